#include "input/xml_validate.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#include "input/xml_findings.h"
#include "input/xml_handles.h"

namespace readout {
namespace {

struct ParserDeleter {
  void operator()(xmlParserCtxt* context) const {
    if (context->myDoc) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
};
struct ValidDeleter {
  void operator()(xmlSchemaValidCtxt* context) const { xmlSchemaFreeValidCtxt(context); }
};
struct PlugDeleter {
  void operator()(xmlSchemaSAXPlugStruct* plug) const { xmlSchemaSAXUnplug(plug); }
};

/// What the error callbacks need: libxml2 knows the byte only while it calls.
struct Run {
  XmlFindings& findings;
  xmlParserCtxt* parser;
};

std::size_t byte_now(xmlParserCtxt* parser) {
  long at = xmlByteConsumed(parser);
  return at < 0 ? 0 : static_cast<std::size_t>(at);
}

std::string_view text_or_empty(const char* text) { return text ? text : ""; }

void on_error(void* data, const xmlError* error) {
  auto* run = static_cast<Run*>(data);
  RawError raw{error->domain == XML_FROM_SCHEMASV, error->code, text_or_empty(error->message), text_or_empty(error->str1), text_or_empty(error->str2)};
  run->findings.add(raw, byte_now(run->parser));
}

}  // namespace

bool validate_xml(const Source& source, const CompiledSchema& schema, Diagnostics& diagnostics) {
  XmlFindings findings(source, diagnostics);
  // No handlers of its own: nothing is built, so memory stays that of the parser.
  xmlSAXHandler empty{};
  empty.initialized = XML_SAX2_MAGIC;
  std::unique_ptr<xmlParserCtxt, ParserDeleter> parser(xmlCreatePushParserCtxt(&empty, nullptr, nullptr, 0, nullptr));
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET);
  Run run{findings, parser.get()};
  parser->sax->serror = [](void* data, auto* error) {
    // libxml2 hands the user data of the plug's owner here: the parser itself.
    auto* context = static_cast<xmlParserCtxt*>(error->ctxt ? error->ctxt : data);
    if (context && context->_private) on_error(context->_private, error);
  };
  parser->_private = &run;
  std::unique_ptr<xmlSchemaValidCtxt, ValidDeleter> valid(xmlSchemaNewValidCtxt(schema.handle().schema.get()));
  xmlSchemaSetValidStructuredErrors(valid.get(), [](void* data, auto* error) { on_error(data, error); }, &run);
  xmlSAXHandler* sax = parser->sax;
  void* user_data = parser.get();
  {
    std::unique_ptr<xmlSchemaSAXPlugStruct, PlugDeleter> plug(xmlSchemaSAXPlug(valid.get(), &sax, &user_data));
    parser->sax = sax;
    parser->userData = user_data;
    xmlParseChunk(parser.get(), source.bytes.data(), static_cast<int>(source.bytes.size()), 1);
    parser->sax = nullptr;
  }
  return parser->wellFormed != 0;
}

}  // namespace readout
