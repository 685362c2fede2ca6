// The sessions of a site as a calendar (RFC 5545).
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "write/site.h"
#include "write/uri.h"

namespace readout {
namespace {

/// RFC 5545 3.3.11.
std::string calendar_text(const std::string& text) {
  std::string out;
  for (char c : text)
    if (c == '\n') out += "\\n";
    else if (c == '\\' || c == ';' || c == ',') out += {'\\', c};
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  return out;
}

/// A content line, folded after 75 bytes between characters (3.1).
std::string line(const std::string& text) {
  constexpr std::size_t kMost = 75;
  std::string out;
  std::size_t used = 0;
  for_each_code_point(text, [&](char32_t, std::size_t at, std::size_t length) {
    if (used + length > kMost) out += "\r\n ", used = 1;
    out.append(text, at, length);
    used += length;
  });
  return out + "\r\n";
}

/// `2022-02-11T12:25+11:00` in parts.
struct Time {
  std::string date, clock, offset;  ///< 20220211, 122500, +1100; empty if there is none
};

std::string digits(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c == '-' || c == ':'; });
  return out;
}

Time time_of(const std::string& text) {
  Time time{digits(text.substr(0, 10)), {}, {}};
  if (text.size() >= 16) time.clock = digits(text.substr(11, 5)) + "00";
  if (text.size() >= 22) time.offset = text.substr(16, 1) + digits(text.substr(17));
  return time;
}

/// The first day of each offset of a zone, as far as the sessions show it.
using Observances = std::map<std::string, std::map<std::string, std::string>>;

std::string zone_lines(const std::string& name, const std::map<std::string, std::string>& observances) {
  std::string out = line("BEGIN:VTIMEZONE") + line("TZID:" + name), before = observances.begin()->second;
  for (const auto& [date, offset] : observances) {
    if (date != observances.begin()->first && offset == before) continue;
    out += line("BEGIN:STANDARD") + line(fmt::format("DTSTART:{}T000000", date)) + line("TZOFFSETFROM:" + before) +
           line("TZOFFSETTO:" + offset) + line("END:STANDARD");
    before = offset;
  }
  return out + line("END:VTIMEZONE");
}

/// A time with its zone, as a floating time if its offset is unknown, or as a date.
std::string time_line(const char* name, const std::string& text, const std::string& zone) {
  const Time time = time_of(text);
  if (time.clock.empty()) return line(fmt::format("{};VALUE=DATE:{}", name, time.date));
  if (time.offset.empty()) return line(fmt::format("{}:{}T{}", name, time.date, time.clock));
  return line(fmt::format("{};TZID={}:{}T{}", name, zone, time.date, time.clock));
}

std::string text_line(const std::string& name, const std::string& lang, const std::string& text) {
  return text.empty() ? std::string() : line(fmt::format("{};LANGUAGE={}:{}", name, lang, calendar_text(text)));
}

std::string event(const Archive& site, const SiteMeeting& meeting, const SiteDocument& document,
                  const SessionFacts& session) {
  std::string place = session.place;
  if (!session.country.empty()) place += (place.empty() ? "" : ", ") + session.country;
  std::string out = line("BEGIN:VEVENT") +
                    line(fmt::format("UID:urn:readout:event:{}:{}", uri_segment(meeting.id), uri_segment(session.id))) +
                    line(fmt::format("DTSTAMP:{}T000000Z", digits(meeting.date))) +
                    time_line("DTSTART", session.start, session.zone);
  if (!session.end.empty()) out += time_line("DTEND", session.end, session.zone);
  else if (!session.duration.empty() && session.start.size() > 10) out += line("DURATION:" + session.duration);
  return out + text_line("SUMMARY", document.lang, session.name) + text_line("LOCATION", document.lang, place) +
         text_line("DESCRIPTION", document.lang, document.summary) +
         line(fmt::format("URL:{}{}", site.base_url,
                          uri_segment(fmt::format("{}.{}.html", meeting.name, document.lang)))) +
         line("END:VEVENT");
}

void add_observances(const SessionFacts& session, Observances& observances) {
  for (const std::string* text : {&session.start, &session.end})
    if (const Time time = time_of(*text); !time.offset.empty())
      observances[session.zone].try_emplace(time.date, time.offset);
}

}  // namespace

std::string write_calendar(const Archive& site) {
  Observances observances;
  std::string events;
  for (const SiteMeeting& meeting : site.meetings) {
    const SiteDocument& document = meeting.documents.front();
    for (const SessionFacts& session : document.facts.sessions) {
      add_observances(session, observances);
      events += event(site, meeting, document, session);
    }
  }
  std::string out = line("BEGIN:VCALENDAR") + line("VERSION:2.0") + line("PRODID:-//Readout//Readout//EN");
  for (const auto& [name, dates] : observances) out += zone_lines(name, dates);
  return out + events + line("END:VCALENDAR");
}

}  // namespace readout
