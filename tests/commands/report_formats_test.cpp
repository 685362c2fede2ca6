// Each report format: whole reports of few findings. tests/judges/findings has external readers judge them.
#include "commands/report_formats.h"

#include <fmt/format.h>

#include "base/rule_table.h"
#include "commands/report_place.h"
#include "commands/version.h"
#include "support/support.h"

using namespace readout;

namespace {

/// A file whose second line has a character of two UTF-16 units before the mistake, and the report on it.
struct OneFinding {
  explicit OneFinding(std::string name = "a.xml")
      : source(sources.add(std::move(name), "<meeting>\n <!-- 𠮷 --><photo src=\"none.jpg\"/>\n</meeting>\n")) {}

  Span named() const {
    const auto at = static_cast<std::uint32_t>(source.bytes.find("none.jpg"));
    return {&source, at, at + 8};
  }

  Report report() const {
    Report report{{{source.name, CheckedAs::meeting}, {"clean & <ok>.xml", CheckedAs::meeting}}, 2, 0, {}, "/base"};
    Diagnostic& d = report.findings.report("file-not-found", named(), {{"file", "none.jpg"}});
    d.related.push_back({{&source, 0, 9}, "first-here"});
    d.fixes.push_back({named(), "any.jpg"});
    return report;
  }

  Sources sources;
  const Source& source;
};

std::string written(const Report& report, std::string_view format) {
  static const Catalog japanese = *Catalog::built_in("ja");
  return report_format(format)->write(report, {&japanese, true, 80});
}

Region region(std::string bytes, std::uint32_t begin, std::uint32_t end, ColumnUnit unit = ColumnUnit::code_points) {
  Sources sources;
  return region_of({&sources.add("a.xml", std::move(bytes)), begin, end}, unit);
}

}  // namespace

TEST_CASE("columns count code points or UTF-16 units from 1, and the end is after the last character") {
  const Region points = region("日𠮷<b>\n", 7, 10), units = region("日𠮷<b>\n", 7, 10, ColumnUnit::utf16);
  CHECK((points.line == 1 && points.column == 3 && points.end_column == 6));
  CHECK((units.line == 1 && units.column == 4 && units.end_column == 7));
}

TEST_CASE("a byte order mark is no column") {
  const Region first = region("\xEF\xBB\xBF<b>", 3, 6);
  CHECK((first.column == 1 && first.end_column == 4));
  // Elsewhere than at the start the character is one.
  CHECK(region("a\xEF\xBB\xBF<b>", 4, 7).column == 3);
  CHECK(region("\n\xEF\xBB\xBF<b>", 4, 7).column == 2);
}

TEST_CASE("a carriage return ends a line, alone or before a line feed") {
  CHECK(region("a\rb\r\nc\rd", 2, 3).line == 2);
  CHECK(region("a\rb\r\nc\rd", 5, 6).line == 3);
  CHECK(region("a\rb\r\nc\rd", 7, 8).line == 4);
  CHECK(region("a\rb\r\nc\rd", 7, 8).column == 1);
}

TEST_CASE("a place of several lines is reported on its first line, to its end") {
  const Region several = region("ab<c\nd>\ne", 2, 7);
  CHECK((several.line == 1 && several.column == 3 && several.end_column == 5));
  const Region line_end = region("ab\ncd", 2, 3);
  CHECK((line_end.line == 1 && line_end.column == 3 && line_end.end_column == 3));
  const Region file_end = region("ab\n", 3, 3);
  CHECK((file_end.line == 2 && file_end.column == 1 && file_end.end_column == 1));
}

TEST_CASE("names are relative to the working folder, and every byte of a name has its place in a URI") {
  CHECK(relative_name("./a//b/../m.xml", "/base") == "a/m.xml");
  CHECK(relative_name("/base/a/m.xml", "/base") == "a/m.xml");
  CHECK(relative_name("/bases/m.xml", "/base") == "/bases/m.xml");
  CHECK(relative_name("/base/m.xml", "") == "/base/m.xml");
  CHECK(uri_of("a b/100%0A,日.xml", "") == "a%20b/100%250A%2C%E6%97%A5.xml");
  CHECK(uri_of("\xFF\n:.xml", "") == "%FF%0A%3A.xml");
  CHECK(uri_of("/else/m 1.xml", "/base") == "file:///else/m%201.xml");
}

TEST_CASE("fingerprints stay the same if lines are added before them, and equal findings have different ones") {
  auto fingerprints = [](const std::string& before, int findings) {
    Sources sources;
    const Source& source = sources.add("a.xml", before + "<b/>\n<b/>\n");
    Diagnostics diagnostics;
    for (int i = 0; i < findings; ++i) {
      const auto at = static_cast<std::uint32_t>(before.size()) + 5 * static_cast<std::uint32_t>(i);
      diagnostics.report("unit-empty", {&source, at, at + 4});
    }
    return fingerprints_of(diagnostics, "");
  };
  const std::vector<std::string> two = fingerprints("", 2);
  CHECK(two.size() == 2);
  CHECK(two[0] != two[1]);
  CHECK(fingerprints("<a/>\n\n", 2) == two);
}

TEST_CASE("GitHub's commands escape what would end a property or a command") {
  const OneFinding one("a%0A,:\n日\xFF.xml");
  CHECK(written(one.report(), "github") ==
        "::error title=file-not-found,file=a%250A%2C%3A%0A日\\x{FF}.xml,line=2,endLine=2,col=24,endColumn=32"
        "::file not found: none.jpg%0Awrite: any.jpg%0Acheck the name and the folder\n");
}

TEST_CASE("a Code Quality report has a path, a line and a fingerprint for each finding") {
  const OneFinding one("./a.xml");
  const Report report = one.report();
  const std::string fingerprint = fingerprints_of(report.findings, "/base")[0];
  CHECK(written(report, "gitlab") ==
        "[\n"
        "  {\n"
        "    \"description\": \"file not found: none.jpg\",\n"
        "    \"check_name\": \"file-not-found\",\n"
        "    \"fingerprint\": \"" +
            fingerprint +
            "\",\n"
            "    \"severity\": \"major\",\n"
            "    \"location\": {\n"
            "      \"path\": \"a.xml\",\n"
            "      \"lines\": {\n"
            "        \"begin\": 2\n"
            "      }\n"
            "    }\n"
            "  }\n"
            "]\n");
}

TEST_CASE("JUnit has a case for each file and rule, and one for a file without findings") {
  const OneFinding one("a\n\".xml");
  CHECK(written(one.report(), "junit") ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="readout check" tests="2" failures="1" errors="0">
  <testsuite name="readout check" tests="2" failures="1" errors="0">
    <testcase classname="a&#10;&quot;.xml" name="file-not-found" file="a&#10;&quot;.xml">
      <failure type="error" message="file not found: none.jpg">a
&quot;.xml:2:24: error
write: any.jpg
check the name and the folder
</failure>
    </testcase>
    <testcase classname="clean &amp; &lt;ok&gt;.xml" name="check" file="clean &amp; &lt;ok&gt;.xml"></testcase>
  </testsuite>
</testsuites>
)");
}

TEST_CASE("a note is no failure for JUnit") {
  const OneFinding one;
  Report report{{}, 0, 0, {}, ""};
  report.findings.report("translation-unit-unknown", one.named(), {{"unit", "p9"}});
  const std::string junit = written(report, "junit");
  CHECK(junit.find("failures=\"0\"") != std::string::npos);
  CHECK(junit.find("<system-out>a.xml:2:24: note: unknown unit “p9”\n</system-out>") != std::string::npos);
}

TEST_CASE("SARIF has a rule, a place in UTF-16 units, related places, fixes and a fingerprint") {
  const OneFinding one("a/日.xml");
  const Report report = one.report();
  const std::string sarif = written(report, "sarif");
  for (const std::string& part : {
           std::string(R"("columnKind": "utf16CodeUnits")"),
           fmt::format("\"version\": \"{0}\",\n          \"semanticVersion\": \"{0}\"", program_version()),
           std::string(R"("uri": "a/%E6%97%A5.xml")"),
           std::string("\"startLine\": 2,\n                  \"startColumn\": 25,\n                  "
                       "\"endLine\": 2,\n                  \"endColumn\": 33\n"),
           std::string(R"("ruleId": "file-not-found",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "file not found: none.jpg"
          })"),
           std::string(
               R"("shortDescription": {
                "text": "A file that the command line or another file names does not exist."
              },
              "fullDescription": {
                "text": "A file that the command line or another file names does not exist. )"
               R"(Nothing can be read in its place."
              },
              "help": {
                "text": "check the name and the folder",
                "markdown": "A file that the command line or another file names does not exist.\n\n)"
               R"(Nothing can be read in its place.\n\nMessage: file not found: {file}\n\n)"
               R"(Hint: check the name and the folder\n\nWrong:\n\n```console\n$ readout check meting.xml\n```\n\n)"
               R"(Right:\n\n```console\n$ readout check meeting.xml\n```\n"
              },
              "defaultConfiguration": {
                "level": "error"
              })"),
           std::string(R"("deletedRegion": {
                        "byteOffset": 36,
                        "byteLength": 8
                      },
                      "insertedContent": {
                        "text": "any.jpg"
                      })"),
           "\"primaryLocationLineHash\": \"" + fingerprints_of(report.findings, "/base")[0] + "\"",
           std::string("\"text\": \"first used here\""),
       })
    CHECK_MESSAGE(sarif.find(part) != std::string::npos, part << "\n" << sarif);
}

TEST_CASE("a report in JSON counts the files without findings too") {
  const OneFinding one;
  const Report report = one.report();
  const std::string json = written(report, "json");
  CHECK(json.find("\"files\": 2,\n  \"checked\": {\n    \"meetings\": 2,\n    \"translations\": 0,\n") !=
        std::string::npos);
  CHECK(json.find("\"skipped\": 2,") != std::string::npos);
  CHECK(json.find("\"message\": \"file not found: none.jpg\"") != std::string::npos);
  CHECK(json.find("\"replacement\": \"any.jpg\",\n          \"certain\": true\n") != std::string::npos);
}

TEST_CASE("JSON says of a fix that is a guess, or of no file, that it is not certain") {
  const OneFinding one;
  Report report{{}, 0, 0, {}, ""};
  report.findings.report("weekday-contradicts-date", one.named()).fixes.push_back({one.named(), "Friday"});
  report.findings.report("ignore-rule-unknown", one.named()).fixes.push_back({Span{}, "zone-unknown"});
  const std::string json = written(report, "json");
  CHECK(json.find("\"certain\": true") == std::string::npos);
  CHECK(json.find("\"certain\": false") != json.rfind("\"certain\": false"));
}

TEST_CASE("every rule has what GitHub requires of SARIF: a description and a help that are not empty") {
  for (const RuleRow& row : kRules) {
    CHECK_MESSAGE(!row.message.empty(), row.id);
    CHECK_MESSAGE(!row.hint.empty(), row.id);
  }
}

TEST_CASE("an output is a format and a file, which may contain the sign between them") {
  CHECK(report_output("sarif=a=b.sarif")->path == "a=b.sarif");
  CHECK(report_output("sarif=a=b.sarif")->format == report_format("sarif"));
  for (const char* wrong : {"sarif", "sarif=", "=a", "html=a", ""}) CHECK_FALSE(report_output(wrong));
}

namespace {

/// A value that is hostile to formats, for each placeholder of a rule.
Arguments hostile_arguments(const RuleRow& row) {
  Arguments arguments;
  const std::string texts = std::string(row.message) + std::string(row.hint);
  for (std::size_t open = texts.find('{'); open != std::string::npos; open = texts.find('{', open + 1))
    arguments.emplace_back(texts.substr(open + 1, texts.find_first_of(",}", open) - open - 1), "a%0A,:\n日<&\"'\x01");
  return arguments;
}

}  // namespace

// The judge of findings reads these files, too.
TEST_CASE("every format has every rule") {
  Sources sources;
  Report report{{}, 0, 0, {}, "/base"};
  for (const RuleRow& row : kRules) {
    const Source& source = sources.add("every/100%0A, " + std::string(row.id) + "\n日.xml", "𠮷<b/>\n");
    const RuleId rule = *RuleId::find(row.id);
    report.findings.report(rule, {&source, 4, 8}, hostile_arguments(row)).fixes.push_back({{&source, 5, 6}, "<i>"});
    report.files.push_back({source.name, CheckedAs::meeting});
  }
  for (const ReportFormat& format : report_formats()) {
    const std::string text = written(report, format.name);
    test::keep("every." + std::string(format.name), text);
    for (const RuleRow& row : kRules) CHECK_MESSAGE(text.find(row.id) != std::string::npos, row.id);
  }
}
