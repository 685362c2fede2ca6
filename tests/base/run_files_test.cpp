#include "base/run_files.h"
#include <map>

#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

/// A run with one file that is read, and one output; returns the findings.
std::string findings_of(const Files& files, const std::string& read, const std::string& output) {
  RunFiles run(files);
  Diagnostics diagnostics;
  run.add_read(read);
  run.add_output(output, "m.xml", diagnostics);
  return test::text_of(diagnostics);
}

}  // namespace

TEST_CASE("an output with the name of a file that is read is a finding, in any case, form and spelling of the path") {
  const MemoryFiles files({{"a/m.xml", ""}, {"a/caf\u00E9.png", ""}, {"b/m.xml", ""}, {"b/\xFF.xml", ""}});
  for (const auto& [read, output] : {std::pair{"a/m.xml", "a/m.xml"},
                                     {"a/m.xml", "./b/../a//m.xml"},
                                     {"a/m.xml", "a/M.XML"},
                                     {"a/caf\u00E9.png", "a/CAFE\u0301.png"},
                                     {"b/\xFF.xml", "b/\xFF.xml"}}) {
    CAPTURE(output);
    CHECK(findings_of(files, read, output) ==
          std::string("error output-is-input - file=") + output + " input=" + read + "\n");
  }
  CHECK(findings_of(files, "a/m.xml", "b/m.xml") == "");
  CHECK(findings_of(files, "a/m.xml", "a/m.pdf") == "");
  CHECK(findings_of(files, "b/\xFF.xml", "b/\xFE.xml") == "");
}

TEST_CASE("an output that is a file that is read under another name is a finding") {
  const std::string folder = test::temporary_folder(), read = folder + "/m.xml";
  std::ofstream(read) << "x";
  fs::create_directory(folder + "/out");
  fs::create_hard_link(read, folder + "/out/hard");
  fs::create_symlink("../m.xml", folder + "/out/soft");
  fs::create_symlink("out", folder + "/other");
  for (const char* name : {"/out/hard", "/out/soft", "/other/soft", "/other/../m.xml"}) {
    CAPTURE(name);
    CHECK(findings_of(disk(), read, folder + name) ==
          "error output-is-input - file=" + folder + name + " input=" + read + "\n");
  }
  CHECK(findings_of(disk(), read, folder + "/out/m.xml") == "");
}

TEST_CASE("two outputs of one name are a finding, also in folders that do not exist yet") {
  const std::string folder = test::temporary_folder();
  fs::create_symlink("none/m.pdf", folder + "/link");
  for (const char* second : {"/none/m.pdf", "/none/M.pdf", "/none/./m.pdf", "/link"}) {
    CAPTURE(second);
    RunFiles run(disk());
    Diagnostics diagnostics;
    run.add_output(folder + "/none/m.pdf", "a/m.xml", diagnostics);
    run.add_output(folder + "/m.pdf", "a/m.xml", diagnostics);
    run.add_output("-", "a/m.xml", diagnostics);
    CHECK(test::text_of(diagnostics) == "");
    run.add_output(folder + second, "b/m.xml", diagnostics);
    CHECK(test::text_of(diagnostics) ==
          "error output-twice - file=" + folder + second + " first=a/m.xml second=b/m.xml\n");
  }
}

TEST_CASE("two outputs to standard output are a finding; standard input is another file") {
  RunFiles run(disk());
  Diagnostics diagnostics;
  run.add_read("-");
  run.add_output("-", "m.xml", diagnostics);
  CHECK(test::text_of(diagnostics) == "");
  run.add_output("-", "--depfile", diagnostics);
  CHECK(test::text_of(diagnostics) == "error output-twice - file=- first=m.xml second=--depfile\n");
}

TEST_CASE("a folder that is written to is no file of the run, and the folders above it are none") {
  const MemoryFiles files(std::map<std::string, std::string>{{"out/a", ""}});
  RunFiles run(files);
  Diagnostics diagnostics;
  run.add_read("out/a");
  run.add_output("out/B/c", "m.xml", diagnostics);
  run.add_folders("out", "d/e", "--assets", diagnostics);
  CHECK(test::text_of(diagnostics) == "");
  run.add_folders("out", "a/b", "--assets", diagnostics);
  run.add_folders("out", "b/c//d", "--assets", diagnostics);
  CHECK(test::text_of(diagnostics) ==
        "error output-is-input - file=out/a input=out/a\n"
        "error output-twice - file=out/b/c first=m.xml second=--assets\n");
}
