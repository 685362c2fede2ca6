// What a wrong value or name most likely means, for "write: ..." below a finding. Never used as the value: nothing is
// repaired in silence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The value of a type of src/meeting/common.xsd that somebody meant who wrote `value`: `55 min` -> `PT55M`,
/// `2022/2/11` -> `2022-02-11`, `2022-02-11 24:00` -> `2022-02-12T00:00`. Empty where it is not plain (11/02/2022 is
/// two dates).
std::string meant_value(std::string_view type, std::string_view value);

/// Attributes that elements of this name have, by the embedded schemas, with the prefix that they are written with.
std::vector<std::string> attributes_of(std::string_view element);

/// The attribute of the element that a misspelt one means; empty where none is near.
std::string meant_attribute(std::string_view element, std::string_view attribute);

}  // namespace readout
