// The model of one meeting: plain values, in the order of the file.
//
// read_meeting() makes it from a checked tree; resolve() then adds facts of the register and computes instants. Every
// value that a finding may concern keeps its Span. src/meeting/meeting.xsd documents each element.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "input/xml.h"
#include "locale/zone.h"
#include "meeting/person.h"
#include "meeting/prose.h"
#include "meeting/register.h"
#include "meeting/tag_span.h"

namespace readout {

/// The position of a group's count in its label: `<count/>か国の常駐代表`.
struct CountMarker {};
/// The name of a group in one language. `form`: full, short (headings) or mention.
struct GroupLabel {
  std::string lang;
  std::string form = "full";
  std::vector<std::variant<SourcedText, CountMarker>> parts;
  Span span;
};

struct Group {
  std::string id;
  std::optional<int> count;
  std::vector<GroupLabel> labels;
  std::vector<Person> people;
  PersonRole role = PersonRole::principal;
  std::string speaker;  ///< id of the member who speaks for the others; may be empty
  TagSpan span;

  /// The label of this language and form, else the full label of the language; null if it has neither.
  const GroupLabel* label(std::string_view lang, std::string_view form) const;
};

/// One party. `people` keeps the order of the file; groups come after.
struct Delegation {
  std::string of;
  std::vector<Person> people;
  std::vector<Group> groups;
  TagSpan span;
};

enum class VisitRelation { attend, visit, margins, occasion };

struct Visit {
  std::vector<std::string> who;
  std::string to;  ///< key of a country or of a place
  VisitRelation relation = VisitRelation::visit;
  std::string event;            ///< register key; may be empty
  std::optional<Unit> purpose;  ///< the reason, if it is not an event of the register
  TagSpan span;
};

enum class Level { computed, leaders, foreign_ministers, two_plus_two, other };
/// The level of a session that is `computed`, by the offices of its principals: all are heads of state or government;
/// all are foreign ministers; or as many are foreign as defence ministers (at least two of each). Otherwise `other`.
Level level_of(const std::vector<const Person*>& principals);
enum class MeetingForm {
  meeting,
  working_breakfast,
  working_lunch,
  working_dinner,
  luncheon,
  dinner,
  reception,
  courtesy_call,
  informal_talk,
  standing_talk
};
enum class Mode { in_person, telephone, video };
enum class StartIs { exact, around, after, before };
enum class DurationIs { approximate, exact, brief };
enum class Shown { clock, part_of_day, day, none };
enum class PartOfDay { unsaid, early_morning, morning, midday, afternoon, evening, night };
enum class Interpretation { unstated, none, consecutive, simultaneous };

/// A wall time as written: to the minute, or only a date.
struct WrittenTime {
  CivilMinute wall;
  bool has_clock = true;
  std::optional<int> offset_minutes;  ///< as written; may be absent
  Span span;                          ///< the attribute's value
  Span date_span{}, clock_span{};     ///< its parts
  Span offset_span{};                 ///< empty, at the end of the value, if none is written
};

struct PlaceRef {
  std::string key;              ///< register key of a place
  std::string shown;            ///< `venue`, `city`, `country`, `none`; empty: the style's default
  std::vector<std::string> of;  ///< for remote talks: ids of the participants at this place
  TagSpan span;
};

/// A part of a session without its own clock: a working lunch within a meeting.
struct SessionPart {
  MeetingForm form = MeetingForm::meeting;
  std::optional<int> duration_minutes;
  DurationIs duration_is = DurationIs::approximate;
  TagSpan span;
};

struct Session {
  std::string id;
  WrittenTime start;
  std::string zone;
  Span zone_span;
  std::optional<WrittenTime> end;
  std::optional<int> duration_minutes;  ///< as written
  Span duration_span;
  StartIs start_is = StartIs::exact;
  DurationIs duration_is = DurationIs::approximate;
  Shown shown = Shown::clock;
  Shown home_shown = Shown::clock;
  PartOfDay part = PartOfDay::unsaid;       ///< for a start without a clock
  std::optional<CivilDate> home_date;       ///< for a start without a clock: the date in the home zone, if it is known
  PartOfDay home_part = PartOfDay::unsaid;  ///< for a start without a clock: the part of that day
  bool clock_unstated = false;              ///< an old text shows one clock and does not say which
  Level level = Level::computed;
  MeetingForm form = MeetingForm::meeting;
  Mode mode = Mode::in_person;
  std::string series;
  std::optional<int> nth;
  std::vector<std::string> by, on, host, who;
  std::vector<std::string> requested;  ///< who asked for the talk
  Interpretation interpretation = Interpretation::unstated;
  std::vector<PlaceRef> places;
  std::vector<SessionPart> parts;
  TagSpan span;

  // Filled by resolve(): absent if the start has no clock, the zone is unknown, or the time has an error.
  std::optional<InstantMinute> start_instant, end_instant;
  std::optional<int> start_offset, end_offset;  ///< minutes east of UTC at the place
  std::optional<int> home_offset, home_end_offset;
};

struct Photo {
  std::string id;
  std::string src;  ///< relative path below the file's folder
  Span src_span;
  std::optional<Unit> alternative;  ///< <alt>
  std::optional<Unit> caption;
  std::string credit;            ///< register key of an organization; may be empty
  std::vector<std::string> who;  ///< ids of the people in the photo, who are the caption if it has no other
  TagSpan span;
};

struct RelatedDocument {
  std::string id;
  std::string rel;  ///< `joint-statement`, `fact-sheet`, `related`
  std::string href;
  std::string lang;           ///< language of the linked document; empty if not stated
  std::optional<Unit> title;  ///< if absent, the kind of the document is printed instead
  TagSpan span;
};

struct Item {
  std::string id;
  std::vector<std::string> sessions;  ///< ids; empty for all
  std::optional<Unit> title;
  std::vector<Unit> paragraphs;
  std::vector<Item> items;
  TagSpan span;
};

struct Overview {
  std::vector<Unit> paragraphs;  ///< before the items
  std::vector<Item> items;
};

enum class Status { draft, embargoed, final, corrected };

/// The places of persons, groups and sessions in the vectors of a meeting, by id; of several with one id, of the first.
/// They are positions, so that they are those of a copy, too.
struct MeetingIndex {
  struct Member {
    std::size_t delegation = 0;
    std::optional<std::size_t> group, person;  ///< a person is in the group, or in the delegation if there is none
  };
  std::map<std::string, Member, std::less<>> people, groups;
  std::map<std::string, std::size_t, std::less<>> sessions;
  /// The ids of the principals, also of groups, without members of groups: a collective word that omits a group would
  /// be wrong.
  std::set<std::string> principals;
};

struct Meeting {
  std::string id;
  std::string lang;    ///< source language
  std::string issuer;  ///< register key of the issuing organization
  std::string home;    ///< zone of the second clock
  Span home_span;
  CivilDate published;
  Status status = Status::final;
  std::optional<WrittenTime> embargo_until;
  std::optional<CivilMinute> embargo_home;  ///< the same instant on the home clock, filled by resolve()
  std::optional<int> embargo_home_offset;
  std::optional<CivilDate> revised;
  Span revised_span;
  std::string register_path;  ///< as written, relative to the file
  Span register_span;
  std::optional<Unit> title;
  std::vector<PartyOrder> orders;
  std::vector<Delegation> delegations;
  std::vector<Visit> visits;
  std::vector<Session> sessions;
  std::vector<Photo> photos;
  std::vector<RelatedDocument> documents;
  Overview overview;
  std::map<std::string, Unit> notes;  ///< footnotes by id
  MeetingIndex index;                 ///< made by index_of()
  TagSpan span;

  /// Null if the index has no such id.
  const Person* person(std::string_view id) const;
  const Group* group(std::string_view id) const;
  const Session* session(std::string_view id) const;
};

/// Finds the persons, groups and sessions of a meeting. A meeting whose vectors have changed needs a new index.
MeetingIndex index_of(const Meeting& meeting);

/// Reads the model from a tree, as far as it can be read. Reports only what the schema cannot check
/// (`date-does-not-exist`, ...). Never fails: missing values stay empty.
Meeting read_meeting(const XmlElement& root, Diagnostics& diagnostics);
/// The same, and frees the content of the tree as it is read, so that tree and model are not both in memory.
Meeting take_meeting(XmlElement& root, Diagnostics& diagnostics);

/// Completes persons from the registers and computes instants and offsets. Facts in the meeting replace those of the
/// register; of the latter, those of the local date are used. Reports unknown keys (with similar keys as fixes), errors
/// of tenures and all errors of times: `zone-unknown`, `session-offset-disagrees`, `session-time-skipped`,
/// `session-time-repeated`, `zone-data-older` (a note that names both versions), `session-end-before-start`, ...
void resolve(Meeting& meeting, const Registers& registers, const Zones& zones, Diagnostics& diagnostics);

/// The day of the meeting, on which names of the register are looked up: the local date of its first session, else that
/// of publication.
CivilDate day_of(const Meeting& meeting);

/// The key of the country that a visit leads to: its own, or that of its place; empty if the register has neither.
std::string country_of(const Visit& visit, const Registers& registers);

/// A text dump, one value on each line, for goldens (`readout dump meeting`).
std::string dump(const Meeting& meeting);
/// A person of a register with its tenures (`readout dump register KEY`).
std::string dump(const RegisterPerson& known);

}  // namespace readout
