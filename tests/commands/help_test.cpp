// --help and the manual page: each help fits on one screen, and examples work.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "base/utf8.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kCommands{"",          "render",      "check",       "ids",         "new",    "po",
                                         "po update", "po status",   "po template", "po glossary", "schema", "rules",
                                         "dump",      "completions", "site",        "preview"};

std::vector<std::string> help_of(const std::string& command) {
  test::Ran ran = test::run(fmt::format("{} {} --help", test::binary(), command));
  REQUIRE_MESSAGE(ran.exit_code == 0, command);
  std::istringstream in(ran.out);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The names in the list below a heading, such as `Commands:`.
std::vector<std::string> listed(const std::vector<std::string>& lines, std::string_view head) {
  std::vector<std::string> names;
  auto at = std::ranges::find(lines, head);
  for (; at != lines.end() && !at->empty(); ++at)
    if (at->starts_with("  ") && at->at(2) != ' ') names.push_back(at->substr(2, at->find("  ", 2) - 2));
  return names;
}

/// A folder with the files that examples name.
std::string desk() {
  std::string folder = test::temporary_folder();
  const std::string sample = test::source_path("samples/2022-02-11-japan-us");
  fs::copy_file(sample + ".xml", folder + "/meeting.xml");
  fs::copy_file(sample + ".ja.po", folder + "/meeting.ja.po");
  fs::copy_file(sample + ".jpg", folder + "/2022-02-11-japan-us.jpg");
  fs::create_symlink(test::binary(), folder + "/readout");
  return folder;
}

}  // namespace

TEST_CASE("the help of every command fits on a screen of 80 columns") {
  for (const std::string& command : kCommands) {
    CAPTURE(command);
    std::vector<std::string> lines = help_of(command);
    CHECK(lines.size() <= 40);
    for (const std::string& line : lines) CHECK_MESSAGE(display_width(line, false) <= 80, line);
  }
}

TEST_CASE("the commands of the test are those of the program") {
  std::vector<std::string> all{""};
  for (const std::string& name : listed(help_of(""), "Commands:")) {
    all.push_back(name);
    for (const std::string& below : listed(help_of(name), "Commands:")) all.push_back(name + " " + below);
  }
  std::vector<std::string> known = kCommands;
  std::ranges::sort(known);
  std::ranges::sort(all);
  CHECK(all == known);
}

TEST_CASE("the example in the help of every command works") {
  for (const std::string& command : kCommands) {
    CAPTURE(command);
    std::vector<std::string> lines = help_of(command);
    auto head = std::ranges::find(lines, "Example:");
    if (command.empty()) continue;
    REQUIRE(head != lines.end());
    std::string example = (head + 1)->substr(2);
    CHECK(example.starts_with("readout " + command.substr(0, command.find(' '))));
    // A preview runs until a signal comes.
    if (command == "preview")
      example += " >address & for i in $(seq 200); do [ -s address ] || sleep 0.1; done; kill -TERM $!; wait $!";
    test::Ran ran = test::run(fmt::format("cd {}; export LC_ALL=C PATH=.:$PATH; {}", desk(), example));
    CHECK_MESSAGE(ran.exit_code == 0, example << "\n" << ran.out);
  }
}

TEST_CASE("the manual page names every command and option of the help") {
  std::string page = test::run(fmt::format("{} --man-page", test::binary())).out;
  std::string plain;
  for (char c : page)
    if (c != '\\') plain += c;
  for (const std::string& command : kCommands) {
    if (!command.empty() && command != "po")
      CHECK_MESSAGE(plain.find(".SS readout " + command + "\n") != std::string::npos, command);
    for (const std::string& option : listed(help_of(command), "Options:"))
      CHECK_MESSAGE(plain.find(".B " + option + "\n") != std::string::npos, option);
  }
}

TEST_CASE("docs/commands.md is up to date (./dev docs makes it)") {
  CHECK(test::run(test::binary() + " --ui-lang en --commands-page").out == test::read_source_file("docs/commands.md"));
  CHECK(test::run(test::binary() + " --ui-lang ja --commands-page").out ==
        test::read_source_file("docs/ja/commands.md"));
}

TEST_CASE("docs/rules.md is up to date (./dev docs makes it)") {
  CHECK(test::run(test::binary() + " --rules-page").out == test::read_source_file("docs/rules.md"));
}

TEST_CASE("help, misuse and pages of rules are in the language of --ui-lang or of the environment") {
  const std::string asked = fmt::format("LC_ALL=C {} --ui-lang ja check --help", test::binary());
  const std::string japanese = test::run(asked).out;
  CHECK(japanese.starts_with("会談と翻訳の誤りをすべて報告する\n\n使用法：readout check [FILE|DIR...] [OPTION]...\n"));
  CHECK(test::run(fmt::format("LC_ALL=C {} check --help --ui-lang ja", test::binary())).out == japanese);
  CHECK(test::run(fmt::format("LC_ALL=ja_JP.UTF-8 {} check --help", test::binary())).out == japanese);
  CHECK(test::run(fmt::format("LC_ALL=C LANG=ja_JP.UTF-8 {} check --help", test::binary())).out != japanese);
  const std::string rule = test::run(fmt::format("LC_ALL=ja_JP {} rules po-charset", test::binary())).out;
  CHECK(rule.find(
            "\n\nASCII以外の文字、特に氏名が、別の文字として読まれてしまいます。\n\n誤（meeting.ja.po）：\n\n    ") !=
        std::string::npos);
  // What a language lacks is in English.
  CHECK(test::run(fmt::format("LC_ALL=C {} check --ui-lang ko --help", test::binary())).out ==
        test::run(fmt::format("LC_ALL=C {} check --help", test::binary())).out);
  test::Ran refused = test::run(fmt::format("LC_ALL=C {} check --ui-lang ja --formt text . 2>&1", test::binary()));
  CHECK(refused.exit_code == 2);
  CHECK(refused.out ==
        "readout: エラー: --formtというオプションはありません\n      = 正：--format\n"
        "      = オプションの一覧は`readout check --help`で表示します\n");
}

TEST_CASE("the help of every command in Japanese fits on a screen and has no English sentence") {
  for (const std::string& command : kCommands) {
    CAPTURE(command);
    for (const std::string& line : help_of("--ui-lang ja " + command)) {
      CHECK_MESSAGE(display_width(line, false) <= 80, line);
      CHECK_MESSAGE(line.find(" the ") == std::string::npos, line);
    }
  }
}

TEST_CASE("the manual page and the completions are in the language of the user") {
  const std::string page = test::run(fmt::format("LC_ALL=C {} --ui-lang ja --man-page", test::binary())).out;
  CHECK(page.find(".SH 名前\nreadout \\- 外交会談の発表文をあらゆる言語で作成する\n.SH 書式\n") != std::string::npos);
  CHECK(page.find(".SH 終了ステータス\n.TP\n.B 0\n指摘がないか、注記だけである。\n") != std::string::npos);
  for (const char* shell : {"zsh", "fish"})
    CHECK(test::run(fmt::format("LC_ALL=C {} completions {} --ui-lang ja", test::binary(), shell))
              .out.find("会談と翻訳の誤りをすべて報告する") != std::string::npos);
}
