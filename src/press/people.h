// People in a lead: full names at first, with the reason for their journey, and mentions later.
//
// Takes one side of a session and the ids of people who were introduced before; returns one list. A visit that a whole
// side shares comes once, after the list; other visits follow the names.
#pragma once

#include <set>
#include <string>

#include "press/builder.h"
#include "press/sides.h"

namespace readout::press {

/// The ids of people and groups that an earlier sentence introduced.
using Introduced = std::set<std::string>;

/// A side as one list, and the visit that the whole side shares, which the sentence prints once. Other visits are in
/// the list, after the names.
struct Introduction {
  Inlines people;
  bool closes = false;  ///< the last words are an apposition, which English ends with a comma
  const Visit* visit = nullptr;
};

/// `other_visit`: the visit that the sentence has printed for the other side. It is not printed again for this side.
Introduction introduce(Builder& builder, const Session& session, const Side& side, const Introduced& introduced,
                       const Visit* other_visit = nullptr);

/// The visit that the sentence prints for a side that is being introduced: that of the side, else of one of its
/// members; null if there is none.
const Visit* printed_visit(const Meeting& meeting, const Side& side, const Introduced& introduced);

/// The form of a visit in a sentence: a clause after the name; a clause of a visit to the same place, without its
/// country
/// (`also`) or also without the reason, which the sentence has given for others (`again`); or an adverbial of the whole
/// sentence.
enum class VisitAs { clause, also, again, adverbial };

/// The form of the clause of a visit in a sentence that has printed the visit `before`, which may be null.
VisitAs clause_after(const Visit& visit, const Visit* before);

/// `who was visiting Australia to attend the four-country ministerial`, `who was also visiting Australia`, `while
/// visiting Australia to attend ...`; `count` travellers.
Inlines visit_words(Builder& builder, const Visit& visit, const Session& session, std::size_t count, VisitAs as);

/// The event in whose margins, or on whose occasion, these people met, from the relation of their visits; empty if
/// there is none.
Inlines occasion_words(const Builder& builder, const Sides& sides, const Introduced& introduced);

/// Names or nouns in a list: `A and B`, `A, B and C`.
Inlines listed(const Voice& voice, std::vector<Inlines> items);

/// Adds a side and the named members of its groups to the introduced people.
void add_introduced(const Side& side, Introduced& introduced);

}  // namespace readout::press
