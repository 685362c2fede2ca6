// Rules over prose: what each reports in a paragraph, and what it leaves alone.
#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "checked.h"

using namespace readout;
using namespace readout::test;

namespace {

constexpr std::string_view kBefore = R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang=")";
constexpr std::string_view kPeople = R"(" issuer="mofa-jp" home="Asia/Tokyo" published="2024-06-10">
  <delegation of="JP">
    <person xml:id="aoki">
      <name xml:lang="en" order="surname-first"><given>Rin</given><surname>Aoki</surname></name>
      <name xml:lang="ja" order="surname-first"><given>凛</given><surname>青木</surname></name>
      <office of="JP" kind="foreign-minister">
        <title xml:lang="en">Minister for Foreign Affairs of <of/></title>
        <title xml:lang="en" form="mention">Prime Minister</title>
        <title xml:lang="ja">外務大臣</title>
        <title xml:lang="ja" form="mention">大臣</title>
      </office>
    </person>
  </delegation>
  <session xml:id="s1" start="2024-06-10T12:25+02:00" zone="Europe/Paris"/>
  <overview>
    <item xml:id="i1"><p xml:id="p1">)";
constexpr std::string_view kAfter = "</p></item>\n  </overview>\n</meeting>\n";

/// A paragraph in a language, and its findings: a line for each, with the rule, its text and its fix.
struct Row {
  std::string_view text, findings = "";
  std::string_view lang = "en";
};

std::string findings_in(const Row& row) {
  const std::string text =
      std::string(kBefore) + std::string(row.lang) + std::string(kPeople) + std::string(row.text) + std::string(kAfter);
  Checked checked("m", text, "", Zones());
  std::string out;
  for (const Diagnostic& d : checked.diagnostics.all()) {
    out += fmt::format("{} “{}”", d.rule.text(), d.primary.text());
    for (const Fix& fix : d.fixes) out += fmt::format(" “{}” -> “{}”", fix.span.text(), fix.replacement);
    out += "\n";
  }
  return out;
}

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(findings_in(row) == row.findings);
  }
}

}  // namespace

TEST_CASE("characters that do not print are reported where they have no use") {
  check_rows({
      {"a\u200Bb", ""},
      {"soft\u00ADhyphen and no\u2060break", ""},
      {"a \u200Bb", "text-character-unprinted “\u200B”\n"},
      {"a\u00AD b", "text-character-unprinted “\u00AD”\n"},
      {"<mention who=\"aoki\"/>\u200Bleft", ""},
      {"\u200B<mention who=\"aoki\"/> left", "text-character-unprinted “\u200B”\n"},
      {"a\uFEFFb", "text-character-unprinted “\uFEFF”\n"},
      {"a\u200Db", "text-character-unprinted “\u200D”\n"},
      {"👩\u200D🔬 and ☺\uFE0F", ""},
      {"می\u200Cخواهم and \u200Fکتاب\u200F", ""},
      {"one \u200Fword", "text-character-unprinted “\u200F”\n"},
      {"\u2067کتاب\u2069", ""},
      {"کتاب \u202Eabc", "text-character-unprinted “\u202E”\n"},
      {"a\u2028b", "text-character-unprinted “\u2028”\n"},
      {"tag \U000E0041", "text-character-unprinted “\U000E0041”\n"},
      {"filler \u3164", "text-character-unprinted “\u3164”\n"},
      {"辻\U000E0100さん", "", "ja"},
  });
}

TEST_CASE("characters of private use and lost ones are reported, and no others beyond ASCII") {
  check_rows({
      {"\uE000 \uF8FF \U000F0000 \U0010FFFD",
       "text-character-private “\uE000”\ntext-character-private “\uF8FF”\ntext-character-private “\U000F0000”\n"
       "text-character-private “\U0010FFFD”\n"},
      {"\uFFFD\uFFFD", "text-character-lost “\uFFFD”\ntext-character-lost “\uFFFD”\n"},
      {"é — “x” … † € ½ ﬁ Ａ ｱ 𠮷 🎌 \u00A0\u2009\u3000x", ""},
      {"日本語、「かな」・カナ。①㈱", "", "ja"},
      {"\u06DD١٢", ""},
  });
}

TEST_CASE("an address needs a scheme that readers can open, and a place") {
  auto row = [](std::string_view address) {
    static std::deque<std::string> texts;
    return std::string_view(texts.emplace_back(fmt::format(R"(<a xml:id="a1" href="{}">x</a>)", address)));
  };
  check_rows({
      {row("https://www.example.org/a?b=c&amp;d#e")},
      {row("HTTP://example.org")},
      {row("https://user@example.org:8080/")},
      {row("https://例え.jp/ページ")},
      {row("mailto:press@example.org")},
      {row("tel:+81-3-0000-0000")},
      {row(""), "address-empty “”\n"},
      {row(" "), "address-empty “ ”\n"},
      {row("JavaScript:alert(1)"), "address-refused “JavaScript:alert(1)”\n"},
      {row("data:text/html,x"), "address-refused “data:text/html,x”\n"},
      {row("file:///tmp/x"), "address-refused “file:///tmp/x”\n"},
      {row("C:/readouts/a.pdf"), "address-refused “C:/readouts/a.pdf”\n"},
      {row("#p9"), "address-without-scheme “#p9”\n"},
      {row("/a/b.html"), "address-without-scheme “/a/b.html”\n"},
      {row("../x"), "address-without-scheme “../x”\n"},
      {row("//example.org/x"), "address-without-scheme “//example.org/x”\n"},
      {row("example.org:80/x"),
       "address-without-scheme “example.org:80/x” “example.org:80/x” -> “https://example.org:80/x”\n"},
      {row("https:"), "address-incomplete “https:”\n"},
      {row("https://"), "address-incomplete “https://”\n"},
      {row("https:///x"), "address-incomplete “https:///x”\n"},
      {row("https://a.org/x y"), "address-incomplete “https://a.org/x y”\n"},
      {row("mailto:press"), "address-incomplete “mailto:press”\n"},
  });
}

TEST_CASE("a word that is there twice is reported, unless the language doubles it") {
  check_rows({
      {"They met in in Paris.", "word-doubled “in” “in in” -> “in”\n"},
      {"The the talks", "word-doubled “the” “The the” -> “The”\n"},
      {"They met\n  met.", "word-doubled “met” “met\n  met” -> “met”\n"},
      {"the <em>the</em> talks", "word-doubled “the”\n"},
      {"the talks (the talks)", ""},
      {"They had had it.", ""},
      {"in, in; in-in in.in", ""},
      {"Pago Pago", ""},
      {"a well-known known word, the 3 3 days", ""},
      {"“the the”", "word-doubled “the” “the the” -> “the”\n"},
      {"ils nous nous, est est", "word-doubled “est” “est est” -> “est”\n", "fr"},
      {"été été", "word-doubled “été” “été été” -> “été”\n", "fr"},
      {"die die und und", "word-doubled “und” “und und” -> “und”\n", "de"},
      {"xanh xanh", "", "vi"},
      {"встреча встреча", "word-doubled “встреча” “встреча встреча” -> “встреча”\n", "ru"},
      {"参加 参加", "", "ja"},
      {"the <q>the</q>", ""},
  });
}

TEST_CASE("a word beside an element that prints it is reported") {
  check_rows({
      {R"(the <org key="un"/> met)", "word-printed-beside “the” “the <” -> “<”\n"},
      {R"(The <em><org key="un"/></em> met)", "word-printed-beside “The”\n"},
      {R"(<org key="un"/> met)", ""},
      {R"(of the. <org key="un"/> met)", ""},
      {R"(<org key="un"/> Nations met)", "word-printed-beside “Nations”\n"},
      {R"(<org key="un"/>, Nations met)", ""},
      {R"(<org key="JP"/> Japan)", "word-printed-beside “Japan”\n"},
      {R"(Prime Minister <mention who="aoki"/> met)", "word-printed-beside “Prime Minister”\n"},
      {R"(Minister <mention who="aoki"/> met)", ""},
      {R"(Prime Minister, <mention who="aoki"/> met)", ""},
      {R"(<mention who="aoki"/>大臣は)", "word-printed-beside “大臣”\n", "ja"},
      {R"(<mention who="aoki"/>は大臣)", "", "ja"},
  });
}

TEST_CASE("a fact that is typed is a note with the element to write") {
  check_rows({
      {"Prime Minister Aoki left.", "fact-typed “Prime Minister Aoki”\n"},
      {"Aoki Rin, Aokis", "fact-typed “Aoki Rin”\n"},
      {"Prime Ministers Aokiyama", ""},
      {"on 10 June 2024 and June 10", "fact-typed “10 June 2024”\nfact-typed “June 10”\n"},
      {"June 100, June 1", ""},
      {"at 12:25 p.m. or 12:25", "fact-typed “12:25 p.m.”\n"},
      {R"(<org key="un"/> of the United Nations)", "fact-typed “the United Nations”\n"},
      {"of the United Nations", ""},
      {"青木大臣と青木", "fact-typed “青木大臣”\n", "ja"},
      {"6月10日午後0時25分、16月10日", "fact-typed “6月10日”\nfact-typed “午後0時25分”\n", "ja"},
  });
}

TEST_CASE("typed facts are searched in a meeting of two hundred people, and not of three hundred") {
  auto findings = [](int count) {
    std::string people;
    for (int i = 0; i < count; ++i)
      people += fmt::format(R"(<person xml:id="x{0}"><name xml:lang="en" order="given-first"><given>A</given>)"
                            R"(<surname>S{0}</surname></name><office of="JP"><title xml:lang="en">M</title></office>)"
                            "</person>",
                            i);
    std::string text = std::string(kBefore) + "en" + std::string(kPeople) + "A S7 left." + std::string(kAfter);
    text.insert(text.find("</delegation>"), people);
    const Checked checked("m", text, "", Zones());
    return std::ranges::count_if(checked.diagnostics.all(),
                                 [](const Diagnostic& d) { return d.rule.text() == "fact-typed"; });
  };
  CHECK(findings(200) == 1);
  CHECK(findings(300) == 0);
}

TEST_CASE("a Japanese particle is doubled only between words") {
  check_rows({
      {"会談をを行った。", "word-doubled “をを” “をを” -> “を”\n", "ja"},
      {R"(<mention who="aoki"/>がが出席)", "word-doubled “がが” “がが” -> “が”\n", "ja"},
      {"会談にに、", "word-doubled “にに” “にに” -> “に”\n", "ja"},
      {"日本ががん対策を行う。", "", "ja"},
      {"くにに帰る。", "", "ja"},
      {"ににんが", "", "ja"},
      {"会談ををを行った。", "", "ja"},
      {"会談をを行った。", "", "zh"},
  });
}

TEST_CASE("straight marks are reported with the element or the apostrophe to write") {
  check_rows({
      {"They \"parted\".", "text-quotes-straight “\"parted\"” “\"parted\"” -> “<q>parted</q>”\n"},
      {"\"a\" and \"b\"",
       "text-quotes-straight “\"a\"” “\"a\"” -> “<q>a</q>”\ntext-quotes-straight “\"b\"” “\"b\"” -> “<q>b</q>”\n"},
      {"They &quot;parted&quot;.",
       "text-quotes-straight “&quot;parted&quot;” “&quot;parted&quot;” -> “<q>parted</q>”\n"},
      {"\"They<!-- x --> parted\"", "text-quotes-straight “\"”\ntext-quotes-straight “\"”\n"},
      {"<![CDATA[\"They\"]]>", "text-quotes-straight “\"They\"”\n"},
      {"\"<em>a</em>\"", "text-quotes-straight “\"”\ntext-quotes-straight “\"”\n"},
      {"a 'word' here", "text-quotes-straight “'word'” “'word'” -> “<q>word</q>”\n"},
      {"didn't", "text-apostrophe-straight “'” “'” -> “’”\n"},
      {"the ministers' talks", "text-apostrophe-straight “'” “'” -> “’”\n"},
      {R"(<mention who="aoki"/>'s and the ministers' talks)",
       "text-apostrophe-straight “'” “'” -> “’”\ntext-apostrophe-straight “'” “'” -> “’”\n"},
      {"the class of '24", "text-apostrophe-straight “'” “'” -> “’”\n"},
      {"6'2\" tall", ""},
      {"’ “ ” ‘", ""},
      {"「\"」", "text-quotes-straight “\"”\n", "ja"},
  });
}
