#include "typeset/items.h"

#include <hb.h>
#include <unicode/brkiter.h>
#include <unicode/uscript.h>

#include <memory>

#include "base/utf8.h"

namespace readout {
namespace {

/// Characters that readers see as one, with the face and the script they are shaped in.
struct Cluster {
  std::size_t begin = 0, end = 0;   ///< bytes of the piece
  std::u32string characters;
  FaceIndex face = 0;
  UScriptCode script = USCRIPT_COMMON;
};

std::u32string characters_of(std::string_view text) {
  std::u32string out;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { out += c; });
  return out;
}

/// Extended grapheme clusters (UAX #29).
std::vector<Cluster> clusters_of(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  std::vector<Cluster> out;
  breaks->setText(utext, status);
  std::int32_t begin = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    auto from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(end);
    out.push_back({from, to, characters_of(std::string_view(text).substr(from, to - from)), 0, USCRIPT_COMMON});
  }
  utext_close(utext);
  return out;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  // Kana and ideographs of Japanese are shaped alike.
  return script == USCRIPT_KATAKANA || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA_OR_HIRAGANA ? USCRIPT_HAN : script;
}

/// Common and inherited characters take the script before them, at the start that of the first other one (UAX #24 5.2).
void assign_scripts(std::vector<Cluster>& clusters) {
  UScriptCode current = USCRIPT_COMMON;
  auto own = [](const Cluster& c) { return script_of(c.characters.front()); };
  for (const Cluster& c : clusters)
    if (own(c) > USCRIPT_INHERITED) {
      current = own(c);
      break;
    }
  for (Cluster& c : clusters) {
    if (own(c) > USCRIPT_INHERITED) current = own(c);
    c.script = current;
  }
}

class Maker {
 public:
  Maker(ItemList& list, Fonts& fonts, Diagnostics& diagnostics) : list_(list), fonts_(fonts), diagnostics_(diagnostics) {}

  void add(std::size_t index) {
    const Piece& piece = list_.pieces[index];
    std::vector<Cluster> clusters = clusters_of(piece.text);
    if (!assign_faces(clusters, piece)) return;
    assign_scripts(clusters);
    for (std::size_t begin = 0, end = 0; begin < clusters.size(); begin = end) {
      auto same = [&](const Cluster& c) { return c.face == clusters[begin].face && c.script == clusters[begin].script; };
      while (end < clusters.size() && same(clusters[end])) ++end;
      shape(index, clusters, begin, end);
    }
  }

 private:
  bool assign_faces(std::vector<Cluster>& clusters, const Piece& piece) {
    bool all = true;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      Cluster& c = clusters[i];
      // Spaces stay in the font of the word before them.
      if (i && c.characters == U" ") {
        c.face = clusters[i - 1].face;
        continue;
      }
      std::optional<FaceIndex> face = fonts_.face_for(c.characters, piece.role, piece.lang);
      if (face) c.face = *face;
      else report(piece, c);
      all = all && face;
    }
    return all;
  }

  void report(const Piece& piece, const Cluster& c) {
    std::string text = piece.text.substr(c.begin, c.end - c.begin);
    Span at = piece.origin.source() ? piece.origin.span(c.begin, c.end) : Span{};
    diagnostics_.report("glyph-missing", at, {{"character", text}, {"code", code_of(c.characters.front())}, {"language", piece.lang}});
  }

  static std::string code_of(char32_t c) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string out;
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += kDigits[(c >> shift) & 0xF];
    return "U+" + out;
  }

  void shape(std::size_t index, const std::vector<Cluster>& clusters, std::size_t begin, std::size_t end) {
    const Piece& piece = list_.pieces[index];
    FaceIndex face = clusters[begin].face;
    std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer(hb_buffer_create(), hb_buffer_destroy);
    std::size_t from = clusters[begin].begin, to = clusters[end - 1].end;
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_add_utf8(buffer.get(), piece.text.data(), static_cast<int>(piece.text.size()), static_cast<unsigned>(from), static_cast<int>(to - from));
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), hb_script_from_string(uscript_getShortName(clusters[begin].script), -1));
    hb_buffer_set_language(buffer.get(), hb_language_from_string(piece.lang.c_str(), -1));
    hb_shape(fonts_.font(face), buffer.get(), nullptr, 0);
    add_items(index, face, buffer.get(), to);
  }

  void add_items(std::size_t index, FaceIndex face, hb_buffer_t* buffer, std::size_t end_byte) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    const Piece& piece = list_.pieces[index];
    auto scaled = [&](std::int32_t units) { return Length{piece.size.micropoints * units / fonts_.face(face).units_per_em}; };
    for (unsigned i = 0; i < count;) {
      unsigned next = i;
      while (next < count && infos[next].cluster == infos[i].cluster) ++next;
      std::size_t from = infos[i].cluster, to = next < count ? infos[next].cluster : end_byte;
      LineItem item;
      item.piece = index;
      item.face = face;
      item.text = piece.text.substr(from, to - from);
      item.size = piece.size;
      for (; i < next; ++i) {
        item.glyphs.push_back({infos[i].codepoint, scaled(positions[i].x_advance), scaled(positions[i].x_offset)});
        item.width += item.glyphs.back().advance;
      }
      classify(item);
      list_.items.push_back(std::move(item));
    }
  }

  /// Marks that a font draws narrow (quotation marks of a Latin font) are Western; full-width ones give their space to the gaps.
  static void classify(LineItem& item) {
    std::u32string characters = characters_of(item.text);
    item.first = characters.front();
    item.last = characters.back();
    item.of = class_of(item.first);
    bool wide = item.width * 4 > item.size * 3;
    if (is_half_body(item.of) && !wide) item.of = CharClass::western;
    if (!is_half_body(item.of)) return;
    item.lead = lead_of(item.of).at(item.size);
    item.width = Em::ratio(1, 2).at(item.size);
  }

  ItemList& list_;
  Fonts& fonts_;
  Diagnostics& diagnostics_;
};

}  // namespace

void make_items(ItemList& list, Fonts& fonts, Diagnostics& diagnostics) {
  Maker maker(list, fonts, diagnostics);
  for (std::size_t i = 0; i < list.pieces.size(); ++i)
    if (!list.pieces[i].text.empty()) maker.add(i);
}

}  // namespace readout
