// Keys of the register: each must exist. The fix is a similar key, or the key of a name or of another code.
#include "base/rule_table.h"
#include "meeting/meant_key.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

class Keys {
 public:
  Keys(const Registers& registers, Diagnostics& diagnostics) : registers_(registers), diagnostics_(diagnostics) {}

  void entry(EntryKind kind, std::string_view name, const std::string& key, Span span) {
    if (!key.empty() && !registers_.find(kind, key)) report(name, key, {kind}, span);
  }

  /// The country or the place that a visit leads to.
  void destination(const std::string& key, Span span) {
    if (key.empty() || registers_.find(EntryKind::country, key) || registers_.find(EntryKind::place, key)) return;
    report("country or place", key, {EntryKind::country, EntryKind::place}, span);
  }

  void party(const std::string& key, Span span) {
    if (key.empty() || registers_.find_party(key)) return;
    report("country or organization", key, {EntryKind::country, EntryKind::organization}, span);
  }

 private:
  void report(std::string_view kind, const std::string& key, const std::vector<EntryKind>& kinds, Span span) {
    Diagnostic& d = diagnostics_.report("key-unknown", span, {{"key", key}, {"kind", std::string(kind)}});
    if (std::string meant = meant_key(registers_, key, kinds); !meant.empty()) d.fixes.push_back({span, meant});
  }

  const Registers& registers_;
  Diagnostics& diagnostics_;
};

void check_person(const Person& person, Keys& keys) {
  for (const Office& office : person.offices) {
    keys.party(office.of, value_span(office.span, "of"));
    keys.party(office.to, value_span(office.span, "to"));
  }
  keys.entry(EntryKind::country, "country", person.country, value_span(person.span, "country"));
}

void check_orders(const std::vector<PartyOrder>& orders, Keys& keys) {
  for (const PartyOrder& order : orders)
    for (const SourcedText& key : order.parties) keys.party(key.text, key.span());
}

void check_session(const Session& s, Keys& keys) {
  keys.entry(EntryKind::series, "series", s.series, value_span(s.span, "series"));
  for (const PlaceRef& p : s.places) keys.entry(EntryKind::place, "place", p.key, value_span(p.span, "key"));
}

void check_inline(const ProseNode& node, Keys& keys) {
  const auto* key = std::get_if<ProseKey>(&node.value);
  if (!key) return;
  Span span = value_span(node.span, "key");
  if (key->kind == EntryKind::term) keys.entry(EntryKind::term, "term", key->key, span);
  else if (key->kind == EntryKind::organization) keys.party(key->key, span);
  else keys.entry(EntryKind::place, "place", key->key, span);
}

void keys_are_registered(const Facts& facts, Diagnostics& diagnostics) {
  const Meeting& m = facts.meeting;
  Keys keys(facts.registers, diagnostics);
  keys.entry(EntryKind::organization, "organization", m.issuer, value_span(m.span, "issuer"));
  check_orders(m.orders, keys);
  for (const Delegation& d : m.delegations) keys.party(d.of, value_span(d.span, "of"));
  for (const Person* p : persons_of(m)) check_person(*p, keys);
  for (const Visit& v : m.visits) {
    keys.destination(v.to, value_span(v.span, "to"));
    keys.entry(EntryKind::event, "event", v.event, value_span(v.span, "event"));
  }
  for (const Session& s : m.sessions) check_session(s, keys);
  for (const Photo& p : m.photos)
    keys.entry(EntryKind::organization, "organization", p.credit, value_span(p.span, "credit"));
  for (const Unit* unit : units_of(m))
    for_each_node(unit->content, [&](const ProseNode& node) { check_inline(node, keys); });
}

constexpr Rule kKeyMeetingRules[] = {keys_are_registered};

}  // namespace

void keys_of_register_are_registered(const Register& own, const Registers& registers, Diagnostics& diagnostics) {
  Keys keys(registers, diagnostics);
  for (const RegisterEntry& entry : own.entries) {
    keys.entry(EntryKind::country, "country", entry.country, value_span(entry.span, "country"));
    check_orders(entry.orders, keys);
  }
  for (const RegisterPerson& person : own.people) check_person(person.person, keys);
}

constinit const RuleGroup kKeyRules{kKeyMeetingRules, {}};

}  // namespace readout
