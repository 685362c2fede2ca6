// readout new: a filled-in meeting to start from, with ids, and the .po files of the other languages.
#include <fmt/format.h>

#include "base/file.h"
#include "base/resources.h"
#include "commands/commands.h"
#include "commands/pipeline.h"
#include "commands/report.h"

namespace readout {
namespace {

/// The .po files of a new meeting: one for each catalog language but the source.
std::vector<std::pair<std::string, std::string>> translations_of(const std::string& path, const Meeting& meeting, const House& house) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const Catalog& catalog : house.catalogs) {
    if (catalog.language() == meeting.lang) continue;
    std::string name = fmt::format("{}.{}.po", stem_of(path), catalog.language());
    files.emplace_back(name, write_po(make_po(meeting, catalog.language(), nullptr)));
  }
  return files;
}

}  // namespace

int run_new(const NewOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  std::string path = options.file.ends_with(".xml") ? options.file : options.file + ".xml";
  std::string skeleton(resource(fmt::format("src/commands/skeleton.{}.xml", options.language)));
  std::unique_ptr<House> house = make_house({}, findings);
  const Source& source = house->sources.add(path, skeleton);
  std::unique_ptr<XmlElement> tree = read_xml(source, Schema::meeting, findings);
  if (tree && !findings.has_errors()) {
    auto files = translations_of(path, read_meeting(*tree, findings), *house);
    files.insert(files.begin(), {path, skeleton});
    for (const auto& [name, bytes] : files)
      if (file_exists(name)) findings.report("output-exists", {}, {{"file", name}});
    for (const auto& [name, bytes] : files)
      if (!findings.has_errors()) write_file(name, bytes, findings);
    if (!findings.has_errors())
      fmt::print("{}\n", terminal_of(common).catalog->text("new", "Wrote {file} and its translations. Edit it, then: readout check {file}", {{"file", path}}));
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
