#include "commands/preview_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace readout {
namespace {

constexpr std::size_t kMostClients = 64;
/// A client that does not read its events is dropped.
constexpr std::size_t kMostWaiting = 64u << 20;

/// No call on the socket blocks, and no editor inherits the socket.
void prepare_socket(int socket) {
  ::fcntl(socket, F_SETFD, FD_CLOEXEC);
  ::fcntl(socket, F_SETFL, O_NONBLOCK);
}

sockaddr_in loopback_address(unsigned port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<in_port_t>(port));
  return address;
}

/// The port that the system has chosen.
unsigned port_of_socket(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

bool must_wait() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

PreviewServer::~PreviewServer() {
  for (const Connection& client : clients_) ::close(client.socket);
  if (listener_ >= 0) ::close(listener_);
}

int PreviewServer::listen(unsigned port) {
  listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
  if (listener_ < 0) return errno;
  prepare_socket(listener_);
  // A preview that has just ended does not block its port.
  const int on = 1;
  ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const sockaddr_in address = loopback_address(port);
  if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return errno;
  if (::listen(listener_, 16) != 0) return errno;
  port_ = port_of_socket(listener_);
  return 0;
}

void PreviewServer::serve(int milliseconds, const std::function<HttpResponse(const HttpRequest&)>& answer) {
  std::vector<pollfd> waits{{listener_, POLLIN, 0}};
  for (const Connection& client : clients_)
    waits.push_back({client.socket, static_cast<short>(client.waiting.empty() ? POLLIN : POLLIN | POLLOUT), 0});
  if (::poll(waits.data(), waits.size(), milliseconds) <= 0) return;
  for (std::size_t i = 0; i + 1 < waits.size(); ++i) {
    if (waits[i + 1].revents & (POLLIN | POLLHUP | POLLERR)) receive(clients_[i], answer);
    if (!clients_[i].closed) send(clients_[i]);
  }
  if (waits[0].revents & POLLIN) accept_clients();
  drop_closed();
}

void PreviewServer::accept_clients() {
  int socket = -1;
  while ((socket = ::accept(listener_, nullptr, nullptr)) >= 0) {
    prepare_socket(socket);
    if (clients_.size() < kMostClients) clients_.push_back({.socket = socket});
    else ::close(socket);
  }
}

void PreviewServer::receive(Connection& client, const std::function<HttpResponse(const HttpRequest&)>& answer) {
  char bytes[4096];
  const ssize_t got = ::recv(client.socket, bytes, sizeof bytes, 0);
  if (got <= 0) {
    client.closed = got == 0 || !must_wait();
    return;
  }
  if (client.answered) return;
  client.received.append(bytes, static_cast<std::size_t>(got));
  const HttpReading reading = read_request(client.received);
  if (!reading.broken && !reading.request) return;
  client.answered = true;
  const HttpResponse response = reading.request ? answer(*reading.request) : HttpResponse{.status = 400};
  client.stream = response.stream;
  client.waiting = response_bytes(response);
}

void PreviewServer::send(Connection& client) {
  while (!client.waiting.empty()) {
    const ssize_t sent = ::send(client.socket, client.waiting.data(), client.waiting.size(), MSG_NOSIGNAL);
    if (sent < 0) {
      client.closed = !must_wait() || client.waiting.size() > kMostWaiting;
      return;
    }
    client.waiting.erase(0, static_cast<std::size_t>(sent));
  }
  if (client.answered && !client.stream) client.closed = true;
}

void PreviewServer::drop_closed() {
  for (const Connection& client : clients_)
    if (client.closed) ::close(client.socket);
  std::erase_if(clients_, [](const Connection& client) { return client.closed; });
}

void PreviewServer::push(const std::string& event) {
  for (Connection& client : clients_)
    if (client.stream) client.waiting += event, send(client);
  drop_closed();
}

}  // namespace readout
