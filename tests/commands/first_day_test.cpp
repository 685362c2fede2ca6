// The first day with Readout: a new meeting up to its pages, a register of one's own, and common mistakes of beginners.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <tuple>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

const std::string kMeeting = "2025-06-01-japan-france";

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A folder to work in, as a beginner has it.
struct WorkFolder {
  std::string folder = test::temporary_folder();

  test::Ran run(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} {} 2>&1", folder, test::binary(), arguments));
  }
  std::string at(const std::string& name) const { return folder + "/" + name; }
};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  std::size_t at = text.rfind(what);
  REQUIRE_MESSAGE(at != std::string::npos, what);
  return text.replace(at, what.size(), with);
}

/// The .po with its empty msgstrs filled in order.
std::string translated(std::string po, const std::vector<std::string>& words) {
  std::size_t at = po.find("msgstr \"\"\n") + 1;
  for (const std::string& word : words) {
    at = po.find("msgstr \"\"\n", at);
    REQUIRE(at != std::string::npos);
    po.replace(at, 10, fmt::format("msgstr \"{}\"\n", word));
  }
  return po;
}

const std::vector<std::string> kJapanese{"<m:yamada+dupont/>は意見を交わし、次の点で一致しました。",
                                         "両国間の会談を毎年行うこと。", "次回の会談を事務方で準備すること。",
                                         "<m:yamada/>から、<f:d1/>にも協議を続けることを提案しました。"};
const std::vector<std::string> kEnglish{
    "<m:yamada+dupont/> exchanged views, and agreed on the following:", "that there will be talks every year;",
    "that officials will prepare the next ones.", "<m:yamada/> proposed to go on with the talks on <f:d1/>."};

/// A mistake of a beginner: the last `from` in the meeting, or in its translation, becomes `to`.
struct Mistake {
  std::string_view name, from, to;
  bool in_translation = false;
};

const std::vector<Mistake> kMistakes{
    {"a tag misspelt", "<visit who", "<vist who"},
    {"a tag in capitals", "<visit who", "<Visit who"},
    {"an end tag misspelt", "</honorific>", "</honourific>"},
    {"an end tag forgotten", "</overview>", ""},
    {"an attribute misspelt", "duration-is=", "duration_is="},
    {"an attribute misspelt that must be there", "published=", "publishd="},
    {"id for xml:id", "<p xml:id=\"p1\">", "<p id=\"p1\">"},
    {"no xml:id", "<p xml:id=\"p1\">", "<p>"},
    {"a date with its day first", "published=\"2025-06-01\"", "published=\"01/06/2025\""},
    {"a date with slashes", "published=\"2025-06-01\"", "published=\"2025/6/1\""},
    {"24:00", "T10:00+09:00", "T24:00+09:00"},
    {"a blank for T", "2025-06-01T10:00+09:00", "2025-06-01 10:00"},
    {"the hour with one digit", "T10:00+09:00", "T9:30+09:00"},
    {"an abbreviation that is no zone", "zone=\"Asia/Tokyo\"", "zone=\"JST\""},
    {"an abbreviation that is a zone", "T10:00+09:00\" zone=\"Asia/Tokyo\"", "T10:00-05:00\" zone=\"EST\""},
    {"a city for a zone", "zone=\"Asia/Tokyo\"", "zone=\"Tokyo\""},
    {"a key misspelt", "<place key=\"tokyo\"/>", "<place key=\"tokio\"/>"},
    {"a country by its name", "<delegation of=\"FR\">", "<delegation of=\"France\">"},
    {"a country in small letters", "<delegation of=\"FR\">", "<delegation of=\"fr\">"},
    {"a bare ampersand", "views on the", "views on trade & the"},
    {"no quotation marks", "\"foreign-ministers\"", "foreign-ministers"},
    {"curly quotation marks", "\"foreign-ministers\"", "“foreign-ministers”"},
    {"a quotation mark forgotten", "\"foreign-ministers\"", "\"foreign-ministers"},
    {"no namespace", " xmlns=\"urn:readout:meeting:1\"", ""},
    {"elements out of order", "<overview>", "<visit who=\"dupont\" to=\"JP\"/><overview>"},
    {"minutes in words", "PT45M", "45 min"},
    {"minutes without M", "PT45M", "PT45"},
    {"nothing on precision", " duration-is=\"approximate\"", ""},
    {"somebody unknown", "<visit who=\"dupont\"", "<visit who=\"dupond\""},
    {"a comma between persons", "who=\"yamada dupont\"", "who=\"yamada, dupont\""},
    {"a picture elsewhere", "  <overview>",
     "  <photo xml:id=\"ph\" src=\"C:\\Pictures\\a.jpg\"><alt xml:id=\"alt\">Chairs</alt></photo>\n  <overview>"},
    {"words in an item", "<item xml:id=\"i2\">", "<item xml:id=\"i2\">They met."},
    {"a tag of the translation unclosed", "<f:d1/>", "<f:d1>", true},
    {"a tag of the translation broken off", "<f:d1/>", "<f:d1", true},
    {"a date typed in the translation", "<f:d1/>", "6月10日", true},
    {"an unknown person in the translation", "<m:yamada/>", "<m:yamad/>", true},
    {"a quotation mark in the translation", "次回の会談を", "\"次回\"の会談を", true},
    {"a translation forgotten", "両国間の会談を毎年行うこと。", "", true},
    {"a unit of which the translation knows nothing", "<item xml:id=\"i2\">",
     "<item xml:id=\"i9\"><p xml:id=\"p9\">New.</p></item><item xml:id=\"i2\">"},
    {"a unit changed after its translation", "views on the", "views on all of the"},
};

/// What `check` prints for a meeting and its translation without a mistake.
const std::string kNothingFound =
    "checked 1 meeting, 1 translation, 0 registers, 0 styles, 0 catalogs\n0 errors, 0 warnings, 0 notes\n";

/// The new meeting and its translation, without a mistake.
struct Meeting {
  WorkFolder work;
  std::string xml, po;

  Meeting() {
    REQUIRE(work.run("new " + kMeeting).exit_code == 0);
    xml = read(work.at(kMeeting + ".xml"));
    po = translated(read(work.at(kMeeting + ".ja.po")), kJapanese);
    save(xml, po);
  }
  void save(std::string_view meeting, std::string_view translation) const {
    write(work.at("m.xml"), meeting);
    write(work.at("m.ja.po"), translation);
  }
  std::string transcript(std::string_view name, const std::string& language) const {
    return fmt::format("== {}\n{}", name, work.run("check m.xml --format full --ui-lang " + language).out);
  }
};

std::string transcripts(const std::string& language) {
  Meeting m;
  std::string all;
  for (const Mistake& mistake : kMistakes) {
    m.save(mistake.in_translation ? m.xml : replaced(m.xml, mistake.from, mistake.to),
           mistake.in_translation ? replaced(m.po, mistake.from, mistake.to) : m.po);
    all += m.transcript(mistake.name, language);
  }
  std::string utf16;
  for (char c : m.xml) utf16 += c, utf16 += '\0';
  m.save("\xFF\xFE" + utf16, m.po);
  all += m.transcript("saved as UTF-16", language);
  m.save(replaced(m.xml, "花子", "\x89\xD4\x8E\x71"), m.po);
  return all + m.transcript("saved as Shift_JIS", language);
}

}  // namespace

TEST_CASE("a new meeting is rendered by the steps that the message of readout new names") {
  for (const auto& [language, other, words] : {std::tuple("en", "ja", kJapanese), std::tuple("ja", "en", kEnglish)}) {
    CAPTURE(language);
    WorkFolder work;
    test::Ran made = work.run(fmt::format("new {}.xml --lang {}", kMeeting, language));
    CHECK(made.exit_code == 0);
    CHECK(made.out == fmt::format("Wrote {0}.xml, {0}.{1}.po.\nPut your people, times and points into the first one. "
                                  "Look at it with\n  readout render {0}.xml --draft\n"
                                  "and see what is wrong or still missing with\n  readout check {0}.xml\n",
                                  kMeeting, other));
    test::Ran draft = work.run(fmt::format("render {}.xml --draft", kMeeting));
    CHECK_MESSAGE(draft.exit_code == 0, draft.out);
    CHECK(fs::file_size(work.at(kMeeting + ".pdf")) > 10'000);

    // Only translations are missing.
    test::Ran check = work.run("check " + kMeeting + ".xml");
    CHECK(check.exit_code == 1);
    CHECK(check.out.ends_with("4 errors, 0 warnings, 0 notes\n"));
    std::string po = work.at(fmt::format("{}.{}.po", kMeeting, other));
    write(po, translated(read(po), words));
    check = work.run("check .");
    CHECK_MESSAGE(check.exit_code == 0, check.out);
    CHECK(check.out == kNothingFound);
    test::Ran update = work.run(fmt::format("po update {}.xml --lang {}", kMeeting, other));
    CHECK_MESSAGE(update.exit_code == 0, update.out);
    test::Ran render = work.run(fmt::format("render {}.xml", kMeeting));
    CHECK_MESSAGE(render.exit_code == 0, render.out);
    CHECK(read(work.at(kMeeting + ".en.txt")).find("June 1, 2025") != std::string::npos);
    CHECK(read(work.at(kMeeting + ".ja.txt")).find("令和7年6月1日") != std::string::npos);
    CHECK(read(work.at(kMeeting + ".en.txt")).find("on June 10.") != std::string::npos);
  }
}

TEST_CASE("a new meeting takes its date and its id from its file name") {
  for (const auto& [name, id, date] :
       {std::tuple("2025-12-31-japan-france", "japan-france-2025-12-31", "2025-12-31"),
        std::tuple("2025-12-31", "meeting-2025-12-31", "2025-12-31"),
        std::tuple("9999-12-22", "meeting-9999-12-22", "9999-12-22"), std::tuple("talks", "talks", "2025-03-01"),
        std::tuple("会談", "my-meeting", "2025-03-01")}) {
    CAPTURE(name);
    WorkFolder work;
    REQUIRE(work.run(fmt::format("new {}", name)).exit_code == 0);
    std::string xml = read(work.at(std::string(name) + ".xml"));
    CHECK(xml.find(fmt::format("xml:id=\"{}\"", id)) != std::string::npos);
    CHECK(xml.find(fmt::format("published=\"{}\"", date)) != std::string::npos);
    CHECK(xml.find(fmt::format("start=\"{}T10:00+09:00\"", date)) != std::string::npos);
  }
}

TEST_CASE(
    "new fills a file from its name and from registers: parties, a place, people with their offices of that day") {
  const WorkFolder work;
  REQUIRE(work.run("new 2026-11-18-japan-kenya.xml").exit_code == 0);
  const std::string named = read(work.at("2026-11-18-japan-kenya.xml"));
  CHECK(named.find("<delegation of=\"JP\">") < named.find("<delegation of=\"KE\">"));
  CHECK(named.find("start=\"2026-11-18T") != std::string::npos);
  CHECK(named.find("<?xml-model href=\"schema/meeting.xsd\"") != std::string::npos);
  write(work.at("people.xml"), R"(<register xmlns="urn:readout:meeting:1"><person key="otieno">
<name xml:lang="en" order="given-first"><given>Peter</given><surname>Otieno</surname></name>
<name xml:lang="ja" order="given-first"><given>ピーター</given><surname>オティエノ</surname></name>
<office of="KE" kind="foreign-minister" from="2026-01-01"><title xml:lang="en">Cabinet Secretary of <of/></title>
<title xml:lang="ja"><of/>外務長官</title></office></person></register>)");
  REQUIRE(
      work.run("new 2026-11-19.xml --parties JP,KE --place nairobi --people otieno --register people.xml").exit_code ==
      0);
  const std::string filled = read(work.at("2026-11-19.xml"));
  for (const char* words : {"<person xml:id=\"otieno\" key=\"otieno\"/>", "zone=\"Africa/Nairobi\"",
                            "<place key=\"nairobi\"/>", "register=\"people.xml\"", "to=\"nairobi\""})
    CHECK_MESSAGE(filled.find(words) != std::string::npos, words);
  const test::Ran drawn = work.run("render 2026-11-19.xml --draft --to text -o - --lang en");
  CHECK_MESSAGE(drawn.out.find("Cabinet Secretary of the Republic of Kenya") != std::string::npos, drawn.out);
}

TEST_CASE("new refuses a day that is not in the calendar, or whose further talks would be after the year 9999") {
  for (const char* date : {"2025-02-30", "2025-13-01", "0000-01-01", "9999-12-31"}) {
    WorkFolder work;
    test::Ran ran = work.run(fmt::format("new {}-x.xml", date));
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.find(fmt::format("the date {} does not exist", date)) != std::string::npos);
    CHECK(fs::is_empty(work.folder));
  }
}

TEST_CASE("new needs a name, accepts its ending in capitals, and prints commands that can be pasted for any name") {
  WorkFolder work;
  for (const auto& [nameless, message] : {std::pair("''", "NAME.xml is empty"), {".xml", "name the file to write"}}) {
    test::Ran ran = work.run(fmt::format("new {}", nameless));
    CHECK(ran.exit_code == 2);
    CHECK(ran.out.starts_with(fmt::format("readout: error: {}\n", message)));
  }
  CHECK(work.run("new TALKS.XML").exit_code == 0);
  CHECK(fs::exists(work.at("TALKS.xml")));
  CHECK(work.run("new \"the king's talks\"").out.find("readout check 'the king'\\''s talks.xml'\n") !=
        std::string::npos);
}

TEST_CASE("new overwrites neither a meeting nor a translation") {
  for (const char* existing : {"a.xml", "a.ja.po"}) {
    WorkFolder work;
    write(work.at(existing), "mine");
    test::Ran ran = work.run("new a.xml");
    CHECK(ran.exit_code == 3);
    CHECK(ran.out == fmt::format("readout: error: {} already exists [output-exists]\n"
                                 "      = choose another name, or move the file; no file was written\n"
                                 "1 error, 0 warnings, 0 notes\n",
                                 existing));
    CHECK(read(work.at(existing)) == "mine");
    CHECK(std::distance(fs::directory_iterator(work.folder), fs::directory_iterator()) == 1);
  }
}

TEST_CASE("a register of one's own is three lines, as docs/writing.md shows them") {
  std::string guide = test::read_source_file("docs/writing.md");
  std::size_t begin = guide.find("<register xmlns"), end = guide.find("</register>", begin);
  REQUIRE(end != std::string::npos);
  std::string three = guide.substr(begin, end + 11 - begin) + "\n";
  CHECK(std::ranges::count(three, '\n') == 3);
  Meeting m;
  write(m.work.at("register.xml"), three);
  std::string xml = replaced(replaced(m.xml, "status=\"draft\"", "status=\"draft\" register=\"register.xml\""),
                             "key=\"tokyo\"", "key=\"iikura\"");
  m.save(xml, m.po);
  test::Ran render = m.work.run("render m.xml");
  CHECK_MESSAGE(render.exit_code == 0, render.out);
  CHECK(read(m.work.at("m.en.txt")).find("Iikura") != std::string::npos);
  CHECK(read(m.work.at("m.ja.txt")).find("飯倉公館") != std::string::npos);
  CHECK(m.work.run("check register.xml").exit_code == 0);

  m.save(replaced(xml, "key=\"iikura\"", "key=\"iikora\""), m.po);
  CHECK(m.work.run("check m.xml --format full").out ==
        "m.xml:40:17: error: unknown place iikora [key-unknown]\n"
        "   40 |     <place key=\"iikora\"/>\n"
        "      |                 ^^^^^^\n"
        "      = write: iikura\n"
        "      = check the key, or add the place to a register of your own and name that register in the meeting: "
        "register=\"register.xml\"\n"
        "checked 1 meeting, 1 translation, 1 register, 0 styles, 0 catalogs\n"
        "1 error, 0 warnings, 0 notes\n");
  m.save(replaced(xml, "register.xml", "registre.xml"), m.po);
  CHECK(m.work.run("check m.xml")
            .out.starts_with("m.xml:5:170: error: registre.xml does not exist [named-file-missing]\n"));
  write(m.work.at("register.xml"), m.xml);
  m.save(xml, m.po);
  CHECK(m.work.run("check m.xml")
            .out.find("register.xml:5:2: error: unexpected root element <meeting> [schema-root-wrong]\n") !=
        std::string::npos);
}

TEST_CASE("the mistakes of the first day are reported in English and in Japanese") {
  for (const char* language : {"en", "ja"})
    test::check_golden(fmt::format("commands/first-mistakes.{}.txt", language), transcripts(language));
}

TEST_CASE("a start without an offset is not a mistake") {
  Meeting m;
  m.save(replaced(m.xml, "T10:00+09:00", "T10:00"), m.po);
  CHECK(m.work.run("check m.xml").out == kNothingFound);
}
