// The lead: one sentence for each session, made only from facts (docs/catalog.md describes its patterns).
#include <algorithm>
#include <utility>

#include "base/rule_table.h"
#include "press/event.h"
#include "press/lead_notes.h"
#include "press/people.h"
#include "press/place.h"
#include "press/sentence.h"
#include "wording/names.h"
#include "wording/switches.h"
#include "wording/times.h"

namespace readout::press {
namespace {

/// The verb of the sentence.
enum class Act { held, hosted, attended, dined, paid, received };

/// The input of the sentence about a session.
struct LeadSentence {
  const Session& session;
  const Session* before;
  const Sides& sides;
  Act act;
  bool summary;
  Inlines attendance = {};  ///< the attendees, if the style prints them in a bracket
};

bool includes(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::ranges::all_of(some, [&](const std::string& id) { return std::ranges::find(all, id) != all.end(); });
}

/// If one whole side is the host, it hosted the event or attended the event of the other side. Equals have a meal that
/// the other one hosts, and hold other events together.
Act lead_act(const Builder& builder, const Session& session, const Sides& sides) {
  if (session.form == MeetingForm::courtesy_call) return sides.receives ? Act::received : Act::paid;
  const bool equals = has_name(builder, session);
  if (session.host.empty() || sides.object.empty() || (equals && !is_hosted(session))) return Act::held;
  if (includes(session.host, ids_of({sides.subject, {}}))) return Act::hosted;
  if (!includes(session.host, ids_of({sides.object, {}}))) return Act::held;
  return equals ? Act::dined : Act::attended;
}

std::string act_word(Act act) {
  constexpr const char* kWords[] = {"held", "hosted", "attended", "dined", "paid", "received"};
  return kWords[static_cast<std::size_t>(act)];
}

/// `The overview of the meeting is as follows.`
std::string closing(const Voice& voice, const Session& session) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("form", form_word(session));
  arguments.emplace_back("noun", noun(voice, session));
  return voice.catalog->text("lead",
                             "{closing, select, an_overview {An overview of the {noun} is as follows} summary {A "
                             "summary of the {noun} is as follows} "
                             "outline {The outline of the {noun} is as follows} follows {A summary follows} other {The "
                             "overview of the {noun} is as follows}}"
                             "{closing_end, select, colon {:} other {.}}{manner, select, other {}}",
                             arguments);
}

/// The duration, if the style prints it last.
Inlines duration_at_last(const Voice& voice, const Session& session) {
  return voice.wording->chooses("duration-at", "last") ? inlines_of(session_duration(session, voice)) : Inlines{};
}

Inlines when(const Builder& builder, const LeadSentence& sentence) {
  return inlines_of(session_time(sentence.session, sentence.before, builder.meeting, builder.voice()));
}

Inlines shared_visit_words(Builder& builder, const Session& session, const Introduction& side, const Side& members,
                           VisitAs as) {
  return side.visit ? visit_words(builder, *side.visit, session, members.size(), as) : Inlines{};
}

/// The places that the text names before the place of the session: those of earlier sessions, and of the visits of this
/// sentence.
NamedPlaces named_places(const Builder& builder, const LeadSentence& sentence, const Introduced& introduced) {
  NamedPlaces named = named_before(builder, sentence.session);
  for (const Side* side : {&sentence.sides.subject, &sentence.sides.object})
    if (const Visit* visit = printed_visit(builder.meeting, *side, introduced))
      named.merge(destination_of(builder, *visit, sentence.session, false).named);
  return named;
}

/// Whether the session is a meeting or a talk without a name of its own, which a verb alone can express: `met with`.
bool is_plain_meeting(const Builder& builder, const Session& session) {
  return session.form == MeetingForm::meeting && session.series.empty() && !session.nth &&
         session_level(builder, session) != Level::two_plus_two;
}

/// The pattern of the sentence that introduces people, with its slots.
std::vector<MessagePiece> full_pattern(const Voice& voice, MessageArguments arguments) {
  for (const char* slot : {"when", "subject", "subject_visit", "object", "object_visit", "event", "occasion", "place",
                           "attendance", "duration"})
    arguments.emplace_back(slot, Slot{});
  return voice.catalog->format(
      "lead",
      "{when}, {subject}{subject_visits, select, yes {, {subject_visit},} other {{titled, select, yes {,} other {}}}} "
      "{act, select, paid {paid a courtesy call} received {received a courtesy call} hosted {hosted {event}} attended "
      "{attended {event}} dined {had {event}} other {{lead_verb, select, met {{form, select, telephone {spoke by "
      "telephone} video {spoke by "
      "video conference} other {met}}} other {held {event}}}}}{attendance}"
      "{placed, select, yes {{act, select, paid {} received {} other { {place}}}} other {}}{occasioned, select, yes { "
      "{occasion}} other {}}"
      "{alone, select, yes {} other {{act, select, paid { on } received { from } hosted { for } attended { hosted by } "
      "dined { hosted by } other { with }}{object}}}"
      "{object_visits, select, yes {, {object_visit}} other {}}"
      "{placed, select, yes {{act, select, paid {{closed, select, yes {,} other {}} {place}} received {{closed, "
      "select, "
      "yes {,} other {}} {place}} other {}}} other {}}"
      "{subject_visits, select, last {{closed, select, yes {,} other {}} {subject_visit}} other {}}"
      "{lasting, select, yes {{subject_visits, select, last {,} other {{closed, select, yes {,} other {}}}} for "
      "{duration}} other {}}."
      "{summary, select, yes { {closing}} other {}}{visit_at, select, other {}}{manner, select, other {}}"
      "{count, plural, other {}}",
      arguments);
}

Inlines full_sentence(Builder& builder, const LeadSentence& sentence, const Introduced& introduced) {
  const Voice& voice = builder.voice();
  const Sides& sides = sentence.sides;
  const Session& session = sentence.session;
  Introduction subject = introduce(builder, session, sides.subject, introduced);
  Introduction object = introduce(builder, session, sides.object, introduced, subject.visit);
  Inlines occasion = occasion_words(builder, sides, introduced);
  const bool call = sentence.act == Act::paid || sentence.act == Act::received;
  const bool place_ends = call || (sides.object.empty() && occasion.empty());
  Inlines place = place_words(builder, session, named_places(builder, sentence, introduced), place_ends);
  const bool visit_last = subject.visit && voice.wording->chooses("visit-at", "end");
  const VisitAs object_as = object.visit ? clause_after(*object.visit, subject.visit) : VisitAs::clause;
  Inlines lasting = duration_at_last(voice, sentence.session);
  MessageArguments arguments{
      {"count", number_of(sides.subject)},
      {"subject_visits", visit_last ? "last" : yes_or_no(subject.visit)},
      {"titled", yes_or_no(subject.closes)},
      {"act", act_word(sentence.act)},
      {"occasioned", yes_or_no(!occasion.empty())},
      {"alone", yes_or_no(sides.object.empty())},
      {"object_visits", yes_or_no(object.visit)},
      {"placed", yes_or_no(!place.empty())},
      {"lasting", yes_or_no(!lasting.empty())},
      {"closed", yes_or_no(object.closes || object.visit)},
      {"visit_at", keyword(voice.wording->value("visit-at"))},
      {"lead_verb", is_plain_meeting(builder, session) ? keyword(voice.wording->value("lead-verb")) : ""},
      {"form", form_word(session)},
      {"manner", manner(voice)},
      {"closing", closing(voice, session)},
      {"summary", yes_or_no(sentence.summary)}};
  return begin_sentence(fill(voice, full_pattern(voice, std::move(arguments)),
                             {{"when", when(builder, sentence)},
                              {"subject", std::move(subject.people)},
                              {"subject_visit", shared_visit_words(builder, session, subject, sides.subject,
                                                                   visit_last ? VisitAs::adverbial : VisitAs::clause)},
                              {"attendance", sentence.attendance},
                              {"object", std::move(object.people)},
                              {"event", event_words(builder, session, sentence.act == Act::held)},
                              {"occasion", std::move(occasion)},
                              {"object_visit", shared_visit_words(builder, session, object, sides.object, object_as)},
                              {"duration", std::move(lasting)},
                              {"place", std::move(place)}}));
}

/// The sentence of a later session of people who were all introduced. All of them are its subject, and the host is
/// named after the event.
Inlines later_sentence(const Builder& builder, const LeadSentence& sentence) {
  const Voice& voice = builder.voice();
  const Session& session = sentence.session;
  auto first_place = [](const Session* s) { return s && !s->places.empty() ? s->places.front().key : std::string(); };
  bool moved = first_place(&session) != first_place(sentence.before);
  Inlines place = moved ? place_words(builder, session, named_before(builder, session), true) : Inlines{};
  Inlines event = event_words(builder, session, false);
  if (!session.host.empty())
    event =
        fill(voice, voice.catalog->format("event", "{event} hosted by {host}", {{"event", Slot{}}, {"host", Slot{}}}),
             {{"event", std::move(event)},
              {"host", inlines_of(mention(builder.meeting, session.host, voice, value_span(session.span, "host")))}});
  Inlines lasting = duration_at_last(voice, session);
  std::vector<MessagePiece> pieces =
      voice.catalog->format("lead",
                            "{when}, {people} also {meal, select, yes {had} other {held}} {event}{attendance}{placed, "
                            "select, yes { {place}} other "
                            "{}}{lasting, select, yes { for {duration}} other {}}."
                            "{summary, select, yes { {closing}} other {}}{manner, select, other {}}{count, plural, "
                            "other {}}",
                            {{"count", number_of(sentence.sides.subject) + number_of(sentence.sides.object)},
                             {"when", Slot{}},
                             {"people", Slot{}},
                             {"meal", yes_or_no(is_meal(session))},
                             {"event", Slot{}},
                             {"placed", yes_or_no(!place.empty())},
                             {"place", Slot{}},
                             {"lasting", yes_or_no(!lasting.empty())},
                             {"duration", Slot{}},
                             {"attendance", Slot{}},
                             {"manner", manner(voice)},
                             {"closing", closing(voice, session)},
                             {"summary", yes_or_no(sentence.summary)}});
  return begin_sentence(
      fill(voice, pieces,
           {{"when", when(builder, sentence)},
            {"attendance", sentence.attendance},
            {"people", inlines_of(mention(builder.meeting, ids_of(sentence.sides), voice, session.span))},
            {"event", std::move(event)},
            {"duration", std::move(lasting)},
            {"place", std::move(place)}}));
}

/// The last session with a subject. The sentence about documents and the closing words follow it.
const Session* last_with_subject(const Builder& builder) {
  const Session* last = nullptr;
  for (const Session& session : builder.meeting.sessions)
    if (!sides_of(builder.meeting, session, builder.voice()).subject.empty()) last = &session;
  return last;
}

/// The paragraph of one session: its sentence, further sentences, and the closing words.
Inlines paragraph(Builder& builder, LeadSentence sentence, bool last, Introduced& introduced) {
  const Voice& voice = builder.voice();
  const Sides& sides = sentence.sides;
  bool known = std::ranges::all_of(ids_of(sides), [&](const std::string& id) { return introduced.contains(id); });
  bool later = known && sentence.session.form != MeetingForm::courtesy_call;
  Side also = attendees(builder, sentence.session, introduced);
  Inlines rest;
  for (const Side* side : {&sides.subject, &sides.object}) append(rest, speakers(builder, *side, introduced));
  const bool bracket = voice.wording->chooses("attendance", "bracket");
  Inlines attended = attendance(builder, sentence.session, also, introduced, bracket);
  if (bracket) sentence.attendance = std::move(attended);
  else append(rest, std::move(attended));
  if (!later && sentence.act == Act::held) append(rest, host(builder, sentence.session));
  append(rest, request(builder, sentence.session));
  append(rest, interpretation(builder, sentence.session, sentence.before));
  if (last) append(rest, issued(builder));
  bool summary = std::exchange(sentence.summary, sentence.summary && rest.empty());
  Inlines text = later ? later_sentence(builder, sentence) : full_sentence(builder, sentence, introduced);
  if (summary && !rest.empty())
    append(rest, generated(voice,
                           voice.catalog->text("lead", " {closing}", {{"closing", closing(voice, sentence.session)}})));
  append(text, std::move(rest));
  for (const Side* side : {&sides.subject, &sides.object, static_cast<const Side*>(&also)})
    add_introduced(*side, introduced);
  return text;
}

}  // namespace

void add_leads(Builder& builder, Blocks& blocks) {
  const Meeting& meeting = builder.meeting;
  const Wording& house = *builder.voice().wording;
  const bool points = !meeting.overview.items.empty() || !meeting.overview.paragraphs.empty();
  const bool closes = points && !house.chooses("closing", "none");
  const bool as_items = house.chooses("lead-as-item", "yes") || house.chooses("lead-as-item", "counted");
  const Session* last = last_with_subject(builder);
  List items;
  Introduced introduced;
  for (std::size_t i = 0; i < meeting.sessions.size(); ++i) {
    const Session& session = meeting.sessions[i];
    Sides sides = sides_of(meeting, session, builder.voice());
    if (sides.subject.empty()) {
      builder.diagnostics.report("session-without-principals", session.span, {{"id", session.id}});
      continue;
    }
    LeadSentence sentence{session, i ? &meeting.sessions[i - 1] : nullptr, sides, lead_act(builder, session, sides),
                          closes && &session == last};
    Inlines text = paragraph(builder, sentence, &session == last, introduced);
    Block lead{0, "lead." + session.id, Paragraph{ParagraphRole::lead, std::move(text)}};
    if (!as_items) blocks.push_back(std::move(lead));
    else
      items.items.push_back({0,
                             "lead-item." + session.id,
                             label(builder.voice(), items.items.size() + 1, 1, session.span),
                             {std::move(lead)}});
  }
  if (!items.items.empty()) blocks.push_back({0, "leads", std::move(items)});
}

}  // namespace readout::press
