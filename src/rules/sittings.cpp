// Sessions against the rest of the file: the level and the offices, the visit and the place, the date and that of
// publication, and who counts as a principal.
#include <fmt/format.h>

#include <algorithm>

#include "base/rule_table.h"
#include "locale/calendar.h"
#include "meeting/values.h"
#include "meeting/walk.h"
#include "rules/passage.h"

namespace readout {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
/// A text that is published later than this says so by its date: it is likely that one of the years is a slip.
constexpr std::int64_t kFarDays = 270;

void check_duration(const std::optional<int>& minutes, Span span, Diagnostics& diagnostics) {
  if (!minutes || *minutes < kMinutesOfDay) return;
  Diagnostic& finding = diagnostics.report("duration-too-long", span, {{"duration", std::string(span.text())}});
  if (*minutes % 60 == 0 && *minutes / 60 >= 24) finding.fixes.push_back({span, fmt::format("PT{}M", *minutes / 60)});
}

void durations_are_those_of_meetings(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& session : facts.meeting.sessions) {
    check_duration(session.duration_minutes, session.duration_span, diagnostics);
    for (const SessionPart& part : session.parts)
      check_duration(part.duration_minutes, value_span(part.span, "duration"), diagnostics);
  }
}

void numbers_are_of_series(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& session : facts.meeting.sessions)
    if (session.nth && session.series.empty())
      diagnostics.report("nth-without-series", value_span(session.span, "nth"));
}

bool names_people(const Session& session) { return !session.who.empty() || !session.by.empty() || !session.on.empty(); }

bool takes_part(const Session& session, const std::string& id) {
  const auto in = [&](const std::vector<std::string>& ids) { return std::ranges::find(ids, id) != ids.end(); };
  return !names_people(session) || in(session.who) || in(session.by) || in(session.on) || in(session.host);
}

/// The principals of a session whose offices all have a kind; empty if one has none.
std::vector<const Person*> ranked_principals(const Meeting& meeting, const Session& session) {
  std::vector<const Person*> people = principals_of(meeting);
  std::erase_if(people, [&](const Person* person) { return !takes_part(session, person->id); });
  const bool ranked =
      std::ranges::all_of(people, [](const Person* p) { return p->standing() != OfficeKind::unstated; });
  return ranked ? people : std::vector<const Person*>{};
}

// A level that the author states replaces the computed one, so a wrong one is printed in the heading and in the lead.
void levels_are_those_of_offices(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& session : facts.meeting.sessions) {
    if (session.level == Level::computed || session.level == Level::other) continue;
    const std::vector<const Person*> people = ranked_principals(facts.meeting, session);
    const Level computed = level_of(people);
    if (people.empty() || computed == session.level) continue;
    diagnostics.report("level-contradicts-offices", value_span(session.span, "level"),
                       {{"level", std::string(word_of(kLevels, session.level))},
                        {"computed", std::string(word_of(kLevels, computed))}});
  }
}

/// The country of the first place of a session in person; empty if it is unknown.
std::string country_of(const Session& session, const Registers& registers) {
  if (session.mode != Mode::in_person || session.places.empty()) return {};
  const RegisterEntry* place = registers.find(EntryKind::place, session.places.front().key);
  return place ? place->country : std::string();
}

/// The first session of the visitors that is elsewhere, if none of theirs is in the country of the visit.
const Session* session_elsewhere(const Visit& visit, const Facts& facts) {
  const Session* elsewhere = nullptr;
  for (const Session& session : facts.meeting.sessions) {
    const auto visits = [&](const std::string& id) { return takes_part(session, id); };
    if (std::ranges::none_of(visit.who, visits)) continue;
    const std::string country = country_of(session, facts.registers);
    if (country == country_of(visit, facts.registers)) return nullptr;
    if (!country.empty() && !elsewhere) elsewhere = &session;
  }
  return elsewhere;
}

void visits_lead_to_sessions(const Facts& facts, Diagnostics& diagnostics) {
  for (const Visit& visit : facts.meeting.visits) {
    if (country_of(visit, facts.registers).empty()) continue;
    const Session* session = session_elsewhere(visit, facts);
    if (!session) continue;
    diagnostics
        .report("visit-elsewhere", value_span(visit.span, "to"),
                {{"country", country_of(visit, facts.registers)}, {"elsewhere", country_of(*session, facts.registers)}})
        .related.push_back({value_span(session->places.front().span, "key"), "place-here"});
  }
}

// Everybody is a principal unless `role` says otherwise: then all are subjects of the lead, and the level is `other`.
void roles_are_stated(const Facts& facts, Diagnostics& diagnostics) {
  if (std::ranges::all_of(facts.meeting.sessions, names_people)) return;
  for (const Delegation& delegation : facts.meeting.delegations) {
    const bool stated =
        std::ranges::any_of(delegation.people, [](const Person& p) { return has_value(p.span, "role"); });
    const bool led = std::ranges::any_of(delegation.people, [](const Person& p) {
      return p.standing() != OfficeKind::unstated && p.standing() < OfficeKind::other;
    });
    if (stated || !led) continue;
    for (const Person& person : delegation.people)
      if (person.standing() == OfficeKind::other)
        diagnostics.report("role-unstated", person.span, {{"person", person.id}});
  }
}

void sessions_are_near_publication(const Facts& facts, Diagnostics& diagnostics) {
  const CivilDate& published = facts.meeting.published;
  if (!is_valid(published)) return;
  for (const Session& session : facts.meeting.sessions) {
    const CivilDate& date = session.start.wall.date;
    if (!is_valid(date) || published < date) continue;
    const std::int64_t days = days_from_civil(published) - days_from_civil(date);
    if (days <= kFarDays) continue;
    diagnostics.report("session-far-from-publication", session.start.date_span, {{"days", std::to_string(days)}})
        .related.push_back({value_span(facts.meeting.span, "published"), "published-here"});
  }
}

/// The title that a mention of the person falls back to, if it names a party: a mention would print all of it.
const OfficeTitle* long_mention_title(const Person& person, std::string_view lang) {
  const Office* office = person.mention_office();
  const OfficeTitle* title = office ? office->title(lang, "mention") : nullptr;
  const auto is_marker = [](const auto& part) { return !std::holds_alternative<SourcedText>(part); };
  return title && title->form != "mention" && std::ranges::any_of(title->parts, is_marker) ? title : nullptr;
}

void mentioned_offices_have_short_titles(const Passage& passage, Diagnostics& diagnostics) {
  for (const TextPiece& piece : passage.pieces) {
    const auto* mention = piece.words ? nullptr : std::get_if<ProseMention>(&piece.node->value);
    const Person* person =
        mention && mention->who.size() == 1 ? passage.facts.meeting.person(mention->who.front()) : nullptr;
    const OfficeTitle* title = person ? long_mention_title(*person, passage.lang) : nullptr;
    if (title)
      diagnostics.report("title-mention-missing", title->span,
                         {{"person", person->id}, {"language", std::string(passage.lang)}});
  }
}

constexpr Rule kSittingMeetingRules[] = {
    durations_are_those_of_meetings, numbers_are_of_series, levels_are_those_of_offices,
    visits_lead_to_sessions,         roles_are_stated,      sessions_are_near_publication};
constexpr PassageRule kSittingPassageRules[] = {mentioned_offices_have_short_titles};

}  // namespace

constinit const RuleGroup kSittingRules{kSittingMeetingRules, {}, kSittingPassageRules};

}  // namespace readout
