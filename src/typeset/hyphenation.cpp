#include "typeset/hyphenation.h"

#include <hb.h>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/resources.h"
#include "typeset/hyphen_patterns.h"

namespace readout {
namespace {

constexpr std::size_t kShortest = 5, kLongest = 60;

/// `en` is American where it does not say more, as in most style guides of the trade.
const HyphenPatterns* patterns_of(std::string_view lang) {
  if (lang == "en-GB" || lang == "en-AU" || lang == "en-NZ" || lang == "en-IE") {
    static const HyphenPatterns british(resource("hyphenation/hyph_en_GB.dic"));
    return &british;
  }
  if (lang != "en" && !lang.starts_with("en-")) return nullptr;
  static const HyphenPatterns american(resource("hyphenation/hyph_en_US.dic"));
  return &american;
}

/// Documents of a house say the same words again and again.
const std::vector<std::size_t>& known_points(std::string_view word, const HyphenPatterns& patterns) {
  constexpr std::size_t kMostKept = 10'000;
  thread_local std::map<const HyphenPatterns*, std::unordered_map<std::string, std::vector<std::size_t>>> all;
  auto& known = all[&patterns];
  if (known.size() == kMostKept) known.clear();
  auto [found, fresh] = known.try_emplace(std::string(word));
  if (fresh) found->second = patterns.points(word);
  return found->second;
}

bool is_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_letter_of_word(char32_t c) { return is_lower(c) || (c >= U'A' && c <= U'Z') || c >= 0xC0; }
/// Signs that make the letters beside them a part of something longer.
bool binds(char32_t c) { return std::u32string_view(U"-‐/@_.&=").find(c) != std::u32string_view::npos; }

/// Items [begin, end) that are letters of one piece.
struct WordPlace {
  std::size_t begin = 0, end = 0;
};

class Hyphenation {
 public:
  Hyphenation(ItemList& list, Fonts* fonts) : list_(list), fonts_(fonts) {}

  void add(std::size_t first) {
    std::vector<LineItem>& items = list_.items;
    for (std::size_t begin = first; begin < items.size();) {
      std::size_t end = begin;
      while (end < items.size() && items[end].of == CharClass::western && is_letter_of_word(items[end].first) &&
             items[end].piece == items[begin].piece)
        ++end;
      if (end > begin && may_hyphenate({begin, end})) hyphenate({begin, end});
      begin = std::max(end, begin + 1);
    }
  }

 private:
  bool may_hyphenate(WordPlace w) const {
    const std::vector<LineItem>& items = list_.items;
    const Piece& piece = list_.pieces[items[w.begin].piece];
    if (piece.name || piece.link >= 0 || w.end - w.begin > kLongest) return false;
    if (w.begin > 0 && binds(items[w.begin - 1].first)) return false;
    // A full stop ends the sentence where nothing but a space follows.
    bool joined = w.end < items.size() && binds(items[w.end].first);
    if (joined && items[w.end].first != U'.') return false;
    if (joined && w.end + 1 < items.size() && is_letter_of_word(items[w.end + 1].first)) return false;
    return true;
  }

  void hyphenate(WordPlace w) {
    std::string letters;
    std::vector<std::size_t> ends;  // letters up to the end of each item
    for (std::size_t i = w.begin; i < w.end; ++i) {
      letters += list_.items[i].text;
      ends.push_back(letters.size());
    }
    if (letters[0] >= 'A' && letters[0] <= 'Z') letters[0] = static_cast<char>(letters[0] - 'A' + 'a');
    for (char c : letters)
      if (!is_lower(static_cast<unsigned char>(c))) return;
    for (std::size_t point : hyphen_points(letters, list_.pieces[list_.items[w.begin].piece].lang))
      for (std::size_t i = 0; i < ends.size(); ++i)
        if (ends[i] == point) mark(list_.items[w.begin + i]);
  }

  void mark(LineItem& item) {
    if (item.kept) return;
    if (list_.hyphens.empty() || list_.hyphens.back().piece != item.piece || list_.hyphens.back().face != item.face) {
      std::optional<LineItem> hyphen = make(item);
      if (!hyphen) return;
      list_.hyphens.push_back(std::move(*hyphen));
    }
    item.hyphen = static_cast<int>(list_.hyphens.size()) - 1;
  }

  std::optional<LineItem> make(const LineItem& item) const {
    LineItem out = item;
    out.text = "-";
    out.glyphs.clear();
    out.width = item.size / 2;
    if (!fonts_) return out;
    hb_font_t* font = fonts_->font(item.face);
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font, 0x2010, &glyph) && !hb_font_get_nominal_glyph(font, U'-', &glyph))
      return std::nullopt;
    out.width =
        Length{item.size.micropoints * hb_font_get_glyph_h_advance(font, glyph) / fonts_->face(item.face).units_per_em};
    out.glyphs.push_back({glyph, out.width, {}});
    return out;
  }

  ItemList& list_;
  Fonts* fonts_;
};

}  // namespace

std::vector<std::size_t> hyphen_points(std::string_view word, std::string_view lang) {
  const HyphenPatterns* patterns = word.size() < kShortest ? nullptr : patterns_of(lang);
  return patterns ? known_points(word, *patterns) : std::vector<std::size_t>();
}

void add_hyphens(ItemList& list, Fonts* fonts, std::size_t first) { Hyphenation(list, fonts).add(first); }

}  // namespace readout
