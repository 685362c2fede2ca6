#include "write/pdf_objects.h"

#include <hpdf.h>
#include <libdeflate.h>


#include "base/overloaded.h"
#include "base/utf8.h"

namespace readout::pdf {
namespace {

/// libdeflate's default: smaller than zlib's, in two thirds of its time. Outlines leave 82 of 100 bytes, and 83.5 at the quickest.
constexpr int kLevel = 6, kQuickLevel = 1;

/// ISO 32000-1 7.9.2.2: a byte order mark, then UTF-16 with the high byte first.
std::string text_string(std::string_view utf8) {
  std::string out = "\xFE\xFF";
  for (char16_t unit : to_utf16(utf8)) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit & 0xFF);
  }
  return out;
}

const HPDF_BYTE* bytes_of(std::string_view text) { return reinterpret_cast<const HPDF_BYTE*>(text.data()); }

HPDF_STATUS write_flate_entry(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\012");
}

}  // namespace

/// libharu reports by status, by null and by its error record; whichever it is, the file is not saved.
class File::Library {
 public:
  Library() : doc_(HPDF_NewEx(nullptr, nullptr, nullptr, 0, nullptr)) {
    if (!doc_) return;
    doc_->pdf_version = HPDF_VER_17;
    check(HPDF_SetCompressionMode(doc_, HPDF_COMP_NONE));
    for (HPDF_Dict dict : {doc_->catalog, doc_->info, doc_->trailer}) objects_.push_back(dict);
  }
  ~Library() {
    if (doc_) HPDF_Free(doc_);
  }

  static constexpr std::size_t kCatalog = 0, kInfo = 1, kTrailer = 2;

  Ref dict(Dict entries) {
    if (!good()) return {};
    HPDF_Dict dict = HPDF_Dict_New(doc_->mmgr);
    // Indirect before anything may share it: a direct object has one owner.
    if (!dict || !check(HPDF_Xref_Add(doc_->xref, dict))) return fail();
    return keep(dict, std::move(entries));
  }

  Ref stream(std::string_view bytes, Filter filter, Dict entries) {
    if (!good()) return {};
    HPDF_Dict dict = HPDF_DictStream_New(doc_->mmgr, doc_->xref);
    if (!dict) return fail();
    if (filter == Filter::dct) dict->filter = HPDF_STREAM_FILTER_DCT_DECODE;
    fill(dict, dict->stream, bytes, filter);
    return keep(dict, std::move(entries));
  }

  Ref page(double width, double height) {
    if (!good()) return {};
    HPDF_Page page = HPDF_AddPage(doc_);
    if (!page) return fail();
    check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width)));
    check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height)));
    return keep(page, {});
  }

  void page_content(Ref page, std::string_view content) {
    if (!good()) return;
    auto* attributes = static_cast<HPDF_PageAttr>(objects_[page.index]->attr);
    fill(attributes->contents, attributes->stream, content, Filter::flate);
  }

  void put(Ref object, const std::string& key, const Value& value) {
    if (good()) add(objects_[object.index], key, value);
  }

  std::optional<std::string> save() {
    if (!good() || !check(HPDF_SaveToStream(doc_))) return std::nullopt;
    std::string out(HPDF_GetStreamSize(doc_), '\0');
    auto size = static_cast<HPDF_UINT32>(out.size());
    check(HPDF_ResetStream(doc_));
    HPDF_STATUS status = HPDF_ReadFromStream(doc_, reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
    if ((status != HPDF_OK && status != HPDF_STREAM_EOF) || size != out.size()) return std::nullopt;
    return out;
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

  Ref keep(HPDF_Dict dict, Dict entries) {
    for (const Entry& entry : entries) add(dict, entry.key, entry.value);
    objects_.push_back(dict);
    return {objects_.size() - 1};
  }

  void fill(HPDF_Dict dict, HPDF_Stream stream, std::string_view bytes, Filter filter) {
    std::string packed;
    if (filter == Filter::flate || filter == Filter::quick_flate) {
      packed = deflated(bytes, filter);
      if (packed.empty()) failed_ = true;
      // A Filter among the entries would be removed on writing.
      dict->write_fn = write_flate_entry;
      bytes = packed;
    }
    if (!bytes.empty()) check(HPDF_Stream_Write(stream, bytes_of(bytes), static_cast<HPDF_UINT>(bytes.size())));
  }

  void add(HPDF_Dict dict, const std::string& key, const Value& value) {
    // Longer names and far numbers are stored, and make the file unsavable only when it is written.
    if (key.empty() || key.size() > HPDF_LIMIT_MAX_NAME_LEN) return void(fail());
    if (void* object = made(value)) check(HPDF_Dict_Add(dict, key.c_str(), object));
  }

  /// The library's object; null after a failure.
  void* made(const Value& value) {
    void* object = std::visit(
        Overloaded{[&](std::int64_t n) -> void* { return HPDF_Number_New(doc_->mmgr, static_cast<HPDF_INT32>(n)); },
                   [&](double n) -> void* { return HPDF_Real_New(doc_->mmgr, static_cast<HPDF_REAL>(n)); },
                   [&](bool b) -> void* { return HPDF_Boolean_New(doc_->mmgr, b ? HPDF_TRUE : HPDF_FALSE); },
                   [&](const Name& name) -> void* { return HPDF_Name_New(doc_->mmgr, name.text.c_str()); },
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
    for (const Entry& entry : dict)
      if (out) add(out, entry.key, entry.value);
    return out;
  }

  HPDF_Doc doc_;
  std::vector<HPDF_Dict> objects_;
  bool failed_ = false;
};

std::string deflated(std::string_view bytes, Filter filter) {
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(filter == Filter::quick_flate ? kQuickLevel : kLevel), &libdeflate_free_compressor);
  if (!compressor) return {};
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

File::File() : library_(std::make_unique<Library>()) {}
File::~File() = default;

Ref File::dict(Dict entries) { return library_->dict(std::move(entries)); }
Ref File::stream(std::string_view bytes, Filter filter, Dict entries) {
  return library_->stream(bytes, filter, std::move(entries));
}
Ref File::page(double width, double height) { return library_->page(width, height); }
void File::page_content(Ref page, std::string_view content) { library_->page_content(page, content); }
void File::put(Ref object, std::string key, Value value) { library_->put(object, key, value); }
Ref File::catalog() const { return {Library::kCatalog}; }
Ref File::info() const { return {Library::kInfo}; }
Ref File::trailer() const { return {Library::kTrailer}; }
std::optional<std::string> File::save() { return library_->save(); }

std::string md5(std::string_view bytes) {
  HPDF_MD5_CTX context;
  HPDF_MD5Init(&context);
  HPDF_MD5Update(&context, bytes_of(bytes), static_cast<HPDF_UINT32>(bytes.size()));
  std::string digest(16, '\0');
  HPDF_MD5Final(reinterpret_cast<HPDF_BYTE*>(digest.data()), &context);
  return digest;
}

}  // namespace readout::pdf
