#include "document/document.h"

#include <fmt/format.h>

#include "support/support.h"

using namespace readout;

namespace {

Inline run(std::string text) { return {Run{std::move(text), "en", RunKind::source, {}, 0}}; }
Block paragraph(std::string key, Inlines content) {
  return {0, std::move(key), Paragraph{ParagraphRole::body, std::move(content)}};
}
ListItem item(std::string label, Blocks blocks) {
  return {0, "i" + label, Run{label, "en", RunKind::generated, {}, 0}, std::move(blocks)};
}

Document document(std::string lang, Blocks blocks) {
  Document d;
  d.lang = std::move(lang);
  d.blocks = std::move(blocks);
  return d;
}

/// Paragraphs with these keys.
Document keyed(std::string lang, const std::vector<std::string>& keys) {
  Blocks blocks;
  for (const std::string& key : keys) blocks.push_back(paragraph(key, {run(key)}));
  return document(std::move(lang), std::move(blocks));
}

/// The keys of the cells of each row: `a/a a/- -/b`.
std::string rows(std::vector<Document> documents) {
  Edition edition{"e", std::move(documents)};
  std::string out;
  for (const Row& row : pair_rows(edition)) {
    std::string cells;
    for (const auto& cell : row.cells) cells += (cells.empty() ? "" : "/") + (cell ? cell->block->key : "-");
    out += (out.empty() ? "" : " ") + cells;
  }
  return out;
}

}  // namespace

TEST_CASE("plain text leaves out readings and note marks") {
  Inlines content{run("a "),
                  {Emphasis{{run("b")}}},
                  {Link{"https://example.org/", {run(" c")}}},
                  {PersonName{{run(" d")}}},
                  {NoteMark{1, 0}},
                  {Ruby{{{{"林", "ja", RunKind::source, {}, 0}, {"はやし", "ja", RunKind::source, {}, 0}}}}}};
  CHECK(plain_text(content) == "a b c d林");
}

TEST_CASE("a word with readings for its parts is one word of text, and each part is a node") {
  auto of = [](std::string text) { return Run{std::move(text), "ja", RunKind::source, {}, 0}; };
  Ruby word{{{of("拉"), of("ら")}, {of("致"), of("ち")}}};
  CHECK(plain_text({{word}}) == "拉致");
  CHECK(complete_reading(word) == "らち");
  Edition edition{"e", {document("ja", {paragraph("p", {{word}})})}};
  number_nodes(edition);
  const auto& numbered = std::get<Ruby>(std::get<Paragraph>(edition.documents[0].blocks[0].value).content[0].value);
  CHECK(numbered.pairs[0].base.id == 2);
  CHECK(numbered.pairs[1].reading.id == 5);
  std::string dumped = dump(edition.documents[0]);
  CHECK(dumped.substr(dumped.find("    ruby")) ==
        "    ruby\n      run ja source “拉”\n      run ja source “ら”\n      run ja source “致”\n      run ja source "
        "“ち”\n");
}

TEST_CASE("every node has a number of its own, in reading order through all languages") {
  Blocks blocks{paragraph("p", {run("a"), {NoteMark{1, 0}}}),
                {0, "l", List{{item("1.", {paragraph("q", {run("b")})})}}}};
  Edition edition{"e", {document("en", blocks), document("ja", blocks)}};
  edition.documents[0].notes.push_back({1, 0, "n", {run("c")}});
  number_nodes(edition);
  const Document& d = edition.documents[0];
  const auto& p = std::get<Paragraph>(d.blocks[0].value);
  const auto& l = std::get<List>(d.blocks[1].value);
  std::vector<NodeId> ids{d.blocks[0].id,
                          std::get<Run>(p.content[0].value).id,
                          std::get<NoteMark>(p.content[1].value).id,
                          d.blocks[1].id,
                          l.items[0].id,
                          l.items[0].label.id,
                          l.items[0].blocks[0].id,
                          std::get<Run>(std::get<Paragraph>(l.items[0].blocks[0].value).content[0].value).id,
                          d.notes[0].id,
                          std::get<Run>(d.notes[0].content[0].value).id,
                          edition.documents[1].blocks[0].id};
  CHECK(ids == std::vector<NodeId>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
}

TEST_CASE("a mark refers to the footnote with its number in its own language, also from within a footnote") {
  auto mark_in = [](const Inlines& content) { return std::get<NoteMark>(content.back().value); };
  Edition edition{
      "e",
      {document("en", {paragraph("p", {{NoteMark{2, 0}}})}), document("ja", {paragraph("p", {{NoteMark{2, 0}}})})}};
  for (Document& d : edition.documents)
    d.notes = {{1, 0, "m", {{NoteMark{3, 0}}}}, {2, 0, "n", {run("c"), {NoteMark{1, 0}}}}};
  number_nodes(edition);
  for (const Document& d : edition.documents) {
    CHECK(mark_in(std::get<Paragraph>(d.blocks[0].value).content).note == d.notes[1].id);
    CHECK(mark_in(d.notes[1].content).note == d.notes[0].id);
    CHECK(mark_in(d.notes[0].content).note == 0);
  }
  CHECK(edition.documents[0].notes[1].id != edition.documents[1].notes[1].id);
}

TEST_CASE("a leaf has its depth, and the first leaf of an item has the label") {
  Block inner{0, "l2", List{{item("(1)", {paragraph("c", {})})}}};
  Document d = document(
      "en", {paragraph("a", {}), {0, "l", List{{item("1.", {paragraph("b", {}), inner, paragraph("d", {})})}}}});
  std::string out;
  for (const Leaf& leaf : leaves(d))
    out += fmt::format("{}{}{} ", leaf.block->key, leaf.depth, leaf.label ? leaf.label->text : "");
  CHECK(out == "a0 b11. c2(1) d1 ");
}

TEST_CASE("rows pair equal keys, in the order of the first language") {
  CHECK(rows({keyed("en", {"a", "b", "c"}), keyed("ja", {"a", "b", "c"})}) == "a/a b/b c/c");
  CHECK(rows({keyed("en", {"a", "b"}), keyed("ja", {"b", "a"})}) == "a/a b/b");
}
TEST_CASE("a leaf of only one language has a row of its own, after the leaf that it follows") {
  CHECK(rows({keyed("en", {"a", "c"}), keyed("ja", {"a", "b", "c"})}) == "a/a -/b c/c");
  CHECK(rows({keyed("en", {"a", "b", "c"}), keyed("ja", {"a", "c"})}) == "a/a b/- c/c");
  CHECK(rows({keyed("en", {"a"}), keyed("ja", {"x", "a", "y"})}) == "-/x a/a -/y");
}
TEST_CASE("equal keys within a language are paired in order") {
  CHECK(rows({keyed("en", {"a", "a"}), keyed("ja", {"a", "a", "a"})}) == "a/a a/a -/a");
}
TEST_CASE("leaves of three languages with equal keys are in one row") {
  CHECK(rows({keyed("en", {"a"}), keyed("ja", {"b"}), keyed("fr", {"b", "a"})}) == "-/b/b a/-/a");
}
TEST_CASE("rows of a table are leaves that pair by their own keys") {
  auto table = [](std::string lang, const std::vector<std::string>& people) {
    Table t{{0, "head", {{0, {run("Name")}}}}, {}};
    for (const std::string& person : people) t.rows.push_back({0, person, {{0, {run(person)}}}});
    return document(std::move(lang), {{0, "people", std::move(t)}});
  };
  Edition e{"e", {table("en", {"a", "b"}), table("ja", {"b"})}};
  number_nodes(e);
  std::vector<Row> paired = pair_rows(e);
  REQUIRE(paired.size() == 3);
  CHECK(paired[0].cells[1]->key() == "head");
  CHECK(!paired[1].cells[1]);
  CHECK(paired[2].cells[0]->key() == "b");
  CHECK(paired[2].cells[1]->row->cells[0].id != 0);
}
TEST_CASE("an edition of one language has one row for each leaf") { CHECK(rows({keyed("en", {"a", "b"})}) == "a b"); }
