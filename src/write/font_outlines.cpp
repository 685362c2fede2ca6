#include "write/font_outlines.h"

#include <unordered_map>

#include "base/file.h"
#include "write/pdf_cff.h"

namespace readout {
namespace {

/// An outline is 200 bytes: 4 MB a face.
constexpr std::size_t kMostKept = 20'000;

}  // namespace

struct FontOutlines::FaceOutlines {
  std::optional<pdf::CffTables> tables;
  std::mutex lock;
  std::unordered_map<std::uint32_t, pdf::Outline> outlines;

  /// Nothing for a glyph that has none.
  const pdf::Outline* outline(std::uint32_t glyph) {
    if (auto found = outlines.find(glyph); found != outlines.end()) return &found->second;
    std::optional<pdf::Outline> made = outline_of(*tables, glyph);
    return made ? &outlines.emplace(glyph, std::move(*made)).first->second : nullptr;
  }
};

FontOutlines::FontOutlines() = default;
FontOutlines::~FontOutlines() = default;

FontOutlines::FaceOutlines& FontOutlines::of(const Face& face, std::string_view table) const {
  std::lock_guard guard(lock_);
  auto [found, fresh] = faces_.try_emplace({face.bytes, face.index});
  if (fresh) {
    found->second = std::make_unique<FaceOutlines>();
    found->second->tables = pdf::read_cff(table);
  }
  return *found->second;
}

std::optional<CffProgram> FontOutlines::program(const Face& face, std::string_view table, const std::vector<std::uint32_t>& glyphs) const {
  FaceOutlines& outlines = of(face, table);
  if (!outlines.tables) return std::nullopt;
  std::lock_guard guard(outlines.lock);
  if (outlines.outlines.size() > kMostKept) outlines.outlines.clear();
  CffProgram out;
  std::vector<const pdf::Outline*> all;
  const std::size_t known = outlines.outlines.size();
  for (std::uint32_t glyph : glyphs) {
    const pdf::Outline* outline = outlines.outline(glyph);
    if (!outline) return std::nullopt;
    all.push_back(outline);
    out.widths.push_back(outline->width);
  }
  out.bytes = pdf::cff_of(*outlines.tables, all);
  // A Japanese font is 25 MB; the glyphs of a document are read from all over it, and not needed again.
  if (outlines.outlines.size() > known) give_back(face.bytes);
  return out;
}

}  // namespace readout
