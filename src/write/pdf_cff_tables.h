// What a CFF font is made of (Adobe Technical Note 5176): takes the bytes of a CFF table, gives where its parts stand.
//
// No offset of the table is trusted: what lies outside of it makes the whole font damaged, or an object absent. Does
// not own the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::pdf {

/// Section 5. An object is found when it is asked for.
struct CffIndex {
  std::uint32_t count = 0;
  std::size_t offset_size = 1;
  std::string_view offsets, data;
  std::size_t behind = 0;  ///< in the table, where the last object ends

  /// Nothing for one that is absent or not within the data.
  std::optional<std::string_view> object(std::uint32_t number) const;
};

/// Section 4: an operator with its operands, none for one that is no integer; and the bytes of both.
struct CffEntry {
  unsigned op = 0;  ///< one of two bytes as 12 << 8 | second
  std::vector<std::optional<int>> operands;
  std::string_view bytes;
};

/// What the private dictionary of a font dictionary says (section 15).
struct CffPrivate {
  CffIndex subroutines;
  int default_width = 0, nominal_width = 0;
};

struct CffTables {
  std::string_view name;         ///< the first of the names
  std::string kept;              ///< entries of the top dictionary that a subset keeps: FontMatrix and FontBBox
  std::string_view dict_matrix;  ///< the entry FontMatrix of all font dictionaries, where they have it
  CffIndex glyphs, subroutines;  ///< charstrings, and global subroutines
  std::vector<CffPrivate> privates;
  std::string_view select;  ///< FDSelect (section 19); empty for a font keyed by names

  /// Nothing for a glyph that has none.
  const CffPrivate* private_of(std::uint32_t glyph) const;
};

/// Nothing for a table that is damaged, has charstrings of type 1, more than 256 font dictionaries or such as differ in
/// their matrix, or a dictionary of more than 4,096 bytes.
std::optional<CffTables> read_cff(std::string_view table);

}  // namespace readout::pdf
