// Reads a CFF font (Adobe Technical Note 5176): takes the bytes of a CFF table, returns the positions of its parts.
//
// Does not trust any offset in the table: an offset outside the table makes the font damaged or the object absent. Does
// not own the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::pdf {

/// An INDEX (section 5). Objects are located on request.
struct CffIndex {
  std::uint32_t count = 0;
  std::size_t offset_size = 1;
  std::string_view offsets, data;
  std::size_t past_end = 0;  ///< position in the table after the last object

  /// Returns nothing if the object is absent or lies outside the data.
  std::optional<std::string_view> object(std::uint32_t number) const;
};

/// An operator with its operands (section 4), and the bytes of both. An operand that is not an integer is empty.
struct CffEntry {
  unsigned op = 0;  ///< a two-byte operator is 12 << 8 | second byte
  std::vector<std::optional<int>> operands;
  std::string_view bytes;
};

/// The private dictionary of a font dictionary (section 15).
struct CffPrivate {
  CffIndex subroutines;
  int default_width = 0, nominal_width = 0;
};

struct CffTables {
  std::string_view name;         ///< the first name in the Name INDEX
  std::string kept;              ///< the entries of the top dictionary that a subset keeps: FontMatrix and FontBBox
  std::string_view dict_matrix;  ///< the FontMatrix entry shared by all font dictionaries; empty if they have none
  CffIndex glyphs, subroutines;  ///< charstrings and global subroutines
  std::vector<CffPrivate> privates;
  std::string_view select;  ///< FDSelect (section 19); empty for a font keyed by names

  /// The private dictionary of a glyph; null if it has none.
  const CffPrivate* private_of(std::uint32_t glyph) const;
};

/// Returns nothing for a damaged table, for charstrings of type 1, for more than 256 font dictionaries, for font
/// dictionaries with different matrices, and for a dictionary longer than 4,096 bytes.
std::optional<CffTables> read_cff(std::string_view table);

}  // namespace readout::pdf
