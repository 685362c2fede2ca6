// readout ids, new, schema, rules and dump as a user runs them.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

test::Ran run_readout(const std::string& folder, const std::string& arguments) {
  return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} {}", folder, test::binary(), arguments));
}

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a new meeting has no findings, in either language") {
  for (const char* language : {"en", "ja"}) {
    std::string folder = test::temporary_folder();
    test::Ran made = run_readout(folder, fmt::format("new m.xml --lang {}", language));
    INFO(made.out);
    CHECK(made.exit_code == 0);
    CHECK(fs::exists(folder + "/m." + (std::string(language) == "en" ? "ja" : "en") + ".po"));
    test::Ran drafted = run_readout(folder, "render m.xml --draft --to text");
    CHECK_MESSAGE(drafted.exit_code == 0, drafted.out);
    test::Ran listed = run_readout(folder, "ids m.xml");
    CHECK_MESSAGE(listed.out.empty(), listed.out);
  }
}

TEST_CASE("a file that exists is never overwritten by new") {
  std::string folder = test::temporary_folder();
  std::ofstream(folder + "/m.xml") << "mine";
  test::Ran ran = run_readout(folder, "new m.xml");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("[output-exists]") != std::string::npos);
  CHECK(content(folder + "/m.xml") == "mine");
}

TEST_CASE("ids are given to units that have none and never changed") {
  std::string folder = test::temporary_folder();
  run_readout(folder, "new m.xml");
  std::string whole = content(folder + "/m.xml"), bare = whole;
  std::size_t at = bare.find("<p xml:id=\"p1\"");
  REQUIRE(at != std::string::npos);
  bare.replace(at, 14, "<p");
  std::ofstream(folder + "/m.xml") << bare;
  test::Ran listed = run_readout(folder, "ids m.xml");
  const std::size_t name = listed.out.find("<p> p");
  REQUIRE(name != std::string::npos);
  const std::string id = listed.out.substr(name + 4, 7);
  CHECK(content(folder + "/m.xml") == bare);
  const test::Ran written = run_readout(folder, "ids m.xml --write");
  CHECK(written.exit_code == 0);
  CHECK(written.out == "m.xml: 1 new id\n");
  CHECK(content(folder + "/m.xml") == bare.replace(at, 2, fmt::format("<p xml:id=\"{}\"", id)));
  CHECK(run_readout(folder, "ids m.xml --write").out == "m.xml: no new ids\n");
  CHECK(run_readout(folder, "ids m.xml").out.empty());
}

TEST_CASE("two people who add paragraphs get ids that a merge can keep") {
  const std::string folder = test::temporary_folder();
  run_readout(folder, "new m.xml");
  const std::string base = content(folder + "/m.xml");
  const std::size_t at = base.find("<item");
  REQUIRE(at != std::string::npos);
  auto id_in = [&](const std::string& file, const std::string& paragraph) {
    std::ofstream(folder + "/" + file) << std::string(base).insert(at, "<item xml:id=\"x\">" + paragraph + "</item>");
    const std::string out = run_readout(folder, "ids " + file).out;
    return out.substr(out.find("> ") + 2);
  };
  const std::string mine = id_in("a.xml", "<p>They met.</p>");
  CHECK(mine.size() == 8);
  CHECK(mine == id_in("b.xml", "<p>They\n  met.</p>"));
  CHECK(mine != id_in("c.xml", "<p>They parted.</p>"));
  // The same date in two paragraphs.
  const std::string date = R"(<date value="2024-06-10"/>)";
  CHECK(id_in("d.xml", "<p xml:id=\"p-a\">On " + date + ".</p>") !=
        id_in("e.xml", "<p xml:id=\"p-b\">By " + date + ".</p>"));
}

TEST_CASE("two equal units get different ids") {
  const std::string folder = test::temporary_folder();
  run_readout(folder, "new m.xml");
  std::string text = content(folder + "/m.xml");
  text.insert(text.find("<item"), "<item xml:id=\"x\"><p>Same.</p><p>Same.</p></item>");
  std::ofstream(folder + "/m.xml") << text;
  CHECK(run_readout(folder, "ids m.xml --write").exit_code == 0);
  CHECK(run_readout(folder, "check m.xml").out.find("id-repeated") == std::string::npos);
}

TEST_CASE("schemas are printed and written unchanged") {
  std::string folder = test::temporary_folder();
  CHECK(run_readout(folder, "schema").out == test::read_source_file("src/meeting/meeting.xsd"));
  CHECK(run_readout(folder, "schema register").out == test::read_source_file("src/meeting/register.xsd"));
  CHECK(run_readout(folder, "schema --out .").exit_code == 0);
  for (const char* name : {"meeting.xsd", "register.xsd", "style.xsd", "xml.xsd"})
    CHECK_MESSAGE(fs::exists(folder + "/" + name), name);
}

TEST_CASE("schemas have Japanese documentation, and are otherwise the same, with --lang ja") {
  const std::string folder = test::temporary_folder();
  CHECK(run_readout(folder, "schema --lang ja --out .").exit_code == 0);
  for (const char* name : {"meeting/meeting.xsd", "meeting/common.xsd", "meeting/register.xsd", "style/style.xsd"}) {
    CAPTURE(name);
    std::ifstream in(folder + "/" + fs::path(name).filename().string());
    const std::string japanese{std::istreambuf_iterator<char>(in), {}};
    const std::string english = test::read_source_file(fmt::format("src/{}", name));
    const std::regex documentation("<xs:documentation[^>]*>[^<]*</xs:documentation>");
    CHECK(std::regex_replace(japanese, documentation, "") == std::regex_replace(english, documentation, ""));
    const std::regex translated("<xs:documentation xml:lang=\"ja\">[^<]+</xs:documentation>");
    CHECK(std::distance(std::sregex_iterator(japanese.begin(), japanese.end(), translated), std::sregex_iterator()) ==
          std::distance(std::sregex_iterator(english.begin(), english.end(), documentation), std::sregex_iterator()));
  }
  const std::string sample = test::source_path("samples/2022-02-11-japan-us.xml");
  CHECK(test::run(fmt::format("xmllint --noout --nonet --schema {}/meeting.xsd {}", folder, sample)).exit_code == 0);
  CHECK(run_readout(folder, "schema --lang xx").exit_code == 2);
}

TEST_CASE("one rule is explained and an unknown one is wrong usage") {
  CHECK(run_readout("/", "rules file-not-found").out.find("check the name and the folder") != std::string::npos);
  CHECK(run_readout("/", "rules no-such-rule").exit_code == 2);
}

TEST_CASE("every command answers --help with an example") {
  for (const char* command : {"render", "check", "ids", "new", "schema", "rules", "dump"}) {
    test::Ran ran = run_readout("/", fmt::format("{} --help", command));
    CHECK_MESSAGE(ran.exit_code == 0, command);
    CHECK_MESSAGE(ran.out.find(fmt::format("Example:\n  readout {}", command)) != std::string::npos, ran.out);
  }
}

TEST_CASE("--version names the libraries and the zone data") {
  std::string out = run_readout("/", "--version").out;
  for (const char* name : {"readout ", "libxml2 ", "pugixml ", "ICU ", "HarfBuzz ", "libharu ", "zone data"})
    CHECK_MESSAGE(out.find(name) != std::string::npos, name);
}

TEST_CASE("the JSON report follows its schema") {
  std::string folder = test::temporary_folder();
  fs::copy(test::source_path("samples"), folder, fs::copy_options::recursive);
  std::ofstream(folder + "/wrong.xml") << "<meeting xmlns=\"urn:readout:meeting:1\"><b></meeting>";
  std::ofstream(folder + "/findings.schema.json") << test::read_source_file("src/commands/findings.schema.json");
  test::Ran report = run_readout(folder, "check . --format json > report.json");
  CHECK(report.exit_code == 1);
  test::Ran judged = test::run(
      fmt::format("cd {} && /usr/bin/python3 -c \"import json, jsonschema; r = json.load(open('report.json')); "
                  "jsonschema.Draft202012Validator(json.load(open('findings.schema.json'))).validate(r); "
                  "print(len(r['findings']) > 0)\"",
                  folder));
  CHECK_MESSAGE(judged.out == "True\n", judged.out);
}

TEST_CASE("po update makes a translation and keeps what was translated") {
  std::string folder = test::temporary_folder();
  run_readout(folder, "new m.xml");
  fs::remove(folder + "/m.ja.po");
  CHECK(run_readout(folder, "po update m.xml --lang ja").exit_code == 0);
  std::string made = content(folder + "/m.ja.po");
  std::size_t at = made.find("msgctxt \"p1\"");
  REQUIRE(at != std::string::npos);
  made.replace(made.find("msgstr \"\"", at), 9, "msgstr \"両大臣は会談した。\"");
  std::ofstream(folder + "/m.ja.po") << made;
  std::string xml = content(folder + "/m.xml");
  std::size_t words = xml.find("exchanged views");
  REQUIRE(words != std::string::npos);
  xml.replace(words, 9, "spoke with");
  std::ofstream(folder + "/m.xml") << xml;
  CHECK(run_readout(folder, "po update m.xml --lang ja").exit_code == 0);
  std::string updated = content(folder + "/m.ja.po");
  CHECK(updated.find("#, fuzzy\n#| msgid \"<m:yamada+dupont/> exchanged") != std::string::npos);
  CHECK(updated.find("msgstr \"両大臣は会談した。\"") != std::string::npos);
  CHECK(test::run("msgfmt --check -o /dev/null " + folder + "/m.ja.po").exit_code == 0);
  CHECK(run_readout(folder, "po update m.xml --lang en").exit_code == 1);
}

TEST_CASE("dump register lists the shipped entries, or shows one entry with the form for every use") {
  std::string folder = test::temporary_folder();
  test::Ran all = run_readout(folder, "dump register");
  CHECK(all.exit_code == 0);
  CHECK(all.out.starts_with("country AD\tAndorra\tアンドラ\tAndorre\t안도라\n"));
  CHECK(all.out.find("\norganization iaea\tthe IAEA\tIAEA\t") != std::string::npos);
  test::Ran one = run_readout(folder, "dump register AU");
  CHECK(one.exit_code == 0);
  CHECK(one.out ==
        "country AU\n"
        "  en long       the Commonwealth of Australia\n  en short      Australia\n  en compound   Australia\n"
        "  en title      the Commonwealth of Australia\n"
        "  ja long       オーストラリア連邦\n  ja short      豪州\n  ja compound   豪\n  ja character  豪\n  ja title  "
        "    オーストラリア連邦\n"
        "  fr long       l’Australie\n  fr short      l’Australie\n  fr compound   Australie\n"
        "  fr title      d’Australie\n"
        "  ko long       호주\n  ko short      호주\n  ko compound   호\n  ko character  호\n  ko title      호주\n");
  CHECK(run_readout(folder, "dump register dfat-au").out.starts_with("organization dfat-au of AU\n"));
}

TEST_CASE("a register of three lines changes one form of a shipped entry") {
  std::string folder = test::temporary_folder();
  std::ofstream(folder + "/register.xml")
      << "<register xmlns=\"urn:readout:meeting:1\">\n"
         "  <country key=\"AU\"><form xml:lang=\"ja\" use=\"short\">オーストラリア</form></country>\n"
         "</register>\n";
  test::Ran one = run_readout(folder, "dump register AU --register register.xml");
  CHECK(one.out.find("ja short      オーストラリア\n") != std::string::npos);
  CHECK(one.out.find("ja compound   豪\n") != std::string::npos);
  CHECK(one.out.find("en long       the Commonwealth of Australia\n") != std::string::npos);
  test::Ran all = run_readout(folder, "dump register --register register.xml");
  CHECK(all.out.find("\ncountry AU\tAustralia\tオーストラリア\tl’Australie\t호주\n") != std::string::npos);
  CHECK(all.out.find("country AU\t", all.out.find("country AU\t") + 1) == std::string::npos);
}

TEST_CASE("people of a register of one's own are listed, and shown with their tenures") {
  std::string folder = test::temporary_folder();
  std::ofstream(folder + "/register.xml")
      << R"(<register xmlns="urn:readout:meeting:1"><person key="mori-a"><honorific xml:lang="en">Ms.</honorific>
<name xml:lang="en" order="given-first"><given>Aki</given><surname>Mori</surname></name>)"
         R"(<name xml:lang="ja" order="surname-first"><given>亜紀</given><surname>森</surname></name>
<office of="JP" from="2023-01-01" until="2024-03-31"><title xml:lang="en">Envoy</title></office></person></register>)";
  CHECK(
      run_readout(folder, "dump register --register register.xml").out.ends_with("person mori-a\tAki Mori\t森 亜紀\n"));
  CHECK(run_readout(folder, "dump register mori-a --register register.xml").out ==
        "person mori-a\n      honorific en Ms.\n      name en given-first call surname\n        given Aki\n        "
        "surname Mori\n"
        "      name ja surname-first call surname\n        given 亜紀\n        surname 森\n"
        "      office of JP full   from 2023-01-01 until 2024-03-31\n        title en full Envoy\n");
}

TEST_CASE("dump refuses a key that no register has, and a stage without a file") {
  std::string folder = test::temporary_folder();
  test::Ran unknown = run_readout(folder, "dump register XX");
  CHECK(unknown.exit_code == 1);
  CHECK(unknown.out.find("unknown register key XX [entry-unknown]") != std::string::npos);
  CHECK(unknown.out.find("write:") == std::string::npos);
  for (const char* word : {"fr", "France", "FRA"})
    CHECK(run_readout(folder, std::string("dump register ") + word)
              .out.find("country FR\tFrance\tフランス\tla France\t프랑스\n") != std::string::npos);
  test::Ran named = run_readout(folder, "dump register ナイロビ");
  CHECK(named.exit_code == 0);
  CHECK(named.out.find("place nairobi\tNairobi\tナイロビ\tNairobi\t나이로비\n") != std::string::npos);
  CHECK(run_readout(folder, "dump register nairob").out.find("place nairobi\tNairobi\tナイロビ\tNairobi\t나이로비\n") !=
        std::string::npos);
  CHECK(run_readout(folder, "dump register XX --ui-lang ja").out.find("XXの項目") != std::string::npos);
  test::Ran without = run_readout(folder, "dump lines");
  CHECK(without.exit_code == 2);
  CHECK(without.out.find("name a meeting file") != std::string::npos);
}
