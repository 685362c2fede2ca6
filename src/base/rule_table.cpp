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
constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;
constexpr bool environment = true;

constexpr RuleRow kRules[] = {
  // Environment (base/file.h, typeset)
  {"file-not-found", error, MESSAGE("there is no file {file}"), HINT("check the name and the folder"), environment},
  {"file-too-large", error, MESSAGE("{file} is larger than the limit of {limit}"), HINT("files of this size are refused; split it or remove what does not belong"), false},
  {"file-unreadable", error, MESSAGE("{file} cannot be read: {reason}"), HINT("check its permissions"), environment},
  {"output-not-written", error, MESSAGE("{file} was not written: {reason}"), HINT("nothing was left behind; make its folder, free space, or name another place"), environment},
  {"too-many-findings", note, MESSAGE("further findings in this file are not shown"), HINT("mend those above and check again"), false},
  // Commands
  {"entry-unknown", error, MESSAGE("no register has an entry with the key {key}"), HINT("readout dump register lists all keys, with --register FILE also those of a register of your own"), false},
  {"language-without-catalog", error, MESSAGE("Readout has no phrases in the language “{language}”"), HINT("name a language of locales/LINGUAS, or a folder with {language}.po by --locales"), false},
  {"output-exists", error, MESSAGE("{file} exists already"), HINT("nothing was written; choose another name or move the file away"), environment},
  {"output-twice", error, MESSAGE("{first} and {second} would both be written to {file}"), HINT("render them one by one, or into different folders with --out"), false},
  {"outputs-for-one-file", error, MESSAGE("{count} outputs cannot all be written to {file}"), HINT("narrow them to one with --to and --lang, or name a folder with --out"), false},
  {"row-key-unknown", error, MESSAGE("a row has no key “{key}”"), HINT("use these: {known}"), false},
  {"row-not-json", error, MESSAGE("this line is no JSON object"), HINT("write each row as one object on one line; it holds at least \"text\""), false},
  {"row-value-invalid", error, MESSAGE("the value of “{key}” is not what it takes"), HINT("it takes {form}"), false},
  {"row-value-refused", error, MESSAGE("“{key}” cannot be so: {reason}"), HINT("characters are counted from 0; a span holds one at least and ends within the text"), false},
  {"rule-unknown", error, MESSAGE("no rule is called {rule}"), HINT("`readout rules` lists them all"), false},
  {"translation-without-meeting", error, MESSAGE("{file} has no meeting beside it"), HINT("a translation is called NAME.LANG.po and stands beside NAME.xml; {meeting} was looked for"), false},
  // XML (input)
  {"schema-attribute-missing", error, MESSAGE("<{element}> lacks the attribute {attribute}"), HINT("add {attribute}=\"...\"; `readout schema` says what it holds"), false},
  {"schema-attribute-unknown", error, MESSAGE("<{element}> has no attribute {attribute}"), HINT("take it away, or check its spelling in `readout schema`"), false},
  {"schema-element-missing", error, MESSAGE("<{element}> ends too early"), HINT("what may come next in it: {expected}"), false},
  {"schema-element-unexpected", error, MESSAGE("<{element}> cannot stand here"), HINT("what may stand here: {expected}; the order of the elements is fixed"), false},
  {"schema-element-unknown", error, MESSAGE("<{element}> cannot stand in <{parent}>"), HINT("nothing more may follow here; move it or take it away"), false},
  {"schema-namespace-missing", error, MESSAGE("<{element}> does not say that it is a file of Readout"), HINT("write it like this: <{element} xmlns=\"urn:readout:meeting:1\" ...>"), false},
  {"schema-root-wrong", error, MESSAGE("<{element}> is not what this file begins with"), HINT("a meeting begins with <meeting xmlns=\"urn:readout:meeting:1\">, a register with <register>, a style with <style>"), false},
  {"schema-text-unexpected", error, MESSAGE("<{element}> holds elements and no words of its own"), HINT("move the words into an element that takes them, such as <p>"), false},
  {"schema-value-invalid", error, MESSAGE("{name} cannot be “{value}”"), HINT("write it like this: {form}"), false},
  {"schema-value-unknown", error, MESSAGE("{name} cannot be “{value}”"), HINT("use one of these: {expected}"), false},
  {"xml-ampersand", error, MESSAGE("a bare {character} stands in the text"), HINT("in XML, & is written &amp; and < is written &lt;; nothing after this place was read"), false},
  {"xml-control-character", error, MESSAGE("the control character {code} cannot stand in XML"), HINT("remove it; tab and line feed are the only ones allowed"), false},
  {"xml-doctype", error, MESSAGE("the file has a document type declaration"), HINT("remove it: entities and DTDs are never read; write characters as they are"), false},
  {"xml-empty", error, MESSAGE("the file is empty"), HINT("`readout new` writes a first one"), false},
  {"xml-encoding-declared", error, MESSAGE("the file says it is {encoding}"), HINT("save it as UTF-8 and let its first line say encoding=\"UTF-8\""), false},
  {"xml-entity-unknown", error, MESSAGE("XML knows no {entity}"), HINT("write the character itself: of such names XML has &amp; and &lt; for what it needs itself; nothing after this place was read"), false},
  {"xml-name-too-long", error, MESSAGE("a name is longer than {limit} bytes"), HINT("no name of the schema is nearly as long; is this the right file?"), false},
  {"xml-not-utf8", error, MESSAGE("the file is not UTF-8"), HINT("save it again and choose UTF-8 as its encoding (“ANSI”, Shift_JIS and UTF-16 are others)"), false},
  {"xml-not-well-formed", error, MESSAGE("the XML is broken here: {reason}"), HINT("mend it, then check again: nothing after this place was read"), false},
  {"xml-quote-unclosed", error, MESSAGE("the value of {attribute} is never closed"), HINT("put a quotation mark (\") at its end; nothing after this place was read"), false},
  {"xml-quotes-missing", error, MESSAGE("the value of {attribute} has no quotation marks"), HINT("write it like this: {attribute}=\"...\", with straight quotation marks; nothing after this place was read"), false},
  {"xml-tag-unclosed", error, MESSAGE("<{element}> is not closed before {tag}"), HINT("write </{element}> where it ends; nothing after this place was read"), false},
  {"xml-tags-differ", error, MESSAGE("<{element}> is closed by {tag}"), HINT("close it by its own name; nothing after this place was read"), false},
  {"xml-too-deep", error, MESSAGE("elements stand more than {limit} deep"), HINT("no meeting needs this; is a tag left open?"), false},
  {"xml-too-large", error, MESSAGE("the file is larger than {limit} bytes"), HINT("no meeting needs this; is this the right file?"), false},
  {"xml-too-many-attributes", error, MESSAGE("an element has more than {limit} attributes"), HINT("no element of the schema has; is this the right file?"), false},
  {"xml-too-many-elements", error, MESSAGE("the file has more than {limit} elements"), HINT("no meeting needs this; is this the right file?"), false},
  {"xml-value-too-long", error, MESSAGE("the value of an attribute is longer than {limit} bytes"), HINT("no attribute of the schema takes this; is a quotation mark missing?"), false},
  // Images (input)
  {"image-color-unsupported", error, MESSAGE("the colours of {file} cannot be used: {reason}"), HINT("save it again as an ordinary RGB or gray JPEG or PNG"), false},
  {"image-damaged", error, MESSAGE("{file} is damaged: {reason}"), HINT("copy it again from its origin, or save it again"), false},
  {"image-not-recognized", error, MESSAGE("{file} is neither a JPEG nor a PNG file"), HINT("save the picture in one of these formats"), false},
  {"image-too-large", error, MESSAGE("{file} is too large: {reason}"), HINT("a side may have 20,000 pixels and the whole 100 million; make it smaller"), false},
  // Meeting, register and times (meeting, rules)
  {"call-without-direction", error, MESSAGE("a courtesy call does not say who calls on whom"), HINT("give both: by=\"ID\" for the callers and on=\"ID\" for who receives them"), false},
  {"capitals-differ", error, MESSAGE("“{capitals}” is not what the person is called by"), HINT("write in capitals what later mentions use, with the same letters: the family name with its particle, or what call says"), false},
  {"correction-without-date", error, MESSAGE("a corrected readout does not say when it was corrected"), HINT("add <revision date=\"YYYY-MM-DD\"/> before the first delegation"), false},
  {"date-does-not-exist", error, MESSAGE("the calendar has no {date}"), HINT("check the day and the month"), false},
  {"delegation-repeated", error, MESSAGE("the party {party} has two delegations"), HINT("put all its people into one delegation"), false},
  {"direction-without-call", error, MESSAGE("by and on belong to courtesy calls"), HINT("take them away, or say form=\"courtesy-call\""), false},
  {"document-without-title", error, MESSAGE("a related document has no title"), HINT("add <title>, or say by rel that it is a joint statement or a fact sheet"), false},
  {"duration-without-precision", error, MESSAGE("the duration does not say whether it is exact"), HINT("add duration-is=\"approximate\" or duration-is=\"exact\""), false},
  {"embargo-without-instant", error, MESSAGE("an embargoed readout does not say until when"), HINT("add embargo=\"YYYY-MM-DDTHH:MM+HH:MM\" to the meeting"), false},
  {"fact-without-id", error, MESSAGE("an inline date, time or link has no xml:id"), HINT("translations name it by its id; `readout ids FILE --write` gives one"), false},
  {"gloss-without-source", warning, MESSAGE("the bracket is to hold the {gloss}, but the person has none"), HINT("give the parts of the name a reading=\"...\", or add the name in its original language; or take gloss away"), false},
  {"group-count-too-small", error, MESSAGE("a group of {count} has {named} named members"), HINT("count all who came, also those who are named"), false},
  {"group-without-count", error, MESSAGE("a label of the group {id} prints a count that is not given"), HINT("add count=\"...\" to the group, or take <count/> out of its labels"), false},
  {"honorific-capital", warning, MESSAGE("“{honorific}” begins as a sentence does"), HINT("write it as it stands inside a sentence: the bracket after a Japanese name makes the capital itself"), false},
  {"honorific-repeated", error, MESSAGE("an honorific or rank in the language {language} is given twice"), HINT("keep one; what later mentions use has form=\"mention\""), false},
  {"id-repeated", error, MESSAGE("the xml:id {id} is used twice"), HINT("give one of them another id; keep the one that translations already use"), false},
  {"key-unknown", error, MESSAGE("no register has a {kind} with the key {key}"), HINT("check the key, or add the {kind} to a register of your own and name it in the meeting: register=\"register.xml\""), false},
  {"label-repeated", error, MESSAGE("the group {group} has two labels in the language {language}"), HINT("keep one"), false},
  {"name-comma", error, MESSAGE("“{part}” has a comma at its end"), HINT("take it away: commas between the parts of a name are printed where the language has them"), false},
  {"name-in-capitals", warning, MESSAGE("“{part}” is typed in capitals"), HINT("write it in lower case with its first letter a capital: the style decides about capitals, and capitals=\"...\" says what is an exception"), false},
  {"name-repeated", error, MESSAGE("the name in the language {language} is given twice"), HINT("keep one"), false},
  {"name-without-call", error, MESSAGE("a name without a surname does not say what later mentions use"), HINT("add call=\"given\", or the very words, to the name"), false},
  {"name-without-parts", error, MESSAGE("a name in the language {language} has neither given name nor surname"), HINT("add <given> or <surname>"), false},
  {"office-kind-missing", warning, MESSAGE("the offices of {person} do not say what they are, as others’ do"), HINT("add kind=\"foreign-minister\" or what it is, kind=\"other\" for none of them: the level of the meeting comes from it"), false},
  {"office-to-not-printed", warning, MESSAGE("no title of the office says to whom it is accredited ({to})"), HINT("put <to/> where it stands in the titles: Ambassador of <of/> to <to/>, 駐<to/><of/>大使"), false},
  {"person-reference-unknown", error, MESSAGE("nobody in this meeting has the xml:id {id}"), HINT("name a person or group of a delegation"), false},
  {"person-repeated", error, MESSAGE("{key} of the register stands in the meeting twice"), HINT("keep one of them, and name it by its xml:id elsewhere"), false},
  {"person-without-name", error, MESSAGE("the person {id} has no name"), HINT("add <name> for each language, or key=\"...\" to take it from the register"), false},
  {"photo-outside-folder", error, MESSAGE("the photo {path} is not below the folder of this file"), HINT("copy it beside the file and name it by a relative path"), false},
  {"photo-without-alternative", error, MESSAGE("a photo has no alternative text"), HINT("add <alt> with one sentence on what one sees, for readers who cannot see it"), false},
  {"published-before-meeting", warning, MESSAGE("the date of publication is before every sitting"), HINT("check published and the starts"), false},
  {"reading-incomplete", warning, MESSAGE("“{part}” has no reading, as other parts of the name have"), HINT("add reading=\"...\" to it"), false},
  {"reading-not-kana", error, MESSAGE("the reading “{reading}” is not in kana"), HINT("write it in hiragana or katakana"), false},
  {"register-form-repeated", error, MESSAGE("{key} has two forms of one use in the language {language}"), HINT("keep one of them"), false},
  {"register-key-repeated", error, MESSAGE("the register has the {kind} {key} twice"), HINT("keep one of them"), false},
  {"ruby-without-base", error, MESSAGE("a reading stands over no characters"), HINT("write them before its <rt>: <ruby>拉致<rt>らち</rt></ruby>"), false},
  {"ruby-without-reading", error, MESSAGE("“{base}” stands in <ruby> and has no reading"), HINT("write it behind the characters: <rt>らち</rt>; or take them out of <ruby>"), false},
  {"session-clock-needed", error, MESSAGE("{attribute} speaks of a clock, but start is a date alone"), HINT("add the time to start, or take the attribute away"), false},
  {"session-clock-unstated", note, MESSAGE("it cannot be known whose clock this is: it is printed bare, and no second clock is computed"), HINT("for old texts only; with its zone and offset known, take clock=\"unstated\" away"), false},
  {"session-duration-disagrees", error, MESSAGE("the duration of {duration} minutes is not what lies between start and end: {expected}"), HINT("correct one of them, or leave the duration out"), false},
  {"session-end-before-start", error, MESSAGE("the sitting ends before it starts"), HINT("check the dates and offsets of both"), false},
  {"session-offset-disagrees", error, MESSAGE("the offset {offset} is not that of {zone} at this time, which is {expected}"), HINT("correct the offset, the time or the zone; the offset may also be left out"), false},
  {"session-offset-unstated", error, MESSAGE("the start has an offset, but clock says that it cannot be known"), HINT("take the offset or clock=\"unstated\" away"), false},
  {"session-part-missing", error, MESSAGE("the part of the day is to be printed, but start is a date alone"), HINT("add part=\"morning\", \"midday\", \"afternoon\" or \"evening\", or the time to start"), false},
  {"session-part-with-clock", error, MESSAGE("part is for a start without a clock"), HINT("take it away; shown=\"part-of-day\" prints the part that the clock is in"), false},
  {"session-reference-unknown", error, MESSAGE("no sitting has the xml:id {id}"), HINT("name the xml:id of a <session>"), false},
  {"session-shows-nothing", error, MESSAGE("neither clock is to be shown: the lead would not say when it was"), HINT("show one of them, or the day: shown=\"day\""), false},
  {"session-time-repeated", error, MESSAGE("this time came twice in {zone}, when the clocks went back"), HINT("say which one by its offset: {first} or {second}"), false},
  {"session-time-skipped", error, MESSAGE("this time did not exist in {zone}: the clocks went forward over it"), HINT("check the hour"), false},
  {"session-zone-elsewhere", warning, MESSAGE("{zone} is not the zone of {place}, which is in {country}"), HINT("the clock is that of the place; in a remote talk that of the own side’s seat. Correct the zone or the place"), false},
  {"speaker-not-in-group", error, MESSAGE("{speaker} speaks for the group {group} and is none of it"), HINT("put the <person> of the speaker into the group, or name one of its members"), false},
  {"tenure-ends-before-start", error, MESSAGE("the tenure ends before it begins"), HINT("check from and until"), false},
  {"tenure-in-meeting", error, MESSAGE("a tenure stands in a meeting"), HINT("take it away: what stands in a meeting is of that day; tenures belong in a register"), false},
  {"tenure-missing", error, MESSAGE("the register knows no office that {key} held on {date}"), HINT("add the <office> to the person here, or its tenure to the register"), false},
  {"tenure-twice", error, MESSAGE("the register gives {key} “{what}” twice on {date}"), HINT("end the one tenure on the day before the other begins: both dates are included"), false},
  {"title-full-missing", error, MESSAGE("an office has a {form} title in the language {language} and no full one"), HINT("add the <title xml:lang=\"{language}\"> of first mentions"), false},
  {"title-repeated", error, MESSAGE("an office has two {form} titles in the language {language}"), HINT("keep one"), false},
  {"title-to-without-to", error, MESSAGE("a title places <to/>, but the office does not say to whom it is accredited"), HINT("add to=\"...\" to the office"), false},
  {"unit-empty", error, MESSAGE("a unit has no words"), HINT("write it, or take the element away"), false},
  {"unit-without-id", error, MESSAGE("a unit has no xml:id"), HINT("translations hang on it; `readout ids FILE --write` gives one"), false},
  {"zone-abbreviated", warning, MESSAGE("{zone} stands for hours and not for a place"), HINT("name the zone of the place, such as America/New_York: it knows when the clocks change"), false},
  {"zone-data-older", note, MESSAGE("the zone data {older} say {older_offset} for {zone} here; the newer {newer} agree with the file"), HINT("nothing is to be done: the newer data are used"), false},
  {"zone-unknown", error, MESSAGE("there is no time zone {zone}"), HINT("name a city of the tz database with its continent, such as Europe/Paris or Asia/Tokyo"), false},
  // Style (style)
  {"style-extends-cycle", error, MESSAGE("the style extends itself"), HINT("name the style that this one is built upon, or leave extends out")},
  {"style-extends-deep", error, MESSAGE("more than {limit} styles are built upon one another"), HINT("extend a style nearer to the ground")},
  {"style-extends-unknown", error, MESSAGE("no style {style} ships with Readout"), HINT("these ship: {shipped}; a file is named by its path, such as house.xml")},
  {"style-fonts-missing", error, MESSAGE("the style lists no fonts of the role “{role}” for languages that have no list of their own"), HINT("add a list of fonts of this role without the attribute “lang”")},
  {"style-fonts-repeated", error, MESSAGE("fonts of the role “{role}” are listed a second time for the same language"), HINT("keep one list a role and language, with its fonts in the order in which they are to be asked")},
  {"style-length-out-of-range", error, MESSAGE("“{attribute}” is {value}, but must be from {least} to {most}"), HINT("name a length in this range, such as 9.5pt or 20mm")},
  {"style-no-room", error, MESSAGE("the margins and the gap leave less than {least} of the page for text"), HINT("make the margins smaller or the page larger")},
  {"style-switch-idle", warning, MESSAGE("{attribute}=\"{value}\" says nothing where {other}=\"{other_value}\""), HINT("keep one of the two"), false},
  {"style-switches-contradict", error, MESSAGE("{attribute}=\"{value}\" contradicts {other}=\"{other_value}\""), HINT("change one of the two: together they cannot be printed so that one understands them"), false},
  {"style-unknown", error, MESSAGE("there is no style {style}"), HINT("these ship: {shipped}; or name a style file"), environment},
  // PO files, catalogs and translations (locale, translate)
  {"catalog-apostrophe", warning, MESSAGE("an ASCII apostrophe (U+0027) quotes what follows it in a pattern and is not printed"), HINT("write the typographic apostrophe ’, or U+0027 twice for one that is printed")},
  {"catalog-argument", error, MESSAGE("the translation uses {argument}, which the phrase does not have"), HINT("use the arguments that stand in braces in the msgid")},
  {"catalog-pattern", error, MESSAGE("the pattern cannot be read from here on"), HINT("braces come in pairs, plural and select end with a case “other”, and numbers and dates are not formatted by the pattern")},
  {"po-charset", error, MESSAGE("the file is not UTF-8: {found}"), HINT("convert the file to UTF-8 and let its header say “Content-Type: text/plain; charset=UTF-8”")},
  {"po-duplicate", error, MESSAGE("this entry stands in the file twice"), HINT("keep one of the two")},
  {"po-header-missing", error, MESSAGE("the file has no header"), HINT("begin it with an entry whose msgid is empty and whose msgstr holds the header’s fields, among them Language and Content-Type")},
  {"po-syntax", error, MESSAGE("expected {expected}"), HINT("mend the entry, of which the rest was not read; inside a text, a quotation mark is written \\\" or “ ”")},
  {"translation-absent", error, MESSAGE("the unit “{unit}” has no entry in the translation into “{language}”"), HINT("readout po update FILE.xml --lang {language} adds it; or render a draft with --draft")},
  {"translation-fact-unknown", error, MESSAGE("{fact} does not stand in the source text"), HINT("use the tags of the msgid")},
  {"translation-facts-differ", error, MESSAGE("{fact} stands {expected}× in the source and {found}× here"), HINT("write {fact} where the fact is to be printed, as often as the msgid has it")},
  {"translation-fuzzy", error, MESSAGE("the translation of “{unit}” is marked as fuzzy"), HINT("compare it with the source and remove the flag “fuzzy”, or render a draft with --draft")},
  {"translation-into-source", error, MESSAGE("the meeting is written in the language “{language}”"), HINT("name another language with --lang")},
  {"translation-language", error, MESSAGE("the header says the language “{found}”, but the file is named for “{expected}”"), HINT("mend the header field Language, or rename the file")},
  {"translation-markup", error, MESSAGE("{found} is no tag or escape that can stand here"), HINT("copy tags from the msgid; write &lt; for < and &amp; for &")},
  {"translation-mention-unknown", error, MESSAGE("{who} is nobody of this meeting"), HINT("a mention names ids of persons or groups of the meeting, joined by +")},
  {"translation-missing", error, MESSAGE("the unit “{unit}” has no translation into “{language}”"), HINT("translate it in its msgstr, or render a draft with --draft")},
  {"translation-of-another-file", error, MESSAGE("this is the translation of “{found}”, not of “{expected}”"), HINT("put the translation beside its own meeting, or mend the header field X-Readout-Id")},
  {"translation-repeated", error, MESSAGE("the unit “{unit}” has two translations"), HINT("keep the one whose msgid is the present source text")},
  {"translation-stale", error, MESSAGE("the source of “{unit}” has changed since it was translated"), HINT("readout po update marks it and shows the old text; adapt it, or render a draft with --draft")},
  {"translation-tag-unclosed", error, MESSAGE("{tag} is never closed"), HINT("close it inside the element in which it was opened")},
  {"translation-unit-unknown", note, MESSAGE("the meeting has no unit “{unit}”"), HINT("remove the entry, or correct its msgctxt")},
  // Words (wording, press)
  {"label-form-missing", error, MESSAGE("the group {group} has no label in the language {language}"), HINT("add <label xml:lang=\"{language}\"> to the group"), false},
  {"name-form-missing", error, MESSAGE("{person} has no name in the language {language}"), HINT("add <name xml:lang=\"{language}\"> to the person"), false},
  {"register-form-missing", error, MESSAGE("{key} has no form in the language {language}"), HINT("add <form xml:lang=\"{language}\"> to {key} in the register"), false},
  {"session-without-principals", error, MESSAGE("nobody takes part in the sitting {id}"), HINT("name them in who=\"...\", or give them role=\"principal\""), false},
  {"title-form-missing", error, MESSAGE("an office of {person} has no title in the language {language}"), HINT("add <title xml:lang=\"{language}\"> to the office"), false},
  // Pages (typeset, write)
  {"font-damaged", error, MESSAGE("the font {font} in {file} is damaged"), HINT("install the font again, or name another one in the style"), environment},
  {"font-missing", error, MESSAGE("the font {family} ({weight}) is not on this machine"), HINT("install it (Debian: fonts-noto-core and fonts-noto-cjk), or name another one in the style"), environment},
  {"font-not-embeddable", error, MESSAGE("the font {font} in {file} does not permit that a part of it is embedded"), HINT("name a font in the style whose licence permits embedding"), environment},
  {"glyph-missing", error, MESSAGE("no font of the style has the character {character} ({code})"), HINT("name a font that has it in the style’s list for the language {language}, or write another character"), false},
  {"line-end-forced", warning, MESSAGE("a line ends where none may, as its column is too narrow: {text}"), HINT("write it in shorter words, put U+200B where it may be broken, or make the column wider"), false},
  {"line-too-loose", note, MESSAGE("a line is too short for its column: {text}"), HINT("nothing was put between its letters; change the words, or make the column wider"), false},
  {"line-too-tight", warning, MESSAGE("a line is too long for its column: {text}"), HINT("write it in shorter words, put U+200B where it may be broken, or make the column wider"), false},
  {"pdf-not-made", error, MESSAGE("the PDF library refused the pages"), HINT("nothing was written; look in the style for a page size beyond 3 to 14400 points, or split the meeting"), false},
  {"pdf-profile-broken", error, MESSAGE("the PDF would not keep {clause}, and was not written"), HINT("this is a fault of Readout itself; please report it with the files that show it"), false},
};

constexpr LabelRow kLabels[] = {
  {"end-here", LABEL("it ends here")},
  {"first-here", LABEL("first used here")},
  {"opened-here", LABEL("opened here")},
  {"place-here", LABEL("the place")},
  {"second-here", LABEL("and again here")},
  {"start-here", LABEL("it starts here")},
  {"source-here", LABEL("the source text")},
  {"switch-here", LABEL("the other one")},
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
