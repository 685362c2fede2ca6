// A document in the making, shared by the parts of press/.
//
// Takes the meeting, the units of one language and its voice; keeps the order in which footnotes are met. Makes inlines
// from phrases, patterns and units. Reports words that the language lacks.
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

/// One document in the making. The order of note marks is that in which units are made.
struct Builder {
  const Meeting& meeting;
  const LocalUnits& units;
  const PressContext& context;
  Diagnostics& diagnostics;
  std::vector<std::string> note_order;  ///< ids of the footnotes met so far; number n stands at n - 1
  std::map<std::string, int> note_numbers;

  const Voice& voice() const { return context.voice; }
};

using Slots = std::vector<std::pair<std::string_view, Inlines>>;

/// A whole generated text that stands for a fact.
Inlines generated(const Voice& voice, std::string text, Span fact = {});
/// The parts of a phrase: names tagged, facts as origins.
Inlines inlines_of(const Phrase& phrase);
/// A formatted message with inlines in its slots, which are set for their positions (sentence.h). The start of the
/// message is left as it is: begin_sentence() is for messages that are sentences.
Inlines fill(const Voice& voice, const std::vector<MessagePiece>& pieces, Slots slots);
void append(Inlines& to, Inlines more);

/// The prose of a unit in the document's language; empty if the meeting has no such unit. `begins`: whether it begins a
/// sentence, or continues one.
Inlines unit_inlines(Builder& builder, const std::string& unit_id, bool begins = true);

/// The form of a register's entry; where the language has none, a finding on the fact.
Inlines register_words(const Builder& builder, EntryKind kind, const std::string& key, Span fact);

/// Asked for as one, or said to be one by the file.
bool is_draft(const Builder& builder);

Inlines heading(Builder& builder);
/// The heading above the points of one session: what it was, and with whom where each session had somebody else
/// opposite.
Inlines session_heading(const Builder& builder, const Session& session);
/// Draft and embargo; no block where there is nothing to say.
void add_banner(Builder& builder, Blocks& blocks);
void add_date(Builder& builder, Blocks& blocks);
void add_figures(Builder& builder, Blocks& blocks);
/// A paragraph a session.
void add_leads(Builder& builder, Blocks& blocks);
/// A table of names and offices, where the house prints one.
void add_participants(Builder& builder, Blocks& blocks);
void add_overview(Builder& builder, Blocks& blocks);
void add_documents(Builder& builder, Blocks& blocks);

/// The number of a point in its depth, from 1: `1.`, `(1)`, `ア`.
Run label(const Voice& voice, std::size_t number, int depth, Span item);

}  // namespace readout::press
