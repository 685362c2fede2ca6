// Whether XML of any vocabulary is well-formed: what read_xml() asks only of our own.
#include <libxml/xmlreader.h>

#include <memory>
#include <new>

#include "input/xml.h"

namespace readout {

bool is_well_formed(std::string_view bytes) {
  // A reader keeps one node at a time, and knows the entities that a DOCTYPE declares. Entities are not expanded.
  std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)> reader(
      xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, XML_PARSE_NONET),
      xmlFreeTextReader);
  if (!reader) throw std::bad_alloc();
  xmlTextReaderSetStructuredErrorHandler(reader.get(), [](void*, auto*) {}, nullptr);
  int more = 1;
  while (more == 1) more = xmlTextReaderRead(reader.get());
  return more == 0;
}

}  // namespace readout
