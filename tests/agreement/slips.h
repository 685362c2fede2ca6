// Rows of pairs with the whole finding of one family of checks.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "agreement/agree.h"
#include "agreement/lexicon.h"
#include "agreement/read_pair.h"

namespace readout::test {

using namespace readout::agreement;

/// A pair of texts, and the slips that a family finds in it: `rule "place"`, one a line, with ` -> fix` if it has one.
struct PairRow {
  std::string_view from, source, to, target, slips;
};

inline std::string slips_of(SlipFinder find, const PairRow& row, const KnownFacts& facts = {}) {
  const Text source(row.source), target(row.target);
  const Pair pair{{source, row.from, shipped_lexicon(row.from)}, {target, row.to, shipped_lexicon(row.to)}, facts};
  std::vector<Slip> slips;
  find(read_pair(pair), slips);
  std::string out;
  for (const Slip& slip : slips) {
    const std::string place = (slip.in_source ? source : target).typed(slip.range);
    out += fmt::format("{}{} \"{}\"{}\n", slip.in_source ? "source " : "", name_of(slip.rule), place,
                       slip.fix.empty() ? "" : " -> " + slip.fix);
  }
  return out;
}

template <std::size_t N>
void check_rows(SlipFinder find, const PairRow (&rows)[N], const KnownFacts& facts = {}) {
  for (const PairRow& row : rows) {
    CAPTURE(row.source);
    CAPTURE(row.target);
    CHECK(slips_of(find, row, facts) == row.slips);
  }
}

}  // namespace readout::test
