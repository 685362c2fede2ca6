#include <algorithm>
#include <set>

#include "wording/names.h"
#include "wording/switches.h"

namespace readout {
namespace {

bool is_leader(const Person* person) {
  const OfficeKind kind = person->standing();
  return kind == OfficeKind::head_of_state || kind == OfficeKind::head_of_government;
}

bool is_minister(const Person* person) {
  const OfficeKind kind = person->standing();
  return kind == OfficeKind::foreign_minister || kind == OfficeKind::defence_minister || kind == OfficeKind::minister;
}

/// A number of people or countries: `ten` / `10`.
std::string number_word(std::size_t number, const Voice& voice) {
  return voice.catalog->text("count",
                             "{count, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} "
                             "=7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} "
                             "=12 {twelve} other {#}}",
                             {{"count", static_cast<std::int64_t>(number)}});
}

/// `the two ministers` if all are ministers, `the two leaders` if all are leaders; else empty. `foreign` allows a
/// language to print 両外相.
std::string collective(const std::vector<const Person*>& people, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"count", static_cast<std::int64_t>(people.size())},
                                     {"number", number_word(people.size(), voice)},
                                     {"foreign", yes_or_no(level_of(people) == Level::foreign_ministers)}});
  if (std::ranges::all_of(people, is_minister))
    return voice.catalog->text(
        "collective",
        "{collective, select, both {{count, plural, =2 {both ministers} other {the {number} ministers}}} capitals {the "
        "{number} Ministers} other {the {number} ministers}}{foreign, select, other {}}",
        arguments);
  if (std::ranges::all_of(people, is_leader))
    return voice.catalog->text(
        "collective",
        "{collective, select, both {{count, plural, =2 {both leaders} other {the {number} leaders}}} capitals {the "
        "{number} Leaders} other {the {number} leaders}}",
        arguments);
  return {};
}

std::set<std::string> principals_in(const Session& session, const Meeting& meeting) {
  std::set<std::string> here;
  for (const std::vector<std::string>* ids : {&session.who, &session.by, &session.on})
    for (const std::string& id : *ids)
      if (meeting.index.principals.contains(id)) here.insert(id);
  return here;
}

/// Whether these are all the principals of the meeting or of one of its sessions.
bool are_all(const Meeting& meeting, const std::vector<std::string>& who) {
  const std::set<std::string> these(who.begin(), who.end());
  return these == meeting.index.principals || std::ranges::any_of(meeting.sessions, [&](const Session& session) {
           return principals_in(session, meeting) == these;
         });
}

Phrase mention_of_id(const Meeting& meeting, const std::string& id, const Voice& voice) {
  if (const Person* person = meeting.person(id)) return mention(*person, voice);
  const Group* group = meeting.group(id);
  return group ? group_label(*group, "mention", voice) : Phrase{};
}

Phrase listed(const std::vector<Phrase>& items, const Voice& voice) {
  Phrase all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    // Not a conditional expression, which would copy the list so far.
    if (i == 0) {
      all = items[i];
      continue;
    }
    const bool last = i + 1 == items.size();
    all = fill_list(
        voice,
        voice.catalog->format("mention", "{last, select, yes {{first} and {second}} other {{first}, {second}}}",
                              {{"last", yes_or_no(last)}, {"first", Slot{}}, {"second", Slot{}}}),
        std::move(all), items[i]);
  }
  return all;
}

}  // namespace

Phrase group_label(const Group& group, std::string_view form, const Voice& voice) {
  Phrase phrase;
  const GroupLabel* label = group.label(voice.lang, form);
  if (!label) return phrase;
  for (const auto& part : label->parts) {
    const auto* text = std::get_if<SourcedText>(&part);
    if (text) {
      phrase.add(text->text, voice.lang, text->span());
      continue;
    }
    phrase.add(number_word(static_cast<std::size_t>(group.count.value_or(0)), voice), voice.lang,
               value_span(group.span, "count"));
  }
  return phrase;
}

Phrase mention(const Meeting& meeting, const std::vector<std::string>& who, const Voice& voice, Span fact) {
  std::vector<const Person*> people;
  std::vector<Phrase> items;
  for (const std::string& id : who) {
    if (const Person* person = meeting.person(id)) people.push_back(person);
    if (Phrase item = mention_of_id(meeting, id, voice); !item.empty()) items.push_back(std::move(item));
  }
  Phrase phrase;
  if (people.size() > 1 && people.size() == who.size() && are_all(meeting, who))
    phrase.add(collective(people, voice), voice.lang, fact);
  return phrase.empty() ? listed(items, voice) : phrase;
}

}  // namespace readout
