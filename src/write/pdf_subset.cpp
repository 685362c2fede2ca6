#include "write/pdf_subset.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/mapped.h"
#include "base/rule_table.h"
#include "typeset/font_files.h"
#include "write/pdf_cff_tables.h"

namespace readout::pdf {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* handle) const {
    destroy(handle);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

constexpr std::uint32_t kMostCodes = 65535;

std::string_view blob_bytes(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return {data, length};
}

/// Reads the numbers of a table; 0 beyond its end.
class FontTable {
 public:
  FontTable(hb_face_t* face, const char* tag)
      : blob_(hb_face_reference_table(face, hb_tag_from_string(tag, 4))), bytes_(blob_bytes(blob_.get())) {}

  std::uint16_t u16(std::size_t offset) const {
    if (offset + 2 > bytes_.size()) return 0;
    auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes_[i])); };
    return static_cast<std::uint16_t>(byte(offset) << 8 | byte(offset + 1));
  }
  int i16(std::size_t offset) const { return static_cast<std::int16_t>(u16(offset)); }
  bool reaches(std::size_t end) const { return bytes_.size() >= end; }

 private:
  Blob blob_;
  std::string_view bytes_;
};

/// OpenType, OS/2 fsType: 2 is restricted, bit 8 forbids subsetting, bit 9 allows bitmaps only.
bool may_be_embedded(const FontTable& os2) {
  unsigned type = os2.u16(8);
  return (type & 0xF) != 2 && (type & 0x300) == 0;
}

/// A face with only these tables. Subsetting the whole face would add glyphs for its character map and take five times
/// as long.
FaceHandle reduced(hb_face_t* face, bool cff) {
  FaceHandle out(hb_face_builder_create());
  constexpr const char* kCff[] = {"CFF ", "maxp"};
  constexpr const char* kTrueType[] = {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "fvar", "gvar", "avar", "HVAR"};
  auto add = [&](const char* name) {
    hb_tag_t tag = hb_tag_from_string(name, 4);
    Blob blob(hb_face_reference_table(face, tag));
    if (hb_blob_get_length(blob.get()) > 0) hb_face_builder_add_table(out.get(), tag, blob.get());
  };
  if (cff)
    for (const char* name : kCff) add(name);
  else
    for (const char* name : kTrueType) add(name);
  return out;
}

Input input_for(const std::vector<std::uint32_t>& glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return input;
  for (std::uint32_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  return input;
}

class Subsetting {
 public:
  Subsetting(hb_face_t* face, const Face& of)
      : face_(face), cff_(of.cff), weight_(of.weight), font_(hb_font_create(face)) {
    unsigned units = hb_face_get_upem(face);
    set_axes(font_.get(), weight_);
    hb_font_set_scale(font_.get(), static_cast<int>(units), static_cast<int>(units));
    units_ = units;
  }

  /// Returns nothing for a damaged font.
  std::optional<FontProgram> run(const std::vector<std::uint32_t>& glyphs, const Face& face,
                                 const FontOutlines& outlines) {
    unsigned count = hb_face_get_glyph_count(face_);
    for (std::uint32_t glyph : glyphs)
      if (glyph >= count) return std::nullopt;
    if (cff_ && take_outlines(glyphs, face, outlines)) return take_measures(), std::move(program_);
    FaceHandle source = reduced(face_, cff_);
    Input input = input_for(glyphs);
    if (!input || !pin_axes(source.get(), input.get())) return std::nullopt;
    Plan plan(input ? hb_subset_plan_create_or_fail(source.get(), input.get()) : nullptr);
    FaceHandle subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!subset || !take_program(subset.get()) || !take_codes(glyphs, plan.get())) return std::nullopt;
    take_measures();
    return std::move(program_);
  }

 private:
  /// A PDF has no variable fonts: each axis gets its value.
  bool pin_axes(hb_face_t* source, hb_subset_input_t* input) const {
    constexpr unsigned kMost = 64;
    hb_ot_var_axis_info_t axes[kMost];
    unsigned count = kMost;
    hb_ot_var_get_axis_infos(source, 0, &count, axes);
    for (unsigned i = 0; i < count; ++i) {
      const bool weight = axes[i].tag == HB_TAG('w', 'g', 'h', 't') && weight_ > 0;
      const bool pinned =
          weight ? hb_subset_input_pin_axis_location(input, source, axes[i].tag, static_cast<float>(weight_))
                 : hb_subset_input_pin_axis_to_default(input, source, axes[i].tag);
      if (!pinned) return false;
    }
    return true;
  }

  /// Returns false for a font that FontOutlines does not support.
  bool take_outlines(std::vector<std::uint32_t> glyphs, const Face& face, const FontOutlines& outlines) {
    std::ranges::sort(glyphs);
    Blob table(hb_face_reference_table(face_, HB_TAG('C', 'F', 'F', ' ')));
    std::optional<CffProgram> made = outlines.program(face, blob_bytes(table.get()), glyphs);
    if (!made) return false;
    program_.bytes = std::move(made->bytes);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      auto code = static_cast<std::uint16_t>(i + 1);
      program_.codes[glyphs[i]] = code;
      program_.widths[code] = thousandths(made->widths[i]);
    }
    return true;
  }

  bool take_program(hb_face_t* subset) {
    const char* outlines = cff_ ? "CFF " : "glyf";
    // A built face lists no tables, but they can be read by tag.
    Blob table(hb_face_reference_table(subset, hb_tag_from_string(outlines, 4)));
    if (hb_blob_get_length(table.get()) == 0) return false;
    if (cff_) {
      program_.bytes = blob_bytes(table.get());
      // If the font defines its own CIDs, codes are not glyph indices (ISO 32000-1 9.7.4.2).
      std::optional<CffTables> made = read_cff(program_.bytes);
      return made && made->select.empty();
    }
    program_.bytes = blob_bytes(Blob(hb_face_reference_blob(subset)).get());
    return !program_.bytes.empty();
  }

  bool take_codes(const std::vector<std::uint32_t>& glyphs, const hb_subset_plan_t* plan) {
    const hb_map_t* codes = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (std::uint32_t glyph : glyphs) {
      hb_codepoint_t code = hb_map_get(codes, glyph);
      if (code > kMostCodes) return false;
      auto cid = static_cast<std::uint16_t>(code);
      program_.codes[glyph] = cid;
      program_.widths[cid] = thousandths(hb_font_get_glyph_h_advance(font_.get(), glyph));
    }
    return true;
  }

  void take_measures() {
    FontTable head(face_, "head"), hhea(face_, "hhea"), os2(face_, "OS/2"), post(face_, "post");
    FontMeasures& m = program_.measures;
    m.ascent = thousandths(hhea.i16(4));
    m.descent = thousandths(hhea.i16(6));
    m.cap_height = os2.reaches(90) ? thousandths(os2.i16(88)) : m.ascent;
    for (std::size_t i = 0; i < 4; ++i) m.box[i] = thousandths(head.i16(36 + 2 * i));
    m.italic_angle = post.i16(4);
    // No table states the thickness of stems. Readers use it only to replace the font.
    m.stem = std::max<int>(os2.u16(4), weight_) >= 600 ? 140 : 80;
  }

  int thousandths(int units) const { return static_cast<int>(std::lround(units * 1000.0 / units_)); }

  hb_face_t* face_;
  bool cff_;
  int weight_;
  FontHandle font_;
  double units_ = 1000;
  FontProgram program_;
};

}  // namespace

std::optional<FontProgram> subset_font(const Face& face, const std::vector<std::uint32_t>& glyphs,
                                       const FontOutlines& outlines, Diagnostics& diagnostics) {
  std::string_view bytes = face.bytes ? std::string_view(*face.bytes) : std::string_view();
  Blob blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  FaceHandle handle(hb_face_create(blob.get(), static_cast<unsigned>(face.index)));
  if (!may_be_embedded(FontTable(handle.get(), "OS/2"))) {
    diagnostics.report("font-not-embeddable", {}, {{"file", face.path}, {"font", face.family}});
    return std::nullopt;
  }
  std::optional<FontProgram> program = Subsetting(handle.get(), face).run(glyphs, face, outlines);
  const std::optional<std::string> shortened = shortened_file();
  if (program && !shortened) return program;
  if (shortened)
    diagnostics.report("font-unprintable", {},
                       {{"font", face.family}, {"file", *shortened}, {"reason", "the file became shorter meanwhile"}});
  else diagnostics.report("font-damaged", {}, {{"file", face.path}, {"font", face.family}});
  return std::nullopt;
}

}  // namespace readout::pdf
