#include "typeset/coverage.h"

#include "editions.h"
#include "input/xml.h"
#include "support/support.h"
#include "typeset/typeset.h"

using namespace readout;

namespace {

Style press() {
  prepare_xml();
  return built_in_style("press").value();
}

Edition edition_of(Inlines content) {
  Edition edition{"m", {test::document("en", "Title", {"First."})}};
  edition.documents[0].blocks.push_back({0, "p", Paragraph{ParagraphRole::body, std::move(content)}});
  number_nodes(edition);
  return edition;
}

std::string found(const Style& style, const Edition& edition) {
  const FontFiles files;
  Coverage coverage(style, files);
  Diagnostics diagnostics;
  coverage.check(edition, diagnostics);
  coverage.report_fonts(diagnostics);
  return test::text_of(diagnostics);
}

/// What typeset() reports on characters.
std::string refused(const Style& style, const Edition& edition) {
  Diagnostics diagnostics;
  typeset(edition, style, {}, diagnostics);
  return test::text_of(diagnostics);
}

}  // namespace

TEST_CASE("the characters that no font has are those that typesetting refuses") {
  const Style style = press();
  for (const char* text : {"Plain words.", "日本語とカナ", "a\u0301 e\u0323\u0302 \u00A0 \u2060 \u200B", "🎉", "x🎉y",
                           "\uFFFE", "ก", "葛\U000E0100", "\u202Fx", "1\uFE0F\u20E3"}) {
    CAPTURE(text);
    const Edition edition = edition_of({test::run(text, "en"), {Emphasis{{test::run(text, "ja")}}}});
    CHECK(found(style, edition) == refused(style, edition));
  }
  CHECK(found(style, edition_of({test::run("x🎉y", "en")})) ==
        "error glyph-missing - character=🎉 code=U+1F389 language=en\n");
}

TEST_CASE("a font that is not installed is one note, and its texts are not looked up") {
  Style style = press();
  for (FontList& list : style.fonts) list.fonts.insert(list.fonts.begin(), {"No Such Family", false, "", 0});
  CHECK(found(style, edition_of({test::run("x🎉y", "en"), test::run("🎉", "ja")})) ==
        "note font-unchecked - family=No Such Family weight=regular\n");
}
