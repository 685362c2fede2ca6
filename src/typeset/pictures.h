// The sizes and places of pictures: takes images and a style, returns rows of pictures with their captions below them.
//
// One picture is in the middle of the measure. Two or three share a row of equal height, more are a grid of such rows.
// No picture is printed larger than its pixels allow (looks.h), unless it would be too small to be seen.
#pragma once

#include <span>
#include <vector>

#include "base/diagnostic.h"
#include "style/style.h"
#include "typeset/page_build.h"

namespace readout {

/// The text block of every page, by the style.
Frame frame_of(const Style& style);

/// A picture of a document that is to be placed.
struct Picture {
  std::size_t index = 0;  ///< in Pages::images
  const Image* image = nullptr;
  NodeId node = 0;
};

/// Adjacent pictures in rows, each with its width, its height and its x from the left margin.
std::vector<std::vector<RowImage>> picture_rows(std::span<const Picture> pictures, const Style& style);

/// Reports `image-coarse` with `file` and `resolution`, if the picture alone on its page has less than 150 dots per
/// inch.
void check_resolution(const Image& image, const std::string& file, Span mentioned_at, const Style& style,
                      Diagnostics& diagnostics);

}  // namespace readout
