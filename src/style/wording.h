// House wording: how a house writes where published practice varies, one set of switches for each language.
//
// src/style/style.xsd is the only list of the switches and their values: reading does not check them again, and
// wording/ passes the values to the patterns of locales/*.po, which define their effect. A switch that is not set, or
// for which a language has no words, therefore prints the usual form of that language: the case `other` of its pattern.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/xml.h"

namespace readout {

/// A switch that is set. `span` is its value; it lives as long as the source of the style.
struct Choice {
  std::string value;
  Span span;
};

struct Wording {
  std::map<std::string, Choice, std::less<>> switches;  ///< by the name of the attribute
  // Three switches that no pattern can apply: capitals and order of a name are made from its components.
  bool surname_in_capitals = true;  ///< HAYASHI Yoshimasa (Japanese names in English, first mention)
  bool surname_first = true;        ///< Japanese names in English
  bool foreign_surname_in_capitals = false;

  /// The value of a switch; empty if it is not set.
  std::string_view value(std::string_view name) const;
  bool chooses(std::string_view name, std::string_view wanted) const { return value(name) == wanted; }
  void set(std::string_view name, std::string_view value, Span span = {});
};

/// Sets every switch of a <wording>.
void read_wording(const XmlElement& element, Wording& wording);

/// Reports `style-switches-contradict` if two switches together would print an ambiguous time, and `style-switch-idle`
/// if one makes another useless.
void check_wording(const Wording& wording, Diagnostics& diagnostics);

}  // namespace readout
