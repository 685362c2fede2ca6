// Font files, opened once for all documents of a run.
//
// Takes where a face is; gives its description and HarfBuzz's font, with what HarfBuzz keeps for shaping. For several
// threads: a font that was opened does not change (HarfBuzz: immutable objects are thread-safe).
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/files.h"
#include "typeset/pages.h"

struct hb_font_t;

namespace readout {

struct HbDeleter {
  void operator()(hb_font_t* font) const;
};

struct OpenedFont {
  Face face;
  std::unique_ptr<hb_font_t, HbDeleter> font;  ///< scaled to units of the em
};

/// The directory of a face's tables (OpenType, “Table Directory”) with its head of twelve bytes; empty where the file
/// has none.
std::string_view table_directory(std::string_view file, int index);

class FontFiles {
 public:
  explicit FontFiles(const Files& files = disk()) : files_(files) {}

  /// Face `index` of the file; lives as long as this. Reports what Files::map() does, and `font-damaged` for one
  /// without glyphs or with a table that the file does not hold to its end: letters would be blank; nothing then.
  const OpenedFont* open(const std::string& path, int index, const std::string& family, Diagnostics& diagnostics) const;

  bool exists(const std::string& path) const { return files_.exists(path); }

 private:
  const Files& files_;
  mutable std::mutex lock_;
  mutable std::map<std::pair<std::string, int>, OpenedFont> opened_;
};

}  // namespace readout
