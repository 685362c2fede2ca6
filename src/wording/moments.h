// Dates and clocks in words, one at a time: what the sentences of times.h are put together from.
//
// Takes civil values and a voice, gives text; knows nothing of sessions. Every choice of words is a pattern's, by the
// switches of the house (docs/catalog.md, `date` and `clock`).
#pragma once

#include <optional>
#include <string>

#include "meeting/meeting.h"
#include "wording/voice.h"

namespace readout {

/// A date without its year; without its month in languages that drop it beside `near`, a date of the same month.
std::string date_words(const CivilDate& date, const CivilDate* near, const Voice& voice);
/// A date with its year.
std::string full_date_words(const CivilDate& date, const Voice& voice);
/// The date that opens a lead, with the ordinal, weekday and year of the house.
std::string lead_date_words(const CivilDate& date, const CivilDate& published, const Voice& voice);
/// A part of a day: `the afternoon of February 11`.
std::string part_words(PartOfDay part, const std::string& date, const Voice& voice);

/// A clock. `after` is the clock before it in a range of one date: some languages then leave the half of the day
/// unsaid.
std::string clock_words(int hour, int minute, const CivilMinute* after, const Voice& voice);

/// What one clock shows of a session.
struct View {
  CivilMinute start;
  std::optional<CivilMinute> end;
};

/// Start, or start and end, with the flag of the start's precision. A range that crosses midnight says both dates, but
/// the first only where `date`, its words, is not empty.
std::string clocks_words(const View& view, StartIs precision, const std::string& date, const Voice& voice);

/// `exact`, `around`, `after`, `before`.
std::string word_of(StartIs precision);

}  // namespace readout
