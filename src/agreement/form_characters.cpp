// Characters that look like the right one: Kangxi radicals, compatibility ideographs, signs of a similar shape.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "agreement/form.h"
#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

bool is_radical(char32_t c) { return c >= 0x2E80 && c <= 0x2FDF; }
bool is_compatible(char32_t c) { return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F); }

/// The ideograph for a radical or a compatibility form; empty if there is none.
std::string ideograph_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString typed(static_cast<UChar32>(c));
  const icu::UnicodeString right = nfkc->normalize(typed, status);
  std::string out;
  if (U_SUCCESS(status) && right != typed) right.toUTF8String(out);
  return out;
}

/// A name may have a compatibility form by intention.
bool is_in_name(const KnownFacts& facts, char32_t c) {
  const std::string sign = to_utf8(std::u32string_view(&c, 1));
  return std::ranges::any_of(facts.persons, [&](const KnownPerson& person) {
    return (person.target.surname + person.target.given + person.source.surname + person.source.given).find(sign) !=
           std::string::npos;
  });
}

void check_compatible(const ReadPair& pair, std::vector<Slip>& slips) {
  const std::u32string& raw = pair.target.text.raw;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (!is_radical(raw[at]) && !is_compatible(raw[at])) continue;
    const std::string right = ideograph_of(raw[at]);
    const bool typed_so = pair.source.text.raw.find(raw[at]) != std::u32string::npos || is_in_name(pair.facts, raw[at]);
    if (right.empty() || (typed_so && is_compatible(raw[at]))) continue;
    slips.push_back({.rule = SlipRule::character_compatible,
                     .range = {at, at + 1},
                     .expected = right,
                     .found = pair.target.text.typed({at, at + 1}),
                     .fix = right});
  }
}

/// 1０月: one number in digits of two widths.
void check_widths(const ReadPair& pair, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  for (std::size_t at = 0; at < text.folded.size(); ++at) {
    Range run{at, at};
    std::size_t wide = 0;
    for (; is_digit(text.at(run.end)); ++run.end) wide += is_digit(text.raw[run.end]) ? 0u : 1u;
    if (run.size() == 0) continue;
    at = run.end;
    if (wide == 0 || wide == run.size()) continue;
    const std::string right = to_utf8(letters_of(text, run));
    slips.push_back({.rule = SlipRule::character_compatible,
                     .range = run,
                     .expected = right,
                     .found = text.typed(run),
                     .fix = right});
  }
}

constexpr std::size_t kShortestTerm = 4;

/// The text with a sign of a similar shape replaced is a word of the lexicon: 内閣総理大巨.
void check_lookalikes(const ReadPair& pair, std::vector<Slip>& slips) {
  const Lexicon& names = *pair.target.lexicon->names;
  const std::uint64_t lookalike = names.bit_of("lookalike");
  if (lookalike == 0) return;
  const Text& text = pair.target.text;
  for (std::size_t at = 0; at < text.folded.size(); ++at) {
    names.words.find_of(lookalike, text, at, [&](const Word& word) {
      Text right = text;
      right.folded[at] = to_code_points(word.key).front();
      for (const Value& term : read_terms(right, names, {}))
        if (term.kind == Kind::term && term.group == "office" && term.range.size() >= kShortestTerm &&
            term.range.holds({at, at + 1}))
          slips.push_back({.rule = SlipRule::character_lookalike,
                           .range = {at, at + 1},
                           .expected = std::string(word.key),
                           .found = text.typed({at, at + 1}),
                           .fix = std::string(word.key)});
      return true;
    });
  }
}

}  // namespace

void find_character_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  check_compatible(pair, slips);
  check_widths(pair, slips);
  if (pair.target.lexicon && pair.target.lexicon->names) check_lookalikes(pair, slips);
}

}  // namespace readout::agreement
