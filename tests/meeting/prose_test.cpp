// Prose: every inline element as a value, and the bytes that it was read from.
#include "reading.h"

using namespace readout;
using readout::test::Reading;
using readout::test::reading;
using readout::test::text_of;

namespace {

Reading reading_of(const std::string& content) {
  std::string overview = "<overview><p xml:id=\"p\">" + content + "</p></overview>";
  return reading({.rest = overview});
}

/// The only paragraph of an overview.
struct Paragraph {
  Reading whole;

  explicit Paragraph(const std::string& content) : whole(reading_of(content)) {
    CHECK(text_of(whole.diagnostics) == "");
  }
  const Prose& prose() const { return whole.meeting.overview.paragraphs.at(0).content; }
};

template <class T>
const T& as(const ProseNode& node) {
  const T* value = std::get_if<T>(&node.value);
  REQUIRE(value);
  return *value;
}

/// Prose as text: `[WORDS]` for words, `<>` for any element.
std::string words_of(const Prose& prose) {
  std::string all;
  for (const ProseNode& node : prose) {
    if (const auto* text = std::get_if<ProseText>(&node.value)) all += "[" + text->text.text + "]";
    else if (const auto* q = std::get_if<ProseQuote>(&node.value)) all += "“" + words_of(q->content) + "”";
    else if (const auto* em = std::get_if<ProseEmphasis>(&node.value)) all += "*" + words_of(em->content) + "*";
    else if (const auto* a = std::get_if<ProseLink>(&node.value)) all += "(" + words_of(a->content) + ")";
    else all += "<>";
  }
  return all;
}

}  // namespace

TEST_CASE("facts are values with the span of their tag") {
  Paragraph p(R"(<mention who="a  b"/><date xml:id="d" value="2024-02-29"/><time xml:id="c" value="09:05"/>)"
              R"(<term key="foip"/><org key="un"/><place key="cairo"/>)");
  const Prose& prose = p.prose();
  REQUIRE(prose.size() == 6);
  CHECK(as<ProseMention>(prose[0]).who == std::vector<std::string>{"a", "b"});
  CHECK(prose[0].span.text() == R"(<mention who="a  b"/>)");
  CHECK(as<ProseDate>(prose[1]).id == "d");
  CHECK(as<ProseDate>(prose[1]).value == CivilDate{2024, 2, 29});
  CHECK(prose[1].span.text() == R"(<date xml:id="d" value="2024-02-29"/>)");
  CHECK(as<ProseTime>(prose[2]).id == "c");
  CHECK(as<ProseTime>(prose[2]).hour == 9);
  CHECK(as<ProseTime>(prose[2]).minute == 5);
  CHECK(prose[2].span.text() == R"(<time xml:id="c" value="09:05"/>)");
  CHECK(as<ProseKey>(prose[3]).kind == EntryKind::term);
  CHECK(as<ProseKey>(prose[3]).key == "foip");
  CHECK(prose[3].span.text() == R"(<term key="foip"/>)");
  CHECK(as<ProseKey>(prose[4]).kind == EntryKind::organization);
  CHECK(as<ProseKey>(prose[4]).key == "un");
  CHECK(as<ProseKey>(prose[5]).kind == EntryKind::place);
  CHECK(prose[5].span.text() == R"(<place key="cairo"/>)");
}

TEST_CASE("blanks around a value are not part of it") {
  Paragraph p(R"(<date xml:id=" d " value=" 2024-02-29 "/><time xml:id="c" value=" 23:59"/><term key=" foip "/>)");
  CHECK(as<ProseDate>(p.prose()[0]).id == "d");
  CHECK(as<ProseDate>(p.prose()[0]).value == CivilDate{2024, 2, 29});
  CHECK(as<ProseTime>(p.prose()[1]).hour == 23);
  CHECK(as<ProseTime>(p.prose()[1]).minute == 59);
  CHECK(as<ProseKey>(p.prose()[2]).key == "foip");
}

TEST_CASE("an element with text contains prose") {
  Paragraph p(R"(He said <q>yes, <em>no</em> and <q>why</q></q> on )"
              R"(<a xml:id="a1" href="https://example.org/?a&amp;b">the <term key="t"/> page</a>.)");
  CHECK(words_of(p.prose()) == "[He said ]“[yes, ]*[no]*[ and ]“[why]””[ on ]([the ]<>[ page])[.]");
  CHECK(p.prose()[1].span.text() == "<q>");
  const auto& quote = as<ProseQuote>(p.prose()[1]);
  CHECK(quote.content[1].span.text() == "<em>");
  CHECK(as<ProseText>(as<ProseEmphasis>(quote.content[1]).content[0]).text.span().text() == "no");
  const auto& link = as<ProseLink>(p.prose()[3]);
  CHECK(link.id == "a1");
  CHECK(link.href == "https://example.org/?a&b");
  CHECK(p.prose()[3].span.text() == R"(<a xml:id="a1" href="https://example.org/?a&amp;b">)");
}

TEST_CASE("ruby has a base and a reading, without the layout of the file") {
  Paragraph p("<ruby>\n  林 <rt> はやし\n </rt></ruby>大臣");
  const ProseRuby::Pair& ruby = as<ProseRuby>(p.prose()[0]).pairs.at(0);
  CHECK(ruby.base.text == "林");
  CHECK(ruby.base.span().text() == "林");
  CHECK(ruby.reading.text == "はやし");
  CHECK(ruby.reading.span().text() == "はやし");
  CHECK(p.prose()[0].span.text() == "<ruby>");
}

TEST_CASE("a word may have readings for its parts") {
  auto pairs = [](const std::string& content) {
    Paragraph p(content);
    std::string out;
    for (const auto& [base, reading] : as<ProseRuby>(p.prose()[0]).pairs) out += base.text + "/" + reading.text + " ";
    return out;
  };
  CHECK(pairs("<ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>") == "拉/ら 致/ち ");
  CHECK(pairs("<ruby>New <rt>a</rt>York<rt>b</rt></ruby>") == "New /a York/b ");
  CHECK(pairs("<ruby> New<rt>a</rt> York <rt>b</rt></ruby>") == "New/a  York/b ");
  CHECK(pairs("<ruby>\n 拉<rt>ら</rt>\n 致 <rt>ち</rt>\n</ruby>") == "拉/ら 致/ち ");
  CHECK(pairs("<ruby>New <rt>ニュー</rt> York<rt>ヨーク</rt></ruby>") == "New /ニュー York/ヨーク ");
  CHECK(pairs("<ruby>拉<!-- a note -->致<rt>らち</rt></ruby>") == "拉致/らち ");
  // Parts without a base or a reading are kept, so that rules can report them.
  CHECK(pairs("<ruby>拉<rt>ら</rt>致</ruby>") == "拉/ら 致/ ");
}

TEST_CASE("a footnote is a unit of its own, also within a footnote or a quotation") {
  Paragraph p(R"(One<note xml:id="n1">See <date xml:id="d" value="2024-01-01"/><note xml:id="n2">Deep.</note></note>)"
              R"( <q>two<note xml:id="n3">Three.</note></q>)");
  CHECK(words_of(p.prose()) == "[One]<>[ ]“[two]<>”");
  CHECK(as<ProseNote>(p.prose()[1]).id == "n1");
  CHECK(p.prose()[1].span.text() == R"(<note xml:id="n1">)");
  const std::map<std::string, Unit>& notes = p.whole.meeting.notes;
  REQUIRE(notes.size() == 3);
  CHECK(words_of(notes.at("n1").content) == "[See ]<><>");
  CHECK(words_of(notes.at("n2").content) == "[Deep.]");
  CHECK(notes.at("n3").span.text() == R"(<note xml:id="n3">)");
}

TEST_CASE("words keep their bytes through references, CDATA and folded white space") {
  Paragraph p("Research &amp;\n      trade <![CDATA[<b>]]> &#x6797;");
  std::string all;
  for (const ProseNode& node : p.prose()) all += as<ProseText>(node).text.text;
  CHECK(all == "Research & trade <b> 林");
  const SourcedText& first = as<ProseText>(p.prose()[0]).text;
  CHECK(first.text == "Research & trade ");
  CHECK(first.origin.span(9, 10).text() == "&amp;");
  CHECK(first.origin.span(10, 11).text() == "\n      ");
  CHECK(first.origin.span(11, 16).text() == "trade");
  CHECK(p.prose()[0].span.text() == "Research &amp;\n      trade ");
  const SourcedText& last = as<ProseText>(p.prose().back()).text;
  CHECK(last.origin.span(last.text.size() - 3, last.text.size()).text() == "&#x6797;");
}

TEST_CASE("a comment does not split a word") {
  Paragraph p("the min<!-- a comment -->isters<?target data?> met");
  std::string all;
  for (const ProseNode& node : p.prose()) all += as<ProseText>(node).text.text;
  CHECK(all == "the ministers met");
}

TEST_CASE("white space is removed at the ends of a unit, and is one blank beside inline elements") {
  CHECK(words_of(Paragraph("\n   met  on\n   <org key=\"a\"/>  in\n  <term key=\"t\"/>\n  ").prose()) ==
        "[met on ]<>[ in ]<>");
  CHECK(words_of(Paragraph("a <em> b </em> c").prose()) == "[a ]*[ b ]*[ c]");
  CHECK(words_of(Paragraph("a <q>\n b \n</q> c").prose()) == "[a ]“[b]”[ c]");
  CHECK(words_of(Paragraph(" \n ").prose()) == "");
}

TEST_CASE("a line break between Japanese characters is not a space, also beside facts and across elements") {
  CHECK(words_of(Paragraph("両大臣は\n    会談した。").prose()) == "[両大臣は会談した。]");
  CHECK(words_of(Paragraph("両大臣は\n    <date xml:id=\"d\" value=\"2024-01-01\"/>\n    に会談した。").prose()) ==
        "[両大臣は]<>[に会談した。]");
  CHECK(words_of(Paragraph("両大臣は\n  <em>会談</em>\n  した。").prose()) == "[両大臣は]*[会談]*[した。]");
  CHECK(words_of(Paragraph("両大臣は\n  <em>talks</em>\n  をした。").prose()) == "[両大臣は ]*[talks]*[ をした。]");
  CHECK(words_of(Paragraph("The 会談\n    met").prose()) == "[The 会談 met]");
}

TEST_CASE("a localization note is kept for translators") {
  Reading r = reading(
      {.title = R"(<title xmlns:its="http://www.w3.org/2005/11/its" xml:id="t" its:locNote="A pun.">Talks</title>)"});
  CHECK(text_of(r.diagnostics) == "");
  CHECK(r.meeting.title->localization_note == "A pun.");
  CHECK(r.meeting.title->span.text().starts_with("<title "));
}
