// Findings of XML that is not well-formed, with words of their own for common mistakes.
#include <libxml/xmlerror.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "input/xml_findings.h"

namespace readout {
namespace {

/// The reason in libxml2's message about XML that is not well-formed: its sentence without the leading function name
/// and the line end.
std::string without_function_name(std::string_view message) {
  if (std::size_t colon = message.find(": "); message.starts_with("xml") && colon != std::string_view::npos)
    message.remove_prefix(colon + 2);
  return std::string(message.substr(0, message.find_last_not_of(" \r\n") + 1));
}

}  // namespace

/// Adds a finding of its own for a common mistake. Returns false for any other error.
bool XmlFindings::add_common_mistake(const RawError& error, std::size_t byte) {
  std::string_view text = source_.bytes;
  if (const auto at = unescaped(error, byte)) return add_unescaped(*at);
  if (error.code == XML_ERR_UNDECLARED_ENTITY) return add_unknown_entity(byte);
  if (error.code == XML_ERR_ATTRIBUTE_NOT_STARTED && byte < text.size()) {
    std::string attribute = attribute_before(byte);
    std::size_t end = byte + decode_at(text, byte).length;
    if (is_letter_or_digit(text[byte])) end = std::min(text.find_first_of(" \t\r\n/>\"'=", byte), text.size());
    diagnostics_.report("xml-quotes-missing", span(byte, end), {{"attribute", attribute}});
    return true;
  }
  if (error.message.find("attributes construct error") != std::string::npos && add_swallowed_attribute(byte))
    return true;
  std::size_t quote = unclosed_quote(byte);
  // If the tag ended before the next one began, a quotation mark is missing, not an escape.
  if (error.code == XML_ERR_LT_IN_ATTRIBUTE && quote != std::string_view::npos &&
      text.substr(quote, byte - quote).find('>') != std::string_view::npos) {
    std::size_t end = std::min(text.find('\n', quote), text.size());
    diagnostics_.report("xml-quote-unclosed", trimmed(quote, end), {{"attribute", attribute_before(quote)}});
    return true;
  }
  return false;
}

/// Entities such as &nbsp; that HTML defines and XML does not.
bool XmlFindings::add_unknown_entity(std::size_t byte) {
  std::string_view text = source_.bytes;
  std::size_t begin = byte == 0 ? std::string_view::npos : text.rfind('&', byte - 1);
  if (begin == std::string_view::npos) return false;
  Span entity = span(begin, std::min(text.find(';', begin), text.size() - 1) + 1);
  diagnostics_.report("xml-entity-unknown", entity, {{"entity", std::string(entity.text())}});
  return true;
}

/// `zone="Asia/Tokyo duration="PT45M"`: a value that ends with the name of the next attribute has no closing quotation
/// mark.
bool XmlFindings::add_swallowed_attribute(std::size_t byte) {
  std::string_view text = source_.bytes;
  if (byte < 2 || (text[byte - 1] != '"' && text[byte - 1] != '\'')) return false;
  std::size_t open = text.rfind(text[byte - 1], byte - 2);
  if (open == std::string_view::npos || text[byte - 2] != '=') return false;
  std::string_view value = text.substr(open + 1, byte - 2 - open);
  std::size_t blank = value.find_last_of(kBlanks), last = value.find_last_not_of(kBlanks, blank);
  if (blank == std::string_view::npos || last == std::string_view::npos || blank + 3 > value.size()) return false;
  Span lacking = span(open, open + 1 + last + 1);
  Diagnostic& finding = diagnostics_.report("xml-quote-unclosed", lacking, {{"attribute", attribute_before(open)}});
  finding.fixes.push_back({lacking, std::string(lacking.text()) + text[open]});
  return true;
}

/// The name of the attribute whose `=` is before this offset.
std::string XmlFindings::attribute_before(std::size_t byte) const {
  std::string_view text = source_.bytes;
  std::size_t equals = byte == 0 ? std::string_view::npos : text.rfind('=', byte - 1);
  std::size_t last = equals == std::string_view::npos ? equals : text.find_last_not_of(kBlanks, equals - 1);
  if (last == std::string_view::npos) return {};
  std::size_t before = text.find_last_of(" \t\r\n<\"'", last);
  return std::string(text.substr(before + 1, last - before));
}

/// The opening quotation mark of the value that holds the `<` at `byte`. Values do not hold `<`, so the closing mark is
/// missing (XML 1.0 3.1).
std::size_t XmlFindings::unclosed_quote(std::size_t byte) const {
  std::string_view text = source_.bytes;
  std::size_t begin = byte == 0 ? std::string_view::npos : text.rfind('<', byte - 1);
  std::size_t open = std::string_view::npos;
  for (std::size_t i = begin; i < byte && begin != std::string_view::npos; ++i) {
    if (text[i] != '"' && text[i] != '\'') continue;
    if (open == std::string_view::npos) open = i;
    else if (text[i] == text[open]) open = std::string_view::npos;
  }
  return open;
}

/// An end tag that does not match the current element: misspelt, or the end of an enclosing element.
void XmlFindings::add_differing_tags(Span end_tag) {
  std::string opened(current().name.text()), tag(end_tag.text());
  bool of_outer = false;
  for (std::size_t i = 0; i + 1 < open_.size(); ++i)
    of_outer = of_outer || tag.substr(2, tag.size() - 3) == read_tag(source_, open_[i]).name.text();
  Diagnostic& finding = diagnostics_.report(of_outer ? RuleId("xml-tag-unclosed") : RuleId("xml-tags-differ"), end_tag,
                                            {{"element", opened}, {"tag", tag}});
  finding.related.push_back({current().name, "opened-here"});
  // For the root, either tag may be the misspelt one.
  if (!of_outer && open_.size() > 1) finding.fixes.push_back({end_tag, "</" + opened + ">"});
}

void XmlFindings::add_ill_formed(const RawError& error, std::size_t byte) {
  ill_formed_ = true;
  if (add_common_mistake(error, byte)) return;
  std::string_view text = source_.bytes;
  std::size_t begin = std::min(byte, text.size()), end = std::min(begin + 1, text.size());
  if (begin == text.size() && begin > 0) end = begin;
  if (error.code == XML_ERR_TAG_NAME_MISMATCH && begin > 0) {
    std::size_t tag = text.rfind("</", begin - 1);
    if (tag != std::string_view::npos) begin = tag, end = std::min(text.find('>', tag), text.size() - 1) + 1;
  }
  if (error.code == XML_ERR_ATTRIBUTE_REDEFINED) {
    RawTag tag = read_tag(source_, text.rfind('<', begin));
    for (const RawAttribute& a : tag.attributes)
      if (error.message.find(" " + std::string(a.name.text()) + " ") != std::string::npos)
        begin = a.name.begin, end = a.name.end;
  }
  if (error.code == XML_ERR_TAG_NAME_MISMATCH && !open_.empty() && text.substr(begin, 2) == "</") {
    add_differing_tags(span(begin, end));
    return;
  }
  bool unclosed = error.code == XML_ERR_TAG_NAME_MISMATCH || error.code == XML_ERR_TAG_NOT_FINISHED;
  Diagnostic& finding =
      diagnostics_.report("xml-not-well-formed", span(begin, end), {{"reason", without_function_name(error.message)}});
  if (unclosed && !open_.empty()) finding.related.push_back({current().name, "opened-here"});
}

/// Where a bare `&` or `<` is that should be escaped, if the error is about one.
std::optional<std::size_t> XmlFindings::unescaped(const RawError& error, std::size_t byte) const {
  const std::string_view text = source_.bytes;
  const bool name = error.code == XML_ERR_NAME_REQUIRED;
  if ((name || error.code == XML_ERR_ENTITYREF_SEMICOL_MISSING) &&
      error.message.find("EntityRef") != std::string::npos) {
    const std::size_t at = byte < text.size() && text[byte] == '&' ? byte : text.rfind('&', byte);
    if (at != std::string_view::npos) return at;
  }
  const bool tag = name && error.message.find("StartTag") != std::string::npos;
  if (tag && byte > 0 && text[byte - 1] == '<') return byte - 1;
  return std::nullopt;
}

bool XmlFindings::add_unescaped(std::size_t at) {
  const char character = source_.bytes[at];
  diagnostics_.report("xml-ampersand", span(at, at + 1), {{"character", std::string(1, character)}})
      .fixes.push_back({span(at, at + 1), character == '&' ? "&amp;" : "&lt;"});
  return true;
}

}  // namespace readout
