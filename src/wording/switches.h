// The switches of house wording as arguments of patterns.
//
// Takes the voice; gives each switch that the style sets, under its name in style.xsd. A pattern selects on the
// switches that its language has words for, so that a new language needs no C++.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// Every switch that the house has set, under its name in style.xsd and with its value, both as keyword() writes them.
/// What is not set is not there: a select then takes its case `other`.
MessageArguments switches(const Voice& voice);

/// A word as a select of a pattern can name it, which knows no signs: `Asia_Tokyo`, `same_day`.
std::string keyword(std::string_view word);

/// The catalog with the comma that the house has chosen for the language, in every phrase.
Catalog in_house(const Catalog& catalog, const Wording& wording);

std::string yes_or_no(bool value);

/// Puts phrases into the slots of a formatted message; text of the pattern gets the voice's language.
Phrase fill(const Voice& voice, const std::vector<MessagePiece>& pieces,
            const std::vector<std::pair<std::string_view, const Phrase*>>& slots);

}  // namespace readout
