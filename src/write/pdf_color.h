// The colours that the numbers of a PDF mean: gives the ICC profile of the output intent (ISO 19005-3 6.2.3).
//
// sRGB (IEC 61966-2-1) as a matrix profile of version 4 (ISO 15076-1), made here: 480 bytes, where profiles that are
// shipped elsewhere have 2,500 and more.
#pragma once

#include <string>

#include "write/pdf_objects.h"

namespace readout::pdf {

/// The bytes of the profile.
std::string srgb_profile();

/// Makes DeviceRGB and DeviceGray of the file mean sRGB (6.2.4.3).
void write_output_intent(File& file);

}  // namespace readout::pdf
