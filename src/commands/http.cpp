#include "commands/http.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/ascii.h"

namespace readout {
namespace {

constexpr std::string_view kLineEnd = "\r\n", kHeadEnd = "\r\n\r\n";

bool same_field(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return to_lower(x) == to_lower(y); });
}

std::string_view trimmed_value(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Takes the text up to `end` off the front.
std::string_view take_until(std::string_view& text, std::string_view end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view out = text.substr(0, at);
  text.remove_prefix(std::min(at + end.size(), text.size()));
  return out;
}

/// `GET /path HTTP/1.1`
bool read_request_line(std::string_view line, HttpRequest& request) {
  request.method = take_until(line, " ");
  request.target = take_until(line, " ");
  return !request.method.empty() && request.target.starts_with('/') && line.starts_with("HTTP/1.");
}

/// The fields of a head that are read.
struct HttpFields {
  std::vector<std::string_view> hosts;
  std::string_view origin;
  std::size_t length = 0;
};

/// False for a field that is broken, or that would change where the body ends.
bool read_field(std::string_view line, HttpFields& fields) {
  if (line.find(':') == std::string_view::npos) return false;
  const std::string_view name = take_until(line, ":"), value = trimmed_value(line);
  if (same_field(name, "host")) fields.hosts.push_back(value);
  if (same_field(name, "origin")) fields.origin = value;
  if (same_field(name, "transfer-encoding")) return false;
  if (!same_field(name, "content-length")) return true;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), fields.length);
  return error == std::errc() && end == value.data() + value.size();
}

const char* reason_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    default: return "Method Not Allowed";
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded_value(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = i + 2 < text.size() && text[i] == '%' ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low >= 0) out += static_cast<char>(high * 16 + low), i += 2;
    else out += text[i] == '+' ? ' ' : text[i];
  }
  return out;
}

}  // namespace

HttpReading read_request(std::string_view bytes) {
  const std::size_t head_end = bytes.find(kHeadEnd);
  if (head_end == std::string_view::npos) return {bytes.size() > kMaxRequest, std::nullopt};
  HttpRequest request;
  HttpFields fields;
  std::string_view head = bytes.substr(0, head_end);
  if (!read_request_line(take_until(head, kLineEnd), request)) return {true, std::nullopt};
  while (!head.empty())
    if (!read_field(take_until(head, kLineEnd), fields)) return {true, std::nullopt};
  if (fields.hosts.size() != 1 || fields.length > kMaxRequest) return {true, std::nullopt};
  const std::string_view rest = bytes.substr(head_end + kHeadEnd.size());
  if (rest.size() < fields.length) return {};
  request.host = fields.hosts.front();
  request.origin = fields.origin;
  request.body = rest.substr(0, fields.length);
  return {false, std::move(request)};
}

std::string response_bytes(const HttpResponse& response) {
  std::string out = fmt::format("HTTP/1.1 {} {}\r\nConnection: close\r\nCache-Control: {}\r\n", response.status,
                                reason_of(response.status), response.lasting ? "private, max-age=3600" : "no-store");
  out += "X-Content-Type-Options: nosniff\r\nX-Frame-Options: SAMEORIGIN\r\nReferrer-Policy: no-referrer\r\n";
  if (!response.type.empty()) out += fmt::format("Content-Type: {}\r\n", response.type);
  if (!response.stream && response.status != 204) out += fmt::format("Content-Length: {}\r\n", response.body.size());
  return out + "\r\n" + response.body;
}

std::string form_value(std::string_view form, std::string_view name) {
  while (!form.empty()) {
    std::string_view field = take_until(form, "&");
    if (take_until(field, "=") == name) return decoded_value(field);
  }
  return {};
}

}  // namespace readout
