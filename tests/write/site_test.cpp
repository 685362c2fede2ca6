#include "write/site.h"

#include "documents.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

namespace {

SessionFacts session(std::string id, std::string start, std::string zone = "Australia/Melbourne") {
  SessionFacts facts;
  facts.id = std::move(id);
  facts.name = "Meeting; first";
  facts.start = std::move(start);
  facts.duration = "PT55M";
  facts.zone = std::move(zone);
  facts.place = "Melbourne";
  facts.country = "Australia";
  return facts;
}

SiteMeeting meeting(std::string name, std::string date, std::vector<SessionFacts> sessions) {
  DocumentFacts facts;
  facts.issuer = "Ministry";
  facts.sessions = std::move(sessions);
  return {name,
          name,
          std::move(date),
          {{"en", "Talks <1>", "They met.", "<p>They met.</p>\n", {}, facts},
           {"ja", "会談", "", "<p>会った。</p>\n", {}, facts}}};
}

Archive archive() {
  PageWords en, ja;
  en.language = "English", ja.language = "日本語", en.skip = "Skip", en.languages = "Language";
  return {"https://example.org/m/",
          {},
          {{"en", "Meetings", en}, {"ja", "会談", ja}},
          {meeting("b", "2022-11-01", {session("s1", "2022-11-01T09:00+11:00"), session("s2", "2022-11-02")}),
           meeting("a", "2022-06-01", {session("s1", "2022-06-01T09:00+10:00")})}};
}

std::string part(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  return from == std::string::npos ? "no " + begin : text.substr(from, text.find(end, from) + end.size() - from);
}

}  // namespace

TEST_CASE("an archive has feeds, a calendar, a sitemap and an index for each language") {
  std::vector<std::string> names;
  for (const WebPage& file : write_site(archive())) names.push_back(file.ending);
  CHECK(names == std::vector<std::string>{"feed.atom", "feed.json", "sessions.ics", "sitemap.xml", "index.html",
                                          "index.ja.html"});
}

TEST_CASE("an index lists the meetings of each year in its language") {
  const std::string index = write_site(archive()).back().bytes;
  CHECK(part(index, "<h1>", "</article>") ==
        "<h1>会談</h1>\n<h2>2022</h2>\n<ol>\n"
        "<li><p><time datetime=\"2022-11-01\">2022-11-01</time> <a href=\"b.ja.html\">会談</a></p></li>\n"
        "<li><p><time datetime=\"2022-06-01\">2022-06-01</time> <a href=\"a.ja.html\">会談</a></p></li>\n"
        "</ol>\n</article>");
  CHECK(index.find("<li><a href=\"index.html\" hreflang=\"en\"><span lang=\"en\">English</span></a></li>") !=
        std::string::npos);
}

TEST_CASE("an entry of the feed has its language, its content and a link to each translation") {
  CHECK(part(write_atom(archive()), "<entry", "</entry>") ==
        "<entry xml:lang=\"en\">\n<id>https://example.org/m/b.en.html</id>\n<title>Talks &lt;1&gt;</title>\n"
        "<published>2022-11-01T00:00:00Z</published>\n<updated>2022-11-01T00:00:00Z</updated>\n"
        "<link rel=\"alternate\" type=\"text/html\" hreflang=\"en\" href=\"https://example.org/m/b.en.html\"/>\n"
        "<link rel=\"related\" type=\"text/html\" hreflang=\"ja\" href=\"https://example.org/m/b.ja.html\"/>\n"
        "<author><name>Ministry</name></author>\n<summary>They met.</summary>\n"
        "<content type=\"html\">&lt;p&gt;They met.&lt;/p&gt;\n</content>\n</entry>");
}

TEST_CASE("the calendar has each session with its zone, whose offsets begin on the first day that has them") {
  const std::string calendar = write_calendar(archive());
  CHECK(part(calendar, "BEGIN:VTIMEZONE", "END:VTIMEZONE\r\n") ==
        "BEGIN:VTIMEZONE\r\nTZID:Australia/Melbourne\r\n"
        "BEGIN:STANDARD\r\nDTSTART:20220601T000000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1000\r\nEND:STANDARD\r\n"
        "BEGIN:STANDARD\r\nDTSTART:20221101T000000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1100\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\n");
  CHECK(part(calendar, "BEGIN:VEVENT", "END:VEVENT") ==
        "BEGIN:VEVENT\r\nUID:urn:readout:event:b:s1\r\nDTSTAMP:20221101T000000Z\r\n"
        "DTSTART;TZID=Australia/Melbourne:20221101T090000\r\nDURATION:PT55M\r\n"
        "SUMMARY;LANGUAGE=en:Meeting\\; first\r\nLOCATION;LANGUAGE=en:Melbourne\\, Australia\r\n"
        "DESCRIPTION;LANGUAGE=en:They met.\r\nURL:https://example.org/m/b.en.html\r\nEND:VEVENT");
  CHECK(calendar.find("DTSTART;VALUE=DATE:20221102\r\nSUMMARY") != std::string::npos);
}

TEST_CASE("a line of the calendar is folded between characters") {
  Archive site = archive();
  site.meetings.front().documents.front().facts.sessions.front().name = std::string(100, 'x') + "会談会談";
  CHECK(part(write_calendar(site), "SUMMARY", "LOCATION") ==
        "SUMMARY;LANGUAGE=en:" + std::string(55, 'x') + "\r\n " + std::string(45, 'x') + "会談会談\r\nLOCATION");
}

TEST_CASE("the sitemap names each page and its translations") {
  CHECK(part(write_sitemap(archive()), "<url>", "</url>") ==
        "<url>\n<loc>https://example.org/m/b.en.html</loc>\n<lastmod>2022-11-01</lastmod>\n"
        "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/m/b.en.html\"/>\n"
        "<xhtml:link rel=\"alternate\" hreflang=\"ja\" href=\"https://example.org/m/b.ja.html\"/>\n</url>");
}

TEST_CASE("an item of JSON Feed has its address, language and content") {
  const std::string feed = write_json_feed(archive());
  CHECK(feed.find("\"version\": \"https://jsonfeed.org/version/1.1\"") != std::string::npos);
  CHECK(feed.find("\"url\": \"https://example.org/m/b.ja.html\"") != std::string::npos);
  CHECK(feed.find("\"content_html\": \"<p>会った。</p>\\n\"") != std::string::npos);
}
