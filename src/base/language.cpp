#include "base/language.h"

#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/ascii.h"

namespace readout {
namespace {

/// A character of a tag in the form in which tags are compared.
char folded(char c) { return c == '_' ? '-' : to_lower(c); }

}  // namespace

std::string_view primary_subtag(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

bool same_tag(std::string_view a, std::string_view b) { return a == b || std::ranges::equal(a, b, {}, folded, folded); }

std::string_view shortened(std::string_view tag) {
  auto cut = [](std::string_view from) {
    const std::size_t end = from.find_last_of("-_");
    return from.substr(0, end == std::string_view::npos ? 0 : end);
  };
  std::string_view out = cut(tag);
  // In a private tag the single letter may be all that is left.
  const bool single = out.size() == 1 || (out.size() >= 2 && folded(out[out.size() - 2]) == '-');
  return single ? cut(out) : out;
}

std::string folded_tag(std::string_view tag) {
  std::string out(tag);
  std::ranges::transform(out, out.begin(), folded);
  return out;
}

std::string with_hyphens(std::string_view tag) {
  std::string out(tag);
  std::ranges::replace(out, '_', '-');
  return out;
}

bool uses_latin(std::string_view tag) {
  constexpr int32_t kMost = 8;
  UScriptCode scripts[kMost];
  UErrorCode status = U_ZERO_ERROR;
  const int32_t count = uscript_getCode(std::string(tag).c_str(), scripts, kMost, &status);
  return U_SUCCESS(status) && count == 1 && scripts[0] == USCRIPT_LATIN;
}

bool is_right_to_left(std::string_view tag) { return uloc_isRightToLeft(std::string(tag).c_str()) != 0; }

bool is_japanese(std::string_view tag) {
  if (tag.size() < 2 || folded(tag[0]) != 'j' || folded(tag[1]) != 'a') return false;
  return tag.size() == 2 || primary_subtag(tag).size() == 2;
}

std::string language_of_country(std::string_view country) {
  const std::string code = in_upper_case(std::string(country));
  const char* const* known = uloc_getISOCountries();
  while (*known && *known != code) ++known;
  if (!*known) return {};
  const std::string locale = "und_" + code;
  char likely[ULOC_FULLNAME_CAPACITY] = "", language[ULOC_LANG_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(locale.c_str(), likely, sizeof likely, &status);
  uloc_getLanguage(likely, language, sizeof language, &status);
  return U_FAILURE(status) ? "" : language;
}

}  // namespace readout
