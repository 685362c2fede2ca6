#include "commands/fast_accept.h"

#include <algorithm>
#include <vector>

#include "locale/calendar.h"

namespace readout {
namespace {

/// Asks the fonts of each language once.
class Lookup {
 public:
  explicit Lookup(Coverage& coverage) : coverage_(coverage) {}

  bool operator()(std::string_view text, std::string_view lang) {
    if (!characters_ || lang != lang_) {
      lang_ = lang;
      characters_ = &coverage_.characters(lang_);
    }
    return characters_->has(text);
  }

 private:
  Coverage& coverage_;
  std::string lang_;
  const Coverage::Characters* characters_ = nullptr;
};

/// The first dates of the eras that a date of this calendar can be in.
constexpr CivilDate kEras[] = {{1868, 10, 23}, {1912, 7, 30}, {1926, 12, 25}, {1989, 1, 8}, {2019, 5, 1}};

}  // namespace

bool FastAccept::has_generated(const Catalog& catalog, const std::string& lang) {
  const std::lock_guard held(lock_);
  const auto [known, is_new] = generated_.try_emplace(lang, false);
  if (!is_new) return known->second;
  const Coverage::Characters& characters = coverage_.characters(lang);
  bool all = characters.has("0123456789+−:–");
  for (const CivilDate& date : kEras) all = all && characters.has(era_year(date).era);
  catalog.for_each_text([&](std::string_view text) { all = all && characters.has(text); });
  return known->second = all;
}

bool FastAccept::accepts(const PrintedUnits& units, const Voice& voice) {
  if (!is_ready(units, voice) || !has_generated(*voice.catalog, voice.lang)) return false;
  Lookup lookup(coverage_);
  return all_texts(units, voice,
                   [&](std::string_view text, std::string_view lang) { return text.empty() || lookup(text, lang); });
}

}  // namespace readout
