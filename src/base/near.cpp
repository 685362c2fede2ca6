#include "base/near.h"

#include <algorithm>

#include "base/ascii.h"

namespace readout {
namespace {

constexpr std::size_t kLongestWord = 64;

template <class Word>
std::size_t distance_of(Word a, Word b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance_of(a, b); }
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) { return distance_of(a, b); }

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() > kLongestWord) return {};
  auto same_letters = [&](const std::string& candidate) {
    return std::ranges::equal(word, candidate, {}, to_lower, to_lower);
  };
  if (auto same = std::ranges::find_if(candidates, same_letters); same != candidates.end()) return *same;
  std::string best;
  // A word of one letter would be similar to every other one.
  std::size_t least = word.size() < 2 ? 1 : std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    std::size_t d = edit_distance(word, candidate);
    if (d < least) least = d, best = candidate;
  }
  return best;
}

}  // namespace readout
