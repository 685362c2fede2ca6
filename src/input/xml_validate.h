// Gate 2: libxml2 parses and validates while streaming; its errors become findings of ours.
#pragma once

#include <memory>
#include <string_view>

#include "input/xml.h"

namespace readout {

/// A compiled schema; shared by threads once it is made.
class CompiledSchema {
 public:
  /// Compiles `xsd`; includes and imports are served from the embedded resources by their file name. A schema that does
  /// not compile is a fault of the program and ends it.
  explicit CompiledSchema(std::string_view xsd);
  ~CompiledSchema();
  CompiledSchema(const CompiledSchema&) = delete;
  CompiledSchema& operator=(const CompiledSchema&) = delete;

  struct Handle;
  const Handle& handle() const { return *handle_; }

 private:
  std::unique_ptr<Handle> handle_;
};

/// Parses and validates. True for a well-formed document, valid or not.
bool validate_xml(const Source& source, const CompiledSchema& schema, Diagnostics& diagnostics);

}  // namespace readout
