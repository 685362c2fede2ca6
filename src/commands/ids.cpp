// readout ids: gives an xml:id to every unit and inline fact that has none. Existing ids are never changed, so
// translations keep their units.
#include <fmt/format.h>

#include "base/file.h"
#include "base/files.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "commands/commands.h"
#include "commands/missing_ids.h"
#include "commands/report.h"
#include "input/xml.h"

namespace readout {
namespace {

struct IdsOptions {
  std::string file;
  bool write = false;
};

/// The place of an element after the one at `at`. On the same line, columns are counted from there: a line may be as
/// long as the file.
Place place_after(const Place& known, std::uint32_t at, Span element) {
  const std::string_view between = std::string_view(element.source->bytes).substr(at, element.begin - at);
  if (at == 0 || between.find_first_of("\r\n") != std::string_view::npos)
    return place_of(*element.source, element.begin);
  return {known.line, known.column + static_cast<std::uint32_t>(count_code_points(between))};
}

std::string listing(const std::vector<NewId>& ids) {
  std::string out;
  std::uint32_t at = 0;
  Place place{1, 1};
  for (const NewId& id : ids) {
    place = place_after(place, at, id.element);
    at = id.element.begin;
    out += fmt::format("{}:{}:{}: <{}> {}\n", visible(id.element.source->name), place.line, place.column,
                       id.element.text(), id.id);
  }
  return out;
}

/// Writes the file with its new ids, and reports in one line what changed.
void write_ids(const Source& source, const std::vector<NewId>& ids, const CommonOptions& common,
               Diagnostics& findings) {
  if (!ids.empty() && !rewrite_file(source.name, source.bytes, with_ids(source.bytes, ids), findings)) return;
  const Catalog& words = *terminal_of(common).catalog;
  const std::string summary =
      words.text("ids", "{file}: {count, plural, =0 {no new ids} one {# new id} other {# new ids}}",
                 {{"file", visible(source.name)}, {"count", static_cast<std::int64_t>(ids.size())}});
  fmt::print(stderr, "{}\n", summary);
}

int run(const IdsOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  Sources sources;
  if (options.write) backup_remains(options.file, findings);
  if (std::optional<std::string> bytes = disk().read(options.file, kMaxTextFile, {}, findings)) {
    const Source& source = sources.add(options.file, std::move(*bytes));
    // The schema requires no ids, so a file without ids is read; a file with other mistakes is not changed.
    std::unique_ptr<XmlElement> tree = read_xml(source, Schema::meeting, findings);
    if (tree && !findings.has_errors()) {
      const std::vector<NewId> ids = missing_ids(*tree);
      if (options.write) write_ids(source, ids, common, findings);
      else write_file("-", listing(ids), findings);
    }
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command ids_command(CommonOptions& common) {
  auto o = std::make_shared<IdsOptions>();
  Command command{.name = "ids",
                  .what = help("Add an xml:id to every unit that has none"),
                  .example = "readout ids meeting.xml --write"};
  command.options = {
      {.name = "file", .value = "FILE.xml", .text = help("A meeting"), .target = &o->file, .required = true},
      {.name = "--write", .text = help("Write the file (default: only list the ids)"), .target = &o->write},
  };
  command.add(message_options(common));
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
