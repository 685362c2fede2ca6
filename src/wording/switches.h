// The switches of house wording as arguments of patterns: each pattern reads those that concern its language, so that a
// new language chooses in its .po and not in C++.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wording/phrase.h"
#include "wording/voice.h"

namespace readout {

/// `clock_en`, `clock_ja` (twelve, twenty_four), `home_label` (japan_time, jst), `same_date_en`, `same_date_ja` (none, date,
/// same_day), `around` (around, about), `approximately` (approximately, about), `era_date_ja` (yes, no).
MessageArguments switches(const Voice& voice);

std::string yes_or_no(bool value);

/// Puts phrases into the slots of a formatted message; text of the pattern gets the voice's language.
Phrase fill(const Voice& voice, const std::vector<MessagePiece>& pieces,
            const std::vector<std::pair<std::string_view, const Phrase*>>& slots);

}  // namespace readout
