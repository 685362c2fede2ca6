// Compiles schemas from the embedded resources.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/file.h"
#include "base/made.h"
#include "base/resources.h"
#include "input/xml_handles.h"

namespace readout {
namespace {

/// The embedded file of this name, in any folder; empty if there is none.
std::string_view embedded(std::string_view name) {
  for (const Resource& r : resources())
    if (name_of(r.name) == name) return r.bytes;
  return {};
}

/// Removes documentation and indentation: they take more than half of the time to compile a schema. Annotations are not
/// nested, and no value holds a `>`.
std::string bare(std::string_view xsd) {
  constexpr std::string_view kOpen = "<xs:annotation>", kClose = "</xs:annotation>";
  std::string out;
  for (std::size_t at = 0; at < xsd.size();) {
    const bool annotation = xsd.substr(at).starts_with(kOpen);
    const std::size_t last =
        annotation ? xsd.find(kClose, at) + kClose.size() - 1 : std::min(xsd.find('>', at), xsd.size() - 1);
    if (!annotation) out += xsd.substr(at, last + 1 - at);
    at = std::min(xsd.find_first_not_of(" \n", last + 1), xsd.size());
  }
  return out;
}

/// Serves schemas from memory and refuses all else, so that libxml2 reads no file and opens no connection.
xmlParserInputPtr load_entity(const char* url, const char*, xmlParserCtxtPtr context) {
  std::string_view name = url ? name_of(url) : std::string_view();
  std::string_view bytes = name.ends_with(".xsd") ? embedded(name) : std::string_view();
  if (bytes.empty()) return nullptr;
  // A copy: libxml2 2.9.14 loses its position in a static buffer when the buffer grows.
  const std::string schema = bare(bytes);
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateMem(schema.data(), static_cast<int>(schema.size()), XML_CHAR_ENCODING_UTF8);
  return xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_UTF8);
}

void stay_silent(void*, const xmlError*) {}

void print_schema_error(void*, const xmlError* error) {
  std::fprintf(stderr, "readout: internal fault: schema: %s:%d: %s", error->file ? error->file : "", error->line,
               error->message ? error->message : "?\n");
}

}  // namespace

void SchemaDeleter::operator()(_xmlSchema* schema) const { xmlSchemaFree(schema); }

CompiledSchema::CompiledSchema(std::string_view xsd) : handle_(std::make_unique<Handle>()) {
  const std::string schema = bare(xsd);
  xmlSchemaParserCtxtPtr parser = made(xmlSchemaNewMemParserCtxt(schema.data(), static_cast<int>(schema.size())));
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
