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

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("of a folder, other XML is counted and excluded files are left out") {
  const Wanted wanted({"p"});
  CHECK(wanted.result.paths == Paths{"p/house.xml", "p/m.xml", "p/style.xml"});
  CHECK(wanted.result.skipped == 1);
  CHECK(wanted.findings.all().empty());
}

TEST_CASE("named files are checked whatever they are") {
  const Paths named{"p/picture.xml", "p/old/m.xml", "p/none.xml", "p/alone.ja.po", "p/words.txt"};
  const Wanted wanted(named);
  CHECK(wanted.result.paths == named);
  CHECK(wanted.result.skipped == 0);
}

TEST_CASE("--skip-others treats named files like those of a folder") {
  const Wanted wanted({"p/picture.xml", "p/m.ja.po", "p/old/m.xml", "p/style.xml"}, true);
  CHECK(wanted.result.paths == Paths{"p/m.ja.po", "p/style.xml"});
  CHECK(wanted.result.skipped == 1);
}

TEST_CASE("--skip-others hides neither a missing file nor a translation without its meeting") {
  const Wanted wanted({"p/none.xml", "p/alone.ja.po"}, true);
  CHECK(wanted.result.paths == Paths{"p/none.xml", "p/alone.ja.po"});
}

TEST_CASE("a translation is left to the check of its meeting, if that is checked") {
  CHECK(Wanted({"p/m.ja.po", "p/m.xml", "./p/m.xml"}).result.paths == Paths{"p/m.xml"});
  CHECK(Wanted({"p/m.ja.po"}).result.paths == Paths{"p/m.ja.po"});
}

TEST_CASE("the root element is found after comments and instructions") {
  CHECK(root_name("\xEF\xBB\xBF<?a <b?><!-- <c> --><!DOCTYPE d><e:f g='h'/>") == "f");
  CHECK(root_name("<!-- <c>") == "");
  CHECK(root_name("") == "");
}
