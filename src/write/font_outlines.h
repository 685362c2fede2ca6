// The outlines of CFF fonts, read once and shared by all PDFs of a run.
//
// Takes a face with CFF outlines and a list of glyph ids; returns a font program with these glyphs. Safe for use by
// several threads. The program does not depend on earlier requests.
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

/// A bare CFF table. The code of a glyph is its position in the requested list, counted from 1.
struct CffProgram {
  std::string bytes;
  std::vector<int> widths;  ///< one for each glyph, in units of the font
};

class FontOutlines {
 public:
  FontOutlines();
  ~FontOutlines();

  /// `table` is the CFF table of the face and lives as long as the bytes of the face. Returns nothing for a table that
  /// read_cff() rejects or a glyph that read_outline() rejects.
  std::optional<CffProgram> program(const Face& face, std::string_view table,
                                    const std::vector<std::uint32_t>& glyphs) const;

 private:
  struct FaceOutlines;
  FaceOutlines& of(const Face& face, std::string_view table) const;

  mutable std::mutex lock_;
  mutable std::map<std::pair<FileBytes, int>, std::unique_ptr<FaceOutlines>> faces_;
};

}  // namespace readout
