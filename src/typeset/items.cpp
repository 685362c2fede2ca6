#include "typeset/items.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/language.h"
#include "typeset/bidi.h"
#include "typeset/latin_faces.h"

namespace readout {
namespace {

/// 3.2.2: units after a number in Japanese text.
constexpr std::array<std::string_view, 24> kUnits{"m",   "km",  "cm", "mm", "g",  "kg", "mg",  "t",
                                                  "kt",  "ha",  "W",  "kW", "MW", "GW", "kWh", "Hz",
                                                  "MHz", "GHz", "V",  "L",  "MB", "GB", "TB",  "Pa"};

bool is_latin_letter(const LineItem& item) {
  return item.of == CharClass::numeral ||
         (item.of == CharClass::western && u_isalpha(static_cast<UChar32>(item.first)) != 0);
}

/// UAX #14 LB19: ’ within a word is an apostrophe, also where the font draws it full-width.
bool is_apostrophe(const std::vector<LineItem>& items, std::size_t i) {
  return items[i].first == U'’' && i > 0 && i + 1 < items.size() && is_latin_letter(items[i - 1]) &&
         is_latin_letter(items[i + 1]);
}

/// Finds the inner sides of ASCII marks in Japanese text. A straight quotation mark opens and closes by turns.
class InnerSides {
 public:
  void find(LineItem& item, const LineItem* before) {
    if (item.of != CharClass::western || item.text.size() != 1) return;
    const char c = item.text[0];
    if (kOpens.find(c) != std::string_view::npos) item.inside = Inside::after;
    if (kCloses.find(c) != std::string_view::npos) item.inside = Inside::before;
    if (c == '"') item.inside = turn(double_open_);
    if (c == '\'' && !(before && is_latin_letter(*before) && !single_open_)) item.inside = turn(single_open_);
  }

 private:
  static constexpr std::string_view kOpens = "([{<", kCloses = ")]}>,.;:!?";

  static Inside turn(bool& open) {
    open = !open;
    return open ? Inside::after : Inside::before;
  }

  bool double_open_ = false, single_open_ = false;
};

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

bool sets_japanese(std::string_view lang) {
  return is_japanese(lang) || (lang.starts_with("zh") && primary_subtag(lang) == "zh");
}

void classify_by_neighbours(ItemList& list, std::size_t first) {
  std::vector<LineItem>& items = list.items;
  InnerSides sides;
  for (std::size_t i = first; i < items.size(); ++i) {
    const Piece& piece = list.pieces[items[i].piece];
    if (piece.note > 0 && sets_japanese(piece.fonts.empty() ? piece.lang : piece.fonts)) {
      items[i].of = CharClass::reference;
      continue;
    }
    if (sets_japanese(piece.lang)) sides.find(items[i], i > 0 ? &items[i - 1] : nullptr);
    if (is_apostrophe(items, i)) items[i].of = CharClass::western;
    if (i == 0) continue;
    if (items[i - 1].of != CharClass::numeral || items[i].of != CharClass::western) continue;
    bool separates = is_one_of(items[i].text, ",.") && i + 1 < items.size() && items[i + 1].of == CharClass::numeral;
    if (separates) items[i].of = CharClass::numeral;
    else if (sets_japanese(piece.lang)) mark_unit(items, i);
  }
}

namespace {

void shape_pieces(ItemList& list, Fonts& fonts, Diagnostics& diagnostics, std::size_t first) {
  for (std::size_t i = first; i < list.pieces.size(); ++i) {
    std::vector<LineItem> items = shape_piece(list.pieces[i], i, fonts, diagnostics);
    if (list.items.empty()) list.items = std::move(items);
    else
      list.items.insert(list.items.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
  }
}

}  // namespace

void make_items(ItemList& list, Fonts& fonts, Diagnostics& diagnostics, std::size_t first) {
  const std::size_t before = list.items.size();
  set_levels(list, first);
  shape_pieces(list, fonts, diagnostics, first);
  if (choose_latin_faces(list, first, before, fonts)) {
    Diagnostics reported;
    list.items.resize(before);
    shape_pieces(list, fonts, reported, first);
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
