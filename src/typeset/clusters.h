// Extended grapheme clusters (UAX #29): text -> where each character that a reader sees ends.
//
// A font draws a cluster whole or not at all, so runs are split between clusters. ICU finds them; text of common
// letters and ideographs, each of which is a cluster, does without it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace readout {

/// The offset of the byte after each cluster.
std::vector<std::uint32_t> cluster_ends(const std::string& text);

}  // namespace readout
