#include "typeset/font_files.h"

#include <hb-ot.h>

#include <algorithm>
#include <optional>

#include "base/rule_table.h"

namespace readout {
namespace {

constexpr std::size_t kMaxFontFile = 256u << 20;

std::string postscript_name(hb_face_t* face) {
  char name[128];
  unsigned length = sizeof name;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  return std::string(name, length);
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* table = hb_face_reference_table(face, tag);
  bool has = hb_blob_get_length(table) > 0;
  hb_blob_destroy(table);
  return has;
}

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t out = 0;
  for (std::size_t i = at; i < at + size && i < bytes.size(); ++i)
    out = out << 8 | static_cast<unsigned char>(bytes[i]);
  return out;
}

constexpr std::size_t kDirectoryHead = 12, kRecord = 16;

/// Whether all tables lie within the file.
bool is_whole(std::string_view file, int index) {
  const std::string_view directory = table_directory(file, index);
  for (std::size_t at = kDirectoryHead; at < directory.size(); at += kRecord)
    if (number(directory, at + 8, 4) + number(directory, at + 12, 4) > file.size()) return false;
  return !directory.empty();
}

constexpr hb_tag_t kWeight = HB_TAG('w', 'g', 'h', 't');

/// The weight of a variable font, within its axis; 0 of a font without this axis.
int weight_of(hb_face_t* face, bool bold) {
  hb_ot_var_axis_info_t axis{};
  if (!hb_ot_var_find_axis_info(face, kWeight, &axis)) return 0;
  constexpr float kRegular = 400, kBold = 700;
  return static_cast<int>(std::clamp(bold ? kBold : kRegular, axis.min_value, axis.max_value));
}

/// Why a whole face cannot be printed; empty if it can.
std::string fault_of(hb_face_t* face) {
  if (has_table(face, HB_TAG('g', 'l', 'y', 'f')) || has_table(face, HB_TAG('C', 'F', 'F', ' '))) return {};
  for (const hb_tag_t tag : {HB_TAG('C', 'B', 'D', 'T'), HB_TAG('s', 'b', 'i', 'x'), HB_TAG('S', 'V', 'G', ' ')})
    if (has_table(face, tag)) return "it has pictures in colour instead of outlines";
  if (has_table(face, HB_TAG('C', 'F', 'F', '2'))) return "its outlines are of the kind CFF2";
  return "it has no outlines";
}

std::optional<OpenedFont> opened(const Files& files, const std::string& path, int index, bool bold,
                                 Diagnostics& diagnostics) {
  FileBytes bytes = files.map(path, kMaxFontFile, {}, diagnostics);
  if (!bytes) return std::nullopt;
  hb_blob_t* blob =
      hb_blob_create(bytes->data(), static_cast<unsigned>(bytes->size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(index));
  hb_blob_destroy(blob);
  OpenedFont out{{{},
                  path,
                  index,
                  postscript_name(face),
                  has_table(face, HB_TAG('C', 'F', 'F', ' ')),
                  hb_face_get_upem(face),
                  weight_of(face, bold),
                  bytes},
                 std::unique_ptr<hb_font_t, HbDeleter>(hb_font_create(face))};
  hb_face_destroy(face);
  set_axes(out.font.get(), out.face.weight);
  hb_font_make_immutable(out.font.get());
  return out;
}

}  // namespace

std::string_view table_directory(std::string_view file, int index) {
  const std::size_t start =
      file.starts_with("ttcf") ? number(file, kDirectoryHead + 4 * static_cast<std::size_t>(index), 4) : 0;
  const std::size_t size = kDirectoryHead + kRecord * number(file, start + 4, 2);
  return start <= file.size() && size <= file.size() - start ? file.substr(start, size) : std::string_view();
}

void HbDeleter::operator()(hb_font_t* font) const { hb_font_destroy(font); }

void set_axes(hb_font_t* font, int weight) {
  if (weight == 0) return;
  const hb_variation_t variation{kWeight, static_cast<float>(weight)};
  hb_font_set_variations(font, &variation, 1);
}

const OpenedFont* FontFiles::open(const std::string& path, int index, bool bold, const std::string& family,
                                  Diagnostics& diagnostics) const {
  std::lock_guard held(lock_);
  auto found = opened_.find({path, index, bold});
  if (found == opened_.end()) {
    std::optional<OpenedFont> font = opened(files_, path, index, bold, diagnostics);
    if (!font) return nullptr;
    found = opened_.emplace(std::tuple(path, index, bold), std::move(*font)).first;
  }
  const OpenedFont& font = found->second;
  hb_face_t* face = hb_font_get_face(font.font.get());
  const bool whole = hb_face_get_glyph_count(face) > 0 && is_whole(*font.face.bytes, index);
  const std::string fault = whole ? fault_of(face) : std::string();
  if (whole && fault.empty()) return &font;
  if (whole) diagnostics.report("font-unprintable", {}, {{"font", family}, {"file", path}, {"reason", fault}});
  else diagnostics.report("font-damaged", {}, {{"font", family}, {"file", path}});
  return nullptr;
}

}  // namespace readout
