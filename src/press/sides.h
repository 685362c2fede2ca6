// The two sides of a session.
//
// A sentence has a subject and an object: the issuer's side and all others, or the other way round in a courtesy call
// that the issuer receives. Takes a session; gives the persons and groups of each side in the order of the file.
#pragma once

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

/// Who takes part in a role on one side.
Side side_of(const Delegation& delegation, const Session& session, PersonRole role);

/// Whom the sentence is about, and whom it puts opposite: the issuer's side and all others; in a courtesy call that
/// others pay, the issuer receives it.
struct Sides {
  Side subject, object;
  std::size_t parties = 2;
  bool receives = false;  ///< the subject receives a call
};
Sides sides_of(const Meeting& meeting, const Session& session, const Voice& voice);

/// Ids of both sides.
std::vector<std::string> ids_of(const Sides& sides);
/// How many of a side travelled.
std::size_t travellers(const Side& side, const Visit& visit);

}  // namespace readout::press
