// The looks of a web page as a value: colours, measures and fonts.
//
// In base/ because style/ reads it and write/ prints it. All texts are values of CSS; style.xsd restricts those that a
// file sets.
#pragma once

#include <string>
#include <vector>

namespace readout {

/// Colours as `#rrggbb`.
struct Palette {
  std::string text, background, muted, accent, rule;
};

/// The families of a role (`text` or `heading`) in a language, in order of preference; an empty language is the
/// default.
struct WebFont {
  std::string role, lang;
  std::vector<std::string> families;
};

struct WebLooks {
  Palette light{"#1a1a1a", "#ffffff", "#4d4d4d", "#0b4f8a", "#b8b8b8"};
  Palette dark{"#ececec", "#16181b", "#b4b4b4", "#8cc4ff", "#5a5f66"};
  std::string width = "76rem";    ///< of the page with languages side by side
  std::string size = "100%";      ///< of running text, relative to the size that the reader has chosen
  std::string generic = "serif";  ///< the family after all others
  std::vector<WebFont> fonts{};
};

}  // namespace readout
