#include "base/origin.h"

#include "support/support.h"

using namespace readout;

TEST_CASE("a piece of equal lengths maps byte by byte and any other as a whole") {
  Sources sources;
  const Source& source = sources.add("a.xml", "x &amp; y");
  Origin origin(&source);
  origin.append(2, 0, 2);
  origin.append(1, 2, 5);
  origin.append(2, 7, 2);
  CHECK(origin.span(0, 1).text() == "x");
  CHECK(origin.span(2, 3).text() == "&amp;");
  CHECK(origin.span(2, 4).text() == "&amp; ");
  CHECK(origin.span(4, 5).text() == "y");
  CHECK(origin.span().text() == "x &amp; y");
}

TEST_CASE("a slice of a map has the same bytes") {
  Sources sources;
  const Source& source = sources.add("a.xml", "x &amp; y");
  Origin origin(&source);
  origin.append(2, 0, 2);
  origin.append(1, 2, 5);
  origin.append(2, 7, 2);
  Origin part = origin.slice(2, 5);
  CHECK(part.span(0, 1).text() == "&amp;");
  CHECK(part.span(2, 3).text() == "y");
}

TEST_CASE("neighbouring pieces that map byte by byte become one") {
  Origin origin;
  origin.append(2, 5, 2);
  origin.append(3, 7, 3);
  CHECK(origin.size() == 1);
}
