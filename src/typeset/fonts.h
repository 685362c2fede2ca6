// Fonts of a style: which face draws which characters.
//
// A role and a language have an ordered list of faces; a cluster is drawn by the first that has all of its characters. Faces are opened when
// they are first asked. A path that is not there is looked up by family with fontconfig; nothing else of the machine decides.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "style/style.h"
#include "typeset/pages.h"

struct hb_font_t;

namespace readout {

struct HbDeleter {
  void operator()(hb_font_t* font) const;
};

/// Faces opened so far, in the order of their first use. Not for several threads.
class Fonts {
 public:
  Fonts(const Style& style, Diagnostics& diagnostics) : style_(style), diagnostics_(diagnostics) {}

  /// The first face of the list for this role and language that has all of these characters; nothing where none has. A face of a list that cannot be
  /// found is a finding, `font-missing`, and is passed over.
  std::optional<FaceIndex> face_for(std::u32string_view characters, std::string_view role, std::string_view lang);

  /// For shaping: scaled to units of the em.
  hb_font_t* font(FaceIndex face) const { return opened_[face].font.get(); }
  const Face& face(FaceIndex face) const { return opened_[face].face; }
  std::vector<Face> faces() const;

 private:
  struct Opened {
    Face face;
    std::unique_ptr<hb_font_t, HbDeleter> font;
  };

  const FontList* list(std::string_view role, std::string_view lang) const;
  std::optional<FaceIndex> open(const FontChoice& choice);

  const Style& style_;
  Diagnostics& diagnostics_;
  std::vector<Opened> opened_;
  std::map<std::pair<std::string, bool>, std::optional<FaceIndex>> known_;  ///< by family and weight
};

}  // namespace readout
