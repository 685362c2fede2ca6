#include "locale/po.h"

#include <chrono>
#include <fstream>

#include "support/support.h"

namespace readout {
namespace {

const std::string kHeader = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<PoFile> file;
  explicit Read(std::string bytes) { file = read_po(sources.add("a.po", std::move(bytes)), diagnostics); }
  std::string findings() const { return test::text_of(diagnostics); }
};

test::Ran tool(const std::string& command, const std::string& bytes) {
  std::string path = test::temporary_folder() + "/a.po";
  std::ofstream(path, std::ios::binary) << bytes;
  return test::run("LC_ALL=C.UTF-8 " + command + " " + path);
}

const std::string kTricky = R"(# Translator.
msgid ""
msgstr ""
"Project-Id-Version: a\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

# one
#
#   indented
#. what stands here
#: item
#, fuzzy, no-wrap
#| msgctxt "older"
#| msgid ""
#| "before\n"
#| "and after"
msgctxt "p1"
msgid "tab\tquote\"back\\slash\r"
msgstr ""
"第一\n"
"第二"

msgid "one point"
msgid_plural "{n} points"
msgstr[0] "a\n"
msgstr[1] "b"

#, fuzzy
#~| msgid "older"
#~ msgctxt "gone"
#~ msgid "old"
#~ msgstr ""
#~ "a\n"
#~ "b"
)";

}  // namespace

TEST_CASE("a written file is the same as one that msgcat --no-wrap writes") {
  Read read(kTricky);
  REQUIRE(read.findings() == "");
  CHECK(write_po(*read.file) == kTricky);
  // msgcat warns of the escape of a carriage return; the file follows the warnings.
  std::string out = tool("msgcat --no-wrap", kTricky).out;
  CHECK(out.substr(std::min(out.find("# Translator."), out.size())) == kTricky);
}

TEST_CASE("unknown flags and both kinds of flag lines are written again") {
  std::string text = kHeader + "#, fuzzy, x-own:1\n#= sticky, other\nmsgid \"a\"\nmsgstr \"b\"\n";
  Read read(text);
  REQUIRE(read.findings() == "");
  CHECK(write_po(*read.file) == text);
  CHECK(read.file->entries[1].fuzzy());
  CHECK(read.file->entries[1].sticky_flags == std::vector<std::string>{"sticky", "other"});
}

TEST_CASE("each decoded byte maps to its bytes in the file") {
  Read read(kHeader + "msgid \"a\"\nmsgstr \"x\\\"y\"\n \"\\x41\\102日\"\n");
  REQUIRE(read.findings() == "");
  const SourcedText& text = read.file->entries[1].msgstr[0];
  CHECK(text.text == "x\"yAB日");
  const char* expected[] = {"x", "\\\"", "y", "\\x41", "\\102"};
  for (std::size_t i = 0; i < 5; ++i) CHECK(text.origin.span(i, i + 1).text() == expected[i]);
  CHECK(text.origin.span(5, 8).text() == "日");
}

TEST_CASE("control characters and noncharacters are reported, as they are and as escapes, and the entry is kept") {
  struct Row {
    std::string msgstr, marked, code;
  };
  using namespace std::string_literals;
  for (const Row& row :
       {Row{R"(a\x01z)", R"(\x01)", "U+0001"}, Row{R"(a\0z)", R"(\0)", "U+0000"}, Row{R"(a\000z)", R"(\000)", "U+0000"},
        Row{R"(a\az)", R"(\a)", "U+0007"}, Row{R"(a\x7f)", R"(\x7f)", "U+007F"},
        Row{R"(a\xC2\x85z)", R"(\xC2\x85)", "U+0085"}, Row{R"(日\357\277\277)", R"(\357\277\277)", "U+FFFF"},
        Row{"a\x1Bz", "\x1B", "U+001B"}, Row{"a\0z"s, "\0"s, "U+0000"}, Row{"a\u009Fz", "\u009F", "U+009F"},
        Row{"a\uFFFE", "\uFFFE", "U+FFFE"}, Row{"\uFDD0z", "\uFDD0", "U+FDD0"},
        Row{"a\U0010FFFFz", "\U0010FFFF", "U+10FFFF"}}) {
    CAPTURE(row.code);
    const Read read(kHeader + "msgid \"a\"\nmsgstr \"" + row.msgstr + "\"\n");
    REQUIRE(read.diagnostics.all().size() == 1);
    const Diagnostic& found = read.diagnostics.all().front();
    CHECK(found.rule.text() == "po-control-character");
    CHECK(found.primary.text() == row.marked);
    CHECK(found.arguments == Arguments{{"code", row.code}});
    CHECK(read.file->entries.size() == 2);
  }
  const Read all(kHeader + "msgctxt \"\\v\"\nmsgid \"a\\b\"\nmsgid_plural \"\\f\"\nmsgstr[0] \"\\x1f\"\n");
  CHECK(all.diagnostics.all().size() == 4);
  CHECK(Read(kHeader + "msgid \"a\"\nmsgstr \"\\t\\n\\r\u00A0\u200B\uFFFD\uFEFF\uE000\"\n").findings() == "");
}

TEST_CASE("Windows line ends and a byte order mark are ignored") {
  std::string text = "\xEF\xBB\xBF" + kHeader + "msgid \"a\"\r\nmsgstr \"b\"\r\n";
  Read read(text);
  CHECK(read.findings() == "");
  CHECK(write_po(*read.file) == kHeader + "msgid \"a\"\nmsgstr \"b\"\n");
}

TEST_CASE("after an error reading continues with the next entry") {
  Read read(kHeader + "msgid \"a\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\\q\"\nmsgid \"d\"\nmsgstr \"e\"\n");
  CHECK(read.findings() ==
        "error po-syntax a.po:4:7 expected=a closing quotation mark\n"
        "  msgid \"a\n"
        "        ^^\n"
        "error po-syntax a.po:8:9 expected=an escape such as \\n, \\\" or \\\\\n"
        "  msgstr \"\\q\"\n"
        "          ^^\n");
  REQUIRE(read.file->entries.size() == 2);
  CHECK(read.file->find("", "d"));
}

TEST_CASE("UTF-8 may be spelt in every way that gettext accepts") {
  for (const char* name : {"UTF-8", "utf-8", "utf8", "UTF8", "UTF_8", "\\\"UTF-8\\\""}) {
    CAPTURE(name);
    CHECK(Read(std::string("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=") + name + "\\n\"\n").findings() ==
          "");
  }
}

TEST_CASE("a duplicate entry, a missing header and another charset are findings") {
  CHECK(Read(kHeader + "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"b\"\n").findings() ==
        "error po-duplicate a.po:7:8\n  msgid \"a\"\n         ^\n  related first-here a.po:4:8\n");
  CHECK(Read("msgid \"a\"\nmsgstr \"b\"\n").findings() == "error po-header-missing a.po:1:1\n  msgid \"a\"\n  ^\n");
  CHECK(Read("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=EUC-JP\\n\"\n").findings() ==
        "error po-charset a.po:2:43 found=EUC-JP\n"
        "  msgstr \"Content-Type: text/plain; charset=EUC-JP\\n\"\n"
        "                                            ^^^^^^\n");
  Read bad("msgid \"\xE3\x81\"\n");
  CHECK_FALSE(bad.file);
  CHECK(bad.diagnostics.all().front().rule.text() == "po-charset");
}

TEST_CASE("an escape that does not give UTF-8 is a finding on its bytes") {
  Read read(kHeader + "msgid \"a\"\nmsgstr \"x\\xE3y\"\n");
  CHECK(read.findings() ==
        "error po-charset a.po:5:10 found=an escape that is no UTF-8\n"
        "  msgstr \"x\\xE3y\"\n"
        "           ^^^^\n");
}

TEST_CASE("a file cut at any byte is read, and reads back the same after writing") {
  for (std::size_t n = 0; n <= kTricky.size(); ++n) {
    Read read(kTricky.substr(0, n));
    if (!read.file) continue;
    std::string written = write_po(*read.file);
    Read again(written);
    REQUIRE(again.file);
    CHECK(write_po(*again.file) == written);
  }
}

TEST_CASE("twenty thousand entries are read in a few seconds") {
  std::string text = kHeader;
  for (int i = 0; i < 20000; ++i) text += "msgctxt \"" + std::to_string(i) + "\"\nmsgid \"a\"\nmsgstr \"b\\n\"\n\n";
  auto before = std::chrono::steady_clock::now();
  Read read(text);
  CHECK(read.file->entries.size() == 20001);
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
}

}  // namespace readout
