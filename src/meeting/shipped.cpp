#include "meeting/shipped.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/file.h"
#include "base/resources.h"

namespace readout {
namespace {

using Place = ShippedRegister::Place;

std::pair<EntryKind, std::string_view> sort_key(const Place& place) { return {place.kind, place.key}; }

/// The entry whose `<` is at `begin`; absent for a comment or an end tag.
std::optional<Place> place_at(const Source& source, std::size_t begin) {
  constexpr std::string_view kKey = " key=\"";
  const std::string_view rest = std::string_view(source.bytes).substr(begin + 1);
  auto kind = std::ranges::find_if(kEntryKinds, [&](EntryKind k) {
    return rest.starts_with(element_name(k)) && rest.substr(element_name(k).size()).starts_with(kKey);
  });
  if (kind == std::end(kEntryKinds)) return std::nullopt;
  const std::string_view key = rest.substr(element_name(*kind).size() + kKey.size());
  const std::string close = fmt::format("</{}>", element_name(*kind));
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

}  // namespace

ShippedRegister::ShippedRegister(Sources& sources) {
  for (const Resource& file : resources())
    if (file.name.starts_with("src/meeting/") && file.name.ends_with(".xml"))
      add_places(sources.add(fmt::format("<{}>", name_of(file.name)), std::string(file.bytes)), places_);
  by_key_.resize(places_.size());
  std::iota(by_key_.begin(), by_key_.end(), 0);
  std::ranges::sort(by_key_, {}, [&](std::size_t i) { return sort_key(places_[i]); });
  slots_ = std::vector<Slot>(places_.size());
}

const RegisterEntry* ShippedRegister::find(EntryKind kind, std::string_view key) const {
  const std::pair wanted(kind, key);
  auto found = std::ranges::lower_bound(by_key_, wanted, {}, [&](std::size_t i) { return sort_key(places_[i]); });
  return found == by_key_.end() || sort_key(places_[*found]) != wanted ? nullptr : &read(*found).entry;
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
