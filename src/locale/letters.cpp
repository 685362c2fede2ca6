#include "locale/letters.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace readout {
namespace {

/// Whether the script of the language has capitals (UAX #24, CLDR likely subtags).
bool has_capitals(std::string_view lang) {
  constexpr int32_t kMost = 8;
  UScriptCode scripts[kMost];
  UErrorCode status = U_ZERO_ERROR;
  const int32_t count = uscript_getCode(std::string(lang).c_str(), scripts, kMost, &status);
  return U_FAILURE(status) || count == 0 || std::any_of(scripts, scripts + count, uscript_isCased);
}

}  // namespace

std::string upper_case(std::string_view text, std::string_view lang) {
  // Of the ASCII letters, only i has another capital in some languages.
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != 'i'; }))
    return in_upper_case(std::string(text));
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::string out;
  letters.toUpper(icu::Locale(std::string(lang).c_str())).toUTF8String(out);
  return out;
}

std::string capitalized(std::string_view text, std::string_view lang) {
  if (text.empty()) return {};
  const std::size_t first = decode_at(text, 0).length;
  const std::string capital = upper_case(text.substr(0, first), lang);
  if (capital == text.substr(0, first) || !has_capitals(lang)) return std::string(text);
  return capital + std::string(text.substr(first));
}

bool joins_next_part(std::string_view particle) {
  constexpr std::u32string_view kHyphens = U"-\u2010\u2011", kApostrophes = U"'’\u02BC\u02BB\u2018",
                                kVowels = U"aeiouAEIOU";
  const char32_t last = last_character(particle);
  if (kHyphens.find(last) != std::u32string_view::npos) return last != 0;
  if (last == 0 || kApostrophes.find(last) == std::u32string_view::npos) return false;
  std::size_t end = particle.size() - 1;
  while (end > 0 && (static_cast<unsigned char>(particle[end]) & 0xC0) == 0x80) --end;
  const char32_t letter = last_character(particle.substr(0, end));
  const bool irish = end == 1 && letter == U'O';  // O’Brien
  return irish || (letter != 0 && kVowels.find(letter) == std::u32string_view::npos);
}

namespace {

/// The text without the parts that do not decide a particle: a bracket at its end, marks and spaces.
std::u32string_view last_word(std::u32string_view text) {
  constexpr std::u32string_view kOpening = U"(（", kClosing = U")）";
  while (!text.empty()) {
    if (kClosing.find(text.back()) != std::u32string_view::npos) {
      const std::size_t open = text.find_last_of(kOpening);
      text = text.substr(0, open == std::u32string_view::npos ? text.size() - 1 : open);
    } else if (u_isalnum(static_cast<UChar32>(text.back()))) {
      return text;
    } else {
      text.remove_suffix(1);
    }
  }
  return text;
}

}  // namespace

Ending ending_of(std::string_view text, const EndingCharacters& characters) {
  constexpr char32_t kFirst = 0xAC00, kLast = 0xD7A3, kFinals = 28, kRieul = 8;
  std::u32string all;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { all += c; });
  const std::u32string_view word = last_word(all);
  const char32_t last = word.empty() ? 0 : word.back();
  if (last >= kFirst && last <= kLast) {
    const char32_t final = (last - kFirst) % kFinals;
    return final == 0 ? Ending::vowel : final == kRieul ? Ending::liquid : Ending::consonant;
  }
  if (characters.liquids.find(last) != std::u32string_view::npos) return Ending::liquid;
  return characters.consonants.find(last) != std::u32string_view::npos ? Ending::consonant : Ending::vowel;
}

std::string particle_of(std::string_view alternatives, Ending ending) {
  const std::size_t first = alternatives.find('/'), second = alternatives.find('/', first + 1);
  if (ending == Ending::liquid && second != std::string_view::npos) return std::string(alternatives.substr(second + 1));
  if (ending != Ending::vowel) return std::string(alternatives.substr(0, first));
  return std::string(alternatives.substr(first + 1, second - first - 1));
}

char32_t first_character(std::string_view text) { return text.empty() ? 0 : decode_at(text, 0).value; }

char32_t last_character(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) {}
  return text.empty() ? 0 : decode_at(text, begin).value;
}

}  // namespace readout
