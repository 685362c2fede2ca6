#include "pages.h"
#include "support/support.h"
#include "write/writers.h"

using namespace readout;
using namespace readout::test;

namespace {

const Attachment kMeeting{"m.xml", "application/xml", "The meeting", "<meeting/>\n"};
const Attachment kManifest{"manifest.json", "application/json", "What made this file", "{}\n"};

std::optional<Pieces> made(const std::vector<Attachment>& attachments, Diagnostics& diagnostics) {
  return write_pdf(pages_of({line(0, 100, {{68, "a", 563}})}), edition(), diagnostics, attachments);
}

std::string written(const std::vector<Attachment>& attachments) {
  Diagnostics diagnostics;
  std::string path = temporary_folder() + "/a.pdf";
  std::optional<Pieces> bytes = made(attachments, diagnostics);
  CHECK(text_of(diagnostics) == "");
  std::ofstream(path, std::ios::binary) << (bytes ? bytes->joined() : "");
  return path;
}

std::string refused(Attachment attachment) {
  Diagnostics diagnostics;
  CHECK(!made({std::move(attachment)}, diagnostics));
  return text_of(diagnostics);
}

}  // namespace

TEST_CASE("files extracted from a PDF are the embedded files") {
  std::string path = written({kMeeting, kManifest}), out = temporary_folder();
  CHECK(run("pdfdetach -saveall -o " + out + " " + path).exit_code == 0);
  CHECK(bytes_of_file(out + "/m.xml") == kMeeting.bytes);
  CHECK(bytes_of_file(out + "/manifest.json") == kManifest.bytes);
}

TEST_CASE("an embedded file has its media type, date and checksum, and is the source of the document") {
  std::string pdf = run("qpdf --qdf --object-streams=disable " + written({kMeeting}) + " -").out;
  for (const char* part : {"/AFRelationship /Source", "/Subtype /application#2fxml", "/ModDate (D:20220211)",
                           "/Size 11", "/AF [", "/EmbeddedFiles <<", "/CheckSum <", "/Desc "})
    CHECK_MESSAGE(pdf.find(part) != std::string::npos, part);
  // The checksum is the MD5 of the bytes; qpdf compares it.
  CHECK(run("qpdf --list-attachments --verbose " + written({kMeeting}))
            .out.find("checksum: 2bc819d1a2254181ec15cb1293c370fa") != std::string::npos);
}

TEST_CASE("the order of the attachments does not change the PDF") {
  Diagnostics diagnostics;
  auto names = [](const std::string& path) { return run("pdfdetach -list " + path).out; };
  CHECK(names(written({kMeeting, kManifest})) == names(written({kManifest, kMeeting})));
}

TEST_CASE("a path is refused as the name of an embedded file") {
  for (const char* name : {"", "a/b.xml", "..", ".hidden", "a\\b", "c:x", "a b", "a\nb", "議.xml"})
    CHECK(refused({name, "application/xml", "d", "x"}) == "error pdf-profile-broken - clause=ISO 32000-1 7.11.2\n");
  CHECK(refused({"a.xml", "xml", "d", "x"}) == "error pdf-profile-broken - clause=ISO 19005-3 6.8\n");
  CHECK(refused({"a.xml", "application/xml", "d", ""}) == "error pdf-profile-broken - clause=ISO 32000-1 7.11.4\n");
  Diagnostics diagnostics;
  CHECK(!made({kMeeting, kMeeting}, diagnostics));
  CHECK(text_of(diagnostics) == "error pdf-profile-broken - clause=ISO 32000-1 7.9.6\n");
}
