// The feeds and the sitemap of a site.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "write/html_text.h"
#include "write/site.h"
#include "write/uri.h"
#include "write/xml_text.h"

namespace readout {
namespace {

std::string address(const Archive& site, const SiteMeeting& meeting, const SiteDocument& document) {
  return site.base_url + uri_segment(fmt::format("{}.{}.html", meeting.name, document.lang));
}

std::string moment(const std::string& date) { return date + "T00:00:00Z"; }

/// The date of the last change of a document.
const std::string& changed(const SiteMeeting& meeting, const SiteDocument& document) {
  return document.facts.revised.empty() ? meeting.date : document.facts.revised;
}

std::string entry(const Archive& site, const SiteMeeting& meeting, const SiteDocument& document) {
  const std::string url = address(site, meeting, document);
  std::string out = fmt::format(
      "<entry{}>\n<id>{}</id>\n<title>{}</title>\n<published>{}</published>\n<updated>{}</updated>\n"
      "<link rel=\"alternate\" type=\"text/html\"{}{}/>\n",
      html::attribute("xml:lang", document.lang), xml_escaped(url), html::escaped(document.title), moment(meeting.date),
      moment(changed(meeting, document)), html::attribute("hreflang", document.lang), html::attribute("href", url));
  for (const SiteDocument& other : meeting.documents)
    if (&other != &document)
      out += fmt::format("<link rel=\"related\" type=\"text/html\"{}{}/>\n", html::attribute("hreflang", other.lang),
                         html::attribute("href", address(site, meeting, other)));
  if (!document.facts.issuer.empty())
    out += fmt::format("<author><name>{}</name></author>\n", html::escaped(document.facts.issuer));
  if (!document.summary.empty()) out += fmt::format("<summary>{}</summary>\n", html::escaped(document.summary));
  return out + fmt::format("<content type=\"html\">{}</content>\n</entry>\n", xml_escaped(document.content));
}

template <class Visit>
void for_each_document(const Archive& site, const Visit& visit) {
  for (const SiteMeeting& meeting : site.meetings)
    for (const SiteDocument& document : meeting.documents) visit(meeting, document);
}

std::string last_change(const Archive& site) {
  std::string last = "1970-01-01";
  for_each_document(site, [&](const SiteMeeting& m, const SiteDocument& d) { last = std::max(last, changed(m, d)); });
  return last;
}

}  // namespace

std::string write_atom(const Archive& site) {
  const SiteWords& words = site.languages.front();
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"{}>\n<id>{}</id>\n"
      "<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n"
      "<link rel=\"self\" type=\"application/atom+xml\"{}/>\n<link rel=\"alternate\" type=\"text/html\"{}/>\n",
      html::attribute("xml:lang", words.lang), xml_escaped(site.base_url), html::escaped(words.title),
      moment(last_change(site)), html::escaped(words.title), html::attribute("href", site.base_url + "feed.atom"),
      html::attribute("href", site.base_url));
  for_each_document(site, [&](const SiteMeeting& m, const SiteDocument& d) { out += entry(site, m, d); });
  return out + "</feed>\n";
}

std::string write_json_feed(const Archive& site) {
  using Json = nlohmann::ordered_json;
  const SiteWords& words = site.languages.front();
  Json feed{{"version", "https://jsonfeed.org/version/1.1"}, {"title", words.title},   {"home_page_url", site.base_url},
            {"feed_url", site.base_url + "feed.json"},       {"language", words.lang}, {"items", Json::array()}};
  for_each_document(site, [&](const SiteMeeting& meeting, const SiteDocument& document) {
    const std::string url = address(site, meeting, document);
    Json next{{"id", url}, {"url", url}, {"title", document.title}, {"content_html", document.content}};
    if (!document.summary.empty()) next["summary"] = document.summary;
    next["date_published"] = moment(meeting.date);
    next["date_modified"] = moment(changed(meeting, document));
    next["language"] = document.lang;
    feed["items"].push_back(std::move(next));
  });
  return feed.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_sitemap(const Archive& site) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for_each_document(site, [&](const SiteMeeting& meeting, const SiteDocument& document) {
    out += fmt::format("<url>\n<loc>{}</loc>\n<lastmod>{}</lastmod>\n", xml_escaped(address(site, meeting, document)),
                       changed(meeting, document));
    for (const SiteDocument& other : meeting.documents)
      out += fmt::format("<xhtml:link rel=\"alternate\"{}{}/>\n", html::attribute("hreflang", other.lang),
                         html::attribute("href", address(site, meeting, other)));
    out += "</url>\n";
  });
  return out + "</urlset>\n";
}

}  // namespace readout
