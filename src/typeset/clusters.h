// Extended grapheme clusters (UAX #29): takes text, returns the end of each character as a reader sees it.
//
// A font draws a cluster whole or not at all, so runs are split between clusters. ICU finds the clusters; text of
// common letters and ideographs, each of which is a cluster, needs no ICU.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The text with its letters and marks composed where Unicode has one character for them (NFC).
std::u32string composed(std::string_view text);

/// The offset of the byte after each cluster.
std::vector<std::uint32_t> cluster_ends(const std::string& text);

}  // namespace readout
