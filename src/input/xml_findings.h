// Turns the errors of libxml2 into findings: one finding for each mistake, on its exact bytes.
//
// libxml2 states a line and a sentence. The byte offset of the parser and the stack of open tags give the exact place.
// The sentences are searched for names (expected elements, values of an enumeration, types). They are printed only for
// XML that is not well-formed.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "input/xml_names.h"

namespace readout {

/// One structured error of libxml2.
struct RawError {
  bool schema = false;  ///< from the schema validator; false: from the parser
  int code = 0;
  std::string message;
};

class XmlFindings {
 public:
  XmlFindings(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  // The events of the document, each with the byte offset of the parser.
  void element_started(std::size_t byte);
  void element_ended(std::size_t byte);
  void add(const RawError& error, std::size_t byte);

 private:
  void add_schema(const RawError& error, std::size_t byte);
  void add_content(const RawError& error);
  void add_root(const RawError& error);
  void offer_name(Diagnostic& finding, const RawTag& tag, const std::string& near);
  void add_instance_attribute(std::string_view local_name);
  void add_value(const RawError& error);
  void add_ill_formed(const RawError& error, std::size_t byte);
  void add_differing_tags(Span end_tag);
  bool add_common_mistake(const RawError& error, std::size_t byte);
  std::optional<std::size_t> unescaped(const RawError& error, std::size_t byte) const;
  bool add_unescaped(std::size_t at);
  bool add_unknown_entity(std::size_t byte);
  bool add_swallowed_attribute(std::size_t byte);
  std::string attribute_before(std::size_t byte) const;
  std::size_t unclosed_quote(std::size_t byte) const;

  RawTag current() const;
  Span content_of_current() const;
  Span words_at(std::size_t byte) const;
  Span trimmed(std::size_t begin, std::size_t end) const;
  Span span(std::size_t begin, std::size_t end) const;
  /// Reports one finding for each place: libxml2 reports a wrong value twice, for its facet and for its type.
  Diagnostic* report(RuleId rule, Span at, Arguments arguments);

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> open_;  ///< the offset of the `<` of each open element; the last element may have just ended
  bool ended_ = false;
  std::size_t end_byte_ = 0;
  bool ill_formed_ = false;
  std::set<std::pair<std::uint32_t, std::uint32_t>> reported_;
};

}  // namespace readout
