// Figures that no one writes so: 21th, 13:00 p.m., 9:15 to 11.15, July 9th to 11, 12hectares.
#include <algorithm>

#include "agreement/form.h"
#include "agreement/match.h"
#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

struct Target {
  const Text& text;
  const Lexicon& lexicon;
  std::vector<Slip>& slips;

  void report(SlipRule rule, Range range, std::string fix = {}) const {
    Slip slip{.rule = rule, .range = range, .expected = fix, .found = text.typed(range)};
    slip.fix = std::move(fix);
    slips.push_back(std::move(slip));
  }
};

const Word* word_at(const Target& target, const Lexicon& lexicon, std::string_view name, std::size_t at) {
  const Word* found = nullptr;
  lexicon.words.find_of(lexicon.bit_of(name), target.text, at, [&](const Word& word) { return found = &word, true; });
  return found;
}

/// The last two digits choose the ending: 1 to 3, and 4 for all other figures.
int ending_of(int last_two) {
  const int last = last_two % 10;
  return last_two / 10 == 1 || last == 0 || last > 3 ? 4 : last;
}

std::u32string right_ending(const Target& target, int which) {
  const Lexicon& names = *target.lexicon.names;
  for (char32_t letter : U"snrt") {
    const std::u32string first(1, letter);
    for (char32_t second : U"tdh") {
      const Text text(to_utf8(first + second));
      if (const Word* word = word_at({text, names, target.slips}, names, "ordinal-ending", 0);
          word && word->value == which)
        return std::u32string(word->text);
    }
  }
  return {};
}

/// 21th
void check_ordinal(const Target& target, Range digits) {
  const Word* ending =
      target.lexicon.names ? word_at(target, *target.lexicon.names, "ordinal-ending", digits.end) : nullptr;
  if (!ending) return;
  int last_two = 0;
  for (std::size_t i = digits.end - std::min<std::size_t>(2, digits.size()); i < digits.end; ++i)
    last_two = last_two * 10 + static_cast<int>(target.text.at(i) - U'0');
  if (ending->value == ending_of(last_two)) return;
  const std::string right = to_utf8(right_ending(target, ending_of(last_two)));
  const Range range{digits.begin, digits.end + ending->text.size()};
  target.report(SlipRule::ordinal_ending, range, target.text.typed(digits) + right);
}

constexpr std::size_t kShortestGluedUnit = 5;

/// 12hectares
void check_glued(const Target& target, Range digits) {
  std::size_t end = digits.end;
  while (is_latin(target.text.at(end))) ++end;
  if (end - digits.end < kShortestGluedUnit) return;
  const bool unit = word_at(target, target.lexicon, "unit", digits.end) ||
                    word_at(target, target.lexicon, "span", digits.end) ||
                    word_at(target, target.lexicon, "currency", digits.end);
  if (!unit) return;
  target.report(SlipRule::number_glued, {digits.begin, end},
                target.text.typed(digits) + " " + target.text.typed({digits.end, end}));
}

/// 約25 分間: a blank after the figure only.
void check_spaced(const Target& target, Range digits) {
  const char32_t before = digits.begin > 0 ? target.text.at(digits.begin - 1) : 0;
  std::size_t at = digits.end;
  while (target.text.at(at) == U' ') ++at;
  if (at == digits.end || !(is_han(before) || is_kana(before)) ||
      !(is_han(target.text.at(at)) || is_kana(target.text.at(at))))
    return;
  const Word* span = word_at(target, target.lexicon, "span", at);
  if (!span) return;
  const Range range{digits.begin, at + span->text.size()};
  target.report(SlipRule::number_spaced, range, target.text.typed(digits) + target.text.typed({at, range.end}));
}

void check_digits(const Target& target) {
  for (std::size_t at = 0; at < target.text.folded.size(); ++at) {
    if (!is_digit(target.text.at(at))) continue;
    const std::size_t begin = at;
    while (is_digit(target.text.at(at))) ++at;
    if (begin > 0 && is_latin(target.text.at(begin - 1))) continue;
    check_ordinal(target, {begin, at});
    check_glued(target, {begin, at});
    check_spaced(target, {begin, at});
  }
}

constexpr int kNoon = 12;

/// 13:00 p.m., 午後12時15分; but 深夜24時, because only the words of a twelve-hour clock have a key.
void check_clock(const Target& target, const Match& match, std::size_t at) {
  const Captures& captures = match.captures;
  if (!captures.has(Slot::half) || !captures.has(Slot::hour)) return;
  const Word& half = captures.word(Slot::half);
  const double hour = captures.number(Slot::hour),
               minute = captures.has(Slot::minute) ? captures.number(Slot::minute) : 0;
  const bool turned = half.key == "open" && half.value == kNoon && hour == kNoon && minute > 0;
  if ((hour > kNoon && !half.key.empty()) || turned) target.report(SlipRule::clock_impossible, {at, match.end});
}

/// The end of a clock with a point at `at`, before its half of the day: 11.15 a.m.; `at` if there is none.
std::size_t end_of_pointed(const Target& target, std::size_t at) {
  std::size_t end = at;
  while (is_digit(target.text.at(end))) ++end;
  if (end - at > 2 || target.text.at(end) != U'.' || !is_digit(target.text.at(end + 1)) ||
      !is_digit(target.text.at(end + 2)) || is_digit(target.text.at(end + 3)))
    return at;
  std::size_t half = end + 3;
  while (target.text.at(half) == U' ') ++half;
  return word_at(target, target.lexicon, "half", half) ? end + 3 : at;
}

/// Both clocks of one form have the same mark.
void check_marks_of_both(const Target& target, const Captures& captures) {
  if (target.text.at(captures.range(Slot::hour).end) != target.text.at(captures.range(Slot::hour2).end))
    target.report(SlipRule::clock_marks_mixed, {captures.range(Slot::hour2).begin, captures.range(Slot::minute2).end});
}

/// 9:15 to 11.15 a.m.
void check_separators(const Target& target, const Match& match) {
  const Captures& captures = match.captures;
  if (!captures.has(Slot::minute)) return;
  if (captures.has(Slot::minute2)) return check_marks_of_both(target, captures);
  if (captures.has(Slot::half)) return;
  if (target.text.at(captures.range(Slot::hour).end) != U':') return;
  constexpr std::size_t kLongestJoint = 9;
  std::size_t at = captures.has(Slot::hour2) ? captures.range(Slot::hour2).begin : match.end;
  while (at < match.end + kLongestJoint &&
         (is_latin(target.text.at(at)) || target.text.at(at) == U' ' || target.text.at(at) == U'-'))
    ++at;
  if (const std::size_t end = end_of_pointed(target, at); end != at)
    target.report(SlipRule::clock_marks_mixed, {at, end});
}

/// July 9th to 11
void check_endings(const Target& target, const Captures& captures, std::size_t at) {
  if (!captures.has(Slot::day) || !captures.has(Slot::day2)) return;
  const std::size_t first = captures.range(Slot::day).end, second = captures.range(Slot::day2).end;
  const bool has_first = is_latin(target.text.at(first)), has_second = is_latin(target.text.at(second));
  if (has_first != has_second)
    target.report(SlipRule::date_endings_mixed,
                  {captures.has(Slot::month_word)
                       ? std::min(captures.range(Slot::month_word).begin, captures.range(Slot::day).begin)
                       : at,
                   second + (has_second ? 2u : 0u)});
}

void check_forms(const Target& target, const std::vector<std::size_t>& moments) {
  if (moments.empty()) return;
  Matcher matcher(target.text, target.lexicon);
  for (std::size_t at : moments) {
    const Match* match = matcher.longest(at);
    if (match && match->form->kind == Kind::clock) check_clock(target, *match, at), check_separators(target, *match);
    if (match && match->form->kind == Kind::date) check_endings(target, match->captures, at);
  }
}

constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// May 32, 5月32日: a month, and beside it a number of days that it does not have. A year is no such number.
bool is_impossible_day(const Target& target, const Value& month, const Value& day) {
  constexpr double kLongestSpan = 99;
  const int of_month = month.date.month;
  if (month.kind != Kind::date || of_month < 1 || of_month > 12 || month.date.day != 0) return false;
  const std::size_t gap = day.range.begin - month.range.end;
  const bool beside = gap == 0 || (gap == 1 && target.text.at(month.range.end) == U' ');
  // 5月40日 is meant as a day; 5月40名 and 5月40日間 are counts.
  const bool has_days = day.kind == Kind::duration && day.key == "days" &&
                        letters_of(target.text, day.range).find(U'間') == std::u32string_view::npos;
  const bool counts = target.lexicon.positional ? has_days : day.kind == Kind::number;
  return beside && counts && day.figure > kDays[of_month - 1] && day.figure <= kLongestSpan &&
         !is_latin(target.text.at(day.range.end + 1));
}

/// February 30
bool has_impossible_day(const Value& value) {
  const DateParts& date = value.date;
  return value.kind == Kind::date && date.month >= 1 && date.month <= 12 && date.day > kDays[date.month - 1];
}

void check_days(const Target& target, const Reading& reading) {
  for (const Value& value : reading.values)
    if (has_impossible_day(value)) target.report(SlipRule::date_impossible, value.range);
  for (std::size_t i = 0; i + 1 < reading.values.size(); ++i) {
    const Value &month = reading.values[i], &day = reading.values[i + 1];
    if (is_impossible_day(target, month, day))
      target.report(SlipRule::date_impossible, {month.range.begin, day.range.end});
  }
}

}  // namespace

void find_figure_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  if (!pair.target.lexicon) return;
  const Target target{pair.target.text, *pair.target.lexicon, slips};
  check_digits(target);
  check_forms(target, pair.target_values.moments);
  check_days(target, pair.target_values);
}

}  // namespace readout::agreement
