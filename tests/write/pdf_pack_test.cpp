#include "write/pdf_pack.h"

#include <fmt/format.h>

#include "pages.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A catalog, a page and its content; further objects are numbered from 5.
pdf::PackedFile one_page() {
  pdf::PackedFile file;
  file.add_stream(4, "<</Length 4>>", "q Q\n");
  file.add_object(1, "<</Type/Catalog/Pages 2 0 R>>");
  file.add_object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
  file.add_object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Mine 5 0 R>>");
  return file;
}

constexpr std::string_view kTrailer = "/Root 1 0 R/ID[<61><61>]";

}  // namespace

TEST_CASE("objects are packed, streams are stored as they are, and a reader finds all of them") {
  pdf::PackedFile file = one_page();
  file.add_object(5, "<</Kind/Own/Text(1 0 obj endobj stream)>>");
  CHECK(file.holds(4));
  CHECK(!file.holds(5));
  const std::string out = file.finish(6, kTrailer).value().joined();
  CHECK(out.starts_with("%PDF-1.7\n%"));
  CHECK(holds(out, "4 0 obj\n<</Length 4>>\nstream\r\nq Q\n\nendstream\nendobj\n"));
  CHECK(!holds(out, "/Kind"));
  const std::string all = unpacked(out);
  CHECK(holds(all, "/Kind /Own"));
  CHECK(holds(all, "/Text (1 0 obj endobj stream)"));
  CHECK(holds(all, "/Root 1 0 R"));
}

TEST_CASE("a number without an object is free, and a reference to it means null") {
  const std::string all = unpacked(one_page().finish(9, kTrailer).value().joined());
  CHECK(holds(all, "/Type /Page"));
  CHECK(!holds(all, "/Mine"));
}

TEST_CASE("objects that do not fit into one object stream are in several") {
  pdf::PackedFile file = one_page();
  std::string many = "[";
  for (std::size_t i = 6; i < 70'000; ++i) {
    file.add_object(i, fmt::format("<</Number {}>>", i));
    many += fmt::format(" {} 0 R", i);
  }
  file.add_object(5, many + "]");
  const std::string out = file.finish(70'000, kTrailer).value().joined();
  CHECK(holds(out.substr(out.find("/ObjStm") + 1), "/ObjStm"));
  const std::string all = unpacked(out);
  for (int i : {6, 65'000, 65'001, 69'999}) CHECK(holds(all, fmt::format("/Number {}\n", i)));
}
