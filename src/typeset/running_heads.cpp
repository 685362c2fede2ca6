#include "typeset/running_heads.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "typeset/cells.h"
#include "typeset/looks.h"
#include "typeset/page_build.h"

namespace readout {
namespace {

using Align = ParagraphLook::Align;

/// The end of the last whole Western word before `at`, or `at` if there is none; never the middle of a character.
std::size_t end_of_word(std::u16string_view text, std::size_t at) {
  auto is_western = [&](std::size_t i) { return i < text.size() && text[i] > u' ' && text[i] < 0x2E80; };
  if (at > 0 && is_western(at - 1) && is_western(at)) {
    std::size_t space = at;
    while (space > 0 && is_western(space - 1)) --space;
    if (space > 0) at = space;
  }
  if (at > 0 && (text[at - 1] & 0xFC00) == 0xD800) --at;
  while (at > 0 && text[at - 1] == u' ') --at;
  return at;
}

/// The running head on one line. If it is too wide, it is cut and ends in an ellipsis.
CellLine one_line(const Document& document, Align align, Length width, const Setter& setter) {
  auto lines_of = [&](const std::string& text) { return set_plain(text, document.lang, align, width, setter); };
  std::vector<CellLine> lines = lines_of(document.running_head);
  if (lines.size() <= 1) return std::move(lines.front());
  const std::u16string text = to_utf16(document.running_head);
  std::size_t fits = 0;
  for (std::size_t low = 1, high = text.size(); low <= high;) {
    const std::size_t middle = (low + high) / 2;
    if (lines_of(to_utf8(text.substr(0, middle)) + "…").size() == 1) fits = middle, low = middle + 1;
    else high = middle - 1;
  }
  return std::move(lines_of(to_utf8(text.substr(0, end_of_word(text, fits))) + "…").front());
}

/// The width of the complete running head.
Length natural_width(const Document& document, Length page, const Setter& setter) {
  constexpr std::int64_t kPagesWide = 100;
  const CellLine line =
      set_plain(document.running_head, document.lang, Align::start, page * kPagesWide, setter).front();
  Length right;
  for (const GlyphRun& run : line.runs)
    for (const Glyph& glyph : run.glyphs) right = std::max(right, run.x + glyph.x + glyph.advance);
  return right;
}

class RunningHeads {
 public:
  RunningHeads(const Edition& edition, const Style& style, const Columns& columns, Languages& languages)
      : documents_(edition.documents), style_(style), columns_(columns), languages_(languages) {}

  void add(Pages& pages) {
    const std::vector<CellLine> heads = lines();
    std::size_t before = documents_.size();
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      Page& page = pages.pages[i];
      add_folio(fmt::format("{} / {}", i + 1, pages.pages.size()), page);
      const std::size_t document = columns_.together() ? 0 : document_of(page);
      // The first page of a document has its heading instead.
      if (std::exchange(before, document) != document) continue;
      add_head(heads, document, page);
    }
  }

 private:
  void add_folio(const std::string& folio, Page& page) {
    const Length foot = style_.page_height - kLooks.foot_margin.of(style_.margin_bottom) - style_.small_size;
    place_lines(
        languages_.numbered(
            set_plain(folio, documents_.front().lang, Align::center, columns_.width(), languages_.setter(0)), 0),
        style_.margin_inner, foot, page);
  }

  void add_head(const std::vector<CellLine>& heads, std::size_t document, Page& page) {
    const Length top = kLooks.head_margin.of(style_.margin_top);
    for (std::size_t d = 0; d < heads.size(); ++d)
      if (columns_.together() || d == document)
        place_lines(languages_.numbered({heads[d]}, d), style_.margin_inner, top, page);
    page.rules.push_back(
        {style_.margin_inner, top + kLooks.head_rule_below.of(style_.small_size), columns_.width(), kLooks.head_rule});
  }

  /// The document at the top of a page: nodes are numbered from one document to the next.
  std::size_t document_of(const Page& page) const {
    NodeId node = 0;
    if (!page.images.empty()) node = page.images.front().node;
    for (const GlyphRun& run : page.runs)
      if (node == 0) node = run.node;
    std::size_t found = 0;
    for (std::size_t i = 0; i < documents_.size(); ++i)
      if (!documents_[i].blocks.empty() && documents_[i].blocks.front().id <= node) found = i;
    return found;
  }

  /// A line for each language. In parallel columns each head is above its column. Stacked languages have no columns:
  /// the first head begins at the left edge and the last ends at the right edge, each with the room that the others
  /// leave.
  std::vector<CellLine> lines() {
    Diagnostics dropped;
    auto setter = [&](std::size_t i) {
      Setter out = languages_.setter(i, dropped);
      out.explained = false;
      return out;
    };
    std::vector<Length> widths;
    for (std::size_t i = 0; i < documents_.size(); ++i)
      widths.push_back(natural_width(documents_[i], columns_.width(), setter(i)));
    std::vector<CellLine> out;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const bool ends = columns_.stacked() && i + 1 == documents_.size();
      const Column room = room_of(i, widths);
      CellLine head = one_line(documents_[i], ends ? Align::end : Align::start, room.width, setter(i));
      for (GlyphRun& run : head.runs) run.x += room.x;
      out.push_back(std::move(head));
    }
    return out;
  }

  Column room_of(std::size_t head, const std::vector<Length>& widths) const {
    const bool last = head + 1 == documents_.size();
    if (!columns_.stacked() || (head > 0 && !last))
      return columns_.together() ? columns_.column(head) : columns_.text(head);
    const Length width = room_beside(head, widths);
    return {last ? columns_.width() - width : Length{}, width};
  }

  /// The room that the other heads leave: of two heads, the width that the other does not need.
  Length room_beside(std::size_t head, const std::vector<Length>& widths) const {
    if (documents_.size() > 2) return columns_.column_width();
    return columns_.width() - style_.column_gap - std::min(widths[1 - head], columns_.column_width());
  }

  const std::vector<Document>& documents_;
  const Style& style_;
  const Columns& columns_;
  Languages& languages_;
};

}  // namespace

void add_running_heads(const Edition& edition, const Style& style, const Columns& columns, Languages& languages,
                       Pages& pages) {
  if (!edition.documents.empty()) RunningHeads(edition, style, columns, languages).add(pages);
}

}  // namespace readout
