// The register: what recurs from meeting to meeting, each with its forms per language.
//
// A register has its own root in the meeting's namespace. Lookups go through up to three in order: the one the meeting
// names, the one given on the command line, the one that ships with the program (shipped.h). An entry that
// stands in several is one entry, and each form is that of the first register that says it (register.xsd).
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
/// What the elements of a kind are called.
constexpr std::string_view name_of(EntryKind kind) {
  constexpr std::string_view kNames[] = {"country", "organization", "place", "event", "series", "term"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// One form of an entry. `use`: long (the Commonwealth of Australia), short (Australia), compound (Japan-*U.S.*), one
/// character (日*米*), title (in titles of office: 米国, エジプト・アラブ共和国), or empty for entries with one form.
struct Form {
  std::string lang;
  std::string use;
  SourcedText text;
};

/// The parties in the order in which one language says them; the issuer's own still comes first.
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
  std::string city;                ///< places: key of the city that a venue is in; empty for a city
  std::vector<PartyOrder> orders;  ///< series: the order of its parties, a language each
  bool names_parties = true;       ///< series: whether the parties stand before its name
  TagSpan span;

  /// The form for a use, falling back by the table of register.xsd (title -> short -> long, compound -> short, ...);
  /// nothing where the language has none.
  const Form* form(std::string_view lang, std::string_view use) const;
};

/// A person of the register: names, and offices with tenures (local dates, both inclusive).
struct RegisterPerson {
  std::string key;
  Person person;  ///< id empty; offices carry from and to
  Span span;
};

struct Register {
  std::vector<RegisterEntry> entries;  ///< by kind, then by key
  std::vector<RegisterPerson> people;
};

/// Reads register.xml from its tree. Reports `register-key-repeated` and faults of forms and names.
Register read_register(const XmlElement& root, Diagnostics& diagnostics);

/// Reads one entry. Reports `register-form-repeated`.
RegisterEntry read_entry(const XmlElement& element, EntryKind kind, Diagnostics& diagnostics);

class ShippedRegister;

/// Registers in the order of lookup, what ships with the program behind them. Does not own them.
class Registers {
 public:
  explicit Registers(std::vector<const Register*> in_order = {}, const ShippedRegister* shipped = nullptr);
  const RegisterEntry* find(EntryKind kind, std::string_view key) const;
  /// Any kind that can stand in `of`: a country or an organization.
  const RegisterEntry* find_party(std::string_view key) const;
  /// What words of prose name: `<org>` is any party, other kinds are themselves.
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
