// The table of participants: a row a person or group, in the order of the parties.
#include "locale/letters.h"
#include "press/composer.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

class Participants {
 public:
  explicit Participants(const Composer& composer) : composer_(composer) {}

  Table table() {
    const Voice& voice = composer_.voice();
    Table table{row_of("participants.head", generated(voice, voice.catalog->text("participants", "Name")),
                       generated(voice, voice.catalog->text("participants", "Office"))),
                {}};
    for (const Delegation* delegation : parties(composer_.meeting, voice)) {
      for (const Person& person : delegation->people) table.rows.push_back(row(person));
      for (const Group& group : delegation->groups) {
        table.rows.push_back(row(group));
        for (const Person& person : group.people) table.rows.push_back(row(person));
      }
    }
    return table;
  }

 private:
  /// Head or row: every one has these two columns, of which one may be empty.
  static TableRow row_of(std::string key, Inlines name, Inlines office) {
    return {0, std::move(key), {{0, std::move(name)}, {0, std::move(office)}}};
  }

  TableRow row(const Person& person) const {
    const Voice& voice = composer_.voice();
    Inlines office = with_role(inlines_of(offices(person, "full", voice)), person.role);
    return row_of("participant." + person.id, inlines_of(person_name(person, voice)), std::move(office));
  }

  TableRow row(const Group& group) const {
    Phrase label = group_label(group, "full", composer_.voice());
    if (!label.empty()) label.parts.front().text = capitalized(label.parts.front().text, label.parts.front().lang);
    Inlines name = inlines_of(label);
    return row_of("participant." + group.id, std::move(name), with_role({}, group.role));
  }

  Inlines with_role(Inlines office, PersonRole role) const {
    if (role != PersonRole::attending) return office;
    const Voice& voice = composer_.voice();
    std::vector<MessagePiece> pieces =
        voice.catalog->format("participants", "{named, select, yes {{office} } other {}}(attending)",
                              {{"named", yes_or_no(!office.empty())}, {"office", Slot{}}});
    return fill(voice, pieces, {{"office", std::move(office)}});
  }

  const Composer& composer_;
};

}  // namespace

void add_participants(Composer& composer, Blocks& blocks) {
  if (!composer.voice().wording->chooses("participants", "yes")) return;
  blocks.push_back({0, "participants", Participants(composer).table()});
}

}  // namespace readout::press
