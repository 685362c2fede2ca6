#include "locale/words.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout {
namespace {

constexpr std::string_view kContext = "words";

/// Marks a msgid for xgettext.
constexpr std::string_view phrase(std::string_view /*msgctxt*/, std::string_view msgid) { return msgid; }

WordList list_of(const Catalog& catalog, std::string_view name) {
  WordList out;
  if (!catalog.has(kContext, name)) return out;
  const std::string text = catalog.text(kContext, name);
  for (std::size_t begin = 0; (begin = text.find_first_not_of(' ', begin)) != std::string::npos;) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

/// A list whose words have spaces, written as `_`.
WordList spaced_list_of(const Catalog& catalog, std::string_view name) {
  WordList out = list_of(catalog, name);
  for (std::string& word : out) std::ranges::replace(word, '_', ' ');
  return out;
}

std::u32string characters_of(const Catalog& catalog, std::string_view name) {
  std::u32string out;
  for (const std::string& word : list_of(catalog, name)) out += decode_at(word, 0).value;
  return out;
}

}  // namespace

Words read_words(const Catalog& catalog) {
  Words out;
  // TRANSLATORS: a list with spaces between the words, as are all of "words": abbreviations whose full stop ends no
  // sentence, with the stop. Those of foreign words that your pages show belong to the lists too. Leave a list empty if
  // your language has no such words.
  out.abbreviations = list_of(catalog, phrase("words", "abbreviations"));
  // TRANSLATORS: words before a person's name, after which no line ends.
  out.titles = list_of(catalog, phrase("words", "titles before a name"));
  // TRANSLATORS: articles before the name of a country, which a title may omit.
  out.articles = list_of(catalog, phrase("words", "articles"));
  // TRANSLATORS: words before a number, after which no line ends, such as "No.".
  out.number_signs = list_of(catalog, phrase("words", "signs before a number"));
  // TRANSLATORS: words after a number, before which no line ends, such as "percent".
  out.units = list_of(catalog, phrase("words", "units after a number"));
  // TRANSLATORS: words that begin a phrase, such as "of": a line of a heading ends before them, not after them.
  out.joining = list_of(catalog, phrase("words", "words that begin a phrase"));
  // TRANSLATORS: single characters that follow a number without a space, before which no line ends, such as 年.
  out.counters = characters_of(catalog, phrase("words", "counters after a number"));
  // TRANSLATORS: single characters between a number and its counter, such as か in 四か国.
  out.linkers = characters_of(catalog, phrase("words", "characters before a counter"));
  // TRANSLATORS: single characters that are numbers, beside digits, such as 四.
  out.numerals = characters_of(catalog, phrase("words", "characters that are numbers"));
  // TRANSLATORS: single characters that are read with a consonant at their end, such as 1, which Korean reads 일; for
  // the choice of particles.
  out.consonants = characters_of(catalog, phrase("words", "characters that end in a consonant"));
  // TRANSLATORS: single characters that are read with an l or r at their end.
  out.liquids = characters_of(catalog, phrase("words", "characters that end in a liquid"));
  // TRANSLATORS: the twelve months, as within a date.
  out.months = list_of(catalog, phrase("words", "months"));
  // TRANSLATORS: the seven days of the week, from Sunday on.
  out.weekdays = list_of(catalog, phrase("words", "weekdays"));
  // TRANSLATORS: the seven days of the week from Sunday on, as in brackets after a date.
  out.short_weekdays = list_of(catalog, phrase("words", "weekdays in brackets"));
  // TRANSLATORS: the words for the time before and after noon, as in a clock of twelve hours; "_" is a space.
  out.halves = spaced_list_of(catalog, phrase("words", "halves of the day"));
  // TRANSLATORS: the ways in which authors type a date, with the conversions of strftime: %B is one of the months, %d
  // the day without a zero before it, %Y the year; "_" is a space.
  out.dates = spaced_list_of(catalog, phrase("words", "dates as typed"));
  // TRANSLATORS: the ways in which authors type a clock: %p is one of the halves of the day, %I the hour from 12 to 11,
  // %K from 0 to 11, both without a zero before it, %M the minute with two digits, %-M without a zero before it; "_" is
  // a space.
  out.clocks = spaced_list_of(catalog, phrase("words", "clocks as typed"));
  return out;
}

WordsByLanguage words_of(const std::vector<Catalog>& catalogs) {
  WordsByLanguage out;
  for (const Catalog& catalog : catalogs) out.add(catalog.language(), catalog.words());
  return out;
}

}  // namespace readout
