#include "agreement/lexicon.h"

#include <map>
#include <mutex>
#include <string>

#include "base/language.h"
#include "base/resources.h"

namespace readout::agreement {
namespace {

template <class Item>
std::span<const Item> items(std::string_view bytes, Section section) {
  return {reinterpret_cast<const Item*>(bytes.data() + section.at), section.count};
}

std::string_view text(std::string_view bytes, Section section) { return bytes.substr(section.at, section.count); }

std::u32string_view letters(std::string_view bytes, Section section) {
  const std::span<const char32_t> found = items<char32_t>(bytes, section);
  return {found.data(), found.size()};
}

Word word_of(std::string_view bytes, const PackedWord& word) {
  return {letters(bytes, word.text), word.class_id, word.value, text(bytes, word.key),
          static_cast<NumeralRole>(word.role)};
}

Form form_of(std::string_view bytes, const PackedForm& form) {
  return {.use = static_cast<FormUse>(form.use),
          .kind = static_cast<Kind>(form.kind),
          .number = form.number,
          .add = form.add,
          .times = form.times,
          .over = form.over,
          .preset = (form.flags & kPreset) != 0,
          .key = text(bytes, form.key),
          .group = text(bytes, form.group),
          .part = text(bytes, form.part),
          .bound = static_cast<Bound>(form.bound),
          .before = (form.flags & kBefore) != 0,
          .weak = (form.flags & kWeak) != 0,
          .day_shift = form.day_shift,
          .except = text(bytes, form.except),
          .of = text(bytes, form.of),
          .literal = letters(bytes, form.literal),
          .lone_slot = (form.flags & kLoneSlot) != 0};
}

}  // namespace

WordTable::WordTable(std::string_view bytes, const PackedTable& table)
    : pairs_(items<PackedPair>(bytes, table.pairs)),
      letters_(items<std::uint16_t>(bytes, table.letters)),
      classes_(items<std::uint64_t>(bytes, table.classes)) {
  words_.reserve(table.words.count);
  for (const PackedWord& word : items<PackedWord>(bytes, table.words)) words_.push_back(word_of(bytes, word));
}

class LexiconOpener {
 public:
  explicit LexiconOpener(std::string_view bytes) : bytes_(bytes) {}

  Lexicon open(std::uint32_t at) const {
    const auto& packed = *reinterpret_cast<const PackedLexicon*>(bytes_.data() + at);
    Lexicon out;
    read_settings(packed, out);
    out.numerals = WordTable(bytes_, packed.numerals);
    out.words = WordTable(bytes_, packed.words);
    for (const PackedClass& known : items<PackedClass>(bytes_, packed.classes))
      out.classes.emplace_back(text(bytes_, known.name), known.id);
    out.forms.reserve(packed.forms.count);
    for (const PackedForm& form : items<PackedForm>(bytes_, packed.forms)) out.forms.push_back(form_of(bytes_, form));
    out.states = items<std::uint32_t>(bytes_, packed.states);
    out.letters_ = LetterTable(items<std::uint16_t>(bytes_, packed.letters));
    out.beginnings_ = items<PackedBeginning>(bytes_, packed.beginnings);
    for (Section word : items<Section>(bytes_, packed.letter_words)) out.letter_words.push_back(letters(bytes_, word));
    if (packed.names != 0) out.names = std::make_shared<Lexicon>(open(packed.names));
    return out;
  }

 private:
  void read_settings(const PackedLexicon& packed, Lexicon& out) const {
    out.lang = text(bytes_, packed.lang);
    out.decimal = packed.decimal, out.grouping = packed.grouping;
    out.predicate_last = packed.predicate_last != 0;
    out.positional = packed.positional != 0;
    out.continued = packed.continued != 0;
    out.density = packed.density;
  }

  std::string_view bytes_;
};

std::optional<Lexicon> open_lexicon(std::string_view bytes) {
  if (bytes.size() < sizeof(PackedLexicon)) return std::nullopt;
  const auto& packed = *reinterpret_cast<const PackedLexicon*>(bytes.data());
  if (packed.magic != kPackedMagic || packed.size != bytes.size()) return std::nullopt;
  return LexiconOpener(bytes).open(0);
}

namespace {

constexpr std::string_view kFolder = "locales/lexicon/", kEnding = ".lexicon";

std::string_view language_of(const Resource& resource) {
  std::string_view name = resource.name;
  if (!name.starts_with(kFolder) || !name.ends_with(kEnding)) return {};
  return name.substr(kFolder.size(), name.size() - kFolder.size() - kEnding.size());
}

std::vector<std::string_view> languages() {
  std::vector<std::string_view> out;
  for (const Resource& resource : resources())
    if (const std::string_view language = language_of(resource); !language.empty()) out.push_back(language);
  return out;
}

const Lexicon* open_once(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string_view, Lexicon> all;
  const std::lock_guard lock(mutex);
  if (auto found = all.find(language); found != all.end()) return &found->second;
  // The program is built with its lexicons, so they are of its version.
  std::optional<Lexicon> lexicon =
      open_lexicon(resource(std::string(kFolder) + std::string(language) + std::string(kEnding)));
  return lexicon ? &all.emplace(language, std::move(*lexicon)).first->second : nullptr;
}

}  // namespace

const Lexicon* shipped_lexicon(std::string_view tag) {
  static const std::vector<std::string_view> all = languages();
  const auto found = lookup(all, tag);
  return found == all.end() ? nullptr : open_once(*found);
}

}  // namespace readout::agreement
