#include "locale/catalog.h"

#include <unicode/plurrule.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>

#include "base/language.h"
#include "base/resources.h"
#include "base/rule_table.h"
#include "locale/letters.h"
#include "locale/mo_file.h"
#include "locale/pattern_format.h"
#include "locale/words.h"

namespace readout {
namespace {

std::string catalog_key(std::string_view msgctxt, std::string_view msgid) {
  return std::string(msgctxt) + '\4' + std::string(msgid);
}

/// The key in a .mo file, where an original without a context is alone.
std::string_view shipped_key(std::string_view key) { return key.starts_with('\4') ? key.substr(1) : key; }

/// msgctxt and msgid of a phrase.
using PhraseKey = std::pair<std::string, std::string>;
using PhraseView = std::pair<std::string_view, std::string_view>;

/// Lets a phrase be looked up by views.
struct PhraseHash {
  using is_transparent = void;
  std::size_t operator()(const PhraseView& key) const {
    const std::hash<std::string_view> hash;
    return hash(key.first) * 31 + hash(key.second);
  }
};
struct PhraseEqual {
  using is_transparent = void;
  bool operator()(const PhraseView& a, const PhraseView& b) const { return a == b; }
};

}  // namespace

struct Catalog::Index {
  std::string language;
  bool built_in = false;
  std::optional<MoFile> shipped;  ///< looked into on request: a run prints few of its patterns
  std::map<std::string, std::string, std::less<>> patterns;  ///< they replace those of `shipped`
  std::map<std::string, Span, std::less<>> unused;           ///< entries that are empty, fuzzy or faulty
  mutable std::mutex lock;
  struct Compiled {
    Pattern pattern;
    bool is_msgid = false;
  };
  /// Patterns used so far; kept as long as the index, because references to them are returned.
  mutable std::unordered_map<PhraseKey, Compiled, PhraseHash, PhraseEqual> compiled;
  struct Rules {
    std::once_flag once;
    std::unique_ptr<icu::PluralRules> rules;
  };
  mutable Rules cardinal, ordinal;
  mutable std::once_flag words_once;
  mutable Words words;
  mutable std::once_flag asked_once;
  mutable std::vector<AskedForm> asked;

  std::optional<std::string_view> find(std::string_view msgctxt, std::string_view msgid) const {
    const std::string key = catalog_key(msgctxt, msgid);
    if (const auto found = patterns.find(key); found != patterns.end()) return found->second;
    return shipped ? shipped->find(shipped_key(key)) : std::nullopt;
  }

  /// Calls visit(key, pattern) for each entry.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const auto& [key, pattern] : patterns) visit(key, pattern);
    for (std::size_t i = 0; shipped && i < shipped->count(); ++i) {
      std::string key(shipped->key(i));
      if (key.empty()) continue;  // the header
      if (key.find('\4') == std::string::npos) key.insert(0, 1, '\4');
      if (!patterns.contains(key)) visit(key, shipped->value(i));
    }
  }

  /// The pattern of an entry, or of its msgid if the catalog lacks the entry. Compiled once, because a document uses
  /// the same patterns many times.
  const Compiled& pattern(std::string_view msgctxt, std::string_view msgid) const {
    std::lock_guard held(lock);
    if (auto known = compiled.find(PhraseView(msgctxt, msgid)); known != compiled.end()) return known->second;
    const std::optional<std::string_view> text = find(msgctxt, msgid);
    Compiled made{compile_pattern(text.value_or(msgid)), !text};
    return compiled.emplace(PhraseKey(msgctxt, msgid), std::move(made)).first->second;
  }

  /// The rules are opened by the first plural: most runs in a language without plurals do not need them.
  std::string category(std::int64_t n, PluralKind kind) const {
    Rules& of = kind == PluralKind::ordinal ? ordinal : cardinal;
    std::call_once(of.once, [&] {
      UErrorCode status = U_ZERO_ERROR;
      of.rules.reset(icu::PluralRules::forLocale(
          icu::Locale(language.c_str()), kind == PluralKind::ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL,
          status));
      if (U_FAILURE(status)) of.rules.reset();
    });
    std::string category = "other";
    if (of.rules) category.clear(), of.rules->select(static_cast<double>(n)).toUTF8String(category);
    return category;
  }
};

namespace {

/// Adds the forms that a pattern asks for.
void add_asked_forms(std::string_view text, std::vector<AskedForm>& forms) {
  constexpr std::string_view kForm = ", form, ";
  for (std::size_t at = text.find(kForm); at != std::string_view::npos; at = text.find(kForm, at + 1)) {
    const std::size_t slot = text.rfind('{', at) + 1, use = at + kForm.size();
    const std::size_t end = text.find_first_of("|}", use);
    if (end == std::string_view::npos) break;  // words that only look like a form
    AskedForm asked{std::string(text.substr(slot, at - slot)), std::string(text.substr(use, end - use)),
                    text[end] == '|'};
    if (std::ranges::find(forms, asked) == forms.end()) forms.push_back(std::move(asked));
  }
}

/// The compiled catalog of a language of locales/LINGUAS.
std::string_view bytes_of(const std::string& language) { return resource("locales/" + language + ".mo"); }

/// Null if the language has no manual.
const Resource* manual_of(const std::string& language) {
  const auto found = std::ranges::find(resources(), "locales/manual/" + language + ".mo", &Resource::name);
  return found == resources().end() ? nullptr : &*found;
}

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
    std::string key = catalog_key(entry.msgctxt ? entry.msgctxt->text : "", entry.msgid.text);
    if (is_used(entry) && check_patterns(entry, diagnostics))
      index->patterns.emplace(std::move(key), entry.msgstr.front().text);
    else index->unused.emplace(std::move(key), entry.msgid.span());
  }
  return Catalog(std::move(language), std::move(index));
}

/// The build and a test check the patterns, not each run.
Catalog Catalog::read_built_in(const std::string& language, std::string_view bytes) {
  auto index = std::make_shared<Index>();
  index->built_in = true;
  index->shipped.emplace(bytes);
  return Catalog(language, std::move(index));
}

Catalog Catalog::manual(const std::string& language) {
  const Resource* manual = manual_of(language);
  return manual ? read_built_in(language, manual->bytes) : Catalog(language, std::make_shared<Index>());
}

std::optional<Catalog> Catalog::built_in(std::string_view language) {
  static std::mutex mutex;
  // Never freed, because catalogs share its contents until the process ends.
  static auto& made = *new std::map<std::string, Catalog, std::less<>>;
  const std::vector<std::string> languages = built_in_languages();
  const auto known = lookup(languages, language);
  if (known == languages.end()) return std::nullopt;
  std::lock_guard lock(mutex);
  auto found = made.find(*known);
  if (found == made.end()) found = made.emplace(*known, read_built_in(*known, bytes_of(*known))).first;
  return found->second;
}

std::vector<MessagePiece> Catalog::format(std::string_view msgctxt, std::string_view msgid,
                                          const MessageArguments& arguments) const {
  const Index::Compiled& found = index_->pattern(msgctxt, msgid);
  if (missing_ && found.is_msgid) note_missing(msgctxt, msgid);
  return format_pattern(
      found.pattern, arguments, [this](std::int64_t n, PluralKind kind) { return index_->category(n, kind); },
      [this](std::string_view alternatives, std::string_view text) { return particle(alternatives, text); });
}

std::string Catalog::text(std::string_view msgctxt, std::string_view msgid, const MessageArguments& arguments) const {
  std::string out;
  for (const MessagePiece& piece : format(msgctxt, msgid, arguments)) out += piece.text;
  return out;
}

Catalog Catalog::replacing(std::string_view from, std::string_view to) const {
  auto index = std::make_shared<Index>();
  index->unused = index_->unused;
  index->built_in = index_->built_in;
  index_->for_each([&](const std::string& key, std::string_view pattern) {
    std::string text(pattern);
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
    index->patterns.emplace(key, std::move(text));
  });
  return Catalog(language_, std::move(index));
}

Catalog Catalog::over(const Catalog& base) const {
  auto index = std::make_shared<Index>();
  index->unused = base.index_->unused;
  index->built_in = base.index_->built_in;
  index->shipped = base.index_->shipped;
  index_->for_each([&](const std::string& key, std::string_view pattern) { index->patterns.emplace(key, pattern); });
  index->patterns.insert(base.index_->patterns.begin(), base.index_->patterns.end());
  return Catalog(language_, std::move(index));
}

Catalog Catalog::begun_with(const Catalog& base) const {
  auto index = std::make_shared<Index>();
  index->unused = index_->unused;
  index->built_in = base.index_->built_in && index_->unused.empty();
  index->patterns = index_->patterns;
  base.index_->for_each([&](const std::string& key, std::string_view pattern) {
    if (!index_->unused.contains(key)) index->patterns.emplace(key, pattern);
  });
  return Catalog(language_, std::move(index));
}

void Catalog::note_missing(std::string_view msgctxt, std::string_view msgid) const {
  const auto unused = index_->unused.find(catalog_key(msgctxt, msgid));
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
  return index_->find(msgctxt, msgid).has_value();
}

std::string_view Catalog::verbatim(std::string_view msgctxt, std::string_view msgid) const {
  return index_->find(msgctxt, msgid).value_or(msgid);
}

std::string Catalog::particle(std::string_view alternatives, std::string_view text) const {
  const Words& of = words();
  return particle_of(alternatives, ending_of(text, {of.consonants, of.liquids}));
}

bool Catalog::is_complete() const { return index_->built_in; }

void Catalog::for_each_text(const std::function<void(std::string_view)>& visit) const {
  index_->for_each([&](const std::string&, std::string_view pattern) { visit(pattern); });
  if (!same_tag(primary_subtag(language_), kMsgidLanguage)) return;
  for (const Catalog& catalog : built_in_catalogs())
    catalog.index_->for_each(
        [&](const std::string& key, std::string_view) { visit(std::string_view(key).substr(key.find('\4') + 1)); });
}

bool Catalog::selects(std::string_view argument) const {
  const std::string select = "{" + std::string(argument) + ", select, ";
  bool found = false;
  for_each_text([&](std::string_view text) {
    for (std::size_t at = text.find(select); at != std::string_view::npos; at = text.find(select, at + 1))
      found = found || !text.substr(at + select.size()).starts_with("other ");
  });
  return found;
}

void check_phrases_known(const PoFile& file, Diagnostics& diagnostics) {
  const std::vector<Catalog> catalogs = built_in_catalogs();
  for (const PoEntry& entry : file.entries) {
    const std::string context = entry.msgctxt ? entry.msgctxt->text : "";
    if (is_used(entry) &&
        std::ranges::none_of(catalogs, [&](const Catalog& c) { return c.has(context, entry.msgid.text); }))
      diagnostics.report("catalog-phrase-unknown", entry.msgid.span(), {{"context", context}});
  }
}

const std::vector<AskedForm>& Catalog::asked_forms() const {
  std::call_once(index_->asked_once, [&] {
    index_->for_each([&](const std::string&, std::string_view text) { add_asked_forms(text, index_->asked); });
  });
  return index_->asked;
}

const Words& Catalog::words() const {
  std::call_once(index_->words_once, [&] { index_->words = read_words(*this); });
  return index_->words;
}

bool built_in_has(const std::string& language, std::string_view msgctxt, std::string_view msgid) {
  return MoFile(bytes_of(language)).find(shipped_key(catalog_key(msgctxt, msgid))).has_value();
}

bool has_manual(const std::string& language) { return manual_of(language) != nullptr; }

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
