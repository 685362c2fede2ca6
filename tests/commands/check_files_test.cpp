// Which files a check takes: those named, those found in folders, and what is left out of them.
#include "commands/check_files.h"

#include "support/support.h"

using namespace readout;

namespace {

/// A folder of one file of each kind.
const MemoryFiles& folder() {
  static const MemoryFiles files({{"p/m.xml", "<meeting/>"},
                                  {"p/m.ja.po", ""},
                                  {"p/alone.ja.po", ""},
                                  {"p/house.xml", "<?xml version='1.0'?>\n<!-- ours --><x:register/>"},
                                  {"p/style.xml", "<style/>"},
                                  {"p/picture.xml", "<svg/>"},
                                  {"p/words.txt", ""},
                                  {"p/.hidden/m.xml", "<meeting/>"},
                                  {"p/old/m.xml", "<meeting/>"}});
  return files;
}

struct Wanted {
  explicit Wanted(std::vector<std::string> named, bool skip_others = false) {
    const auto excluded = [](const std::string& path) { return path.starts_with("p/old/"); };
    result = files_to_check({std::move(named), skip_others, excluded}, folder(), findings);
  }

  FilesToCheck result;
  Diagnostics findings;
};

/// The paths; one that may be skipped is in brackets.
std::string paths(const Wanted& wanted) {
  std::string out;
  for (const FileToCheck& file : wanted.result.files) out += file.named ? file.path + " " : "(" + file.path + ") ";
  return out;
}

}  // namespace

TEST_CASE("of a folder, excluded files and hidden folders are left out, and other XML may be skipped") {
  const Wanted wanted({"p"});
  CHECK(paths(wanted) == "(p/alone.ja.po) (p/house.xml) (p/m.xml) (p/picture.xml) (p/style.xml) ");
  CHECK(wanted.result.excluded == 1);
  CHECK(wanted.findings.all().empty());
}

TEST_CASE("named files are checked whatever they are") {
  const Wanted wanted({"p/picture.xml", "p/old/m.xml", "p/none.xml", "p/alone.ja.po", "p/words.txt"});
  CHECK(paths(wanted) == "p/picture.xml p/old/m.xml p/none.xml p/alone.ja.po p/words.txt ");
  CHECK(wanted.result.excluded == 0);
}

TEST_CASE("--skip-others treats named files like those of a folder") {
  const Wanted wanted({"p/picture.xml", "p/m.ja.po", "p/old/m.xml", "p/style.xml"}, true);
  CHECK(paths(wanted) == "(p/picture.xml) (p/m.ja.po) (p/style.xml) ");
  CHECK(wanted.result.excluded == 1);
}

TEST_CASE("--skip-others hides neither a missing file nor a translation without its meeting") {
  CHECK(paths(Wanted({"p/none.xml", "p/alone.ja.po"}, true)) == "(p/none.xml) (p/alone.ja.po) ");
}

TEST_CASE("a translation is left to the check of its meeting, if that is checked") {
  CHECK(paths(Wanted({"p/m.ja.po", "p/m.xml", "./p/m.xml"})) == "p/m.xml ");
  CHECK(paths(Wanted({"p/m.ja.po"})) == "p/m.ja.po ");
}
