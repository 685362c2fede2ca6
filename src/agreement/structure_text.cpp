#include "agreement/structure.h"

#include <algorithm>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

bool is_abbreviation(const PairSide& side, Range sentence, std::size_t stop) {
  const Lexicon* names = side.lexicon ? side.lexicon->names.get() : nullptr;
  if (!names) return false;
  std::size_t begin = stop;
  while (begin > sentence.begin && side.text.at(begin - 1) != U' ' && side.text.at(begin - 1) != U'(') --begin;
  bool found = false;
  names->words.find_of(names->bit_of("abbreviation"), side.text, begin,
                       [&](const Word& word) { return found = begin + word.text.size() == stop + 1; });
  return found;
}

bool is_closing_mark(char32_t c) { return c == U'"' || c == U'\'' || c == U')' || c == U'」' || c == U'』'; }

/// A point ends a sentence if a blank and a capital or a figure follow; not after one capital letter, a figure alone,
/// or an abbreviation.
bool point_ends(const PairSide& side, Range sentence, std::size_t stop) {
  const Text& text = side.text;
  std::size_t next = stop + 1;
  while (is_closing_mark(text.at(next))) ++next;
  if (text.at(next) != U' ') return false;
  while (text.at(next) == U' ' || text.at(next) == U'"' || text.at(next) == U'\'' || text.at(next) == U'(') ++next;
  if (!is_capital(text.at(next)) && !is_digit(text.at(next))) return false;
  const bool initial = stop > 0 && is_latin(text.at(stop - 1)) && (stop < 2 || !is_latin(text.at(stop - 2)));
  const bool mark = stop - sentence.begin <= 3 && is_digit(text.at(sentence.begin));
  return !initial && !mark && !is_abbreviation(side, sentence, stop);
}

bool may_end_sentence(char32_t c) { return c == U'。' || c == U'．' || c == U'.' || c == U'!' || c == U'?'; }

bool ends_sentence(const PairSide& side, Range sentence, std::size_t at) {
  const char32_t c = side.text.raw[at], next = side.text.at(at + 1);
  if (!may_end_sentence(c)) return false;
  if (c == U'。') return next != U'」' && next != U'』' && next != U')';
  if (side.lexicon->positional) return c == U'．' && !is_digit(next) && !(at > 0 && is_latin(side.text.at(at - 1)));
  if (c == U'.') return point_ends(side, sentence, at);
  return (c == U'!' || c == U'?') && next == U' ';
}

}  // namespace

bool is_letter_of_word(char32_t c) { return is_latin(c) || is_han(c) || is_kana(c); }

std::size_t count_letters(const Text& text, Range range) {
  return static_cast<std::size_t>(std::count_if(text.folded.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                                text.folded.begin() + static_cast<std::ptrdiff_t>(range.end),
                                                is_letter_of_word));
}

namespace {

bool has_letters(const Text& text, Range range) {
  return std::ranges::any_of(letters_of(text, range), is_letter_of_word);
}

}  // namespace

std::vector<Range> lines_of(const Text& text) {
  std::vector<Range> out;
  for (std::size_t begin = 0; begin <= text.raw.size();) {
    const std::size_t end = std::min(text.raw.find(U'\n', begin), text.raw.size());
    const std::size_t first = std::min(text.folded.find_first_not_of(U" \r", begin), end);
    if (first < end) out.push_back({first, end});
    begin = end + 1;
  }
  return out;
}

std::vector<Range> sentences_of(const PairSide& side, Range range) {
  std::vector<Range> out;
  Range sentence{range.begin, range.begin};
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (at + 1 < range.end && !ends_sentence(side, sentence, at)) continue;
    sentence.end = at + 1;
    while (sentence.end < range.end && is_closing_mark(side.text.at(sentence.end))) ++sentence.end;
    if (has_letters(side.text, sentence)) out.push_back(sentence);
    at = std::max(at, sentence.end - 1);
    sentence.begin = sentence.end;
    while (sentence.begin < range.end && side.text.at(sentence.begin) == U' ') ++sentence.begin;
  }
  return out;
}

double length_of(const PairSide& side, Range range) {
  double letters = 0;
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (side.text.folded[at] != U' ' && side.text.folded[at] != U'\n') ++letters;
  return letters / side.lexicon->density;
}

namespace {

/// The place in its order of a mark that is one letter: (a), (ア).
std::string letter_mark(char32_t c) {
  constexpr std::u32string_view kKana = U"アイウエオカキク", kLatin = U"abcdefgh";
  for (std::u32string_view letters : {kKana, kLatin})
    if (const std::size_t at = letters.find(small_letter(c)); at != letters.npos)
      return std::string(1, static_cast<char>('a' + at));
  return {};
}

}  // namespace

ItemMark mark_of(const Text& text, Range line) {
  std::size_t at = line.begin;
  const bool bracket = text.at(at) == U'(';
  if (std::u32string_view(U"•・●○■◆-*").find(text.at(at)) != std::u32string_view::npos && text.at(at))
    return {"*", {line.begin, at + 1}};
  if (bracket) ++at;
  if (const std::string letter = letter_mark(text.at(at)); bracket && !letter.empty() && text.at(at + 1) == U')')
    return {"(" + letter + ")", {line.begin, at + 2}};
  const std::size_t digits = at;
  while (is_digit(text.at(at))) ++at;
  if (at == digits || at - digits > 2) return {{}, {line.begin, line.begin}};
  const std::string number = to_utf8(text.folded.substr(digits, at - digits));
  if (bracket)
    return text.at(at) == U')' ? ItemMark{"(" + number + ")", {line.begin, at + 1}}
                               : ItemMark{{}, {line.begin, line.begin}};
  const bool ends = text.at(at) == U' ' || text.at(at) == U'.' || text.at(at) == U')' || at == line.end;
  if (!ends || is_digit(text.at(at + 1))) return {{}, {line.begin, line.begin}};
  return {number, {line.begin, std::min(at + 1, line.end)}};
}

}  // namespace readout::agreement
