// readout dump lines --rows: its answers, and its findings on invalid rows. tests/typeset/rows.jsonl has the rules of
// JLREQ.
#include <cstdio>
#include <fstream>

#include "support/support.h"

using namespace readout;

namespace {

test::Ran rows(const std::string& text, const std::string& options = "", const std::string& limit = "") {
  static const std::string folder = test::temporary_folder();
  std::ofstream(folder + "/rows.jsonl") << text;
  return test::run(limit + "cd " + folder + " && " + test::binary() + " dump lines --ui-lang en --rows rows.jsonl " +
                   options);
}

}  // namespace

TEST_CASE("a row is answered on one line, with exact fractions and a clause for each space") {
  test::Ran ran = rows("{\"text\": \"漢、A漢\", \"measure\": \"8\"}\n");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out ==
        "{\"lines\":[{\"text\":\"漢、A漢\",\"bodies\":[{\"text\":\"漢\",\"x\":\"0\",\"advance\":\"1\"},{\"text\":"
        "\"、\",\"x\":\"1\",\"advance\":\"1/2\"},"
        "{\"text\":\"A\",\"x\":\"2\",\"advance\":\"1/2\"},{\"text\":\"漢\",\"x\":\"11/"
        "4\",\"advance\":\"1\"}],\"end\":\"15/4\",\"natural\":\"15/4\","
        "\"rung\":\"natural\",\"ratio\":\"0\",\"penalty\":0,\"demerits\":100,\"clauses\":[{\"after\":1,\"clause\":"
        "\"JLREQ 3.1.2\",\"rule\":\"T1-3\","
        "\"natural\":\"1/2\",\"set\":\"1/2\"},{\"after\":2,\"clause\":\"JLREQ "
        "3.2.6\",\"rule\":\"T1-9\",\"natural\":\"1/4\",\"set\":\"1/4\"}]}],\"breaks\":[2,3]}\n");
}

TEST_CASE("an invalid row is a finding at its line and key; the other rows are answered") {
  test::Ran ran = rows(
      "{\"text\": \"漢\"}\nno json\n{\"text\": \"漢\", \"mesure\": \"8\"}\n{\"text\": \"漢\", \"measure\": \"wide\", "
      "\"kinsoku\": \"lax\"}\n"
      "{\"text\": \"漢字\", \"keep\": [[1, 3]]}\n{\"text\": \"漢字\", \"ruby\": [{\"start\": 0, \"end\": 2, \"kind\": "
      "\"mono\", \"text\": [\"かん\"]}]}\n{\"lang\": \"ja\"}\n");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("\"text\":\"漢\"") != std::string::npos);
  std::string findings = ran.out.substr(ran.out.find("rows.jsonl:"));
  for (const char* head :
       {"rows.jsonl:2:1: error: this line is not a JSON object [row-not-json]",
        "rows.jsonl:3:15: error: unknown key “mesure” [row-key-unknown]",
        "rows.jsonl:4:26: error: invalid value of “measure” [row-value-invalid]",
        "rows.jsonl:4:45: error: invalid value of “kinsoku” [row-value-invalid]",
        "write one of \"very-loose\", \"loose\", \"strict\", \"very-strict\"",
        "rows.jsonl:5:25: error: invalid value of “keep”: the span ends at 3, the text at 2 [row-value-refused]",
        "rows.jsonl:6:25: error: invalid value of “ruby”: 1 readings stand over 2 characters [row-value-refused]",
        "rows.jsonl:7:1: error: invalid value of “text” [row-value-invalid]", "7 errors"})
    CHECK_MESSAGE(findings.find(head) != std::string::npos, head << "\n" << findings);
}

TEST_CASE("an invalid value is reported at the value itself, even if the same text is elsewhere in the row") {
  test::Ran ran = rows(
      "{\"text\": \"a\\\"keep\\\": [[\", \"keep\": [[0, 1], [ 2, 30 ]]}\n{\"sizes\": [[0, 1, \"1/2\"], [1, 2, \"0\"]], "
      "\"text\": \"漢字\"}\n"
      "{\"text\": \"漢字\", \"dots\": [[0, 2], [1, 2]]}\n{\"text\": \"漢\", \"measure\" : \"-1\"}\n");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("rows.jsonl:1:44: error: invalid value of “keep”: the span ends at 30, the text at 11") !=
        std::string::npos);
  CHECK(ran.out.find("rows.jsonl:2:27: error: invalid value of “sizes”: a size is above 0 and at most 100 em") !=
        std::string::npos);
  CHECK(ran.out.find("rows.jsonl:3:33: error: invalid value of “dots”: two spans hold character 1") !=
        std::string::npos);
  CHECK(ran.out.find("rows.jsonl:4:27: error: invalid value of “measure”") != std::string::npos);
  CHECK_MESSAGE(ran.out.find("4 errors") != std::string::npos, ran.out);
}

TEST_CASE("an invalid row is never answered, even if there are many") {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "{\"text\": \"faulty\", \"mesure\": \"8\"}\n";
  test::Ran ran = rows(text + "{\"text\": \"good\"}\n");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("{\"lines\":[{\"text\":\"good\"") != std::string::npos);
  CHECK(ran.out.find("{\"lines\":[{\"text\":\"faulty\"") == std::string::npos);
}

TEST_CASE("a row of forty thousand unknown keys takes linear time") {
  std::string text = "{\"text\": \"a\"";
  for (int i = 0; i < 40'000; ++i) text += ", \"k" + std::to_string(i) + "\": 1";
  // Processor time, so that a busy machine does not matter.
  test::Ran ran = rows(text + "}\n", "", "ulimit -t 10; ");
  CHECK(ran.exit_code == 1);
  CHECK(ran.out.find("unknown key “k0” [row-key-unknown]") != std::string::npos);
  CHECK(ran.out.ends_with("100 errors, 0 warnings, 1 note\n"));
}

TEST_CASE("a fraction that needs more than 64 bits is exact") {
  // Computed with fractions of any length: two sizes whose quarters share the stretch of the line.
  std::string text;
  for (int i = 0; i < 20; ++i) text += "漢9";
  test::Ran ran = rows("{\"text\": \"" + text +
                       "\", \"measure\": \"4300.001\", \"sizes\": [[0, 20, \"9999999/100007\"], [20, 40, "
                       "\"9999991/100003\"]], \"align\": \"justify-all\"}\n");
  CHECK(ran.exit_code == 0);
  CHECK_MESSAGE(ran.out.find("\"x\":\"51141964028201796269519/12679832018327040000\"") != std::string::npos, ran.out);
  CHECK(ran.out.find("\"end\":\"4300001/1000\"") != std::string::npos);
}

TEST_CASE("a row with any values ends with a finding or an answer, never with a crash") {
  for (const char* row :
       {"{}", "[]", "null", "{\"text\": \"\"}", "{\"text\": 5}", "{\"text\": \"漢\", \"measure\": \"0\"}",
        "{\"text\": \"漢\", \"measure\": \"1/0\"}", "{\"text\": \"漢\", \"measure\": \"999999999/7\"}",
        "{\"text\": \"漢\", \"ruby\": [{\"start\": 1, \"end\": 0}]}", "{\"text\": \"漢\", \"sizes\": [[0, 1, \"0\"]]}",
        "{\"text\": \"\\u0000\\u2060\", \"measure\": \"1/3\"}", "{\"text\": \"漢字\", \"tcy\": [[0, 1], [0, 2]]}",
        "{\"text\": \"　\", \"measure\": \"1\"}", "\"\\ud800\"",
        "{\"text\": \"漢、\", \"measure\": \"1/2\", \"hang\": true, \"align\": \"justify-all\"}",
        "{\"text\": \"漢\", \"runt\": -1}"}) {
    test::Ran ran = rows(std::string(row) + "\n");
    CHECK_MESSAGE((ran.exit_code == 0 || ran.exit_code == 1), row << "\n" << ran.out);
  }
}

TEST_CASE("a missing font is an error, and --rows is only for lines") {
  CHECK(rows("{\"text\": \"A\"}\n", "--font /nowhere/no.ttf").exit_code == 3);
  CHECK(test::run(test::binary() + " dump pages --rows -").exit_code == 2);
  CHECK(test::run(test::binary() + " dump lines").exit_code == 2);
  CHECK(test::run(test::binary() + " dump lines --rows /nowhere/rows.jsonl").exit_code == 3);
}
