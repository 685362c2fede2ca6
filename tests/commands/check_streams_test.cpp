// `readout check`: what goes to standard output, to standard error and into files, and the exit code.
#include <filesystem>
#include <map>

#include "checked_folder.h"
#include "commands/report_formats.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

/// A folder with a meeting, its translation, and a meeting with one mistake.
struct MeetingsFolder : test::CheckedFolder {
  MeetingsFolder() {
    const std::string sample = test::source_path("samples/2022-02-11-japan-us");
    fs::copy_file(sample + ".xml", at("good.xml"));
    fs::copy_file(sample + ".ja.po", at("good.ja.po"));
    fs::copy_file(sample + ".jpg", at("2022-02-11-japan-us.jpg"));
    std::string bytes = read("good.xml");
    bytes.replace(bytes.find("T12:25+11:00"), 12, "T12:25+10:00");
    write("wrong.xml", bytes);
  }
};

constexpr std::string_view kSummary =
    "checked 2 meetings, 1 translation, 0 registers, 0 styles, 0 catalogs\n1 error, 0 warnings, 0 notes\n";

}  // namespace

TEST_CASE("findings go to standard output in every format, the summary to standard error") {
  const MeetingsFolder meetings;
  for (const ReportFormat& format : report_formats()) {
    CAPTURE(format.name);
    const auto ran = meetings.check(fmt::format("good.xml wrong.xml --format {}", format.name));
    CHECK(ran.exit_code == 1);
    CHECK(ran.err == kSummary);
    CHECK_MESSAGE(ran.out.find("session-offset-disagrees") != std::string::npos, ran.out);
    CHECK(ran.out.find("checked 2") == std::string::npos);
  }
}

TEST_CASE("the default format is a line for each finding and its source line with a caret") {
  const MeetingsFolder meetings;
  CHECK(meetings.check("wrong.xml").out ==
        "wrong.xml:31:47: error: the offset +10:00 is not that of Australia/Melbourne at this time, which is +11:00 "
        "[session-offset-disagrees]\n"
        "   31 | … l:id=\"s1\" start=\"2022-02-11T12:25+10:00\" zone=\"Australia/Melbourne\" du\n"
        "      |                                    ^^^^^^\n");
}

TEST_CASE("a template that is named is no meeting, and the finding names the meeting") {
  const MeetingsFolder meetings;
  meetings.write("good.pot", "msgid \"\"\nmsgstr \"\"\n");
  CHECK(meetings.check("good.pot --format full").out ==
        "good.pot:1:1: error: good.pot is no meeting [translation-as-meeting]\n"
        "      = name the meeting, good.xml, and not its translation or template\n");
}

TEST_CASE("a template that does not exist is not found, and --skip-others passes over one that exists") {
  const MeetingsFolder meetings;
  for (const char* options : {"", "--skip-others "}) {
    const auto missing = meetings.check(fmt::format("{}nosuch.pot", options));
    CHECK(missing.exit_code == 3);
    CHECK_MESSAGE(missing.out.find("file not found: nosuch.pot [file-not-found]") != std::string::npos, missing.out);
  }
  meetings.write("good.pot", "msgid \"\"\nmsgstr \"\"\n");
  const auto skipped = meetings.check("--skip-others good.pot");
  CHECK(skipped.exit_code == 0);
  CHECK(skipped.out == "");
}

TEST_CASE("a run without findings still says what was checked") {
  const MeetingsFolder meetings;
  const auto ran = meetings.check("good.xml");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "");
  CHECK(ran.err ==
        "checked 1 meeting, 1 translation, 0 registers, 0 styles, 0 catalogs\n0 errors, 0 warnings, 0 notes\n");
}

TEST_CASE("--output writes further formats, the same as --format prints") {
  const MeetingsFolder meetings;
  const auto ran =
      meetings.check("good.xml wrong.xml --output sarif=a,b.sarif --output junit=junit.xml --output text=t");
  CHECK(ran.exit_code == 1);
  CHECK(ran.err == kSummary);
  CHECK(meetings.read("t") == ran.out);
  CHECK(meetings.read("a,b.sarif") == meetings.check("good.xml wrong.xml --format sarif").out);
  CHECK(meetings.read("junit.xml") == meetings.check("good.xml wrong.xml --format junit").out);
}

TEST_CASE("an output never replaces a file that was checked or read") {
  const MeetingsFolder meetings;
  meetings.write("list", "good.xml\n");
  fs::create_symlink("good.ja.po", meetings.at("link"));
  for (const auto& [name, input] : std::map<std::string, std::string>{
           {"good.xml", "good.xml"},
           {"./good.xml", "good.xml"},
           {"Good.xml", "good.xml"},
           {"good.ja.po", "good.ja.po"},
           {"2022-02-11-japan-us.jpg", "2022-02-11-japan-us.jpg"},
           {"list", "list"},
           {"link", "good.ja.po"},
       }) {
    CAPTURE(name);
    const std::string before = meetings.read(name);
    const auto ran = meetings.check(fmt::format("--files-from list --output json={}", name));
    CHECK(ran.exit_code == 2);
    CHECK(ran.out == fmt::format("{0}:1:1: error: writing {0} would overwrite {1}, which is read in this run "
                                 "[output-is-input]\n",
                                 name, input));
    CHECK(meetings.read(name) == before);
  }
}

TEST_CASE("an output that cannot be written is a failure of the environment, and standard output is still complete") {
  const MeetingsFolder meetings;
  const auto ran = meetings.check("wrong.xml --output json=none/a.json");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("[session-offset-disagrees]\n") != std::string::npos);
  CHECK(ran.out.find("none/a.json:1:1: error: cannot write none/a.json: No such file or directory "
                     "[output-not-written]\n") != std::string::npos);
  CHECK(ran.err.ends_with("2 errors, 0 warnings, 0 notes\n"));
}

TEST_CASE("findings that cannot be printed are a failure of the environment") {
  const MeetingsFolder meetings;
  const test::Ran ran = test::run(
      fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} check wrong.xml 2>&1 >/dev/full", meetings.folder, test::binary()));
  CHECK(ran.exit_code == 3);
  CHECK_MESSAGE(
      ran.out.find("cannot write standard output: No space left on device [output-not-written]") != std::string::npos,
      ran.out);
}

TEST_CASE("a wrong value of --output is wrong usage") {
  const MeetingsFolder meetings;
  for (const char* wrong : {"--output sarif", "--output html=a", "--output json=", "--output json=-",
                            "--output json=a --output sarif=./a"}) {
    CAPTURE(wrong);
    const auto ran = meetings.check(fmt::format("good.xml {}", wrong));
    CHECK(ran.exit_code == 2);
    CHECK(ran.out == "");
    CHECK(ran.err.starts_with("readout: error: --output "));
  }
  CHECK(meetings.check("good.xml --output jsn=a").err ==
        "readout: error: --output has no format jsn; write json\n"
        "      = `readout check --help` lists the options\n");
  CHECK(meetings.check("good.xml --output foo=a").err ==
        "readout: error: --output has no format foo; use one of these: text, full, json, sarif, github, gitlab, "
        "junit\n"
        "      = `readout check --help` lists the options\n");
  CHECK_FALSE(fs::exists(meetings.at("a")));
}

TEST_CASE("a finding on a file that is missing has a place in it") {
  const MeetingsFolder meetings;
  const auto ran = meetings.check("none.xml good.xml");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out == "none.xml:1:1: error: file not found: none.xml [file-not-found]\n");
}

TEST_CASE("a finding on a translation without a meeting has a place in it") {
  const MeetingsFolder meetings;
  fs::rename(meetings.at("good.ja.po"), meetings.at("alone.ja.po"));
  const auto ran = meetings.check("alone.ja.po");
  CHECK(ran.exit_code == 1);
  CHECK(
      ran.out.starts_with("alone.ja.po:1:1: error: no meeting found for alone.ja.po [translation-without-meeting]\n"));
}
