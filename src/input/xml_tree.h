// Gate 3: a well-formed document as a tree, read by pugixml.
#pragma once

#include <memory>

#include "input/xml.h"

namespace readout {

/// Texts of white space alone: `<mention/> <em>x</em>` needs them, a file without prose does not.
enum class BlankTexts { kept, dropped };

/// The tree of a document that libxml2 found well-formed and scan_xml() let pass.
std::unique_ptr<XmlElement> read_tree(const Source& source, BlankTexts blanks = BlankTexts::kept);

/// The tree of the element at `whole` without texts of blanks alone, where it stands in the meeting's namespace and
/// declares none.
std::unique_ptr<XmlElement> read_element(Span whole);

}  // namespace readout
