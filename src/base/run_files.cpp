#include "base/run_files.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/file.h"
#include "base/rule_table.h"
#include "base/utf8.h"

namespace readout {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The same for names that differ only in case or in the form of their accents (Unicode 3.13, D145). Bytes that are not
/// UTF-8 differ from all others.
std::string folded(std::string name) {
  if (is_ascii(name)) return in_lower_case(std::move(name));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposed = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) || find_invalid_utf8(name)) return name;
  icu::UnicodeString text = decomposed->normalize(icu::UnicodeString::fromUTF8(name), status);
  text = decomposed->normalize(text.foldCase(), status);
  std::string out;
  return U_FAILURE(status) ? name : text.toUTF8String(out);
}

/// The folder part without its trailing slash; `.` for a name alone.
std::string parent_of(const std::string& path) {
  const std::string folder = folder_of(path);
  if (folder.empty()) return ".";
  return folder == "/" ? folder : folder.substr(0, folder.size() - 1);
}

}  // namespace

/// The id of a folder; a default one if it does not exist.
FileId RunFiles::folder(const std::string& path) {
  if (auto known = folders_.find(path); known != folders_.end()) return known->second;
  const std::optional<FileStatus> status = files_.status(path);
  return status ? folders_.emplace(path, status->id).first->second : FileId{};
}

RunFiles::Name RunFiles::name_of_file(const std::string& path) {
  const std::string whole = normal_path(path);
  std::string above = parent_of(whole);
  FileId id = folder(above);
  while (id == FileId{} && above != "." && above != "/") {
    above = parent_of(above);
    id = folder(above);
  }
  return {id, folded(above == "." ? whole : whole.substr(above.size()))};
}

void RunFiles::add(const std::string& path, std::optional<FileStatus> status, const Use& use) {
  if (status && status->kind == FileKind::regular) by_id_.emplace(status->id, use);
  by_name_.emplace(name_of_file(path), use);
}

const RunFiles::Use* RunFiles::other_use(const std::string& path, std::optional<FileStatus> status) {
  if (status && status->kind == FileKind::regular)
    if (auto same = by_id_.find(status->id); same != by_id_.end()) return &same->second;
  auto same = by_name_.find(name_of_file(path));
  return same == by_name_.end() ? nullptr : &same->second;
}

void RunFiles::add_read(const std::string& path) { add(path, files_.status(path), {path, {}, true}); }

bool RunFiles::add_output(const std::string& path, const std::string& source, Diagnostics& diagnostics) {
  // The name `-` is standard input of a file that is read, and standard output here.
  const std::string place = path == "-" ? "/standard output" : behind_links(path).value_or(path);
  const std::optional<FileStatus> status = path == "-" ? standard_output() : files_.status(path);
  const Use* other = other_use(place, status);
  if (!other) add(place, status, {path, source});
  else if (other->read) diagnostics.report("output-is-input", {}, {{"file", path}, {"input", other->path}});
  else diagnostics.report("output-twice", {}, {{"file", path}, {"first", other->source}, {"second", source}});
  return other == nullptr;
}

void RunFiles::add_folders(const std::string& folder, std::string below, const std::string& source,
                           Diagnostics& diagnostics) {
  for (; !below.empty(); below.resize(below.find_last_of('/') + 1)) {
    if (below.ends_with('/')) below.pop_back();
    add_output(joined(folder, below), source, diagnostics);
  }
}

}  // namespace readout
