#include "write/font_outlines.h"

#include <deque>
#include <unordered_map>

#include "base/files.h"
#include "write/pdf_cff.h"

namespace readout {
namespace {

/// Limits for the outlines kept of one face, and for one program. A Japanese outline takes 200 bytes; all outlines of a
/// face take 15 MB.
constexpr std::size_t kMostKept = 4u << 20, kMostOfAProgram = 64u << 20;

struct Added {
  std::uint32_t glyph = 0;
  pdf::Outline outline;
};

}  // namespace

/// An outline that is kept is never changed or removed, so it can be read without the lock.
struct FontOutlines::FaceOutlines {
  std::optional<pdf::CffTables> tables;
  std::mutex lock;
  std::unordered_map<std::uint32_t, pdf::Outline> outlines;
  std::size_t bytes = 0;

  /// Null for a glyph that has not been requested before.
  std::vector<const pdf::Outline*> known(const std::vector<std::uint32_t>& glyphs) {
    std::lock_guard guard(lock);
    std::vector<const pdf::Outline*> out;
    out.reserve(glyphs.size());
    for (std::uint32_t glyph : glyphs) {
      auto found = outlines.find(glyph);
      out.push_back(found == outlines.end() ? nullptr : &found->second);
    }
    return out;
  }

  void keep(std::deque<Added> added) {
    std::lock_guard guard(lock);
    for (Added& of : added) {
      const std::size_t more = of.outline.charstring.size();
      if (bytes + more <= kMostKept && outlines.try_emplace(of.glyph, std::move(of.outline)).second) bytes += more;
    }
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

std::optional<CffProgram> FontOutlines::program(const Face& face, std::string_view table,
                                                const std::vector<std::uint32_t>& glyphs) const {
  FaceOutlines& of_face = of(face, table);
  if (!of_face.tables) return std::nullopt;
  CffProgram out;
  std::vector<const pdf::Outline*> all = of_face.known(glyphs);
  std::deque<Added> added;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!all[i]) {
      std::optional<pdf::Outline> made = read_outline(*of_face.tables, glyphs[i]);
      if (!made) return std::nullopt;
      all[i] = &added.emplace_back(Added{glyphs[i], std::move(*made)}).outline;
    }
    if ((bytes += all[i]->charstring.size()) > kMostOfAProgram) return std::nullopt;
    out.widths.push_back(all[i]->width);
  }
  out.bytes = pdf::make_cff(*of_face.tables, all);
  // A Japanese font is 25 MB. The glyphs of a document are spread over the whole file, and its pages are not needed
  // again.
  if (!added.empty()) give_back(face.bytes);
  of_face.keep(std::move(added));
  return out;
}

}  // namespace readout
