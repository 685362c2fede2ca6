// The .po that is made for a translator, brought up to date, and published.
#include "translate/make_po.h"

#include <fstream>

#include "translate/merged.h"

namespace readout {
namespace {

using test::entry;
using test::kMsgid;
using test::kUnit;
using test::meeting_of;
using test::Po;
using test::po_text;
using test::Reading;

constexpr std::string_view kOne = R"(<p xml:id="p1">One.</p>)";

/// The entries of a written file without its header.
std::string entries_of(const PoFile& file) {
  const std::string text = write_po(file);
  return text.substr(std::min(text.find("\n\n"), text.size() - 1) + 1);
}

/// The entries of a file after an update for a meeting of these paragraphs.
std::string updated(const std::string& entries, std::string_view paragraphs = kOne) {
  const Po old(po_text(entries));
  const Reading meeting = meeting_of(paragraphs);
  const PoFile made = make_po(meeting.meeting, "ja", &old.file, nullptr);
  CHECK(write_po(make_po(meeting.meeting, "ja", &made, nullptr)) == write_po(made));
  return entries_of(made);
}

/// The voices of English and Japanese as they ship.
struct Voices {
  Catalog english = *Catalog::built_in("en"), japanese = *Catalog::built_in("ja");
  Registers registers;
  Wording wording;
  TranslatorVoices both{{"en", &english, &registers, &wording}, {"ja", &japanese, &registers, &wording}};
};

}  // namespace

TEST_CASE("a new file gives the place and the tags of each text, and GNU gettext accepts it without a warning") {
  const Voices voices;
  const Reading meeting = meeting_of(kUnit);
  const std::string text = write_po(make_po(meeting.meeting, "ja", nullptr, &voices.both));
  CHECK(text.substr(text.find("#.")) ==
        fmt::format("#. before the items, paragraph 1\n#. <m:mori/>: Mori\n#. <f:d1/>: June 1 → 6月1日\n"
                    "msgctxt \"p1\"\nmsgid \"{}\"\nmsgstr \"\"\n",
                    kMsgid));
  const std::string path = test::temporary_folder() + "/a.po";
  std::ofstream(path, std::ios::binary) << text;
  const test::Ran checked = test::run("msgfmt -c -o /dev/null " + path);
  CHECK(checked.exit_code == 0);
  CHECK(checked.out == "");
  CHECK(test::run("msgcat --no-wrap " + path).out == text);
  CHECK(test::run("msgattrib --no-wrap --untranslated " + path).out == text);
  CHECK(test::run("msgmerge -q --no-wrap " + path + " " + path).out == text);
}

TEST_CASE("the header of a new file has its fields in order, and the date of the meeting instead of the current time") {
  const std::string text = write_po(make_po(meeting_of(kOne).meeting, "ja", nullptr, nullptr));
  CHECK(text.substr(0, text.find("\n\n")) == R"(msgid ""
msgstr ""
"Project-Id-Version: m\n"
"POT-Creation-Date: 2024-12-31 00:00+0000\n"
"PO-Revision-Date: 2024-12-31 00:00+0000\n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: ja\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"
"X-Readout-Id: m\n")");
  const std::string french = write_po(make_po(meeting_of(kOne).meeting, "fr", nullptr, nullptr));
  CHECK(french.find("Plural-Forms") == std::string::npos);
}

TEST_CASE("each tag is explained once, in the order of the text") {
  struct Row {
    std::string_view paragraph, comments;
  };
  const Voices voices;
  for (const Row& row : {
           Row{R"(x <date xml:id="d" value="2024-06-01"/><q><date xml:id="d" value="2024-06-01"/></q>)",
               "<f:d/>: June 1 → 6月1日|"},
           Row{R"(<time xml:id="t" value="15:05"/>)", "<f:t/>: 3:05 p.m. → 午後3時5分|"},
           Row{R"(<a xml:id="a" href="https://example.org/">b</a>)", "<a:a>: link to https://example.org/|"},
           Row{R"(x<note xml:id="n">y</note>)", "<f:n/>: mark of a footnote|"},
           Row{R"(<term key="foip"/>)", "<t:foip/>: foip → foip|"},
           Row{"<q>x</q><em>y</em>", ""},
       }) {
    CAPTURE(row.paragraph);
    const Reading meeting = meeting_of(fmt::format("<p xml:id=\"p1\">{}</p>", row.paragraph));
    const PoFile made = make_po(meeting.meeting, "ja", nullptr, &voices.both);
    std::string comments;
    for (std::size_t i = 1; i < made.entries[1].extracted_comments.size(); ++i)
      comments += made.entries[1].extracted_comments[i] + "|";
    CHECK(comments == row.comments);
  }
}

TEST_CASE("every unit has its place") {
  const Reading meeting = test::reading(
      {.title = R"(<title xml:id="t0">A</title>)",
       .rest = R"(<photo xml:id="ph" src="a.jpg"><alt xml:id="a1">A</alt><caption xml:id="c1">A</caption></photo>
    <document rel="related" href="https://example.org/"><title xml:id="t1">A</title></document>
    <overview><p xml:id="p0">A</p><item><title xml:id="t2">A</title><p xml:id="p1">A</p>
      <item><p xml:id="p2">A</p><p xml:id="p3">A<note xml:id="n">A</note></p></item></item></overview>)"});
  const Voices voices;
  std::string places;
  for (const PoEntry& made : make_po(meeting.meeting, "ja", nullptr, &voices.both).entries)
    if (made.msgctxt) places += fmt::format("{}: {}\n", made.msgctxt->text, made.extracted_comments.front());
  CHECK(places ==
        "t0: title of the page\na1: photo, text for those who do not see it\nc1: photo caption\n"
        "t1: title of a related document\np0: before the items, paragraph 1\nt2: item 1, title\n"
        "p1: item 1, paragraph 1\np2: item 1 (1), paragraph 1\np3: item 1 (1), paragraph 2\nn: footnote <f:n/>\n");
}

TEST_CASE("the author's note for the translator comes last") {
  const Voices voices;
  const Reading meeting =
      meeting_of(R"(<p xmlns:its="http://www.w3.org/2005/11/its" xml:id="p1" its:locNote="Keep it short.">One.</p>)");
  CHECK(make_po(meeting.meeting, "ja", nullptr, &voices.both).entries[1].extracted_comments ==
        std::vector<std::string>{"before the items, paragraph 1", "Keep it short."});
}

TEST_CASE("an update keeps what is up to date and marks what changed, by the state of each unit") {
  struct Row {
    std::string_view name;
    std::string before, after;
  };
  const std::string previous = "#| msgid \"oldest\"\n";
  for (const Row& row : {
           Row{"translated", entry("一", "One."), entry("一", "One.")},
           Row{"missing", entry("", "One."), entry("", "One.")},
           Row{"missing, changed", entry("", "older"), entry("", "One.")},
           Row{"no entry", "", entry("", "One.")},
           Row{"stale", entry("一", "older"), entry("一", "One.", "#, fuzzy\n#| msgid \"older\"\n")},
           Row{"stale with a flag", entry("一", "older", "#, no-wrap\n"),
               entry("一", "One.", "#, fuzzy, no-wrap\n#| msgid \"older\"\n")},
           Row{"fuzzy", entry("一", "One.", "#, fuzzy\n" + previous), entry("一", "One.", "#, fuzzy\n" + previous)},
           Row{"fuzzy, changed", entry("一", "older", "#, fuzzy\n"),
               entry("一", "One.", "#, fuzzy\n#| msgid \"older\"\n")},
           Row{"fuzzy, changed again", entry("一", "older", "#, fuzzy\n" + previous),
               entry("一", "One.", "#, fuzzy\n" + previous)},
           Row{"refused", entry("<b>", "One."), entry("<b>", "One.")},
           Row{"a comment", entry("一", "One.", "# Ask Aki.\n"), entry("一", "One.", "# Ask Aki.\n")},
           Row{"an old place", entry("一", "One.", "#. item 9\n"), entry("一", "One.")},
       }) {
    CAPTURE(row.name);
    CHECK(updated(row.before) == row.after);
  }
}

TEST_CASE("an update puts entries into the order of the meeting") {
  CHECK(updated(entry("二", "Two.", "", "p2") + entry("一", "One."),
                R"(<p xml:id="p1">One.</p><p xml:id="p2">Two.</p>)") ==
        entry("一", "One.") + entry("二", "Two.", "", "p2"));
}

TEST_CASE("an entry whose unit is gone becomes obsolete with its comments, and is dropped without a translation") {
  const std::string obsolete = "\n# Ask.\n#~ msgctxt \"p0\"\n#~ msgid \"Gone.\"\n#~ msgstr \"旧\"\n";
  CHECK(updated(entry("旧", "Gone.", "# Ask.\n#. item 9\n", "p0") + entry("", "Also.", "", "p9")) ==
        entry("", "One.") + obsolete);
  CHECK(updated(entry("一", "One.") + obsolete) == entry("一", "One.") + obsolete);
}

TEST_CASE("a unit that returns uses its obsolete entry again, unless it has a live one") {
  const std::string obsolete = "\n#~ msgctxt \"p1\"\n#~ msgid \"One.\"\n#~ msgstr \"旧\"\n";
  CHECK(updated(obsolete) == entry("旧", "One."));
  CHECK(updated(entry("一", "One.") + obsolete) == entry("一", "One.") + obsolete);
}

TEST_CASE("an update keeps the fields of a header that are not Readout's, its comments and those at the end") {
  const Po old("# Own words.\n" +
               po_text(entry("一", "One.") + "\n# The end.\n", R"(X-Own: 1\nLast-Translator: Aki\nLanguage: fr\n)"));
  const std::string text = write_po(make_po(meeting_of(kOne).meeting, "ja", &old.file, nullptr));
  CHECK(text.starts_with("# Own words.\n"));
  CHECK(text.find("\"X-Readout-Id: m\\n\"\n\"X-Own: 1\\n\"\n\n") != std::string::npos);
  CHECK(text.find("\"Last-Translator: Aki\\n\"") != std::string::npos);
  CHECK(text.find("\"Language: ja\\n\"") != std::string::npos);
  CHECK(text.find("Language: fr") == std::string::npos);
  CHECK(text.ends_with("\n\n# The end.\n"));
}

TEST_CASE("a written file reads back the same, and has no entry for a unit without an id") {
  const Reading meeting = meeting_of(fmt::format("<p>None.</p>{}", kUnit));
  const PoFile made = make_po(meeting.meeting, "ja", nullptr, nullptr);
  CHECK(made.entries.size() == 2);
  const Po again(write_po(made));
  CHECK(write_po(again.file) == write_po(made));
  const LocalUnits units = merge(meeting.meeting, again.file, again.source, "ja");
  CHECK(test::text_of(units.faults) == "");
  CHECK(units.units.at("p1").state == UnitState::missing);
}

TEST_CASE("a published file has the translations that are up to date, without older texts and names of people") {
  const Reading meeting = meeting_of(R"(<p xml:id="p1">One.</p><p xml:id="p2">Two.</p><p xml:id="p3">Three.</p>)");
  const Po own(po_text(entry("一", "One.", "# Secret.\n") + entry("二", "Two.", "#, fuzzy\n", "p2") +
                           entry("三", "older", "", "p3") + entry("旧", "Gone.", "", "p9"),
                       R"(Language: ja\nLast-Translator: Aki\n)"));
  const PoFile published = published_po(meeting.meeting, "ja", own.file);
  CHECK(entries_of(published) == entry("一", "One.") + entry("", "Two.", "", "p2") + entry("", "Three.", "", "p3"));
  CHECK(write_po(published).find("Aki") == std::string::npos);
}

}  // namespace readout
