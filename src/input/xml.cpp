#include "input/xml.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/resources.h"
#include "input/xml_handles.h"
#include "input/xml_scan.h"
#include "input/xml_tree.h"
#include "input/xml_validate.h"

namespace readout {
namespace {

/// The schemas of the three vocabularies, in the order of enum Schema. Made once: compiling is not safe in threads.
const CompiledSchema& compiled(Schema schema) {
  static const std::array<CompiledSchema, 3>& all = [] () -> const std::array<CompiledSchema, 3>& {
    ready_libxml2();
    static const std::array<CompiledSchema, 3> made{CompiledSchema(resource("src/meeting/meeting.xsd")), CompiledSchema(resource("src/meeting/register.xsd")),
                                                    CompiledSchema(resource("src/style/style.xsd"))};
    return made;
  }();
  return all[static_cast<std::size_t>(schema)];
}

}  // namespace

const XmlAttribute* XmlElement::attribute(std::string_view local_name) const { return attribute({}, local_name); }

const XmlAttribute* XmlElement::attribute(std::string_view namespace_name, std::string_view local_name) const {
  auto found = std::ranges::find_if(attributes, [&](const XmlAttribute& a) { return a.ns == namespace_name && a.name == local_name; });
  return found == attributes.end() ? nullptr : &*found;
}

std::vector<const XmlElement*> XmlElement::elements(std::string_view local_name) const {
  std::vector<const XmlElement*> out;
  for (const XmlNode& node : children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node))
      if ((*child)->name == local_name && (*child)->ns == ns) out.push_back(child->get());
  return out;
}

const XmlElement* XmlElement::first(std::string_view local_name) const {
  for (const XmlNode& node : children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node))
      if ((*child)->name == local_name && (*child)->ns == ns) return child->get();
  return nullptr;
}

void prepare_xml() { compiled(Schema::meeting); }

std::unique_ptr<XmlElement> read_xml(const Source& source, Schema schema, Diagnostics& diagnostics, const XmlLimits& limits) {
  if (!scan_xml(source, limits, diagnostics)) return nullptr;
  if (!validate_xml(source, compiled(schema), diagnostics)) return nullptr;
  return read_tree(source);
}

std::unique_ptr<XmlElement> read_shipped_xml(const Source& source) {
  std::unique_ptr<XmlElement> tree = read_tree(source, BlankTexts::dropped);
  if (tree) return tree;
  std::fprintf(stderr, "readout: internal fault: %s is not well-formed\n", source.name.c_str());
  std::abort();
}

}  // namespace readout
