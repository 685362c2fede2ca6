// The lead: one sentence a session, made from facts alone (docs/catalog.md has the contract).
#include <algorithm>
#include <set>

#include "press/composer.h"
#include "wording/names.h"
#include "wording/switches.h"
#include "wording/times.h"

namespace readout::press {
namespace {

/// The persons of one side of a session, in the order of the file.
struct Side {
  std::vector<const Person*> people;
  std::vector<const Group*> groups;

  bool empty() const { return people.empty() && groups.empty(); }
  void add(const Side& other) {
    people.insert(people.end(), other.people.begin(), other.people.end());
    groups.insert(groups.end(), other.groups.begin(), other.groups.end());
  }
};

bool is_among(const std::string& id, const std::vector<std::string>& ids) { return std::ranges::find(ids, id) != ids.end(); }

bool takes_part(const std::string& id, const Session& session) { return session.who.empty() || is_among(id, session.who); }

Side side_of(const Delegation& delegation, const Session& session, PersonRole role) {
  Side side;
  for (const Person& person : delegation.people)
    if (person.role == role && takes_part(person.id, session)) side.people.push_back(&person);
  for (const Group& group : delegation.groups)
    if (group.role == role && takes_part(group.id, session)) side.groups.push_back(&group);
  return side;
}

/// Those who call and on whom, or the issuer's side and all others.
struct Sides {
  Side subject, object;
  std::size_t parties = 2;
};

Side side_of(const Meeting& meeting, const std::vector<std::string>& ids) {
  Side side;
  for (const std::string& id : ids) {
    if (const Person* person = meeting.person(id)) side.people.push_back(person);
    else if (const Group* group = meeting.group(id)) side.groups.push_back(group);
  }
  return side;
}

Sides sides_of(const Meeting& meeting, const Session& session, const Voice& voice) {
  if (session.form == MeetingForm::courtesy_call && !session.by.empty()) return {side_of(meeting, session.by), side_of(meeting, session.on), 2};
  Sides sides{{}, {}, 0};
  for (const Delegation* delegation : parties(meeting, voice)) {
    Side side = side_of(*delegation, session, PersonRole::principal);
    if (!side.empty()) ++sides.parties;
    if (sides.subject.empty()) sides.subject = std::move(side);
    else sides.object.add(side);
  }
  return sides;
}

/// The voice of the language in which a person's name is written first, for the bracket after a name in another script.
const Voice* original_voice(const Composer& composer, const Person& person) {
  for (const Voice& other : composer.context.others)
    if (person.name(other.lang)) return &other;
  return nullptr;
}

Inlines listed(const Voice& voice, std::vector<Inlines> items) {
  Inlines all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    bool last = i + 1 == items.size();
    if (i == 0) all = std::move(items[i]);
    else
      all = fill(voice, voice.catalog->format("lead", "{last, select, yes {{first}, and {second}} other {{first}, {second}}}",
                                              {{"last", yes_or_no(last)}, {"first", Slot{}}, {"second", Slot{}}}),
                 {{"first", std::move(all)}, {"second", std::move(items[i])}});
  }
  return all;
}

Inlines first_mentions(const Composer& composer, const Side& side) {
  const Voice& voice = composer.voice();
  std::vector<Inlines> items;
  for (const Person* person : side.people) items.push_back(inlines_of(first_mention(*person, voice, original_voice(composer, *person))));
  for (const Group* group : side.groups)
    for (const LocalText& label : group->labels)
      if (label.lang == voice.lang) items.push_back(generated(voice, label.text.text, label.text.span()));
  return listed(voice, std::move(items));
}

/// How many of a side a visit is of.
std::size_t travellers(const Side& side, const Visit& visit) {
  return static_cast<std::size_t>(std::ranges::count_if(side.people, [&](const Person* p) { return is_among(p->id, visit.who); }));
}

/// The words on a side's visit; nothing where it has none. Says `country` for what it named.
Inlines visit_words(const Composer& composer, const Side& side, std::string& country) {
  const Voice& voice = composer.voice();
  auto found = std::ranges::find_if(composer.meeting.visits, [&](const Visit& v) { return travellers(side, v) > 0; });
  if (found == composer.meeting.visits.end()) return {};
  country = found->to;
  const RegisterEntry* event = voice.registers->find(EntryKind::event, found->event);
  const Form* form = event ? event->form(voice.lang, "") : nullptr;
  constexpr const char* kRelations[] = {"attend", "visit", "margins", "occasion"};
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "lead",
      "{count, plural, =1 {who was} other {who were}} visiting {country}"
      "{relation, select, attend { to attend {event}} margins { in the margins of {event}} occasion { on the occasion of {event}} other {}}",
      {{"count", static_cast<std::int64_t>(travellers(side, *found))},
       {"relation", std::string(form ? kRelations[static_cast<std::size_t>(found->relation)] : "visit")},
       {"country", Slot{}},
       {"event", Slot{}}});
  return fill(voice, pieces,
              {{"country", inlines_of(party(found->to, "short", voice, value_span(found->span, "to")))},
               {"event", form ? generated(voice, form->text.text, value_span(found->span, "event")) : Inlines{}}});
}

/// Where a session was held; nothing for remote talks, and nothing where the visit just named its country.
Inlines place_words(const Composer& composer, const Session& session, const std::string& named_country) {
  const Voice& voice = composer.voice();
  if (session.mode != Mode::in_person || session.places.empty()) return {};
  const PlaceRef& ref = session.places.front();
  const RegisterEntry* place = voice.registers->find(EntryKind::place, ref.key);
  if (!place || ref.shown == "none" || (ref.shown == "country" && place->country == named_country)) return {};
  Span fact = value_span(ref.span, "key");
  if (ref.shown == "country") return inlines_of(party(place->country, "short", voice, fact));
  const Form* form = place->form(voice.lang, "");
  if (!form) composer.diagnostics.report("register-form-missing", fact, {{"key", ref.key}, {"language", voice.lang}});
  return form ? generated(voice, form->text.text, fact) : Inlines{};
}

Inlines event_words(const Composer& composer, const Session& session, std::size_t parties) {
  const Voice& voice = composer.voice();
  std::string text = voice.catalog->text(
      "event",
      "{form, select, telephone {{level, select, leaders {a summit telephone talk} foreign_ministers {a foreign ministers’ telephone talk} "
      "other {a telephone talk}}} video {{level, select, leaders {a summit video conference} "
      "foreign_ministers {a foreign ministers’ video conference} other {a video conference}}} "
      "working_breakfast {a working breakfast} working_lunch {a working lunch} working_dinner {a working dinner} luncheon {a luncheon} "
      "dinner {a dinner} reception {a reception} call {a courtesy call} informal_talk {an informal talk} standing_talk {a brief talk} "
      "other {{level, select, leaders {a summit meeting} foreign_ministers {a foreign ministers’ meeting} "
      "two_plus_two {a foreign and defence ministers’ meeting} other {a meeting}}}}{parties, plural, other {}}",
      {{"form", form_word(session)}, {"level", level_word(session)}, {"parties", static_cast<std::int64_t>(parties)}});
  Inlines event = generated(voice, text, session.span);
  if (session.host.empty()) return event;
  Span fact = value_span(session.span, "host");
  return fill(voice, voice.catalog->format("event", "{event} hosted by {host}", {{"event", Slot{}}, {"host", Slot{}}}),
              {{"event", std::move(event)}, {"host", inlines_of(mention(composer.meeting, session.host, false, voice, fact))}});
}

/// Interpretation, said once where it stays the same; nothing where it is not stated.
Inlines interpretation(const Voice& voice, const Session& session, const Session* before) {
  bool said = before && before->interpretation == session.interpretation;
  if (said || session.interpretation == Interpretation::unstated) return {};
  constexpr const char* kWords[] = {"unstated", "none", "consecutive", "simultaneous"};
  std::string text = voice.catalog->text(
      "lead", " ({interpretation, select, consecutive {With consecutive interpretation} simultaneous {With simultaneous interpretation} other {Without interpretation}}.)",
      {{"interpretation", std::string(kWords[static_cast<std::size_t>(session.interpretation)])}});
  return generated(voice, text, value_span(session.span, "interpretation"));
}

/// All that the sentence of a session may use.
struct Sentence {
  const Session& session;
  const Session* before;
  bool summary;
  std::size_t parties;   ///< of the session
};

Inlines full_sentence(const Composer& composer, const Sentence& sentence, const Sides& sides) {
  const Voice& voice = composer.voice();
  std::string subject_country, object_country;
  Inlines subject_visit = visit_words(composer, sides.subject, subject_country);
  Inlines object_visit = subject_visit.empty() ? visit_words(composer, sides.object, object_country) : Inlines{};
  Inlines place = place_words(composer, sentence.session, subject_country.empty() ? object_country : subject_country);
  bool titled = !sides.subject.people.empty() && !sides.subject.people.back()->offices.empty();
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "lead",
      "{when}, {subject}{subject_visits, select, yes {, {subject_visit},} other {{titled, select, yes {,} other {}}}} "
      "{call, select, yes {paid a courtesy call on {object}} other {held {event}{alone, select, yes {} other { with {object}}}}}"
      "{object_visits, select, yes {, {object_visit}} other {}}"
      "{placed, select, yes {{object_visits, select, yes {,} other {{alone, select, yes {} other {,}}}} in {place}} other {}}."
      "{summary, select, yes { A summary follows.} other {}}",
      {{"when", Slot{}},
       {"subject", Slot{}},
       {"subject_visits", yes_or_no(!subject_visit.empty())},
       {"subject_visit", Slot{}},
       {"titled", yes_or_no(titled)},
       {"call", yes_or_no(sentence.session.form == MeetingForm::courtesy_call)},
       {"object", Slot{}},
       {"event", Slot{}},
       {"alone", yes_or_no(sides.object.empty())},
       {"object_visits", yes_or_no(!object_visit.empty())},
       {"object_visit", Slot{}},
       {"placed", yes_or_no(!place.empty())},
       {"place", Slot{}},
       {"summary", yes_or_no(sentence.summary)}});
  return fill(voice, pieces,
              {{"when", inlines_of(session_time(sentence.session, sentence.before, composer.meeting, voice))},
               {"subject", first_mentions(composer, sides.subject)},
               {"subject_visit", std::move(subject_visit)},
               {"object", first_mentions(composer, sides.object)},
               {"event", event_words(composer, sentence.session, sentence.parties)},
               {"object_visit", std::move(object_visit)},
               {"place", std::move(place)}});
}

/// A later session of the same people.
Inlines later_sentence(const Composer& composer, const Sentence& sentence, const std::vector<std::string>& who) {
  const Voice& voice = composer.voice();
  std::vector<MessagePiece> pieces =
      voice.catalog->format("lead", "{when}, {people} held {event}.{summary, select, yes { A summary follows.} other {}}",
                            {{"when", Slot{}}, {"people", Slot{}}, {"event", Slot{}}, {"summary", yes_or_no(sentence.summary)}});
  return fill(voice, pieces,
              {{"when", inlines_of(session_time(sentence.session, sentence.before, composer.meeting, voice))},
               {"people", inlines_of(mention(composer.meeting, who, false, voice, sentence.session.span))},
               {"event", event_words(composer, sentence.session, sentence.parties)}});
}

/// `X also attended.`; nothing where nobody did.
Inlines attendance(const Composer& composer, const Session& session) {
  const Voice& voice = composer.voice();
  Side attending;
  for (const Delegation* delegation : parties(composer.meeting, voice)) attending.add(side_of(*delegation, session, PersonRole::attending));
  if (attending.empty()) return {};
  bool titled = attending.groups.empty() && !attending.people.back()->offices.empty();
  return fill(voice, voice.catalog->format("lead", " {people}{titled, select, yes {,} other {}} also attended.", {{"people", Slot{}}, {"titled", yes_or_no(titled)}}), {{"people", first_mentions(composer, attending)}});
}

std::vector<std::string> ids_of(const Sides& sides) {
  std::vector<std::string> ids;
  for (const Side* side : {&sides.subject, &sides.object}) {
    for (const Person* person : side->people) ids.push_back(person->id);
    for (const Group* group : side->groups) ids.push_back(group->id);
  }
  return ids;
}

}  // namespace

void add_leads(Composer& composer, Blocks& blocks) {
  const Meeting& meeting = composer.meeting;
  bool has_summary = !meeting.overview.items.empty() || !meeting.overview.paragraphs.empty();
  std::set<std::string> introduced;
  for (std::size_t i = 0; i < meeting.sessions.size(); ++i) {
    const Session& session = meeting.sessions[i];
    Sides sides = sides_of(meeting, session, composer.voice());
    if (sides.subject.empty()) continue;
    Sentence sentence{session, i ? &meeting.sessions[i - 1] : nullptr, has_summary && i + 1 == meeting.sessions.size(), sides.parties};
    std::vector<std::string> who = ids_of(sides);
    bool known = std::ranges::all_of(who, [&](const std::string& id) { return introduced.contains(id); });
    Inlines text = known ? later_sentence(composer, sentence, who) : full_sentence(composer, sentence, sides);
    if (!known) append(text, attendance(composer, session));
    append(text, interpretation(composer.voice(), session, sentence.before));
    introduced.insert(who.begin(), who.end());
    blocks.push_back({0, "lead." + session.id, Paragraph{ParagraphRole::lead, std::move(text)}});
  }
}

}  // namespace readout::press
