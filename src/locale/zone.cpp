#include "locale/zone.h"

#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>

#include "base/ascii.h"
#include "locale/tzif.h"

namespace readout {
namespace {

constexpr std::size_t kLargestZoneFile = 1u << 20;

// Names from Java's first releases, which ICU keeps and the IANA database does not have.
constexpr std::array<std::string_view, 25> kIcuOnly = {"ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT",
                                                       "CST", "CTT", "EAT", "ECT", "IET", "IST", "JST", "MIT", "NET",
                                                       "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST"};

// Files of the folder that are not zones: a placeholder, the zone of this machine, and the rules for POSIX TZ strings.
constexpr std::array<std::string_view, 3> kNoZones = {"Factory", "localtime", "posixrules"};
constexpr std::array<std::string_view, 2> kOtherTrees = {"posix/", "right/"};

bool is_name_character(char c) { return is_letter_or_digit(c) || c == '_' || c == '-' || c == '+'; }

/// Whether the text has the form of an IANA name: parts of letters, so that it cannot lead out of the folder.
bool is_zone_name(std::string_view name) {
  if (name.empty() || name.size() > 255 || name.front() == '/' || name.back() == '/') return false;
  if (name.find("//") != std::string_view::npos || std::ranges::find(kNoZones, name) != kNoZones.end()) return false;
  if (std::ranges::any_of(kOtherTrees, [&](std::string_view tree) { return name.starts_with(tree); })) return false;
  return std::ranges::all_of(name, [](char c) { return is_name_character(c) || c == '/'; });
}

/// The release of the files: tzdata.zi begins with `# version 2025b`, `+VERSION` contains only the name.
std::optional<std::string> release_of(const std::string& folder, const Files& files) {
  constexpr std::string_view kMark = "# version ";
  Diagnostics no_findings;  // not reported: without a release, ICU's data decide
  const FileBytes zi = files.map(folder + "/tzdata.zi", kLargestZoneFile, {}, no_findings);
  if (zi && zi->starts_with(kMark)) return std::string(zi->substr(kMark.size(), zi->find('\n') - kMark.size()));
  const FileBytes plain = files.map(folder + "/+VERSION", kLargestZoneFile, {}, no_findings);
  if (plain && !plain->empty() && plain->front() != '\n') return std::string(plain->substr(0, plain->find('\n')));
  return std::nullopt;
}

std::unique_ptr<const icu::TimeZone> open_icu_zone(std::string_view name) {
  if (!is_zone_name(name) || std::ranges::find(kIcuOnly, name) != kIcuOnly.end()) return nullptr;
  const icu::UnicodeString id(name.data(), static_cast<int32_t>(name.size()), US_INV);
  icu::UnicodeString canonical;
  UBool is_system = false;
  UErrorCode status = U_ZERO_ERROR;
  // ICU accepts any text without an error, as a custom or an unknown zone.
  icu::TimeZone::getCanonicalID(id, canonical, is_system, status);
  if (U_FAILURE(status) || !is_system) return nullptr;
  std::unique_ptr<const icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  return *zone == icu::TimeZone::getUnknown() ? nullptr : std::move(zone);
}

int icu_offset_at(const icu::TimeZone& zone, std::int64_t instant_seconds) {
  int32_t raw = 0, summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(static_cast<UDate>(instant_seconds) * 1000.0, false, raw, summer, status);
  return (raw + summer) / 1000;
}

/// The same computation for both sources, so that only their data can differ. An offset is valid for a wall time if the
/// instant that results from it has this offset.
template <class OffsetAt>
WallTime wall_time(const OffsetAt& offset_at, const CivilMinute& wall) {
  const std::int64_t local = to_instant(wall, 0) * 60;
  const int before = offset_at(local - 86'400);
  const int after = offset_at(local + 86'400);
  const bool before_holds = offset_at(local - before) == before;
  const bool after_holds = offset_at(local - after) == after;
  if (before_holds && after_holds && before != after) return {WallTime::Kind::repeated, before / 60, after / 60};
  if (before_holds || after_holds) {
    const int offset = before_holds ? before : after;
    return {WallTime::Kind::ordinary, offset / 60, offset / 60};
  }
  return {WallTime::Kind::skipped, before / 60, after / 60};
}

/// The region of a zone in ICU's data; empty for an unknown zone or a zone of the whole world.
std::string region_of(std::string_view zone) {
  UErrorCode error = U_ZERO_ERROR;
  char region[8] = {};
  const icu::UnicodeString id =
      icu::UnicodeString::fromUTF8(icu::StringPiece(zone.data(), static_cast<int32_t>(zone.size())));
  const int32_t length = icu::TimeZone::getRegion(id, region, sizeof region, error);
  if (U_FAILURE(error) || std::string_view(region) == "001") return {};
  return {region, static_cast<std::size_t>(length)};
}

bool has_zones(const std::string& country) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> ids(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, country.c_str(), nullptr, error));
  return U_SUCCESS(error) && ids && ids->count(error) > 0 && U_SUCCESS(error);
}

}  // namespace

namespace {

/// Territories with a code of their own whose places may be registered under the country that they belong to.
struct Territory {
  std::string_view region, country;
};
constexpr Territory kTerritories[] = {
    {"SJ", "NO"}, {"AX", "FI"}, {"FO", "DK"}, {"GL", "DK"}, {"GP", "FR"}, {"GF", "FR"}, {"MQ", "FR"},
    {"RE", "FR"}, {"YT", "FR"}, {"BL", "FR"}, {"MF", "FR"}, {"PM", "FR"}, {"WF", "FR"}, {"PF", "FR"},
    {"NC", "FR"}, {"TF", "FR"}, {"PR", "US"}, {"GU", "US"}, {"VI", "US"}, {"AS", "US"}, {"MP", "US"},
    {"UM", "US"}, {"HK", "CN"}, {"MO", "CN"}, {"GI", "GB"}, {"BM", "GB"}, {"KY", "GB"}, {"VG", "GB"},
    {"TC", "GB"}, {"MS", "GB"}, {"AI", "GB"}, {"FK", "GB"}, {"GS", "GB"}, {"IO", "GB"}, {"SH", "GB"},
    {"PN", "GB"}, {"JE", "GB"}, {"GG", "GB"}, {"IM", "GB"}, {"AW", "NL"}, {"CW", "NL"}, {"SX", "NL"},
    {"BQ", "NL"}, {"CX", "AU"}, {"CC", "AU"}, {"NF", "AU"}, {"CK", "NZ"}, {"NU", "NZ"}, {"TK", "NZ"}};

bool belongs_to(std::string_view region, std::string_view country) {
  return std::ranges::any_of(kTerritories,
                             [&](const Territory& t) { return t.region == region && t.country == country; });
}

}  // namespace

std::string canonical_zone(std::string_view zone) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString canonical;
  const icu::StringPiece name(zone.data(), static_cast<int32_t>(zone.size()));
  icu::TimeZone::getCanonicalID(icu::UnicodeString::fromUTF8(name), canonical, error);
  std::string out;
  if (U_SUCCESS(error)) canonical.toUTF8String(out);
  return out.empty() ? std::string(zone) : out;
}

bool same_zone(std::string_view a, std::string_view b) { return a == b || canonical_zone(a) == canonical_zone(b); }

bool may_serve(std::string_view zone, std::string_view country) {
  const std::string region = region_of(zone);
  return region.empty() || region == country || belongs_to(region, country) || !has_zones(std::string(country));
}

struct Zones::Data {
  Data(std::string zone_folder, const Files& outside)
      : folder(std::move(zone_folder)), files(outside), release(release_of(folder, files)) {}

  std::string folder;
  const Files& files;
  std::optional<std::string> release;
  std::mutex lock;
  // Shared pointers, because a result outlives the lock. Null for a zone that the source does not have.
  std::map<std::string, std::shared_ptr<const icu::TimeZone>, std::less<>> icu;
  std::map<std::string, std::shared_ptr<const Tzif>, std::less<>> system;

  std::shared_ptr<const icu::TimeZone> icu_zone(std::string_view name) {
    const std::scoped_lock held(lock);
    auto found = icu.find(name);
    if (found == icu.end()) found = icu.emplace(name, open_icu_zone(name)).first;
    return found->second;
  }
  std::shared_ptr<const Tzif> system_zone(std::string_view name) {
    const std::scoped_lock held(lock);
    auto found = system.find(name);
    if (found == system.end()) found = system.emplace(name, open_system_zone(name)).first;
    return found->second;
  }
  std::shared_ptr<const Tzif> open_system_zone(std::string_view name) const {
    if (!is_zone_name(name)) return nullptr;
    Diagnostics no_findings;  // not reported: a zone without a file is unknown to the system
    const FileBytes bytes = files.map(folder + "/" + std::string(name), kLargestZoneFile, {}, no_findings);
    std::optional<Tzif> zone = bytes ? read_tzif(*bytes) : std::nullopt;
    return zone ? std::make_shared<const Tzif>(std::move(*zone)) : nullptr;
  }
};

Zones::Zones(std::string folder, const Files& files) : data_(std::make_unique<Data>(folder, files)) {}
Zones::~Zones() = default;

std::optional<std::string> Zones::version(ZoneSource source) const {
  if (source == ZoneSource::system) return data_->release;
  UErrorCode status = U_ZERO_ERROR;
  const char* version = icu::TimeZone::getTZDataVersion(status);
  return U_SUCCESS(status) ? std::optional<std::string>(version) : std::nullopt;
}

ZoneSource Zones::newer() const {
  // Names of releases consist of year and letter, so they sort by age.
  return data_->release && data_->release > version(ZoneSource::icu) ? ZoneSource::system : ZoneSource::icu;
}

bool Zones::knows(ZoneSource source, std::string_view zone) const {
  return source == ZoneSource::icu ? data_->icu_zone(zone) != nullptr : data_->system_zone(zone) != nullptr;
}

std::vector<std::string> Zones::names() const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> all(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  std::vector<std::string> names;
  while (const char* name = U_SUCCESS(status) ? all->next(nullptr, status) : nullptr)
    if (std::string_view(name).find('/') != std::string_view::npos) names.emplace_back(name);
  return names;
}

std::optional<int> Zones::offset_at(ZoneSource source, std::string_view zone, InstantMinute instant) const {
  if (source == ZoneSource::icu) {
    const auto found = data_->icu_zone(zone);
    return found ? std::optional(icu_offset_at(*found, instant * 60) / 60) : std::nullopt;
  }
  const auto found = data_->system_zone(zone);
  return found ? std::optional(readout::offset_at(*found, instant * 60) / 60) : std::nullopt;
}

std::optional<WallTime> Zones::at_wall(ZoneSource source, std::string_view zone, const CivilMinute& wall) const {
  if (source == ZoneSource::icu) {
    const auto found = data_->icu_zone(zone);
    if (!found) return std::nullopt;
    return wall_time([&](std::int64_t instant) { return icu_offset_at(*found, instant); }, wall);
  }
  const auto found = data_->system_zone(zone);
  if (!found) return std::nullopt;
  return wall_time([&](std::int64_t instant) { return readout::offset_at(*found, instant); }, wall);
}

}  // namespace readout
