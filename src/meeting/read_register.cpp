#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/whitespace.h"
#include "meeting/read_person.h"
#include "meeting/read_values.h"
#include "meeting/shipped.h"

namespace readout {
namespace {

/// The uses whose forms replace a missing form of the same language (register.xsd), the most similar first.
struct FallbackRow {
  std::string_view use;
  std::string_view instead[4];
};
constexpr FallbackRow kFallbacks[] = {
    {"long", {"long", "short", "", ""}},       {"short", {"short", "long", "", ""}},
    {"title", {"title", "long", "short", ""}}, {"compound", {"compound", "short", "long", ""}},
    {"character", {"character", "", "", ""}},  {"adjective", {"adjective", "compound", "short", "long"}},
    {"", {"short", "long", "", ""}},
};

/// The keys of a register. Reports a key that two entries of one kind have; the first entry is kept.
class Keys {
 public:
  bool take(std::string_view element, const std::string& key, Span tag, Diagnostics& diagnostics) {
    auto [first, fresh] = taken_.emplace(std::string(element) + " " + key, tag);
    if (!fresh)
      diagnostics.report("register-key-repeated", tag, {{"kind", std::string(element)}, {"key", key}})
          .related.push_back({first->second, "first-here"});
    return fresh;
  }

 private:
  std::map<std::string, Span> taken_;
};

/// The sort key of entries.
std::pair<EntryKind, std::string_view> sort_key(const RegisterEntry& entry) { return {entry.kind, entry.key}; }

const RegisterEntry* find_in(const std::vector<RegisterEntry>& entries, EntryKind kind, std::string_view key) {
  auto found = std::ranges::lower_bound(entries, std::pair(kind, key), {}, sort_key);
  return found == entries.end() || sort_key(*found) != std::pair(kind, key) ? nullptr : &*found;
}

/// Adds the forms of a later register that `entry` lacks. A form without a use is for every use of its language.
void complete(RegisterEntry& entry, const RegisterEntry& later) {
  const std::vector<Form> said = entry.forms;
  for (const Form& form : later.forms)
    if (std::ranges::none_of(said, [&](const Form& f) {
          const bool replaces = !f.is_dated() || (f.from == form.from && f.until == form.until);
          return replaces && f.lang == form.lang && (f.use.empty() || f.use == form.use);
        }))
      entry.forms.push_back(form);
  if (entry.zone.empty()) entry.zone = later.zone;
  if (entry.city.empty()) entry.city = later.city;
  if (entry.country.empty()) entry.country = later.country;
}

/// The form of exactly this tag and use on a day; null if there is none.
const Form* form_on(const std::vector<Form>& forms, std::string_view tag, std::string_view use, const CivilDate& day) {
  const Form* best = nullptr;
  for (const Form& f : forms)
    if (f.use == use && same_tag(f.lang, tag) && f.is_used_on(day) && (!best || f.is_dated())) best = &f;
  return best;
}

template <class Element>
Register register_of(Element& root, Diagnostics& diagnostics) {
  Register out;
  Keys keys;
  for (EntryKind kind : kEntryKinds)
    for_each(root.elements(element_name(kind)), [&](const XmlElement& e) {
      if (keys.take(element_name(kind), attribute_text(e, "key"), e.tag, diagnostics))
        out.entries.push_back(read_entry(e, kind, diagnostics));
    });
  std::ranges::stable_sort(out.entries, {}, sort_key);
  for_each(root.elements("person"), [&](const XmlElement& e) {
    if (keys.take("person", attribute_text(e, "key"), e.tag, diagnostics))
      out.people.push_back({attribute_text(e, "key"), read_person_content(e, diagnostics), e.tag});
  });
  return out;
}

}  // namespace

bool Form::is_used_on(const CivilDate& day) const {
  if (!is_valid(day)) return !until;
  return (!from || *from <= day) && (!until || day <= *until);
}

const Form* RegisterEntry::form_of_use(std::string_view lang, std::string_view use, const CivilDate& day) const {
  return nearest(lang, [&](std::string_view tag) { return form_on(forms, tag, use, day); });
}

const Form* RegisterEntry::form(std::string_view lang, std::string_view use, const CivilDate& day) const {
  auto row = std::ranges::find(kFallbacks, use, &FallbackRow::use);
  return nearest(lang, [&](std::string_view tag) -> const Form* {
    if (row == std::end(kFallbacks)) return form_on(forms, tag, use, day);
    for (std::string_view instead : row->instead)
      if (const Form* form = instead.empty() ? nullptr : form_on(forms, tag, instead, day)) return form;
    return use == "character" ? nullptr : form_on(forms, tag, "", day);
  });
}

RegisterEntry read_entry(const XmlElement& element, EntryKind kind, Diagnostics& diagnostics) {
  RegisterEntry entry{.kind = kind,
                      .key = attribute_text(element, "key"),
                      .forms = {},
                      .country = attribute_text(element, "country"),
                      .zone = attribute_text(element, "zone"),
                      .city = attribute_text(element, "city"),
                      .orders = read_orders(element, diagnostics),
                      .names_parties = attribute_text(element, "parties") != "unnamed",
                      .span = tag_span(element)};
  for (const XmlElement* e : element.elements("form")) {
    Form form{lang_of(*e), attribute_text(*e, "use"), fold_whitespace(element_text(*e), true, true),
              read_date(*e, "from", diagnostics), read_date(*e, "until", diagnostics)};
    if (const XmlAttribute* use = e->attribute("use")) form.use_span = use->value.span();
    auto same = std::ranges::find_if(entry.forms, [&](const Form& f) {
      return f.lang == form.lang && f.use == form.use && f.from == form.from && f.until == form.until;
    });
    if (same == entry.forms.end()) entry.forms.push_back(std::move(form));
    else
      diagnostics.report("register-form-repeated", e->tag, {{"key", entry.key}, {"language", form.lang}})
          .related.push_back({same->text.span(), "first-here"});
  }
  return entry;
}

Register read_register(const XmlElement& root, Diagnostics& diagnostics) { return register_of(root, diagnostics); }

Register take_register(XmlElement& root, Diagnostics& diagnostics) { return register_of(root, diagnostics); }

Registers::Registers(std::vector<const Register*> in_order, const ShippedRegister* shipped)
    : in_order_(std::move(in_order)), shipped_(shipped) {
  if (in_order_.size() + (shipped_ ? 1 : 0) < 2) return;
  std::set<std::pair<EntryKind, std::string_view>> keys;
  for (const Register* reg : in_order_)
    for (const RegisterEntry& entry : reg->entries) keys.insert(sort_key(entry));
  for (const auto& [kind, key] : keys) {
    const std::vector<const RegisterEntry*> entries = all_of(kind, key);
    if (entries.size() < 2) continue;
    merged_.push_back(*entries.front());
    for (std::size_t later = 1; later < entries.size(); ++later) complete(merged_.back(), *entries[later]);
  }
}

std::vector<const RegisterEntry*> Registers::all_of(EntryKind kind, std::string_view key) const {
  std::vector<const RegisterEntry*> out;
  for (const Register* reg : in_order_)
    if (const RegisterEntry* entry = find_in(reg->entries, kind, key)) out.push_back(entry);
  if (const RegisterEntry* entry = shipped_ ? shipped_->find(kind, key) : nullptr) out.push_back(entry);
  return out;
}

const RegisterEntry* Registers::find(EntryKind kind, std::string_view key) const {
  if (const RegisterEntry* merged = find_in(merged_, kind, key)) return merged;
  for (const Register* reg : in_order_)
    if (const RegisterEntry* entry = find_in(reg->entries, kind, key)) return entry;
  return shipped_ ? shipped_->find(kind, key) : nullptr;
}

const RegisterEntry* Registers::find_party(std::string_view key) const {
  const RegisterEntry* country = find(EntryKind::country, key);
  return country ? country : find(EntryKind::organization, key);
}

const RegisterPerson* Registers::find_person(std::string_view key) const {
  for (const Register* reg : in_order_)
    for (const RegisterPerson& person : reg->people)
      if (person.key == key) return &person;
  return nullptr;
}

std::vector<const RegisterEntry*> Registers::entries(EntryKind kind) const {
  std::map<std::string_view, const RegisterEntry*> by_key;
  for (const RegisterEntry& entry : merged_)
    if (entry.kind == kind) by_key.emplace(entry.key, &entry);
  for (const Register* reg : in_order_)
    for (const RegisterEntry& entry : reg->entries)
      if (entry.kind == kind) by_key.emplace(entry.key, &entry);
  for (const RegisterEntry* entry : shipped_ ? shipped_->entries(kind) : std::vector<const RegisterEntry*>())
    by_key.emplace(entry->key, entry);
  std::vector<const RegisterEntry*> all;
  for (const auto& [key, entry] : by_key) all.push_back(entry);
  return all;
}

std::vector<const RegisterPerson*> Registers::people() const {
  std::map<std::string_view, const RegisterPerson*> by_key;
  for (const Register* reg : in_order_)
    for (const RegisterPerson& person : reg->people) by_key.emplace(person.key, &person);
  std::vector<const RegisterPerson*> all;
  for (const auto& [key, person] : by_key) all.push_back(person);
  return all;
}

}  // namespace readout
