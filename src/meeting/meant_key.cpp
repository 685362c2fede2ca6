#include "meeting/meant_key.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/near.h"
#include "base/resources.h"
#include "base/utf8.h"

namespace readout {
namespace {

constexpr std::size_t kShortestKey = 3;  // any two words of two letters are similar
constexpr std::size_t kShortestName = 4;

/// A word that the author may have meant, and the key of the entry that it names.
struct Candidate {
  std::string words, key;
};

bool same_letters(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, to_lower, to_lower); }

std::string key_with_same_letters(std::string_view word, const std::vector<Candidate>& candidates) {
  auto found = std::ranges::find_if(candidates, [&](const Candidate& c) { return same_letters(c.words, word); });
  return found == candidates.end() ? std::string() : found->key;
}

std::string nearest_key(std::string_view word, const std::vector<Candidate>& candidates) {
  std::vector<std::string> words;
  for (const Candidate& c : candidates) words.push_back(c.words);
  const std::string near = nearest(word, words);
  return near.empty() ? near : key_with_same_letters(near, candidates);
}

/// The alpha-2 code for an alpha-3 code, from country_codes.txt, whose lines are like `USA US`; empty if there is none.
std::string alpha_2_code(std::string_view word) {
  const std::string code = in_upper_case(std::string(word));
  if (code.size() != 3 || !std::ranges::all_of(code, is_capital)) return {};
  const std::string_view table = resource("src/meeting/country_codes.txt");
  const std::size_t at = table.find(code + " ");
  return at == std::string_view::npos ? std::string() : std::string(table.substr(at + 4, 2));
}

bool wants(const std::vector<EntryKind>& kinds, EntryKind kind) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

std::string meant_key(const Registers& registers, std::string_view word, const std::vector<EntryKind>& kinds) {
  std::vector<Candidate> keys, names, long_keys, country_names;
  for (EntryKind kind : kinds)
    for (const RegisterEntry* entry : registers.entries(kind)) {
      keys.push_back({entry->key, entry->key});
      if (kind != EntryKind::country) long_keys.push_back(keys.back());
      for (const Form& form : entry->forms) {
        names.push_back({form.text.text, entry->key});
        const bool alike = kind == EntryKind::country && !word.empty() &&
                           decode_at(form.text.text, 0).value == decode_at(word, 0).value;
        if (alike && count_code_points(form.text.text) >= kShortestName) country_names.push_back(names.back());
      }
    }
  std::string key = key_with_same_letters(word, keys);
  if (key.empty()) key = key_with_same_letters(word, names);
  if (key.empty() && wants(kinds, EntryKind::country)) {
    key = alpha_2_code(word);
    if (!registers.find(EntryKind::country, key)) key.clear();
  }
  if (key.empty() && word.size() >= kShortestKey) key = nearest_key(word, long_keys);
  if (key.empty() && count_code_points(word) >= kShortestName) key = nearest_key(word, country_names);
  return key;
}

}  // namespace readout
