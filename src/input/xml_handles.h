// libxml2's handles, for the .cpp files of this folder alone.
#pragma once

#include <libxml/xmlschemas.h>

#include <memory>

#include "input/xml_validate.h"

namespace readout {

struct SchemaDeleter {
  void operator()(xmlSchema* schema) const { xmlSchemaFree(schema); }
};

struct CompiledSchema::Handle {
  std::unique_ptr<xmlSchema, SchemaDeleter> schema;
};

/// Initializes libxml2's tables and closes its ways to files and network.
void ready_libxml2();

}  // namespace readout
