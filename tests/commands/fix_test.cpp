// readout check --fix and --diff.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

/// A folder with the files of tests/commands/fixes.
struct FixFolder {
  FixFolder() { fs::copy(test::source_path("tests/commands/fixes"), folder); }

  test::Ran check(const std::string& options) const {
    return test::run(fmt::format("cd {} && {} check --ui-lang en {}", folder, test::binary(), options));
  }
  std::string bytes(const std::string& name) const {
    std::ifstream in(folder + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void replace(const std::string& name, std::string_view from, std::string_view to) const {
    std::string text = bytes(name);
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    std::ofstream(folder + "/" + name, std::ios::binary) << text;
  }

  std::string folder = test::temporary_folder();
};

}  // namespace

TEST_CASE("--diff shows the changes, writes nothing, and exits as without fixes") {
  const FixFolder files;
  const std::string before = files.bytes("misspelt-element.xml");
  const test::Ran ran = files.check("--diff misspelt-element.xml 2>/dev/null");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out ==
        R"(--- a/misspelt-element.xml
+++ b/misspelt-element.xml
@@ -27,7 +27,7 @@
     </person>
   </delegation>
   <session xml:id="s1" start="2024-06-10T12:25" zone="Europe/Paris" duration="PT55M" duration-is="exact"/>
-  <overveiw>
+  <overview>
     <item xml:id="i1"><p xml:id="p1"><mention who="aoki"/> thanked <mention who="petit"/> for the welcome.</p></item>
-  </overveiw>
+  </overview>
 </meeting>
)");
  CHECK(files.bytes("misspelt-element.xml") == before);
}

TEST_CASE("--diff writes reports of what is there now, in every format") {
  for (const std::string format : {"json", "sarif", "junit", "gitlab", "github", "full", "text"}) {
    CAPTURE(format);
    const FixFolder files;
    CHECK(files.check("misspelt-element.xml --output " + format + "=plain >/dev/null 2>&1").exit_code == 1);
    CHECK(files.check("--diff misspelt-element.xml --output " + format + "=shown >/dev/null 2>&1").exit_code == 1);
    CHECK(files.bytes("shown").starts_with(files.bytes("plain").substr(0, 40)));
    CHECK(files.bytes("shown").size() >= files.bytes("plain").size());
  }
}

TEST_CASE("--fix and --diff say on standard error how many fixes there are in how many files") {
  const FixFolder files;
  const auto ends = [&](const std::string& options) {
    const std::string shown = files.check(options + " 2>&1 >/dev/null; echo $?").out;
    return shown.substr(shown.find("catalogs\n") + 9);
  };
  fs::copy_file(files.folder + "/misspelt-element.xml", files.folder + "/second.xml");
  CHECK(ends("--diff misspelt-element.xml second.xml") == "2 fixes in 2 files\n2 errors, 0 warnings, 0 notes\n1\n");
  CHECK(ends("misspelt-element.xml") == "1 error, 0 warnings, 0 notes\n1\n");
  CHECK(ends("--fix misspelt-element.xml") == "1 fix in 1 file\n0 errors, 0 warnings, 0 notes\n0\n");
  CHECK(ends("--fix misspelt-element.xml") == "no certain fixes\n0 errors, 0 warnings, 0 notes\n0\n");
  // An offset may be wrong because the time is.
  files.replace("misspelt-element.xml", "T12:25\"", "T12:25+05:00\"");
  CHECK(ends("--diff misspelt-element.xml") == "no certain fixes\n1 error, 0 warnings, 0 notes\n1\n");
  CHECK(files.check("--diff misspelt-element.xml 2>/dev/null").out == "");
}

TEST_CASE("--fix writes what --diff shows, and a second time nothing is left") {
  const FixFolder files, patched;
  REQUIRE(files.check("--fix .").exit_code == 0);
  REQUIRE(patched.check("--diff . > patch; GIT_DIR=/nowhere git apply patch").exit_code == 0);
  for (const char* name : {"misspelt-element.xml", "misspelt-value.xml"})
    CHECK(files.bytes(name) == patched.bytes(name));
  CHECK(files.check("--diff . 2>/dev/null").out == "");
  CHECK(files.check(".").exit_code == 0);
}

TEST_CASE("a prefix stays when an element is renamed") {
  const FixFolder files;
  files.replace("misspelt-element.xml", "<overveiw>", "<r:overveiw xmlns:r=\"urn:readout:meeting:1\">");
  files.replace("misspelt-element.xml", "</overveiw>", "</r:overveiw>");
  CHECK(files.check("--fix misspelt-element.xml").exit_code == 0);
  CHECK(files.bytes("misspelt-element.xml").find("</r:overview>") != std::string::npos);
}

TEST_CASE("the end tag of a renamed element is found after comments and elements of the same name") {
  const FixFolder files;
  files.replace("misspelt-element.xml", "</overveiw>", "<!-- </overveiw> --><overveiw/><?x </overveiw>?></overveiw>");
  CHECK(files.check("--diff misspelt-element.xml 2>/dev/null")
            .out.find("+  <!-- </overveiw> --><overveiw/><?x </overveiw>?></overview>") != std::string::npos);
}

TEST_CASE("a guess is never applied") {
  const FixFolder files;
  files.replace("misspelt-value.xml", "foreign-ministre", "foreign-minister");
  files.replace("misspelt-value.xml", "<mention who=\"aoki\"/>", "<mention who=\"aoky\"/>");
  CHECK(files.check("--diff misspelt-value.xml 2>/dev/null").out == "");
  CHECK(files.check("--format full misspelt-value.xml").out.find("write: aoki") != std::string::npos);
}

TEST_CASE("fixes of a project file and of a translation") {
  const FixFolder files;
  std::ofstream(files.folder + "/readout.toml") << "langauges = ['en']\n";
  CHECK(files.check("--fix .").exit_code == 0);
  CHECK(files.bytes("readout.toml") == "languages = ['en']\n");
}
