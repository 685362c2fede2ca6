// A person as agreement/ knows one: the parts of the name, the honorific and the office, in one language.
//
// Takes a resolved person, returns the registered words; what a language lacks stays empty.
#pragma once

#include "agreement/agree.h"
#include "meeting/meeting.h"

namespace readout {

agreement::KnownPerson::Form known_form(const Person& person, std::string_view lang);

}  // namespace readout
