#include "commands/dump_agreement.h"

#include <nlohmann/json.hpp>

#include "agreement/agree.h"
#include "agreement/lexicon.h"
#include "agreement/read_pair.h"
#include "base/file.h"
#include "base/files.h"
#include "commands/dump_facts.h"
#include "commands/report.h"
#include "rules/agreement.h"

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

Json describe(const Slip& slip) {
  Json row = {{"rule", name_of(slip.rule)}, {"severity", "warning"}, {"in", slip.in_source ? "source" : "target"}};
  row.update(places(slip.range));
  if (!slip.expected.empty()) row["expected"] = slip.expected;
  if (!slip.found.empty()) row["found"] = slip.found;
  if (!slip.fix.empty()) row["fix"] = slip.fix;
  return row;
}

Json answer(const Pair& texts) {
  const ReadPair pair = read_pair(texts);
  const Comparison comparison = compare(pair.source_values, pair.target_values);
  Json out;
  out["source"] = describe(pair.source_values, pair.source.text);
  out["target"] = describe(pair.target_values, pair.target.text);
  out["pairs"] = comparison.pairs;
  out["incomplete"] = comparison.incomplete;
  out["findings"] = Json::array();
  for (const Slip& slip : examine(pair)) out["findings"].push_back(describe(slip));
  return out;
}

std::string answer_row(const DumpRow& row) {
  const Text source(row.source), target(row.target);
  Json out;
  if (!row.id.empty()) out["id"] = Json::parse(row.id);
  out.update(answer({{source, row.source_lang, shipped_lexicon(row.source_lang)},
                     {target, row.target_lang, shipped_lexicon(row.target_lang)},
                     row.facts}));
  return out.dump() + "\n";
}

}  // namespace
}  // namespace readout::agreement

namespace readout {

std::string dump_agreement(const Job& job) {
  std::string out;
  for (const JobLanguage& language : job.languages) {
    if (!language.units || !language.po) continue;
    for_each_pair(job.read->meeting, *language.units, language.lang,
                  [&](const std::string& id, const agreement::Pair& pair) {
                    nlohmann::ordered_json row = {{"language", language.lang}, {"id", id}};
                    row.update(agreement::answer(pair));
                    out += row.dump() + "\n";
                  });
  }
  return out;
}

int run_dump_agreement_rows(const std::string& file, const CommonOptions& common) {
  constexpr std::size_t kMostBytes = 64u << 20;
  Diagnostics findings;
  std::string out;
  if (std::optional<std::string> bytes = disk().read(file, kMostBytes, {}, findings)) {
    for (std::size_t begin = 0; begin < bytes->size();) {
      const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
      const std::string_view line = std::string_view(*bytes).substr(begin, end - begin);
      if (const std::optional<agreement::DumpRow> row = agreement::dump_row_of(line))
        out += agreement::answer_row(*row);
      begin = end + 1;
    }
    write_file("-", out, findings);
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
