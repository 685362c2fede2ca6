#include "agreement/pattern.h"

#include <fmt/format.h>

#include <algorithm>

namespace readout::agreement {
namespace {

struct SlotRow {
  std::u32string_view name;
  Slot slot;
  std::string_view words;  ///< the class of its words; empty for a figure
};

constexpr SlotRow kSlots[] = {
    {U"n", Slot::n, ""},
    {U"n2", Slot::n2, ""},
    {U"Y", Slot::year, ""},
    {U"Y2", Slot::year2, ""},
    {U"M", Slot::month, ""},
    {U"M2", Slot::month2, ""},
    {U"D", Slot::day, ""},
    {U"D2", Slot::day2, ""},
    {U"E", Slot::era_year, ""},
    {U"E2", Slot::era_year2, ""},
    {U"h", Slot::hour, ""},
    {U"h2", Slot::hour2, ""},
    {U"m", Slot::minute, ""},
    {U"m2", Slot::minute2, ""},
    {U"month", Slot::month_word, "month"},
    {U"month2", Slot::month_word2, "month"},
    {U"era", Slot::era, "era"},
    {U"era2", Slot::era2, "era"},
    {U"half", Slot::half, "half"},
    {U"half2", Slot::half2, "half"},
    {U"part", Slot::part, "part"},
    {U"weekday", Slot::weekday, "weekday"},
    {U"weekday2", Slot::weekday2, "weekday"},
    {U"dayname", Slot::weekday, "dayname"},
    {U"dayname2", Slot::weekday2, "dayname"},
    {U"span", Slot::span, "span"},
    {U"span2", Slot::span2, "span"},
    {U"unit", Slot::unit, "unit"},
    {U"currency", Slot::currency, "currency"},
    {U"name", Slot::name, "name"},
    {U"ordinal", Slot::ordinal, "ordinal"},
    {U"roman", Slot::roman, "roman"},
    {U"sign", Slot::sign, "sign"},
    {U"counter", Slot::counter, "counter"},
};

class Compiler {
 public:
  Compiler(std::u32string pattern, const ClassNumbers& classes, std::vector<Step>& steps)
      : pattern_(std::move(pattern)), classes_(classes), steps_(steps) {}

  std::string run() {
    steps_.reserve(pattern_.size() + 2);
    choice(0);
    if (fault_.empty() && at_ < pattern_.size()) fault_ = fmt::format("\"{}\" without its opening", here());
    if (std::ranges::count(steps_, Step::Op::slot, &Step::op) > static_cast<std::ptrdiff_t>(kMostSlots))
      fail(fmt::format("more than {} slots", kMostSlots));
    steps_.push_back({});
    return fault_;
  }

 private:
  std::string here() const { return to_utf8(pattern_.substr(at_, 1)); }
  bool ends() const { return at_ >= pattern_.size() || !fault_.empty(); }
  bool next_is(char32_t c) const { return at_ < pattern_.size() && pattern_[at_] == c; }

  /// x|y|z up to a closing sign.
  void choice(int depth) {
    const std::size_t begin = steps_.size();
    sequence(depth);
    std::vector<std::size_t> jumps;
    std::size_t branch = begin;
    while (!ends() && next_is(U'|')) {
      ++at_;
      jumps.push_back(steps_.size());
      steps_.push_back({.op = Step::Op::jump});
      split_before(branch, jumps);
      branch = steps_.size();
      sequence(depth);
    }
    for (std::size_t jump : jumps) steps_[jump].to = steps_.size();
  }

  /// Makes the steps from `branch` on the first way of a split, and the end of all steps the second.
  void split_before(std::size_t branch, std::vector<std::size_t>& jumps) {
    steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(branch), Step{.op = Step::Op::split});
    for (std::size_t i = branch + 1; i < steps_.size(); ++i) {
      if (steps_[i].to > branch) ++steps_[i].to;
      if (steps_[i].or_to > branch) ++steps_[i].or_to;
    }
    for (std::size_t& jump : jumps)
      if (jump >= branch) ++jump;
    steps_[branch].to = branch + 1;
    steps_[branch].or_to = steps_.size();
  }

  void sequence(int depth) {
    while (!ends() && !next_is(U'|') && !next_is(U')') && !next_is(U']')) element(depth);
  }

  void element(int depth) {
    const char32_t c = pattern_[at_++];
    if (c == U'(' || c == U'[') return group(c == U'[', depth + 1);
    if (c == U'{') return slot();
    if (c == U' ') return steps_.push_back({.op = Step::Op::blank});
    if (c == U'!' && at_ < pattern_.size())
      return steps_.push_back({.op = Step::Op::no_letter, .letter = fold_width(pattern_[at_++])});
    if (c == U'\\' && at_ < pattern_.size()) return letter(pattern_[at_++]);
    letter(c);
  }

  void letter(char32_t c) { steps_.push_back({.op = Step::Op::letter, .letter = fold_width(c)}); }

  void group(bool optional, int depth) {
    if (depth > 16) return fail("too many brackets inside each other");
    const std::size_t split = steps_.size();
    if (optional) steps_.push_back({.op = Step::Op::split, .to = split + 1});
    choice(depth);
    if (!next_is(optional ? U']' : U')')) return fail("a bracket is not closed");
    ++at_;
    if (optional) steps_[split].or_to = steps_.size();
  }

  void slot() {
    const std::size_t end = pattern_.find(U'}', at_);
    if (end == std::u32string::npos) return fail("a slot is not closed");
    const std::u32string name = pattern_.substr(at_, end - at_);
    at_ = end + 1;
    const auto row = std::ranges::find(kSlots, std::u32string_view(name), &SlotRow::name);
    if (row == std::end(kSlots)) return fail(fmt::format("slot {{{}}} is unknown", to_utf8(name)));
    int class_id = -1;
    if (!row->words.empty()) {
      const auto found = classes_.find(row->words);
      if (found == classes_.end()) return fail(fmt::format("class {} has no words", row->words));
      class_id = found->second;
    }
    steps_.push_back({.op = Step::Op::slot, .slot = row->slot, .class_id = class_id});
  }

  void fail(std::string why) {
    if (fault_.empty()) fault_ = std::move(why);
  }

  std::u32string pattern_;
  const ClassNumbers& classes_;
  std::vector<Step>& steps_;
  std::size_t at_ = 0;
  std::string fault_;
};

}  // namespace

std::string compile(std::string_view pattern, const ClassNumbers& classes, std::vector<Step>& steps) {
  return Compiler(to_code_points(pattern), classes, steps).run();
}

}  // namespace readout::agreement
