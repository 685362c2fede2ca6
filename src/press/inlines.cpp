// Makes inlines from phrases, patterns and prose.
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>

#include "base/overloaded.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "press/builder.h"
#include "press/sentence.h"
#include "wording/names.h"
#include "wording/times.h"

namespace readout::press {
namespace {

RunKind run_kind(UnitState state) {
  switch (state) {
    case UnitState::source: return RunKind::source;
    case UnitState::translated: return RunKind::translated;
    default: return RunKind::untranslated;
  }
}

Inlines register_words(const Builder& builder, const Voice& voice, EntryKind kind, const std::string& key, Span fact) {
  const RegisterEntry* entry = voice.registers->find_named(kind, key);
  const Form* form = entry ? entry->form(voice.lang, "", voice.day) : nullptr;
  if (entry && !form)
    builder.diagnostics.report("register-form-missing", fact, {{"key", key}, {"language", voice.lang}});
  return form ? generated(voice, form->text.text, fact) : missing(builder, key);
}

/// Makes inlines from the prose of one unit in one language.
class ProseReader {
 public:
  ProseReader(Builder& builder, const Voice& voice, UnitState state, bool begins)
      : builder_(builder), voice_(voice), kind_(run_kind(state)), sentence_(voice, begins) {}

  Inlines read(const Prose& prose) {
    Inlines out;
    for (const ProseNode& node : prose) append(out, read(node));
    return out;
  }

 private:
  Run run(const SourcedText& text) const { return {text.text, voice_.lang, kind_, text.origin, 0}; }

  Inlines read(const ProseNode& node) {
    return std::visit(
        Overloaded{[&](const ProseText& t) { return typed(t.text); },
                   [&](const ProseMention& m) {
                     const Phrase people = mention(builder_.meeting, m.who, voice_, value_span(node.span, "who"));
                     return placed(people.empty() ? missing(builder_, fmt::format("{}", fmt::join(m.who, " ")))
                                                  : inlines_of(people));
                   },
                   [&](const ProseDate& d) {
                     return placed(
                         inlines_of(prose_date(d.value, builder_.meeting, voice_, value_span(node.span, "value"))));
                   },
                   [&](const ProseTime& t) {
                     return placed(inlines_of(clock(t.hour, t.minute, voice_, value_span(node.span, "value"))));
                   },
                   [&](const ProseKey& k) {
                     return placed(register_words(builder_, voice_, k.kind, k.key, value_span(node.span, "key")));
                   },
                   [&](const ProseQuote& q) { return quoted(q.content); },
                   [&](const ProseEmphasis& e) { return Inlines{{Emphasis{read(e.content)}}}; },
                   [&](const ProseRuby& r) { return Inlines{{ruby(r)}}; },
                   [&](const ProseLink& l) { return Inlines{{Link{l.href, read(l.content)}}}; },
                   [&](const ProseNote& n) { return Inlines{{note_mark(n)}}; }},
        node.value);
  }

  /// The author's words. A stop is left out if the text placed before it ends with one.
  Inlines typed(const SourcedText& text) {
    const std::size_t repeated = sentence_.repeated_stop(text.text);
    sentence_.add_typed(text.text);
    if (repeated == text.text.size()) return {};
    return {{run(repeated ? text.slice(repeated, text.text.size()) : text)}};
  }

  Inlines placed(Inlines text) {
    if (sentence_.begins_here()) text = begin_sentence(std::move(text));
    sentence_.add_placed(text);
    return text;
  }

  Ruby ruby(const ProseRuby& prose) {
    Ruby out;
    for (const ProseRuby::Pair& pair : prose.pairs) {
      sentence_.add_typed(pair.base.text);
      out.pairs.push_back({run(pair.base), run(pair.reading)});
    }
    return out;
  }

  /// Marks of the language, by the depth of the quotation.
  Inlines quoted(const Prose& content) {
    ++quotes_;
    Inlines inner = read(content);
    --quotes_;
    std::vector<MessagePiece> pieces =
        voice_.catalog->format("quotation", "{depth, select, inner {‘{content}’} other {“{content}”}}",
                               {{"depth", std::string(quotes_ % 2 == 0 ? "outer" : "inner")}, {"content", Slot{}}});
    if (!pieces.empty() && !pieces.back().is_slot) sentence_.add_closing_mark(pieces.back().text);
    return fill(voice_, pieces, {{"content", std::move(inner)}});
  }

  NoteMark note_mark(const ProseNote& note) {
    const int number = note_number(note.id);
    return {number, 0, voice_.catalog->text("note", "Note {number}", {{"number", std::to_string(number)}})};
  }

  int note_number(const std::string& id) {
    auto [number, is_new] = builder_.note_numbers.try_emplace(id, static_cast<int>(builder_.note_order.size()) + 1);
    if (is_new) builder_.note_order.push_back(id);
    return number->second;
  }

  Builder& builder_;
  const Voice& voice_;
  RunKind kind_;
  Sentence sentence_;
  int quotes_ = 0;
};

const Voice& voice_for(const Builder& builder, const std::string& lang) {
  for (const Voice& other : builder.context.others)
    if (other.lang == lang) return other;
  return builder.voice();
}

}  // namespace

Inlines missing(const Builder& builder, const std::string& what) {
  if (!is_draft(builder) || what.empty()) return {};
  return {{Run{fmt::format("[{}]", what), builder.voice().lang, RunKind::untranslated, {}, 0}}};
}

Inlines generated(const Voice& voice, std::string text, Span fact) {
  if (text.empty()) return {};
  Origin origin = fact.source ? Origin::whole(fact, text.size()) : Origin();
  return {{Run{std::move(text), voice.lang, RunKind::generated, std::move(origin), 0}}};
}

Inlines inlines_of(const Phrase& phrase) {
  Inlines out;
  for (const PhrasePart& part : phrase.parts) {
    Inline run{Run{part.text, part.lang, RunKind::generated, part.origin, 0, part.times}};
    if (part.role == PartRole::person_name) out.push_back({PersonName{{std::move(run)}}});
    else out.push_back(std::move(run));
  }
  return out;
}

Inlines fill(const Voice& voice, const std::vector<MessagePiece>& pieces, Slots slots) {
  Inlines out;
  std::string words;  // an empty slot does not separate the words around it
  bool begins = false;
  auto put_words = [&] {
    if (words.empty()) return;
    Sentence sentence(voice, false);
    sentence.add_placed(out);
    words.erase(0, sentence.repeated_stop(words));
    sentence.add_typed(words);
    begins = sentence.begins_here();
    append(out, generated(voice, std::exchange(words, {})));
  };
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    if (!piece->is_slot) words += piece->text;
    // A slot is moved unless the pattern uses it again, because long lists are built item by item.
    const bool again = piece->is_slot && std::find(piece + 1, pieces.end(), *piece) != pieces.end();
    for (auto& [name, content] : slots)
      if (piece->is_slot && name == piece->text && !content.empty()) {
        begins = false;
        words += piece->otherwise;
        put_words();
        if (!piece->particle.empty()) words += voice.catalog->particle(piece->particle, plain_text(content));
        Inlines text = again ? content : std::move(content);
        append(out, begins ? begin_sentence(std::move(text)) : std::move(text));
      }
  }
  put_words();
  return out;
}

Inlines fill(const Builder& builder, std::vector<MessagePiece> pieces, Slots slots, const FormSlots& forms) {
  const Voice& voice = builder.voice();
  std::deque<std::string> of_use;  // the names of further slots
  for (MessagePiece& piece : pieces) {
    const auto of = std::ranges::find(forms, piece.text, &FormSlot::name);
    const RegisterEntry* entry = piece.use.empty() || of == forms.end() ? nullptr : of->entry;
    if (!entry) continue;
    const Form* form = entry->form_of_use(voice.lang, piece.use, voice.day);
    if (!form && !piece.may_lack_form)
      builder.diagnostics.report("register-use-missing", of->fact,
                                 {{"key", entry->key}, {"use", piece.use}, {"language", voice.lang}});
    if (!form) continue;
    piece.text += ' ' + piece.use;
    piece.otherwise.clear();
    of_use.push_back(piece.text);
    slots.emplace_back(of_use.back(), generated(voice, form->text.text, of->fact));
  }
  return fill(voice, pieces, std::move(slots));
}

Slots list_slots(Inlines first, Inlines second) {
  Slots slots;
  slots.emplace_back("first", std::move(first));
  slots.emplace_back("second", std::move(second));
  return slots;
}

void append(Inlines& to, Inlines more) {
  if (to.empty()) to = std::move(more);
  else to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Inlines register_words(const Builder& builder, EntryKind kind, const std::string& key, Span fact) {
  return register_words(builder, builder.voice(), kind, key, fact);
}

Inlines unit_inlines(Builder& builder, const std::string& unit_id, bool begins) {
  auto found = builder.units.units.find(unit_id);
  if (found == builder.units.units.end()) return {};
  bool local = !is_untranslated(found->second.state);
  const Voice& voice = local ? builder.voice() : voice_for(builder, builder.meeting.lang);
  return ProseReader(builder, voice, found->second.state, begins).read(found->second.content);
}

}  // namespace readout::press
