// Places of names and values within the bytes of a tag.
#pragma once

#include <optional>
#include <vector>

#include "base/source.h"

namespace readout {

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

/// Reads the start tag whose `<` is at `begin`; the document is well-formed up to its `>`.
RawTag read_tag(const Source& source, std::size_t begin);

/// `p:name` -> `name`.
std::string_view local_part(std::string_view qualified);

}  // namespace readout
