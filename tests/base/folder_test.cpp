// A walk finds each file once and reports what it cannot enter.
#include "base/folder.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

/// A temporary folder on the disk that contains the given files.
struct Tree {
  explicit Tree(const std::vector<std::string>& files) {
    Diagnostics diagnostics;
    for (const std::string& file : files) {
      make_folder(folder_of(root + "/" + file));
      REQUIRE(write_file(root + "/" + file, "<x/>", diagnostics));
    }
  }

  /// The paths found below `from`, and the findings, both without the name of the temporary folder.
  std::string walked(const std::string& from = "") const {
    Diagnostics diagnostics;
    std::string out;
    auto wanted = [](std::string_view name) { return name.ends_with(".xml"); };
    for (const FoundFile& file : files_below(disk(), joined(root, from), wanted, diagnostics))
      out += file.path + (file.link ? "@" : "") + (file.special ? "! " : " ");
    out += "\n" + test::text_of(diagnostics);
    for (std::size_t at = out.find(root); at != std::string::npos; at = out.find(root))
      out.replace(at, root.size(), "R");
    return out;
  }

  std::string root = test::temporary_folder();
};

}  // namespace

TEST_CASE("a walk finds the files of a wanted name in the order of their paths") {
  CHECK(Tree({"b.xml", "a/c.xml", "a/d.txt", "a/b/e.xml"}).walked() == "R/a/b/e.xml R/a/c.xml R/b.xml \n");
}

TEST_CASE("a link to a folder is followed once; the folder's own name comes first") {
  const Tree tree({"z/a.xml"});
  fs::create_directory_symlink("z", tree.root + "/link");
  CHECK(tree.walked() == "R/z/a.xml \nnote link-repeated - file=R/link\n");
}

TEST_CASE("a link to a folder outside is followed, and its files are those of a link") {
  const Tree outside({"a.xml"}), tree({"b.xml"});
  fs::create_directory_symlink(outside.root, tree.root + "/far");
  CHECK(tree.walked() == "R/b.xml R/far/a.xml@ \n");
}

TEST_CASE("a link to the parent, or to the folder itself, does not begin the walk again") {
  const Tree tree({"b.xml", "h/a.xml"});
  fs::create_directory_symlink("..", tree.root + "/h/up");
  fs::create_directory_symlink(".", tree.root + "/h/self");
  CHECK(tree.walked() == "R/b.xml R/h/a.xml \nnote link-repeated - file=R/h/self\nnote link-repeated - file=R/h/up\n");
  CHECK(tree.walked("h") == "R/h/a.xml \nnote link-repeated - file=R/h/self\nnote link-repeated - file=R/h/up\n");
}

TEST_CASE("a broken link is a note, or a special file if its name is wanted") {
  const Tree tree({"a.xml"});
  fs::create_symlink("gone", tree.root + "/other");
  fs::create_symlink("gone", tree.root + "/gone.xml");
  fs::create_symlink("loop.xml", tree.root + "/loop.xml");
  CHECK(tree.walked() ==
        "R/a.xml R/gone.xml@! R/loop.xml@! \n"
        "note link-broken - file=R/other\n");
}

TEST_CASE("a pipe is a note, or a special file if its name is wanted, and is never waited for") {
  const Tree tree({"a.xml"});
  REQUIRE(::mkfifo((tree.root + "/pipe").c_str(), 0600) == 0);
  REQUIRE(::mkfifo((tree.root + "/pipe.xml").c_str(), 0600) == 0);
  CHECK(tree.walked() ==
        "R/a.xml R/pipe.xml! \n"
        "note file-special - file=R/pipe\n");
}

TEST_CASE("a folder that may not be entered is a finding") {
  // The superuser may enter each folder, so the test asks another user.
  const Tree tree({"a.xml", "shut/b.xml"});
  ::chmod(tree.root.c_str(), 0755);
  ::chmod((tree.root + "/shut").c_str(), 0);
  const bool superuser = ::geteuid() == 0;
  if (superuser) REQUIRE(::seteuid(65534) == 0);
  const std::string walked = tree.walked();
  if (superuser) REQUIRE(::seteuid(0) == 0);
  ::chmod((tree.root + "/shut").c_str(), 0755);
  CHECK(walked == "R/a.xml \nerror file-unreadable - file=R/shut reason=Permission denied\n");
}

TEST_CASE("folders nested without end are a finding") {
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "d/";
  const std::string walked = Tree({deep + "a.xml"}).walked();
  CHECK(walked.find("reason=its folders are nested too deeply\n") != std::string::npos);
}
