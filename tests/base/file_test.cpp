#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
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

namespace {

/// The names in a folder, each with a blank after it.
std::string names_in(const std::string& folder) {
  Diagnostics diagnostics;
  std::string names;
  for (const FolderEntry& entry : disk().list(folder, {}, diagnostics)) names += entry.name + " ";
  return names;
}

std::string bytes_of(const std::string& path) {
  Diagnostics diagnostics;
  return disk().read(path, 1000, {}, diagnostics).value_or("none");
}

}  // namespace

TEST_CASE("a temporary file without a lock is removed by the next run that writes into its folder") {
  const std::string folder = test::temporary_folder(), held = folder + "/.a.readout-000001.tmp";
  for (const char* name : {".a.readout-000000.tmp", ".a.readout-000001.tmp", ".a.readout-00000.tmp",
                           "a.readout-000000.tmp", ".readout-000000.tmp"})
    std::ofstream(folder + "/" + name) << "left";
  fs::create_symlink("b", folder + "/.b.readout-000000.tmp");
  const int fd = ::open(held.c_str(), O_RDONLY);
  REQUIRE(::flock(fd, LOCK_EX) == 0);
  Diagnostics diagnostics;
  CHECK(write_file(folder + "/a", "x", diagnostics));
  ::close(fd);
  CHECK(names_in(folder) ==
        ".a.readout-00000.tmp .a.readout-000001.tmp .b.readout-000000.tmp .readout-000000.tmp a a.readout-000000.tmp ");
}

TEST_CASE("a file with a name of the greatest length is written") {
  const std::string folder = test::temporary_folder();
  std::string name;
  while (name.size() < 255) name += "日";
  Diagnostics diagnostics;
  CHECK(write_file(folder + "/" + name, "x", diagnostics));
  CHECK(test::text_of(diagnostics) == "");
  CHECK(names_in(folder) == name + " ");
}

TEST_CASE("the file behind a link is written, and the link stays") {
  const std::string folder = test::temporary_folder();
  fs::create_directory(folder + "/far");
  fs::create_symlink("far/new", folder + "/a");
  fs::create_symlink("a", folder + "/b");
  Diagnostics diagnostics;
  CHECK(write_file(folder + "/b", "one", diagnostics));
  CHECK(rewrite_file(folder + "/b", "one", "two", diagnostics));
  CHECK(test::text_of(diagnostics) == "");
  CHECK(fs::is_symlink(folder + "/b"));
  CHECK(fs::is_symlink(folder + "/a"));
  CHECK(bytes_of(folder + "/far/new") == "two");
  CHECK(names_in(folder) == "a b far ");
}

TEST_CASE("a set of files is written whole or not at all") {
  const std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  REQUIRE(write_file(folder + "/a", "old", diagnostics));
  const NewFile set[] = {{folder + "/a", "new"}, {folder + "/b", "new"}, {folder + "/none/c", "new"}};
  CHECK_FALSE(write_files(set, diagnostics));
  CHECK(test::text_of(diagnostics) ==
        "error output-not-written - file=" + folder + "/none/c reason=No such file or directory\n");
  CHECK(names_in(folder) == "a ");
  CHECK(bytes_of(folder + "/a") == "old");
}

TEST_CASE("a set of which one file cannot take its place reports which files are new") {
  const std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  const std::string a = folder + "/a", b = folder + "/b", c = folder + "/c";
  // The second file of a name finds the first.
  const NewFile set[] = {{a, "new"}, {b, "new"}, {b, "other"}, {c, "new"}};
  CHECK_FALSE(create_files(set, diagnostics));
  CHECK(test::text_of(diagnostics) ==
        fmt::format("error output-exists - file={1}\n"
                    "error outputs-partly-new - count=2 total=4 new={0}, {1} old={1}, {2}\n",
                    a, b, c));
  CHECK(names_in(folder) == "a b ");
  CHECK(bytes_of(b) == "new");
}

TEST_CASE("create_files() never replaces a file") {
  const std::string path = test::temporary_folder() + "/a";
  Diagnostics diagnostics;
  const NewFile file{path, "new"};
  CHECK(create_files({&file, 1}, diagnostics));
  const NewFile other{path, "other"};
  CHECK_FALSE(create_files({&other, 1}, diagnostics));
  CHECK(test::text_of(diagnostics) == "error output-exists - file=" + path + "\n");
  CHECK(bytes_of(path) == "new");
}

TEST_CASE("a file that has changed since it was read is not rewritten") {
  const std::string path = test::temporary_folder() + "/a";
  Diagnostics diagnostics;
  REQUIRE(write_file(path, "edited", diagnostics));
  CHECK_FALSE(rewrite_file(path, "read", "new", diagnostics));
  CHECK(test::text_of(diagnostics) == "error file-changed - file=" + path + "\n");
  CHECK(bytes_of(path) == "edited");
}

TEST_CASE("a rewritten file keeps its mode, its owner and its other names") {
  const std::string folder = test::temporary_folder(), path = folder + "/a";
  Diagnostics diagnostics;
  REQUIRE(write_file(path, "read", diagnostics));
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  if (::geteuid() == 0) REQUIRE(::chown(path.c_str(), 1234, 1235) == 0);
  for (const std::string names : {"a ", "a b "}) {
    CAPTURE(names);
    if (names == "a b ") fs::create_hard_link(path, folder + "/b");
    struct stat before{}, after{};
    REQUIRE(::stat(path.c_str(), &before) == 0);
    CHECK(rewrite_file(path, "read", "longer than before", diagnostics));
    CHECK(rewrite_file(path, "longer than before", "read", diagnostics));
    REQUIRE(::stat(path.c_str(), &after) == 0);
    CHECK(after.st_mode == before.st_mode);
    CHECK(after.st_uid == before.st_uid);
    CHECK(after.st_gid == before.st_gid);
    CHECK(after.st_nlink == before.st_nlink);
    CHECK(names_in(folder) == names);
  }
  CHECK(bytes_of(folder + "/b") == "read");
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("the copy of an interrupted rewrite is reported, and the file is not written") {
  const std::string folder = test::temporary_folder(), path = folder + "/a", backup = folder + "/.a.readout-backup";
  Diagnostics diagnostics;
  REQUIRE(write_file(path, "torn", diagnostics));
  fs::create_hard_link(path, folder + "/b");
  CHECK_FALSE(backup_remains(path, diagnostics));
  REQUIRE(write_file(backup, "before", diagnostics));
  CHECK(backup_remains(path, diagnostics));
  CHECK_FALSE(rewrite_file(path, "torn", "new", diagnostics));
  const std::string finding = fmt::format("error backup-remains - file={} backup={}\n", path, backup);
  CHECK(test::text_of(diagnostics) == finding + finding);
  CHECK(bytes_of(path) == "torn");
  CHECK(bytes_of(backup) == "before");
}

TEST_CASE("a file beyond the limit of the shell is a finding, not a signal") {
  const std::string path = test::temporary_folder() + "/a";
  const test::Ran ran = test::run(fmt::format("ulimit -f 1; {} schema --out {}", test::binary(), path));
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("File too large") != std::string::npos);
  CHECK(names_in(path) == "");
}

TEST_CASE("a path is split into folder, name and stem") {
  CHECK(folder_of("a/b/c.xml") == "a/b/");
  CHECK(folder_of("c.xml") == "");
  CHECK(name_of("a/b/c.xml") == "c.xml");
  CHECK(without_suffix("c.xml", ".xml") == "c");
  CHECK(without_suffix("c.XML", ".xml") == "c");
  CHECK(has_suffix("c.Xml", ".xml"));
  CHECK_FALSE(has_suffix("xml", ".xml"));
  CHECK(without_suffix("c.xml", ".po") == "c.xml");
}
