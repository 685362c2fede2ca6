#include "base/whitespace.h"

#include "base/utf8.h"

namespace readout {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The end of the text from `i` on that folding does not change: words with single spaces between them.
std::size_t end_of_words(std::string_view text, std::size_t i) {
  while (i < text.size() && (!is_space(text[i]) || (text[i] == ' ' && i + 1 < text.size() && !is_space(text[i + 1]))))
    ++i;
  return i;
}

std::size_t end_of_space(std::string_view text, std::size_t i) {
  while (i < text.size() && is_space(text[i])) ++i;
  return i;
}

}  // namespace

SourcedText fold_whitespace(const SourcedText& in, bool trim_start, bool trim_end, char32_t before, char32_t after) {
  SourcedText out{{}, Origin(in.origin.source())};
  const std::string& text = in.text;
  for (std::size_t i = 0; i < text.size();) {
    bool space = is_space(text[i]);
    std::size_t end = space ? end_of_space(text, i) : end_of_words(text, i);
    if (!space) {
      out.text.append(text, i, end - i);
      out.origin.append(in.origin.slice(i, end));
    } else {
      bool trimmed = (i == 0 && trim_start) || (end == text.size() && trim_end);
      bool breaks = std::string_view(text).substr(i, end - i).find_first_of("\r\n") != std::string_view::npos;
      char32_t left = i == 0 ? before : last_code_point(std::string_view(text).substr(0, i));
      char32_t right = end == text.size() ? after : decode_at(text, end).value;
      bool vanishes = trimmed || (breaks && left && right && is_cjk(left) && is_cjk(right));
      if (!vanishes) {
        Span from = in.origin.span(i, end);
        out.text += ' ';
        out.origin.append(1, from.begin, from.end - from.begin);
      }
    }
    i = end;
  }
  return out;
}

std::string folded(std::string_view text) {
  return fold_whitespace({std::string(text), Origin::whole({}, text.size())}, true, true).text;
}

}  // namespace readout
