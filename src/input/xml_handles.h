// libxml2's handles, for the .cpp files of this folder alone.
#pragma once

#include <memory>

#include "input/xml_validate.h"

struct _xmlSchema;

namespace readout {

struct SchemaDeleter {
  void operator()(_xmlSchema* schema) const;
};

struct CompiledSchema::Handle {
  std::unique_ptr<_xmlSchema, SchemaDeleter> schema;
};

/// Initializes libxml2's tables and closes its ways to files and network.
void ready_libxml2();

}  // namespace readout
