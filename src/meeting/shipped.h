// The register that ships with the program (src/meeting/*.xml). Its entries are found by their keys and read on
// request.
//
// A meeting uses a dozen of the 350 entries, so entries are not parsed in advance. In these files each entry begins on
// a line of its own, and its first attribute is the key; a test compares the entries found this way with the whole
// files. Keys are unique. People do not ship, because their offices change.
#pragma once

#include <array>
#include <iterator>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "meeting/register.h"

namespace readout {

/// Safe to use from several threads.
class ShippedRegister {
 public:
  /// Adds the files to `sources`, with names such as `<countries.xml>`. `sources` must outlive the register.
  explicit ShippedRegister(Sources& sources);

  const RegisterEntry* find(EntryKind kind, std::string_view key) const;
  /// All entries of a kind, in the order of their files.
  std::vector<const RegisterEntry*> entries(EntryKind kind) const;

  /// The place of an entry in its file.
  struct Place {
    EntryKind kind;
    std::string_view key;
    Span whole;  ///< the element
  };
  /// The places of all entries, in the order of their files.
  const std::vector<Place>& places() const { return places_; }
  /// The element at places()[i], for writing it into a published file.
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
  std::array<std::vector<std::size_t>, std::size(kEntryKinds)> by_key_;  ///< indices into places_, for each kind
  mutable std::vector<Slot> slots_;                                      ///< of places_
};

}  // namespace readout
