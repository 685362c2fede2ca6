#include <fstream>

#include "documents.h"
#include "support/support.h"
#include "write/writers.h"

using namespace readout;
using namespace readout::test;

namespace {

/// The content of an article after its info, with `inlines` as a paragraph.
std::string para_of(Inlines inlines, std::string lang = "en") {
  std::string out = write_docbook(document({paragraph(std::move(inlines))}, std::move(lang)));
  std::size_t begin = out.find("<para>") + 6;
  return out.substr(begin, out.rfind("</para>") - begin);
}

/// A document with one of each kind of block and inline.
Document everything() {
  Block inner = list({item("(1)", {paragraph({words("They agreed.")})}),
                      item("(2)", {paragraph({words("They met.")}), list({item("ア", {})})})});
  Figure figure{"a.jpg",
                {},
                {words("Two ministers"), Inline{NoteMark{1, 0}}},
                {paragraph({words("Before")}, ParagraphRole::caption)}};
  Document d =
      document({paragraph({words("Draft")}, ParagraphRole::banner),
                heading({words("A Meeting"), Inline{NoteMark{1, 0}}}),
                paragraph({words("February 11, 2022")}, ParagraphRole::date),
                paragraph({Inline{PersonName{{words("HAYASHI Yoshimasa", "ja")}}}, words(" met "), draft("him"),
                           Inline{NoteMark{1, 0}}, Inline{NoteMark{2, 0}}},
                          ParagraphRole::lead),
                {0, "", figure},
                {0, "",
                 Table{{0, "", {{0, {words("Name")}}, {0, {words("Office")}}}},
                       {{0, "", {{0, {words("YUNOKI Maho")}}, {0, {words("Minister"), Inline{NoteMark{2, 0}}}}}}}}},
                list({item("1.", {paragraph({words("One.")}), inner}), item("2.", {})}),
                {0, "", Heading{2, {words("Documents")}}},
                paragraph({Inline{Link{"https://example.org/?a=1&b=2", {words("text")}}}}),
                {0, "", Heading{3, {words("Empty")}}},
                {0, "", Heading{2, {words("Last")}}},
                paragraph({Inline{Emphasis{{Inline{Ruby{{{plain("拉致", "ja"), plain("らち", "ja")}}}}}}}})});
  d.notes = {{1, 0, "", {words("As agreed in 2019."), Inline{NoteMark{2, 0}}}}, {2, 0, "", {words("Second.")}}};
  d.draft = true;
  return d;
}

}  // namespace

TEST_CASE("an article names its version, language, title and date") {
  CHECK(write_docbook(document({heading({words("外相会談", "ja")}), paragraph({words("一致した。", "ja")})}, "ja")) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"5.1\" "
        "xml:lang=\"ja\">\n"
        "  <info>\n"
        "    <title>外相会談</title>\n"
        "    <date>2022-02-11</date>\n"
        "  </info>\n"
        "  <para>一致した。</para>\n"
        "</article>\n");
}

TEST_CASE("a document without a heading takes its title, and one without blocks stays valid") {
  CHECK(write_docbook(document({})).find("<title>A Meeting</title>") != std::string::npos);
  CHECK(write_docbook(document({})).find("  <para/>\n</article>\n") != std::string::npos);
}

TEST_CASE("inlines have markup that processors print correctly") {
  struct {
    Inline item;
    const char* expected;
  } rows[] = {
      {words("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;"},
      {words("会談", "ja"), "<phrase xml:lang=\"ja\">会談</phrase>"},
      {words("a\x01"), "a\uFFFD"},
      {draft("later"), "<phrase role=\"untranslated\">⟦later⟧</phrase>"},
      {{Emphasis{{words("a")}}}, "<emphasis>a</emphasis>"},
      {{Link{"h?a&b", {words("a")}}}, "<link xlink:href=\"h?a&amp;b\">a</link>"},
      {{Link{"h", {}}}, "<link xlink:href=\"h\">h</link>"},
      {{PersonName{{words("Mr. HAYASHI")}}}, "<personname>Mr. HAYASHI</personname>"},
      {{PersonName{{Inline{Emphasis{{words("a")}}}}}}, "<phrase role=\"personname\"><emphasis>a</emphasis></phrase>"},
      {{Ruby{{{plain("abc"), plain("x")}}}}, "<phrase role=\"ruby\">abc (x)</phrase>"},
      {{NoteMark{7, 0}}, "[7]"},
  };
  for (const auto& row : rows) CHECK(para_of({row.item}) == row.expected);
  CHECK(para_of({Inline{Ruby{{{plain("拉致", "ja"), plain("らち", "ja")}}}}}, "ja") ==
        "<phrase role=\"ruby\">拉致（らち）</phrase>");
  CHECK(para_of({Inline{Ruby{{{plain("拉", "ja"), plain("ら", "ja")}, {plain("致", "ja"), plain("ち", "ja")}}}}},
                "ja") == "<phrase role=\"ruby\">拉致（らち）</phrase>");
}

TEST_CASE("a note is written at its first mark, and later marks refer to it") {
  Document d = document({paragraph({words("a"), Inline{NoteMark{1, 0}}, words("b"), Inline{NoteMark{1, 0}}})});
  d.notes = {{1, 0, "", {words("Words."), Inline{NoteMark{1, 0}}}}};
  CHECK(write_docbook(d).find("<para>a<footnote xml:id=\"note-1\"><para>Words.[1]</para></footnote>b<footnoteref "
                              "linkend=\"note-1\"/></para>") != std::string::npos);
}

TEST_CASE("a label that processors cannot generate is a term") {
  std::string counted = write_docbook(document({list({item("1.", {}), item("2.", {})})}));
  CHECK(counted.find("<orderedlist numeration=\"arabic\">") != std::string::npos);
  for (const char* label : {"2.", "ア", "１．", "(b)"}) {
    std::string out = write_docbook(document({list({item(label, {paragraph({words("a")})})})}));
    CHECK(out.find("<term>" + std::string(label) + "</term>") != std::string::npos);
    CHECK(out.find("orderedlist") == std::string::npos);
  }
}

TEST_CASE("labels have a numeration, and what is around them is a role") {
  const auto opened = [](const std::vector<const char*>& labels) {
    std::vector<ListItem> items;
    for (const char* label : labels) items.push_back(item(label, {paragraph({words("a")})}));
    std::string out = write_docbook(document({list(std::move(items))}));
    const std::size_t begin = out.find("<orderedlist");
    return begin == std::string::npos ? std::string() : out.substr(begin, out.find('>', begin) + 1 - begin);
  };
  CHECK(opened({"1.", "2."}) == "<orderedlist numeration=\"arabic\">");
  CHECK(opened({"(1)", "(2)"}) == "<orderedlist numeration=\"arabic\" role=\"brackets\">");
  CHECK(opened({"（1）"}) == "<orderedlist numeration=\"arabic\" role=\"wide-brackets\">");
  CHECK(opened({"1", "2"}) == "<orderedlist numeration=\"arabic\" role=\"bare\">");
  CHECK(opened({"(a)", "(b)"}) == "<orderedlist numeration=\"loweralpha\" role=\"brackets\">");
  CHECK(opened({"(1)", "2."}) == "");
}

TEST_CASE("neighbouring words of one foreign language are one phrase, and blanks are none") {
  CHECK(para_of({words("日", "ja"), words("米", "ja")}) == "<phrase xml:lang=\"ja\">日米</phrase>");
  CHECK(para_of({words("日", "ja"), words(" "), words("米", "ja")}) == "<phrase xml:lang=\"ja\">日 米</phrase>");
  CHECK(para_of({words("日", "ja"), words(" and "), words("米", "ja")}) ==
        "<phrase xml:lang=\"ja\">日</phrase> and <phrase xml:lang=\"ja\">米</phrase>");
  CHECK(para_of({words("a"), words(" ", "ja"), words("b")}) == "a b");
  CHECK(para_of({draft("a"), draft("b")}) == "<phrase role=\"untranslated\">⟦ab⟧</phrase>");
}

TEST_CASE("the title of a point is a heading of its level") {
  CHECK(write_docbook(document({list({item("1.", {{0, "t", Heading{2, {words("Trade")}}}})})}))
            .find("<bridgehead renderas=\"sect1\">Trade</bridgehead>") != std::string::npos);
}

TEST_CASE("a document with every kind of block and inline is written as recorded") {
  check_golden("write/everything.dbk", write_docbook(everything()));
}

TEST_CASE("the same document is written as plain text as recorded") {
  check_golden("write/everything.txt", write_text(everything()));
}
