// Dates and clocks in words, one at a time: what the sentences of times.h are put together from.
//
// Takes civil values and a voice, gives text, or a phrase if the text is made from several facts; knows nothing of
// sessions. Every choice of words is a pattern's, by the switches of the house (docs/catalog.md, `date` and `clock`).
#pragma once

#include <optional>
#include <string>

#include "meeting/meeting.h"
#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// A date without its year; without its month in languages that drop it beside `near`, a date of the same month.
std::string date_words(const CivilDate& date, const CivilDate* near, const Voice& voice);
/// A date with its year.
std::string full_date_words(const CivilDate& date, const Voice& voice);
/// The date that opens a lead, with the ordinal, weekday and year of the house.
std::string lead_date_words(const CivilDate& date, const CivilDate& published, const Voice& voice);
/// A part of a day: `the afternoon of February 11`. `fact` says the part.
Phrase part_words(PartOfDay part, const Phrase& date, const Voice& voice, Span fact);

/// A clock. `after` is the clock before it in a range of one date: some languages then leave the half of the day
/// unsaid.
std::string clock_words(int hour, int minute, const CivilMinute* after, const Voice& voice);

/// A civil minute, and the bytes that its date and its clock are printed from.
struct Moment {
  CivilMinute at;
  Span date{}, clock{};
};

/// What one clock shows of a session.
struct View {
  Moment start;
  std::optional<Moment> end;
};

/// Start, or start and end, with the flag of the start's precision. A range that crosses midnight says both dates, but
/// the first only if `date`, its words, is not empty.
Phrase clocks_words(const View& view, StartIs precision, const Phrase& date, const Voice& voice);

/// `exact`, `around`, `after`, `before`: a case of a pattern's select.
std::string precision_word(StartIs precision);

}  // namespace readout
