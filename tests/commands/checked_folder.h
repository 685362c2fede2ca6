// A folder in which `readout check` runs, with its streams apart.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/support.h"

namespace readout::test {

struct CheckedFolder {
  /// The exit code and the two streams of a run.
  struct Streams {
    int exit_code = 0;
    std::string out, err;
  };

  std::string at(const std::string& name) const { return folder + "/" + name; }

  std::string read(const std::string& name) const { return read_file(at(name)); }

  /// Writes a file, in a folder that it makes if needed.
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(at(name)).parent_path());
    std::ofstream(at(name), std::ios::binary) << bytes;
  }

  /// Runs `readout check` in English.
  Streams check(const std::string& arguments) const {
    const Ran ran = run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C timeout 60 {} check {} >{}/out 2>{}/err", folder,
                                    binary(), arguments, streams, streams));
    return {ran.exit_code, read_file(streams + "/out"), read_file(streams + "/err")};
  }

  /// The findings of a check: a line for each, with its file and its rule.
  std::string found(const std::string& arguments = ".") const {
    const std::string out = check(arguments).out;
    std::string rules;
    for (std::size_t begin = 0, end = 0; begin < out.size(); begin = end + 1) {
      end = std::min(out.find('\n', begin), out.size());
      const std::string line = out.substr(begin, end - begin);
      const std::size_t open = line.rfind(" [");
      if (line.starts_with(" ") || open == std::string::npos) continue;
      rules +=
          line.substr(0, line.find(':')) + line.substr(open, 1) + line.substr(open + 2, line.size() - open - 3) + "\n";
    }
    return rules;
  }

  std::string folder = temporary_folder(), streams = temporary_folder();

 private:
  static std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

}  // namespace readout::test
