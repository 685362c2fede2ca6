// Words of the source that are left in its script: semiconductor plant in Japanese, 内閣広報室 in English.
#include <algorithm>
#include <unordered_set>

#include "agreement/name_words.h"
#include "agreement/structure.h"
#include "agreement/tokens.h"

namespace readout::agreement {
namespace {

bool is_cjk_letter(char32_t c) { return is_han(c) || is_kana(c); }
bool writes_cjk(const PairSide& side) { return side.lexicon->positional; }

/// The tokens of a text: addresses and tags are the same in every language.
std::vector<Range> tokens_of(const Text& text) {
  std::vector<Range> out;
  for (std::size_t at = 0; at < text.folded.size();) {
    const std::size_t end = token_end(text, at);
    if (end != at) out.push_back({at, end});
    at = std::max(end, at + 1);
  }
  return out;
}

bool meets_range(const std::vector<Range>& ranges, Range range) {
  return std::ranges::any_of(ranges, [&](Range other) { return other.meets(range); });
}

/// The range inside brackets or quotation marks around `at`; the whole text if there are none.
Range enclosed(const Text& text, Range range) {
  constexpr std::u32string_view kBegins = U"([「『\"“", kEnds = U")]」』\"”";
  std::size_t begin = range.begin, end = range.end;
  while (begin > 0 && kBegins.find(text.at(begin - 1)) == kBegins.npos && kEnds.find(text.at(begin - 1)) == kEnds.npos)
    --begin;
  while (end < text.folded.size() && kEnds.find(text.at(end)) == kEnds.npos &&
         kBegins.find(text.at(end)) == kBegins.npos)
    ++end;
  const bool inside = begin > 0 && kBegins.find(text.at(begin - 1)) != kBegins.npos &&
                      kEnds.find(text.at(end)) != kEnds.npos && text.at(end) != 0;
  return inside ? Range{begin, end} : Range{0, text.folded.size()};
}

bool is_enclosed(const Text& text, Range range) { return enclosed(text, range).size() < text.folded.size(); }

void report_left(const ReadPair& pair, Range range, std::vector<Slip>& slips) {
  slips.push_back(
      {.rule = SlipRule::untranslated, .range = range, .expected = {}, .found = pair.target.text.typed(range)});
}

/// Japanese letters of the source in a text of another script: not alone in brackets or quotation marks.
void check_cjk(const ReadPair& pair, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  for (std::size_t at = 0; at < text.folded.size(); ++at) {
    if (!is_cjk_letter(text.at(at))) continue;
    Range run{at, at};
    while (is_cjk_letter(text.at(run.end)) || (text.at(run.end) == U'・' && is_cjk_letter(text.at(run.end + 1))))
      ++run.end;
    at = run.end;
    const bool copied = pair.source.text.folded.find(letters_of(text, run)) != std::u32string::npos;
    const bool alone = is_enclosed(text, run) && count_letters(text, enclosed(text, run)) == count_letters(text, run);
    if (run.size() >= 2 && copied && !alone) report_left(pair, run, slips);
  }
}

/// Words of small letters in a row, each with blanks between.
Range phrase_at(const Text& text, const std::vector<Range>& words, std::size_t& i) {
  auto is_small = [&](Range word) { return !is_capital(text.at(word.begin)); };
  Range phrase = words[i];
  while (i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 &&
         (text.at(words[i].end) == U' ' || text.at(words[i].end) == U'-') && is_small(words[i + 1]))
    phrase.end = words[++i].end;
  return phrase;
}

constexpr std::size_t kShortestWord = 4;

/// Latin words that other languages keep.
bool is_borrowed(std::u32string_view words) {
  constexpr std::u32string_view kBorrowed[] = {U"de facto", U"de jure", U"per capita", U"ad hoc", U"ad interim"};
  return std::ranges::find(kBorrowed, words) != std::end(kBorrowed);
}

/// Small Latin letters of the source in Japanese: not in brackets, not beside a figure, and no part of a name.
void check_latin(const ReadPair& pair, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  const std::vector<Range> words = latin_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_capital(text.at(words[i].begin))) continue;
    const bool begins = i == 0 || words[i - 1].end + 1 != words[i].begin;
    const std::size_t first = i;
    const Range phrase = phrase_at(text, words, i);
    const bool is_long = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                     words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                     [](Range word) { return word.size() >= kShortestWord; });
    const char32_t before = phrase.begin > 0 ? text.at(phrase.begin - 1) : 0, after = text.at(phrase.end);
    const bool dotted = after == U'.' && (is_latin(text.at(phrase.end + 1)) || is_digit(text.at(phrase.end + 1)));
    const bool joined = is_digit(before) || before == U'-' || before == U'.' || before == U'/' || is_digit(after) ||
                        after == U'-' || dotted || after == U'/' || after == U'@';
    const bool copied = pair.source.text.folded.find(letters_of(text, phrase)) != std::u32string::npos;
    const bool capitals = std::ranges::any_of(letters_of(text, phrase), is_capital);
    if (begins && is_long && !joined && !capitals && !is_borrowed(letters_of(text, phrase)) && copied &&
        !is_enclosed(text, phrase) && !meets_range(tokens_of(text), phrase))
      report_left(pair, phrase, slips);
  }
}

constexpr std::size_t kFewestWords = 4;

/// The whole text has no letter of its own script.
bool check_whole(const ReadPair& pair, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  if (std::ranges::any_of(text.folded, is_cjk_letter) || text.folded != pair.source.text.folded) return false;
  const std::vector<Range> words = latin_words(text);
  const auto small =
      std::ranges::count_if(words, [&](Range word) { return !is_capital(text.at(word.begin)) && word.size() > 1; });
  if (words.size() < kFewestWords || small < 2) return false;
  report_left(pair, {0, text.folded.size()}, slips);
  return true;
}

/// Whether words are a sentence: several of them are small ones.
bool is_running_text(std::u32string_view words) {
  constexpr std::size_t kFewestSmall = 3;
  std::size_t small = 0;
  for (std::size_t at = 0; at + 2 < words.size(); ++at)
    small +=
        (at == 0 || words[at - 1] == U' ') && is_latin(words[at]) && !is_capital(words[at]) && is_latin(words[at + 2])
            ? 1u
            : 0u;
  return small >= kFewestSmall;
}

/// A sentence of the source that the target has as it is.
bool check_sentence(const ReadPair& pair, std::vector<Slip>& slips) {
  if (latin_words(pair.target.text).size() < kFewestWords) return false;
  std::unordered_set<std::u32string_view> source;
  for (Range sentence : sentences_of(pair.source, {0, pair.source.text.folded.size()}))
    source.insert(letters_of(pair.source.text, sentence));
  const std::size_t before = slips.size();
  for (Range sentence : sentences_of(pair.target, {0, pair.target.text.folded.size()}))
    if (const std::u32string_view words = letters_of(pair.target.text, sentence);
        source.contains(words) && is_running_text(words))
      report_left(pair, sentence, slips);
  return slips.size() > before;
}

/// The target is blank.
bool check_blank(const ReadPair& pair, std::vector<Slip>& slips) {
  const Range all{0, pair.source.text.folded.size()};
  const Text& target = pair.target.text;
  if (count_letters(target, {0, target.folded.size()}) != 0 || count_letters(pair.source.text, all) == 0) return false;
  if (!std::ranges::all_of(target.folded, [](char32_t c) { return c == U' ' || c == U'\n'; })) return false;
  slips.push_back({.rule = SlipRule::untranslated,
                   .range = all,
                   .in_source = true,
                   .expected = {},
                   .found = pair.source.text.typed(all)});
  return true;
}

}  // namespace

void find_script_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  if (check_blank(pair, slips)) return;
  if (writes_cjk(pair.source) && !writes_cjk(pair.target)) return check_cjk(pair, slips);
  if (!writes_cjk(pair.target) || writes_cjk(pair.source)) return;
  if (!check_whole(pair, slips) && !check_sentence(pair, slips)) check_latin(pair, slips);
}

}  // namespace readout::agreement
