// A person in a meeting: names from components, offices, honorifics.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/origin.h"
#include "locale/zone.h"

namespace readout {

/// Text in one language.
struct LocalText {
  std::string lang;
  SourcedText text;
};

/// A component of a name (CLDR person names); `reading` is its kana reading, for Japanese.
struct NamePart {
  SourcedText text;
  std::string reading;
};

enum class NameOrder { given_first, surname_first };

/// The name in one language. `call` says what later mentions use.
struct Name {
  std::string lang;
  NameOrder order = NameOrder::given_first;
  std::string call = "surname";  ///< `surname`, `given`, or the text itself
  std::optional<NamePart> prefix, given, given2, surname, surname2, generation, credentials;
  Span span;
};

/// Where the party's name stands in a title of office: `Secretary of State of <of/>`, `<of/>国務長官`.
struct OfMarker {};
/// A title of office in one language. `form`: full, short or mention.
struct OfficeTitle {
  std::string lang;
  std::string form = "full";
  std::vector<std::variant<SourcedText, OfMarker>> parts;
};

struct Office {
  std::string of;               ///< key of a country or an organization
  std::string to;               ///< key of the country accredited to; empty for none
  std::string held = "full";    ///< full, acting, designate, elect, nominee, former, ad-interim
  std::vector<OfficeTitle> titles;
  std::optional<CivilDate> from, until;  ///< tenure, in a register only
  Span span;

  /// The title for language and form (mention -> short -> full); nothing where the language has none.
  const OfficeTitle* title(std::string_view lang, std::string_view form) const;
};

enum class PersonRole { principal, attending };
/// The bracket after the name in the other script. `automatic` follows the script (schema.md: 123 originals, 11 readings).
enum class Gloss { automatic, original, reading, none };

struct Person {
  std::string id;               ///< xml:id in the meeting
  std::string key;              ///< register key; empty where all stands inline
  PersonRole role = PersonRole::principal;
  Gloss gloss = Gloss::automatic;
  std::vector<LocalText> honorifics;
  std::vector<Name> names;
  std::vector<Office> offices;  ///< in order; the first is the one later mentions use
  Span span;

  const Name* name(std::string_view lang) const;
  const LocalText* honorific(std::string_view lang) const;
};

}  // namespace readout
