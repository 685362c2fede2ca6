#include "typeset/pictures.h"

#include <algorithm>
#include <string>

#include "base/rule_table.h"
#include "typeset/looks.h"

namespace readout {
namespace {

std::uint32_t own_width(const Image& image) { return lies_on_side(image) ? image.height : image.width; }
std::uint32_t own_height(const Image& image) { return lies_on_side(image) ? image.width : image.height; }

/// The longest side that `pixels` may fill (looks.h).
Length good_for(std::uint32_t pixels) {
  constexpr std::int64_t kPointsPerInch = 72;
  return Length::points(pixels) * kPointsPerInch / kLooks.dots_per_inch;
}

struct Size {
  Length width, height;
};

/// The height that belongs to a width. Whole millipoints keep the product of two lengths small.
Length height_at(const Image& image, Length width) {
  return {width.micropoints / 1000 * shown_height(image) / shown_width(image) * 1000};
}

bool is_plate(const Style& style) { return style.photos == Photos::page; }

/// The size of a picture alone: as wide as the style and its pixels allow, but not too small to be seen.
Size size_alone(const Image& image, const Style& style) {
  const Frame frame = frame_of(style);
  const Length most = is_plate(style) ? frame.width : kLooks.picture_width.of(frame.width),
               tallest = (is_plate(style) ? kLooks.plate_height : kLooks.picture_height).of(frame.height);
  const Length good = std::min(good_for(own_width(image)), Length{good_for(own_height(image)).micropoints / 1000 *
                                                                  shown_width(image) / shown_height(image) * 1000});
  Size out{std::max(std::min(most, good), kLooks.least_picture.of(frame.width)), {}};
  out.height = height_at(image, out.width);
  if (out.height <= tallest) return out;
  return {{tallest.micropoints / 1000 * shown_width(image) / shown_height(image) * 1000}, tallest};
}

/// Width divided by height, in millionths.
std::int64_t aspect(const Image& image) {
  constexpr std::int64_t kMillion = 1'000'000;
  return std::max<std::int64_t>(1, kMillion * shown_width(image) / shown_height(image));
}

Length width_at(const Image& image, Length height) {
  return {height.micropoints / 1000 * shown_width(image) / shown_height(image) * 1000};
}

/// The height at which pictures fill the measure, within their limits and `most`.
Length shared_height(std::span<const Picture> pictures, const Style& style, Length most) {
  const Frame frame = frame_of(style);
  std::int64_t wide = 0;
  Length good = most;
  for (const Picture& picture : pictures) {
    wide += aspect(*picture.image);
    good = std::min(good, good_for(own_height(*picture.image)));
  }
  const Length room = frame.width - kLooks.between_pictures * (static_cast<std::int64_t>(pictures.size()) - 1);
  const Length filling{room.micropoints / 1000 * 1'000'000 / wide * 1000};
  return std::min({filling, most, std::max(good, kLooks.least_row.of(frame.height))});
}

std::vector<RowImage> placed(std::span<const Picture> pictures, const Style& style, Length height) {
  std::vector<RowImage> out;
  Length x;
  for (const Picture& picture : pictures) {
    const Length width = width_at(*picture.image, height);
    out.push_back({picture.index, width, height, picture.node, is_plate(style), x});
    x += width + kLooks.between_pictures;
  }
  const Length room = frame_of(style).width - (x - kLooks.between_pictures);
  for (RowImage& image : out) image.x += room / 2;
  return out;
}

/// How many of `count` pictures are in the next row: three, or two if one would be left alone.
std::size_t next_row(std::size_t count) {
  constexpr std::size_t kMost = 3;
  return count == kMost + 1 ? 2 : std::min(count, kMost);
}

}  // namespace

Frame frame_of(const Style& style) {
  return {style.margin_inner, style.margin_top, style.page_width - style.margin_inner - style.margin_outer,
          style.page_height - style.margin_top - style.margin_bottom, style.baseline_grid ? style.leading : Length{}};
}

std::vector<std::vector<RowImage>> picture_rows(std::span<const Picture> pictures, const Style& style) {
  std::vector<std::vector<RowImage>> out;
  if (pictures.size() == 1) {
    const Size size = size_alone(*pictures.front().image, style);
    const Length x = (frame_of(style).width - size.width) / 2;
    out.push_back({{pictures.front().index, size.width, size.height, pictures.front().node, is_plate(style), x}});
    return out;
  }
  Length height = (is_plate(style) ? kLooks.plate_row : kLooks.picture_row).of(frame_of(style).height);
  while (!pictures.empty()) {
    const std::size_t count = next_row(pictures.size());
    height = shared_height(pictures.first(count), style, height);
    out.push_back(placed(pictures.first(count), style, height));
    pictures = pictures.subspan(count);
  }
  return out;
}

void check_resolution(const Image& image, const std::string& file, Span mentioned_at, const Style& style,
                      Diagnostics& diagnostics) {
  if (style.photos == Photos::none) return;
  constexpr std::int64_t kMicropointsPerInch = 72'000'000;
  const Size size = size_alone(image, style);
  const std::int64_t across =
                         own_width(image) * kMicropointsPerInch / std::max<std::int64_t>(1, size.width.micropoints),
                     down =
                         own_height(image) * kMicropointsPerInch / std::max<std::int64_t>(1, size.height.micropoints);
  const std::int64_t resolution = std::min(across, down);
  if (resolution < kLooks.dots_per_inch)
    diagnostics.report("image-coarse", mentioned_at, {{"file", file}, {"resolution", std::to_string(resolution)}});
}

}  // namespace readout
