// Every sample through every station: goldens of dumps, text and DocBook (never PDF bytes), and no findings.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "composed.h"
#include "typeset/dump.h"
#include "write/writers.h"

using namespace readout;
using test::composed;
using test::house;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> meetings_of(const char* folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(test::source_path(folder)))
    if (entry.path().extension() == ".xml" && entry.path().filename() != "register.xml")
      names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> samples() { return meetings_of("samples"); }

}  // namespace

TEST_CASE("there are at least four samples, each in both languages or more") {
  REQUIRE(samples().size() >= 4);
  for (const std::string& name : samples()) CHECK_MESSAGE(composed(name)->edition->documents.size() >= 2, name);
}

TEST_CASE("no sample has a finding except the note on older zone data") {
  for (const std::string& name : samples()) {
    auto job = composed(name);
    const Diagnostics findings = test::findings_of(*job);
    for (const Diagnostic& d : findings.all())
      CHECK_MESSAGE(d.rule.text() == "zone-data-older", fmt::format("{}: {}", name, d.rule.text()));
  }
}

TEST_CASE("dumps, text and DocBook of the samples are as recorded") {
  for (const std::string& name : samples()) {
    auto job = composed(name);
    test::check_golden(fmt::format("commands/golden/{}.meeting.txt", name), dump(job->read->meeting));
    for (const Document& document : job->edition->documents) {
      test::check_golden(fmt::format("commands/golden/{}.{}.document.txt", name, document.lang), dump(document));
      test::check_golden(fmt::format("commands/golden/{}.{}.txt", name, document.lang), write_text(document));
      test::check_golden(fmt::format("commands/golden/{}.{}.dbk", name, document.lang), write_docbook(document));
    }
  }
}

TEST_CASE("the examples of docs/meeting.md have no findings except notes, and print the quoted output") {
  REQUIRE_FALSE(meetings_of("docs/examples").empty());
  for (const std::string& name : meetings_of("docs/examples")) {
    auto job = composed(name, "docs/examples");
    const Diagnostics findings = test::findings_of(*job);
    for (const Diagnostic& d : findings.all())
      CHECK_MESSAGE(d.severity == Severity::note, fmt::format("{}: {}", name, d.rule.text()));
    CHECK(job->edition->documents.size() == 2);
    for (const Document& document : job->edition->documents)
      test::check_golden(fmt::format("commands/golden/examples/{}.{}.document.txt", name, document.lang),
                         dump(document));
  }
}

TEST_CASE("lines of the founding sample are as recorded") {
  auto job = composed("2022-02-11-japan-us");
  REQUIRE(advance(*job, house(), Stage::typeset, {}) == Stage::typeset);
  test::check_golden("commands/golden/2022-02-11-japan-us.lines.txt", dump_lines(*job->pages));
}

TEST_CASE("the structure of the samples' PDFs, as poppler reads it, is as recorded") {
  const std::string path = test::temporary_folder() + "/a.pdf";
  for (const std::string& name : samples()) {
    auto job = composed(name);
    REQUIRE(advance(*job, house(), Stage::typeset, {}) == Stage::typeset);
    std::optional<Pieces> pdf = write_pdf(*job->pages, *job->edition, job->findings);
    REQUIRE(pdf);
    std::ofstream(path, std::ios::binary) << pdf->joined();
    // The numbers of annotations do not matter.
    test::Ran heard = test::run("pdfinfo -struct-text " + path + " | sed 's/Object [0-9]* 0/Object/'");
    CHECK(heard.exit_code == 0);
    test::check_golden(fmt::format("commands/golden/{}.structure.txt", name), heard.out);
  }
}

TEST_CASE("the founding sample prints the facts of the day in both languages") {
  auto job = composed("2022-02-11-japan-us");
  std::string english = write_text(job->edition->documents[0], 10'000),
              japanese = write_text(job->edition->documents[1], 10'000);
  for (std::string_view words :
       {"12:25 p.m.", "10:25 a.m.", "Japan time", "55 minutes", "Mr. HAYASHI Yoshimasa",
        "Minister for Foreign Affairs of Japan", "the Honorable Antony Blinken",
        "Secretary of State of the United States of America", "\n1. ", "\n6. ", "(1) ", "(3) "})
    CHECK_MESSAGE(english.find(words) != std::string::npos, words);
  for (std::string_view words : {"現地時間2月11日午後0時25分", "日本時間同日午前10時25分", "55分間", "林芳正外務大臣",
                                 "アントニー・ブリンケン米国国務長官",
                                 "The Honorable Antony Blinken, Secretary of State of the United States of America"})
    CHECK_MESSAGE(japanese.find(words) != std::string::npos, words);
  for (std::string_view never : {"approximately", "12 p.m.", "12:25 a.m."})
    CHECK_MESSAGE(english.find(never) == std::string::npos, never);
  for (std::string_view never : {"約55", "午後12時", "翌日"})
    CHECK_MESSAGE(japanese.find(never) == std::string::npos, never);
}
