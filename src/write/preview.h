// The page of a preview: takes what a run found and made, returns HTML that shows it side by side.
//
// The meeting's own page is in a frame, the pages of the PDF are pictures, and the findings and the texts with their
// translations link to their places. The page is complete without scripts. With its own script, which its policy
// allows by hash, it renews itself when the address `events` says so, keeps its scroll positions and marks what
// changed. All addresses are relative.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace readout {

struct PreviewFinding {
  std::string severity;       ///< `error`, `warning` or `note`
  std::string severity_word;  ///< in the reader's language
  std::string place;          ///< `file:line:column`; empty if the finding has none
  std::string message, hint, rule;
  bool operator==(const PreviewFinding&) const = default;
};

/// The text of a unit in one language.
struct PreviewText {
  std::string lang, text, state;
  std::string place;  ///< of the entry; empty if there is none
  bool open = false;  ///< the source text is printed instead
  bool operator==(const PreviewText&) const = default;
};

/// A unit beside its context: what surrounds it, for the translator.
struct PreviewUnit {
  std::string id, place, lang, source, note;
  std::vector<PreviewText> texts;
  bool operator==(const PreviewUnit&) const = default;
};

/// The words of the page itself, in the reader's language.
struct PreviewWords {
  std::string lang;
  std::string findings, none, web, pdf, texts, kept, page;
};

struct PreviewPage {
  std::string name;                ///< of the file
  std::string meeting;             ///< the meeting's own page; empty if it cannot be made
  std::vector<std::string> pages;  ///< SVG
  std::vector<PreviewFinding> findings;
  std::string summary;  ///< how many findings there are
  std::vector<PreviewUnit> units;
  PreviewWords words;
  bool kept = false;      ///< what cannot be made now is from an earlier page
  bool editable = false;  ///< a click on a place opens an editor
  std::size_t revision = 0;
};

/// The address of a picture of a page: it changes with its bytes.
std::string picture_address(const PreviewPage& page, std::size_t number);

std::string write_preview(const PreviewPage& page);

}  // namespace readout
