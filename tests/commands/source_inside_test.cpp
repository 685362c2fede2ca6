// The source that a PDF carries is published: it has no private text, and it renders again.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/support.h"

using namespace readout;
using test::Ran;
namespace fs = std::filesystem;

namespace {

constexpr const char* kSample = "2022-02-11-japan-us";
/// A text in every place that is not published.
constexpr const char* kSecret = "CONFIDANTIA";

std::string bytes_of(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

void replace(std::string& text, const std::string& what, const std::string& with) {
  std::size_t at = text.find(what);
  REQUIRE_MESSAGE(at != std::string::npos, what);
  text.replace(at, what.size(), with);
}

std::string meeting_with_secrets() {
  std::string text = test::read_source_file(std::string("samples/") + kSample + ".xml"), secret = kSecret;
  replace(text, "<meeting ",
          "<!-- " + secret + " --><?note " + secret +
              "?><meeting xmlns:its=\"http://www.w3.org/2005/11/its\" "
              "register=\"own/house.xml\" ");
  replace(text, "<p xml:id=\"p3\">", "<p xml:id=\"p3\" its:locNote=\"" + secret + "\"><!--" + secret + "-->");
  replace(text, "<overview>", "<overview><?note " + secret + "?>\n<!-- " + secret + " -->");
  return text + "<!-- " + secret + " --><?note " + secret + "?>\n";
}

std::string translation_with_secrets() {
  std::string text = test::read_source_file(std::string("samples/") + kSample + ".ja.po"), secret = kSecret;
  replace(text, "msgid \"\"", "# " + secret + "\nmsgid \"\"");
  replace(text, "Last-Translator: ", "Last-Translator: " + secret + " <confidantia@example.org>");
  replace(text, "Language-Team: ", "Language-Team: " + secret);
  replace(text, "X-Readout-Id", "X-Own: " + secret + "\\n\"\n\"X-Readout-Id");
  replace(text, "#. photo caption",
          "# " + secret + "\n#. " + secret + "\n#: " + secret + ":1\n#| msgid \"" + secret + "\"");
  return text + "\n#~ msgctxt \"gone\"\n#~ msgid \"" + secret + "\"\n#~ msgstr \"" + secret + "\"\n\n# " + secret +
         "\n";
}

std::string register_with_secrets() {
  std::string secret = kSecret;
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + secret +
         " -->\n<register xmlns=\"urn:readout:meeting:1\">\n"
         "  <term key=\"foip\">\n    <!-- " +
         secret +
         " -->\n    <form xml:lang=\"en\">FREE and open Indo-Pacific</form>\n    <form "
         "xml:lang=\"ja\">自由なインド太平洋</form>\n  </term>\n"
         "  <term key=\"unused\">\n    <form xml:lang=\"en\">" +
         secret + "</form>\n  </term>\n</register>\n";
}

/// A style with a comment. It is read from a file, so it is embedded. It extends another style, which has a font at a
/// private path.
std::string style_with_secrets() {
  return std::string("<!-- ") + kSecret + " -->\n<style xmlns=\"urn:readout:meeting:1\" name=\"house\" extends=\"" +
         kSecret + "/base.xml\"/>\n";
}
std::string base_with_secrets(const std::string& folder) {
  std::string text = test::read_source_file("styles/press.xml");
  replace(text, "<layout", std::string("<!-- ") + kSecret + " -->\n  <layout");
  replace(text, "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf", folder + "/" + kSecret + "/serif.ttf");
  return text;
}

/// The sample with private texts, rendered: its folder, and the files that its PDF carries.
struct Rendered {
  std::string folder = test::temporary_folder();
  std::string pdf = folder + "/out/" + kSample + ".pdf";
  std::string inside = folder + "/inside";

  Rendered() {
    auto put = [&](const std::string& name, const std::string& text) {
      std::ofstream(folder + "/" + name, std::ios::binary) << text;
    };
    for (const char* dir : {"/own", "/inside", "/out"}) fs::create_directories(folder + dir);
    put(std::string(kSample) + ".xml", meeting_with_secrets());
    put(std::string(kSample) + ".ja.po", translation_with_secrets());
    put("own/house.xml", register_with_secrets());
    put("house-style.xml", style_with_secrets());
    fs::create_directory(folder + "/" + kSecret);
    put(std::string(kSecret) + "/base.xml", base_with_secrets(folder));
    fs::copy_file("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf", folder + "/" + kSecret + "/serif.ttf");
    fs::copy_file(test::source_path(std::string("samples/") + kSample + ".jpg"), folder + "/" + kSample + ".jpg");
    Ran ran = test::run(test::binary() + " render " + folder + "/" + kSample + ".xml --style " + folder +
                        "/house-style.xml --out " + folder + "/out");
    REQUIRE_MESSAGE(ran.exit_code == 0, ran.out);
    REQUIRE(test::run("pdfdetach -saveall -o " + inside + " " + pdf).exit_code == 0);
  }
};

}  // namespace

TEST_CASE("no private text is in a PDF") {
  Rendered r;
  std::string opened = test::run("qpdf --qdf --object-streams=disable " + r.pdf + " -").out;
  REQUIRE(opened.find("/EmbeddedFiles") != std::string::npos);
  // The search itself works: it finds the words of the meeting and of its translation.
  for (const char* there :
       {"They exchanged views on the situation in the region.", "会談前の会場", "FREE and open Indo-Pacific"})
    CHECK_MESSAGE(opened.find(there) != std::string::npos, there);
  for (const char* secret :
       {kSecret, "confidantia", "locNote", "<?note", "<!--", "unused", "house.xml", "serif.ttf", "/usr/"}) {
    CHECK_MESSAGE(opened.find(secret) == std::string::npos, secret);
    CHECK_MESSAGE(bytes_of(r.pdf).find(secret) == std::string::npos, secret);
    for (const auto& file : fs::directory_iterator(r.inside))
      CHECK_MESSAGE(bytes_of(file.path()).find(secret) == std::string::npos, file.path());
  }
}

TEST_CASE("the embedded files render again to the same texts and have no findings") {
  Rendered r;
  std::string again = r.folder + "/again", meeting = r.inside + "/japan-us-2022-02-11.xml";
  Ran ran = test::run(test::binary() + " render " + meeting + " --style " + r.inside +
                      "/style.xml --to text,docbook --out " + again);
  REQUIRE_MESSAGE(ran.exit_code == 0, ran.out);
  for (const char* ending : {".en.txt", ".ja.txt", ".en.dbk", ".ja.dbk"})
    CHECK(bytes_of(again + "/japan-us-2022-02-11" + ending) == bytes_of(r.folder + "/out/" + kSample + ending));
  CHECK(bytes_of(again + "/japan-us-2022-02-11.en.txt").find("FREE and open") != std::string::npos);
  CHECK(test::run("msgfmt -c -o /dev/null " + r.inside + "/japan-us-2022-02-11.ja.po").exit_code == 0);
}

TEST_CASE("with the photo, the embedded files give the same pages and the same embedded files") {
  Rendered r;
  fs::copy_file(r.folder + "/" + kSample + ".jpg", r.inside + "/" + kSample + ".jpg");
  std::string again = r.folder + "/again";
  Ran ran = test::run(test::binary() + " render " + r.inside + "/japan-us-2022-02-11.xml --style " + r.inside +
                      "/style.xml --to pdf --out " + again);
  REQUIRE_MESSAGE(ran.exit_code == 0, ran.out);
  CHECK(bytes_of(again + "/japan-us-2022-02-11.pdf") == bytes_of(r.pdf));
}

TEST_CASE("the manifest names program, options, entries, fonts and pictures, and no path of the machine") {
  Rendered r;
  std::string manifest = bytes_of(r.inside + "/manifest.json");
  for (const char* there :
       {"\"meeting\": \"japan-us-2022-02-11\"", "\"readout ", "\"libharu ", "\"layout\": \"parallel\"", "\"term foip\"",
        "\"country US\"", "\"NotoSerifCJKjp-Regular\"", "\"tables-sha256\": \"", "\"family\": \"Noto Serif CJK JP\"",
        "\"style-2.xml\"", "\"file\": \"2022-02-11-japan-us.jpg\"", "\"style.xml\"", "\"register.xml\""})
    CHECK_MESSAGE(manifest.find(there) != std::string::npos, there);
  CHECK(manifest.find('\\') == std::string::npos);
  CHECK(manifest.find("\"/") == std::string::npos);
  CHECK(manifest.find(r.folder) == std::string::npos);
}

TEST_CASE("a draft does not embed fuzzy translations") {
  Rendered r;
  std::string po = bytes_of(r.folder + "/" + kSample + ".ja.po"), out = r.folder + "/draft";
  replace(po, "msgctxt \"cap1\"", "#, fuzzy\nmsgctxt \"cap1\"");
  replace(po, "会談前の会場", kSecret);
  std::ofstream(r.folder + "/" + kSample + ".ja.po", std::ios::binary) << po;
  fs::create_directories(out);
  Ran ran = test::run(test::binary() + " render " + r.folder + "/" + kSample + ".xml --draft --to pdf --out " + out);
  REQUIRE_MESSAGE(ran.exit_code == 0, ran.out);
  std::string opened = test::run("qpdf --qdf --object-streams=disable " + out + "/" + kSample + ".pdf -").out;
  CHECK(opened.find(kSecret) == std::string::npos);
  CHECK(opened.find("\"draft\": true") != std::string::npos);
}
