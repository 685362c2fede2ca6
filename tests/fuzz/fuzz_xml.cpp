// The reader of XML: any bytes give an error or a tree whose places lie within the bytes, each within that of its
// parent.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "input/xml.h"

namespace {

using namespace readout;

void demand(bool holds) {
  if (!holds) std::abort();
}

bool within(Span inner, Span outer) {
  return inner.source == outer.source && inner.begin <= inner.end && inner.begin >= outer.begin &&
         inner.end <= outer.end;
}

void check(const XmlElement& element) {
  demand(within(element.tag, element.whole) && within(element.name_span, element.tag));
  demand(element.name_span.text().ends_with(element.name));
  for (const XmlAttribute& attribute : element.attributes) {
    demand(within(attribute.name_span, element.tag));
    demand(within(attribute.value.span(), element.tag));
  }
  std::uint32_t at = element.tag.end;
  for (const XmlNode& node : element.children) {
    const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node);
    Span span = child ? (*child)->whole : std::get<SourcedText>(node).span();
    demand(within(span, element.whole) && span.begin >= at);
    at = span.end;
    if (child) check(**child);
  }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  prepare_xml();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add("m.xml", {reinterpret_cast<const char*>(data), size});
  const auto root = read_xml(source, Schema::meeting, diagnostics);
  const Span all{&source, 0, static_cast<std::uint32_t>(size)};
  for (const Diagnostic& finding : diagnostics.all()) demand(!finding.primary.source || within(finding.primary, all));
  demand(root || diagnostics.has_errors());
  if (!root) return 0;
  demand(within(root->whole, all));
  check(*root);
  return 0;
}
