// The addresses of a preview: takes a request, returns the response and what is to be done.
//
// Only the program that started the preview knows its addresses: each begins with a random token. A request for
// another host name than that of the loopback address is refused: it may come from a page whose host name was made to
// resolve to the loopback address (DNS rebinding). Pure: no sockets.
#pragma once

#include <string>

#include "commands/http.h"
#include "write/preview.h"

namespace readout {

struct PreviewAccess {
  unsigned port = 0;
  std::string token;

  /// `http://127.0.0.1:PORT/TOKEN/`
  std::string address() const;
};

struct PreviewAnswer {
  HttpResponse response;
  std::string
      opened{};  ///< a place of the page, `file:line:column`, that is to be opened in the editor; empty for none
};

PreviewAnswer answer_preview(const HttpRequest& request, const PreviewPage& page, const PreviewAccess& access);

/// The event that names the revision of the page.
std::string revision_event(const PreviewPage& page);

}  // namespace readout
