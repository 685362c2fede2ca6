#include "base/base64.h"

#include "support/support.h"

TEST_CASE("Base64 is that of RFC 4648, section 10") {
  CHECK(readout::base64("") == "");
  CHECK(readout::base64("f") == "Zg==");
  CHECK(readout::base64("fo") == "Zm8=");
  CHECK(readout::base64("foo") == "Zm9v");
  CHECK(readout::base64("foobar") == "Zm9vYmFy");
  CHECK(readout::base64("\xFF\xFE\xFD") == "//79");
}
