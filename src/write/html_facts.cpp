#include "write/html_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "write/html_text.h"
#include "write/uri.h"

namespace readout::html {
namespace {

using Json = nlohmann::ordered_json;

Json typed(const char* type, const std::string& name) { return {{"@type", type}, {"name", name}}; }

void set(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

/// An address of the event that is the same in all languages.
std::string event_id(const Edition& edition, const std::string& session) {
  return fmt::format("urn:readout:event:{}:{}", uri_segment(edition.id), uri_segment(session));
}

Json person(const PersonFacts& facts) {
  Json out = typed("Person", facts.name);
  for (const auto& [lang, name] : facts.others) out["alternateName"].push_back(name);
  set(out, "jobTitle", facts.job);
  if (!facts.party.empty()) out["affiliation"] = typed("Organization", facts.party);
  return out;
}

Json location(const SessionFacts& facts) {
  if (facts.remote) return typed("VirtualLocation", facts.name);
  Json place = typed("Place", facts.place.empty() ? facts.country : facts.place);
  if (!facts.country.empty()) place["address"] = {{"@type", "PostalAddress"}, {"addressCountry", facts.country}};
  return place;
}

Json event(const SessionFacts& facts, const Edition& edition, const std::string& lang) {
  Json out = typed("Event", facts.name);
  out["@id"] = event_id(edition, facts.id);
  out["inLanguage"] = lang;
  set(out, "startDate", facts.start);
  set(out, "endDate", facts.end);
  set(out, "duration", facts.duration);
  out["eventAttendanceMode"] =
      facts.remote ? "https://schema.org/OnlineEventAttendanceMode" : "https://schema.org/OfflineEventAttendanceMode";
  if (facts.remote || !facts.place.empty() || !facts.country.empty()) out["location"] = location(facts);
  for (const PersonFacts& next : facts.people) out["attendee"].push_back(person(next));
  return out;
}

Json article(const Document& document, const PageFacts& page) {
  Json out{{"@type", "NewsArticle"}, {"headline", document.title}, {"inLanguage", document.lang}};
  set(out, "description", description(document));
  set(out, "datePublished", document.date);
  set(out, "dateModified", document.facts.revised);
  if (!document.facts.issuer.empty()) out["publisher"] = typed("GovernmentOrganization", document.facts.issuer);
  for (const PageAddress& other : page.pages) {
    if (other.lang == document.lang) out["@id"] = out["url"] = other.address;
    else if (!other.lang.empty()) out["workTranslation"].push_back({{"@id", other.address}});
  }
  for (const SessionFacts& session : document.facts.sessions)
    out["about"].push_back({{"@id", event_id(page.edition, session.id)}});
  return out;
}

/// JSON as the content of an element: no text in it ends the element or begins a comment (HTML 4.12.1.3).
std::string script_text(const Json& json) {
  std::string out;
  for (char c : json.dump(-1, ' ', false, Json::error_handler_t::replace))
    if (c == '<') out += "\\u003c";
    else if (c == '>') out += "\\u003e";
    else out += c;
  return out;
}

std::string structured_data(const PageFacts& page) {
  Json graph = Json::array();
  for (const Document* document : page.documents) graph.push_back(article(*document, page));
  const Document& first = *page.documents.front();
  for (const SessionFacts& session : first.facts.sessions) graph.push_back(event(session, page.edition, first.lang));
  return fmt::format("<script type=\"application/ld+json\">{}</script>\n",
                     script_text({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}}));
}

std::string meta(const char* key, std::string_view name, std::string_view content) {
  return content.empty() ? std::string()
                         : fmt::format("<meta {}=\"{}\"{}>\n", key, name, attribute("content", content));
}

std::string addresses(const PageFacts& page) {
  if (page.address.empty()) return {};
  std::string out = fmt::format("<link rel=\"canonical\"{}>\n", attribute("href", page.address));
  for (const PageAddress& other : page.pages)
    out += fmt::format("<link rel=\"alternate\"{}{}>\n",
                       attribute("hreflang", other.lang.empty() ? "x-default" : other.lang),
                       attribute("href", other.address));
  return out;
}

}  // namespace

std::string description(const Document& document) {
  for (const Block& block : document.blocks)
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value);
        paragraph && paragraph->role == ParagraphRole::lead)
      return plain_text(paragraph->content);
  return {};
}

std::string metadata(const PageFacts& page, std::string_view title) {
  const Document& first = *page.documents.front();
  return meta("name", "description", description(first)) + meta("property", "og:type", "article") +
         meta("property", "og:title", title) + meta("property", "og:description", description(first)) +
         meta("property", "og:url", page.address) + meta("property", "article:published_time", first.date) +
         addresses(page) + structured_data(page);
}

}  // namespace readout::html
