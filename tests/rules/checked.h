// A meeting on its way from bytes to findings, as `readout check` takes it.
#pragma once

#include "input/xml.h"
#include "rules/rules.h"
#include "support/support.h"

namespace readout::test {

/// Reads and checks `text` against one register; findings are sorted as they are printed.
struct Checked {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<XmlElement> tree;
  Register entries;
  Meeting meeting;

  Checked(std::string name, std::string text, std::string register_text, const Zones& zones) {
    static const bool ready = (prepare_xml(), true);
    REQUIRE(ready);
    std::unique_ptr<XmlElement> register_tree = read_xml(sources.add("register", std::move(register_text)), Schema::reg, diagnostics);
    REQUIRE(register_tree);
    entries = read_register(*register_tree, diagnostics);
    tree = read_xml(sources.add(std::move(name), std::move(text)), Schema::meeting, diagnostics);
    REQUIRE(tree);
    meeting = read_meeting(*tree, diagnostics);
    Registers registers({&entries});
    resolve(meeting, registers, zones, diagnostics);
    check_facts(meeting, registers, diagnostics);
    diagnostics.sort();
  }
};

}  // namespace readout::test
