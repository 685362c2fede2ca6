#include "base/rule_table.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>

// The texts are msgids: `./dev catalogs` extracts them by these two marks (msgctxt "rule", "hint", "label").
#define MESSAGE(text) text
#define HINT(text) text
#define LABEL(text) text

namespace readout {
namespace {

constexpr Severity error = Severity::error;
[[maybe_unused]] constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;
constexpr bool environment = true;

constexpr RuleRow kRules[] = {
  // Environment (base/file.h, typeset)
  {"file-not-found", error, MESSAGE("there is no file {file}"), HINT("check the name and the folder"), environment},
  {"file-too-large", error, MESSAGE("{file} is larger than the limit of {limit}"), HINT("files of this size are refused; split it or remove what does not belong"), false},
  {"file-unreadable", error, MESSAGE("{file} cannot be read: {reason}"), HINT("check its permissions"), environment},
  {"output-not-written", error, MESSAGE("{file} was not written: {reason}"), HINT("nothing was left behind; free space or name another place with --out"), environment},
  {"too-many-findings", note, MESSAGE("further findings in this file are not shown"), HINT("mend those above and check again"), false},
  // Commands
  {"language-without-catalog", error, MESSAGE("Readout has no phrases in the language “{language}”"), HINT("name a language of locales/LINGUAS, or a folder with {language}.po by --locales"), false},
  {"output-exists", error, MESSAGE("{file} exists already"), HINT("nothing was written; choose another name or move the file away"), environment},
  {"output-twice", error, MESSAGE("{first} and {second} would both be written to {file}"), HINT("render them one by one, or into different folders with --out"), false},
  {"outputs-for-one-file", error, MESSAGE("{count} outputs cannot all be written to {file}"), HINT("narrow them to one with --to and --lang, or name a folder with --out"), false},
  {"rule-unknown", error, MESSAGE("no rule is called {rule}"), HINT("`readout rules` lists them all"), false},
  {"translation-without-meeting", error, MESSAGE("{file} has no meeting beside it"), HINT("a translation is called NAME.LANG.po and stands beside NAME.xml; {meeting} was looked for"), false},
  // XML (input)
  // Images (input)
  // Meeting, register and times (meeting, rules)
  // Style (style)
  {"style-fonts-missing", error, MESSAGE("the style lists no fonts of the role “{role}” for languages that have no list of their own"), HINT("add a list of fonts of this role without the attribute “lang”")},
  {"style-fonts-repeated", error, MESSAGE("fonts of the role “{role}” are listed a second time for the same language"), HINT("keep one list a role and language, with its fonts in the order in which they are to be asked")},
  {"style-length-out-of-range", error, MESSAGE("“{attribute}” is {value}, but must be from {least} to {most}"), HINT("name a length in this range, such as 9.5pt or 20mm")},
  {"style-no-room", error, MESSAGE("the margins and the gap leave less than {least} of the page for text"), HINT("make the margins smaller or the page larger")},
  // PO files, catalogs and translations (locale, translate)
  // Words (wording, press)
  // Pages (typeset, write)
  {"font-damaged", error, MESSAGE("the font {font} in {file} is damaged"), HINT("install the font again, or name another one in the style"), environment},
  {"font-not-embeddable", error, MESSAGE("the font {font} in {file} does not permit that a part of it is embedded"), HINT("name a font in the style whose licence permits embedding"), environment},
  {"pdf-not-made", error, MESSAGE("the PDF library refused the pages"), HINT("nothing was written; look in the style for a page size beyond 3 to 14400 points, or split the meeting"), false},
};

constexpr LabelRow kLabels[] = {
  {"first-here", LABEL("first used here")},
};

}  // namespace

std::span<const RuleRow> rule_table() { return kRules; }
std::span<const LabelRow> label_table() { return kLabels; }

const RuleRow& rule_row(std::string_view id) {
  auto row = std::ranges::find(kRules, id, &RuleRow::id);
  if (row != std::end(kRules)) return *row;
  std::fprintf(stderr, "readout: internal fault: no rule is called %.*s\n", static_cast<int>(id.size()), id.data());
  std::abort();
}

}  // namespace readout
