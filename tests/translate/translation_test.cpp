#include "translate/translation.h"

#include <fmt/format.h>

#include <fstream>

#include "support/support.h"

namespace readout {
namespace {

ProseNode words(std::string text) { return {ProseText{sourced(std::move(text), {})}, {}}; }

/// One item: `<m:hayashi/> met <em>R&D</em> on <f:d1/>.`
Meeting a_meeting() {
  Meeting meeting;
  meeting.id = "m1";
  meeting.lang = "en";
  meeting.published = {2022, 2, 11};
  Person person;
  person.id = "hayashi";
  Name name;
  name.lang = "en";
  name.order = NameOrder::surname_first;
  name.given = NamePart{sourced("Yoshimasa", {}), "", false, {}};
  name.surname = NamePart{sourced("Hayashi", {}), "", false, {}};
  person.names.push_back(name);
  meeting.delegations.push_back({"JP", {person}, {}, {}});
  Unit unit;
  unit.id = "p1";
  unit.content = {{ProseMention{{"hayashi"}}, {}},      words(" met "),
                  {ProseEmphasis{{words("R&D")}}, {}},  words(" on "),
                  {ProseDate{"d1", {2022, 2, 10}}, {}}, words(".")};
  Item item;
  item.paragraphs.push_back(unit);
  meeting.overview.items.push_back(item);
  return meeting;
}

const std::string kMsgid = "<m:hayashi/> met <em>R&amp;D</em> on <f:d1/>.";

struct Merged {
  Sources sources;
  Diagnostics diagnostics;
  LocalUnits units;
  explicit Merged(const std::string& entry, bool draft = false, std::string language = "ja", std::string id = "m1") {
    const Source& source = sources.add("a.po", "msgid \"\"\nmsgstr \"Language: " + language + "\\nX-Readout-Id: " + id +
                                                   "\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n" + entry);
    auto file = read_po(source, diagnostics);
    units = merge(a_meeting(), *file, source, "ja", draft, diagnostics);
  }
  static std::string entry(const std::string& msgstr, const std::string& msgid = kMsgid,
                           const std::string& before = "") {
    return before + "msgctxt \"p1\"\nmsgid \"" + msgid + "\"\nmsgstr \"" + msgstr + "\"\n";
  }
  std::string findings() const { return test::text_of(diagnostics); }
};

}  // namespace

TEST_CASE("a msgid has short tags and escapes") {
  CHECK(to_msgid(a_meeting().overview.items[0].paragraphs[0].content) == kMsgid);
}

TEST_CASE("a translation may drop and repeat mentions and has its own emphasis and ruby") {
  Merged merged(Merged::entry("<f:d1/>、<ruby>拉致<rt>らち</rt></ruby>&lt;問題"));
  CHECK(merged.findings() == "");
  CHECK(merged.units.units["p1"].state == UnitState::translated);
  CHECK(to_msgid(merged.units.units["p1"].content) == "<f:d1/>、<ruby>拉致<rt>らち</rt></ruby>&lt;問題");
}

TEST_CASE("faults of markup stand on their bytes") {
  struct Row {
    std::string msgstr, rule, marked;
  };
  for (const Row& row :
       {Row{"<f:d1/><b>x</b>", "translation-markup", "<b>"}, Row{"<f:d1/>a & b", "translation-markup", "&"},
        Row{"<f:d1/><em>x", "translation-tag-unclosed", "<em>"},
        Row{"<f:d1/><q><em>x</q></em>", "translation-tag-unclosed", "<em>"},
        Row{"<f:d1/><f:d2/>", "translation-fact-unknown", "<f:d2/>"},
        Row{"<f:d1/><f:d1/>", "translation-facts-differ", "<f:d1/>"}, Row{"なし", "translation-facts-differ", "なし"},
        Row{"<f:d1/><m:nobody/>", "translation-mention-unknown", "<m:nobody/>"},
        Row{"<f:d1/>a < b", "translation-markup", "<"}, Row{"<f:d1にも", "translation-markup", "<f:d1"}}) {
    CAPTURE(row.msgstr);
    Merged merged(Merged::entry(row.msgstr));
    REQUIRE_FALSE(merged.diagnostics.all().empty());
    CHECK(merged.diagnostics.all().front().rule.text() == row.rule);
    CHECK(merged.diagnostics.all().front().primary.text() == row.marked);
    CHECK(merged.units.units["p1"].state == UnitState::untranslated);
  }
}

TEST_CASE("a word may be read part by part, and comes back as it was") {
  const std::string word = "<f:d1/><ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>と<em><ruby>&lt;<rt>&amp;</rt></ruby></em>";
  Merged merged(Merged::entry(word));
  CHECK(merged.findings() == "");
  CHECK(to_msgid(merged.units.units["p1"].content) == word);
}

TEST_CASE("of a word with readings the first fault is told, once, on its bytes") {
  auto fault = [](const std::string& word) {
    Merged merged(Merged::entry("<f:d1/>" + word));
    std::string out;
    for (const Diagnostic& d : merged.diagnostics.all()) out += fmt::format("{} {}; ", d.rule.text(), d.primary.text());
    return out;
  };
  CHECK(fault("<ruby>拉致</ruby>") == "ruby-without-reading 拉致; ");
  CHECK(fault("<ruby>拉<rt>ら</rt>致</ruby>") == "ruby-without-reading 致; ");
  CHECK(fault("<ruby>拉<rt></rt>致<rt>ち</rt></ruby>") == "ruby-without-reading 拉; ");
  CHECK(fault("<ruby></ruby>") == "ruby-without-base <ruby>; ");
  CHECK(fault("<ruby><rt>らち</rt></ruby>") == "ruby-without-base <rt>; ");
  CHECK(fault("<ruby>拉<rt>ら</rt><rt>ち</rt></ruby>") == "ruby-without-base <rt>; ");
  CHECK(fault("<ruby>拉致<rt>らち</ruby>") == "translation-tag-unclosed <rt>; ");
  CHECK(fault("<ruby>拉致<rt>らち</rt>") == "translation-tag-unclosed <ruby>; ");
  CHECK(fault("<ruby>拉致<rt>らち") == "translation-tag-unclosed <rt>; ");
  CHECK(fault("<ruby><em>拉致</em><rt>らち</rt></ruby>") == "translation-markup <em>; ");
  CHECK(fault("<ruby><ruby>拉<rt>ら</rt></ruby><rt>ち</rt></ruby>").starts_with("translation-markup <ruby>; "));
  CHECK(fault("<rt>らち</rt>").starts_with("translation-markup <rt>; "));
}

TEST_CASE("of two translations of a unit the second is a finding, which shows the first") {
  CHECK(Merged(Merged::entry("<f:d1/>") + "\n" + Merged::entry("<f:d1/>", "older words")).findings() ==
        "error translation-repeated a.po:8:10 unit=p1\n"
        "  msgctxt \"p1\"\n"
        "           ^^\n"
        "  related first-here a.po:4:10\n");
}

TEST_CASE("a tag that the source does not have is a finding with the near tag of the source as its fix") {
  CHECK(Merged(Merged::entry("<m:hayashi/><em>R&amp;D</em><f:d2/>")).findings() ==
        "error translation-fact-unknown a.po:6:37 fact=<f:d2/>\n"
        "  msgstr \"<m:hayashi/><em>R&amp;D</em><f:d2/>\"\n"
        "                                      ^^^^^^^\n"
        "  fix a.po:6:37 \"<f:d2/>\" -> \"<f:d1/>\"\n");
}

TEST_CASE("missing, fuzzy and stale translations are errors, in a draft notes") {
  for (const auto& [entry, rule] : {std::pair{std::string(), "translation-absent"},
                                    {Merged::entry(""), "translation-missing"},
                                    {Merged::entry("<f:d1/>", kMsgid, "#, fuzzy\n"), "translation-fuzzy"},
                                    {Merged::entry("<f:d1/>", "older"), "translation-stale"}})
    for (bool draft : {false, true}) {
      Merged merged(entry, draft);
      REQUIRE(merged.diagnostics.all().size() == 1);
      CHECK(merged.diagnostics.all()[0].rule.text() == rule);
      CHECK(merged.diagnostics.all()[0].severity == (draft ? Severity::note : Severity::error));
      CHECK(to_msgid(merged.units.units["p1"].content) == kMsgid);
    }
}

TEST_CASE("a file of another meeting or language says nothing about its units") {
  CHECK(Merged(Merged::entry("<f:d1/>"), false, "en").diagnostics.all()[0].rule.text() == "translation-language");
  Merged other(Merged::entry("<f:d1/>"), false, "ja", "m2");
  REQUIRE(other.diagnostics.all().size() == 1);
  CHECK(other.diagnostics.all()[0].rule.text() == "translation-of-another-file");
  CHECK(other.diagnostics.all()[0].primary.text() == "m2");
}

TEST_CASE("an entry of no unit is a note") {
  Merged merged(Merged::entry("<f:d1/>") + "\nmsgctxt \"p9\"\nmsgid \"x\"\nmsgstr \"y\"\n");
  REQUIRE(merged.diagnostics.all().size() == 1);
  CHECK(merged.diagnostics.all()[0].rule.text() == "translation-unit-unknown");
  CHECK_FALSE(merged.diagnostics.has_findings());
}

TEST_CASE("a new file says where each text stands and what its tags are, and GNU gettext takes it without a word") {
  const Catalog english = *Catalog::built_in("en"), japanese = *Catalog::built_in("ja");
  const Registers registers;
  const Wording wording;
  const TranslatorVoices voices{{"en", &english, &registers, &wording, ""},
                                {"ja", &japanese, &registers, &wording, ""}};
  std::string text = write_po(make_po(a_meeting(), "ja", nullptr, &voices));
  CHECK(text.substr(text.find("#.")) ==
        "#. item 1, paragraph 1\n#. <m:hayashi/>: Hayashi\n#. <f:d1/>: February 10 → 2月10日\n"
        "msgctxt \"p1\"\nmsgid \"" +
            kMsgid + "\"\nmsgstr \"\"\n");
  std::string path = test::temporary_folder() + "/a.po";
  std::ofstream(path, std::ios::binary) << text;
  test::Ran checked = test::run("msgfmt -c -o /dev/null " + path);
  CHECK(checked.exit_code == 0);
  CHECK(checked.out == "");
  CHECK(test::run("msgcat --no-wrap " + path).out == text);
  CHECK(test::run("msgattrib --no-wrap --untranslated " + path).out == text);
  CHECK(test::run("msgmerge -q --no-wrap " + path + " " + path).out == text);
}

TEST_CASE("an update keeps translations, marks changed sources and keeps vanished units as obsolete") {
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add(
      "a.po", "# Own words.\nmsgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nX-Own: 1\\n\"\n\n" +
                  Merged::entry("訳", "older") + "\nmsgctxt \"p0\"\nmsgid \"gone\"\nmsgstr \"旧\"\n");
  auto old = read_po(source, diagnostics);
  PoFile made = make_po(a_meeting(), "ja", &*old, nullptr);
  std::string text = write_po(made);
  CHECK(text.starts_with("# Own words.\n"));
  CHECK(text.find("\"X-Own: 1\\n\"\n") != std::string::npos);
  CHECK(text.ends_with("#, fuzzy\n#| msgid \"older\"\nmsgctxt \"p1\"\nmsgid \"" + kMsgid +
                       "\"\nmsgstr \"訳\"\n\n#~ msgctxt \"p0\"\n#~ msgid \"gone\"\n#~ msgstr \"旧\"\n"));
  CHECK(write_po(make_po(a_meeting(), "ja", &made, nullptr)) == text);
}

}  // namespace readout
