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
  {"catalog-apostrophe", warning, MESSAGE("an ASCII apostrophe (U+0027) quotes what follows it in a pattern and is not printed"), HINT("write the typographic apostrophe ’, or U+0027 twice for one that is printed")},
  {"catalog-argument", error, MESSAGE("the translation uses {argument}, which the phrase does not have"), HINT("use the arguments that stand in braces in the msgid")},
  {"catalog-pattern", error, MESSAGE("the pattern cannot be read from here on"), HINT("braces come in pairs, plural and select end with a case “other”, and numbers and dates are not formatted by the pattern")},
  {"po-charset", error, MESSAGE("the file is not UTF-8: {found}"), HINT("convert the file to UTF-8 and let its header say “Content-Type: text/plain; charset=UTF-8”")},
  {"po-duplicate", error, MESSAGE("this entry stands in the file twice"), HINT("keep one of the two")},
  {"po-header-missing", error, MESSAGE("the file has no header"), HINT("begin it with an entry whose msgid is empty and whose msgstr holds the header’s fields, among them Language and Content-Type")},
  {"po-syntax", error, MESSAGE("expected {expected}"), HINT("mend the entry; the rest of it was not read")},
  {"translation-fact-unknown", error, MESSAGE("{fact} does not stand in the source text"), HINT("use the tags of the msgid")},
  {"translation-facts-differ", error, MESSAGE("{fact} must stand here {expected} times, and stands {found} times"), HINT("place each date, time, term, link and note exactly as often as the msgid does")},
  {"translation-fuzzy", error, MESSAGE("the translation of “{unit}” is marked as fuzzy"), HINT("compare it with the source and remove the flag “fuzzy”, or render a draft with --draft")},
  {"translation-language", error, MESSAGE("the header says the language “{found}”, but the file is named for “{expected}”"), HINT("mend the header field Language, or rename the file")},
  {"translation-markup", error, MESSAGE("{found} is no tag or escape that can stand here"), HINT("copy tags from the msgid; write &lt; for < and &amp; for &")},
  {"translation-mention-unknown", error, MESSAGE("{who} is nobody of this meeting"), HINT("a mention names ids of persons or groups of the meeting, joined by +")},
  {"translation-missing", error, MESSAGE("the unit “{unit}” has no translation into “{language}”"), HINT("translate its entry, or render a draft with --draft")},
  {"translation-of-another-file", error, MESSAGE("this is the translation of “{found}”, not of “{expected}”"), HINT("put the translation beside its own meeting, or mend the header field X-Readout-Id")},
  {"translation-repeated", error, MESSAGE("the unit “{unit}” has two translations"), HINT("keep the one whose msgid is the present source text")},
  {"translation-stale", error, MESSAGE("the source of “{unit}” has changed since it was translated"), HINT("adapt the translation to the source text, and its msgid with it; or render a draft with --draft")},
  {"translation-tag-unclosed", error, MESSAGE("{tag} is never closed"), HINT("close it inside the element in which it was opened")},
  {"translation-unit-unknown", note, MESSAGE("the meeting has no unit “{unit}”"), HINT("remove the entry, or correct its msgctxt")},
  // Words (wording, press)
  // Pages (typeset, write)
  {"font-damaged", error, MESSAGE("the font {font} in {file} is damaged"), HINT("install the font again, or name another one in the style"), environment},
  {"font-not-embeddable", error, MESSAGE("the font {font} in {file} does not permit that a part of it is embedded"), HINT("name a font in the style whose licence permits embedding"), environment},
  {"pdf-not-made", error, MESSAGE("the PDF library refused the pages"), HINT("nothing was written; look in the style for a page size beyond 3 to 14400 points, or split the meeting"), false},
};

constexpr LabelRow kLabels[] = {
  {"first-here", LABEL("first used here")},
  {"source-here", LABEL("the source text")},
  {"translation-here", LABEL("the translation")},
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
