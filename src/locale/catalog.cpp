#include "locale/catalog.h"

#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "base/language.h"
#include "base/resources.h"
#include "base/utf8.h"
#include "locale/words.h"

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

namespace {

struct Part;
/// A pattern as it is formatted: words in UTF-8, arguments by name, and for a choice its cases.
using Message = std::vector<Part>;
struct Case {
  std::string selector;
  std::optional<double> exact;  ///< of `=1`
  Message message;
};
struct Part {
  enum class Kind { words, number, value, select, plural, ordinal } kind = Kind::words;
  std::string text;  ///< words, or an argument's name
  std::int64_t offset = 0;
  std::vector<Case> cases;
};

/// Takes the parts that ICU found in a pattern.
class Compiler {
 public:
  explicit Compiler(const MessagePattern& pattern) : pattern_(pattern), text_(pattern.getPatternString()) {}

  /// `start` is the part of the message's beginning.
  Message message(std::int32_t start) const {
    Message out;
    std::int32_t from = pattern_.getPart(start).getLimit();
    for (std::int32_t i = start + 1;; ++i) {
      const MessagePattern::Part& part = pattern_.getPart(i);
      if (part.getIndex() > from)
        out.push_back({Part::Kind::words, utf8(text_.tempSubStringBetween(from, part.getIndex())), 0, {}});
      from = part.getLimit();
      if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) return out;
      if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) out.push_back({Part::Kind::number, {}, 0, {}});
      if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
      const std::int32_t limit = pattern_.getLimitPartIndex(i);
      out.push_back(argument(i, limit));
      from = pattern_.getPart(limit).getLimit();
      i = limit;
    }
  }

 private:
  static Part::Kind kind_of(UMessagePatternArgType type) {
    if (type == UMSGPAT_ARG_TYPE_SELECT) return Part::Kind::select;
    if (type == UMSGPAT_ARG_TYPE_PLURAL) return Part::Kind::plural;
    return type == UMSGPAT_ARG_TYPE_SELECTORDINAL ? Part::Kind::ordinal : Part::Kind::value;
  }

  Part argument(std::int32_t start, std::int32_t limit) const {
    Part out{
        kind_of(pattern_.getPart(start).getArgType()), utf8(pattern_.getSubstring(pattern_.getPart(start + 1))), 0, {}};
    if (out.kind == Part::Kind::value) return out;
    std::int32_t at = start + 2;
    if (is_number(at)) out.offset = static_cast<std::int64_t>(pattern_.getNumericValue(pattern_.getPart(at++)));
    while (at < limit) {
      Case c{utf8(pattern_.getSubstring(pattern_.getPart(at++))), std::nullopt, {}};
      if (is_number(at)) c.exact = pattern_.getNumericValue(pattern_.getPart(at++));
      c.message = message(at);
      at = pattern_.getLimitPartIndex(at) + 1;
      out.cases.push_back(std::move(c));
    }
    return out;
  }

  bool is_number(std::int32_t at) const { return MessagePattern::Part::hasNumericValue(pattern_.getPartType(at)); }

  const MessagePattern& pattern_;
  const UnicodeString& text_;
};

/// A text that is no pattern stands for itself.
Message compiled(std::string_view text) {
  Pattern pattern = parse(text);
  if (pattern.fault) return {{Part::Kind::words, std::string(text), 0, {}}};
  return Compiler(pattern.parsed).message(0);
}

}  // namespace

struct Catalog::Index {
  std::string language;
  std::map<std::string, std::string, std::less<>> patterns;
  std::map<std::string, Span, std::less<>> unused;  ///< entries that are empty, fuzzy or faulty
  mutable std::mutex lock;
  struct Compiled {
    Message message;
    bool is_msgid = false;
  };
  mutable std::map<std::string, Compiled, std::less<>>
      compiled_messages;  ///< those that were asked for; none leaves before the index
  struct Rules {
    std::once_flag once;
    std::unique_ptr<icu::PluralRules> rules;
  };
  mutable Rules cardinal, ordinal;
  mutable std::once_flag words_once;
  mutable Words words;

  /// The message, or that of its msgid where the catalog has none. Compiled once: a document asks for the same ones
  /// again and again.
  const Compiled& message(std::string_view msgctxt, std::string_view msgid) const {
    const std::string key = key_of(msgctxt, msgid);
    std::lock_guard held(lock);
    if (auto known = compiled_messages.find(key); known != compiled_messages.end()) return known->second;
    auto found = patterns.find(key);
    const bool is_msgid = found == patterns.end();
    const std::string_view pattern = is_msgid ? msgid : std::string_view(found->second);
    return compiled_messages.emplace(key, Compiled{compiled(pattern), is_msgid}).first->second;
  }

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

/// Puts arguments into a message and adds its pieces.
class Formatter {
 public:
  Formatter(const MessageArguments& arguments, const CategoryOf& category)
      : arguments_(arguments), category_(category) {}

  /// `number` stands for its #.
  void message(const Message& message, std::optional<std::int64_t> number) {
    for (const Part& part : message) {
      switch (part.kind) {
        case Part::Kind::words: add(part.text); break;
        case Part::Kind::number: add(std::to_string(number.value_or(0))); break;
        case Part::Kind::value: value(part.text); break;
        case Part::Kind::select: select(part); break;
        case Part::Kind::plural: plural(part, UPLURAL_TYPE_CARDINAL); break;
        case Part::Kind::ordinal: plural(part, UPLURAL_TYPE_ORDINAL); break;
      }
    }
  }

  std::vector<MessagePiece> pieces;

 private:
  void add(std::string_view text) {
    if (text.empty()) return;
    if (!pieces.empty() && !pieces.back().is_slot) pieces.back().text += text;
    else pieces.push_back({false, std::string(text)});
  }

  const MessageValue* find(const std::string& name) const {
    auto found = std::ranges::find(arguments_, name, &std::pair<std::string, MessageValue>::first);
    return found == arguments_.end() ? nullptr : &found->second;
  }

  void value(const std::string& name) {
    const MessageValue* value = find(name);
    if (!value) return add("{" + name + "}");
    if (const auto* number = std::get_if<std::int64_t>(value)) return add(std::to_string(*number));
    if (const auto* text = std::get_if<std::string>(value)) return add(*text);
    pieces.push_back({true, name});
  }

  void select(const Part& part) {
    const MessageValue* value = find(part.text);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    const std::string wanted = number ? std::to_string(*number) : text ? *text : "";
    if (const Case* found = case_of(part, wanted)) message(found->message, std::nullopt);
  }

  /// An exact value (=1) comes before the language's category of the number.
  void plural(const Part& part, UPluralType type) {
    const MessageValue* value = find(part.text);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    const std::int64_t n = number ? *number : 0;
    auto exact = std::ranges::find(part.cases, std::optional(static_cast<double>(n)), &Case::exact);
    const Case* chosen = exact != part.cases.end()
                             ? &*exact
                             : case_of(part, has_categories(part) ? category_(n - part.offset, type) : "other");
    if (chosen) message(chosen->message, n - part.offset);
  }

  static bool has_categories(const Part& part) {
    return std::ranges::any_of(part.cases, [](const Case& c) { return !c.exact && c.selector != "other"; });
  }

  /// The case of this selector, else that of `other`.
  static const Case* case_of(const Part& part, std::string_view wanted) {
    for (std::string_view selector : {wanted, std::string_view("other")})
      for (const Case& c : part.cases)
        if (!c.exact && c.selector == selector) return &c;
    return nullptr;
  }

  const MessageArguments& arguments_;
  const CategoryOf& category_;
};

bool is_used(const PoEntry& entry) {
  return !entry.obsolete && !entry.fuzzy() && !entry.msgid.text.empty() && !entry.msgstr.front().text.empty();
}

}  // namespace

Catalog::Catalog(std::string language, std::shared_ptr<Index> index) : language_(std::move(language)) {
  index->language = language_;
  index_ = std::move(index);
}

std::optional<Catalog> Catalog::from_po(std::string language, const PoFile& file, Diagnostics& diagnostics) {
  auto index = std::make_shared<Index>();
  for (const PoEntry& entry : file.entries) {
    if (entry.obsolete) continue;
    std::string key = key_of(entry.msgctxt ? entry.msgctxt->text : "", entry.msgid.text);
    if (is_used(entry) && check_entry(entry, diagnostics))
      index->patterns.emplace(std::move(key), entry.msgstr.front().text);
    else index->unused.emplace(std::move(key), entry.span);
  }
  return Catalog(std::move(language), std::move(index));
}

/// What msgfmt compiled: of each entry in use the key, and the pattern. Checked when it was built (and by a test), not
/// in each run.
Catalog Catalog::read_built_in(const std::string& language) {
  const std::string_view bytes = resource("locales/" + language + ".mo");
  auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
  };
  // GNU gettext manual 10.3: the number of strings, then where the table of the originals and that of the translations
  // begin: length and place of each.
  const std::size_t count = number(8), originals = number(12), translations = number(16);
  auto text = [&](std::size_t table, std::size_t i) {
    return bytes.substr(number(table + 8 * i + 4), number(table + 8 * i));
  };
  auto index = std::make_shared<Index>();
  for (std::size_t i = 0; i < count; ++i) {
    // The header is that of no text; a text without context is one of an empty context.
    std::string key(text(originals, i));
    if (key.empty()) continue;
    if (key.find('\4') == std::string::npos) key.insert(0, 1, '\4');
    index->patterns.emplace_hint(index->patterns.end(), std::move(key), text(translations, i));
  }
  return Catalog(language, std::move(index));
}

std::optional<Catalog> Catalog::built_in(std::string_view language) {
  static std::mutex mutex;
  // Never freed: the process ends with it.
  static auto& made = *new std::map<std::string, Catalog, std::less<>>;
  const std::vector<std::string> languages = built_in_languages();
  const auto known = lookup(languages, language);
  if (known == languages.end()) return std::nullopt;
  std::lock_guard lock(mutex);
  auto found = made.find(*known);
  if (found == made.end()) found = made.emplace(*known, read_built_in(*known)).first;
  return found->second;
}

std::vector<MessagePiece> Catalog::format(std::string_view msgctxt, std::string_view msgid,
                                          const MessageArguments& arguments) const {
  const Index::Compiled& found = index_->message(msgctxt, msgid);
  if (missing_ && found.is_msgid) note_missing(msgctxt, msgid);
  const CategoryOf category = [this](std::int64_t n, UPluralType type) { return index_->category(n, type); };
  Formatter formatter(arguments, category);
  formatter.message(found.message, std::nullopt);
  return std::move(formatter.pieces);
}

std::string Catalog::text(std::string_view msgctxt, std::string_view msgid, const MessageArguments& arguments) const {
  std::string out;
  for (const MessagePiece& piece : format(msgctxt, msgid, arguments)) out += piece.text;
  return out;
}

Catalog Catalog::replacing(std::string_view from, std::string_view to) const {
  auto index = std::make_shared<Index>();
  index->unused = index_->unused;
  for (const auto& [key, pattern] : index_->patterns) {
    std::string text = pattern;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
    index->patterns.emplace(key, std::move(text));
  }
  return Catalog(language_, std::move(index));
}

void Catalog::note_missing(std::string_view msgctxt, std::string_view msgid) const {
  const auto unused = index_->unused.find(key_of(msgctxt, msgid));
  MissingPhrase phrase{language_, std::string(msgctxt), std::string(msgid),
                       unused == index_->unused.end() ? Span{} : unused->second};
  if (std::ranges::find(*missing_, phrase) == missing_->end()) missing_->push_back(std::move(phrase));
}

Catalog Catalog::noting(MissingPhrases& missing) const {
  Catalog out = *this;
  // In the language of the msgids none is missing.
  if (!same_tag(primary_subtag(language_), kMsgidLanguage)) out.missing_ = &missing;
  return out;
}

bool Catalog::has(std::string_view msgctxt, std::string_view msgid) const {
  return index_->patterns.contains(key_of(msgctxt, msgid));
}

const Words& Catalog::words() const {
  std::call_once(index_->words_once, [&] { index_->words = read_words(*this); });
  return index_->words;
}

bool has_plurals(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(std::string(language).c_str());
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  if (U_FAILURE(status)) return true;
  const std::unique_ptr<icu::StringEnumeration> forms(rules->getKeywords(status));
  return U_FAILURE(status) || forms->count(status) > 1;
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

std::vector<Catalog> built_in_catalogs() {
  std::vector<Catalog> out;
  for (const std::string& language : built_in_languages()) out.push_back(*Catalog::built_in(language));
  return out;
}

}  // namespace readout
