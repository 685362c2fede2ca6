#include "meeting/shipped.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/file.h"
#include "base/resources.h"

namespace readout {
namespace {

using Place = ShippedRegister::Place;

constexpr std::string_view kEntry = "\n  <";

/// The entry between its `<` at `begin` and the next one; absent for a comment.
std::optional<Place> place_at(const Source& source, std::size_t begin, std::size_t next) {
  constexpr std::string_view kKey = " key=\"";
  const std::string_view entry = std::string_view(source.bytes).substr(begin + 1, next - begin - 1);
  for (EntryKind kind : kEntryKinds) {
    const std::string_view name = element_name(kind);
    if (!entry.starts_with(name) || !entry.substr(name.size()).starts_with(kKey)) continue;
    const std::string_view key = entry.substr(name.size() + kKey.size());
    const std::size_t end = begin + 1 + entry.rfind('>') + 1;
    return Place{kind,
                 key.substr(0, key.find('"')),
                 {&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  }
  return std::nullopt;
}

/// The line after `from` that begins an entry or a comment, not its end tag.
std::size_t next_entry(std::string_view bytes, std::size_t from) {
  std::size_t at = bytes.find(kEntry, from);
  while (at != bytes.npos && bytes[at + kEntry.size()] == '/') at = bytes.find(kEntry, at + kEntry.size());
  return at;
}

void add_places(const Source& source, std::vector<Place>& places) {
  const std::string_view bytes = source.bytes;
  const std::size_t last = bytes.rfind("\n</");
  for (std::size_t at = next_entry(bytes, 0); at < last;) {
    const std::size_t next = std::min(next_entry(bytes, at + kEntry.size()), last);
    if (std::optional<Place> place = place_at(source, at + kEntry.size() - 1, next)) places.push_back(*place);
    at = next;
  }
}

std::size_t index(EntryKind kind) { return static_cast<std::size_t>(kind); }

/// The largest files are already sorted, so they are not sorted again.
void sort_by_key(std::vector<std::size_t>& entries, const std::vector<Place>& places) {
  auto key = [&](std::size_t i) { return places[i].key; };
  if (!std::ranges::is_sorted(entries, {}, key)) std::ranges::sort(entries, {}, key);
}

}  // namespace

ShippedRegister::ShippedRegister(Sources& sources) {
  for (const Resource& file : resources())
    if (file.name.starts_with("src/meeting/") && file.name.ends_with(".xml"))
      add_places(sources.add(fmt::format("<{}>", name_of(file.name)), std::string(file.bytes)), places_);
  for (std::size_t i = 0; i < places_.size(); ++i) by_key_[index(places_[i].kind)].push_back(i);
  for (std::vector<std::size_t>& entries : by_key_) sort_by_key(entries, places_);
  slots_ = std::vector<Slot>(places_.size());
}

const RegisterEntry* ShippedRegister::find(EntryKind kind, std::string_view key) const {
  const std::vector<std::size_t>& entries = by_key_[index(kind)];
  auto found = std::ranges::lower_bound(entries, key, {}, [&](std::size_t i) { return places_[i].key; });
  return found == entries.end() || places_[*found].key != key ? nullptr : &read(*found).entry;
}

std::vector<const RegisterEntry*> ShippedRegister::entries(EntryKind kind) const {
  std::vector<const RegisterEntry*> out;
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (places_[i].kind == kind) out.push_back(&read(i).entry);
  return out;
}

const ShippedRegister::Read& ShippedRegister::read(std::size_t i) const {
  Slot& slot = slots_[i];
  std::call_once(slot.once, [&] {
    Diagnostics none;
    std::unique_ptr<XmlElement> element = read_shipped_element(places_[i].whole);
    RegisterEntry entry = read_entry(*element, places_[i].kind, none);
    slot.read = std::make_unique<const Read>(Read{std::move(element), std::move(entry)});
  });
  return *slot.read;
}

}  // namespace readout
