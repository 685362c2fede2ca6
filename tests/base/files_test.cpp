#include "base/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/file.h"
#include "base/mapped.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

TEST_CASE("a file that is absent, a folder, or too large is a finding of its own") {
  std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  CHECK_FALSE(disk().read(folder + "/none", 100, {}, diagnostics));
  CHECK_FALSE(disk().read(folder, 100, {}, diagnostics));
  std::ofstream(folder + "/large") << std::string(2 << 20, 'x');
  CHECK_FALSE(disk().read(folder + "/large", 1 << 20, {}, diagnostics));
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[0].rule.text() == "file-not-found");
  CHECK(diagnostics.all()[1].rule.text() == "file-unreadable");
  CHECK(diagnostics.all()[2].rule.text() == "file-too-large");
  CHECK(diagnostics.all()[2].arguments[1].second == "1 MiB");
}

TEST_CASE("a mapped file has the bytes of the file as long as they are in use") {
  Diagnostics diagnostics;
  std::string path = test::temporary_folder() + "/a";
  REQUIRE(write_file(path, "mapped", diagnostics));
  FileBytes bytes = disk().map(path, 100, {}, diagnostics);
  REQUIRE(bytes);
  std::filesystem::remove(path);
  CHECK(*bytes == "mapped");
  REQUIRE(write_file(path, "", diagnostics));
  FileBytes empty = disk().map(path, 100, {}, diagnostics);
  REQUIRE(empty);
  CHECK(empty->empty());
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("a file that cannot be mapped is a finding") {
  Diagnostics diagnostics;
  std::string path = test::temporary_folder() + "/a";
  CHECK(!disk().map(path, 100, {}, diagnostics));
  REQUIRE(write_file(path, "too much", diagnostics));
  CHECK(!disk().map(path, 7, {}, diagnostics));
  CHECK(test::text_of(diagnostics) ==
        "error file-not-found - file=" + path + "\nerror file-too-large - file=" + path + " limit=0 MiB\n");
}

TEST_CASE("a font must be a regular file: a folder, an endless device and a pipe are findings, without waiting") {
  const std::string folder = test::temporary_folder();
  REQUIRE(::mkfifo((folder + "/pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", folder + "/zero");
  for (const std::string& path : {folder, folder + "/pipe", folder + "/zero"}) {
    CAPTURE(path);
    const std::string reason = path == folder ? "Is a directory" : "it is not a regular file";
    Diagnostics diagnostics;
    CHECK_FALSE(disk().map(path, 100, {}, diagnostics));
    CHECK(test::text_of(diagnostics) == "error file-unreadable - file=" + path + " reason=" + reason + "\n");
  }
}

namespace {

/// A folder `own` with a meeting and files that it may name, beside a folder `other` with files that it may not.
struct Named {
  std::string root = test::temporary_folder();
  Sources sources;
  const Source& meeting = sources.add(root + "/own/m.xml", "<photo/>");

  Named() {
    Diagnostics diagnostics;
    for (const char* path : {"/own/in", "/other"}) fs::create_directories(root + path);
    for (const char* path : {"/own/m.xml", "/own/a", "/own/in/b", "/other/secret", "/other/m.xml"})
      REQUIRE(write_file(root + path, "words", diagnostics));
    REQUIRE(::mkfifo((root + "/own/pipe").c_str(), 0600) == 0);
    fs::create_symlink("in/b", root + "/own/link");
    fs::create_symlink("../other/secret", root + "/own/link-out");
    fs::create_directory_symlink("../other", root + "/own/folder-out");
    fs::create_symlink("/dev/zero", root + "/own/zero");
    fs::create_symlink("none", root + "/own/broken");
    fs::create_symlink("loop", root + "/own/loop");
  }

  /// The rule of reading a path from the folder of the meeting; `read` if it was read.
  std::string outcome(const std::string& path, const NamedBy& by) const {
    Diagnostics diagnostics;
    const auto bytes = disk().read(path_beside(by.mentioned_at.source->name, path), 100, by, diagnostics);
    if (bytes) return *bytes == "words" && diagnostics.all().empty() ? "read" : "wrong";
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().primary == by.mentioned_at);
    return std::string(diagnostics.all().front().rule.text());
  }
};

}  // namespace

TEST_CASE("a file that another file names is a regular file below the folder of that file, after links are resolved") {
  const Named named;
  const NamedBy by(Span{&named.meeting, 0, 8});
  for (const char* path : {"a", "./a", "in/b", "in/../a", "../own/a", "link"}) {
    CAPTURE(path);
    CHECK(named.outcome(path, by) == "read");
  }
  CHECK(named.outcome(named.root + "/own/a", by) == "read");
  for (const char* path : {"../other/secret", "in/../../other/secret", "link-out", "folder-out/secret", "zero",
                           "/dev/null", "/dev/zero", "/etc/passwd", ".", ".."}) {
    CAPTURE(path);
    CHECK(named.outcome(path, by) == "named-file-outside");
  }
  for (const char* path : {"none", "in/none", "a/none", "broken", "../none", "-"}) {
    CAPTURE(path);
    CHECK(named.outcome(path, by) == "named-file-missing");
  }
  for (const char* path : {"pipe", "in", "loop"}) {
    CAPTURE(path);
    CHECK(named.outcome(path, by) == "file-unreadable");
  }
}

TEST_CASE("a project may share a folder, and a file that is a link may name the files beside its target") {
  const Named named;
  NamedBy by(Span{&named.meeting, 0, 8});
  by.shared = {named.root + "/own/../other"};
  CHECK(named.outcome("../other/secret", by) == "read");
  CHECK(named.outcome("link-out", by) == "read");
  CHECK(named.outcome("/dev/null", by) == "named-file-outside");
  fs::create_directory(named.root + "/sandbox");
  for (const char* name : {"m.xml", "secret"})
    fs::create_symlink(named.root + "/other/" + name, named.root + "/sandbox/" + name);
  Sources sources;
  const Source& link = sources.add(named.root + "/sandbox/m.xml", "<photo/>");
  CHECK(named.outcome("secret", Span{&link, 0, 8}) == "read");
  CHECK(named.outcome("../own/a", Span{&link, 0, 8}) == "named-file-outside");
}

TEST_CASE("the whole finding on a file that another file names") {
  const Named named;
  const NamedBy by(Span{&named.meeting, 0, 8});
  for (const std::string path : {"/own/none", "/other/secret"}) {
    Diagnostics diagnostics;
    CHECK_FALSE(disk().read(named.root + path, 100, by, diagnostics));
    const std::string rule = path == "/own/none" ? "named-file-missing" : "named-file-outside";
    CHECK(test::text_of(diagnostics) ==
          "error " + rule + " " + named.meeting.name + ":1:1 file=" + named.root + path + "\n  <photo/>\n  ^^^^^^^^\n");
  }
  Diagnostics diagnostics;
  CHECK_FALSE(disk().read(named.root + "/own/a", 4, by, diagnostics));
  CHECK(diagnostics.all().front().rule.text() == "file-too-large");
}

TEST_CASE("a pipe on the command line is read after waiting for its writer; a device is read up to the limit") {
  const std::string pipe = test::temporary_folder() + "/pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  Diagnostics diagnostics;
  std::jthread writer([&] { std::ofstream(pipe) << "late words"; });
  CHECK(disk().read(pipe, 100, {}, diagnostics) == "late words");
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "words", 5) == 5);
  ::close(ends[1]);
  CHECK(disk().read("/dev/fd/" + std::to_string(ends[0]), 100, {}, diagnostics) == "words");
  ::close(ends[0]);
  CHECK(diagnostics.all().empty());
  CHECK_FALSE(disk().read("/dev/zero", 1 << 20, {}, diagnostics));
  CHECK(test::text_of(diagnostics) == "error file-too-large - file=/dev/zero limit=1 MiB\n");
}

TEST_CASE("a folder lists its entries by name, with their kinds; a broken link has no kind") {
  const std::string folder = test::temporary_folder();
  Diagnostics diagnostics;
  REQUIRE(write_file(folder + "/b.xml", "b", diagnostics));
  fs::create_directory(folder + "/c");
  fs::create_symlink("b.xml", folder + "/d");
  fs::create_symlink("a", folder + "/a");
  const std::vector<FolderEntry> entries = disk().list(folder, {}, diagnostics);
  std::string listed;
  for (const FolderEntry& e : entries)
    listed += e.name + (e.link ? "@" : "") + (!e.status ? "?" : e.status->kind == FileKind::folder ? "/" : "") + " ";
  CHECK(listed == "a@? b.xml c/ d@ ");
  CHECK(entries[1].status->id == entries[3].status->id);
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("a folder that another file names is within a folder in which that file may name files") {
  const Named named;
  const MemoryFiles memory({{"own/in/b", ""}, {"other/secret", ""}});
  Sources sources;
  const Source& in_memory = sources.add("own/m.xml", "<photo/>");
  const auto outcome = [](const Files& files, const std::string& folder, const Source& by) {
    Diagnostics diagnostics;
    const bool listed = !files.list(folder, Span{&by, 0, 8}, diagnostics).empty();
    return listed ? "listed" : std::string(diagnostics.all().front().rule.text());
  };
  const std::string own = named.root + "/own/";
  for (const char* folder : {"", "in", "in/.."}) CHECK(outcome(disk(), own + folder, named.meeting) == "listed");
  for (const char* folder : {"..", "../other", "folder-out"})
    CHECK(outcome(disk(), own + folder, named.meeting) == "named-file-outside");
  for (const char* folder : {"none", "a"}) CHECK(outcome(disk(), own + folder, named.meeting) == "named-file-missing");
  CHECK(outcome(memory, "own", in_memory) == "listed");
  CHECK(outcome(memory, "own/in", in_memory) == "listed");
  CHECK(outcome(memory, "other", in_memory) == "named-file-outside");
  CHECK(outcome(memory, ".", in_memory) == "named-file-outside");
  CHECK(outcome(memory, "own/none", in_memory) == "named-file-missing");
}

TEST_CASE("a folder that does not exist is a finding when it is listed") {
  Diagnostics diagnostics;
  CHECK(disk().list("/nowhere", {}, diagnostics).empty());
  CHECK(MemoryFiles({}).list("nowhere", {}, diagnostics).empty());
  CHECK(test::text_of(diagnostics) == "error file-not-found - file=/nowhere\nerror file-not-found - file=nowhere\n");
}

TEST_CASE("files in memory behave like files on the disk") {
  const MemoryFiles files({{"m.xml", "one"}, {"a/n.xml", "two"}, {"a/b/o.xml", "three"}});
  Diagnostics diagnostics;
  CHECK(files.read("./m.xml", 100, {}, diagnostics) == "one");
  CHECK(*files.map("a/../a/n.xml", 100, {}, diagnostics) == "two");
  CHECK(files.status("a")->kind == FileKind::folder);
  CHECK(files.status("m.xml")->id == files.status("./m.xml")->id);
  CHECK(files.status("m.xml")->id != files.status("a/n.xml")->id);
  CHECK_FALSE(files.exists("b"));
  const auto entries = files.list("a", {}, diagnostics);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "b");
  CHECK(entries[1].name == "n.xml");
  CHECK(test::text_of(diagnostics) == "");
  CHECK_FALSE(files.read("none.xml", 100, {}, diagnostics));
  CHECK_FALSE(files.read("m.xml", 2, {}, diagnostics));
  CHECK(test::text_of(diagnostics) ==
        "error file-not-found - file=none.xml\nerror file-too-large - file=m.xml limit=0 MiB\n");
}

TEST_CASE("a buffer covers a file, adds one that is not saved yet, and leaves the others") {
  const MemoryFiles saved({{"m.xml", "saved"}, {"n.xml", "other"}});
  const OverlayFiles files(saved, {{"./m.xml", "typed"}, {"new.xml", "new"}});
  Diagnostics diagnostics;
  CHECK(files.read("m.xml", 100, {}, diagnostics) == "typed");
  CHECK(*files.map("new.xml", 100, {}, diagnostics) == "new");
  CHECK(files.read("n.xml", 100, {}, diagnostics) == "other");
  CHECK(files.status("m.xml")->id == saved.status("m.xml")->id);
  std::string names;
  for (const FolderEntry& entry : files.list(".", {}, diagnostics)) names += entry.name + " ";
  CHECK(names == "m.xml n.xml new.xml ");
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("a mapped file that becomes shorter reads as zeros and is remembered") {
  Diagnostics diagnostics;
  const std::string path = test::temporary_folder() + "/shorter";
  REQUIRE(write_file(path, std::string(100'000, 'x'), diagnostics));
  const FileBytes bytes = disk().map(path, 1 << 20, {}, diagnostics);
  REQUIRE(bytes);
  CHECK(bytes->back() == 'x');
  CHECK_FALSE(shortened_file());
  fs::resize_file(path, 10);
  CHECK(bytes->front() == 'x');
  CHECK(bytes->back() == '\0');
  CHECK(shortened_file() == path);
}
