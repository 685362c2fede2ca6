// Phrases, patterns and prose as inlines.
#include <algorithm>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "base/words.h"
#include "press/composer.h"
#include "wording/names.h"
#include "wording/times.h"

namespace readout::press {
namespace {

RunKind kind_of(UnitState state) {
  switch (state) {
    case UnitState::source: return RunKind::source;
    case UnitState::translated: return RunKind::translated;
    case UnitState::untranslated: break;
  }
  return RunKind::untranslated;
}

/// Whether the full stop at the end of `text` belongs to an abbreviation: U.S., Mr., No.
bool is_abbreviated(std::string_view text, const Words& words) {
  std::size_t begin = text.find_last_of(" .(“‘", text.size() - 2);
  std::string_view word = text.substr(begin == std::string_view::npos ? 0 : begin + 1);
  const bool initial = word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z';
  return initial || contains(words.abbreviations, word);
}

/// Whether a sentence begins after `text`: at the start, or after a full stop and what closes behind it.
bool starts_sentence(std::string_view text, const Words& words) {
  constexpr std::string_view kClosers = "\"')]";
  std::size_t end = text.find_last_not_of(" \n");
  while (end != std::string_view::npos) {
    std::string_view head = text.substr(0, end + 1);
    if (kClosers.find(head.back()) != std::string_view::npos) end = end ? end - 1 : std::string_view::npos;
    else if (head.ends_with("”") || head.ends_with("’")) end = end >= 3 ? end - 3 : std::string_view::npos;
    else if (head.back() == '.') return head.size() < 2 || !is_abbreviated(head, words);
    else return head.back() == '!' || head.back() == '?';
  }
  return true;
}

Inlines register_words(const Composer& composer, const Voice& voice, EntryKind kind, const std::string& key,
                       Span fact) {
  const RegisterEntry* entry = voice.registers->find_named(kind, key);
  const Form* form = entry ? entry->form(voice.lang, "") : nullptr;
  if (entry && !form)
    composer.diagnostics.report("register-form-missing", fact, {{"key", key}, {"language", voice.lang}});
  return form ? generated(voice, form->text.text, fact) : Inlines{};
}

/// Prose of one unit in one language.
class ProseReader {
 public:
  ProseReader(Composer& composer, const Voice& voice, UnitState state)
      : composer_(composer), voice_(voice), kind_(kind_of(state)) {}

  Inlines read(const Prose& prose) {
    Inlines out;
    for (const ProseNode& node : prose) {
      Inlines next = read(node);
      said_ += plain_text(next);
      append(out, std::move(next));
    }
    return out;
  }

 private:
  Run run(const SourcedText& text) const { return {text.text, voice_.lang, kind_, text.origin, 0}; }

  Ruby ruby(const ProseRuby& prose) const {
    Ruby out;
    for (const ProseRuby::Pair& pair : prose.pairs) out.pairs.push_back({run(pair.base), run(pair.reading)});
    return out;
  }

  Inlines read(const ProseNode& node) {
    return std::visit(
        Overloaded{
            [&](const ProseText& t) { return Inlines{{run(t.text)}}; },
            [&](const ProseMention& m) {
              return inlines_of(mention(composer_.meeting, m.who, starts_sentence(said_, voice_.catalog->words()),
                                        voice_, node.span));
            },
            [&](const ProseDate& d) { return inlines_of(prose_date(d.value, composer_.meeting, voice_, node.span)); },
            [&](const ProseTime& t) { return inlines_of(clock(t.hour, t.minute, voice_, node.span)); },
            [&](const ProseKey& k) { return keyed(k, node.span); },
            [&](const ProseQuote& q) { return quoted(q.content); },
            [&](const ProseEmphasis& e) { return Inlines{{Emphasis{inside(e.content)}}}; },
            [&](const ProseRuby& r) { return Inlines{{ruby(r)}}; },
            [&](const ProseLink& l) { return Inlines{{Link{l.href, inside(l.content)}}}; },
            [&](const ProseNote& n) { return Inlines{{mark_of(n)}}; }},
        node.value);
  }

  /// Content of an element, which read() adds to what was said as a whole.
  Inlines inside(const Prose& prose) {
    std::string before = said_;
    Inlines out = read(prose);
    said_ = before;
    return out;
  }

  Inlines keyed(const ProseKey& key, Span fact) const {
    return register_words(composer_, voice_, key.kind, key.key, fact);
  }

  /// Marks of the language, by the depth of the quotation.
  Inlines quoted(const Prose& content) {
    ++quotes_;
    Inlines inner = inside(content);
    --quotes_;
    std::vector<MessagePiece> pieces =
        voice_.catalog->format("quotation", "{depth, select, inner {‘{content}’} other {“{content}”}}",
                               {{"depth", std::string(quotes_ % 2 == 0 ? "outer" : "inner")}, {"content", Slot{}}});
    return fill(voice_, pieces, {{"content", std::move(inner)}});
  }

  NoteMark mark_of(const ProseNote& note) {
    const int number = number_of(note.id);
    return {number, 0, voice_.catalog->text("note", "Note {number}", {{"number", std::to_string(number)}})};
  }

  int number_of(const std::string& id) {
    auto [number, is_new] = composer_.note_numbers.try_emplace(id, static_cast<int>(composer_.note_order.size()) + 1);
    if (is_new) composer_.note_order.push_back(id);
    return number->second;
  }

  Composer& composer_;
  const Voice& voice_;
  RunKind kind_;
  std::string said_;
  int quotes_ = 0;
};

const Voice& voice_of(const Composer& composer, const std::string& lang) {
  for (const Voice& other : composer.context.others)
    if (other.lang == lang) return other;
  return composer.voice();
}

}  // namespace

Inlines generated(const Voice& voice, std::string text, Span fact) {
  if (text.empty()) return {};
  Origin origin = fact.source ? Origin::whole(fact, text.size()) : Origin();
  return {{Run{std::move(text), voice.lang, RunKind::generated, std::move(origin), 0}}};
}

Inlines inlines_of(const Phrase& phrase) {
  Inlines out;
  for (const PhrasePart& part : phrase.parts) {
    Origin origin = part.fact.source ? Origin::whole(part.fact, part.text.size()) : Origin();
    Inline run{Run{part.text, part.lang, RunKind::generated, std::move(origin), 0}};
    if (part.role == PartRole::person_name) out.push_back({PersonName{{std::move(run)}}});
    else out.push_back(std::move(run));
  }
  return out;
}

Inlines fill(const Voice& voice, const std::vector<MessagePiece>& pieces, Slots slots) {
  Inlines out;
  std::string words;  // an empty slot does not part what stands before and behind it
  auto put_words = [&] {
    if (!words.empty()) append(out, generated(voice, std::exchange(words, {})));
  };
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    if (!piece->is_slot) words += piece->text;
    // What stands in no later slot is moved: long lists are put together item by item.
    const bool again = piece->is_slot && std::find(piece + 1, pieces.end(), *piece) != pieces.end();
    for (auto& [name, content] : slots)
      if (piece->is_slot && name == piece->text && !content.empty()) {
        put_words();
        append(out, again ? content : std::move(content));
      }
  }
  put_words();
  return out;
}

void append(Inlines& to, Inlines more) {
  if (to.empty()) to = std::move(more);
  else to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Inlines register_words(const Composer& composer, EntryKind kind, const std::string& key, Span fact) {
  return register_words(composer, composer.voice(), kind, key, fact);
}

Inlines unit_inlines(Composer& composer, const std::string& unit_id) {
  auto found = composer.units.units.find(unit_id);
  if (found == composer.units.units.end()) return {};
  bool local = found->second.state != UnitState::untranslated;
  const Voice& voice = local ? composer.voice() : voice_of(composer, composer.meeting.lang);
  return ProseReader(composer, voice, found->second.state).read(found->second.content);
}

}  // namespace readout::press
