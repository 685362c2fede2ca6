#include "commands/options.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>

namespace readout {
namespace {

const std::map<std::string, Color> kColors{{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
const std::map<std::string, ReportFormat> kFormats{{"text", ReportFormat::text}, {"json", ReportFormat::json}};

void add_common(CLI::App& app, CommonOptions& common) {
  app.add_option("--color", common.color, "Colours in messages: auto, always or never")
      ->transform(CLI::CheckedTransformer(kColors))->option_text("WHEN");
  app.add_option("--ui-lang", common.ui_lang, "Language of messages, such as en or ja (else LC_MESSAGES)");
}

void add_lookups(CLI::App& app, CommonOptions& common) {
  app.add_option("--register", common.register_file, "A register.xml to look keys up in, after the one the file names")->option_text("FILE");
  app.add_option("--locales", common.locales_dir, "A folder of LANG.po files that add languages or replace phrases")->option_text("DIR");
}

void add_jobs(CLI::App& app, CommonOptions& common) {
  app.add_option("--jobs", common.jobs, "Files worked on at the same time (default: one a core)")->check(CLI::Range(1u, 256u))->option_text("N");
}

CLI::Option* add_layout(CLI::App& app, std::string& layout) {
  return app.add_option("--layout", layout, "parallel, stacked or sequential (default: the style’s)")
      ->check(CLI::IsMember({"parallel", "stacked", "sequential"}))->option_text("LAYOUT");
}

CLI::Option* add_languages(CLI::App& app, std::vector<std::string>& languages) {
  return app.add_option("--lang", languages, "Languages in order, such as en,ja (default: the source, then every NAME.LANG.po beside the file)")
      ->delimiter(',')->allow_extra_args(false);
}

/// A subcommand with its example.
CLI::App* add_command(CLI::App& app, const char* name, const char* what, const char* example) {
  CLI::App* command = app.add_subcommand(name, what);
  command->footer(fmt::format("Example:\n  {}", example));
  return command;
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
                            "readout render samples/2022-02-11-japan-us.xml --out build/demo");
  c->add_option("files", p.render.files, "Meeting files")->required()->type_name("FILE.xml");
  c->add_option("--to", p.formats, "Formats: pdf,docbook,text (default: all)")
      ->delimiter(',')->allow_extra_args(false)->check(CLI::IsMember({"pdf", "docbook", "text"}))->option_text("FORMATS");
  add_languages(*c, p.render.languages);
  add_layout(*c, p.render.layout);
  c->add_option("--style", p.render.style, "A shipped style or a style file")->default_str("press");
  CLI::Option* out = c->add_option("--out", p.render.out_dir, "Folder to write to (default: the current one)")->type_name("DIR");
  c->add_option("-o", p.render.out_file, "The one file to write; - is standard output")->type_name("FILE")->excludes(out);
  c->add_flag("--draft", p.render.draft, "Let the source text stand in for missing translations, visibly marked");
  c->add_option("--depfile", p.render.depfile, "Write which files were read or looked for, for Make and Ninja")->type_name("FILE");
  add_lookups(*c, p.common);
  add_jobs(*c, p.common);
  add_common(*c, p.common);
}

void add_check(CLI::App& app, Parsed& p) {
  CLI::App* c = add_command(app, "check", "Find every mistake in meetings and translations", "readout check samples");
  c->add_option("paths", p.check.paths, "Meetings, registers, styles, translations, or folders of them")->type_name("FILE|DIR");
  c->add_option("--format", p.check.format, "text (default) or json")->transform(CLI::CheckedTransformer(kFormats))->option_text("FORMAT");
  c->add_option("--files-from", p.check.files_from, "Read the names of files from FILE, one a line; - is standard input")->type_name("FILE");
  add_lookups(*c, p.common);
  add_jobs(*c, p.common);
  add_common(*c, p.common);
}

void add_small_commands(CLI::App& app, Parsed& p) {
  CLI::App* ids = add_command(app, "ids", "Give an xml:id to every unit that has none", "readout ids meeting.xml --write");
  ids->add_option("file", p.ids.file, "A meeting file")->required()->type_name("FILE.xml");
  ids->add_flag("--write", p.ids.write, "Write the file (else only say what would be given)");
  add_common(*ids, p.common);

  CLI::App* create = add_command(app, "new", "Write a filled-in meeting to start from, and its .po files", "readout new 2025-03-01-japan-france.xml");
  create->add_option("file", p.create.file, "The file to write; it must not exist")->required()->type_name("NAME.xml");
  create->add_option("--lang", p.create.language, "Source language: en (default) or ja")->check(CLI::IsMember({"en", "ja"}))->option_text("LANG");
  add_common(*create, p.common);

  CLI::App* po = add_command(app, "po", "Make a translation, or bring it up to date", "readout po update meeting.xml --lang ja");
  po->require_subcommand(1);
  CLI::App* update = add_command(*po, "update", "Write NAME.LANG.po anew: translations stay, changed sources become fuzzy, vanished units obsolete",
                                 "readout po update meeting.xml --lang ja");
  update->add_option("file", p.po_update.file, "A meeting file")->required()->type_name("FILE.xml");
  update->add_option("--lang", p.po_update.languages, "Languages to translate into, such as ja,fr")->required()->delimiter(',')->allow_extra_args(false);
  add_lookups(*update, p.common);
  add_common(*update, p.common);

  CLI::App* schema = add_command(app, "schema", "Print a schema of the file formats", "readout schema meeting > meeting.xsd");
  schema->add_option("name", p.schema.name, "meeting (default), register, style or xml")
      ->check(CLI::IsMember({"meeting", "common", "register", "style", "xml"}));
  schema->add_option("--out", p.schema.out_dir, "Write all schemas into this folder")->type_name("DIR");
  add_common(*schema, p.common);

  CLI::App* rules = add_command(app, "rules", "List the rules, or explain one", "readout rules session-offset-disagrees");
  rules->add_option("rule", p.rules.rule, "A rule id");
  add_common(*rules, p.common);
}

void add_dump(CLI::App& app, Parsed& p) {
  CLI::App* c = add_command(app, "dump", "Show what a station makes of a file", "readout dump document samples/2022-02-11-japan-us.xml --lang ja");
  c->add_option("station", p.dump.station, "meeting, document, lines or pages; or register")->required()
      ->check(CLI::IsMember({"meeting", "document", "lines", "pages", "register"}));
  c->add_option("file", p.dump.file, "A meeting file; of the register a key such as FJ or un (default: all that it has)")->type_name("FILE.xml|KEY");
  add_languages(*c, p.dump.languages);
  add_layout(*c, p.dump.layout);
  c->add_option("--style", p.dump.style, "A shipped style or a style file")->default_str("press");
  c->add_flag("--draft", p.dump.draft, "Let the source text stand in for missing translations");
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
  if (dump && dump->file.empty() && dump->station != "register") throw CLI::ValidationError("dump", "name a meeting file");
}

}  // namespace

std::variant<Invocation, Answer> parse_command_line(int argc, const char* const* argv) {
  Parsed p;
  CLI::App app("Readout turns one XML file about a diplomatic meeting into everything a press office publishes about it.", "readout");
  app.require_subcommand(1);
  app.set_version_flag("--version", version_text(), "Program, libraries and zone data");
  app.footer("readout COMMAND --help tells about one command.");
  add_render(app, p);
  add_check(app, p);
  add_small_commands(app, p);
  add_dump(app, p);
  try {
    app.parse(argc, argv);
    CommandOptions options = chosen(app, p);
    check_usage(options);
    return Invocation{p.common, options};
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
