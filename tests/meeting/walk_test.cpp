// The walks over a meeting: which units, nodes and people they return, and in what order.
#include "meeting/walk.h"

#include <fmt/ranges.h>

#include "reading.h"

namespace readout {
namespace {

using test::Reading;
using test::reading;
using test::text_of;

/// The name of a node in the file, with its id, key or words.
std::string name_of(const ProseNode& node) {
  if (const auto* text = std::get_if<ProseText>(&node.value)) return text->text.text;
  return std::string(node.span.text().substr(0, node.span.text().find_first_of(" >")));
}

Reading with_paragraph(std::string_view text) {
  return reading({.rest = fmt::format("<overview><p xml:id=\"p\">{}</p></overview>", text)});
}

std::string people_of(const std::vector<const Person*>& people) {
  std::string out;
  for (const Person* person : people) out += person->id + " ";
  return out;
}

constexpr std::string_view kDelegations = R"(<delegation of="JP">
  <person xml:id="a"><name xml:lang="en"><surname>A</surname></name></person>
  <group xml:id="g1"><label xml:lang="en">G</label>
    <person xml:id="b"><name xml:lang="en"><surname>B</surname></name></person></group>
  <person xml:id="c" role="attending"><name xml:lang="en"><surname>C</surname></name></person></delegation>
  <delegation of="US"><person xml:id="d"><name xml:lang="en"><surname>D</surname></name></person>
  <group xml:id="g2"><label xml:lang="en">G</label></group></delegation>)";

}  // namespace

TEST_CASE("units come in the order of title, photos, documents, overview and notes") {
  Reading r = reading(
      {.title = R"(<title xml:id="t0">A</title>)",
       .rest = R"(<photo xml:id="ph1" src="a.jpg"><alt xml:id="alt1">A</alt><caption xml:id="cap1">A</caption></photo>
    <photo xml:id="ph2" src="b.jpg"><alt xml:id="alt2">A</alt></photo>
    <document rel="related" href="https://example.org/"><title xml:id="t1">A</title></document>
    <overview><p xml:id="p0">A<note xml:id="z">A</note></p>
      <item><title xml:id="t2">A</title><p xml:id="p1">A</p><p xml:id="p2">A<note xml:id="n">A</note></p>
        <item><p xml:id="p3">A</p></item></item>
      <item><p xml:id="p4">A</p></item></overview>)"});
  CHECK(text_of(r.diagnostics) == "");
  std::string ids;
  for (const Unit* unit : units_of(r.meeting)) ids += unit->id + " ";
  CHECK(ids == "t0 alt1 cap1 alt2 t1 p0 t2 p1 p2 p3 p4 n z ");
}

TEST_CASE("nodes come depth first, an element before its content; a footnote has none here") {
  Reading r = with_paragraph(R"(a<q>b<em>c<date xml:id="d" value="2024-01-01"/></em></q><a xml:id="l" href="x">e</a>)"
                             R"(<note xml:id="n">f</note><ruby>g<rt>h</rt></ruby>i)");
  std::string nodes;
  for_each_node(units_of(r.meeting)[0]->content, [&](const ProseNode& node) { nodes += name_of(node) + " "; });
  CHECK(nodes == "a <q b <em c <date <a e <note <ruby i ");
}

TEST_CASE("facts are dates, clocks, keys, links and notes, also inside elements") {
  Reading r = with_paragraph(R"(<mention who="mori"/><q><date xml:id="d" value="2024-01-01"/></q>)"
                             R"(<time xml:id="t" value="10:00"/><em><term key="k"/></em><org key="k"/><place key="k"/>)"
                             R"(<a xml:id="a" href="x"><time xml:id="u" value="11:00"/></a><note xml:id="n">f</note>)"
                             R"(<ruby>g<rt>h</rt></ruby>)");
  std::string facts;
  for (const ProseNode* fact : facts_of(units_of(r.meeting)[0]->content)) facts += name_of(*fact) + " ";
  CHECK(facts == "<date <time <term <org <place <a <time <note ");
}

TEST_CASE("people come by delegation, the members of its groups last") {
  Reading r = reading({.delegations = kDelegations});
  CHECK(people_of(persons_of(r.meeting)) == "a c b d ");
  CHECK(people_of(principals_of(r.meeting)) == "a d ");
  CHECK(fmt::format("{}", fmt::join(mentionable_ids(r.meeting), " ")) == "a c b d g1 g2");
}

TEST_CASE("persons, groups and sessions are found by id, also in a copy; of several with one id, the first") {
  const Reading r = reading({.delegations = kDelegations});
  const Meeting meeting = r.meeting;
  for (const char* id : {"a", "b", "c", "d"}) CHECK(meeting.person(id)->id == id);
  CHECK(meeting.person("b") == &meeting.delegations[0].groups[0].people[0]);
  CHECK(meeting.group("g2") == &meeting.delegations[1].groups[0]);
  CHECK(meeting.session("s1") == &meeting.sessions[0]);
  CHECK(!meeting.person("g1"));
  CHECK(!meeting.group("a"));
  CHECK(!meeting.session("s2"));
  Meeting changed = meeting;
  changed.delegations[1].people[0].id = "a";
  changed.index = index_of(changed);
  CHECK(changed.person("a") == &changed.delegations[0].people[0]);
  CHECK(!changed.person("d"));
}

TEST_CASE("a meeting that takes its tree is the same, and leaves the elements empty") {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add("m.xml", test::read_source_file("samples/2022-02-11-japan-us.xml"));
  const auto tree = read_xml(source, Schema::meeting, diagnostics);
  const auto kept = read_xml(source, Schema::meeting, diagnostics);
  const std::string read = dump(read_meeting(*kept, diagnostics));
  CHECK(dump(take_meeting(*tree, diagnostics)) == read);
  CHECK(dump(read_meeting(*kept, diagnostics)) == read);
  for (const XmlElement* session : tree->elements("session")) CHECK(session->children.empty());
  CHECK(tree->attribute("home"));
}

}  // namespace readout
