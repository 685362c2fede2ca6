#include "write/site.h"

#include <fmt/format.h>

#include <map>

#include "write/html_body.h"
#include "write/html_facts.h"
#include "write/html_frame.h"
#include "write/html_text.h"
#include "write/uri.h"

namespace readout {
namespace {

/// The index of the first language is the page of the folder.
std::string index_name(const Archive& site, const SiteWords& words) {
  return &words == &site.languages.front() ? "index.html" : fmt::format("index.{}.html", words.lang);
}

const SiteDocument* in_language(const SiteMeeting& meeting, const std::string& lang) {
  auto found = std::ranges::find(meeting.documents, lang, &SiteDocument::lang);
  return found == meeting.documents.end() ? nullptr : &*found;
}

std::string item(const SiteMeeting& meeting, const SiteDocument& document) {
  return fmt::format("<li><p><time datetime=\"{0}\">{0}</time> <a{1}>{2}</a></p></li>\n", html::escaped(meeting.date),
                     html::attribute("href", uri_segment(fmt::format("{}.{}.html", meeting.name, document.lang))),
                     html::escaped(document.title));
}

/// The meetings of each year, newest first, under its number.
std::string years(const Archive& site, const SiteWords& words) {
  std::string out, year;
  for (const SiteMeeting& meeting : site.meetings) {
    const SiteDocument* document = in_language(meeting, words.lang);
    if (!document) continue;
    if (std::string next = meeting.date.substr(0, 4); next != year) {
      if (!year.empty()) out += "</ol>\n";
      year = std::move(next);
      out += fmt::format("<h2>{}</h2>\n<ol>\n", html::escaped(year));
    }
    out += item(meeting, *document);
  }
  return year.empty() ? out : out + "</ol>\n";
}

std::string feed_links(const Archive& site, const SiteWords& words) {
  std::string out =
      "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.atom\">\n"
      "<link rel=\"alternate\" type=\"application/feed+json\" href=\"feed.json\">\n"
      "<link rel=\"alternate\" type=\"text/calendar\" href=\"sessions.ics\">\n";
  out += fmt::format("<link rel=\"canonical\"{}>\n", html::attribute("href", site.base_url + index_name(site, words)));
  for (const SiteWords& other : site.languages)
    out += fmt::format("<link rel=\"alternate\"{}{}>\n", html::attribute("hreflang", other.lang),
                       html::attribute("href", site.base_url + index_name(site, other)));
  return out;
}

std::string index_page(const Archive& site, const SiteWords& words) {
  html::Frame frame{words.lang, words.title, "site", words.page, {}, {}, {}};
  for (const SiteWords& other : site.languages)
    frame.languages.push_back({other.lang, &other == &words ? std::string() : index_name(site, other),
                               html::language_name(other.lang, other.page)});
  frame.head = feed_links(site, words);
  frame.main = fmt::format("<article>\n<h1>{}</h1>\n{}</article>\n", html::escaped(words.title), years(site, words));
  return html::page(frame, site.looks);
}

}  // namespace

SiteMeeting site_meeting(const Edition& edition, const std::string& name) {
  SiteMeeting meeting{name, edition.id, edition.documents.front().date, {}};
  for (const Document& document : edition.documents) {
    const Document* one = &document;
    meeting.documents.push_back({document.lang, document.title, html::description(document), html::body({&one, 1}, {}),
                                 document.words, document.facts});
  }
  return meeting;
}

std::vector<WebPage> write_site(const Archive& site) {
  std::vector<WebPage> files{{"feed.atom", write_atom(site)},
                             {"feed.json", write_json_feed(site)},
                             {"sessions.ics", write_calendar(site)},
                             {"sitemap.xml", write_sitemap(site)}};
  for (const SiteWords& words : site.languages) files.push_back({index_name(site, words), index_page(site, words)});
  return files;
}

}  // namespace readout
