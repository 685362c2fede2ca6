// Days of the week beside a date, typed or an element, in prose.
#include <algorithm>
#include <array>

#include "base/rule_table.h"
#include "base/utf8.h"
#include "rules/passage.h"
#include "rules/spellings.h"

namespace readout {
namespace {

constexpr std::size_t kDaysOfWeek = 7;
/// The bytes in which a date before a day of the week is looked for.
constexpr std::size_t kLongestDate = 48;

/// A day of the week in a text, and the words beside it.
struct Weekday {
  const WordList& list;
  int day;  ///< 0 is Sunday
  std::size_t begin, end;
};

/// A date that is typed without a year is the one nearest to the publication.
std::optional<CivilDate> with_year(CivilDate date, const Meeting& meeting) {
  if (date.year != 0) return is_valid(date) ? std::optional(date) : std::nullopt;
  std::optional<CivilDate> nearest;
  if (!is_valid(meeting.published)) return nearest;
  const auto distance = [&](const CivilDate& one) {
    return std::abs(days_from_civil(one) - days_from_civil(meeting.published));
  };
  for (int years = -1; years <= 1; ++years) {
    date.year = meeting.published.year + years;
    if (is_valid(date) && (!nearest || distance(date) < distance(*nearest))) nearest = date;
  }
  return nearest;
}

/// The words of a piece, beside its neighbours.
class WeekdaysOf {
 public:
  WeekdaysOf(const Passage& passage, std::size_t piece, Diagnostics& diagnostics)
      : passage_(passage),
        piece_(piece),
        text_(passage.pieces[piece].words->text),
        words_(passage.facts.words),
        diagnostics_(diagnostics) {}

  void check() {
    for (std::size_t day = 0; day < kDaysOfWeek; ++day) check_day(words_.weekdays, day);
    for (const char* bracket : {"(", "（"})
      for (std::size_t at = text_.find(bracket); at != std::string_view::npos; at = text_.find(bracket, at + 1))
        check_bracket(at, std::string_view(bracket).size());
  }

 private:
  void check_day(const WordList& list, std::size_t day) {
    const std::string& word = list[day];
    for (std::size_t at = text_.find(word); at != std::string_view::npos; at = text_.find(word, at + 1)) {
      const Weekday found{list, static_cast<int>(day), at, at + word.size()};
      if (!begins_word(text_, found.begin) || !ends_word(text_, found.end)) continue;
      std::optional<CivilDate> date = date_after(found.end);
      if (!date && is_apposition(found)) date = date_before(found.begin);
      if (date) report(found, *date);
    }
  }

  /// A day of the week in brackets after a date, also a short one.
  void check_bracket(std::size_t at, std::size_t bracket) {
    if (words_.short_weekdays.size() != kDaysOfWeek) return;
    for (std::size_t day = 0; day < kDaysOfWeek; ++day) {
      const std::string& word = words_.short_weekdays[day];
      const std::size_t begin = at + bracket, end = begin + word.size();
      const std::string_view rest = text_.substr(std::min(end, text_.size()));
      if (!text_.substr(begin).starts_with(word) || !(rest.starts_with(")") || rest.starts_with("）"))) continue;
      if (const std::optional<CivilDate> date = date_before(begin))
        report({words_.short_weekdays, static_cast<int>(day), begin, end}, *date);
    }
  }

  /// Whether the words before a day of the week are a date that it belongs to, and not the end of another phrase: it
  /// follows directly or in a bracket, or is between commas.
  bool is_apposition(const Weekday& found) const {
    const std::string_view rest = text_.substr(found.end);
    if (!text_.substr(0, found.begin).ends_with(", ")) return true;
    return rest.empty() || rest.starts_with(",") || rest.starts_with(".") || rest.starts_with(")");
  }

  std::optional<CivilDate> date_after(std::size_t at) const {
    for (std::string_view between : {", ", " ", "、"})
      if (text_.substr(at).starts_with(between)) {
        at += between.size();
        break;
      }
    if (at == text_.size()) return date_of_piece(piece_ + 1);
    const std::optional<TypedDate> typed = date_at(text_, at, words_);
    return typed && ends_word(text_, typed->end) ? with_year(typed->date, passage_.facts.meeting) : std::nullopt;
  }

  std::optional<CivilDate> date_before(std::size_t at) const {
    for (std::string_view between : {"(", "（", " ", ","})
      if (text_.substr(0, at).ends_with(between)) at -= between.size();
    if (at == 0) return piece_ > 0 ? date_of_piece(piece_ - 1) : std::nullopt;
    for (std::size_t begin = at - std::min(at, kLongestDate); begin < at; ++begin) {
      if ((static_cast<unsigned char>(text_[begin]) & 0xC0U) == 0x80U || !begins_word(text_, begin)) continue;
      const std::optional<TypedDate> typed = date_at(text_, begin, words_);
      if (typed && typed->end == at) return with_year(typed->date, passage_.facts.meeting);
    }
    return std::nullopt;
  }

  std::optional<CivilDate> date_of_piece(std::size_t number) const {
    if (number >= passage_.pieces.size() || passage_.pieces[number].words) return std::nullopt;
    const auto* date = std::get_if<ProseDate>(&passage_.pieces[number].node->value);
    return date && is_valid(date->value) ? std::optional(date->value) : std::nullopt;
  }

  void report(const Weekday& found, const CivilDate& date) {
    if (weekday(date) == found.day) return;
    const Span span = passage_.pieces[piece_].words->origin.span(found.begin, found.end);
    diagnostics_
        .report("weekday-contradicts-date", span,
                {{"date", date_text(date)}, {"weekday", found.list[static_cast<std::size_t>(found.day)]}})
        .fixes.push_back({span, found.list[static_cast<std::size_t>(weekday(date))]});
  }

  const Passage& passage_;
  std::size_t piece_;
  std::string_view text_;
  const Words& words_;
  Diagnostics& diagnostics_;
};

void weekdays_are_those_of_dates(const Passage& passage, Diagnostics& diagnostics) {
  if (passage.facts.words.weekdays.size() != kDaysOfWeek) return;
  for (std::size_t i = 0; i < passage.pieces.size(); ++i)
    if (passage.pieces[i].words) WeekdaysOf(passage, i, diagnostics).check();
}

constexpr PassageRule kWeekdayPassageRules[] = {weekdays_are_those_of_dates};

}  // namespace

constinit const RuleGroup kWeekdayRules{{}, {}, kWeekdayPassageRules};

}  // namespace readout
