#include "write/formats.h"

#include <algorithm>

#include "documents.h"
#include "pages.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

namespace {

/// The suffixes of the files of an edition in these languages and formats, in the order of writing.
std::vector<std::string> endings(const std::vector<std::string>& languages, const std::vector<std::string>& names) {
  Edition edition = test::edition();
  const Document one = edition.documents.front();
  edition.documents.clear();
  for (const std::string& language : languages)
    edition.documents.push_back(one), edition.documents.back().lang = language;
  const std::vector<OutputFormat> formats = formats_named(names);
  std::vector<OutputFile> files = write_documents(formats, edition);
  const WebLooks looks;
  std::ranges::move(write_edition(formats, {edition, {}, looks}), std::back_inserter(files));
  Diagnostics diagnostics;
  const Pages pages = pages_of({line(0, 100, {{68, "a", 563}})});
  const std::vector<Attachment> attached;
  std::ranges::move(write_pages(formats, {edition, pages, attached, {}}, diagnostics), std::back_inserter(files));
  CHECK(text_of(diagnostics) == "");
  std::vector<std::string> out;
  for (const OutputFile& file : files) out.push_back(file.ending);
  return out;
}

}  // namespace

TEST_CASE(
    "each document has a file of each format made from documents; files made from the edition and from pages come "
    "after them") {
  CHECK(endings({"en", "ja"}, {}) ==
        std::vector<std::string>{".en.dbk", ".en.txt", ".ja.dbk", ".ja.txt", ".html", ".en.html", ".ja.html", ".pdf"});
  CHECK(endings({"en", "ja"}, {"text"}) == std::vector<std::string>{".en.txt", ".ja.txt"});
  CHECK(endings({"en", "ja"}, {"pdf", "docbook"}) == std::vector<std::string>{".en.dbk", ".ja.dbk", ".pdf"});
}

TEST_CASE("the names of all files are known before they are made") {
  const std::vector<std::string> both{"en", "ja"};
  CHECK(file_endings(formats_named({"html", "text"}), both) ==
        std::vector<std::string>{".html", ".en.html", ".ja.html", ".en.txt", ".ja.txt"});
}

TEST_CASE("the PDF and the web page of a single language have its tag in the name") {
  CHECK(endings({"ja"}, {"html"}) == std::vector<std::string>{".ja.html"});
  CHECK(endings({"ja"}, {"pdf"}) == std::vector<std::string>{".ja.pdf"});
}

TEST_CASE("a file has the bytes that the writer of its format returns") {
  const Edition edition{"m", {document({paragraph({words("Words.")})})}};
  std::vector<std::string> made;
  for (const OutputFile& file : write_documents(formats_named({"docbook", "text"}), edition))
    made.push_back(file.ending + " " + file.bytes.joined());
  CHECK(made ==
        std::vector{".en.dbk " + write_docbook(edition.documents[0]), ".en.txt " + write_text(edition.documents[0])});
}

TEST_CASE("only a format that is made from pages needs pages") {
  CHECK(needs<FromPages>(formats_named({})));
  CHECK(needs<FromPages>(formats_named({"text", "pdf"})));
  CHECK_FALSE(needs<FromPages>(formats_named({"text", "docbook", "html"})));
  CHECK(needs<FromEdition>(formats_named({"html"})));
}

TEST_CASE("names and suffixes of formats are unique") {
  std::vector<std::string_view> names, suffixes;
  for (const OutputFormat& format : output_formats()) names.push_back(format.name), suffixes.push_back(format.suffix);
  for (auto* all : {&names, &suffixes}) {
    std::ranges::sort(*all);
    CHECK(std::ranges::adjacent_find(*all) == all->end());
  }
}
