// Straight quotation marks and apostrophes: a keyboard has them, a page does not.
#include <unicode/uchar.h>

#include <algorithm>

#include "base/rule_table.h"
#include "base/utf8.h"
#include "rules/passage.h"
#include "rules/texts.h"

namespace readout {
namespace {

/// A text, and what is known of its place.
struct MarkedText {
  const SourcedText& words;
  const TextPiece* piece = nullptr;  ///< of prose, which may have elements
  bool continues = false;            ///< follows a fact or an element, as `’s` does

  std::string_view text() const { return words.text; }
};

/// A straight mark in a text.
struct Mark {
  std::size_t at;
  char32_t before, after;  ///< 0 at an edge

  Mark(const MarkedText& in, std::size_t place)
      : at(place),
        before(at > 0         ? last_code_point(in.text().substr(0, at))
               : in.continues ? U'x'
                              : 0),
        after(at + 1 < in.text().size() ? decode_at(in.text(), at + 1).value : 0) {}

  /// A Japanese word has no space beside it, so a mark beside one may begin or end a quotation.
  static bool is_word(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) && !is_cjk(c); }
  static bool is_number(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
  bool opens() const { return !is_word(before) && after != 0 && after != ' ' && !is_number(after); }
  bool closes() const { return before != 0 && before != ' ' && !is_word(after); }
  /// Feet, inches, minutes and seconds: 6'2".
  bool is_measure() const { return is_number(before) && !u_isalpha(static_cast<UChar32>(after)); }
};

/// The mark that closes the quotation which `open` begins; npos if there is none in the text.
std::size_t closing_mark(const MarkedText& in, const Mark& open) {
  const char mark = in.text()[open.at];
  for (std::size_t at = in.text().find(mark, open.at + 2); at != std::string_view::npos;
       at = in.text().find(mark, at + 1))
    if (Mark(in, at).closes()) return at;
  return std::string_view::npos;
}

/// Reports the quotation at [begin, end), with an element of the same bytes as fix.
void report_quotation(const MarkedText& in, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  const Span span = in.words.origin.span(begin, end);
  Diagnostic& finding =
      diagnostics.report("text-quotes-straight", span, {{"text", in.words.text.substr(begin, end - begin)}});
  if (!in.piece || !diagnostics.keeps(finding) || !takes_element(*in.piece, span)) return;
  const Span inside{span.source, in.words.origin.span(begin, begin + 1).end, in.words.origin.span(end - 1, end).begin};
  finding.fixes.push_back({span, "<q>" + std::string(inside.text()) + "</q>"});
}

/// Reports the mark, or the quotation that it begins; returns the place after it.
std::size_t report_mark(const MarkedText& in, const Mark& mark, Diagnostics& diagnostics) {
  const std::size_t close = mark.opens() ? closing_mark(in, mark) : std::string_view::npos;
  if (close != std::string_view::npos) {
    report_quotation(in, mark.at, close + 1, diagnostics);
    return close + 1;
  }
  const Span span = in.words.origin.span(mark.at, mark.at + 1);
  if (in.text()[mark.at] == '"') diagnostics.report("text-quotes-straight", span, {{"text", "\""}});
  else diagnostics.report("text-apostrophe-straight", span).fixes.push_back({span, "’"});
  return mark.at + 1;
}

/// The first straight mark at or after a byte; the size of the text if there is none. find_first_of() calls memchr()
/// for each byte.
std::size_t find_straight(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '"' && text[at] != '\'') ++at;
  return at;
}

void check_marks(const MarkedText& in, Diagnostics& diagnostics) {
  for (std::size_t at = find_straight(in.text(), 0); at < in.text().size(); at = find_straight(in.text(), at)) {
    const Mark mark(in, at);
    at = mark.is_measure() ? at + 1 : report_mark(in, mark, diagnostics);
  }
}

void prose_has_typographic_marks(const Passage& passage, Diagnostics& diagnostics) {
  const TextPiece* before = nullptr;
  for (const TextPiece& piece : passage.pieces) {
    const bool quotation = before && !before->words && std::holds_alternative<ProseQuote>(before->node->value);
    if (piece.words) check_marks({*piece.words, &piece, before && !quotation}, diagnostics);
    before = &piece;
  }
}

void names_have_typographic_marks(const Person& person, Diagnostics& diagnostics) {
  for_each_text(person, [&](const SourcedText& text, std::string_view) { check_marks({text}, diagnostics); });
}

void labels_have_typographic_marks(const Facts& facts, Diagnostics& diagnostics) {
  for_each_label(facts.meeting, [&](const SourcedText& text, std::string_view) { check_marks({text}, diagnostics); });
}

constexpr Rule kQuoteMeetingRules[] = {labels_have_typographic_marks};
constexpr PersonRule kQuotePersonRules[] = {names_have_typographic_marks};
constexpr PassageRule kQuotePassageRules[] = {prose_has_typographic_marks};

}  // namespace

constinit const RuleGroup kQuoteRules{kQuoteMeetingRules, kQuotePersonRules, kQuotePassageRules};

}  // namespace readout
