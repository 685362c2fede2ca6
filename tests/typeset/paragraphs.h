// Paragraphs without fonts, for tests of composition: full-width characters are an em of ten points wide, letters half
// an em.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "base/words.h"
#include "typeset/composer.h"
#include "typeset/lines.h"

namespace readout::test {

inline constexpr Length kSize = Length::points(10);

/// The words of both languages for the tests.
inline const Words& words() {
  static const Words all{.abbreviations = {},
                         .titles = {"Mr."},
                         .number_signs = {"No."},
                         .units = {"minutes"},
                         .joining = {"of", "by", "for", "the"},
                         .counters = U"年月日か国",
                         .linkers = U"か",
                         .numerals = U"四",
                         .months = {"March", "6月"},
                         .halves = {"a.m.", "午後"},
                         .clocks = {"%p%K時%-M分"}};
  return all;
}

inline const WordsByLanguage& words_by_language() {
  static const WordsByLanguage all = [] {
    WordsByLanguage out;
    out.add("en", words());
    out.add("ja", words());
    return out;
  }();
  return all;
}

inline ItemList items(std::string_view text, std::string lang = "ja") {
  ItemList list;
  Piece piece;
  piece.text = text;
  piece.lang = std::move(lang);
  piece.size = kSize;
  piece.words = &words();
  for_each_code_point(text, [&](char32_t, std::size_t at, std::size_t length) {
    list.items.push_back(item_without_font(text.substr(at, length), kSize, piece.lang));
  });
  list.pieces.push_back(std::move(piece));
  classify_by_neighbours(list);
  return list;
}

inline Setting setting(Length measure) {
  Setting out;
  out.measure = measure;
  return out;
}

inline std::string text_of(const ItemList& list, const LineRange& line) {
  std::string out;
  for (std::size_t i = line.begin; i < line.end; ++i) out += list.items[i].text;
  return out;
}

/// Lines with / between them.
inline std::string shown(const ItemList& list, const std::vector<LineRange>& lines) {
  std::string out;
  for (const LineRange& line : lines) out += (line.begin ? "/" : "") + text_of(list, line);
  return out;
}

inline std::string optimum(std::string_view text, Setting with, std::string lang = "ja") {
  ItemList list = items(text, std::move(lang));
  return shown(list, break_lines(Glue(list, with)));
}
inline std::string optimum(std::string_view text, std::int64_t tenths, std::string lang = "ja") {
  return optimum(text, setting(kSize * tenths / 10), std::move(lang));
}

}  // namespace readout::test
