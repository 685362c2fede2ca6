#include "base/file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

TEST_CASE("a file is written whole, and no temporary file remains") {
  std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  CHECK(write_file(folder + "/a.txt", "one", diagnostics));
  CHECK(write_file(folder + "/a.txt", "two", diagnostics));
  CHECK(disk().read(folder + "/a.txt", 100, {}, diagnostics) == "two");
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a full disk is a finding, and the old file remains") {
  Diagnostics diagnostics;
  CHECK_FALSE(write_file("/dev/full", std::string(1 << 16, 'x'), diagnostics));
  CHECK(test::text_of(diagnostics) == "error output-not-written - file=/dev/full reason=No space left on device\n");
}

TEST_CASE("a folder that does not exist is a finding") {
  Diagnostics diagnostics;
  CHECK_FALSE(write_file("/nowhere/a.txt", "x", diagnostics));
  CHECK(test::text_of(diagnostics) ==
        "error output-not-written - file=/nowhere/a.txt reason=No such file or directory\n");
  CHECK(diagnostics.environment_failed());
}

namespace {

mode_t permissions_of(const std::string& path) {
  struct stat status{};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

}  // namespace

TEST_CASE("a new file follows the umask") {
  std::string path = test::temporary_folder() + "/a.txt";
  Diagnostics diagnostics;
  mode_t old = ::umask(027);
  write_file(path, "x", diagnostics);
  ::umask(old);
  CHECK(permissions_of(path) == 0640);
}

TEST_CASE("a file that is written again keeps its permissions, whatever the umask") {
  std::string path = test::temporary_folder() + "/a.txt";
  Diagnostics diagnostics;
  for (mode_t mode : {mode_t{0600}, mode_t{0666}, mode_t{0444}}) {
    write_file(path, "x", diagnostics);
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    write_file(path, "y", diagnostics);
    CHECK(permissions_of(path) == mode);
  }
  CHECK(diagnostics.all().empty());
}

TEST_CASE("the temporary file of a killed run is not in the way, and stays") {
  const std::string path = test::temporary_folder() + "/a.txt", left = fmt::format("{}.{}-0", path, ::getpid());
  Diagnostics diagnostics;
  REQUIRE(write_file(left, "left", diagnostics));
  CHECK(write_file(path, "x", diagnostics));
  CHECK(disk().read(path, 100, {}, diagnostics) == "x");
  CHECK(disk().read(left, 100, {}, diagnostics) == "left");
}

TEST_CASE("a path is split into folder, name and stem") {
  CHECK(folder_of("a/b/c.xml") == "a/b/");
  CHECK(folder_of("c.xml") == "");
  CHECK(name_of("a/b/c.xml") == "c.xml");
  CHECK(without_suffix("c.xml", ".xml") == "c");
  CHECK(without_suffix("c.xml", ".po") == "c.xml");
}
