#include "typeset/composer.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>

#include "typeset/penalties.h"

namespace readout {
namespace {

constexpr std::uint32_t kFitnesses = 4;
constexpr Demerits kUnreached = std::numeric_limits<Demerits>::max() / 4;

// Badness is 100 if a line uses all that its rungs have. TeX's line penalty of 10 keeps the number of lines low.
constexpr std::int64_t kLinePenalty = 10, kMaxBadness = 100'000, kOffBadness = 200'000;
/// Words that run together look worse than words with wide spaces.
constexpr std::int64_t kTightWords = 6;
/// For a line that no rung fills. A tight neighbour is better than a second such line.
constexpr std::int64_t kBeyondRungs = 600;
constexpr Demerits kUnequalNeighbours = 5'000, kLastHyphen = 200'000'000, kRuntLine = 40'000'000;
/// A word broken at a forbidden place.
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

/// The total length by which the rungs of a line stretch or shrink it.
template <std::size_t N>
Length given(const Adjustment& a, const std::array<Length, N>& rungs) {
  Length sum = a.partial ? a.part : Length{};
  for (std::size_t rung = 1; rung <= static_cast<std::size_t>(a.full); ++rung) sum += rungs[rung];
  return sum;
}

/// The cost of a line's spaces, and how loose the line looks beside the next one.
LineCost badness_of(const LineContent& line, const Adjustment& a, Length measure) {
  LineCost out;
  if (a.off != Length{}) {
    std::int64_t part = std::abs(a.off.micropoints) * 1'000 / std::max<std::int64_t>(1, measure.micropoints);
    bool over = a.off > Length{};
    // The square of the largest cost, a million times, fits in 64 bits.
    return {kOffBadness * (over ? 4 : 1) + std::min<std::int64_t>(part, 1'000) * 100, over ? 0 : 3, true};
  }
  if (a.ragged) return {kMaxBadness, 3, false};
  Length used;
  if (!a.expanded) {
    used = given(a, line.shrink);
    Length room = total(line.shrink);
    bool words = line.shrink[kShrinkWordSpace] * 2 > room;
    out.demerits = badness(used, room) * (words ? kTightWords : 1);
    out.fitness = used * 2 > room && used > Length{} ? 0 : 1;
    return out;
  }
  // A tenth of an em between ideographs looks as wide as a third more in a word space.
  Length room =
      line.stretch[kStretchWordSpace] + line.stretch[kStretchMixed] + line.stretch[kStretchIdeographs] * 2 / 5;
  used = a.partial == kStretchOpen ? total(line.stretch) + a.part : given(a, line.stretch);
  out.demerits = room > Length{} ? badness(used, room) : kMaxBadness;
  if (a.partial == kStretchOpen) out.demerits += kBeyondRungs;
  out.fitness = used * 2 <= room ? 1 : used <= room ? 2 : 3;
  return out;
}

/// Whether the line has fewer characters than the style wants, or only one short word.
bool is_runt(const Glue& glue, std::size_t begin, std::size_t end) {
  if (glue.setting().runt <= 1 || begin == 0) return false;
  constexpr std::size_t kShortWord = 10;
  std::size_t characters = 0;
  bool one_word = true;
  for (std::size_t i = begin; i < end; ++i) {
    const LineItem& item = glue.list().items[i];
    // The mark of a note is not a word.
    if (glue.list().pieces[item.piece].raise > Length{}) continue;
    if (item.width > Length{} && item.of != CharClass::word_space) ++characters;
    one_word = one_word && is_western(item.of) && item.of != CharClass::word_space;
    if (characters >= kShortWord) return false;
  }
  return characters < static_cast<std::size_t>(glue.setting().runt) || one_word;
}

/// Judges the line between two breaks.
class Judge {
 public:
  explicit Judge(const Glue& glue) : glue_(glue) {}

  LineCost operator()(std::size_t begin, std::size_t end, std::int64_t penalty) const {
    LineContent line = glue_.content(begin, end);
    Adjustment a = glue_.adjust(line, glue_.justifies(end));
    LineCost cost = badness_of(line, a, glue_.setting().measure);
    // A ragged line that must shrink to fit costs as much as its spaces shrink.
    const bool reduced = line.head + line.natural > glue_.setting().measure;
    if (glue_.setting().align == Setting::Align::natural && end < glue_.size() && a.off == Length{} && !reduced)
      cost.demerits = ragged(line);
    cost.demerits += kLinePenalty;
    cost.demerits = cost.demerits * cost.demerits + penalty * penalty;
    if (end == glue_.size() && is_runt(glue_, begin, end)) cost.demerits += kRuntLine;
    cost.whole = a.end == line.end && a.trailing_kept == (line.trailing > Length{}) && begin > 0;
    return cost;
  }

  /// Whether the line is too long whatever its end. If so, it is too long for all later ends.
  bool is_hopeless(std::size_t begin, std::size_t end) const {
    return glue_.least(begin, end) > glue_.setting().measure;
  }

 private:
  /// The cost of a ragged line: the room that it leaves.
  std::int64_t ragged(const LineContent& line) const {
    Length measure = glue_.setting().measure;
    return badness(std::max(Length{}, measure - line.head - line.natural), measure / 2);
  }

  const Glue& glue_;
};

/// A place where a line may end; `at` is one past its last item.
struct Break {
  std::uint32_t at = 0;
  std::int32_t penalty = 0;
  bool hyphen = false;
};

std::int32_t penalty_after(const Glue& glue, std::size_t item) {
  if (glue.list().items[item].hyphen >= 0)
    return is_capitalized(glue.list(), item) ? glue.setting().taste.capital_hyphen : glue.setting().taste.hyphen;
  const int penalty = break_penalty(glue.list(), item);
  // In a heading a phrase matters more than a name with its office.
  constexpr int kMostInHeading = 1'200;
  return glue.setting().phrases ? std::min(penalty, kMostInHeading) + phrase_penalty(glue.list(), item) : penalty;
}

/// The properties of a line that the cost of its neighbour depends on.
struct LineLook {
  int fitness = 1;
  bool hyphen = false;
};

/// The cost of a pair of neighbouring lines.
Demerits between(const LineLook& line, const LineLook& next, bool next_is_last, const Taste& taste) {
  Demerits out = std::abs(line.fitness - next.fitness) > 1 ? kUnequalNeighbours : 0;
  if (line.hyphen && next.hyphen) out += taste.stacked_hyphens;
  if (line.hyphen && next_is_last) out += kLastHyphen;
  return out;
}

class Breaks {
 public:
  explicit Breaks(const Glue& glue) : glue_(glue), judge_(glue) {}

  /// Calls `found` with each place where a line may end, in order.
  template <class Found>
  void for_each(Found found) const {
    std::size_t last = 0, blanks = 0;
    // White space at the head of the paragraph is not a line of its own.
    while (blanks < glue_.size() && is_blank(blanks)) ++blanks;
    for (std::size_t i = blanks; i < glue_.size(); ++i) {
      bool end = i + 1 == glue_.size();
      bool legal = end || may_break_after(glue_.list(), i, glue_.setting());
      bool hyphen = !legal && glue_.list().items[i].hyphen >= 0;
      if (!legal && !hyphen) continue;
      // If no line holds a stretch without breaks, any place in the stretch is a break.
      for (std::size_t k = judge_.is_hopeless(last, i + 1) ? std::max(last, blanks) + 1 : i + 1; k <= i; ++k)
        if (may_be_forced_before(k)) found(Break{static_cast<std::uint32_t>(k), kForcedPenalty, false});
      found(Break{static_cast<std::uint32_t>(i + 1), end ? 0 : penalty_after(glue_, i), hyphen});
      last = i + 1;
    }
    if (blanks > 0 && blanks == glue_.size()) found(Break{static_cast<std::uint32_t>(blanks), 0, false});
  }

 private:
  /// Not before white space, which has no width at the end of a line; not within a base with a single reading.
  bool may_be_forced_before(std::size_t i) const {
    const LineItem &a = glue_.list().items[i - 1], &b = glue_.list().items[i];
    bool same_reading = a.kept && a.ruby >= 0 && a.ruby == b.ruby;
    return b.width > Length{} && !is_blank(i) && !same_reading;
  }

  bool is_blank(std::size_t i) const { return readout::is_blank(glue_.list().items[i]); }

  const Glue& glue_;
  Judge judge_;
};

/// The search. A node is a break with the cheapest way to it, for each fitness of the line that ends there. Of a node
/// that is more than a measure back, only the way is kept, because a paragraph of a megabyte has a million nodes.
class Search {
 public:
  explicit Search(const Glue& glue) : glue_(glue), judge_(glue) {}

  std::vector<LineRange> run() {
    if (glue_.size() == 0) return {};
    Node start;
    start.ways[1].total = start.best = 0;
    add(start);
    Breaks(glue_).for_each([&](const Break& b) { reach(b); });
    return lines();
  }

 private:
  struct Way {
    Demerits total = kUnreached;
    std::uint32_t from = 0, fitness = 0;
  };
  struct Node {
    Break at;
    std::array<Way, kFitnesses> ways;
    Demerits best = kUnreached;
  };
  /// The place of a node, and for each fitness the node and the fitness of the line before.
  struct Step {
    std::uint32_t at = 0;
    std::array<std::uint32_t, kFitnesses> from{};
  };

  std::size_t count() const { return steps_.size(); }
  const Node& node(std::size_t index) const { return window_[index - (count() - window_.size())]; }

  void reach(const Break& b) {
    while (first_ + 1 < count() && judge_.is_hopeless(steps_[first_].at, b.at)) drop_first();
    Node next{b, {}, kUnreached};
    for (std::size_t i = first_; i < count(); ++i) {
      LineCost cost = judge_(steps_[i].at, b.at, b.penalty);
      bool loose = cost.fitness == 3 && cost.whole && b.at < glue_.size();
      // Lines that begin later are looser still, so none of them is cheaper.
      if (loose && cost.demerits + node(least_.front()).best > next.best + kUnequalNeighbours) break;
      try_line(i, cost, next);
    }
    add(next);
  }

  void try_line(std::size_t from, const LineCost& cost, Node& next) const {
    const Node& start = node(from);
    const bool is_last = next.at.at == glue_.size();
    const LineLook look{cost.fitness, next.at.hyphen};
    Way& best = next.ways[static_cast<std::size_t>(cost.fitness)];
    for (std::uint32_t f = 0; f < kFitnesses; ++f) {
      const Way& way = start.ways[f];
      if (way.total == kUnreached) continue;
      Demerits neighbours =
          from == 0 ? 0 : between({static_cast<int>(f), start.at.hyphen}, look, is_last, glue_.setting().taste);
      if (Demerits sum = way.total + cost.demerits + neighbours; sum < best.total)
        best = {sum, static_cast<std::uint32_t>(from), f};
    }
    next.best = std::min(next.best, best.total);
  }

  /// Keeps the indices of nodes from `first_` on with ascending costs, so that the front is the cheapest.
  void add(const Node& next) {
    while (!least_.empty() && node(least_.back()).best >= next.best) least_.pop_back();
    least_.push_back(count());
    Step& step = steps_.emplace_back();
    step.at = next.at.at;
    for (std::size_t f = 0; f < kFitnesses; ++f) step.from[f] = next.ways[f].from * kFitnesses + next.ways[f].fitness;
    window_.push_back(next);
  }

  void drop_first() {
    if (least_.front() == first_) least_.pop_front();
    ++first_;
    std::size_t passed = first_ - (count() - window_.size());
    if (passed > window_.size() / 2)
      window_.erase(window_.begin(), window_.begin() + static_cast<std::ptrdiff_t>(passed));
  }

  std::vector<LineRange> lines() const {
    std::vector<LineRange> out;
    const Node& end = window_.back();
    auto cheapest = std::min_element(end.ways.begin(), end.ways.end(),
                                     [](const Way& a, const Way& b) { return a.total < b.total; });
    std::size_t at = count() - 1, fitness = static_cast<std::size_t>(cheapest - end.ways.begin());
    while (at > 0) {
      std::uint32_t from = steps_[at].from[fitness];
      out.push_back({steps_[from / kFitnesses].at, steps_[at].at, steps_[at].at == glue_.size()});
      at = from / kFitnesses, fitness = from % kFitnesses;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Glue& glue_;
  Judge judge_;
  std::vector<Step> steps_;   ///< of all nodes
  std::vector<Node> window_;  ///< the last nodes
  std::deque<std::size_t> least_;
  std::size_t first_ = 0;  ///< the earliest node at which a line may still begin
};

Break break_at(const Glue& glue, std::size_t item) {
  auto at = static_cast<std::uint32_t>(item);
  if (at >= glue.size()) return {at, 0, false};
  const ItemList& list = glue.list();
  bool legal = may_break_after(list, at - 1, glue.setting()), hyphen = !legal && list.items[at - 1].hyphen >= 0;
  if (!legal && !hyphen) return {at, kForcedPenalty, false};
  return {at, penalty_after(glue, at - 1), hyphen};
}

}  // namespace

std::vector<LineRange> break_lines(const Glue& glue) {
  return glue.setting().first_fit ? break_first_fit(glue) : Search(glue).run();
}

std::vector<LineRange> break_first_fit(const Glue& glue) {
  std::vector<LineRange> out;
  std::size_t begin = 0, end = 0;
  Breaks(glue).for_each([&](const Break& b) {
    bool fits = glue.adjust(glue.content(begin, b.at), false).off <= Length{};
    if (!fits && end > begin) out.push_back({begin, end, false}), begin = end;
    end = b.at;
  });
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

LineCost cost_of(const Glue& glue, const LineRange& line) {
  return Judge(glue)(line.begin, line.end, break_at(glue, line.end).penalty);
}

int penalty_of(const Glue& glue, const LineRange& line) { return break_at(glue, line.end).penalty; }

std::optional<std::size_t> forced_from(const Glue& glue, const LineRange& line) {
  auto is_forced = [&](std::size_t item) { return item > 0 && break_at(glue, item).penalty == kForcedPenalty; };
  if (!is_forced(line.end)) return std::nullopt;
  std::size_t from = line.end - 1;
  while (from > line.begin && is_forced(from)) --from;
  return from == line.begin && is_forced(from) ? std::nullopt : std::optional(from);
}

Demerits demerits_of(const Glue& glue, const std::vector<LineRange>& lines) {
  Demerits sum = 0;
  LineLook before;
  for (const LineRange& line : lines) {
    LineCost cost = cost_of(glue, line);
    LineLook look{cost.fitness, break_at(glue, line.end).hyphen};
    sum += cost.demerits;
    if (line.begin > 0) sum += between(before, look, line.end == glue.size(), glue.setting().taste);
    before = look;
  }
  return sum;
}

}  // namespace readout
