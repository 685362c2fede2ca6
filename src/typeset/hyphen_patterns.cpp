#include "typeset/hyphen_patterns.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>

#include "base/ascii.h"

namespace readout {
namespace {

/// Patterns are found by their first letters (bytes), as a number.
constexpr std::size_t kKeyLetters = 3;
std::uint32_t grown(std::uint32_t key, char letter) { return (key << 8) | static_cast<unsigned char>(letter); }

/// Text after a blank is not part of the pattern.
bool ends_pattern(char c) { return static_cast<unsigned char>(c) <= ' '; }
/// After a slash, the pattern has another spelling.
bool ends_letters(char c) { return ends_pattern(c) || c == '/'; }

/// Reads the number after `name`, if the line is that setting.
bool read_number(std::string_view line, std::string_view name, std::size_t& value) {
  if (!line.starts_with(name)) return false;
  line.remove_prefix(std::min(line.find_first_not_of(' ', name.size()), line.size()));
  std::from_chars(line.data(), line.data() + line.size(), value);
  return true;
}

bool is_odd(char level) { return level % 2 != 0; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
std::size_t letters_of(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

}  // namespace

HyphenPatterns::HyphenPatterns(std::string_view dictionary) : dictionary_(dictionary) {
  // The first line names the character set.
  std::string_view rest = dictionary.substr(std::min(dictionary.find('\n'), dictionary.size()));
  read_settings(rest);
  levels_.emplace_back(rest);
  if (const std::size_t end = levels_.front().end(); end < rest.size()) levels_.emplace_back(rest.substr(end));
}

/// The settings come first: a line of a dictionary that begins with a capital or a comment.
void HyphenPatterns::read_settings(std::string_view text) {
  for (std::size_t end = 0; end < text.size(); end = std::min(text.find('\n', end + 1), text.size())) {
    const std::string_view line = text.substr(end + 1);
    const bool setting = line.empty() || (line.front() >= 'A' && line.front() <= 'Z') || line.front() == '%' ||
                         line.front() == '#' || line.front() == '\n' || line.front() == '\r';
    if (!setting) return;
    read_number(line, "LEFTHYPHENMIN", left_) || read_number(line, "RIGHTHYPHENMIN", right_) ||
        read_number(line, "COMPOUNDLEFTHYPHENMIN", inner_left_) ||
        read_number(line, "COMPOUNDRIGHTHYPHENMIN", inner_right_);
  }
}

HyphenPatterns::Level::Level(std::string_view text)
    : text_(text), heads_(std::bit_ceil(text.size() / 8 + 1)), pairs_(std::size_t{1} << 16) {
  while (end_ < text.size()) {
    const std::size_t begin = end_ + 1;
    const char first = begin < text.size() ? text[begin] : '\n';
    const bool setting = is_capital(first);
    if (!setting && first != '%' && first != '#') add(begin);
    end_ = text.find('\n', begin);
    if (setting && text.substr(begin).starts_with("NEXTLEVEL")) return;
  }
}

/// Adds the pattern at `begin` to the chain of its first letters, if the line holds one. The first pattern of a chain
/// is the last of the dictionary.
void HyphenPatterns::Level::add(std::size_t begin) {
  std::uint32_t key = 0;
  std::size_t length = 0;
  for (std::size_t at = begin; at < text_.size() && length < kKeyLetters && !ends_letters(text_[at]); ++at) {
    if (is_digit(text_[at])) continue;
    key = grown(key, text_[at]);
    if (++length == 2) pairs_[key] = true;
  }
  if (length == 0) return;
  std::uint32_t& head = heads_[bucket(key)];
  patterns_.push_back({static_cast<std::uint32_t>(begin), head});
  head = static_cast<std::uint32_t>(patterns_.size());
}

/// Chains of different letters may share a bucket: match() compares all letters.
std::size_t HyphenPatterns::Level::bucket(std::uint32_t key) const {
  constexpr std::uint32_t kSpread = 2654435769u;  // Knuth's multiplicative hash
  return (std::uint64_t{key * kSpread} * heads_.size()) >> 32;
}

HyphenPatterns::Level::Match HyphenPatterns::Level::match(std::size_t pattern, std::string_view letters) const {
  std::size_t length = 0;
  for (; pattern < text_.size() && !ends_letters(text_[pattern]); ++pattern) {
    if (is_digit(text_[pattern])) continue;
    if (length == letters.size() || letters[length] != text_[pattern]) return {length, false};
    ++length;
  }
  return {length, pattern == text_.size() || text_[pattern] != '/'};
}

/// Finds the patterns with which `letters` begins: `wholes[n]` is the position of the one of n letters, or 0. Returns
/// the length of the longest prefix of any pattern.
std::size_t HyphenPatterns::Level::find(std::string_view letters, std::vector<std::size_t>& wholes) const {
  std::size_t longest = 0;
  std::uint32_t key = 0;
  std::ranges::fill(wholes, 0);
  for (std::size_t length = 1; length <= std::min(kKeyLetters, letters.size()); ++length) {
    key = grown(key, letters[length - 1]);
    if (length == 2 && pairs_[key]) longest = std::max(longest, length);
    for (std::uint32_t i = heads_[bucket(key)]; i != 0; i = patterns_[i - 1].next) {
      const std::size_t pattern = patterns_[i - 1].begin;
      const Match found = match(pattern, letters);
      longest = std::max(longest, found.length);
      if (found.whole && wholes[found.length] == 0) wholes[found.length] = pattern;
    }
  }
  return longest;
}

/// Raises the levels of a word to those of a pattern: one level before each letter, and one after the last.
void HyphenPatterns::Level::raise(std::size_t pattern, char* levels) const {
  for (; pattern < text_.size() && !ends_pattern(text_[pattern]); ++pattern) {
    const char c = text_[pattern];
    if (is_digit(c) && is_digit(text_[pattern + 1])) continue;  // the last of several counts
    if (is_digit(c)) *levels = std::max(*levels, static_cast<char>(c - '0'));
    else ++levels;
  }
}

/// Of the patterns that end at one place, only the longest counts, and no pattern counts if a longer text is a prefix
/// of a pattern. Dictionaries are made for the automaton of libhyphen, which behaves so.
std::string HyphenPatterns::Level::levels(std::string_view word) const {
  const std::string edged = "." + std::string(word) + ".";
  std::string levels(edged.size() + 1, '\0');  // before each character of `edged`
  std::vector<bool> taken(edged.size() + 1);
  std::vector<std::size_t> wholes(edged.size() + 1);
  for (std::size_t begin = 0; begin < edged.size(); ++begin) {
    const std::size_t longest = find(std::string_view(edged).substr(begin), wholes);
    for (std::size_t length = 1; length <= longest; ++length) {
      if (!taken[begin + length] && wholes[length] != 0) raise(wholes[length], levels.data() + begin);
      taken[begin + length] = true;
    }
  }
  return levels.substr(1, word.size());
}

/// A part of a compound is broken like a word.
std::string HyphenPatterns::levels(std::string_view word) const {
  if (levels_.size() == 1) return levels_.front().levels(word);
  std::string out = levels_.front().levels(word);
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = begin + 1;
    while (end < word.size() && !is_odd(out[end])) ++end;
    const std::string_view part = word.substr(begin, end - begin);
    const std::string inside = levels_.back().levels(part);
    for (std::size_t at = 1; at < part.size(); ++at) {
      const bool near = (begin > 0 && letters_of(part.substr(0, at)) < inner_left_) ||
                        (end < word.size() && letters_of(part.substr(at)) < inner_right_);
      out[begin + at] = near ? '\0' : inside[at];
    }
    begin = end;
  }
  return out;
}

std::vector<std::size_t> HyphenPatterns::points(std::string_view word) const {
  const std::string found = levels(word);
  std::vector<std::size_t> out;
  for (std::size_t at = 1; at < word.size(); ++at)
    if (is_odd(found[at]) && letters_of(word.substr(0, at)) >= left_ && letters_of(word.substr(at)) >= right_)
      out.push_back(at);
  return out;
}

}  // namespace readout
