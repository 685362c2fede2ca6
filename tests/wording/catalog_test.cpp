#include <sstream>

#include "wording/facts.h"
#include "wording/names.h"
#include "wording/times.h"

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
  CHECK(keys.size() >= 28);
  for (const Key& key : keys) {
    CAPTURE(key.msgctxt);
    CAPTURE(key.msgid);
    CHECK(readout::test::catalog("ja").has(key.msgctxt, key.msgid));
  }
}

TEST_CASE("a new language is a catalog: order, joints and clocks come from its patterns") {
  Sources sources;
  Diagnostics diagnostics;
  std::string po = "msgid \"\"\nmsgstr \"Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
  const std::vector<Key> keys = phrases();
  auto translate = [&](std::string_view msgctxt, std::string_view start, std::string_view msgstr) {
    for (const Key& key : keys)
      if (key.msgctxt == msgctxt && key.msgid.starts_with(start))
        po += "\nmsgctxt \"" + key.msgctxt + "\"\nmsgid \"" + key.msgid + "\"\nmsgstr \"" + std::string(msgstr) + "\"\n";
  };
  translate("date", "{month, plural", "{day} {month, plural, =2 {février} other {mois}}");
  translate("clock", "{clock_en", "{hour} h{minutes, plural, =0 {} other { {minute}}}");
  translate("clock", "{clock} on", "{clock} le {date}");
  translate("home-time", "{zone", "heure du Japon");
  translate("duration", "{minutes", "{minutes, plural, one {# minute} other {# minutes}}");
  translate("session-time", "{dated, select, yes {On {date}, {extent",
            "Le {date} à {clock}{clocks, select, both { (heure locale ; {home})} other {}}{lasting, select, yes {, pendant {duration}} other {}}");
  translate("mention", "{titled", "{titled, select, yes {le {title} } other {}}{name}");
  const std::optional<PoFile> file = read_po(sources.add("fr.po", po), diagnostics);
  REQUIRE(file);
  const std::optional<Catalog> french = Catalog::from_po("fr", *file, diagnostics);
  REQUIRE(french);
  CHECK(readout::test::text_of(diagnostics) == "");
  const Wording wording;
  const Voice voice{"fr", &*french, &readout::test::parties(), &wording};
  const Session session = readout::test::session("2022-02-11T12:25+11:00", "55");
  CHECK(session_time(session, nullptr, readout::test::meeting_of({}), voice).text() ==
        "Le 11 février à 12 h 25 (heure locale ; 10 h 25 le 11 février, heure du Japon), pendant 55 minutes");
  Person person = readout::test::blinken();
  person.names.push_back(readout::test::name("fr", {"given=Antony", "surname=Blinken"}));
  person.offices[0].titles.push_back(readout::test::title("fr:mention:secrétaire d’État"));
  CHECK(mention(person, voice).text() == "le secrétaire d’État Blinken");
}
