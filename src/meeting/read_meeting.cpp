#include <algorithm>

#include "base/language.h"
#include "base/whitespace.h"
#include "meeting/meeting.h"
#include "meeting/read_person.h"
#include "meeting/read_prose.h"
#include "meeting/read_values.h"
#include "meeting/values.h"

namespace readout {
namespace {

/// Reads the elements of one file. Footnotes are collected in the meeting.
class MeetingReader {
 public:
  explicit MeetingReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// `Element` is const if the tree is needed afterwards.
  template <class Element>
  Meeting read(Element& root) {
    read_root(root);
    meeting_.title = optional_unit(root, "title");
    meeting_.orders = read_orders(root, diagnostics_);
    read_all(root, "delegation", meeting_.delegations, [&](const XmlElement& e) { return delegation(e); });
    read_all(root, "visit", meeting_.visits, [&](const XmlElement& e) { return visit(e); });
    read_all(root, "session", meeting_.sessions, [&](const XmlElement& e) { return session(e); });
    read_all(root, "photo", meeting_.photos, [&](const XmlElement& e) { return photo(e); });
    read_all(root, "document", meeting_.documents, [&](const XmlElement& e) { return document(e); });
    if (const auto overviews = root.elements("overview"); !overviews.empty()) {
      read_all(*overviews.front(), "p", meeting_.overview.paragraphs, [&](const XmlElement& e) { return unit(e); });
      read_all(*overviews.front(), "item", meeting_.overview.items, [&](const XmlElement& e) { return item(e); });
    }
    meeting_.index = index_of(meeting_);
    return std::move(meeting_);
  }

 private:
  void read_root(const XmlElement& root) {
    meeting_.id = id_of(root);
    meeting_.lang = lang_of(root);
    meeting_.issuer = attribute_text(root, "issuer");
    meeting_.home = attribute_text(root, "home");
    meeting_.home_span = attribute_span(root, "home");
    meeting_.published = read_date(root, "published", diagnostics_).value_or(CivilDate{});
    meeting_.status = read_choice(root, "status", kStatus, Status::final);
    meeting_.embargo_until = read_time(root, "embargo", diagnostics_);
    meeting_.register_path = attribute_text(root, "register");
    meeting_.register_span = attribute_span(root, "register");
    meeting_.span = tag_span(root);
    if (const XmlElement* revision = root.first("revision")) {
      meeting_.revised = read_date(*revision, "date", diagnostics_);
      meeting_.revised_span = attribute_span(*revision, "date");
    }
  }

  Unit unit(const XmlElement& e) { return read_unit(e, meeting_.notes, diagnostics_); }

  std::optional<Unit> optional_unit(const XmlElement& parent, std::string_view name) {
    const XmlElement* e = parent.first(name);
    return e ? std::optional(unit(*e)) : std::nullopt;
  }

  std::vector<Unit> units(const XmlElement& parent, std::string_view name) {
    std::vector<Unit> all;
    for (const XmlElement* e : parent.elements(name)) all.push_back(unit(*e));
    return all;
  }

  Person person(const XmlElement& e) {
    Person person = read_person_content(e, diagnostics_);
    person.id = id_of(e);
    person.key = attribute_text(e, "key");
    person.role = read_choice(e, "role", kRoles, PersonRole::principal);
    person.gloss = read_choice(e, "gloss", kGlosses, Gloss::automatic);
    return person;
  }

  /// Removes white space at both ends of the label; beside <count/> it is text.
  static GroupLabel label(const XmlElement& e) {
    GroupLabel label{lang_of(e), attribute_text(e, "form"), {}, e.tag};
    if (label.form.empty()) label.form = "full";
    for (std::size_t i = 0; i < e.children.size(); ++i) {
      const auto* text = std::get_if<SourcedText>(&e.children[i]);
      SourcedText folded = text ? fold_whitespace(*text, i == 0, i + 1 == e.children.size()) : SourcedText{};
      if (!text) label.parts.emplace_back(CountMarker{});
      else if (!folded.text.empty()) label.parts.emplace_back(std::move(folded));
    }
    return label;
  }

  Group group(const XmlElement& e) {
    Group group{id_of(e),   read_number(attribute_text(e, "count")), {}, {}, {}, attribute_text(e, "speaker"),
                tag_span(e)};
    for (const XmlElement* l : e.elements("label")) group.labels.push_back(label(*l));
    group.role = read_choice(e, "role", kRoles, PersonRole::principal);
    for (const XmlElement* member : e.elements("person")) group.people.push_back(person(*member));
    return group;
  }

  Delegation delegation(const XmlElement& e) {
    Delegation delegation{attribute_text(e, "of"), {}, {}, tag_span(e)};
    for (const XmlElement* p : e.elements("person")) delegation.people.push_back(person(*p));
    for (const XmlElement* g : e.elements("group")) delegation.groups.push_back(group(*g));
    return delegation;
  }

  Visit visit(const XmlElement& e) {
    VisitRelation relation = read_choice(e, "relation", kRelations, VisitRelation::visit);
    return {read_ids(e, "who", diagnostics_), attribute_text(e, "to"),     relation,
            attribute_text(e, "event"),       optional_unit(e, "purpose"), tag_span(e)};
  }

  Session session(const XmlElement& e) {
    Session s;
    s.id = id_of(e);
    s.start = read_time(e, "start", diagnostics_).value_or(no_time(attribute_span(e, "start")));
    s.zone = attribute_text(e, "zone");
    s.zone_span = attribute_span(e, "zone");
    s.end = read_time(e, "end", diagnostics_);
    s.duration_minutes = read_duration(e, "duration");
    s.duration_span = attribute_span(e, "duration");
    s.home_date = read_date(e, "home-date", diagnostics_);
    read_manner(e, s);
    read_people(e, s);
    for (const XmlElement* p : e.elements("part"))
      s.parts.push_back({read_choice(*p, "form", kForms, MeetingForm::meeting), read_duration(*p, "duration"),
                         read_choice(*p, "duration-is", kDurationIs, DurationIs::approximate), tag_span(*p)});
    s.span = tag_span(e);
    return s;
  }

  void read_people(const XmlElement& e, Session& s) {
    s.by = read_ids(e, "by", diagnostics_);
    s.on = read_ids(e, "on", diagnostics_);
    s.host = read_ids(e, "host", diagnostics_);
    s.who = read_ids(e, "who", diagnostics_);
    s.requested = read_ids(e, "requested", diagnostics_);
    for (const XmlElement* p : e.elements("place"))
      s.places.push_back(
          {attribute_text(*p, "key"), attribute_text(*p, "shown"), read_ids(*p, "of", diagnostics_), tag_span(*p)});
  }

  static void read_manner(const XmlElement& e, Session& s) {
    s.start_is = read_choice(e, "start-is", kStartIs, StartIs::exact);
    s.duration_is = read_choice(e, "duration-is", kDurationIs, DurationIs::approximate);
    s.shown = read_choice(e, "shown", kShown, Shown::clock);
    s.home_shown = read_choice(e, "home-shown", kShown, Shown::clock);
    s.part = read_choice(e, "part", kParts, PartOfDay::unsaid);
    s.home_part = read_choice(e, "home-part", kParts, PartOfDay::unsaid);
    s.clock_unstated = attribute_text(e, "clock") == "unstated";
    s.level = read_choice(e, "level", kLevels, Level::computed);
    s.form = read_choice(e, "form", kForms, MeetingForm::meeting);
    s.mode = read_choice(e, "mode", kModes, Mode::in_person);
    s.series = attribute_text(e, "series");
    s.nth = read_number(attribute_text(e, "nth"));
    s.interpretation = read_choice(e, "interpretation", kInterpretation, Interpretation::unstated);
  }

  Photo photo(const XmlElement& e) {
    return {id_of(e),
            attribute_text(e, "src"),
            attribute_span(e, "src"),
            optional_unit(e, "alt"),
            optional_unit(e, "caption"),
            attribute_text(e, "credit"),
            read_ids(e, "who", diagnostics_),
            tag_span(e)};
  }

  RelatedDocument document(const XmlElement& e) {
    return {id_of(e),
            attribute_text(e, "rel"),
            attribute_text(e, "href"),
            attribute_text(e, "hreflang"),
            optional_unit(e, "title"),
            tag_span(e)};
  }

  Item item(const XmlElement& e) {
    Item item{id_of(e),   read_ids(e, "session", diagnostics_), optional_unit(e, "title"), units(e, "p"), {},
              tag_span(e)};
    for (const XmlElement* child : e.elements("item")) item.items.push_back(this->item(*child));
    return item;
  }

  Diagnostics& diagnostics_;
  Meeting meeting_;
};

}  // namespace

Meeting read_meeting(const XmlElement& root, Diagnostics& diagnostics) { return MeetingReader(diagnostics).read(root); }

Meeting take_meeting(XmlElement& root, Diagnostics& diagnostics) { return MeetingReader(diagnostics).read(root); }

const GroupLabel* Group::label(std::string_view lang, std::string_view form) const {
  return nearest(lang, [&](std::string_view tag) -> const GroupLabel* {
    for (std::string_view wanted : {form, std::string_view("full")})
      for (const GroupLabel& label : labels)
        if (same_tag(label.lang, tag) && label.form == wanted) return &label;
    return nullptr;
  });
}

}  // namespace readout
