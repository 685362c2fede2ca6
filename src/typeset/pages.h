// Pages: positioned glyph runs that know the document node they came from.
//
// Page coordinates: origin at the top left, y down, Lengths. What stands here is final: a writer turns it into bytes
// and decides nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/image.h"
#include "base/length.h"
#include "base/second_core.h"
#include "document/document.h"
#include "style/style.h"
#include "typeset/explanation.h"

namespace readout {

using FaceIndex = std::uint32_t;

/// A glyph and the text it stands for: `text_length` bytes of GlyphRun::text at `text_begin`; glyphs of one cluster
/// name the same range.
struct Glyph {
  std::uint32_t id = 0;
  std::uint32_t text_begin = 0;
  std::uint32_t text_length = 0;
  Length x;        ///< pen position from the run's origin
  Length advance;  ///< what the font says, at this size
};

struct GlyphRun {
  FaceIndex face = 0;
  Length size;
  Length x, baseline;  ///< origin on the page
  std::vector<Glyph> glyphs;
  std::string text;  ///< UTF-8; a space at a line's end is kept in it
  std::string lang;
  NodeId node = 0;      ///< the Run of the document; 0 for furniture of the page
  bool draft = false;   ///< untranslated text of a draft: shown marked
  bool spread = false;  ///< one word whose characters stand apart: the spaces between them are no text
};

struct PlacedImage {
  std::size_t image = 0;
  Length x, y, width, height;
  NodeId node = 0;
};
struct PlacedRule {
  Length x, y, width, height;
};
/// An emphasis dot: its middle and how wide it is.
struct PlacedDot {
  Length x, y, size;
  bool draft = false;
};
/// To an address, or to the footnote `note`, where `name` is what a reader is told of the way.
struct PlacedLink {
  Length x, y, width, height;
  std::string href;
  NodeId node = 0;
  NodeId note = 0;
  std::string name{};
};

/// A line of text with its explanation, where it was asked for: left edge of its column, baseline, and what counts as
/// an em.
struct ExplainedLine {
  Length x, baseline, size;
  RowLine line;
};

struct Page {
  std::vector<GlyphRun> runs;
  std::vector<PlacedImage> images;
  std::vector<PlacedRule> rules;
  std::vector<PlacedDot> dots;
  std::vector<PlacedLink> links;
  std::vector<ExplainedLine> lines;  ///< empty where nobody asked
};

/// A face that was used: where its bytes are.
struct Face {
  std::string family;  ///< as the style names it
  std::string path;
  int index = 0;
  std::string postscript_name;
  bool cff = false;  ///< CFF outlines, else TrueType
  std::uint32_t units_per_em = 1000;
  FileBytes bytes;
};

struct Bookmark {
  std::string title;
  int level = 1;
  std::size_t page = 0;
  Length y;
  std::string lang;
};

/// In which order the languages of the pages are to be read.
enum class ReadingOrder { languages, items };

struct Pages {
  Length width, height;
  ReadingOrder order = ReadingOrder::languages;
  std::vector<Page> pages;
  std::vector<Face> faces;
  std::vector<Image> images;
  std::vector<Bookmark> bookmarks;
};

/// Images by the path in Figure::image; loaded by the conductor.
struct NamedImage {
  std::string path;
  Image image;
};

class FontFiles;
class WordsByLanguage;

/// `fonts`: files that other editions opened; null for none. `core`: another one to set languages on; null for none.
/// `words`: those that keep their neighbours on the line; null for none.
struct TypesetOptions {
  bool explained = false;
  const FontFiles* fonts = nullptr;
  const SecondCore* core = nullptr;
  const WordsByLanguage* words = nullptr;
};

/// Typesets an edition. Reports `font-missing` (environment; family and package), `glyph-missing` (with
/// `character`, at the origin of the character), `line-too-tight` and `line-too-loose` (at the origin of the line).
/// Gives no pages after an error.
std::optional<Pages> typeset(const Edition& edition, const Style& style, const std::vector<NamedImage>& images,
                             Diagnostics& diagnostics, const TypesetOptions& options = {});

/// Text dump for goldens (`readout dump lines`, `readout dump pages`); positions in points, explanations in ems.
std::string dump_lines(const Pages& pages);
std::string dump(const Pages& pages);

/// A line for --version.
std::string page_library_versions();

}  // namespace readout
