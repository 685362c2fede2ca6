// Findings on the command line: the whole finding, the output of the program and its exit code.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "base/rule_table.h"
#include "commands/report.h"
#include "style/style.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

/// A folder with the founding sample as m.xml and its translation.
std::string folder_of_sample() {
  const std::string folder = test::temporary_folder();
  const std::string sample = test::source_path("samples/2022-02-11-japan-us");
  fs::copy_file(sample + ".xml", folder + "/m.xml");
  fs::copy_file(sample + ".ja.po", folder + "/m.ja.po");
  return folder;
}

test::Ran run_readout(const std::string& folder, const std::string& arguments) {
  return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} {}", folder, test::binary(), arguments));
}

struct Refused {
  std::string arguments;
  int exit_code;
  std::string output;
};

}  // namespace

TEST_CASE("a wrong command line prints its finding and the correct usage") {
  const std::string folder = folder_of_sample();
  std::ofstream(folder + "/m.pot") << "msgid \"\"\nmsgstr \"\"\n";
  for (const Refused& refused : {
           Refused{"rules nosuch", 2,
                   "readout: error: unknown rule nosuch [rule-unknown]\n"
                   "      = list all rules with `readout rules`\n"},
           {"rules zone-unknwon", 2,
            "readout: error: unknown rule zone-unknwon [rule-unknown]\n"
            "      = write: zone-unknown\n"
            "      = list all rules with `readout rules`\n"},
           {"rules unit-emtpy", 2,
            "readout: error: unknown rule unit-emtpy [rule-unknown]\n"
            "      = write: unit-empty\n"
            "      = list all rules with `readout rules`\n"},
           {"render m.xml --lang zz,en", 2,
            "readout: error: no catalog for the language “zz” [language-without-catalog]\n"
            "      = use one of these: en, ja, fr, ko; or name a folder that contains zz.po with --locales\n"},
           {"dump pages m.xml --lang jp", 2,
            "readout: error: no catalog for the language “jp” [language-without-catalog]\n"
            "      = write: ja\n"
            "      = use one of these: en, ja, fr, ko; or name a folder that contains jp.po with --locales\n"},
           {"render m.xml --lang kr", 2,
            "readout: error: no catalog for the language “kr” [language-without-catalog]\n"
            "      = write: ko\n"
            "      = use one of these: en, ja, fr, ko; or name a folder that contains kr.po with --locales\n"},
           {"po update m.xml", 1,
            "readout: error: no language to translate m.xml into [language-not-named]\n"
            "      = give it with --lang, or add it to the languages of readout.toml\n"},
           {"po update m.ja.po --lang ja", 1,
            "readout: error: m.ja.po is no meeting [translation-as-meeting]\n"
            "      = name the meeting, m.xml, and not its translation or template\n"},
           {"po template m.pot", 1,
            "readout: error: m.pot is no meeting [translation-as-meeting]\n"
            "      = name the meeting, m.xml, and not its translation or template\n"},
           {"po update nosuch.po --lang ja", 3,
            "readout: error: file not found: nosuch.po [file-not-found]\n"
            "      = check the name and the folder\n"},
           {"po template nosuch.pot", 3,
            "readout: error: file not found: nosuch.pot [file-not-found]\n"
            "      = check the name and the folder\n"},
           {"po update m.xml --lang en", 1,
            "readout: error: the meeting is written in the language “en” [translation-into-source]\n"
            "      = name another language with --lang\n"},
           {"render m.xml -o all --to text,docbook", 1,
            "readout: error: cannot write 4 outputs to one file, all [outputs-for-one-file]\n"
            "      = choose one output with --to and --lang, or name a folder with --out\n"},
           {"dump register Frnace", 1,
            "readout: error: unknown register key Frnace [entry-unknown]\n"
            "      = write: FR\n"
            "      = list all keys with `readout dump register`; add --register FILE for a register of your own\n"},
       }) {
    CAPTURE(refused.arguments);
    const test::Ran ran = run_readout(folder, refused.arguments);
    CHECK(ran.exit_code == refused.exit_code);
    CHECK(ran.out == refused.output + "1 error, 0 warnings, 0 notes\n");
  }
  // The parser refuses the command line before a command runs.
  const test::Ran incomplete = run_readout(folder, "po glossary");
  CHECK(incomplete.exit_code == 2);
  CHECK(incomplete.out ==
        "readout: error: missing --lang LANGS\n"
        "      = `readout po glossary --help` lists the options\n");
  const test::Ran style = run_readout(folder, "render m.xml --style nosuch");
  CHECK(style.exit_code == 2);
  CHECK(style.out.starts_with(
      "readout: error: unknown style nosuch\n      = use one of these: fcdo, korea-mofa, large-print, "));
  CHECK(style.out.ends_with("\n      = `readout render --help` lists the options\n"));
}

TEST_CASE("the list of rules has each rule once, in the order of the table, under the title and id of its category") {
  const std::string folder = test::temporary_folder();
  const auto heads = [&](const std::string& call) {
    const std::string out = run_readout(folder, call).out;
    std::string found;
    for (std::size_t at = 0, end = 0; at < out.size(); at = end + 1) {
      end = out.find('\n', at);
      if (out[at] != '\n' && out[at] != ' ') found += out.substr(at, end - at) + "\n";
    }
    return found;
  };
  std::string expected;
  std::map<std::string, std::string> of_category;
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    const RuleRow& row = kRules[i];
    const CategoryRow& category = category_row(row.category);
    std::string lines = fmt::format("{} ({})\n", row.id, severity_id(row.severity));
    if (i == 0 || row.category != kRules[i - 1].category)
      lines = fmt::format("{} ({})\n", category.title, category.id) + lines;
    expected += lines;
    of_category[std::string(category.id)] += lines;
  }
  CHECK(heads("rules") == expected);
  for (const auto& [id, lines] : of_category) CHECK(heads("rules " + id) == lines);
}

TEST_CASE("the page of a rule has its message, hint, meaning, reason and example, and says whether a fix is offered") {
  const test::Ran ran = run_readout(test::temporary_folder(), "rules duration-without-precision");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out ==
        R"(duration-without-precision (error)
  the duration is neither approximate nor exact
  add duration-is="approximate" or duration-is="exact"

A duration does not say whether it is exact or approximate.

“For 55 minutes” and “for about 55 minutes” are two statements. Readout does not
choose between them.

Wrong, in meeting.xml:

    <session xml:id="s1" start="2024-10-27T10:00+01:00" zone="Europe/Paris"
      duration="PT55M"/>

Right:

    <session xml:id="s1" start="2024-10-27T10:00+01:00" zone="Europe/Paris"
      duration="PT55M" duration-is="approximate"/>

No fix is offered. Since Readout 0.1.0.
)");
}

TEST_CASE("a page shows command lines, or no example, where no file shows the rule") {
  const std::string folder = test::temporary_folder();
  const std::string commands = run_readout(folder, "rules entry-unknown").out;
  CHECK_MESSAGE(commands.ends_with(R"(
Wrong:

    $ readout dump register Frnace

Right:

    $ readout dump register FR

A fix may be offered. It is a guess, so `readout check --fix` does not apply it.
Since Readout 0.1.0.
)"),
                commands);
  const std::string none = run_readout(folder, "rules font-not-embeddable").out;
  CHECK_MESSAGE(none.ends_with(R"(
A PDF/A has all its fonts inside, and one without them prints differently on
each machine.

No fix is offered. Since Readout 0.1.0.
)"),
                none);
}

TEST_CASE("the page of a rule is in the user's language, its example as it is") {
  const std::string out = run_readout(test::temporary_folder(), "rules zone-unknown --ui-lang ja").out;
  CHECK_MESSAGE(out.starts_with("zone-unknown (エラー)\n"), out);
  CHECK_MESSAGE(out.find("\nタイムゾーンがtzデータベースの名前ではありません。\n") != std::string::npos, out);
  CHECK_MESSAGE(out.find("\n正：\n\n    <session xml:id=\"s1\" start=") != std::string::npos, out);
}
