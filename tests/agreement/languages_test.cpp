// Pairs of French and Korean: all checks of each row of languages.txt, and its right pairs turned round.
#include <fmt/format.h>

#include "agreement/agree.h"
#include "agreement/lexicon.h"
#include "rows.h"

using namespace readout;
using namespace readout::agreement;

namespace {

struct Side {
  std::string lang, text;
};

/// The slips of a pair: `number-differs 45`, several divided by semicolons.
std::string slips_of(const Side& from, const Side& to) {
  const Text source(from.text), target(to.text);
  const KnownFacts none;
  std::string out;
  for (const Slip& slip :
       examine({{source, from.lang, shipped_lexicon(from.lang)}, {target, to.lang, shipped_lexicon(to.lang)}, none}))
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", name_of(slip.rule),
                       (slip.in_source ? source : target).typed(slip.range));
  return out;
}

}  // namespace

TEST_CASE("pairs of French and Korean have their slips; right ones have none, also when they are turned round") {
  int wrong = 0, right = 0;
  for (const test::Row& row : test::rows_of("tests/agreement/languages.txt")) {
    CAPTURE(row[2]);
    REQUIRE(row.size() >= 3);
    const std::size_t mark = row[0].find(" > ");
    REQUIRE(mark != std::string::npos);
    const Side from{row[0].substr(0, mark), row[1]}, to{row[0].substr(mark + 3), row[2]};
    REQUIRE(shipped_lexicon(from.lang));
    REQUIRE(shipped_lexicon(to.lang));
    CHECK(slips_of(from, to) == (row.size() > 3 ? row[3] : ""));
    ++(row.size() > 3 ? wrong : right);
    if (row.size() == 3) CHECK(slips_of(to, from) == "");
  }
  CHECK(wrong >= 18);
  CHECK(right >= 70);
}

TEST_CASE("right pairs of unusual forms have no slips, also when they are turned round") {
  for (const test::Row& row : test::rows_of("tests/agreement/unusual.txt")) {
    CAPTURE(row[2]);
    REQUIRE(row.size() == 3);
    const Side from{row[0], row[1]}, to{row[0] == "en" ? "ja" : "en", row[2]};
    CHECK(slips_of(from, to) == "");
    CHECK(slips_of(to, from) == "");
  }
}
