#include "commands/dump_agreement.h"

#include <nlohmann/json.hpp>

#include "agreement/compare.h"
#include "agreement/read_lexicon.h"
#include "agreement/reader.h"
#include "base/file.h"
#include "base/files.h"
#include "commands/report.h"

namespace readout::agreement {
namespace {

using Json = nlohmann::ordered_json;

Json places(Range range) { return {{"begin", range.begin}, {"end", range.end}}; }

Json describe(const Reading& reading, const Text& text) {
  Json values = Json::array(), residue = Json::array();
  for (const Value& value : reading.values) {
    Json row = places(value.range);
    row["text"] = text.typed(value.range);
    row["value"] = value.describe();
    values.push_back(std::move(row));
  }
  for (Range range : reading.residue) residue.push_back(text.typed(range));
  return {{"values", values}, {"residue", residue}};
}

Json describe(const Difference& difference) {
  const bool lost = difference.kind == DifferenceKind::lost;
  Json row = {{"rule", "agreement-" + difference.family}, {"kind", name_of(difference.kind)}, {"severity", "warning"}};
  row["in"] = lost ? "source" : "target";
  row.update(places(lost ? difference.source->range : difference.target->range));
  if (difference.source) row["expected"] = difference.source->describe();
  if (difference.target) row["found"] = difference.target->describe();
  return row;
}

Reading read(const Text& text, const std::string& lang) {
  static const Lexicon none;
  const Lexicon* lexicon = shipped_lexicon(lang);
  return read_values(text, lexicon ? *lexicon : none, {});
}

std::string answer(const Json& row) {
  const Text source(row.value("source", "")), target(row.value("target", ""));
  const Reading from = read(source, row.value("source_lang", "")), to = read(target, row.value("target_lang", ""));
  const Comparison comparison = compare(from, to);
  Json out;
  if (row.contains("id")) out["id"] = row["id"];
  out["source"] = describe(from, source);
  out["target"] = describe(to, target);
  out["pairs"] = comparison.pairs;
  out["incomplete"] = comparison.incomplete;
  out["findings"] = Json::array();
  for (const Difference& difference : comparison.differences) out["findings"].push_back(describe(difference));
  return out.dump() + "\n";
}

}  // namespace
}  // namespace readout::agreement

namespace readout {

int run_dump_agreement_rows(const std::string& file, const CommonOptions& common) {
  constexpr std::size_t kMostBytes = 64u << 20;
  Diagnostics findings;
  std::string out;
  if (std::optional<std::string> bytes = disk().read(file, kMostBytes, {}, findings)) {
    for (std::size_t begin = 0; begin < bytes->size();) {
      const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
      const auto row = nlohmann::ordered_json::parse(bytes->begin() + static_cast<std::ptrdiff_t>(begin), bytes->begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
      if (row.is_object()) out += agreement::answer(row);
      begin = end + 1;
    }
    write_file("-", out, findings);
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
