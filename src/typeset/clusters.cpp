#include "typeset/clusters.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "base/made.h"
#include "base/utf8.h"

namespace readout {
namespace {

/// Letters, digits and marks of Japanese and English that are each a cluster beside any other of them
/// (Grapheme_Cluster_Break is Other).
bool stands_alone(char32_t c) {
  constexpr std::pair<char32_t, char32_t> kAlone[] = {{0x20, 0x7E},     {0xC0, 0x24F},    {0x2010, 0x2027},
                                                      {0x3000, 0x3029}, {0x3041, 0x3096}, {0x309D, 0x30FF},
                                                      {0x4E00, 0x9FFF}, {0xFF01, 0xFF60}};
  return std::ranges::any_of(kAlone, [c](auto range) { return c >= range.first && c <= range.second; });
}

/// The ends if every character is certain to be one cluster; else empty.
std::optional<std::vector<std::uint32_t>> ends_of_characters(const std::string& text) {
  std::vector<std::uint32_t> out;
  out.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (!stands_alone(c.value)) return std::nullopt;
    out.push_back(at += c.length);
  }
  return out;
}

}  // namespace

std::u32string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  const icu::UnicodeString whole =
      nfc->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  std::u32string out;
  for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1))
    out += static_cast<char32_t>(whole.char32At(i));
  return out;
}

std::vector<std::uint32_t> cluster_ends(const std::string& text) {
  // ICU takes 150 instructions per character.
  if (auto ends = ends_of_characters(text)) return std::move(*ends);
  UErrorCode status = U_ZERO_ERROR;
  // Opening an iterator costs more than all its work for a paragraph.
  thread_local const std::unique_ptr<icu::BreakIterator> breaks(
      made(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)));
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  std::vector<std::uint32_t> out;
  breaks->setText(utext, status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next())
    out.push_back(static_cast<std::uint32_t>(end));
  utext_close(utext);
  return out;
}

}  // namespace readout
