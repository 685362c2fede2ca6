// readout.toml: its reading, the search for it, and its effect on the findings of a meeting.
#include "commands/project.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <map>

#include "base/file.h"
#include "commands/pipeline.h"
#include "support/support.h"

using namespace readout;

namespace {

/// The findings on the text of a project file.
std::string findings_on(std::string toml) {
  Sources sources;
  Diagnostics findings;
  read_project(sources.add("readout.toml", std::move(toml)), "", findings);
  findings.sort();
  return test::text_of(findings);
}

using Held = std::map<std::string, std::string>;

/// The founding sample in memory, with a surname in capitals in line 23: `name-in-capitals`, a warning.
Held sample() {
  const std::string name = "samples/2022-02-11-japan-us", capitals = "<surname>BLINKEN</surname>";
  Held held{{"m/m.xml", test::read_source_file(name + ".xml")},
            {"m/m.ja.po", test::read_source_file(name + ".ja.po")},
            {"m/2022-02-11-japan-us.jpg", test::read_source_file(name + ".jpg")}};
  std::string& xml = held["m/m.xml"];
  const std::size_t at = xml.find("<surname>Blinken</surname>");
  REQUIRE(at != std::string::npos);
  xml.replace(at, capitals.size(), capitals);
  return held;
}

/// A meeting in memory below a project, checked.
struct Checked {
  explicit Checked(Held held, HouseOptions options = {}) : files(disk(), held), houses(world, std::move(options)) {
    prepare_xml();
    const House& house = houses.of("m/m.xml", findings);
    advance(job, house, Stage::composed, {});
    drop_stages(job);
    findings.append(std::move(job.findings));
    findings.sort();
  }

  /// Severity and rule of each finding.
  std::string rules() const {
    std::string out;
    for (const Diagnostic& d : findings.all())
      out += fmt::format("{}{} ",
                         d.severity == Severity::error     ? "error "
                         : d.severity == Severity::warning ? "warning "
                                                           : "note ",
                         d.rule.text());
    return out;
  }

  OverlayFiles files;
  World world{files};
  Diagnostics findings;
  Houses houses;
  Job job{"m/m.xml"};
};

std::string rules_with(std::string toml, HouseOptions options = {}) {
  Held held = sample();
  held["readout.toml"] = std::move(toml);
  return Checked(std::move(held), std::move(options)).rules();
}

/// The rules that are found after `mark` is put before `before`, in the meeting or its translation.
std::string rules_with_mark(const std::string& file, std::string_view before, std::string_view mark) {
  Held held = sample();
  std::string& text = held[file];
  const std::size_t at = text.find(before);
  REQUIRE(at != std::string::npos);
  text.insert(at, mark);
  return Checked(std::move(held)).rules();
}

}  // namespace

TEST_CASE("a complete project file has no findings") {
  CHECK(findings_on(R"(# The readouts of a ministry
languages = ["en", "ja"]
register = "registers/house.xml"
style = "press"
layout = "stacked"
locales = "locales"
folders = ["../photos"]
exclude = ["drafts", "*.old.xml"]
max-findings = 20
[rules]
name-in-capitals = "off"
people = "note"
xml-empty = "error"
[[paths]]
match = ["archive"]
rules = { time = "off" }
)") == "");
}

TEST_CASE("paths of a project file begin at its folder") {
  Sources sources;
  Diagnostics findings;
  const Source& source =
      sources.add("p/readout.toml", "register='r.xml'\nstyle='s.xml'\nlocales='/l'\nlanguages=['en']");
  const Project project = read_project(source, "p/", findings);
  CHECK(test::text_of(findings) == "");
  CHECK(project.register_file.text == "p/r.xml");
  CHECK(project.register_file.place.text() == "'r.xml'");
  CHECK(project.style.text == "p/s.xml");
  CHECK(project.locales.text == "/l");
  CHECK(project.languages.front().place.text() == "'en'");
}

TEST_CASE("mistakes in a project file are findings at their place") {
  struct Row {
    const char *toml, *findings;
  };
  const Row rows[] = {
      {"langauges = ['en']",
       "error project-key-unknown readout.toml:1:1 key=langauges known=languages, register, style, layout, locales, "
       "folders, exclude, max-findings, rules, paths\n"
       "  langauges = ['en']\n"
       "  ^^^^^^^^^\n"
       "  fix readout.toml:1:1 \"langauges\" -> \"languages\"\n"},
      {"# 会談\n[rules]\n'会談' = 'off'",
       "error rule-unknown readout.toml:3:1 rule=会談\n"
       "  '会談' = 'off'\n"
       "  ^^^^^^\n"},
      {"rules.name-in-capital = 'off'",
       "error rule-unknown readout.toml:1:7 rule=name-in-capital\n"
       "  rules.name-in-capital = 'off'\n"
       "        ^^^^^^^^^^^^^^^\n"
       "  fix readout.toml:1:7 \"name-in-capital\" -> \"name-in-capitals\"\n"},
      {"rules.xml-empty = 'warning'",
       "error project-rule-fixed readout.toml:1:7 rule=xml-empty\n"
       "  rules.xml-empty = 'warning'\n"
       "        ^^^^^^^^^\n"},
      {"rules.people = false",
       "error project-value-invalid readout.toml:1:16 key=people form=\"off\", \"on\", \"note\", \"warning\" or "
       "\"error\"\n"
       "  rules.people = false\n"
       "                 ^^^^^\n"},
      {"register = ''",
       "error project-value-invalid readout.toml:1:12 key=register form=a text in quotation marks\n"
       "  register = ''\n"
       "             ^^\n"},
      {"exclude = 'x'",
       "error project-value-invalid readout.toml:1:11 key=exclude form=a list in brackets\n"
       "  exclude = 'x'\n"
       "            ^^^\n"},
      {"max-findings = 0",
       "error project-value-invalid readout.toml:1:16 key=max-findings form=a whole number from 1 to 100000\n"
       "  max-findings = 0\n"
       "                 ^\n"},
      {"layout = 'parallell'",
       "error project-value-invalid readout.toml:1:10 key=layout form=\"parallel\", \"stacked\" or \"sequential\"\n"
       "  layout = 'parallell'\n"
       "           ^^^^^^^^^^^\n"},
      {"paths = ['x']",
       "error project-value-invalid readout.toml:1:10 key=paths form=tables that begin with [[paths]]\n"
       "  paths = ['x']\n"
       "           ^^^\n"},
      {"[[paths]]\nmach = ['x']",
       "error project-key-unknown readout.toml:2:1 key=mach known=match, rules\n"
       "  mach = ['x']\n"
       "  ^^^^\n"
       "  fix readout.toml:2:1 \"mach\" -> \"match\"\n"},
      {"[=",
       "error project-not-toml readout.toml:1:1 reason=unexpected character\n"
       "  [=\n"
       "  ^\n"},
      {"\xEF\xB9\xBF = 1",  // U+FE7F, which toml++ takes for a blank
       "error project-not-toml readout.toml:1:1 reason=Error while parsing root table: expected keys, tables, "
       "whitespace "
       "or comments, saw '\xEF\xB9\xBF'\n"
       "  \xEF\xB9\xBF = 1\n"
       "  ^\n"},
      {"\n\nlayout = = 1",
       "error project-not-toml readout.toml:3:10 reason=Error while parsing value: could not determine value type\n"
       "  layout = = 1\n"
       "           ^\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.toml);
    CHECK(findings_on(row.toml) == row.findings);
  }
}

TEST_CASE("the nearest project file upwards is used, up to a folder with .git") {
  struct Row {
    Held held;
    const char *path, *found;
  };
  const Row rows[] = {
      {{{"readout.toml", ""}, {"a/m.xml", ""}}, "a/m.xml", "readout.toml"},
      {{{"readout.toml", ""}, {"a/readout.toml", ""}, {"a/b/m.xml", ""}}, "a/b/m.xml", "a/readout.toml"},
      {{{"readout.toml", ""}, {"a/.git/HEAD", ""}, {"a/m.xml", ""}}, "a/m.xml", ""},
      {{{"readout.toml", ""}, {".git/HEAD", ""}, {"a/m.xml", ""}}, "a/m.xml", "readout.toml"},
      {{{"a/readout.toml", ""}, {"m.xml", ""}}, "m.xml", ""},
      {{{"a/readout.toml", ""}, {"a/m.xml", ""}}, "./b/../a/m.xml", "a/readout.toml"},
      {{{"a/readout.toml", ""}, {"a/m.xml", ""}}, "a", "a/readout.toml"},
      {{{"readout.toml", ""}, {"m.xml", ""}}, "missing.xml", "readout.toml"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    const MemoryFiles files(row.held);
    Projects projects(files);
    Diagnostics findings;
    const Project* project = projects.of_file(row.path, findings);
    CHECK((project ? project->source->name : "") == row.found);
  }
}

TEST_CASE("on the disk the search goes above the current folder") {
  const std::string folder = test::temporary_folder();
  Diagnostics written;
  make_folder(folder + "/a/b");
  write_file(folder + "/readout.toml", "languages = ['en', 'ja']\n", written);
  write_file(folder + "/a/b/m.xml", "<meeting/>", written);
  const test::Ran ran = test::run(fmt::format("cd {}/a/b && {} check --format json m.xml", folder, test::binary()));
  CHECK(ran.exit_code == 1);
  write_file(folder + "/readout.toml", "languages = 'en'\n", written);
  CHECK(test::run(fmt::format("cd {}/a/b && {} check --ui-lang en m.xml", folder, test::binary()))
            .out.starts_with("../../readout.toml:1:13: error: invalid value of languages"));
}

TEST_CASE("a project file that exists but cannot be read is an error: its settings are not left out silently") {
  const std::string folder = test::temporary_folder(), path = folder + "/readout.toml";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  Projects projects(disk());
  Diagnostics findings;
  CHECK(projects.of_file(folder + "/m.xml", findings) != nullptr);
  CHECK(test::text_of(findings) == "error file-unreadable - file=" + path + " reason=it is not a regular file\n");
}

TEST_CASE("a rule is off, or has another severity") {
  CHECK(rules_with("") == "warning name-in-capitals ");
  CHECK(rules_with("rules.name-in-capitals = 'off'") == "");
  CHECK(rules_with("rules.name-in-capitals = 'note'") == "note name-in-capitals ");
  CHECK(rules_with("rules.name-in-capitals = 'error'") == "error name-in-capitals ");
  CHECK(rules_with("rules.people = 'off'") == "");
  CHECK(rules_with("[[paths]]\nmatch = ['m']\nrules.people = 'off'") == "");
  CHECK(rules_with("[[paths]]\nmatch = ['x']\nrules.people = 'off'") == "warning name-in-capitals ");
  CHECK(rules_with("rules.people = 'off'\n[[paths]]\nmatch = ['m']\nrules.name-in-capitals = 'on'") ==
        "warning name-in-capitals ");
}

TEST_CASE("the command line decides over the project") {
  RuleSettings off{}, on{};
  apply_setting(off, "people", RuleSetting::off);
  apply_setting(on, "name-in-capitals", RuleSetting::on);
  CHECK(rules_with("", {.rules = off}) == "");
  CHECK(rules_with("rules.people = 'off'", {.rules = on}) == "warning name-in-capitals ");
}

TEST_CASE("a language that every meeting must have") {
  CHECK(rules_with("rules.people = 'off'\nlanguages = ['en', 'ja']") == "");
  CHECK(rules_with("rules.people = 'off'\nlanguages = ['de']") == "error language-without-catalog ");
  Held held = sample();
  held.erase("m/m.ja.po");
  held["readout.toml"] = "rules.people = 'off'\nlanguages = ['en', 'ja']";
  CHECK(test::text_of(Checked(held).findings) ==
        "error translation-required m/m.xml:2:79 language=ja file=m/m.ja.po\n"
        "  <meeting xmlns=\"urn:readout:meeting:1\" xml:id=\"japan-us-2022-02-11\" xml:lang=\"en\" "
        "issuer=\"mofa-jp\" home=\"Asia/Tokyo\" published=\"2022-02-11\">\n"
        "                                                                                ^^\n");
}

TEST_CASE("an instruction in the file silences a rule in the next element") {
  const auto rules = [](std::string_view before, std::string_view mark) {
    return rules_with_mark("m/m.xml", before, mark);
  };
  const std::string_view person = "<person xml:id=\"blinken\"", name = "<surname>BLINKEN", session = "<session ";
  CHECK(rules(person, "<?readout-ignore name-in-capitals As the guest writes it?>") == "");
  CHECK(rules(name, "<?readout-ignore name-in-capitals As the guest writes it?>") == "");
  CHECK(rules(name, "<?readout-ignore name-in-capitals?>") == "warning ignore-without-reason ");
  CHECK(rules(session, "<?readout-ignore name-in-capitals A reason?>") ==
        "warning name-in-capitals note ignore-unused ");
  CHECK(rules(name, "<?readout-ignore name-in-capital A reason?>") ==
        "warning ignore-rule-unknown warning name-in-capitals ");
  CHECK(rules(name, "<?readout-ignore xml-empty A reason?>") == "warning ignore-refused warning name-in-capitals ");
  CHECK(rules(name, "<!-- <?readout-ignore name-in-capitals A reason?> -->") == "warning name-in-capitals ");
  CHECK(rules(name, "<?readout-import name-in-capitals A reason?>") == "warning name-in-capitals ");
}

TEST_CASE("an instruction of another form is not obeyed, and a note has the right form") {
  for (const char* mark :
       {"<?readout_ignore name-in-capitals A reason?>", "<?readout-ignored name-in-capitals A reason?>",
        "<?Readout-Ignore name-in-capitals A reason?>", "<!-- readout-ignore name-in-capitals -->"})
    CHECK(rules_with_mark("m/m.xml", "<surname>BLINKEN", mark) == "note ignore-not-obeyed warning name-in-capitals ");
  for (const char* mark :
       {"# readout-ignore name-in-capitals A reason\n", "#. readout-ignore: name-in-capitals A reason\n",
        "#readout-ignore: name-in-capitals A reason\n", "# readout_ignore: name-in-capitals A reason\n"})
    CHECK_MESSAGE(rules_with_mark("m/m.ja.po", "#. ", mark) == "note ignore-not-obeyed warning name-in-capitals ",
                  mark);
  CHECK(rules_with_mark("m/m.ja.po", "#. ", "# See readout-ignore in the manual\n") == "warning name-in-capitals ");
  Held held = sample();
  held["m/m.xml"].insert(held["m/m.xml"].find("<meeting"), "<?readout_ignore name-in-capitals A reason?>\n");
  held["m/m.ja.po"].insert(held["m/m.ja.po"].find("#. "), "# readout-ignore name-in-capitals A reason\n");
  held["m/m.xml"].replace(held["m/m.xml"].find("BLINKEN"), 7, "Blinken");
  CHECK(test::text_of(Checked(held).findings) ==
        R"(note ignore-not-obeyed m/m.ja.po:15:3 word=readout-ignore form=# readout-ignore: RULE reason
  # readout-ignore name-in-capitals A reason
    ^^^^^^^^^^^^^^
note ignore-not-obeyed m/m.xml:2:3 word=readout_ignore form=<?readout-ignore RULE reason?>
  <?readout_ignore name-in-capitals A reason?>
    ^^^^^^^^^^^^^^
)");
}

TEST_CASE("a misspelt rule in an instruction gets a fix") {
  Held held = sample();
  held["m/m.xml"].insert(held["m/m.xml"].find("<meeting"), "<?readout-ignore name-in-capital A reason?>\n");
  CHECK(test::text_of(Checked(held).findings)
            .starts_with("warning ignore-rule-unknown m/m.xml:2:18 rule=name-in-capital\n"
                         "  <?readout-ignore name-in-capital A reason?>\n"
                         "                   ^^^^^^^^^^^^^^^\n"
                         "  fix m/m.xml:2:18 \"name-in-capital\" -> \"name-in-capitals\"\n"));
}

TEST_CASE("a translator's comment silences a rule in its entry") {
  const std::string marks = "# readout-ignore: name-in-capitals A reason\n# readout-ignore: no-rule A reason\n";
  CHECK(rules_with_mark("m/m.ja.po", "#. ", marks) ==
        "note ignore-unused warning ignore-rule-unknown warning name-in-capitals ");
}
