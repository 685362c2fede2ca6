#include "input/xml.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <mutex>

#include "base/resources.h"
#include "input/xml_handles.h"
#include "input/xml_misplaced.h"
#include "input/xml_scan.h"
#include "input/xml_tree.h"
#include "input/xml_validate.h"

namespace readout {
namespace {

/// The schemas of the three vocabularies, in the order of enum Schema.
constexpr std::array<std::string_view, 3> kSchemas = {"src/meeting/meeting.xsd", "src/meeting/register.xsd",
                                                      "src/style/style.xsd"};

/// A schema is compiled when it is first needed: most runs read only meetings. Schemas live until the process ends.
const CompiledSchema& compiled(Schema schema) {
  static std::mutex mutex;
  static auto& made = *new std::array<std::unique_ptr<const CompiledSchema>, kSchemas.size()>;
  const auto i = static_cast<std::size_t>(schema);
  std::lock_guard lock(mutex);
  if (!made[i]) made[i] = std::make_unique<const CompiledSchema>(resource(kSchemas[i]));
  return *made[i];
}

std::unique_ptr<XmlElement> shipped(std::unique_ptr<XmlElement> tree, const Source& source) {
  if (tree) return tree;
  std::fprintf(stderr, "readout: internal fault: %s is not well-formed\n", source.name.c_str());
  std::abort();
}

template <class Element>
std::vector<Element*> elements_of(const XmlElement& parent, std::string_view local_name) {
  std::vector<Element*> out;
  for (const XmlNode& node : parent.children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node))
      if ((*child)->name == local_name && (*child)->ns == parent.ns) out.push_back(child->get());
  return out;
}

}  // namespace

const XmlAttribute* XmlElement::attribute(std::string_view local_name) const { return attribute({}, local_name); }

const XmlAttribute* XmlElement::attribute(std::string_view namespace_name, std::string_view local_name) const {
  auto found = std::ranges::find_if(
      attributes, [&](const XmlAttribute& a) { return a.ns == namespace_name && a.name == local_name; });
  return found == attributes.end() ? nullptr : &*found;
}

std::vector<const XmlElement*> XmlElement::elements(std::string_view local_name) const {
  return elements_of<const XmlElement>(*this, local_name);
}

std::vector<XmlElement*> XmlElement::elements(std::string_view local_name) {
  return elements_of<XmlElement>(*this, local_name);
}

const XmlElement* XmlElement::first(std::string_view local_name) const {
  for (const XmlNode& node : children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node))
      if ((*child)->name == local_name && (*child)->ns == ns) return child->get();
  return nullptr;
}

void prepare_xml() {
  static std::once_flag once;
  std::call_once(once, ready_libxml2);
}

void prepare_schema(Schema schema) { compiled(schema); }

std::unique_ptr<XmlElement> read_xml(const Source& source, Schema schema, Diagnostics& diagnostics,
                                     const XmlLimits& limits) {
  if (!scan_xml(source, limits, diagnostics)) return nullptr;
  if (!validate_xml(source, compiled(schema), diagnostics)) return nullptr;
  std::unique_ptr<XmlElement> tree = read_tree(source);
  if (tree) add_hidden_findings(source, *tree, compiled(schema), diagnostics);
  return tree;
}

std::unique_ptr<XmlElement> read_shipped_xml(const Source& source) {
  return shipped(read_tree(source, BlankTexts::dropped), source);
}

std::unique_ptr<XmlElement> read_shipped_element(Span whole) { return shipped(read_element(whole), *whole.source); }

}  // namespace readout
