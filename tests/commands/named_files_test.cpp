// Files that a meeting or a style names, through the whole program: what is read, what is refused, and that no byte of
// a file that is none of ours is shown.
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

const std::string kSample = "2022-02-11-japan-us";
constexpr std::string_view kSecret = "password=hunter2\n<secret token='hunter2'/>\n";

void write(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A folder `own` with the founding sample as m.xml, and a file beside the folder that it must not read.
struct Project {
  std::string root = test::temporary_folder(), own = root + "/own";
  std::string xml = test::read_source_file("samples/" + kSample + ".xml");

  Project() {
    fs::create_directory(own);
    write(own + "/m.xml", xml);
    fs::copy_file(test::source_path("samples/" + kSample + ".ja.po"), own + "/m.ja.po");
    fs::copy_file(test::source_path("samples/" + kSample + ".jpg"), own + "/" + kSample + ".jpg");
    write(root + "/secret", kSecret);
    write(own + "/.env", kSecret);
  }
  void name_register(const std::string& path) const {
    std::string with = xml;
    write(own + "/m.xml", with.replace(with.find(" issuer="), 0, fmt::format(" register=\"{}\"", path)));
  }
  test::Ran run(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C timeout 20 {} {}", own, test::binary(), arguments));
  }
  /// Expects a finding of the rule and nothing of the secret, in each report and in render.
  void check_refused(const std::string& rule, const std::string& file, int exit_code = 1) const {
    for (const std::string& command : {"check " + file, "check --format json " + file, std::string("check .")}) {
      CAPTURE(command);
      const test::Ran ran = run(command);
      CHECK_MESSAGE(ran.exit_code == exit_code, ran.out);
      CHECK_MESSAGE(ran.out.find(rule) != std::string::npos, ran.out);
      CHECK_MESSAGE(ran.out.find("hunter2") == std::string::npos, ran.out);
    }
  }
};

}  // namespace

TEST_CASE("a register outside the folder of the meeting is refused, by any path and by a link; one below is read") {
  for (const std::string& path : {std::string("../secret"), std::string("/etc/passwd"), std::string("/dev/zero"),
                                  std::string("link.xml"), std::string("up/secret")}) {
    CAPTURE(path);
    const Project project;
    fs::create_symlink("../secret", project.own + "/link.xml");
    fs::create_directory_symlink("..", project.own + "/up");
    project.name_register(path);
    const test::Ran ran = project.run("render m.xml --out out");
    CHECK_MESSAGE(ran.exit_code == 1, ran.out);
    CHECK_MESSAGE(ran.out.find("m.xml:") != std::string::npos, ran.out);
    CHECK_MESSAGE(ran.out.find("[named-file-outside]") != std::string::npos, ran.out);
    CHECK(ran.out.find("hunter2") == std::string::npos);
    CHECK_FALSE(fs::exists(project.own + "/out"));
  }
  const Project project;
  fs::create_directory(project.own + "/in");
  write(project.own + "/in/r.xml", R"(<register xmlns="urn:readout:meeting:1"/>)");
  fs::create_symlink("in/r.xml", project.own + "/r.xml");
  for (const std::string& path : {std::string("in/r.xml"), std::string("r.xml"), project.own + "/r.xml"}) {
    CAPTURE(path);
    project.name_register(path);
    CHECK(project.run("check m.xml").exit_code == 0);
  }
}

TEST_CASE("a register or style that is none is refused without showing its content; a misspelt one is explained") {
  const Project project;
  project.name_register(".env");
  project.check_refused("named-file-foreign", "m.xml");
  CHECK(project.run("render m.xml").out.find("\nm.xml:") == std::string::npos);
  write(project.own + "/m.xml", project.xml);
  write(project.own + "/s.xml", R"(<style xmlns="urn:readout:meeting:1" name="s" extends="./.env"/>)");
  project.check_refused("named-file-foreign", "s.xml");
  const test::Ran rendered = project.run("render m.xml --style s.xml");
  CHECK(rendered.exit_code == 1);
  CHECK(rendered.out.find("hunter2") == std::string::npos);
  project.name_register("r.xml");
  write(project.own + "/r.xml", "<registry><place/></registry>");
  CHECK(project.run("check m.xml").out.find("r.xml:1:2: error: ") != std::string::npos);
}

TEST_CASE("a style outside the folder of the style that extends it is refused") {
  const Project project;
  write(project.root + "/base.xml", R"(<style xmlns="urn:readout:meeting:1" name="b" extends="press"/>)");
  write(project.own + "/s.xml", R"(<style xmlns="urn:readout:meeting:1" name="s" extends="../base.xml"/>)");
  project.check_refused("named-file-outside", "s.xml");
  // What the command line names may be anywhere.
  CHECK(project.run("check ../base.xml").exit_code == 0);
  CHECK(project.run("render m.xml --to text --style ../base.xml --out out").exit_code == 0);
}

TEST_CASE("a picture that is a link to another place is refused; a missing one is a mistake of the author") {
  const Project project;
  const std::string picture = project.own + "/" + kSample + ".jpg";
  fs::rename(picture, project.root + "/picture.jpg");
  project.check_refused("named-file-missing", "m.xml");
  fs::create_symlink("../picture.jpg", picture);
  project.check_refused("named-file-outside", "m.xml");
}

TEST_CASE("a pipe in place of a picture, a register, a style or a translation is a finding at once") {
  for (const std::string& name : {kSample + ".jpg", std::string("r.xml"), std::string("m.ja.po")}) {
    CAPTURE(name);
    const Project project;
    if (name == "r.xml") project.name_register(name);
    fs::remove(project.own + "/" + name);
    REQUIRE(::mkfifo((project.own + "/" + name).c_str(), 0600) == 0);
    for (const char* command : {"check m.xml", "render m.xml --out out", "check ."}) {
      CAPTURE(command);
      const test::Ran ran = project.run(command);
      CHECK_MESSAGE(ran.exit_code == 3, ran.out);
      CHECK_MESSAGE(ran.out.find("[file-unreadable]") != std::string::npos, ran.out);
    }
  }
  const Project project;
  fs::create_directory(project.own + "/locales");
  REQUIRE(::mkfifo((project.own + "/locales/fr.po").c_str(), 0600) == 0);
  CHECK(project.run("check m.xml --locales locales").exit_code == 3);
  fs::remove(project.own + "/m.ja.po");
  REQUIRE(::mkfifo((project.own + "/m.ja.po").c_str(), 0600) == 0);
  CHECK(project.run("po update m.xml --lang ja").exit_code == 3);
}

TEST_CASE("a translation that is a link to another place is refused, unless the command line names it") {
  const Project project;
  fs::rename(project.own + "/m.ja.po", project.root + "/other.po");
  fs::create_symlink("../other.po", project.own + "/m.ja.po");
  const test::Ran ran = project.run("check m.xml");
  CHECK_MESSAGE(ran.exit_code == 1, ran.out);
  CHECK(ran.out.find("error: m.ja.po is outside the folder of the file that names it [named-file-outside]") !=
        std::string::npos);
  CHECK(project.run("check m.ja.po").exit_code == 0);
  // The operand is missing: the environment, as before.
  const test::Ran missing = project.run("render m.xml --lang en,ja --to text -o - --locales none");
  CHECK(missing.exit_code == 3);
}

TEST_CASE("a meeting that is a link, as in the sandbox of a build system, names the files beside its target") {
  const Project project;
  const std::string sandbox = project.root + "/sandbox";
  fs::create_directory(sandbox);
  for (const std::string& name : {std::string("m.xml"), std::string("m.ja.po"), kSample + ".jpg"})
    fs::create_symlink(project.own + "/" + name, sandbox + "/" + name);
  CHECK(project.run("check ../sandbox/m.xml").exit_code == 0);
}
