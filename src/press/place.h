// The place of a session in words, with its preposition.
//
// A venue, a city with its country, or only a country; empty for talks by telephone or video. A country that the
// sentence has named is not repeated.
#pragma once

#include <string>

#include "press/builder.h"

namespace readout::press {

/// `at the United Nations Headquarters in New York`, `in Cairo, Egypt` / `国連本部において`. Empty for remote talks:
/// the clock implies the place of our side, and the place of the other side is not printed. `named_country` is a
/// country that the sentence has named, such as that of a visit. `ends`: the sentence ends here.
Inlines place_words(const Builder& builder, const Session& session, const std::string& named_country, bool ends);

}  // namespace readout::press
