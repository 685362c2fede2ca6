// The conductor: how far it takes a meeting, what stops it, and that it reads files only through Files.
#include <fmt/format.h>

#include <map>

#include "commands/pipeline.h"
#include "input/xml.h"
#include "support/support.h"
#include "write/formats.h"

using namespace readout;

namespace {

const std::string kName = "2022-02-11-japan-us";

/// The founding sample in memory, as m.xml with its translation and its photo.
std::map<std::string, std::string> sample() {
  const std::string xml = test::read_source_file("samples/" + kName + ".xml");
  return {{"m.xml", xml},
          {"m.ja.po", test::read_source_file("samples/" + kName + ".ja.po")},
          {kName + ".jpg", test::read_source_file("samples/" + kName + ".jpg")}};
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
}

/// A project over files in memory; only its fonts are on the disk.
struct MemoryProject {
  explicit MemoryProject(std::map<std::string, std::string> held, const HouseOptions& options = {})
      : files(disk(), held) {
    prepare_xml();
    house = make_house(world, options, findings);
  }

  Stage advance(Stage to, const JobOptions& options = {}) { return readout::advance(job, *house, to, options); }

  OverlayFiles files;
  World world{files};
  Diagnostics findings;
  std::unique_ptr<House> house;
  Job job{"m.xml"};
};

std::string rules_of(Diagnostics diagnostics) {
  diagnostics.sort();
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) out += std::string(d.rule.text()) + " ";
  return out;
}

}  // namespace

TEST_CASE("a meeting in memory is taken from its bytes to its pages") {
  MemoryProject project(sample());
  CHECK(project.advance(Stage::typeset) == Stage::typeset);
  CHECK(test::text_of(project.job.findings) == "");
  CHECK(project.job.edition->documents.size() == 2);
  CHECK_FALSE(project.job.pages->pages.empty());
  CHECK(project.job.files_read == std::set<std::string>{"m.xml", "m.ja.po", kName + ".jpg"});
  note_absent_translations(project.job, *project.house);
  CHECK(project.job.files_absent == std::set<std::string>{"m.en.po", "m.fr.po", "m.ko.po"});
}

TEST_CASE("the plan of a job has all files that it reads, and the names of all files that are made from it") {
  for (const std::vector<std::string>& languages : {std::vector<std::string>{}, {"ja"}, {"ja", "en"}}) {
    CAPTURE(languages.size());
    auto files = sample();
    replace(files["m.xml"], " xml:lang=", " register=\"r.xml\" xml:lang=");
    files["r.xml"] = "<register xmlns=\"urn:readout:meeting:1\"/>";
    MemoryProject project(files);
    const JobOptions options{.languages = languages};
    project.advance(Stage::read, options);
    const JobPlan plan = plan_of(project.job, *project.house, options);
    CHECK(project.advance(Stage::typeset, options) == Stage::typeset);
    CHECK(std::set<std::string>(plan.files.begin(), plan.files.end()) == project.job.files_read);
    std::vector<OutputFile> made = write_documents(output_formats(), *project.job.edition);
    const WebEdition web{*project.job.edition, project.job.pictures->images, project.house->style.web};
    std::ranges::move(write_edition(output_formats(), web), std::back_inserter(made));
    const std::vector<Attachment> none;
    for (OutputFile& file :
         write_pages(output_formats(), {*project.job.edition, *project.job.pages, none, {}}, project.findings))
      made.push_back(std::move(file));
    std::set<std::string> endings;
    for (const OutputFile& file : made) endings.insert(file.ending);
    const std::vector<std::string> planned = file_endings(output_formats(), plan.languages);
    CHECK(std::set<std::string>(planned.begin(), planned.end()) == endings);
    CHECK(planned.size() == made.size());
  }
}

TEST_CASE("a job stops at the requested stage, and continues from there") {
  MemoryProject project(sample());
  CHECK(project.advance(Stage::read) == Stage::read);
  CHECK(project.job.languages.empty());
  CHECK(project.advance(Stage::translated) == Stage::translated);
  CHECK_FALSE(project.job.edition);
  CHECK(project.advance(Stage::composed) == Stage::composed);
  CHECK(project.job.files_read == std::set<std::string>{"m.xml", "m.ja.po"});
  CHECK(project.advance(Stage::pictured) == Stage::pictured);
  CHECK_FALSE(project.job.pages);
}

TEST_CASE("a file that is not XML reaches no stage") {
  MemoryProject project(std::map<std::string, std::string>{{"m.xml", "<meeting"}});
  CHECK(project.advance(Stage::typeset) == Stage::none);
  CHECK_FALSE(project.job.read);
}

TEST_CASE("after a wrong fact translations are still checked, but no documents are made") {
  auto files = sample();
  replace(files["m.xml"], "2022-02-11T12:25+11:00", "2022-02-11T12:25+10:00");
  replace(files["m.ja.po"], "msgstr \"日米両国", "msgstr \"<b>日米両国");
  MemoryProject project(files);
  CHECK(project.advance(Stage::typeset) == Stage::translated);
  CHECK(rules_of(project.job.findings) == "session-offset-disagrees ");
  CHECK(rules_of(project.job.languages[1].findings) == "translation-markup ");
}

TEST_CASE("a style that a project names and that does not ship is a finding") {
  const MemoryProject project(sample(), {.style = "pres"});
  CHECK(test::text_of(project.findings)
            .starts_with("error style-unknown - style=pres shipped=fcdo, korea-mofa, large-print, mofa-2015, "
                         "mofa-2019, mofa-2022, mofa-2024, "));
}

TEST_CASE("a project may share a folder with the meetings that name its files") {
  auto files = sample();
  replace(files["m.xml"], " issuer=", " register=\"../shared/r.xml\" issuer=");
  files["../shared/r.xml"] = R"(<register xmlns="urn:readout:meeting:1"/>)";
  MemoryProject refused(files), shared(files);
  shared.house->shared_folders = {"../shared"};
  CHECK(refused.advance(Stage::read) == Stage::read);
  CHECK(rules_of(refused.job.findings) == "named-file-outside ");
  CHECK(shared.advance(Stage::read) == Stage::read);
  CHECK(rules_of(shared.job.findings) == "");
}

TEST_CASE("a missing picture prevents the pages, but not the texts") {
  auto files = sample();
  files.erase(kName + ".jpg");
  MemoryProject project(files);
  CHECK(project.advance(Stage::composed) == Stage::composed);
  CHECK(project.advance(Stage::typeset) == Stage::pictured);
  CHECK(rules_of(project.job.findings) == "named-file-missing ");
}

TEST_CASE("findings belong to their language: a broken translation does not affect other languages") {
  auto files = sample();
  files["m.de.po"] = "broken\n";
  MemoryProject project(files);
  project.advance(Stage::translated, {.languages = {"de", "ja"}, .draft = true, .to_translate = true});
  REQUIRE(project.job.languages.size() == 2);
  CHECK(project.job.languages[0].findings.has_errors());
  CHECK(rules_of(project.job.languages[1].findings) == "");
  CHECK(rules_of(project.job.findings) == "");
  CHECK(project.job.languages[1].po);
  CHECK(has_errors(project.job));
}

TEST_CASE("updating a translation needs neither a catalog nor a file; a page needs both") {
  MemoryProject translated(sample()), printed(sample());
  translated.advance(Stage::translated, {.languages = {"de"}, .to_translate = true});
  CHECK(rules_of(translated.job.languages[0].findings) == "");
  CHECK(printed.advance(Stage::typeset, {.languages = {"de"}}) == Stage::translated);
  CHECK(rules_of(printed.job.languages[0].findings) == "language-without-catalog ");
}

TEST_CASE("an unsaved buffer is read in place of its file") {
  auto saved = sample();
  const MemoryFiles files(saved);
  replace(saved["m.xml"], "2022-02-11T12:25+11:00", "2022-02-11T12:26+11:00");
  const OverlayFiles typed(files, {{"m.xml", saved["m.xml"]}});
  const World world(typed);
  Diagnostics findings;
  const std::unique_ptr<House> house = make_house(world, {}, findings);
  Job job("m.xml");
  REQUIRE(advance(job, *house, Stage::composed, {}) == Stage::composed);
  CHECK(write_text(job.edition->documents[0]).find("12:26 p.m.") != std::string::npos);
}

TEST_CASE("one run may have several houses: each meeting is printed with the settings of its project") {
  auto files = sample();
  files["house.xml"] = R"(<style xmlns="urn:readout:meeting:1" name="house" extends="press">)"
                       R"(<wording lang="en" home-label="capitals"/></style>)";
  const MemoryFiles held(files);
  const World world(held);
  Diagnostics findings;
  const std::unique_ptr<House> press = make_house(world, {}, findings);
  const std::unique_ptr<House> own = make_house(world, {.style = "house.xml"}, findings);
  CHECK(test::text_of(findings) == "");
  for (const auto& [house, words] : {std::pair(press.get(), "Japan time"), std::pair(own.get(), "Japan Time")}) {
    Job job("m.xml");
    REQUIRE(advance(job, *house, Stage::composed, {}) == Stage::composed);
    CHECK_MESSAGE(write_text(job.edition->documents[0], 10'000).find(words) != std::string::npos, words);
  }
}

TEST_CASE(
    "after its stages are dropped, a job still has the findings of the file and of its languages, and their sources") {
  auto files = sample();
  replace(files["m.ja.po"], "msgstr \"日米両国", "msgstr \"<b>日米両国");
  MemoryProject project(files);
  project.advance(Stage::typeset);
  drop_stages(project.job);
  CHECK_FALSE(project.job.read);
  CHECK(rules_of(project.job.findings) == "translation-markup ");
  CHECK(project.job.findings.all()[0].primary.source->name == "m.ja.po");
}

TEST_CASE("a translation is found by its file, whatever the form of the tag in the name") {
  auto files = sample();
  files["m.ja_JP.po"] = files["m.ja.po"];
  replace(files["m.ja_JP.po"], "Language: ja\\n", "Language: ja_JP\\n");
  files.erase("m.ja.po");
  MemoryProject project(files);
  CHECK(project.advance(Stage::composed) == Stage::composed);
  REQUIRE(project.job.languages.size() == 2);
  CHECK(project.job.edition->documents[1].lang == "ja-JP");
  CHECK(rules_of(project.job.languages[1].findings) == "language-taken ");
}

TEST_CASE("a translation into a language without a catalog is a note, not silence") {
  auto files = sample();
  files["m.tlh.po"] = files["m.ja.po"];
  MemoryProject project(files);
  CHECK(project.advance(Stage::composed) == Stage::composed);
  CHECK(project.job.languages.size() == 2);
  CHECK(rules_of(project.job.findings) == "translation-without-catalog ");
}
