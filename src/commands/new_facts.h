// What a new meeting is known to have: parties, place and people, from the command line or from the name of its file.
//
// Takes the skeleton of a meeting (skeleton.LANG.xml), returns it with these facts. Parties without people get an
// example of a person. Keys that no register has are reported as `entry-unknown`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "locale/zone.h"
#include "meeting/register.h"

namespace readout {

struct NewFacts {
  CivilDate date;                    ///< the day of the meeting
  std::vector<std::string> parties;  ///< keys of countries or organizations, the issuer's own first
  std::string place;                 ///< key of a place; empty if it is not known
  std::vector<std::string> people;   ///< keys of people of a register
};

/// Replaces every occurrence of `what`.
void replace_all(std::string& text, std::string_view what, std::string_view with);

/// The parties that the words of a file name name: `japan-kenya-talks` has JP and KE, `us-rok` US and KR.
std::vector<std::string> parties_in(std::string_view words, const Registers& registers);

/// The skeleton with the facts. Its own parties (JP and FR), place and people stay where the facts name none.
std::string with_facts(std::string skeleton, NewFacts facts, const Registers& registers, const Zones& zones,
                       Diagnostics& diagnostics);

}  // namespace readout
