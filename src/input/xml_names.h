// Places of names and values within the bytes of a tag.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace readout {

/// Bytes to look for. (std::string_view::find_first_of searches the whole set anew for each byte.)
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  /// Where the first of them stands in `text` from `at` on, or its end.
  std::size_t find(std::string_view text, std::size_t at) const {
    while (at < text.size() && !has(text[at])) ++at;
    return std::min(at, text.size());
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> has_{};
};

/// One attribute as it stands: its qualified name and the bytes between its quotes.
struct RawAttribute {
  Span name;
  Span value;
};

/// A start tag as it stands.
struct RawTag {
  Span whole;  ///< from `<` to `>`
  Span name;
  std::vector<RawAttribute> attributes;
};

/// The bytes [begin, end) of the source, as far as it has them.
Span span_within(const Source& source, std::size_t begin, std::size_t end);

/// Reads the start tag whose `<` is at `begin`; the document is well-formed up to its `>`.
RawTag read_tag(const Source& source, std::size_t begin);

/// `p:name` -> `name`.
std::string_view local_part(std::string_view qualified);

}  // namespace readout
