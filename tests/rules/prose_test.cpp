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

TEST_CASE("an element without text is reported, also inside another one") {
  check_rows({
      {"They left <q></q> it.", "element-empty “<q>”\n"},
      {"They left <q> &#xA0;</q> it.", "element-empty “<q>”\n"},
      {"<em> </em>They", "element-empty “<em>”\n"},
      {R"(They <a xml:id="a1" href="https://example.org/"/> left)",
       "element-empty “<a xml:id=\"a1\" href=\"https://example.org/\"/>”\n"},
      {"They <q><em></em></q> left", "element-empty “<q>”\nelement-empty “<em>”\n"},
      {R"(They <q><mention who="aoki"/></q> <em>left</em>)"},
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

/// The finding of typed words, with the element that replaces them if it needs no id.
std::string typed(std::string_view words, std::string_view element = "") {
  if (element.empty()) return fmt::format("fact-typed “{}”\n", words);
  return fmt::format("fact-typed “{0}” “{0}” -> “{1}”\n", words, element);
}
const std::string kAoki = R"(<mention who="aoki"/>)", kJapan = R"(<org key="JP"/>)";

void check_typed(std::string_view text, const std::string& findings, std::string_view lang = "en") {
  check_rows({{text, findings, lang}});
}

TEST_CASE("a fact that is typed is a note with the element to write") {
  check_typed("Prime Minister Aoki left.", typed("Prime Minister Aoki", kAoki));
  check_typed("Aoki Rin, Aokis", typed("Aoki Rin", kAoki));
  check_typed("Prime Ministers Aokiyama", "");
  check_typed("<ruby>青木大臣<rt>あおき</rt></ruby>", typed("青木大臣"), "ja");
  check_typed("<![CDATA[Aoki Rin]]> left", typed("Aoki Rin"));
  check_typed("on 10 June 2024 and June 10", typed("10 June 2024") + typed("June 10"));
  check_typed("June 100, June 1", "");
  check_typed("at 12:25 p.m. or 12:25", typed("12:25 p.m."));
  check_typed(R"(<org key="un"/> of the United Nations)", typed("the United Nations", R"(<org key="un"/>)"));
  check_typed("of the United Nations", "");
  check_typed("青木大臣と青木", typed("青木大臣", kAoki), "ja");
  check_typed("6月10日午後0時25分、16月10日", typed("6月10日") + typed("午後0時25分"), "ja");
  check_typed("６月１０日、２０２４年６月１０日", typed("６月１０日") + typed("２０２４年６月１０日"), "ja");
}

TEST_CASE("an office that is typed is a mention of the person who holds it") {
  check_typed("The Minister for Foreign Affairs of Japan left.", typed("Minister for Foreign Affairs of Japan", kAoki));
  check_typed("The Prime Minister left, as a Minister for Foreign Affairs would.", "");
  check_typed("青木外務大臣と外務大臣", typed("青木外務大臣", kAoki) + typed("外務大臣", kAoki), "ja");
  check_typed("大臣は", "", "ja");
}

TEST_CASE("a country of the file that is typed is reported beside an element for a country, and not in a longer word") {
  check_typed(R"(In Japan, Japan’s and Japan-France, <org key="FR"/>)",
              typed("Japan", kJapan) + typed("Japan", kJapan));
  check_typed(R"(Japanese, in France, <org key="FR"/>)", typed("France", R"(<org key="FR"/>)"));
  check_typed(R"(日本は、日本の<org key="FR"/>)", typed("日本", kJapan) + typed("日本", kJapan), "ja");
  check_typed(R"(日本海、西日本、日本語、<org key="FR"/>)", "", "ja");
  check_typed(R"(In Japan, of <org key="un"/>)", "");
}

/// The typed facts in a paragraph of a meeting with these people besides.
std::ptrdiff_t typed_among(const std::string& people, const std::string& paragraph) {
  std::string text = std::string(kBefore) + "en" + std::string(kPeople) + paragraph + std::string(kAfter);
  text.insert(text.find("</delegation>"), people);
  const Checked checked("m", text, "", Zones());
  return std::ranges::count_if(checked.diagnostics.all(),
                               [](const Diagnostic& d) { return d.rule.text() == "fact-typed"; });
}

std::string person_named(int number, std::string_view surname) {
  return fmt::format(R"(<person xml:id="x{}"><name xml:lang="en" order="given-first"><given>A</given>)"
                     R"(<surname>{}</surname></name><office of="JP"><title xml:lang="en">M</title></office></person>)",
                     number, surname);
}

TEST_CASE("typed facts are searched whatever the number of people, in linear time") {
  std::string people, paragraph;
  for (int i = 0; i < 3000; ++i) people += person_named(i, fmt::format("S{}", i)), paragraph += "A S ";
  CHECK(typed_among(people, paragraph + "A S2999 left.") == 1);
}

TEST_CASE("words that several persons have are no fact, and neither is a very long name") {
  CHECK(typed_among(person_named(1, "Sato") + person_named(2, "Sato"), "A Sato left.") == 0);
  CHECK(typed_among(person_named(1, "Sato"), "A Sato left.") == 1);
  const std::string longest(254, 'x');
  CHECK(typed_among(person_named(1, longest), "A " + longest + " left.") == 1);
  CHECK(typed_among(person_named(1, longest + "x"), "A " + longest + "x left.") == 0);
}

TEST_CASE("a day of the week that is not that of its date is reported with the right one") {
  auto row = [](std::string_view text, std::string_view found = "", std::string_view right = "",
                std::string_view lang = "en") {
    CAPTURE(text);
    std::string findings;
    if (!found.empty()) findings = fmt::format("weekday-contradicts-date “{0}” “{0}” -> “{1}”\n", found, right);
    CHECK(findings_in({text, "", lang}) == findings);
  };
  row("on Tuesday, June 11", "");
  row("on Monday, June 11", "Monday", "Tuesday");
  row("on Monday, 11 June 2019", "Monday", "Tuesday");
  row("on Monday June 11", "Monday", "Tuesday");
  row("on June 11 (Mon)", "Mon", "Tue");
  row("on June 11 (Monday)", "Monday", "Tuesday");
  row("on June 11 (Tue)");
  row("on June 11, Monday, they met", "Monday", "Tuesday");
  row("On June 11, Monday’s talks were discussed");
  row("Mondays, June 11; Monday; June 110");
  row("January 1 (Tue)", "Tue", "Mon");  // of 2024
  row("December 31 (Sun)");              // of 2023, which is nearer to the publication
  row("Monday, June 31 and Monday, February 29, 2023");
  row(R"(on Monday, <date xml:id="d1" value="2024-06-12"/>)", "Monday", "Wednesday");
  row(R"(on Wednesday, <date xml:id="d1" value="2024-06-12"/>)");
  row(R"(<date xml:id="d1" value="2024-06-12"/> (Monday))", "Monday", "Wednesday");
  row("６月１１日（月）に", "月", "火", "ja");
  row("2024年6月11日(月)に", "月", "火", "ja");
  row("6月11日（火）、6月11日（米国）", "", "", "ja");
  row("6月11日月曜日", "月曜日", "火曜日", "ja");
  row("月曜日、6月11日", "月曜日", "火曜日", "ja");
  row(R"(<date xml:id="d1" value="2024-06-12"/>（木）)", "木", "水", "ja");
  row("lundi 11 juin", "", "", "fr");
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
      {"両国は\"直立\"の引用", "text-quotes-straight “\"直立\"” “\"直立\"” -> “<q>直立</q>”\n", "ja"},
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
