#include "locale/catalog.h"

#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "base/resources.h"
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

/// The byte of UTF-8 text at an offset in UTF-16.
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

/// A parsed pattern; `fault` is the UTF-16 offset from which it cannot be read.
struct Pattern {
  MessagePattern parsed;
  std::optional<std::int32_t> fault;
};

bool supported(UMessagePatternArgType type) {
  return type == UMSGPAT_ARG_TYPE_NONE || type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECT ||
         type == UMSGPAT_ARG_TYPE_SELECTORDINAL;
}

/// Numbers and dates would be printed by CLDR's changing patterns, so their types are refused.
Pattern parse(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  Pattern out{MessagePattern(status), std::nullopt};
  out.parsed.parse(unicode(text), &where, status);
  if (U_FAILURE(status)) {
    out.fault = std::max(where.offset, std::int32_t{0});
    return out;
  }
  for (std::int32_t i = 0; i < out.parsed.countParts(); ++i) {
    const MessagePattern::Part& part = out.parsed.getPart(i);
    bool numbered = part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER;
    if (numbered || (part.getType() == UMSGPAT_PART_TYPE_ARG_START && !supported(part.getArgType()))) {
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

void report_at(std::string_view rule, const SourcedText& text, ArgumentUse use, Diagnostics& diagnostics) {
  Span span = text.origin.span(byte_offset(text.text, use.begin), byte_offset(text.text, use.end));
  Arguments arguments;
  if (!use.name.empty()) arguments.emplace_back("argument", "{" + use.name + "}");
  diagnostics.report(rule, span, std::move(arguments));
}

/// Reports what is wrong with a pattern on its own.
bool check_pattern(const SourcedText& text, const Pattern& pattern, Diagnostics& diagnostics) {
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

bool check_entry(const PoEntry& entry, Diagnostics& diagnostics) {
  const SourcedText& msgstr = entry.msgstr.front();
  Pattern source = parse(entry.msgid.text), target = parse(msgstr.text);
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

std::string key_of(std::string_view msgctxt, std::string_view msgid) {
  return std::string(msgctxt) + '\4' + std::string(msgid);
}

}  // namespace

struct Catalog::Index {
  std::string language;
  std::map<std::string, std::string, std::less<>> patterns;
  struct Rules {
    std::once_flag once;
    std::unique_ptr<icu::PluralRules> rules;
  };
  mutable Rules cardinal, ordinal;

  /// Opened by the first plural: most runs in a language without plurals need none.
  std::string category(std::int64_t n, UPluralType type) const {
    Rules& of = type == UPLURAL_TYPE_ORDINAL ? ordinal : cardinal;
    std::call_once(of.once, [&] {
      UErrorCode status = U_ZERO_ERROR;
      of.rules.reset(icu::PluralRules::forLocale(icu::Locale(language.c_str()), type, status));
      if (U_FAILURE(status)) of.rules.reset();
    });
    return of.rules ? utf8(of.rules->select(static_cast<double>(n))) : "other";
  }
};

namespace {

using CategoryOf = std::function<std::string(std::int64_t, UPluralType)>;

/// Walks one message of a pattern and adds its pieces.
class Formatter {
 public:
  Formatter(const MessagePattern& pattern, const MessageArguments& arguments, CategoryOf category)
      : pattern_(pattern), text_(pattern.getPatternString()), arguments_(arguments), category_(std::move(category)) {}

  /// `start` is the part of the message's beginning; `number` stands for its #.
  void message(std::int32_t start, std::optional<std::int64_t> number) {
    std::int32_t from = pattern_.getPart(start).getLimit();
    for (std::int32_t i = start + 1;; ++i) {
      const MessagePattern::Part& part = pattern_.getPart(i);
      add(utf8(text_.tempSubStringBetween(from, part.getIndex())));
      from = part.getLimit();
      if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) return;
      if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER && number) add(std::to_string(*number));
      if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
      std::int32_t limit = pattern_.getLimitPartIndex(i);
      argument(i, limit);
      from = pattern_.getPart(limit).getLimit();
      i = limit;
    }
  }

  std::vector<MessagePiece> pieces;

 private:
  void add(std::string text) {
    if (text.empty()) return;
    if (!pieces.empty() && !pieces.back().is_slot) pieces.back().text += text;
    else pieces.push_back({false, std::move(text)});
  }

  void argument(std::int32_t start, std::int32_t limit) {
    std::string name = utf8(pattern_.getSubstring(pattern_.getPart(start + 1)));
    auto found = std::ranges::find(arguments_, name, &std::pair<std::string, MessageValue>::first);
    const MessageValue* value = found == arguments_.end() ? nullptr : &found->second;
    UMessagePatternArgType type = pattern_.getPart(start).getArgType();
    const std::int64_t* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    const std::string* text = value ? std::get_if<std::string>(value) : nullptr;
    std::string printed = number ? std::to_string(*number) : text ? *text : "";
    if (type == UMSGPAT_ARG_TYPE_SELECT) select(start + 2, limit, printed);
    else if (type == UMSGPAT_ARG_TYPE_PLURAL) plural(start + 2, limit, number ? *number : 0, UPLURAL_TYPE_CARDINAL);
    else if (type == UMSGPAT_ARG_TYPE_SELECTORDINAL) plural(start + 2, limit, number ? *number : 0, UPLURAL_TYPE_ORDINAL);
    else if (!value) add("{" + name + "}");
    else if (number || text) add(printed);
    else pieces.push_back({true, name});
  }

  /// Each case is a selector and a message.
  void select(std::int32_t at, std::int32_t limit, const std::string& wanted) {
    std::int32_t other = -1;
    for (; at < limit; at = pattern_.getLimitPartIndex(at + 1) + 1) {
      std::string selector = utf8(pattern_.getSubstring(pattern_.getPart(at)));
      if (selector == wanted) return message(at + 1, std::nullopt);
      if (selector == "other") other = at + 1;
    }
    if (other >= 0) message(other, std::nullopt);
  }

  /// As select, but an exact value (=1) may follow its selector, and an offset may come first.
  void plural(std::int32_t at, std::int32_t limit, std::int64_t n, UPluralType type) {
    std::int64_t offset = 0;
    if (MessagePattern::Part::hasNumericValue(pattern_.getPartType(at)))
      offset = static_cast<std::int64_t>(pattern_.getNumericValue(pattern_.getPart(at++)));
    std::int32_t chosen = -1, other = -1;
    std::string category = category_(n - offset, type);
    while (at < limit) {
      std::string selector = utf8(pattern_.getSubstring(pattern_.getPart(at++)));
      if (MessagePattern::Part::hasNumericValue(pattern_.getPartType(at))) {
        if (pattern_.getNumericValue(pattern_.getPart(at++)) == static_cast<double>(n)) return message(at, n - offset);
      } else if (selector == category) {
        chosen = at;
      }
      if (selector == "other") other = at;
      at = pattern_.getLimitPartIndex(at) + 1;
    }
    if (chosen < 0) chosen = other;
    if (chosen >= 0) message(chosen, n - offset);
  }

  const MessagePattern& pattern_;
  const UnicodeString& text_;
  const MessageArguments& arguments_;
  CategoryOf category_;
};

Catalog read_built_in(const std::string& language) {
  static Sources sources;  // under the lock of built_in()
  std::string name = "locales/" + language + ".po";
  const Source& source = sources.add("<" + name + ">", std::string(resource(name)));
  Diagnostics ignored;  // a test finds what is wrong with a shipped catalog
  std::optional<PoFile> file = read_po(source, ignored);
  return *Catalog::from_po(language, file.value_or(PoFile{}), ignored);
}

}  // namespace

std::optional<Catalog> Catalog::from_po(std::string language, const PoFile& file, Diagnostics& diagnostics) {
  auto index = std::make_shared<Index>();
  index->language = language;
  for (const PoEntry& entry : file.entries) {
    if (entry.obsolete || entry.fuzzy() || entry.msgid.text.empty() || entry.msgstr.front().text.empty()) continue;
    if (!check_entry(entry, diagnostics)) continue;
    index->patterns.emplace(key_of(entry.msgctxt ? entry.msgctxt->text : "", entry.msgid.text), entry.msgstr.front().text);
  }
  Catalog catalog;
  catalog.language_ = std::move(language);
  catalog.index_ = std::move(index);
  return catalog;
}

std::optional<Catalog> Catalog::built_in(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, Catalog, std::less<>> made;
  std::vector<std::string> languages = built_in_languages();
  if (std::ranges::find(languages, language) == languages.end()) return std::nullopt;
  std::lock_guard lock(mutex);
  auto found = made.find(language);
  if (found == made.end()) found = made.emplace(std::string(language), read_built_in(std::string(language))).first;
  return found->second;
}

std::vector<MessagePiece> Catalog::format(std::string_view msgctxt, std::string_view msgid, const MessageArguments& arguments) const {
  auto found = index_->patterns.find(key_of(msgctxt, msgid));
  std::string_view text = found == index_->patterns.end() ? msgid : std::string_view(found->second);
  Pattern pattern = parse(text);
  if (pattern.fault) return {{false, std::string(text)}};
  Formatter formatter(pattern.parsed, arguments, [this](std::int64_t n, UPluralType type) { return index_->category(n, type); });
  formatter.message(0, std::nullopt);
  return std::move(formatter.pieces);
}

std::string Catalog::text(std::string_view msgctxt, std::string_view msgid, const MessageArguments& arguments) const {
  std::string out;
  for (const MessagePiece& piece : format(msgctxt, msgid, arguments)) out += piece.text;
  return out;
}

Catalog Catalog::replacing(std::string_view from, std::string_view to) const {
  auto index = std::make_shared<Index>();
  index->language = index_->language;
  for (const auto& [key, pattern] : index_->patterns) {
    std::string text = pattern;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    index->patterns.emplace(key, std::move(text));
  }
  Catalog catalog;
  catalog.language_ = language_;
  catalog.index_ = std::move(index);
  return catalog;
}

bool Catalog::has(std::string_view msgctxt, std::string_view msgid) const {
  return index_->patterns.contains(key_of(msgctxt, msgid));
}

std::vector<std::string> built_in_languages() {
  std::vector<std::string> out;
  std::string_view rest = resource("locales/LINGUAS");
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, std::min(rest.find('#'), end));
    while (!line.empty()) {
      std::size_t word = std::min(line.find_first_of(" \t\r"), line.size());
      if (word > 0) out.emplace_back(line.substr(0, word));
      line.remove_prefix(std::min(word + 1, line.size()));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace readout
