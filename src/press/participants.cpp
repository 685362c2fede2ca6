// The table of participants: a row for each person or group, in the order of the parties.
#include "press/builder.h"
#include "press/sentence.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

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
    return make_row("participant." + person.id, inlines_of(person_name(person, voice)), std::move(office));
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
