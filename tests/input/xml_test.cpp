// The tree, the gates before it, and the five differences between pugixml and XML that read_tree() makes up for.
#include "input/xml.h"

#include <fmt/format.h>

#include "support/support.h"

using namespace readout;
using readout::test::text_of;

namespace {

/// Reads `text` as a meeting; findings of the schema are tested elsewhere.
struct Read {
  Sources sources;
  Diagnostics diagnostics;
  std::unique_ptr<XmlElement> root;

  explicit Read(std::string text, const XmlLimits& limits = {}) {
    prepare_xml();
    root = read_xml(sources.add("m.xml", std::move(text)), Schema::meeting, diagnostics, limits);
  }
  std::string rules() const {
    std::string out;
    for (const Diagnostic& d : diagnostics.all()) out += std::string(d.rule.text()) + " ";
    return out;
  }
};

/// Names, attributes, texts and places, one on each line.
void dump(const XmlElement& e, std::string indent, std::string& out) {
  out += fmt::format("{}{} {}-{}", indent, e.name, e.whole.begin, e.whole.end);
  for (const XmlAttribute& a : e.attributes)
    out += fmt::format(" {}{}={}@{}", a.ns.empty() ? "" : "xml:", a.name, a.value.text, a.value.span().begin);
  out += "\n";
  for (const XmlNode& node : e.children) {
    if (const auto* text = std::get_if<SourcedText>(&node))
      out += fmt::format("{}  [{}] {}-{}\n", indent, text->text, text->span().begin, text->span().end);
    else dump(*std::get<std::unique_ptr<XmlElement>>(node), indent + "  ", out);
  }
}

std::string tree(std::string text) {
  Read read(std::move(text));
  REQUIRE(read.root);
  std::string out;
  dump(*read.root, "", out);
  return out;
}

}  // namespace

TEST_CASE("elements, attributes and texts have their byte ranges") {
  CHECK(tree(R"(<a b="c" xml:id='d'>e<f/>g</a>)") == "a 0-30 b=c@6 xml:id=d@17\n  [e] 20-21\n  f 21-25\n  [g] 25-26\n");
}

// The five ways in which pugixml differs from XML 1.0.
TEST_CASE("precaution 1: white space between inline elements is kept") {
  CHECK(tree("<p><a/> <b/></p>") == "p 0-16\n  a 3-7\n  [ ] 7-8\n  b 8-12\n");
}
TEST_CASE("precaution 2: prefixes are resolved by scope") {
  Read read(R"(<x:a xmlns:x="urn:1"><x:b xmlns:x="urn:2"/><c xmlns="urn:3"/><x:d/></x:a>)");
  REQUIRE(read.root);
  std::string names(read.root->ns);
  for (const XmlNode& node : read.root->children)
    names += fmt::format(" {}", std::get<std::unique_ptr<XmlElement>>(node)->ns);
  CHECK(names == "urn:1 urn:2 urn:3 urn:1");
}
TEST_CASE("precaution 3: a comment or an instruction within a word does not split it") {
  CHECK(tree("<p>in<!-- c -->ter<?pi x?>val</p>") == "p 0-33\n  [in] 3-5\n  [ter] 15-18\n  [val] 26-29\n");
}
TEST_CASE("precaution 4: a byte order mark does not move places") {
  CHECK(tree("\xEF\xBB\xBF<p>x</p>") == "p 3-11\n  [x] 6-7\n");
}
TEST_CASE("precaution 5: references and line ends are decoded by us, each at its place") {
  CHECK(tree("<p a='x&amp;y\n&#x9;z'>1&lt;&#x6797;&#26519;\r\n2<![CDATA[&lt;\r\n]]></p>") ==
        "p 0-68 a=x&y \tz@6\n  [1<林林\n2] 22-46\n  [&lt;\n] 55-61\n");
}
TEST_CASE("pugixml alone would take an ill-formed document; libxml2 decides first") {
  Read read("<p a=\"1\" a=\"2\">x</p>");
  CHECK_FALSE(read.root);
  CHECK(read.rules() == "xml-not-well-formed ");
}

TEST_CASE("gate 1 refuses input that the parser must not read") {
  auto rules = [](std::string text) { return Read(std::move(text)).rules(); };
  CHECK(rules("") == "xml-empty ");
  CHECK(rules(" \n\t ") == "xml-empty ");
  CHECK(rules("\xEF\xBB\xBF") == "xml-empty ");
  CHECK(rules(std::string("<\0a\0/\0>\0", 8)) == "xml-control-character ");
  CHECK(rules("\xFF\xFE<") == "xml-not-utf8 ");
  CHECK(rules("<a>\x97\xD1</a>") == "xml-not-utf8 ");
  CHECK(rules("<a>\xED\xA0\x80</a>") == "xml-not-utf8 ");
  CHECK(rules("<?xml version='1.0' encoding='Shift_JIS'?><a/>") == "xml-encoding-declared ");
  CHECK(rules("<?xml version='1.0' encoding='utf-7'?><a/>") == "xml-encoding-declared ");
  CHECK(rules("<!DOCTYPE a><a/>") == "xml-doctype ");
  CHECK(rules("<!-- <!DOCTYPE b> --><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == "xml-doctype ");
  CHECK(rules("<a><!ELEMENT b></a>") == "xml-doctype ");
  CHECK(rules("<a>\x01</a>") == "xml-control-character ");
}

TEST_CASE("every control character and noncharacter is reported at its bytes, also as a character reference") {
  auto marked = [](std::string text) {
    const Read read(std::move(text));
    CHECK_FALSE(read.root);
    std::string out;
    for (const Diagnostic& d : read.diagnostics.all()) {
      CHECK(d.rule.text() == "xml-control-character");
      out += fmt::format("{} {}; ", d.primary.text(), d.arguments.front().second);
    }
    return out;
  };
  CHECK(marked("<a>\x01 \x7F</a>") == "\x01 U+0001; \x7F U+007F; ");
  CHECK(marked("<a b='\u0085'/>") == "\u0085 U+0085; ");
  CHECK(marked("<a>\uFFFE</a>") == "\uFFFE U+FFFE; ");
  CHECK(marked("<a>\U0001FFFF\uFDEF</a>") == "\U0001FFFF U+1FFFF; \uFDEF U+FDEF; ");
  CHECK(marked("<a>&#x85;</a>") == "&#x85; U+0085; ");
  CHECK(marked("<a b='x&#127;'>&#1;</a>") == "&#127; U+007F; &#1; U+0001; ");
  // Other characters, and texts that are no references.
  for (const char* text : {"<a>&#9;&#xA;&#65;&#x1F600;\u200E</a>", "<!-- &#x85; --><a><![CDATA[&#x85;]]></a>"})
    CHECK(Read(text).rules() == "schema-root-wrong ");
}

TEST_CASE("a warning of libxml2 is not a finding") {
  CHECK(Read("<?xml version=\"1.1\"?><a/>").rules() == "schema-root-wrong ");
  CHECK(Read("<?xml-model href=\"encoding\"?><a/>").rules() == "schema-root-wrong ");
  CHECK(Read("<?xml version=\"1.1\"?><a></b>").rules() == "schema-root-wrong xml-tags-differ ");
}
TEST_CASE("text that looks like a document type declaration is accepted") {
  CHECK(Read("<a><!-- <!DOCTYPE b> --><![CDATA[<!DOCTYPE b>]]><?p <!DOCTYPE b>?></a>").root);
}
TEST_CASE("a value at a limit is accepted, and one beyond it is refused") {
  XmlLimits limits{200, 3, 2, 5, 6, 4};
  auto rules = [&](std::string text) {
    std::string out = Read(std::move(text), limits).rules();
    return out.starts_with("xml-") ? out : "";
  };
  CHECK(rules("<a><b><c/></b></a>") == "");
  CHECK(rules("<a><b><c><d/></c></b></a>") == "xml-too-deep ");
  CHECK(rules("<a b='1' c='2'/>") == "");
  CHECK(rules("<a b='1' c='2' d='3'/>") == "xml-too-many-attributes ");
  CHECK(rules("<abcde/>") == "");
  CHECK(rules("<abcdef/>") == "xml-name-too-long ");
  CHECK(rules("<a b='123456'/>") == "xml-value-too-long ");
  CHECK(rules("<a b='12345'/>") == "");
  CHECK(rules("<a><b/><b/><b/></a>") == "");
  CHECK(rules("<a><b/><b/><b/><b/></a>") == "xml-too-many-elements ");
  CHECK(rules("<a>" + std::string(193, 'x') + "</a>") == "");
  CHECK(rules("<a>" + std::string(194, 'x') + "</a>") == "xml-too-large ");
}
TEST_CASE("texts, comments and counts beyond the limits of libxml2 are accepted up to our own") {
  auto rules = [](std::string text) { return Read("<a>" + std::move(text) + "</a>").rules(); };
  const std::string large(12u << 20, 'x');
  CHECK(rules(large) == "schema-root-wrong ");
  CHECK(rules("<!--" + large + "-->") == "schema-root-wrong ");
  CHECK(rules("<![CDATA[" + large + "]]>") == "schema-root-wrong ");
  CHECK(rules("<?p " + large + "?>") == "schema-root-wrong ");
  std::string many;
  while (many.size() < large.size()) many += "<b c='0123456789'/>";
  CHECK(rules(many) == "schema-root-wrong ");
}

TEST_CASE("a document that the schema refuses still has its tree") {
  Read read(R"(<meeting xmlns="urn:readout:meeting:1"><nothing/></meeting>)");
  CHECK(read.root);
  CHECK(read.diagnostics.has_errors());
}

TEST_CASE("a file cut at any byte is a finding or a tree, never a crash") {
  std::string whole = readout::test::read_source_file("samples/2022-02-11-japan-us.xml");
  Diagnostics right;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    Read read(whole.substr(0, length));
    // Only the white space after the root may be cut off.
    bool complete = length >= whole.rfind('>') + 1;
    CHECK(static_cast<bool>(read.root) == complete);
    CHECK(read.diagnostics.has_errors() == !complete);
  }
}
TEST_CASE("no schema location, include or entity is ever fetched") {
  Read read(R"(<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x file:///etc/passwd")"
            R"( xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd" parse="text"/></a>)");
  REQUIRE(read.root);
  CHECK(read.root->children.size() == 1);
}
