// Wrong files with one mistake each: the whole finding of the schema pass, and the agreement of xmllint with the same
// schema.
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/fixes.h"
#include "base/resources.h"
#include "input/xml.h"
#include "support/support.h"

using namespace readout;
using readout::test::check_golden;
using readout::test::text_of;

namespace {

constexpr std::string_view kRight = R"(<?xml version="1.0" encoding="UTF-8"?>
<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
                                    R"( published="2022-02-11">
  <delegation of="JP">
    <person xml:id="hayashi" role="principal">
      <honorific xml:lang="en">Mr.</honorific>
      <name xml:lang="ja" order="surname-first"><given reading="よしまさ">芳正</given><surname>林</surname></name>
      <office of="JP"><title xml:lang="en" form="full">Minister of <of/></title></office>
    </person>
  </delegation>
  <visit who="hayashi" to="AU" relation="attend"/>
  <session xml:id="s1" start="2022-02-11T12:25+11:00" zone="Australia/Melbourne" duration="PT55M" duration-is="exact">
    <place key="melbourne" shown="country"/>
  </session>
  <photo xml:id="ph" src="a.jpg"><alt xml:id="a1">Chairs</alt></photo>
  <document xml:id="d" rel="related" href="https://example.org/"><title xml:id="t1">Facts</title></document>
  <overview>
    <item xml:id="i1"><p xml:id="p1">They met on <date xml:id="d1" value="2022-02-12"/>, and )"
                                    R"(<mention who="hayashi"/> spoke of <q><term key="foip"/></q>.</p></item>
  </overview>
</meeting>
)";

/// A mistake: `from` becomes `to` in the right file.
struct Mistake {
  std::string_view name, from, to;
};

const std::vector<Mistake> kMistakes{
    {"nothing", "", ""},
    {"root-of-another-name", "<meeting ", "<meting "},
    {"root-without-namespace", R"( xmlns="urn:readout:meeting:1")", ""},
    {"root-of-another-namespace", "urn:readout:meeting:1", "urn:readout:meeting:2"},
    {"meeting-without-id", R"( xml:id="m")", ""},
    {"meeting-without-two-attributes", R"( issuer="mofa-jp" home="Asia/Tokyo")", ""},
    {"meeting-without-language", R"( xml:lang="en" issuer)", " issuer"},
    {"meeting-language-wrong", R"(xml:lang="en" issuer)", R"(xml:lang="english!" issuer)"},
    {"meeting-attribute-misspelled", "published=", "publised="},
    {"meeting-date-with-slashes", "2022-02-11\">\n  <del", "2022/02/11\">\n  <del"},
    {"meeting-date-month-13", "2022-02-11\">\n  <del", "2022-13-11\">\n  <del"},
    {"meeting-status-unknown", "published=", "status=\"finnal\" published="},
    {"meeting-home-with-blank", "Asia/Tokyo", "Asia Tokyo"},
    {"element-misspelled", "<delegation of=\"JP\">", "<delegaton of=\"JP\"/><delegation of=\"JP\">"},
    {"element-of-another-vocabulary", "<overview>", "<overveiw xmlns=\"urn:other\"/><overview>"},
    {"elements-in-wrong-order", "<overview>", "<visit who=\"hayashi\" to=\"AU\"/><overview>"},
    {"element-after-the-last", "</overview>", "</overview><overview/>"},
    {"session-missing",
     R"(  <session xml:id="s1" start="2022-02-11T12:25+11:00" zone="Australia/Melbourne" duration="PT55M")"
     R"( duration-is="exact">
    <place key="melbourne" shown="country"/>
  </session>
)",
     ""},
    {"words-between-elements", "<delegation of=\"JP\">", "<delegation of=\"JP\">Japan"},
    {"words-at-the-end-of-an-element", "  </delegation>", "  Japan\n  </delegation>"},
    {"words-in-an-empty-element", R"(<mention who="hayashi"/>)", R"(<mention who="hayashi">him</mention>)"},
    {"element-in-an-empty-element", R"(<mention who="hayashi"/>)", R"(<mention who="hayashi"><em>him</em></mention>)"},
    {"delegation-without-party", R"(<delegation of="JP">)", "<delegation>"},
    {"party-with-a-blank", R"(<delegation of="JP">)", R"(<delegation of="J P">)"},
    {"person-role-unknown", "principal", "principle"},
    {"person-without-id", R"(<person xml:id="hayashi" role)", "<person role"},
    {"name-order-unknown", "surname-first", "surname_first"},
    {"name-part-unknown", "<surname>林</surname>", "<family>林</family>"},
    {"name-part-empty", "<surname>林</surname>", "<surname></surname>"},
    {"honorific-without-language", R"(<honorific xml:lang="en">)", "<honorific>"},
    {"title-form-unknown", R"(form="full")", R"(form="ful")"},
    {"office-without-party", R"(<office of="JP">)", "<office>"},
    {"visit-without-country", R"( to="AU")", ""},
    {"visit-relation-unknown", "attend", "atend"},
    {"visit-of-nobody", R"(<visit who="hayashi")", R"(<visit who="")"},
    {"session-without-zone", R"( zone="Australia/Melbourne")", ""},
    {"session-start-without-t", "2022-02-11T12:25", "2022-02-11 12:25"},
    {"session-start-hour-24", "T12:25", "T24:25"},
    {"session-start-with-seconds", "T12:25+", "T12:25:30+"},
    {"session-offset-15", "+11:00", "+15:00"},
    {"session-duration-in-words", "PT55M", "55 minutes"},
    {"session-precision-unknown", R"("exact")", R"("exactly")"},
    {"session-in-other-words", R"(duration="PT55M")", R"(length="PT55M")"},
    {"place-shown-unknown", R"("country"/>)", R"("county"/>)"},
    {"photo-without-source", R"( src="a.jpg")", ""},
    {"photo-source-empty", R"(src="a.jpg")", R"(src="")"},
    {"photo-parts-in-wrong-order", "<alt ", "<caption xml:id=\"c\">C</caption><alt "},
    {"document-with-two-titles", R"(<title xml:id="t1">Facts</title>)",
     R"(<title xml:id="t1">Facts</title><title xml:id="t2">More</title>)"},
    {"document-relation-unknown", R"("related")", R"("relative")"},
    {"item-without-id", R"(<item xml:id="i1">)", "<item>"},
    {"id-with-a-colon", R"(xml:id="i1")", R"(xml:id="i:1")"},
    {"inline-unknown", R"(<term key="foip"/>)", R"(<b>FOIP</b>)"},
    {"ruby-without-reading", R"(<term key="foip"/>)", "<ruby>拉致</ruby>"},
    {"reading-alone", R"(<term key="foip"/>)", "<rt>らち</rt>"},
    {"ruby-in-ruby", R"(<term key="foip"/>)", "<ruby><ruby>拉致<rt>らち</rt></ruby><rt>ra</rt></ruby>"},
    {"emphasis-in-reading", R"(<term key="foip"/>)", "<ruby>拉致<rt><em>らち</em></rt></ruby>"},
    {"inline-date-of-no-form", "2022-02-12", "12 February 2022"},
    {"inline-date-without-value", R"( value="2022-02-12")", ""},
    {"term-without-key", R"(<term key="foip"/>)", "<term/>"},
    {"two-mistakes-in-one-tag", R"(duration="PT55M" duration-is="exact")", R"(duration="55" duration-is="exactly")"},
    {"end-tag-of-another-name", "</q>", "</p>"},
    {"end-tag-missing", "</overview>", ""},
    {"ampersand-bare", "They met", "They & met"},
    {"entity-unknown", "They met", "They&nbsp;met"},
    {"less-than-before-a-number", "They met", "They <3 met"},
    {"less-than-before-a-blank", "They met", "They < met"},
    {"value-never-closed-before-another", R"(zone="Australia/Melbourne" duration)",
     R"(zone="Australia/Melbourne duration)"},
    {"value-never-closed-at-the-root", R"(issuer="mofa-jp" home)", R"(issuer="mofa-jp home)"},
    {"blank-between-attributes-missing", R"(zone="Australia/Melbourne" duration)",
     R"(zone="Australia/Melbourne"duration)"},
    {"attribute-twice", R"(of="JP">)", R"(of="JP" of="US">)"},
    {"attribute-without-quotes", R"(of="JP">)", "of=JP>"},
    {"prefix-undeclared", "They met", "<x:b/>They met"},
    {"words-after-the-root", "</meeting>\n", "</meeting>\nend"},
    {"character-reference-of-none", "They met", "They &#x1; met"},
    {"less-than-in-a-value", "a.jpg", "a<b.jpg"},
    {"cdata-end-in-words", "They met", "They ]]> met"},
    {"comment-with-two-dashes", "They met", "<!-- a -- b -->They met"},
};

std::string with(const Mistake& mistake) {
  std::string text(kRight);
  if (mistake.from.empty()) return text;
  std::size_t at = text.find(mistake.from);
  REQUIRE_MESSAGE(at != std::string::npos, mistake.name);
  return text.replace(at, mistake.from.size(), mistake.to);
}

std::string findings_of(std::string_view name, std::string text) {
  Sources sources;
  Diagnostics diagnostics;
  read_xml(sources.add(std::string(name), std::move(text)), Schema::meeting, diagnostics);
  diagnostics.sort();
  return text_of(diagnostics);
}

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("every mistake gives its finding on its characters") {
  prepare_xml();
  std::string all;
  for (const Mistake& mistake : kMistakes) {
    all += "== " + std::string(mistake.name) + "\n" + findings_of(mistake.name, with(mistake));
    readout::test::keep(std::string(mistake.name) + ".xml", with(mistake));
  }
  check_golden("input/wrong-files.txt", all);
}

TEST_CASE("a fix of a wrong file removes its finding") {
  prepare_xml();
  int fixed = 0;
  for (const Mistake& mistake : kMistakes) {
    const std::string name(mistake.name);
    Sources sources;
    Diagnostics before, after;
    read_xml(sources.add(name, with(mistake)), Schema::meeting, before);
    FixedTexts texts;
    if (apply_fixes(before.all(), {}, texts) == 0) continue;
    CAPTURE(name);
    ++fixed;
    read_xml(sources.add(name, texts.at(name).after), Schema::meeting, after);
    // The misspelt element is empty, which is a mistake of its own.
    CHECK(text_of(after).starts_with(name == "element-misspelled" ? "error schema-element-missing" : ""));
    CHECK(after.all().size() == (name == "element-misspelled" ? 1 : 0));
  }
  CHECK(fixed >= 18);
}

TEST_CASE("xmllint with the printed schema accepts and refuses the same files") {
  prepare_xml();
  std::filesystem::path folder = readout::test::temporary_folder();
  for (const char* name : {"meeting.xsd", "common.xsd", "xml.xsd"})
    write(folder / name, resource(std::string("src/meeting/") + name));
  std::string command = "cd " + folder.string() + " && xmllint --nonet --noout --schema meeting.xsd";
  for (const Mistake& mistake : kMistakes) {
    write(folder / (std::string(mistake.name) + ".xml"), with(mistake));
    command += " " + std::string(mistake.name) + ".xml";
  }
  std::string judged = readout::test::run(command + " 2>&1").out;
  int refused = 0;
  for (const Mistake& mistake : kMistakes) {
    std::string name = std::string(mistake.name) + ".xml";
    bool accepts = ("\n" + judged).find("\n" + name + " validates") != std::string::npos;
    CHECK_MESSAGE(accepts == findings_of(mistake.name, with(mistake)).empty(), mistake.name);
    refused += accepts ? 0 : 1;
  }
  CHECK(refused >= 40);
}

TEST_CASE("mistakes inside a misplaced element and after it are reported in the same run, without consequences") {
  prepare_xml();
  std::string text(kRight);
  const std::string delegation = "<delegation of=\"US\"><person xml:id=\"b\" role=\"principle\"/></delegation>";
  text.insert(text.find("  <photo "), delegation + "\n");
  text.replace(text.find("rel=\"related\""), 13, "rel=\"relative\"");
  CHECK(findings_of("misplaced", text) ==
        R"(error schema-element-unexpected misplaced:14:2 element=delegation parent=meeting )"
        R"(expected=session, photo, document, overview
  <delegation of="US"><person xml:id="b" role="principle"/></delegation>
   ^^^^^^^^^^
error schema-value-unknown misplaced:14:46 name=role value=principle expected=principal, attending
  <delegation of="US"><person xml:id="b" role="principle"/></delegation>
                                               ^^^^^^^^^
  fix misplaced:14:46 "principle" -> "principal"
error schema-value-unknown misplaced:16:29 name=rel value=relative expected=joint-statement, fact-sheet, related
    <document xml:id="d" rel="relative" href="https://example.org/"><title xml:id="t1">Facts</title></document>
                              ^^^^^^^^
)");
}
