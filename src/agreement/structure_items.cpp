// Lines of lists: an item lost or added, in another order, without words, or with two marks.
#include <algorithm>

#include "agreement/compare.h"
#include "agreement/name_words.h"
#include "agreement/reader.h"
#include "agreement/structure.h"

namespace readout::agreement {
namespace {

struct Item {
  Range line;
  ItemMark mark;
};
using Items = std::vector<Item>;

Items items_of(const Text& text) {
  Items out;
  for (Range line : lines_of(text)) out.push_back({line, mark_of(text, line)});
  return out;
}

bool are_marked(const Items& items) {
  return std::ranges::count_if(items, [](const Item& item) { return !item.mark.key.empty(); }) >= 2;
}

std::ptrdiff_t count_of(const Items& items, const std::string& key) {
  return std::ranges::count_if(items, [&](const Item& item) { return item.mark.key == key; });
}

/// The first item whose mark the other list has less often; the last item if all have theirs.
const Item& without_partner(const Items& longer, const Items& shorter) {
  const auto found = std::ranges::find_if(longer, [&](const Item& item) {
    return !item.mark.key.empty() && count_of(longer, item.mark.key) > count_of(shorter, item.mark.key);
  });
  if (found == longer.end()) return longer.back();
  for (auto item = found; item != longer.end(); ++item)
    if (item->mark.key == found->mark.key) return *item;
  return *found;
}

void compare_counts(const ReadPair& pair, const Items& source, const Items& target, std::vector<Slip>& slips) {
  if (source.size() > target.size() && are_marked(source))
    slips.push_back({.rule = SlipRule::item_lost,
                     .range = without_partner(source, target).line,
                     .in_source = true,
                     .expected = pair.source.text.typed(without_partner(source, target).line),
                     .found = {}});
  if (target.size() > source.size() && are_marked(target))
    slips.push_back({.rule = SlipRule::item_added,
                     .range = without_partner(target, source).line,
                     .expected = {},
                     .found = pair.target.text.typed(without_partner(target, source).line)});
}

/// • 3. Culture: a number after a bullet, where other items have no bullet.
void check_marks(const ReadPair& pair, const Items& items, std::vector<Slip>& slips) {
  for (const Item& item : items) {
    if (item.mark.key != "*") continue;
    std::size_t at = item.mark.range.end;
    while (pair.target.text.at(at) == U' ') ++at;
    const ItemMark second = mark_of(pair.target.text, {at, item.line.end});
    const bool others =
        std::ranges::any_of(items, [](const Item& other) { return !other.mark.key.empty() && other.mark.key != "*"; });
    if (!second.key.empty() && second.key != "*" && others)
      slips.push_back({.rule = SlipRule::item_mark,
                       .range = {item.line.begin, second.range.end},
                       .expected = second.key,
                       .found = pair.target.text.typed({item.line.begin, second.range.end})});
  }
}

/// A mark is there twice where the source has each mark once.
void check_doubled_mark(const ReadPair& pair, const Items& source, const Items& target, std::vector<Slip>& slips) {
  for (std::size_t i = 0; i < target.size(); ++i) {
    const std::string& key = target[i].mark.key;
    if (key.empty() || key == "*" || count_of(target, key) != 2 || count_of(source, key) != 1 ||
        source[i].mark.key == key || source[i].mark.key.empty())
      continue;
    return slips.push_back({.rule = SlipRule::item_mark,
                            .range = target[i].mark.range,
                            .expected = pair.source.text.typed(source[i].mark.range),
                            .found = pair.target.text.typed(target[i].mark.range),
                            .other = source[i].mark.range});
  }
}

/// Only the mark is there, although the source has words.
void check_words_of_item(const ReadPair& pair, const Item& source, const Item& target, std::vector<Slip>& slips) {
  if (count_letters(pair.target.text, target.line) == 0 && count_letters(pair.source.text, source.line) > 2 &&
      !target.mark.key.empty() && !source.mark.key.empty())
    slips.push_back({.rule = SlipRule::item_empty,
                     .range = target.line,
                     .expected = {},
                     .found = pair.target.text.typed(target.line)});
}

bool is_heading(const PairSide& side, const Item& item) {
  constexpr double kLongestHeading = 20;
  const char32_t last = side.text.at(item.line.end - 1);
  return !item.mark.key.empty() && length_of(side, item.line) <= kLongestHeading && last != U'。' && last != U'.';
}

bool has_value(const Reading& reading, const Item& item, const Value& value) {
  return std::ranges::any_of(reading.values, [&](const Value& other) {
    return item.line.holds(other.range) && !item.mark.range.meets(other.range) && match_score(value, other) > 0;
  });
}

/// The only item that has a value; the number of items if there is none or more than one.
std::size_t item_with(const Reading& reading, const Items& items, const Value& value) {
  std::size_t found = items.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!has_value(reading, items[i], value)) continue;
    if (found != items.size()) return items.size();
    found = i;
  }
  return found;
}

/// A value of a heading is in the heading of another item.
void check_order_of_items(const ReadPair& pair, const Items& source, const Items& target, std::vector<Slip>& slips) {
  auto all_headings = [](const PairSide& side, const Items& items) {
    return std::ranges::all_of(items, [&](const Item& item) { return is_heading(side, item); });
  };
  if (source.size() < 2 || !all_headings(pair.source, source) || !all_headings(pair.target, target)) return;
  const Reading &from = pair.source_values, &to = pair.target_values;
  for (const Value& value : to.values) {
    const std::size_t s = item_with(from, source, value), t = item_with(to, target, value);
    if (s >= source.size() || t >= target.size() || s == t || target[t].mark.range.meets(value.range)) continue;
    return slips.push_back({.rule = SlipRule::item_order,
                            .range = {target[t].mark.range.end, target[t].line.end},
                            .expected = pair.source.text.typed(source[t].line),
                            .found = pair.target.text.typed(target[t].line),
                            .other = source[t].line});
  }
}

/// The marks (1), (2), … of a list inside one line, if they are in order.
std::vector<Range> inline_marks(const Text& text) {
  std::vector<Range> out;
  for (std::size_t at = 0; at + 2 < text.folded.size(); ++at) {
    if (text.at(at) != U'(' || text.at(at + 2) != U')' || !is_digit(text.at(at + 1))) continue;
    if (text.at(at + 1) - U'0' != out.size() + 1) return {};
    out.push_back({at, at + 3});
  }
  return out;
}

/// (1) …, (2) … and (3) …, for four.
void compare_inline_marks(const ReadPair& pair, std::vector<Slip>& slips) {
  const std::vector<Range> source = inline_marks(pair.source.text), target = inline_marks(pair.target.text);
  if (source.size() < 2 || target.size() < 2 || source.size() == target.size()) return;
  const bool lost = source.size() > target.size();
  slips.push_back({.rule = lost ? SlipRule::item_lost : SlipRule::item_added,
                   .range = target.back(),
                   .expected = pair.source.text.typed(source.back()),
                   .found = pair.target.text.typed(target.back()),
                   .other = source.back()});
}

/// The marks inside a line: (a) energy, (b) transport.
Items marks_inside(const Text& text) {
  Items out;
  for (std::size_t at = 0; at < text.folded.size(); ++at) {
    if (const std::size_t circled = text.raw[at] - U'①'; text.raw[at] >= U'①' && circled < 20)
      out.push_back({{at, at + 1}, {"(" + std::to_string(circled + 1) + ")", {at, at + 1}}});
    if (text.folded[at] != U'(') continue;
    const ItemMark mark = mark_of(text, {at, std::min(text.folded.size(), at + 4)});
    if (!mark.key.empty()) out.push_back({mark.range, mark});
  }
  return out;
}

/// The figure of a mark: 2 of (2) and of 2. Empty for a letter or a bullet.
std::string figure_of_mark(const Item& item) {
  std::string out;
  for (char c : item.mark.key)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

/// 3. Relations, for 2 二国間関係.
void check_figures_of_marks(const ReadPair& pair, const Items& source, const Items& target, std::vector<Slip>& slips) {
  for (std::size_t i = 0; i < source.size(); ++i) {
    const std::string from = figure_of_mark(source[i]), to = figure_of_mark(target[i]);
    if (!from.empty() && !to.empty() && from != to)
      return slips.push_back({.rule = SlipRule::item_mark,
                              .range = target[i].mark.range,
                              .expected = pair.source.text.typed(source[i].mark.range),
                              .found = pair.target.text.typed(target[i].mark.range),
                              .other = source[i].mark.range});
  }
}

/// The mark that is the `i`-th one of a list like another mark: (c) for (a), (3) for (1).
std::string nth_mark(const Item& like, std::size_t i) {
  const char first = like.mark.key.size() > 1 ? like.mark.key[1] : ' ';
  if (first >= 'a' && first <= 'z') return "(" + std::string(1, static_cast<char>('a' + static_cast<char>(i))) + ")";
  return "(" + std::to_string(i + 1) + ")";
}

/// Whether the marks are those of a list, from the first one on: references are in any order.
bool are_of_list(const Items& marks) {
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i].mark.key != nth_mark(marks[0], i)) return false;
  return marks.size() > 1;
}

/// (a) to (c) names all marks between them.
bool is_range_of_marks(const Text& text, const Item& first, const Item& second) {
  constexpr std::u32string_view kJoints[] = {U"から", U" to ", U"through", U"-", U"ないし", U"乃至"};
  const std::u32string_view gap = letters_of(text, {first.mark.range.end, second.mark.range.begin});
  constexpr std::size_t kLongestRangeJoint = 10;
  return gap.size() <= kLongestRangeJoint &&
         std::ranges::any_of(kJoints, [&](std::u32string_view joint) { return gap.find(joint) != gap.npos; });
}

/// A mark of a list of the source, where the target has the marks before and after it.
void check_marks_inside(const ReadPair& pair, std::vector<Slip>& slips) {
  const Items source = marks_inside(pair.source.text), target = marks_inside(pair.target.text);
  if (!are_of_list(source) || target.size() < 2 || target[0].mark.key != source[0].mark.key) return;
  if (source.size() == target.size()) return check_figures_of_marks(pair, source, target, slips);
  if (source.size() != target.size() + 1) return;
  const auto lost = std::ranges::mismatch(
      source, target, {}, [](const Item& item) { return item.mark.key; },
      [](const Item& item) { return item.mark.key; });
  const auto at = static_cast<std::size_t>(lost.in1 - source.begin());
  if (!std::equal(lost.in1 + 1, source.end(), lost.in2, target.end(),
                  [](const Item& a, const Item& b) { return a.mark.key == b.mark.key; }) ||
      (at < target.size() && is_range_of_marks(pair.target.text, target[at - 1], target[at])))
    return;
  slips.push_back({.rule = SlipRule::item_lost,
                   .range = source[at].line,
                   .in_source = true,
                   .expected = pair.source.text.typed(source[at].line),
                   .found = {}});
}

}  // namespace

void find_item_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  const Items source = items_of(pair.source.text), target = items_of(pair.target.text);
  check_marks(pair, target, slips);
  const std::size_t before = slips.size();
  if (source.size() == 1 && target.size() == 1) compare_inline_marks(pair, slips);
  if (source.size() == 1 && target.size() == 1 && slips.size() == before) check_marks_inside(pair, slips);
  if (source.size() != target.size()) return compare_counts(pair, source, target, slips);
  for (std::size_t i = 0; i < source.size(); ++i) check_words_of_item(pair, source[i], target[i], slips);
  check_doubled_mark(pair, source, target, slips);
  if (slips.size() == before) check_figures_of_marks(pair, source, target, slips);
  check_order_of_items(pair, source, target, slips);
}

}  // namespace readout::agreement
