// A server of one page on the loopback address: takes connections, gives each request to a function.
//
// One thread: poll() waits for a short time, and the caller does its own work in between. Sockets of POSIX.1-2017.
// Never listens on another interface. Reads a request of limited size from each of a limited number of connections.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "commands/http.h"

namespace readout {

class PreviewServer {
 public:
  PreviewServer() = default;
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  /// Listens on 127.0.0.1; port 0 lets the system choose. Returns 0, or an errno.
  int listen(unsigned port);
  unsigned port() const { return port_; }

  /// Waits at most `milliseconds` for clients, and answers those whose requests are complete.
  void serve(int milliseconds, const std::function<HttpResponse(const HttpRequest&)>& answer);
  /// Sends an event to every client that listens to events.
  void push(const std::string& event);

 private:
  struct Connection {
    int socket = -1;
    std::string received{}, waiting{};  ///< bytes
    bool answered = false, stream = false, closed = false;
  };

  void accept_clients();
  void receive(Connection& client, const std::function<HttpResponse(const HttpRequest&)>& answer);
  static void send(Connection& client);
  void drop_closed();

  int listener_ = -1;
  unsigned port_ = 0;
  std::vector<Connection> clients_;
};

}  // namespace readout
