// An archive is made again if anything changed that it depends on, and only then.
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <functional>

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

  test::Ran run() const {
    return test::run(
        fmt::format("cd '{}' && '{}' site in --out out {} --state state", folder, test::binary(), options));
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
  CHECK(site.is_made_again([&] { save_bytes(folder + "/state", "another"); }));
  CHECK(site.is_made_again([&] { site.options += " --style press-letter"; }));
  CHECK_FALSE(site.is_made_again([&] { fs::last_write_time(folder + "/in/" + kSample + ".xml", {}); }));
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
