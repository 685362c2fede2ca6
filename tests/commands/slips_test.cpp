// Meetings and pairs with one slip each, and unusual ones that are right: what `readout check` reports on them.
#include "checked_folder.h"

using namespace readout;

namespace {

enum class In { meeting, translation };

/// `from` becomes `to` in a clean meeting or in its translation, and what is found then. A meeting has no translation
/// here, because its text changes.
struct Slip {
  In where;
  std::string from, to, found = {};
};

std::string changed(std::string text, const Slip& slip) {
  const std::size_t at = text.find(slip.from);
  REQUIRE_MESSAGE(at != std::string::npos, slip.from);
  return text.replace(at, slip.from.size(), slip.to);
}

void check_slips(const std::vector<Slip>& slips) {
  const std::string meeting = test::read_source_file("tests/commands/clean.xml"),
                    translation = test::read_source_file("tests/commands/clean.ja.po");
  for (const Slip& slip : slips) {
    CAPTURE(slip.to);
    const test::CheckedFolder folder;
    const bool translated = slip.where == In::translation;
    folder.write("m.xml", translated ? meeting : changed(meeting, slip));
    if (translated) folder.write("m.ja.po", changed(translation, slip));
    CHECK(folder.found("m.xml") == slip.found);
  }
}

const std::string kStart = R"(start="2024-06-10T12:25")", kWords = "for the welcome.", kThanks = "歓迎への謝意";

}  // namespace

TEST_CASE("one slip is one finding: XML, its names and its values") {
  check_slips({
      Slip{In::meeting, "</p></item>", "</item>", "m.xml xml-tag-unclosed\n"},
      {In::meeting, "<overview>", "<!-- a -- b --><overview>", "m.xml xml-not-well-formed\n"},
      {In::meeting, kWords, "for the&nbsp;welcome.", "m.xml xml-entity-unknown\n"},
      {In::meeting, kWords, "for the &#0;welcome.", "m.xml xml-control-character\n"},
      {In::meeting, kWords, "for A & B.", "m.xml xml-ampersand\n"},
      {In::meeting, kWords, "for 3 < 4.", "m.xml xml-ampersand\n"},
      {In::meeting, "xml:id=\"p1\"", "xml:id=“p1”", "m.xml xml-quotes-missing\n"},
      {In::meeting, "xml:id=\"p1\"", "xml:id=p1", "m.xml xml-quotes-missing\n"},
      {In::meeting, "xml:id=\"i1\"", "xml:id=\"i1\" xml:id=\"i2\"", "m.xml xml-not-well-formed\n"},
      {In::meeting, "</meeting>", "</meeting>\n<meeting/>", "m.xml xml-not-well-formed\n"},
      {In::meeting, "zone=\"Europe/Paris\"", "zone=\"Europe/Paris", "m.xml xml-quote-unclosed\n"},
      {In::meeting, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE meeting>", "m.xml xml-doctype\n"},
      {In::meeting, "encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"", "m.xml xml-encoding-declared\n"},
      {In::meeting, kWords,
       "for \x01"
       ".",
       "m.xml xml-control-character\n"},
      {In::meeting, "<overview>", "<r:overview>", "m.xml xml-not-well-formed\n"},
      {In::meeting, "<surname>Petit</surname>", "<surnmae>Petit</surnmae>", "m.xml schema-element-unknown\n"},
      {In::meeting, "<mention who=\"petit\"/>", "<menton who=\"petit\"/>", "m.xml schema-element-unknown\n"},
      {In::meeting, "<mention who=\"petit\"/>", "<mention name=\"petit\"/>",
       "m.xml schema-attribute-missing\nm.xml schema-attribute-unknown\n"},
      {In::meeting, "<mention who=\"petit\"/>", "<mention Who=\"petit\"/>", "m.xml schema-attribute-unknown\n"},
      {In::meeting, "<p xml:id=\"p1\">", "<p id=\"p1\">", "m.xml schema-attribute-unknown\n"},
      {In::meeting, " kind=\"foreign-minister\"", " kind=\"Foreign-Minister\"", "m.xml schema-value-unknown\n"},
      {In::meeting, "xml:lang=\"en\" issuer", "xml:lang=\"en\" Issuer=\"x\" issuer",
       "m.xml schema-attribute-unknown\n"},
      {In::meeting, "<honorific xml:lang=\"en\">Ms.", "<honorific lang=\"en\">Ms.", "m.xml schema-attribute-unknown\n"},
      {In::meeting, "</overview>", "</overview><overview/>", "m.xml schema-element-unknown\n"},
      {In::meeting, "<item xml:id=\"i1\">", "<item xml:id=\"i1\">words ", "m.xml schema-text-unexpected\n"},
  });
}

TEST_CASE("one slip is one finding: times") {
  check_slips({
      Slip{In::meeting, kStart, "start=\"2024-06-10T25:00\"", "m.xml schema-value-invalid\n"},
      {In::meeting, kStart, "start=\"2024-03-31T02:30\"", "m.xml session-time-skipped\n"},
      {In::meeting, kStart, "start=\"2023-10-29T02:30\"", "m.xml session-time-repeated\n"},
      {In::meeting, kStart, "start=\"2024-06-10T12:25\" end=\"2024-06-10T11:00\"", "m.xml session-end-before-start\n"},
      {In::meeting, kStart, "start=\"2024-06-10T12:25-02:00\"", "m.xml session-offset-disagrees\n"},
      {In::meeting, "zone=\"Europe/Paris\"", "zone=\"CEST\"", "m.xml zone-unknown\n"},
      {In::meeting, "zone=\"Europe/Paris\"", "zone=\"EST\"", "m.xml zone-abbreviated\n"},
      {In::meeting, "zone=\"Europe/Paris\"", "zone=\"Paris\"", "m.xml zone-unknown\n"},
      {In::meeting, "zone=\"Europe/Paris\"", "zone=\"europe/paris\"", "m.xml zone-unknown\n"},
      {In::meeting, "home=\"Asia/Tokyo\"", "home=\"Tokyo\"", "m.xml zone-unknown\n"},
      {In::meeting, "duration=\"PT55M\"", "duration=\"PT0M\"", "m.xml schema-value-invalid\n"},
      {In::meeting, "duration=\"PT55M\"", "duration=\"55\"", "m.xml schema-value-invalid\n"},
      {In::meeting, "duration=\"PT55M\"", "duration=\"PT24H\"", "m.xml duration-too-long\n"},
      {In::meeting, " duration-is=\"exact\"", "", "m.xml duration-without-precision\n"},
      {In::meeting, "published=\"2024-06-10\"", "published=\"2024-06-09\"", "m.xml published-before-meeting\n"},
      {In::meeting, "published=\"2024-06-10\"", "published=\"2025-06-10\"", "m.xml session-far-from-publication\n"},
      {In::meeting, kWords, "on <date xml:id=\"d1\" value=\"2024-02-30\"/>.", "m.xml date-does-not-exist\n"},
      {In::meeting, kWords, "at <time xml:id=\"t1\" value=\"24:10\"/>.", "m.xml schema-value-invalid\n"},
      {In::meeting, kWords, "on Sunday, June 10.", "m.xml weekday-contradicts-date\nm.xml fact-typed\n"},
  });
}

TEST_CASE("one slip is one finding: people, keys and prose") {
  check_slips({
      Slip{In::meeting, "<delegation of=\"FR\">", "<delegation of=\"UK\">", "m.xml key-unknown\n"},
      {In::meeting, "<delegation of=\"FR\">", "<delegation of=\"fr\">", "m.xml key-unknown\n"},
      {In::meeting, "issuer=\"mofa-jp\"", "issuer=\"mofa\"", "m.xml key-unknown\n"},
      {In::meeting, "<mention who=\"petit\"/>", "<mention who=\"Petit\"/>", "m.xml person-reference-unknown\n"},
      {In::meeting, "<mention who=\"petit\"/>", "<mention who=\"petit petit\"/>", "m.xml reference-repeated\n"},
      {In::meeting, "xml:id=\"petit\"", "xml:id=\"aoki\"", "m.xml id-repeated\n"},
      {In::meeting, "reading=\"りん\"", "reading=\"rin\"", "m.xml reading-not-kana\n"},
      {In::meeting, "reading=\"りん\"", "reading=\"れん\"", "m.xml reading-contradicts-spelling\n"},
      {In::meeting, "<surname>Petit", "<surname>PETIT", "m.xml name-in-capitals\n"},
      {In::meeting, "<surname>Petit", "<surname>Petit,", "m.xml name-comma\n"},
      {In::meeting, "<surname>プティ", "<surname>・プティ", "m.xml name-joint\n"},
      {In::meeting, "<title xml:lang=\"en\" form=\"mention\">Minister</title>",
       "<title xml:lang=\"en\" form=\"mention\">\u00A0</title>", "m.xml element-empty\n"},
      {In::meeting, kWords, "for the the welcome.", "m.xml word-doubled\n"},
      {In::meeting, kWords, "for the minister's welcome.", "m.xml text-apostrophe-straight\n"},
      {In::meeting, kWords, "for the \"welcome\".", "m.xml text-quotes-straight\n"},
      {In::meeting, kWords, "for the w\uFFFDlcome.", "m.xml text-character-lost\n"},
      {In::meeting, kWords, "for the \uE001 welcome.", "m.xml glyph-missing\n"},
      {In::meeting, kWords, "for the \u202Ewelcome.", "m.xml text-character-unprinted\n"},
      {In::meeting, kWords, "as in (7).", "m.xml point-unknown\n"},
      {In::meeting, kWords, "for <a xml:id=\"a1\" href=\"htp://example.org/\">it</a>.", "m.xml address-refused\n"},
      {In::meeting, kWords, "for <a xml:id=\"a1\" href=\"https:/example.org/\">it</a>.", "m.xml address-incomplete\n"},
      {In::meeting, kWords, "for <a xml:id=\"a1\" href=\"https//example.org/\">it</a>.",
       "m.xml address-without-scheme\n"},
      {In::meeting, kWords, "for <a xml:id=\"a1\" href=\"https://example.org/\"> </a>.", "m.xml element-empty\n"},
      {In::meeting, kWords, "for <ruby>森</ruby>.", "m.xml schema-element-missing\n"},
      {In::meeting, kWords, "for <org key=\"frr\"/>.", "m.xml key-unknown\n"},
      {In::meeting, "<overview>", "<photo xml:id=\"ph\" src=\"../a.png\"><alt xml:id=\"al\">A</alt></photo><overview>",
       "m.xml photo-outside-folder\n"},
  });
}

TEST_CASE("one slip is one finding: translations") {
  check_slips({
      Slip{In::translation, "msgstr \"<m:aoki/>は", "msgstr \"<m:aoky/>は", "m.ja.po translation-mention-unknown\n"},
      {In::translation, "msgstr \"<m:aoki/>は", "msgstr \"<aoki/>は", "m.ja.po translation-markup\n"},
      {In::translation, kThanks, "<b>歓迎</b>", "m.ja.po translation-markup\n"},
      {In::translation, kThanks, "歓迎 & 謝意", "m.ja.po translation-markup\n"},
      {In::translation, kThanks, "<q>歓迎", "m.ja.po translation-tag-unclosed\n"},
      {In::translation, kThanks, "<q></q>謝意", "m.ja.po element-empty\n"},
      {In::translation, kThanks, "歓迎\uFFFD", "m.ja.po text-character-lost\n"},
      {In::translation, kThanks, "（日）6月10日（日）の歓迎",
       "m.ja.po value-added\nm.ja.po weekday-contradicts-date\n"},
      {In::translation, "msgctxt \"p1\"", "msgctxt \"p2\"",
       "m.ja.po translation-unit-unknown\nm.xml translation-absent\n"},
      {In::translation, "msgctxt \"p1\"", "#, fuzzy\nmsgctxt \"p1\"", "m.ja.po translation-fuzzy\n"},
      {In::translation, "for the welcome.\"", "for the welcome\"", "m.ja.po translation-stale\n"},
      {In::translation, "Language: ja", "Language: en", "m.ja.po translation-language\n"},
      {In::translation, "X-Readout-Id: m1", "X-Readout-Id: m2", "m.ja.po translation-of-another-file\n"},
      {In::translation, "charset=UTF-8", "charset=EUC-JP", "m.ja.po po-charset\n"},
      {In::translation, "msgstr \"<m:aoki/>は", "msgstr <m:aoki/>は", "m.ja.po po-syntax\n"},
      {In::translation, "msgid \"<m:aoki/> thanked", "msgid \"<m:aoki/> \"thanked", "m.ja.po po-syntax\n"},
  });
}

TEST_CASE("what is unusual and right has no finding") {
  check_slips({
      Slip{In::meeting, "xml:lang=\"en\" issuer", "xml:lang=\"EN\" issuer"},
      {In::meeting, kStart, "start=\"2024-06-10T12:25+02:00\""},
      {In::meeting, kStart, "start=\"2024-06-10T12:25:00\""},
      {In::meeting, kStart, "start=\"2024-06-10\""},
      {In::meeting, " duration=\"PT55M\" duration-is=\"exact\"", ""},
      {In::meeting, "duration=\"PT55M\"", "duration=\"PT23H59M\""},
      {In::meeting, "zone=\"Europe/Paris\"", "zone=\"Europe/Monaco\""},
      {In::meeting, "home=\"Asia/Tokyo\"", "home=\"Japan\""},
      {In::meeting, "published=\"2024-06-10\"", "published=\"2024-06-11\""},
      {In::meeting, "published=\"2024-06-10\"", "published=\"2025-03-07\""},
      {In::meeting, kWords, "for <em>the</em> welcome — “at last”."},
      {In::meeting, kWords, "on Monday, June 3, or Tuesday, 4 June 2024."},
      {In::meeting, kWords, "on Monday (local time), at 3:00 p.m."},
      {In::meeting, kWords, "that that had had to be so, so very, very late."},
      {In::meeting, kWords, "for 6’2” and rock ’n’ roll."},
      {In::meeting, kWords, "for points (1) and 5 (2) of the list."},
      {In::meeting, kWords, "for <![CDATA[AT&T < all]]>."},
      {In::meeting, kWords, "for AT&amp;T &lt; all."},
      {In::meeting, kWords, "for <a xml:id=\"a1\" href=\"mailto:press@example.org\">it</a>."},
      {In::meeting, kWords, "for <a xml:id=\"a1\" href=\"HTTPS://EXAMPLE.ORG:8443/?a=1&amp;b=%20\">it</a>."},
      {In::meeting, kWords, "in <ruby>森<rt>もり</rt></ruby>."},
      {In::meeting, kWords, "for the welcome<note xml:id=\"n1\">See below.</note>."},
      {In::meeting, kWords, "for Łódź, Curaçao, Đà Nẵng and Kraków."},
      {In::meeting, kWords, "for <org key=\"un\"/> and <org key=\"FR\"/>."},
      {In::meeting, kWords, "for Frenchmen and Japanese."},
      {In::meeting, "<surname>Petit", "<prefix>de</prefix><surname>Petit"},
      {In::meeting, "<surname>Petit</surname>", "<surname>Petit</surname><generation>III</generation>"},
      {In::meeting, "<surname>Petit</surname>", "<surname>O’Petit</surname>"},
      {In::meeting, "<surname>Petit</surname>", "<surname>Petit-Ōta</surname>"},
      {In::meeting, "reading=\"あおき\"", "reading=\"アオキ\""},
      {In::meeting, "<honorific xml:lang=\"en\">H.E. Mr.</honorific>", ""},
      {In::meeting, "kind=\"foreign-minister\"", "kind=\"minister\""},
      {In::meeting, "  <delegation of=\"FR\">", "  <!-- the guests -->\n  <delegation of=\"FR\">"},
      {In::meeting, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", ""},
      {In::meeting, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
       "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"},
      {In::meeting, "<overview>", "<?xml-model href=\"meeting.xsd\"?><overview>"},
      {In::meeting, "<meeting xmlns=\"urn:readout:meeting:1\"",
       "<meeting xmlns=\"urn:readout:meeting:1\" xmlns:its=\"http://www.w3.org/2005/11/its\""},
      {In::translation, "歓迎", "「歓迎」（心から）"},
      {In::translation, "歓迎", "①歓迎"},
      {In::translation, "<m:petit/>に", "<m:petit/>に<em>も</em>"},
      {In::translation, "charset=UTF-8", "charset=utf8"},
      {In::translation, "\n#. item", "\n#~ msgid \"old\"\n#~ msgstr \"古い\"\n\n#. item"},
      {In::translation, "msgstr \"<m:aoki/>は、", "msgstr \"\"\n\"<m:aoki/>は、\"\n\""},
      {In::translation, "\"Plural-Forms: nplurals=1; plural=0;\\n\"\n", ""},
  });
}

TEST_CASE("a project can ask for countries that are typed") {
  const test::CheckedFolder folder;
  folder.write("m.xml", changed(test::read_source_file("tests/commands/clean.xml"),
                                {In::meeting, kWords, "for the welcome in France."}));
  CHECK(folder.found("m.xml") == "");
  folder.write("readout.toml", "[rules]\ncountry-typed = \"on\"\n");
  CHECK(folder.check("--format full m.xml").out ==
        "m.xml:31:110: warning: “France” is typed, but the file has it as a fact [country-typed]\n"
        "   31 | … who=\"petit\"/> for the welcome in France.</p></item>\n"
        "      |                                    ^^^^^^\n"
        "      = write: <org key=\"FR\"/>\n"
        "      = write <org key=\"FR\"/>: it is printed in each language, and follows the fact if that changes\n");
}

TEST_CASE("a misspelt element is fixed also where elements have no order") {
  const test::CheckedFolder folder;
  const std::string clean = test::read_source_file("tests/commands/clean.xml");
  folder.write("m.xml", changed(clean, {In::meeting, "<mention who=\"petit\"/>", "<menton who=\"petit\"/>"}));
  const std::string out = folder.check("--format full m.xml").out;
  CHECK_MESSAGE(out.find("unexpected element <menton> in <p> [schema-element-unknown]\n") != std::string::npos, out);
  CHECK_MESSAGE(out.find("\n      = write: mention\n") != std::string::npos, out);
  folder.write("m.xml", changed(clean, {In::meeting, "<surname>Petit</surname>", "<surnmae>Petit</surnmae>"}));
  CHECK(folder.check("--fix m.xml").exit_code == 0);
  CHECK(folder.read("m.xml") == clean);
}
