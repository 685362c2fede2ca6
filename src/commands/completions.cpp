#include "commands/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "base/file.h"
#include "commands/commands.h"
#include "commands/help.h"
#include "commands/program.h"
#include "commands/report.h"
#include "commands/shell_words.h"

namespace readout {
namespace {

/// A command and the words that select it: `po`, `update`.
struct Path {
  const Command* command = nullptr;
  std::vector<std::string> words;
};

void collect(const Command& command, const std::vector<std::string>& words, std::vector<Path>& paths) {
  paths.push_back({&command, words});
  for (const Command& below : command.commands) {
    std::vector<std::string> longer = words;
    longer.push_back(below.name);
    collect(below, longer, paths);
  }
}

std::vector<Path> paths_of(const Command& program) {
  std::vector<Path> paths;
  collect(program, {}, paths);
  return paths;
}

/// Those that the help shows.
std::vector<Option> shown_options(const Command& command) {
  std::vector<Option> shown;
  std::ranges::copy_if(command.options, std::back_inserter(shown), [](const Option& option) { return !option.hidden; });
  return shown;
}

bool takes_files(const Option& option) { return option.value.find("FILE") != std::string::npos; }
bool takes_folders(const Option& option) { return option.value.find("DIR") != std::string::npos; }
bool is_flag(const Option& option) { return option.value.empty(); }
bool is_list(const Option& option) {
  return !option.is_operand() && std::holds_alternative<std::vector<std::string>*>(option.target);
}

// bash.

constexpr std::string_view kBashHead = R"(# Completion of readout for bash: readout completions bash
_readout_words() {
  local before=
  [[ $cur == *,* ]] && before=${cur%,*},
  mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
}
_readout_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$1" -- "$cur")
}
_readout() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= i
  COMPREPLY=()
  # --name=value is three words to bash.
  [[ $cur == = ]] && cur=
  [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}
  for ((i = 1; i < COMP_CWORD; i++)); do
    case $command/${COMP_WORDS[i]} in
)";

std::string bash_values(const Option& option) {
  std::string out;
  if (!option.words.empty())
    out += fmt::format("_readout_words {}; ", single_quoted(fmt::format("{}", fmt::join(option.words, " "))));
  if (takes_files(option)) out += "_readout_files -f; ";
  else if (takes_folders(option)) out += "_readout_files -d; ";
  return out;
}

std::string bash_place(const Path& path) {
  return path.words.empty() ? "" : fmt::format("/{}", fmt::join(path.words, "/"));
}

/// The completions at a place that is not the value of an option.
std::string bash_command(const Path& path) {
  std::vector<std::string> names{"-h", "--help"}, below;
  std::string operands;
  for (const Option& option : shown_options(*path.command)) {
    if (option.is_operand()) operands += bash_values(option);
    else names.push_back(option.name);
  }
  for (const Command& command : path.command->commands) below.push_back(command.name);
  if (!below.empty()) operands += fmt::format("_readout_words '{}'; ", fmt::join(below, " "));
  return fmt::format("    '{}') if [[ $cur == -* ]]; then _readout_words '{}'; else {}:; fi ;;\n", bash_place(path),
                     fmt::join(names, " "), operands);
}

/// Steps over the options of the program, which may come before the command, and over their values.
std::string bash_steps(const Command& program) {
  std::string out;
  for (const Option& option : shown_options(program)) {
    const std::string value = is_flag(option) ? "" : "[[ ${COMP_WORDS[i + 1]} == = ]] && ((++i)); ((++i)) ";
    out += fmt::format("      /{0}) {1};;\n      /{0}=*) ;;\n", option.name, value);
  }
  return out;
}

std::string bash_script(const Command& program, const Catalog&) {
  std::vector<std::string> places;
  std::string values, commands;
  for (const Path& path : paths_of(program)) {
    if (!path.words.empty()) places.push_back(bash_place(path));
    for (const Option& option : path.command->options)
      if (!option.is_operand() && !is_flag(option))
        values += fmt::format("    '{} {}') {}return ;;\n", bash_place(path), option.name, bash_values(option));
    commands += bash_command(path);
  }
  return fmt::format(
      "{}{}      {}) command+=/${{COMP_WORDS[i]}} ;;\n      *) break ;;\n    esac\n  done\n"
      "  case \"$command $prev\" in\n{}  esac\n  case $command in\n{}  esac\n}}\ncomplete -F _readout readout\n",
      kBashHead, bash_steps(program), fmt::join(places, " | "), values, commands);
}

// zsh.

/// Escapes a description for the brackets of _arguments.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// The action for a value, after its message.
std::string zsh_values(const Option& option) {
  const std::string words = fmt::format("{}", fmt::join(option.words, " "));
  const std::string message = zsh_text(option.value);
  if (is_list(option) && !words.empty()) return fmt::format(":{}:_sequence compadd - {}", message, words);
  if (!words.empty() && takes_files(option)) return fmt::format(":{}:{{ compadd - {}; _files }}", message, words);
  if (!words.empty()) return fmt::format(":{}:({})", message, words);
  if (takes_files(option)) return fmt::format(":{}:_files", message);
  if (takes_folders(option)) return fmt::format(":{}:_files -/", message);
  return fmt::format(":{}: ", message);
}

std::string zsh_option(const Option& option, const Catalog& manual) {
  const bool many = std::holds_alternative<std::vector<std::string>*>(option.target);
  if (option.is_operand()) return single_quoted((many ? "*" : option.required ? "" : ":") + zsh_values(option));
  const bool equals = !is_flag(option) && option.name.starts_with("--");
  return single_quoted(fmt::format("{}{}[{}]{}", option.name, equals ? "=" : "",
                                   zsh_text(in_words(option.text, manual)), is_flag(option) ? "" : zsh_values(option)));
}

std::string zsh_function(const Path& path, const Catalog& manual) {
  const std::string name = path.words.empty() ? "_readout" : fmt::format("_readout_{}", fmt::join(path.words, "_"));
  std::string out = fmt::format("{}() {{\n  local curcontext=$curcontext state line\n  _arguments -C", name);
  for (const Option& option : shown_options(*path.command)) out += " \\\n    " + zsh_option(option, manual);
  out +=
      " \\\n    '(-h --help)'{-h,--help}" + single_quoted("[" + zsh_text(in_words(help_option_text(), manual)) + "]");
  if (path.command->commands.empty()) return out + "\n}\n";
  std::string described, cases;
  for (const Command& below : path.command->commands) {
    described += " " + single_quoted(below.name + ":" + in_words(below.what, manual));
    cases += fmt::format("    argument:{0}) {1}_{0} ;;\n", below.name, name);
  }
  return out + fmt::format(
                   " \\\n    '1:command:->command' '*::argument:->argument'\n  case $state:$line[1] in\n"
                   "    command:*) local -a commands=({}); _describe command commands ;;\n{}  esac\n}}\n",
                   described, cases);
}

std::string zsh_script(const Command& program, const Catalog& manual) {
  std::string out = "#compdef readout\n# Completion of readout for zsh: readout completions zsh\n";
  for (const Path& path : paths_of(program)) out += zsh_function(path, manual);
  return out + "if [[ $funcstack[1] == _readout ]]; then _readout \"$@\"; else compdef _readout readout; fi\n";
}

// fish.

constexpr std::string_view kFishTyped = R"(# Completion of readout for fish: readout completions fish
# The words after readout, without the options before the command.
function __readout_typed
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
)";

constexpr std::string_view kFishHead = R"(            case '*'
                break
        end
        set -e words[1]
    end
    set -q words[1]; and printf '%s\n' $words
end
function __readout_at
    set -l words (__readout_typed)
    set -l last (count $argv)
    test $last -eq 0; or test "$words[1..$last]" = "$argv"
end
function __readout_words
    test (count (__readout_typed)) -eq $argv[1]
end
complete -c readout -f
)";

/// The cases of the options of the program, which may come before the command, with their values.
std::string fish_steps(const Command& program) {
  std::string out;
  for (const Option& option : shown_options(program)) {
    const std::string value = is_flag(option) ? "" : "                set -q words[2]; and set -e words[1]\n";
    out += fmt::format("            case {0}\n{1}            case '{0}=*'\n", option.name, value);
  }
  return out;
}

/// Escapes text for single quotes of fish.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string fish_values(const Option& option) {
  std::string out;
  const std::string words = fmt::format("{}", fmt::join(option.words, " "));
  if (!words.empty()) out += " -a " + fish_quoted(is_list(option) ? fmt::format("(__fish_append , {})", words) : words);
  if (takes_files(option)) out += " -F";
  else if (takes_folders(option)) out += " -a '(__fish_complete_directories)'";
  return out;
}

std::string fish_option(const Option& option, const std::string& when, const Catalog& manual) {
  const std::string line = fmt::format("complete -c readout -n {}", fish_quoted(when));
  if (option.is_operand()) {
    const std::string values = fish_values(option);
    return values.empty() ? "" : line + values + "\n";
  }
  const bool is_long = option.name.starts_with("--");
  return fmt::format("{} -{} {}{}{} -d {}\n", line, is_long ? 'l' : 's', option.name.substr(is_long ? 2 : 1),
                     takes_files(option) ? " -r"
                     : is_flag(option)   ? ""
                                         : " -x",
                     is_flag(option) ? "" : fish_values(option), fish_quoted(in_words(option.text, manual)));
}

std::string fish_script(const Command& program, const Catalog& manual) {
  std::string out = fmt::format("{}{}{}", kFishTyped, fish_steps(program), kFishHead);
  for (const Path& path : paths_of(program)) {
    const std::string at = fmt::format("__readout_at {}", fmt::join(path.words, " "));
    const std::string next = fmt::format("{}; and __readout_words {}", at, path.words.size());
    for (const Option& option : shown_options(*path.command))
      out += fish_option(option, path.words.empty() ? next : at, manual);
    for (const Command& below : path.command->commands)
      out += fmt::format("complete -c readout -n {} -a {} -d {}\n", fish_quoted(next), below.name,
                         fish_quoted(in_words(below.what, manual)));
  }
  return out +
         fmt::format("complete -c readout -s h -l help -d {}\n", fish_quoted(in_words(help_option_text(), manual)));
}

struct Shell {
  std::string_view name;
  std::string (*script)(const Command&, const Catalog&);
};
constexpr Shell kShells[] = {{"bash", bash_script}, {"zsh", zsh_script}, {"fish", fish_script}};

int run(const std::string& shell, const CommonOptions& common) {
  CommonOptions unused;
  Diagnostics findings;
  write_file("-", completion_script(program_of(unused), shell, manual_for(common)), findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

std::vector<std::string> completion_shells() {
  std::vector<std::string> names;
  for (const Shell& shell : kShells) names.emplace_back(shell.name);
  return names;
}

std::string completion_script(const Command& program, const std::string& shell, const Catalog& manual) {
  return std::ranges::find(kShells, shell, &Shell::name)->script(program, manual);
}

Command completions_command(CommonOptions& common) {
  auto shell = std::make_shared<std::string>();
  Command command{.name = "completions",
                  .what = help("Print a script that completes command lines in a shell"),
                  .example = "readout completions bash > readout.bash"};
  command.options = {{.name = "shell",
                      .value = "SHELL",
                      .text = help("The shell: {shells}", {{"shells", listed(completion_shells())}}),
                      .target = shell.get(),
                      .required = true,
                      .words = completion_shells()}};
  command.add(message_options(common));
  command.run = [shell, &common] { return run(*shell, common); };
  return command;
}

}  // namespace readout
