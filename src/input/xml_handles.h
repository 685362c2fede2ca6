// The handles of libxml2.
//
// Only for the .cpp files of this folder: they own a compiled schema and initialize the library.
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

/// Initializes libxml2 and disables its access to files and the network.
void ready_libxml2();

}  // namespace readout
