// The document that is being built, shared by the files of press/.
//
// Holds the meeting, the units of one language and its voice, and the order in which footnotes occur. Its functions
// make inlines from phrases, patterns and units, and report words that the language lacks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "meeting/meeting.h"
#include "press/press.h"
#include "wording/phrase.h"

namespace readout::press {

/// One document that is being built. Note marks are numbered in the order in which units are made.
struct Builder {
  const Meeting& meeting;
  const LocalUnits& units;
  const PressContext& context;
  Diagnostics& diagnostics;
  std::vector<std::string> note_order;  ///< ids of the footnotes so far; number n is at index n - 1
  std::map<std::string, int> note_numbers;

  const Voice& voice() const { return context.voice; }
};

using Slots = std::vector<std::pair<std::string_view, Inlines>>;

/// A generated text as one run, made from `fact`.
Inlines generated(const Voice& voice, std::string text, Span fact = {});
/// The parts of a phrase as runs, with names tagged and facts as origins.
Inlines inlines_of(const Phrase& phrase);
/// A formatted message with inlines in its slots, adapted to their positions (sentence.h). Does not change the start of
/// the message; for a message that is a sentence, call begin_sentence().
Inlines fill(const Voice& voice, const std::vector<MessagePiece>& pieces, Slots slots);
/// A slot that holds the usual form of a register's entry, for which a pattern may ask another use.
struct FormSlot {
  std::string_view name;
  const RegisterEntry* entry = nullptr;  ///< may be null
  Span fact;
};
using FormSlots = std::vector<FormSlot>;
/// The same for a pattern that may ask for forms of other uses. Reports `register-use-missing` on the fact if the entry
/// lacks the form and the pattern does not say what to print instead.
Inlines fill(const Builder& builder, std::vector<MessagePiece> pieces, Slots slots, const FormSlots& forms);
void append(Inlines& to, Inlines more);
/// The slots {first} and {second} of a list. Moves both; an initializer list would copy the list so far for each item.
Slots list_slots(Inlines first, Inlines second);

/// The prose of a unit in the document's language; empty if the meeting has no such unit. `begins`: whether it begins a
/// sentence or continues one.
Inlines unit_inlines(Builder& builder, const std::string& unit_id, bool begins = true);

/// In a draft, a mark for words that the file, the register or the language lacks: `[tokio]`; else empty.
Inlines missing(const Builder& builder, const std::string& what);

/// The form of an entry of the register. Reports `register-form-missing` on the fact if the language has none.
Inlines register_words(const Builder& builder, EntryKind kind, const std::string& key, Span fact);

/// Whether the document is a draft, by the command line or by the file.
bool is_draft(const Builder& builder);

Inlines heading(Builder& builder);
/// The heading above the points of one session: its event, and the other side if it differs between sessions.
Inlines session_heading(const Builder& builder, const Session& session);
/// The banner of a draft and of an embargo; adds no block to any other document.
void add_banner(Builder& builder, Blocks& blocks);
/// The texts that the style prints above the heading, before the lead and at the end; no block without them.
void add_masthead(const Builder& builder, Blocks& blocks);
void add_attribution(const Builder& builder, Blocks& blocks);
void add_closing_mark(const Builder& builder, Blocks& blocks);
void add_date(Builder& builder, Blocks& blocks);
void add_figures(Builder& builder, Blocks& blocks);
/// Adds one paragraph for each session.
void add_leads(Builder& builder, Blocks& blocks);
/// Adds a table of names and offices, if the style asks for it.
void add_participants(Builder& builder, Blocks& blocks);
void add_overview(Builder& builder, Blocks& blocks);
/// The facts for machines.
DocumentFacts facts_of(const Builder& builder);
void add_documents(Builder& builder, Blocks& blocks);

/// The label of a point by its number and its depth, both from 1: `1.`, `(1)`, `ア`.
Run label(const Voice& voice, std::size_t number, int depth, Span item);

}  // namespace readout::press
