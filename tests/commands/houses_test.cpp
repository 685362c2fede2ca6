// The styles of ministries: one sample of each in its language, and the catalogs that a style names.
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "composed.h"
#include "write/writers.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

constexpr const char* kHouses[] = {"fcdo", "korea-mofa", "mofa-2022", "state-department"};

void write(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

constexpr std::string_view kHeader = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
constexpr std::string_view kNoun =
    "{form, select, telephone {talk} informal_talk {talk} standing_talk {talk} call {call} other {meeting}}";

/// A catalog that prints `msgstr` for a phrase: the noun of the lead.
std::string catalog(std::string_view msgstr, std::string_view msgid = kNoun, std::string_view msgctxt = "lead") {
  return fmt::format("{}msgctxt \"{}\"\nmsgid \"{}\"\nmsgstr \"{}\"\n", kHeader, msgctxt, msgid, msgstr);
}

/// A folder with a meeting in English, and a style house.xml that names a folder of catalogs.
struct StyleFolder {
  std::string root = test::temporary_folder(), own = root + "/own";

  explicit StyleFolder(std::string_view locales = "words") {
    fs::create_directories(own + "/words");
    fs::create_directory(root + "/outside");
    fs::copy_file(test::source_path("docs/houses/state-department.xml"), own + "/m.xml");
    save_style("house.xml", "press", locales);
  }
  void save_style(const std::string& name, std::string_view extends, std::string_view locales) const {
    write(own + "/" + name, fmt::format("<style xmlns=\"urn:readout:meeting:1\" name=\"house\" extends=\"{}\"\n"
                                        "  locales=\"{}\"/>\n",
                                        extends, locales));
  }
  test::Ran run(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C timeout 20 {} {}", own, test::binary(), arguments));
  }
  std::string lead() const {
    const test::Ran ran = run("render m.xml --style house.xml --to text -o -");
    CHECK_MESSAGE(ran.exit_code == 0, ran.out);
    std::string text = ran.out;
    std::ranges::replace(text, '\n', ' ');
    return text;
  }
  /// The finding of the style, which `check` and `render` both report; its place and its rule.
  void check_found(const std::string& place, const std::string& rule, int of_check, int of_render) const {
    const test::Ran checked = run("check house.xml"), rendered = run("render m.xml --style house.xml --to text -o -");
    CHECK_MESSAGE(checked.exit_code == of_check, checked.out);
    CHECK_MESSAGE(rendered.exit_code == of_render, rendered.out);
    for (const std::string& out : {checked.out, rendered.out}) {
      CHECK_MESSAGE(out.find(place) != std::string::npos, out);
      CHECK_MESSAGE(out.find("[" + rule + "]") != std::string::npos, out);
    }
  }
};

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("each style of a ministry prints its sample in its language without a finding") {
  static const World world;
  prepare_xml();
  for (const char* name : kHouses) {
    Diagnostics diagnostics;
    const auto house = make_house(world, {.style = name}, diagnostics);
    CHECK(test::text_of(diagnostics) == "");
    Job job(fmt::format("docs/houses/{}.xml", name));
    REQUIRE(advance(job, *house, Stage::composed, {}) == Stage::composed);
    CHECK(test::text_of(test::findings_of(job)) == "");
    for (const Document& document : job.edition->documents)
      test::check_golden(fmt::format("commands/golden/houses/{}.{}.txt", name, document.lang), write_text(document));
  }
}

TEST_CASE("the phrases of a style's catalogs replace those of the language, and the others stay") {
  const StyleFolder folder;
  write(folder.own + "/words/en.po", catalog("conversation"));
  CHECK(holds(folder.lead(), "held a meeting in Ottawa"));
  CHECK(holds(folder.lead(), "of the conversation is as follows."));
  CHECK(folder.run("check .").exit_code == 0);
}

TEST_CASE("a style's catalog of a variety begins with the phrases of its language, the style's own included") {
  const StyleFolder folder;
  fs::copy_file(test::source_path("samples/2025-03-18-japan-france.xml"), folder.own + "/f.xml");
  std::string po = test::read_source_file("samples/2025-03-18-japan-france.fr.po");
  write(folder.own + "/f.fr-CA.po", po.replace(po.find("Language: fr"), 12, "Language: fr-CA"));
  const auto rendered = [&] {
    const test::Ran ran = folder.run("render f.xml --style house.xml --lang fr-CA --to text -o -");
    CHECK_MESSAGE(ran.exit_code == 0, ran.out);
    return ran.out;
  };
  write(folder.own + "/words/fr-CA.po", catalog("causerie"));
  CHECK(rendered().starts_with("Entretien des ministres des Affaires étrangères Japon-France\n\n18 mars 2025\n"));
  CHECK(holds(rendered(), "Les principaux points causerie sont les suivants."));
  write(folder.own + "/words/fr.po", catalog("{parties}, {event}", "{parties} {event}", "heading"));
  CHECK(rendered().starts_with("Japon-France, Entretien des ministres des Affaires étrangères\n"));
  CHECK(holds(rendered(), "Les principaux points causerie sont les suivants."));
}

TEST_CASE("the phrases of a style replace those of the style that it extends, a shipped one included") {
  const StyleFolder folder("more");
  fs::create_directory(folder.own + "/more");
  folder.save_style("base.xml", "state-department", "words");
  folder.save_style("house.xml", "base.xml", "more");
  write(folder.own + "/words/en.po", catalog("talks"));
  write(folder.own + "/more/en.po", catalog("conversation"));
  CHECK(holds(folder.lead(), "Ann Shaw met on March 14 in Ottawa, Canada, with Guy Roy,"));
  folder.save_style("base.xml", "press", "words");
  CHECK(holds(folder.lead(), "of the conversation is as follows."));
}

TEST_CASE("an entry of a style's catalog that is no phrase of the program is a warning on its msgid") {
  const StyleFolder folder;
  write(folder.own + "/words/en.po", catalog("never printed", "never asked for"));
  folder.check_found("words/en.po:5:8", "catalog-phrase-unknown", 1, 1);
}

TEST_CASE("a catalog of a style with a pattern that cannot be read stops the page, on its characters") {
  const StyleFolder folder;
  write(folder.own + "/words/en.po", catalog("{form"));
  folder.check_found("words/en.po:6:9", "catalog-pattern", 1, 1);
}

TEST_CASE("a folder of a style without a catalog is a finding where it is named, and one outside is not read") {
  for (const char* name : {"words", "nowhere", "m.xml"}) {
    const StyleFolder folder(name);
    folder.check_found("house.xml:2:12", "named-file-missing", 1, 1);
  }
  const StyleFolder folder("../outside");
  write(folder.root + "/outside/en.po", catalog("secret"));
  folder.check_found("house.xml:2:12", "named-file-outside", 1, 1);
}

TEST_CASE("a folder outside that a style names is not listed: its finding is of the folder alone") {
  const StyleFolder folder("../outside");
  for (const char* name : {"en.po", "hunter2.po"}) write(folder.root + "/outside/" + name, catalog("secret"));
  CHECK(folder.run("check house.xml --format full").out ==
        "house.xml:2:12: error: ../outside is outside the folder of the file that names it [named-file-outside]\n"
        "    2 |   locales=\"../outside\"/>\n"
        "      |            ^^^^^^^^^^\n"
        "      = copy it into the folder of this file, or below it; a link to another place is not followed\n"
        "checked 0 meetings, 0 translations, 0 registers, 1 style, 0 catalogs\n1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("a pipe among the catalogs of a style is a finding where their folder is named") {
  const StyleFolder folder;
  REQUIRE(::mkfifo((folder.own + "/words/en.po").c_str(), 0600) == 0);
  folder.check_found("house.xml:2:12", "file-unreadable", 3, 3);
}

TEST_CASE("a PDF carries the phrases of its style's catalogs, and the carried files print the same words") {
  const StyleFolder folder;
  write(folder.own + "/words/en.po", catalog("conversation") + "\n# A private remark.\n");
  REQUIRE(folder.run("render m.xml --style house.xml --to pdf,text --out out").exit_code == 0);
  REQUIRE(test::run(fmt::format("cd {0} && mkdir in && pdfdetach -saveall -o in out/m.en.pdf", folder.own)).exit_code ==
          0);
  CHECK(fs::exists(folder.own + "/in/en.po"));
  CHECK_FALSE(holds(test::run("cat " + folder.own + "/in/*").out, "private"));
  const test::Ran again =
      folder.run("render in/us-canada-2024-03-14.xml --style in/style.xml --to pdf,text --out again");
  CHECK_MESSAGE(again.exit_code == 0, again.out);
  CHECK(test::run(fmt::format("cd {} && cmp out/m.en.txt again/us-canada-2024-03-14.en.txt", folder.own)).exit_code ==
        0);
  CHECK(test::run(fmt::format("cd {} && cmp out/m.en.pdf again/us-canada-2024-03-14.en.pdf", folder.own)).exit_code ==
        0);
}
