// The bytes of a PDF file: takes objects as text and streams as bytes, returns a file. Objects other than streams are
// packed into object streams, and a cross-reference stream replaces the table (ISO 32000-1 7.5.7, 7.5.8).
//
// Does not interpret the objects. ISO 19005-3 6.1.4 and 6.1.7 permit both kinds of streams.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pieces.h"

namespace readout::pdf {

class PackedFile {
 public:
  PackedFile();

  /// Writes a stream to the file at once, as an object of its own. `dict` is its dictionary with Length and Filter.
  void add_stream(std::size_t number, std::string_view dict, std::string_view data);
  /// The same without copying the data.
  void add_stream(std::size_t number, std::string_view dict, SharedBytes data);

  /// Whether the stream of this number has been written.
  bool holds(std::size_t number) const { return number < entries_.size() && entries_[number].type != 0; }

  /// Adds any other object.
  void add_object(std::size_t number, std::string_view text);

  /// The complete file. Object numbers are below `count`; unused numbers are free. `trailer` holds the entries of the
  /// trailer except Size. Returns nothing if the file is too large for its offsets.
  std::optional<Pieces> finish(std::size_t count, std::string_view trailer);

 private:
  /// An entry of the cross-reference stream (7.5.8.3).
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

  Pieces out_;
  std::string texts_;
  std::vector<Object> objects_;  ///< where each object begins in texts_
  std::vector<Entry> entries_;   ///< by number
};

}  // namespace readout::pdf
