#include "write/pdf_tags.h"

#include "documents.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

namespace {

Edition numbered(std::vector<Document> documents) {
  Edition edition{"m", std::move(documents)};
  number_nodes(edition);
  return edition;
}

/// Pages with this reading order and the picture of node 1.
Pages pages_in(ReadingOrder order, NodeId picture = 1) {
  Pages pages;
  pages.order = order;
  pages.pages.emplace_back().images = {{0, {}, {}, {}, {}, picture}};
  return pages;
}

std::string tree(std::vector<Document> documents, ReadingOrder order = ReadingOrder::languages) {
  return pdf::dump(pdf::make_tags(numbered(std::move(documents)), pages_in(order)));
}

Block keyed(std::string key, Block block) {
  block.key = std::move(key);
  return block;
}

/// A list of one item that holds a paragraph and a list of one item.
Block nested(std::string outer, std::string inner, std::string lang) {
  ListItem deep = item(std::move(inner), {keyed("p2", paragraph({words("b", lang)}))});
  deep.key = "i2";
  deep.label.lang = lang;
  ListItem top = item(std::move(outer), {keyed("p1", paragraph({words("a", lang)})), keyed("l2", list({deep}))});
  top.key = "i1";
  top.label.lang = lang;
  return keyed("l1", list({top}));
}

}  // namespace

TEST_CASE("each language is a part, in its own language, one after the other") {
  CHECK(tree({document({heading({words("A")}), paragraph({words("b")})}),
              document({heading({words("ア", "ja")})}, "ja")}) ==
        "Document\n  Sect en\n    H1\n      #0\n    P\n      #1\n  Sect ja\n    H1\n      #2\n");
}

TEST_CASE("item by item, the text of two languages is together") {
  CHECK(tree({document({keyed("a", heading({words("A")})), keyed("b", paragraph({words("b")}))}),
              document({keyed("a", heading({words("ア", "ja")})), keyed("b", paragraph({words("イ", "ja")}))}, "ja")},
             ReadingOrder::items) == "Document\n  H1 en\n    #0\n  H1 ja\n    #1\n  P en\n    #2\n  P ja\n    #3\n");
}

TEST_CASE("a part of only one language is after the part that it follows there") {
  CHECK(tree({document({keyed("a", paragraph({words("a")})), keyed("c", paragraph({words("c")}))}),
              document({keyed("a", paragraph({words("ア", "ja")})), keyed("b", paragraph({words("イ", "ja")}))}, "ja")},
             ReadingOrder::items) == "Document\n  P en\n    #0\n  P ja\n    #1\n  P ja\n    #2\n  P en\n    #3\n");
}

TEST_CASE("a list nests in the body of an item, and its number is a label") {
  CHECK(tree({document({nested("1.", "(1)", "en")})}) ==
        "Document\n  Sect en\n    L Decimal\n      LI\n        Lbl\n          #0\n        LBody\n          P\n         "
        "   #1\n"
        "          L Decimal\n            LI\n              Lbl\n                #2\n              LBody\n"
        "                P\n                  #3\n");
}

TEST_CASE("numbering by kana has no name in PDF") {
  CHECK(tree({document({list({item("ア", {paragraph({words("a", "ja")})})})}, "ja")}).find("L None") !=
        std::string::npos);
}

TEST_CASE("item by item, one list holds both languages, the second with its number in its text") {
  CHECK(tree({document({nested("1.", "(1)", "en")}), document({nested("１", "（1）", "ja")}, "ja")},
             ReadingOrder::items) ==
        "Document\n  L en Decimal\n    LI\n      Lbl\n        #0\n      LBody\n        P\n          #1\n        P ja\n"
        "          Lbl\n            #2\n          #3\n        L Decimal\n          LI\n            Lbl\n              "
        "#4\n"
        "            LBody\n              P\n                #5\n              P ja\n                Lbl\n             "
        "     #6\n"
        "                #7\n");
  // In the content, too, a number precedes its text.
  Edition both = numbered({document({nested("1.", "(1)", "en")}), document({nested("１", "（1）", "ja")}, "ja")});
  CHECK(pdf::make_tags(both, pages_in(ReadingOrder::items)).ranks == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("the title of a point is a heading in its body, after the number of a second language") {
  const auto titled = [](std::string label, std::string lang) {
    ListItem one = item(std::move(label), {keyed("t", {0, "", Heading{2, {words("a", lang)}}})});
    one.key = "i", one.label.lang = lang;
    return document({keyed("l", list({one}))}, lang);
  };
  CHECK(
      tree({titled("1.", "en"), titled("１", "ja")}, ReadingOrder::items) ==
      "Document\n  L en Decimal\n    LI\n      Lbl\n        #0\n      LBody\n        H2\n          #1\n        H2 ja\n"
      "          Lbl\n            #2\n          #3\n");
}

TEST_CASE("a table has heads of columns and of rows") {
  auto table = [](const std::string& lang) {
    auto row = [&](std::string key, std::string a, std::string b) {
      return TableRow{0, std::move(key), {{0, {words(std::move(a), lang)}}, {0, {words(std::move(b), lang)}}}};
    };
    return keyed("t", {0, "", Table{row("h", "a", "b"), {row("r", "c", "d")}}});
  };
  CHECK(tree({document({table("en")})}) ==
        "Document\n  Sect en\n    Table\n      THead\n        TR\n          TH Column\n            #0\n          TH "
        "Column\n            #1\n"
        "      TBody\n        TR\n          TH Row\n            #2\n          TD\n            #3\n");
  std::string both = tree({document({table("en")}), document({table("ja")}, "ja")}, ReadingOrder::items);
  CHECK(both.find("      TR ja\n        TH Row\n          #6\n        TD\n          #7\n") != std::string::npos);
  CHECK(both.find("Table", both.find("Table") + 1) == std::string::npos);
}

TEST_CASE("words of another language are in a span with this language, and neighbours share the span") {
  CHECK(tree({document(
            {paragraph({words("Mr. "), words("林", "ja"), {PersonName{{words("芳正", "ja")}}}, words(".")})})}) ==
        "Document\n  Sect en\n    P\n      #0\n      Span ja\n        #1\n      #2\n");
}

TEST_CASE("a picture has its alternative text in every language, and its caption beside it") {
  Figure english{"a.jpg", {}, {words("Two chairs")}, {paragraph({words("The room")}, ParagraphRole::caption)}};
  Figure japanese{"a.jpg", {}, {words("椅子", "ja")}, {}};
  CHECK(tree({document({{0, "f", english}}), document({{0, "f", japanese}}, "ja")}) ==
        "Document\n  Sect en\n    Figure “Two chairs”\n      #0\n    Caption\n      P\n        #1\n"
        "  Sect ja\n    Figure “椅子”\n      #2\n");
}

TEST_CASE("a picture that no page shows has no element") {
  Figure figure{"a.jpg", {}, {words("Two chairs")}, {paragraph({words("The room")}, ParagraphRole::caption)}};
  Edition edition = numbered({document({{0, "f", figure}, paragraph({words("a")})})});
  CHECK(pdf::dump(pdf::make_tags(edition, pages_in(ReadingOrder::languages, 0))) ==
        "Document\n  Sect en\n    P\n      #0\n");
}

TEST_CASE("links do not nest: a mark within a link belongs to that link") {
  Document of = document({paragraph({{Link{"https://example.org/", {words("a"), {NoteMark{1, 0}}}}}})});
  of.notes.push_back({1, 0, "n", {words("b")}});
  Edition edition = numbered({of});
  pdf::Tags tags = pdf::make_tags(edition, pages_in(ReadingOrder::languages));
  CHECK(pdf::dump(tags) ==
        "Document\n  Sect en\n    P\n      Link\n        #0\n        Reference\n          #1\n    Note note4\n      "
        "Lbl\n        #2\n      P\n        #3\n");
  const auto& link = std::get<Link>(std::get<Paragraph>(edition.documents[0].blocks[0].value).content[0].value);
  const std::size_t of_words = tags.links.at(std::get<Run>(link.content[0].value).id),
                    of_mark = tags.links.at(std::get<NoteMark>(link.content[1].value).id);
  CHECK(of_words == of_mark);
  CHECK(tags.elements[of_mark].type == "Link");
}

TEST_CASE("a link, a ruby word and a note have elements of their own") {
  Document of = document({paragraph({words("a"),
                                     {Link{"https://example.org/", {words("b")}}},
                                     {Ruby{{{plain("拉致", "ja"), plain("らち", "ja")}}}},
                                     {NoteMark{1, 0}}})});
  of.notes.push_back({1, 0, "n", {words("c")}});
  Edition edition = numbered({of});
  pdf::Tags tags = pdf::make_tags(edition, pages_in(ReadingOrder::languages));
  CHECK(pdf::dump(tags) ==
        "Document\n  Sect en\n    P\n      #0\n      Link\n        #1\n      Ruby ja\n        RB\n          #2\n       "
        " RT\n"
        "          #3\n      Reference\n        Link\n          #4\n    Note note7\n      Lbl\n        #5\n      P\n   "
        "     #6\n");
  const Inlines& content = std::get<Paragraph>(edition.documents[0].blocks[0].value).content;
  CHECK(tags.elements[tags.links.at(std::get<NoteMark>(content[3].value).id)].type == "Link");
  const auto& linked = std::get<Link>(content[1].value);
  CHECK(tags.elements[tags.links.at(std::get<Run>(linked.content[0].value).id)].type == "Link");
}

TEST_CASE("readings follow the text of their block in the content, and their base in the tree") {
  Document of = document({paragraph({words("a", "ja"),
                                     {Ruby{{{plain("拉", "ja"), plain("ら", "ja")}}}},
                                     {Ruby{{{plain("致", "ja"), plain("ち", "ja")}}}},
                                     words("b", "ja")}),
                          paragraph({words("c", "ja")})},
                         "ja");
  pdf::Tags tags = pdf::make_tags(numbered({of}), pages_in(ReadingOrder::languages));
  // a 拉 ら 致 ち b c
  CHECK(tags.ranks == std::vector<std::size_t>{0, 1, 4, 2, 5, 3, 6});
}

TEST_CASE("a word with readings for its parts has a Ruby for each part, because lines may end between parts") {
  auto tree = [](Inlines content) {
    return pdf::dump(
        pdf::make_tags(numbered({document({paragraph(std::move(content))}, "ja")}), pages_in(ReadingOrder::languages)));
  };
  const Ruby::Pair first{plain("拉", "ja"), plain("ら", "ja")}, second{plain("致", "ja"), plain("ち", "ja")};
  CHECK(tree({{Ruby{{first, second}}}}) == tree({{Ruby{{first}}}, {Ruby{{second}}}}));
}
