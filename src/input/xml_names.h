// Finds names and values within the bytes of a tag: takes a source and an offset, returns spans.
//
// Does not check well-formedness, decode values or resolve namespaces.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace readout {

/// A set of bytes to search for. (std::string_view::find_first_of searches the whole set anew for each byte.)
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  /// The offset of the first byte of the set in `text` from `at` on, or the end of the text.
  std::size_t find(std::string_view text, std::size_t at) const {
    while (at < text.size() && !has(text[at])) ++at;
    return std::min(at, text.size());
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> has_{};
};

/// One attribute as written: its qualified name and the bytes between its quotes.
struct RawAttribute {
  Span name;
  Span value;
};

/// A start tag as written.
struct RawTag {
  Span whole;  ///< from `<` to `>`
  Span name;
  std::vector<RawAttribute> attributes;
};

/// The bytes [begin, end) of a source, clamped to its size.
Span span_in(const Source& source, std::size_t begin, std::size_t end);

/// Reads the start tag whose `<` is at `begin`. The document must be well-formed up to its `>`.
RawTag read_tag(const Source& source, std::size_t begin);

/// The end of the comment, CDATA section or processing instruction that begins at `at`; `at` for any other markup.
std::size_t end_of_markup_without_tags(std::string_view text, std::size_t at);

/// The name in the end tag of the element that `start` begins, found by counting tags of the same name; absent for an
/// empty-element tag and for an element without end.
std::optional<Span> name_in_end_tag(const Source& source, const RawTag& start);

/// `p:name` -> `name`.
std::string_view local_part(std::string_view qualified);
Span local_part_in(Span qualified);

}  // namespace readout
