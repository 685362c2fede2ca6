// The register: countries, bodies, places, terms and people that recur in meetings, with their forms in each language.
//
// A register has its own root in the meeting's namespace. Up to three are searched in this order: the one that the
// meeting names, the one of the command line, and the one that ships with the program (shipped.h). Entries of several
// registers with the same key are merged: each form is that of the first register that has it (register.xsd).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/xml.h"
#include "locale/zone.h"
#include "meeting/person.h"
#include "meeting/tag_span.h"

namespace readout {

enum class EntryKind { country, organization, place, event, series, term };

inline constexpr EntryKind kEntryKinds[] = {EntryKind::country, EntryKind::organization, EntryKind::place,
                                            EntryKind::event,   EntryKind::series,       EntryKind::term};
/// The name of the elements of a kind in a register.
constexpr std::string_view element_name(EntryKind kind) {
  constexpr std::string_view kNames[] = {"country", "organization", "place", "event", "series", "term"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// One form of an entry. `use`: a case or preposition that patterns of its language ask for (in: au Kenya), or long
/// (the Commonwealth of Australia), short (Australia), compound (Japan-*U.S.*), one character (日*米*), title (in
/// titles of office: 米国, エジプト・アラブ共和国), or empty for entries with one form.
struct Form {
  std::string lang;
  std::string use;
  SourcedText text;
  std::optional<CivilDate> from{}, until{};  ///< the first and the last day of its use
  Span use_span{};                           ///< the value of the attribute `use`

  bool is_used_on(const CivilDate& day) const;
  bool is_dated() const { return from || until; }
};

/// The order of the parties in one language. The issuer's own party always comes first.
struct PartyOrder {
  std::string lang;
  std::vector<SourcedText> parties;  ///< keys
  Span span;
};

struct RegisterEntry {
  EntryKind kind = EntryKind::country;
  std::string key;
  std::vector<Form> forms;
  std::string country;             ///< places and events: key of the country they are in
  std::string zone;                ///< places: the time zone; empty for a venue, which has that of its city
  std::string city;                ///< places: key of the city that a venue is in; empty for a city
  std::vector<PartyOrder> orders;  ///< series: the order of its parties, for each language
  bool names_parties = true;       ///< series: whether the parties are printed before its name
  TagSpan span;

  /// The form for a use, falling back by the table of register.xsd (title -> short -> long, compound -> short, ...);
  /// null if the language has no form. On a day, a form of that time wins over one without dates; without a day, forms
  /// that have come to an end do not count.
  const Form* form(std::string_view lang, std::string_view use, const CivilDate& day = {}) const;
  /// The form for exactly this use, such as one that only a language's patterns ask for; null if there is none.
  const Form* form_of_use(std::string_view lang, std::string_view use, const CivilDate& day = {}) const;
};

/// A person of the register: names, and offices with tenures (local dates, both inclusive).
struct RegisterPerson {
  std::string key;
  Person person;  ///< without id; offices have from and until
  Span span;
};

struct Register {
  std::vector<RegisterEntry> entries;  ///< by kind, then by key
  std::vector<RegisterPerson> people;
};

/// Reads register.xml from its tree. Reports `register-key-repeated` and errors of forms and names.
Register read_register(const XmlElement& root, Diagnostics& diagnostics);
/// The same, and frees the content of the tree as it is read.
Register take_register(XmlElement& root, Diagnostics& diagnostics);

/// Reads one entry. Reports `register-form-repeated`, `order-repeated` and `reference-repeated`.
RegisterEntry read_entry(const XmlElement& element, EntryKind kind, Diagnostics& diagnostics);

class ShippedRegister;

/// Registers in the order of lookup; the shipped register comes last. Does not own them.
class Registers {
 public:
  explicit Registers(std::vector<const Register*> in_order = {}, const ShippedRegister* shipped = nullptr);
  const RegisterEntry* find(EntryKind kind, std::string_view key) const;
  /// An entry of a kind that `of` may name: a country or an organization.
  const RegisterEntry* find_party(std::string_view key) const;
  /// The entry that an element of prose names: `<org>` may name any party, other elements only their own kind.
  const RegisterEntry* find_named(EntryKind kind, std::string_view key) const {
    return kind == EntryKind::organization ? find_party(key) : find(kind, key);
  }
  const RegisterPerson* find_person(std::string_view key) const;
  /// The entries of a kind, each once, by their keys.
  std::vector<const RegisterEntry*> entries(EntryKind kind) const;
  /// The people, each once, by their keys.
  std::vector<const RegisterPerson*> people() const;

 private:
  /// All entries of this key, in the order of lookup.
  std::vector<const RegisterEntry*> all_of(EntryKind kind, std::string_view key) const;

  std::vector<const Register*> in_order_;
  const ShippedRegister* shipped_ = nullptr;
  std::vector<RegisterEntry> merged_;  ///< entries that more than one register has
};

}  // namespace readout
