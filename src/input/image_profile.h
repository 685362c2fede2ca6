// What the samples of a picture mean: takes the colour data of a file, returns an ICC profile (ISO 15076-1).
//
// A profile is kept as it is if Little CMS can read it and PDF/A allows it (ISO 19005-3 6.2.4.2). The colour chunks of
// a PNG (W3C PNG, third edition, 11.3.2) become a profile; those that say sRGB become none. CMYK is converted to sRGB.
#pragma once

#include <string>
#include <string_view>

#include "input/image_formats.h"

namespace readout {

/// Why a profile cannot describe samples of this kind; empty if it can.
std::string profile_fault(std::string_view profile, ImageColor color);

/// The data of the chunks about colour; empty without the chunk.
struct PngColors {
  std::string_view iccp, gama, chrm, cicp;
  bool srgb = false;
};

/// The profile of a PNG, by the first of its chunks in the order cICP, iCCP, sRGB, gAMA and cHRM; empty for sRGB.
/// Sets `fault` if a chunk cannot be used.
std::string png_profile(const PngColors& colors, ImageColor color, std::string& fault);

/// Replaces the bytes of a CMYK JPEG by those of an RGB one: by its profile, or without one, by the complement of its
/// inks. Returns false and sets `fault` if it cannot be decoded. Decodes row by row.
bool convert_cmyk(const Image& image, std::string& data, std::string_view profile, ImageFault& fault);

}  // namespace readout
