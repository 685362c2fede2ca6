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

/// Whether to print the country: not if it is the issuer's own, or if the sentence has named it.
bool is_foreign(const Builder& builder, const RegisterEntry& place, const std::string& named_country) {
  const bool home = home_country(builder.meeting, *builder.voice().registers) == place.country;
  return country_entry(builder.voice(), &place) && !home && place.country != named_country;
}

}  // namespace

Inlines place_words(const Builder& builder, const Session& session, const std::string& named_country, bool ends) {
  const Voice& voice = builder.voice();
  if (session.mode != Mode::in_person || session.places.empty()) return {};
  const PlaceRef& ref = session.places.front();
  const RegisterEntry* place = voice.registers->find(EntryKind::place, ref.key);
  if (!place || ref.shown == "none") return {};
  const RegisterEntry* city = place->city.empty() ? nullptr : voice.registers->find(EntryKind::place, place->city);
  bool country_alone = ref.shown == "country";
  bool with_country = is_foreign(builder, *place, named_country);
  if (country_alone && !with_country) return {};
  bool venue = city && ref.shown != "city" && !country_alone;
  Span fact = value_span(ref.span, "key");
  Inlines country = inlines_of(party(place->country, "short", voice, fact));
  const std::string& town = venue || !city ? place->key : city->key;
  std::vector<MessagePiece> pieces =
      voice.catalog->format("place",
                            "{venue, select, yes {at {place} in {city}} other {in {place}}}{abroad, select, yes {, "
                            "{country}{ends, select, yes {} other {,}}} other {}}",
                            {{"venue", yes_or_no(venue)},
                             {"abroad", yes_or_no(with_country && !country_alone)},
                             {"ends", yes_or_no(ends)},
                             {"place", Slot{}},
                             {"city", Slot{}},
                             {"country", Slot{}}});
  return fill(voice, pieces,
              {{"place", country_alone ? country : register_words(builder, EntryKind::place, town, fact)},
               {"city", venue ? register_words(builder, EntryKind::place, city->key, fact) : Inlines{}},
               {"country", std::move(country)}});
}

}  // namespace readout::press
