// Reads a meeting and checks it, as `readout check` does.
#pragma once

#include "input/xml.h"
#include "locale/catalog.h"
#include "meeting/shipped.h"
#include "rules/rules.h"
#include "support/support.h"

namespace readout::test {

/// Reads and checks `text` with one register, or with the shipped one if no register is given. Findings are sorted as
/// they are printed.
struct Checked {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<XmlElement> tree;
  ShippedRegister shipped{sources};
  std::optional<Register> own;
  Meeting meeting;

  Checked(std::string name, std::string text, std::string register_text, const Zones& zones) {
    static const bool ready = (prepare_xml(), true);
    REQUIRE(ready);
    if (!register_text.empty()) own = read_own(std::move(register_text));
    tree = read_xml(sources.add(std::move(name), std::move(text)), Schema::meeting, diagnostics);
    REQUIRE(tree);
    meeting = read_meeting(*tree, diagnostics);
    const Registers registers = own ? Registers({&*own}) : Registers({}, &shipped);
    resolve(meeting, registers, zones, diagnostics);
    const std::optional<Catalog> catalog = Catalog::built_in(meeting.lang);
    check_facts(meeting, registers, diagnostics, {}, catalog ? catalog->words() : Words());
    diagnostics.sort();
  }

 private:
  Register read_own(std::string text) {
    std::unique_ptr<XmlElement> register_tree =
        read_xml(sources.add("register", std::move(text)), Schema::reg, diagnostics);
    REQUIRE(register_tree);
    return read_register(*register_tree, diagnostics);
  }
};

}  // namespace readout::test
