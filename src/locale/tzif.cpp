#include "locale/tzif.h"

#include <algorithm>

namespace readout {
namespace {

constexpr std::int64_t kLargestOffset = 26 * 3600;  // RFC 9636 3.2: from -25 hours to +26 hours

/// Reads big-endian numbers from the front. `whole` becomes false if the data end too early.
class TzifReader {
 public:
  explicit TzifReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number(std::size_t size) {
    std::uint64_t value = 0;
    for (const char byte : take(size)) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
  }
  std::int64_t time(std::size_t size) {
    const std::uint64_t value = number(size);
    return size == 8 ? static_cast<std::int64_t>(value) : static_cast<std::int32_t>(static_cast<std::uint32_t>(value));
  }
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) whole_ = false;
    const std::string_view taken = bytes_.substr(0, whole_ ? size : 0);
    bytes_.remove_prefix(taken.size());
    return taken;
  }
  std::string_view rest() const { return bytes_; }
  bool whole() const { return whole_; }

 private:
  std::string_view bytes_;
  bool whole_ = true;
};

/// RFC 9636 3.1.
struct Header {
  char version = 0;
  std::size_t ut_flags = 0, wall_flags = 0, leap_seconds = 0, changes = 0, types = 0, characters = 0;

  std::size_t block_size(std::size_t time_size) const {
    return changes * (time_size + 1) + types * 6 + characters + leap_seconds * (time_size + 4) + wall_flags + ut_flags;
  }
};

std::optional<Header> read_header(TzifReader& reader) {
  if (reader.take(4) != "TZif") return std::nullopt;
  Header header;
  const std::string_view version = reader.take(16);
  if (!version.empty()) header.version = version.front();
  for (std::size_t* count :
       {&header.ut_flags, &header.wall_flags, &header.leap_seconds, &header.changes, &header.types, &header.characters})
    *count = reader.number(4);
  if (!reader.whole()) return std::nullopt;
  return header;
}

/// RFC 9636 3.2: the fields that offsets need.
std::optional<Tzif> read_block(TzifReader& reader, const Header& header, std::size_t time_size) {
  if (header.types == 0 || header.leap_seconds != 0 || header.block_size(time_size) > reader.rest().size())
    return std::nullopt;
  TzifReader times(reader.take(header.changes * time_size));
  const std::string_view type_of_change = reader.take(header.changes);
  TzifReader types(reader.take(header.types * 6));
  reader.take(header.characters + header.wall_flags + header.ut_flags);

  std::vector<int> offsets;
  for (std::size_t i = 0; i < header.types; ++i) {
    const std::int64_t offset = types.time(4);
    types.take(2);
    if (offset > kLargestOffset || offset < -kLargestOffset) return std::nullopt;
    offsets.push_back(static_cast<int>(offset));
  }
  Tzif zone{.first_offset = offsets.front(), .changes = {}, .after_last = {}};
  zone.changes.reserve(header.changes);
  for (const char type : type_of_change) {
    const auto index = static_cast<std::size_t>(static_cast<unsigned char>(type));
    const std::int64_t at = times.time(time_size);
    const bool ascends = zone.changes.empty() || zone.changes.back().at < at;
    if (index >= offsets.size() || !ascends) return std::nullopt;
    zone.changes.push_back({at, offsets[index]});
  }
  return zone;
}

}  // namespace

std::optional<Tzif> read_tzif(std::string_view bytes) {
  TzifReader reader(bytes);
  std::optional<Header> header = read_header(reader);
  if (!header) return std::nullopt;
  if (header->version == '\0') return read_block(reader, *header, 4);
  if (header->version < '2' || header->block_size(4) > reader.rest().size()) return std::nullopt;
  reader.take(header->block_size(4));
  header = read_header(reader);
  if (!header) return std::nullopt;
  std::optional<Tzif> zone = read_block(reader, *header, 8);
  if (!zone) return std::nullopt;

  const std::string_view footer = reader.rest();
  const std::size_t end = footer.find('\n', 1);
  if (footer.empty() || footer.front() != '\n' || end == std::string_view::npos) return std::nullopt;
  const std::string_view rule = footer.substr(1, end - 1);
  if (rule.empty()) return zone;
  zone->after_last = read_tz_rule(rule);
  if (!zone->after_last) return std::nullopt;
  return zone;
}

int offset_at(const Tzif& zone, std::int64_t instant_seconds) {
  const auto next = std::ranges::upper_bound(zone.changes, instant_seconds, {}, &Tzif::Change::at);
  if (next == zone.changes.end() && zone.after_last) return offset_at(*zone.after_last, instant_seconds);
  return next == zone.changes.begin() ? zone.first_offset : std::prev(next)->offset;
}

}  // namespace readout
