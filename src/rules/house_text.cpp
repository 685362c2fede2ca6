// The house text of Japanese ministries: rules that run only if a project asks for them (RuleTraits::on_request).
//
// The signs follow 公用文作成の考え方 (建議 of 2022): 、 and 。, か in か所 and か月, one width of digits.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "rules/passage.h"

namespace readout {
namespace {

/// A character with its neighbours; 0 at an edge of the text.
struct Sign {
  char32_t before, c, after;
  std::size_t at, end;
};

/// Calls visit for each character of the words of a passage.
template <class Visit>
void for_each_sign(const SourcedText& words, const Visit& visit) {
  char32_t before = 0;
  for_each_code_point(words.text, [&](char32_t c, std::size_t at, std::size_t length) {
    const std::size_t end = at + length;
    visit(Sign{before, c, end < words.text.size() ? decode_at(words.text, end).value : 0, at, end});
    before = c;
  });
}

void report_sign(RuleId rule, const SourcedText& words, const Sign& sign, std::string_view right,
                 Diagnostics& diagnostics) {
  const Span span = words.origin.span(sign.at, sign.end);
  Diagnostic& finding = diagnostics.report(rule, span, {{"found", words.text.substr(sign.at, sign.end - sign.at)}});
  if (!right.empty()) finding.fixes.push_back({span, std::string(right)});
}

template <class Visit>
void for_each_japanese_sign(const Passage& passage, const Visit& visit) {
  if (!is_japanese(passage.lang)) return;
  for (const TextPiece& piece : passage.pieces)
    if (piece.words) for_each_sign(*piece.words, [&](const Sign& sign) { visit(*piece.words, sign); });
}

/// 、 and 。, not the commas and stops of other scripts.
void stops_are_japanese(const Passage& passage, Diagnostics& diagnostics) {
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    const bool comma = sign.c == U'，' || (sign.c == U',' && is_cjk(sign.before));
    const bool stop = sign.c == U'．' || (sign.c == U'.' && is_cjk(sign.before));
    if (comma || stop) report_sign("house-stop", words, sign, comma ? "、" : "。", diagnostics);
  });
}

/// か月, か所: not ヶ月, カ所, 箇所.
void counters_have_hiragana(const Passage& passage, Diagnostics& diagnostics) {
  constexpr std::u32string_view kSmall = U"ヶケヵカ箇", kCounted = U"月所国年条",
                                kNumerals = U"一二三四五六七八九十百千数何";
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    const bool number = u_isdigit(static_cast<UChar32>(sign.before)) || kNumerals.find(sign.before) != kNumerals.npos;
    if (number && kSmall.find(sign.c) != kSmall.npos && kCounted.find(sign.after) != kCounted.npos)
      report_sign("house-counter", words, sign, "か", diagnostics);
  });
}

void kana_have_full_width(const Passage& passage, Diagnostics& diagnostics) {
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    if (sign.c >= 0xFF61 && sign.c <= 0xFF9F) report_sign("house-kana-width", words, sign, "", diagnostics);
  });
}

void japanese_has_no_spaces(const Passage& passage, Diagnostics& diagnostics) {
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    if (sign.c == U' ' && sign.before && sign.after && (is_cjk(sign.before) || is_cjk(sign.after)))
      report_sign("house-space", words, sign, "", diagnostics);
  });
}

/// The digits of a passage have one width.
void digits_have_one_width(const Passage& passage, Diagnostics& diagnostics) {
  bool full = false, half = false;
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    const bool is_full = sign.c >= U'０' && sign.c <= U'９', is_half = sign.c >= U'0' && sign.c <= U'9';
    if (!full && !half) full = is_full, half = is_half;
    if ((full && is_half) || (half && is_full)) report_sign("house-digit-width", words, sign, "", diagnostics);
  });
}

void characters_are_composed(const Passage& passage, Diagnostics& diagnostics) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (const TextPiece& piece : passage.pieces) {
    if (!piece.words || U_FAILURE(status)) continue;
    const std::string& text = piece.words->text;
    const auto units = icu::UnicodeString::fromUTF8(text);
    if (nfc->isNormalized(units, status)) continue;
    std::string composed;
    nfc->normalize(units, status).toUTF8String(composed);
    diagnostics.report("house-decomposed", piece.words->span(), {{"composed", composed}});
  }
}

/// Brackets close in the order in which they open, also over elements.
void brackets_are_balanced(const Passage& passage, Diagnostics& diagnostics) {
  constexpr std::u32string_view kOpen = U"（「『【［([{“‘", kClose = U"）」』】］)]}”’";
  struct Open {
    char32_t close;
    Span span;
  };
  std::vector<Open> open;
  auto report = [&](Span span) { diagnostics.report("house-bracket", span, {{"found", std::string(span.text())}}); };
  for (const TextPiece& piece : passage.pieces) {
    if (!piece.words) continue;
    for_each_sign(*piece.words, [&](const Sign& sign) {
      if (sign.c == U'’' || sign.c == U'‘') return;  // an apostrophe
      const Span span = piece.words->origin.span(sign.at, sign.end);
      const std::size_t opens = kOpen.find(sign.c);
      if (opens != kOpen.npos) return open.push_back({kClose[opens], span});
      if (kClose.find(sign.c) == kClose.npos) return;
      if (open.empty() || open.back().close != sign.c) return report(span);
      open.pop_back();
    });
  }
  for (const Open& left : open) report(left.span);
}

/// ASCII brackets with a Japanese character inside or outside.
void brackets_are_japanese(const Passage& passage, Diagnostics& diagnostics) {
  std::vector<Sign> open;
  const auto is_beside = [](const Sign& sign) { return is_cjk(sign.before) || is_cjk(sign.after); };
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    if (sign.before == 0) open.clear();
    if (sign.c == U'(' || sign.c == U'[') open.push_back(sign);
    if ((sign.c != U')' && sign.c != U']') || open.empty()) return;
    const Sign first = open.back();
    open.pop_back();
    if (!is_beside(first) && !is_beside(sign)) return;
    Diagnostic& finding = diagnostics.report("house-ascii-bracket", words.origin.span(first.at, sign.end),
                                             {{"found", words.text.substr(first.at, sign.end - first.at)}});
    finding.fixes.push_back({words.origin.span(first.at, first.end), first.c == U'(' ? "（" : "［"});
    finding.fixes.push_back({words.origin.span(sign.at, sign.end), sign.c == U')' ? "）" : "］"});
  });
}

constexpr std::size_t kLongSentence = 100;

/// The words of a passage without its elements, and where each sentence of them ends.
void sentences_are_short(const Passage& passage, Diagnostics& diagnostics) {
  std::size_t length = 0;
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    ++length;
    if (sign.c != U'。') return;
    if (length > kLongSentence)
      diagnostics.report("house-sentence-long", words.origin.span(sign.at, sign.end),
                         {{"length", std::to_string(length)}});
    length = 0;
  });
}

/// The manner of a sentence that ends before the stop at `at`.
enum class Manner { unknown, polite, plain };
Manner manner_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 7> kPolite{"ます",   "です",     "ました",  "でした",
                                                    "ません", "ましょう", "ください"};
  constexpr std::array<std::string_view, 4> kPlain{"である", "た", "だ", "ない"};
  const std::string_view sentence = text.substr(0, at);
  auto ends = [&](std::string_view ending) { return sentence.ends_with(ending); };
  if (std::ranges::any_of(kPolite, ends)) return Manner::polite;
  return std::ranges::any_of(kPlain, ends) ? Manner::plain : Manner::unknown;
}

void sentences_have_one_manner(const Passage& passage, Diagnostics& diagnostics) {
  Manner first = Manner::unknown;
  for_each_japanese_sign(passage, [&](const SourcedText& words, const Sign& sign) {
    if (sign.c != U'。') return;
    const Manner manner = manner_at(words.text, sign.at);
    if (first == Manner::unknown) first = manner;
    else if (manner != Manner::unknown && manner != first)
      diagnostics.report("house-manner-mixed", words.origin.span(sign.at, sign.end));
  });
}

/// The rules with their functions: each runs if the project asks for it.
struct HouseRule {
  RuleId id;
  PassageRule check;
};
constexpr HouseRule kHouseRules[] = {
    {"house-ascii-bracket", brackets_are_japanese},    {"house-bracket", brackets_are_balanced},
    {"house-counter", counters_have_hiragana},         {"house-decomposed", characters_are_composed},
    {"house-digit-width", digits_have_one_width},      {"house-kana-width", kana_have_full_width},
    {"house-manner-mixed", sentences_have_one_manner}, {"house-sentence-long", sentences_are_short},
    {"house-space", japanese_has_no_spaces},           {"house-stop", stops_are_japanese}};

void house_text_is_followed(const Passage& passage, Diagnostics& diagnostics) {
  if (passage.facts.choice.asked.empty()) return;
  for (const HouseRule& rule : kHouseRules)
    if (passage.facts.choice.runs(rule.id)) rule.check(passage, diagnostics);
}

constexpr PassageRule kHousePassageRules[] = {house_text_is_followed};

}  // namespace

constinit const RuleGroup kHouseTextRules{{}, {}, kHousePassageRules};

}  // namespace readout
