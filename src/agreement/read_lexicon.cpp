#include "agreement/read_lexicon.h"

#include <algorithm>
#include <charconv>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

std::string_view text_of(const XmlElement& element, std::string_view name) {
  const XmlAttribute* found = element.attribute(name);
  return found ? std::string_view(found->value.text) : std::string_view();
}

double number_of(const XmlElement& element, std::string_view name, double otherwise) {
  const std::string_view text = text_of(element, name);
  double value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The alternatives of an element: lines and bars divide them.
struct Alternative {
  std::string_view text;
  const SourcedText* words;
  std::size_t begin;  ///< in `words`

  Span span() const { return words->slice(begin, begin + text.size()).span(); }
};

std::vector<Alternative> alternatives_of(const XmlElement& element) {
  std::vector<Alternative> out;
  for (const XmlNode& node : element.children) {
    const auto* words = std::get_if<SourcedText>(&node);
    if (!words) continue;
    for (std::size_t begin = 0; begin <= words->text.size();) {
      const std::size_t end = std::min(words->text.find_first_of("\n;", begin), words->text.size());
      const std::size_t first = std::min(words->text.find_first_not_of(" \t\r", begin), end);
      std::size_t last = end;
      while (last > first && std::string_view(" \t\r").find(words->text[last - 1]) != std::string_view::npos) --last;
      if (last > first) out.push_back({std::string_view(words->text).substr(first, last - first), words, first});
      begin = end + 1;
    }
  }
  return out;
}

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr Named<Kind> kKinds[] = {{"clock", Kind::clock},       {"date", Kind::date},
                                  {"duration", Kind::duration}, {"percent", Kind::percent},
                                  {"point", Kind::point},       {"ratio", Kind::ratio},
                                  {"multiple", Kind::multiple}, {"money", Kind::money},
                                  {"quantity", Kind::quantity}, {"code", Kind::code},
                                  {"ordinal", Kind::ordinal},   {"number", Kind::number},
                                  {"vague", Kind::vague},       {"collective", Kind::collective},
                                  {"term", Kind::term}};
constexpr Named<Bound> kBounds[] = {{"about", Bound::about},
                                    {"at-least", Bound::at_least},
                                    {"above", Bound::above},
                                    {"at-most", Bound::at_most},
                                    {"below", Bound::below},
                                    {"nearly", Bound::nearly},
                                    {"somewhat-above", Bound::somewhat_above},
                                    {"open", Bound::open},
                                    {"loose", Bound::loose}};
constexpr Named<NumeralRole> kRoles[] = {{"unit", NumeralRole::unit},   {"times", NumeralRole::times},
                                         {"scale", NumeralRole::scale}, {"article", NumeralRole::article},
                                         {"part", NumeralRole::part},   {"joiner", NumeralRole::joiner}};

template <class Value, std::size_t N>
Value named(const Named<Value> (&rows)[N], std::string_view name, Value otherwise) {
  const auto row = std::ranges::find(rows, name, &Named<Value>::name);
  return row == std::end(rows) ? otherwise : row->value;
}

class LexiconReader {
 public:
  explicit LexiconReader(DraftLexicon& lexicon) : lexicon_(lexicon) {}

  std::vector<LexiconFault> run(const XmlElement& root) {
    read_settings(root);
    for (const XmlElement* numerals : root.elements("numerals")) read_numerals(*numerals);
    for (const XmlElement* words : root.elements("words")) read_words(*words);
    for (const XmlElement* ignored : root.elements("ignored")) read_form(*ignored, FormUse::ignored, {});
    for (const XmlElement* form : root.elements("form")) read_form(*form, FormUse::value, {});
    for (const XmlElement* group : root.elements("terms"))
      for (const XmlElement* term : group->elements("term")) read_form(*term, FormUse::value, text_of(*group, "group"));
    for (const XmlElement* bound : root.elements("bound")) read_form(*bound, FormUse::qualifier, {});
    for (const XmlElement* zone : root.elements("zone")) read_form(*zone, FormUse::zone, {});
    for (const XmlElement* words : root.elements("negations")) read_form(*words, FormUse::negation, {});
    for (const XmlElement* words : root.elements("limiting")) read_form(*words, FormUse::limiting, {});
    for (const XmlElement* names : root.elements("names")) read_names(*names);
    return std::move(faults_);
  }

 private:
  /// A lexicon inside the lexicon: its terms are not values.
  void read_names(const XmlElement& element) {
    lexicon_.names = std::make_unique<DraftLexicon>();
    add_countries(*lexicon_.names, lexicon_.lang);
    for (LexiconFault& fault : LexiconReader(*lexicon_.names).run(element)) faults_.push_back(std::move(fault));
    lexicon_.names->lang = lexicon_.lang;
    for (const XmlElement* group : element.elements("terms"))
      if (const std::string_view name = text_of(*group, "group"); name != "typo" && name != "agreement")
        for (const XmlElement* term : group->elements("term"))
          for (const Alternative& pattern : alternatives_of(*term))
            add_letter_words(pattern.text, lexicon_.names->letter_words);
  }

  void read_settings(const XmlElement& root) {
    lexicon_.lang = text_of(root, "lang");
    if (std::string_view mark = text_of(root, "decimal"); !mark.empty())
      lexicon_.decimal = to_code_points(mark).front();
    if (std::string_view mark = text_of(root, "grouping"); !mark.empty())
      lexicon_.grouping = to_code_points(mark).front();
    lexicon_.predicate_last = text_of(root, "predicate") == "last";
    lexicon_.positional = text_of(root, "positional") == "yes";
    lexicon_.continued = text_of(root, "continued") == "yes";
    lexicon_.density = number_of(root, "density", 1);
  }

  void read_numerals(const XmlElement& numerals) {
    const NumeralRole role = named(kRoles, text_of(numerals, "as"), NumeralRole::unit);
    for (const XmlElement* is : numerals.elements("is"))
      for (const Alternative& word : alternatives_of(*is))
        lexicon_.numerals.push_back({folded(word.text), -1, number_of(*is, "value", 0), {}, role});
  }

  void read_words(const XmlElement& words) {
    const int id = static_cast<int>(lexicon_.classes.size());
    const int class_id = lexicon_.classes.emplace(text_of(words, "class"), id).first->second;
    for (const XmlElement* is : words.elements("is"))
      for (const Alternative& word : alternatives_of(*is))
        lexicon_.words.push_back(
            {folded(word.text), class_id, number_of(*is, "value", 0), lexicon_.kept(text_of(*is, "key"))});
  }

  std::u32string_view folded(std::string_view text) { return lexicon_.kept(Text(text).folded); }

  void read_form(const XmlElement& element, FormUse use, std::string_view group) {
    Form empty = form_of(element, use);
    if (!group.empty()) empty.kind = Kind::term, empty.group = lexicon_.kept(group);
    for (const Alternative& pattern : alternatives_of(element))
      if (std::string fault = add_form(pattern.text, empty, lexicon_); !fault.empty())
        faults_.push_back({pattern.span(), std::move(fault)});
  }

  Form form_of(const XmlElement& element, FormUse use) {
    auto kept = [&](std::string_view name) { return lexicon_.kept(text_of(element, name)); };
    Form form;
    form.use = use;
    form.kind = named(kKinds, text_of(element, "kind"), Kind::number);
    form.preset = element.attribute("number") != nullptr;
    form.number = number_of(element, "number", 0);
    form.add = number_of(element, "add", 0);
    form.times = number_of(element, "times", 1);
    form.over = number_of(element, "over", 1);
    form.key = kept("key");
    form.group = kept("group");
    form.part = kept("part");
    form.bound = named(kBounds, text_of(element, "is"), Bound::exact);
    form.before = text_of(element, "where") == "before";
    form.weak = text_of(element, "weak") == "yes";
    form.day_shift = static_cast<int>(number_of(element, "days", 99));
    form.except = kept("except");
    form.of = kept("of");
    return form;
  }

  DraftLexicon& lexicon_;
  std::vector<LexiconFault> faults_;
};

}  // namespace

std::vector<LexiconFault> read_lexicon(const XmlElement& root, DraftLexicon& lexicon) {
  return LexiconReader(lexicon).run(root);
}

}  // namespace readout::agreement
