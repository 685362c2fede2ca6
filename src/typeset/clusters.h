// Where characters that readers see as one end: takes text, gives extended grapheme clusters (UAX #29).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace readout {

/// The byte behind each cluster.
std::vector<std::uint32_t> cluster_ends(const std::string& text);

}  // namespace readout
