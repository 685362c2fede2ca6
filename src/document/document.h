// The value in the middle: one meeting in one language, localized, without looks.
//
// A Document is a tree of blocks in reading order; numbers are already printed text (from structure), facts are already
// words. Every block and run has a NodeId, unique in its Edition, by which pages and writers name it. Runs carry their
// origin, language and kind. An Edition is the Documents of several languages of one meeting; blocks with equal keys
// are the same thing said twice.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/origin.h"

namespace readout {

using NodeId = std::uint32_t;  ///< 0: not numbered yet

enum class RunKind { source, translated, generated, untranslated };

/// Text of one language and kind.
struct Run {
  std::string text;
  std::string lang;
  RunKind kind = RunKind::generated;
  Origin origin;
  NodeId id = 0;
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
/// A word as it is read (JLREQ 3.3): one reading for all of it, or one for each of its parts, between which a line may
/// end.
struct Ruby {
  struct Pair {
    Run base, reading;
    bool operator==(const Pair&) const = default;
  };
  std::vector<Pair> pairs;
  bool operator==(const Ruby&) const = default;
};
/// A person's name (a writer may tag it; the text is complete as it is).
struct PersonName {
  Inlines content;
  bool operator==(const PersonName&) const = default;
};
/// A reference to footnote `number` (1, 2, ... through the document), whose text stands in Document::notes.
struct NoteMark {
  int number = 0;
  NodeId id = 0;
  std::string name{};  ///< what the way to the note is called: `Note 1`
  NodeId note = 0;     ///< the Footnote, once nodes are numbered; 0 where the document has none of this number
  bool operator==(const NoteMark&) const = default;
};

struct Inline {
  std::variant<Run, Emphasis, Link, Ruby, PersonName, NoteMark> value;
  bool operator==(const Inline&) const = default;
};

enum class ParagraphRole { banner, date, lead, body, document, caption, credit };

struct Block;
using Blocks = std::vector<Block>;

/// `level` 1 is the document's heading.
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
  std::string image;  ///< path relative to the meeting file's folder
  Span mentioned_at;  ///< the attribute that names it
  Inlines alternative;
  Blocks caption;  ///< paragraphs of role caption, then credit
  bool operator==(const Figure&) const = default;
};
struct TableCell {
  NodeId id = 0;
  Inlines content;
  bool operator==(const TableCell&) const = default;
};
/// `key` pairs the languages.
struct TableRow {
  NodeId id = 0;
  std::string key;
  std::vector<TableCell> cells;
  bool operator==(const TableRow&) const = default;
};
/// `head` names the columns; the first cell of each row names the row. Every row has as many cells as `head`, and that
/// one has at least one: who makes a table sees to it, and nobody behind asks again.
struct Table {
  TableRow head;
  std::vector<TableRow> rows;
  bool operator==(const Table&) const = default;
};
struct ListItem;
/// A numbered list; nested lists stand in the blocks of an item.
struct List {
  std::vector<ListItem> items;
  bool operator==(const List&) const = default;
};

struct Block {
  NodeId id = 0;
  std::string key;  ///< unit id, or a fixed one of generated blocks (`heading`, `lead`, ...): pairs the languages
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
  bool operator==(const Footnote&) const = default;
};

struct Document {
  std::string lang;
  std::string title;  ///< plain text of the heading
  std::string date;   ///< the publishing date, ISO 8601
  std::string running_head;
  bool draft = false;
  Blocks blocks;
  std::vector<Footnote> notes;
  bool operator==(const Document&) const = default;
};

struct Edition {
  std::string id;  ///< the meeting's id
  std::vector<Document> documents;
};

/// Gives every block, item, run, mark and footnote its NodeId: 1, 2, ... in reading order through the edition; marks
/// learn that of their footnote.
void number_nodes(Edition& edition);

/// All that a word is read as.
std::string reading_of(const Ruby& ruby);

/// The plain text of inlines, without ruby readings and note marks.
std::string plain_text(const Inlines& inlines);

/// A leaf block in reading order with its place in the lists: what a layout sets as one paragraph, figure or row of a
/// table.
struct Leaf {
  const Block* block = nullptr;   ///< Heading, Paragraph, Figure or Table
  const Run* label = nullptr;     ///< of the item that it opens; null elsewhere
  int depth = 0;                  ///< 0 outside lists, 1 in the first level
  const TableRow* row = nullptr;  ///< of a Table
  const Run* widest = nullptr;    ///< the longest label of the list in which it stands

  const std::string& key() const { return row ? row->key : block->key; }
};
std::vector<Leaf> leaves(const Document& document);

/// Rows of an edition: leaves of equal keys side by side, in the order of the first document; a leaf that only one
/// language has gets a row of its own. Each row has one entry a document, null where the language has nothing.
struct Row {
  std::vector<std::optional<Leaf>> cells;
};
std::vector<Row> pair_rows(const Edition& edition);

/// Text dump for goldens (`readout dump document`): one node a line, with kind, language and origin.
std::string dump(const Document& document);

}  // namespace readout
