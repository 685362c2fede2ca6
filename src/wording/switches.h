// The switches of house wording as arguments of patterns.
//
// Takes the voice; returns each switch that the style sets, under its name in style.xsd. A pattern selects on the
// switches for which its language has words, so that a new language needs no C++.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// Every switch that the style sets: its name in style.xsd and its value, both as keyword() writes them. A switch that
/// is not set is absent, so a select takes its case `other`.
MessageArguments switches(const Voice& voice);

/// A word as a case of a select, which allows only letters, digits and underscores: `Asia_Tokyo`, `same_day`.
std::string keyword(std::string_view word);

/// The catalog with the comma that the style chooses for the language, in every phrase.
Catalog in_house(const Catalog& catalog, const Wording& wording);

/// Reports `style-switch-unread` for a switch that a style file sets for a language whose patterns do not read it,
/// although those of another language do.
void check_switches_are_read(const Style& style, const std::vector<Catalog>& catalogs, Diagnostics& diagnostics);

std::string yes_or_no(bool value);

/// Phrases by the names of the slots that they go into.
using PhraseSlots = std::vector<std::pair<std::string_view, const Phrase*>>;

/// The switches, the slots and further `values`, as arguments of one pattern.
MessageArguments pattern_arguments(const Voice& voice, const PhraseSlots& slots, const MessageArguments& values = {});

/// Puts phrases into the slots of a formatted message. Words of the pattern get the voice's language and are made from
/// `fact`, if it is given.
Phrase fill(const Voice& voice, const std::vector<MessagePiece>& pieces, const PhraseSlots& slots, Span fact = {});

/// fill() for the next item of a list: `list` is the items so far, for the slot {first}; `item` is for {second}. The
/// list is moved if the pattern begins with it, so that a list of n items costs n steps.
Phrase fill_list(const Voice& voice, const std::vector<MessagePiece>& pieces, Phrase list, const Phrase& item);

}  // namespace readout
