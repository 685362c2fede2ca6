// The place of a session in words.
#include "press/place.h"

#include "meeting/seat.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

const RegisterEntry* country_entry(const Voice& voice, const RegisterEntry* place) {
  return place && !place->country.empty() ? voice.registers->find(EntryKind::country, place->country) : nullptr;
}

bool has_same_name(const Voice& voice, const RegisterEntry& city, const RegisterEntry& country) {
  const Form* a = city.form(voice.lang, "short", voice.day);
  const Form* b = country.form(voice.lang, "short", voice.day);
  return a && b && a->text.text == b->text.text;
}

bool is_home(const Builder& builder, const std::string& country) {
  return home_country(builder.meeting, *builder.voice().registers) == country;
}

/// Whether the country of a city is news to the reader: not if it is the issuer's own, or if the text has named it.
bool is_new(const Builder& builder, const RegisterEntry& city, const NamedPlaces& named) {
  return country_entry(builder.voice(), &city) && !is_home(builder, city.country) && !named.contains(city.country);
}

/// Whether to print the country after a city: not if the city has its name.
bool prints_country(const Builder& builder, const RegisterEntry& city, const NamedPlaces& named) {
  return is_new(builder, city, named) && !has_same_name(builder.voice(), city, *country_entry(builder.voice(), &city));
}

/// The entry of the place of a session in person; null if there is none or if it is not shown.
const RegisterEntry* shown_place(const Voice& voice, const Session& session) {
  if (session.mode != Mode::in_person || session.places.empty() || session.places.front().shown == "none")
    return nullptr;
  return voice.registers->find(EntryKind::place, session.places.front().key);
}

/// In a draft, the mark of a place that no register has.
Inlines unknown_place(const Builder& builder, const Session& session) {
  if (session.mode != Mode::in_person || session.places.empty() || session.places.front().shown == "none") return {};
  return missing(builder, session.places.front().key);
}

/// The city of a place: of a venue its city, else the place itself.
const RegisterEntry* city_of(const Voice& voice, const RegisterEntry& place) {
  const RegisterEntry* city = place.city.empty() ? nullptr : voice.registers->find(EntryKind::place, place.city);
  return city ? city : &place;
}

Inlines country_words(const Builder& builder, const std::string& key, Span fact) {
  Inlines words = inlines_of(party(key, "short", builder.voice(), fact));
  return words.empty() ? missing(builder, key) : words;
}

/// The city that the clause of a visit prints; null if it prints only the country.
const RegisterEntry* visited_city(const Builder& builder, const Visit& visit, const Session& session) {
  const Voice& voice = builder.voice();
  const RegisterEntry* place = voice.registers->find(EntryKind::place, visit.to);
  if (!voice.registers->find(EntryKind::country, visit.to)) return place ? city_of(voice, *place) : nullptr;
  place = shown_place(voice, session);
  const bool inside = place && place->country == visit.to && !is_home(builder, visit.to);
  return inside && session.places.front().shown != "country" ? city_of(voice, *place) : nullptr;
}

/// The country of a visit as a whole.
Destination country_visited(const Builder& builder, const Visit& visit, Span fact) {
  const Voice& voice = builder.voice();
  Destination out{country_words(builder, visit.to, fact), {visit.to}, {}, false};
  if (is_home(builder, visit.to)) out.character = party(visit.to, "character", voice).text();
  return out;
}

}  // namespace

Inlines visited_country(const Builder& builder, const Visit& visit) {
  const Voice& voice = builder.voice();
  const Span fact = value_span(visit.span, "to");
  return voice.registers->find(EntryKind::country, visit.to)
             ? country_words(builder, visit.to, fact)
             : register_words(builder, EntryKind::place, visit.to, fact);
}

Destination destination_of(const Builder& builder, const Visit& visit, const Session& session, bool again) {
  const Voice& voice = builder.voice();
  const Span fact = value_span(visit.span, "to");
  const RegisterEntry* city = visited_city(builder, visit, session);
  if (!city) return country_visited(builder, visit, fact);
  const bool with_country = !again && prints_country(builder, *city, {});
  std::vector<MessagePiece> pieces =
      voice.catalog->format("place", "{city}{abroad, select, yes {, {country}} other {}}",
                            {{"abroad", yes_or_no(with_country)}, {"city", Slot{}}, {"country", Slot{}}});
  return {fill(builder, std::move(pieces),
               {{"city", register_words(builder, EntryKind::place, city->key, fact)},
                {"country", country_words(builder, city->country, fact)}},
               {{"city", city, fact}, {"country", country_entry(voice, city), fact}}),
          {city->key, city->country},
          {},
          with_country};
}

NamedPlaces named_before(const Builder& builder, const Session& session) {
  NamedPlaces named;
  for (const Session& before : builder.meeting.sessions) {
    if (&before == &session) break;
    const RegisterEntry* place = shown_place(builder.voice(), before);
    if (!place) continue;
    named.insert(place->country);
    if (before.places.front().shown != "country") named.insert(city_of(builder.voice(), *place)->key);
  }
  return named;
}

Inlines place_words(const Builder& builder, const Session& session, const NamedPlaces& named, bool ends) {
  const Voice& voice = builder.voice();
  const RegisterEntry* place = shown_place(voice, session);
  if (!place) return unknown_place(builder, session);
  const PlaceRef& ref = session.places.front();
  const RegisterEntry& city = *city_of(voice, *place);
  const bool country_alone = ref.shown == "country";
  const bool venue = &city != place && ref.shown != "city" && !country_alone;
  const bool city_named = named.contains(city.key);
  const bool with_country = !city_named && prints_country(builder, city, named);
  if (country_alone ? !is_new(builder, city, named) : city_named && !venue) return {};
  const Span fact = value_span(ref.span, "key");
  Inlines country = country_words(builder, city.country, fact);
  std::vector<MessagePiece> pieces =
      voice.catalog->format("place",
                            "{venue, select, yes {{place, form, in|at } in {city}} alone {{place, form, in|at }} other "
                            "{in {place}}}{abroad, "
                            "select, yes {, {country}{ends, select, yes {} other {,}}} other {}}",
                            {{"venue", std::string(!venue       ? "no"
                                                   : city_named ? "alone"
                                                                : "yes")},
                             {"abroad", yes_or_no(with_country && !country_alone)},
                             {"ends", yes_or_no(ends)},
                             {"place", Slot{}},
                             {"city", Slot{}},
                             {"country", Slot{}}});
  const std::string& town = venue ? place->key : city.key;
  const RegisterEntry* country_of_place = country_entry(voice, &city);
  const RegisterEntry* printed = country_alone ? country_of_place : voice.registers->find(EntryKind::place, town);
  return fill(builder, std::move(pieces),
              {{"place", country_alone ? country : register_words(builder, EntryKind::place, town, fact)},
               {"city", venue ? register_words(builder, EntryKind::place, city.key, fact) : Inlines{}},
               {"country", std::move(country)}},
              {{"place", printed, fact}, {"city", &city, fact}, {"country", country_of_place, fact}});
}

}  // namespace readout::press
