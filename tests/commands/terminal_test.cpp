// What reaches a terminal, a log, or the reader of standard output.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "base/utf8.h"
#include "base/visible.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

void write(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A word of the shell.
std::string quoted(const std::string& word) {
  std::string out = "'";
  for (char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// A folder with the founding sample as NAME.xml, its translation and its picture.
struct Folder {
  std::string path = test::temporary_folder();

  explicit Folder(const std::string& name = "m") {
    const std::string sample = test::source_path("samples/2022-02-11-japan-us");
    fs::copy_file(sample + ".xml", path + "/" + name + ".xml");
    fs::copy_file(sample + ".ja.po", path + "/" + name + ".ja.po");
    fs::copy_file(sample + ".jpg", path + "/2022-02-11-japan-us.jpg");
  }
  test::Ran run(const std::string& line) const {
    return test::run(fmt::format("cd {} && export NO_COLOR=1 LC_ALL=C && {}", path, line));
  }
  test::Ran readout(const std::string& arguments) const { return run(test::binary() + " " + arguments); }
};

/// Whether a terminal shows the text as it is: a program has written nothing else than its own line ends.
bool is_safe(const std::string& out) { return !find_invalid_utf8(out) && visible_lines(out) == out; }

/// Steers a terminal, begins a line of its own, is reordered, and is not UTF-8.
const std::string kHostile = "a\x1B[31m\u202E\u2028\nerror: b\xFF\u009Bz";
const std::string kShown = "a\\x{1B}[31m\\u{202E}\\u{2028}\\x{0A}error: b\\x{FF}\\u{009B}z";

}  // namespace

TEST_CASE("the name of a file never reaches a terminal as it is, in any command") {
  const Folder folder(kHostile);
  const std::string xml = quoted(kHostile + ".xml");
  std::string text = test::read_source_file("samples/2022-02-11-japan-us.xml");
  write(folder.path + "/broken.xml", text.replace(text.find("12:25+11:00"), 11, "12:25+10:00"));
  fs::copy_file(folder.path + "/broken.xml", folder.path + "/" + kHostile + "2.xml");
  text = test::read_source_file("samples/2022-02-11-japan-us.xml");
  write(folder.path + "/" + kHostile + "3.xml", text.erase(text.find(" xml:id=\"p1\""), 12));
  for (const std::string& line : std::vector<std::string>{
           "check none" + xml, "check .", "check --format json .", "render none" + xml,
           "render none" + xml + " --style " + xml, "render --to text --lang en broken.xml --register none" + xml,
           "render --locales " + xml + " broken.xml", "ids " + quoted(kHostile + "3.xml"),
           "po update --lang ja none" + xml, "dump meeting none" + xml, "dump lines --rows none" + xml, "new " + xml,
           "new x" + xml, "check --files-from none" + xml}) {
    CAPTURE(line);
    const test::Ran ran = folder.readout(line);
    CHECK_MESSAGE(is_safe(ran.out), visible_lines(ran.out));
    if (!line.ends_with(" .")) CHECK(ran.out.find(kShown) != std::string::npos);
  }
  const std::string json = folder.readout("check --format json .").out;
  CHECK(json.find(R"(a\u001b[31m\u202e\u2028\nerror: b\\x{FF}\u009bz2.xml)") != std::string::npos);
}

TEST_CASE("an argument of the command line never reaches a terminal as it is") {
  const Folder folder;
  const std::string word = quoted(kHostile);
  for (const std::string& line :
       {word, "render --" + word, "render m.xml --to " + word, "render m.xml --style " + word,
        "render m.xml --lang " + word, "dump " + word, "rules " + word, "check --format " + word,
        "check m.xml --ui-lang " + word, "dump register " + word, "new --lang " + word + " x"}) {
    CAPTURE(line);
    const test::Ran ran = folder.readout(line);
    CHECK(ran.exit_code != 0);
    CHECK(ran.out.find(kShown) != std::string::npos);
    CHECK_MESSAGE(is_safe(ran.out), visible_lines(ran.out));
  }
}

TEST_CASE("a line of source and a value never reach a terminal as they are; the marks are under their characters") {
  const Folder folder;
  std::string text = test::read_source_file("samples/2022-02-11-japan-us.xml");
  write(folder.path + "/m.xml", text.replace(text.find("Australia/Melbourne"), 19, "\u202EMel\u200Fbourne"));
  const std::string out = folder.readout("check m.xml").out;
  CHECK_MESSAGE(is_safe(out), visible_lines(out));
  CHECK(out.find("zone=\"\\u{202E}Mel\\u{200F}bourne\"") != std::string::npos);
  CHECK(out.find(" ^^^^^^^^^^^^^^^^^^^^^^^^^\n") != std::string::npos);
  CHECK(is_safe(folder.readout("check --format json m.xml").out));
  CHECK(is_safe(folder.readout("dump meeting m.xml").out));
}

TEST_CASE("a failed write to standard output is a message and exit code 3, for every command and format") {
  const Folder folder;
  for (const char* line : {"--help",
                           "--version",
                           "--man-page",
                           "--commands-page",
                           "render --help",
                           "po --help",
                           "rules",
                           "rules zone-unknown",
                           "schema",
                           "schema style",
                           "completions bash",
                           "completions zsh",
                           "completions fish",
                           "dump register",
                           "dump register JP",
                           "dump meeting m.xml",
                           "dump document m.xml",
                           "dump lines m.xml --lang en",
                           "dump pages m.xml --lang en",
                           "check m.xml --format json",
                           "po status m.xml",
                           "po glossary --lang ja",
                           "render m.xml --to text --lang en -o -",
                           "render m.xml --to docbook --lang en -o -",
                           "render m.xml --to pdf -o -",
                           "new fresh.xml"}) {
    CAPTURE(line);
    const std::string call = test::binary() + " " + line;
    const auto run = [&](const std::string& command) {
      for (const char* written : {"/fresh.xml", "/fresh.ja.po"}) fs::remove(folder.path + written);
      return folder.run(command);
    };
    for (const std::string& broken : {fmt::format("{} >/dev/full", call), fmt::format("{} >&-", call)}) {
      CAPTURE(broken);
      const test::Ran ran = run(broken);
      CHECK_MESSAGE(ran.exit_code == 3, ran.out);
      CHECK_MESSAGE(ran.out.find("[output-not-written]") != std::string::npos, ran.out);
    }
    // A reader that has ended, such as head, wants no message.
    const std::string piped =
        run(fmt::format("{{ {{ sleep 0.1; {} 2>&3; echo exit $? >&3; }} | true; }} 3>&1", call)).out;
    CHECK_MESSAGE(piped.ends_with("exit 3\n"), piped);
    CHECK_MESSAGE(piped.find("[output-not-written]") == std::string::npos, piped);
  }
}
