// One document on one core, on two cores, and with more threads than cores.
#include <fmt/format.h>

#include <string>

#include "support/support.h"

using namespace readout::test;

namespace {

/// What `readout render` of this file with --jobs prints, and the digest of the PDF.
std::string rendered(const std::string& file, int jobs) {
  const std::string out = temporary_folder();
  const Ran ran =
      run(fmt::format("'{}' render '{}' --jobs {} --layout stacked --out '{}'; echo $?; cd '{}' && sha256sum *",
                      binary(), file, jobs, out, out));
  return ran.out;
}

}  // namespace

TEST_CASE("a document has the same bytes on any number of cores") {
  const std::string wanted = rendered("samples/2024-11-30-japan-us-rok.xml", 1);
  CHECK(wanted.starts_with("0\n"));
  CHECK(wanted.find("2024-11-30-japan-us-rok.pdf\n") != std::string::npos);
  for (int jobs : {2, 8})
    for (int round = 0; round < 5; ++round) CHECK(rendered("samples/2024-11-30-japan-us-rok.xml", jobs) == wanted);
}

TEST_CASE("findings of both languages are the same, in the same order, on any number of cores") {
  const std::string folder = temporary_folder();
  // A character that no font has, in each language.
  const Ran made = run(
      fmt::format("for f in 2022-02-11-japan-us.xml 2022-02-11-japan-us.ja.po; do sed 's/Ukraine/Ukr\xEE\x80\x80ine/g; "
                  "s/ウクライナ/ウクラ\xEE\x80\x80ナ/g' samples/$f > '{}'/$f; done; "
                  "cp samples/2022-02-11-japan-us.jpg '{}'",
                  folder, folder));
  REQUIRE(made.exit_code == 0);
  const std::string wanted = rendered(folder + "/2022-02-11-japan-us.xml", 1);
  CHECK(wanted.find("us.xml:") != std::string::npos);
  CHECK(wanted.find("us.ja.po:") != std::string::npos);
  CHECK(wanted.find("[glyph-missing]") != std::string::npos);
  for (int jobs : {2, 8})
    for (int round = 0; round < 5; ++round) CHECK(rendered(folder + "/2022-02-11-japan-us.xml", jobs) == wanted);
}
