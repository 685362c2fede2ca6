#include "meeting/walk.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout {
namespace {

void add_units(const Item& item, std::vector<const Unit*>& units) {
  if (item.title) units.push_back(&*item.title);
  for (const Unit& paragraph : item.paragraphs) units.push_back(&paragraph);
  for (const Item& child : item.items) add_units(child, units);
}

bool is_fact(const ProseNode& node) {
  const auto& value = node.value;
  return std::holds_alternative<ProseDate>(value) || std::holds_alternative<ProseTime>(value) ||
         std::holds_alternative<ProseKey>(value) || std::holds_alternative<ProseLink>(value) ||
         std::holds_alternative<ProseNote>(value);
}

}  // namespace

const Prose* content_of(const ProseNode& node) {
  if (const auto* quote = std::get_if<ProseQuote>(&node.value)) return &quote->content;
  if (const auto* emphasis = std::get_if<ProseEmphasis>(&node.value)) return &emphasis->content;
  if (const auto* link = std::get_if<ProseLink>(&node.value)) return &link->content;
  return nullptr;
}

bool prints(const Prose& prose) {
  return std::ranges::any_of(prose, [](const ProseNode& node) {
    if (const auto* text = std::get_if<ProseText>(&node.value)) return has_visible(text->text.text);
    const Prose* inside = content_of(node);
    return !inside || prints(*inside);
  });
}

std::vector<const ProseNode*> facts_of(const Prose& prose) {
  std::vector<const ProseNode*> facts;
  for_each_node(prose, [&](const ProseNode& node) {
    if (is_fact(node)) facts.push_back(&node);
  });
  return facts;
}

std::vector<const Unit*> units_of(const Meeting& meeting) {
  std::vector<const Unit*> units;
  if (meeting.title) units.push_back(&*meeting.title);
  for (const Visit& visit : meeting.visits)
    if (visit.purpose) units.push_back(&*visit.purpose);
  for (const Photo& photo : meeting.photos) {
    if (photo.alternative) units.push_back(&*photo.alternative);
    if (photo.caption) units.push_back(&*photo.caption);
  }
  for (const RelatedDocument& document : meeting.documents)
    if (document.title) units.push_back(&*document.title);
  for (const Unit& paragraph : meeting.overview.paragraphs) units.push_back(&paragraph);
  for (const Item& item : meeting.overview.items) add_units(item, units);
  for (const auto& [id, note] : meeting.notes) units.push_back(&note);
  return units;
}

std::vector<const Person*> persons_of(const Meeting& meeting) {
  std::vector<const Person*> all;
  for (const Delegation& delegation : meeting.delegations) {
    for (const Person& person : delegation.people) all.push_back(&person);
    for (const Group& group : delegation.groups)
      for (const Person& person : group.people) all.push_back(&person);
  }
  return all;
}

std::vector<const Person*> principals_of(const Meeting& meeting) {
  std::vector<const Person*> all;
  for (const Delegation& delegation : meeting.delegations)
    for (const Person& person : delegation.people)
      if (person.role == PersonRole::principal) all.push_back(&person);
  return all;
}

std::vector<std::string> mentionable_ids(const Meeting& meeting) {
  std::vector<std::string> ids;
  for (const Person* person : persons_of(meeting)) ids.push_back(person->id);
  for (const Delegation& delegation : meeting.delegations)
    for (const Group& group : delegation.groups) ids.push_back(group.id);
  return ids;
}

}  // namespace readout
