// A number for each code point below 0x10000, 0 for most: a table of pages, of which the empty ones are one.
//
// Read in place from a packed lexicon (packed.h). The first page has the numbers of the pages.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace readout::agreement {

constexpr std::size_t kPage = 256;

class LetterTable {
 public:
  LetterTable() = default;
  /// `entries` is what packed_letters() returns, and outlives the table.
  explicit LetterTable(std::span<const std::uint16_t> entries) : entries_(entries.data()) {}
  std::uint16_t operator[](char32_t letter) const {
    if (letter >= kPage * kPage) return 0;
    return entries_[entries_[letter / kPage] * kPage + letter % kPage];
  }

 private:
  static constexpr std::uint16_t kEmpty[kPage] = {};  // the only page is that of the pages, and full of 0
  const std::uint16_t* entries_ = kEmpty;
};

/// The entries of a table. Letters beyond the table are left out.
std::vector<std::uint16_t> packed_letters(std::span<const std::pair<char32_t, std::uint16_t>> letters);

}  // namespace readout::agreement
