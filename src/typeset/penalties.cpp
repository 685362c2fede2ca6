#include "typeset/penalties.h"

#include <unicode/uchar.h>

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
         end - begin < 12)
    --begin;
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += list.items[i].text;
  return out;
}

std::string word_at(const ItemList& list, std::size_t begin) {
  std::string out;
  for (std::size_t i = begin; i < list.items.size() && out.size() < 12 && list.items[i].of != CharClass::word_space;
       ++i)
    out += list.items[i].text;
  return out;
}

bool is_name(const ItemList& list, const LineItem& item) { return list.pieces[item.piece].name; }

/// The penalty of a break at the word space `i`.
int penalty_between_words(const ItemList& list, std::size_t i) {
  if (i == 0 || i + 1 >= list.items.size()) return 0;
  const Words& words = words_at(list, i);
  if (is_digit(list.items[i - 1]) && contains(words.units, word_at(list, i + 1))) return kNumberPenalty;
  const std::string before = word_before(list, i);
  if (is_digit(list.items[i + 1]) && contains(words.number_signs, before)) return kNumberPenalty;
  return contains(words.titles, before) ? kNamePenalty : 0;
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
  if (a.hyphen >= 0) return kHyphenPenalty;
  if (a.of == CharClass::word_space) return penalty_between_words(list, i);
  if (is_digit(a) && is_any_of(words_at(list, i + 1).counters, b.first)) return kNumberPenalty;
  // In Japanese an honorific or an office follows the name without a space.
  bool japanese = !is_western(a.of) && japanese_script(b) == Script::kanji;
  return is_name(list, a) && (a.piece == b.piece || japanese) ? kNamePenalty : 0;
}

int phrase_penalty(const ItemList& list, std::size_t i) {
  if (i + 1 >= list.items.size()) return 0;
  if (list.items[i].of == CharClass::word_space) return phrase_penalty_between_words(list, i);
  return is_counter(list, i) ? kPhrasePenalty : penalty_between_scripts(list.items[i], list.items[i + 1]);
}

}  // namespace readout
