#include "base/words.h"
#include "documents.h"
#include "support/support.h"
#include "write/writers.h"

using namespace readout;
using namespace readout::test;

namespace {

std::string one(Inlines content, int columns = 78) {
  return write_text(document({paragraph(std::move(content))}), columns);
}

}  // namespace

TEST_CASE("blocks are in reading order with an empty line between them") {
  Document d = document({heading({words("A Meeting")}), paragraph({words("February 11, 2022")}, ParagraphRole::date),
                         paragraph({words("On February 11.")}, ParagraphRole::lead)});
  CHECK(write_text(d) == "A Meeting\n\nFebruary 11, 2022\n\nOn February 11.\n");
}

TEST_CASE("a document without blocks gives an empty text") { CHECK(write_text(document({})).empty()); }

TEST_CASE("the lines of an item are indented to its first word, and all items of a list align") {
  Block inner =
      list({item("(1)", {paragraph({words("They agreed.")})}), item("(2)", {paragraph({words("They met.")})})});
  Document d = document({list({item("9.", {paragraph({words("They exchanged views on it.")}), inner}),
                               item("10.", {paragraph({words("They agreed.")})})})});
  CHECK(write_text(d, 24) ==
        "9.  They exchanged views\n"
        "    on it.\n"
        "\n"
        "    (1) They agreed.\n"
        "\n"
        "    (2) They met.\n"
        "\n"
        "10. They agreed.\n");
}

TEST_CASE("a list that opens an item starts on the item's line") {
  Document d = document({list({item("1.", {list({item("(1)", {paragraph({words("Words.")})})})}), item("2.", {})})});
  CHECK(write_text(d) == "1. (1) Words.\n\n2.\n");
}

TEST_CASE("a wide label takes two columns each") {
  Document d = document({list({item("ア", {paragraph({words("東京東京東京東京東京東")})})})}, "ja");
  CHECK(write_text(d, 23) == "ア 東京東京東京東京東京\n   東\n");
  CHECK(write_text(d, 25) == "ア 東京東京東京東京東京東\n");
}

TEST_CASE("a deep list still leaves room for its text") {
  Blocks blocks{paragraph({words("aaaaaaaaa bbbbbbbbb ccccc")})};
  for (int i = 0; i < 20; ++i) {
    std::vector<ListItem> items{item("(1)", std::move(blocks))};
    blocks.clear();
    blocks.push_back(list(std::move(items)));
  }
  std::string text = write_text(document(std::move(blocks)), 30);
  CHECK(text.ends_with("(1) aaaaaaaaa bbbbbbbbb\n" + std::string(80, ' ') + "ccccc\n"));
}

TEST_CASE("a picture is its caption; without one, its alternative text in brackets") {
  Figure figure{
      "a.jpg", {}, {words("Two ministers")}, {paragraph({words("Before the meeting")}, ParagraphRole::caption)}};
  CHECK(write_text(document({{0, "", figure}})) == "Before the meeting\n");
  figure.caption = {paragraph({words("Photo: A")}, ParagraphRole::credit)};
  CHECK(write_text(document({{0, "", figure}})) == "[Two ministers]\n\nPhoto: A\n");
}

TEST_CASE("characters that no page shows are not in the text") {
  CHECK(one({words("a\u200Bb\u00ADc\u2060d\uFEFFe\u200Ef")}) == "abcdef\n");
  CHECK(one({words("葛\U000E0100"), words(" \u0645\u200C\u0646\u200F.")}) ==
        "葛\U000E0100 \u0645\u200C\u0646\u200F.\n");
}

TEST_CASE("a link shows its address once") {
  CHECK(one({Inline{Link{"https://example.org/", {words("the treaty")}}}, words(".")}) ==
        "the treaty <https://example.org/>.\n");
  CHECK(one({Inline{Link{"https://example.org/", {words("https://example.org/")}}}}) == "<https://example.org/>\n");
  CHECK(one({Inline{Link{"https://example.org/", {}}}}) == "<https://example.org/>\n");
  CHECK(one({Inline{Link{"https://example.org/", {words("a treaty (https://example.org/)")}}}}) ==
        "a treaty (https://example.org/)\n");
}

TEST_CASE("a note is a number at its mark and a text at the end") {
  Document d = document({paragraph({words("words"), Inline{NoteMark{1, 0}}, words(" and")})});
  d.notes = {{1, 0, "", {words("As agreed in 2019, in Tokyo.")}}};
  CHECK(write_text(d, 20) == "words[1] and\n\n[1] As agreed in 2019,\n    in Tokyo.\n");
}

TEST_CASE("the mark of a note stays on the line of the word before it") {
  Document d = document({paragraph({words("会談東京", "ja"), Inline{NoteMark{1, 0}}})}, "ja");
  CHECK(write_text(d, 20) == "会談東京[1]\n");
  Document tight = document({paragraph({words("会談会談会談会談会談", "ja"), Inline{NoteMark{1, 0}}})}, "ja");
  CHECK(write_text(tight, 20) == "会談会談会談会談会\n談[1]\n");
}

TEST_CASE("a reading is in brackets of its script after its base") {
  CHECK(one({Inline{Ruby{{{plain("拉致", "ja"), plain("らち", "ja")}}}}}) == "拉致（らち）\n");
  CHECK(one({Inline{Ruby{{{plain("abc"), plain("x")}}}}}) == "abc (x)\n");
  CHECK(one({Inline{Ruby{{{plain("拉", "ja"), plain("ら", "ja")}, {plain("致", "ja"), plain("ち", "ja")}}}}}) ==
        "拉致（らち）\n");
}

TEST_CASE("untranslated text of a draft is marked") {
  CHECK(one({words("before "), draft("one "), Inline{Emphasis{{draft("two")}}}, words(" after")}) ==
        "before ⟦one two⟧ after\n");
  CHECK(one({draft("all")}) == "⟦all⟧\n");
}

TEST_CASE("a line of text does not end within a clock, and the last line is not one short word") {
  WordsByLanguage known;
  known.add("en", Words{.titles = {"Mr."}, .halves = {"a.m."}});
  const auto lines = [&](std::string text, int columns) {
    return write_text(document({paragraph({words(std::move(text))})}), columns, &known);
  };
  CHECK(lines("They met at three, at 3:00 a.m., in Rome.", 27) == "They met at three, at\n3:00 a.m., in Rome.\n");
  CHECK(lines("The ministers met there in Rome.", 28) == "The ministers met there\nin Rome.\n");
}
