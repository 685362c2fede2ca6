// Merges a meeting of a few units with its .po, both given as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "meeting/reading.h"
#include "translate/make_po.h"
#include "translate/markup.h"
#include "translate/translation.h"

namespace readout::test {

/// One unit, p1: its text and its msgid.
inline constexpr std::string_view kUnit =
    R"(<p xml:id="p1"><mention who="mori"/> met <em>R&amp;D</em> on <date xml:id="d1" value="2024-06-01"/>.</p>)";
inline constexpr std::string_view kMsgid = "<m:mori/> met <em>R&amp;D</em> on <f:d1/>.";

/// The meeting `m` with these paragraphs, in English.
inline Reading meeting_of(std::string_view paragraphs) {
  return reading({.rest = fmt::format("<overview>\n{}\n</overview>", paragraphs)});
}

/// An entry as it is in the file; `before` holds its comments and flags.
inline std::string entry(std::string_view msgstr, std::string_view msgid = kMsgid, std::string_view before = "",
                         std::string_view id = "p1") {
  return fmt::format("\n{}msgctxt \"{}\"\nmsgid \"{}\"\nmsgstr \"{}\"\n", before, id, msgid, msgstr);
}

inline constexpr std::string_view kHeader = R"(Language: ja\nX-Readout-Id: m\n)";

inline std::string po_text(std::string_view entries, std::string_view header = kHeader) {
  return fmt::format("msgid \"\"\nmsgstr \"{}Content-Type: text/plain; charset=UTF-8\\n\"\n{}", header, entries);
}

/// Reads a .po from its text, which must be valid.
struct Po {
  Sources sources;
  const Source& source;
  PoFile file;

  explicit Po(std::string text) : source(sources.add("m.ja.po", std::move(text))) {
    Diagnostics findings;
    file = *read_po(source, findings);
    REQUIRE(text_of(findings) == "");
  }
};

/// The Japanese units of a meeting.
struct Merged {
  Reading source;
  Po po;
  LocalUnits units;

  explicit Merged(std::string_view entries, std::string_view paragraphs = kUnit, std::string_view header = kHeader)
      : source(meeting_of(paragraphs)), po(po_text(entries, header)) {
    units = merge(source.meeting, po.file, po.source, "ja");
  }

  const LocalUnit& unit(const std::string& id = "p1") const { return units.units.at(id); }
  /// The printed text of a unit, as a msgid.
  std::string text(const std::string& id = "p1") const { return to_msgid(unit(id).content); }
  std::string findings(bool draft = false) const {
    Diagnostics all;
    report_translation(source.meeting, units, draft, all);
    return text_of(all);
  }
};

}  // namespace readout::test
