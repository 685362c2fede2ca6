// Properties of every paragraph, checked on twelve thousand: mixed scripts and directions, characters that are not
// printed, sizes and spans, all settings, measures down to negative ones.
#include "generated.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

namespace {

constexpr std::uint32_t kParagraphs = 12'000;

/// The position of a body on its line.
struct Body {
  Length begin, end;
};

/// The fault of the lines; empty if there is none.
class Checked {
 public:
  explicit Checked(const Generated& made)
      : made_(made), list_(made.list), glue_(made.list, made.setting), lines_(break_lines(glue_)) {}

  std::string fault() const {
    if (std::string found = fault_of_order(); !found.empty()) return found;
    for (const LineRange& line : lines_) {
      if (std::string found = fault_of_break(line); !found.empty()) return found;
      SetLine set = set_line(glue_, line);
      for (const std::string& found :
           {fault_of_bodies(line, set), fault_of_readings(line, set), fault_of_end(line, set)})
        if (!found.empty()) return found;
    }
    if (break_lines(Glue(list_, made_.setting)) != lines_) return "broken twice, the lines differ";
    if (demerits_of(glue_, lines_) > demerits_of(glue_, break_first_fit(glue_))) return "first fit costs less";
    return {};
  }

  std::string shown() const { return test::shown(list_, lines_); }

 private:
  /// Every character of the source occurs once, in order.
  std::string fault_of_order() const {
    std::string set;
    std::size_t at = 0;
    for (const LineRange& line : lines_) {
      if (line.begin != at || line.end <= line.begin) return "lines do not follow each other";
      if (line.last != (line.end == list_.items.size())) return "a line is taken for the last";
      if (set_line(glue_, line).places.size() != line.end - line.begin) return "an item has no place";
      set += test::text_of(list_, line);
      at = line.end;
    }
    return set == made_.source ? "" : "the lines are not the source";
  }

  bool is_legal(std::size_t i) const { return may_break_after(list_, i, made_.setting) || list_.items[i].hyphen >= 0; }

  std::string fault_of_break(const LineRange& line) const {
    if (line.end == list_.items.size()) return {};
    const LineItem &last = list_.items[line.end - 1], &next = list_.items[line.end];
    bool forced = !is_legal(line.end - 1);
    if (forced && fits_one_line(line.end)) return "a forbidden break";
    if (forced) return {};
    // The rules again without the tables: breaks that no level and no span permits.
    if (last.kept) return "a kept span is broken";
    if (ClassSet{2, 6, 7}.has(next.of)) return "a closing bracket or a stop begins a line";
    if (last.of == CharClass::opening) return "an opening bracket ends a line";
    if (last.of == CharClass::numeral && next.of == CharClass::numeral) return "a number is broken";
    if (last.ruby >= 0 && last.ruby == next.ruby &&
        list_.rubies[static_cast<std::size_t>(last.ruby)].kind != RubyKind::jukugo)
      return "a word is parted from its reading";
    if (last.hyphen >= 0 && list_.pieces[last.piece].name) return "a name is hyphenated";
    if (last.piece != next.piece && list_.pieces[next.piece].glued) return "a note is parted from its word";
    return {};
  }

  /// A forbidden break is allowed only in a stretch that no line holds, from the legal break before it to the one after
  /// it.
  bool fits_one_line(std::size_t at) const {
    std::size_t begin = at - 1, end = at;
    while (begin > 0 && (!is_legal(begin - 1) || begin <= blanks())) --begin;
    while (end < list_.items.size() && !is_legal(end - 1)) ++end;
    return glue_.adjust(glue_.content(begin, end), false).off <= Length{};
  }

  /// No body overlaps the next. A word space, which is itself an item, keeps at least a fifth of an em or half of its
  /// width.
  std::string fault_of_bodies(const LineRange& line, const SetLine& set) const {
    std::vector<Body> bodies;
    for (std::size_t i = line.begin; i < set.content.content_end; ++i) {
      const LineItem& item = list_.items[i];
      const Length x = set.x(i - line.begin), given = item.of == CharClass::word_space ? item.width / 2 : Length{};
      // What a space gives is on the side of the next character of the text.
      bodies.push_back(item.level % 2 ? Body{x + given, x + item.width} : Body{x, x + item.width - given});
    }
    return overlap(std::move(bodies)) ? "a body overlaps the next" : "";
  }

  /// Whether two of the bodies overlap. Those of letters that run from right to left are not in the order of the text.
  static bool overlap(std::vector<Body> bodies) {
    std::ranges::sort(bodies, {}, [](const Body& body) { return std::pair(body.begin, body.end); });
    for (std::size_t i = 1; i < bodies.size(); ++i)
      if (bodies[i].begin < bodies[i - 1].end) return true;
    return false;
  }

  std::string fault_of_readings(const LineRange& line, const SetLine& set) const {
    std::vector<Body> bodies;
    for (const Glue::LineRuby& ruby : set.rubies)
      for (std::size_t p = 0; p < ruby.layout.readings.size(); ++p) {
        const RubyPart& part = list_.rubies[ruby.complex].parts[ruby.first_part + p];
        const Length base = set.x(part.begin - line.begin);
        for (std::size_t i = 0; i < part.reading.size(); ++i) {
          const Length x = base + ruby.layout.readings[p][i];
          bodies.push_back({x, x + part.reading[i].width});
        }
      }
    return overlap(std::move(bodies)) ? "a reading overlaps another" : "";
  }

  /// The line is at its measure, or its difference is reported.
  std::string fault_of_end(const LineRange& line, const SetLine& set) const {
    Length end = set.at(set.end), measure = made_.setting.measure, off = set.adjustment.off;
    bool filled = glue_.justifies(line.end) && set.content.content_end > line.begin;
    if (end > measure && off <= Length{}) return "a line passes its measure unsaid";
    if (filled && end < measure && off >= Length{}) return "a line does not reach its measure unsaid";
    if (off > Length{} && end - off > measure) return "a line is longer than is said";
    if (off < Length{} && !glue_.justifies(line.end)) return "a line that is not filled is said to be short";
    return {};
  }

  /// White space at the head of the paragraph, which is not a line.
  std::size_t blanks() const {
    std::size_t count = 0;
    while (count < list_.items.size() && is_blank(list_.items[count])) ++count;
    return count;
  }

  const Generated& made_;
  const ItemList& list_;
  Glue glue_;
  std::vector<LineRange> lines_;
};

std::string shown(const Setting& s) {
  return fmt::format("measure {} em, indent {}, profile {}, level {}, head {}, repeat {}, align {}, runt {}{}{}",
                     s.measure.to_points() / 10, s.indent.to_points() / 10, static_cast<int>(s.profile),
                     static_cast<int>(s.kinsoku), static_cast<int>(s.head), static_cast<int>(s.repeat),
                     static_cast<int>(s.align), s.runt, s.hang ? ", hang" : "", s.phrases ? ", phrases" : "");
}

}  // namespace

TEST_CASE(
    "no forbidden break, no overlap, no unreported line off its measure, no lost text, and at most the cost of first "
    "fit") {
  int wrong = 0;
  for (std::uint32_t seed = 1; seed <= kParagraphs && wrong < 5; ++seed) {
    Generated made(seed);
    Checked checked(made);
    std::string fault = checked.fault();
    if (fault.empty()) continue;
    ++wrong;
    CHECK_MESSAGE(
        false, fmt::format("seed {}: {}\n{}\n{}\n{}", seed, fault, shown(made.setting), made.source, checked.shown()));
  }
  CHECK(wrong == 0);
}
