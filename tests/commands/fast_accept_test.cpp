// The fast accept of `readout check`: what it accepts has no finding when its documents are made.
#include "commands/fast_accept.h"

#include <filesystem>
#include <map>
#include <regex>

#include "commands/pipeline.h"
#include "input/xml.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

struct Answer {
  bool composed = false;  ///< the meeting has no error before its documents are made
  bool accepted = false;
  std::string findings = {};  ///< of its documents and their characters
};

/// Asks the fast accept, and makes the documents whatever it answers.
Answer ask(const std::string& path, const std::map<std::string, std::string>& texts = {}) {
  prepare_xml();
  const OverlayFiles files(disk(), texts);
  const World world{files};
  Diagnostics of_house;
  const std::unique_ptr<House> house = make_house(world, {}, of_house);
  Job job(path);
  if (advance(job, *house, Stage::translated, {.all_tags = true}) != Stage::translated || has_errors(job)) return {};
  Answer answer{true, true};
  for (const JobLanguage& language : job.languages)
    answer.accepted =
        answer.accepted && house->fast.accepts({job.read->meeting, language.units ? &*language.units : nullptr},
                                               voice_of(language.lang, *job.read, *house));
  job.findings = {};
  advance(job, *house, Stage::composed, {.all_tags = true});
  house->coverage.check(*job.edition, job.findings);
  for (const JobLanguage& language : job.languages) job.findings.report_all(language.findings);
  for (const Diagnostic& d : job.findings.all())
    if (d.severity == Severity::error) answer.findings += std::string(d.rule.text()) + " ";
  return answer;
}

/// clean.xml and its translation with every match of a pattern, one at a time, replaced.
void check_each_change(const std::string& pattern, const std::string& by, int& composed, int& refused) {
  const std::map<std::string, std::string> clean{{"m.xml", test::read_source_file("tests/commands/clean.xml")},
                                                 {"m.ja.po", test::read_source_file("tests/commands/clean.ja.po")}};
  const std::regex wanted(pattern);
  for (const auto& [name, text] : clean)
    for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
      std::map<std::string, std::string> texts = clean;
      texts[name].replace(static_cast<std::size_t>(at->position()), static_cast<std::size_t>(at->length()),
                          at->format(by));
      const Answer answer = ask("m.xml", texts);
      CAPTURE(texts[name]);
      composed += answer.composed;
      refused += !answer.findings.empty();
      if (answer.accepted) CHECK(answer.findings == "");
    }
}

}  // namespace

TEST_CASE("samples and examples are accepted without their documents, and these have no finding") {
  int count = 0;
  for (const char* folder : {"samples", "docs/examples"})
    for (const fs::directory_entry& entry : fs::directory_iterator(test::source_path(folder))) {
      if (entry.path().extension() != ".xml" || entry.path().stem() == "register") continue;
      CAPTURE(entry.path().string());
      const Answer answer = ask(entry.path().string());
      CHECK(answer.composed);
      CHECK(answer.accepted);
      CHECK(answer.findings == "");
      ++count;
    }
  CHECK(count > 10);
}

TEST_CASE("a word or a character that is missing is never accepted") {
  int composed = 0, refused = 0;
  // Elements of one language that are gone or have another language.
  check_each_change(R"re(<(name|title|honorific)( [^>]*)? xml:lang="\w+"[^>]*>(.|\n)*?</\1>)re", "", composed, refused);
  check_each_change(R"re(xml:lang="(en|ja)")re", "xml:lang=\"fr\"", composed, refused);
  check_each_change(R"re(of="\w\w")re", "of=\"un\"", composed, refused);
  check_each_change(R"re(<delegation of="FR">(.|\n)*?</delegation>)re", "", composed, refused);
  check_each_change("role=\"\\w+\"|xml:id=\"(aoki|petit)\"", "$& role=\"attending\"", composed, refused);
  // Letters that fonts lack, or that clusters and capitals decide.
  for (const char* letter : {"\u00DF", "e\u0301", "\U00012000", "\u0E01", "\uFB01", "\U0001F9D1\u200D\U0001F680",
                             "\u0378", "\u2E9A", "\u0131", "\uA7AE", "\u200B"})
    check_each_change("(Petit|Rin|プティ|凛|welcome|歓迎|大臣|Minister)", "$1" + std::string(letter), composed,
                      refused);
  CHECK(composed > 200);
  CHECK(refused > 40);
}
