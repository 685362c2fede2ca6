// The value between content and layout: one meeting in one language, without looks.
//
// A Document is a tree of blocks in reading order. Numbers and facts are already text. Every block and run has a
// NodeId, unique in its Edition, by which pages and writers refer to it. Runs have an origin, a language and a kind. An
// Edition holds the Documents of one meeting in several languages; blocks with equal keys correspond to each other.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/origin.h"
#include "base/time_mark.h"
#include "document/facts.h"

namespace readout {

using NodeId = std::uint32_t;  ///< 0 before number_nodes()

enum class RunKind { source, translated, generated, untranslated };

/// Text in one language, of one kind.
struct Run {
  std::string text;
  std::string lang;
  RunKind kind = RunKind::generated;
  Origin origin;
  NodeId id = 0;
  TimeMarks times{};
  bool operator==(const Run&) const = default;
};

struct Inline;
using Inlines = std::vector<Inline>;

struct Emphasis {
  Inlines content;
  bool operator==(const Emphasis&) const = default;
};
struct Link {
  std::string href;
  Inlines content;
  bool operator==(const Link&) const = default;
};
/// A word with its reading (JLREQ 3.3): one reading for the whole word, or one for each of its parts. A line may break
/// between parts.
struct Ruby {
  struct Pair {
    Run base, reading;
    bool operator==(const Pair&) const = default;
  };
  std::vector<Pair> pairs;
  bool operator==(const Ruby&) const = default;
};
/// A person's name. A writer may tag it; the text is complete without the tag.
struct PersonName {
  Inlines content;
  bool operator==(const PersonName&) const = default;
};
/// A reference to footnote `number` (1, 2, ... through the document), whose text is in Document::notes.
struct NoteMark {
  int number = 0;
  NodeId id = 0;
  std::string name{};  ///< the label of the link to the note: `Note 1`
  NodeId note = 0;     ///< the Footnote, set by number_nodes(); 0 if the document has no note of this number
  bool operator==(const NoteMark&) const = default;
};

struct Inline {
  std::variant<Run, Emphasis, Link, Ruby, PersonName, NoteMark> value;
  bool operator==(const Inline&) const = default;
};

enum class ParagraphRole { banner, date, lead, body, document, caption, credit };

struct Block;
using Blocks = std::vector<Block>;

/// A heading; `level` 1 is that of the document.
struct Heading {
  int level = 1;
  Inlines content;
  bool operator==(const Heading&) const = default;
};
struct Paragraph {
  ParagraphRole role = ParagraphRole::body;
  Inlines content;
  bool operator==(const Paragraph&) const = default;
};
struct Figure {
  std::string image;  ///< path relative to the folder of the meeting file
  Span mentioned_at;  ///< the attribute that names the image
  Inlines alternative;
  Blocks caption;  ///< paragraphs of role caption, then credit
  bool operator==(const Figure&) const = default;
};
struct TableCell {
  NodeId id = 0;
  Inlines content;
  bool operator==(const TableCell&) const = default;
};
/// Rows with equal `key` correspond across languages.
struct TableRow {
  NodeId id = 0;
  std::string key;
  std::vector<TableCell> cells;
  bool operator==(const TableRow&) const = default;
};
/// `head` holds the column headers; the first cell of each row is the row header. `head` has at least one cell, and
/// every row has as many cells as `head`. The maker guarantees this; consumers do not check.
struct Table {
  TableRow head;
  std::vector<TableRow> rows;
  bool operator==(const Table&) const = default;
};
struct ListItem;
/// A numbered list. Nested lists are in the blocks of an item.
struct List {
  std::vector<ListItem> items;
  bool operator==(const List&) const = default;
};

struct Block {
  NodeId id = 0;
  std::string key;  ///< unit id, or a fixed key for generated blocks (`heading`, `lead`, ...): pairs the languages
  std::variant<Heading, Paragraph, Figure, Table, List> value;
  bool operator==(const Block&) const = default;
};

struct ListItem {
  NodeId id = 0;
  std::string key;
  Run label;  ///< `1.`, `(1)`, `ア` with its punctuation, no space
  Blocks blocks;
  bool operator==(const ListItem&) const = default;
};

struct Footnote {
  int number = 0;
  NodeId id = 0;
  std::string key;
  Inlines content;
  std::string back{};  ///< the label of the link from the note to its first mark
  bool operator==(const Footnote&) const = default;
};

/// Words of the language that a page prints around a document.
struct PageWords {
  std::string language;   ///< the language's own name: `English`
  std::string skip;       ///< the link that skips what precedes the text
  std::string languages;  ///< the label of the list of languages
  std::string notes;      ///< the label of the notes
  std::string readings;   ///< the label of the switch that shows readings
  bool operator==(const PageWords&) const = default;
};

struct Document {
  std::string lang;
  std::string title;  ///< plain text of the heading
  std::string date;   ///< the publishing date, ISO 8601
  std::string running_head;
  PageWords words;
  DocumentFacts facts;
  bool draft = false;
  Blocks blocks;
  std::vector<Footnote> notes;
  bool operator==(const Document&) const = default;
};

struct Edition {
  std::string id;  ///< the meeting's id
  std::vector<Document> documents;
};

/// Assigns a NodeId to every block, item, run, mark and footnote: 1, 2, ... in reading order through the edition. Sets
/// NoteMark::note.
void number_nodes(Edition& edition);

/// The complete reading of a word.
std::string complete_reading(const Ruby& ruby);

/// The plain text of inlines, without ruby readings and note marks.
std::string plain_text(const Inlines& inlines);

/// A leaf block in reading order with its place in the lists: the unit that a layout sets as one paragraph, figure or
/// table row.
struct Leaf {
  const Block* block = nullptr;   ///< Heading, Paragraph, Figure or Table
  const Run* label = nullptr;     ///< the label of the item that it opens; else null
  int depth = 0;                  ///< 0 outside lists, 1 in the first level
  const TableRow* row = nullptr;  ///< the row, if the block is a Table
  const Run* widest = nullptr;    ///< the longest label in its list

  const std::string& key() const { return row ? row->key : block->key; }
};
std::vector<Leaf> leaves(const Document& document);

/// The leaves of an edition in rows: leaves with equal keys side by side, in the order of the first document. A leaf of
/// only one language has a row of its own. A row has one cell for each document; the cell is empty if the language has
/// no such leaf.
struct Row {
  std::vector<std::optional<Leaf>> cells;
};
std::vector<Row> pair_rows(const Edition& edition);

/// Text dump for golden files (`readout dump document`): one node on each line, with kind, language and origin.
std::string dump(const Document& document);

}  // namespace readout
