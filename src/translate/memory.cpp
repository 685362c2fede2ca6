#include "translate/memory.h"

#include <algorithm>

#include "base/utf8.h"
#include "translate/carry.h"

namespace readout {
namespace {

/// The different pairs of neighbouring code points of a text, as numbers; its ends count as a code point.
std::vector<std::uint64_t> pairs_of(std::string_view text) {
  std::vector<std::uint64_t> pairs;
  std::uint64_t last = 0;
  const auto add = [&](char32_t c) {
    pairs.push_back(last << 32 | c);
    last = c;
  };
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { add(c); });
  add(0);
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  return pairs;
}

/// Dice's coefficient in hundredths.
std::size_t likeness(std::size_t common, std::size_t a, std::size_t b) { return 200 * common / (a + b); }

constexpr std::size_t kLeast = 70;

}  // namespace

void Memory::add(const PoFile& po, const std::string& file) {
  for (const bool obsolete : {false, true})
    for (const PoEntry& entry : po.entries) {
      const bool finished = !entry.msgid.text.empty() && has_translation(entry) && !entry.fuzzy();
      if (!finished || entry.obsolete != obsolete) continue;
      const auto index = static_cast<std::uint32_t>(all_.size());
      if (!by_text_.emplace(entry.msgid.text, index).second) continue;
      const std::vector<std::uint64_t> pairs = pairs_of(entry.msgid.text);
      for (const std::uint64_t pair : pairs) by_pair_[pair].push_back(index);
      all_.push_back({entry.msgid.text, entry.msgstr.front().text, file, entry.msgctxt ? entry.msgctxt->text : "",
                      static_cast<std::uint32_t>(pairs.size())});
    }
}

const Remembered* Memory::same(std::string_view msgid) const {
  const auto found = by_text_.find(msgid);
  return found == by_text_.end() ? nullptr : &all_[found->second];
}

const Remembered* Memory::similar(std::string_view msgid) const {
  std::vector<std::uint32_t> common(all_.size());
  const std::vector<std::uint64_t> pairs = pairs_of(msgid);
  for (const std::uint64_t pair : pairs)
    if (const auto found = by_pair_.find(pair); found != by_pair_.end())
      for (const std::uint32_t index : found->second) ++common[index];
  const Remembered* best = nullptr;
  std::size_t most = kLeast - 1;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const std::size_t here = likeness(common[i], pairs.size(), all_[i].pairs);
    if (here > most) best = &all_[i], most = here;
  }
  return best;
}

}  // namespace readout
