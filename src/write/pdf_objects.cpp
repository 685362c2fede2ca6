#include "write/pdf_objects.h"

#include <hpdf.h>

#include <algorithm>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "write/pdf_deflate.h"
#include "write/pdf_pack.h"

namespace readout::pdf {
namespace {

/// ISO 32000-1 7.9.2.2: a byte order mark, then UTF-16 with the high byte first. PDFDocEncoding has the characters of
/// ASCII at their own bytes, half of the digits.
std::string text_string(std::string_view utf8) {
  if (std::ranges::all_of(utf8, [](char c) { return c >= ' ' && c <= '~'; })) return std::string(utf8);
  std::string out = "\xFE\xFF";
  for (char16_t unit : to_utf16(utf8)) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit & 0xFF);
  }
  return out;
}

const HPDF_BYTE* bytes_of(std::string_view text) { return reinterpret_cast<const HPDF_BYTE*>(text.data()); }

/// Appends the output of libharu to a std::string.
HPDF_STATUS append_to(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

std::size_t object_number(HPDF_Dict dict) { return dict->header.obj_id & 0x00FF'FFFF; }

/// 7.3.5: libharu escapes what a name may not hold, except spaces and the number sign.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ') out += "#20";
    else if (c == '#') out += "#23";
    else out += c;
  }
  return out;
}

}  // namespace

/// Wraps libharu, which reports errors by a status, by null or by its error record; after any of them the file is not
/// saved. libharu holds the objects and writes them one by one; the bytes of streams never pass through it.
class File::Library {
 public:
  Library() : doc_(HPDF_NewEx(nullptr, nullptr, nullptr, 0, nullptr)) {
    if (!doc_) return;
    writer_ = HPDF_CallbackWriter_New(doc_->mmgr, append_to, &text_);
    failed_ = !writer_;
    for (HPDF_Dict dict : {doc_->catalog, doc_->info, doc_->trailer}) objects_.push_back(dict);
  }
  ~Library() {
    if (writer_) HPDF_Stream_Free(writer_);
    if (doc_) HPDF_Free(doc_);
  }

  static constexpr std::size_t kCatalog = 0, kInfo = 1, kTrailer = 2;

  Ref dict(const Dict& entries) {
    if (!good()) return {};
    HPDF_Dict dict = HPDF_Dict_New(doc_->mmgr);
    // The object becomes indirect before it can be shared: a direct object has one owner.
    if (!dict || !check(HPDF_Xref_Add(doc_->xref, dict))) return fail();
    add(dict, entries);
    return keep(dict);
  }

  template <class StreamBytes>
  Ref stream(StreamBytes bytes, Filter filter, const Dict& entries) {
    if (!good()) return {};
    HPDF_Dict dict = HPDF_DictStream_New(doc_->mmgr, doc_->xref);
    if (!dict) return fail();
    write_stream(dict, std::move(bytes), filter, entries);
    return keep(dict);
  }

  Ref page(double width, double height, std::string_view content, Filter filter) {
    if (!good()) return {};
    HPDF_Page page = HPDF_AddPage(doc_);
    if (!page) return fail();
    check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width)));
    check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height)));
    auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    attributes->stream = nullptr;
    write_stream(attributes->contents, content, filter, {});
    return keep(page);
  }

  void put(Ref object, const std::string& key, const Value& value) {
    if (!good()) return;
    HPDF_Dict dict = objects_[object.index];
    if (packed_.holds(object_number(dict))) return void(fail());
    add(dict, key, value);
  }

  std::optional<Pieces> save() {
    if (!good()) return std::nullopt;
    add(doc_->trailer, "Root", Ref{kCatalog});
    add(doc_->trailer, "Info", Ref{kInfo});
    // Entry 0 is not an object.
    for (HPDF_UINT i = 1; i < doc_->xref->entries->count; ++i) {
      void* object = HPDF_Xref_GetEntry(doc_->xref, i)->obj;
      // A number object is the length of a stream; the stream's dictionary states the length directly.
      const bool length = static_cast<HPDF_Obj_Header*>(object)->obj_class == HPDF_OCLASS_NUMBER;
      if (!length && !packed_.holds(i)) packed_.add_object(i, serialized(object));
    }
    std::string_view trailer = serialized(doc_->trailer);
    if (!good()) return std::nullopt;
    trailer.remove_prefix(2), trailer.remove_suffix(2);
    return packed_.finish(doc_->xref->entries->count, trailer);
  }

 private:
  bool good() const { return doc_ && !failed_ && HPDF_GetError(doc_) == HPDF_OK; }
  bool check(HPDF_STATUS status) {
    failed_ = failed_ || status != HPDF_OK;
    return status == HPDF_OK;
  }
  Ref fail() {
    failed_ = true;
    return {};
  }

  Ref keep(HPDF_Dict dict) {
    objects_.push_back(dict);
    return {objects_.size() - 1};
  }

  /// The text of an object as libharu writes it. Valid until the next call.
  std::string_view serialized(void* object) {
    text_.clear();
    check(HPDF_Obj_WriteValue(object, writer_, nullptr));
    return text_;
  }

  /// Bypasses libharu, which would copy the bytes twice. Length is known in advance, so it is written as a direct
  /// number.
  void write_stream(HPDF_Dict dict, std::string_view bytes, Filter filter, const Dict& entries) {
    std::string packed;
    if (filter == Filter::flate) {
      packed = deflated(bytes);
      if (packed.empty()) failed_ = true;
      bytes = packed;
    }
    if (complete(dict, bytes.size(), filter, entries)) packed_.add_stream(object_number(dict), serialized(dict), bytes);
  }

  void write_stream(HPDF_Dict dict, SharedBytes bytes, Filter filter, const Dict& entries) {
    if (complete(dict, bytes->size(), filter, entries))
      packed_.add_stream(object_number(dict), serialized(dict), std::move(bytes));
  }

  /// Adds the entries of the dictionary of a stream; false if it is too long.
  bool complete(HPDF_Dict dict, std::size_t length, Filter filter, const Dict& entries) {
    HPDF_Stream_Free(std::exchange(dict->stream, nullptr));
    if (length > HPDF_LIMIT_MAX_INT) return fail(), false;
    add(dict, "Length", static_cast<std::int64_t>(length));
    add(dict, entries);
    if (filter == Filter::flate || filter == Filter::deflated) add(dict, "Filter", Name{"FlateDecode"});
    if (filter == Filter::dct) add(dict, "Filter", Array{Name{"DCTDecode"}});
    return true;
  }

  void add(HPDF_Dict dict, const Dict& entries) {
    for (const Entry& entry : entries) add(dict, entry.key, entry.value);
  }

  void add(HPDF_Dict dict, const std::string& key, const Value& value) {
    // libharu accepts longer names and out-of-range numbers, but then fails to save the file.
    if (key.empty() || key.size() > HPDF_LIMIT_MAX_NAME_LEN) return void(fail());
    if (void* object = made(value)) check(HPDF_Dict_Add(dict, key.c_str(), object));
  }

  /// Makes libharu's object for a value; null after a failure.
  void* made(const Value& value) {
    void* object = std::visit(
        Overloaded{[&](std::int64_t n) -> void* { return HPDF_Number_New(doc_->mmgr, static_cast<HPDF_INT32>(n)); },
                   [&](double n) -> void* { return HPDF_Real_New(doc_->mmgr, static_cast<HPDF_REAL>(n)); },
                   [&](bool b) -> void* { return HPDF_Boolean_New(doc_->mmgr, b ? HPDF_TRUE : HPDF_FALSE); },
                   [&](const Name& name) -> void* { return HPDF_Name_New(doc_->mmgr, escaped(name.text).c_str()); },
                   [&](const Text& text) -> void* { return binary(text_string(text.utf8)); },
                   [&](const Bytes& bytes) -> void* { return binary(bytes.bytes); },
                   [&](Ref ref) -> void* { return objects_[ref.index]; },
                   [&](const Array& array) -> void* { return made(array); },
                   [&](const Dict& dict) -> void* { return made(dict); }},
        value.data);
    if (!object) fail();
    return object;
  }

  void* binary(std::string_view bytes) {
    return HPDF_Binary_New(doc_->mmgr, const_cast<HPDF_BYTE*>(bytes_of(bytes)), static_cast<HPDF_UINT>(bytes.size()));
  }

  void* made(const Array& array) {
    HPDF_Array out = HPDF_Array_New(doc_->mmgr);
    for (const Value& value : array)
      if (void* object = out ? made(value) : nullptr) check(HPDF_Array_Add(out, object));
    return out;
  }

  void* made(const Dict& dict) {
    HPDF_Dict out = HPDF_Dict_New(doc_->mmgr);
    if (out) add(out, dict);
    return out;
  }

  HPDF_Doc doc_;
  HPDF_Stream writer_ = nullptr;
  std::string text_;
  std::vector<HPDF_Dict> objects_;
  PackedFile packed_;
  bool failed_ = false;
};

File::File() : library_(std::make_unique<Library>()) {}
File::~File() = default;

Ref File::dict(const Dict& entries) { return library_->dict(entries); }
Ref File::stream(std::string_view bytes, Filter filter, const Dict& entries) {
  return library_->stream(bytes, filter, entries);
}
Ref File::stream(SharedBytes bytes, Filter filter, const Dict& entries) {
  return library_->stream(std::move(bytes), filter, entries);
}
Ref File::page(double width, double height, std::string_view content, Filter filter) {
  return library_->page(width, height, content, filter);
}
void File::put(Ref object, const std::string& key, const Value& value) { library_->put(object, key, value); }
Ref File::catalog() const { return {Library::kCatalog}; }
Ref File::info() const { return {Library::kInfo}; }
Ref File::trailer() const { return {Library::kTrailer}; }
std::optional<Pieces> File::save() { return library_->save(); }

}  // namespace readout::pdf
