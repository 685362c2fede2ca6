#include "base/glob.h"

#include <vector>

namespace readout {
namespace {

/// Matches `pattern` against all of `text` with one point of return: the last wildcard that takes any number of
/// elements. `is_many` recognizes it, `equal` compares other elements.
template <class Pattern, class Text, class IsMany, class Equal>
bool matches_all(const Pattern& pattern, const Text& text, IsMany is_many, Equal equal) {
  std::size_t p = 0, t = 0, many = std::string_view::npos, resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && is_many(pattern[p])) many = p++, resume = t;
    else if (p < pattern.size() && equal(pattern[p], text[t])) ++p, ++t;
    else if (many != std::string_view::npos) p = many + 1, t = ++resume;
    else return false;
  }
  while (p < pattern.size() && is_many(pattern[p])) ++p;
  return p == pattern.size();
}

bool name_matches(std::string_view pattern, std::string_view name) {
  return matches_all(pattern, name, [](char c) { return c == '*'; }, [](char p, char c) { return p == '?' || p == c; });
}

std::vector<std::string_view> names_in(std::string_view path) {
  std::vector<std::string_view> names;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    if (slash != 0) names.push_back(path.substr(0, slash));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return names;
}

}  // namespace

bool glob_covers(std::string_view pattern, std::string_view path) {
  constexpr std::string_view kFolders = "**";
  std::vector<std::string_view> wanted = names_in(pattern);
  if (wanted.empty()) return false;
  if (wanted.size() == 1 && !pattern.starts_with('/')) wanted.insert(wanted.begin(), kFolders);
  const std::vector<std::string_view> names = names_in(path);
  const auto is_folders = [&](std::string_view name) { return name == kFolders; };
  if (matches_all(wanted, names, is_folders, name_matches)) return true;
  wanted.push_back(kFolders);  // what is below a folder that matches
  return matches_all(wanted, names, is_folders, name_matches);
}

}  // namespace readout
