// The requests to a preview: any bytes are incomplete, broken or a request. More bytes do not change a complete
// request. Only a request with the token and the name of the loopback address is answered.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "commands/http.h"
#include "commands/preview_site.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const HttpReading reading = read_request(bytes);
  form_value(bytes, "place");
  if (!reading.request) return 0;
  if (reading.broken || read_request(bytes + "x").request != reading.request) std::abort();
  PreviewPage page;
  page.editable = true;
  const PreviewAnswer answer = answer_preview(*reading.request, page, {8080, "0123abcd"});
  const bool own = reading.request->target.starts_with("/0123abcd/");
  if (!answer.opened.empty() || (answer.response.status == 200 && !own)) std::abort();
  return 0;
}
