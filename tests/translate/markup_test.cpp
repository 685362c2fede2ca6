// The grammar of msgid and msgstr: the tag of each element, reading it back, and the place of each error.
#include "translate/markup.h"

#include "meeting/walk.h"
#include "translate/merged.h"

namespace readout {
namespace {

using test::meeting_of;
using test::Reading;
using test::text_of;

/// The source text of the translations: one fact and one element of each kind.
constexpr std::string_view kAll =
    R"(<p xml:id="p1"><mention who="mori"/><date xml:id="d1" value="2024-06-01"/><time xml:id="t1" value="10:00"/>)"
    R"(<note xml:id="n1">x</note><term key="foip"/><org key="un"/><place key="hawaii"/>)"
    R"(<a xml:id="a1" href="https://example.org/">b</a><q>c</q><em>d</em><ruby>拉致<rt>らち</rt></ruby></p>)";

/// A msgstr for kAll, as the decoded text of a file that contains only it.
struct Parsed {
  Reading meeting = meeting_of(kAll);
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Prose> prose;

  explicit Parsed(const std::string& msgstr) {
    const Source& source = sources.add("a.po", msgstr);
    const auto end = static_cast<std::uint32_t>(msgstr.size());
    prose = from_msgstr({msgstr, Origin::whole({&source, 0, end}, msgstr.size())}, *units_of(meeting.meeting).front(),
                        diagnostics);
  }

  /// `rule “marked bytes”` for each finding, with its fix.
  std::string faults() const {
    std::string out;
    for (const Diagnostic& d : diagnostics.all()) {
      out += fmt::format("{} {}", d.rule.text(), d.primary.text());
      for (const Fix& fix : d.fixes) out += " -> " + fix.replacement;
      out += "; ";
    }
    return out;
  }
};

std::string msgid_of(std::string_view paragraph) {
  const Reading meeting = meeting_of(fmt::format("<p xml:id=\"p1\">{}</p>", paragraph));
  return to_msgid(units_of(meeting.meeting).front()->content);
}

}  // namespace

TEST_CASE("each element of prose has its tag in a msgid") {
  struct Row {
    std::string_view xml, msgid;
  };
  for (const Row& row :
       {Row{"plain words", "plain words"}, Row{R"(<mention who="mori"/>)", "<m:mori/>"},
        Row{R"(<mention who="mori g"/>)", "<m:mori+g/>"}, Row{R"(<date xml:id="d1" value="2024-06-01"/>)", "<f:d1/>"},
        Row{R"(<time xml:id="t1" value="10:00"/>)", "<f:t1/>"}, Row{R"(<note xml:id="n1">x</note>)", "<f:n1/>"},
        Row{R"(<term key="foip"/>)", "<t:foip/>"}, Row{R"(<org key="un"/>)", "<o:un/>"},
        Row{R"(<place key="hawaii"/>)", "<p:hawaii/>"}, Row{R"(<a xml:id="a1" href="x">b</a>)", "<a:a1>b</a:a1>"},
        Row{"<q>b <em>c</em></q>", "<q>b <em>c</em></q>"},
        Row{"<ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>", "<ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>"},
        Row{"a &lt; b &amp; c > d", "a &lt; b &amp; c > d"},
        Row{"<ruby>&lt;<rt>&amp;</rt></ruby>", "<ruby>&lt;<rt>&amp;</rt></ruby>"}}) {
    CAPTURE(row.xml);
    CHECK(msgid_of(row.xml) == row.msgid);
  }
}

TEST_CASE("a msgstr in the grammar is the same after reading and writing, with &gt; decoded") {
  for (const std::string_view text :
       {"", "語", "a &lt; b &amp; c", "<f:t1/><f:d1/><f:n1/>", "<t:foip/><o:un/><p:hawaii/>", "<m:mori+g/>、",
        "<a:a1>あ<em>い</em></a:a1>", "<q>a<q>b</q></q>", "<em></em>", "<em><f:d1/></em>",
        "<f:d1/><ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>と<em><ruby>&lt;<rt>&amp;</rt></ruby></em>"}) {
    CAPTURE(text);
    const Parsed parsed{std::string(text)};
    CHECK(text_of(parsed.diagnostics) == "");
    REQUIRE(parsed.prose);
    CHECK(to_msgid(*parsed.prose) == text);
  }
  CHECK(to_msgid(*Parsed("a &gt; b").prose) == "a > b");
}

TEST_CASE("facts and links of a translation have the values of the source") {
  const Parsed parsed("<f:t1/><f:d1/><a:a1>x</a:a1><t:foip/>");
  REQUIRE(parsed.prose);
  const Prose& prose = *parsed.prose;
  CHECK(std::get<ProseTime>(prose[0].value).hour == 10);
  CHECK(std::get<ProseDate>(prose[1].value).value == CivilDate{2024, 6, 1});
  CHECK(std::get<ProseLink>(prose[2].value).href == "https://example.org/");
  CHECK(std::get<ProseKey>(prose[3].value).kind == EntryKind::term);
}

TEST_CASE("every node of a translation keeps its bytes, through escapes") {
  const Parsed parsed("ab&amp;c<em>d&lt;</em><f:d1/>");
  REQUIRE(parsed.prose);
  std::string spans;
  for_each_node(*parsed.prose, [&](const ProseNode& node) { spans += fmt::format("{}|", node.span.text()); });
  CHECK(spans == "ab&amp;c|<em>d&lt;</em>|d&lt;|<f:d1/>|");
  const SourcedText& words = std::get<ProseText>(parsed.prose->front().value).text;
  CHECK(words.text == "ab&c");
  CHECK(words.origin.span(2, 3).text() == "&amp;");
  CHECK(words.origin.span(3, 4).text() == "c");
}

TEST_CASE("an error of the grammar is reported at its bytes, with the tag that was meant") {
  struct Row {
    std::string msgstr, faults;
  };
  for (const Row& row : {
           Row{"<i:b>x</i:b>", "translation-markup <i:b>; translation-markup </i:b>; "},
           Row{"a & b", "translation-markup &; "},
           Row{"&nbsp;", "translation-markup &; "},
           Row{"a < b", "translation-markup <; "},
           Row{"<>", "translation-markup <> -> <q>; "},
           Row{"</em>", "translation-markup </em> -> <em>; "},
           Row{"<em>x", "translation-tag-unclosed <em>; "},
           Row{"<q><em>x</q></em>", "translation-tag-unclosed <em>; translation-markup </em> -> <em>; "},
           Row{"<a:a1>x", "translation-tag-unclosed <a:a1>; "},
           Row{"<f:d1にも", "translation-markup <f:d1 -> <f:d1/>; "},
           Row{"<f:d1<f:d1/>", "translation-markup <f:d1 -> <f:d1/>; "},
           Row{"<t:fiop/>", "translation-fact-unknown <t:fiop/> -> <t:foip/>; "},
           Row{"<f:n9/>", "translation-fact-unknown <f:n9/> -> <f:n1/>; "},
           Row{"<a:a2>x</a:a2>", "translation-fact-unknown <a:a2> -> <a:a1>; "},
           Row{"<f:D1/>", "translation-fact-unknown <f:D1/> -> <f:d1/>; "},
           Row{"<f:d1>", "translation-markup <f:d1> -> <f:d1/>; "},
           Row{"<em/>", "translation-markup <em/> -> <em>; "},
           Row{"<q:x>", "translation-markup <q:x>; "},
           Row{"<m:/>", "translation-markup <m:/>; "},
           Row{"<f/>", "translation-markup <f/>; "},
           Row{"<a:>x", "translation-markup <a:>; "},
           Row{"< f:d1/>", "translation-markup < f:d1/> -> <f:d1/>; "},
       }) {
    CAPTURE(row.msgstr);
    const Parsed parsed(row.msgstr);
    CHECK(parsed.faults() == row.faults);
    CHECK_FALSE(parsed.prose);
  }
}

TEST_CASE("of a word with readings only the first error is reported, at its bytes") {
  struct Row {
    std::string word, faults;
  };
  for (const Row& row : {
           Row{"<ruby>拉致</ruby>", "ruby-without-reading 拉致; "},
           Row{"<ruby>拉<rt>ら</rt>致</ruby>", "ruby-without-reading 致; "},
           Row{"<ruby>拉<rt></rt>致<rt>ち</rt></ruby>", "ruby-without-reading 拉; "},
           Row{"<ruby></ruby>", "ruby-without-base <ruby>; "},
           Row{"<ruby><rt>らち</rt></ruby>", "ruby-without-base <rt>; "},
           Row{"<ruby>拉<rt>ら</rt><rt>ち</rt></ruby>", "ruby-without-base <rt>; "},
           Row{"<ruby>拉致<rt>らち</ruby>", "translation-tag-unclosed <rt>; "},
           Row{"<ruby>拉致<rt>らち</rt>", "translation-tag-unclosed <ruby>; "},
           Row{"<ruby>拉致<rt>らち", "translation-tag-unclosed <rt>; "},
           Row{"<ruby>拉致", "translation-tag-unclosed <ruby>; "},
           Row{"<ruby><em>拉致</em><rt>らち</rt></ruby>語", "translation-markup <em>; "},
           Row{"<ruby>拉<rt><em>ら</em></rt></ruby>語", "translation-markup <em>; "},
           Row{"<rt>らち</rt>", "translation-markup <rt>; translation-markup </rt>; "},
           Row{"<ruby>拉</ruby><ruby>致</ruby>", "ruby-without-reading 拉; ruby-without-reading 致; "},
       }) {
    CAPTURE(row.word);
    const Parsed parsed(row.word);
    CHECK(parsed.faults() == row.faults);
    CHECK_FALSE(parsed.prose);
  }
}

TEST_CASE("elements nest 32 deep, not 33") {
  auto nested = [](int depth) {
    std::string out;
    for (int i = 0; i < depth; ++i) out += "<q>";
    for (int i = 0; i < depth; ++i) out += "</q>";
    return out;
  };
  CHECK(Parsed(nested(32)).faults() == "");
  CHECK(Parsed(nested(33)).faults().starts_with("translation-markup <q>; "));
}

TEST_CASE("a msgstr cut off at any byte is prose or has a finding") {
  const std::string whole = "あ<q>い<em>う</em></q>&amp;<ruby>拉<rt>ら</rt></ruby><a:a1>え</a:a1><m:mori/><f:d1/>";
  for (std::size_t end = 0; end <= whole.size(); ++end) {
    CAPTURE(end);
    const Parsed parsed(whole.substr(0, end));
    CHECK(parsed.prose.has_value() == parsed.diagnostics.all().empty());
  }
}

}  // namespace readout
