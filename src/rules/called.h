// How later mentions call a person: the words that a mention prints, without a catalog.
//
// Takes a person and a language, returns text of the file. wording/names.h joins such texts in the order of a language.
#pragma once

#include <string>
#include <string_view>

#include "meeting/person.h"

namespace readout {

/// The title that a mention prints beside the name: that of the first office, else the honorific or the rank for
/// mentions. Empty if there is none, or if the title has a party in it.
std::string called_title(const Person& person, std::string_view lang);

/// The name that a mention prints; empty if the person has no name in the language.
std::string called_name(const Person& person, std::string_view lang);

/// Given name and family name in the order of the file, with a blank between them except in Chinese characters and
/// kana; empty if one is missing.
std::string whole_name(const Person& person, std::string_view lang);

}  // namespace readout
