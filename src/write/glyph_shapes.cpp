#include "write/glyph_shapes.h"

#include <hb.h>

#include <cmath>
#include <type_traits>
#include <unordered_map>

#include "base/files.h"
#include "base/made.h"

namespace readout {
namespace {

/// A callback of HarfBuzz that adds a command to the path. `rest` are coordinates, x before y, and the data of the
/// callback. Outlines have y upward, SVG downward.
template <char command, class... Rest>
void add_to_path(hb_draw_funcs_t*, void* path, hb_draw_state_t*, Rest... rest) {
  std::string& out = *static_cast<std::string*>(path);
  out += command;
  int count = 0;
  const auto add = [&](auto value) {
    if constexpr (std::is_same_v<decltype(value), float>) {
      if (count > 0) out += ' ';
      out += std::to_string(std::lround(count % 2 == 0 ? value : -value));
      ++count;
    }
  };
  (add(rest), ...);
}

hb_draw_funcs_t* shape_functions() {
  static hb_draw_funcs_t* const functions = [] {
    hb_draw_funcs_t* made_here = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(made_here, add_to_path<'M'>, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(made_here, add_to_path<'L'>, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(made_here, add_to_path<'Q'>, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(made_here, add_to_path<'C'>, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(made_here, add_to_path<'Z'>, nullptr, nullptr);
    hb_draw_funcs_make_immutable(made_here);
    return made_here;
  }();
  return functions;
}

struct HbFontDeleter {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

}  // namespace

struct GlyphShapes::OfFace {
  FileBytes bytes;  ///< kept as long as HarfBuzz reads them
  std::unique_ptr<hb_font_t, HbFontDeleter> font;
  std::unordered_map<std::uint32_t, std::string> paths;
};

GlyphShapes::GlyphShapes() = default;
GlyphShapes::~GlyphShapes() = default;

GlyphShapes::OfFace& GlyphShapes::of(const Face& face) {
  std::unique_ptr<OfFace>& found = faces_[{face.path, face.index}];
  if (found) return *found;
  found = std::make_unique<OfFace>();
  found->bytes = face.bytes;
  hb_blob_t* blob = hb_blob_create(face.bytes->data(), static_cast<unsigned>(face.bytes->size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* read = hb_face_create(blob, static_cast<unsigned>(face.index));
  found->font.reset(made(hb_font_create(read)));
  hb_face_destroy(read);
  hb_blob_destroy(blob);
  return *found;
}

const std::string& GlyphShapes::of(const Face& face, std::uint32_t glyph) {
  OfFace& of_face = of(face);
  auto [found, fresh] = of_face.paths.try_emplace(glyph);
  if (fresh) hb_font_get_glyph_shape(of_face.font.get(), glyph, shape_functions(), &found->second);
  return found->second;
}

}  // namespace readout
