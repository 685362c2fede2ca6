// A person in a meeting: names in components, offices, honorifics.
//
// Values only, read by read_person.h and put into words by wording/names.h. Each text keeps its origin, so that a
// finding points at the component and not at the person.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/origin.h"
#include "locale/zone.h"
#include "meeting/tag_span.h"

namespace readout {

/// An honorific or a rank in one language. `mention`: the form for later mentions of a person without an office
/// (`King`, 殿下).
struct Honorific {
  std::string lang;
  SourcedText text;
  bool mention = false;
  std::optional<CivilDate> from, until;  ///< first and last local date, in a register only
  TagSpan span;
};

/// A component of a name (CLDR person names); `reading` is its kana reading, for Japanese.
struct NamePart {
  SourcedText text;
  std::string reading;
  bool patronymic = false;  ///< only of `given2`: a language may omit it
  TagSpan span;
};

enum class NameOrder { given_first, surname_first };

/// The name in one language. `call` is the name that later mentions use, `capitals` its spelling if the style prints it
/// in capitals (`McDONALD`, `ÇİFTÇİ`); empty: every letter a capital.
struct Name {
  std::string lang;
  NameOrder order = NameOrder::given_first;
  std::string call = "surname";  ///< `surname`, `given`, or the text itself
  std::string capitals;
  std::optional<NamePart> prefix, given, given2, surname, surname2, generation, credentials;
  TagSpan span;
};

/// The components of a name, each with the element that contains it.
struct NamePartRow {
  std::string_view element;
  std::optional<NamePart> Name::* part;
};
inline constexpr NamePartRow kNameParts[] = {{"prefix", &Name::prefix},          {"given", &Name::given},
                                             {"given2", &Name::given2},          {"surname", &Name::surname},
                                             {"surname2", &Name::surname2},      {"generation", &Name::generation},
                                             {"credentials", &Name::credentials}};

/// The position of the party's name in a title of office: `Secretary of State of <of/>`, `<of/>国務長官`. `use` is the
/// form of the register, by default that for titles: `<of use="compound"/> Ambassador`. Without its article: `Minister
/// (<of article="no"/>)`.
struct OfMarker {
  std::string use = "title";
  bool article = true;
};
/// The position of the name of the party to which the holder is accredited: `Ambassador of <of/> to <to/>`,
/// `駐<to/><of/>大使`.
struct ToMarker {};
/// A title of office in one language. `form`: full, short or mention.
struct OfficeTitle {
  std::string lang;
  std::string form = "full";
  std::vector<std::variant<SourcedText, OfMarker, ToMarker>> parts;
  Span span;
};

/// The rank of an office, which does not depend on its title. Levels of meetings and collective mentions are computed
/// from it. The order of the values is that of the ranks.
enum class OfficeKind {
  unstated,
  head_of_state,
  head_of_government,
  foreign_minister,
  defence_minister,
  minister,
  other
};

struct Office {
  std::string of;  ///< key of a country or an organization
  std::string to;  ///< key of the country or organization accredited to; may be empty
  OfficeKind kind = OfficeKind::unstated;
  std::string gender;         ///< of the holder: Person::gender
  bool mention = false;       ///< later mentions use this office and not the first
  bool heading = false;       ///< headings use this office and not the first
  std::string held = "full";  ///< full, acting, designate, elect, nominee, former, immediate-former, ad-interim
  std::vector<OfficeTitle> titles;
  std::optional<CivilDate> from, until;  ///< tenure, in a register only
  TagSpan span;

  /// The title of this language and form, else of the next longer form (mention -> short -> full); null if there is
  /// none.
  const OfficeTitle* title(std::string_view lang, std::string_view form) const;
};

enum class PersonRole { principal, attending };
/// The bracket after a name in another script. `automatic` chooses the original or the reading by the script of the
/// name.
enum class Gloss { automatic, original, reading, none };

struct Person {
  std::string id;       ///< xml:id in the meeting
  std::string key;      ///< register key; empty if all facts are in the meeting
  std::string country;  ///< the country whose customs the name follows: from the file, or from resolve() if no
                        ///< office is of a country
  std::string gender;   ///< feminine, masculine, or empty: not stated
  PersonRole role = PersonRole::principal;
  Gloss gloss = Gloss::automatic;
  std::vector<Honorific> honorifics;
  std::vector<Honorific> ranks;  ///< military: `Brigadier General (Retired)`
  std::vector<Name> names;
  std::vector<Office> offices;  ///< in order; later mentions use the first
  TagSpan span;

  /// The name in a language; a language that uses Latin letters takes the one in `und-Latn` if it has none of its own.
  const Name* name(std::string_view lang) const;
  const Honorific* honorific(std::string_view lang, bool mention = false) const;
  const Honorific* rank(std::string_view lang, bool mention = false) const;
  /// The office that later mentions use, or headings: the one that the file chooses, else the first; null if there is
  /// none.
  const Office* mention_office() const;
  const Office* heading_office() const;
  /// The highest kind of the offices that the person holds on the day, also as acting or ad interim. Past and future
  /// offices do not count.
  OfficeKind standing() const;
  /// Whether the name follows the customs of a country (order, capitals, brackets): by `country`, else by the offices.
  bool follows_customs_of(std::string_view country_key) const;
};

}  // namespace readout
