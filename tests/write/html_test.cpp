#include "write/html.h"

#include "documents.h"
#include "support/support.h"
#include "write/html_picture.h"
#include "write/html_text.h"
#include "write/uri.h"

using namespace readout;
using namespace readout::test;

namespace {

/// The bytes of the first page of these documents.
std::string page_of(std::vector<Document> documents, std::string name = "", std::vector<NamedImage> images = {},
                    WebLooks looks = {}) {
  Edition edition{"m", std::move(documents)};
  for (Document& document : edition.documents)
    document.words = {document.lang == "ja" ? "日本語" : "English", "Skip", "Language", "Notes", "Show readings"};
  number_nodes(edition);
  return write_html({edition, images, looks, std::move(name)}).front().bytes;
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return "no " + begin;
  const std::size_t start = from + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

std::string article_of(std::vector<Document> documents) {
  return between(page_of(std::move(documents)), "<article>\n", "</article>");
}

/// The content of a paragraph with these inlines.
std::string para_of(Inlines inlines, std::string lang = "en") {
  return between(article_of({document({paragraph(std::move(inlines))}, std::move(lang))}), "<p>", "</p>");
}

const std::string kHostile = "<script>alert(1)</script>\"'&amp;\x01\xC2\x85</p><img src=x onerror=alert(1)>";
const std::string kHarmless =
    "&lt;script&gt;alert(1)&lt;/script&gt;&quot;'&amp;amp;\xEF\xBF\xBD\xEF\xBF\xBD&lt;/p&gt;&lt;img src=x "
    "onerror=alert(1)&gt;";

}  // namespace

TEST_CASE("a page of one language has its blocks with their roles, labels and languages") {
  CHECK(article_of({document({paragraph({words("Draft")}, ParagraphRole::banner), heading({words("A Meeting")}),
                              list({item("1.", {paragraph({words("One.")}), list({item("(1)", {})})})})})}) ==
        "<p class=\"banner\">Draft</p>\n"
        "<h1>A Meeting</h1>\n"
        "<ol>\n<li>\n<p><span class=\"label\">1.</span> One.</p>\n"
        "<ol>\n<li>\n<p><span class=\"label\">(1)</span> </p>\n</li>\n</ol>\n</li>\n</ol>\n");
}

TEST_CASE("a page of several languages has blocks with equal keys side by side") {
  CHECK(article_of({document({heading({words("A Meeting")}), list({item("1.", {paragraph({words("One.")})})})}),
                    document({heading({words("会談", "ja")}), list({item("１", {paragraph({words("一", "ja")})}),
                                                                    item("２", {paragraph({words("二", "ja")})})})},
                             "ja")}) ==
        "<h1 class=\"row\">\n<span lang=\"en\">A Meeting</span>\n<span lang=\"ja\">会談</span>\n</h1>\n"
        "<ol>\n<li>\n<div class=\"row\">\n<p lang=\"en\"><span class=\"label\">1.</span> One.</p>\n"
        "<p lang=\"ja\"><span class=\"label\">１</span> 一</p>\n</div>\n</li>\n"
        "<li>\n<div class=\"row\">\n<span></span>\n<p lang=\"ja\"><span class=\"label\">２</span> 二</p>\n</div>\n"
        "</li>\n</ol>\n");
}

TEST_CASE("text in another language, of a draft, and from right to left is marked") {
  CHECK(para_of({words("with "), words("林芳正", "ja"), words(" and "), words("سلام", "ar"), draft("later")}) ==
        "with <span lang=\"ja\">林芳正</span> and <span lang=\"ar\" dir=\"rtl\">سلام</span><mark>⟦later⟧</mark>");
}

TEST_CASE("dates and clocks within a run are elements") {
  Run run = plain("On February 11 at noon.");
  run.times = {{3, 14, "2022-02-11"}, {18, 22, "2022-02-11T12:00+09:00"}};
  CHECK(para_of({Inline{run}}) ==
        "On <time datetime=\"2022-02-11\">February 11</time> at <time "
        "datetime=\"2022-02-11T12:00+09:00\">noon</time>.");
}

TEST_CASE("a reading is above the whole word, in brackets where readings are not shown above") {
  Inlines word{{Ruby{{{plain("林", "ja"), plain("はやし", "ja")}, {plain("芳正", "ja"), plain("よしまさ", "ja")}}}}};
  const std::string page = page_of({document({paragraph(word)}, "ja")});
  CHECK(between(page, "<p>", "</p>") == "<ruby>林芳正<rp>（</rp><rt>はやしよしまさ</rt><rp>）</rp></ruby>");
  CHECK(page.find("id=\"readings\" checked>") != std::string::npos);
  CHECK(page_of({document({paragraph({words("林", "ja")})}, "ja")}).find("id=\"readings\"") == std::string::npos);
}

TEST_CASE("a line of a Japanese heading ends between phrases") {
  const auto heading_of = [](Inlines content, const std::string& lang) {
    Document d = document({{0, "h", Heading{1, std::move(content)}}});
    d.lang = lang;
    return between(page_of({d}), "<h1>", "</h1>");
  };
  CHECK(heading_of({words("日韓外相会談及び", "ja"), words("ワーキング・ランチ", "ja")}, "ja") ==
        "<span class=\"phrase\">日韓外相会談及び</span><span class=\"phrase\">ワーキング・</span>"
        "<span class=\"phrase\">ランチ</span>");
  CHECK(heading_of(
            {words("在京大使等による", "ja"), Inline{PersonName{{words("髙島", "ja")}}}, words("外務副大臣表敬", "ja")},
            "ja") == "<span class=\"phrase\">在京大使等による</span><span class=\"phrase\">髙島外務副大臣表敬</span>");
  CHECK(heading_of({words("日米外相会談", "ja")}, "ja") == "日米外相会談");
  CHECK(heading_of({words("経済産業大臣政務官就任式<典", "ja")}, "ja") == "経済産業大臣政務官就任式&lt;典");
  CHECK(heading_of({words("Japan-ROK Foreign Ministers’ Meeting")}, "en") == "Japan-ROK Foreign Ministers’ Meeting");
}

TEST_CASE("notes are linked both ways; a second mark has no id") {
  Document d =
      document({paragraph({words("They met"), Inline{NoteMark{1, 0, "Note 1"}}, Inline{NoteMark{1, 0, "Note 1"}}})});
  d.notes = {{1, 0, "n", {words("In Bonn.")}, "Back from 1"}};
  const std::string text = article_of({d});
  CHECK(between(text, "<p>", "</p>") ==
        "They met<sup><a id=\"en-mark-1\" href=\"#en-note-1\" aria-label=\"Note 1\">[1]</a></sup>"
        "<sup><a href=\"#en-note-1\" aria-label=\"Note 1\">[1]</a></sup>");
  CHECK(between(text, "<section", "</section>") ==
        " class=\"notes\" aria-label=\"Notes\">\n<ol>\n<li>\n<p id=\"en-note-1\"><span class=\"label\">[1]</span> In "
        "Bonn. <a class=\"back\" href=\"#en-mark-1\"><span "
        "class=\"unseen\">Back from 1</span></a></p>\n</li>\n</ol>\n");
}

TEST_CASE("no text of an author becomes markup, wherever it is") {
  auto hostile = [](const std::string& lang = "en") { return Inlines{words(kHostile, lang)}; };
  Figure figure{"a.png", {}, hostile(), {paragraph(hostile(), ParagraphRole::caption)}};
  Document d =
      document({heading(hostile()),
                paragraph({Inline{Emphasis{hostile()}}, Inline{PersonName{hostile()}},
                           Inline{Link{"https://e.org/\"><script>", hostile()}},
                           Inline{Ruby{{{plain(kHostile), plain(kHostile)}}}}, Inline{NoteMark{1, 0, kHostile}}}),
                {0, "f", figure},
                {0, "t", Table{{0, "", {{0, hostile()}}}, {{0, "", {{0, hostile()}}}}}},
                list({item(kHostile, {paragraph(hostile("x\"><script>"))})})});
  d.title = kHostile;
  d.facts = {kHostile,
             "",
             false,
             {{kHostile,
               kHostile,
               kHostile,
               "",
               "",
               kHostile,
               kHostile,
               kHostile,
               false,
               {{kHostile, kHostile, kHostile, kHostile, {{kHostile, kHostile}}}}}}};
  d.notes = {{1, 0, kHostile, hostile(), kHostile}};
  Run timed = plain("at noon");
  timed.times = {{3, 7, "\"><script>"}};
  d.blocks.push_back(paragraph({Inline{timed}}));
  const NamedImage image{"a.png", {ImageKind::jpeg, ImageColor::gray, 1, 1, shared("\xFF\xD8"), Orientation::upright}};
  WebLooks looks;
  looks.fonts = {{"text", "", {"</style><script>\""}}};
  for (const std::vector<Document>& documents : {std::vector{d}, std::vector{d, d}}) {
    const std::string page = page_of(documents, "<script>\"", {image}, looks);
    // The only script is the data of the page, which no text can end.
    CHECK(page.find("<script") == page.rfind("<script"));
    CHECK(page.find("</script") == page.rfind("</script"));
    CHECK(page.find("<img src=x") == std::string::npos);
    CHECK(page.find('\x01') == std::string::npos);
    CHECK(page.find(kHarmless) != std::string::npos);
    CHECK(page.find("href=\"https://e.org/%22%3E%3Cscript%3E\"") != std::string::npos);
  }
}

TEST_CASE("only absolute addresses of the web and of mail are links") {
  auto link = [](std::string href) { return para_of({Inline{Link{std::move(href), {words("text")}}}}); };
  CHECK(link("https://example.org/日") == "<a href=\"https://example.org/%E6%97%A5\">text</a>");
  CHECK(link("MAILTO:a@example.org") == "<a href=\"MAILTO:a@example.org\">text</a>");
  for (const char* href : {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "data:text/html,x", "/etc",
                           "vbscript:x", "java\nscript:x", ""})
    CHECK(link(href) == "text");
}

TEST_CASE("the policy forbids all but the style of the page and its pictures") {
  const std::string policy = between(page_of({document({})}), "Content-Security-Policy\" content=\"", "\"");
  CHECK(policy.starts_with("default-src 'none'; style-src 'sha256-"));
  CHECK(policy.ends_with("='; img-src data:; base-uri 'none'; form-action 'none'"));
}

TEST_CASE("pages of an edition link to each other by their names") {
  const std::vector<Document> both{document({}), document({}, "ja")};
  CHECK(
      between(page_of(both, "a b"), "<nav", "</nav>") ==
      " aria-label=\"Language\">\n<ul>\n"
      "<li><a href=\"a%20b.en.html\" hreflang=\"en\"><span lang=\"en\">English</span></a></li>\n"
      "<li><a href=\"a%20b.ja.html\" hreflang=\"ja\"><span lang=\"ja\">日本語</span></a></li>\n"
      "<li><span aria-current=\"page\"><span lang=\"en\">English</span> · <span lang=\"ja\">日本語</span></span></li>\n"
      "</ul>\n");
  CHECK(page_of(both).find("<nav") == std::string::npos);
  CHECK(page_of({document({})}, "a").find("<nav") == std::string::npos);
}

TEST_CASE("a picture is data with its size; without the picture there is no figure") {
  const Figure figure{
      "a.jpg", {}, {words("Two chairs"), draft("red")}, {paragraph({words("A room")}, ParagraphRole::caption)}};
  const Document d = document({{0, "f", figure}});
  const NamedImage image{"a.jpg",
                         {ImageKind::jpeg, ImageColor::rgb, 40, 30, shared("\xFF\xD8\xFF"), Orientation::upright}};
  CHECK(page_of({d}).find("<figure") == std::string::npos);
  CHECK(between(page_of({d}, "", {image}), "<figure>\n", "</figure>") ==
        "<img src=\"data:image/jpeg;base64,/9j/\" alt=\"Two chairs⟦red⟧\" width=\"40\" height=\"30\">\n"
        "<figcaption>\n<p class=\"caption\">A room</p>\n</figcaption>\n");
}

TEST_CASE("a picture beside the page has a name made from its bytes") {
  Edition edition{"m", {document({{0, "f", Figure{"a.jpg", {}, {words("Two chairs")}, {}}}})}};
  const std::vector<NamedImage> images(
      1, {"a.jpg", {ImageKind::jpeg, ImageColor::rgb, 40, 30, shared("\xFF\xD8\xFF"), Orientation::upright}});
  const WebLooks looks;
  WebEdition web{edition, images, looks};
  CHECK(write_pictures(web).empty());
  web.assets = "pictures";
  const std::vector<WebPicture> pictures = write_pictures(web);
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].path.starts_with("pictures/"));
  CHECK(pictures[0].path.ends_with(".jpg"));
  CHECK(pictures[0].bytes == "\xFF\xD8\xFF");
  const std::string page = write_html(web).front().bytes;
  CHECK(between(page, "<img", ">") ==
        " src=\"" + pictures[0].path + "\" alt=\"Two chairs\" width=\"40\" height=\"30\"");
  CHECK(page.find("; img-src 'self'; base-uri 'none'") != std::string::npos);
}

TEST_CASE("a browser chooses among the versions of a picture beside the page") {
  Edition edition{"m", {document({{0, "f", Figure{"a.jpg", {}, {words("Two chairs")}, {}}}})}};
  const Image image{ImageKind::jpeg, ImageColor::rgb, 40, 30, shared("\xFF\xD8\xFF"), Orientation::upright};
  Image half = image;
  half.width = 20, half.height = 15, half.data = shared("\xFF\xD8\xFE");
  const std::vector<NamedImage> images(1, {"a.jpg", image});
  const WebLooks looks;
  WebEdition web{edition, images, looks};
  web.smaller["a.jpg"] = {half};
  CHECK(write_html(web).front().bytes.find("srcset") == std::string::npos);
  web.assets = "pictures";
  const std::vector<WebPicture> pictures = write_pictures(web);
  REQUIRE(pictures.size() == 2);
  CHECK(between(write_html(web).front().bytes, "<img", ">") ==
        " src=\"" + pictures[0].path + "\" srcset=\"" + pictures[0].path + " 40w, " + pictures[1].path +
            " 20w\" sizes=\"min(100vw, 38rem)\" alt=\"Two chairs\" width=\"40\" height=\"30\"");
}

TEST_CASE("a JPEG that lies on its side keeps its orientation as its only metadata") {
  const Image image{ImageKind::jpeg,
                    ImageColor::rgb,
                    40,
                    30,
                    shared("\xFF\xD8"
                           "rest"),
                    Orientation::right};
  CHECK(html::image_file(image) == std::string("\xFF\xD8\xFF\xE1\0\x22"
                                               "Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0"
                                               "\0\0\0\0rest",
                                               42));
}

TEST_CASE("the looks of a style are variables of the page") {
  WebLooks looks;
  looks.light.accent = "#123456";
  looks.fonts = {{"text", "", {"Noto Serif", "a\"b"}}, {"text", "ja", {"Noto Serif CJK JP"}}};
  const std::string style = between(page_of({document({})}, "", {}, looks), "<style>", "</style>");
  CHECK(style.find("--accent:#123456") != std::string::npos);
  CHECK(style.find(":root{--text-font:\"Noto Serif\",\"a\\22 b\",serif}") != std::string::npos);
  CHECK(style.find(":lang(ja){--text-font:\"Noto Serif CJK JP\",serif;font-family:var(--text-font)}") !=
        std::string::npos);
}

TEST_CASE("the facts are structured data with one id for an event in all languages") {
  Document d = document({paragraph({words("They met.")}, ParagraphRole::lead)});
  d.facts = {"Ministry",
             "2022-02-12",
             false,
             {{"s1",
               "Meeting",
               "2022-02-11T12:25+11:00",
               "",
               "PT55M",
               "Australia/Melbourne",
               "Melbourne",
               "Australia",
               false,
               {{"h", "HAYASHI", "Minister", "Japan", {{"ja", "林"}}}}}}};
  const std::string page = page_of({d});
  CHECK(
      between(page, "ld+json\">", "</script>") ==
      R"({"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"A Meeting","inLanguage":"en",)"
      R"("description":"They met.","datePublished":"2022-02-11","dateModified":"2022-02-12",)"
      R"("publisher":{"@type":"GovernmentOrganization","name":"Ministry"},"about":[{"@id":"urn:readout:event:m:s1"}]},)"
      R"({"@type":"Event","name":"Meeting","@id":"urn:readout:event:m:s1","inLanguage":"en",)"
      R"("startDate":"2022-02-11T12:25+11:00","duration":"PT55M",)"
      R"("eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode",)"
      R"("location":{"@type":"Place","name":"Melbourne",)"
      R"("address":{"@type":"PostalAddress","addressCountry":"Australia"}},)"
      R"("attendee":[{"@type":"Person","name":"HAYASHI","alternateName":["林"],)"
      R"("jobTitle":"Minister","affiliation":{"@type":"Organization","name":"Japan"}}]}]})");
  CHECK(page.find("<meta name=\"description\" content=\"They met.\">") != std::string::npos);
}

TEST_CASE("a page with an address names itself and all other pages") {
  Edition edition{"m", {document({}), document({}, "ja")}};
  const std::string page = write_html({edition, {}, {}, "a", "https://example.org/"})[1].bytes;
  const std::string links = between(page, "<link rel=\"canonical\"", "<script");
  CHECK(links ==
        " href=\"https://example.org/a.en.html\">\n"
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/a.html\">\n"
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/a.en.html\">\n"
        "<link rel=\"alternate\" hreflang=\"ja\" href=\"https://example.org/a.ja.html\">\n");
  CHECK(page.find(R"("workTranslation":[{"@id":"https://example.org/a.ja.html"}])") != std::string::npos);
}
