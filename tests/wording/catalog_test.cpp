#include "wording/facts.h"

#include <sstream>

using namespace readout;

namespace {

struct Key { std::string msgctxt, msgid; };

/// The phrases that the sources of wording/ ask for, as xgettext finds them.
std::vector<Key> phrases() {
  const auto pot = readout::test::run(
      "xgettext --from-code=UTF-8 --language=C++ --no-wrap --keyword --keyword=text:1c,2 --keyword=format:1c,2 -o - " +
      readout::test::source_path("src/wording") + "/*.cpp");
  REQUIRE(pot.exit_code == 0);
  std::vector<Key> keys;
  std::istringstream lines(pot.out);
  std::string line, msgctxt;
  constexpr std::string_view kContext = "msgctxt \"", kId = "msgid \"";
  while (std::getline(lines, line)) {
    if (line.starts_with(kContext)) msgctxt = line.substr(kContext.size(), line.size() - kContext.size() - 1);
    if (line.starts_with(kId) && !msgctxt.empty()) keys.push_back({msgctxt, line.substr(kId.size(), line.size() - kId.size() - 1)});
  }
  return keys;
}

}  // namespace

TEST_CASE("each phrase of wording stands in the Japanese catalog") {
  const std::vector<Key> keys = phrases();
  CHECK(keys.size() >= 30);
  for (const Key& key : keys) {
    CAPTURE(key.msgctxt);
    CAPTURE(key.msgid);
    CHECK(readout::test::catalog("ja").has(key.msgctxt, key.msgid));
  }
}
