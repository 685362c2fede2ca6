#include "base/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace readout {
namespace {

using Lines = std::vector<std::string_view>;

/// Each line with its line feed; the last one may have none.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A line of the difference: kept (' '), removed ('-') or added ('+').
struct DiffLine {
  char mark;
  std::size_t before, after;  ///< line numbers from 0, before the step
};

/// Myers' search. Round d finds how far each diagonal k (the line number of `before` minus that of `after`) gets with d
/// removals and additions.
class Search {
 public:
  Search(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  std::vector<DiffLine> lines() {
    std::ptrdiff_t d = 0;
    while (!run(d)) ++d;
    return traced(d);
  }

 private:
  std::ptrdiff_t reached(std::ptrdiff_t d, std::ptrdiff_t k) const {
    return rounds_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
  }

  /// Whether round d gets to diagonal k by an addition, from the diagonal above; else it is by a removal.
  bool adds(std::ptrdiff_t d, std::ptrdiff_t k) const {
    return k == -d || (k != d && reached(d - 1, k - 1) < reached(d - 1, k + 1));
  }

  /// The line of `before` at which round d enters diagonal k.
  std::ptrdiff_t entry(std::ptrdiff_t d, std::ptrdiff_t k) const {
    if (d == 0) return 0;
    return adds(d, k) ? reached(d - 1, k + 1) : reached(d - 1, k - 1) + 1;
  }

  bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return x < std::ssize(before_) && y < std::ssize(after_) &&
           before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
  }

  /// Runs a round; true if it gets to the end of both texts.
  bool run(std::ptrdiff_t d) {
    rounds_.emplace_back(static_cast<std::size_t>(2 * d + 1));
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = entry(d, k);
      while (same(x, x - k)) ++x;
      rounds_.back()[static_cast<std::size_t>(k + d)] = x;
      if (x >= std::ssize(before_) && x - k >= std::ssize(after_)) return true;
    }
    return false;
  }

  std::vector<DiffLine> traced(std::ptrdiff_t d) const {
    std::vector<DiffLine> steps;
    std::ptrdiff_t x = std::ssize(before_), y = std::ssize(after_);
    const auto push = [&](char mark) {
      steps.push_back({mark, static_cast<std::size_t>(x), static_cast<std::size_t>(y)});
    };
    for (; d >= 0; --d) {
      const std::ptrdiff_t k = x - y;
      for (const std::ptrdiff_t begin = entry(d, k); x > begin;) --x, --y, push(' ');
      if (d > 0 && adds(d, k)) --y, push('+');
      else if (d > 0) --x, push('-');
    }
    std::ranges::reverse(steps);
    return steps;
  }

  const Lines &before_, &after_;
  std::vector<std::vector<std::ptrdiff_t>> rounds_;
};

constexpr std::size_t kContext = 3;

/// The end of the hunk that begins at `begin`: after the last change that has no more than twice the context before it.
std::size_t end_of_hunk(const std::vector<DiffLine>& steps, std::size_t begin) {
  std::size_t last = begin;
  for (std::size_t i = begin; i < steps.size() && i - last <= 2 * kContext; ++i)
    if (steps[i].mark != ' ') last = i;
  return std::min(last + 1 + kContext, steps.size());
}

/// `FIRST,COUNT` of a hunk. An empty range has the number of the line before it.
std::string range(std::size_t first, std::size_t count) {
  return fmt::format("{},{}", count ? first + 1 : first, count);
}

std::string hunk(const std::vector<DiffLine>& steps, std::size_t begin, std::size_t end, const Lines& before,
                 const Lines& after) {
  std::string body;
  std::size_t removed = 0, added = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = steps[i].mark == '+' ? after[steps[i].after] : before[steps[i].before];
    removed += steps[i].mark != '+';
    added += steps[i].mark != '-';
    body += steps[i].mark;
    body += line;
    if (!line.ends_with('\n')) body += "\n\\ No newline at end of file\n";
  }
  return fmt::format("@@ -{} +{} @@\n", range(steps[begin].before, removed), range(steps[begin].after, added)) + body;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines a = lines_of(before), b = lines_of(after);
  const std::vector<DiffLine> steps = Search(a, b).lines();
  std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", name);
  for (std::size_t i = 0; i < steps.size();) {
    if (steps[i].mark == ' ') {
      ++i;
      continue;
    }
    const std::size_t end = end_of_hunk(steps, i);
    out += hunk(steps, i - std::min(i, kContext), end, a, b);
    i = end;
  }
  return out;
}

}  // namespace readout
