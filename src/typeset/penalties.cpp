#include "typeset/penalties.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/words.h"

namespace readout {
namespace {

bool is_any_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// The words of the language of item `i`.
const Words& words_at(const ItemList& list, std::size_t i) {
  static const Words none;
  const Words* words = list.pieces[list.items[i].piece].words;
  return words ? *words : none;
}

bool is_digit(const LineItem& item) {
  return item.of == CharClass::numeral || (item.first >= U'０' && item.first <= U'９');
}

/// The word that ends before item `end`.
std::string word_before(const ItemList& list, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_western(list.items[begin - 1].of) && list.items[begin - 1].of != CharClass::word_space &&
         end - begin < 16)
    --begin;
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += list.items[i].text;
  return out;
}

std::string word_at(const ItemList& list, std::size_t begin) {
  std::string out;
  for (std::size_t i = begin; i < list.items.size() && out.size() < 16 && list.items[i].of != CharClass::word_space;
       ++i)
    out += list.items[i].text;
  return out;
}

bool is_name(const ItemList& list, const LineItem& item) { return list.pieces[item.piece].name; }

/// Whether a list has the word, without the marks after it.
bool is_word(const WordList& words, std::string_view word) {
  constexpr std::string_view kMarks[] = {",", ";", ":", ")", "]", "\"", "”", "’"};
  for (const std::string_view mark : kMarks)
    if (word.ends_with(mark)) return is_word(words, word.substr(0, word.size() - mark.size()));
  return contains(words, word) || (word.ends_with('.') && contains(words, word.substr(0, word.size() - 1)));
}

/// `R.`, `J.-P.`
bool is_initial(std::string_view word) {
  const bool capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
  return capital && word.ends_with('.') && (word.size() == 2 || (word.size() == 5 && word[1] == '.' && word[2] == '-'));
}

/// Whether the words before and after a space are parts of a clock, a date, or a number with its unit or sign.
bool is_measure(const Words& words, std::string_view before, std::string_view after) {
  const auto is_ascii_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool number_before = !before.empty() && is_ascii_digit(before.back());
  const bool number_after = !after.empty() && is_ascii_digit(after.front());
  if (number_before && (is_word(words.units, after) || is_word(words.halves, after) || is_word(words.months, after)))
    return true;
  return number_after && (contains(words.number_signs, before) || contains(words.months, before));
}

/// The penalty of a break at the word space `i`.
int penalty_between_words(const ItemList& list, std::size_t i) {
  if (i == 0 || i + 1 >= list.items.size()) return 0;
  const Words& words = words_at(list, i);
  const std::string before = word_before(list, i), after = word_at(list, i + 1);
  if (is_measure(words, before, after)) return kTogetherPenalty;
  if (contains(words.titles, before)) return kTogetherPenalty;
  if (is_initial(before)) return kNamePenalty;
  const bool in_name = is_name(list, list.items[i - 1]), name_next = is_name(list, list.items[i + 1]);
  // `Minister KUZE`, but not `in Tokyo, KUZE`.
  const bool title = !in_name && name_next && before.size() > 2 && before[0] >= 'A' && before[0] <= 'Z';
  if (title && !is_any_of(U",;:)", list.items[i - 1].last)) return kNamePenalty;
  // `Jr.`, `III`
  return in_name && name_next && after.size() <= 4 && after.size() > 1 && before.ends_with(',') ? kNamePenalty : 0;
}

/// The penalty of a break at a word space of a heading: lowest before a word that begins a phrase, highest after one.
int phrase_penalty_between_words(const ItemList& list, std::size_t i) {
  if (i == 0 || i + 1 >= list.items.size() || !is_western(list.items[i - 1].of) || !is_western(list.items[i + 1].of))
    return 0;
  const WordList& joining = words_at(list, i).joining;
  if (contains(joining, word_before(list, i))) return kJoinedPenalty;
  const bool pause = is_any_of(U",;:–—", list.items[i - 1].last) || list.items[i + 1].first == U'(';
  return pause || contains(joining, word_at(list, i + 1)) ? 0 : kJoinedPenalty / 2;
}

enum class Script { hiragana, katakana, kanji, other };
Script japanese_script(const LineItem& item) {
  switch (item.of) {
    case CharClass::hiragana: return Script::hiragana;
    case CharClass::katakana:
    case CharClass::prolonged: return Script::katakana;
    case CharClass::small_kana: return item.first < 0x30A0 ? Script::hiragana : Script::katakana;
    case CharClass::ideographic:
    case CharClass::iteration: return Script::kanji;
    default: return Script::other;
  }
}

/// 四か国, 三ヶ所: a counter is not a particle.
bool is_counter(const ItemList& list, std::size_t i) {
  const Words& words = words_at(list, i);
  if (i == 0 || !is_any_of(words.linkers, list.items[i].first)) return false;
  const LineItem& number = list.items[i - 1];
  return is_digit(number) || is_any_of(words.numerals, number.first);
}

/// Whether the text up to item `i` ends with one of the words.
bool ends_with_any(const ItemList& list, std::size_t i, const WordList& words) {
  if (words.empty()) return false;
  std::string text;
  for (std::size_t k = i < 3 ? 0 : i - 3; k <= i; ++k) text += list.items[k].text;
  return std::ranges::any_of(words, [&](const std::string& word) { return text.ends_with(word); });
}

/// Whether a break after item `i` would be within one of the words: between 午 and 前.
bool is_within_any(const ItemList& list, std::size_t i, const WordList& words) {
  if (words.empty() || is_western(list.items[i].of)) return false;
  const std::string both = list.items[i].text + list.items[i + 1].text;
  return std::ranges::any_of(words, [&](const std::string& word) { return word.find(both) != std::string::npos; });
}

/// Whether item `i` is between the hour and the minute of a clock as it is typed: 時 in %K時%-M分.
bool is_clock_mark(const ItemList& list, std::size_t i) {
  if (i == 0 || !is_digit(list.items[i - 1])) return false;
  const std::string mark = list.items[i].text + "%";
  return std::ranges::any_of(words_at(list, i).clocks,
                             [&](const std::string& clock) { return clock.find(mark) != std::string::npos; });
}

/// Whether characters without a space between them are parts of a number with its counter, a date or a clock: 午後0時
/// 15分, 6月1日, 四か国, 第3回.
bool is_measure(const ItemList& list, std::size_t i) {
  const LineItem &a = list.items[i], &b = list.items[i + 1];
  const Words& words = words_at(list, i);
  const bool number = is_digit(a) || is_any_of(words.numerals, a.first);
  if (number && (is_any_of(words_at(list, i + 1).counters, b.first) || is_any_of(words.linkers, b.first))) return true;
  if (is_counter(list, i) && is_any_of(words.counters, b.first)) return true;
  if (is_within_any(list, i, words.halves)) return true;
  if (!is_digit(b) || is_western(a.of)) return false;
  return is_clock_mark(list, i) || ends_with_any(list, i, words.halves) || ends_with_any(list, i, words.months) ||
         ends_with_any(list, i, words.number_signs);
}

/// The penalty of a break between two characters without a space.
int penalty_between_scripts(const LineItem& a, const LineItem& b) {
  const Script before = japanese_script(a), after = japanese_script(b);
  // A phrase ends after its particles, and begins with kanji, katakana or a bracket.
  if (before == Script::hiragana) return after == Script::hiragana ? kPhrasePenalty : 0;
  if (before == Script::other && !is_western(a.of)) return 0;
  const bool opens = after == Script::katakana || after == Script::kanji;
  // A compound of katakana and kanji may be broken at its joint: エジプト外相.
  if (before != after && before != Script::other && opens) return kJointPenalty;
  // The highest penalty is within a word of kanji: 大臣.
  if (before == Script::kanji && after == Script::kanji) return kWordPenalty;
  return after == Script::other && !is_western(b.of) ? 0 : kPhrasePenalty;
}

}  // namespace

bool is_capitalized(const ItemList& list, std::size_t i) {
  while (i > 0 && u_isalpha(static_cast<UChar32>(list.items[i - 1].first)) &&
         list.items[i - 1].piece == list.items[i].piece)
    --i;
  return u_isupper(static_cast<UChar32>(list.items[i].first)) != 0;
}

int break_penalty(const ItemList& list, std::size_t i) {
  const LineItem& a = list.items[i];
  if (i + 1 >= list.items.size()) return 0;
  const LineItem& b = list.items[i + 1];
  if (a.of == CharClass::word_space) return penalty_between_words(list, i);
  if (is_measure(list, i)) return kTogetherPenalty;
  // In Japanese an honorific or an office follows the name without a space.
  bool japanese = !is_western(a.of) && japanese_script(b) == Script::kanji;
  if (!is_name(list, a)) return 0;
  if (a.piece == b.piece) return a.of == CharClass::middle_dot ? kJointPenalty : kInNamePenalty;
  return japanese ? kNamePenalty : 0;
}

bool stays_together(const ItemList& list, std::size_t i) { return break_penalty(list, i) >= kInNamePenalty; }

int phrase_penalty(const ItemList& list, std::size_t i) {
  if (i + 1 >= list.items.size()) return 0;
  if (list.items[i].of == CharClass::word_space) return phrase_penalty_between_words(list, i);
  return is_counter(list, i) ? kPhrasePenalty : penalty_between_scripts(list.items[i], list.items[i + 1]);
}

}  // namespace readout
