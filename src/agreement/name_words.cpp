#include "agreement/name_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace readout::agreement {
namespace {

template <class Test>
std::vector<Range> runs_of(const Text& text, Test test) {
  std::vector<Range> out;
  for (std::size_t at = 0; at < text.folded.size(); ++at) {
    if (!test(text.folded[at])) continue;
    const std::size_t begin = at;
    while (test(text.at(at))) ++at;
    out.push_back({begin, at});
  }
  return out;
}

}  // namespace

void add_letter_words(std::string_view pattern, std::set<std::u32string>& words) {
  const Text text(pattern);
  for (Range range : latin_words(text))
    if (range.size() >= 3) words.insert(small_letters(letters_of(text, range)));
}

std::vector<Range> latin_words(const Text& text) { return runs_of(text, is_latin); }
std::vector<Range> katakana_words(const Text& text) { return runs_of(text, is_katakana); }

bool meets_any(const std::vector<Value>& terms, Range range) {
  return std::ranges::any_of(terms, [&](const Value& term) { return term.range.meets(range); });
}

Range latin_word_at(const Text& text, std::size_t at) {
  Range word{at, at};
  while (is_latin(text.at(word.end))) ++word.end;
  return word;
}

std::u32string_view letters_of(const Text& text, Range range) {
  return std::u32string_view(text.folded).substr(range.begin, range.size());
}

std::u32string small_letters(std::u32string_view word) {
  std::u32string out(word);
  for (char32_t& c : out) c = small_letter(c);
  return out;
}

std::u32string plain_letters(std::u32string_view word) {
  if (std::ranges::all_of(word, [](char32_t c) { return c < 0xC0 || c > 0x1EFF; })) return std::u32string(word);
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string bytes;
  nfd->normalize(icu::UnicodeString::fromUTF8(to_utf8(word)), status).toUTF8String(bytes);
  std::u32string out = to_code_points(bytes);
  std::erase_if(out, [](char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; });
  return out;
}

bool is_capital(char32_t c) { return small_letter(c) != c; }
bool is_all_capitals(std::u32string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, [](char32_t c) { return is_capital(c) || !is_latin(c); });
}

}  // namespace readout::agreement
