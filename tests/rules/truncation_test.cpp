// The founding sample with a missing piece: it is read and checked as far as possible, and every finding has a place.
#include <functional>

#include "checked.h"

using namespace readout;
using readout::test::Checked;
using readout::test::read_source_file;

namespace {

struct Cut {
  Span span;
  std::string instead;
};

void walk(const XmlElement& element, const std::function<void(const XmlElement&)>& visit) {
  visit(element);
  for (const XmlNode& node : element.children)
    if (const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node)) walk(**child, visit);
}

struct Sample {
  std::string text = read_source_file("samples/2022-02-11-japan-us.xml");
  Zones zones;
  Checked whole{"whole", text, "", zones};

  Checked without(const Cut& cut) const {
    std::string rest = text;
    rest.replace(cut.span.begin, cut.span.end - cut.span.begin, cut.instead);
    return {std::string(cut.span.text()), rest, "", zones};
  }
};

/// Reads and checks the rest. Every finding must have a place, even if it is about the missing piece.
std::string read_without(const Sample& sample, const Cut& cut) {
  Checked rest = sample.without(cut);
  CAPTURE(std::string(cut.span.text()));
  CHECK(dump(rest.meeting).starts_with("meeting "));
  for (const Diagnostic& finding : rest.diagnostics.all()) {
    CAPTURE(finding.rule.text());
    REQUIRE(finding.primary.source);
    CHECK(finding.primary.begin <= finding.primary.end);
    CHECK(finding.primary.end <= finding.primary.source->bytes.size());
  }
  return readout::test::text_of(rest.diagnostics);
}

std::vector<Cut> elements_below(const XmlElement& root) {
  std::vector<Cut> cuts;
  walk(root, [&](const XmlElement& e) { cuts.push_back({e.whole, ""}); });
  cuts.erase(cuts.begin());
  return cuts;
}

std::vector<Cut> attributes_of(const XmlElement& root) {
  std::vector<Cut> cuts;
  walk(root, [&](const XmlElement& e) {
    for (const XmlAttribute& a : e.attributes)
      cuts.push_back({{a.name_span.source, a.name_span.begin, a.value.span().end + 1}, ""});
  });
  return cuts;
}

}  // namespace

TEST_CASE("the founding sample gives no finding") { CHECK(readout::test::text_of(Sample().whole.diagnostics) == ""); }

TEST_CASE("without any one element the founding sample is still read") {
  Sample sample;
  std::vector<Cut> cuts = elements_below(*sample.whole.tree);
  CHECK(cuts.size() >= 60);
  for (const Cut& cut : cuts) read_without(sample, cut);
}

TEST_CASE("with any one element emptied the founding sample is still read") {
  Sample sample;
  walk(*sample.whole.tree, [&](const XmlElement& e) {
    bool is_empty = e.tag == e.whole;
    if (!is_empty)
      read_without(sample, {e.whole, std::string(e.tag.text()) + "</" + std::string(e.name_span.text()) + ">"});
  });
}

TEST_CASE("without any one attribute, and with any one empty, the founding sample is still read") {
  Sample sample;
  std::vector<Cut> cuts = attributes_of(*sample.whole.tree);
  CHECK(cuts.size() >= 80);
  for (const Cut& cut : cuts) {
    read_without(sample, cut);
    std::string_view written = cut.span.text();
    std::string empty(written.substr(0, written.find('"')));
    // No value of the founding sample may be empty.
    CHECK(read_without(sample, {cut.span, empty + "\"\""}) != "");
  }
}
