// A translation memory: finished translations of earlier .po files, found by their source text.
//
// Takes PoFiles of one language; returns the translation of the same text, or else of the most similar one. Texts are
// as similar as their pairs of neighbouring code points (Dice's coefficient), so that it works for all scripts. The
// order of add() decides between equals. Safe to read from several threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "locale/po.h"

namespace readout {

/// A translation and where it comes from.
struct Remembered {
  std::string msgid, msgstr;
  std::string file, unit;   ///< the unit is empty for an entry without a msgctxt
  std::uint32_t pairs = 0;  ///< how many different pairs the msgid has
};

class Memory {
 public:
  /// Adds the finished translations of a file, obsolete ones last.
  void add(const PoFile& po, const std::string& file);
  bool empty() const { return all_.empty(); }

  /// The first translation of this text; null if there is none.
  const Remembered* same(std::string_view msgid) const;
  /// The translation of the text that is most similar to this one; null if none has a coefficient of 0.7.
  const Remembered* similar(std::string_view msgid) const;

 private:
  std::vector<Remembered> all_;
  std::map<std::string, std::uint32_t, std::less<>> by_text_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_pair_;
};

}  // namespace readout
