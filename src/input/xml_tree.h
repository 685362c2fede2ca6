// The third gate of read_xml(): takes a well-formed document, returns its tree as read by pugixml.
//
// Every name, value and text keeps its byte range. Does not validate and does not report findings.
#pragma once

#include <memory>

#include "input/xml.h"

namespace readout {

/// Whether to keep texts that are only white space: prose such as `<mention/> <em>x</em>` needs them; a file without
/// prose does not.
enum class BlankTexts { kept, dropped };

/// The tree of a document that libxml2 found well-formed and scan_xml() accepted.
std::unique_ptr<XmlElement> read_tree(const Source& source, BlankTexts blanks = BlankTexts::kept);

/// The tree of the element at `whole`, without white-space texts. The element must be in the meeting's namespace and
/// declare no namespace.
std::unique_ptr<XmlElement> read_element(Span whole);

}  // namespace readout
