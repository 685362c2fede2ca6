// readout schema: prints the schemas or writes them as files, for editors.
#include "base/file.h"
#include "base/resources.h"
#include "commands/commands.h"
#include "commands/report.h"

namespace readout {
namespace {

struct SchemaOptions {
  std::string name;     ///< empty: meeting, or all with --out
  std::string out_dir;  ///< empty: standard output
};

struct SchemaRow {
  std::string_view name, resource;
};
constexpr SchemaRow kSchemas[] = {{"meeting", "src/meeting/meeting.xsd"},
                                  {"common", "src/meeting/common.xsd"},
                                  {"register", "src/meeting/register.xsd"},
                                  {"style", "src/style/style.xsd"},
                                  {"xml", "src/meeting/xml.xsd"}};

int run(const SchemaOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  if (!options.out_dir.empty()) make_folder(options.out_dir);
  const std::string wanted = options.name.empty() && options.out_dir.empty() ? "meeting" : options.name;
  std::vector<NewFile> files;
  for (const SchemaRow& row : kSchemas) {
    if (!wanted.empty() && row.name != wanted) continue;
    const std::string name(name_of(row.resource));
    files.push_back({options.out_dir.empty() ? "-" : joined(options.out_dir, name), resource(row.resource)});
  }
  write_files(files, findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command schema_command(CommonOptions& common) {
  auto o = std::make_shared<SchemaOptions>();
  Command command{.name = "schema",
                  .what = "Print a schema of the file formats, or write all of them for an editor",
                  .example = "readout schema --out schemas"};
  std::vector<std::string> names;
  for (const SchemaRow& row : kSchemas) names.emplace_back(row.name);
  command.options = {
      {.name = "name",
       .value = "NAME",
       .text = "meeting (default), common, register, style or xml",
       .target = &o->name,
       .words = names},
      {.name = "--out", .value = "DIR", .text = "Write all schemas into this folder", .target = &o->out_dir},
  };
  command.run = [o, &common] { return run(*o, common); };
  command.add(message_options(common));
  return command;
}

}  // namespace readout
