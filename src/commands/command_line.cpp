#include "commands/help.h"
#include "commands/options.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

#include "base/file.h"

namespace readout {
namespace {

const std::map<std::string, Color> kColors{
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
const std::map<std::string, ReportFormat> kFormats{{"text", ReportFormat::text}, {"json", ReportFormat::json}};

void add_common(CLI::App& app, CommonOptions& common) {
  app.add_option("--color", common.color, "Colours in messages: auto, always or never")
      ->transform(CLI::CheckedTransformer(kColors))
      ->option_text("WHEN");
  app.add_option("--ui-lang", common.ui_lang, "Language of messages: en or ja (default: that of the environment)")
      ->option_text("LANG");
}

void add_lookups(CLI::App& app, CommonOptions& common) {
  app.add_option("--register", common.register_file, "A register to look keys up in, after the one that the file names")
      ->option_text("FILE");
  app.add_option("--locales", common.locales_dir, "A folder of LANG.po files that add languages or other phrases")
      ->option_text("DIR");
}

void add_jobs(CLI::App& app, CommonOptions& common) {
  app.add_option("--jobs", common.jobs, "Files at a time (default: one for each processor)")
      ->check(CLI::Range(1u, 256u))
      ->option_text("N");
}

CLI::Option* add_layout(CLI::App& app, std::string& layout) {
  return app
      .add_option("--layout", layout,
                  "Languages side by side, item by item, or one after the other: parallel, stacked, sequential "
                  "(default: the style’s)")
      ->check(CLI::IsMember({"parallel", "stacked", "sequential"}))
      ->option_text("LAYOUT");
}

CLI::Option* add_languages(CLI::App& app, std::vector<std::string>& languages) {
  return app
      .add_option(
          "--lang", languages,
          "Languages in order, such as en,ja (default: that of the file, then each that has a NAME.LANG.po beside it)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("LANGS");
}

/// A subcommand with its example.
CLI::App* add_command(CLI::App& app, const char* name, const char* what, const char* example) {
  CLI::App* command = app.add_subcommand(name, what);
  command->footer(example);
  return command;
}

/// `-o, --out DIR`; an operand is its text alone.
std::string names_of(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : option.get_snames()) names += (names.empty() ? "-" : ", -") + name;
  for (const std::string& name : option.get_lnames()) names += (names.empty() ? "--" : ", --") + name;
  const std::string& value = option.get_option_text();
  return value.empty() || names.empty() ? names + value : names + " " + value;
}

/// A command as --help and the manual page tell it.
CommandHelp help_of(const CLI::App& app, const std::string& name) {
  CommandHelp help{name, "", app.get_description(), app.get_footer(), {}, {}, {}};
  for (const CLI::App* command : app.get_subcommands(nullptr))
    help.commands.push_back({command->get_name(), command->get_description()});
  if (!help.commands.empty()) help.usage = "COMMAND ";
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    bool operand = option->get_positional();
    (operand ? help.operands : help.options).push_back({names_of(*option), option->get_description()});
    if (option->get_required()) help.usage += names_of(*option) + " ";
    else if (operand) help.usage += fmt::format("[{}] ", names_of(*option));
  }
  // -h is asked for least of all.
  std::rotate(help.options.begin(), help.options.begin() + 1, help.options.end());
  help.usage += "[OPTION]...";
  return help;
}

/// All commands that do something, in order.
void collect_help(const CLI::App& app, const std::string& name, std::vector<CommandHelp>& all) {
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    std::string full = name + " " + command->get_name();
    if (command->get_subcommands(nullptr).empty()) all.push_back(help_of(*command, full));
    collect_help(*command, full, all);
  }
}

/// Help for the command that was named last.
std::string asked_help(const CLI::App& app) {
  std::string name = app.get_name();
  const CLI::App* asked = &app;
  for (auto named = asked->get_subcommands(); !named.empty(); named = asked->get_subcommands()) {
    asked = named.front();
    name += " " + asked->get_name();
  }
  return help_text(help_of(*asked, name));
}

std::string manual(const CLI::App& app) {
  std::vector<CommandHelp> all;
  collect_help(app, app.get_name(), all);
  return man_page(help_of(app, app.get_name()), all);
}

struct Parsed {
  CommonOptions common;
  RenderOptions render;
  CheckOptions check;
  IdsOptions ids;
  NewOptions create;
  PoUpdateOptions po_update;
  SchemaOptions schema;
  RulesOptions rules;
  DumpOptions dump;
  std::vector<std::string> formats;
};

void add_render(CLI::App& app, Parsed& p) {
  CLI::App* c = add_command(app, "render", "Write the PDF, DocBook and text of meetings in every language",
                            "readout render meeting.xml --lang en,ja --out pages");
  c->add_option("files", p.render.files, "Meetings")->required()->option_text("FILE.xml...");
  c->add_option("--to", p.formats, "Formats: pdf,docbook,text (default: all)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"pdf", "docbook", "text"}))
      ->option_text("FORMATS");
  add_languages(*c, p.render.languages);
  add_layout(*c, p.render.layout);
  c->add_option("--style", p.render.style, "A style that ships, by its name, or a style file (default: press)")
      ->option_text("STYLE");
  CLI::Option* out =
      c->add_option("--out", p.render.out_dir, "Folder to write to (default: the current one)")->option_text("DIR");
  c->add_option("-o", p.render.out_file, "The one file to write; - is standard output")
      ->option_text("FILE")
      ->excludes(out);
  c->add_flag("--draft", p.render.draft, "Print the source text, marked, where a translation is missing");
  c->add_option("--depfile", p.render.depfile, "Write which files were read or looked for, for Make and Ninja")
      ->option_text("FILE");
  add_lookups(*c, p.common);
  add_jobs(*c, p.common);
  add_common(*c, p.common);
}

void add_check(CLI::App& app, Parsed& p) {
  CLI::App* c =
      add_command(app, "check", "Find every mistake in meetings and translations", "readout check meeting.xml");
  c->add_option("paths", p.check.paths, "Meetings, translations, registers, styles, or folders of them")
      ->option_text("FILE|DIR...");
  c->add_option("--format", p.check.format, "text (default) or json")
      ->transform(CLI::CheckedTransformer(kFormats))
      ->option_text("FORMAT");
  c->add_option("--files-from", p.check.files_from,
                "Read the names of files from FILE, one a line; - is standard input")
      ->option_text("FILE");
  add_lookups(*c, p.common);
  add_jobs(*c, p.common);
  add_common(*c, p.common);
}

void add_small_commands(CLI::App& app, Parsed& p) {
  CLI::App* ids =
      add_command(app, "ids", "Give an xml:id to every unit that has none", "readout ids meeting.xml --write");
  ids->add_option("file", p.ids.file, "A meeting")->required()->option_text("FILE.xml");
  ids->add_flag("--write", p.ids.write, "Write the file (else only say what would be given)");
  add_common(*ids, p.common);

  CLI::App* create = add_command(app, "new", "Write a meeting to start from, filled in, and its .po files",
                                 "readout new 2025-06-01-japan-france.xml");
  create
      ->add_option("file", p.create.file,
                   "The file to write; a date that its name begins with becomes that of the meeting")
      ->required()
      ->option_text("NAME.xml");
  create->add_option("--lang", p.create.language, "Language to write in: en (default) or ja")
      ->check(CLI::IsMember({"en", "ja"}))
      ->option_text("LANG");
  add_common(*create, p.common);

  CLI::App* po =
      add_command(app, "po", "Make a translation, or bring it up to date", "readout po update meeting.xml --lang ja");
  po->require_subcommand(1);
  CLI::App* update = add_command(
      *po, "update",
      "Make NAME.LANG.po, or bring it up to date: what is translated stays, what has changed is marked as fuzzy",
      "readout po update meeting.xml --lang ja");
  update->add_option("file", p.po_update.file, "A meeting")->required()->option_text("FILE.xml");
  update->add_option("--lang", p.po_update.languages, "Languages to translate into, such as ja,fr")
      ->required()
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("LANGS");
  add_lookups(*update, p.common);
  add_common(*update, p.common);

  CLI::App* schema = add_command(app, "schema", "Print a schema of the file formats, or write them for an editor",
                                 "readout schema --out schemas");
  schema->add_option("name", p.schema.name, "meeting (default), common, register, style or xml")
      ->check(CLI::IsMember({"meeting", "common", "register", "style", "xml"}))
      ->option_text("NAME");
  schema->add_option("--out", p.schema.out_dir, "Write all schemas into this folder")->option_text("DIR");
  add_common(*schema, p.common);

  CLI::App* rules =
      add_command(app, "rules", "List the rules, or explain one", "readout rules session-offset-disagrees");
  rules->add_option("rule", p.rules.rule, "A rule, by the word in brackets at the end of a finding")
      ->option_text("RULE");
  add_common(*rules, p.common);
}

void add_dump(CLI::App& app, Parsed& p) {
  CLI::App* c = add_command(app, "dump", "Show what becomes of a file inside Readout, or what the register has",
                            "readout dump document meeting.xml --lang en");
  c->add_option("station", p.dump.station, "How far the file has come: meeting, document, lines or pages; or register")
      ->required()
      ->check(CLI::IsMember({"meeting", "document", "lines", "pages", "register"}))
      ->option_text("STATION");
  CLI::Option* file =
      c->add_option("file", p.dump.file, "A meeting; of the register a key such as FJ or un (default: all that it has)")
          ->option_text("FILE.xml|KEY");
  CLI::Option* rows = c->add_option("--rows", p.dump.rows,
                                    "Of lines: compose rows of JSON instead, one object a line; - is standard input")
                          ->option_text("FILE")
                          ->excludes(file);
  c->add_option("--font", p.dump.font,
                "The font of the rows (default: an em for wide characters, half an em for others)")
      ->option_text("FONT")
      ->needs(rows);
  add_languages(*c, p.dump.languages);
  add_layout(*c, p.dump.layout);
  c->add_option("--style", p.dump.style, "A style that ships, by its name, or a style file (default: press)")
      ->option_text("STYLE");
  c->add_flag("--draft", p.dump.draft, "Print the source text, marked, where a translation is missing");
  add_lookups(*c, p.common);
  add_common(*c, p.common);
}

CommandOptions chosen(const CLI::App& app, Parsed& p) {
  if (app.got_subcommand("render")) {
    if (!p.formats.empty()) {
      auto asked = [&](const char* f) { return std::find(p.formats.begin(), p.formats.end(), f) != p.formats.end(); };
      p.render.pdf = asked("pdf"), p.render.docbook = asked("docbook"), p.render.text = asked("text");
    }
    return p.render;
  }
  if (app.got_subcommand("check")) return p.check;
  if (app.got_subcommand("ids")) return p.ids;
  if (app.got_subcommand("new")) return p.create;
  if (app.got_subcommand("po")) return p.po_update;
  if (app.got_subcommand("schema")) return p.schema;
  if (app.got_subcommand("rules")) return p.rules;
  return p.dump;
}

/// Usage that CLI11 cannot state.
void check_usage(const CommandOptions& options) {
  const auto* check = std::get_if<CheckOptions>(&options);
  if (check && check->paths.empty() && check->files_from.empty())
    throw CLI::ValidationError("check", "name a file or a folder, or --files-from");
  const auto* dump = std::get_if<DumpOptions>(&options);
  if (dump && dump->file.empty() && dump->rows.empty() && dump->station != "register")
    throw CLI::ValidationError("dump", "name a meeting file");
  if (dump && !dump->rows.empty() && dump->station != "lines")
    throw CLI::ValidationError("dump", "--rows goes with lines");
  const auto* create = std::get_if<NewOptions>(&options);
  if (create && (name_of(create->file).empty() || name_of(create->file) == ".xml"))
    throw CLI::ValidationError("new", "name the file to write");
}

}  // namespace

std::variant<Invocation, Answer> parse_command_line(int argc, const char* const* argv) {
  Parsed p;
  CLI::App app(
      "Readout turns one XML file about a diplomatic meeting into everything a press office publishes about it.",
      "readout");
  app.require_subcommand(1);
  app.set_version_flag("--version", version_text, "Print the versions of the program, its libraries and zone data");
  app.add_flag_callback(
         "--man-page", [&app] { throw CLI::CallForVersion(manual(app), 0); }, "The manual page, for man(1)")
      ->group("");
  add_render(app, p);
  add_check(app, p);
  add_small_commands(app, p);
  add_dump(app, p);
  try {
    app.parse(argc, argv);
    CommandOptions options = chosen(app, p);
    check_usage(options);
    return Invocation{p.common, options};
  } catch (const CLI::CallForHelp&) {
    return Answer{asked_help(app), "", 0};
  } catch (const CLI::Success& success) {
    std::ostringstream out, err;
    app.exit(success, out, err);
    return Answer{out.str(), err.str(), 0};
  } catch (const CLI::ParseError& fault) {
    std::ostringstream out, err;
    app.exit(fault, out, err);
    return Answer{out.str(), err.str(), 2};
  }
}

}  // namespace readout
