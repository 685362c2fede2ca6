// readout po status, template and glossary.
#include <fmt/format.h>

#include <filesystem>

#include "commands/checked_folder.h"

namespace readout {
namespace {

namespace fs = std::filesystem;
using test::CheckedFolder;

/// The folder of the examples, with `readout po`.
struct PoFolder : CheckedFolder {
  PoFolder() { fs::copy(test::source_path("tests/commands/example"), folder, fs::copy_options::recursive); }

  test::Ran po(const std::string& arguments) const {
    return test::run(fmt::format("cd {} && NO_COLOR=1 LC_ALL=C {} po {}", folder, test::binary(), arguments));
  }

  /// Changes the first entry of the translation that has this text.
  void change(const std::string& from, const std::string& to) const {
    std::string bytes = read("meeting.ja.po");
    REQUIRE(bytes.find(from) != std::string::npos);
    write("meeting.ja.po", bytes.replace(bytes.find(from), from.size(), to));
  }
};

/// Runs a script of Python on its arguments.
test::Ran python(const std::string& folder, const std::string& script) {
  return test::run(fmt::format("cd {} && /usr/bin/python3 -c \"{}\"", folder, script));
}

}  // namespace

TEST_CASE("status counts the units of each translation by their state") {
  const PoFolder work;
  const std::string head =
      "file           language  done  translated  fuzzy  wrong  missing  words left  characters left  findings"
      "  differences\n";
  CHECK(work.po("status meeting.xml").out ==
        head +
            "meeting.ja.po  ja        100%          12      0      0        0           0                0         0"
            "            0\n");
  work.change("msgctxt \"p1\"", "#, fuzzy\nmsgctxt \"p1\"");
  const test::Ran ran = work.po("status . --format json");
  CHECK(ran.exit_code == 0);
  CHECK_MESSAGE(ran.out.find("\"translated\": 11,\n      \"fuzzy\": 1,\n      \"wrong\": 0,\n      \"missing\": 0,\n"
                             "      \"percent\": 91,") != std::string::npos,
                ran.out);
}

TEST_CASE("status counts what differs from the source, also as findings, and not if the project has that rule off") {
  const PoFolder work;
  work.change("msgctxt \"p1\"", "#, fuzzy\nmsgctxt \"p1\"");
  const std::string counts = "\"findings\": {},\n      \"differences\": {}\n";
  const auto has = [&](int findings, int differences) {
    const std::string out = work.po("status . --format json").out;
    return out.find(fmt::format(fmt::runtime(counts), findings, differences)) != std::string::npos;
  };
  CHECK(has(0, 0));
  work.change("300億円", "400億円");
  CHECK(has(1, 1));
  work.write("readout.toml", "[rules]\nmoney-differs = \"off\"\n");
  CHECK(has(0, 0));
}

TEST_CASE("--require fails for a file with fewer translated units; fuzzy ones do not count") {
  const PoFolder work;
  CHECK(work.po("status meeting.xml --require 100").exit_code == 0);
  work.change("msgctxt \"p1\"", "#, fuzzy\nmsgctxt \"p1\"");
  CHECK(work.po("status meeting.xml --require 91").exit_code == 0);
  CHECK(work.po("status meeting.xml --require 92").exit_code == 1);
  CHECK(work.po("status meeting.xml --require 101").exit_code == 2);
  CHECK(work.po("status meeting.xml --lang ja,de --require 1").exit_code == 1);
  CHECK(work.po("status none.xml").exit_code == 3);
}

TEST_CASE("a template has every unit without a translation, and begins a new language with the tools of gettext") {
  const PoFolder work;
  CHECK(work.po("template meeting.xml --out pots").exit_code == 0);
  const std::string pot = work.read("pots/meeting.pot");
  CHECK(pot.starts_with("#, fuzzy\nmsgid \"\"\n"));
  CHECK(pot.find("Plural-Forms") == std::string::npos);
  CHECK(pot.find("#: meeting.xml\n") != std::string::npos);
  const test::Ran made = test::run(fmt::format(
      "cd {} && LC_ALL=C msginit --no-translator --locale=ko -i pots/meeting.pot -o meeting.ko.po 2>&1 >/dev/null && "
      "msgfmt -o /dev/null meeting.ko.po",
      work.folder));
  CHECK_MESSAGE(made.exit_code == 0, made.out);
  const test::Ran ran = work.po("update meeting.xml --lang ko");
  CHECK_MESSAGE(ran.out.find("meeting.ko.po: 0 new, 0 changed, 0 moved, 0 removed, 12 kept\n") != std::string::npos,
                ran.out);
}

TEST_CASE("a glossary has the forms of the registers as CSV and TBX") {
  const PoFolder work;
  CHECK(work.po("glossary --lang ja >g.csv").exit_code == 0);
  CHECK(work.po("glossary --lang ja --format tbx >g.tbx").exit_code == 0);
  const test::Ran csv = python(work.folder,
                               "import csv; rows = list(csv.DictReader(open('g.csv', encoding='utf-8'))); "
                               "print([r for r in rows if r['context'] == 'country-AU-long'])");
  CHECK(
      csv.out ==
      "[{'context': 'country-AU-long', 'source': 'the Commonwealth of Australia', 'target': 'オーストラリア連邦'}]\n");
  const test::Ran tbx =
      python(work.folder,
             "import xml.etree.ElementTree as t; e = t.parse('g.tbx').find('.//termEntry[@id=\\'country-AU-long\\']'); "
             "print([x.text for x in e.iter('term')])");
  CHECK(tbx.out == "['the Commonwealth of Australia', 'オーストラリア連邦']\n");
  CHECK(work.po("glossary --lang ja --from ja").out.starts_with("\"context\",\"source\",\"target\"\n"));
  CHECK(work.po("glossary --lang ja,fr").exit_code == 2);
}

TEST_CASE("po status --require names the files that have too few translated units") {
  const PoFolder work;
  fs::remove(work.at("meeting.ja.po"));
  CHECK(work.po("status meeting.xml --lang ja --require 50 2>&1 >/dev/null").out ==
        "meeting.ja.po: 0% is less than the required 50%\n");
  CHECK(work.po("status meeting.xml --lang ja --require 0 2>&1 >/dev/null").out == "");
}

TEST_CASE("po update without --lang takes the languages of the project") {
  const PoFolder work;
  work.write("readout.toml", "languages = [\"en\", \"fr\"]\n");
  const test::Ran ran = work.po("update meeting.xml 2>&1");
  CHECK(ran.exit_code == 0);
  CHECK_MESSAGE(ran.out.starts_with("meeting.fr.po: "), ran.out);
}

TEST_CASE("a new translation is as po update writes it") {
  const PoFolder work;
  CHECK(test::run(fmt::format("cd {} && {} new 2022-03-01-talks.xml", work.folder, test::binary())).exit_code == 0);
  const std::string before = work.read("2022-03-01-talks.ja.po");
  CHECK(before.find("#: 2022-03-01-talks.xml\n") != std::string::npos);
  CHECK(work.po("update 2022-03-01-talks.xml --lang ja").exit_code == 0);
  CHECK(work.read("2022-03-01-talks.ja.po") == before);
}

TEST_CASE("a glossary leaves out a form that the other language does not have") {
  const PoFolder work;
  work.write("r.xml", R"(<register xmlns="urn:readout:meeting:1"><organization key="body-x">
  <form xml:lang="en" use="long">the Example Body of the Union</form><form xml:lang="en" use="short">the Body</form>
  <form xml:lang="fr" use="short">l’Organe</form></organization></register>)");
  CHECK(work.po("glossary --lang fr --register r.xml | grep body-x").out ==
        "\"organization-body-x-short\",\"the Body\",\"l’Organe\"\n");
}

}  // namespace readout
