// The lead: one sentence a session, made from facts alone (docs/catalog.md has the contract).
#include <algorithm>
#include <utility>

#include "press/people.h"
#include "wording/names.h"
#include "wording/switches.h"
#include "wording/times.h"

namespace readout::press {
namespace {

/// Where a session was held; nothing for remote talks, and nothing where the visit just named its country.
Inlines place_words(const Composer& composer, const Session& session, const std::string& named_country) {
  const Voice& voice = composer.voice();
  if (session.mode != Mode::in_person || session.places.empty()) return {};
  const PlaceRef& ref = session.places.front();
  const RegisterEntry* place = voice.registers->find(EntryKind::place, ref.key);
  if (!place || ref.shown == "none" || (ref.shown == "country" && place->country == named_country)) return {};
  Span fact = value_span(ref.span, "key");
  if (ref.shown == "country") return inlines_of(party(place->country, "short", voice, fact));
  return register_words(composer, EntryKind::place, ref.key, fact);
}

Inlines bare_event(const Composer& composer, const Session& session, const std::string& form, const std::string& level, std::size_t parties) {
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
      {{"form", form}, {"level", level}, {"parties", static_cast<std::int64_t>(parties)}});
  return generated(voice, text, session.span);
}

/// What was held. A meal of a level is a meeting too where it is the first that these people had; hosts are named.
Inlines event_words(const Composer& composer, const Session& session, std::size_t parties, bool first) {
  const Voice& voice = composer.voice();
  std::string level = level_word(session);
  Inlines event = bare_event(composer, session, form_word(session), level, parties);
  if (first && is_meal(session) && level != "other")
    event = fill(voice, voice.catalog->format("event", "{event} over {meal}", {{"event", Slot{}}, {"meal", Slot{}}}),
                 {{"event", bare_event(composer, session, "meeting", level, parties)}, {"meal", std::move(event)}});
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
  const Sides& sides;
  bool summary;
};

/// `The overview of the meeting is as follows.`
std::string closing(const Voice& voice, const Session& session) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("form", form_word(session));
  arguments.emplace_back("noun", voice.catalog->text("lead", "{form, select, telephone {talk} informal_talk {talk} standing_talk {talk} call {call} other {meeting}}", {{"form", form_word(session)}}));
  return voice.catalog->text(
      "lead",
      "{closing, select, an_overview {An overview of the {noun} is as follows} summary {A summary of the {noun} is as follows} "
      "outline {The outline of the {noun} is as follows} follows {A summary follows} other {The overview of the {noun} is as follows}}"
      "{closing_end, select, colon {:} other {.}}{manner, select, other {}}",
      arguments);
}

/// How long, where the house says it last.
Inlines duration_at_last(const Voice& voice, const Session& session) {
  return voice.wording->chooses("duration-at", "last") ? inlines_of(session_duration(session, voice)) : Inlines{};
}

Inlines when(const Composer& composer, const Sentence& sentence) {
  return inlines_of(session_time(sentence.session, sentence.before, composer.meeting, composer.voice()));
}

std::string call_word(const Sentence& sentence) {
  if (sentence.session.form != MeetingForm::courtesy_call) return "no";
  return sentence.sides.receives ? "received" : "paid";
}

Inlines full_sentence(const Composer& composer, const Sentence& sentence, const Introduced& introduced) {
  const Voice& voice = composer.voice();
  Introduction subject = introduce(composer, sentence.sides.subject, introduced);
  Introduction object = introduce(composer, sentence.sides.object, introduced, subject.visit);
  const Visit* visit = subject.visit ? subject.visit : object.visit;
  Inlines place = place_words(composer, sentence.session, visit ? visit->to : "");
  auto visit_of = [&](const Introduction& side, const Side& members) { return side.visit ? visit_words(composer, *side.visit, members.size()) : Inlines{}; };
  Inlines lasting = duration_at_last(voice, sentence.session);
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "lead",
      "{when}, {subject}{subject_visits, select, yes {, {subject_visit},} other {{titled, select, yes {,} other {}}}} "
      "{call, select, paid {paid a courtesy call on {object}} received {received a courtesy call from {object}} "
      "other {held {event}{alone, select, yes {} other { with {object}}}}}"
      "{object_visits, select, yes {, {object_visit}} other {}}"
      "{placed, select, yes {{object_visits, select, yes {,} other {{closed, select, yes {,} other {}}}} in {place}} other {}}"
      "{lasting, select, yes {{placed, select, yes {} other {{object_visits, select, yes {,} other {{closed, select, yes {,} other {}}}}}} for {duration}} other {}}."
      "{summary, select, yes { {closing}} other {}}{visit_at, select, other {}}{manner, select, other {}}",
      {{"when", Slot{}},
       {"subject", Slot{}},
       {"subject_visits", yes_or_no(subject.visit)},
       {"subject_visit", Slot{}},
       {"titled", yes_or_no(subject.closes)},
       {"call", call_word(sentence)},
       {"object", Slot{}},
       {"event", Slot{}},
       {"alone", yes_or_no(sentence.sides.object.empty())},
       {"object_visits", yes_or_no(object.visit)},
       {"object_visit", Slot{}},
       {"placed", yes_or_no(!place.empty())},
       {"closed", yes_or_no(object.closes)},
       {"place", Slot{}},
       {"lasting", yes_or_no(!lasting.empty())},
       {"duration", Slot{}},
       {"visit_at", keyword(voice.wording->value("visit-at"))},
       {"manner", keyword(voice.wording->value("manner"))},
       {"closing", closing(voice, sentence.session)},
       {"summary", yes_or_no(sentence.summary)}});
  return fill(voice, pieces,
              {{"when", when(composer, sentence)},
               {"subject", std::move(subject.people)},
               {"subject_visit", visit_of(subject, sentence.sides.subject)},
               {"object", std::move(object.people)},
               {"event", event_words(composer, sentence.session, sentence.sides.parties, true)},
               {"object_visit", visit_of(object, sentence.sides.object)},
               {"duration", std::move(lasting)},
               {"place", std::move(place)}});
}

/// A later session of people who were all introduced.
Inlines later_sentence(const Composer& composer, const Sentence& sentence) {
  const Voice& voice = composer.voice();
  auto first_place = [](const Session* s) { return s && !s->places.empty() ? s->places.front().key : std::string(); };
  bool moved = first_place(&sentence.session) != first_place(sentence.before);
  Inlines place = moved ? place_words(composer, sentence.session, "") : Inlines{};
  Inlines lasting = duration_at_last(voice, sentence.session);
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "lead",
      "{when}, {people} held {event}{placed, select, yes { in {place}} other {}}{lasting, select, yes { for {duration}} other {}}."
      "{summary, select, yes { {closing}} other {}}{manner, select, other {}}",
      {{"when", Slot{}},
       {"people", Slot{}},
       {"event", Slot{}},
       {"placed", yes_or_no(!place.empty())},
       {"place", Slot{}},
       {"lasting", yes_or_no(!lasting.empty())},
       {"duration", Slot{}},
       {"manner", keyword(voice.wording->value("manner"))},
       {"closing", closing(voice, sentence.session)},
       {"summary", yes_or_no(sentence.summary)}});
  return fill(voice, pieces,
              {{"when", when(composer, sentence)},
               {"people", inlines_of(mention(composer.meeting, ids_of(sentence.sides), false, voice, sentence.session.span))},
               {"event", event_words(composer, sentence.session, sentence.sides.parties, false)},
               {"duration", std::move(lasting)},
               {"place", std::move(place)}});
}

/// Those of a session who attend and whom no sentence has named.
Side attending(const Composer& composer, const Session& session, const Introduced& introduced) {
  Side side;
  for (const Delegation* delegation : parties(composer.meeting, composer.voice())) side.add(side_of(*delegation, session, PersonRole::attending));
  std::erase_if(side.people, [&](const Person* p) { return introduced.contains(p->id); });
  std::erase_if(side.groups, [&](const Group* g) { return introduced.contains(g->id); });
  return side;
}

/// `X also attended.`; nothing where nobody did.
Inlines attendance(const Composer& composer, const Side& side, const Introduced& introduced) {
  if (side.empty()) return {};
  const Voice& voice = composer.voice();
  Introduction people = introduce(composer, side, introduced);
  return fill(voice, voice.catalog->format("lead", " {people}{titled, select, yes {,} other {}} also attended.{manner, select, other {}}",
                                           {{"people", Slot{}}, {"titled", yes_or_no(people.closes)}, {"manner", keyword(voice.wording->value("manner"))}}),
              {{"people", std::move(people.people)}});
}

/// The last session that has somebody to speak of: the summary follows it.
const Session* last_told(const Composer& composer) {
  const Session* last = nullptr;
  for (const Session& session : composer.meeting.sessions)
    if (!sides_of(composer.meeting, session, composer.voice()).subject.empty()) last = &session;
  return last;
}

/// The paragraph of one session: who met, who attended, how, and that a summary follows.
Inlines paragraph(const Composer& composer, Sentence sentence, Introduced& introduced) {
  const Voice& voice = composer.voice();
  bool known = std::ranges::all_of(ids_of(sentence.sides), [&](const std::string& id) { return introduced.contains(id); });
  bool later = known && sentence.session.form != MeetingForm::courtesy_call;
  Side also = attending(composer, sentence.session, introduced);
  Inlines rest = attendance(composer, also, introduced);
  append(rest, interpretation(voice, sentence.session, sentence.before));
  bool summary = std::exchange(sentence.summary, sentence.summary && rest.empty());
  Inlines text = later ? later_sentence(composer, sentence) : full_sentence(composer, sentence, introduced);
  if (summary && !rest.empty()) append(rest, generated(voice, voice.catalog->text("lead", " {closing}", {{"closing", closing(voice, sentence.session)}})));
  append(text, std::move(rest));
  for (const Side* side : {&sentence.sides.subject, &sentence.sides.object, static_cast<const Side*>(&also)}) add_introduced(*side, introduced);
  return text;
}

}  // namespace

void add_leads(Composer& composer, Blocks& blocks) {
  const Meeting& meeting = composer.meeting;
  const bool closes = !composer.voice().wording->chooses("closing", "none") && !(meeting.overview.items.empty() && meeting.overview.paragraphs.empty());
  const Session* last = closes ? last_told(composer) : nullptr;
  const bool as_items = composer.voice().wording->chooses("lead-as-item", "yes");
  List items;
  Introduced introduced;
  for (std::size_t i = 0; i < meeting.sessions.size(); ++i) {
    const Session& session = meeting.sessions[i];
    Sides sides = sides_of(meeting, session, composer.voice());
    if (sides.subject.empty()) {
      composer.diagnostics.report("session-without-principals", session.span, {{"id", session.id}});
      continue;
    }
    Inlines text = paragraph(composer, {session, i ? &meeting.sessions[i - 1] : nullptr, sides, &session == last}, introduced);
    Block lead{0, "lead." + session.id, Paragraph{ParagraphRole::lead, std::move(text)}};
    if (!as_items) blocks.push_back(std::move(lead));
    else items.items.push_back({0, "lead-item." + session.id, label(composer.voice(), items.items.size() + 1, 1, session.span), {std::move(lead)}});
  }
  if (!items.items.empty()) blocks.push_back({0, "leads", std::move(items)});
}

}  // namespace readout::press
