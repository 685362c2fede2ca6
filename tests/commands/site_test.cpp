// An archive is made again if anything changed that it depends on, and only then.
#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <vector>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

constexpr const char* kSample = "2022-02-11-japan-us";

void save_bytes(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A folder with a meeting whose translation is missing, and an archive of it.
struct SiteFolder {
  std::string folder = test::temporary_folder();
  std::string options = "--base-url https://example.org/ --assets pictures";

  SiteFolder() {
    fs::create_directory(folder + "/in");
    copy(".xml"), copy(".jpg");
    REQUIRE(run().exit_code == 0);
  }

  void copy(const std::string& suffix) const {
    save_bytes(folder + "/in/" + kSample + suffix, test::read_source_file(std::string("samples/") + kSample + suffix));
  }

  /// Files that a house reads.
  void write_house() const {
    save_bytes(folder + "/house.xml", "<register xmlns=\"urn:readout:meeting:1\"/>");
    save_bytes(folder + "/style.xml", "<style xmlns=\"urn:readout:meeting:1\" name=\"a\" extends=\"press\"/>");
    save_bytes(folder + "/readout.toml", "style = \"plain\"\n");
  }

  test::Ran run(const std::string& out = "out", const std::string& state = "state") const {
    return test::run(fmt::format("cd '{}' && NO_COLOR=1 LC_ALL=C '{}' site in --out {} {} --state {}", folder,
                                 test::binary(), out, options, state));
  }

  std::string bytes_of(const std::string& name) const {
    std::ifstream in(folder + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  /// The bytes of all files, and the names of all folders.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string name = fs::relative(entry.path(), folder);
      out[name] = entry.is_regular_file() ? bytes_of(name) : "folder";
    }
    return out;
  }

  /// A file that is written anew is another file.
  ino_t note() const {
    struct stat status{};
    REQUIRE(::stat((folder + "/state").c_str(), &status) == 0);
    return status.st_ino;
  }

  /// Whether the run after `change` makes the archive again, and the one after it does not.
  bool is_made_again(const std::function<void()>& change) const {
    change();
    // The number of a removed file may be used again.
    fs::create_hard_link(folder + "/state", folder + "/before");
    const ino_t before = note();
    CHECK(run().exit_code == 0);
    const ino_t after = note();
    CHECK(run().exit_code == 0);
    CHECK(note() == after);
    fs::remove(folder + "/before");
    return before != after;
  }
};

}  // namespace

TEST_CASE("an archive is made again if something changed that it depends on") {
  SiteFolder site;
  const std::string& folder = site.folder;
  CHECK_FALSE(site.is_made_again([] {}));
  CHECK_FALSE(fs::exists(folder + "/out/" + kSample + ".ja.html"));
  CHECK(site.is_made_again([&] { site.copy(".ja.po"); }));
  CHECK(fs::exists(folder + "/out/" + kSample + ".ja.html"));
  CHECK(site.is_made_again([&] { fs::remove(folder + "/out/index.html"); }));
  CHECK(fs::exists(folder + "/out/index.html"));
  CHECK(site.is_made_again([&] { save_bytes(folder + "/out/feed.atom", "another"); }));
  CHECK(site.is_made_again([&] { save_bytes(folder + "/readout.toml", "style = \"plain\"\n"); }));
  CHECK(site.is_made_again([&] { save_bytes(folder + "/state", ""); }));
  CHECK(site.is_made_again([&] { site.options += " --style press-letter"; }));
  CHECK_FALSE(site.is_made_again([&] { fs::last_write_time(folder + "/in/" + kSample + ".xml", {}); }));
}

TEST_CASE("an archive is made again if a translation appears under another form of its tag") {
  SiteFolder site;
  const std::string page = site.folder + "/out/" + kSample + ".ja-JP.html";
  CHECK_FALSE(fs::exists(page));
  std::string po = test::read_source_file(std::string("samples/") + kSample + ".ja.po");
  po.replace(po.find("Language: ja"), 12, "Language: ja_JP");
  CHECK(site.is_made_again([&] { save_bytes(site.folder + "/in/" + kSample + ".ja_JP.po", po); }));
  CHECK(fs::exists(page));
}

TEST_CASE("an archive is made again if its state was cut short") {
  SiteFolder site;
  const std::string state = site.bytes_of("state");
  const std::string without_end = state.substr(0, state.rfind('\n', state.size() - 2) + 1);
  CHECK(site.is_made_again([&] { save_bytes(site.folder + "/state", without_end); }));
  CHECK(site.bytes_of("state") == state);
}

TEST_CASE("a state is not written over a file of the house, a translation that is looked for, or a file of others") {
  SiteFolder site;
  const std::string& folder = site.folder;
  site.write_house();
  save_bytes(folder + "/notes.txt", "notes\n");
  site.options += " --register house.xml --style style.xml";
  const auto before = site.files();
  for (const std::string input : {"house.xml", "style.xml", "./in/../readout.toml", "in/2022-02-11-japan-us.ja.po"}) {
    const std::string read = input.starts_with("./") ? "readout.toml" : input;
    const test::Ran ran = site.run("other", input);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out == fmt::format("readout: error: writing {} would overwrite {}, which is read in this run "
                                 "[output-is-input]\n"
                                 "      = choose another name or folder for the output\n"
                                 "1 error, 0 warnings, 0 notes\n",
                                 input, read));
    CHECK(site.files() == before);
  }
  const test::Ran ran = site.run("other", "notes.txt");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out ==
        "readout: error: notes.txt already exists [output-exists]\n"
        "      = choose another name, or move the file; no file was written\n"
        "1 error, 0 warnings, 0 notes\n");
  CHECK(site.files() == before);
}

TEST_CASE("a folder of pictures that is an output is refused, and nothing is written") {
  SiteFolder site;
  site.copy(".ja.po");
  const auto before = site.files();
  const std::string meeting = fmt::format("in/{}.xml", kSample), page = fmt::format("{}.html", kSample);
  for (const auto& [assets, output, first] : std::vector<std::array<std::string, 3>>{
           {"index.html", "index.html", "--out"},
           {"feed.atom", "feed.atom", "--out"},
           {page, page, meeting},
           {"INDEX.HTML/pictures", "INDEX.HTML", "--out"},
       }) {
    site.options = "--base-url https://example.org/ --assets " + assets;
    const test::Ran ran = site.run("other", "state2");
    CHECK(ran.exit_code == 1);
    CHECK(ran.out == fmt::format("readout: error: {} and --assets would both be written to other/{} [output-twice]\n"
                                 "      = render them one by one, or into different folders with --out\n"
                                 "1 error, 0 warnings, 0 notes\n",
                                 first, output));
    CHECK(site.files() == before);
  }
}

TEST_CASE("an archive without pictures has no folder of pictures") {
  SiteFolder site;
  CHECK(fs::is_directory(site.folder + "/out/pictures"));
  site.options += " --style style.xml";
  save_bytes(site.folder + "/style.xml",
             "<style xmlns=\"urn:readout:meeting:1\" name=\"a\" extends=\"press\">"
             "<layout languages=\"sequential\" photos=\"none\"/></style>");
  CHECK(site.run("other", "state2").exit_code == 0);
  CHECK(fs::exists(site.folder + "/other/index.html"));
  CHECK_FALSE(fs::exists(site.folder + "/other/pictures"));
}

TEST_CASE("a note of the last run is neither an input nor written after a warning") {
  SiteFolder site;
  const std::string input = site.folder + "/in/" + kSample + ".xml";
  const test::Ran ran = test::run(fmt::format("cd '{0}' && '{1}' site in --out out {2} --state in/{3}.xml", site.folder,
                                              test::binary(), site.options, kSample));
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("[output-is-input]") != std::string::npos);
  std::string doubled = test::read_source_file(std::string("samples/") + kSample + ".xml");
  doubled.insert(doubled.find("They agreed"), "They agreed in in, and ");
  save_bytes(input, doubled);
  const ino_t before = site.note();
  for (int i = 0; i < 2; ++i) {
    const test::Ran again = site.run();
    CHECK(again.exit_code == 1);
    CHECK(again.out.find("[word-doubled]") != std::string::npos);
  }
  CHECK(site.note() == before);
}
