// Prose with inline facts: the content of a unit.
//
// A tree of words, facts (dates, times, mentions, keys of registers) and markup (quotations, emphasis, ruby, links,
// notes). Facts are values, so that each language can print them in its own words. Values only; read by read_prose.h.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/origin.h"
#include "locale/zone.h"
#include "meeting/tag_span.h"

namespace readout {

enum class EntryKind;
struct ProseNode;
using Prose = std::vector<ProseNode>;

/// Words with folded white space.
struct ProseText {
  SourcedText text;
};
/// `<mention who="a b"/>`: printed as a mention of these persons, by position and language.
struct ProseMention {
  std::vector<std::string> who;
};
/// `<date xml:id value/>`: a calendar date.
struct ProseDate {
  std::string id;
  CivilDate value;
};
/// `<time xml:id value/>`: a wall time in hours and minutes, printed as the style writes clocks.
struct ProseTime {
  std::string id;
  int hour = 0;
  int minute = 0;
};
/// `<term key/>`, `<org key/>`, `<place key/>`: the register's form in the language.
struct ProseKey {
  EntryKind kind;
  std::string key;
};
/// `<q>`: printed with the quotation marks of the printed language.
struct ProseQuote {
  Prose content;
};
struct ProseEmphasis {
  Prose content;
};
/// `<ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>`: a word with readings for its parts. A part without a base or a reading is
/// kept, so that rules can report it.
struct ProseRuby {
  struct Pair {
    SourcedText base, reading;
  };
  std::vector<Pair> pairs;
};
/// `<a xml:id href>`
struct ProseLink {
  std::string id;
  std::string href;
  Prose content;
};
/// `<note xml:id>`: a footnote; its text is a unit of its own (Meeting::notes).
struct ProseNote {
  std::string id;
};

struct ProseNode {
  std::variant<ProseText, ProseMention, ProseDate, ProseTime, ProseKey, ProseQuote, ProseEmphasis, ProseRuby, ProseLink,
               ProseNote>
      value;
  TagSpan span;  ///< the start tag, or the text
};

/// A translatable piece of prose in the source language.
struct Unit {
  std::string id;  ///< xml:id; empty if the author wrote none (rule `unit-without-id`)
  Prose content;
  std::string localization_note;  ///< its:locNote, for the translator only; never published
  TagSpan span;                   ///< the element's start tag
};

}  // namespace readout
