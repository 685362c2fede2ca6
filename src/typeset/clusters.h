// Extended grapheme clusters (UAX #29): takes text, returns the end of each character as a reader sees it.
//
// A font draws a cluster whole or not at all, so runs are split between clusters. ICU finds the clusters; text of
// common letters and ideographs, each of which is a cluster, needs no ICU.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace readout {

/// The offset of the byte after each cluster.
std::vector<std::uint32_t> cluster_ends(const std::string& text);

}  // namespace readout
