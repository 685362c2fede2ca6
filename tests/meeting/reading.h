// Reads a meeting from parts of XML, or from a whole file.
#pragma once

#include <fmt/format.h>

#include "input/xml.h"
#include "meeting/meeting.h"
#include "support/support.h"

namespace readout::test {

/// Reads and resolves a meeting. Findings stay in the order in which they are reported.
struct Reading {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<XmlElement> register_tree, tree;
  Register entries;
  Meeting meeting;

  Reading(std::string text, std::string register_text, const Zones& zones) {
    static const bool ready = (prepare_xml(), true);
    REQUIRE(ready);
    register_tree = read_xml(sources.add("register", std::move(register_text)), Schema::reg, diagnostics);
    REQUIRE(register_tree);
    entries = read_register(*register_tree, diagnostics);
    tree = read_xml(sources.add("m.xml", std::move(text)), Schema::meeting, diagnostics);
    REQUIRE(tree);
    meeting = read_meeting(*tree, diagnostics);
    resolve(meeting, Registers({&entries}), zones, diagnostics);
  }
};

inline const Zones& zones() {
  static const Zones all;
  return all;
}

inline std::string register_of(std::string_view entries) {
  return fmt::format("<register xmlns=\"urn:readout:meeting:1\">{}</register>", entries);
}

constexpr std::string_view kDelegation = R"(<delegation of="JP"><person xml:id="mori">
  <name xml:lang="en" order="surname-first"><given>Aki</given><surname>Mori</surname></name>
</person></delegation>)";

/// The XML of the parts of a meeting.
struct Parts {
  std::string_view root = R"(xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo" published="2024-12-31")";
  std::string_view title = "";
  std::string_view delegations = kDelegation;
  std::string_view session = R"(start="2024-06-01T10:00" zone="Asia/Tokyo")";
  std::string_view rest = "";
  std::string_view entries = "";
};

inline Reading reading(const Parts& parts) {
  std::string text =
      fmt::format(R"(<meeting xmlns="urn:readout:meeting:1" {}>{}{}<session xml:id="s1" {}/>{}</meeting>)", parts.root,
                  parts.title, parts.delegations, parts.session, parts.rest);
  return {std::move(text), register_of(parts.entries), zones()};
}

}  // namespace readout::test
