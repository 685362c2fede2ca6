#include "locale/pattern.h"

#include <unicode/messagepattern.h>

#include <algorithm>
#include <set>

#include "base/rule_table.h"
#include "base/utf8.h"

namespace readout {
namespace {

using icu::MessagePattern;
using icu::UnicodeString;

UnicodeString unicode(std::string_view text) {
  return UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// The byte offset in UTF-8 text of an offset in UTF-16.
std::size_t byte_offset(std::string_view text, std::int32_t units) {
  std::size_t at = 0;
  while (units > 0 && at < text.size()) {
    CodePoint c = decode_at(text, at);
    at += c.length;
    units -= c.value > 0xFFFF ? 2 : 1;
  }
  return at;
}

struct ArgumentUse {
  std::string name;
  std::int32_t begin = 0, end = 0;  ///< UTF-16 offsets
};

/// A parsed pattern; `fault` is the UTF-16 offset of the first error.
struct ParsedPattern {
  MessagePattern parsed;
  std::optional<std::int32_t> fault;
};

bool supported(UMessagePatternArgType type) {
  return type == UMSGPAT_ARG_TYPE_NONE || type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECT ||
         type == UMSGPAT_ARG_TYPE_SELECTORDINAL;
}

constexpr std::string_view kForm = "form", kParticle = "particle";

/// The type and the style of an argument that begins at part `start`, such as `particle` and `은/는`; empty for others.
struct SimpleType {
  std::string type, style;
};

SimpleType simple_type(const MessagePattern& pattern, std::int32_t start) {
  if (pattern.getPart(start).getArgType() != UMSGPAT_ARG_TYPE_SIMPLE) return {};
  SimpleType out;
  for (std::int32_t i = start + 1; i < pattern.getLimitPartIndex(start); ++i) {
    const MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_TYPE) out.type = utf8(pattern.getSubstring(part));
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_STYLE) out.style = utf8(pattern.getSubstring(part));
  }
  out.style.erase(0, std::min(out.style.find_first_not_of(' '), out.style.size()));
  return out;
}

/// A form names a use; a particle has an alternative.
bool is_ours(const SimpleType& simple) {
  return (simple.type == kForm && !simple.style.empty()) ||
         (simple.type == kParticle && simple.style.find('/') != std::string::npos);
}

/// Refuses the types of numbers and dates: CLDR's patterns for them change between releases.
ParsedPattern parse(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  ParsedPattern out{MessagePattern(status), std::nullopt};
  out.parsed.parse(unicode(text), &where, status);
  if (U_FAILURE(status)) {
    out.fault = std::max(where.offset, std::int32_t{0});
    return out;
  }
  for (std::int32_t i = 0; i < out.parsed.countParts(); ++i) {
    const MessagePattern::Part& part = out.parsed.getPart(i);
    bool numbered = part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER;
    const bool argument = part.getType() == UMSGPAT_PART_TYPE_ARG_START;
    if (numbered || (argument && !supported(part.getArgType()) && !is_ours(simple_type(out.parsed, i)))) {
      out.fault = part.getIndex();
      return out;
    }
  }
  return out;
}

std::vector<ArgumentUse> arguments_of(const MessagePattern& pattern) {
  std::vector<ArgumentUse> out;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME)
      out.push_back({utf8(pattern.getSubstring(part)), part.getIndex(), part.getLimit()});
  }
  return out;
}

void report_at(RuleId rule, const SourcedText& text, ArgumentUse use, Diagnostics& diagnostics) {
  Span span = text.origin.span(byte_offset(text.text, use.begin), byte_offset(text.text, use.end));
  Arguments arguments;
  if (!use.name.empty()) arguments.emplace_back("argument", "{" + use.name + "}");
  diagnostics.report(rule, span, std::move(arguments));
}

/// Reports the errors of a pattern that do not depend on its msgid.
bool check_pattern(const SourcedText& text, const ParsedPattern& pattern, Diagnostics& diagnostics) {
  if (!pattern.fault) return true;
  auto end = unicode(text.text).length();
  report_at("catalog-pattern", text, {"", *pattern.fault, std::max(*pattern.fault, end)}, diagnostics);
  return false;
}

void check_apostrophe(const SourcedText& text, Diagnostics& diagnostics) {
  for (std::size_t at = text.text.find('\''); at != std::string::npos; at = text.text.find('\'', at + 1)) {
    if (text.text.compare(at, 2, "''") == 0) {
      ++at;
      continue;
    }
    diagnostics.report("catalog-apostrophe", text.origin.span(at, at + 1));
    return;
  }
}

/// Compiles the parts that ICU found in a pattern.
class Compiler {
 public:
  explicit Compiler(const MessagePattern& pattern) : pattern_(pattern), text_(pattern.getPatternString()) {}

  /// `start` is the part at which the pattern begins.
  Pattern pattern(std::int32_t start) const {
    Pattern out;
    std::int32_t from = pattern_.getPart(start).getLimit();
    for (std::int32_t i = start + 1;; ++i) {
      const MessagePattern::Part& part = pattern_.getPart(i);
      if (part.getIndex() > from)
        out.push_back({PatternPart::Kind::words, utf8(text_.tempSubStringBetween(from, part.getIndex())), 0, {}});
      from = part.getLimit();
      if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) return out;
      if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) out.push_back({PatternPart::Kind::number, {}, 0, {}});
      if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
      const std::int32_t limit = pattern_.getLimitPartIndex(i);
      out.push_back(argument(i, limit));
      from = pattern_.getPart(limit).getLimit();
      i = limit;
    }
  }

 private:
  static PatternPart::Kind part_kind(UMessagePatternArgType type) {
    if (type == UMSGPAT_ARG_TYPE_SELECT) return PatternPart::Kind::select;
    if (type == UMSGPAT_ARG_TYPE_PLURAL) return PatternPart::Kind::plural;
    return type == UMSGPAT_ARG_TYPE_SELECTORDINAL ? PatternPart::Kind::ordinal : PatternPart::Kind::value;
  }

  PatternPart argument(std::int32_t start, std::int32_t limit) const {
    PatternPart out{part_kind(pattern_.getPart(start).getArgType()),
                    utf8(pattern_.getSubstring(pattern_.getPart(start + 1))),
                    0,
                    {}};
    if (const SimpleType simple = simple_type(pattern_, start); !simple.type.empty()) {
      out.kind = simple.type == kForm ? PatternPart::Kind::form : PatternPart::Kind::particle;
      out.style = simple.style;
    }
    if (out.kind == PatternPart::Kind::value || !out.style.empty()) return out;
    std::int32_t at = start + 2;
    if (is_number(at)) out.offset = static_cast<std::int64_t>(pattern_.getNumericValue(pattern_.getPart(at++)));
    while (at < limit) {
      PatternCase c{utf8(pattern_.getSubstring(pattern_.getPart(at++))), std::nullopt, {}};
      if (is_number(at)) c.exact = pattern_.getNumericValue(pattern_.getPart(at++));
      c.pattern = pattern(at);
      at = pattern_.getLimitPartIndex(at) + 1;
      out.cases.push_back(std::move(c));
    }
    return out;
  }

  bool is_number(std::int32_t at) const { return MessagePattern::Part::hasNumericValue(pattern_.getPartType(at)); }

  const MessagePattern& pattern_;
  const UnicodeString& text_;
};

}  // namespace

Pattern compile_pattern(std::string_view text) {
  ParsedPattern pattern = parse(text);
  if (pattern.fault) return {{PatternPart::Kind::words, std::string(text), 0, {}}};
  return Compiler(pattern.parsed).pattern(0);
}

bool check_patterns(const PoEntry& entry, Diagnostics& diagnostics) {
  const SourcedText& msgstr = entry.msgstr.front();
  ParsedPattern source = parse(entry.msgid.text), target = parse(msgstr.text);
  if (!check_pattern(entry.msgid, source, diagnostics) || !check_pattern(msgstr, target, diagnostics)) return false;
  check_apostrophe(msgstr, diagnostics);
  std::set<std::string> known;
  for (const ArgumentUse& use : arguments_of(source.parsed)) known.insert(use.name);
  bool good = true;
  for (const ArgumentUse& use : arguments_of(target.parsed)) {
    if (known.contains(use.name)) continue;
    report_at("catalog-argument", msgstr, use, diagnostics);
    good = false;
  }
  return good;
}

}  // namespace readout
