// Ids and references: xml:id is typed xs:NCName, because libxml2's streaming pass checks neither uniqueness nor
// references.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/ascii.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

/// An element that may carry an id: its start tag and the id as read.
struct Named {
  std::string_view id;
  const TagSpan* tag;
};

std::string_view inline_id(const ProseNode& node) {
  if (const auto* d = std::get_if<ProseDate>(&node.value)) return d->id;
  if (const auto* t = std::get_if<ProseTime>(&node.value)) return t->id;
  if (const auto* a = std::get_if<ProseLink>(&node.value)) return a->id;
  if (const auto* n = std::get_if<ProseNote>(&node.value)) return n->id;
  return {};
}

bool wants_id(const ProseNode& node) {
  return std::holds_alternative<ProseDate>(node.value) || std::holds_alternative<ProseTime>(node.value) ||
         std::holds_alternative<ProseLink>(node.value);
}

void add_item(const Item& item, std::vector<Named>& out) {
  out.push_back({item.id, &item.span});
  for (const Item& child : item.items) add_item(child, out);
}

/// Everything that has an id, in the order of the file.
std::vector<Named> named_elements(const Meeting& m) {
  std::vector<Named> all{{m.id, &m.span}};
  for (const Person* p : persons_of(m)) all.push_back({p->id, &p->span});
  for (const Delegation& d : m.delegations)
    for (const Group& g : d.groups) all.push_back({g.id, &g.span});
  for (const Session& s : m.sessions) all.push_back({s.id, &s.span});
  for (const Photo& p : m.photos) all.push_back({p.id, &p.span});
  for (const RelatedDocument& d : m.documents) all.push_back({d.id, &d.span});
  for (const Item& i : m.overview.items) add_item(i, all);
  for (const Unit* u : units_of(m)) {
    all.push_back({u->id, &u->span});
    for_each_node(u->content, [&](const ProseNode& n) { all.push_back({inline_id(n), &n.span}); });
  }
  std::ranges::stable_sort(all, {}, [](const Named& n) { return n.tag->begin; });
  return all;
}

/// The place of an id in a blank-separated list of ids, or npos; the id may also be a part of another one.
std::size_t place_among(std::string_view value, std::string_view id) {
  auto blank = [&](std::size_t at) { return at == value.size() || is_blank(value[at]); };
  std::size_t at = value.find(id);
  while (at != std::string_view::npos && !((at == 0 || blank(at - 1)) && blank(at + id.size())))
    at = value.find(id, at + 1);
  return at;
}

/// Ids in one attribute, and whether they refer to sessions or to people.
struct Reference {
  const std::vector<std::string>& ids;
  const TagSpan& tag;
  std::string_view attribute;
  bool to_sessions = false;
};

/// The place of an id of the reference; the whole value if it is written with character references.
Span span_of(const std::string& id, const Reference& reference) {
  const Span value = value_span(reference.tag, reference.attribute);
  const std::size_t at = place_among(value.text(), id);
  if (at == std::string_view::npos) return value;
  const auto begin = value.begin + static_cast<std::uint32_t>(at);
  return {value.source, begin, begin + static_cast<std::uint32_t>(id.size())};
}

class References {
 public:
  References(const Meeting& meeting, Diagnostics& diagnostics) : meeting_(meeting), diagnostics_(diagnostics) {}

  void check(const Reference& reference) {
    for (const std::string& id : reference.ids) {
      const bool known = reference.to_sessions ? meeting_.session(id) != nullptr
                                               : meeting_.person(id) != nullptr || meeting_.group(id) != nullptr;
      if (!known) report(id, reference);
    }
  }

  void check(const Item& item) {
    check(Reference{item.sessions, item.span, "session", true});
    for (const Item& child : item.items) check(child);
  }

 private:
  void report(const std::string& id, const Reference& reference) {
    const Span span = span_of(id, reference);
    Diagnostic& d = diagnostics_.report(
        reference.to_sessions ? RuleId("session-reference-unknown") : RuleId("person-reference-unknown"), span,
        {{"id", id}});
    if (!diagnostics_.keeps(d)) return;
    if (std::string near = nearest(id, others(reference)); !near.empty()) d.fixes.push_back({span, near});
  }

  /// The ids that the reference may name, without those that it has: they would be repeated.
  std::vector<std::string> others(const Reference& reference) const {
    std::vector<std::string> known;
    if (!reference.to_sessions) known = mentionable_ids(meeting_);
    else
      for (const Session& s : meeting_.sessions) known.push_back(s.id);
    const std::set<std::string_view> named(reference.ids.begin(), reference.ids.end());
    std::erase_if(known, [&](const std::string& id) { return named.contains(id); });
    return known;
  }

  const Meeting& meeting_;
  Diagnostics& diagnostics_;
};

void ids_are_unique(const Facts& facts, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, const TagSpan*> first;
  for (const Named& named : named_elements(facts.meeting)) {
    if (named.id.empty()) continue;
    auto [other, fresh] = first.emplace(named.id, named.tag);
    // A footnote occurs twice, as a unit and as an inline node; of several with one id the model keeps one unit.
    if (fresh || *other->second == *named.tag) continue;
    diagnostics.report("id-repeated", value_span(*named.tag, "xml:id"), {{"id", std::string(named.id)}})
        .related.push_back({value_span(*other->second, "xml:id"), "first-here"});
  }
}

void units_have_ids(const Facts& facts, Diagnostics& diagnostics) {
  // Footnotes are reported as inline nodes: of several without an id the model keeps one unit.
  auto footnote = facts.meeting.notes.find("");
  for (const Unit* unit : units_of(facts.meeting)) {
    bool is_footnote = footnote != facts.meeting.notes.end() && unit == &footnote->second;
    if (unit->id.empty() && !is_footnote) diagnostics.report("unit-without-id", unit->span);
    for_each_node(unit->content, [&](const ProseNode& node) {
      const auto* note = std::get_if<ProseNote>(&node.value);
      if (note && note->id.empty()) diagnostics.report("unit-without-id", node.span);
      if (wants_id(node) && inline_id(node).empty()) diagnostics.report("fact-without-id", node.span);
    });
  }
}

void references_are_known(const Facts& facts, Diagnostics& diagnostics) {
  const Meeting& m = facts.meeting;
  References references(m, diagnostics);
  for (const Delegation& d : m.delegations)
    for (const Group& g : d.groups)
      if (!g.speaker.empty()) references.check(Reference{{g.speaker}, g.span, "speaker"});
  for (const Visit& v : m.visits) references.check(Reference{v.who, v.span, "who"});
  for (const Photo& p : m.photos) references.check(Reference{p.who, p.span, "who"});
  for (const Session& s : m.sessions) {
    references.check(Reference{s.by, s.span, "by"});
    references.check(Reference{s.on, s.span, "on"});
    references.check(Reference{s.host, s.span, "host"});
    references.check(Reference{s.requested, s.span, "requested"});
    references.check(Reference{s.who, s.span, "who"});
    for (const PlaceRef& p : s.places) references.check(Reference{p.of, p.span, "of"});
  }
  for (const Item& item : m.overview.items) references.check(item);
  for (const Unit* unit : units_of(m))
    for_each_node(unit->content, [&](const ProseNode& node) {
      if (const auto* mention = std::get_if<ProseMention>(&node.value))
        references.check(Reference{mention->who, node.span, "who"});
    });
}

/// Reports an id or key that several attributes name together, although it can be in only one of them. Within one
/// attribute, reading has reported it (meeting/read_values.h).
class NamedOnce {
 public:
  explicit NamedOnce(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const Reference& reference) {
    for (const std::string& id : std::set<std::string>(reference.ids.begin(), reference.ids.end())) {
      const Span span = span_of(id, reference);
      const auto [known, fresh] = first_.emplace(id, span);
      if (!fresh)
        diagnostics_.report("reference-repeated", span, {{"id", id}}).related.push_back({known->second, "first-here"});
    }
  }

 private:
  Diagnostics& diagnostics_;
  std::map<std::string, Span> first_;
};

void sessions_name_each_once(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& s : facts.meeting.sessions) {
    NamedOnce sides(diagnostics), participants(diagnostics), places(diagnostics);
    sides.check(Reference{s.by, s.span, "by"});
    sides.check(Reference{s.on, s.span, "on"});
    for (const PlaceRef& p : s.places) {
      participants.check(Reference{p.of, p.span, "of"});
      places.check(Reference{{p.key}, p.span, "key"});
    }
  }
}

constexpr Rule kIdMeetingRules[] = {ids_are_unique, units_have_ids, references_are_known, sessions_name_each_once};

}  // namespace

constinit const RuleGroup kIdRules{kIdMeetingRules, {}};

}  // namespace readout
