// What is read in a text of each language: one row for each form. Faults of patterns. Time.
#include <fmt/format.h>

#include <chrono>

#include "agreement/agree.h"
#include "agreement/read_lexicon.h"
#include "rows.h"

using namespace readout;
using namespace readout::agreement;

namespace {

std::string read_in(const std::string& lang, const std::string& text) {
  const Text folded(text);
  std::string out;
  for (const Value& value : read_values(folded, *shipped_lexicon(lang), {}).values)
    out += (out.empty() ? "" : "; ") + value.describe();
  return out;
}

std::vector<LexiconFault> faults_of(const std::string& elements, Sources& sources) {
  const auto tree = read_shipped_xml(sources.add(
      "lexicon.xml", "<lexicon xmlns=\"urn:readout:meeting:1\" lang=\"en\">\n" + elements + "\n</lexicon>"));
  DraftLexicon lexicon;
  return read_lexicon(*tree, lexicon);
}

std::string repeated(std::string_view phrase, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += phrase;
  return text;
}

/// Time to compare two texts of English.
double seconds_of(std::string_view source_phrase, std::string_view target_phrase, int times) {
  const Text source(repeated(source_phrase, times)), target(repeated(target_phrase, times));
  const KnownFacts facts;
  const Pair pair{{source, "en", shipped_lexicon("en")}, {target, "en", shipped_lexicon("en")}, facts};
  const auto begin = std::chrono::steady_clock::now();
  examine(pair);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("the values of each row are read") {
  for (const test::Row& row : test::rows_of("tests/agreement/rows.txt")) {
    CAPTURE(row[1]);
    REQUIRE(row.size() == 3);
    CHECK(read_in(row[0], row[1]) == row[2]);
  }
}

TEST_CASE("the shipped lexicons have no faults") {
  for (const char* lang : {"en", "ja", "fr", "ko"}) {
    Sources sources;
    const auto tree =
        read_shipped_xml(sources.add(lang, test::read_source_file(fmt::format("locales/lexicon/{}.xml", lang))));
    DraftLexicon lexicon;
    for (const LexiconFault& fault : read_lexicon(*tree, lexicon)) CHECK_MESSAGE(false, fault.what);
  }
}

TEST_CASE("a broken pattern is a fault with its place") {
  const std::pair<std::string, std::string> kBroken[] = {
      {"(a|b", "a bracket is not closed"},     {"a)", "\")\" without its opening"},
      {"{n", "a slot is not closed"},          {"{weight}", "slot {weight} is unknown"},
      {"{month}", "class month has no words"}, {"{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}{n}", "more than 12 slots"}};
  for (const auto& [pattern, what] : kBroken) {
    Sources sources;
    const auto faults = faults_of("<form kind=\"number\">one;" + pattern + "</form>", sources);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].what == what);
    CHECK(faults[0].span.text() == pattern);
  }
}

TEST_CASE("time is linear in the values of a text") {
  for (std::string_view phrase : {"on May 6 at 10:40 a.m. local time, 12,000 yen, ", "47, "}) {
    const double once = seconds_of(phrase, phrase, 2000), twice = seconds_of(phrase, phrase, 4000);
    CHECK_MESSAGE(twice < 3 * once + 0.05, fmt::format("{} s and {} s", once, twice));
  }
}

TEST_CASE("lines that have a sentence less cost no more than the square of their number") {
  constexpr std::string_view kTwo = "They met for 3 hours. The 12 members left by 5 buses.\n", kOne = "They met.\n";
  const double once = seconds_of(kTwo, kOne, 60), fourfold = seconds_of(kTwo, kOne, 240);
  CHECK_MESSAGE(fourfold < 32 * once + 0.05, fmt::format("{} s and {} s", once, fourfold));
}
