// Fonts of a style: which face draws which characters.
//
// Each role and language has an ordered list of faces; the first face with all characters of a cluster draws it. Faces
// are opened at their first use. If a path does not exist, fontconfig looks up the family; no other property of the
// machine has an effect.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"
#include "style/style.h"
#include "typeset/font_files.h"
#include "typeset/pages.h"

namespace readout {

/// Whether a font needs no glyph for the character: joiners, variation selectors and all else that is not printed.
bool needs_no_glyph(char32_t c);

/// The language whose list of fonts draws text of `lang` in a document of `document`. In Japanese, Latin letters have
/// the weight of the Japanese face, so English names use its list.
std::string_view font_language(std::string_view lang, std::string_view document);

/// Reports `glyph-missing` for a cluster of characters.
void report_missing_glyph(std::string_view cluster, Span at, const std::string& lang, Diagnostics& diagnostics);

/// Faces opened so far, in the order of their first use. Not safe for use by several threads.
class Fonts {
 public:
  /// `shared`: files that other documents opened; null for none. `shared` must outlive this object.
  Fonts(const Style& style, Diagnostics& diagnostics, const FontFiles* shared = nullptr)
      : style_(style), diagnostics_(diagnostics), files_(shared ? *shared : own_) {}

  /// The first face of the list for this role and language that has all of these characters; empty if no face has them.
  /// A face that cannot be found is reported as `font-missing` and skipped.
  std::optional<FaceIndex> face_for(std::u32string_view characters, std::string_view role, std::string_view lang);

  /// All faces of the list, opened. One that cannot be opened is left out; its fault is reported once.
  std::vector<FaceIndex> all_faces(std::string_view role, std::string_view lang);

  /// For shaping, scaled to units of the em.
  hb_font_t* font(FaceIndex face) const { return opened_[face]->font.get(); }
  const Face& face(FaceIndex face) const { return opened_[face]->face; }
  std::vector<Face> faces() const;

 private:
  /// A face of a list, opened when it is first needed.
  struct Choice {
    const FontChoice* choice = nullptr;
    std::optional<FaceIndex> face;
    bool opened = false;
  };
  /// The list of a role and a language.
  struct Choices {
    std::string role, lang;
    std::vector<Choice> faces;
  };

  Choices& choices(std::string_view role, std::string_view lang);
  std::optional<FaceIndex> opened(Choice& choice);
  const FontList* list(std::string_view role, std::string_view lang) const;
  std::optional<FaceIndex> open(const FontChoice& choice);

  const Style& style_;
  Diagnostics& diagnostics_;
  FontFiles own_;
  const FontFiles& files_;
  std::vector<Choices> choices_;
  std::vector<const OpenedFont*> opened_;
  std::vector<std::string> families_;  ///< the family of each, since styles may use one file under different names
  std::map<std::tuple<std::string, bool, std::string, int>, std::optional<FaceIndex>>
      known_;  ///< by family, weight, file and face
};

}  // namespace readout
