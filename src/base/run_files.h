// The files of one run: finds an output that would overwrite a file that the run reads, or another output.
//
// Takes the names of all files that are read, then those of the outputs, before anything is written. Two names are the
// same file if they have the same device and inode, or if they differ only in case or in the form of their accents
// (NFC, NFD) in the same folder: some file systems make no difference.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "base/files.h"

namespace readout {

class RunFiles {
 public:
  explicit RunFiles(const Files& files) : files_(files) {}

  void add_read(const std::string& path);
  /// `source` is what the output is made for: a meeting, or an option. Reports `output-is-input` and `output-twice`;
  /// false if it has done so.
  bool add_output(const std::string& path, const std::string& source, Diagnostics& diagnostics);
  /// `below` and the folders between it and `folder`, of which it is a part: none of them may be a file of the run.
  void add_folders(const std::string& folder, std::string below, const std::string& source, Diagnostics& diagnostics);

 private:
  /// The nearest folder that exists, and the rest of the path, folded.
  using Name = std::pair<FileId, std::string>;
  struct Use {
    std::string path, source;
    bool read = false;
  };

  Name name_of_file(const std::string& path);
  FileId folder(const std::string& path);
  void add(const std::string& path, std::optional<FileStatus> status, const Use& use);
  const Use* other_use(const std::string& path, std::optional<FileStatus> status);

  const Files& files_;
  std::map<std::string, FileId> folders_;  ///< those that exist
  std::map<FileId, Use> by_id_;
  std::map<Name, Use> by_name_;
};

}  // namespace readout
