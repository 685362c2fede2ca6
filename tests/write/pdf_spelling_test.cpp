#include "write/pdf_spelling.h"

#include <fmt/format.h>

#include <cmath>

#include "support/support.h"

using namespace readout;
using namespace readout::pdf;

TEST_CASE("numbers are short, have no exponent, and are never minus zero") {
  struct {
    double value;
    int decimals;
    const char* expected;
  } rows[] = {
      {0, 3, "0"},          {-0.0001, 3, "0"},      {1.5, 3, "1.5"},        {841.89, 4, "841.89"}, {0.5, 1, "0.5"},
      {1e7, 3, "10000000"}, {0.0004, 3, "0"},       {-12.25, 1, "-12.2"},   {100, 0, "100"},       {-0.05, 2, "-0.05"},
      {12.35, 1, "12.3"},   {0.00005, 4, "0.0001"}, {0.00015, 4, "0.0001"}, {99.99996, 4, "100"}};
  for (const auto& row : rows) CHECK(number(row.value, row.decimals) == row.expected);
  CHECK(number(1.0 / 0.0) == "0");
  CHECK(number(std::nan("")) == "0");
}

TEST_CASE("a number is rounded by its exact value, also near a tie") {
  auto spelled = [](double value, int decimals) {
    std::string out = fmt::format("{:.{}f}", value, decimals);
    if (decimals > 0) out.erase(out.find_last_not_of('0') + 1);
    if (out.ends_with('.')) out.pop_back();
    return out == "-0" ? "0" : out;
  };
  for (int n = -30'000; n < 30'000; ++n)
    for (double by : {1.0, 1e3, 1e6}) {
      const double value = n / 2e4 * by;
      for (double near : {value, std::nextafter(value, 1e9), std::nextafter(value, -1e9)})
        if (number(near, 4) != spelled(near, 4) || number(near, 2) != spelled(near, 2)) FAIL(near);
    }
}

TEST_CASE("texts are spelled as UTF-16, high byte first") {
  std::string out;
  append_utf16_hex(out, "aé人𠮷");
  CHECK(out == "006100E94EBAD842DFB7");
}
