#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

TEST_CASE("a written file is whole and no temporary file stays") {
  std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  CHECK(write_file(folder + "/a.txt", "one", diagnostics));
  CHECK(write_file(folder + "/a.txt", "two", diagnostics));
  CHECK(read_file(folder + "/a.txt", 100, {}, diagnostics) == "two");
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a full disk is a finding and leaves what stood there") {
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

TEST_CASE("a file that is absent, a folder, or too large is a finding of its own") {
  std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  CHECK_FALSE(read_file(folder + "/none", 100, {}, diagnostics));
  CHECK_FALSE(read_file(folder, 100, {}, diagnostics));
  std::ofstream(folder + "/large") << std::string(2 << 20, 'x');
  CHECK_FALSE(read_file(folder + "/large", 1 << 20, {}, diagnostics));
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[0].rule == "file-not-found");
  CHECK(diagnostics.all()[1].rule == "file-unreadable");
  CHECK(diagnostics.all()[2].rule == "file-too-large");
  CHECK(diagnostics.all()[2].arguments[1].second == "1 MiB");
}

TEST_CASE("a written file follows the umask, not the temporary file's mode") {
  std::string path = test::temporary_folder() + "/a.txt";
  Diagnostics diagnostics;
  mode_t old = ::umask(027);
  write_file(path, "x", diagnostics);
  ::umask(old);
  struct stat status{};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("paths come apart into folder, name and stem") {
  CHECK(folder_of("a/b/c.xml") == "a/b/");
  CHECK(folder_of("c.xml") == "");
  CHECK(name_of("a/b/c.xml") == "c.xml");
  CHECK(without_suffix("c.xml", ".xml") == "c");
  CHECK(without_suffix("c.xml", ".po") == "c.xml");
}

TEST_CASE("a mapped file has the bytes of the file, as long as they are held") {
  Diagnostics diagnostics;
  std::string path = test::temporary_folder() + "/a";
  REQUIRE(write_file(path, "mapped", diagnostics));
  FileBytes bytes = map_file(path, 100, {}, diagnostics);
  REQUIRE(bytes);
  std::filesystem::remove(path);
  CHECK(*bytes == "mapped");
  REQUIRE(write_file(path, "", diagnostics));
  FileBytes empty = map_file(path, 100, {}, diagnostics);
  REQUIRE(empty);
  CHECK(empty->empty());
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("a file that cannot be mapped is a finding") {
  Diagnostics diagnostics;
  std::string path = test::temporary_folder() + "/a";
  CHECK(!map_file(path, 100, {}, diagnostics));
  REQUIRE(write_file(path, "too much", diagnostics));
  CHECK(!map_file(path, 7, {}, diagnostics));
  CHECK(test::text_of(diagnostics) ==
        "error file-not-found - file=" + path + "\nerror file-too-large - file=" + path + " limit=0 MiB\n");
}

TEST_CASE("what a file names is a regular file: a folder, a device that never ends and a pipe are findings at once") {
  const std::string folder = test::temporary_folder();
  REQUIRE(::mkfifo((folder + "/pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", folder + "/zero");
  Sources sources;
  const Source& source = sources.add("m.xml", "<photo/>");
  const Span photo{&source, 0, 8};
  for (const std::string& path : {folder, folder + "/pipe", folder + "/zero"}) {
    CAPTURE(path);
    const std::string reason = path == folder ? "Is a directory" : "it is no regular file";
    Diagnostics diagnostics;
    CHECK_FALSE(read_file(path, 100, photo, diagnostics));
    CHECK(test::text_of(diagnostics) ==
          "error file-unreadable m.xml:1:1 file=" + path + " reason=" + reason + "\n  <photo/>\n  ^^^^^^^^\n");
    Diagnostics of_map;
    CHECK_FALSE(map_file(path, 100, {}, of_map));
    CHECK(test::text_of(of_map) == "error file-unreadable - file=" + path + " reason=" + reason + "\n");
  }
}

TEST_CASE("on the command line a pipe may be named, whose writer is waited for; no device is read beyond the limit") {
  const std::string pipe = test::temporary_folder() + "/pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  Diagnostics diagnostics;
  std::jthread writer([&] { std::ofstream(pipe) << "late words"; });
  CHECK(read_file(pipe, 100, {}, diagnostics) == "late words");
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "words", 5) == 5);
  ::close(ends[1]);
  CHECK(read_file("/dev/fd/" + std::to_string(ends[0]), 100, {}, diagnostics) == "words");
  ::close(ends[0]);
  CHECK(diagnostics.all().empty());
  CHECK_FALSE(read_file("/dev/zero", 1 << 20, {}, diagnostics));
  CHECK(test::text_of(diagnostics) == "error file-too-large - file=/dev/zero limit=1 MiB\n");
}
