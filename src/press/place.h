// The place of a session and of a visit in words.
//
// A venue, a city with its country, or only a country; empty for talks by telephone or video. A city or a country that
// the text has named is not repeated.
#pragma once

#include <set>
#include <string>

#include "press/builder.h"

namespace readout::press {

/// The keys of the cities and countries that the text has named.
using NamedPlaces = std::set<std::string, std::less<>>;

/// `at the United Nations Headquarters in New York`, `in Cairo, Egypt` / `国連本部において`. Empty for remote talks,
/// because the clock implies the place of our side and that of the other side is not printed, and for a city that the
/// text has named. `ends`: the sentence ends here.
Inlines place_words(const Builder& builder, const Session& session, const NamedPlaces& named, bool ends);

/// The places that the earlier sessions of the readout have named.
NamedPlaces named_before(const Builder& builder, const Session& session);

/// Where a visit led in words, and the places that it names.
struct Destination {
  Inlines words;          ///< `Capri, Italy`, `Australia` / `米国・ニューヨーク`
  NamedPlaces named;      ///< its city and its country
  std::string character;  ///< the one character of the issuer's own country, if the visit leads to it as a whole: 日
  bool apposed = false;   ///< the country follows its city, which English closes with a comma
};

/// The country of a visit, or its place if the file names one: for a heading.
Inlines visited_country(const Builder& builder, const Visit& visit);

/// The country of a visit, or its city with the country. The city is that of the visit or, if the visit leads to a
/// country abroad, that of the session in it. `again`: the sentence has named the country.
Destination destination_of(const Builder& builder, const Visit& visit, const Session& session, bool again);

}  // namespace readout::press
