#include "style/style.h"

#include <fmt/format.h>

#include "support/support.h"

using namespace readout;
using readout::test::text_of;

namespace {

/// Reads `parts` between the tags of a style that has fonts, or as the whole style where `whole` is set.
struct Read {
  Sources sources;
  Diagnostics diagnostics;
  Style style;

  explicit Read(std::string_view parts, bool whole = false) {
    static const bool ready = (prepare_xml(), true);
    REQUIRE(ready);
    std::string text = fmt::format("<style xmlns=\"urn:readout:meeting:1\" name=\"t\">{}{}</style>", parts,
                                   whole ? "" : "<fonts role=\"text\"><font family=\"A\"/></fonts>"
                                                "<fonts role=\"heading\"><font family=\"B\"/></fonts>");
    const Source& source = sources.add("t.xml", text);
    std::unique_ptr<XmlElement> tree = read_xml(source, Schema::style, diagnostics);
    REQUIRE(tree);
    style = read_style(*tree, diagnostics);
  }
};

}  // namespace

TEST_CASE("what a style leaves out keeps its default") {
  Read read("");
  CHECK(text_of(read.diagnostics) == "");
  CHECK(read.style.name == "t");
  CHECK(read.style.page_width == Length::millipoints(595'276));
  CHECK(read.style.text_size == Length::millipoints(9'500));
  CHECK(read.style.layout == Layout::parallel);
  CHECK(read.style.wording.clock_en == Wording::Clock::twelve_hour);
  CHECK(read.style.wording.same_date_ja == Wording::SameDate::same_day);
}

TEST_CASE("lengths are exact in points and to the micropoint in millimetres") {
  Read read(R"(<page width="200.125pt" height="210mm" margin-top="0.5pt" margin-bottom="0pt" margin-inner="1mm" margin-outer="20pt" column-gap="8pt"/>)"
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
  Read read(R"(<fonts role="text"><font family="A" path="/a.ttf"/><font family="B" weight="bold" path="/b.ttc" index="12"/></fonts>)"
            R"(<fonts role="text" lang="ja"><font family="C"/></fonts><fonts role="heading"><font family="D" weight="regular"/></fonts>)",
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

TEST_CASE("each switch of wording is read") {
  Read read(R"(<fonts role="text"><font family="A"/></fonts><fonts role="heading"><font family="A"/></fonts>)"
            R"(<wording clock-en="24-hour" clock-ja="24-hour" home-label="jst" same-date-en="none" same-date-ja="date" around="about" )"
            R"(approximately="about" long-duration="hours" noon-as-word="no" surname-in-capitals="no" surname-first="no" )"
            R"(foreign-surname-in-capitals="yes" era-date-ja="no"/>)",
            true);
  CHECK(text_of(read.diagnostics) == "");
  const Wording& w = read.style.wording;
  CHECK(w.clock_en == Wording::Clock::twenty_four_hour);
  CHECK(w.clock_ja == Wording::Clock::twenty_four_hour);
  CHECK(w.home_label == Wording::HomeLabel::jst);
  CHECK(w.same_date_en == Wording::SameDate::none);
  CHECK(w.same_date_ja == Wording::SameDate::date);
  CHECK(w.around == Wording::Around::about);
  CHECK(w.approximately == Wording::Approximately::about);
  CHECK(w.long_duration == Wording::LongDuration::hours);
  CHECK_FALSE(w.noon_as_word);
  CHECK_FALSE(w.surname_in_capitals);
  CHECK_FALSE(w.surname_first);
  CHECK(w.foreign_surname_in_capitals);
  CHECK_FALSE(w.era_date_ja);
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
  Read read("<fonts role=\"text\"><font family=\"A\"/></fonts>\n<fonts role=\"heading\"><font family=\"A\"/></fonts>\n"
            "<fonts role=\"heading\"><font family=\"B\"/></fonts>\n",
            true);
  CHECK(text_of(read.diagnostics) ==
        "error style-fonts-repeated t.xml:3:1 role=heading lang=\n"
        "  <fonts role=\"heading\"><font family=\"B\"/></fonts>\n"
        "  ^^^^^^^^^^^^^^^^^^^^^^\n"
        "  related first-here t.xml:2:1\n");
  CHECK(read.style.fonts.size() == 2);
}

TEST_CASE("a role without fonts for the languages that have no list is a finding") {
  Read read("<fonts role=\"text\" lang=\"ja\"><font family=\"A\"/></fonts><fonts role=\"heading\"><font family=\"A\"/></fonts>", true);
  CHECK(text_of(read.diagnostics) ==
        "error style-fonts-missing t.xml:1:1 role=text\n"
        "  <style xmlns=\"urn:readout:meeting:1\" name=\"t\"><fonts role=\"text\" lang=\"ja\"><font family=\"A\"/></fonts>"
        "<fonts role=\"heading\"><font family=\"A\"/></fonts></style>\n"
        "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
}

TEST_CASE("values that the schema refuses are reported once, by the schema, and keep the default") {
  for (std::string_view parts : {R"(<page width="-1pt"/>)", R"(<page width="1.2345pt"/>)", R"(<page width="12345pt"/>)", R"(<page width="300"/>)",
                                 R"(<page width="300.pt"/>)", R"(<page width="300em"/>)", R"(<page width="pt"/>)", R"(<page width=""/>)",
                                 R"(<layout languages="side-by-side"/>)"}) {
    CAPTURE(parts);
    Read read(parts);
    REQUIRE(read.diagnostics.all().size() == 1);
    CHECK(read.diagnostics.all().front().rule.starts_with("schema-"));
    CHECK(read.style.page_width == Length::millipoints(595'276));
    CHECK(read.style.layout == Layout::parallel);
  }
}

TEST_CASE("the style that ships is valid and lists a fallback in each list of fonts") {
  prepare_xml();
  std::optional<Style> style = built_in_style("press");
  REQUIRE(style);
  CHECK(style->name == "press");
  CHECK(style->fonts.size() == 4);
  for (const FontList& list : style->fonts) {
    CHECK(list.fonts.size() == 2);
    for (const FontChoice& font : list.fonts) CHECK(font.bold == (list.role == "heading"));
  }
}

TEST_CASE("a style that does not ship is no style") {
  CHECK_FALSE(built_in_style("presse"));
  CHECK_FALSE(built_in_style("../src/style/style"));
}
