// Writes a meeting as text, one value on each line, for goldens and for `readout dump meeting`.
#include <fmt/format.h>

#include "base/overloaded.h"
#include "meeting/meeting.h"
#include "meeting/values.h"

namespace readout {
namespace {

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// Prose on one line, inline elements as tags.
std::string prose_text(const Prose& prose);

struct ProseWords {
  std::string operator()(const ProseText& t) const { return t.text.text; }
  std::string operator()(const ProseMention& m) const { return fmt::format("<mention {}>", joined(m.who)); }
  std::string operator()(const ProseDate& d) const { return fmt::format("<date {} {}>", d.id, date_text(d.value)); }
  std::string operator()(const ProseTime& t) const {
    return fmt::format("<time {} {:02}:{:02}>", t.id, t.hour, t.minute);
  }
  std::string operator()(const ProseKey& k) const {
    const char* element = k.kind == EntryKind::term ? "term" : k.kind == EntryKind::organization ? "org" : "place";
    return fmt::format("<{} {}>", element, k.key);
  }
  std::string operator()(const ProseQuote& q) const { return fmt::format("<q>{}</q>", prose_text(q.content)); }
  std::string operator()(const ProseEmphasis& e) const { return fmt::format("<em>{}</em>", prose_text(e.content)); }
  std::string operator()(const ProseRuby& r) const {
    std::string out = "<ruby>";
    for (const ProseRuby::Pair& pair : r.pairs) out += fmt::format("{}<rt>{}</rt>", pair.base.text, pair.reading.text);
    return out + "</ruby>";
  }
  std::string operator()(const ProseLink& a) const {
    return fmt::format("<a {} {}>{}</a>", a.id, a.href, prose_text(a.content));
  }
  std::string operator()(const ProseNote& n) const { return fmt::format("<note {}>", n.id); }
};

std::string prose_text(const Prose& prose) {
  std::string out;
  for (const ProseNode& node : prose) out += std::visit(ProseWords{}, node.value);
  return out;
}

class Dump {
 public:
  std::string of(const RegisterPerson& known) {
    in_register_ = true;
    line(0, "person {}", known.key);
    person_content(known.person);
    return out_;
  }

  std::string of(const Meeting& m) {
    line(0, "meeting {} {} issuer {} home {} published {} {}", m.id, m.lang, m.issuer, m.home, date_text(m.published),
         word_of(kStatus, m.status));
    if (m.embargo_until)
      line(1, "embargo {}", iso_minute(m.embargo_until->wall, m.embargo_until->offset_minutes.value_or(0)));
    if (m.revised) line(1, "revised {}", date_text(*m.revised));
    if (m.title) unit(1, "title", *m.title);
    for (const PartyOrder& o : m.orders) {
      std::string parties;
      for (const SourcedText& party : o.parties) parties += " " + party.text;
      line(1, "order {}{}", o.lang, parties);
    }
    for (const Delegation& d : m.delegations) delegation(d);
    for (const Visit& v : m.visits) {
      line(1, "visit {} to {} {} {}", joined(v.who), v.to, word_of(kRelations, v.relation), v.event);
      if (v.purpose) unit(2, "purpose", *v.purpose);
    }
    for (const Session& s : m.sessions) session(s);
    for (const Photo& p : m.photos) photo(p);
    for (const RelatedDocument& d : m.documents) {
      line(1, "document {} {} {}", d.rel, d.href, d.lang);
      if (d.title) unit(2, "title", *d.title);
    }
    for (const Unit& p : m.overview.paragraphs) unit(1, "p", p);
    for (const Item& i : m.overview.items) item(1, i);
    for (const auto& [id, note] : m.notes) unit(1, "note", note);
    return out_;
  }

 private:
  template <class... Args>
  void line(int depth, fmt::format_string<Args...> format, Args&&... args) {
    std::string text = fmt::format(format, std::forward<Args>(args)...);
    while (text.ends_with(' ')) text.pop_back();
    out_ += std::string(static_cast<std::size_t>(2 * depth), ' ') + text + "\n";
  }

  void unit(int depth, std::string_view element, const Unit& u) {
    line(depth, "{} {}: {}", element, u.id, prose_text(u.content));
  }

  void part(const char* name, const std::optional<NamePart>& part) {
    if (part) line(4, "{} {} {}", name, part->text.text, part->reading);
  }

  void person(const Person& p) {
    line(2, "person {} {} {} {}", p.id, word_of(kRoles, p.role), p.key, word_of(kGlosses, p.gloss));
    person_content(p);
  }

  void person_content(const Person& p) {
    if (!p.country.empty()) line(3, "country {}", p.country);
    for (const Honorific& h : p.honorifics)
      line(3, "honorific {} {}{}{}", h.lang, h.mention ? "mention " : "", h.text.text, tenure(h));
    for (const Honorific& r : p.ranks)
      line(3, "rank {} {}{}{}", r.lang, r.mention ? "mention " : "", r.text.text, tenure(r));
    for (const Name& n : p.names) {
      line(3, "name {} {} call {} {}", n.lang, n.order == NameOrder::surname_first ? "surname-first" : "given-first",
           n.call, n.capitals);
      part("prefix", n.prefix), part("given", n.given), part("given2", n.given2), part("surname", n.surname);
      part("surname2", n.surname2), part("generation", n.generation), part("credentials", n.credentials);
    }
    for (const Office& o : p.offices) office(o);
  }

  void office(const Office& o) {
    line(3, "office of {} {} {} {}{}{}{}", o.of, o.held, word_of(kOfficeKinds, o.kind), o.to,
         o.mention ? " mention" : "", o.heading ? " heading" : "", tenure(o));
    for (const OfficeTitle& t : o.titles) {
      std::string text;
      for (const auto& p : t.parts)
        text += std::visit(
            Overloaded{[](const OfMarker& of) { return of.use == "title" ? "<of/>" : "<of " + of.use + "/>"; },
                       [](const ToMarker&) { return std::string("<to/>"); },
                       [](const SourcedText& words) { return words.text; }},
            p);
      line(4, "title {} {} {}", t.lang, t.form, text);
    }
  }

  void delegation(const Delegation& d) {
    line(1, "delegation {}", d.of);
    for (const Person& p : d.people) person(p);
    for (const Group& g : d.groups) {
      line(2, "group {} {} {} {}", g.id, word_of(kRoles, g.role), g.count.value_or(0), g.speaker);
      for (const GroupLabel& label : g.labels) {
        std::string text;
        for (const auto& p : label.parts)
          text += std::holds_alternative<CountMarker>(p) ? "<count/>" : std::get<SourcedText>(p).text;
        line(3, "label {} {} {}", label.lang, label.form, text);
      }
      for (const Person& p : g.people) person(p);
    }
  }

  void session(const Session& s) {
    line(1, "session {} {}", s.id, s.zone);
    line(2, "held {} {} {} {} {}", word_of(kForms, s.form), word_of(kModes, s.mode), word_of(kLevels, s.level),
         s.series, s.nth ? std::to_string(*s.nth) : "");
    line(2, "shown {} {} {}{}", word_of(kStartIs, s.start_is), word_of(kShown, s.shown), word_of(kShown, s.home_shown),
         s.clock_unstated ? " unstated" : "");
    if (s.part != PartOfDay::unsaid) line(2, "part {}", word_of(kParts, s.part));
    if (s.home_date) line(2, "home-date {} {}", date_text(*s.home_date), word_of(kParts, s.home_part));
    people("who", s.who), people("by", s.by), people("on", s.on), people("host", s.host);
    people("requested", s.requested);
    if (s.interpretation != Interpretation::unstated)
      line(2, "interpretation {}", word_of(kInterpretation, s.interpretation));
    if (s.start_instant && s.start_offset) line(2, "start {}", iso_minute(s.start.wall, *s.start_offset));
    else line(2, "start {}", date_text(s.start.wall.date));
    if (s.start_instant && s.home_offset)
      line(2, "home {}", iso_minute(to_civil(*s.start_instant, *s.home_offset), *s.home_offset));
    if (s.end_instant && s.end_offset) line(2, "end {}", iso_minute(s.end->wall, *s.end_offset));
    if (s.duration_minutes) line(2, "duration {} {}", *s.duration_minutes, word_of(kDurationIs, s.duration_is));
    for (const PlaceRef& p : s.places) line(2, "place {} {} {}", p.key, p.shown, joined(p.of));
    for (const SessionPart& p : s.parts)
      line(2, "part {} {}", word_of(kForms, p.form), p.duration_minutes ? std::to_string(*p.duration_minutes) : "");
  }

  void people(const char* part, const std::vector<std::string>& ids) {
    if (!ids.empty()) line(2, "{} {}", part, joined(ids));
  }

  void photo(const Photo& p) {
    line(1, "photo {} {} {}", p.id, p.src, p.credit);
    people("who", p.who);
    if (p.alternative) unit(2, "alt", *p.alternative);
    if (p.caption) unit(2, "caption", *p.caption);
  }

  void item(int depth, const Item& i) {
    line(depth, "item {} {}", i.id, joined(i.sessions));
    if (i.title) unit(depth + 1, "title", *i.title);
    for (const Unit& p : i.paragraphs) unit(depth + 1, "p", p);
    for (const Item& child : i.items) item(depth + 1, child);
  }

  /// The tenure of a fact, in a register only: facts of a meeting are those of its day.
  std::string tenure(const auto& fact) const {
    if (!in_register_) return {};
    return (fact.from ? " from " + date_text(*fact.from) : "") + (fact.until ? " until " + date_text(*fact.until) : "");
  }

  std::string out_;
  bool in_register_ = false;
};

}  // namespace

std::string dump(const Meeting& meeting) { return Dump().of(meeting); }

std::string dump(const RegisterPerson& known) { return Dump().of(known); }

}  // namespace readout
