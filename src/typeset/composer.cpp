#include "typeset/composer.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>

#include "typeset/penalties.h"

namespace readout {
namespace {

constexpr int kFitnesses = 4;
constexpr Demerits kNone = std::numeric_limits<Demerits>::max() / 4;

// Badness is 100 where a line gives all that its rungs have; TeX's 10 a line keeps the number of lines low.
constexpr std::int64_t kLinePenalty = 10, kMaxBadness = 100'000, kOffBadness = 200'000;
/// Words that run together are worse than words that stand apart.
constexpr std::int64_t kTightWords = 6;
/// What no rung of the ladder has: better a tight line beside it than one such line more.
constexpr std::int64_t kBeyondRungs = 300;
constexpr Demerits kUnequalNeighbours = 5'000, kStackedHyphens = 120'000, kLastHyphen = 30'000, kRunt = 40'000'000;
/// A word broken where it may not be.
constexpr std::int32_t kForcedPenalty = 20'000;

/// 100 t³ for t = amount / room, in whole numbers.
std::int64_t badness(Length amount, Length room) {
  if (amount <= Length{}) return 0;
  if (room <= Length{}) return kMaxBadness;
  std::int64_t t = std::min<std::int64_t>(amount.micropoints * 1'000 / room.micropoints, 10'000);
  return std::min(t * t * t / 10'000'000, kMaxBadness);
}

template <std::size_t N>
Length total(const std::array<Length, N>& amounts) {
  Length sum;
  for (Length a : amounts) sum += a;
  return sum;
}

/// What the rungs of a line give together.
template <std::size_t N>
Length given(const Adjustment& a, const std::array<Length, N>& rungs) {
  Length sum = a.partial ? a.part : Length{};
  for (std::size_t rung = 1; rung <= static_cast<std::size_t>(a.full); ++rung) sum += rungs[rung];
  return sum;
}

/// How bad a line's spaces look, and how they look beside those of the next line.
LineCost badness_of(const Holding& line, const Adjustment& a, Length measure) {
  LineCost out;
  if (a.off != Length{}) {
    std::int64_t part = std::abs(a.off.micropoints) * 1'000 / std::max<std::int64_t>(1, measure.micropoints);
    bool over = a.off > Length{};
    // The square of the largest, a million times, stays within 64 bits.
    return {kOffBadness * (over ? 4 : 1) + std::min<std::int64_t>(part, 1'000) * 100, over ? 0 : 3, true};
  }
  Length used;
  if (!a.expanded) {
    used = given(a, line.shrink);
    Length room = total(line.shrink);
    bool words = line.shrink[kShrinkWordSpace] * 2 > room;
    out.demerits = badness(used, room) * (words ? kTightWords : 1);
    out.fitness = used * 2 > room && used > Length{} ? 0 : 1;
    return out;
  }
  // Between ideographs a tenth of an em is as much as a third more in a word space.
  Length room = line.stretch[kStretchWordSpace] + line.stretch[kStretchMixed] + line.stretch[kStretchIdeographs] * 2 / 5;
  used = a.partial == kStretchOpen ? total(line.stretch) + a.part : given(a, line.stretch);
  out.demerits = room > Length{} ? badness(used, room) : kMaxBadness;
  if (a.partial == kStretchOpen) out.demerits += kBeyondRungs;
  out.fitness = used * 2 <= room ? 1 : used <= room ? 2 : 3;
  return out;
}

/// Fewer characters than the style wants, or one short word.
bool is_runt(const Glue& glue, std::size_t begin, std::size_t end) {
  if (glue.setting().runt <= 1 || begin == 0) return false;
  constexpr std::size_t kShortWord = 10;
  std::size_t characters = 0;
  bool one_word = true;
  for (std::size_t i = begin; i < end; ++i) {
    const LineItem& item = glue.list().items[i];
    // The mark of a note is no word.
    if (glue.list().pieces[item.piece].raise > Length{}) continue;
    if (item.width > Length{} && item.of != CharClass::word_space) ++characters;
    one_word = one_word && is_western(item.of) && item.of != CharClass::word_space;
    if (characters >= kShortWord) return false;
  }
  return characters < static_cast<std::size_t>(glue.setting().runt) || one_word;
}

/// A line that begins at one break and ends at another.
class Judge {
 public:
  explicit Judge(const Glue& glue) : glue_(glue) {}

  LineCost operator()(std::size_t begin, std::size_t end, std::int64_t penalty) const {
    Holding line = glue_.hold(begin, end);
    Adjustment a = glue_.adjust(line, glue_.justifies(end));
    LineCost cost = badness_of(line, a, glue_.setting().measure);
    // A line that is not filled but reduced to fit costs what its spaces give.
    const bool reduced = line.head + line.natural > glue_.setting().measure;
    if (glue_.setting().align == Setting::Align::natural && end < glue_.size() && a.off == Length{} && !reduced) cost.demerits = ragged(line);
    cost.demerits += kLinePenalty;
    cost.demerits = cost.demerits * cost.demerits + penalty * penalty;
    if (end == glue_.size() && is_runt(glue_, begin, end)) cost.demerits += kRunt;
    return cost;
  }

  /// Whether the line is too long whatever its end: then it stays so for all later ends.
  bool is_hopeless(std::size_t begin, std::size_t end) const {
    Holding line = glue_.hold(begin, end);
    Length least = line.head + line.natural - total(line.shrink) - line.hyphen - line.hang;
    return least > glue_.setting().measure;
  }

 private:
  /// A line that is not filled is judged by what it leaves.
  std::int64_t ragged(const Holding& line) const {
    Length measure = glue_.setting().measure;
    return badness(std::max(Length{}, measure - line.head - line.natural), measure / 2);
  }

  const Glue& glue_;
};

/// A place where a line may end: one past its last item. A paragraph of a megabyte has a million of them.
struct Break {
  std::uint32_t at = 0;
  std::int32_t penalty = 0;
  bool hyphen = false;
};

/// What stands between two lines.
Demerits between(int fitness, int next_fitness, bool hyphen, bool next_hyphen, bool is_last) {
  Demerits out = std::abs(fitness - next_fitness) > 1 ? kUnequalNeighbours : 0;
  if (hyphen && next_hyphen) out += kStackedHyphens;
  if (hyphen && is_last) out += kLastHyphen;
  return out;
}

class Breaks {
 public:
  explicit Breaks(const Glue& glue) : glue_(glue), judge_(glue) {}

  std::vector<Break> find() {
    std::size_t last = 0;
    for (std::size_t i = 0; i < glue_.size(); ++i) {
      bool end = i + 1 == glue_.size();
      bool legal = end || may_break_after(glue_.list(), i, glue_.setting());
      bool hyphen = !legal && glue_.list().items[i].hyphen >= 0;
      if (!legal && !hyphen) continue;
      // A stretch without a break that no line holds is broken anywhere.
      if (judge_.is_hopeless(last, i + 1)) force(last, i + 1);
      std::int32_t penalty = end ? 0 : break_penalty(glue_.list(), i) + (glue_.setting().phrases ? phrase_penalty(glue_.list(), i) : 0);
      out_.push_back({static_cast<std::uint32_t>(i + 1), penalty, hyphen});
      last = i + 1;
    }
    return std::move(out_);
  }

 private:
  void force(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i)
      if (glue_.list().items[i].width > Length{}) out_.push_back({static_cast<std::uint32_t>(i), kForcedPenalty, false});
  }

  const Glue& glue_;
  Judge judge_;
  std::vector<Break> out_;
};

/// The search. A node is a break with the best way to it for each look of the line that ends there.
class Search {
 public:
  explicit Search(const Glue& glue) : glue_(glue), judge_(glue) {}

  std::vector<LineRange> run() {
    if (glue_.size() == 0) return {};
    std::vector<Break> breaks = Breaks(glue_).find();
    nodes_.reserve(breaks.size() + 1);
    nodes_.emplace_back();
    nodes_[0].ways[1] = {0, 0, 0};
    nodes_[0].best = 0;
    least_.push_back(0);
    for (const Break& b : breaks) reach(b);
    return lines();
  }

 private:
  struct Way { Demerits total = kNone; std::uint32_t from = 0; int fitness = 0; };
  struct Node { Break at; std::array<Way, kFitnesses> ways; Demerits best = kNone; };

  void reach(const Break& b) {
    while (first_ + 1 < nodes_.size() && judge_.is_hopeless(nodes_[first_].at.at, b.at)) drop_first();
    Node node{b, {}, kNone};
    for (std::size_t i = first_; i < nodes_.size(); ++i) {
      LineCost cost = judge_(nodes_[i].at.at, b.at, b.penalty);
      bool loose = cost.fitness == 3 && b.at < glue_.size();
      // Looser still are the lines that begin later: none of them can be cheaper.
      if (loose && cost.demerits + nodes_[least_.front()].best > node.best + kUnequalNeighbours) break;
      try_line(i, cost, node);
    }
    add(std::move(node));
  }

  void try_line(std::size_t from, const LineCost& cost, Node& node) const {
    const Node& start = nodes_[from];
    bool is_last = node.at.at == glue_.size();
    for (int f = 0; f < kFitnesses; ++f) {
      const Way& way = start.ways[static_cast<std::size_t>(f)];
      if (way.total == kNone) continue;
      Demerits neighbours = from == 0 ? 0 : between(f, cost.fitness, start.at.hyphen, node.at.hyphen, is_last);
      Way& best = node.ways[static_cast<std::size_t>(cost.fitness)];
      if (Demerits sum = way.total + cost.demerits + neighbours; sum < best.total) best = {sum, static_cast<std::uint32_t>(from), f};
      node.best = std::min(node.best, best.total);
    }
  }

  /// Keeps the indices of ascending bests of the nodes from `first_` on: the front is the least of them.
  void add(Node node) {
    while (!least_.empty() && nodes_[least_.back()].best >= node.best) least_.pop_back();
    least_.push_back(nodes_.size());
    nodes_.push_back(std::move(node));
  }
  void drop_first() {
    if (least_.front() == first_) least_.pop_front();
    ++first_;
  }

  std::vector<LineRange> lines() const {
    std::vector<LineRange> out;
    const Node& end = nodes_.back();
    auto cheapest = std::min_element(end.ways.begin(), end.ways.end(), [](const Way& a, const Way& b) { return a.total < b.total; });
    std::size_t node = nodes_.size() - 1, fitness = static_cast<std::size_t>(cheapest - end.ways.begin());
    while (node > 0) {
      const Way& way = nodes_[node].ways[fitness];
      out.push_back({nodes_[way.from].at.at, nodes_[node].at.at, nodes_[node].at.at == glue_.size()});
      node = way.from, fitness = static_cast<std::size_t>(way.fitness);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Glue& glue_;
  Judge judge_;
  std::vector<Node> nodes_;
  std::deque<std::size_t> least_;
  std::size_t first_ = 0;
};

Break break_at(const Glue& glue, std::size_t item) {
  auto at = static_cast<std::uint32_t>(item);
  if (at >= glue.size()) return {at, 0, false};
  const ItemList& list = glue.list();
  bool legal = may_break_after(list, at - 1, glue.setting()), hyphen = !legal && list.items[at - 1].hyphen >= 0;
  if (!legal && !hyphen) return {at, kForcedPenalty, false};
  return {at, break_penalty(list, at - 1) + (glue.setting().phrases ? phrase_penalty(list, at - 1) : 0), hyphen};
}

}  // namespace

std::vector<LineRange> break_lines(const Glue& glue) { return glue.setting().first_fit ? break_first_fit(glue) : Search(glue).run(); }

std::vector<LineRange> break_first_fit(const Glue& glue) {
  Judge judge(glue);
  std::vector<LineRange> out;
  std::vector<Break> breaks = Breaks(glue).find();
  std::size_t begin = 0, end = 0;
  for (const Break& b : breaks) {
    bool fits = glue.adjust(glue.hold(begin, b.at), false).off <= Length{};
    if (!fits && end > begin) out.push_back({begin, end, false}), begin = end;
    end = b.at;
  }
  if (begin < glue.size()) out.push_back({begin, glue.size(), true});
  return out;
}

void replace_repeats(ItemList& list, const std::vector<LineRange>& lines, const Setting& setting) {
  if (setting.repeat != Repeat::replace) return;
  for (const LineRange& line : lines) {
    LineItem& head = list.items[line.begin];
    if (line.begin == 0 || head.first != U'々') continue;
    const LineItem& repeated = list.items[line.begin - 1];
    head.text = repeated.text, head.glyphs = repeated.glyphs, head.face = repeated.face;
  }
}

LineCost cost_of(const Glue& glue, const LineRange& line) { return Judge(glue)(line.begin, line.end, break_at(glue, line.end).penalty); }

Demerits demerits_of(const Glue& glue, const std::vector<LineRange>& lines) {
  Demerits sum = 0;
  int fitness = 1;
  bool hyphen = false;
  for (const LineRange& line : lines) {
    LineCost cost = cost_of(glue, line);
    bool next_hyphen = break_at(glue, line.end).hyphen;
    sum += cost.demerits;
    if (line.begin > 0) sum += between(fitness, cost.fitness, hyphen, next_hyphen, line.end == glue.size());
    fitness = cost.fitness, hyphen = next_hyphen;
  }
  return sum;
}

}  // namespace readout
