#include "input/xml_validate.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#include "base/made.h"
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

/// The state for the callbacks: libxml2 knows the byte offset only during a call.
struct Run {
  XmlFindings& findings;
  xmlParserCtxt* parser;

  std::size_t byte() const {
    long at = xmlByteConsumed(parser);
    return at < 0 ? 0 : static_cast<std::size_t>(at);
  }
};

void on_start(void* data, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int,
              const xmlChar**) {
  auto* run = static_cast<Run*>(data);
  run->findings.element_started(run->byte());
}

void on_end(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* run = static_cast<Run*>(data);
  run->findings.element_ended(run->byte());
}

void on_error(void* data, const xmlError* error) {
  auto* run = static_cast<Run*>(data);
  run->findings.add({error->domain == XML_FROM_SCHEMASV, error->code, error->message ? error->message : ""},
                    run->byte());
}

/// The parser's own errors arrive with the context only; its warnings are ignored.
void on_parser_error(void*, const xmlError* error) {
  if (error->level == XML_ERR_WARNING) return;
  if (auto* context = static_cast<xmlParserCtxt*>(error->ctxt)) on_error(context->_private, error);
}

}  // namespace

bool validate_xml(const Source& source, const CompiledSchema& schema, Diagnostics& diagnostics) {
  XmlFindings findings(source, diagnostics);
  // Handlers that build no tree, so that memory use is that of the parser.
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  std::unique_ptr<xmlParserCtxt, ParserDeleter> parser(
      made(xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr)));
  std::unique_ptr<xmlSchemaValidCtxt, ValidDeleter> valid(made(xmlSchemaNewValidCtxt(schema.handle().schema.get())));
  // scan_xml() has checked limits that are lower than those of libxml2, except for the size of the file, and refuses
  // every DOCTYPE, so that no entity can expand.
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_HUGE);
  Run run{findings, parser.get()};
  parser->_private = &run;
  xmlSchemaSetValidStructuredErrors(valid.get(), [](void* data, auto* error) { on_error(data, error); }, &run);

  xmlSAXHandler* own = parser->sax;
  xmlSAXHandler* sax = &handler;
  void* user_data = &run;
  {
    std::unique_ptr<xmlSchemaSAXPlugStruct, PlugDeleter> plug(made(xmlSchemaSAXPlug(valid.get(), &sax, &user_data)));
    sax->serror = [](void* data, auto* error) { on_parser_error(data, error); };
    parser->sax = sax;
    parser->userData = user_data;
    xmlParseChunk(parser.get(), source.bytes.data(), static_cast<int>(source.bytes.size()), 1);
    // The parser frees its own handler; the plug, which adds the validation, frees the other one.
    parser->sax = own;
  }
  return parser->wellFormed != 0 && parser->nsWellFormed != 0;
}

}  // namespace readout
