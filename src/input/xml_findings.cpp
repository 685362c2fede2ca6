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
    add_root(error);
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

/// A root that the schema does not know. If it has a known name but no namespace, the intent is clear.
void XmlFindings::add_root(const RawError& error) {
  static const std::vector<std::string> roots{"meeting", "register", "style"};
  const RawTag tag = current();
  const std::string element(tag.name.text());
  const bool known = std::ranges::find(roots, element) != roots.end();
  const bool marked = error.message.find("{urn:readout:meeting:1}") != std::string::npos;
  Diagnostic* finding = report(known && !marked ? RuleId("schema-namespace-missing") : RuleId("schema-root-wrong"),
                               tag.name, {{"element", element}});
  if (finding && marked) offer_name(*finding, tag, nearest(local_part(element), roots));
}

/// Offers another name for an element, in both tags.
void XmlFindings::offer_name(Diagnostic& finding, const RawTag& tag, const std::string& near) {
  if (near.empty() || near == local_part(tag.name.text())) return;
  finding.fixes.push_back({local_part_in(tag.name), near});
  if (const std::optional<Span> end = name_in_end_tag(source_, tag))
    finding.fixes.push_back({local_part_in(*end), near});
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
  if (!finding || !ours) return;
  // In elements whose children have no order, nothing is said to be expected.
  offer_name(
      *finding, tag,
      expected.empty() ? meant_child(local_part(parent), local_part(element)) : nearest(local_part(element), expected));
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

}  // namespace readout
