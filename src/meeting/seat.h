// Where the participants of a session sat, and whose clock the session shows.
//
// A session in person shows the clock of its place. A remote talk shows the clock of the issuer's side (meeting.xsd,
// session/@start), so the place of that side decides. A rule compares the zone with the place that these functions
// return, and the page names its city.
#pragma once

#include <string>

#include "meeting/meeting.h"
#include "meeting/register.h"

namespace readout {

/// The key of the country whose organization issues the meeting; empty if the register does not have it.
std::string home_country(const Meeting& meeting, const Registers& registers);

/// The place whose clock the session shows; null if the file does not say it. A remote talk needs a place `of` a person
/// or group of the home delegation.
const PlaceRef* seat_of_clock(const Session& session, const Meeting& meeting, const Registers& registers);

}  // namespace readout
