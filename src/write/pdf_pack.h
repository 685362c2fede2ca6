// The bytes of a PDF file: takes objects as text and streams as bytes, gives a file with all that are no streams packed
// into object streams, and a cross-reference stream in place of the table (ISO 32000-1 7.5.7, 7.5.8).
//
// Knows nothing of what the objects are. ISO 19005-3 6.1.4 and 6.1.7 permit both kinds of streams.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::pdf {

class PackedFile {
 public:
  PackedFile();

  /// A stream stays an object of its own, and stands in the file at once. `dict` is its dictionary, with Length and
  /// Filter.
  void add_stream(std::size_t number, std::string_view dict, std::string_view data);

  /// Whether the stream of this number stands in the file.
  bool holds(std::size_t number) const { return number < entries_.size() && entries_[number].type != 0; }

  /// Any other object.
  void add_object(std::size_t number, std::string_view text);

  /// The whole file. Objects are numbered below `count`; numbers without one are free. `trailer` is the entries of the
  /// trailer but for Size. Gives nothing for a file too large for its own offsets.
  std::optional<std::string> finish(std::size_t count, std::string_view trailer);

 private:
  /// 7.5.8.3: what the cross-reference says of an object.
  struct Entry {
    std::size_t type = 0, first = 0, second = 0;
  };
  struct Object {
    std::size_t number = 0, begin = 0;
  };

  Entry& entry(std::size_t number);
  void begin(std::size_t number);
  void add_packed(std::size_t number, const std::string& dict, const std::string& data);
  std::size_t add_object_streams(std::size_t number);
  void add_references(std::size_t number, std::string_view trailer);

  std::string out_, texts_;
  std::vector<Object> objects_;  ///< where each begins in the texts
  std::vector<Entry> entries_;   ///< by number
};

}  // namespace readout::pdf
