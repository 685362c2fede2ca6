#include "input/xml_names.h"

#include <algorithm>

namespace readout {
namespace {

constexpr ByteSet kBlank(" \t\r\n"), kAfterTagName(" \t\r\n/>"), kAfterName(" \t\r\n="), kQuotes("\"'");

}  // namespace

Span span_in(const Source& source, std::size_t begin, std::size_t end) {
  std::size_t size = source.bytes.size();
  begin = std::min(begin, size);
  return {&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::clamp(end, begin, size))};
}

RawTag read_tag(const Source& source, std::size_t begin) {
  std::string_view text = source.bytes;
  std::size_t at = kAfterTagName.find(text, begin + 1);
  RawTag tag{{}, span_in(source, begin + 1, at), {}};
  tag.attributes.reserve(4);
  for (;;) {
    while (at < text.size() && kBlank.has(text[at])) ++at;
    if (at >= text.size() || text[at] == '>' || text[at] == '/' || text[at] == '<') break;
    std::size_t name_end = kAfterName.find(text, at), open = kQuotes.find(text, name_end);
    std::size_t close = open == text.size() ? std::string_view::npos : text.find(text[open], open + 1);
    if (close == std::string_view::npos) break;
    tag.attributes.push_back({span_in(source, at, name_end), span_in(source, open + 1, close)});
    at = close + 1;
  }
  std::size_t end = text.find('>', at);
  tag.whole = span_in(source, begin, end == std::string_view::npos ? text.size() : end + 1);
  return tag;
}

std::size_t end_of_markup_without_tags(std::string_view text, std::size_t at) {
  struct Markup {
    std::string_view open, close;
  };
  constexpr Markup kMarkup[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const auto& [open, close] : kMarkup)
    if (text.substr(at).starts_with(open)) return std::min(text.find(close, at + open.size()), text.size());
  return at;
}

std::optional<Span> name_in_end_tag(const Source& source, const RawTag& start) {
  const std::string_view text = source.bytes, name = start.name.text();
  if (start.whole.text().ends_with("/>")) return std::nullopt;
  int depth = 1;
  for (std::size_t at = text.find('<', start.whole.end); at != std::string_view::npos; at = text.find('<', at + 1)) {
    at = end_of_markup_without_tags(text, at);
    const bool ends = text.substr(at).starts_with("</");
    const std::size_t begin = at + (ends ? 2 : 1), end = begin + name.size();
    if (begin > text.size() || text.substr(begin, name.size()) != name || kAfterTagName.find(text, end) != end)
      continue;
    if (ends && --depth == 0) return span_in(source, begin, end);
    if (!ends && !read_tag(source, at).whole.text().ends_with("/>")) ++depth;
  }
  return std::nullopt;
}

std::string_view local_part(std::string_view qualified) {
  std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

Span local_part_in(Span qualified) {
  return {qualified.source, qualified.end - static_cast<std::uint32_t>(local_part(qualified.text()).size()),
          qualified.end};
}

}  // namespace readout
