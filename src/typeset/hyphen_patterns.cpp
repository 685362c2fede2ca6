#include "typeset/hyphen_patterns.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>

namespace readout {
namespace {

// FNV-1a, so that a hash grows letter by letter.
constexpr std::uint32_t kBasis = 2166136261u, kPrime = 16777619u;
std::uint32_t grown(std::uint32_t hash, char letter) { return (hash ^ static_cast<unsigned char>(letter)) * kPrime; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Counted in a number of 32 bits, which compilers do for many bytes at once.
std::size_t lines_of(std::string_view text) {
  std::uint32_t lines = 0;
  for (char c : text) lines += c == '\n' ? 1 : 0;
  return lines;
}

bool ends_line(char c) { return c == '\n' || c == '\r'; }

/// The number behind `name`, if the line is that setting.
bool read_number(std::string_view line, std::string_view name, std::size_t& value) {
  if (!line.starts_with(name)) return false;
  line.remove_prefix(std::min(line.find_first_not_of(' ', name.size()), line.size()));
  std::from_chars(line.data(), line.data() + line.size(), value);
  return true;
}

}  // namespace

HyphenPatterns::HyphenPatterns(std::string_view dictionary) : dictionary_(dictionary) {
  slots_.assign(std::bit_ceil(2 * lines_of(dictionary) + 1), 0);
  // The first line names the character set.
  for (std::size_t end = dictionary.find('\n'); end < dictionary.size();) {
    const std::size_t begin = end + 1;
    const char first = begin < dictionary.size() ? dictionary[begin] : '\n';
    const bool setting = first >= 'A' && first <= 'Z';
    const bool pattern = !setting && first != '%' && first != '#';
    end = pattern ? add(begin) : dictionary.find('\n', begin);
    if (setting) read_setting(dictionary.substr(begin, end - begin));
  }
}

/// Settings for compounds are none of these: the patterns do without.
bool HyphenPatterns::read_setting(std::string_view line) {
  return read_number(line, "LEFTHYPHENMIN", left_) || read_number(line, "RIGHTHYPHENMIN", right_);
}

/// Enters the pattern that begins there, if the line holds one; gives the end of the line.
std::size_t HyphenPatterns::add(std::size_t begin) {
  const std::string_view text = dictionary_;
  std::uint32_t hash = kBasis;
  std::size_t at = begin, length = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    // Letters stand above all that is none.
    if (c <= '9') {
      if (is_digit(c)) continue;
      if (ends_line(c)) break;
      if (c == '/') return text.find('\n', at);
    }
    hash = grown(hash, c);
    ++length;
  }
  if (length > 0) {
    longest_ = std::max(longest_, length);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(begin);
  }
  return at < text.size() && text[at] == '\r' ? text.find('\n', at) : at;
}

bool HyphenPatterns::spells(std::size_t pattern, std::string_view letters) const {
  std::size_t matched = 0;
  for (; pattern < dictionary_.size() && !ends_line(dictionary_[pattern]); ++pattern) {
    if (is_digit(dictionary_[pattern])) continue;
    if (matched == letters.size() || letters[matched] != dictionary_[pattern]) return false;
    ++matched;
  }
  return matched == letters.size();
}

/// Where the pattern of these letters begins; 0 where none does.
std::size_t HyphenPatterns::find(std::string_view letters, std::uint32_t hash) const {
  for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1))
    if (spells(slots_[slot], letters)) return slots_[slot];
  return 0;
}

/// Raises the levels of a word to those of a pattern: one before each of its letters, and one behind the last.
void HyphenPatterns::raise(std::size_t pattern, char* levels) const {
  for (; pattern < dictionary_.size() && !ends_line(dictionary_[pattern]); ++pattern) {
    const char c = dictionary_[pattern];
    if (is_digit(c)) *levels = std::max(*levels, static_cast<char>(c - '0'));
    else ++levels;
  }
}

std::vector<std::size_t> HyphenPatterns::points(std::string_view word) const {
  const std::string edged = "." + std::string(word) + ".";
  std::string levels(edged.size() + 1, '\0');  // before each character of `edged`
  for (std::size_t begin = 0; begin < edged.size(); ++begin) {
    std::uint32_t hash = kBasis;
    for (std::size_t length = 1; length <= std::min(longest_, edged.size() - begin); ++length) {
      hash = grown(hash, edged[begin + length - 1]);
      if (const std::size_t pattern = find(std::string_view(edged).substr(begin, length), hash))
        raise(pattern, levels.data() + begin);
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t at = left_; at + right_ <= word.size(); ++at)
    if (levels[at + 1] % 2 != 0) out.push_back(at);
  return out;
}

}  // namespace readout
