#include "input/xml_canonical.h"

#include "support/support.h"

using namespace readout;

namespace {

/// Uses the schema of registers, which has short valid documents.
std::string canonical(const std::string& body, const RootAttributes& set = {}) {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  auto tree = read_xml(sources.add("r.xml", body), Schema::reg, diagnostics);
  REQUIRE(tree);
  return canonical_xml(*tree, set);
}

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace

TEST_CASE("comments, processing instructions and attributes of other vocabularies are left out") {
  CHECK(canonical("<!-- a --><?b c?><register xmlns=\"urn:readout:meeting:1\" "
                  "xmlns:its=\"http://www.w3.org/2005/11/its\"><!-- d -->\n"
                  "  <term key=\"k\" its:locNote=\"e\">\n    <form xml:lang=\"en\">f<!-- g -->h<?i j?></form>\n  "
                  "</term>\n</register><!-- l -->") ==
        kHead +
            "<register xmlns=\"urn:readout:meeting:1\">\n  <term key=\"k\">\n    <form xml:lang=\"en\">fh</form>\n  "
            "</term>\n</register>\n");
}

TEST_CASE("attributes are sorted and elements indented, whatever the layout of the file") {
  const std::string expected = kHead +
                               "<register xmlns=\"urn:readout:meeting:1\">\n  <country key=\"JP\">\n    <form "
                               "use=\"long\" xml:lang=\"en\">Japan</form>\n  </country>\n</register>\n";
  CHECK(canonical("<register xmlns='urn:readout:meeting:1'>\r\n\r\n<country key='JP'>\r\n\t<form xml:lang='en' "
                  "use='long'>Japan</form>\n</country></register>")
            .find("<form use=\"long\" xml:lang=\"en\">") != std::string::npos);
  CHECK(canonical("<r:register xmlns:r='urn:readout:meeting:1'>\n<r:country key='JP'>\n<r:form xml:lang='en' "
                  "use='long'>Japan</r:form>\n\n</r:country>\n</r:register>") == expected);
  CHECK(canonical(expected) == expected);
}

TEST_CASE("text is unchanged, and markup characters in it are escaped") {
  CHECK(canonical("<register xmlns=\"urn:readout:meeting:1\"><term key=\"k\"><form xml:lang=\"en\"> a&amp;b &lt;c> "
                  "<![CDATA[<d>]]>\n e&#13;</form></term></register>") ==
        kHead +
            "<register xmlns=\"urn:readout:meeting:1\"><term key=\"k\"><form xml:lang=\"en\"> a&amp;b &lt;c&gt; "
            "&lt;d&gt;\n e&#xD;</form></term></register>\n");
}

TEST_CASE("attributes of the root may be set or removed") {
  const std::string with = "<register xmlns=\"urn:readout:meeting:1\" a=\"1\"/>";
  CHECK(canonical(with, {{"b", "\"<&\n"}}) ==
        kHead + "<register xmlns=\"urn:readout:meeting:1\" a=\"1\" b=\"&quot;&lt;&amp;&#xA;\"/>\n");
  CHECK(canonical(with, {{"a", ""}}) == kHead + "<register xmlns=\"urn:readout:meeting:1\"/>\n");
}

TEST_CASE("a private attribute is left out, of the named elements only") {
  Sources sources;
  Diagnostics diagnostics;
  const std::string styled =
      "<style xmlns=\"urn:readout:meeting:1\" name=\"s\"><fonts role=\"text\"><font family=\"F\" "
      "path=\"/fonts/f.ttf\"/></fonts></style>";
  auto tree = read_xml(sources.add("s.xml", styled), Schema::style, diagnostics);
  REQUIRE(tree);
  CHECK(canonical_xml(*tree, {}, {{"font", "path"}, {"fonts", "family"}}) ==
        kHead +
            "<style xmlns=\"urn:readout:meeting:1\" name=\"s\"><fonts role=\"text\"><font "
            "family=\"F\"/></fonts></style>\n");
}
