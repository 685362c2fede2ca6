#include "typeset/hyphen_patterns.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace readout {
namespace {

// FNV-1a, so that a hash grows letter by letter.
constexpr std::uint32_t kBasis = 2166136261u, kPrime = 16777619u;
std::uint32_t grown(std::uint32_t hash, char letter) { return (hash ^ static_cast<unsigned char>(letter)) * kPrime; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number behind `name`, if the line is that setting.
bool read_setting(std::string_view line, std::string_view name, std::size_t& value) {
  if (!line.starts_with(name)) return false;
  line.remove_prefix(std::min(line.find_first_not_of(' ', name.size()), line.size()));
  std::from_chars(line.data(), line.data() + line.size(), value);
  return true;
}

}  // namespace

HyphenPatterns::HyphenPatterns(std::string_view dictionary) {
  letters_.reserve(dictionary.size());
  levels_.reserve(dictionary.size());
  // The first line names the character set.
  for (std::size_t begin = dictionary.find('\n'); begin != std::string_view::npos;) {
    const std::size_t end = dictionary.find('\n', ++begin);
    read_line(dictionary.substr(begin, end - begin));
    begin = end;
  }
  index();
}

void HyphenPatterns::read_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.empty() || line.front() == '%' || line.front() == '#' || line.find('/') != std::string_view::npos) return;
  if (read_setting(line, "LEFTHYPHENMIN", left_) || read_setting(line, "RIGHTHYPHENMIN", right_)) return;
  if (line.front() >= 'A' && line.front() <= 'Z') return;  // settings for compounds, which these patterns do without
  add(line);
}

void HyphenPatterns::add(std::string_view pattern) {
  // The letters stay as long as the levels, of which one stands behind the last letter.
  const std::size_t begin = letters_.size();
  letters_.resize(begin + pattern.size() + 1);
  levels_.resize(begin + pattern.size() + 1);
  char *letter = letters_.data() + begin, *level = levels_.data() + begin;
  for (char c : pattern) {
    if (is_digit(c)) *level = static_cast<char>(c - '0');
    else *letter++ = c, ++level;
  }
  const auto length = static_cast<std::size_t>(letter - letters_.data()) - begin;
  letters_.resize(begin + length + 1);
  levels_.resize(begin + length + 1);
  longest_ = std::max(longest_, length);
  patterns_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(length)});
}

void HyphenPatterns::index() {
  slots_.assign(std::bit_ceil(2 * patterns_.size() + 1), 0);
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    std::uint32_t hash = kBasis;
    for (char c : std::string_view(letters_).substr(patterns_[i].at, patterns_[i].length)) hash = grown(hash, c);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = i + 1;
  }
}

const HyphenPatterns::Pattern* HyphenPatterns::find(std::string_view letters, std::uint32_t hash) const {
  for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const Pattern& pattern = patterns_[slots_[slot] - 1];
    if (std::string_view(letters_).substr(pattern.at, pattern.length) == letters) return &pattern;
  }
  return nullptr;
}

std::vector<std::size_t> HyphenPatterns::points(std::string_view word) const {
  const std::string edged = "." + std::string(word) + ".";
  std::string levels(edged.size() + 1, '\0');  // before each character of `edged`
  for (std::size_t begin = 0; begin < edged.size(); ++begin) {
    std::uint32_t hash = kBasis;
    for (std::size_t length = 1; length <= std::min(longest_, edged.size() - begin); ++length) {
      hash = grown(hash, edged[begin + length - 1]);
      const Pattern* pattern = find(std::string_view(edged).substr(begin, length), hash);
      for (std::size_t i = 0; pattern && i <= length; ++i) levels[begin + i] = std::max(levels[begin + i], levels_[pattern->at + i]);
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t at = left_; at + right_ <= word.size(); ++at)
    if (levels[at + 1] % 2 != 0) out.push_back(at);
  return out;
}

}  // namespace readout
