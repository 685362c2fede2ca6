// The .po that is made for a translator, brought up to date, and published.
#include "translate/make_po.h"

#include <array>
#include <fstream>
#include <map>

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
  const PoFile made = update_po(meeting.meeting, "ja", {.existing = &old.file}).po;
  CHECK(write_po(update_po(meeting.meeting, "ja", {.existing = &made}).po) == write_po(made));
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
  const std::string text = write_po(update_po(meeting.meeting, "ja", {.voices = &voices.both}).po);
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
  const std::string text = write_po(update_po(meeting_of(kOne).meeting, "ja", {}).po);
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
  const std::string french = write_po(update_po(meeting_of(kOne).meeting, "fr", {}).po);
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
    const PoFile made = update_po(meeting.meeting, "ja", {.voices = &voices.both}).po;
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
  const PoFile made_po = update_po(meeting.meeting, "ja", {.voices = &voices.both}).po;
  for (const PoEntry& made : made_po.entries)
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
  CHECK(update_po(meeting.meeting, "ja", {.voices = &voices.both}).po.entries[1].extracted_comments ==
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

TEST_CASE("a unit that returns uses its obsolete entry again; beside a live one, it is kept as a comment") {
  const std::string obsolete = "\n#~ msgctxt \"p1\"\n#~ msgid \"One.\"\n#~ msgstr \"旧\"\n";
  CHECK(updated(obsolete) == entry("旧", "One."));
  CHECK(updated(entry("", "One.") + obsolete) == entry("旧", "One."));
  // gettext refuses a file with both.
  CHECK(updated(entry("一", "One.") + obsolete) == entry("一", "One.", "# Also: 旧\n"));
  CHECK(updated(entry("旧", "One.") + obsolete) == entry("旧", "One."));
}

TEST_CASE("the text decides before the id") {
  constexpr std::string_view kTwo = R"(<p xml:id="p1">One.</p><p xml:id="p2">Two.</p>)";
  const std::string both = entry("一", "One.") + entry("二", "Two.", "", "p2");
  const auto obsolete = [](std::string_view id, std::string_view msgid, std::string_view msgstr) {
    return fmt::format("\n#~ msgctxt \"{}\"\n#~ msgid \"{}\"\n#~ msgstr \"{}\"\n", id, msgid, msgstr);
  };
  struct Row {
    std::string_view name;
    std::string before, after;
  };
  for (const Row& row : {
           Row{"exchanged ids", entry("二", "Two.") + entry("一", "One.", "", "p2"), both},
           Row{"new ids", entry("一", "One.", "", "a") + entry("二", "Two.", "", "b"), both},
           Row{"a new id, and another text under the old one", entry("二", "Two."),
               entry("", "One.") + entry("二", "Two.", "", "p2")},
           Row{"an obsolete entry of another id", obsolete("p9", "One.", "一"),
               entry("一", "One.") + entry("", "Two.", "", "p2")},
           Row{"an entry of its own that is obsolete before another's",
               obsolete("p9", "One.", "他") + obsolete("p1", "One.", "一"),
               entry("一", "One.") + entry("", "Two.", "", "p2") + obsolete("p9", "One.", "他")},
           Row{"a text that came from elsewhere leaves the old translation",
               entry("旧", "Old.") + obsolete("p9", "One.", "一"),
               entry("一", "One.") + entry("", "Two.", "", "p2") + obsolete("p1", "Old.", "旧")},
           Row{"the same text in two units", entry("旧", "Two.", "# Ask.\n", "p2"),
               entry("", "One.") + entry("旧", "Two.", "# Ask.\n", "p2")},
           Row{"a finished translation before a fuzzy one",
               entry("ヒ", "One.", "#, fuzzy\n", "a") + entry("一", "One.", "", "b"),
               entry("一", "One.") + entry("", "Two.", "", "p2") + "\n#, fuzzy\n" +
                   obsolete("a", "One.", "ヒ").substr(1)},
           Row{"without ids, as after XLIFF", "\nmsgid \"Two.\"\nmsgstr \"二\"\n\nmsgid \"One.\"\nmsgstr \"一\"\n",
               both},
       }) {
    CAPTURE(row.name);
    CHECK(updated(row.before, kTwo) == row.after);
  }
}

TEST_CASE("units with the same text share a finished translation, and a fuzzy one stays with its unit") {
  constexpr std::string_view kTwice = R"(<p xml:id="p1">One.</p><p xml:id="p2">One.</p>)";
  CHECK(updated(entry("一", "One.", "# Ask.\n"), kTwice) ==
        entry("一", "One.", "# Ask.\n") + entry("一", "One.", "", "p2"));
  CHECK(updated("\nmsgid \"One.\"\nmsgstr \"一\"\n", kTwice) == entry("一", "One.") + entry("一", "One.", "", "p2"));
  CHECK(updated(entry("一", "One.", "#, fuzzy\n"), kTwice) ==
        entry("一", "One.", "#, fuzzy\n") + entry("", "One.", "", "p2"));
}

TEST_CASE("a source that changes back is no longer fuzzy") {
  const std::string changed = updated(entry("一", "One.", "#, no-wrap\n"), R"(<p xml:id="p1">Won.</p>)");
  CHECK(changed == entry("一", "Won.", "#, fuzzy, no-wrap\n#| msgid \"One.\"\n"));
  CHECK(updated(changed) == entry("一", "One.", "#, no-wrap\n"));
  CHECK(updated(changed, R"(<p xml:id="p9">One.</p>)") == entry("一", "One.", "#, no-wrap\n", "p9"));
}

TEST_CASE("a source that changes back keeps its translation, and another unit that has the same text now repeats it") {
  const std::string changed = entry("一", "Won.", "# Ask.\n#, fuzzy\n#| msgid \"One.\"\n", "p3");
  CHECK(updated(changed, R"(<p xml:id="p1">One.</p><p xml:id="p3">One.</p>)") ==
        entry("一", "One.") + entry("一", "One.", "# Ask.\n", "p3"));
}

TEST_CASE("comments of every kind stay, also of entries that are not translated") {
  for (const char* comment : {"# Ask Aki.\n", "#\n", "#no blank\n", "#! x\n", "#@ y\n", "#-z\n", "#  two blanks\n"}) {
    CAPTURE(comment);
    CHECK(updated(entry("", "One.", comment)) == entry("", "One.", comment));
    CHECK(updated(entry("一", "older", comment)) ==
          entry("一", "One.", fmt::format("{}#, fuzzy\n#| msgid \"older\"\n", comment)));
    CHECK(updated(entry("", "Gone.", comment, "p9")) ==
          fmt::format("{}\n{}#~ msgctxt \"p9\"\n#~ msgid \"Gone.\"\n#~ msgstr \"\"\n", entry("", "One."), comment));
  }
}

TEST_CASE("an entry with plural forms is no translation of a unit, and its forms stay as comments") {
  CHECK(updated("\nmsgctxt \"p1\"\nmsgid \"One.\"\nmsgid_plural \"Ones.\"\nmsgstr[0] \"一\"\nmsgstr[1] \"二\"\n") ==
        entry("", "One.", "# Also: 一\n# Also: 二\n"));
}

TEST_CASE("each entry refers to the file of the meeting, without a line") {
  for (const auto& [file, reference] : std::map<std::string, std::string>{
           {"m.xml", "#: m.xml\n"}, {"my meeting.xml", "#: \u2068my meeting.xml\u2069\n"}}) {
    const Reading meeting = meeting_of(kOne);
    const Po old(po_text(entry("一", "One.", "#: old.xml:12\n")));
    const PoFile made = update_po(meeting.meeting, "ja", {.existing = &old.file, .meeting_file = file}).po;
    CHECK(entries_of(made) == entry("一", "One.", reference));
    const std::string path = test::temporary_folder() + "/a.po";
    std::ofstream(path, std::ios::binary) << write_po(made);
    CHECK(test::run("msgcat --no-wrap " + path).out == write_po(made));
  }
}

TEST_CASE("the memory offers the same text as translated and the most similar one as fuzzy, with their file") {
  constexpr std::string_view kTexts = R"(<p xml:id="p1">They discussed trade and security.</p>
    <p xml:id="p2">They discussed trade.</p><p xml:id="p3">Nothing like it.</p><p xml:id="p4">Own.</p>)";
  const Po earlier(po_text(entry("前", "They discussed trade and defence.", "", "a") +
                           entry("同", "They discussed trade.", "", "b") + entry("ヒ", "Own.", "#, fuzzy\n", "c") +
                           entry("", "Nothing like it.", "", "d")));
  const Po again(po_text(entry("後", "They discussed trade.", "", "z")));
  Memory memory;
  memory.add(earlier.file, "2023/a.ja.po");
  memory.add(again.file, "2024/b.ja.po");
  const Po old(po_text(entry("自", "Own.", "", "p4")));
  const UpdatedPo made = update_po(meeting_of(kTexts).meeting, "ja", {.existing = &old.file, .memory = &memory});
  CHECK(entries_of(made.po) ==
        entry("前", "They discussed trade and security.",
              "# From 2023/a.ja.po, a.\n#, fuzzy\n#| msgid \"They discussed trade and defence.\"\n") +
            entry("同", "They discussed trade.", "# From 2023/a.ja.po, b.\n", "p2") +
            entry("", "Nothing like it.", "", "p3") + entry("自", "Own.", "", "p4"));
  CHECK(made.counts.remembered == 2);
}

TEST_CASE("an update counts units by what happened to them") {
  struct Row {
    std::string before;
    std::array<std::size_t, 5> counts;  // new, changed, moved, removed, kept
  };
  for (const Row& row : {
           Row{"", {1, 0, 0, 0, 0}},
           Row{entry("一", "One."), {0, 0, 0, 0, 1}},
           Row{entry("", "One."), {0, 0, 0, 0, 1}},
           Row{entry("一", "older"), {0, 1, 0, 0, 0}},
           Row{entry("", "older"), {0, 1, 0, 0, 0}},
           Row{entry("一", "One.", "", "p9"), {0, 0, 1, 0, 0}},
           Row{entry("", "older", "", "p9"), {1, 0, 0, 1, 0}},
           Row{entry("旧", "older", "", "p9"), {1, 0, 0, 1, 0}},
           Row{"\n#~ msgctxt \"p1\"\n#~ msgid \"One.\"\n#~ msgstr \"一\"\n", {0, 0, 1, 0, 0}},
       }) {
    CAPTURE(row.before);
    const Po old(po_text(row.before));
    const UpdateCounts made = update_po(meeting_of(kOne).meeting, "ja", {.existing = &old.file}).counts;
    CHECK(std::array{made.fresh, made.changed, made.moved, made.removed, made.kept} == row.counts);
  }
}

TEST_CASE("an update keeps the fields of a header that are not Readout's, its comments and those at the end") {
  const Po old("# Own words.\n" +
               po_text(entry("一", "One.") + "\n# The end.\n", R"(X-Own: 1\nLast-Translator: Aki\nLanguage: fr\n)"));
  const std::string text = write_po(update_po(meeting_of(kOne).meeting, "ja", {.existing = &old.file}).po);
  CHECK(text.starts_with("# Own words.\n"));
  CHECK(text.find("\"X-Readout-Id: m\\n\"\n\"X-Own: 1\\n\"\n\n") != std::string::npos);
  CHECK(text.find("\"Last-Translator: Aki\\n\"") != std::string::npos);
  CHECK(text.find("\"Language: ja\\n\"") != std::string::npos);
  CHECK(text.find("Language: fr") == std::string::npos);
  CHECK(text.ends_with("\n\n# The end.\n"));
}

TEST_CASE("a written file reads back the same, and has no entry for a unit without an id") {
  const Reading meeting = meeting_of(fmt::format("<p>None.</p>{}", kUnit));
  const PoFile made = update_po(meeting.meeting, "ja", {}).po;
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
