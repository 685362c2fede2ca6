// Checks that a schema cannot express, for one meeting or one register: a function for each rule.
//
// Rules check the model as it was read, also if the schema reported errors. resolve() (meeting/meeting.h) reports times
// and tenures; report_translation() (translate/translation.h) and the rules of pair.h report translations.
#pragma once

#include <span>
#include <vector>

#include "base/diagnostic.h"
#include "base/words.h"
#include "locale/catalog.h"
#include "meeting/meeting.h"

namespace readout {

/// The rules that a project asks for, of those that run only on request (RuleTraits::on_request).
struct RuleChoice {
  std::vector<RuleId> asked = {};

  bool runs(RuleId rule) const;
};

/// Runs every rule of the groups in rule_list.h. `words` are those of the meeting's language.
void check_facts(const Meeting& meeting, const Registers& registers, Diagnostics& diagnostics,
                 const RuleChoice& choice = {}, const Words& words = {});

struct Passage;
/// Runs the rules over prose of every group (passage.h).
void check_passage(const Passage& passage, Diagnostics& diagnostics);

/// Checks a register: names, honorifics and offices of its people, the keys in them and in its entries, which are
/// looked up in `registers`, and the uses of its forms, for which patterns of `catalogs` ask.
void check_register(const Register& own, const Registers& registers, Diagnostics& diagnostics,
                    std::span<const Catalog> catalogs = {});

}  // namespace readout
