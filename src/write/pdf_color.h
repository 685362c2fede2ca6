// The output intent of a PDF: returns the ICC profile that defines its colours (ISO 19005-3 6.2.3).
//
// sRGB (IEC 61966-2-1) as a matrix profile of version 4 (ISO 15076-1), built here. It has 480 bytes; profiles shipped
// elsewhere have 2,500 or more.
#pragma once

#include <string>

#include "write/pdf_objects.h"

namespace readout::pdf {

/// The bytes of the profile.
std::string srgb_profile();

/// Declares that DeviceRGB and DeviceGray of the file mean sRGB (6.2.4.3).
void write_output_intent(File& file);

}  // namespace readout::pdf
