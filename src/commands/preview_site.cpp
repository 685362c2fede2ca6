#include "commands/preview_site.h"

#include <fmt/format.h>

#include <algorithm>

namespace readout {
namespace {

constexpr const char* kHtmlType = "text/html; charset=utf-8";

HttpResponse refusal(int status) { return {.status = status, .type = "text/plain", .body = "refused\n"}; }

bool is_own_host(std::string_view host, unsigned port) {
  return host == fmt::format("127.0.0.1:{}", port) || host == fmt::format("localhost:{}", port);
}

/// A browser names the origin of the page that sends a form. A page of another origin should not know the token; it is
/// refused even if it does.
bool is_own_origin(const HttpRequest& request) {
  return request.origin.empty() || request.origin == "null" || request.origin == "http://" + request.host;
}

bool has_place(const PreviewPage& page, const std::string& place) {
  const auto of_text = [&](const PreviewText& text) { return text.place == place; };
  return !place.empty() && (std::ranges::find(page.findings, place, &PreviewFinding::place) != page.findings.end() ||
                            std::ranges::any_of(page.units, [&](const PreviewUnit& unit) {
                              return unit.place == place || std::ranges::any_of(unit.texts, of_text);
                            }));
}

/// Opens only a place that the page shows.
PreviewAnswer open_place(const HttpRequest& request, const PreviewPage& page) {
  const std::string place = form_value(request.body, "place");
  if (!page.editable || !is_own_origin(request) || !has_place(page, place)) return {refusal(403)};
  return {{.status = 204}, place};
}

HttpResponse picture_of_page(std::string_view name, const PreviewPage& page) {
  for (std::size_t i = 0; i < page.pages.size(); ++i)
    if (name == picture_address(page, i)) return {.type = "image/svg+xml", .body = page.pages[i], .lasting = true};
  return refusal(404);
}

}  // namespace

std::string PreviewAccess::address() const { return fmt::format("http://127.0.0.1:{}/{}/", port, token); }

std::string revision_event(const PreviewPage& page) { return fmt::format("data: {}\n\n", page.revision); }

PreviewAnswer answer_preview(const HttpRequest& request, const PreviewPage& page, const PreviewAccess& access) {
  if (!is_own_host(request.host, access.port)) return {refusal(403)};
  const std::string root = "/" + access.token + "/";
  if (access.token.empty() || !request.target.starts_with(root)) return {refusal(404)};
  const std::string_view name = std::string_view(request.target).substr(root.size());
  if (request.method == "POST") return name == "open" ? open_place(request, page) : PreviewAnswer{refusal(404)};
  if (request.method != "GET") return {refusal(405)};
  if (name.empty()) return {{.type = kHtmlType, .body = write_preview(page)}};
  if (name == "meeting.html") return {{.type = kHtmlType, .body = page.meeting}};
  if (name == "events") return {{.type = "text/event-stream", .body = revision_event(page), .stream = true}};
  return {picture_of_page(name, page)};
}

}  // namespace readout
