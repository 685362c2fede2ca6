#include "typeset/items.h"

#include <hb.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <utility>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "typeset/clusters.h"
#include "typeset/spacing.h"

namespace readout {
namespace {

/// Characters that a reader sees as one, with the face and the script that shape them.
struct Cluster {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the piece
  FaceIndex face = 0;
  UScriptCode script = USCRIPT_COMMON;
};

std::vector<Cluster> split_clusters(const std::string& text) {
  std::vector<Cluster> out;
  out.reserve(text.size());
  std::uint32_t begin = 0;
  for (std::uint32_t end : cluster_ends(text)) out.push_back({std::exchange(begin, end), end, 0, USCRIPT_COMMON});
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

/// Sets the class for this language and width. The space inside full-width marks becomes space of the line.
void classify(LineItem& item, std::string_view lang) {
  item.first = decode_at(item.text, 0).value;
  item.last = item.first;
  for_each_code_point(item.text, [&](char32_t c, std::size_t, std::size_t) { item.last = c; });
  item.of = class_of(item.first);
  bool ambiguous = item.first < 0x3000 && !ClassSet{24, 26}.has(item.of);
  if (ambiguous && !sets_japanese(lang)) item.of = CharClass::western;
  bool wide = item.width * 4 > item.size * 3;
  if (is_half_body(item.of) && !wide) item.of = CharClass::western;
  if (item.of == CharClass::word_space && sets_japanese(lang)) item.width = kWordSpace.at(item.size);
  if (!is_half_body(item.of)) return;
  item.lead = lead_of(item.of).at(item.size);
  item.width = Em::ratio(1, 2).at(item.size);
}

/// Shapes one piece into items.
class Shaper {
 public:
  Shaper(const Piece& piece, std::size_t index, Fonts& fonts, Diagnostics& diagnostics)
      : piece_(piece),
        index_(index),
        fonts_(fonts),
        diagnostics_(diagnostics),
        language_(hb_language_from_string(piece.lang.c_str(), -1)) {
    hb_buffer_set_cluster_level(buffer_.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  }

  std::vector<LineItem> shape() {
    std::vector<Cluster> clusters = split_clusters(piece_.text);
    if (!assign_faces(clusters)) return {};
    assign_scripts(clusters, piece_.text);
    items_.reserve(clusters.size());
    for (std::size_t begin = 0, end = 0; begin < clusters.size(); begin = end) {
      auto same = [&](const Cluster& c) {
        return c.face == clusters[begin].face && c.script == clusters[begin].script;
      };
      while (end < clusters.size() && same(clusters[end])) ++end;
      shape_run(clusters[begin], clusters[end - 1].end);
    }
    return std::move(items_);
  }

 private:
  bool assign_faces(std::vector<Cluster>& clusters) {
    bool all = true;
    std::u32string characters;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      Cluster& c = clusters[i];
      characters.clear();
      for_each_code_point(cluster_text(c),
                          [&](char32_t character, std::size_t, std::size_t) { characters += character; });
      // Spaces use the font of the word before them. A joiner needs no glyph of its own: a space or nothing is drawn.
      const bool joins = characters.size() == 1 && is_joiner(characters.front());
      if (i && (joins || characters == U" ")) {
        c.face = clusters[i - 1].face;
        continue;
      }
      std::optional<FaceIndex> face =
          fonts_.face_for(joins ? std::u32string_view(U" ") : characters, piece_.role, piece_.lang);
      if (face) c.face = *face;
      else report(c);
      all = all && face;
    }
    return all;
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
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, hb_script_from_string(uscript_getShortName(first.script), -1));
    hb_buffer_set_language(buffer, language_);
    hb_shape(fonts_.font(first.face), buffer, nullptr, 0);
    if (!hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    add_items(first.face, buffer, to);
  }

  void add_items(FaceIndex face, hb_buffer_t* buffer, std::size_t end_byte) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    auto scaled = [&](std::int32_t units) {
      return Length{piece_.size.micropoints * units / fonts_.face(face).units_per_em};
    };
    for (unsigned i = 0; i < count;) {
      unsigned next = i;
      while (next < count && infos[next].cluster == infos[i].cluster) ++next;
      std::size_t from = infos[i].cluster, to = next < count ? infos[next].cluster : end_byte;
      LineItem& item = items_.emplace_back();
      item.piece = index_;
      item.at = static_cast<std::uint32_t>(from);
      item.face = face;
      item.text = piece_.text.substr(from, to - from);
      item.size = piece_.size;
      for (; i < next; ++i) {
        Length advance = scaled(positions[i].x_advance);
        item.glyphs.push_back({infos[i].codepoint, advance, scaled(positions[i].x_offset)});
        item.width += advance;
      }
      classify(item, piece_.lang);
    }
  }

  const Piece& piece_;
  std::size_t index_;
  Fonts& fonts_;
  Diagnostics& diagnostics_;
  hb_language_t language_;
  std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> buffer_{hb_buffer_create(), hb_buffer_destroy};
  std::vector<LineItem> items_;
};

/// 3.2.2: units after a number in Japanese text.
constexpr std::array<std::string_view, 24> kUnits{"m",   "km",  "cm", "mm", "g",  "kg", "mg",  "t",
                                                  "kt",  "ha",  "W",  "kW", "MW", "GW", "kWh", "Hz",
                                                  "MHz", "GHz", "V",  "L",  "MB", "GB", "TB",  "Pa"};

bool is_one_of(const std::string& text, std::string_view characters) {
  return text.size() == 1 && characters.find(text[0]) != std::string_view::npos;
}

/// Marks the letters after a number as a unit if they are one word of kUnits.
void mark_unit(std::vector<LineItem>& items, std::size_t begin) {
  std::string word;
  std::size_t end = begin;
  while (end < items.size() && items[end].of == CharClass::western) word += items[end++].text;
  if (std::find(kUnits.begin(), kUnits.end(), word) == kUnits.end()) return;
  for (std::size_t i = begin; i < end; ++i) items[i].of = CharClass::unit;
}

}  // namespace

bool sets_japanese(std::string_view lang) { return is_japanese(lang) || primary_subtag(lang) == "zh"; }

LineItem item_without_font(std::string_view text, Length size, std::string_view lang) {
  LineItem item;
  item.text = text;
  item.size = size;
  char32_t first = decode_at(text, 0).value;
  bool wide = display_width(first, sets_japanese(lang)) == 2;
  item.width = wide ? size : is_joiner(first) && first != 0xA0 ? Length{} : size / 2;
  classify(item, lang);
  return item;
}

std::vector<LineItem> shape_piece(const Piece& piece, std::size_t index, Fonts& fonts, Diagnostics& diagnostics) {
  if (piece.text.empty()) return {};
  return Shaper(piece, index, fonts, diagnostics).shape();
}

void classify_by_neighbours(ItemList& list, std::size_t first) {
  std::vector<LineItem>& items = list.items;
  for (std::size_t i = std::max<std::size_t>(first, 1); i < items.size(); ++i) {
    if (items[i - 1].of != CharClass::numeral || items[i].of != CharClass::western) continue;
    bool separates = is_one_of(items[i].text, ",.") && i + 1 < items.size() && items[i + 1].of == CharClass::numeral;
    if (separates) items[i].of = CharClass::numeral;
    else if (sets_japanese(list.pieces[items[i].piece].lang)) mark_unit(items, i);
  }
}

void make_items(ItemList& list, Fonts& fonts, Diagnostics& diagnostics, std::size_t first) {
  std::size_t before = list.items.size();
  for (std::size_t i = first; i < list.pieces.size(); ++i) {
    std::vector<LineItem> items = shape_piece(list.pieces[i], i, fonts, diagnostics);
    if (list.items.empty()) list.items = std::move(items);
    else
      list.items.insert(list.items.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
  }
  classify_by_neighbours(list, before);
}

void add_dots(ItemList& list, std::size_t begin, std::size_t end) {
  for (LineItem* item = list.items.data() + begin; item != list.items.data() + end; ++item)
    item->dotted = !ClassSet{1, 2, 6, 7, 14, 26}.has(item->of) && !is_joiner(item->first) && item->width > Length{};
}

void add_ruby(ItemList& list, RubyKind kind, std::vector<RubyPart> parts) {
  if (parts.empty()) return;
  RubyComplex complex{kind, std::move(parts)};
  int index = static_cast<int>(list.rubies.size());
  for (std::size_t i = complex.begin(); i < complex.end(); ++i) list.items[i].ruby = index;
  // 3.3.7: jukugo ruby breaks between its characters; other ruby does not break.
  for (const RubyPart& part : complex.parts)
    for (std::size_t i = part.begin; i + 1 < part.end; ++i) list.items[i].kept = true;
  list.rubies.push_back(std::move(complex));
}

}  // namespace readout
