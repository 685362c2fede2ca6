#include "meeting/tag_span.h"

#include "input/xml_tree.h"
#include "support/support.h"

using namespace readout;

namespace {

/// The bytes that value_span() gives for an attribute of one element.
std::string value(const char* element, const char* attribute) {
  Sources sources;
  const std::unique_ptr<XmlElement> root = read_tree(sources.add("t", element), BlankTexts::kept);
  REQUIRE(root);
  return std::string(value_span(tag_span(*root), attribute).text());
}

}  // namespace

TEST_CASE("the span of an attribute’s value is what its quotation marks enclose") {
  CHECK(value(R"(<a key="x" xml:id="y"/>)", "key") == "x");
  CHECK(value(R"(<a key="x" xml:id="y"/>)", "xml:id") == "y");
  CHECK(value(R"(<a b="key=1" key='"2"'/>)", "key") == R"("2")");
  CHECK(value("<a\n\tsubkey=\"1\"\r\n  key = \"2\" />", "key") == "2");
  CHECK(value(R"(<a key="" b="1"/>)", "key") == "");
  CHECK(value(R"(<a b=">" key=" 1 "/>)", "key") == " 1 ");
  CHECK(value(R"(<a key="A&amp;B"/>)", "key") == "A&amp;B");
}

TEST_CASE("without the attribute the span is that of the tag") {
  CHECK(value(R"(<a b="key" keys="1"/>)", "key") == R"(<a b="key" keys="1"/>)");
  CHECK(value("<a>key</a>", "key") == "<a>");
  CHECK(value("<a />", "key") == "<a />");
}
