// Guesses what a wrong value or name means: takes the wrong text, returns a suggestion.
//
// Suggestions are printed after a finding ("write: ..."). They never replace the value: input is not repaired silently.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The value of a type of src/meeting/common.xsd that `value` most likely means: `55 min` -> `PT55M`, `2022/2/11` ->
/// `2022-02-11`, `2022-02-11 24:00` -> `2022-02-12T00:00`. Empty if ambiguous (11/02/2022 may be two dates).
std::string meant_value(std::string_view type, std::string_view value);

/// Examples of the values of a type, for hints: types of src/meeting/common.xsd, src/style/style.xsd and XML Schema.
std::string example_of(std::string_view type);

/// The attribute of the element that a misspelt name means; empty if none is similar.
std::string meant_attribute(std::string_view element, std::string_view attribute);

/// The child of the element `parent` that a misspelt name means; empty if none is similar.
std::string meant_child(std::string_view parent, std::string_view element);

}  // namespace readout
