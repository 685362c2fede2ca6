#include "typeset/lines.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace readout {
namespace {

/// A gap of a line with its lengths: after which item it stands, and how far it gives on which rung.
struct Site {
  std::size_t after = 0;
  Length natural;
  int shrink_rung = 0;
  Length shrink;
  int stretch_rung = 0;
  Length stretch;
  bool open_ended = false;
};

bool is_blank(const LineItem& item) { return item.of == CharClass::word_space || item.of == CharClass::wide_space; }

/// One past the last item that takes room.
std::size_t content_end(const ItemList& list, const LineRange& line) {
  std::size_t end = line.end;
  while (end > line.begin && is_blank(list.items[end - 1])) --end;
  return end;
}

/// The space between two items; a word space gives by its own width (JLREQ 3.8.3: a third of an em to a quarter, and to a half).
Site site_between(const ItemList& list, std::size_t left) {
  const LineItem& a = list.items[left];
  const LineItem& b = list.items[left + 1];
  if (a.of == CharClass::word_space) return {left, {}, kShrinkWordSpace, a.width / 4, kStretchWordSpace, a.width / 2, true};
  Gap gap = gap_between(a.of, b.of);
  // A letter-like space between two pieces of Western text: what stands in the text is all there is. Joiners bind.
  bool bound = (gap.stretch_rung == kStretchIdeographs && !may_break_after(list, left));
  if (bound) gap.stretch_rung = 0, gap.open_ended = false;
  return {left, gap.natural.at(a.size), gap.shrink_rung, gap.shrink.at(a.size), gap.stretch_rung, gap.stretch.at(a.size), gap.open_ended};
}

/// A line before it is filled: its sites, the natural width, and what goes at its end.
struct Draft {
  std::vector<Site> sites;
  Length width;          ///< bodies and natural gaps, without the gap at the end
  Length end_gap;
  Length shrink;         ///< all that can go, without the end gap

  bool fits(Length measure) const { return width - shrink <= measure; }
};

/// Adds the item at `i`, which is not the first, and the gap before it.
void extend(Draft& draft, const ItemList& list, std::size_t i) {
  Site site = site_between(list, i - 1);
  draft.width += site.natural + list.items[i].width;
  if (site.shrink_rung) draft.shrink += site.shrink;
  draft.sites.push_back(site);
}

Draft draft_of(const ItemList& list, std::size_t begin, std::size_t end) {
  Draft draft;
  if (begin == end) return draft;
  draft.width = list.items[begin].width;
  for (std::size_t i = begin + 1; i < end; ++i) extend(draft, list, i);
  const LineItem& last = list.items[end - 1];
  draft.end_gap = gap_at_end(last.of).at(last.size);
  return draft;
}

/// Gives `amount` to sites in proportion to their weights, exactly: the parts add up to it.
template <class Weight>
void share(Length amount, const std::vector<Site>& sites, std::vector<Length>& added, Weight weight) {
  std::int64_t total = 0;
  for (const Site& s : sites) total += weight(s);
  if (total == 0) return;
  std::int64_t before = 0, given = 0;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    before += weight(sites[i]);
    // A page is at most 3000 points wide (style.xsd): the product of two such lengths fits.
    std::int64_t due = amount.micropoints * before / total;
    added[i].micropoints += due - given;
    given = due;
  }
}

/// What the sites of a rung give together.
template <class Weight>
Length total(const std::vector<Site>& sites, Weight weight) {
  Length sum;
  for (const Site& s : sites) sum.micropoints += weight(s);
  return sum;
}

/// Takes `over` away rung by rung; each gives in full before the next one (3.8.3). Gives what it took too much: the space at the end goes whole.
Length reduce(Draft& draft, Length over, std::vector<Length>& added) {
  for (int rung = 1; rung <= kShrinkRungs && over > Length{}; ++rung) {
    if (rung == kShrinkLineEnd) {
      over -= draft.end_gap;
      draft.end_gap = {};
      continue;
    }
    auto weight = [&](const Site& s) { return s.shrink_rung == rung ? s.shrink.micropoints : 0; };
    Length part = std::min(over, total(draft.sites, weight));
    share(-part, draft.sites, added, weight);
    over -= part;
  }
  return -over;
}

/// Fills `under` rung by rung, the last without an end (3.8.4).
void expand(const Draft& draft, Length under, std::vector<Length>& added) {
  for (int rung = 1; rung <= kStretchRungs && under > Length{}; ++rung) {
    auto weight = [&](const Site& s) { return s.stretch_rung == rung ? s.stretch.micropoints : 0; };
    Length part = std::min(under, total(draft.sites, weight));
    share(part, draft.sites, added, weight);
    under -= part;
  }
  auto open = [](const Site& s) { return std::int64_t{s.open_ended ? 1 : 0}; };
  share(under, draft.sites, added, open);
}

/// Whether item `i` is a sign of an address at which it may go on in the next line.
bool parts_address(const ItemList& list, std::size_t i) {
  constexpr std::string_view kSigns = "/?&=_";
  const std::string& sign = list.items[i].text;
  bool letter_follows = u_isalnum(static_cast<UChar32>(list.items[i + 1].first)) != 0;
  return sign.size() == 1 && kSigns.find(sign[0]) != std::string_view::npos && letter_follows;
}

/// Whether item `i` is the hyphen of a compound word.
bool joins_compound(const ItemList& list, std::size_t i) {
  if (i == 0 || (list.items[i].text != "-" && list.items[i].text != "\u2010")) return false;
  auto is_letter = [&](std::size_t at, bool last) { return u_isalpha(static_cast<UChar32>(last ? list.items[at].last : list.items[at].first)) != 0; };
  return is_letter(i - 1, true) && is_letter(i + 1, false);
}

}  // namespace

bool may_break_after(const ItemList& list, std::size_t i) {
  if (i + 1 >= list.items.size()) return false;
  const LineItem& a = list.items[i];
  const LineItem& b = list.items[i + 1];
  if (a.piece != b.piece && list.pieces[b.piece].glued) return false;
  return joins_compound(list, i) || parts_address(list, i) || may_break_between(a.last, b.first, Kinsoku::strict);
}

std::vector<LineRange> break_lines(const ItemList& list, Length measure, Length indent) {
  std::vector<LineRange> lines;
  const std::size_t count = list.items.size();
  for (std::size_t begin = 0; begin < count;) {
    Length room = measure - (lines.empty() ? indent : Length{});
    Draft draft{{}, list.items[begin].width, {}, {}};
    std::size_t end = 0;
    for (std::size_t i = begin; i < count; ++i) {
      if (i > begin) extend(draft, list, i);
      bool over = !is_blank(list.items[i]) && !draft.fits(room);
      // A word that no line holds is broken where it must be.
      if (over && end <= begin && i > begin) end = i;
      if (over && end > begin) break;
      if (may_break_after(list, i) || i + 1 == count) end = i + 1;
    }
    lines.push_back({begin, end, end == count});
    begin = end;
  }
  return lines;
}

SetLine set_line(const ItemList& list, const LineRange& line, Length measure, bool justify) {
  std::size_t end = content_end(list, line);
  Draft draft = draft_of(list, line.begin, end);
  std::vector<Length> added(draft.sites.size());
  Length over = draft.width + draft.end_gap - measure;
  Length under = over > Length{} ? reduce(draft, over, added) : -over;
  if (justify && under > Length{}) expand(draft, under, added);
  SetLine out;
  Length x;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    out.x.push_back(x);
    if (i < end) x += list.items[i].width;
    if (i + 1 < end) x += draft.sites[i - line.begin].natural + added[i - line.begin];
  }
  out.end = x;
  return out;
}

}  // namespace readout
