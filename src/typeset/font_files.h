// Font files, opened once for all documents of a run.
//
// Takes the path and the index of a face; returns its description and HarfBuzz's font, with the data that HarfBuzz
// keeps for shaping. Safe for use by several threads: an opened font does not change (HarfBuzz: immutable objects are
// thread-safe).
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

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

/// The axes of a variable font as a document uses it: its weight, and the defaults of the font for all others.
/// `weight` is that of Face.
void set_axes(hb_font_t* font, int weight);

/// The directory of a face's tables (OpenType, “Table Directory”) with its head of twelve bytes; empty if the file has
/// none.
std::string_view table_directory(std::string_view file, int index);

class FontFiles {
 public:
  explicit FontFiles(const Files& files = disk()) : files_(files) {}

  /// Opens face `index` of the file, of a variable font its regular or bold weight; the result lives as long as this
  /// object. Reports what Files::map() reports, `font-damaged` for a face without glyphs or with a table beyond the end
  /// of the file, whose letters would be blank, and `font-unprintable` for one without outlines. Null after a finding.
  const OpenedFont* open(const std::string& path, int index, bool bold, const std::string& family,
                         Diagnostics& diagnostics) const;

  bool exists(const std::string& path) const { return files_.exists(path); }

 private:
  const Files& files_;
  mutable std::mutex lock_;
  mutable std::map<std::tuple<std::string, int, bool>, OpenedFont> opened_;
};

}  // namespace readout
