// Schemas out of the embedded resources.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/file.h"
#include "base/resources.h"
#include "input/xml_handles.h"

namespace readout {
namespace {

/// The embedded file with this last part of its name, or nothing.
std::string_view embedded(std::string_view name) {
  for (const Resource& r : resources())
    if (name_of(r.name) == name) return r.bytes;
  return {};
}

/// Documentation is for those who read a schema; half of the time that one takes to compile is spent on reading it. It never nests.
std::string without_documentation(std::string_view xsd) {
  constexpr std::string_view kOpen = "<xs:annotation>", kClose = "</xs:annotation>";
  std::string out;
  for (std::size_t at = 0; at < xsd.size();) {
    const std::size_t open = std::min(xsd.find(kOpen, at), xsd.size()), close = xsd.find(kClose, open);
    out += xsd.substr(at, open - at);
    at = close == std::string_view::npos ? xsd.size() : close + kClose.size();
  }
  return out;
}

/// Serves schemas from memory and refuses all else: no file, no network (validation.md 2.1).
xmlParserInputPtr load_entity(const char* url, const char*, xmlParserCtxtPtr context) {
  std::string_view name = url ? name_of(url) : std::string_view();
  std::string_view bytes = name.ends_with(".xsd") ? embedded(name) : std::string_view();
  if (bytes.empty()) return nullptr;
  // A copy: a static buffer of libxml2 2.9.14 loses its place when it is grown.
  const std::string bare = without_documentation(bytes);
  xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(bare.data(), static_cast<int>(bare.size()), XML_CHAR_ENCODING_UTF8);
  return xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_UTF8);
}

void stay_silent(void*, const xmlError*) {}

void print_schema_error(void*, const xmlError* error) { std::fprintf(stderr, "readout: internal fault: schema: %s:%d: %s", error->file ? error->file : "", error->line, error->message ? error->message : "?\n"); }

}  // namespace

void SchemaDeleter::operator()(_xmlSchema* schema) const { xmlSchemaFree(schema); }

CompiledSchema::CompiledSchema(std::string_view xsd) : handle_(std::make_unique<Handle>()) {
  const std::string bare = without_documentation(xsd);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt(bare.data(), static_cast<int>(bare.size()));
  xmlSchemaSetParserStructuredErrors(parser, [](void* data, auto* error) { print_schema_error(data, error); }, nullptr);
  handle_->schema.reset(xmlSchemaParse(parser));
  xmlSchemaFreeParserCtxt(parser);
  if (!handle_->schema) std::abort();
}

CompiledSchema::~CompiledSchema() = default;

void ready_libxml2() {
  xmlInitParser();
  xmlSchemaInitTypes();
  xmlSetExternalEntityLoader(load_entity);
  xmlSetStructuredErrorFunc(nullptr, [](void* data, auto* error) { stay_silent(data, error); });
}

}  // namespace readout
