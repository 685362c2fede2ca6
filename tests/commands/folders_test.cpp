// `readout check` in difficult folders, and `readout po update` for several languages.
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

const std::string kName = "2022-02-11-japan-us";

/// A folder with the founding sample as m.xml, where commands run in English.
struct WorkFolder {
  WorkFolder() {
    for (const char* ending : {".xml", ".ja.po"})
      fs::copy_file(test::source_path("samples/" + kName + ending), folder + "/m" + ending);
    fs::copy_file(test::source_path("samples/" + kName + ".jpg"), folder + "/" + kName + ".jpg");
  }

  test::Ran run(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C timeout 20 {} {}", folder, test::binary(), arguments));
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
  }

  std::string folder = test::temporary_folder();
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The number of findings of a kind in the JSON of a check.
std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("a folder without permission is a finding and a failure of the environment") {
  const WorkFolder work;
  fs::create_directory(work.folder + "/shut");
  fs::copy_file(test::binary(), work.folder + "/readout");
  ::chmod(work.folder.c_str(), 0755);
  ::chmod((work.folder + "/shut").c_str(), 0);
  const std::string user = ::geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : "";
  const test::Ran ran =
      test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {}./readout check --ui-lang en .", work.folder, user));
  ::chmod((work.folder + "/shut").c_str(), 0755);
  CHECK(ran.exit_code == 3);
  CHECK_MESSAGE(holds(ran.out, "shut"), ran.out);
  CHECK_MESSAGE(holds(ran.out, "Permission denied [file-unreadable]"), ran.out);
}

TEST_CASE("a link to itself with the name of a meeting is a finding") {
  const WorkFolder work;
  fs::create_symlink("loop.xml", work.folder + "/loop.xml");
  const test::Ran ran = work.run("check .");
  CHECK(ran.exit_code == 3);
  CHECK_MESSAGE(holds(ran.out, "loop.xml"), ran.out);
  CHECK_MESSAGE(holds(ran.out, "[file-unreadable]"), ran.out);
}

TEST_CASE("a link to the parent is a note, and the meetings are checked once") {
  const WorkFolder work;
  fs::create_directory(work.folder + "/sub");
  fs::create_directory_symlink("..", work.folder + "/sub/up");
  const test::Ran ran = work.run("check --format json .");
  CHECK(ran.exit_code == 0);
  CHECK_MESSAGE(holds(ran.out, "\"link-repeated\""), ran.out);
  CHECK_MESSAGE(holds(ran.out, "\"files\": 2"), ran.out);
}

TEST_CASE("a pipe in a folder is a note, or a finding if it has the name of a meeting; check never waits for it") {
  const WorkFolder work;
  REQUIRE(::mkfifo((work.folder + "/pipe").c_str(), 0600) == 0);
  test::Ran ran = work.run("check .");
  CHECK(ran.exit_code == 0);
  CHECK_MESSAGE(holds(ran.out, "[file-special]"), ran.out);
  REQUIRE(::mkfifo((work.folder + "/pipe.xml").c_str(), 0600) == 0);
  ran = work.run("check .");
  CHECK(ran.exit_code == 3);
  CHECK_MESSAGE(holds(ran.out, "[file-unreadable]"), ran.out);
}

TEST_CASE("a translation that is a pipe, or a broken link, is reported once, with its meeting or without one") {
  for (const char* name : {"m.ja.po", "other.ja.po"}) {
    const WorkFolder work;
    fs::remove(work.folder + "/" + name);
    REQUIRE(::mkfifo((work.folder + "/" + name).c_str(), 0600) == 0);
    test::Ran ran = work.run("check --format json .");
    CHECK_MESSAGE(count(ran.out, "\"file-unreadable\"") == 1, name << ran.out);
    fs::remove(work.folder + "/" + name);
    fs::create_symlink(name, work.folder + "/" + name);
    ran = work.run("check --format json .");
    CHECK_MESSAGE(count(ran.out, "\"file-unreadable\"") == 1, name << ran.out);
  }
}

TEST_CASE("a file that is named by two paths, or by a link, is checked once") {
  const WorkFolder work;
  fs::create_symlink("m.xml", work.folder + "/a.xml");
  std::string bytes = test::read_source_file("samples/" + kName + ".xml");
  bytes.replace(bytes.find("T12:25+11:00"), 12, "T12:25+10:00");
  work.write("m.xml", bytes);
  for (const char* operands : {"m.xml ./m.xml", "m.xml a.xml", "a.xml m.xml", ". m.xml", "m.xml m.ja.po ./m.ja.po"}) {
    const test::Ran ran = work.run(fmt::format("check --format json {}", operands));
    CHECK_MESSAGE(count(ran.out, "\"session-offset-disagrees\"") == 1, operands << ran.out);
    CHECK_MESSAGE(holds(ran.out, "\"meetings\": 1,"), operands);
  }
}

TEST_CASE("a broken translation does not prevent updating another language") {
  const WorkFolder work;
  work.write("m.ja.po", "broken\n");
  const test::Ran ran = work.run("po update m.xml --lang ja,de");
  CHECK(ran.exit_code == 1);
  CHECK_MESSAGE(holds(ran.out, "m.ja.po:1:1: error:"), ran.out);
  CHECK(fs::exists(work.folder + "/m.de.po"));
  std::ifstream left(work.folder + "/m.ja.po");
  CHECK(std::string(std::istreambuf_iterator<char>(left), {}) == "broken\n");
}

TEST_CASE("a meeting whose own language has no catalog is translated, without comments on its facts") {
  const WorkFolder work;
  std::string bytes = test::read_source_file("samples/" + kName + ".xml");
  bytes.replace(bytes.find("xml:lang=\"en\""), 13, "xml:lang=\"de\"");
  work.write("m.xml", bytes);
  const test::Ran ran = work.run("po update m.xml --lang ja");
  CHECK_MESSAGE(ran.exit_code <= 1, ran.out);
  CHECK(fs::exists(work.folder + "/m.ja.po"));
}

TEST_CASE("a language without a catalog is updated again and again, with a note") {
  const WorkFolder work;
  for (int i = 0; i < 2; ++i) {
    const test::Ran ran = work.run("po update m.xml --lang de");
    CHECK(ran.exit_code == 0);
    CHECK_MESSAGE(holds(ran.out, "[translation-without-catalog]"), ran.out);
  }
  CHECK(test::run("msgfmt -c -o /dev/null " + work.folder + "/m.de.po").exit_code == 0);
}
