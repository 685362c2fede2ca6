// Capitals and stops where text that Readout places meets the words around it.
//
// A placed text (a mention, a clock, a form of the register, a phrase in a pattern's slot) does not know its position.
// At the start of a sentence it begins with a capital. Its own stop, as in `3:00 p.m.`, never ends a sentence; a stop
// that follows it does, and is printed once. Typed words are printed as they are. Prose (inlines.cpp) and patterns
// (fill()) use these rules.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "wording/voice.h"

namespace readout::press {

/// Reads one text, piece by piece, and determines whether the next piece begins a sentence.
class Sentence {
 public:
  /// `begins`: whether the text begins a sentence or continues one.
  Sentence(const Voice& voice, bool begins) : voice_(voice), begins_(begins) {}

  bool begins_here() const;
  /// How many bytes of typed text repeat the stop of the placed text before it: those of one stop, or 0.
  std::size_t repeated_stop(std::string_view text) const;
  void add_typed(std::string_view text);
  /// Adds the mark that closes a quotation: a stop that ends the text inside is still the last one.
  void add_closing_mark(std::string_view mark) { typed_ += mark; }
  void add_placed(const Inlines& text);

 private:
  const Voice& voice_;
  bool begins_;
  char32_t placed_ = 0;  ///< last character of a placed text directly before; 0 if typed words follow it
  std::string typed_;    ///< since the last placed text
};

/// The text with a capital at its start, after blanks, brackets and quotation marks; only if Readout generated it.
Inlines begin_sentence(Inlines text);

/// The last character, without note marks; 0 if there is none.
char32_t last_character(const Inlines& text);

}  // namespace readout::press
