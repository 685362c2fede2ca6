#include "write/preview.h"

#include "support/support.h"

using namespace readout;

namespace {

PreviewPage preview_page() {
  PreviewPage page;
  page.name = "a<b.xml";
  page.words = {"en", "Findings", "No findings", "Web page", "Pages", "Texts", "Kept", "Page"};
  page.meeting = "<!DOCTYPE html>";
  page.pages = {"<svg/>"};
  page.revision = 4;
  return page;
}

std::string preview_part(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  return from == std::string::npos ? "no " + begin : text.substr(from, text.find(end, from) + end.size() - from);
}

}  // namespace

TEST_CASE("a preview frames the page of the meeting and shows the pages as pictures") {
  const PreviewPage page = preview_page();
  const std::string html = write_preview(page);
  CHECK(preview_part(html, "<iframe", "</iframe>") ==
        "<iframe id=\"meeting\" src=\"meeting.html\" title=\"Web page\" sandbox=\"allow-same-origin\"></iframe>");
  CHECK(preview_part(html, "<img", ">") == "<img src=\"" + picture_address(page, 0) + "\" alt=\"Page 1\">");
  CHECK(preview_part(html, "<title>", "</title>") == "<title>a&lt;b.xml</title>");
  CHECK(preview_part(html, "<body", ">") == "<body data-revision=\"4\">");
  CHECK(preview_part(html, "<p class=\"summary\">", "</p>") == "<p class=\"summary\">No findings</p>");
}

TEST_CASE("the address of a picture changes with its bytes alone") {
  PreviewPage page = preview_page();
  const std::string before = picture_address(page, 0);
  page.revision = 5;
  CHECK(picture_address(page, 0) == before);
  page.pages[0] = "<svg> </svg>";
  CHECK(picture_address(page, 0) != before);
}

TEST_CASE("a finding has its place, which an editor opens if there is one") {
  PreviewPage page = preview_page();
  page.findings = {{"error", "error", "a.xml:3:1", "x < y", "write z", "some-rule"}};
  page.summary = "1 error";
  CHECK(preview_part(write_preview(page), "<li class", "</li>") ==
        "<li class=\"error\">\n<p><code>a.xml:3:1</code></p>\n"
        "<p><strong>error</strong>: x &lt; y <code>some-rule</code></p>\n<p class=\"hint\">write z</p>\n</li>");
  page.editable = true;
  CHECK(preview_part(write_preview(page), "<button", "</button>") ==
        "<button type=\"submit\" name=\"place\" value=\"a.xml:3:1\">a.xml:3:1</button>");
  CHECK(preview_part(write_preview(page), "<p class=\"summary\">", "</p>") == "<p class=\"summary\">1 error</p>");
}

TEST_CASE("a page that is kept says so") {
  PreviewPage page = preview_page();
  page.kept = true;
  CHECK(preview_part(write_preview(page), "<p class=\"kept\">", "</p>") == "<p class=\"kept\">Kept</p>");
}

TEST_CASE("a unit is beside its translations, with their states and places") {
  PreviewPage page = preview_page();
  page.units = {
      {"i1", "a.xml:9:1", "en", "They met.", "of the talks", {{"ja", "会った。", "fuzzy", "a.ja.po:4:1", true}}}};
  CHECK(
      preview_part(write_preview(page), "<li>", "</li>") ==
      "<li>\n<div>\n<p lang=\"en\">They met.</p>\n<p class=\"state\">i1 <code>a.xml:9:1</code></p>\n"
      "<p class=\"note\">of the talks</p>\n</div>\n"
      "<div class=\"open\">\n<p lang=\"ja\">会った。</p>\n<p class=\"state\">ja · fuzzy <code>a.ja.po:4:1</code></p>\n"
      "</div>\n</li>");
}
