// Requests and responses of HTTP/1.1 (RFC 9112) as values, as far as a preview needs them.
//
// Takes the bytes that a client has sent so far; returns the request when it is complete. One request for each
// connection. Reads no chunked body and decodes no path: an address is compared as it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace readout {

struct HttpRequest {
  std::string method, target;
  std::string host, origin;  ///< headers; empty if absent
  std::string body;
  bool operator==(const HttpRequest&) const = default;
};

/// The most bytes that a request may have.
inline constexpr std::size_t kMaxRequest = 16'384;

/// The state of a request that is being received.
struct HttpReading {
  bool broken = false;                 ///< the bytes are no request that is understood
  std::optional<HttpRequest> request;  ///< when it is complete
};
HttpReading read_request(std::string_view bytes);

struct HttpResponse {
  int status = 200;
  std::string type{}, body{};
  bool lasting = false;  ///< the address always has these bytes
  bool stream = false;   ///< the body is the start of a stream of events (HTML, 9.2)
};
std::string response_bytes(const HttpResponse& response);

/// The value of a field of a form (application/x-www-form-urlencoded); empty if it is absent.
std::string form_value(std::string_view form, std::string_view name);

}  // namespace readout
