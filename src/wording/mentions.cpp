#include <algorithm>
#include <set>

#include "locale/letters.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout {
namespace {

/// Whether `words`, a list with bars between, holds `word`.
bool is_among(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const std::size_t bar = std::min(words.find('|'), words.size());
    if (word == words.substr(0, bar)) return true;
    words.remove_prefix(std::min(bar + 1, words.size()));
  }
  return false;
}

/// The word for a rank in later mentions (`Minister`, `長官`), without a note of how the office is held.
std::string rank_word(const Person& person, const Voice& voice) {
  if (person.offices.empty()) return {};
  Office plain = person.offices.front();
  plain.held = "full";
  return office(plain, "mention", voice).text();
}

bool all_hold(const std::vector<const Person*>& people, std::string_view words, const Voice& voice) {
  return std::ranges::all_of(people, [&](const Person* p) { return is_among(rank_word(*p, voice), words); });
}

enum class Rank { other, minister, leader };

/// The rank that all of them have.
Rank common_rank(const std::vector<const Person*>& people, const Voice& voice) {
  if (all_hold(people, voice.catalog->text("rank", "Minister|Foreign Minister|Secretary|Foreign Secretary"), voice)) return Rank::minister;
  if (all_hold(people, voice.catalog->text("rank", "Prime Minister|President|Chancellor|King|Premier"), voice)) return Rank::leader;
  return Rank::other;
}

/// `the two ministers`, where all are that; else nothing.
std::string collective(const std::vector<const Person*>& people, const Voice& voice) {
  const auto count = static_cast<std::int64_t>(people.size());
  switch (common_rank(people, voice)) {
    case Rank::minister:
      return voice.catalog->text("collective",
                                 "{count, plural, =2 {the two ministers} =3 {the three ministers} =4 {the four ministers} "
                                 "other {the # ministers}}",
                                 {{"count", count}});
    case Rank::leader:
      return voice.catalog->text("collective",
                                 "{count, plural, =2 {the two leaders} =3 {the three leaders} =4 {the four leaders} "
                                 "other {the # leaders}}",
                                 {{"count", count}});
    case Rank::other: break;
  }
  return {};
}

/// Ids of the principals; groups that are principals count, since a collective word would leave them out.
std::set<std::string> principals(const Meeting& meeting) {
  std::set<std::string> ids;
  for (const Delegation& delegation : meeting.delegations) {
    for (const Person& person : delegation.people)
      if (person.role == PersonRole::principal) ids.insert(person.id);
    for (const Group& group : delegation.groups)
      if (group.role == PersonRole::principal) ids.insert(group.id);
  }
  return ids;
}

/// Whether these are all who met: in the whole meeting, or in one of its sessions.
bool are_all(const Meeting& meeting, const std::vector<std::string>& who) {
  const std::set<std::string> these(who.begin(), who.end());
  const std::set<std::string> all = principals(meeting);
  if (these == all) return true;
  return std::ranges::any_of(meeting.sessions, [&](const Session& session) {
    std::set<std::string> here(session.who.begin(), session.who.end());
    std::erase_if(here, [&](const std::string& id) { return !all.contains(id); });
    return !here.empty() && these == here;
  });
}

Phrase mention_of_id(const Meeting& meeting, const std::string& id, const Voice& voice) {
  if (const Person* person = meeting.person(id)) return mention(*person, voice);
  Phrase phrase;
  const Group* group = meeting.group(id);
  if (!group) return phrase;
  for (const LocalText& label : group->labels)
    if (label.lang == voice.lang && phrase.empty()) phrase.add(label.text.text, voice.lang, label.text.span());
  return phrase;
}

Phrase listed(const std::vector<Phrase>& items, const Voice& voice) {
  Phrase all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    all = i == 0 ? items[i]
                 : fill(voice,
                        voice.catalog->format("mention", "{last, select, yes {{first} and {second}} other {{first}, {second}}}",
                                              {{"last", yes_or_no(last)}, {"first", Slot{}}, {"second", Slot{}}}),
                        {{"first", &all}, {"second", &items[i]}});
  }
  return all;
}

}  // namespace

bool are_equals(const std::vector<const Person*>& people, const Voice& voice) { return common_rank(people, voice) != Rank::other; }

Phrase mention(const Meeting& meeting, const std::vector<std::string>& who, bool at_start, const Voice& voice, Span fact) {
  std::vector<const Person*> people;
  std::vector<Phrase> items;
  for (const std::string& id : who) {
    if (const Person* person = meeting.person(id)) people.push_back(person);
    if (Phrase item = mention_of_id(meeting, id, voice); !item.empty()) items.push_back(std::move(item));
  }
  Phrase phrase;
  if (people.size() > 1 && people.size() == who.size() && are_all(meeting, who))
    phrase.add(collective(people, voice), voice.lang, fact);
  if (phrase.empty()) phrase = listed(items, voice);
  if (at_start && !phrase.empty()) phrase.parts.front().text = capitalized(phrase.parts.front().text, phrase.parts.front().lang);
  return phrase;
}

}  // namespace readout
