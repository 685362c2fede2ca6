// One mistake, one finding: what follows from another finding is not reported.
#include "checked_folder.h"

using namespace readout;

namespace {

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

std::string clean() { return test::read_source_file("tests/commands/clean.xml"); }

/// A meeting whose second party and issuer are in a register of its own.
std::string of_own_register(std::string_view attribute = "") {
  return changed(changed(clean(), R"(of="FR")", R"(of="ZZZ")"), R"(issuer="mofa-jp")",
                 R"(issuer="mofa-zz" )" + std::string(attribute));
}

constexpr std::string_view kRegister = R"(<register xmlns="urn:readout:meeting:1">
<country key="ZZZ"><form xml:lang="en">Zed</form><form xml:lang="ja">ゼ</form></country>
<organization key="mofa-zz"><form xml:lang="en">Z</form><form xml:lang="ja">ゼ</form></organization>
</register>
)";

using Folder = test::CheckedFolder;

}  // namespace

TEST_CASE("a style that cannot be read leaves no characters without a glyph") {
  for (const char* style : {"nope", "house.xml"}) {
    CAPTURE(style);
    const Folder folder;
    folder.write("m.xml", clean());
    folder.write("readout.toml", std::string("style = \"") + style + "\"\n");
    CHECK(folder.found() ==
          (style == std::string("nope") ? "readout.toml style-unknown\n" : "readout.toml named-file-missing\n"));
    folder.write("house.xml", R"(<style xmlns="urn:readout:meeting:1" name="x" extends="pres"/>)");
    if (style != std::string("nope")) CHECK(folder.found() == "house.xml style-extends-unknown\n");
  }
}

TEST_CASE("the keys of a register that cannot be read are not unknown") {
  for (const bool of_project : {true, false}) {
    CAPTURE(of_project);
    const Folder folder;
    folder.write("m.xml", of_own_register(of_project ? "" : R"(register="r.xml")"));
    if (of_project) folder.write("readout.toml", "register = \"r.xml\"\n");
    CHECK(folder.found() == std::string(of_project ? "readout.toml" : "m.xml") + " named-file-missing\n");
    folder.write("r.xml", std::string(kRegister.substr(0, 150)));
    CHECK(folder.found() == "r.xml xml-not-well-formed\n");
    folder.write("r.xml", changed(std::string(kRegister), "<country", "<contry"));
    CHECK(folder.found() == "r.xml schema-element-unexpected\n");
    folder.write("r.xml", "");
    CHECK(folder.found().starts_with(of_project ? "r.xml xml-empty\n" : "m.xml named-file-foreign\nr.xml xml-empty\n"));
    CHECK(folder.found().find("key-unknown") == std::string::npos);
    folder.write("r.xml", std::string(kRegister));
    CHECK(folder.found() == "");
  }
}

TEST_CASE("a key that a wrong register does not have either is unknown") {
  const Folder folder;
  folder.write("m.xml", changed(of_own_register(R"(register="r.xml")"), R"(of="JP")", R"(of="JPX")"));
  folder.write("r.xml", changed(std::string(kRegister), R"(key="ZZZ")", R"(kye="ZZZ")"));
  CHECK(folder.found() == "m.xml key-unknown\nr.xml schema-attribute-unknown\n");
}

TEST_CASE("a catalog that cannot be used leaves no language without a catalog") {
  const Folder folder;
  folder.write("m.xml", clean());
  folder.write("readout.toml", "locales = \"l\"\nlanguages = [\"de\"]\n");
  folder.write("l/README", "No catalog yet.\n");
  folder.write("m.de.po", test::read_source_file("tests/commands/clean.ja.po"));
  CHECK(folder.found("m.xml").find("language-without-catalog") != std::string::npos);
  folder.write("l/de.po", "\xFF\xFEm");
  CHECK(folder.found("m.xml") == "l/de.po po-charset\nm.de.po translation-language\n");
}

TEST_CASE("a name that is misspelt is one finding") {
  struct Row {
    std::string_view from, to, found;
  };
  for (const Row& row : {
           Row{"<meeting ", "<meetnig ", "m.xml schema-root-wrong\n"},
           {"<overview>", "<overveiw>", "m.xml schema-element-unexpected\n"},
           {"published=", "publised=", "m.xml schema-attribute-unknown\n"},
           {" start=", " strat=", "m.xml schema-attribute-unknown\n"},
           {" start=", " begin=", "m.xml schema-attribute-missing\nm.xml schema-attribute-unknown\n"},
           {R"(xml:id="petit")", R"(xml:id="aoki")", "m.xml id-repeated\n"},
           {R"(duration="PT55M")", R"(end="2024-06-10T13:20" duration="PT75H")", "m.xml duration-too-long\n"},
           {"<session ", R"(<visit who="aoki" to="FRR"/><session )", "m.xml key-unknown\n"},
       }) {
    CAPTURE(row.to);
    const Folder folder;
    folder.write("m.xml", changed(clean(), row.from, row.to));
    CHECK(folder.found("m.xml") == row.found);
  }
}

TEST_CASE("a misspelt root or element is fixed in both tags, or in the one that is wrong") {
  for (const char* name : {"meeting", "overview"})
    for (const bool both : {true, false}) {
      CAPTURE(name);
      CAPTURE(both);
      std::string wrong(name);
      std::swap(wrong[4], wrong[5]);
      std::string text = changed(clean(), "<" + std::string(name), "<" + wrong);
      if (both) text = changed(text, "</" + std::string(name), "</" + wrong);
      const Folder folder;
      folder.write("m.xml", text);
      CHECK(folder.check("--fix m.xml").exit_code == 0);
      CHECK(folder.read("m.xml") == clean());
    }
}

TEST_CASE("a visit to an unknown country is not also a visit elsewhere") {
  const Folder folder;
  const std::string visit = changed(clean(), "<session ", R"(<visit who="aoki" to="FRR"/><session )");
  folder.write("m.xml",
               changed(visit, R"(duration-is="exact"/>)", R"(duration-is="exact"><place key="p"/></session>)"));
  folder.write("r.xml",
               changed(std::string(kRegister), "</register>",
                       "<place key=\"p\" country=\"FR\"><form xml:lang=\"en\">Paris</form></place></register>"));
  CHECK(folder.found("--register r.xml m.xml") == "m.xml key-unknown\n");
}

TEST_CASE("a PO file that is none has one finding of its own") {
  const Folder folder;
  folder.write("m.xml", clean());
  folder.write("m.ja.po", "garbage\n");
  CHECK(folder.found("m.xml") == "m.ja.po po-syntax\n");
}
