// What ships with the program, all of src/meeting/*.xml: entries that are found by their keys and read when they are
// asked for.
//
// A meeting names a dozen of these 350 entries, so none is parsed before. The files are ours: each entry begins on a
// line of its own and its first attribute is the key; tests hold what is found so against the whole files, and these
// against their schema. No key stands twice, and there are no people: whose office changes from year to year ships with
// nobody.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "meeting/register.h"

namespace readout {

/// Constant once it is made; safe for several threads.
class ShippedRegister {
 public:
  /// The files become sources named `<countries.xml>`; these must live as long.
  explicit ShippedRegister(Sources& sources);

  const RegisterEntry* find(EntryKind kind, std::string_view key) const;
  /// All of a kind, in the order of their files.
  std::vector<const RegisterEntry*> entries(EntryKind kind) const;

  /// Where an entry stands.
  struct Place {
    EntryKind kind;
    std::string_view key;
    Span whole;  ///< its element
  };
  /// Of all entries, in the order of their files.
  const std::vector<Place>& places() const { return places_; }
  /// The element at places()[i], for who publishes it.
  const XmlElement& element(std::size_t i) const { return *read(i).element; }

 private:
  struct Read {
    std::unique_ptr<XmlElement> element;
    RegisterEntry entry;
  };
  struct Slot {
    std::once_flag once;
    std::unique_ptr<const Read> read;
  };
  const Read& read(std::size_t i) const;

  std::vector<Place> places_;
  std::vector<std::size_t> by_key_;  ///< of places_, by kind and key
  mutable std::vector<Slot> slots_;  ///< of places_
};

}  // namespace readout
