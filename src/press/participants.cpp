// The table of participants: a row for each person or group, in the order of the parties.
#include "press/builder.h"
#include "press/sentence.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

/// Splits a name that is written without a space into two runs, the surname and the given name, so that a table can set
/// them apart.
void set_apart(Inlines& words, const Name& name) {
  auto* person = words.size() == 1 ? std::get_if<PersonName>(&words.front().value) : nullptr;
  const auto* whole =
      person && person->content.size() == 1 ? std::get_if<Run>(&person->content.front().value) : nullptr;
  if (!whole || !name.surname || !name.given) return;
  const std::string &surname = name.surname->text.text, &given = name.given->text.text;
  if (whole->text != surname + given) return;
  Run first = *whole, second = *whole;
  first.text = surname, first.origin = whole->origin.slice(0, surname.size());
  second.text = given, second.origin = whole->origin.slice(surname.size(), surname.size() + given.size());
  person->content = {{std::move(first)}, {std::move(second)}};
}

class Participants {
 public:
  explicit Participants(const Builder& builder) : builder_(builder) {}

  Table table() {
    const Voice& voice = builder_.voice();
    Table table{make_row("participants.head", generated(voice, voice.catalog->text("participants", "Name")),
                         generated(voice, voice.catalog->text("participants", "Office"))),
                {}};
    for (const Delegation* delegation : parties(builder_.meeting, voice)) {
      for (const Person& person : delegation->people) table.rows.push_back(row(person));
      for (const Group& group : delegation->groups) {
        table.rows.push_back(row(group));
        for (const Person& person : group.people) table.rows.push_back(row(person));
      }
    }
    return table;
  }

 private:
  /// A row or the head, with two columns, one of which may be empty.
  static TableRow make_row(std::string key, Inlines name, Inlines office) {
    return {0, std::move(key), {{0, std::move(name)}, {0, std::move(office)}}};
  }

  TableRow row(const Person& person) const {
    const Voice& voice = builder_.voice();
    Inlines office = begin_sentence(with_role(inlines_of(offices(person, "full", voice)), person.role));
    Inlines name = inlines_of(person_name(person, voice));
    if (const Name* own = person.name(voice.lang)) set_apart(name, *own);
    return make_row("participant." + person.id, std::move(name), std::move(office));
  }

  TableRow row(const Group& group) const {
    Inlines name = begin_sentence(inlines_of(group_label(group, "full", builder_.voice())));
    return make_row("participant." + group.id, std::move(name), with_role({}, group.role));
  }

  Inlines with_role(Inlines office, PersonRole role) const {
    if (role != PersonRole::attending) return office;
    const Voice& voice = builder_.voice();
    std::vector<MessagePiece> pieces =
        voice.catalog->format("participants", "{named, select, yes {{office} } other {}}(attending)",
                              {{"named", yes_or_no(!office.empty())}, {"office", Slot{}}});
    return fill(voice, pieces, {{"office", std::move(office)}});
  }

  const Builder& builder_;
};

}  // namespace

void add_participants(Builder& builder, Blocks& blocks) {
  if (!builder.voice().wording->chooses("participants", "yes")) return;
  blocks.push_back({0, "participants", Participants(builder).table()});
}

}  // namespace readout::press
