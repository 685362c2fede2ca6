#include "input/xml_scan.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "input/xml_names.h"

namespace readout {
namespace {

constexpr ByteSet kEndsName(" \t\r\n=/><\"'");
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Walks over markup without checking it: tags with their names and attributes; comments, CDATA sections and
/// instructions are skipped.
class Scan {
 public:
  Scan(const Source& source, const XmlLimits& limits, Diagnostics& diagnostics)
      : source_(source), text_(source.bytes), limits_(limits), diagnostics_(diagnostics) {}

  bool run() {
    while (at_ < text_.size() && !refused_) {
      const std::size_t begin = at_;
      at_ = std::min(text_.find('<', at_), text_.size());
      references(begin, at_);
      if (at_ < text_.size()) markup();
    }
    return !refused_ && !controls_;
  }

 private:
  void markup() {
    const char second = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (second == '/') --depth_, skip_past(">", 2);
    else if (second == '?') skip_past("?>", 2);
    else if (second == '!') declaration(text_.substr(at_));
    else tag();
  }

  void declaration(std::string_view rest) {
    if (rest.starts_with("<!--")) skip_past("-->", 4);
    else if (rest.starts_with("<![CDATA[")) skip_past("]]>", 9);
    else refuse("xml-doctype", at_, at_ + std::min<std::size_t>(rest.find_first_of(" [>"), 9));
  }

  void skip_past(std::string_view end, std::size_t from) {
    std::size_t found = text_.find(end, at_ + from);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void tag() {
    std::size_t begin = at_++;
    name("xml-name-too-long");
    if (++elements_ > limits_.elements) return refuse("xml-too-many-elements", begin, at_, limits_.elements);
    if (++depth_ > limits_.depth) return refuse("xml-too-deep", begin, at_, static_cast<std::size_t>(limits_.depth));
    for (int attributes = 0; at_ < text_.size() && !refused_;) {
      while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
      if (at_ >= text_.size()) return;
      if (text_[at_] == '>' || text_[at_] == '<') return void(at_ += text_[at_] == '>');
      if (text_[at_] == '/') {
        --depth_;
        return skip_past(">", 0);
      }
      if (++attributes > limits_.attributes_per_element)
        return refuse("xml-too-many-attributes", begin, at_, static_cast<std::size_t>(limits_.attributes_per_element));
      attribute();
    }
  }

  void name(RuleId rule) {
    std::size_t begin = at_;
    at_ = kEndsName.find(text_, at_);
    if (at_ - begin > limits_.name_bytes) refuse(rule, begin, begin + 32, limits_.name_bytes);
  }

  void attribute() {
    std::size_t begin = at_;
    name("xml-name-too-long");
    std::size_t quote = at_;
    while (quote < text_.size() && (is_blank(text_[quote]) || text_[quote] == '=')) ++quote;
    bool quoted = quote < text_.size() && (text_[quote] == '"' || text_[quote] == '\'');
    if (!quoted) return void(at_ = std::max(at_, begin + 1));
    std::size_t end = std::min(text_.find(text_[quote], quote + 1), text_.size());
    if (end - quote > limits_.attribute_value_bytes)
      return refuse("xml-value-too-long", begin, quote, limits_.attribute_value_bytes);
    references(quote + 1, end);
    at_ = end + 1;
  }

  /// Reports character references in [begin, end) that write a control character: `&#x85;` (XML 1.0 4.1).
  void references(std::size_t begin, std::size_t end) {
    const std::string_view part = text_.substr(0, end);
    for (std::size_t at = part.find("&#", begin); at != std::string_view::npos; at = part.find("&#", at + 2)) {
      const bool hex = part.substr(at + 2).starts_with('x');
      const char* last = part.data() + part.size();
      std::uint32_t value = 0;
      const auto [stop, fault] = std::from_chars(part.data() + at + (hex ? 3 : 2), last, value, hex ? 16 : 10);
      if (fault != std::errc() || stop == last || *stop != ';' || !is_control(value)) continue;
      controls_ = true;
      diagnostics_.report("xml-control-character",
                          span_in(source_, at, static_cast<std::size_t>(stop + 1 - part.data())),
                          {{"code", code_point_name(value)}});
    }
  }

  void refuse(RuleId rule, std::size_t begin, std::size_t end, std::size_t limit = 0) {
    refused_ = true;
    Arguments arguments;
    if (limit) arguments.emplace_back("limit", std::to_string(limit));
    diagnostics_.report(rule, span_in(source_, begin, end), std::move(arguments));
  }

  const Source& source_;
  std::string_view text_;
  const XmlLimits& limits_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0, elements_ = 0;
  int depth_ = 0;
  bool refused_ = false, controls_ = false;
};

/// The place of the encoding in the XML declaration; absent if the declaration has no encoding.
std::optional<Span> declared_encoding(const Source& source) {
  std::string_view text = source.bytes;
  std::size_t start = text.starts_with(kByteOrderMark) ? 3 : 0;
  if (!text.substr(start).starts_with("<?xml") || text.size() <= start + 5 || !is_blank(text[start + 5]))
    return std::nullopt;
  std::string_view declaration = text.substr(0, std::min(text.find("?>"), text.size()));
  std::size_t at = declaration.find("encoding");
  std::size_t quote = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return std::nullopt;
  std::size_t end = std::min(declaration.find(declaration[quote], quote + 1), declaration.size());
  return span_in(source, quote + 1, end);
}

bool is_utf8(std::string_view name) {
  constexpr std::string_view kName = "utf-8";
  return std::ranges::equal(name, kName, {}, to_lower);
}

bool encoding_is_right(const Source& source, Diagnostics& diagnostics) {
  std::string_view text = source.bytes;
  if (text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE")) {
    diagnostics.report("xml-not-utf8", span_in(source, 0, 2));
    return false;
  }
  if (auto declared = declared_encoding(source); declared && !is_utf8(declared->text())) {
    diagnostics.report("xml-encoding-declared", *declared, {{"encoding", std::string(declared->text())}});
    return false;
  }
  if (auto invalid = find_invalid_utf8(text)) {
    diagnostics.report("xml-not-utf8", span_in(source, *invalid, *invalid + 1));
    return false;
  }
  return true;
}

/// XML 1.0 2.2 refuses C0 characters other than tab, LF and CR, and advises against the other ones.
bool has_no_controls(const Source& source, Diagnostics& diagnostics) {
  bool none = true;
  for (auto found = find_control(source.bytes); found; found = find_control(source.bytes, found->end)) {
    diagnostics.report("xml-control-character", span_in(source, found->begin, found->end),
                       {{"code", code_point_name(found->value)}});
    none = false;
    // A file with NUL is not text: further findings would be of no use.
    if (found->value == 0) break;
  }
  return none;
}

}  // namespace

bool scan_xml(const Source& source, const XmlLimits& limits, Diagnostics& diagnostics) {
  if (std::ranges::all_of(source.bytes, is_blank) || source.bytes == kByteOrderMark) {
    diagnostics.report("xml-empty", span_in(source, 0, 0));
    return false;
  }
  if (source.bytes.size() > limits.bytes) {
    diagnostics.report("xml-too-large", span_in(source, 0, 0), {{"limit", std::to_string(limits.bytes)}});
    return false;
  }
  return encoding_is_right(source, diagnostics) && has_no_controls(source, diagnostics) &&
         Scan(source, limits, diagnostics).run();
}

}  // namespace readout
