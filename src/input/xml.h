// Reads XML: takes the bytes of a document of our own vocabularies, returns a validated tree.
//
// In the tree namespaces are resolved, and every element, attribute and text has its byte range. A document passes
// three gates, and each reports all that it finds: scan_xml() rejects input that libxml2 must not parse; libxml2
// parses and validates while streaming (XML 1.0, XML Schema 1.0); pugixml builds the tree. A well-formed document that
// the schema rejects still gives a tree, so that later rules can report in the same run. No other folder includes the
// headers of the two libraries.
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

/// Limits of scan_xml(). Depth and counts are far above those of any real readout.
struct XmlLimits {
  std::size_t bytes = 64u << 20;
  int depth = 64;
  int attributes_per_element = 64;
  std::size_t name_bytes = 256;
  std::size_t attribute_value_bytes = 64u << 10;
  std::size_t elements = 1u << 20;
};

struct XmlAttribute {
  std::string_view ns;  ///< namespace name, empty for an attribute without prefix; that of another vocabulary is a view
                        ///< of the source
  std::string_view name;  ///< local name, a view of the source
  SourcedText value;      ///< normalized (XML 1.0 3.3.3); the origin covers the bytes between the quotes
  Span name_span;         ///< the qualified name
};

struct XmlElement;
/// Text keeps its white space; CDATA sections are text. Comments and processing instructions are left out and do not
/// split text.
using XmlNode = std::variant<std::unique_ptr<XmlElement>, SourcedText>;

struct XmlElement {
  std::string_view ns;
  std::string_view name;  ///< local name, a view of the source
  Span name_span;         ///< the qualified name in the start tag
  Span tag;               ///< the start tag with its brackets
  Span whole;             ///< from `<` of the start tag to `>` of the end tag
  std::vector<XmlAttribute> attributes;
  std::vector<XmlNode> children;

  /// The attribute without namespace; null if there is none.
  const XmlAttribute* attribute(std::string_view local_name) const;
  const XmlAttribute* attribute(std::string_view namespace_name, std::string_view local_name) const;
  /// Child elements named `local_name` in this element's namespace, in order.
  std::vector<const XmlElement*> elements(std::string_view local_name) const;
  std::vector<XmlElement*> elements(std::string_view local_name);
  const XmlElement* first(std::string_view local_name) const;
};

enum class Schema { meeting, reg, style };

/// Initializes libxml2, which is not thread-safe while it initializes: call in main before any thread starts. Schemas
/// are compiled from the embedded resources when they are first needed.
void prepare_xml();

/// Compiles a schema before a file needs it.
void prepare_schema(Schema schema);

/// A line for --version.
std::string xml_library_versions();

/// Reads `source` and validates it. Returns no tree if the document is not well-formed or exceeds `limits`.
std::unique_ptr<XmlElement> read_xml(const Source& source, Schema schema, Diagnostics& diagnostics,
                                     const XmlLimits& limits = {});

/// Whether the bytes are a well-formed document of any vocabulary and encoding, which may have a DOCTYPE. Nothing that
/// it names is read.
bool is_well_formed(std::string_view bytes);

/// Reads a file that is compiled into the program, without validation: tests validate it. If it is not well-formed,
/// which is a fault of the program, the program ends.
std::unique_ptr<XmlElement> read_shipped_xml(const Source& source);
/// The same for one element of the meeting's namespace, at `whole`.
std::unique_ptr<XmlElement> read_shipped_element(Span whole);

}  // namespace readout
