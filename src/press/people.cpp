#include "press/people.h"

#include <algorithm>

#include "press/place.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

bool travels(const std::string& id, const Visit& visit) { return std::ranges::find(visit.who, id) != visit.who.end(); }

/// The visit on which all members of a side are; null if there is none.
const Visit* shared_visit(const Meeting& meeting, const Side& side) {
  auto all_travel = [&](const Visit& visit) {
    auto on_it = [&](const auto* member) { return travels(member->id, visit); };
    return !side.empty() && std::ranges::all_of(side.people, on_it) && std::ranges::all_of(side.groups, on_it);
  };
  auto found = std::ranges::find_if(meeting.visits, all_travel);
  return found == meeting.visits.end() ? nullptr : &*found;
}

/// The voice of the language of a person's original name, for the bracket after a name in another script: the language
/// of the meeting, else the first in which the file has the name. It depends only on the file, so that a bracket does
/// not change with the other printed languages.
const Voice* original_voice(const Builder& builder, const Person& person) {
  const std::vector<Voice>& others = builder.context.others;
  auto in = [&](const std::string& lang) {
    auto found = std::ranges::find(others, lang, &Voice::lang);
    return found != others.end() && person.name(lang) ? &*found : nullptr;
  };
  const Voice* original = in(builder.meeting.lang);
  for (std::size_t i = 0; !original && i < person.names.size(); ++i) original = in(person.names[i].lang);
  return original;
}

/// A person or group in a list. `closes`: the words end in an apposition, which a comma must close.
struct Listed {
  Inlines words;
  bool closes = false;
};

Inlines listed(const Voice& voice, std::vector<Listed> items) {
  Inlines all;
  bool closed = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    bool last = i + 1 == items.size();
    if (i == 0) {
      all = std::move(items[i].words);
    } else {
      all = fill(
          voice,
          voice.catalog->format(
              "lead",
              "{last, select, yes {{first}{closed, select, yes {,} other {}} and {second}} other {{first}, {second}}}",
              {{"last", yes_or_no(last)}, {"closed", yes_or_no(closed)}, {"first", Slot{}}, {"second", Slot{}}}),
          list_slots(std::move(all), std::move(items[i].words)));
    }
    closed = items[i].closes;
  }
  return all;
}

/// Makes the list of one side.
class SideIntroducer {
 public:
  SideIntroducer(Builder& builder, const Session& session, const Introduced& introduced, bool with_visits,
                 const Visit* other_visit)
      : builder_(builder),
        session_(session),
        introduced_(introduced),
        with_visits_(with_visits),
        other_visit_(other_visit) {}

  Inlines list(const Side& side) {
    std::vector<Listed> items;
    for (const Person* person : side.people) add(items, of(*person));
    for (const Group* group : side.groups) add(items, of(*group));
    return listed(voice(), std::move(items));
  }
  bool closes() const { return closes_; }

 private:
  const Voice& voice() const { return builder_.voice(); }

  void add(std::vector<Listed>& items, Inlines words) const {
    if (!words.empty()) items.push_back({std::move(words), closes_});
  }

  Inlines of(const Person& person) {
    bool known = introduced_.contains(person.id);
    closes_ = !known && ends_in_apposition(person, voice());
    Inlines name =
        inlines_of(known ? mention(person, voice()) : first_mention(person, voice(), original_voice(builder_, person)));
    if (!person.name(voice().lang)) append(name, missing(builder_, person.id));
    return known ? name : with_visit(std::move(name), person.id);
  }

  /// A group by its label, with its named members.
  Inlines of(const Group& group) {
    bool known = introduced_.contains(group.id);
    closes_ = false;
    Inlines name = inlines_of(group_label(group, known ? "mention" : "full", voice()));
    if (known || name.empty()) return name;
    if (!group.people.empty()) {
      std::vector<Listed> members;
      for (const Person& person : group.people) add(members, of(person));
      bool all = group.count == static_cast<int>(group.people.size());
      name = fill(
          voice(),
          voice().catalog->format("lead", "{all, select, yes {{group}, {people}} other {{group}, among them {people}}}",
                                  {{"all", yes_or_no(all)}, {"group", Slot{}}, {"people", Slot{}}}),
          {{"group", std::move(name)}, {"people", listed(voice(), std::move(members))}});
      closes_ = true;
    }
    return with_visit(std::move(name), group.id);
  }

  /// Adds the visit of one member, if not all of the side share it.
  Inlines with_visit(Inlines name, const std::string& id) {
    const std::vector<Visit>& visits = builder_.meeting.visits;
    auto found = std::ranges::find_if(visits, [&](const Visit& v) { return travels(id, v); });
    if (!with_visits_ || found == visits.end()) return name;
    closes_ = true;
    return fill(voice(), voice().catalog->format("lead", "{person}, {visit}", {{"person", Slot{}}, {"visit", Slot{}}}),
                {{"person", std::move(name)},
                 {"visit", visit_words(builder_, *found, session_, 1, clause_after(*found, other_visit_))}});
  }

  Builder& builder_;
  const Session& session_;
  const Introduced& introduced_;
  bool with_visits_;
  const Visit* other_visit_;
  bool closes_ = false;
};

}  // namespace

Inlines listed(const Voice& voice, std::vector<Inlines> items) {
  std::vector<Listed> plain;
  for (Inlines& item : items) plain.push_back({std::move(item), false});
  return listed(voice, std::move(plain));
}

Introduction introduce(Builder& builder, const Session& session, const Side& side, const Introduced& introduced,
                       const Visit* other_visit) {
  auto is_known = [&](const auto* member) { return introduced.contains(member->id); };
  bool known = std::ranges::all_of(side.people, is_known) && std::ranges::all_of(side.groups, is_known);
  const Visit* visit = shared_visit(builder.meeting, side);
  SideIntroducer introducer(builder, session, introduced, !visit, other_visit);
  Introduction out;
  out.people = introducer.list(side);
  out.closes = introducer.closes();
  if (!known && visit != other_visit) out.visit = visit;
  return out;
}

VisitAs clause_after(const Visit& visit, const Visit* before) {
  if (&visit == before) return VisitAs::again;
  return before && visit.to == before->to ? VisitAs::also : VisitAs::clause;
}

const Visit* printed_visit(const Meeting& meeting, const Side& side, const Introduced& introduced) {
  if (const Visit* shared = shared_visit(meeting, side)) return shared;
  auto is_new_traveller = [&](const Visit& visit) {
    auto joins = [&](const auto* member) { return travels(member->id, visit) && !introduced.contains(member->id); };
    return std::ranges::any_of(side.people, joins) || std::ranges::any_of(side.groups, joins);
  };
  auto found = std::ranges::find_if(meeting.visits, is_new_traveller);
  return found == meeting.visits.end() ? nullptr : &*found;
}

Inlines visit_words(Builder& builder, const Visit& visit, const Session& session, std::size_t count, VisitAs as) {
  const Voice& voice = builder.voice();
  const bool again = as == VisitAs::again;
  bool attends = visit.relation == VisitRelation::attend;
  Inlines event = again || !attends
                      ? Inlines{}
                      : register_words(builder, EntryKind::event, visit.event, value_span(visit.span, "event"));
  Inlines purpose = again || !visit.purpose ? Inlines{} : unit_inlines(builder, visit.purpose->id, false);
  const bool also = again || as == VisitAs::also;
  const Destination destination = destination_of(builder, visit, session, also);
  const std::string why = !event.empty() ? "event" : !purpose.empty() ? "purpose" : "none";
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"count", static_cast<std::int64_t>(count)},
                                     {"adverbial", yes_or_no(as == VisitAs::adverbial)},
                                     {"again", yes_or_no(also)},
                                     {"why", why},
                                     {"home", yes_or_no(!destination.character.empty())},
                                     {"character", destination.character},
                                     {"apposed", yes_or_no(destination.apposed)},
                                     {"country", Slot{}},
                                     {"event", Slot{}},
                                     {"purpose", Slot{}}});
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "lead",
      "{adverbial, select, yes {while} other {{visit_tense, select, present {{count, plural, =1 {who is} other {who "
      "are}}} other {{count, plural, =1 {who was} other {who were}}}}}}{again, select, yes { also} other {}} visiting "
      "{country}{why, select, none {} other {{apposed, select, yes {,} other {{purpose_comma, select, yes {,} other "
      "{}}}}}}{why, select, event { to attend {event}} purpose { {purpose}} other {}}"
      "{home, select, other {}}{character, select, other {}}",
      arguments);
  // A city already has its preposition, and its country follows it.
  const RegisterEntry* country = destination.named.size() == 1 ? voice.registers->find_party(visit.to) : nullptr;
  return fill(builder, std::move(pieces),
              {{"country", destination.words}, {"event", std::move(event)}, {"purpose", std::move(purpose)}},
              {{"country", country, value_span(visit.span, "to")},
               {"event", voice.registers->find(EntryKind::event, visit.event), value_span(visit.span, "event")}});
}

Inlines occasion_words(const Builder& builder, const Sides& sides, const Introduced& introduced) {
  const Voice& voice = builder.voice();
  auto has_occasion = [&](const Visit& visit) {
    bool margins = visit.relation == VisitRelation::margins || visit.relation == VisitRelation::occasion;
    return margins && !visit.event.empty() && std::ranges::any_of(ids_of(sides), [&](const std::string& id) {
             return travels(id, visit) && !introduced.contains(id);
           });
  };
  auto visit = std::ranges::find_if(builder.meeting.visits, has_occasion);
  if (visit == builder.meeting.visits.end()) return {};
  std::string relation = visit->relation == VisitRelation::margins ? "margins" : "occasion";
  const Span fact = value_span(visit->span, "event");
  return fill(builder,
              voice.catalog->format(
                  "lead", "{relation, select, margins {in the margins of {event}} other {on the occasion of {event}}}",
                  {{"relation", relation}, {"event", Slot{}}}),
              {{"event", register_words(builder, EntryKind::event, visit->event, fact)}},
              {{"event", voice.registers->find(EntryKind::event, visit->event), fact}});
}

void add_introduced(const Side& side, Introduced& introduced) {
  for (const Person* person : side.people) introduced.insert(person->id);
  for (const Group* group : side.groups) {
    introduced.insert(group->id);
    for (const Person& person : group->people) introduced.insert(person.id);
  }
}

}  // namespace readout::press
