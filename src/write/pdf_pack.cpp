#include "write/pdf_pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "write/pdf_deflate.h"
#include "write/pdf_spelling.h"

namespace readout::pdf {
namespace {

/// 7.5.2: a comment with bytes above 127 marks the file as binary.
constexpr std::string_view kHeader = "%PDF-1.7\n%\xB7\xBE\xAD\xAA\n";
/// The cross-reference stores the index within an object stream in two bytes, and offsets in three bytes up to 16 MB,
/// else in four.
constexpr std::size_t kMostInStream = 65'000, kShortOffsets = std::size_t{1} << 24, kMostBytes = std::size_t{1} << 32;
constexpr std::string_view kStream = "\nstream\r\n", kEndStream = "\nendstream\nendobj\n";
/// Reserved at the start, so that a document of two pages and a picture is not reallocated.
constexpr std::size_t kUsualBytes = 200'000;

}  // namespace

PackedFile::PackedFile() {
  out_.tail().reserve(kUsualBytes);
  out_.tail() = kHeader;
}

void PackedFile::add_stream(std::size_t number, std::string_view dict, std::string_view data) {
  begin(number);
  append(out_.tail(), dict, kStream, data, kEndStream);
}

void PackedFile::add_stream(std::size_t number, std::string_view dict, SharedBytes data) {
  begin(number);
  append(out_.tail(), dict, kStream);
  out_.share(std::move(data));
  append(out_.tail(), kEndStream);
}

void PackedFile::add_object(std::size_t number, std::string_view text) {
  objects_.push_back({number, texts_.size()});
  append(texts_, text, "\n");
}

std::optional<Pieces> PackedFile::finish(std::size_t count, std::string_view trailer) {
  add_references(add_object_streams(count), trailer);
  if (out_.size() >= kMostBytes) return std::nullopt;
  return std::move(out_);
}

PackedFile::Entry& PackedFile::entry(std::size_t number) {
  if (number >= entries_.size()) entries_.resize(number + 1);
  return entries_[number];
}

void PackedFile::begin(std::size_t number) {
  entry(number) = {1, out_.size(), 0};
  append(out_.tail(), std::to_string(number), " 0 obj\n");
}

void PackedFile::add_packed(std::size_t number, const std::string& dict, const std::string& data) {
  const std::string bytes = deflated(data);
  add_stream(number, fmt::format("<<{}/Filter/FlateDecode/Length {}>>", dict, bytes.size()), bytes);
}

/// Returns the next free number.
std::size_t PackedFile::add_object_streams(std::size_t number) {
  for (std::size_t first = 0; first < objects_.size(); first += kMostInStream, ++number) {
    const std::size_t last = std::min(objects_.size(), first + kMostInStream), begin = objects_[first].begin;
    const std::size_t end = last < objects_.size() ? objects_[last].begin : texts_.size();
    std::string index;
    for (std::size_t i = first; i < last; ++i) {
      append(index, std::to_string(objects_[i].number), " ", std::to_string(objects_[i].begin - begin), " ");
      entry(objects_[i].number) = {2, number, i - first};
    }
    const std::string dict = fmt::format("/Type/ObjStm/N {}/First {}", last - first, index.size());
    add_packed(number, dict, index.append(texts_, begin, end - begin));
  }
  return number;
}

/// 7.5.8.2: the dictionary of the stream holds the entries of the trailer.
void PackedFile::add_references(std::size_t number, std::string_view trailer) {
  const std::size_t start = out_.size();
  const bool longer = start >= kShortOffsets;
  entry(number) = {1, start, 0};
  entry(0) = {0, 0, 65535};
  std::string data;
  for (const Entry& of : entries_) {
    data += static_cast<char>(of.type);
    if (longer) data += static_cast<char>(of.first >> 24 & 0xFF);
    for (std::size_t byte : {of.first >> 16, of.first >> 8, of.first, of.second >> 8, of.second})
      data += static_cast<char>(byte & 0xFF);
  }
  add_packed(number, fmt::format("/Type/XRef/W[1 {} 2]/Size {}{}\n", longer ? 4 : 3, number + 1, trailer), data);
  append(out_.tail(), "startxref\n", std::to_string(start), "\n%%EOF\n");
}

}  // namespace readout::pdf
