// The sentences that follow the first sentence of a lead: attendees, speakers, host, request, interpretation,
// documents.
//
// Each takes a session and returns its words with the blank before them, or nothing if the file does not state the
// fact. lead.cpp puts them in order.
#pragma once

#include <string>

#include "press/builder.h"
#include "press/people.h"
#include "press/sides.h"

namespace readout::press {

/// What the closing words call the session: `meeting`, `talk`, `call`.
std::string noun(const Voice& voice, const Session& session);
/// です・ます or である, for languages that have such a choice.
std::string manner(const Voice& voice);
/// The attendees of a session whom no earlier sentence has named.
Side attendees(const Builder& builder, const Session& session, const Introduced& introduced);
/// ` X also attended.`, or ` (attended by X)` inside the sentence; empty without attendees.
Inlines attendance(Builder& builder, const Session& session, const Side& side, const Introduced& introduced,
                   bool bracket);
/// The speakers of groups, each named once, when the group is introduced.
Inlines speakers(const Builder& builder, const Side& side, const Introduced& introduced);
/// The host, for a sentence whose verb does not name it: one of several, or that of an event with a name.
Inlines host(const Builder& builder, const Session& session);
/// Who asked for the talk; empty if the file does not say it.
Inlines request(const Builder& builder, const Session& session);
/// The interpretation; empty if it is not stated or the same as in the session before.
Inlines interpretation(const Builder& builder, const Session& session, const Session* before);
/// ` A joint statement was issued.`; empty without one.
Inlines issued(const Builder& builder);

}  // namespace readout::press
