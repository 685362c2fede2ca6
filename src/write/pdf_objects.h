// The objects of a PDF file as values: takes dictionaries, arrays and streams, returns the bytes of a file (ISO 32000-1
// 7.3, 7.5).
//
// libharu makes the catalog, the page tree and Info, numbers all objects, and serializes dictionaries, arrays, names,
// numbers and strings. The bytes of streams and the layout of the file are ours (pdf_pack.h). Objects are numbered in
// the order of the calls, and the same calls give the same bytes. Fonts, page content and structure are made elsewhere.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/pieces.h"

namespace readout::pdf {

/// An indirect object of one File.
struct Ref {
  std::size_t index = 0;
};
struct Name {
  std::string text;
};  ///< without its slash; at most 127 bytes
struct Text {
  std::string utf8;
};  ///< a text string, written as ASCII or UTF-16BE
struct Bytes {
  std::string bytes;
};  ///< a byte string

struct Value;
struct Entry;
using Array = std::vector<Value>;
/// Each key occurs once.
using Dict = std::vector<Entry>;

/// A direct object or a reference. `double` keeps five decimals and must stay within ±32767.
struct Value {
  std::variant<std::int64_t, double, bool, Name, Text, Bytes, Ref, Array, Dict> data;

  Value(std::int64_t n);
  Value(int n);
  Value(double n);
  Value(bool b);
  Value(Name n);
  Value(Text t);
  Value(Bytes b);
  Value(Ref r);
  Value(Array a);
  Value(Dict d);
};

struct Entry {
  std::string key;
  Value value;
};

// Defined here because Entry must be complete before one is destroyed.
inline Value::Value(std::int64_t n) : data(n) {}
inline Value::Value(int n) : data(std::int64_t{n}) {}
inline Value::Value(double n) : data(n) {}
inline Value::Value(bool b) : data(b) {}
inline Value::Value(Name n) : data(std::move(n)) {}
inline Value::Value(Text t) : data(std::move(t)) {}
inline Value::Value(Bytes b) : data(std::move(b)) {}
inline Value::Value(Ref r) : data(r) {}
inline Value::Value(Array a) : data(std::move(a)) {}
inline Value::Value(Dict d) : data(std::move(d)) {}

/// How the bytes of a stream are stored: `flate` compresses them; the others store them as they are, under the name of
/// the filter that produced them.
enum class Filter { none, flate, deflated, dct };

/// A file under construction.
class File {
 public:
  File();
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  /// Adds an indirect dictionary. put() may add more entries.
  Ref dict(const Dict& entries = {});
  /// Adds a stream and writes it at once: entries cannot be added later. `entries` holds neither Length nor Filter.
  Ref stream(std::string_view bytes, Filter filter, const Dict& entries = {});
  /// The same without copying the bytes. The filter is not `flate`.
  Ref stream(SharedBytes bytes, Filter filter, const Dict& entries = {});
  /// Adds a page of this size in points, without resources.
  Ref page(double width, double height, std::string_view content, Filter filter = Filter::flate);
  void put(Ref object, const std::string& key, const Value& value);

  Ref catalog() const;
  Ref info() const;
  Ref trailer() const;

  /// The bytes of the file; nothing if an earlier call failed.
  std::optional<Pieces> save();

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

}  // namespace readout::pdf
