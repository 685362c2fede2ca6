// Green means checked: what `readout check` does with every file of a folder, and one finding for one mistake.
#include "checked_folder.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

std::string clean_meeting() { return test::read_source_file("tests/commands/clean.xml"); }
std::string clean_translation() { return test::read_source_file("tests/commands/clean.ja.po"); }

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

/// A translation into a language without a catalog, with a tag that is not in its msgid.
std::string german() {
  return changed(changed(clean_translation(), "Language: ja", "Language: de"), "は、", "<f:none/>");
}

std::string utf16(std::string_view text) {
  std::string out = "\xFF\xFE";
  for (char c : text)
    if (static_cast<unsigned char>(c) < 0x80) out += c, out += '\0';
  return out;
}

/// A folder with a clean meeting and its translation in d/.
struct Folder : test::CheckedFolder {
  Folder() {
    write("d/m.xml", clean_meeting());
    write("d/m.ja.po", clean_translation());
  }
};

constexpr std::string_view kPair = "checked 1 meeting, 1 translation, 0 registers, 0 styles, 0 catalogs\n";

std::string summary(std::string_view checked, std::string_view findings) {
  return std::string(checked) + std::string(findings) + "\n";
}

}  // namespace

TEST_CASE("a clean folder has no finding, and the summary says what was checked") {
  const Folder folder;
  const auto ran = folder.check("d");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "");
  CHECK(ran.err == summary(kPair, "0 errors, 0 warnings, 0 notes"));
}

TEST_CASE("a meeting in a folder that is empty, misspelt, broken or in UTF-16 has the findings of the named file") {
  for (const std::string& bytes :
       {std::string(), std::string("\n"), std::string("\xEF\xBB\xBF"),
        changed(clean_meeting(), "<meeting ", "<meetnig "), changed(clean_meeting(), "<meeting ", "<Meeting "),
        changed(clean_meeting(), "<meeting ", "<metting "), changed(clean_meeting(), "<meeting ", "<note "),
        changed(clean_meeting(), "<meeting xmlns=\"urn:readout:meeting:1\"", "<metng"), clean_meeting().substr(0, 200),
        std::string("<meeting"), std::string("words"), utf16(clean_meeting())}) {
    for (const char* name : {"m.xml", "d/new.xml", "d/new.XML", "d/e/new.Xml"}) {
      CAPTURE(bytes.substr(0, 100));
      CAPTURE(name);
      const Folder folder;
      fs::remove_all(folder.at("d"));
      folder.write(name, bytes);
      const auto named = folder.check(name), found = folder.check(".");
      CHECK(named.exit_code == 1);
      CHECK_FALSE(named.out.empty());
      CHECK(found.out == named.out);
      CHECK(found.exit_code == named.exit_code);
    }
  }
}

TEST_CASE("a folder without permission to read a meeting is not green") {
  const Folder folder;
  fs::create_symlink("nowhere", folder.at("d/lost.xml"));
  const auto ran = folder.check("d");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out == "d/lost.xml:1:1: error: file not found: d/lost.xml [file-not-found]\n");
}

TEST_CASE("well-formed XML of other vocabularies is counted as skipped; broken XML is reported") {
  const Folder folder;
  folder.write("d/feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title></feed>");
  folder.write("d/book.xml", "<!DOCTYPE book [<!ENTITY a \"b\">]><book>&a;</book>");
  folder.write("d/old.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xE9</a>");
  auto ran = folder.check("d");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "");
  CHECK(ran.err == summary(std::string(kPair) + "skipped 3 other XML files\n", "0 errors, 0 warnings, 0 notes"));
  // A named file is never skipped.
  CHECK(folder.check("d/feed.xml").out.find("[schema-root-wrong]") != std::string::npos);
  folder.write("d/feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</feed>");
  ran = folder.check("d");
  CHECK(ran.exit_code == 1);
  CHECK_MESSAGE(ran.out.find("d/feed.xml:1:51: error: <title> is not closed before </feed> [xml-tag-unclosed]") !=
                    std::string::npos,
                ran.out);
}

TEST_CASE("XML of another vocabulary that has a translation beside it is checked") {
  const Folder folder;
  folder.write("d/m.xml", "<feed/>");
  const auto ran = folder.check("d");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out ==
        "d/m.xml:1:2: error: unexpected root element <feed> [schema-root-wrong]\n"
        "    1 | <feed/>\n"
        "      |  ^^^^\n");
}

TEST_CASE("the ending of a meeting may have capitals, and its translation is still beside it") {
  const Folder folder;
  fs::rename(folder.at("d/m.xml"), folder.at("d/m.XML"));
  for (const char* operand : {"d", "d/m.XML", "d/m.ja.po", "d/m.XML d/m.ja.po"}) {
    CAPTURE(operand);
    const auto ran = folder.check(operand);
    CHECK(ran.exit_code == 0);
    CHECK(ran.err.find("1 translation, ") != std::string::npos);
  }
}

TEST_CASE("a translation is checked in full even if its meeting cannot be read") {
  const Folder folder;
  folder.write("d/m.xml", "<meeting");
  folder.write("d/m.ja.po", changed(clean_translation(), "は、", "<b>は、<f:none/>"));
  const std::string own =
      "d/m.ja.po:20:18: error: unexpected tag or escape <b> [translation-markup]\n"
      "   20 | msgstr \"<m:aoki/><b>は、<f:none/><m:petit/>に歓迎への謝意を述べました。\"\n"
      "      |                  ^^^\n"
      "d/m.ja.po:20:23: error: <f:none/> is not in the source text [translation-fact-unknown]\n"
      "   20 | msgstr \"<m:aoki/><b>は、<f:none/><m:petit/>に歓迎への謝意を述べました。\"\n"
      "      |                         ^^^^^^^^^\n";
  const auto named = folder.check("d/m.ja.po");
  CHECK(named.exit_code == 1);
  CHECK(named.out ==
        "d/m.ja.po:1:1: error: d/m.xml, the meeting of d/m.ja.po, cannot be read [translation-meeting-unreadable]\n" +
            own);
  // With the meeting, the reason is reported at its place, and only there.
  for (const char* operands : {"d", "d/m.xml", "d/m.ja.po d/m.xml"}) {
    const auto ran = folder.check(operands);
    CHECK_MESSAGE(ran.out.starts_with(own + "d/m.xml:1:"), operands << "\n" << ran.out);
    CHECK(ran.err.ends_with("3 errors, 0 warnings, 0 notes\n"));
  }
}

TEST_CASE("a translation is checked although its meeting, which is named, is missing") {
  const Folder folder;
  fs::remove(folder.at("d/m.xml"));
  folder.write("d/m.ja.po", changed(clean_translation(), "は、", "<f:none/>"));
  const auto ran = folder.check("d/m.xml d/m.ja.po");
  CHECK(ran.exit_code == 3);
  CHECK_MESSAGE(ran.out.starts_with("d/m.ja.po:20:18: error: <f:none/> is not in the source text "
                                    "[translation-fact-unknown]\n"),
                ran.out);
  CHECK(ran.out.ends_with("d/m.xml:1:1: error: file not found: d/m.xml [file-not-found]\n"));
}

TEST_CASE("a translation in a language without a catalog has the same findings on every way") {
  const Folder folder;
  fs::remove(folder.at("d/m.ja.po"));
  folder.write("d/m.de.po", german());
  const std::string expected =
      "d/m.de.po:1:1: error: no catalog for the language “de” [language-without-catalog]\n"
      "    1 | msgid \"\"\n"
      "      | ^^^^^^^^\n"
      "d/m.de.po:20:18: error: <f:none/> is not in the source text [translation-fact-unknown]\n"
      "   20 | msgstr \"<m:aoki/><f:none/><m:petit/>に歓迎への謝意を述べました。\"\n"
      "      |                  ^^^^^^^^^\n";
  for (const char* operands : {"d", "d/m.xml", "d/m.de.po", "d/m.de.po d/m.xml", "d d/m.de.po"}) {
    CAPTURE(operands);
    CHECK(folder.check(operands).out == expected);
    CHECK(folder.check(operands).exit_code == 1);
  }
}

TEST_CASE("a translation without a meeting is reported and checked, named or found") {
  const Folder folder;
  folder.write("d/alone.de.po", german());
  for (const char* operands : {"d/alone.de.po", "d"}) {
    CAPTURE(operands);
    const auto ran = folder.check(operands);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out ==
          "d/alone.de.po:1:1: error: no meeting found for d/alone.de.po [translation-without-meeting]\n"
          "d/alone.de.po:1:1: error: no catalog for the language “de” [language-without-catalog]\n"
          "    1 | msgid \"\"\n"
          "      | ^^^^^^^^\n"
          "d/alone.de.po:20:18: error: <f:none/> is not in the source text [translation-fact-unknown]\n"
          "   20 | msgstr \"<m:aoki/><f:none/><m:petit/>に歓迎への謝意を述べました。\"\n"
          "      |                  ^^^^^^^^^\n");
  }
  for (const char* name : {"garbage.po", "garbage.ja.po", "m.ja.PO"}) {
    folder.write(name, "garbage");
    CHECK_MESSAGE(folder.check(".").out.find(fmt::format("{}:1:1: error: ", name)) != std::string::npos, name);
  }
}

TEST_CASE("a catalog is checked in a folder and by --locales, once") {
  const Folder folder;
  folder.write("l/ja.po",
               "msgid \"\"\nmsgstr \"Language: ja\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"
               "msgctxt \"fact\"\nmsgid \"{day}\"\nmsgstr \"{day\"\n");
  for (const char* operands : {"l", "l/ja.po", "d --locales l", "l --locales ./l"}) {
    CAPTURE(operands);
    const auto ran = folder.check(operands);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.find("l/ja.po:6:9: error: invalid pattern from here on [catalog-pattern]\n") != std::string::npos);
    CHECK(ran.out.find("[catalog-pattern]") == ran.out.rfind("[catalog-pattern]"));
    CHECK(ran.err.find(", 1 catalog\n") != std::string::npos);
  }
}

TEST_CASE("phrases that a catalog lacks are reported at the start of the meeting that needs them") {
  const Folder folder;
  folder.write("l/ja.po", "msgid \"\"\nmsgstr \"Language: ja\\nContent-Type: text/plain; charset=UTF-8\\n\"\n");
  const auto ran = folder.check("d --locales l");
  CHECK(ran.exit_code == 1);
  CHECK_MESSAGE(ran.out.starts_with("d/m.xml:1:1: error: the catalog of “ja” lacks a phrase"), ran.out);
  CHECK(ran.out.find("\nd:1:1: ") == std::string::npos);
}

TEST_CASE("a folder without files of ours is an error, an empty list is not") {
  const Folder folder;
  folder.write("e/read.me", "words");
  folder.write("list", "\n");
  auto ran = folder.check("e");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out == "e:1:1: error: e has no meeting, translation, register, style or catalog [nothing-checked]\n");
  folder.write("e/other.xml", "<a/>");
  ran = folder.check("e");
  CHECK(ran.exit_code == 1);
  CHECK(ran.err ==
        summary("checked 0 meetings, 0 translations, 0 registers, 0 styles, 0 catalogs\nskipped 1 other XML file\n",
                "1 error, 0 warnings, 0 notes"));
  ran = folder.check("--files-from list");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "");
}

TEST_CASE("lists of files may have the line ends and the byte order mark of Windows") {
  const Folder folder;
  folder.write("list",
               "\xEF\xBB\xBF"
               "d/m.xml\r\n\r\nd/m.ja.po\r\n");
  const auto ran = folder.check("--files-from list");
  CHECK(ran.exit_code == 0);
  CHECK(ran.err == summary(kPair, "0 errors, 0 warnings, 0 notes"));
}

TEST_CASE("a file that is named in several spellings is checked once") {
  const Folder folder;
  folder.write("d/m.xml", changed(changed(clean_meeting(), "Europe/Paris", "Europe/Pariss"), "<meeting ",
                                  "<meeting register=\"../d/./r.xml\" "));
  folder.write("d/r.xml", "<register xmlns=\"urn:readout:meeting:1\"><term key=\"a\"/></register>");
  fs::create_directory_symlink("d", folder.at("link"));
  for (const char* operands : {"d/m.xml ./d/m.xml", "./d//m.xml d/../d/m.ja.po d/m.xml", "link/m.xml d/m.xml", "d link",
                               "d/m.xml link/m.ja.po", "./d/r.xml d/m.xml"}) {
    CAPTURE(operands);
    const auto ran = folder.check(operands);
    CHECK_MESSAGE(ran.out.find("[zone-unknown]") == ran.out.rfind("[zone-unknown]"), ran.out);
    CHECK(ran.out.find("[zone-unknown]") != std::string::npos);
    CHECK(ran.out.find("[schema-element-missing]") == ran.out.rfind("[schema-element-missing]"));
    CHECK(ran.err.starts_with("checked 1 meeting, 1 translation, 1 register, 0 styles, 0 catalogs\n"));
  }
}

TEST_CASE("a character that no font has is reported at its place, as by render") {
  const Folder folder;
  folder.write("d/m.xml", changed(clean_meeting(), "for the welcome", "for 🎉 the welcome"));
  fs::remove(folder.at("d/m.ja.po"));
  const auto ran = folder.check("d/m.xml");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out ==
        "d/m.xml:31:95: error: no font of the style has the character 🎉 (U+1F389) [glyph-missing]\n"
        "   31 | … thanked <mention who=\"petit\"/> for 🎉 the welcome.</p></item>\n"
        "      |                                      ^^\n");
  const test::Ran render =
      test::run(fmt::format("cd {} && {} render d/m.xml --ui-lang en --color never", folder.folder, test::binary()));
  CHECK_MESSAGE(render.out.starts_with(ran.out), render.out);
}

TEST_CASE("one mistake is one finding") {
  struct One {
    std::string name, meeting, translation, expected;
  };
  const std::string again = clean_translation() + clean_translation().substr(clean_translation().find("#. item 1"));
  const std::string xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
  for (const One& one : {
           One{"a kind that is misspelt", changed(clean_meeting(), "\"foreign-minister\"", "\"foreign-ministre\""),
               clean_translation(),
               "d/m.xml:8:29: error: unknown value “foreign-ministre” of kind [schema-value-unknown]\n"},
           {"an entry twice", clean_meeting(), again, "d/m.ja.po:25:8: error: duplicate entry [po-duplicate]\n"},
           {"a unit that lost its id", changed(clean_meeting(), "<p xml:id=\"p1\">", "<p>"), clean_translation(),
            "d/m.xml:31:23: error: a unit has no xml:id [unit-without-id]\n"},
           {"an embargo without offset",
            changed(clean_meeting(), "published=", "status=\"embargoed\" embargo=\"2024-06-10T15:00\" published="),
            clean_translation(),
            "d/m.xml:2:129: error: the end of the embargo, 2024-06-10T15:00, has no offset [embargo-without-offset]\n"},
           {"an embargo on a day that does not exist",
            changed(clean_meeting(),
                    "published=", "status=\"embargoed\" embargo=\"2024-06-31T15:00+09:00\" published="),
            clean_translation(), "d/m.xml:2:129: error: the date 2024-06-31 does not exist [date-does-not-exist]\n"},
           {"a type of XML Schema's own namespace",
            changed(clean_meeting(), "<overview>", "<overview " + xsi + "xsi:type=\"x\">"), clean_translation(),
            "d/m.xml:30:67: error: unknown attribute xsi:type in <overview> [schema-attribute-unknown]\n"},
           {"nil of XML Schema's own namespace",
            changed(clean_meeting(), "<session ", "<session " + xsi + "xsi:nil=\"true\" "), clean_translation(),
            "d/m.xml:29:66: error: unknown attribute xsi:nil in <session> [schema-attribute-unknown]\n"},
       }) {
    CAPTURE(one.name);
    const Folder folder;
    folder.write("d/m.xml", one.meeting);
    folder.write("d/m.ja.po", one.translation);
    const auto ran = folder.check("d");
    CHECK_MESSAGE(ran.out.starts_with(one.expected), ran.out);
    CHECK_MESSAGE(ran.err.ends_with("\n1 error, 0 warnings, 0 notes\n"), ran.out << ran.err);
  }
}
