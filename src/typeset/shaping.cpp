// Shapes pieces: clusters with one face, one script and one level are shaped together and become items.
#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <new>
#include <span>
#include <utility>

#include "base/rule_table.h"
#include "base/utf8.h"
#include "typeset/clusters.h"
#include "typeset/items.h"
#include "typeset/latin_faces.h"
#include "typeset/spacing.h"

namespace readout {
namespace {

/// Characters that a reader sees as one, with the face, the script and the level that shape them.
struct Cluster {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the piece
  FaceIndex face = 0;
  UScriptCode script = USCRIPT_COMMON;
  std::uint8_t level = 0;
};

std::vector<Cluster> split_clusters(const std::string& text) {
  std::vector<Cluster> out;
  out.reserve(text.size());
  std::uint32_t begin = 0;
  for (std::uint32_t end : cluster_ends(text)) out.push_back({std::exchange(begin, end), end, 0, USCRIPT_COMMON, 0});
  return out;
}

UScriptCode unicode_script(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  // Kana and ideographs of Japanese text are shaped as one script.
  return script == USCRIPT_KATAKANA || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA_OR_HIRAGANA
             ? USCRIPT_HAN
             : script;
}

/// Common and inherited characters take the script of the character before them; at the start, that of the first
/// character with another script (UAX #24 5.2).
void assign_scripts(std::vector<Cluster>& clusters, std::string_view text) {
  for (Cluster& c : clusters) c.script = unicode_script(decode_at(text, c.begin).value);
  auto has_own = [](const Cluster& c) { return c.script > USCRIPT_INHERITED; };
  auto first = std::find_if(clusters.begin(), clusters.end(), has_own);
  UScriptCode current = first == clusters.end() ? USCRIPT_COMMON : first->script;
  for (Cluster& c : clusters) {
    if (has_own(c)) current = c.script;
    c.script = current;
  }
}

/// Sets the class for this width, and for whether the text is set as Japanese. The space inside full-width marks
/// becomes space of the line.
void classify(LineItem& item, bool japanese) {
  item.first = decode_at(item.text, 0).value;
  item.last = item.first;
  for_each_code_point(item.text, [&](char32_t c, std::size_t, std::size_t) { item.last = c; });
  item.of = class_of(item.first);
  bool ambiguous = item.first < 0x3000 && !ClassSet{14, 24, 26}.has(item.of);
  if (ambiguous && !japanese) item.of = CharClass::western;
  const bool wide = item.width * 4 > item.size * 3;
  if (item.of == CharClass::word_space && japanese) item.width = kWordSpace.at(item.size);
  // A half-width mark is its body. Only full-width glyphs have space of the line in them.
  if (!is_half_body(item.of) || !wide) return;
  item.lead = lead_of(item.of).at(item.size);
  item.width = Em::ratio(1, 2).at(item.size);
}

bool are_unprinted(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (!is_unprinted(c.value)) return false;
    i += c.length;
  }
  return true;
}

/// Shapes one piece into items.
class Shaper {
 public:
  Shaper(const Piece& piece, std::size_t index, Fonts& fonts, Diagnostics& diagnostics)
      : piece_(piece),
        index_(index),
        fonts_(fonts),
        diagnostics_(diagnostics),
        language_(hb_language_from_string(piece.lang.c_str(), -1)),
        japanese_(sets_japanese(piece.lang)) {
    hb_buffer_set_cluster_level(buffer_.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  }

  std::vector<LineItem> shape() {
    std::vector<Cluster> clusters = split_clusters(piece_.text);
    if (!assign_faces(clusters)) return {};
    assign_scripts(clusters, piece_.text);
    if (!piece_.levels.empty())
      for (Cluster& c : clusters) c.level = piece_.levels[c.begin];
    items_.reserve(clusters.size());
    for (std::size_t begin = 0, end = 0; begin < clusters.size(); begin = end) {
      auto same = [&](const Cluster& c) {
        const Cluster& first = clusters[begin];
        return c.face == first.face && c.script == first.script && c.level == first.level;
      };
      while (end < clusters.size() && same(clusters[end])) ++end;
      shape_run(clusters[begin], clusters[end - 1].end);
    }
    return std::move(items_);
  }

 private:
  bool assign_faces(std::vector<Cluster>& clusters) {
    bool all = true, mixed = false;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      Cluster& c = clusters[i];
      const CodePoint first = decode_at(piece_.text, c.begin);
      const bool single = first.length == c.end - c.begin;
      // Spaces use the font of the word before them, and so does what is not printed. HarfBuzz makes the spaces that a
      // font lacks from its word space.
      const bool blank = single && (first.value == U' ' || is_joiner(first.value) || is_fixed_space(first.value) ||
                                    is_unprinted(first.value));
      if (i && blank) {
        c.face = clusters[i - 1].face;
        continue;
      }
      std::optional<FaceIndex> face = blank    ? face_for(U" ")
                                      : single ? face_for(std::u32string_view(&first.value, 1))
                                               : face_of_several(c);
      if (face) c.face = *face;
      else report(c);
      all = all && face;
      mixed = mixed || (i > 0 && c.face != clusters[i - 1].face);
    }
    if (all && (mixed || piece_.latin)) unify_words(clusters);
    return all;
  }

  std::optional<FaceIndex> face_for(std::u32string_view characters) {
    return fonts_.face_for(characters, piece_.role, piece_.fonts.empty() ? piece_.lang : piece_.fonts);
  }

  /// The face of a letter with its marks: one that has it composed, else one that has the parts.
  std::optional<FaceIndex> face_of_several(const Cluster& c) {
    if (const auto face = face_for(composed(cluster_text(c)))) return face;
    std::u32string parts;
    for_each_code_point(cluster_text(c), [&](char32_t part, std::size_t, std::size_t) { parts += part; });
    return face_for(parts);
  }

  char32_t first_of(const Cluster& c) const { return decode_at(piece_.text, c.begin).value; }

  /// Gives each word one face, and the spaces after it, too.
  void unify_words(std::vector<Cluster>& clusters) {
    for (std::size_t begin = 0, end = 0; begin < clusters.size(); begin = std::max(end, begin + 1)) {
      end = begin;
      while (end < clusters.size() && is_of_word(first_of(clusters[end]))) ++end;
      const auto face = face_of_word({clusters.data() + begin, end - begin});
      if (!face) continue;
      while (end < clusters.size() && first_of(clusters[end]) == U' ') ++end;
      for (std::size_t i = begin; i < end; ++i) clusters[i].face = *face;
    }
  }

  /// The face of the paragraph's Latin words, or a face of the list that has all of a mixed word.
  std::optional<FaceIndex> face_of_word(std::span<const Cluster> word) {
    if (piece_.latin && std::ranges::any_of(word, [&](const Cluster& c) { return is_latin(first_of(c)); }))
      return piece_.latin;
    const auto differs = [&](const Cluster& c) { return c.face != word.front().face; };
    if (std::ranges::none_of(word, differs)) return std::nullopt;
    return face_for(
        composed(std::string_view(piece_.text).substr(word.front().begin, word.back().end - word.front().begin)));
  }

  std::string_view cluster_text(const Cluster& c) const {
    return std::string_view(piece_.text).substr(c.begin, c.end - c.begin);
  }

  void report(const Cluster& c) {
    const Span at = piece_.origin.source() ? piece_.origin.span(c.begin, c.end) : Span{};
    report_missing_glyph(cluster_text(c), at, piece_.lang, diagnostics_);
  }

  void shape_run(const Cluster& first, std::size_t to) {
    hb_buffer_t* buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, piece_.text.data(), static_cast<int>(piece_.text.size()), first.begin,
                       static_cast<int>(to - first.begin));
    const bool reversed = first.level % 2 == 1;
    hb_buffer_set_direction(buffer, reversed ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, hb_script_from_string(uscript_getShortName(first.script), -1));
    hb_buffer_set_language(buffer, language_);
    const std::vector<hb_feature_t> features = full_width(first.begin, to);
    hb_shape(fonts_.font(first.face), buffer, features.data(), static_cast<unsigned>(features.size()));
    if (!hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    add_items(first, buffer, to);
  }

  /// JLREQ cl-01 and cl-02: quotation marks around Japanese are full-width, although most fonts draw those of Latin
  /// text first.
  std::vector<hb_feature_t> full_width(std::size_t from, std::size_t to) const {
    std::vector<hb_feature_t> out;
    const std::string_view text = piece_.text;
    if (!japanese_) return out;
    for (std::size_t at = text.find(kQuotes, from); at < to; at = text.find(kQuotes, at + 1)) {
      const CodePoint c = decode_at(text, at);
      const bool mark = c.value == U'‘' || c.value == U'’' || c.value == U'“' || c.value == U'”';
      if (!mark || is_apostrophe_at(at)) continue;
      const auto begin = static_cast<unsigned>(at);
      out.push_back({HB_TAG('f', 'w', 'i', 'd'), 1, begin, begin + c.length});
    }
    return out;
  }

  bool is_apostrophe_at(std::size_t at) const {
    const std::string_view text = piece_.text;
    const std::size_t end = at + std::string_view("’").size();
    if (at == 0 || end >= text.size() || decode_at(text, at).value != U'’') return false;
    const auto is_letter = [](char32_t c) { return c < 0x250 && u_isalnum(static_cast<UChar32>(c)); };
    return is_letter(last_code_point(text.substr(0, at))) && is_letter(decode_at(text, end).value);
  }

  static constexpr std::string_view kQuotes = "\xE2\x80";  // the first bytes of ‘ ’ “ ”

  /// The glyphs of a shaped run, from left to right.
  struct Shaped {
    const hb_glyph_info_t* infos = nullptr;
    const hb_glyph_position_t* positions = nullptr;
    unsigned count = 0;
  };

  /// Adds the clusters of a run in the order of the text. HarfBuzz returns the last cluster of a run from right to left
  /// first, and in it the mark before the letter.
  void add_items(const Cluster& first, hb_buffer_t* buffer, std::size_t end_byte) {
    Shaped run;
    run.infos = hb_buffer_get_glyph_infos(buffer, &run.count);
    run.positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    const bool reversed = first.level % 2 == 1;
    for (unsigned done = 0; done < run.count;) {
      auto at = [&](unsigned i) { return reversed ? run.count - 1 - i : i; };
      unsigned next = done;
      while (next < run.count && run.infos[at(next)].cluster == run.infos[at(done)].cluster) ++next;
      const std::size_t from = run.infos[at(done)].cluster,
                        to = next < run.count ? run.infos[at(next)].cluster : end_byte;
      LineItem& item = begin_item(first, from, to);
      if (!item.unprinted)
        reversed ? add_reversed(item, run, {at(next - 1), at(done) + 1}) : add_glyphs(item, run, {done, next});
      classify(item, japanese_);
      done = next;
    }
  }

  LineItem& begin_item(const Cluster& run, std::size_t from, std::size_t to) {
    LineItem& item = items_.emplace_back();
    item.piece = index_;
    item.at = static_cast<std::uint32_t>(from);
    item.face = run.face;
    item.level = run.level;
    item.text = piece_.text.substr(from, to - from);
    item.size = piece_.size;
    item.unprinted = are_unprinted(item.text);
    return item;
  }

  struct GlyphRange {
    unsigned begin = 0, end = 0;
  };

  void add_glyphs(LineItem& item, const Shaped& run, GlyphRange range) {
    for (unsigned i = range.begin; i < range.end; ++i) {
      const hb_glyph_position_t& at = run.positions[i];
      const Length advance = scaled(item.face, at.x_advance);
      item.glyphs.push_back(
          {run.infos[i].codepoint, advance, scaled(item.face, at.x_offset), scaled(item.face, at.y_offset)});
      item.width += advance;
    }
  }

  /// Adds the glyphs in the order of their text; offsets correct for the order of advances.
  void add_reversed(LineItem& item, const Shaped& run, GlyphRange range) {
    for (unsigned i = range.begin; i < range.end; ++i) item.width += scaled(item.face, run.positions[i].x_advance);
    Length right = item.width, pen;
    for (unsigned i = range.end; i-- > range.begin;) {
      const hb_glyph_position_t& at = run.positions[i];
      const Length advance = scaled(item.face, at.x_advance);
      right -= advance;
      item.glyphs.push_back({run.infos[i].codepoint, advance, right - pen + scaled(item.face, at.x_offset),
                             scaled(item.face, at.y_offset)});
      pen += advance;
    }
  }

  Length scaled(FaceIndex face, std::int32_t units) const {
    return {piece_.size.micropoints * units / fonts_.face(face).units_per_em};
  }

  const Piece& piece_;
  std::size_t index_;
  Fonts& fonts_;
  Diagnostics& diagnostics_;
  hb_language_t language_;
  bool japanese_;
  std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer_{hb_buffer_create(), hb_buffer_destroy};
  std::vector<LineItem> items_;
};

}  // namespace

LineItem item_without_font(std::string_view text, Length size, std::string_view lang) {
  LineItem item;
  item.text = text;
  item.size = size;
  const char32_t first = decode_at(text, 0).value;
  const bool japanese = sets_japanese(lang);
  const bool wide = first >= 0x80 && display_width(first, japanese) == 2;
  item.unprinted = are_unprinted(text);
  item.width = item.unprinted ? Length{} : wide ? size : first == 0x2009 ? size / 5 : size / 2;
  classify(item, japanese);
  return item;
}

std::vector<LineItem> shape_piece(const Piece& piece, std::size_t index, Fonts& fonts, Diagnostics& diagnostics) {
  if (piece.text.empty()) return {};
  return Shaper(piece, index, fonts, diagnostics).shape();
}

}  // namespace readout
