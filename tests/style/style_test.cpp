#include "style/style.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/resources.h"
#include "support/support.h"

using namespace readout;
using readout::test::text_of;

namespace {

constexpr std::string_view kFonts =
    R"(<fonts role="text"><font family="A"/></fonts><fonts role="heading"><font family="B"/></fonts>)";

/// Reads `parts` inside a style that has fonts, or as the whole style if `whole` is set.
struct Read {
  Sources sources;
  Diagnostics diagnostics;
  Style style;

  explicit Read(std::string_view parts, bool whole = false) {
    static const bool ready = (prepare_xml(), true);
    REQUIRE(ready);
    std::string text =
        fmt::format("<style xmlns=\"urn:readout:meeting:1\" name=\"t\">{}{}</style>", parts, whole ? "" : kFonts);
    const Source& source = sources.add("t.xml", text);
    std::unique_ptr<XmlElement> tree = read_xml(source, Schema::style, diagnostics);
    REQUIRE(tree);
    style = read_style(*tree, diagnostics);
  }
};

}  // namespace

TEST_CASE("a setting that a style leaves out keeps its default") {
  Read read("");
  CHECK(text_of(read.diagnostics) == "");
  CHECK(read.style.name == "t");
  CHECK(read.style.page_width == Length::millipoints(595'276));
  CHECK(read.style.text_size == Length::millipoints(9'500));
  CHECK(read.style.layout == Layout::parallel);
  CHECK(read.style.wording.switches.empty());
  CHECK(read.style.wording.surname_first);
}

TEST_CASE("a placeholder that a text of the page does not have is a finding on the text") {
  for (const char* name : {"masthead", "category", "release", "attribution", "closing-mark", "back"})
    for (const std::string wrong :
         {"{party} Relations", "Back to {parties", "a } b", "{parties} {}", "{{parties}}", ""}) {
      const std::string wording = fmt::format("<wording {}=\"{}\"/>", name, wrong);
      CHECK(text_of(Read(fmt::format("{}\n{}", kFonts, wording), true).diagnostics) ==
            fmt::format("error schema-value-invalid t.xml:2:{0} name={1} value={2} form=Back to {{parties}} Relations\n"
                        "  {3}</style>\n  {4:{5}}{6:^<{7}}\n",
                        wording.find('"') + 2, name, wrong, wording, "", wording.find('"') + 1, "^",
                        std::max<std::size_t>(wrong.size(), 1)));
    }
  const Read read(std::string(kFonts) + R"(<wording category="{parties} and {parties}" masthead="M"/>)", true);
  CHECK(text_of(read.diagnostics) == "");
  CHECK(read.style.wording_in("en").value("category") == "{parties} and {parties}");
}

TEST_CASE("layout and composition are read from the style") {
  Read read(R"(<layout photos="page" baseline-grid="yes"/>)"
            R"(<composition profile="jis" kinsoku="very-strict" line-head="half" hanging="yes" western="ragged")"
            R"( emphasis="dots" names="natural" tracking="no" optical-margins="no"/>)");
  CHECK(text_of(read.diagnostics) == "");
  CHECK(read.style.layout == Layout::parallel);
  CHECK(read.style.photos == Photos::page);
  CHECK(read.style.baseline_grid);
  CHECK(read.style.composition.profile == Profile::jis);
  CHECK(read.style.composition.kinsoku == Kinsoku::very_strict);
  CHECK(read.style.composition.head == HeadStyle::half);
  CHECK(read.style.composition.hanging);
  CHECK_FALSE(read.style.composition.tracking);
  CHECK_FALSE(read.style.composition.optical);
  CHECK(read.style.composition.ragged);
  CHECK(read.style.composition.emphasis == EmphasisStyle::dots);
  CHECK_FALSE(read.style.composition.jidori);
}

TEST_CASE("lengths are exact in points and to the micropoint in millimetres") {
  Read read(R"(<page width="200.125pt" height="210mm" margin-top="0.5pt" margin-bottom="0pt" margin-inner="1mm")"
            R"( margin-outer="20pt" column-gap="8pt"/>)"
            R"(<sizes text="8pt" leading="12.5pt" heading="20pt" small="6.75pt"/>)");
  CHECK(text_of(read.diagnostics) == "");
  CHECK(read.style.page_width == Length{200'125'000});
  CHECK(read.style.page_height == Length{595'275'591});
  CHECK(read.style.margin_top == Length{500'000});
  CHECK(read.style.margin_bottom == Length{});
  CHECK(read.style.margin_inner == Length{2'834'646});
  CHECK(read.style.margin_outer == Length::points(20));
  CHECK(read.style.column_gap == Length::points(8));
  CHECK(read.style.text_size == Length::points(8));
  CHECK(read.style.leading == Length{12'500'000});
  CHECK(read.style.heading_size == Length::points(20));
  CHECK(read.style.small_size == Length{6'750'000});
}

TEST_CASE("fonts keep their order, and each role and language its list") {
  Read read(R"(<fonts role="text"><font family="A" path="/a.ttf"/>)"
            R"(<font family="B" weight="bold" path="/b.ttc" index="12"/></fonts>)"
            R"(<fonts role="text" lang="ja"><font family="C"/></fonts><fonts role="heading">)"
            R"(<font family="D" weight="regular"/></fonts>)",
            true);
  CHECK(text_of(read.diagnostics) == "");
  REQUIRE(read.style.fonts.size() == 3);
  const FontList& first = read.style.fonts[0];
  CHECK(first.role == "text");
  CHECK(first.lang == "");
  REQUIRE(first.fonts.size() == 2);
  CHECK(first.fonts[0].family == "A");
  CHECK(first.fonts[0].path == "/a.ttf");
  CHECK_FALSE(first.fonts[0].bold);
  CHECK(first.fonts[1].bold);
  CHECK(first.fonts[1].index == 12);
  CHECK(read.style.fonts[1].lang == "ja");
  CHECK(read.style.fonts[2].role == "heading");
}

TEST_CASE("switches are kept under their names, for all languages or for one, and the later element counts") {
  Read read(
      std::string(kFonts) +
          "\n<wording clock-hours=\"twenty-four\" surname-first=\"no\"/>\n"
          "<wording lang=\"ja\" clock-hours=\"twelve\" bracket-shape=\"semicolon\"/>\n<wording noon=\"figures\"/>",
      true);
  CHECK(text_of(read.diagnostics) ==
        "warning style-switch-idle t.xml:4:16 attribute=noon value=figures other=clock-hours other_value=twenty-four\n"
        "  <wording noon=\"figures\"/></style>\n"
        "                 ^^^^^^^\n"
        "  related switch-here t.xml:2:23\n");
  CHECK(read.style.wording_in("en").value("clock-hours") == "twenty-four");
  CHECK_FALSE(read.style.wording_in("en").surname_first);
  CHECK(read.style.wording_in("en").value("bracket-shape") == "");
  CHECK(read.style.wording_in("ja").value("clock-hours") == "twelve");
  CHECK_FALSE(read.style.wording_in("ja").surname_first);
  CHECK(read.style.wording_in("ja").value("bracket-shape") == "semicolon");
  CHECK(read.style.wording_in("ja").value("noon") == "figures");
}

TEST_CASE("an invalid value of a switch is a finding that names the valid ones") {
  Read read(std::string(kFonts) + "\n<wording\n lead-weekday=\"behind\"/>", true);
  CHECK(text_of(read.diagnostics) ==
        "error schema-value-unknown t.xml:3:16 name=lead-weekday value=behind expected=none, before, after, full, "
        "plain, short\n"
        "   lead-weekday=\"behind\"/></style>\n"
        "                 ^^^^^^\n");
}

TEST_CASE("switches that print a clock of an unknown zone contradict each other, and each pair is reported once") {
  Read read(std::string(kFonts) +
                "\n<wording clocks=\"local-only\"\n local-label=\"none\"/><wording lang=\"ja\" noon=\"figures\"/>",
            true);
  CHECK(text_of(read.diagnostics) ==
        "error style-switches-contradict t.xml:3:15 attribute=local-label value=none other=clocks "
        "other_value=local-only\n"
        "   local-label=\"none\"/><wording lang=\"ja\" noon=\"figures\"/></style>\n"
        "                ^^^^\n"
        "  related switch-here t.xml:2:18\n");
}

TEST_CASE("a style has only the differences from the one that it extends") {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  auto tree = read_xml(sources.add("x.xml", R"(<style xmlns="urn:readout:meeting:1" name="x" extends="mofa-2015">
<sizes text="8pt"/><fonts role="text" lang="ja"><font family="Z"/></fonts>)"
                                            R"(<wording lang="ja" lead-date="day"/></style>)"),
                       Schema::style, diagnostics);
  const Style style = read_style(*tree, diagnostics);
  CHECK(text_of(diagnostics) == "");
  CHECK(style.name == "x");
  CHECK(style.text_size == Length::points(8));
  CHECK(style.leading == Length::points(15));
  CHECK(style.fonts.size() == 6);
  CHECK(style.fonts.back().fonts.front().family == "Z");
  CHECK(style.wording_in("en").value("start-word") == "from");
  CHECK(style.wording_in("ja").value("lead-date") == "day");
  CHECK(style.wording_in("ja").value("comma") == "full-width");
  CHECK(style.wording_in("ja").value("clocks") == "local-first");
}

namespace {

/// Findings on a style and on the files that it extends.
std::string findings_of(const std::map<std::string, std::string>& texts, const std::string& first) {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  auto read = [&](const std::string& path, Span) -> std::unique_ptr<XmlElement> {
    auto found = texts.find(path);
    return found == texts.end()
               ? nullptr
               : read_xml(
                     sources.add(path, "<style xmlns=\"urn:readout:meeting:1\" name=\"t\"\n" + found->second + "/>"),
                     Schema::style, diagnostics);
  };
  const auto tree = read(first, {});
  REQUIRE(tree);
  read_style(*tree, diagnostics, read);
  return text_of(diagnostics);
}

}  // namespace

TEST_CASE("extending an unknown style, oneself or too many is a finding") {
  CHECK(
      findings_of({{"a.xml", "extends=\"pres\""}}, "a.xml") ==
      ("error style-extends-unknown a.xml:2:10 style=pres shipped=fcdo, korea-mofa, large-print, mofa-2015, mofa-2019, "
       "mofa-2022, mofa-2024, "
       "plain, press, press-letter, state-department\n"
       "  extends=\"pres\"/>\n           ^^^^\n  fix a.xml:2:10 \"pres\" -> \"press\"\n"));
  CHECK(findings_of({{"d/a.xml", "extends=\"b.xml\""}, {"d/b.xml", "extends=\"a.xml\""}}, "d/a.xml")
            .starts_with("error style-extends-cycle d/b.xml:2:10\n  extends=\"a.xml\"/>\n           ^^^^^\n  related "
                         "first-here d/a.xml:1:1\n"));
  std::map<std::string, std::string> chain{{"s8.xml", "extends=\"press\""}};
  for (int i = 0; i < 8; ++i) chain[fmt::format("s{}.xml", i)] = fmt::format("extends=\"s{}.xml\"", i + 1);
  CHECK(findings_of(chain, "s2.xml") == "");
  CHECK(findings_of(chain, "s0.xml")
            .starts_with("error style-extends-deep s7.xml:2:10 limit=8\n  extends=\"s8.xml\"/>\n           ^^^^^^\n"));
}

TEST_CASE("the styles that ship are found by their names") {
  CHECK(built_in_styles() == std::vector<std::string>{"fcdo", "korea-mofa", "large-print", "mofa-2015", "mofa-2019",
                                                      "mofa-2022", "mofa-2024", "plain", "press", "press-letter",
                                                      "state-department"});
  for (const std::string& name : built_in_styles()) CHECK(built_in_style(name)->name == name);
}

TEST_CASE("every shipped style is valid and has no findings") {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  for (const std::string& name : built_in_styles()) {
    const Source& source = sources.add(name, std::string(resource("styles/" + name + ".xml")));
    std::unique_ptr<XmlElement> tree = read_xml(source, Schema::style, diagnostics);
    REQUIRE(tree);
    read_style(*tree, diagnostics);
  }
  CHECK(text_of(diagnostics) == "");
}

TEST_CASE("layouts are read by name") {
  CHECK(Read(R"(<layout languages="parallel"/>)").style.layout == Layout::parallel);
  CHECK(Read(R"(<layout languages="stacked"/>)").style.layout == Layout::stacked);
  CHECK(Read(R"(<layout languages="sequential"/>)").style.layout == Layout::sequential);
}

TEST_CASE("a length out of range is a finding on its value and keeps the default") {
  Read read(R"(<page width="3001pt"/>
<sizes text="3.999pt" leading="9pt"/>)");
  CHECK(text_of(read.diagnostics) ==
        "error style-length-out-of-range t.xml:1:60 attribute=width value=3001pt least=100pt most=3000pt\n"
        "  <style xmlns=\"urn:readout:meeting:1\" name=\"t\"><page width=\"3001pt\"/>\n"
        "                                                             ^^^^^^\n"
        "error style-length-out-of-range t.xml:2:14 attribute=text value=3.999pt least=4pt most=72pt\n"
        "  <sizes text=\"3.999pt\" leading=\"9pt\"/><fonts role=\"text\"><font family=\"A\"/></fonts>"
        "<fonts role=\"heading\"><font family=\"B\"/></fonts></style>\n"
        "               ^^^^^^^\n"
        "error style-length-out-of-range t.xml:2:32 attribute=leading value=9pt least=9.5pt most=28.5pt\n"
        "  <sizes text=\"3.999pt\" leading=\"9pt\"/><fonts role=\"text\"><font family=\"A\"/></fonts>"
        "<fonts role=\"heading\"><font family=\"B\"/></fonts></style>\n"
        "                                 ^^^\n");
  CHECK(read.style.page_width == Length::millipoints(595'276));
  CHECK(read.style.leading == Length::points(15));
}

TEST_CASE("margins that leave no room for text are a finding on the page's tag") {
  Read read("\n<page width=\"200pt\" margin-inner=\"50pt\" margin-outer=\"50pt\" column-gap=\"1pt\"/>\n");
  CHECK(text_of(read.diagnostics) ==
        "error style-no-room t.xml:2:1 least=100pt\n"
        "  <page width=\"200pt\" margin-inner=\"50pt\" margin-outer=\"50pt\" column-gap=\"1pt\"/>\n"
        "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("a second list of the same role and language is a finding that shows the first, and the first is kept") {
  Read read(
      "<fonts role=\"text\"><font family=\"A\"/></fonts>\n<fonts role=\"heading\"><font family=\"A\"/></fonts>\n"
      "<fonts role=\"heading\"><font family=\"B\"/></fonts>\n",
      true);
  CHECK(text_of(read.diagnostics) ==
        "error style-fonts-repeated t.xml:3:1 role=heading lang=\n"
        "  <fonts role=\"heading\"><font family=\"B\"/></fonts>\n"
        "  ^^^^^^^^^^^^^^^^^^^^^^\n"
        "  related first-here t.xml:2:1\n");
  CHECK(read.style.fonts.size() == 2);
}

TEST_CASE("a switch that a style sets twice for one language is a finding that shows the first") {
  Read read(std::string(kFonts) +
                "\n<wording noon=\"figures\"/>\n<wording lang=\"ja\" noon=\"figures\" comma=\"full-width\"/>\n"
                "<wording lang=\"ja\" noon=\"word\"/>\n<wording noon=\"word\" clocks=\"home-first\"/>\n",
            true);
  CHECK(text_of(read.diagnostics) ==
        R"(error style-switch-repeated t.xml:4:26 attribute=noon
  <wording lang="ja" noon="word"/>
                           ^^^^
  related first-here t.xml:3:26
error style-switch-repeated t.xml:5:16 attribute=noon
  <wording noon="word" clocks="home-first"/>
                 ^^^^
  related first-here t.xml:2:16
)");
}

TEST_CASE("a role without fonts for the languages that have no list is a finding") {
  Read read(
      "<fonts role=\"text\" lang=\"ja\"><font family=\"A\"/></fonts><fonts role=\"heading\"><font "
      "family=\"A\"/></fonts>",
      true);
  CHECK(text_of(read.diagnostics) ==
        "error style-fonts-missing t.xml:1:1 role=text\n"
        "  <style xmlns=\"urn:readout:meeting:1\" name=\"t\"><fonts role=\"text\" lang=\"ja\"><font "
        "family=\"A\"/></fonts>"
        "<fonts role=\"heading\"><font family=\"A\"/></fonts></style>\n"
        "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("values that the schema refuses are reported once, by the schema, and keep the default") {
  for (std::string_view parts :
       {R"(<page width="-1pt"/>)", R"(<page width="1.2345pt"/>)", R"(<page width="12345pt"/>)",
        R"(<page width="300"/>)", R"(<page width="300.pt"/>)", R"(<page width="300em"/>)", R"(<page width="pt"/>)",
        R"(<page width=""/>)", R"(<layout languages="side-by-side"/>)"}) {
    CAPTURE(parts);
    Read read(parts);
    REQUIRE(read.diagnostics.all().size() == 1);
    CHECK(read.diagnostics.all().front().rule.text().starts_with("schema-"));
    CHECK(read.style.page_width == Length::millipoints(595'276));
    CHECK(read.style.layout == Layout::parallel);
  }
}

TEST_CASE("the style that ships is valid and lists a fallback in each list of fonts") {
  prepare_xml();
  std::optional<Style> style = built_in_style("press");
  REQUIRE(style);
  CHECK(style->name == "press");
  CHECK(style->fonts.size() == 6);
  for (const FontList& list : style->fonts) {
    CHECK(list.fonts.size() == 4);
    for (const FontChoice& font : list.fonts) CHECK(font.bold == (list.role == "heading"));
  }
}

TEST_CASE("a style that does not ship is not found") {
  CHECK_FALSE(built_in_style("presse"));
  CHECK_FALSE(built_in_style("../src/style/style"));
}
