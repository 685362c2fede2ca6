// Writes a JPEG anew: takes its bytes, returns the bytes of another JPEG of other colours or a smaller size.
//
// libjpeg decodes and encodes row by row. A smaller size is a number of eighths of the sides, which libjpeg makes from
// the coefficients of the blocks (ITU-T T.81), without the finer ones. Colours are converted by the caller.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/image.h"
#include "input/image_formats.h"

namespace readout {

using JpegRow = std::vector<unsigned char>;

/// How a JPEG is made from another.
struct JpegRecipe {
  ImageColor from = ImageColor::rgb;  ///< of the rows that are decoded
  ImageColor to = ImageColor::rgb;    ///< of the rows that are encoded; not CMYK
  unsigned eighths = 8;               ///< of the sides
  int quality = 95;                   ///< of libjpeg; from 90 on, colours have the resolution of the picture
  SharedBytes profile{};              ///< the ICC profile of the copy; null for none
  /// Makes a row from one that was decoded; empty if the rows are alike. Adobe's programs invert inks.
  std::function<void(JpegRow& row, bool inverted, JpegRow& out)> convert{};
};

struct JpegCopy {
  std::string data;
  std::uint32_t width = 0, height = 0;
};

/// Nothing, with a reason, if the data are damaged, or if they are progressive and too large for memory.
std::optional<JpegCopy> transcode_jpeg(const std::string& data, const JpegRecipe& recipe, ImageFault& fault);

}  // namespace readout
