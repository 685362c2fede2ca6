// The two sides of a session.
//
// A sentence has a subject and an object. The subject is the issuer's side and the object all others. In a courtesy
// call that the issuer's side does not receive, the subject is the caller. Takes a session; returns the persons and
// groups of each side in the order of the file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "meeting/meeting.h"
#include "wording/voice.h"

namespace readout::press {

/// The persons and groups of one side of a session, in the order of the file.
struct Side {
  std::vector<const Person*> people;
  std::vector<const Group*> groups;

  bool empty() const { return people.empty() && groups.empty(); }
  std::size_t size() const { return people.size() + groups.size(); }
  void add(const Side& other);
};

/// The persons and groups of a delegation that take part in the session in a role.
Side side_of(const Delegation& delegation, const Session& session, PersonRole role);

/// How many people a side has, for verbs that agree with their number; a group has several.
std::int64_t number_of(const Side& side);

/// Subject and object of the sentence. In a courtesy call on the issuer's side, the subject receives the call.
struct Sides {
  Side subject, object;
  std::size_t parties = 2;
  bool receives = false;  ///< the subject receives a call
};
Sides sides_of(const Meeting& meeting, const Session& session, const Voice& voice);

/// The ids of the people and groups of both sides.
std::vector<std::string> ids_of(const Sides& sides);
/// The number of people of a side on the visit.
std::size_t travellers(const Side& side, const Visit& visit);

}  // namespace readout::press
