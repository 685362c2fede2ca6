#include "input/xml_misplaced.h"

#include <algorithm>

#include "base/rule_table.h"

namespace readout {
namespace {

/// A file that needs more has no need of further findings.
constexpr std::size_t kMostPasses = 16;

/// An element and the one that it is in.
struct Placed {
  const XmlElement* element = nullptr;
  const XmlElement* parent = nullptr;
};

/// The element whose start tag has its name at `name`; null if there is none.
Placed element_at(const XmlElement& parent, Span name) {
  for (const XmlNode& node : parent.children) {
    const auto* child = std::get_if<std::unique_ptr<XmlElement>>(&node);
    if (!child || name.begin < (*child)->whole.begin || name.end > (*child)->whole.end) continue;
    return (*child)->name_span == name ? Placed{child->get(), &parent} : element_at(**child, name);
  }
  return {};
}

bool is_misplaced(const Diagnostic& d) { return d.rule == RuleId("schema-element-unexpected"); }

class Revalidation {
 public:
  Revalidation(const Source& source, const XmlElement& tree, const CompiledSchema& schema, Diagnostics& diagnostics)
      : source_(source), tree_(tree), schema_(schema), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t i = 0, passes = 0; i < diagnostics_.all().size() && passes < kMostPasses; ++i) {
      const Diagnostic& d = diagnostics_.all()[i];
      const Placed at = is_misplaced(d) && d.primary.source == &source_ ? element_at(tree_, d.primary) : Placed{};
      if (!at.element) continue;
      ++passes;
      check(at);
    }
  }

 private:
  /// Adds what is wrong inside and after a misplaced element.
  void check(const Placed& at) {
    const Span name = at.element->name_span, whole = at.element->whole;
    const std::uint32_t first = at.parent->tag.end, last = at.parent->whole.end;
    const std::vector<Diagnostic> alone = findings_without({{&source_, first, whole.begin}});
    const bool expected = std::ranges::none_of(alone, [&](const Diagnostic& d) { return d.primary == name; });
    if (!expected) return;
    add_within(alone, {&source_, whole.begin, whole.end});
    blanked_.push_back(whole);
    add_within(findings_without(blanked_), {&source_, whole.end, last});
  }

  /// The findings of the schema on the document with these ranges blank.
  std::vector<Diagnostic> findings_without(const std::vector<Span>& ranges) {
    std::string bytes = source_.bytes;
    for (const Span range : ranges)
      std::replace_if(
          bytes.begin() + range.begin, bytes.begin() + range.end, [](char c) { return c != '\n' && c != '\r'; }, ' ');
    Sources sources;
    Diagnostics found;
    validate_xml(sources.add(source_.name, std::move(bytes)), schema_, found);
    std::vector<Diagnostic> all = found.all();
    for (Diagnostic& d : all) {
      d.primary.source = &source_;
      for (Related& related : d.related) related.span.source = &source_;
      for (Fix& fix : d.fixes) fix.span.source = &source_;
    }
    return all;
  }

  void add_within(const std::vector<Diagnostic>& found, Span part) {
    for (const Diagnostic& d : found) {
      const bool inside = part.begin <= d.primary.begin && d.primary.end <= part.end;
      const auto same = [&](const Diagnostic& known) { return known.rule == d.rule && known.primary == d.primary; };
      if (inside && std::ranges::none_of(diagnostics_.all(), same))
        diagnostics_.report_as(d.severity, d.rule, d.primary) = d;
    }
  }

  const Source& source_;
  const XmlElement& tree_;
  const CompiledSchema& schema_;
  Diagnostics& diagnostics_;
  std::vector<Span> blanked_;
};

}  // namespace

void add_hidden_findings(const Source& source, const XmlElement& tree, const CompiledSchema& schema,
                         Diagnostics& diagnostics) {
  Revalidation(source, tree, schema, diagnostics).run();
}

}  // namespace readout
