// readout po update: what it writes, what it says, and what it leaves alone.
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "commands/checked_folder.h"

namespace readout {
namespace {

namespace fs = std::filesystem;
using test::CheckedFolder;

constexpr std::string_view kMeeting = "samples/2022-02-11-japan-us";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// A folder with a sample as m.xml and its translation as m.ja.po.
struct Translated : CheckedFolder {
  Translated() {
    write("m.xml", test::read_source_file(fmt::format("{}.xml", kMeeting)));
    write("m.ja.po", up_to_date());
  }

  /// The translation of the sample, of a meeting in the file m.xml.
  static std::string up_to_date() {
    return replaced(test::read_source_file(fmt::format("{}.ja.po", kMeeting)), "2022-02-11-japan-us.xml", "m.xml");
  }

  /// Runs `readout po` in English; the summaries and findings.
  test::Ran po(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} po {}", folder, test::binary(), arguments));
  }
};

}  // namespace

TEST_CASE("a translation that is up to date is not written") {
  const Translated work;
  fs::permissions(work.at("m.ja.po"), fs::perms::owner_read | fs::perms::owner_write);
  const auto before = fs::last_write_time(work.at("m.ja.po"));
  const test::Ran ran = work.po("update m.xml --lang ja");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "m.ja.po: 0 new, 0 changed, 0 moved, 0 removed, 11 kept\n");
  CHECK(work.read("m.ja.po") == Translated::up_to_date());
  CHECK(fs::last_write_time(work.at("m.ja.po")) == before);
}

TEST_CASE("an update has a summary, and no finding about entries that it has just made") {
  const Translated work;
  work.write("m.xml", replaced(work.read("m.xml"), "<item>", "<item><p xml:id=\"fresh\">They laughed.</p>"));
  const test::Ran added = work.po("update m.xml --lang ja,de");
  CHECK(added.exit_code == 0);
  CHECK_MESSAGE(added.out.find("[translation-missing]") == std::string::npos, added.out);
  CHECK_MESSAGE(added.out.find("[translation-absent]") == std::string::npos, added.out);
}

TEST_CASE("the mode, a link, the line ends and a byte order mark of a translation stay") {
  const Translated work;
  const std::string crlf = "\xEF\xBB\xBF" + replaced(Translated::up_to_date(), "\n", "\r\n");
  work.write("kept/real.po", replaced(crlf, "msgctxt \"p1\"", "msgctxt \"renamed\""));
  fs::remove(work.at("m.ja.po"));
  fs::create_symlink("kept/real.po", work.at("m.ja.po"));
  fs::permissions(work.at("kept/real.po"), fs::perms::owner_read | fs::perms::owner_write);
  const test::Ran ran = work.po("update m.xml --lang ja");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "m.ja.po: 0 new, 0 changed, 1 moved, 0 removed, 10 kept\n");
  CHECK(work.read("kept/real.po") == crlf);
  CHECK(fs::is_symlink(work.at("m.ja.po")));
  struct stat status{};
  REQUIRE(::stat(work.at("kept/real.po").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("another form of a tag is the same file, and a file that is not used is reported") {
  const Translated work;
  fs::remove(work.at("m.ja.po"));
  work.write("m.ja_JP.po", replaced(Translated::up_to_date(), "Language: ja", "Language: ja-JP"));
  const test::Ran same = work.po("update m.xml --lang ja-JP");
  CHECK_MESSAGE(same.out.find("m.ja_JP.po: 0 new, 0 changed, 0 moved, 0 removed, 11 kept\n") != std::string::npos,
                same.out);
  CHECK(!fs::exists(work.at("m.ja-JP.po")));
  const test::Ran other = work.po("update m.xml --lang ja");
  CHECK(other.exit_code == 0);
  CHECK(other.out ==
        "m.xml:2:79: note: m.ja_JP.po is not used: the name of its language has another form [translation-tag-other]\n"
        "    2 | … id=\"japan-us-2022-02-11\" xml:lang=\"en\" issuer=\"mofa-jp\" home=\"Asia/Tok\n"
        "      |                                      ^^\n"
        "      = rename it to m.ja.po, or name its language with --lang\n"
        "0 errors, 0 warnings, 1 note\n"
        "m.ja.po: 11 new, 0 changed, 0 moved, 0 removed, 0 kept\n");
}

TEST_CASE("of two translations into one language, the one that is not used is reported") {
  const Translated work;
  fs::copy_file(work.at("m.ja.po"), work.at("m.JA.po"));
  for (const char* command : {"check m.xml", "render m.xml --to text --out out"}) {
    const test::Ran ran = test::run(fmt::format("cd {} && LC_ALL=C {} {}", work.folder, test::binary(), command));
    CHECK(ran.exit_code == 1);
    CHECK_MESSAGE(ran.out.find("m.ja.po is not used: m.JA.po has the same language [translation-tag-repeated]") !=
                      std::string::npos,
                  ran.out);
  }
}

TEST_CASE("a translation into the language of the meeting itself is reported") {
  const Translated work;
  fs::copy_file(work.at("m.ja.po"), work.at("m.en.po"));
  const test::Ran ran = test::run(fmt::format("cd {} && LC_ALL=C {} check .", work.folder, test::binary()));
  CHECK(ran.exit_code == 1);
  CHECK_MESSAGE(
      ran.out.find("m.en.po is not used: m.xml has the same language [translation-tag-repeated]") != std::string::npos,
      ran.out);
}

TEST_CASE("a language is updated once, and what is no tag is refused") {
  const Translated work;
  fs::remove(work.at("m.ja.po"));
  CHECK(work.po("update m.xml --lang ja,JA").out.find("m.JA.po") == std::string::npos);
  CHECK(!fs::exists(work.at("m.JA.po")));
  for (const char* tag : {"''", "ja,,fr", "../x", "ja.po", "_", "日本語"}) {
    CAPTURE(tag);
    CHECK(work.po(fmt::format("update m.xml --lang {}", tag)).exit_code == 2);
  }
}

TEST_CASE("a folder stands for the meetings in it") {
  const Translated work;
  work.write("d/n.xml", replaced(work.read("m.xml"), "xml:id=\"japan-us", "xml:id=\"other-japan-us"));
  work.write("d/notes.xml", "<notes/>");
  work.write("d/register.xml", "<register xmlns=\"urn:readout:meeting:1\"/>");
  const test::Ran ran = work.po("update . --lang ja");
  CHECK_MESSAGE(ran.exit_code == 0, ran.out);
  CHECK(ran.out ==
        "d/n.ja.po: 11 new, 0 changed, 0 moved, 0 removed, 0 kept\n"
        "m.ja.po: 0 new, 0 changed, 0 moved, 0 removed, 11 kept\n");
  CHECK(!fs::exists(work.at("d/notes.ja.po")));
  CHECK(work.po("update d/notes.xml --lang ja").exit_code == 1);
  fs::create_directory(work.at("empty"));
  CHECK(work.po("update empty --lang ja").out.find("[nothing-checked]") != std::string::npos);
}

TEST_CASE("--memory takes the translation of the same text from another file, of the same language alone") {
  const Translated work;
  work.write("memory/2021/old.ja.po", work.read("m.ja.po"));
  work.write("memory/2021/old.ko.po",
             replaced(replaced(work.read("m.ja.po"), "Language: ja", "Language: ko"), "。", "！"));
  fs::remove(work.at("m.ja.po"));
  const test::Ran ran = work.po("update m.xml --lang ja --memory memory");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == "m.ja.po: 11 new, 0 changed, 0 moved, 0 removed, 0 kept, 11 from the memory\n");
  CHECK(replaced(work.read("m.ja.po"), "# From 2021/old.ja.po, p1.\n", "").find("# From 2021/old.ja.po, p2.") !=
        std::string::npos);
  CHECK(work.po("status m.xml --require 100").exit_code == 0);
  const std::string once = work.read("m.ja.po");
  CHECK(work.po("update m.xml --lang ja --memory memory").exit_code == 0);
  CHECK(work.read("m.ja.po") == once);
}

}  // namespace readout
