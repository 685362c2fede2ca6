#include "write/pdf_objects.h"

#include "pages.h"
#include "support/support.h"

using namespace readout;
using namespace readout::pdf;

namespace {

/// The unpacked file of a dictionary with this one entry, or "refused".
std::string file_with(const Value& value, const std::string& key = "Key") {
  File file;
  Ref page = file.page(100, 100, "");
  file.put(page, "Mine", file.dict({{key, value}}));
  std::optional<Pieces> bytes = file.save();
  return bytes ? test::unpacked(bytes->joined()) : "refused";
}

}  // namespace

TEST_CASE("a text is written as ASCII, or as UTF-16 with a byte order mark") {
  CHECK(file_with(Text{"a~ (b"}).find("/Key (a~ \\(b)") != std::string::npos);
  CHECK(file_with(Text{"a\tb"}).find("/Key <feff006100090062>") != std::string::npos);
  CHECK(file_with(Text{"a𠮷"}).find("/Key <feff0061d842dfb7>") != std::string::npos);
  CHECK(file_with(Bytes{std::string("a\0b", 3)}).find("/Key <610062>") != std::string::npos);
}

TEST_CASE("arrays and dictionaries nest") {
  std::string out = file_with(Array{1, Name{"N"}, true, Dict{{"D", 2.5}}});
  CHECK(out.find("/Key [\n    1\n    /N\n    true\n    <<\n") != std::string::npos);
  CHECK(out.find("/D 2.5") != std::string::npos);
}

TEST_CASE("a stream keeps any bytes, and states their length and filter") {
  File file;
  const std::string bytes = "\nendobj\n9 0 obj\nstream\r\nendstream\nxref\n";
  Ref page = file.page(100, 100, "q Q\n");
  file.put(page, "Plain", file.stream(bytes, Filter::none, {{"Kind", Name{"Own"}}}));
  file.put(page, "Picture", file.stream(shared("\xFF\xD8"), Filter::dct));
  const std::string out = file.save().value().joined();
  CHECK(out.find("<<\n/Length 39\n/Kind /Own\n>>\nstream\r\n" + bytes + "\nendstream\nendobj\n") != std::string::npos);
  CHECK(out.find("<<\n/Length 2\n/Filter [ /DCTDecode ]\n>>\nstream\r\n\xFF\xD8\nendstream\n") != std::string::npos);
  CHECK(test::unpacked(out).find("stream\nq Q\nendstream") != std::string::npos);
}

TEST_CASE("the entries of a stream cannot change after it is written") {
  File file;
  file.page(100, 100, "");
  file.put(file.stream("a", Filter::none), "Late", 1);
  CHECK(!file.save());
}

TEST_CASE("values that PDF cannot represent are refused, and there is no file") {
  CHECK(file_with(1, "") == "refused");
  CHECK(file_with(1, std::string(128, 'k')) == "refused");
  CHECK(file_with(Name{std::string(200, 'n')}) == "refused");
  CHECK(file_with(Bytes{std::string(70'000, 'x')}) == "refused");
  CHECK(file_with(40'000.5) == "refused");
}
