#include "meeting/meeting.h"

namespace readout {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

// The tag was read as well-formed: name, then `attribute = "value"` with blanks anywhere between.
Span value_span(Span tag, std::string_view attribute) {
  std::string_view text = tag.text();
  std::size_t at = text.find_first_of(" \t\r\n");
  while (at < text.size()) {
    while (at < text.size() && is_blank(text[at])) ++at;
    std::size_t name = at;
    std::size_t equals = text.find('=', at);
    std::size_t open = text.find_first_of("\"'", equals == std::string_view::npos ? text.size() : equals);
    if (open == std::string_view::npos) break;
    std::size_t close = text.find(text[open], open + 1);
    if (close == std::string_view::npos) break;
    std::size_t name_end = name;
    while (name_end < equals && !is_blank(text[name_end])) ++name_end;
    if (text.substr(name, name_end - name) == attribute)
      return {tag.source, tag.begin + static_cast<std::uint32_t>(open + 1),
              tag.begin + static_cast<std::uint32_t>(close)};
    at = close + 1;
  }
  return tag;
}

}  // namespace readout
