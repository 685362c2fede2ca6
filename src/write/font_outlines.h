// What the PDFs of a run share of their fonts: outlines, read once.
//
// Takes a face with CFF outlines and glyph ids, gives a font program of them. For several threads; a program is the
// same whatever was asked for before.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "typeset/pages.h"

namespace readout {

/// A bare CFF table: the code of each glyph is its place among those asked for, from 1 on.
struct CffProgram {
  std::string bytes;
  std::vector<int> widths;  ///< in units of the font, a glyph each
};

class FontOutlines {
 public:
  FontOutlines();
  ~FontOutlines();

  /// `table` is the CFF table of the face and lives as long as its bytes. Nothing for a table or a glyph that
  /// read_cff() and outline_of() do not take.
  std::optional<CffProgram> program(const Face& face, std::string_view table,
                                    const std::vector<std::uint32_t>& glyphs) const;

 private:
  struct FaceOutlines;
  FaceOutlines& of(const Face& face, std::string_view table) const;

  mutable std::mutex lock_;
  mutable std::map<std::pair<FileBytes, int>, std::unique_ptr<FaceOutlines>> faces_;
};

}  // namespace readout
