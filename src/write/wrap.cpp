#include "write/wrap.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace readout {
namespace {

// JLREQ appendix A with their ASCII counterparts, and the brackets that mark untranslated text.
constexpr std::u32string_view kOpening = U"‘“（〔［｛〈《「『【｟〘〖«〝([{⟦<";       // cl-01
constexpr std::u32string_view kClosing = U"’”）〕］｝〉》」』】｠〙〗»〟)]}⟧>";       // cl-02
constexpr std::u32string_view kPunctuation = U"‐〜゠–！？‼⁇⁈⁉・：；。．、，!?:;.,-";  // cl-03 to cl-07
constexpr std::u32string_view kInseparable = U"—―…‥〳〴〵";                           // cl-08
constexpr std::u32string_view kSmallKana =
    U"ヽヾゝゞ々〻ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";  // cl-09 to cl-11
constexpr std::u32string_view kPrefixes = U"￥＄￡＃€№¥$£#";            // cl-12
constexpr std::u32string_view kPostfixes = U"°′″℃￠％‰㏋ℓ%";            // cl-13

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// Zero width space, UAX #14 LB8.
constexpr char32_t kBreak = 0x200B;

bool is_space(char32_t c) { return c == U' ' || c == 0x3000; }
bool joins(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2060 || c == 0xFEFF; }
bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

bool never_begins_line(char32_t c) {
  bool extension = c >= 0x31F0 && c <= 0x31FF;
  return extension || in(kClosing, c) || in(kPunctuation, c) || in(kSmallKana, c) || in(kPostfixes, c);
}

bool never_ends_line(char32_t c) { return in(kOpening, c) || in(kPrefixes, c); }

/// A character beside which a line may break without a space.
bool is_free(char32_t c) { return is_cjk(c) || in(kInseparable, c); }

struct Cluster {
  std::size_t begin = 0;
  char32_t first = 0;
  char32_t last = 0;
  int width = 0;
};

/// Characters with the marks and joiners without width that follow them.
std::vector<Cluster> clusters_of(std::string_view text, bool wide_ambiguous) {
  std::vector<Cluster> out;
  for_each_code_point(text, [&](char32_t c, std::size_t offset, std::size_t) {
    int width = display_width(c, wide_ambiguous);
    if (width > 0 || out.empty())
      out.push_back({offset, c, c, width});
    else if (joins(c) || c == kBreak)
      out.back().last = c;
  });
  return out;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kWide = "\u3000";
  for (;;) {
    if (line.ends_with(' '))
      line.remove_suffix(1);
    else if (line.ends_with(kWide))
      line.remove_suffix(kWide.size());
    else
      return line;
  }
}

/// Where the line that begins at `first` ends: one past its last cluster.
class LineEnds {
 public:
  LineEnds(const std::vector<Cluster>& clusters, const Prose& prose, int columns)
      : clusters_(clusters), prose_(prose), columns_(columns) {}

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
    if (std::ranges::binary_search(prose_.glued, clusters_[i + 1].begin)) return false;
    return may_break_between(clusters_[i].last, clusters_[i + 1].first);
  }

  const std::vector<Cluster>& clusters_;
  const Prose& prose_;
  int columns_;
};

}  // namespace

void Prose::append_whole(std::string_view whole, bool to_previous) {
  for_each_code_point(whole, [&](char32_t, std::size_t offset, std::size_t) {
    if (offset > 0 || to_previous) glued.push_back(text.size() + offset);
  });
  text += whole;
}

bool may_break_between(char32_t before, char32_t after) {
  if (joins(before) || joins(after) || is_space(after)) return false;
  if (in(kClosing, after) || in(kSmallKana, after) || never_ends_line(before)) return false;
  if (is_space(before)) return !in(U"。、．，", after);
  if (never_begins_line(after)) return false;
  if (in(kInseparable, after) && (before == after || !is_cjk(before))) return false;
  // JLREQ 3.2.2: a group of digits with its separators is one.
  if (is_wide_digit(after) && (is_wide_digit(before) || before == U'，' || before == U'．')) return false;
  return before == kBreak || is_free(before) || is_free(after);
}

std::vector<std::string> wrap(const Prose& prose, int columns, bool wide_ambiguous) {
  std::vector<Cluster> clusters = clusters_of(prose.text, wide_ambiguous);
  LineEnds ends(clusters, prose, columns);
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < clusters.size();) {
    std::size_t end = ends.after(first);
    std::size_t stop = end < clusters.size() ? clusters[end].begin : prose.text.size();
    std::size_t begin = clusters[first].begin;
    lines.emplace_back(trimmed(std::string_view(prose.text).substr(begin, stop - begin)));
    first = end;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace readout
