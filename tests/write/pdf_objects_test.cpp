#include "write/pdf_objects.h"
#include "support/support.h"

using namespace readout;
using namespace readout::pdf;

namespace {

/// The file that a dictionary with this one entry makes, or "refused".
std::string file_with(const Value& value, const std::string& key = "Key") {
  File file;
  file.page(100, 100);
  file.dict({{key, value}});
  return file.save().value_or("refused");
}

}  // namespace

TEST_CASE("the digest is MD5") {
  CHECK(md5("abc") == std::string("\x90\x01\x50\x98\x3c\xd2\x4f\xb0\xd6\x96\x3f\x7d\x28\xe1\x7f\x72", 16));
}

TEST_CASE("a text is written as UTF-16 with its mark") {
  CHECK(file_with(Text{"a𠮷"}).find("/Key <FEFF0061D842DFB7>") != std::string::npos);
  CHECK(file_with(Bytes{std::string("a\0b", 3)}).find("/Key <610062>") != std::string::npos);
}

TEST_CASE("values nest") {
  std::string out = file_with(Array{1, Name{"N"}, true, Dict{{"D", 2.5}}});
  CHECK(out.find("/Key [ 1 /N true ") != std::string::npos);
  CHECK(out.find("/D 2.5") != std::string::npos);
}

TEST_CASE("what PDF cannot say makes no file") {
  CHECK(file_with(1, "") == "refused");
  CHECK(file_with(1, std::string(128, 'k')) == "refused");
  CHECK(file_with(Name{std::string(200, 'n')}) == "refused");
  CHECK(file_with(Bytes{std::string(70'000, 'x')}) == "refused");
  CHECK(file_with(40'000.5) == "refused");
}
