#include "write/wrap.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "typeset/breaks.h"

namespace readout {
namespace {

/// Zero width space, UAX #14 LB8.
constexpr char32_t kBreak = 0x200B;

bool is_space(char32_t c) { return c == U' ' || c == 0x3000; }

struct Cluster {
  std::size_t begin = 0;
  char32_t first = 0;
  char32_t last = 0;
  int width = 0;
};

/// Characters with the zero-width marks and joiners that follow them.
std::vector<Cluster> split_clusters(std::string_view text, bool wide_ambiguous) {
  std::vector<Cluster> out;
  for_each_code_point(text, [&](char32_t c, std::size_t offset, std::size_t) {
    int width = display_width(c, wide_ambiguous);
    if (width > 0 || out.empty()) out.push_back({offset, c, c, width});
    else if (is_joiner(c) || c == kBreak) out.back().last = c;
  });
  return out;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kWide = "\u3000";
  for (;;) {
    if (line.ends_with(' ')) line.remove_suffix(1);
    else if (line.ends_with(kWide)) line.remove_suffix(kWide.size());
    else return line;
  }
}

/// Finds the end of the line that begins at `first`: one past its last cluster.
class LineEnds {
 public:
  LineEnds(const std::vector<Cluster>& clusters, const WrapText& text, int columns)
      : clusters_(clusters), text_(text), columns_(columns) {}

  std::size_t after(std::size_t first) const {
    int width = 0;
    std::size_t end = 0;
    for (std::size_t i = first; i < clusters_.size(); ++i) {
      width += clusters_[i].width;
      bool over = width > columns_ && !is_space(clusters_[i].first);
      if (over && end > first) return end;
      if (breaks_after(i)) end = i + 1;
    }
    return clusters_.size();
  }

 private:
  bool breaks_after(std::size_t i) const {
    if (i + 1 >= clusters_.size()) return false;
    if (std::ranges::binary_search(text_.glued, clusters_[i + 1].begin)) return false;
    return may_break_between(clusters_[i].last, clusters_[i + 1].first, Kinsoku::very_strict);
  }

  const std::vector<Cluster>& clusters_;
  const WrapText& text_;
  int columns_;
};

}  // namespace

void WrapText::append_whole(std::string_view whole, bool to_previous) {
  for_each_code_point(whole, [&](char32_t, std::size_t offset, std::size_t) {
    if (offset > 0 || to_previous) glued.push_back(text.size() + offset);
  });
  text += whole;
}

std::vector<std::string> wrap(const WrapText& text, int columns, bool wide_ambiguous) {
  std::vector<Cluster> clusters = split_clusters(text.text, wide_ambiguous);
  LineEnds ends(clusters, text, columns);
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < clusters.size();) {
    std::size_t end = ends.after(first);
    std::size_t stop = end < clusters.size() ? clusters[end].begin : text.text.size();
    std::size_t begin = clusters[first].begin;
    lines.emplace_back(trimmed(std::string_view(text.text).substr(begin, stop - begin)));
    first = end;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace readout
