// The phrases of Readout in one language: ICU MessageFormat patterns with named arguments.
//
// A Catalog is a value that functions take, not the locale of the process, because one run prints several languages.
// Keys are msgctxt and msgid of locales/readout.pot; the msgid is the English pattern. Formatting returns pieces, not a
// string, so that an argument that is itself marked-up text (a name in another language, a link) keeps its structure.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "locale/message.h"
#include "locale/po.h"

namespace readout {

struct Words;

/// The language of the msgids: in it, a phrase without translation is its msgid.
inline constexpr std::string_view kMsgidLanguage = "en";

/// A phrase that a catalog was asked for and does not have.
struct MissingPhrase {
  std::string language, msgctxt, msgid;
  Span place;  ///< its msgid in the catalog's file, if that has an empty or fuzzy entry; else no place
  bool operator==(const MissingPhrase&) const = default;
};
using MissingPhrases = std::vector<MissingPhrase>;

/// A slot and the use of the form in it: `{country, form, in}`, or with a default: `{city, form, in|à }`.
struct AskedForm {
  std::string slot, use;
  bool has_default = false;
  bool operator==(const AskedForm&) const = default;
};

class Catalog {
 public:
  /// Builds the catalog of `language` from its PO file, checking every pattern with ICU's MessagePattern. Reports
  /// `catalog-pattern` at the exact bytes, `catalog-argument` for an argument of a translation that its msgid lacks,
  /// and `catalog-apostrophe` for an ASCII apostrophe that would quote. Leaves out entries with an error and fuzzy and
  /// empty entries; their phrases are missing.
  static std::optional<Catalog> from_po(std::string language, const PoFile& file, Diagnostics& diagnostics);
  /// A catalog that is compiled into the program, not checked again: that of `language`, or of the language that
  /// lookup() (base/language.h) finds for its tag. Absent if there is none.
  static std::optional<Catalog> built_in(std::string_view language);

  /// The catalog of the manual (locales/manual/LANG.po): help, pages of rules, documentation of schemas. It is apart,
  /// because a run that prints none of them does not read it. Without entries if the language has none.
  static Catalog manual(const std::string& language);

  const std::string& language() const { return language_; }
  /// Formats the phrase (msgctxt, msgid). A phrase without translation is the msgid itself (see noting()).
  std::vector<MessagePiece> format(std::string_view msgctxt, std::string_view msgid,
                                   const MessageArguments& arguments = {}) const;
  /// format() for phrases without slots.
  std::string text(std::string_view msgctxt, std::string_view msgid, const MessageArguments& arguments = {}) const;
  /// The same catalog, which also adds every requested phrase that it lacks to `missing`, once, and uses its msgid
  /// instead. The caller reports the missing phrases and prints no output. For one thread.
  Catalog noting(MissingPhrases& missing) const;
  /// The same catalog with `from` replaced by `to` in its own patterns. Neither may contain a character of the syntax
  /// of patterns.
  Catalog replacing(std::string_view from, std::string_view to) const;
  /// The same catalog with the phrases of `base` that it lacks.
  Catalog over(const Catalog& base) const;
  /// The same, but a phrase whose entry is empty, fuzzy or faulty stays missing: its translation is not finished.
  Catalog begun_with(const Catalog& base) const;
  /// Whether the catalog has an entry for the phrase, so that its msgid is not used instead.
  bool has(std::string_view msgctxt, std::string_view msgid) const;
  /// The translation of a text that is no pattern, or the text itself, which must outlive the result.
  std::string_view verbatim(std::string_view msgctxt, std::string_view msgid) const;
  /// The particle of `alternatives` (`은/는`) that follows a text, by its last sound (locale/letters.h).
  std::string particle(std::string_view alternatives, std::string_view text) const;
  /// The forms of registers that its patterns, as they ship, ask for.
  const std::vector<AskedForm>& asked_forms() const;
  /// Whether it has each phrase of the program: one that is compiled in has.
  bool is_complete() const;
  /// Calls visit() with each pattern that may be printed; in the language of the msgids, these too.
  void for_each_text(const std::function<void(std::string_view)>& visit) const;
  /// Whether a pattern selects on this argument, with a case besides `other`. In the language of the msgids, they
  /// count.
  bool selects(std::string_view argument) const;
  /// The lists of words that decide where sentences and lines end (locale/words.h), read once.
  const Words& words() const;

 private:
  struct Index;
  Catalog(std::string language, std::shared_ptr<Index> index);
  static Catalog read_built_in(const std::string& language, std::string_view bytes);
  void note_missing(std::string_view msgctxt, std::string_view msgid) const;

  std::string language_;
  std::shared_ptr<const Index> index_;  ///< shared by copies; safe for several threads
  MissingPhrases* missing_ = nullptr;
};

/// Reports `catalog-phrase-unknown` for each entry in use that is no phrase of the program.
void check_phrases_known(const PoFile& file, Diagnostics& diagnostics);

/// Whether a language has more than one form of number (CLDR, cardinals).
bool has_plurals(std::string_view language);

/// Languages with a built-in catalog, in the order of locales/LINGUAS.
std::vector<std::string> built_in_languages();
/// Whether a language has a manual (Catalog::manual).
bool has_manual(const std::string& language);
/// Whether the catalog of one of them has a phrase; reads nothing else of it.
bool built_in_has(const std::string& language, std::string_view msgctxt, std::string_view msgid);
/// Their catalogs, in that order.
std::vector<Catalog> built_in_catalogs();

}  // namespace readout
