// Phrases of a Japanese heading: takes text, returns it as HTML whose lines end between phrases.
//
// A phrase is an element that stays on one line. The phrases are those of composed headings (typeset/penalties.h, JLREQ
// 4.1). `<wbr>` is not used: screen readers split words there. A phrase that is too long for the narrowest screen is
// no element, so it can be broken anywhere.
#pragma once

#include <string>
#include <string_view>

namespace readout::html {

/// The text of a run, escaped; other languages than Japanese have no elements.
std::string phrased(std::string_view text, std::string_view lang);

}  // namespace readout::html
