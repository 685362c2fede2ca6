// The place of a session in words, with its preposition.
//
// A venue, or a city with its country, or a country alone; nothing for talks by telephone or video. A country that the
// sentence has named already is not named again.
#pragma once

#include <string>

#include "press/builder.h"

namespace readout::press {

/// `at the United Nations Headquarters in New York`, `in Cairo, Egypt` / `国連本部において`. Nothing for remote talks:
/// who sat where is told by the clock, and the other side's seat by nothing. `named_country`: the one that the sentence
/// named already, as a visit does. `ends`: the sentence ends here.
Inlines place_words(const Builder& builder, const Session& session, const std::string& named_country, bool ends);

}  // namespace readout::press
