// A language is data: tags, catalogs of --locales, skeletons.
#include <fmt/format.h>

#include <fstream>

#include "support/support.h"

using namespace readout;

namespace {

test::Ran run_readout(const std::string& folder, const std::string& arguments) {
  return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} {}", folder, test::binary(), arguments));
}

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

/// The Japanese skeleton as a meeting in the language `tag`.
std::string meeting_in(std::string_view tag) {
  std::string folder = test::temporary_folder();
  REQUIRE(run_readout(folder, "new m.xml --lang ja").exit_code == 0);
  const std::string text = content(folder + "/m.xml");
  std::ofstream(folder + "/m.xml") << replaced(text, "xml:lang=\"ja\"", fmt::format("xml:lang=\"{}\"", tag));
  return folder;
}

/// A catalog of a made-up variety of Japanese in the folder `own`, with other words for an overview.
void add_catalog(const std::string& folder, const std::string& po) {
  test::run("mkdir " + folder + "/own");
  std::ofstream(folder + "/own/ja-QM.po") << po;
}

}  // namespace

TEST_CASE("a tag finds the catalog of its language, a note says which, and the output keeps the tag") {
  for (const char* tag : {"JA", "ja-JP", "ja-Jpan-JP"}) {
    const std::string folder = meeting_in(tag);
    test::Ran ran = run_readout(folder, fmt::format("render m.xml --lang {} --to text", tag));
    INFO(ran.out);
    CHECK(ran.exit_code == 0);
    const bool same = std::string_view(tag) == "JA";
    CHECK((ran.out.find("m.xml:5:") != std::string::npos) == !same);
    CHECK((ran.out.find("[language-taken]") != std::string::npos) == !same);
    CHECK(content(fmt::format("{}/m.{}.txt", folder, tag)).find("外相会談を行ったところ、概要は以下") !=
          std::string::npos);
  }
}

TEST_CASE("a new language needs only a catalog in a folder") {
  const std::string folder = meeting_in("ja-QM");
  add_catalog(folder, replaced(test::read_source_file("locales/ja.po"), "概要は以下", "QMは以下"));
  test::Ran ran = run_readout(folder, "render m.xml --lang ja-QM --locales own --to text");
  CHECK_MESSAGE(ran.exit_code == 0, ran.out);
  CHECK(content(folder + "/m.ja-QM.txt").find("QMは以下") != std::string::npos);
}

TEST_CASE("a catalog of a variety in a folder begins with the phrases of its language") {
  const std::string folder = meeting_in("ja-QM");
  const std::string po = test::read_source_file("locales/ja.po");
  const std::size_t phrase = po.find("概要は以下");
  REQUIRE(phrase != std::string::npos);
  const std::size_t begin = po.rfind("\n\n", phrase) + 2, end = po.find("\n\n", phrase);
  add_catalog(folder, po.substr(0, po.find("\n\n") + 2) +
                          replaced(po.substr(begin, end - begin), "概要は以下", "QMは以下") + "\n");
  test::Ran ran = run_readout(folder, "render m.xml --lang ja-QM --locales own --to text");
  CHECK_MESSAGE(ran.exit_code == 0, ran.out);
  const std::string text = content(folder + "/m.ja-QM.txt");
  CHECK(text.find("QMは以下") != std::string::npos);
  CHECK(text.find("外相会談を行ったところ") != std::string::npos);
}

TEST_CASE("a needed phrase that a catalog lacks is an error at its entry, and no page is written") {
  const std::string folder = meeting_in("ja-QM");
  std::string po = test::read_source_file("locales/ja.po");
  const std::size_t phrase = po.find("概要は以下");
  REQUIRE(phrase != std::string::npos);
  const std::size_t begin = po.rfind("msgstr \"", phrase), end = po.find("\n\n", begin);
  add_catalog(folder, po.substr(0, begin) + "msgstr \"\"" + po.substr(end));
  test::Ran ran = run_readout(folder, "render m.xml --lang ja-QM --locales own --to text");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("own/ja-QM.po:") != std::string::npos);
  CHECK(ran.out.find("[catalog-phrase-missing]") != std::string::npos);
  CHECK(content(folder + "/m.ja-QM.txt").empty());
  // A draft prints the English words.
  ran = run_readout(folder, "render m.xml --lang ja-QM --locales own --to text --draft");
  CHECK_MESSAGE(ran.exit_code == 0, ran.out);
  CHECK(ran.out.find("note: the catalog of “ja-QM” lacks a phrase") != std::string::npos);
  CHECK(content(folder + "/m.ja-QM.txt").find("The overview") != std::string::npos);
}

TEST_CASE("new offers the languages that have a skeleton, and names them if another is requested") {
  test::Ran ran = run_readout(test::temporary_folder(), "new m.xml --lang fr");
  CHECK(ran.exit_code == 2);
  CHECK_MESSAGE(ran.out.find("en") != std::string::npos, ran.out);
  CHECK_MESSAGE(ran.out.find("ja") != std::string::npos, ran.out);
}

TEST_CASE("messages are in the language that a tag finds") {
  CHECK(run_readout(test::temporary_folder(), "check absent.xml --ui-lang JA_jp").out.find("エラー") !=
        std::string::npos);
}
