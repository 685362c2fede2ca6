// People as a lead introduces them: full names the first time, with the reason of their journey; mentions after that.
//
// Takes one side of a session and those who were introduced before; gives one list. A visit that all of a side share is
// said once, after the list; visits of some follow their names.
#pragma once

#include <set>
#include <string>

#include "press/builder.h"
#include "press/sides.h"

namespace readout::press {

/// Ids of those whom an earlier sentence introduced.
using Introduced = std::set<std::string>;

/// A side as one list, and the visit that all of it is on, which the sentence says once for the side. Visits of some
/// stand with their names.
struct Introduction {
  Inlines people;
  bool closes = false;  ///< the last words are an apposition, which English ends with a comma
  const Visit* visit = nullptr;
};

/// `told`: the visit that the sentence says of the other side already; a side that is on it too does not say it again.
Introduction introduce(Builder& builder, const Side& side, const Introduced& introduced, const Visit* told = nullptr);

/// How a sentence tells a visit: beside the name, beside it where the sentence said why of others already, or of the
/// whole sentence.
enum class VisitAs { clause, again, adverbial };

/// `who was visiting Australia to attend the four-country ministerial`, `who was also visiting Australia`, `while
/// visiting Australia to attend ...`; `count` travellers.
Inlines visit_words(Builder& builder, const Visit& visit, std::size_t count, VisitAs as);

/// The event in whose margins, or on whose occasion, these people met: a fact of the meeting that their journeys tell.
/// Nothing for most.
Inlines occasion_words(const Builder& builder, const Sides& sides, const Introduced& introduced);

/// Names or nouns in a list: `A and B`, `A, B and C`.
Inlines listed(const Voice& voice, std::vector<Inlines> items);

/// Notes a side as introduced, with those of its groups who are named.
void add_introduced(const Side& side, Introduced& introduced);

}  // namespace readout::press
