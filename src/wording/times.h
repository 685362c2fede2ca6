// Dates, clocks and durations in words: takes a fact, a language and the switches of a style, returns a Phrase.
//
// The patterns are in the catalogs; docs/time-phrases.md lists every form. Does not report findings.
#pragma once

#include <optional>
#include <string>

#include "meeting/meeting.h"
#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// `February 11` / `2月11日`.
Phrase month_day(const CivilDate& date, const Voice& voice, Span fact = {});
/// `February 11, 2022` / `令和4年2月11日` (by switch 2022年2月11日).
Phrase full_date(const CivilDate& date, const Voice& voice, Span fact = {});
/// A date within prose, with the year if it differs from that of the publication.
Phrase prose_date(const CivilDate& date, const Meeting& meeting, const Voice& voice, Span fact = {});
/// `12:25 p.m.`, `noon` / `午後0時25分`, `正午`; never 12 p.m. or 午後12時.
Phrase clock(int hour, int minute, const Voice& voice, Span fact = {});
/// `55 minutes`, `approximately 30 minutes` / `55分間`, `約30分間`.
Phrase duration(int minutes, DurationIs precision, const Voice& voice, Span fact = {});

/// The time of a session, with both clocks if they differ: date, clock, precision, bracket with the home clock, range
/// or duration. The catalog orders them. This is the whole adverbial of the lead: `On February 11, commencing at 12:25
/// p.m. (local time; 10:25 a.m. on February 11, Japan time), for 55 minutes` /
/// `現地時間2月11日午後0時25分（日本時間同日午前10時25分）から55分間`. A session with an end prints the range and no
/// duration. `before` is the session before it in the lead; its date is not printed again.
Phrase session_time(const Session& session, const Session* before, const Meeting& meeting, const Voice& voice);

/// The duration of a session, for styles that print it last (switch `duration-at`); empty if it is unknown or if a
/// range of clocks shows it.
Phrase session_duration(const Session& session, const Voice& voice);

/// The name of the home clock: `Japan time`, `JST` / `日本時間`; the offset from UTC if the catalog has no words for
/// the zone.
std::string home_clock_label(const Meeting& meeting, int offset, const Voice& voice);

/// An offset from UTC as printed: `+9`, `−3:30`.
std::string offset_text(int minutes);

}  // namespace readout
