// The second gate of read_xml(): takes bytes and a schema, parses and validates them with libxml2 while streaming.
//
// The errors of libxml2 become findings (xml_findings.h). Does not build a tree.
#pragma once

#include <memory>
#include <string_view>

#include "input/xml.h"

namespace readout {

/// A compiled schema. Threads may share it.
class CompiledSchema {
 public:
  /// Compiles `xsd`; includes and imports are served from the embedded resources by file name. If it does not compile,
  /// which is a fault of the program, the program ends.
  explicit CompiledSchema(std::string_view xsd);
  ~CompiledSchema();
  CompiledSchema(const CompiledSchema&) = delete;
  CompiledSchema& operator=(const CompiledSchema&) = delete;

  struct Handle;
  const Handle& handle() const { return *handle_; }

 private:
  std::unique_ptr<Handle> handle_;
};

/// Parses and validates. Returns true if the document is well-formed, valid or not.
bool validate_xml(const Source& source, const CompiledSchema& schema, Diagnostics& diagnostics);

}  // namespace readout
