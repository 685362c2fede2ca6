#include "commands/report.h"

#include "base/rule_table.h"
#include "base/utf8.h"
#include "support/support.h"

using namespace readout;

namespace {

Terminal plain(const Catalog& catalog) { return {&catalog, false, 80}; }

const Catalog& english() {
  static const Catalog catalog = *Catalog::built_in("en");
  return catalog;
}

}  // namespace

TEST_CASE("a finding shows its place, message, rule, line, caret and hint") {
  Sources sources;
  const Source& source = sources.add("a.xml", "<meeting>\n  <photo src=\"none.jpg\"/>\n</meeting>\n");
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {&source, 24, 32}, {{"file", "none.jpg"}});
  CHECK(to_text(diagnostics, plain(english())) ==
        "a.xml:2:15: error: file not found: none.jpg [file-not-found]\n"
        "    2 |   <photo src=\"none.jpg\"/>\n"
        "      |               ^^^^^^^^\n"
        "      = check the name and the folder\n"
        "1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("carets are under wide characters") {
  Sources sources;
  const Source& source = sources.add("a.po", "msgstr \"日本語の誤り\"\n");
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {&source, 17, 23}, {{"file", "x"}});
  std::string text = to_text(diagnostics.all()[0], plain(english()));
  CHECK(text.find("    1 | msgstr \"日本語の誤り\"\n      |               ^^^^\n") != std::string::npos);
}

TEST_CASE("a long line is cut around the marked part, to the width of the terminal") {
  Sources sources;
  const Source& source = sources.add("a.xml", std::string(200, 'a') + "HERE" + std::string(200, 'b'));
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {&source, 200, 204}, {{"file", "x"}});
  std::string text = to_text(diagnostics.all()[0], plain(english()));
  std::size_t line = text.find("    1 | "), caret = text.find("      | ");
  REQUIRE(caret != std::string::npos);
  std::string shown = text.substr(line + 8, text.find('\n', line) - line - 8);
  CHECK(display_width(shown, false) <= 72);
  std::size_t column = text.find('^', caret) - caret - 8;
  // The mark is after an ellipsis of one column and three bytes.
  CHECK(shown.substr(column + 2, 4) == "HERE");
}

TEST_CASE("of a line as long as a file only the part near the mark is shown, without partial characters") {
  for (std::size_t shift : {0u, 1u, 2u}) {
    Sources sources;
    std::string text;
    for (std::size_t i = 0; i < 2000; ++i) text += "日";
    const std::string head(shift, 'x');
    const Source& source = sources.add("a.xml", head + text + "HERE" + text);
    const auto at = static_cast<std::uint32_t>(head.size() + text.size());
    Diagnostics diagnostics;
    diagnostics.report("file-not-found", {&source, at, at + 4}, {{"file", "x"}});
    const std::string shown = to_text(diagnostics.all()[0], plain(english()));
    CHECK_MESSAGE(shown.find("日日HERE日日") != std::string::npos, shown);
    CHECK(shown.find("\xEF\xBF\xBD") == std::string::npos);
    CHECK_FALSE(find_invalid_utf8(shown));
    const std::size_t line = shown.find("    1 | … ") + 8, carets = shown.find("      | ", line) + 8;
    CHECK(display_width(shown.substr(line, shown.find('\n', line) - line), false) >= 71);
    CHECK(shown.substr(
              carets + static_cast<std::size_t>(display_width(shown.substr(line, shown.find("HERE") - line), false)),
              4) == "^^^^");
  }
}

TEST_CASE("colours take no columns when a message is broken into lines") {
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {}, {{"file", std::string(47, 'x')}});
  Terminal terminal = plain(english());
  terminal.fill = terminal.color = true;
  // `readout: error: file not found: x...x` is 79 columns wide: it fits, and the rule goes to the next line.
  CHECK(to_text(diagnostics.all()[0], terminal)
            .starts_with("readout: \033[1;31merror\033[0m: file not found: " + std::string(47, 'x') +
                         "\n    [file-not-found]\n"));
}

TEST_CASE("control characters of bad input never reach the terminal") {
  Sources sources;
  const Source& source = sources.add("a.xml", "x\x1B[31mred");
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {&source, 0, 1}, {{"file", "x"}});
  CHECK(to_text(diagnostics.all()[0], plain(english())).find('\x1B') == std::string::npos);
}

TEST_CASE("messages are in the user's language") {
  const Catalog japanese = *Catalog::built_in("ja");
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {}, {{"file", "x.xml"}});
  std::string text = to_text(diagnostics, plain(japanese));
  CHECK(text.find("x.xml") != std::string::npos);
  CHECK(text.find("file not found") == std::string::npos);
}

TEST_CASE("the short form of a finding is its place, message, rule, and its line with the caret") {
  Sources sources;
  const Source& source = sources.add("a.xml", "<meeting>\n  <photo src=\"none.jpg\"/>\n</meeting>\n");
  Diagnostics diagnostics;
  Diagnostic& finding = diagnostics.report("file-not-found", {&source, 24, 32}, {{"file", "none.jpg"}});
  finding.related.push_back({{&source, 0, 9}, "first-here"});
  finding.fixes.push_back({{&source, 24, 32}, "any.jpg"});
  CHECK(to_short_text(diagnostics.all()[0], plain(english())) ==
        "a.xml:2:15: error: file not found: none.jpg [file-not-found]\n"
        "    2 |   <photo src=\"none.jpg\"/>\n"
        "      |               ^^^^^^^^\n");
}

TEST_CASE("a finding on a file without bytes has a place but no line") {
  Sources sources;
  const Source& source = sources.add("none.xml", "");
  Diagnostics diagnostics;
  diagnostics.report("file-not-found", {&source, 0, 0}, {{"file", "none.xml"}});
  CHECK(to_short_text(diagnostics.all()[0], plain(english())) ==
        "none.xml:1:1: error: file not found: none.xml [file-not-found]\n");
}
