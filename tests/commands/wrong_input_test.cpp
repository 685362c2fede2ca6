// Wrong input through the whole program: the exit code by docs/findings.md, a message with the fix, and no output file.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "support/support.h"

using namespace readout;
namespace fs = std::filesystem;

namespace {

const std::string kSample = "2022-02-11-japan-us";

void write(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A folder with a copy of the founding sample as m.xml, its translation and its picture.
struct WorkFolder {
  std::string folder = test::temporary_folder();
  std::string xml, po;

  WorkFolder() {
    xml = test::read_source_file("samples/" + kSample + ".xml");
    po = test::read_source_file("samples/" + kSample + ".ja.po");
    fs::copy_file(test::source_path("samples/" + kSample + ".jpg"), folder + "/" + kSample + ".jpg");
    save();
    fs::create_directory(folder + "/out");
  }
  void save() const {
    write(folder + "/m.xml", xml);
    write(folder + "/m.ja.po", po);
  }
  void replace(std::string& in, std::string_view what, std::string_view with) const {
    std::size_t at = in.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    in.replace(at, what.size(), with);
    save();
  }
  test::Ran render(const std::string& arguments = "--out out") const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} render m.xml {}", folder, test::binary(), arguments));
  }
  std::size_t files_written() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder + "/out"), fs::directory_iterator()));
  }
};

/// Renders and expects the exit code, the rule, a part of the message, and no output.
void check_refused(const WorkFolder& work, int exit_code, std::string_view rule, std::string_view words) {
  test::Ran ran = work.render();
  INFO(ran.out);
  CHECK(ran.exit_code == exit_code);
  CHECK(ran.out.find(fmt::format("[{}]", rule)) != std::string::npos);
  CHECK(ran.out.find(words) != std::string::npos);
  CHECK(work.files_written() == 0);
}

}  // namespace

TEST_CASE("the founding sample renders into a PDF, two DocBooks and two texts") {
  WorkFolder work;
  test::Ran ran = work.render();
  INFO(ran.out);
  CHECK(ran.exit_code == 0);
  CHECK(ran.out.empty());
  for (const char* ending : {".pdf", ".en.dbk", ".ja.dbk", ".en.txt", ".ja.txt"})
    CHECK_MESSAGE(fs::file_size(work.folder + "/out/m" + ending) > 100, ending);
  CHECK(work.files_written() == 8);
}

TEST_CASE("lang instead of xml:lang is reported as such, and not as a language without phrases") {
  WorkFolder work;
  work.replace(work.xml, " xml:lang=", " lang=");
  test::Ran ran =
      test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} check --format full m.xml", work.folder, test::binary()));
  INFO(ran.out);
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("write: xml:lang\n") != std::string::npos);
  CHECK(ran.out.find("language-without-catalog") == std::string::npos);
}

TEST_CASE("a control character in a translation is one finding in every format, and no file is written") {
  for (const char* format : {"pdf", "docbook", "text", "pdf,docbook,text"}) {
    CAPTURE(format);
    WorkFolder work;
    const std::size_t at = work.po.find("両大臣");
    REQUIRE(at != std::string::npos);
    work.po.insert(at, "\\x1B");
    work.save();
    const test::Ran ran = work.render(fmt::format("--out out --to {}", format));
    INFO(ran.out);
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.find("the control character U+001B is not allowed [po-control-character]") != std::string::npos);
    CHECK(ran.out.find("^^^^\n") != std::string::npos);
    CHECK(ran.out.ends_with("\n1 error, 0 warnings, 0 notes\n"));
    CHECK(work.files_written() == 0);
  }
}

TEST_CASE("a fault of a register is reported once, even if a meeting that names it is checked, too") {
  WorkFolder work;
  work.replace(work.xml, " issuer=", " register=\"r.xml\" issuer=");
  write(work.folder + "/r.xml",
        R"(<register xmlns="urn:readout:meeting:1"><place key="x"><form xml:lang="en">X</form></place><place key="x">)"
        R"(<form xml:lang="en">Y</form></place></register>)");
  test::Ran ran =
      test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} check m.xml r.xml", work.folder, test::binary()));
  INFO(ran.out);
  CHECK(ran.out.find("[register-key-repeated]") != std::string::npos);
  CHECK(ran.out.find("[register-key-repeated]") == ran.out.rfind("[register-key-repeated]"));
  CHECK(ran.out.find("1 error,") != std::string::npos);
}

TEST_CASE("an empty file is refused") {
  WorkFolder work;
  write(work.folder + "/m.xml", "");
  check_refused(work, 1, "xml-empty", "");
}

TEST_CASE("a truncated file is refused") {
  WorkFolder work;
  write(work.folder + "/m.xml", work.xml.substr(0, work.xml.size() / 2));
  check_refused(work, 1, "xml-not-well-formed", "");
}

TEST_CASE("a file in another encoding is refused") {
  WorkFolder work;
  write(work.folder + "/m.xml", "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><meeting>\x93\xFA</meeting>");
  test::Ran ran = work.render();
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("UTF-8") != std::string::npos);
  CHECK(work.files_written() == 0);
}

TEST_CASE("a DOCTYPE with entities is refused before it is expanded") {
  WorkFolder work;
  write(work.folder + "/m.xml",
        "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<meeting>&b;</meeting>");
  check_refused(work, 1, "xml-doctype", "");
}

TEST_CASE("200 levels of nesting are refused") {
  WorkFolder work;
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<item>";
  write(work.folder + "/m.xml", deep);
  check_refused(work, 1, "xml-too-deep", "64");
}

TEST_CASE("100 MB of one attribute are refused by size") {
  WorkFolder work;
  write(work.folder + "/m.xml", "<meeting id=\"" + std::string(100u << 20, 'x') + "\"/>");
  check_refused(work, 1, "file-too-large", "64 MiB");
}

namespace {

/// A text repeated many times, each time with its number.
std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += fmt::format(fmt::runtime(text), i);
  return out;
}

std::string many_people() {
  return times(
      10000, R"(<person xml:id="q{0}"><honorific xml:lang="en">Mr.</honorific><name xml:lang="en" order="given-first">)"
             R"(<given>A</given>)"
             R"(<surname>B</surname></name><office of="JP"><title xml:lang="en">Officer</title></office></person>)");
}

/// Renders within some seconds of processor time, so that a busy machine does not matter.
test::Ran render_within(int seconds, const WorkFolder& work, std::string_view arguments) {
  return test::run(fmt::format("ulimit -t {}; cd {} && {} render m.xml {} --out out", seconds, work.folder,
                               test::binary(), arguments));
}

}  // namespace

TEST_CASE("large numbers take linear time: people, blanks, entities, marked words") {
  struct {
    std::string_view before;
    std::string many;
  } rows[] = {
      {"</delegation>", many_people()},
      {"They agreed to work", times(80000, "word  and  ")},
      {"They agreed to work", times(80000, "a&amp;  b ")},
      {"They agreed to work", times(10000, "<em>word</em> <mention who=\"hayashi\"/> said, ")},
      {"They agreed to work", times(10000, "said<note xml:id=\"m{0}\">There.</note>, ")},
      {"<item xml:id=\"i2\">", times(10000, "<item xml:id=\"z{0}\"><p xml:id=\"y{0}\">Words.</p></item>\n")},
  };
  for (const auto& row : rows) {
    WorkFolder work;
    work.replace(work.xml, row.before, row.many + std::string(row.before));
    const test::Ran ran = render_within(40, work, "--lang en --to text,docbook,pdf");
    INFO(ran.out);
    CHECK_MESSAGE(ran.exit_code == 0, row.many.substr(0, 60));
    CHECK(work.files_written() == 3);
  }
}

TEST_CASE("many mistakes take linear time: open tags, end tags, ruby words, unknown facts and people") {
  const std::string facts = times(40000, "<date xml:id=\"k{0}\" value=\"2022-02-12\"/>, "),
                    tags = times(40000, "<f:k{0}/>, ");
  const std::string strangers = times(5000, "<m:z{0}/>, "), people = many_people();
  constexpr std::string_view kEnd = "100 errors, 0 warnings, 1 note\n",
                             kEndWithStale = "101 errors, 0 warnings, 1 note\n";
  /// The text that is inserted into the meeting, into its msgid and into the msgstr; and the end of the inserted text.
  struct {
    std::string_view before;
    std::string source, msgid, msgstr;
    std::string_view end;
  } rows[] = {
      {"They agreed to work", "", "", std::string(1'600'000, '<'), kEnd},
      {"They agreed to work", "", "", times(400'000, "</em>"), kEnd},
      {"They agreed to work", "", "", times(100'000, "<em>"), kEnd},
      {"They agreed to work", "", "", times(100'000, "<ruby>x"), kEnd},
      {"They agreed to work", "", "", times(200'000, "<ruby>x<rt>"), kEnd},
      {"They agreed to work", "", "", times(40'000, "<f:z{0}/>"), kEnd},
      {"They agreed to work", facts, tags, tags, ""},
      {"They agreed to work", facts, tags, times(40'000, "<f:z{0}/>"), kEnd},
      {"</delegation>", people, "", strangers, kEnd},
      {"They agreed to work", times(100'000, "<ruby>x"), "", "", "1 error, 0 warnings, 0 notes\n"},
      {"They agreed to work", times(100'000, "<ruby>x</ruby>"), "", "", kEndWithStale},
      {"They agreed to work", times(5'000, "<mention who=\"z{0}\"/>, "), "", "", kEnd},
  };
  for (const auto& row : rows) {
    WorkFolder work;
    work.replace(work.xml, row.before, row.source + std::string(row.before));
    work.replace(work.po, "msgid \"They agreed to work", "msgid \"" + row.msgid + "They agreed to work");
    work.replace(work.po, "msgstr \"両大臣は、<q>", "msgstr \"" + row.msgstr + "両大臣は、<q>");
    const test::Ran ran = render_within(30, work, "--to text");
    INFO(row.source.substr(0, 40) << " " << row.msgstr.substr(0, 40));
    CHECK_MESSAGE(ran.exit_code == (row.end.empty() ? 0 : 1), ran.exit_code);
    CHECK_MESSAGE(ran.out.ends_with(row.end),
                  ran.out.substr(ran.out.size() - std::min<std::size_t>(ran.out.size(), 400)));
    CHECK(work.files_written() == (row.end.empty() ? 2 : 0));
  }
}

TEST_CASE("a pipe is read once, with the same findings and outputs as its file") {
  const char* commands[][2] = {{"m.xml", "check"},
                               {"r.xml", "check"},
                               {"s.xml", "check"},
                               {"m.ja.po", "check"},
                               {"m.xml", "dump meeting"},
                               {"m.xml", "render --to text -o -"},
                               {"good.xml", "render --to text -o -"}};
  for (const auto& [file, command] : commands) {
    CAPTURE(file);
    CAPTURE(command);
    WorkFolder work;
    write(work.folder + "/good.xml", work.xml);
    work.replace(work.xml, "12:25+11:00", "12:25+10:00");
    work.replace(work.po, "msgstr \"日米両国", "msgstr \"<b>日米両国");
    write(work.folder + "/r.xml", R"(<register xmlns="urn:readout:meeting:1"><place key="x"/></register>)");
    write(work.folder + "/s.xml", R"(<style xmlns="urn:readout:meeting:1" name="s" extends="pres"/>)");
    const std::string run =
        fmt::format("cd {} && NO_COLOR=1 LC_ALL=C timeout 20 {} {} {}", work.folder, test::binary(), command, file);
    const test::Ran of_file = test::run(run);
    CHECK(of_file.exit_code == (file == std::string_view("good.xml") ? 0 : 1));
    CHECK_FALSE(of_file.out.empty());
    const std::string path = work.folder + "/" + file;
    fs::rename(path, path + ".bytes");
    const test::Ran of_pipe =
        test::run(fmt::format("mkfifo {0} && {{ timeout 20 cat {0}.bytes > {0} & {1}; }}", path, run));
    CHECK(of_pipe.exit_code == of_file.exit_code);
    CHECK(of_pipe.out == of_file.out);
  }
}

TEST_CASE("a missing photo is a mistake of the author, at the place that names it") {
  WorkFolder work;
  fs::remove(work.folder + "/" + kSample + ".jpg");
  check_refused(work, 1, "named-file-missing", "m.xml:");
}

TEST_CASE("a file that is not a picture is refused as a photo") {
  WorkFolder work;
  write(work.folder + "/" + kSample + ".jpg", "this is no picture");
  check_refused(work, 1, "image-not-recognized", "m.xml:");
}

TEST_CASE("a named language without .po is an error") {
  WorkFolder work;
  fs::remove(work.folder + "/m.ja.po");
  test::Ran ran = work.render("--lang en,ja --out out");
  INFO(ran.out);
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("m.ja.po") != std::string::npos);
  CHECK(work.files_written() == 0);
}

TEST_CASE("without a .po file only the source language is rendered") {
  WorkFolder work;
  fs::remove(work.folder + "/m.ja.po");
  CHECK(work.render().exit_code == 0);
  CHECK(fs::exists(work.folder + "/out/m.en.pdf"));
  CHECK(work.files_written() == 4);
}

TEST_CASE("the .po of another meeting is refused") {
  WorkFolder work;
  write(work.folder + "/m.ja.po", test::read_source_file("samples/2024-04-30-japan-egypt.ja.po"));
  check_refused(work, 1, "translation-of-another-file", "m.ja.po");
}

TEST_CASE("a folder that cannot be written to is an error of the environment") {
  WorkFolder work;
  test::Ran ran = work.render("--out /proc");
  INFO(ran.out);
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("[output-not-written]") != std::string::npos);
}

TEST_CASE("a full disk is an error of the environment") {
  WorkFolder work;
  test::Ran ran = work.render("--to pdf -o /dev/full");
  INFO(ran.out);
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("No space left on device") != std::string::npos);
}

TEST_CASE("a missing translation of a unit is an error, and --draft marks it") {
  WorkFolder work;
  std::size_t entry = work.po.rfind("\nmsgctxt \"");
  REQUIRE(entry != std::string::npos);
  std::size_t msgstr = work.po.find("\nmsgstr \"", entry);
  std::size_t end = work.po.find("\n", msgstr + 9);
  work.po.replace(msgstr, end - msgstr, "\nmsgstr \"\"");
  work.save();
  check_refused(work, 1, "translation-missing", "");
  test::Ran draft = work.render("--draft --out out");
  INFO(draft.out);
  CHECK(draft.exit_code == 0);
  CHECK(work.files_written() == 8);
}

TEST_CASE("a fuzzy unit is an error") {
  WorkFolder work;
  std::size_t entry = work.po.rfind("\nmsgctxt \"");
  work.po.insert(entry, "\n#, fuzzy");
  work.save();
  check_refused(work, 1, "translation-fuzzy", "m.ja.po");
}

TEST_CASE("two inputs with one output are wrong usage") {
  WorkFolder work;
  fs::create_directory(work.folder + "/b");
  fs::copy_file(work.folder + "/m.xml", work.folder + "/b/m.xml");
  test::Ran ran = work.render("b/m.xml --out out");
  INFO(ran.out);
  CHECK(ran.exit_code == 2);
  CHECK(ran.out.find("[output-twice]") != std::string::npos);
  CHECK(work.files_written() == 0);
}

TEST_CASE("an unknown option, format or command is wrong usage") {
  for (const char* line :
       {"render", "render --to word m.xml", "render --nonsense m.xml", "frobnicate", "check", "dump lines"})
    CHECK_MESSAGE(test::run(fmt::format("{} {}", test::binary(), line)).exit_code == 2, line);
}

TEST_CASE("check reports a missing photo, and the findings of a translation once") {
  WorkFolder work;
  work.replace(work.xml, kSample + ".jpg", "none.jpg");
  work.replace(work.po, "msgstr \"日米両国", "msgstr \"<b>日米両国");
  test::Ran ran = test::run(fmt::format("cd {} && LC_ALL=C {} check . m.ja.po m.xml", work.folder, test::binary()));
  CHECK_MESSAGE(ran.out.ends_with("1 error, 0 warnings, 0 notes\n"), ran.out);
  work.replace(work.po, "<b>", "");
  ran = test::run(fmt::format("cd {} && LC_ALL=C {} check m.xml", work.folder, test::binary()));
  CHECK(ran.exit_code == 1);
  CHECK_MESSAGE(ran.out.find("m.xml:34:31: error: none.jpg does not exist [named-file-missing]\n") != std::string::npos,
                ran.out);
}

namespace {

std::string half_font() { return test::read_source_file("tests/typeset/half.ttf"); }

/// The founding sample in English, all its Latin letters in a font of this content.
test::Ran render_in_font(const WorkFolder& work, std::string_view font) {
  write(work.folder + "/house.ttf", font);
  std::string fonts;
  for (const char* role : {"text", "heading"})
    fonts += fmt::format(
        "<fonts role=\"{}\" lang=\"en\"><font family=\"House Half\" path=\"{}/house.ttf\"/><font family=\"Noto Serif\" "
        "path=\"/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf\"/></fonts>",
        role, work.folder);
  write(work.folder + "/house.xml",
        "<style xmlns=\"urn:readout:meeting:1\" name=\"house\" extends=\"press\">" + fonts + "</style>");
  return work.render("--style house.xml --lang en --to pdf --out out");
}

std::string with_permissions(unsigned type) {
  std::string font = half_font();
  std::size_t record = font.find("OS/2"), table = 0;
  for (std::size_t i = 0; i < 4; ++i) table = table << 8 | static_cast<unsigned char>(font[record + 8 + i]);
  font[table + 8] = static_cast<char>(type >> 8);
  font[table + 9] = static_cast<char>(type & 255);
  return font;
}

}  // namespace

TEST_CASE(
    "a font of a style that does not permit embedding or subsetting is reported with its file, and no file is "
    "written") {
  for (unsigned type : {0x0002u, 0x0100u, 0x0200u, 0x0102u}) {
    WorkFolder work;
    const test::Ran ran = render_in_font(work, with_permissions(type));
    CHECK(ran.exit_code == 3);
    CHECK_MESSAGE(
        ran.out.find("the font House Half in " + work.folder + "/house.ttf does not permit") != std::string::npos,
        ran.out);
    CHECK(ran.out.find("name a font in the style whose licence permits embedding") != std::string::npos);
    CHECK(work.files_written() == 0);
  }
  for (unsigned type : {0x0000u, 0x0004u, 0x0008u, 0x0006u}) {
    WorkFolder work;
    CHECK(render_in_font(work, with_permissions(type)).exit_code == 0);
    CHECK(work.files_written() == 1);
  }
}

TEST_CASE(
    "a truncated font of a style, or a file that is not a font, is reported with its file, and no file is written") {
  const std::string whole = half_font();
  for (std::size_t length : {std::size_t{0}, std::size_t{3}, std::size_t{100}, whole.size() / 4, whole.size() / 2,
                             whole.size() * 3 / 4, whole.size() - 200}) {
    WorkFolder work;
    CAPTURE(length);
    const test::Ran ran = render_in_font(work, whole.substr(0, length));
    CHECK(ran.exit_code == 3);
    CHECK_MESSAGE(ran.out.find("the font House Half in " + work.folder + "/house.ttf is damaged") != std::string::npos,
                  ran.out);
    CHECK(work.files_written() == 0);
  }
}

TEST_CASE("embedded files have unique names that every system allows, whatever the id of the meeting") {
  const std::string longest(100, 'a');
  for (const auto& [id, name] : {std::pair<std::string, std::string>{"会談", "meeting"},
                                 {longest, longest},
                                 {longest + "a", "meeting"},
                                 {"a..b", "a..b"},
                                 {"register", "meeting"},
                                 {"style", "meeting"},
                                 {"style-2", "meeting"},
                                 {"_x", "_x"}}) {
    CAPTURE(id);
    WorkFolder work;
    work.replace(work.po, "X-Readout-Id: japan-us-2022-02-11", "X-Readout-Id: " + id);
    work.replace(work.xml, "xml:id=\"japan-us-2022-02-11\"", "xml:id=\"" + id + "\"");
    fs::copy_file(test::source_path("styles/press.xml"), work.folder + "/house.xml");
    const test::Ran ran = work.render("--to pdf --style house.xml --out out");
    CHECK_MESSAGE(ran.exit_code == 0, ran.out);
    const std::string inside = test::run("pdfdetach -list " + work.folder + "/out/m.pdf").out;
    CHECK_MESSAGE(inside.find(": " + name + ".xml\n") != std::string::npos, inside);
    CHECK_MESSAGE(inside.find(": " + name + ".ja.po\n") != std::string::npos, inside);
    CHECK(inside.starts_with("5 embedded files"));
  }
  // An xml:id cannot be a path.
  for (const char* id : {"../x", "a/b", "a\\b", "a:b", ".x", ""}) {
    CAPTURE(id);
    WorkFolder work;
    work.replace(work.xml, "xml:id=\"japan-us-2022-02-11\"", fmt::format("xml:id=\"{}\"", id));
    check_refused(work, 1, "schema-value-invalid", "of xml:id");
  }
}

#ifndef __SANITIZE_ADDRESS__  // whose own memory is beyond any limit
TEST_CASE("a run without enough memory ends with a message and exit code 3") {
  const std::string folder = test::temporary_folder();
  std::string points;
  for (int i = 0; i < 7'000'000; ++i) points += "<p>x</p>";
  std::ofstream(folder + "/m.xml") << "<meeting xmlns=\"urn:readout:meeting:1\">" << points << "</meeting>";
  const test::Ran ran =
      test::run(fmt::format("cd {} && ulimit -v 100000 && {} check m.xml --jobs 2", folder, test::binary()));
  CHECK(ran.exit_code == 3);
  CHECK(ran.out == "readout: out of memory\n");
}
#endif
