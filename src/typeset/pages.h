// Pages: positioned glyph runs that know the document node they came from.
//
// Page coordinates: origin at the top left, y down, Lengths. All positions are final: a writer turns them into bytes
// and does not change them. Values only; typeset.h makes them, dump.h prints them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "base/length.h"
#include "document/document.h"
#include "typeset/explanation.h"

namespace readout {

using FaceIndex = std::uint32_t;

/// A glyph and its text: `text_length` bytes of GlyphRun::text at `text_begin`; glyphs of one cluster
/// name the same range.
struct Glyph {
  std::uint32_t id = 0;
  std::uint32_t text_begin = 0;
  std::uint32_t text_length = 0;
  Length x;        ///< pen position from the run's origin
  Length advance;  ///< the font's advance, at this size
  Length rise{};   ///< above the baseline
};

struct GlyphRun {
  FaceIndex face = 0;
  Length size;
  Length x, baseline;  ///< origin on the page
  std::vector<Glyph> glyphs;
  std::string text;  ///< UTF-8; includes a space at the end of a line
  std::string lang;
  NodeId node = 0;        ///< the Run of the document; 0 for running heads, folios and other artifacts of the page
  bool draft = false;     ///< untranslated text of a draft: shown marked
  bool leftward = false;  ///< runs from right to left: glyphs are in the order of the text, each left of the one before
  Length tracking{};      ///< the space that glyphs have after them, beside their advance; their places count it
  bool spread = false;    ///< one word with its characters set apart: the spaces between them are not text
};

struct PlacedImage {
  std::size_t image = 0;
  Length x, y, width, height;
  NodeId node = 0;
};
struct PlacedRule {
  Length x, y, width, height;
};
/// An emphasis dot: its centre and its width.
struct PlacedDot {
  Length x, y, size;
  bool draft = false;
};
/// A link to an address, or to the footnote `note`; `name` describes the link to a reader.
struct PlacedLink {
  Length x, y, width, height;
  std::string href;
  NodeId node = 0;
  NodeId note = 0;
  std::string name{};
};

/// A line of text with its explanation: left edge of its column, baseline, size of an em.
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
  std::vector<ExplainedLine> lines;  ///< empty unless TypesetOptions::explained
};

/// A face in use, and its file.
struct Face {
  std::string family;  ///< as the style names it
  std::string path;
  int index = 0;
  std::string postscript_name;
  bool cff = false;  ///< CFF outlines, else TrueType
  std::uint32_t units_per_em = 1000;
  int weight = 0;                                 ///< its place on the axis of weights (400: regular); 0 without axes
  std::shared_ptr<const std::string_view> bytes;  ///< the file (base/files.h, FileBytes)
};

struct Bookmark {
  std::string title;
  int level = 1;
  std::size_t page = 0;
  Length y;
  std::string lang;
};

/// The order in which languages are read aloud: one after the other, or item by item.
enum class ReadingOrder { languages, items };

struct Pages {
  Length width, height;
  ReadingOrder order = ReadingOrder::languages;
  std::vector<Page> pages;
  std::vector<Face> faces;
  std::vector<Image> images;
  std::vector<Bookmark> bookmarks;
};

}  // namespace readout
