#include "base/wrap.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace readout {
namespace {

/// Characters without width that allow or forbid a line break: UAX #14 ZW and WJ.
constexpr std::u32string_view kBreakControls = U"\u200B\u2060\uFEFF";
constexpr char32_t kEscape = 0x1B;

bool is_space(char32_t c) { return c == U' ' || c == 0x3000; }

struct Cluster {
  std::size_t begin = 0;
  char32_t first = 0;
  char32_t last = 0;
  int width = 0;
};

/// Splits text into clusters: a character with the colours before it, and the marks and joiners without width after it.
std::vector<Cluster> split_clusters(std::string_view text, bool wide_ambiguous) {
  std::vector<Cluster> out;
  std::size_t begin = 0;  // of the colour, if there is one
  bool in_color = false, colored = false;
  for_each_code_point(text, [&](char32_t c, std::size_t offset, std::size_t) {
    if (!colored) begin = offset;
    if (c == kEscape) in_color = colored = true;
    if (in_color) {
      in_color = c != U'm';
      return;
    }
    colored = false;
    int width = display_width(c, wide_ambiguous);
    if (width > 0 || out.empty()) out.push_back({begin, c, c, width});
    else if (kBreakControls.find(c) != std::u32string_view::npos) out.back().last = c;
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
  LineEnds(const std::vector<Cluster>& clusters, const WrapText& text, const Measure& measure)
      : clusters_(clusters), text_(text), measure_(measure) {}

  std::size_t after(std::size_t first) const {
    const std::size_t over = first_over(first);
    if (over == clusters_.size()) return over;
    std::size_t held = 0;  // the last break that is held
    for (std::size_t end = over; end > first; --end) {
      if (!breaks_after(end - 1)) continue;
      if (!is_held(end - 1)) return end;
      held = std::max(held, end);
    }
    return held > 0 ? held : first_break(over);
  }

  /// A better end for the line [begin, end) before the last one, which would be too short.
  std::size_t before_last(std::size_t begin, std::size_t end) const {
    int width = columns(end, clusters_.size());
    // The last line may be one short word if it cannot have two.
    for (std::size_t i = end; width < measure_.least_last && i-- > begin + 1;) {
      width += clusters_[i].width;
      if (width > measure_.other_lines) break;
      if (!breaks_after(i - 1) || is_held(i - 1)) continue;
      end = i;
      if (width >= measure_.least_last) break;
    }
    return end;
  }

 private:
  /// The first cluster from `first` on that does not fit into the line. Spaces always fit.
  std::size_t first_over(std::size_t first) const {
    const int room = first == 0 ? measure_.first_line : measure_.other_lines;
    int width = 0;
    for (std::size_t i = first; i < clusters_.size(); ++i) {
      width += clusters_[i].width;
      if (width > room && !is_space(clusters_[i].first)) return i;
    }
    return clusters_.size();
  }

  /// The end of a line that is too long: the first break after cluster `over`.
  std::size_t first_break(std::size_t over) const {
    for (std::size_t i = over; i < clusters_.size(); ++i)
      if (breaks_after(i)) return i + 1;
    return clusters_.size();
  }

  bool is_held(std::size_t i) const { return measure_.holds && measure_.holds(clusters_[i + 1].begin); }

  int columns(std::size_t begin, std::size_t end) const {
    int sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += clusters_[i].width;
    return sum;
  }

  bool breaks_after(std::size_t i) const {
    if (i + 1 >= clusters_.size()) return false;
    if (std::ranges::binary_search(text_.glued, clusters_[i + 1].begin)) return false;
    return measure_.may_break(clusters_[i].last, clusters_[i + 1].first);
  }

  const std::vector<Cluster>& clusters_;
  const WrapText& text_;
  const Measure& measure_;
};

}  // namespace

void WrapText::append_whole(std::string_view whole, bool to_previous) {
  for_each_code_point(whole, [&](char32_t, std::size_t offset, std::size_t) {
    if (offset > 0 || to_previous) glued.push_back(text.size() + offset);
  });
  text += whole;
}

std::vector<std::string> wrap(const WrapText& text, const Measure& measure) {
  std::vector<Cluster> clusters = split_clusters(text.text, measure.wide_ambiguous);
  LineEnds ends(clusters, text, measure);
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < clusters.size();) {
    std::size_t end = ends.after(first);
    if (end < clusters.size() && ends.after(end) == clusters.size()) end = ends.before_last(first, end);
    std::size_t stop = end < clusters.size() ? clusters[end].begin : text.text.size();
    std::size_t begin = clusters[first].begin;
    lines.emplace_back(trimmed(std::string_view(text.text).substr(begin, stop - begin)));
    first = end;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string filled(std::string_view text, const Measure& measure, int indent) {
  std::string out;
  for (const std::string& line : wrap({std::string(text), {}}, measure))
    out += (out.empty() ? "" : "\n" + std::string(static_cast<std::size_t>(indent), ' ')) + line;
  return out;
}

}  // namespace readout
