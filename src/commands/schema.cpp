// readout schema: prints the schemas or writes them as files, for editors.
#include <fmt/format.h>

#include <deque>

#include "base/file.h"
#include "base/resources.h"
#include "commands/commands.h"
#include "commands/report.h"
#include "commands/user_language.h"

namespace readout {
namespace {

struct SchemaOptions {
  std::string name;                                    ///< empty: meeting, or all with --out
  std::string out_dir;                                 ///< empty: standard output
  std::string language = std::string(kMsgidLanguage);  ///< of the documentation
};

struct SchemaRow {
  std::string_view name, resource;
};
constexpr SchemaRow kSchemas[] = {{"meeting", "src/meeting/meeting.xsd"},
                                  {"common", "src/meeting/common.xsd"},
                                  {"register", "src/meeting/register.xsd"},
                                  {"style", "src/style/style.xsd"},
                                  {"xml", "src/meeting/xml.xsd"}};

/// The next documentation of a schema and its text: `<xs:documentation xml:lang="en">text</xs:documentation>`.
struct Documentation {
  std::size_t begin = 0, end = 0;
  std::string_view text;
};

std::optional<Documentation> next_documentation(std::string_view xsd, std::size_t at) {
  constexpr std::string_view kOpen = "<xs:documentation", kClose = "</xs:documentation>";
  const std::size_t begin = xsd.find(kOpen, at);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t text = xsd.find('>', begin) + 1, end = xsd.find(kClose, text);
  return Documentation{begin, end + kClose.size(), xsd.substr(text, end - text)};
}

/// The schema with the documentation that the manual of a language translates, as XML text; the rest stays English.
std::string documented(std::string_view xsd, const Catalog& manual) {
  std::string out;
  std::size_t at = 0;
  while (const std::optional<Documentation> found = next_documentation(xsd, at)) {
    const std::string_view translated = manual.verbatim("schema", found->text);
    out += xsd.substr(at, found->begin - at);
    if (translated == found->text) out += xsd.substr(found->begin, found->end - found->begin);
    else out += fmt::format("<xs:documentation xml:lang=\"{}\">{}</xs:documentation>", manual.language(), translated);
    at = found->end;
  }
  return out.append(xsd.substr(at));
}

int run(const SchemaOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  if (!options.out_dir.empty()) make_folder(options.out_dir);
  const std::string wanted = options.name.empty() && options.out_dir.empty() ? "meeting" : options.name;
  const Catalog manual = Catalog::manual(options.language);
  std::deque<std::string> texts;
  std::vector<NewFile> files;
  for (const SchemaRow& row : kSchemas) {
    if (!wanted.empty() && row.name != wanted) continue;
    const std::string name(name_of(row.resource));
    texts.push_back(documented(resource(row.resource), manual));
    files.push_back({options.out_dir.empty() ? "-" : joined(options.out_dir, name), texts.back()});
  }
  write_files(files, findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command schema_command(CommonOptions& common) {
  auto o = std::make_shared<SchemaOptions>();
  Command command{.name = "schema",
                  .what = help("Print a schema of the file formats, or write all of them for an editor"),
                  .example = "readout schema --out schemas"};
  std::vector<std::string> names;
  for (const SchemaRow& row : kSchemas) names.emplace_back(row.name);
  command.options = {
      {.name = "name",
       .value = "NAME",
       .text = help("meeting (default), common, register, style or xml"),
       .target = &o->name,
       .words = names},
      {.name = "--lang",
       .value = "LANG",
       .text = help("Language of the documentation that an editor shows: {languages} (default: {language})",
                    {{"languages", listed(manual_languages())}, {"language", o->language}}),
       .target = &o->language,
       .words = manual_languages()},
      {.name = "--out", .value = "DIR", .text = help("Write all schemas into this folder"), .target = &o->out_dir},
  };
  command.run = [o, &common] { return run(*o, common); };
  command.add(message_options(common));
  return command;
}

}  // namespace readout
