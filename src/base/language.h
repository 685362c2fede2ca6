// Language tags (BCP 47): takes a tag as written in a file, an option or a file name; returns its parts, or the best
// match among several languages.
//
// Letters are compared without case (RFC 5646 2.1.1), and the `_` of POSIX locales counts as `-`. Does not use a
// registry of languages: the needs of a script are a small table in language.cpp, and the words of a language are in
// its catalog.
#pragma once

#include <algorithm>
#include <functional>
#include <ranges>
#include <string>
#include <string_view>

namespace readout {

/// The subtag that names the language itself: `zh` of `zh-Hant-TW` (RFC 5646 2.2.1), in the case it is written in.
std::string_view primary_subtag(std::string_view tag);

/// Whether two tags are the same, as `ja-JP` and `JA_jp` are.
bool same_tag(std::string_view a, std::string_view b);

/// The tag without its last subtag, and also without a single letter or digit before it (RFC 4647 3.4); empty for a tag
/// of one subtag.
std::string_view shortened(std::string_view tag);

/// The same text for all tags that are the same: a key for maps.
std::string folded_tag(std::string_view tag);

/// The tag with `-` between its subtags: `ja-JP` for `ja_JP`.
std::string with_hyphens(std::string_view tag);

/// The language that most people of a country write (CLDR): ja for jp. Empty if the text is the code of no country.
std::string language_of_country(std::string_view country);

/// RFC 4647 3.4, Lookup: the first of `languages` that is the tag, or else the tag shortened as little as possible. The
/// end of the range if there is none. `tag_of` returns the tag of an element.
template <std::ranges::forward_range Range, class TagOf = std::identity>
auto lookup(Range&& languages, std::string_view tag, TagOf tag_of = {}) {
  auto end = std::ranges::end(languages);
  for (; !tag.empty(); tag = shortened(tag)) {
    auto found =
        std::ranges::find_if(languages, [&](const auto& one) { return same_tag(std::invoke(tag_of, one), tag); });
    if (found != end) return found;
  }
  return end;
}

/// The result of `find` for the tag, or else for the tag shortened as little as possible: lookup() for values that
/// depend on more than the tag. Null if all results are null.
template <class Find>
auto nearest(std::string_view tag, Find find) -> decltype(find(tag)) {
  for (; !tag.empty(); tag = shortened(tag))
    if (auto found = find(tag)) return found;
  return nullptr;
}

/// Whether a language is usually written in Latin letters, or its tag says so (CLDR, likely subtags).
bool uses_latin(std::string_view tag);

/// Whether a tag is of Japanese: `ja`, `ja-Latn`, `JA`; not `jam`.
bool is_japanese(std::string_view tag);

/// Whether the language is written from right to left (CLDR).
bool is_right_to_left(std::string_view tag);

}  // namespace readout
