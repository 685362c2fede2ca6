#include "write/html_phrases.h"

#include <fmt/format.h>

#include "base/language.h"
#include "base/utf8.h"
#include "typeset/breaks.h"
#include "typeset/penalties.h"
#include "write/html_text.h"

namespace readout::html {
namespace {

/// How many characters of the highest heading fit on a screen of 320 px (WCAG 2.2, 1.4.10 and 1.4.12).
constexpr std::size_t kMostCharacters = 10;

ItemList items_of(std::string_view text, std::string_view lang) {
  ItemList list;
  list.pieces.emplace_back().lang = lang;
  for_each_code_point(text, [&](char32_t, std::size_t at, std::size_t length) {
    list.items.push_back(item_without_font(text.substr(at, length), Length::points(10), lang));
  });
  classify_by_neighbours(list);
  return list;
}

class PhraseWriter {
 public:
  explicit PhraseWriter(const ItemList& list) : list_(list) {}

  /// Writes the items, which are divided where a line may end with at most `penalty`.
  void write(std::size_t begin, std::size_t end, int penalty) {
    for (std::size_t next = begin; begin < end; begin = next) {
      while (++next < end && !ends_line(next - 1, penalty)) continue;
      if (next - begin > kMostCharacters && penalty < kJointPenalty) write(begin, next, kJointPenalty);
      else add(begin, next);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  bool ends_line(std::size_t i, int penalty) const {
    return phrase_penalty(list_, i) <= penalty && !stays_together(list_, i) &&
           may_break_strictly(list_.items[i].last, list_.items[i + 1].first);
  }

  void add(std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += list_.items[i].text;
    const bool whole = end - begin > 1 && end - begin <= kMostCharacters;
    out_ += whole ? fmt::format("<span class=\"phrase\">{}</span>", escaped(text)) : escaped(text);
  }

  const ItemList& list_;
  std::string out_;
};

}  // namespace

std::string phrased(std::string_view text, std::string_view lang) {
  if (!is_japanese(lang)) return escaped(text);
  const ItemList list = items_of(text, lang);
  if (list.items.size() <= kMostCharacters) return escaped(text);
  PhraseWriter writer(list);
  writer.write(0, list.items.size(), 0);
  return writer.take();
}

}  // namespace readout::html
