#include "pages.h"
#include "support/support.h"
#include "write/pdf_deflate.h"
#include "write/writers.h"

using namespace readout;
using namespace readout::test;

namespace {

const std::vector<Shown> kRadoslaw{{53, "R", 656}, {68, "a", 563},  {71, "d", 614}, {82, "o", 577},
                                   {86, "s", 451}, {259, "ł", 324}, {68, "a", 563}, {90, "w", 862}};
const std::vector<Shown> kJapanese{{14021, "外", 1000}, {27752, "相", 1000},          {9770, "人", 1000},
                                   {9770, "⼈", 1000},  {59526, "𠮷", 1000},          {37288, "見", 1000},
                                   {1405, "。", 1000},  {61898, "葛\U000E0100", 1000}};

std::string made(const Pages& pages, const Edition& of = edition()) {
  Diagnostics diagnostics;
  std::optional<Pieces> bytes = write_pdf(pages, of, diagnostics);
  CHECK(text_of(diagnostics) == "");
  REQUIRE(bytes);
  return bytes->joined();
}

/// The output of a program for a PDF of these pages.
std::string judged(const Pages& pages, const std::string& before, const std::string& after = "",
                   const Edition& of = edition()) {
  std::string path = temporary_folder() + "/a.pdf";
  std::ofstream(path, std::ios::binary) << made(pages, of);
  Ran ran = test::run(before + " " + path + " " + after);
  CHECK(ran.exit_code == 0);
  return ran.out;
}

std::string text_of_pdf(const Pages& pages) { return judged(pages, "pdftotext -raw -enc UTF-8", "-"); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a PDF with both kinds of outlines has valid syntax") {
  std::string out = judged(pages_of({line(0, 100, kRadoslaw), line(1, 120, kJapanese)}), "qpdf --check");
  CHECK(holds(out, "PDF Version: 1.7"));
  CHECK(holds(out, "No syntax or stream encoding errors found"));
}

TEST_CASE("every font is embedded as a subset with a map to text") {
  std::string out = judged(pages_of({line(0, 100, kRadoslaw), line(1, 120, kJapanese)}), "pdffonts");
  CHECK(holds(out, "+NotoSerif-Regular             CID TrueType      Identity-H       yes yes yes"));
  CHECK(holds(out, "+NotoSerifCJKjp-Regular-Identity-H CID Type 0C       Identity-H       yes yes yes"));
  CHECK(out.find("yes no") == std::string::npos);
}

TEST_CASE("text is extracted unchanged, also if one glyph draws two characters") {
  CHECK(text_of_pdf(pages_of({line(0, 100, kRadoslaw), line(1, 120, kJapanese)})) ==
        "Radosław\n外相人⼈𠮷見。葛\U000E0100\n\f");
}

TEST_CASE("a ligature has the text of all its characters") {
  std::vector<Shown> office{{82, "o", 577}, {2132, "ffi", 1002}, {70, "c", 492}, {72, "e", 535}};
  CHECK(text_of_pdf(pages_of({line(0, 100, office), line(1, 120, {{63025, "——", 2000}})})) == "office\n——\n\f");
}

TEST_CASE("several glyphs of one cluster have its text once") {
  std::vector<Shown> marks{
      {74, "g\u0303", 538}, {2885, nullptr, 0}, {91, "x\u0302", 578}, {2881, nullptr, 0}, {68, "a", 563}};
  CHECK(text_of_pdf(pages_of({line(0, 100, marks)})) == "g\u0303x\u0302a\n\f");
}

TEST_CASE("spaces stay in the text") {
  std::vector<Shown> words{{68, "a", 563}, {3, " ", 260}, {68, "a", 563}};
  CHECK(text_of_pdf(pages_of({line(0, 100, words)})) == "a a\n\f");
}

TEST_CASE("glyphs are at the positions of the page") {
  GlyphRun run = line(0, 100, {{68, "a", 563}, {90, "w", 862}});
  run.glyphs[1].x = Length::points(200);
  std::string out = judged(pages_of({run}), "pdftotext -bbox", "-");
  CHECK(holds(out, R"(<word xMin="50.000000")"));
  CHECK(holds(out, R"(<word xMin="250.000000")"));
}

TEST_CASE("the same pages give the same bytes") {
  Pages pages = pages_of({line(0, 100, kRadoslaw), line(1, 120, kJapanese)});
  CHECK(made(pages) == made(pages));
}

TEST_CASE("a different text gives a different identifier") {
  auto id = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID"), 40); };
  CHECK(id(made(pages_of({line(0, 100, kRadoslaw)}))) != id(made(pages_of({line(0, 101, kRadoslaw)}))));
}

TEST_CASE("a PDF names its title and languages") {
  std::string out = judged(pages_of({line(0, 100, kRadoslaw)}), "pdfinfo");
  CHECK(holds(out, "Title:           A <Meeting> / 外相会談\n"));
  std::string meta = judged(pages_of({line(0, 100, kRadoslaw)}), "pdfinfo -meta");
  CHECK(holds(meta, "<rdf:li xml:lang=\"x-default\">A &lt;Meeting&gt; / 外相会談</rdf:li>"));
  CHECK(holds(meta, "<rdf:li>en</rdf:li><rdf:li>ja</rdf:li>"));
  std::string pdf = judged(pages_of({line(0, 100, kRadoslaw)}), "qpdf --qdf --object-streams=disable", "-");
  CHECK(holds(pdf, "/DisplayDocTitle true"));
  // The day of publication, not the clock.
  CHECK(holds(pdf, "/CreationDate (D:20220211)"));
  CHECK(holds(meta, "<xmp:ModifyDate>2022-02-11</xmp:ModifyDate>"));
}

TEST_CASE("a link has its address in ASCII") {
  Edition of = edition();
  of.documents[0].blocks = {paragraph({{Link{"https://example.org/日", {words("Radosław")}}}})};
  number_nodes(of);
  Pages pages = pages_of({line(0, 100, kRadoslaw)});
  const NodeId node = 2;
  pages.pages[0].runs[0].node = node;
  pages.pages[0].links.push_back(
      {Length::points(50), Length::points(90), Length::points(40), Length::points(12), "https://example.org/日", node});
  CHECK(holds(judged(pages, "pdfinfo -url", "", of), "https://example.org/%E6%97%A5"));
  std::string tree = judged(pages, "pdfinfo -struct-text", "", of);
  CHECK(holds(tree, "    P (block)\n      Link (inline)\n        \"Radosław\"\n        Object "));
}

TEST_CASE("a mark links to its footnote on any page, and its link has a description") {
  Edition of = edition();
  of.documents[0].blocks = {paragraph({words("a"), {NoteMark{1, 0, "Note 1"}}})};
  of.documents[0].notes = {{1, 0, "", {words("w")}}};
  number_nodes(of);
  // Node 1 is the block, 2 its text, 3 the mark, 4 the note, 5 the text of the note.
  const NoteMark& mark = std::get<NoteMark>(std::get<Paragraph>(of.documents[0].blocks[0].value).content[1].value);
  CHECK(mark.note == 4);
  Pages pages = pages_of({line(0, 100, {{68, "a", 563}}), line(0, 100, {{86, "s", 451}})});
  pages.pages.emplace_back().runs = {line(0, 700, {{82, "o", 577}}), line(0, 700, {{90, "w", 862}})};
  for (std::size_t i = 0; i < 4; ++i) pages.pages[i / 2].runs[i % 2].node = static_cast<NodeId>(i + 2);
  pages.pages[0].links = {{Length::points(50), Length::points(90), Length::points(9), Length::points(12), "", mark.id,
                           mark.note, mark.name}};
  const std::string tree = judged(pages, "pdfinfo -struct-text", "", of);
  CHECK(
      holds(tree, "      \"a\"\n      Reference (inline)\n        Link (inline)\n          \"s\"\n          Object "));
  const std::string pdf = judged(pages, "qpdf --qdf --object-streams=disable --no-original-object-ids", "-", of);
  CHECK(holds(pdf, "/S /GoTo"));
  CHECK(!holds(pdf, "/S /URI"));
  CHECK(holds(pdf, "/Tabs /S"));
  CHECK(holds(pdf, "/ID (note4)"));
  const std::string goal = judged(pages, "qpdf --json=1 --json-key=objects", "", of);
  // `Note 1` in UTF-16, and a position on the second page: 841.89 - 700 + 2 × 10.
  CHECK(holds(goal, "\"/Contents\": \"Note 1\""));
  CHECK(holds(goal, "\"/XYZ\",\n          0,\n          161.89,\n          0\n"));
}

TEST_CASE("a reader without support for tags finds the base of a ruby word as one word") {
  Edition of = edition();
  of.documents[1].blocks = {
      paragraph({{Ruby{{{plain("外", "ja"), plain("人", "ja")}}}}, {Ruby{{{plain("相", "ja"), plain("見", "ja")}}}}})};
  number_nodes(of);
  // Nodes 2 to 5: base and reading, base and reading; the readings are above, at half size.
  Pages pages = pages_of({line(1, 100, {{14021, "外", 1000}}), line(1, 91, {{9770, "人", 1000}}),
                          line(1, 100, {{27752, "相", 1000}}), line(1, 91, {{37288, "見", 1000}})});
  for (std::size_t i = 0; i < 4; ++i) {
    GlyphRun& run = pages.pages[0].runs[i];
    run.node = static_cast<NodeId>(2 + i);
    run.x += Length::points(i < 2 ? 0 : 10);
    if (i % 2 == 1) run.size = Length::points(5);
  }
  CHECK(holds(judged(pages, "pdftotext -enc UTF-8", "-", of), "外相"));
  CHECK(holds(judged(pages, "pdftotext -raw -enc UTF-8", "-", of), "外相"));
  CHECK(holds(judged(pages, "mutool draw -q -F txt", "1", of), "外相"));
  std::string pdfium = test::source_path("tests/judges/pdfium-text");
  CHECK(holds(judged(pages, pdfium, "", of), "外相"));
  std::string tree = judged(pages, "pdfinfo -struct-text", "", of);
  std::size_t at = 0;
  for (const char* part : {"Ruby", "RB", "外", "RT", "人", "Ruby", "RB", "相", "RT", "見"}) {
    std::size_t found = tree.find(part, at);
    REQUIRE_MESSAGE(found != std::string::npos, part);
    at = found + 1;
  }
}

TEST_CASE("emphasis dots are drawn, but are not part of the text") {
  Edition of = edition();
  of.documents[1].blocks = {paragraph({words("外相", "ja")})};
  number_nodes(of);
  Pages plain_pages = pages_of({line(1, 100, {{14021, "外", 1000}, {27752, "相", 1000}})});
  plain_pages.pages[0].runs[0].node = 2;
  Pages dotted = plain_pages;
  for (int x : {55, 65})
    dotted.pages[0].dots.push_back({Length::points(x), Length::points(90), Length::points(2), x == 65});
  for (const char* reader : {"pdftotext -raw -enc UTF-8", "mutool draw -q -F txt", "pdfinfo -struct-text"}) {
    CAPTURE(reader);
    const std::string after = std::string_view(reader).starts_with("pdftotext") ? "-" : "";
    CHECK(judged(dotted, reader, after, of) == judged(plain_pages, reader, after, of));
  }
  const std::string path = temporary_folder() + "/dots.pdf";
  judged(dotted, "qpdf --qdf --object-streams=disable", path, of);
  CHECK(holds(
      bytes_of_file(path),
      "/Artifact <</Type /Layout>> BDC\n56 751.89 m 56 752.4423 55.5523 752.89 55 752.89 c 54.4477 752.89 54 752.4423 "
      "54 751.89 c "
      "54 751.3377 54.4477 750.89 55 750.89 c 55.5523 750.89 56 751.3377 56 751.89 c f\n0.7 0 0 rg\n66 751.89 m "));
  // The page also renders without an error.
  Ran ran = test::run("mutool draw -q -F pbm -r 72 -o - " + path + " 1");
  CHECK(ran.exit_code == 0);
}

TEST_CASE("a name with spread characters is one word in the extracted text") {
  Edition of = edition();
  of.documents[1].blocks = {paragraph({words("外相", "ja"), words("人", "ja")})};
  number_nodes(of);
  Pages pages =
      pages_of({line(1, 100, {{14021, "外", 1000}, {27752, "相", 1000}}), line(1, 100, {{9770, "人", 1000}})});
  pages.pages[0].runs[0].node = 2, pages.pages[0].runs[1].node = 3;
  pages.pages[0].runs[0].glyphs[1].x += Length::points(30);
  pages.pages[0].runs[1].x += Length::points(100);
  CHECK(holds(judged(pages, "pdftotext -raw -enc UTF-8", "-", of), "外 相"));
  pages.pages[0].runs[0].spread = true;
  CHECK(holds(judged(pages, "pdftotext -raw -enc UTF-8", "-", of), "外相"));
  CHECK(holds(judged(pages, test::source_path("tests/judges/pdfium-text"), "", of), "外相"));
  std::string tree = judged(pages, "pdfinfo -struct-text", "", of);
  CHECK(holds(tree, "外相"));
  CHECK(holds(tree, "人"));
}

TEST_CASE("a violation of a profile is a finding with the clause, and there is no file") {
  auto finding = [](const Pages& pages, const Edition& of) {
    Diagnostics diagnostics;
    CHECK(!write_pdf(pages, of, diagnostics));
    return text_of(diagnostics);
  };
  auto broken = [](const std::string& clause) { return "error pdf-profile-broken - clause=" + clause + "\n"; };
  Pages stray = pages_of({line(0, 100, kRadoslaw)});
  stray.pages[0].runs[0].node = 99;
  CHECK(finding(stray, edition()) == broken("ISO 14289-1 7.1"));
  CHECK(finding(pages_of({line(0, 100, {{0, "?", 600}})}), edition()) == broken("ISO 19005-3 6.2.11.8"));
  Pages linked = pages_of({});
  linked.pages[0].links.push_back({{}, {}, Length::points(9), Length::points(9), "https://example.org/", 1});
  CHECK(finding(linked, edition()) == broken("ISO 14289-1 7.18.5"));
  // The same for a link to a footnote without a position.
  Edition marked = edition();
  marked.documents[0].blocks = {paragraph({{NoteMark{1, 0, "Note 1", 9}}})};
  marked.documents[0].notes = {{1, 0, "", {words("w")}}};
  number_nodes(marked);
  Pages nowhere = pages_of({});
  nowhere.pages[0].links.push_back({{}, {}, Length::points(9), Length::points(9), "", 2, 3, "Note 1"});
  CHECK(finding(nowhere, marked) == broken("ISO 32000-1 12.3.2"));
  Edition of = edition();
  of.documents[0].blocks = {{7, "f", Figure{"a.jpg", {}, {}, {}}}};
  Pages pictured = pages_of({});
  pictured.images = {{ImageKind::png, ImageColor::gray, 1, 1, shared(pdf::deflated("\x80"))}};
  pictured.pages[0].images = {{0, {}, {}, Length::points(9), Length::points(9), 7}};
  CHECK(finding(pictured, of) == broken("ISO 14289-1 7.3"));
  of.documents[0].blocks = {heading({words("A")}), {0, "h", Heading{3, {words("B")}}}};
  CHECK(finding(pages_of({}), of) == broken("ISO 14289-1 7.4.2"));
  of = edition();
  of.documents[1].lang.clear();
  CHECK(finding(pages_of({}), of) == broken("ISO 14289-1 7.2"));
  CHECK(finding(pages_of({}), {"m", {}}) == broken("ISO 14289-1 7.1"));
}

TEST_CASE("bookmarks nest by level and have their destinations") {
  Pages pages = pages_of({line(0, 100, kRadoslaw)});
  pages.pages.push_back(pages.pages[0]);
  pages.bookmarks = {{"Meeting", 1, 0, Length::points(80), "en"},
                     {"Overview", 2, 1, Length::points(90), "en"},
                     {"会談", 1, 1, Length::points(90), "ja"}};
  std::string out = judged(pages, "qpdf --json --json-key=outlines");
  CHECK(holds(out, "\"title\": \"Meeting\""));
  CHECK(holds(out, "\"title\": \"Overview\""));
  CHECK(holds(out, "\"title\": \"会談\""));
  CHECK(holds(out, "\"destpageposfrom1\": 2"));
  CHECK(holds(judged(pages, "qpdf --check"), "No syntax"));
}

TEST_CASE("pictures are stored unchanged, with compressed samples") {
  Pages pages = pages_of({line(0, 100, kRadoslaw)});
  Image samples{ImageKind::png, ImageColor::rgb, 2, 1, shared(pdf::deflated({"\xff\x00\x00\x00\xff\x00", 6}))};
  Image gray{ImageKind::png, ImageColor::gray, 1, 1, shared(pdf::deflated("\x80"))};
  pages.images = {samples, gray};
  pages.pages[0].images = {{0, Length::points(50), Length::points(200), Length::points(100), Length::points(50), 0},
                           {1, Length::points(50), Length::points(300), Length::points(10), Length::points(10), 0}};
  std::string out = judged(pages, "pdfimages -list");
  CHECK(holds(out, "image       2     1  rgb     3   8"));
  CHECK(holds(out, "image       1     1  gray    1   8"));
  CHECK(holds(judged(pages, "qpdf --check"), "No syntax"));
}

namespace {

constexpr std::uint32_t kWidth = 3, kHeight = 2;
const std::string kShown("\x0A\x32\x5A\x82\xAA\xD2");  ///< three by two greys

/// The samples as stored by a camera in this orientation. Filtered rows have differences (W3C PNG, third edition, 9.2,
/// Sub).
Image stored(int orientation, bool filtered) {
  // The position of the first stored row and column on the picture (EXIF, Orientation).
  struct Sides {
    std::string row, column;
  };
  const Sides kSides[] = {{"top", "left"}, {"top", "right"}, {"bottom", "right"}, {"bottom", "left"},
                          {"left", "top"}, {"right", "top"}, {"right", "bottom"}, {"left", "bottom"}};
  const Sides& sides = kSides[orientation - 1];
  const bool on_side = orientation >= 5;
  Image image{ImageKind::png,
              ImageColor::gray,
              on_side ? kHeight : kWidth,
              on_side ? kWidth : kHeight,
              {},
              static_cast<Orientation>(orientation),
              filtered};
  std::string samples;
  for (std::uint32_t row = 0; row < image.height; ++row) {
    char left = 0;
    if (filtered) samples += '\1';
    for (std::uint32_t column = 0; column < image.width; ++column) {
      std::uint32_t x = 0, y = 0;
      for (const auto& [side, i] : {std::pair{sides.row, row}, {sides.column, column}}) {
        if (side == "left") x = i;
        if (side == "right") x = kWidth - 1 - i;
        if (side == "top") y = i;
        if (side == "bottom") y = kHeight - 1 - i;
      }
      const char sample = kShown[y * kWidth + x];
      samples += static_cast<char>(sample - (filtered ? std::exchange(left, sample) : 0));
    }
  }
  image.data = shared(pdf::deflated(samples));
  return image;
}

}  // namespace

TEST_CASE("a picture is turned by its orientation, and its samples are unchanged") {
  for (int i = 0; i < 16; ++i) {
    const int orientation = 1 + i / 2;
    const bool filtered = i % 2 == 1;
    CAPTURE(orientation);
    CAPTURE(filtered);
    Pages pages = pages_of({line(0, 100, kRadoslaw)});
    pages.images = {stored(orientation, filtered)};
    pages.pages[0].images = {{0, Length::points(50), Length::points(200), Length::points(30), Length::points(20), 0}};
    CHECK(shown_width(pages.images[0]) == kWidth);
    // One pixel for each point: `P5 595 842 255`, a separator, and the greys.
    const std::string drawn = judged(pages, "pdftoppm -gray -r 72 -singlefile");
    const std::string head = drawn.substr(0, drawn.find("\n255\n") + 5);
    const std::size_t width = std::stoul(head.substr(head.find('\n')));
    std::string seen;
    for (std::size_t y = 0; y < kHeight; ++y)
      for (std::size_t x = 0; x < kWidth; ++x) seen += drawn[head.size() + (205 + 10 * y) * width + 55 + 10 * x];
    CHECK(seen == kShown);
  }
}

TEST_CASE("a JPEG picture is stored byte for byte") {
  Pages pages = pages_of({});
  pages.images = {{ImageKind::jpeg, ImageColor::gray, 1, 1, shared({"\xff\xd8\x00picture\xff\xd9", 12})}};
  pages.pages[0].images = {{0, Length::points(50), Length::points(200), Length::points(100), Length::points(50), 0}};
  std::string pdf = made(pages);
  CHECK(holds(pdf, "stream\r\n" + *pages.images[0].data));
  CHECK(holds(pdf, "/DCTDecode"));
  CHECK(holds(pdf, "/DeviceGray"));
}

TEST_CASE("a glyph without text, such as the hyphen of a broken word, adds nothing to the text") {
  CHECK(text_of_pdf(pages_of({line(0, 100, {{86, "s", 451}, {82, "o", 577}, {16, "", 322}})})) == "so\n\f");
}

TEST_CASE("the hyphen of a broken word is a soft hyphen, also if the glyph draws written hyphens") {
  Edition of = edition();
  of.documents[0].blocks = {paragraph({words("so-so")})};
  number_nodes(of);
  Pages pages = pages_of({line(0, 100, {{86, "s", 451}, {16, "-", 322}, {82, "o", 577}, {16, "", 322}})});
  pages.pages[0].runs[0].node = 2;
  CHECK(holds(judged(pages, "pdfinfo -struct-text", "", of), "\"s-o\""));
  CHECK(judged(pages, "pdftotext -raw -enc UTF-8", "-", of) == "s-o\n\f");
}

TEST_CASE("characters that no code may map to are stated as ActualText") {
  std::string path = temporary_folder() + "/open.pdf";
  judged(pages_of({line(0, 100, {{86, "s", 451}, {82, "\uE000", 577}, {82, "\uFEFF", 577}, {82, "\U000F0000", 577}})}),
         "qpdf --qdf --object-streams=disable --normalize-content=n", path);
  std::string out = bytes_of_file(path);
  for (const char* said :
       {"/ActualText <FEFFE000>", "/ActualText <FEFFFEFF>", "/ActualText <FEFFDB80DC00>", "[<00AD><0073>]"})
    CHECK_MESSAGE(holds(out, said), std::string(said));
  for (const char* never : {"<E000>", "<FEFF>]", "<DB80DC00>]"}) CHECK_MESSAGE(!holds(out, never), std::string(never));
}

TEST_CASE("a glyph that occurs alone and in clusters has its own text when alone") {
  std::vector<Shown> mixed{{74, "g\u0303", 538}, {2885, nullptr, 0}, {74, "g", 538}, {74, "g", 538}};
  CHECK(text_of_pdf(pages_of({line(0, 100, mixed)})) == "g\u0303gg\n\f");
}

TEST_CASE("untranslated text of a draft has another colour") {
  GlyphRun run = line(0, 100, kRadoslaw);
  run.draft = true;
  CHECK(text_of_pdf(pages_of({run})) == "Radosław\n\f");
  CHECK(made(pages_of({run})) != made(pages_of({line(0, 100, kRadoslaw)})));
}

TEST_CASE("pages without text give a valid file") { CHECK(holds(judged(pages_of({}), "qpdf --check"), "No syntax")); }

TEST_CASE("a page beyond the limits of PDF is a finding") {
  Pages pages = pages_of({line(0, 100, kRadoslaw)});
  pages.width = Length::points(20'000);
  Diagnostics diagnostics;
  CHECK(!write_pdf(pages, edition(), diagnostics));
  CHECK(text_of(diagnostics) == "error pdf-not-made -\n");
}
