#include "press/readiness.h"

#include <algorithm>
#include <set>

#include "meeting/walk.h"
#include "press/sides.h"

namespace readout {
namespace {

/// Calls visit(prose) for each unit until it returns false.
template <class Visit>
bool all_units(const PrintedUnits& units, const Visit& visit) {
  if (units.translated)
    return std::ranges::all_of(units.translated->units, [&](const auto& row) { return visit(row.second.content); });
  return std::ranges::all_of(units_of(units.meeting), [&](const Unit* unit) { return visit(unit->content); });
}

/// Whether visit(node) is true for each node of a prose.
template <class Visit>
bool all_nodes(const Prose& prose, const Visit& visit) {
  return std::ranges::all_of(prose, [&](const ProseNode& node) {
    const Prose* inside = content_of(node);
    return visit(node) && (!inside || all_nodes(*inside, visit));
  });
}

/// The entries of the register that a meeting names, without those of its prose. An unknown key gives none.
class Entries {
 public:
  Entries(const Meeting& meeting, const Registers& registers) : registers_(registers) {
    add_party(meeting.issuer);
    for (const Delegation& delegation : meeting.delegations) add_party(delegation.of);
    for (const Person* person : persons_of(meeting))
      for (const Office& office : person->offices) add_party(office.of), add_party(office.to);
    for (const Visit& visit : meeting.visits) add_party(visit.to), add(EntryKind::event, visit.event);
    for (const Photo& photo : meeting.photos) add_party(photo.credit);
    for (const Session& session : meeting.sessions) add_session(session);
  }

  const std::vector<const RegisterEntry*>& all() const { return all_; }

 private:
  void add(const RegisterEntry* entry) {
    if (!entry || std::ranges::find(all_, entry) != all_.end()) return;
    all_.push_back(entry);
    if (entry->kind != EntryKind::place) return;
    add_party(entry->country);
    add(EntryKind::place, entry->city);
  }
  void add(EntryKind kind, std::string_view key) {
    if (!key.empty()) add(registers_.find(kind, key));
  }
  void add_party(std::string_view key) {
    if (!key.empty()) add(registers_.find_party(key));
  }
  void add_session(const Session& session) {
    add(EntryKind::series, session.series);
    for (const PlaceRef& place : session.places) add(EntryKind::place, place.key);
  }

  const Registers& registers_;
  std::vector<const RegisterEntry*> all_;
};

/// A party whose name a title needs has one, or is unknown, which is another finding.
bool has_form(const Registers& registers, std::string_view party, std::string_view lang, std::string_view use) {
  const RegisterEntry* entry = registers.find_party(party);
  const Form* form = entry ? entry->form(lang, use) : nullptr;
  return !entry || (form && !form->text.text.empty());
}

bool is_ready(const OfficeTitle& title, const Office& office, const Voice& voice) {
  return std::ranges::all_of(title.parts, [&](const auto& part) {
    if (std::holds_alternative<OfMarker>(part)) return has_form(*voice.registers, office.of, voice.lang, "title");
    if (std::holds_alternative<ToMarker>(part)) return has_form(*voice.registers, office.to, voice.lang, "short");
    return true;
  });
}

bool is_ready(const Person& person, const Voice& voice) {
  if (!person.names.empty() && !person.name(voice.lang)) return false;
  return std::ranges::all_of(person.offices, [&](const Office& office) {
    const OfficeTitle* title = office.title(voice.lang, "full");
    return title && is_ready(*title, office, voice);
  });
}

/// Whether the patterns of the language ask, without a default, for no form in this slot that the entry lacks. A null
/// entry has all forms.
bool has_asked_forms(const RegisterEntry* entry, std::string_view slot, const Voice& voice) {
  return !entry || std::ranges::all_of(voice.catalog->asked_forms(), [&](const AskedForm& asked) {
    return asked.has_default || asked.slot != slot || entry->form_of_use(voice.lang, asked.use, voice.day);
  });
}

/// The slots in which entries of a kind are printed.
std::vector<std::string_view> slots_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::country: return {"country", "place"};
    case EntryKind::place: return {"city", "place"};
    case EntryKind::event: return {"event"};
    default: return {};
  }
}

bool is_ready(const RegisterEntry& entry, const Voice& voice) {
  return entry.form(voice.lang, "") && std::ranges::all_of(slots_of(entry.kind), [&](std::string_view slot) {
           return has_asked_forms(&entry, slot, voice);
         });
}

bool has_entry(const ProseNode& node, const Voice& voice) {
  const auto* key = std::get_if<ProseKey>(&node.value);
  const RegisterEntry* entry = key ? voice.registers->find_named(key->kind, key->key) : nullptr;
  return !entry || is_ready(*entry, voice);
}

/// Calls accepts() for the texts of one document.
class Texts {
 public:
  Texts(const Meeting& meeting, const Voice& voice, const TextCheck& accepts)
      : voice_(voice), accepts_(accepts), languages_{voice.lang, meeting.lang} {
    for (const Person* person : persons_of(meeting)) {
      for (const Name& name : person->names) languages_.insert(name.lang);
      for (const Office& office : person->offices)
        for (const OfficeTitle& title : office.titles) languages_.insert(title.lang);
    }
  }

  bool all_of(const Person& person) const {
    const Name* printed = person.name(voice_.lang);
    return std::ranges::all_of(
               person.names, [&](const Name& name) { return of(name, &name == printed ? voice_.lang : name.lang); }) &&
           of(person.honorifics) && of(person.ranks) && std::ranges::all_of(person.offices, [&](const Office& office) {
             return std::ranges::all_of(office.titles, [&](const OfficeTitle& title) { return of_parts(title); });
           });
  }
  bool all_of(const Group& group) const {
    return std::ranges::all_of(group.labels, [&](const GroupLabel& label) { return of_parts(label); });
  }
  bool all_of(const RegisterEntry& entry) const {
    return std::ranges::all_of(entry.forms, [&](const Form& form) {
      return !is_printed(form.lang) || accepts_(form.text.text, printed(form.lang));
    });
  }
  bool all_of(const ProseNode& node) const {
    if (const auto* words = std::get_if<ProseText>(&node.value)) return own(words->text.text);
    if (const auto* ruby = std::get_if<ProseRuby>(&node.value))
      return std::ranges::all_of(
          ruby->pairs, [&](const ProseRuby::Pair& pair) { return own(pair.base.text) && own(pair.reading.text); });
    const auto* key = std::get_if<ProseKey>(&node.value);
    const RegisterEntry* entry = key ? voice_.registers->find_named(key->kind, key->key) : nullptr;
    return !entry || all_of(*entry);
  }

 private:
  /// Registers have more languages than a document: its own and those of the names and titles in brackets.
  bool is_printed(std::string_view lang) const {
    return std::ranges::any_of(languages_, [&](std::string_view tag) { return tag.starts_with(lang); });
  }
  bool own(std::string_view text) const { return accepts_(text, voice_.lang); }
  /// A text of the document's language, or of one that its tag begins with, is printed in the document's language.
  std::string_view printed(std::string_view lang) const {
    return voice_.lang.starts_with(lang) ? std::string_view(voice_.lang) : lang;
  }

  bool of(const Name& name, std::string_view lang) const {
    if (!accepts_(name.call, lang) || !accepts_(name.capitals, lang)) return false;
    return std::ranges::all_of(kNameParts, [&](const NamePartRow& row) {
      const std::optional<NamePart>& part = name.*row.part;
      return !part || (accepts_(part->text.text, lang) && accepts_(part->reading, lang));
    });
  }
  bool of(const std::vector<Honorific>& forms) const {
    return std::ranges::all_of(forms,
                               [&](const Honorific& form) { return accepts_(form.text.text, printed(form.lang)); });
  }
  bool of_parts(const auto& title) const {
    return std::ranges::all_of(title.parts, [&](const auto& part) {
      const auto* words = std::get_if<SourcedText>(&part);
      return !words || accepts_(words->text, printed(title.lang));
    });
  }

  const Voice& voice_;
  const TextCheck& accepts_;
  std::set<std::string> languages_;
};

}  // namespace

bool is_ready(const PrintedUnits& units, const Voice& voice) {
  const Meeting& meeting = units.meeting;
  const auto has_subject = [&](const Session& session) {
    return !press::sides_of(meeting, session, voice).subject.empty();
  };
  const auto has_labels = [&](const Delegation& delegation) {
    return std::ranges::all_of(delegation.groups,
                               [&](const Group& group) { return group.label(voice.lang, "full") != nullptr; });
  };
  const auto is_named = [&](const Visit& visit) {
    return has_asked_forms(voice.registers->find_party(visit.to), "country", voice);
  };
  return voice.catalog && voice.catalog->is_complete() && std::ranges::all_of(meeting.visits, is_named) &&
         std::ranges::all_of(persons_of(meeting), [&](const Person* person) { return is_ready(*person, voice); }) &&
         std::ranges::all_of(meeting.delegations, has_labels) && std::ranges::all_of(meeting.sessions, has_subject) &&
         std::ranges::all_of(Entries(meeting, *voice.registers).all(),
                             [&](const RegisterEntry* entry) { return is_ready(*entry, voice); }) &&
         all_units(units, [&](const Prose& prose) {
           return all_nodes(prose, [&](const ProseNode& node) { return has_entry(node, voice); });
         });
}

bool all_texts(const PrintedUnits& units, const Voice& voice, const TextCheck& accepts) {
  const Meeting& meeting = units.meeting;
  const Texts texts(meeting, voice, accepts);
  return std::ranges::all_of(persons_of(meeting), [&](const Person* person) { return texts.all_of(*person); }) &&
         std::ranges::all_of(meeting.delegations,
                             [&](const Delegation& delegation) {
                               return std::ranges::all_of(delegation.groups,
                                                          [&](const Group& group) { return texts.all_of(group); });
                             }) &&
         std::ranges::all_of(Entries(meeting, *voice.registers).all(),
                             [&](const RegisterEntry* entry) { return texts.all_of(*entry); }) &&
         all_units(units, [&](const Prose& prose) {
           return all_nodes(prose, [&](const ProseNode& node) { return texts.all_of(node); });
         });
}

}  // namespace readout
