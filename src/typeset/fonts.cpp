#include "typeset/fonts.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/made.h"
#include "base/rule_table.h"
#include "base/utf8.h"

namespace readout {
namespace {

struct Located {
  std::string path;
  int index = 0;
};

/// The file of exactly this family. fontconfig's nearest substitute is not the family that the style names.
std::optional<Located> locate(const FontChoice& choice) {
  std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(made(FcPatternCreate()), FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(choice.family.c_str()));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, choice.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> found(FcFontMatch(nullptr, wanted.get(), &result),
                                                                FcPatternDestroy);
  FcChar8 *file = nullptr, *family = nullptr;
  int index = 0;
  constexpr int kFace = 0xFFFF;  // the bits above name an instance of a variable font
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch) return std::nullopt;
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
  for (int i = 0; FcPatternGetString(found.get(), FC_FAMILY, i, &family) == FcResultMatch; ++i)
    if (choice.family == reinterpret_cast<const char*>(family))
      return Located{reinterpret_cast<const char*>(file), index & kFace};
  return std::nullopt;
}

}  // namespace

bool needs_no_glyph(char32_t c) { return is_unprinted(c); }

std::string_view font_language(std::string_view lang, std::string_view document) {
  const std::string_view own = primary_subtag(lang), main = primary_subtag(document);
  const auto is_east_asian = [](std::string_view tag) { return tag == "ja" || tag == "zh" || tag == "ko"; };
  return is_east_asian(main) && !is_east_asian(own) ? document : lang;
}

void report_missing_glyph(std::string_view cluster, Span at, const std::string& lang, Diagnostics& diagnostics) {
  diagnostics.report("glyph-missing", at,
                     {{"character", std::string(cluster)},
                      {"code", code_point_name(decode_at(cluster, 0).value)},
                      {"language", lang}});
}

const FontList* Fonts::list(std::string_view role, std::string_view lang) const {
  auto of = [&](std::string_view tag) -> const FontList* {
    auto found =
        std::ranges::find_if(style_.fonts, [&](const FontList& l) { return l.role == role && same_tag(l.lang, tag); });
    return found == style_.fonts.end() ? nullptr : &*found;
  };
  const FontList* own = nearest(lang, of);
  return own ? own : of("");
}

std::optional<FaceIndex> Fonts::open(const FontChoice& choice) {
  auto [known, is_new] = known_.try_emplace({choice.family, choice.bold, choice.path, choice.index});
  if (!is_new) return known->second;
  std::optional<Located> located;
  if (!choice.path.empty() && files_.exists(choice.path)) located = Located{choice.path, choice.index};
  else located = locate(choice);
  if (!located) {
    diagnostics_.report("font-missing", {}, {{"family", choice.family}, {"weight", choice.bold ? "bold" : "regular"}});
    return std::nullopt;
  }
  const OpenedFont* font = files_.open(located->path, located->index, choice.bold, choice.family, diagnostics_);
  if (!font) return std::nullopt;
  opened_.push_back(font);
  families_.push_back(choice.family);
  known->second = static_cast<FaceIndex>(opened_.size() - 1);
  return known->second;
}

Fonts::Choices& Fonts::choices(std::string_view role, std::string_view lang) {
  for (Choices& known : choices_)
    if (known.role == role && known.lang == lang) return known;
  Choices& out = choices_.emplace_back(Choices{std::string(role), std::string(lang), {}});
  if (const FontList* fonts = list(role, lang))
    for (const FontChoice& choice : fonts->fonts) out.faces.push_back({&choice, std::nullopt, false});
  return out;
}

std::optional<FaceIndex> Fonts::opened(Choice& choice) {
  if (!std::exchange(choice.opened, true)) choice.face = open(*choice.choice);
  return choice.face;
}

std::vector<FaceIndex> Fonts::all_faces(std::string_view role, std::string_view lang) {
  std::vector<FaceIndex> all;
  for (Choice& choice : choices(role, lang).faces)
    if (const std::optional<FaceIndex> face = opened(choice)) all.push_back(*face);
  return all;
}

std::optional<FaceIndex> Fonts::face_for(std::u32string_view characters, std::string_view role, std::string_view lang) {
  for (Choice& choice : choices(role, lang).faces) {
    const std::optional<FaceIndex> face = opened(choice);
    auto has = [&](char32_t c) {
      hb_codepoint_t glyph = 0;
      return needs_no_glyph(c) || hb_font_get_nominal_glyph(font(*face), c, &glyph);
    };
    if (face && std::ranges::all_of(characters, has)) return face;
  }
  return std::nullopt;
}

std::vector<Face> Fonts::faces() const {
  std::vector<Face> out;
  for (const OpenedFont* font : opened_) {
    out.push_back(font->face);
    out.back().family = families_[out.size() - 1];
  }
  return out;
}

}  // namespace readout
