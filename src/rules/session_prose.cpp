#include "rules/session_prose.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "agreement/statement.h"
#include "base/kana.h"
#include "base/rule_table.h"
#include "locale/calendar.h"

namespace readout {
namespace {

using agreement::Bound;
using agreement::Statement;
using agreement::Value;

bool is_kind(const Session& session, std::string_view subject) {
  if (subject == "telephone") return session.mode == Mode::telephone;
  return session.form == (subject == "courtesy-call" ? MeetingForm::courtesy_call : MeetingForm::meeting);
}

std::vector<const Session*> sessions_of(const Meeting& meeting, std::string_view subject) {
  std::vector<const Session*> out;
  for (const Session& session : meeting.sessions)
    if (is_kind(session, subject)) out.push_back(&session);
  return out;
}

/// An instant on the clock of the place and on that at home.
struct Moments {
  CivilMinute local, home;
};

using MomentsOf = std::optional<Moments> (*)(const Session&);

std::optional<Moments> start_of(const Session& session) {
  if (!session.start_instant || !session.start_offset || !session.home_offset || session.start_is != StartIs::exact)
    return std::nullopt;
  return Moments{session.start.wall, to_civil(*session.start_instant, *session.home_offset)};
}

std::optional<Moments> end_of(const Session& session) {
  if (session.end_instant && session.end_offset && session.home_end_offset)
    return Moments{to_civil(*session.end_instant, *session.end_offset),
                   to_civil(*session.end_instant, *session.home_end_offset)};
  const bool measured = session.duration_minutes && session.duration_is == DurationIs::exact;
  if (!measured || !start_of(session)) return std::nullopt;
  const InstantMinute end = *session.start_instant + *session.duration_minutes;
  return Moments{to_civil(end, *session.start_offset), to_civil(end, *session.home_offset)};
}

/// The moments of all sessions; empty if one has none, because a text may then mean that one.
std::vector<Moments> moments_of(const std::vector<const Session*>& sessions, MomentsOf moments) {
  std::vector<Moments> out;
  for (const Session* session : sessions) {
    const std::optional<Moments> one = moments(*session);
    if (!one) return {};
    out.push_back(*one);
  }
  return out;
}

bool is_clock(const Value& value, const CivilMinute& at) {
  constexpr int kHalfDay = 12 * 60;
  const int cycle = value.clock.half_open ? kHalfDay : 2 * kHalfDay;
  return (value.clock.minute - (60 * at.hour + at.minute)) % cycle == 0;
}

bool is_exact(const Value& value) { return value.bound == Bound::exact || value.bound == Bound::open; }

/// Whether a clock is that of one of the moments, in the zone that it names; true for one of another zone.
bool is_one_of(const Value& value, const std::vector<Moments>& moments) {
  const std::string_view zone = value.clock.zone;
  if (!is_exact(value) || (!zone.empty() && zone != "local" && zone != "home")) return true;
  return std::ranges::any_of(moments, [&](const Moments& one) {
    return (zone != "home" && is_clock(value, one.local)) || (zone != "local" && is_clock(value, one.home));
  });
}

/// Whether a date with its month and day may be that of a session; true for a date without them.
bool is_day_of(const Value& value, const std::vector<const Session*>& sessions, std::string_view home) {
  const agreement::DateParts& date = value.date;
  if (date.month == 0 || date.day == 0 || date.inherited || !date.part.empty()) return true;
  // If the year and the day differ, another meeting is meant.
  const auto is_it = [&](const CivilDate& day) {
    const bool same_year = date.year == 0 || day.year == date.year;
    return same_year == (day.month == date.month && day.day == date.day);
  };
  return std::ranges::any_of(sessions, [&](const Session* session) {
    const std::optional<Moments> at = start_of(*session);
    const bool day_at_home_unknown = !session->start.has_clock && session->zone != home;
    return day_at_home_unknown || is_it(session->start.wall.date) || (at && is_it(at->home.date));
  });
}

/// How far a duration may be from a true one: nothing, unless it is rounded.
double room_of(const Value& value, bool rounded) {
  constexpr double kHalfHour = 30, kTen = 10;
  if (std::fmod(value.number, kHalfHour) == 0) return kTen;
  return rounded && std::fmod(value.number, kTen) == 0 ? kTen / 2 : 0;
}

struct Length {
  double minutes = 0;
  bool rounded = false;
};

std::optional<Length> length_of(const Session& session) {
  if (session.duration_minutes)
    return Length{static_cast<double>(*session.duration_minutes), session.duration_is != DurationIs::exact};
  if (!session.start_instant || !session.end_instant) return std::nullopt;
  return Length{static_cast<double>(*session.end_instant - *session.start_instant), false};
}

/// What a text may mean by the length of the meeting: a session, one of its parts, or all sessions together. Empty if
/// the length of one is unknown.
std::vector<Length> lengths_of(const std::vector<const Session*>& sessions) {
  std::vector<Length> out;
  Length all;
  for (const Session* session : sessions) {
    const std::optional<Length> one = length_of(*session);
    if (!one || !session->parts.empty()) return {};
    out.push_back(*one);
    all = {all.minutes + one->minutes, all.rounded || one->rounded};
  }
  if (out.size() > 1) out.push_back(all);
  return out;
}

bool is_length_of(const Value& value, const std::vector<Length>& lengths) {
  if (value.key != "minutes" || (!is_exact(value) && value.bound != Bound::about)) return true;
  const bool about = value.bound == Bound::about;
  return std::ranges::any_of(lengths, [&](const Length& one) {
    return std::abs(value.number - one.minutes) <= (about || one.rounded ? room_of(value, about) : 0);
  });
}

/// The characters of a value without words before it and particles after it: 40分間にわた is 40分間.
agreement::Range place_of(const Value& value, const agreement::Text& text) {
  agreement::Range place{value.range.end, value.range.begin};
  for (const auto& [begin, end] : value.pieces)
    if (begin < end) place = {std::min<std::size_t>(place.begin, begin), std::max<std::size_t>(place.end, end)};
  if (place.begin >= place.end) return value.range;
  const std::u32string_view all(text.folded.data(), value.range.end);
  const auto particle = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(place.begin), all.end(), is_hiragana);
  const auto end = static_cast<std::size_t>(particle - all.begin());
  return {place.begin, agreement::is_han(text.at(end - 1)) ? end : std::min(end, place.end)};
}

/// Compares one statement and reports what contradicts the sessions.
class Comparison {
 public:
  Comparison(const Statement& statement, std::vector<const Session*> sessions, const PlainProse& prose,
             const agreement::Text& text, Diagnostics& diagnostics)
      : said_(statement), sessions_(std::move(sessions)), prose_(prose), text_(text), diagnostics_(diagnostics) {}

  void compare(std::string_view home) {
    const std::vector<Moments> starts = moments_of(sessions_, start_of), ends = moments_of(sessions_, end_of);
    const bool same_day = !said_.date || is_day_of(*said_.date, sessions_, home);
    const bool same_clock = !said_.start || starts.empty() || is_one_of(*said_.start, starts);
    // If both differ, the text states them of another meeting.
    if (!same_day && (said_.start ? same_clock && !starts.empty() : said_.alone))
      report(*said_.date, date_text(sessions_.front()->start.wall.date));
    if (!same_clock && same_day) report_clock(*said_.start, starts);
    if (said_.end && same_day && !ends.empty() && !is_one_of(*said_.end, ends)) report_clock(*said_.end, ends);
    const std::vector<Length> lengths = lengths_of(sessions_);
    if (said_.length && same_day && !lengths.empty() && !is_length_of(*said_.length, lengths))
      report(*said_.length, fmt::format("PT{:.0f}M", lengths.front().minutes));
  }

 private:
  void report_clock(const Value& found, const std::vector<Moments>& meant) {
    const CivilMinute& at = found.clock.zone == "home" ? meant.front().home : meant.front().local;
    report(found, fmt::format("{}:{:02}", at.hour, at.minute));
  }

  void report(const Value& found, const std::string& expected) {
    const agreement::Range place = place_of(found, text_);
    diagnostics_.report("typed-session-disagrees", prose_.span_of(place.begin, place.end),
                        {{"found", text_.typed(place)}, {"expected", expected}});
  }

  const Statement& said_;
  std::vector<const Session*> sessions_;
  const PlainProse& prose_;
  const agreement::Text& text_;
  Diagnostics& diagnostics_;
};

}  // namespace

SessionProse::SessionProse(const Meeting& meeting) : meeting_(meeting) {
  for (const Unit& paragraph : meeting.overview.paragraphs) paragraphs_.insert(&paragraph);
  add(meeting.overview.items);
}

void SessionProse::add(const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (item.title) continue;
    for (const Unit& paragraph : item.paragraphs) paragraphs_.insert(&paragraph);
    add(item.items);
  }
}

void SessionProse::check(const Unit& unit, const PlainProse& prose, const agreement::PairSide& side,
                         const agreement::KnownFacts& known, Diagnostics& diagnostics) const {
  if (!paragraphs_.contains(&unit)) return;
  const std::optional<Statement> statement = statement_of(side, known);
  if (!statement) return;
  std::vector<const Session*> sessions = sessions_of(meeting_, statement->subject);
  if (sessions.empty()) return;
  Comparison(*statement, std::move(sessions), prose, side.text, diagnostics).compare(meeting_.home);
}

}  // namespace readout
