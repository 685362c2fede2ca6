// Schemas out of the embedded resources.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include <cstdio>
#include <cstdlib>

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

/// Serves schemas from memory and refuses all else: no file, no network (validation.md 2.1).
xmlParserInputPtr load_entity(const char* url, const char*, xmlParserCtxtPtr context) {
  std::string_view name = url ? name_of(url) : std::string_view();
  std::string_view bytes = name.ends_with(".xsd") ? embedded(name) : std::string_view();
  if (bytes.empty()) return nullptr;
  // A copy: a static buffer of libxml2 2.9.14 loses its place when it is grown.
  xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(bytes.data(), static_cast<int>(bytes.size()), XML_CHAR_ENCODING_UTF8);
  return xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_UTF8);
}

void stay_silent(void*, const xmlError*) {}

void print_schema_error(void*, const xmlError* error) { std::fprintf(stderr, "readout: internal fault: schema: %s:%d: %s", error->file ? error->file : "", error->line, error->message ? error->message : "?\n"); }

}  // namespace

void SchemaDeleter::operator()(_xmlSchema* schema) const { xmlSchemaFree(schema); }

CompiledSchema::CompiledSchema(std::string_view xsd) : handle_(std::make_unique<Handle>()) {
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt(xsd.data(), static_cast<int>(xsd.size()));
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
