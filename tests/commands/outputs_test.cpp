// Outputs never destroy a file that a run reads, nor each other: the exit code is 2, the message names both files, and
// nothing is written.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

void save(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A folder with a meeting m.xml that has a translation, a picture and a register; a style, a register and a catalog of
/// a project; and a second meeting beside it and in a folder.
struct OutputsFolder {
  std::string folder = test::temporary_folder();

  OutputsFolder() {
    const std::string sample = "samples/2022-02-11-japan-us", photo = "2022-02-11-japan-us.jpg";
    std::string xml = test::read_source_file(sample + ".xml");
    xml.insert(xml.find(" xml:lang="), " register=\"r.xml\"");
    for (const char* name : {"/sub", "/locales", "/out"}) fs::create_directory(folder + name);
    for (const char* name : {"/m", "/sub/m"}) {
      save(folder + name + ".xml", xml);
      save(folder + name + ".ja.po", test::read_source_file(sample + ".ja.po"));
    }
    for (const char* name : {"/", "/sub/"}) {
      save(folder + name + photo, test::read_source_file("samples/" + photo));
      save(folder + name + "r.xml", kRegister);
    }
    save(folder + "/house.xml", kRegister);
    save(folder + "/style.xml", "<style xmlns=\"urn:readout:meeting:1\" name=\"a\" extends=\"base.xml\"/>");
    save(folder + "/base.xml", "<style xmlns=\"urn:readout:meeting:1\" name=\"b\" extends=\"press\"/>");
    save(folder + "/locales/fr.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    fs::create_hard_link(folder + "/m.xml", folder + "/out/hard");
    fs::create_symlink("../m.ja.po", folder + "/out/soft");
  }

  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      if (entry.is_regular_file()) out[entry.path()] = std::string(std::istreambuf_iterator<char>(in), {});
    }
    return out;
  }

  test::Ran render(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} render {}", folder, test::binary(), arguments));
  }

  static constexpr std::string_view kRegister =
      "<register xmlns=\"urn:readout:meeting:1\">"
      "<place key=\"iikura\" country=\"JP\"><form xml:lang=\"en\">Iikura</form></place>"
      "</register>";
};

const std::string kHouse = "m.xml --register house.xml --style style.xml --locales locales ";

}  // namespace

TEST_CASE("an output that is a file of the run is refused, and nothing is written") {
  const OutputsFolder work;
  const auto before = work.files();
  for (const auto& [output, input] : std::map<std::string, std::string>{
           {"m.xml", "m.xml"},
           {"./sub/../M.XML", "m.xml"},
           {"out/hard", "m.xml"},
           {"out/soft", "m.ja.po"},
           {"m.ja.po", "m.ja.po"},
           {"2022-02-11-japan-us.jpg", "2022-02-11-japan-us.jpg"},
           {"r.xml", "r.xml"},
           {"house.xml", "house.xml"},
           {"style.xml", "style.xml"},
           {"base.xml", "base.xml"},
           {"locales/fr.po", "locales/fr.po"},
       }) {
    for (const char* option : {"--to pdf -o ", "--to text --out out --depfile "}) {
      CAPTURE(option + output);
      const test::Ran ran = work.render(kHouse + option + output);
      CHECK(ran.exit_code == 2);
      CHECK(ran.out == fmt::format("readout: error: writing {} would overwrite {}, which is read in this run "
                                   "[output-is-input]\n"
                                   "      = choose another name or folder for the output\n"
                                   "1 error, 0 warnings, 0 notes\n",
                                   output, input));
      CHECK(work.files() == before);
    }
  }
}

TEST_CASE("an output that a later meeting of the run reads is refused before anything is written") {
  const OutputsFolder work;
  // The second meeting is an output of the first, or reads one.
  fs::copy_file(work.folder + "/sub/m.xml", work.folder + "/m.en.txt");
  std::string xml = work.files()[work.folder + "/m.xml"];
  xml.replace(xml.find("\"r.xml\""), 7, "\"m.en.dbk\"");
  save(work.folder + "/second.xml", xml);
  fs::copy_file(work.folder + "/r.xml", work.folder + "/m.en.dbk");
  const auto before = work.files();
  const test::Ran ran = work.render("m.xml m.en.txt second.xml --to text,docbook --lang en");
  INFO(ran.out);
  CHECK(ran.exit_code == 2);
  CHECK(ran.out.find("writing m.en.txt would overwrite m.en.txt,") != std::string::npos);
  CHECK(ran.out.find("writing m.en.dbk would overwrite m.en.dbk,") != std::string::npos);
  CHECK(work.files() == before);
}

TEST_CASE("two outputs of one name are refused, by their final names") {
  const OutputsFolder work;
  fs::copy_file(work.folder + "/m.xml", work.folder + "/m.en.xml");
  fs::copy_file(work.folder + "/m.ja.po", work.folder + "/m.en.ja.po");
  fs::copy_file(work.folder + "/m.xml", work.folder + "/alone.xml");
  fs::copy_file(work.folder + "/m.xml", work.folder + "/alone.en.xml");
  fs::copy_file(work.folder + "/m.ja.po", work.folder + "/alone.en.ja.po");
  const auto before = work.files();
  for (const auto& [arguments, message] : std::map<std::string, std::string>{
           {"m.xml sub/m.xml --to text --out out", "m.xml and sub/m.xml would both be written to out/m.en.txt"},
           {"m.xml sub/m.xml --to text -o x", "m.xml and sub/m.xml would both be written to x"},
           {"m.xml sub/m.xml --to text -o -", "m.xml and sub/m.xml would both be written to -"},
           {"alone.xml alone.en.xml --to pdf --out out",
            "alone.xml and alone.en.xml would both be written to out/alone.en.pdf"},
           {"m.xml --to pdf -o x --depfile X", "m.xml and --depfile would both be written to X"},
           {"m.xml --to pdf -o - --depfile -", "m.xml and --depfile would both be written to -"},
           {"m.xml --to text --out out --depfile out/m.ja.txt",
            "m.xml and --depfile would both be written to out/m.ja.txt"},
           {"m.xml --to html --base-url https://example.org --assets m.en.html/a",
            "m.xml and --assets would both be written to m.en.html"},
           {"m.xml --to html --out out --base-url https://example.org --assets a/b --depfile out/a",
            "--assets and --depfile would both be written to out/a"},
       }) {
    CAPTURE(arguments);
    const test::Ran ran = work.render(arguments);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out.find(fmt::format("readout: error: {} [output-twice]\n", message)) != std::string::npos);
    CHECK(work.files() == before);
  }
  // The same two meetings in both languages have no output in common.
  CHECK(work.render("m.xml m.en.xml --to pdf --out out").exit_code == 0);
}

TEST_CASE("standard output is compared with the files that are read, and standard input with the outputs") {
  const OutputsFolder work;
  const auto before = work.files();
  for (const char* arguments : {"m.xml --to text --lang en -o - >> m.xml", "- --to text --lang en -o m.xml < m.xml",
                                "m.xml --to text --lang en --out out --depfile /dev/stdout >> m.xml"}) {
    CAPTURE(arguments);
    // Messages go elsewhere than standard output.
    const test::Ran ran = work.render(std::string(arguments) + " 2> /dev/null");
    CHECK(ran.exit_code == 2);
    CHECK(work.files() == before);
  }
}

TEST_CASE("an output to another name of standard output is written to it") {
  const OutputsFolder work;
  REQUIRE(work.render("m.xml --to text --lang en -o - > a.txt").exit_code == 0);
  REQUIRE(work.render("m.xml --to text --lang en -o /dev/stdout > b.txt").exit_code == 0);
  CHECK(fs::is_symlink("/dev/stdout"));
  const auto files = work.files();
  CHECK(files.at(work.folder + "/a.txt") == files.at(work.folder + "/b.txt"));
  CHECK(files.at(work.folder + "/a.txt").size() > 100);
}

TEST_CASE("a closed standard stream does not become a file of the run") {
  const OutputsFolder work;
  REQUIRE(work.render("m.xml --to text --out out").exit_code == 0);
  const auto before = work.files();
  for (const char* closed : {"0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"})
    CHECK_MESSAGE(work.render(fmt::format("m.xml --to text --out out {}", closed)).exit_code == 0, closed);
  CHECK(work.render("m.xml --to text --lang en -o - 1>&-").exit_code == 3);
  CHECK(work.files() == before);
}
