// Pairs the parts of documents in several languages: takes a list of parts for each language, returns rows.
//
// The rule is that of pair_rows() (document/document.h), for parts at one place of the tree: equal keys are side by
// side, in the order of the first language.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace readout {

/// A part of each language; null if the language has none.
template <class T>
using AlignedRow = std::vector<const T*>;

/// Lists may be null. `same` compares parts of two languages.
template <class T, class Same>
std::vector<AlignedRow<T>> aligned(const std::vector<const std::vector<T>*>& lists, Same same) {
  std::vector<AlignedRow<T>> rows;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    std::size_t next = 0;  // the row of a part that no earlier language has
    for (std::size_t p = 0; lists[i] && p < lists[i]->size(); ++p) {
      const T& part = (*lists[i])[p];
      auto fits = [&](const AlignedRow<T>& row) {
        return !row[i] && std::ranges::any_of(row, [&](const T* other) { return other && same(*other, part); });
      };
      // Languages nearly always have the same parts, so the next row is the one.
      const auto at = rows.begin() + static_cast<std::ptrdiff_t>(next);
      auto found = i == 0 ? rows.end() : at != rows.end() && fits(*at) ? at : std::ranges::find_if(rows, fits);
      if (found == rows.end()) found = rows.insert(at, AlignedRow<T>(lists.size()));
      (*found)[i] = &part;
      next = static_cast<std::size_t>(found - rows.begin()) + 1;
    }
  }
  return rows;
}

}  // namespace readout
