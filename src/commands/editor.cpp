#include "commands/editor.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <utility>

extern char** environ;  // POSIX.1-2017, 8.1

namespace readout {
namespace {

std::vector<pid_t>& running_editors() {
  static std::vector<pid_t> running;
  return running;
}

/// file, line and column.
using EditorValues = std::vector<std::pair<std::string_view, std::string>>;

EditorValues editor_values(const std::string& place) {
  const std::size_t column = place.rfind(':'), line = place.rfind(':', column - 1);
  std::string file = place.substr(0, line);
  // A name that begins with a hyphen is no option.
  if (file.starts_with('-')) file.insert(0, "./");
  return {
      {"{file}", file}, {"{line}", place.substr(line + 1, column - line - 1)}, {"{column}", place.substr(column + 1)}};
}

/// Text that is put in is not searched again.
std::string filled_argument(std::string_view pattern, const EditorValues& values) {
  std::string out;
  while (!pattern.empty()) {
    const auto value = std::ranges::find_if(values, [&](const auto& v) { return pattern.starts_with(v.first); });
    if (value == values.end()) out += pattern.front(), pattern.remove_prefix(1);
    else out += value->second, pattern.remove_prefix(value->first.size());
  }
  return out;
}

}  // namespace

std::vector<std::string> editor_arguments(std::string_view pattern, const std::string& place) {
  const EditorValues values = editor_values(place);
  const bool names_file = pattern.find("{file}") != std::string_view::npos;
  std::vector<std::string> arguments;
  while (!pattern.empty()) {
    const std::size_t end = std::min(pattern.find(' '), pattern.size());
    if (end > 0) arguments.push_back(filled_argument(pattern.substr(0, end), values));
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
  }
  if (!names_file) arguments.push_back(values.front().second);
  return arguments;
}

bool start_editor(const std::vector<std::string>& arguments) {
  std::vector<std::string> kept = arguments;
  std::vector<char*> pointers;
  for (std::string& argument : kept) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  // Signals that the preview waits for end the editor as usual; its own group, so that Ctrl-C ends the preview alone.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_t attributes;
  if (::posix_spawnattr_init(&attributes) != 0) return false;
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  pid_t process = 0;
  const int error = ::posix_spawnp(&process, pointers.front(), nullptr, &attributes, pointers.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  if (error == 0) running_editors().push_back(process);
  return error == 0;
}

void collect_editors() {
  std::erase_if(running_editors(), [](pid_t process) { return ::waitpid(process, nullptr, WNOHANG) != 0; });
}

}  // namespace readout
