// Publication, photos, units, readings, and attributes of sessions that require each other.
#include <algorithm>

#include "base/rule_table.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

void publication_follows_the_meeting(const Facts& facts, Diagnostics& diagnostics) {
  const Meeting& m = facts.meeting;
  if (m.sessions.empty() || !is_valid(m.published)) return;
  bool before_all = std::ranges::all_of(m.sessions, [&](const Session& s) { return m.published < s.start.wall.date; });
  if (before_all)
    diagnostics.report("published-before-meeting", value_span(m.span, "published"))
        .related.push_back({m.sessions.front().start.span, "start-here"});
}

void status_has_its_date(const Facts& facts, Diagnostics& diagnostics) {
  const Meeting& m = facts.meeting;
  // A clock without an offset is not an instant: the banner prints the offset, and the file names no zone that has it.
  if (m.status == Status::embargoed && !has_value(m.span, "embargo"))
    diagnostics.report("embargo-without-instant", value_span(m.span, "status"));
  if (m.status == Status::embargoed && m.embargo_until && !m.embargo_until->offset_minutes)
    diagnostics.report("embargo-without-offset", m.embargo_until->span,
                       {{"embargo", std::string(m.embargo_until->span.text())}});
  if (m.status == Status::corrected && !m.revised)
    diagnostics.report("correction-without-date", value_span(m.span, "status"));
}

// A published file must not read outside its folder, on this or on another machine.
void photos_are_below_the_file(const Facts& facts, Diagnostics& diagnostics) {
  for (const Photo& p : facts.meeting.photos) {
    bool leaves = p.src == ".." || p.src.starts_with('/') || p.src.starts_with("../") ||
                  p.src.find("/../") != std::string::npos || p.src.ends_with("/..") ||
                  p.src.find("://") != std::string::npos || p.src.starts_with('\\') || p.src.starts_with("..\\") ||
                  (p.src.size() > 2 && p.src[1] == ':' && p.src[2] == '\\');
    if (leaves) diagnostics.report("photo-outside-folder", p.src_span, {{"path", p.src}});
  }
}

void photos_have_alternatives(const Facts& facts, Diagnostics& diagnostics) {
  for (const Photo& p : facts.meeting.photos)
    if (!p.alternative) diagnostics.report("photo-without-alternative", p.span);
}

// A related document may be of any kind: only its title names the kind.
void related_documents_have_titles(const Facts& facts, Diagnostics& diagnostics) {
  for (const RelatedDocument& d : facts.meeting.documents)
    if (d.rel == "related" && !d.title) diagnostics.report("document-without-title", d.span);
}

void counts_are_given(const Facts& facts, Diagnostics& diagnostics) {
  auto prints_count = [](const GroupLabel& label) {
    return std::ranges::any_of(label.parts, [](const auto& part) { return std::holds_alternative<CountMarker>(part); });
  };
  for (const Delegation& d : facts.meeting.delegations)
    for (const Group& g : d.groups)
      if (!g.count && std::ranges::any_of(g.labels, prints_count))
        diagnostics.report("group-without-count", g.span, {{"id", g.id}});
}

void units_have_text(const Facts& facts, Diagnostics& diagnostics) {
  for (const Unit* unit : units_of(facts.meeting))
    if (!prints(unit->content)) diagnostics.report("unit-empty", unit->span);
}

void readings_have_bases(const Facts& facts, Diagnostics& diagnostics) {
  auto check = [&](const ProseNode& node) {
    const auto* ruby = std::get_if<ProseRuby>(&node.value);
    if (!ruby) return;
    for (const auto& [base, reading] : ruby->pairs) {
      if (base.text.empty())
        diagnostics.report("ruby-without-base", reading.text.empty() ? Span{node.span} : reading.span());
      else if (reading.text.empty()) diagnostics.report("ruby-without-reading", base.span(), {{"base", base.text}});
    }
  };
  for (const Unit* unit : units_of(facts.meeting)) for_each_node(unit->content, check);
}

void durations_have_a_precision(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& s : facts.meeting.sessions) {
    bool stated = has_value(s.span, "duration-is");
    if (s.duration_minutes && !stated) diagnostics.report("duration-without-precision", s.duration_span);
  }
}

void courtesy_calls_have_a_direction(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& s : facts.meeting.sessions) {
    bool call = s.form == MeetingForm::courtesy_call;
    if (call && (s.by.empty() || s.on.empty())) diagnostics.report("call-without-direction", s.span);
    if (!call && (!s.by.empty() || !s.on.empty())) diagnostics.report("direction-without-call", s.span);
  }
}

constexpr Rule kPressMeetingRules[] = {publication_follows_the_meeting,
                                       status_has_its_date,
                                       units_have_text,
                                       readings_have_bases,
                                       photos_are_below_the_file,
                                       photos_have_alternatives,
                                       durations_have_a_precision,
                                       courtesy_calls_have_a_direction,
                                       related_documents_have_titles,
                                       counts_are_given};

}  // namespace

constinit const RuleGroup kPressRules{kPressMeetingRules, {}};

}  // namespace readout
