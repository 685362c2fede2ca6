// Pairs of texts and their slips, and right pairs of which one value is changed.
#include <fmt/format.h>

#include "agreement/agree.h"
#include "agreement/lexicon.h"
#include "agreement/read_pair.h"
#include "rows.h"

using namespace readout;
using namespace readout::agreement;

namespace {

const KnownFacts kNoFacts;

std::vector<Slip> value_slips(const std::string& from, const Text& source, const Text& target) {
  const std::string to = from == "en" ? "ja" : "en";
  std::vector<Slip> slips;
  find_value_slips(read_pair({{source, from, shipped_lexicon(from)}, {target, to, shipped_lexicon(to)}, kNoFacts}),
                   slips);
  return slips;
}

/// `number-differs 45`, of several slips divided by semicolons.
std::string text_of(const std::vector<Slip>& slips, const Text& source, const Text& target) {
  std::string out;
  for (const Slip& slip : slips)
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", name_of(slip.rule),
                       (slip.in_source ? source : target).typed(slip.range));
  return out;
}

/// One step beside: words of a scale, a half of the day, a month, a weekday, a currency, a unit, a part of a month.
constexpr std::pair<std::string_view, std::string_view> kSteps[] = {{"million", "billion"},
                                                                    {"billion", "million"},
                                                                    {"a.m.", "p.m."},
                                                                    {"p.m.", "a.m."},
                                                                    {"午前", "午後"},
                                                                    {"午後", "午前"},
                                                                    {"億", "万"},
                                                                    {"万", "億"},
                                                                    {"January", "February"},
                                                                    {"May", "June"},
                                                                    {"July", "June"},
                                                                    {"March", "April"},
                                                                    {"April", "May"},
                                                                    {"October", "November"},
                                                                    {"November", "October"},
                                                                    {"Monday", "Tuesday"},
                                                                    {"Friday", "Monday"},
                                                                    {"yen", "dollars"},
                                                                    {"円", "ドル"},
                                                                    {"ドル", "円"},
                                                                    {"上旬", "下旬"},
                                                                    {"下旬", "中旬"},
                                                                    {"中旬", "上旬"},
                                                                    {"three", "four"},
                                                                    {"five", "six"},
                                                                    {"seven", "eight"},
                                                                    {"two", "three"},
                                                                    {"twelve", "eleven"},
                                                                    {"三", "四"},
                                                                    {"五", "六"},
                                                                    {"hour", "day"},
                                                                    {"noon", "midnight"},
                                                                    {"正午", "午前0時"},
                                                                    {"early", "mid"},
                                                                    {"late", "early"}};

struct Mutant {
  std::string text;
  Range range;  ///< of what is changed
};

/// The last digit of a value changed, or a word of it; absent if it has neither.
std::optional<Mutant> mutate(const Text& text, const Value& value) {
  for (std::size_t i = value.range.end; i-- > value.range.begin;) {
    if (!is_digit(text.folded[i])) continue;
    std::u32string changed = text.raw;
    changed[i] = static_cast<char32_t>(text.folded[i] == U'9' ? U'8' : text.folded[i] + 1);
    return Mutant{to_utf8(changed), {i, i + 1}};
  }
  const std::string typed = text.typed(value.range);
  for (const auto& [from, to] : kSteps) {
    const std::size_t at = typed.find(from);
    if (at == std::string::npos) continue;
    std::string changed = typed;
    changed.replace(at, from.size(), to);
    const std::size_t begin = value.range.begin + to_code_points(typed.substr(0, at)).size();
    return Mutant{text.typed({0, value.range.begin}) + changed + text.typed({value.range.end, text.raw.size()}),
                  {begin, begin + to_code_points(to).size()}};
  }
  return std::nullopt;
}

struct Tally {
  int changed = 0, found = 0;
  std::string missed;
};

void mutate_all(const test::Row& row, Tally& tally) {
  const Text source(row[1]), target(row[2]);
  for (const Value& value : read_values(target, *shipped_lexicon(row[0] == "en" ? "ja" : "en"), {}).values) {
    if (value.weak || value.kind == Kind::term || value.kind == Kind::vague) continue;
    const std::optional<Mutant> mutant = mutate(target, value);
    if (!mutant) continue;
    ++tally.changed;
    const Text wrong(mutant->text);
    bool found = false;
    for (const Slip& slip : value_slips(row[0], source, wrong))
      found = found || (!slip.in_source && slip.range.meets(mutant->range));
    tally.found += found;
    if (!found) tally.missed += "\n  " + mutant->text;
  }
}

}  // namespace

namespace {

constexpr const char* kFiles[] = {"tests/agreement/pairs.txt", "tests/agreement/sentences.txt",
                                  "tests/agreement/unusual.txt"};

/// Of the values of right targets that are changed, how many are found at their place.
void check_changed(const char* file, int least, int percent) {
  Tally tally;
  for (const test::Row& row : test::rows_of(file))
    if (row.size() == 3) mutate_all(row, tally);
  CHECK(tally.changed > least);
  CHECK_MESSAGE(tally.found * 100 >= tally.changed * percent,
                fmt::format("{} of {}{}", tally.found, tally.changed, tally.missed));
}

}  // namespace

TEST_CASE("each pair has its slips") {
  for (const char* file : kFiles)
    for (const test::Row& row : test::rows_of(file)) {
      CAPTURE(row[2]);
      REQUIRE(row.size() >= 3);
      const Text source(row[1]), target(row[2]);
      CHECK(text_of(value_slips(row[0], source, target), source, target) == (row.size() > 3 ? row[3] : ""));
    }
}

TEST_CASE("right pairs have none when they are turned round") {
  for (const char* file : kFiles)
    for (const test::Row& row : test::rows_of(file)) {
      if (row.size() > 3) continue;
      CAPTURE(row[2]);
      const Text source(row[2]), target(row[1]);
      CHECK(text_of(value_slips(row[0] == "en" ? "ja" : "en", source, target), source, target) == "");
    }
}

// A sentence that repeats a figure, or says it as another kind of value beside others, hides a change: 24 hours a day.
TEST_CASE("a changed value is found at its place") {
  check_changed(kFiles[0], 70, 98);
  check_changed(kFiles[1], 130, 94);
  check_changed(kFiles[2], 340, 92);
}
