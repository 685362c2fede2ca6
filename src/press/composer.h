// What the parts of press/ share: the meeting, the voice, and inlines out of phrases and patterns.
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
struct Composer {
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
/// A formatted message with inlines in its slots.
Inlines fill(const Voice& voice, const std::vector<MessagePiece>& pieces, Slots slots);
void append(Inlines& to, Inlines more);

/// The prose of a unit in the document's language; empty where the meeting has no such unit.
Inlines unit_inlines(Composer& composer, const std::string& unit_id);

/// The form of a register's entry; where the language has none, a finding on the fact.
Inlines register_words(const Composer& composer, EntryKind kind, const std::string& key, Span fact);

/// Asked for as one, or said to be one by the file.
bool is_draft(const Composer& composer);

Inlines heading(Composer& composer);
/// The heading above the points of one session: what it was, and with whom where each session had somebody else
/// opposite.
Inlines session_heading(const Composer& composer, const Session& session);
/// Draft and embargo; no block where there is nothing to say.
void add_banner(Composer& composer, Blocks& blocks);
void add_date(Composer& composer, Blocks& blocks);
void add_figures(Composer& composer, Blocks& blocks);
/// A paragraph a session.
void add_leads(Composer& composer, Blocks& blocks);
/// A table of names and offices, where the house prints one.
void add_participants(Composer& composer, Blocks& blocks);
void add_overview(Composer& composer, Blocks& blocks);
void add_documents(Composer& composer, Blocks& blocks);

/// The number of a point in its depth, from 1: `1.`, `(1)`, `ア`.
Run label(const Voice& voice, std::size_t number, int depth, Span item);

}  // namespace readout::press
