#include "typeset/latin_faces.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "typeset/clusters.h"

namespace readout {
namespace {

bool is_alike(const Piece& a, const Piece& b) {
  return a.role == b.role && (a.fonts.empty() ? a.lang : a.fonts) == (b.fonts.empty() ? b.lang : b.fonts);
}

/// The Latin words of pieces that use one list of fonts.
struct LatinWords {
  const Piece* piece = nullptr;  ///< the first of the pieces
  std::string text;
  FaceIndex face = 0;  ///< of the first word
  bool mixed = false;
};

/// Adds the word that is the items [begin, end) of one piece.
void add_word(std::vector<LatinWords>& all, const ItemList& list, std::size_t begin, std::size_t end) {
  const Piece& piece = list.pieces[list.items[begin].piece];
  auto known = std::ranges::find_if(all, [&](const LatinWords& words) { return is_alike(*words.piece, piece); });
  if (known == all.end()) known = all.insert(known, {&piece, {}, list.items[begin].face, false});
  for (std::size_t i = begin; i < end; ++i) {
    known->text += list.items[i].text;
    known->mixed = known->mixed || list.items[i].face != known->face;
  }
}

std::vector<LatinWords> latin_words(const ItemList& list, std::size_t first_item) {
  std::vector<LatinWords> all;
  for (std::size_t begin = first_item, end = begin; begin < list.items.size(); begin = std::max(end, begin + 1)) {
    bool latin = false;
    for (end = begin; end < list.items.size() && list.items[end].piece == list.items[begin].piece &&
                      is_of_word(list.items[end].first);
         ++end)
      latin = latin || is_latin(list.items[end].first);
    if (latin) add_word(all, list, begin, end);
  }
  return all;
}

/// Whether several faces draw the Latin letters: nearly all paragraphs have one.
bool have_several_faces(const ItemList& list, std::size_t first_item) {
  const LineItem* first = nullptr;
  for (std::size_t i = first_item; i < list.items.size(); ++i) {
    const LineItem& item = list.items[i];
    if ((first && item.face == first->face) || !is_latin(item.first)) continue;
    if (first) return true;
    first = &item;
  }
  return false;
}

}  // namespace

bool is_of_word(char32_t c) {
  if (c == U'-' || c == U'\'' || c == U'’' || c == U'.') return true;
  return u_isalnum(static_cast<UChar32>(c)) != 0 && !is_cjk(c);
}

bool is_latin(char32_t c) {
  const bool latin = c < 0x300 || (c >= 0x1E00 && c < 0x1F00);
  return latin && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool choose_latin_faces(ItemList& list, std::size_t first, std::size_t first_item, Fonts& fonts) {
  bool changes = false;
  if (!have_several_faces(list, first_item)) return changes;
  for (const LatinWords& words : latin_words(list, first_item)) {
    if (!words.mixed) continue;
    const Piece like = *words.piece;
    const auto face = fonts.face_for(composed(words.text), like.role, like.fonts.empty() ? like.lang : like.fonts);
    if (!face) continue;
    changes = true;
    for (std::size_t i = first; i < list.pieces.size(); ++i)
      if (is_alike(list.pieces[i], like)) list.pieces[i].latin = face;
  }
  return changes;
}

}  // namespace readout
