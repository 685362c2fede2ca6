#include "meeting/shipped.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/file.h"
#include "base/resources.h"

namespace readout {
namespace {

using Place = ShippedRegister::Place;

/// The entry whose `<` is at `begin`; absent for a comment or an end tag.
std::optional<Place> place_at(const Source& source, std::size_t begin) {
  constexpr std::string_view kKey = " key=\"";
  const std::string_view rest = std::string_view(source.bytes).substr(begin + 1);
  auto kind = std::ranges::find_if(kEntryKinds, [&](EntryKind k) {
    return rest.starts_with(element_name(k)) && rest.substr(element_name(k).size()).starts_with(kKey);
  });
  if (kind == std::end(kEntryKinds)) return std::nullopt;
  const std::string_view key = rest.substr(element_name(*kind).size() + kKey.size());
  const std::string close = "</" + std::string(element_name(*kind)) + ">";
  const std::size_t end = source.bytes.find(close, begin) + close.size();
  return Place{*kind,
               key.substr(0, key.find('"')),
               {&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

void add_places(const Source& source, std::vector<Place>& places) {
  constexpr std::string_view kEntry = "\n  <";
  for (std::size_t at = source.bytes.find(kEntry); at != std::string::npos;
       at = source.bytes.find(kEntry, at + kEntry.size()))
    if (std::optional<Place> place = place_at(source, at + kEntry.size() - 1)) places.push_back(*place);
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
