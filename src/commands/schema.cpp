// readout schema: the schemas as files, for editors.
#include "base/file.h"
#include "base/resources.h"
#include "commands/commands.h"
#include "commands/report.h"

namespace readout {
namespace {

struct SchemaRow {
  std::string_view name, resource;
};
constexpr SchemaRow kSchemas[] = {{"meeting", "src/meeting/meeting.xsd"},
                                  {"common", "src/meeting/common.xsd"},
                                  {"register", "src/meeting/register.xsd"},
                                  {"style", "src/style/style.xsd"},
                                  {"xml", "src/meeting/xml.xsd"}};

}  // namespace

int run_schema(const SchemaOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  if (!options.out_dir.empty()) make_folder(options.out_dir);
  std::string wanted = options.name.empty() ? "meeting" : options.name;
  for (const SchemaRow& row : kSchemas) {
    if (!options.out_dir.empty() && (options.name.empty() || row.name == wanted))
      write_file(options.out_dir + "/" + std::string(name_of(row.resource)), resource(row.resource), findings);
    else if (options.out_dir.empty() && row.name == wanted) write_file("-", resource(row.resource), findings);
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
