// Completion in real shells: each shell loads the script that the program prints, and completes command lines.
#include "commands/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "commands/program.h"
#include "support/support.h"

using namespace readout;

namespace {

/// A folder with a meeting, a folder and the script of a shell.
std::string desk(const std::string& shell) {
  std::string folder = test::temporary_folder();
  const test::Ran made =
      test::run(fmt::format("cd {0} && mkdir 'a folder' && touch 'a meeting.xml' && {1} completions "
                            "{2} > script",
                            folder, test::binary(), shell));
  REQUIRE(made.exit_code == 0);
  return folder;
}

/// The output of a script, as a set of lines.
std::string printed(const std::string& shell, const std::string& folder, const std::string& script) {
  std::ofstream(folder + "/.ask") << script;
  const test::Ran ran = test::run(fmt::format("cd {} && {} .ask 2>&1", folder, shell));
  std::istringstream in(ran.out);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line.substr(0, line.find('\t')));
  std::ranges::sort(lines);
  return fmt::format("{}", fmt::join(lines, "|"));
}

/// The words that bash offers for the last of these words.
std::string in_bash(const std::string& folder, const std::string& words) {
  return printed("bash", folder,
                 fmt::format("source ./script\nCOMP_WORDS=({}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
                             "_readout; printf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
                             words));
}

std::string in_fish(const std::string& folder, const std::string& line) {
  return printed("fish --no-config", folder, fmt::format("source script\ncomplete -C '{}'\n", line));
}

/// The line after a tab in an interactive zsh, whose key ^X prints it.
std::string in_zsh(const std::string& folder, const std::string& line) {
  std::string script = R"(zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= ; autoload -Uz compinit; compinit -u -D; source ./script; unsetopt autolist automenu listbeep"
zpty -w shell "show() { print -r -- \"<\$BUFFER>\"; BUFFER= }; zle -N show; bindkey '^X' show; print REA''DY"
zpty -r -m shell read '*READY*'
zpty -w -n shell 'LINE'$'\t\x18'
zpty -r -m shell read '*<*>*'
print -r -- "${${read##*<}%%>*}"
zpty -d shell
)";
  return printed("timeout 20 zsh -f", folder, script.replace(script.find("LINE"), 4, line));
}

}  // namespace

TEST_CASE("bash completes commands, options, their words, the last word of a list, files and folders") {
  const std::string folder = desk("bash");
  CHECK(in_bash(folder, "readout re") == "render");
  CHECK(in_bash(folder, "readout po ''") == "glossary|status|template|update");
  CHECK(in_bash(folder, "readout po update --l") == "--lang|--locales");
  CHECK(in_bash(folder, "readout render --layout ''") == "parallel|sequential|stacked");
  CHECK(in_bash(folder, "readout render --layout = st") == "stacked");
  CHECK(in_bash(folder, "readout render --to pdf,d") == "pdf,docbook");
  CHECK(in_bash(folder, "readout render --out ''") == "a folder");
  CHECK(in_bash(folder, "readout check a") == "a folder|a meeting.xml");
  CHECK(in_bash(folder, "readout rules session-offset-d") == "session-offset-disagrees");
  CHECK(in_bash(folder, "readout render --style larg") == "large-print");
  for (const char* before : {"--ui-lang ja", "--ui-lang = ja", "--ui-lang=ja", "--ui-lang ja --ui-lang fr"}) {
    CAPTURE(before);
    CHECK(in_bash(folder, fmt::format("readout {} check --for", before)) == "--format");
    CHECK(in_bash(folder, fmt::format("readout {} po ''", before)) == "glossary|status|template|update");
    CHECK(in_bash(folder, fmt::format("readout {} re", before)) == "render");
  }
  CHECK(in_bash(folder, "readout --ui-lang j") == "ja");
  CHECK(in_bash(folder, "readout --ui-lang = j") == "ja");
}

TEST_CASE("fish completes commands, options, their words, the last word of a list, files and folders") {
  const std::string folder = desk("fish");
  CHECK(in_fish(folder, "readout re") == "render");
  CHECK(in_fish(folder, "readout po ") == "glossary|status|template|update");
  CHECK(in_fish(folder, "readout po update --l") == "--lang|--locales");
  CHECK(in_fish(folder, "readout render --layout ") == "parallel|sequential|stacked");
  CHECK(in_fish(folder, "readout render --to pdf,d") == "pdf,docbook");
  CHECK(in_fish(folder, "readout render --out ") == "a folder/");
  CHECK(in_fish(folder, "readout check a") == "a folder/|a meeting.xml");
  CHECK(in_fish(folder, "readout rules session-offset-d") == "session-offset-disagrees");
  CHECK(in_fish(folder, "readout render --style larg") == "large-print");
  for (const char* before : {"--ui-lang ja", "--ui-lang=ja", "--ui-lang ja --ui-lang fr"}) {
    CAPTURE(before);
    CHECK(in_fish(folder, fmt::format("readout {} check --for", before)) == "--format");
    CHECK(in_fish(folder, fmt::format("readout {} po ", before)) == "glossary|status|template|update");
    CHECK(in_fish(folder, fmt::format("readout {} re", before)) == "render");
  }
  CHECK(in_fish(folder, "readout --ui-lang j") == "ja");
}

TEST_CASE("zsh reads the script and passes its rows to _arguments") {
  const std::string folder = desk("zsh");
  const std::string rows = printed("zsh -f", folder,
                                   "_arguments() { print -rl -- \"$@\" }\ncompdef() { print $1 }\nsource ./script\n"
                                   "_readout_render; _readout_ids\n");
  for (const char* row :
       {"_readout|", "]:LAYOUT:(parallel stacked sequential)|", "]:FORMATS:_sequence compadd - pdf html docbook text|",
        "]:DIR:_files -/|", "|*:FILE.xml...:_files|", "|:FILE.xml:_files|"})
    CHECK_MESSAGE(("|" + rows + "|").find(row) != std::string::npos, std::string(row));
}

TEST_CASE("zsh completes a command after options of the program, and the value after an equals sign") {
  const std::string folder = desk("zsh");
  CHECK(in_zsh(folder, "readout check --form") == "readout check --format=");
  CHECK(in_zsh(folder, "readout --ui-lang ja check --form") == "readout --ui-lang ja check --format=");
  CHECK(in_zsh(folder, "readout --ui-lang=ja check --form") == "readout --ui-lang=ja check --format=");
  CHECK(in_zsh(folder, "readout --ui-lang=j") == "readout --ui-lang=ja ");
  CHECK(in_zsh(folder, "readout render --layout=st") == "readout render --layout=stacked ");
}

TEST_CASE("every shell's script names every command and option that the help shows") {
  CommonOptions common;
  const Command program = program_of(common);
  for (const std::string& shell : completion_shells()) {
    CAPTURE(shell);
    const std::string script = completion_script(program, shell);
    for (const Command& command : program.commands)
      for (const Option& option : command.options) {
        if (option.is_operand()) continue;
        const std::string name =
            shell == "fish" ? option.name.substr(option.name.starts_with("--") ? 2 : 1) : option.name;
        CHECK_MESSAGE(script.find(name) != std::string::npos, option.name);
      }
    CHECK(script.find("--man-page") == std::string::npos);
  }
}
