// Single dates and clocks in words, from which times.h builds sentences.
//
// Takes civil values and a voice, returns text, or a phrase if the text is made from several facts. Does not depend on
// sessions. The patterns choose all words, by the switches of house wording (docs/catalog.md, `date` and `clock`).
#pragma once

#include <optional>
#include <string>

#include "meeting/meeting.h"
#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// A date without its year. Some languages also omit the month if `near`, a date printed before, has the same one.
std::string date_words(const CivilDate& date, const CivilDate* near, const Voice& voice);
/// A date with its year.
std::string full_date_words(const CivilDate& date, const Voice& voice);
/// The date at the start of a lead, with ordinal, weekday and year as the switches say.
std::string lead_date_words(const CivilDate& date, const CivilDate& published, const Voice& voice);
/// A date with its weekday, if the switch `lead-weekday` chooses one.
std::string with_weekday(const CivilDate& date, const std::string& text, const Voice& voice);
/// A part of a day: `the afternoon of February 11`. `fact` is the source of the part.
Phrase part_words(PartOfDay part, const Phrase& date, const Voice& voice, Span fact);

/// A clock. `after` is the start of a range that ends with this clock on the same date; some languages then omit the
/// half of the day.
std::string clock_words(int hour, int minute, const CivilMinute* after, const Voice& voice);

/// A civil minute with its offset, and the bytes that its date and its clock are made from.
struct Moment {
  CivilMinute at;
  Span date{}, clock{};
  std::optional<int> offset{};  ///< minutes east of UTC; absent if it is unknown
};

/// The start and the end of a session as one clock shows them.
struct View {
  Moment start;
  std::optional<Moment> end;
};

/// The start, or start and end, with the word for the precision of the start. `date` is the date of the start in words,
/// or empty to omit it. A range that crosses midnight also has the date of its end.
Phrase clocks_words(const View& view, StartIs precision, const Phrase& date, const Voice& voice);

/// `exact`, `around`, `after`, `before`: a case of a pattern's select.
std::string precision_word(StartIs precision);

}  // namespace readout
