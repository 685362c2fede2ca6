#include "agreement/letter_table.h"

#include <algorithm>

namespace readout::agreement {
namespace {

constexpr std::uint16_t kEmptyPage = 1;

}  // namespace

std::vector<std::uint16_t> packed_letters(std::span<const std::pair<char32_t, std::uint16_t>> letters) {
  std::vector<std::uint16_t> entries(2 * kPage);
  std::fill_n(entries.begin(), kPage, kEmptyPage);
  for (const auto& [letter, number] : letters) {
    if (letter >= kPage * kPage) continue;
    if (entries[letter / kPage] == kEmptyPage) {
      entries[letter / kPage] = static_cast<std::uint16_t>(entries.size() / kPage);
      entries.resize(entries.size() + kPage);
    }
    entries[entries[letter / kPage] * kPage + letter % kPage] = number;
  }
  return entries;
}

}  // namespace readout::agreement
