// From where to where: from Tonga to Japan against 日本からトンガへ.
#include <algorithm>
#include <unordered_map>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

bool is_at(const Text& text, std::size_t at, std::u32string_view words) {
  return std::u32string_view(text.folded).substr(std::min(at, text.folded.size())).starts_with(words);
}

bool ends_at(const Text& text, std::size_t at, std::u32string_view words) {
  return at >= words.size() && is_at(text, at - words.size(), words);
}

/// Whether a word is before a place, which may have an article.
bool is_after(const Text& text, Range place, std::u32string_view word) {
  constexpr std::u32string_view kArticle = U"the ";
  const std::size_t at = place.begin - (ends_at(text, place.begin, kArticle) ? kArticle.size() : 0);
  return ends_at(text, at, word);
}

/// The text beside a place as far as the other end of a route can be.
constexpr std::size_t kFarthest = 40;
std::u32string_view words_before(const Text& text, Range place) {
  const std::size_t begin = place.begin > kFarthest ? place.begin - kFarthest : 0;
  return letters_of(text, {begin, place.begin});
}
std::u32string_view words_after(const Text& text, Range place) {
  return letters_of(text, {place.end, place.end + kFarthest});
}

bool holds(std::u32string_view words, std::u32string_view part) { return words.find(part) != words.npos; }

/// Whether “to” has a place after it, and no verb.
bool goes_on(std::u32string_view words) {
  constexpr std::u32string_view kTo = U" to ";
  const std::size_t at = words.find(kTo);
  if (at == words.npos) return false;
  const std::u32string_view place = words.substr(at + kTo.size());
  return place.starts_with(U"the ") || (!place.empty() && is_capital(place.front()));
}

/// From Japan to the island; 日本から同島へ; Argentina's beef exports to Japan.
bool leaves(const Text& text, Range place) {
  const std::u32string_view after = words_after(text, place);
  if (is_at(text, place.end, U"から")) return holds(after, U"へ") || holds(after, U"に向け");
  if (is_at(text, place.end, U"'s ")) return holds(after, U" exports to ");
  return is_after(text, place, U"from ") && goes_on(after);
}

bool arrives(const Text& text, Range place) {
  const std::u32string_view before = words_before(text, place);
  if (is_at(text, place.end, U"へ") || is_at(text, place.end, U"に向け")) return holds(before, U"から");
  return is_after(text, place, U" to ") && (holds(before, U"from ") || holds(before, U" exports to "));
}

bool is_place(const Value& term) { return term.group == "country" || term.group == "place"; }

/// The places that a text names once, by their keys.
std::unordered_map<std::string_view, const Value*> single_places(const NamedText& named) {
  std::unordered_map<std::string_view, const Value*> out;
  for (const Value& term : named.terms)
    if (is_place(term))
      if (const auto [at, added] = out.emplace(term.key, &term); !added) at->second = nullptr;
  return out;
}

}  // namespace

void find_route_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  const auto own = single_places(pair.source), others = single_places(pair.target);
  for (const Value& term : pair.source.terms) {
    const auto from_at = own.find(term.key), to_at = others.find(term.key);
    if (!is_place(term) || to_at == others.end() || !from_at->second || !to_at->second) continue;
    const Range from = from_at->second->range, to = to_at->second->range;
    const Text &source = pair.source.text(), &target = pair.target.text();
    const bool turned = (leaves(source, from) && arrives(target, to)) || (arrives(source, from) && leaves(target, to));
    if (!turned) continue;
    return slips.push_back({.rule = SlipRule::direction_differs,
                            .range = to,
                            .expected = source.typed(from),
                            .found = target.typed(to),
                            .other = from});
  }
}

}  // namespace readout::agreement
