// Random paragraphs, the same ones for a seed: pieces, items and settings with any combination of values.
#pragma once

#include <unicode/uchar.h>

#include <random>
#include <vector>

#include "paragraphs.h"
#include "typeset/bidi.h"
#include "typeset/hyphenation.h"

namespace readout::test {

/// The numbers of std::mt19937 are those of the standard; its distributions differ between libraries.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return engine_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <std::size_t N, class T>
  const T& of(const T (&choices)[N]) {
    return choices[below(N)];
  }

 private:
  std::mt19937 engine_;
};

inline constexpr const char* kWords[] = {"両",
                                         "国",
                                         "の",
                                         "会談",
                                         "首相",
                                         "は",
                                         "、",
                                         "。",
                                         "「",
                                         "」",
                                         "（",
                                         "）",
                                         "・",
                                         "サーバー",
                                         "っ",
                                         "々",
                                         "――",
                                         "……",
                                         "！",
                                         "？",
                                         "　",
                                         "10,000",
                                         "7",
                                         "２０",
                                         "年",
                                         "％",
                                         "￥",
                                         "G7",
                                         "EU",
                                         "Web",
                                         " and ",
                                         " the ",
                                         "cooperation",
                                         "strengthening",
                                         " in ",
                                         "region. ",
                                         "ASEAN",
                                         "—",
                                         "“",
                                         "”",
                                         "一致",
                                         "ア",
                                         "ゃ",
                                         "km",
                                         "-",
                                         "が\u3099",
                                         "\u2060",
                                         "\u200B",
                                         "Mr. ",
                                         "minutes",
                                         "https://example.org/a?b=c",
                                         "Indo-Pacific ",
                                         "\u00A0",
                                         "𠮷",
                                         "שלום ",
                                         "القاهرة",
                                         "(محمد)",
                                         "ｱｲｶﾞ",
                                         "｢ﾊﾟ｣",
                                         "｡､･ｰ"};

/// The code points that no page shows (Unicode: Default_Ignorable_Code_Point), without the one that ends a string.
inline const std::vector<char32_t>& ignorables() {
  static const std::vector<char32_t> all = [] {
    std::vector<char32_t> out;
    for (char32_t c = 1; c <= 0x10FFFF; ++c)
      if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) out.push_back(c);
    return out;
  }();
  return all;
}

/// A paragraph of one to six pieces.
class Generated {
 public:
  explicit Generated(std::uint32_t seed) : chance_(seed) {
    bool plain = chance_.one_in(3);
    std::size_t pieces = plain ? 1 : 1 + chance_.below(6);
    const char* lang = chance_.one_in(3) ? "en" : "ja";
    for (std::size_t i = 0; i < pieces; ++i) add_piece(plain, chance_.one_in(4) ? "en" : lang);
    classify_by_neighbours(list);
    set_directions();
    if (!plain) mark_spans();
    if (!chance_.one_in(3)) add_readings();
    add_hyphens(list, nullptr);
    set();
  }

  ItemList list;
  Setting setting;
  std::string source;  ///< the text that must be set

 private:
  std::string words(std::size_t most) {
    std::string out;
    for (std::size_t n = 1 + chance_.below(most); n > 0; --n)
      out += chance_.one_in(40) ? ignorable() : chance_.of(kWords);
    return out;
  }

  std::string ignorable() {
    std::string out;
    append_utf8(out, ignorables()[chance_.below(ignorables().size())]);
    return out;
  }

  /// As shaping does (UAX #9).
  void set_directions() {
    set_levels(list, 0);
    for (LineItem& item : list.items)
      if (const Piece& piece = list.pieces[item.piece]; !piece.levels.empty()) item.level = piece.levels[item.at];
  }

  void add_piece(bool plain, const char* lang) {
    static constexpr int kTenths[] = {10, 10, 10, 10, 5, 7, 13, 20, 31};
    Piece piece;
    piece.lang = lang;
    piece.words = &test::words();
    piece.size = plain ? kSize : kSize * chance_.of(kTenths) / 10;
    piece.text = words(plain ? 60 : 20);
    if (!plain) look(piece);
    source += piece.text;
    for_each_code_point(piece.text, [&](char32_t, std::size_t at, std::size_t length) {
      LineItem& item =
          list.items.emplace_back(item_without_font(piece.text.substr(at, length), piece.size, piece.lang));
      item.piece = list.pieces.size();
      item.at = static_cast<std::uint32_t>(at);
    });
    list.pieces.push_back(std::move(piece));
  }

  void look(Piece& piece) {
    piece.name = chance_.one_in(4);
    piece.glued = chance_.one_in(8);
    piece.draft = chance_.one_in(8);
    if (chance_.one_in(6)) {
      piece.link = static_cast<int>(list.links.size());
      list.links.push_back({"https://example.org/", 0});
    }
    if (!chance_.one_in(6)) return;
    piece.note = 1 + static_cast<int>(chance_.below(120));
    piece.text = fmt::format("[{}]", piece.note);
    piece.size = kSize * 7 / 10, piece.raise = kSize * 3 / 10, piece.glued = true;
  }

  /// Kept spans, dots and upright bodies, each chosen independently.
  void mark_spans() {
    for (std::size_t i = 0; i + 2 < list.items.size(); i += 1 + chance_.below(20)) {
      std::size_t end = std::min(list.items.size(), i + 2 + chance_.below(6));
      switch (chance_.below(4)) {
        case 0:
          for (std::size_t k = i; k + 1 < end; ++k) list.items[k].kept = true;
          break;
        case 1: set_upright(i, std::min(end, i + 3)); break;
        case 2:
          for (std::size_t k = i; k < end; ++k) list.items[k].dotted = true;
          break;
        default: break;
      }
    }
  }

  void set_upright(std::size_t begin, std::size_t end) {
    LineItem& whole = list.items[begin];
    for (std::size_t i = begin + 1; i < end; ++i) whole.text += list.items[i].text;
    whole.last = list.items[end - 1].last;
    whole.of = CharClass::tate_chu_yoko, whole.width = whole.size, whole.lead = {};
    list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                     list.items.begin() + static_cast<std::ptrdiff_t>(end));
  }

  void add_readings() {
    for (std::size_t i = 0; i + 4 < list.items.size() && chance_.below(3) == 0; i += 4 + chance_.below(9)) {
      static constexpr RubyKind kKinds[] = {RubyKind::mono, RubyKind::group, RubyKind::jukugo};
      RubyKind kind = chance_.of(kKinds);
      std::size_t bases = kind == RubyKind::mono ? 1 : 2 + chance_.below(2);
      std::vector<RubyPart> parts;
      auto has_none = [](const LineItem& item) { return item.level % 2 == 1 || item.unprinted; };
      if (std::any_of(&list.items[i], &list.items[i + bases], has_none)) continue;
      if (kind == RubyKind::jukugo)
        for (std::size_t k = 0; k < bases; ++k) parts.push_back({i + k, i + k + 1, {}});
      else parts.push_back({i, i + bases, {}});
      for (RubyPart& part : parts)
        for (std::size_t n = chance_.below(5) + 1; n > 0; --n)
          part.reading.push_back(item_without_font("か", list.items[i].size / 2, "ja"));
      add_ruby(list, kind, std::move(parts));
    }
  }

  /// From negative and narrower than a character up to forty ems.
  Length measure() {
    if (chance_.one_in(40)) return -kSize * static_cast<std::int64_t>(chance_.below(50)) / 10;
    if (chance_.one_in(12)) return kSize * static_cast<std::int64_t>(chance_.below(20)) / 10;
    return kSize * static_cast<std::int64_t>(15 + chance_.below(400)) / 10 +
           Length{static_cast<std::int64_t>(chance_.below(3'000'000))};
  }

  void set() {
    setting = test::setting(measure());
    if (chance_.one_in(4)) setting.indent = kSize * (static_cast<std::int64_t>(chance_.below(80)) - 30) / 10;
    setting.profile = static_cast<Profile>(chance_.below(3));
    setting.kinsoku = static_cast<Kinsoku>(chance_.below(4));
    setting.head = static_cast<HeadStyle>(chance_.below(3));
    setting.ruby_edge = static_cast<RubyEdge>(chance_.below(2));
    setting.repeat = static_cast<Repeat>(chance_.below(4));
    setting.hang = chance_.one_in(3);
    setting.phrases = chance_.one_in(5);
    setting.runt = static_cast<int>(chance_.below(6));
    setting.align = static_cast<Setting::Align>(chance_.below(3));
  }

  Chance chance_;
};

}  // namespace readout::test
