#include "typeset/hyphenation.h"

#include <hb.h>
#include <unicode/uchar.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/resources.h"
#include "base/utf8.h"
#include "typeset/hyphen_patterns.h"

namespace readout {
namespace {

constexpr std::size_t kShortest = 5, kLongest = 60;
constexpr char32_t kSoftHyphen = 0xAD;

constexpr std::string_view kFolder = "hyphenation/";

/// The tags of each dictionary that is compiled in (cmake/hyphenation.tsv); one may serve several.
std::vector<std::pair<std::string_view, const Resource*>> list_dictionaries() {
  std::vector<std::pair<std::string_view, const Resource*>> out;
  for (const Resource& resource : resources()) {
    if (!resource.name.starts_with(kFolder)) continue;
    for (std::string_view tags = resource.name.substr(kFolder.size()); !tags.empty();) {
      const std::size_t end = std::min(tags.find(','), tags.size());
      out.emplace_back(tags.substr(0, end), &resource);
      tags.remove_prefix(std::min(end + 1, tags.size()));
    }
  }
  return out;
}

/// The patterns of a dictionary, read at the first request.
const HyphenPatterns* patterns_in(const Resource* dictionary) {
  static std::mutex mutex;
  static std::map<const Resource*, HyphenPatterns> all;
  std::lock_guard held(mutex);
  return &all.try_emplace(dictionary, dictionary->bytes).first->second;
}

/// Null for a language without patterns.
const HyphenPatterns* patterns_of(std::string_view lang) {
  static const auto dictionaries = list_dictionaries();
  thread_local std::map<std::string, const HyphenPatterns*, std::less<>> known;
  if (auto found = known.find(lang); found != known.end()) return found->second;
  auto found = lookup(dictionaries, lang, [](const auto& row) { return row.first; });
  const HyphenPatterns* patterns = found == dictionaries.end() ? nullptr : patterns_in(found->second);
  return known.emplace(lang, patterns).first->second;
}

/// Caches the points, because documents of one issuer repeat the same words.
const std::vector<std::size_t>& known_points(std::string_view word, const HyphenPatterns& patterns) {
  constexpr std::size_t kMostKept = 10'000;
  thread_local std::map<const HyphenPatterns*, std::unordered_map<std::string, std::vector<std::size_t>>> all;
  auto& known = all[&patterns];
  if (known.size() == kMostKept) known.clear();
  auto [found, fresh] = known.try_emplace(std::string(word));
  if (fresh) found->second = patterns.points(word);
  return found->second;
}

bool is_letter_of_word(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0; }

/// The word with its first letter in lower case. Empty if another letter is a capital or not a letter of the language.
std::string folded(std::string_view word, const HyphenPatterns& patterns) {
  std::string out;
  bool fits = true;
  for_each_code_point(word, [&](char32_t c, std::size_t at, std::size_t length) {
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    const std::size_t begin = out.size();
    append_utf8(out, at == 0 ? lower : c);
    fits = fits && (lower == c || at == 0) && out.size() - begin == length;
    fits = fits && (length == 1 || patterns.knows(std::string_view(out).substr(begin)));
  });
  return fits ? out : std::string();
}

/// Signs that join the letters beside them to something longer than a word.
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
      // A soft hyphen that the author typed.
      if (end > begin && end < items.size() && items[end].first == kSoftHyphen &&
          !list_.pieces[items[begin].piece].name)
        mark(items[end - 1]);
      begin = std::max(end, begin + 1);
    }
  }

 private:
  bool may_hyphenate(WordPlace w) const {
    const std::vector<LineItem>& items = list_.items;
    const Piece& piece = list_.pieces[items[w.begin].piece];
    if (piece.name || piece.link >= 0 || w.end - w.begin > kLongest) return false;
    if (w.begin > 0 && binds(items[w.begin - 1].first)) return false;
    // A full stop ends the sentence if only a space follows.
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
    for (const hb_codepoint_t hyphen : {U'‐', U'-'}) {
      hb_codepoint_t glyph = 0;
      if (!hb_font_get_nominal_glyph(fonts_->font(item.face), hyphen, &glyph)) continue;
      out.width = item.size * hb_font_get_glyph_h_advance(fonts_->font(item.face), glyph) /
                  fonts_->face(item.face).units_per_em;
      out.glyphs.clear();
      out.glyphs.push_back({glyph, out.width, {}});
      // In Japanese fonts U+2010 is as wide as an ideograph.
      if (out.width < item.size * 3 / 4) break;
    }
    return out.glyphs.size() > 0 ? std::optional(std::move(out)) : std::nullopt;
  }

  ItemList& list_;
  Fonts* fonts_;
};

}  // namespace

std::vector<std::size_t> hyphen_points(std::string_view word, std::string_view lang) {
  if (count_code_points(word) < kShortest) return {};
  const HyphenPatterns* patterns = patterns_of(lang);
  const std::string letters = patterns ? folded(word, *patterns) : std::string();
  return letters.empty() ? std::vector<std::size_t>() : known_points(letters, *patterns);
}

void add_hyphens(ItemList& list, Fonts* fonts, std::size_t first) { Hyphenation(list, fonts).add(first); }

}  // namespace readout
