#include "press/people.h"

#include <algorithm>

#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

bool travels(const std::string& id, const Visit& visit) { return std::ranges::find(visit.who, id) != visit.who.end(); }

/// The visit that every one of a side is on.
const Visit* visit_of(const Meeting& meeting, const Side& side) {
  auto all_travel = [&](const Visit& visit) {
    auto on_it = [&](const auto* member) { return travels(member->id, visit); };
    return !side.empty() && std::ranges::all_of(side.people, on_it) && std::ranges::all_of(side.groups, on_it);
  };
  auto found = std::ranges::find_if(meeting.visits, all_travel);
  return found == meeting.visits.end() ? nullptr : &*found;
}

/// The voice of the language of a person's original name, for the bracket after a name in another script: the meeting's own, else the first
/// in which the file has the name. It depends on the file alone: a bracket does not change with the languages that are printed beside it.
const Voice* original_voice(const Composer& composer, const Person& person) {
  const std::vector<Voice>& others = composer.context.others;
  auto in = [&](const std::string& lang) {
    auto found = std::ranges::find(others, lang, &Voice::lang);
    return found != others.end() && person.name(lang) ? &*found : nullptr;
  };
  const Voice* original = in(composer.meeting.lang);
  for (std::size_t i = 0; !original && i < person.names.size(); ++i) original = in(person.names[i].lang);
  return original;
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

/// Makes the list of one side.
class Introducing {
 public:
  Introducing(const Composer& composer, const Introduced& introduced, bool with_visits, const Visit* told)
      : composer_(composer), introduced_(introduced), with_visits_(with_visits), told_(told) {}

  Inlines list(const Side& side) {
    std::vector<Inlines> items;
    for (const Person* person : side.people) items.push_back(of(*person));
    for (const Group* group : side.groups)
      if (Inlines item = of(*group); !item.empty()) items.push_back(std::move(item));
    return listed(voice(), std::move(items));
  }
  bool closes() const { return closes_; }

 private:
  const Voice& voice() const { return composer_.voice(); }

  Inlines of(const Person& person) {
    bool known = introduced_.contains(person.id);
    closes_ = !known && ends_in_apposition(person, voice());
    Inlines name = inlines_of(known ? mention(person, voice()) : first_mention(person, voice(), original_voice(composer_, person)));
    return known ? name : with_visit(std::move(name), person.id);
  }

  /// A group by its label, with those of it who are named.
  Inlines of(const Group& group) {
    auto label = std::ranges::find(group.labels, voice().lang, &LocalText::lang);
    if (label == group.labels.end()) return {};
    Inlines name = generated(voice(), label->text.text, label->text.span());
    closes_ = false;
    if (introduced_.contains(group.id)) return name;
    if (!group.people.empty()) {
      std::vector<Inlines> members;
      for (const Person& person : group.people) members.push_back(of(person));
      name = fill(voice(), voice().catalog->format("lead", "{group}, among them {people}", {{"group", Slot{}}, {"people", Slot{}}}),
                  {{"group", std::move(name)}, {"people", listed(voice(), std::move(members))}});
      closes_ = true;
    }
    return with_visit(std::move(name), group.id);
  }

  /// The visit of one among several.
  Inlines with_visit(Inlines name, const std::string& id) {
    const std::vector<Visit>& visits = composer_.meeting.visits;
    auto found = std::ranges::find_if(visits, [&](const Visit& v) { return travels(id, v); });
    if (!with_visits_ || found == visits.end()) return name;
    closes_ = true;
    return fill(voice(), voice().catalog->format("lead", "{person}, {visit}", {{"person", Slot{}}, {"visit", Slot{}}}),
                {{"person", std::move(name)}, {"visit", visit_words(composer_, *found, 1, &*found == told_)}});
  }

  const Composer& composer_;
  const Introduced& introduced_;
  bool with_visits_;
  const Visit* told_;
  bool closes_ = false;
};

}  // namespace

Introduction introduce(const Composer& composer, const Side& side, const Introduced& introduced, const Visit* told) {
  auto is_known = [&](const auto* member) { return introduced.contains(member->id); };
  bool known = std::ranges::all_of(side.people, is_known) && std::ranges::all_of(side.groups, is_known);
  const Visit* visit = visit_of(composer.meeting, side);
  Introducing introducing(composer, introduced, !visit, told);
  Introduction out;
  out.people = introducing.list(side);
  out.closes = introducing.closes();
  if (!known && visit != told) out.visit = visit;
  return out;
}

Inlines visit_words(const Composer& composer, const Visit& visit, std::size_t count, bool again) {
  const Voice& voice = composer.voice();
  constexpr const char* kRelations[] = {"attend", "visit", "margins", "occasion"};
  Inlines event = again ? Inlines{} : register_words(composer, EntryKind::event, visit.event, value_span(visit.span, "event"));
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "lead",
      "{count, plural, =1 {who was} other {who were}}{again, select, yes { also} other {}} visiting {country}"
      "{relation, select, attend { to attend {event}} margins { in the margins of {event}} occasion { on the occasion of {event}} other {}}",
      {{"count", static_cast<std::int64_t>(count)},
       {"again", yes_or_no(again)},
       {"relation", std::string(event.empty() ? "visit" : kRelations[static_cast<std::size_t>(visit.relation)])},
       {"country", Slot{}},
       {"event", Slot{}}});
  return fill(voice, pieces, {{"country", inlines_of(party(visit.to, "short", voice, value_span(visit.span, "to")))}, {"event", std::move(event)}});
}

void add_introduced(const Side& side, Introduced& introduced) {
  for (const Person* person : side.people) introduced.insert(person->id);
  for (const Group* group : side.groups) {
    introduced.insert(group->id);
    for (const Person& person : group->people) introduced.insert(person.id);
  }
}

}  // namespace readout::press
