#include <regex>
#include <set>
#include <sstream>

#include "wording/facts.h"
#include "wording/names.h"
#include "wording/switches.h"
#include "wording/times.h"

using namespace readout;

namespace {

struct Key {
  std::string msgctxt, msgid;
};

/// The phrases in the sources of wording/, as xgettext finds them.
std::vector<Key> phrases() {
  const auto pot = readout::test::run(
      "xgettext --from-code=UTF-8 --language=C++ --no-wrap --keyword --keyword=text:1c,2 --keyword=format:1c,2 -o - " +
      readout::test::source_path("src/wording") + "/*.cpp");
  REQUIRE(pot.exit_code == 0);
  std::vector<Key> keys;
  std::istringstream lines(pot.out);
  std::string line, msgctxt;
  constexpr std::string_view kContext = "msgctxt \"", kId = "msgid \"";
  while (std::getline(lines, line)) {
    if (line.starts_with(kContext)) msgctxt = line.substr(kContext.size(), line.size() - kContext.size() - 1);
    if (line.starts_with(kId) && !msgctxt.empty())
      keys.push_back({msgctxt, line.substr(kId.size(), line.size() - kId.size() - 1)});
  }
  return keys;
}

}  // namespace

TEST_CASE("the Japanese catalog has each phrase of wording/") {
  const std::vector<Key> keys = phrases();
  CHECK(keys.size() >= 28);
  for (const Key& key : keys) {
    CAPTURE(key.msgctxt);
    CAPTURE(key.msgid);
    CHECK(readout::test::catalog("ja").has(key.msgctxt, key.msgid));
  }
}

TEST_CASE("each value of each switch is used by a pattern, is the usual form, or is handled by code") {
  std::string patterns =
      readout::test::read_source_file("locales/en.po") + readout::test::read_source_file("locales/ja.po");
  const std::string schema = readout::test::read_source_file("src/style/style.xsd");
  // Switches that the code uses by name, because they choose the order of words and not the words.
  const std::string code = readout::test::run("cat " + readout::test::source_path("src/wording") + "/*.cpp " +
                                              readout::test::source_path("src/press") + "/*.cpp")
                               .out;
  const std::set<std::string> usual{
      "commencing",  "kanji",      "twelve-hour", "points",      "yes",     "no",       "before-date",
      "clock",       "after",      "month-day",   "none",        "unsaid",  "era",      "approximately",
      "minutes",     "mixed",      "kept",        "ideographic", "polite",  "overview", "period",
      "sentence",    "name",       "after-name",  "shown",       "dropped", "figures",  "word",
      "local-first", "local-time", "japan-time",  "semicolon",   "prefix",  "date",     "same-day",
      "day",         "twelve",     "month-first", "colon",       "the",     "past",     "ministers",
      "written",     "shortly"};
  static const std::regex attribute(R"re(<xs:attribute name="([a-z-]+)"[^>]*>[\s\S]*?</xs:attribute>)re"),
      value(R"re(enumeration value="([a-z-]+)")re");
  const std::string wording = schema.substr(schema.find("complexType name=\"wording\""));
  int values = 0;
  for (std::sregex_iterator at(wording.begin(), wording.end(), attribute), end; at != end; ++at) {
    const std::string name = (*at)[1], body = at->str();
    if (name == "lang" || name.find("surname") != std::string::npos) continue;
    const bool in_code = code.find("\"" + name + "\"") != std::string::npos;
    const std::string select = "{" + keyword(name) + ", select, ";
    CAPTURE(name);
    CHECK((in_code || patterns.find(select) != std::string::npos));
    for (std::sregex_iterator v(body.begin(), body.end(), value); v != end; ++v, ++values) {
      const std::string word = (*v)[1];
      CAPTURE(word);
      const bool as_case = std::regex_search(
          patterns, std::regex("\\{" + keyword(name) + ", select, [^\"]*\\b" + keyword(word) + " \\{"));
      CHECK((as_case || usual.contains(word) || code.find("\"" + name + "\", \"" + word + "\"") != std::string::npos ||
             code.find("\"" + word + "\"") != std::string::npos));
    }
  }
  CHECK(values > 90);
}

TEST_CASE("a new language is only a catalog: order, joining words and clocks come from its patterns") {
  Sources sources;
  Diagnostics diagnostics;
  std::string po = "msgid \"\"\nmsgstr \"Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
  const std::vector<Key> keys = phrases();
  auto translate = [&](std::string_view msgctxt, std::string_view start, std::string_view msgstr) {
    for (const Key& key : keys)
      if (key.msgctxt == msgctxt && key.msgid.starts_with(start))
        po +=
            "\nmsgctxt \"" + key.msgctxt + "\"\nmsgid \"" + key.msgid + "\"\nmsgstr \"" + std::string(msgstr) + "\"\n";
  };
  translate("date", "{month, plural", "{day} {month, plural, =2 {février} other {mois}}");
  translate("clock", "{clock_hours, select, twenty_four {{hour}", "{hour} h{minutes, plural, =0 {} other { {minute}}}");
  translate("home-time", "{home_date_at", "{clock} le {date}");
  translate("home-time", "{local_label", "heure locale");
  translate("home-time", "{zone, select, Asia_Tokyo {{home_label", "heure du Japon");
  translate("session-time", "{both", "{both, select, yes { ({label} ; {second})} other {}}");
  translate("duration", "{numbers, select, words", "{minutes, plural, one {# minute} other {# minutes}}");
  translate("session-time", "{dated, select, yes {{today",
            "le {date} à {clock}{bracket}{lasting, select, yes {, pendant {duration}} other {}}");
  translate("mention", "{titled", "{titled, select, yes {le {title} } other {}}{name}");
  const std::optional<PoFile> file = read_po(sources.add("fr.po", po), diagnostics);
  REQUIRE(file);
  const std::optional<Catalog> french = Catalog::from_po("fr", *file, diagnostics);
  REQUIRE(french);
  CHECK(readout::test::text_of(diagnostics) == "");
  const Wording wording;
  const Voice voice{"fr", &*french, &readout::test::parties(), &wording};
  const Session session = readout::test::session("2022-02-11T12:25+11:00", "55");
  CHECK(session_time(session, nullptr, readout::test::meeting_of({}), voice).text() ==
        "le 11 février à 12 h 25 (heure locale ; 10 h 25 le 11 février, heure du Japon), pendant 55 minutes");
  Person person = readout::test::blinken();
  person.names.push_back(readout::test::name("fr", {"given=Antony", "surname=Blinken"}));
  person.offices[0].titles.push_back(readout::test::title("fr:mention:secrétaire d’État"));
  CHECK(mention(person, voice).text() == "le secrétaire d’État Blinken");
}
