// The texts of a meeting or a register that are not prose: parts of names, honorifics, titles of office, labels of
// groups, forms of entries.
//
// Takes a person, a meeting or a register, calls a function for each text with its language.
#pragma once

#include <variant>

#include "meeting/meeting.h"
#include "meeting/register.h"

namespace readout {

/// Calls visit(const SourcedText&, std::string_view lang) for the names, honorifics, ranks and titles of a person.
template <class Visit>
void for_each_text(const Person& person, Visit&& visit) {
  for (const Name& name : person.names)
    for (const NamePartRow& row : kNameParts)
      if (const std::optional<NamePart>& part = name.*row.part) visit(part->text, std::string_view(name.lang));
  for (const std::vector<Honorific>* forms : {&person.honorifics, &person.ranks})
    for (const Honorific& form : *forms) visit(form.text, std::string_view(form.lang));
  for (const Office& office : person.offices)
    for (const OfficeTitle& title : office.titles)
      for (const auto& part : title.parts)
        if (const auto* words = std::get_if<SourcedText>(&part)) visit(*words, std::string_view(title.lang));
}

/// Calls visit(const SourcedText&, std::string_view lang) for the labels of the groups of a meeting.
template <class Visit>
void for_each_label(const Meeting& meeting, Visit&& visit) {
  for (const Delegation& delegation : meeting.delegations)
    for (const Group& group : delegation.groups)
      for (const GroupLabel& label : group.labels)
        for (const auto& part : label.parts)
          if (const auto* words = std::get_if<SourcedText>(&part)) visit(*words, std::string_view(label.lang));
}

/// Calls visit(const SourcedText&, std::string_view lang) for the forms of the entries of a register.
template <class Visit>
void for_each_form(const Register& own, Visit&& visit) {
  for (const RegisterEntry& entry : own.entries)
    for (const Form& form : entry.forms) visit(form.text, std::string_view(form.lang));
}

}  // namespace readout
