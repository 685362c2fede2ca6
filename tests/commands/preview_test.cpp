// readout preview: the page that it makes of files, its addresses, its requests, its editor; tests/judges/preview
// drives the program.
#include <fstream>
#include <map>

#include "commands/editor.h"
#include "commands/http.h"
#include "commands/preview_page.h"
#include "commands/preview_site.h"
#include "commands/watched_files.h"
#include "input/xml.h"
#include "support/support.h"

using namespace readout;

namespace {

using Held = std::map<std::string, std::string>;

Held preview_sample() {
  const std::string name = "samples/2024-07-05-courtesy-call";
  return {{"m.xml", test::read_source_file(name + ".xml")}, {"m.ja.po", test::read_source_file(name + ".ja.po")}};
}

void replace_text(std::string& text, std::string_view from, std::string_view to) {
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
}

Preview preview_of(const Held& held) {
  prepare_xml();
  static const Catalog english = *Catalog::built_in("en");
  static PreviewTools tools;
  const OverlayFiles files(disk(), held);
  return make_preview(files, {.file = "m.xml", .house = {}, .words = &english}, tools);
}

std::string rules_of(const PreviewPage& page) {
  std::string out;
  for (const PreviewFinding& finding : page.findings) out += finding.rule + " " + finding.place + "\n";
  return out;
}

PreviewPage small_page() {
  PreviewPage page;
  page.editable = true;
  page.pages = {"<svg/>"};
  page.meeting = "<p>";
  page.revision = 7;
  page.findings = {{"error", "error", "m.xml:3:1", "message", "", "rule"}};
  return page;
}

const PreviewAccess kAccess{8080, "0123abcd"};

HttpRequest get(std::string target, std::string host = "127.0.0.1:8080") {
  return {.method = "GET", .target = std::move(target), .host = std::move(host), .origin = "", .body = ""};
}

HttpRequest post(std::string body, std::string origin = "http://127.0.0.1:8080") {
  return {"POST", "/0123abcd/open", "127.0.0.1:8080", std::move(origin), std::move(body)};
}

int status_of(const HttpRequest& request) { return answer_preview(request, small_page(), kAccess).response.status; }

}  // namespace

TEST_CASE("a preview has the web page, the pages, the texts and the files of a meeting") {
  const Preview preview = preview_of(preview_sample());
  CHECK(rules_of(preview.page) == "");
  CHECK(preview.page.meeting.starts_with("<!DOCTYPE html>"));
  REQUIRE(!preview.page.pages.empty());
  CHECK(preview.page.pages[0].starts_with("<svg "));
  REQUIRE(!preview.page.units.empty());
  CHECK(preview.page.units[0].texts.size() == 1);
  CHECK(preview.page.units[0].texts[0].state == "translated");
  CHECK(preview.files.contains("m.xml"));
  CHECK(preview.files.contains("m.ja.po"));
}

TEST_CASE("a preview is a draft: a missing translation is a finding, and its source text is shown") {
  Held held = preview_sample();
  held.erase("m.ja.po");
  const Preview preview = preview_of(held);
  CHECK(rules_of(preview.page) == "");  // Without a translation beside it, the meeting has one language.
  CHECK(preview.files.contains("m.ja.po"));
  held["m.ja.po"] = "msgid \"\"\nmsgstr \"Language: ja\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
  const Preview open = preview_of(held);
  CHECK(open.page.meeting.find("<mark") != std::string::npos);
  CHECK(open.page.units[0].texts[0].state == "missing");
  CHECK(open.page.units[0].texts[0].open);
}

TEST_CASE("a file that is no XML keeps the last page, under its findings") {
  const Preview sound = preview_of(preview_sample());
  Held held = preview_sample();
  replace_text(held["m.xml"], "</meeting>", "</meting>");
  Preview broken = preview_of(held);
  CHECK(broken.page.meeting == "");
  CHECK(!broken.page.findings.empty());
  keep_made(broken.page, sound.page);
  CHECK(broken.page.kept);
  CHECK(broken.page.meeting == sound.page.meeting);
  CHECK(broken.page.pages == sound.page.pages);
  CHECK(broken.page.units == sound.page.units);
  Preview repaired = preview_of(preview_sample());
  keep_made(repaired.page, broken.page);
  CHECK(!repaired.page.kept);
}

TEST_CASE("a request is complete with its body, and refused if it is not understood") {
  const std::string head = "POST /a HTTP/1.1\r\nHost: h:1\r\nOrigin: o\r\ncontent-length: 3\r\n\r\n";
  CHECK(!read_request(head + "ab").request);
  CHECK(read_request(head + "abc").request == HttpRequest{"POST", "/a", "h:1", "o", "abc"});
  for (const char* broken :
       {"GET /a HTTP/1.1\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET a HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a SPDY\r\nHost: a\r\n\r\n", "GET /a HTTP/1.1\r\nHost: a\r\nx\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1x\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"})
    CHECK_MESSAGE(read_request(broken).broken, broken);
  CHECK(read_request(std::string(kMaxRequest + 1, 'x')).broken);
  CHECK(!read_request("GET / HTTP/1.1\r\nHost").broken);
}

TEST_CASE("a request that is cut off at any byte is not complete") {
  const std::string whole = "GET /t/ HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n";
  for (std::size_t i = 0; i < whole.size(); ++i) CHECK(!read_request(whole.substr(0, i)).request);
  CHECK(read_request(whole).request);
}

TEST_CASE("a response has its length and is not kept by the browser") {
  CHECK(response_bytes({.type = "text/plain", .body = "abc"}) ==
        "HTTP/1.1 200 OK\r\nConnection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        "X-Frame-Options: SAMEORIGIN\r\nReferrer-Policy: no-referrer\r\nContent-Type: text/plain\r\n"
        "Content-Length: 3\r\n\r\nabc");
  CHECK(response_bytes({.status = 204}).ends_with("no-referrer\r\n\r\n"));
}

TEST_CASE("a value of a form is decoded") {
  CHECK(form_value("a=1&place=m%20n%2Exml%3A3+x%zz", "place") == "m n.xml:3 x%zz");
  CHECK(form_value("a=1", "place") == "");
  CHECK(form_value("place=%4", "place") == "%4");
}

TEST_CASE("a preview answers only under its own name and token") {
  CHECK(status_of(get("/0123abcd/")) == 200);
  CHECK(status_of(get("/0123abcd/", "localhost:8080")) == 200);
  CHECK(status_of(get("/0123abcd/meeting.html")) == 200);
  CHECK(status_of(get("/0123abcd/events")) == 200);
  CHECK(status_of(get("/0123abcd/" + picture_address(small_page(), 0))) == 200);
  CHECK(status_of(get("/0123abcd/", "evil.example:8080")) == 403);
  CHECK(status_of(get("/0123abcd/", "127.0.0.1:8081")) == 403);
  CHECK(status_of(get("/")) == 404);
  CHECK(status_of(get("/0123abcd")) == 404);
  CHECK(status_of(get("/0123abce/")) == 404);
  CHECK(status_of(get("/0123abcd/../etc/passwd")) == 404);
  CHECK(status_of(get("/0123abcd/%2e%2e/m.xml")) == 404);
  CHECK(status_of({"DELETE", "/0123abcd/", "127.0.0.1:8080", "", ""}) == 405);
}

TEST_CASE("events name the revision") {
  const PreviewAnswer answer = answer_preview(get("/0123abcd/events"), small_page(), kAccess);
  CHECK(answer.response.stream);
  CHECK(answer.response.body == "data: 7\n\n");
}

TEST_CASE("only a place that the page shows is opened, and only for the page itself") {
  const auto opened = [](const HttpRequest& request) { return answer_preview(request, small_page(), kAccess); };
  CHECK(opened(post("place=m.xml%3A3%3A1")).opened == "m.xml:3:1");
  CHECK(opened(post("place=m.xml%3A3%3A1")).response.status == 204);
  CHECK(opened(post("place=/etc/passwd%3A1%3A1")).opened == "");
  CHECK(opened(post("place=")).response.status == 403);
  CHECK(opened(post("place=m.xml%3A3%3A1", "http://evil.example")).response.status == 403);
  PreviewPage page = small_page();
  page.editable = false;
  CHECK(answer_preview(post("place=m.xml%3A3%3A1"), page, kAccess).response.status == 403);
}

TEST_CASE("the arguments of an editor are split before the place is put in") {
  using Arguments = std::vector<std::string>;
  CHECK(editor_arguments("code -g {file}:{line}:{column}", "my talks.xml:3:14") ==
        Arguments{"code", "-g", "my talks.xml:3:14"});
  CHECK(editor_arguments("vim  +{line}", "a;b.xml:3:1") == Arguments{"vim", "+3", "a;b.xml"});
  CHECK(editor_arguments("e {file}", "{line}.xml:3:1") == Arguments{"e", "{line}.xml"});
  CHECK(editor_arguments("e {file}", "-rf:3:1") == Arguments{"e", "./-rf"});
}

TEST_CASE("a change of a watched file is reported once, when two looks agree") {
  const std::string folder = test::temporary_folder(), path = folder + "/a", other = folder + "/b";
  std::ofstream(path) << "1";
  WatchedFiles files(disk());
  files.watch({path, other});
  CHECK(!files.have_changed());
  std::ofstream(path) << "12";
  CHECK(!files.have_changed());
  CHECK(files.have_changed());
  CHECK(!files.have_changed());
  std::ofstream(other) << "1";
  CHECK(!files.have_changed());
  CHECK(files.have_changed());
}

TEST_CASE("a change between the report and the new list of files is not lost") {
  const std::string path = test::temporary_folder() + "/a";
  std::ofstream(path) << "1";
  WatchedFiles files(disk());
  files.watch({path});
  std::ofstream(path) << "123";
  files.watch({path});
  CHECK(!files.have_changed());
  CHECK(files.have_changed());
}

TEST_CASE("a port that is taken is reported") {
  const test::Ran ran = test::run("cd " + test::source_path("samples") +
                                  " && python3 -c 'import socket,subprocess,sys; s=socket.socket(); "
                                  "s.bind((\"127.0.0.1\",0)); s.listen(); "
                                  "sys.exit(subprocess.call([sys.argv[1],\"preview\",\"2023-01-10-japan-fiji.xml\","
                                  "\"--port\",str(s.getsockname()[1])]))' " +
                                  test::binary() + " 2>&1");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("cannot be served: Address already in use [preview-not-served]") != std::string::npos);
}

TEST_CASE("a preview of a missing file, or of standard input, does not start") {
  CHECK(test::run(test::binary() + " preview /nowhere/m.xml").exit_code == 3);
  CHECK(test::run(test::binary() + " preview - </dev/null").exit_code == 2);
}
