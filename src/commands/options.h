// What the command line asks for, as plain values: one struct a command (DESIGN section 8). Made by command_line.cpp
// alone.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace readout {

enum class Color { automatic, always, never };

/// Options of every command.
struct CommonOptions {
  Color color = Color::automatic;
  std::string ui_lang;        ///< language of messages; empty: from LC_ALL, LC_MESSAGES, LANG
  std::string register_file;  ///< --register; empty for none
  std::string locales_dir;    ///< --locales; empty for none
  unsigned jobs = 0;          ///< --jobs; 0: one a core
};

struct RenderOptions {
  std::vector<std::string> files;
  bool pdf = true, docbook = true, text = true;
  std::vector<std::string> languages;  ///< --lang, in order; empty: source, then every translation beside the file
  std::string layout;                  ///< empty: the style's
  std::string style = "press";         ///< a name of a shipped style or a file
  std::string out_dir;                 ///< empty: current directory
  std::string out_file;                ///< -o; `-` is standard output
  bool draft = false;
  std::string depfile;
};

enum class ReportFormat { text, json };

struct CheckOptions {
  std::vector<std::string> paths;
  std::string files_from;
  ReportFormat format = ReportFormat::text;
};

struct IdsOptions {
  std::string file;
  bool write = false;
};
struct NewOptions {
  std::string file;
  std::string language = "en";
};
struct PoUpdateOptions {
  std::string file;
  std::vector<std::string> languages;
};
struct SchemaOptions {
  std::string name;
  std::string out_dir;
};
struct RulesOptions {
  std::string rule;
};
struct DumpOptions {
  std::string station, file;
  std::string rows, font;  ///< --rows: free rows instead of a meeting; empty for none
  std::vector<std::string> languages;
  std::string layout, style = "press";
  bool draft = false;
};

using CommandOptions = std::variant<RenderOptions, CheckOptions, IdsOptions, NewOptions, PoUpdateOptions, SchemaOptions,
                                    RulesOptions, DumpOptions>;

struct Invocation {
  CommonOptions common;
  CommandOptions command;
};

/// A parsed command line, or what to print and the exit code where there is nothing to run (help, version, wrong
/// usage).
struct Answer {
  std::string out, err;
  int exit_code = 0;
};
std::variant<Invocation, Answer> parse_command_line(int argc, const char* const* argv);

/// What `readout --version` prints: program, libraries and zone data.
std::string version_text();

}  // namespace readout
