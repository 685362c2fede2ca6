#include "write/pdf_pack.h"

#include <fmt/format.h>

#include "pages.h"
#include "support/support.h"
#include "write/pdf_objects.h"

using namespace readout;
using namespace readout::test;
using pdf::Bytes, pdf::File, pdf::Filter, pdf::Name, pdf::Ref;

namespace {

/// A page, an object that it refers to, and a stream that looks like objects.
std::string plain_file() {
  File file;
  Ref page = file.page(100, 100);
  file.page_content(page, "q Q\n");
  file.put(page, "Mine", file.dict({{"Kind", Name{"Own"}}, {"Text", Bytes{"1 0 obj endobj stream"}}}));
  file.put(page, "More", file.stream("\nendobj\n9 0 obj\nstream\r\nendstream\nxref\n", Filter::none));
  file.put(file.trailer(), "ID", pdf::Array{Bytes{"a"}, Bytes{"a"}});
  return file.save().value();
}

std::string opened(const std::string& bytes) {
  std::string path = temporary_folder() + "/a.pdf";
  std::ofstream(path, std::ios::binary) << bytes;
  Ran ran = run("qpdf --qdf --static-id --object-streams=disable " + path + " -");
  CHECK(ran.exit_code == 0);
  return ran.out;
}

}  // namespace

TEST_CASE("a packed file holds the same objects in fewer bytes") {
  std::string plain = plain_file();
  std::optional<std::string> packed = pdf::packed(plain);
  REQUIRE(packed);
  CHECK(packed->size() < plain.size());
  CHECK(packed->find("\nxref\n0 ") == std::string::npos);
  CHECK(packed->find("/Kind") == std::string::npos);
  CHECK(opened(*packed) == opened(plain));
}

TEST_CASE("more objects than one object stream holds stand in several") {
  File file;
  Ref page = file.page(100, 100);
  for (int i = 0; i < 10; ++i) {
    pdf::Array many;
    for (int k = 0; k < 7'000; ++k) many.emplace_back(file.dict({{"Number", i * 7'000 + k}}));
    file.put(page, fmt::format("Many{}", i), std::move(many));
  }
  const std::string plain = file.save().value();
  std::optional<std::string> packed = pdf::packed(plain);
  REQUIRE(packed);
  CHECK(packed->find("/ObjStm", packed->find("/ObjStm") + 1) != std::string::npos);
  CHECK(packed->size() < plain.size() / 4);
  CHECK(opened(*packed) == opened(plain));
}

TEST_CASE("a file cut off at any byte gives nothing or a file") {
  std::string plain = plain_file();
  std::size_t refused = 0;
  for (std::size_t length = 0; length < plain.size(); ++length) 
    if (!pdf::packed(plain.substr(0, length))) ++refused;
  CHECK(refused > plain.size() / 2);
}

TEST_CASE("a file with any byte spoilt is read without harm") {
  const std::string plain = plain_file();
  std::size_t given = 0;
  for (std::size_t i = 0; i < plain.size(); ++i)
    for (char value : {'\0', '9', '\xff', '<', '\n'}) {
      std::string spoilt = plain;
      spoilt[i] = value;
      if (pdf::packed(spoilt)) ++given;
    }
  CHECK(given < plain.size() * 5);
}
