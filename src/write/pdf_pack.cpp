#include "write/pdf_pack.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

#include "write/pdf_objects.h"

namespace readout::pdf {
namespace {

constexpr std::string_view kStream = "\nstream\r\n", kEnd = "\nendobj";
/// Objects of an object stream are counted in two bytes of the cross-reference; where objects begin, in three for 16 MB, else in four.
constexpr std::size_t kMostInStream = 65'000, kShortOffsets = std::size_t{1} << 24, kMostBytes = std::size_t{1} << 32;

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  std::size_t out = 0;
  if (at >= text.size()) return std::nullopt;
  auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), out);
  return error == std::errc() ? std::optional(out) : std::nullopt;
}

/// Objects by their numbers, without `N 0 obj` and `endobj`; the first is none.
struct Parts {
  std::string_view head, trailer;
  std::vector<std::string_view> objects;
};

std::optional<std::string_view> object_at(std::string_view file, std::size_t number, std::size_t offset, std::size_t next) {
  std::string open = fmt::format("{} 0 obj", number);
  if (offset > next || next > file.size()) return std::nullopt;
  std::string_view object = file.substr(offset, next - offset);
  std::size_t end = object.rfind(kEnd);
  if (!object.starts_with(open) || end == std::string_view::npos || end < open.size()) return std::nullopt;
  object = object.substr(open.size(), end - open.size());
  while (!object.empty() && (object.front() == ' ' || object.front() == '\n')) object.remove_prefix(1);
  return object;
}

/// 7.5.4: libharu writes one section, objects in the order of their numbers.
std::optional<Parts> parts_of(std::string_view file) {
  constexpr std::size_t kEntry = 20;
  std::size_t start = file.rfind("startxref\n");
  std::optional<std::size_t> table = start == std::string_view::npos ? std::nullopt : number_at(file, start + 10);
  if (!table || !file.substr(std::min(*table, file.size())).starts_with("xref\n0 ")) return std::nullopt;
  std::optional<std::size_t> count = number_at(file, *table + 7);
  std::size_t entries = file.find('\n', *table + 7), trailer = file.find("trailer", *table);
  if (!count || *count < 2 || trailer == std::string_view::npos || trailer < entries + 1 + *count * kEntry) return std::nullopt;
  std::vector<std::size_t> offsets;
  for (std::size_t i = 1; i < *count; ++i) offsets.push_back(number_at(file, entries + 1 + i * kEntry).value_or(file.size() + 1));
  Parts out{file.substr(0, std::min(offsets.front(), file.size())), file.substr(trailer + 7, start - trailer - 7), {{}}};
  for (std::size_t i = 1; i < *count; ++i) {
    auto object = object_at(file, i, offsets[i - 1], i + 1 < *count ? offsets[i] : *table);
    if (!object) return std::nullopt;
    out.objects.push_back(*object);
  }
  return out;
}

class Packer {
 public:
  explicit Packer(const Parts& parts) : parts_(parts), entries_(parts.objects.size()), is_length_(parts.objects.size()) {}

  std::optional<std::string> run() {
    out_ = parts_.head;
    for (std::size_t i = 1; i < parts_.objects.size(); ++i)
      if (!add_stream(i)) return std::nullopt;
    for (std::size_t i = 1; i < parts_.objects.size(); ++i)
      if (!entries_[i].type && !is_length_[i]) collect(i);
    add_object_stream();
    add_references();
    if (out_.size() >= kMostBytes) return std::nullopt;
    return std::move(out_);
  }

 private:
  struct Entry {
    std::size_t type = 0, first = 0, second = 0;
  };

  /// A stream stays an object of its own; its length stands in it.
  bool add_stream(std::size_t number) {
    constexpr std::string_view kLength = "/Length ";
    std::string_view object = parts_.objects[number];
    std::size_t data = object.find(kStream);
    if (data == std::string_view::npos) return true;
    std::size_t at = object.find(kLength);
    std::optional<std::size_t> length = at < data ? number_at(object, at + kLength.size()) : std::nullopt;
    std::size_t end = object.find('R', std::min(at, data));
    if (!length || *length >= parts_.objects.size() || end > data) return false;
    is_length_[*length] = true;
    std::string dict(object.substr(0, at + kLength.size()));
    dict.append(parts_.objects[*length]).append(object.substr(end + 1, data - end - 1));
    begin(number);
    out_.append(dict).append(object.substr(data)).append(kEnd).append("\n");
    return true;
  }

  void begin(std::size_t number) {
    entries_[number] = {1, out_.size(), 0};
    out_ += fmt::format("{} 0 obj\n", number);
  }

  void collect(std::size_t number) {
    if (collected_ == kMostInStream) add_object_stream();
    entries_[number] = {2, parts_.objects.size() + streams_, collected_++};
    index_ += fmt::format("{} {} ", number, objects_.size());
    objects_.append(parts_.objects[number]).append("\n");
  }

  void add(std::size_t number, const std::string& dict, const std::string& data) {
    std::string bytes = deflated(data);
    entries_.resize(std::max(entries_.size(), number + 1));
    begin(number);
    out_ += fmt::format("<<{}/Filter/FlateDecode/Length {}>>\nstream\r\n", dict, bytes.size());
    out_.append(bytes).append("\nendstream\nendobj\n");
  }

  void add_object_stream() {
    add(parts_.objects.size() + streams_, fmt::format("/Type/ObjStm/N {}/First {}", collected_, index_.size()), index_ + objects_);
    ++streams_;
    index_.clear(), objects_.clear(), collected_ = 0;
  }

  /// 7.5.8.2. The trailer's entries move into the stream, but for the size.
  void add_references() {
    std::size_t number = parts_.objects.size() + streams_, start = out_.size();
    const bool longer = start >= kShortOffsets;
    entries_.resize(number + 1);
    entries_[number] = {1, start, 0};
    entries_[0] = {0, 0, 65535};
    std::string data;
    for (const Entry& entry : entries_) {
      data += static_cast<char>(entry.type);
      if (longer) data += static_cast<char>(entry.first >> 24 & 0xFF);
      for (std::size_t byte : {entry.first >> 16, entry.first >> 8, entry.first, entry.second >> 8, entry.second}) data += static_cast<char>(byte & 0xFF);
    }
    add(number, fmt::format("/Type/XRef/W[1 {} 2]/Size {}{}", longer ? 4 : 3, number + 1, trailer_entries()), data);
    out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
  }

  std::string trailer_entries() const {
    std::string out(parts_.trailer);
    std::size_t open = out.find("<<"), close = out.rfind(">>"), size = out.find("/Size ");
    out = out.substr(open + 2, close - open - 2);
    size -= open + 2;
    return out.erase(size, out.find('\n', size) - size);
  }

  const Parts& parts_;
  std::vector<Entry> entries_;
  std::vector<bool> is_length_;
  std::size_t collected_ = 0, streams_ = 0;
  std::string out_, index_, objects_;
};

}  // namespace

std::optional<std::string> packed(std::string_view file) {
  std::optional<Parts> parts = parts_of(file);
  if (!parts || parts->trailer.find("/Size ") == std::string_view::npos) return std::nullopt;
  return Packer(*parts).run();
}

}  // namespace readout::pdf
