#include "input/xml_findings.h"

#include <libxml/xmlerror.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/near.h"
#include "base/resources.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "input/xml_meant.h"

namespace readout {
namespace {

/// The text of a message between `open` and `close`, from `at` on; moves `at` past it.
std::string_view between(std::string_view message, std::string_view open, std::string_view close, std::size_t& at) {
  std::size_t begin = message.find(open, at);
  if (begin == std::string_view::npos) return at = begin, std::string_view();
  begin += open.size();
  std::size_t end = std::min(message.find(close, begin), message.size());
  at = std::min(end + close.size(), message.size());
  return message.substr(begin, end - begin);
}

/// `{urn:...}name` -> `name`; for the XML namespace `xml:name`.
std::string short_name(std::string_view name) {
  std::size_t brace = name.find('}');
  if (brace == std::string_view::npos) return std::string(name);
  bool xml = name.find("XML/1998") != std::string_view::npos;
  return (xml ? "xml:" : "") + std::string(name.substr(brace + 1));
}

/// The names in "Expected is one of ( {ns}a, {ns}b )." and "Expected is ( {ns}a ).".
std::vector<std::string> expected_names(std::string_view message) {
  std::size_t at = message.find("Expected is");
  std::vector<std::string> names;
  if (at == std::string_view::npos) return names;
  std::string_view list = between(message, "( ", " )", at);
  while (!list.empty()) {
    std::size_t comma = std::min(list.find(", "), list.size());
    std::string name = short_name(list.substr(0, comma));
    if (!name.starts_with("##")) names.push_back(name);
    list.remove_prefix(std::min(comma + 2, list.size()));
  }
  return names;
}

/// The values in "is not an element of the set {'a', 'b'}".
std::vector<std::string> listed_values(std::string_view message) {
  std::size_t at = 0;
  std::string_view list = between(message, "of the set {", "}", at);
  std::vector<std::string> values;
  for (at = 0; at < list.size();)
    if (std::string_view value = between(list, "'", "'", at); at < list.size() + 1 && !value.empty())
      values.emplace_back(value);
    else break;
  return values;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// The name of the type with this pattern: libxml2 prints only the pattern.
std::string type_of_pattern(std::string_view pattern) {
  for (const Resource& r : resources()) {
    std::size_t at =
        r.name.ends_with(".xsd") ? r.bytes.find("value=\"" + std::string(pattern) + "\"") : std::string_view::npos;
    if (at == std::string_view::npos) continue;
    at = r.bytes.rfind("simpleType name", at);
    if (at != std::string_view::npos) return std::string(between(r.bytes, "\"", "\"", at));
  }
  return {};
}

/// The reason in libxml2's message about XML that is not well-formed: its sentence without the leading function name
/// and the line end.
std::string without_function_name(std::string_view message) {
  if (std::size_t colon = message.find(": "); message.starts_with("xml") && colon != std::string_view::npos)
    message.remove_prefix(colon + 2);
  return std::string(message.substr(0, message.find_last_not_of(" \r\n") + 1));
}

bool is_text_error(const RawError& error) {
  bool of_empty =
      error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 && error.message.find("Character content") != std::string::npos;
  return error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3 || of_empty;
}

/// The attribute of XML Schema's own namespace that an error is about (XML Schema 1 2.6): `type` or `nil`; else empty.
std::string_view schema_instance_name(int code) {
  const bool nil =
      code == XML_SCHEMAV_CVC_ELT_3_1 || code == XML_SCHEMAV_CVC_ELT_3_2_1 || code == XML_SCHEMAV_CVC_ELT_3_2_2;
  const bool type =
      code == XML_SCHEMAV_CVC_ELT_4_1 || code == XML_SCHEMAV_CVC_ELT_4_2 || code == XML_SCHEMAV_CVC_ELT_4_3;
  return nil ? "nil" : type ? "type" : "";
}

bool is_content_error(int code) {
  return code == XML_SCHEMAV_ELEMENT_CONTENT || code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 ||
         code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2;
}

}  // namespace

Span XmlFindings::span(std::size_t begin, std::size_t end) const {
  end = std::min(end, source_.bytes.size());
  return {&source_, static_cast<std::uint32_t>(std::min(begin, end)), static_cast<std::uint32_t>(end)};
}

void XmlFindings::element_started(std::size_t byte) {
  if (ended_) open_.pop_back();
  ended_ = false;
  // A value does not hold `<` (XML 1.0 3.1), so the nearest one before the end of the tag starts it.
  std::size_t begin = source_.bytes.rfind('<', byte);
  open_.push_back(begin == std::string::npos ? 0 : begin);
}

void XmlFindings::element_ended(std::size_t byte) {
  if (ended_) open_.pop_back();
  ended_ = true;
  end_byte_ = byte;
}

RawTag XmlFindings::current() const {
  return read_tag(source_, open_.empty() ? source_.bytes.find('<') : open_.back());
}

Span XmlFindings::trimmed(std::size_t begin, std::size_t end) const {
  std::string_view text = source_.bytes;
  end = std::min(end, text.size());
  std::size_t first = text.find_first_not_of(kBlanks, begin);
  if (first == std::string_view::npos || first >= end) return span(begin, begin);
  return span(first, text.find_last_not_of(kBlanks, end - 1) + 1);
}

/// The content of the current element, which has ended.
Span XmlFindings::content_of_current() const {
  std::size_t begin = current().whole.end;
  std::size_t end = source_.bytes.rfind("</", end_byte_ - 1);
  return end == std::string::npos || end <= begin ? span(begin, begin) : trimmed(begin, end);
}

/// The text at the parser's offset, which may be before, within or after the text.
Span XmlFindings::words_at(std::size_t byte) const {
  std::string_view text = source_.bytes;
  std::size_t before = byte ? text.rfind('>', byte - 1) : std::string_view::npos;
  return trimmed(before == std::string_view::npos ? 0 : before + 1, text.find('<', byte));
}

Diagnostic* XmlFindings::report(RuleId rule, Span at, Arguments arguments) {
  if (!reported_.insert({at.begin, at.end}).second) return nullptr;
  return &diagnostics_.report(rule, at, std::move(arguments));
}

void XmlFindings::add(const RawError& error, std::size_t byte) {
  // Text and errors after an end tag belong to the enclosing element.
  if (ended_ && (byte > end_byte_ || is_text_error(error))) open_.pop_back(), ended_ = false;
  if (error.schema) add_schema(error, byte);
  else if (!ill_formed_) add_ill_formed(error, byte);
}

void XmlFindings::add_schema(const RawError& error, std::size_t byte) {
  RawTag tag = current();
  std::string element(tag.name.text());
  if (const std::string_view name = schema_instance_name(error.code); !name.empty()) {
    add_instance_attribute(name);
  } else if (error.code == XML_SCHEMAV_CVC_ELT_1) {
    // A tag that is cut off has lost its namespace; that it is cut off is the finding.
    if (source_.bytes.find('>', tag.name.end) == std::string::npos) return;
    // The root has a known name but no namespace, so the intent is clear.
    bool known = element == "meeting" || element == "register" || element == "style";
    bool marked = error.message.find("{urn:readout:meeting:1}") != std::string::npos;
    report(known && !marked ? RuleId("schema-namespace-missing") : RuleId("schema-root-wrong"), tag.name,
           {{"element", element}});
  } else if (is_text_error(error)) {
    report("schema-text-unexpected", words_at(byte), {{"element", element}});
  } else if (is_content_error(error.code)) {
    add_content(error);
  } else if (error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_4) {
    std::size_t at = 0;
    std::string attribute = short_name(between(error.message, "The attribute '", "'", at));
    // Several attributes may be missing in one tag, so the place does not tell them apart.
    diagnostics_.report("schema-attribute-missing", tag.name, {{"element", element}, {"attribute", attribute}});
  } else {
    add_value(error);
  }
}

/// No element of our schemas takes such an attribute.
void XmlFindings::add_instance_attribute(std::string_view local_name) {
  RawTag tag = current();
  auto found = std::ranges::find_if(tag.attributes, [&](const RawAttribute& a) {
    return a.name.text().find(':') != std::string_view::npos && local_part(a.name.text()) == local_name;
  });
  const Span place = found == tag.attributes.end() ? tag.name : found->name;
  report("schema-attribute-unknown", place,
         {{"element", std::string(tag.name.text())}, {"attribute", std::string(place.text())}});
}

void XmlFindings::add_content(const RawError& error) {
  RawTag tag = current();
  std::vector<std::string> expected = expected_names(error.message);
  std::string element(tag.name.text());
  if (error.message.find("Missing child") != std::string::npos) {
    report("schema-element-missing", tag.name, {{"element", element}, {"expected", joined(expected)}});
    return;
  }
  std::string parent(open_.size() > 1 ? read_tag(source_, open_[open_.size() - 2]).name.text() : std::string_view());
  Arguments arguments{{"element", element}, {"parent", parent}};
  if (!expected.empty()) arguments.emplace_back("expected", joined(expected));
  Diagnostic* finding =
      report(expected.empty() ? RuleId("schema-element-unknown") : RuleId("schema-element-unexpected"), tag.name,
             std::move(arguments));
  // A new name would not help an element of another vocabulary.
  const bool ours = error.message.find("Element '{urn:readout:meeting:1}") != std::string::npos;
  const std::string near = ours ? nearest(local_part(element), expected) : std::string();
  if (!finding || near.empty() || near == local_part(element)) return;
  finding->fixes.push_back({local_part_in(tag.name), near});
  if (const std::optional<Span> end = name_in_end_tag(source_, tag))
    finding->fixes.push_back({local_part_in(*end), near});
}

/// Adds a wrong value or name of an attribute, or wrong text of an element of a simple type.
void XmlFindings::add_value(const RawError& error) {
  RawTag tag = current();
  std::size_t at = 0;
  std::string name = short_name(between(error.message, "', attribute '", "'", at));
  auto found = std::ranges::find_if(tag.attributes, [&](const RawAttribute& a) { return a.name.text() == name; });
  bool of_attribute = found != tag.attributes.end();
  if (error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1 || error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2) {
    Span place = of_attribute ? found->name : tag.name;
    Diagnostic* finding =
        report("schema-attribute-unknown", place, {{"element", std::string(tag.name.text())}, {"attribute", name}});
    std::string meant = of_attribute ? meant_attribute(local_part(tag.name.text()), name) : std::string();
    if (finding && !meant.empty()) finding->fixes.push_back({place, meant});
    return;
  }
  Span value = of_attribute ? found->value : content_of_current();
  Arguments arguments{{"name", of_attribute ? name : std::string(tag.name.text())},
                      {"value", std::string(value.text())}};
  if (error.code == XML_SCHEMAV_CVC_ENUMERATION_VALID) {
    std::vector<std::string> listed = listed_values(error.message);
    arguments.emplace_back("expected", joined(listed));
    Diagnostic* finding = report("schema-value-unknown", value, std::move(arguments));
    std::string near = nearest(value.text(), listed);
    if (finding && !near.empty()) finding->fixes.push_back({value, near});
    return;
  }
  at = 0;
  bool of_pattern = error.code == XML_SCHEMAV_CVC_PATTERN_VALID;
  std::string_view named =
      between(error.message, of_pattern ? "the pattern '" : "type '", of_pattern ? "'.\n" : "'", at);
  std::string type = of_pattern ? type_of_pattern(named) : short_name(named);
  arguments.emplace_back("form", example_of(type));
  Diagnostic* finding = report("schema-value-invalid", value, std::move(arguments));
  if (std::string meant = meant_value(type, value.text()); finding && !meant.empty())
    finding->fixes.push_back({value, meant});
}

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
