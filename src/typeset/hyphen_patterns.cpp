#include "typeset/hyphen_patterns.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>

#include "base/ascii.h"

namespace readout {
namespace {

// FNV-1a, because it hashes letter by letter.
constexpr std::uint32_t kBasis = 2166136261u, kPrime = 16777619u;
std::uint32_t grown(std::uint32_t hash, char letter) { return (hash ^ static_cast<unsigned char>(letter)) * kPrime; }

/// Text after a blank is not part of the pattern.
bool ends_pattern(char c) { return static_cast<unsigned char>(c) <= ' '; }

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
  constexpr std::string_view kNext = "\nNEXTLEVEL";
  // The first line names the character set.
  std::string_view rest = dictionary.substr(std::min(dictionary.find('\n'), dictionary.size()));
  read_settings(rest);
  if (const std::size_t next = rest.find(kNext); next != std::string_view::npos) {
    levels_.emplace_back(rest.substr(0, next));
    rest.remove_prefix(next + kNext.size());
    rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
  }
  levels_.emplace_back(rest);
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

HyphenPatterns::Level::Level(std::string_view text) : text_(text), slots_(std::bit_ceil(text.size() + 1)) {
  std::string previous;
  for (std::size_t end = 0; end < text.size();) {
    const std::size_t begin = end + 1;
    const char first = begin < text.size() ? text[begin] : '\n';
    const bool setting = is_capital(first);
    const bool pattern = !setting && first != '%' && first != '#';
    end = pattern ? add(begin, previous) : text.find('\n', begin);
  }
}

/// Adds the pattern at `begin` and all its prefixes, if the line holds one; returns the end of the line. `previous` has
/// letters whose prefixes are all added: neighbours in a dictionary share most of theirs.
std::size_t HyphenPatterns::Level::add(std::size_t begin, std::string& previous) {
  std::uint32_t hash = kBasis;
  std::size_t at = begin, length = 0;
  bool shared = true;
  for (; at < text_.size() && !ends_pattern(text_[at]); ++at) {
    const char c = text_[at];
    if (is_digit(c)) continue;
    if (c == '/') return text_.find('\n', at);
    hash = grown(hash, c);
    shared = shared && length < previous.size() && previous[length] == c;
    ++length;
    if (shared) continue;
    previous.resize(length - 1);
    previous += c;
    Slot& prefix = slot(&text_[begin], length, hash);
    if (prefix.begin == 0) prefix = {static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(length), false};
  }
  if (length > 0)
    slot(&text_[begin], length, hash) = {static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(length), true};
  return text_.find('\n', at);
}

/// Whether the pattern begins with the first letters at `letters`, which may have digits between them.
bool HyphenPatterns::Level::begins(std::size_t pattern, const char* letters, std::size_t length) const {
  for (const char* own = &text_[pattern]; length > 0; --length, ++own, ++letters) {
    while (is_digit(*own)) ++own;
    while (is_digit(*letters)) ++letters;
    if (*own != *letters) return false;
  }
  return true;
}

/// The slot of these letters; an empty one if no pattern begins with them.
HyphenPatterns::Level::Slot& HyphenPatterns::Level::slot(const char* letters, std::size_t length, std::uint32_t hash) {
  std::size_t at = hash & (slots_.size() - 1);
  auto is_other = [&](const Slot& slot) { return slot.length != length || !begins(slot.begin, letters, length); };
  while (slots_[at].begin != 0 && is_other(slots_[at])) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
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
  for (std::size_t begin = 0; begin < edged.size(); ++begin) {
    std::uint32_t hash = kBasis;
    for (std::size_t end = begin + 1; end <= edged.size(); ++end) {
      hash = grown(hash, edged[end - 1]);
      const Slot& found = slot(&edged[begin], end - begin, hash);
      if (found.begin == 0) break;
      if (!taken[end] && found.whole) raise(found.begin, levels.data() + begin);
      taken[end] = true;
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
