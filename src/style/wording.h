// House wording: what a house prints where published practice varies, one set of switches a language.
//
// src/style/style.xsd names every switch with its values and is the only list of them: reading checks nothing again,
// and wording/ hands what is set to the patterns of locales/*.po, which alone know what a value prints. So a switch
// that was not set, or that a language has no words for, prints that language's usual form: the case `other` of its
// pattern.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "input/xml.h"

namespace readout {

/// A switch that was set. `span` is its value; it lives as long as the source of the style.
struct Choice {
  std::string value;
  Span span;
};

struct Wording {
  std::map<std::string, Choice, std::less<>> switches;  ///< by the attribute's name
  // Three that no pattern can carry out: letters and order of a name are made from its components.
  bool surname_in_capitals = true;  ///< HAYASHI Yoshimasa (Japanese names in English, first mention)
  bool surname_first = true;        ///< Japanese names in English
  bool foreign_surname_in_capitals = false;

  /// The value of a switch; empty where it was not set.
  std::string_view value(std::string_view name) const;
  bool chooses(std::string_view name, std::string_view wanted) const { return value(name) == wanted; }
  void set(std::string_view name, std::string_view value, Span span = {});
};

/// Sets every switch of a <wording>.
void read_wording(const XmlElement& element, Wording& wording);

/// Reports `style-switches-contradict`, where two switches together would print what cannot be understood, and
/// `style-switch-idle`, where one leaves another nothing to say.
void check_wording(const Wording& wording, Diagnostics& diagnostics);

}  // namespace readout
