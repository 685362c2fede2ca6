// XML in: bytes -> checked tree.
//
// Takes UTF-8 bytes of one document of our own vocabularies and gives a namespace-resolved tree in which every element,
// attribute and text knows its bytes. Three gates in this order, each reporting all it can:
//   1. scan: what libxml2 must never see (size, encoding, NUL and C0, DOCTYPE, depth, counts; validation.md 2.1);
//   2. libxml2 parses and validates against the schema while streaming (XML 1.0, XML Schema 1.0);
//   3. pugixml reads the tree, only of a document that libxml2 found well-formed.
// A well-formed document that the schema refuses still gives its tree, so that later rules can speak in the same run.
// Neither library shows outside this folder.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/origin.h"

namespace readout {

inline constexpr std::string_view kMeetingNamespace = "urn:readout:meeting:1";
inline constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";

/// Limits of gate 1. The depth and counts are far above any real readout.
struct XmlLimits {
  std::size_t bytes = 64u << 20;
  int depth = 64;
  int attributes_per_element = 64;
  std::size_t name_bytes = 256;
  std::size_t attribute_value_bytes = 64u << 10;
  std::size_t elements = 1u << 20;
};

struct XmlAttribute {
  std::string_view
      ns;  ///< namespace name; empty for an attribute without prefix. That of another vocabulary lives in the source
  std::string name;   ///< local name
  SourcedText value;  ///< normalized (XML 1.0 3.3.3); its origin covers the bytes between the quotes
  Span name_span;     ///< the qualified name
};

struct XmlElement;
/// Text keeps its white space; CDATA sections are text; comments and processing instructions are left out and never
/// split words.
using XmlNode = std::variant<std::unique_ptr<XmlElement>, SourcedText>;

struct XmlElement {
  std::string_view ns;
  std::string name;
  Span name_span;  ///< the qualified name in the start tag
  Span tag;        ///< the start tag with its brackets
  Span whole;      ///< from `<` of the start tag to `>` of the end tag
  std::vector<XmlAttribute> attributes;
  std::vector<XmlNode> children;

  /// Attribute without namespace, or nothing.
  const XmlAttribute* attribute(std::string_view local_name) const;
  const XmlAttribute* attribute(std::string_view namespace_name, std::string_view local_name) const;
  /// Child elements named `local_name` in this element's namespace, in order.
  std::vector<const XmlElement*> elements(std::string_view local_name) const;
  const XmlElement* first(std::string_view local_name) const;
};

enum class Schema { meeting, reg, style };

/// Readies libxml2, whose tables are built without locks. Call in main before any thread starts (validation.md 1.4).
/// Schemas are compiled from the embedded resources (imports served from memory) when they are first needed.
void prepare_xml();

/// Compiles a schema before a file needs it.
void prepare_schema(Schema schema);

/// A line for --version.
std::string xml_library_versions();

/// Reads `source` and validates it. Gives no tree for a document that is not well-formed or that gate 1 refuses.
std::unique_ptr<XmlElement> read_xml(const Source& source, Schema schema, Diagnostics& diagnostics,
                                     const XmlLimits& limits = {});

/// Reads a file that is compiled into the program, without gates 1 and 2: tests have held it against its schema. One
/// that is not well-formed is a fault of the program and ends it.
std::unique_ptr<XmlElement> read_shipped_xml(const Source& source);
/// The same of one element, which stands at `whole` and is of the meeting's namespace.
std::unique_ptr<XmlElement> read_shipped_element(Span whole);

}  // namespace readout
