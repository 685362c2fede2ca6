#include "locale/catalog.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/words.h"
#include "support/support.h"

namespace readout {
namespace {

struct Made {
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Catalog> catalog;
  Made(std::string language, const std::string& entries) {
    auto file =
        read_po(sources.add("a.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n" + entries),
                diagnostics);
    catalog = Catalog::from_po(std::move(language), *file, diagnostics);
  }
};

}  // namespace

TEST_CASE("a phrase is formatted by its pattern, and one without translation is its msgid") {
  Made made("ja", "msgctxt \"c\"\nmsgid \"{a} of {b}\"\nmsgstr \"{b}の{a}\"\n");
  REQUIRE(test::text_of(made.diagnostics) == "");
  CHECK(made.catalog->text("c", "{a} of {b}", {{"a", "1"}, {"b", "2"}}) == "2の1");
  CHECK(made.catalog->text("d", "{a} of {b}", {{"a", "1"}, {"b", "2"}}) == "1 of 2");
  CHECK(made.catalog->has("c", "{a} of {b}"));
  CHECK_FALSE(made.catalog->has("d", "{a} of {b}"));
}

TEST_CASE("words that only look like a form of a register ask for none") {
  Made made("ja", "msgctxt \"c\"\nmsgid \"Meetings\"\nmsgstr \"Gatherings, form, x\"\n");
  CHECK(made.catalog->asked_forms().empty());
  Made asks("ja", "msgctxt \"c\"\nmsgid \"{city}\"\nmsgstr \"{city, form, in}\"\n");
  CHECK(asks.catalog->asked_forms() == std::vector<AskedForm>{{"city", "in", false}});
}

TEST_CASE("slots are in the order of the language's pattern") {
  Made made("ja", "msgctxt \"c\"\nmsgid \"{a} of {b}\"\nmsgstr \"{b}の{a}\"\n");
  CHECK(made.catalog->format("c", "{a} of {b}", {{"a", Slot{}}, {"b", Slot{}}}) ==
        std::vector<MessagePiece>{{true, "b"}, {false, "の"}, {true, "a"}});
}

TEST_CASE("plural and select choose by the language's rules") {
  const std::string pattern =
      "{n, plural, =0 {none} one {# minute} other {# minutes}}{who, select, a { A} other { all}}";
  Made english("en", ""),
      polish("pl", "msgid \"{n}\"\nmsgstr \"{n, plural, one {# a} few {# b} many {# c} other {# d}}\"\n");
  CHECK(english.catalog->text("", pattern, {{"n", std::int64_t{0}}, {"who", "a"}}) == "none A");
  CHECK(english.catalog->text("", pattern, {{"n", std::int64_t{1}}, {"who", "b"}}) == "1 minute all");
  CHECK(english.catalog->text("", pattern, {{"n", std::int64_t{55}}, {"who", "a"}}) == "55 minutes A");
  for (auto [n, expected] : {std::pair{1, "1 a"}, {2, "2 b"}, {5, "5 c"}, {22, "22 b"}})
    CHECK(polish.catalog->text("", "{n}", {{"n", std::int64_t{n}}}) == expected);
}

TEST_CASE("ordinals choose by the language's rules for them") {
  Made english("en", ""), japanese("ja", "msgid \"{n}\"\nmsgstr \"第{n}回\"\n");
  const std::string pattern = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}";
  for (auto [n, expected] : {std::pair{1, "1st"},
                             {2, "2nd"},
                             {3, "3rd"},
                             {4, "4th"},
                             {11, "11th"},
                             {12, "12th"},
                             {13, "13th"},
                             {21, "21st"},
                             {22, "22nd"},
                             {103, "103rd"}})
    CHECK(english.catalog->text("", pattern, {{"n", std::int64_t{n}}}) == expected);
  CHECK(japanese.catalog->text("", "{n}", {{"n", std::int64_t{22}}}) == "第22回");
}

TEST_CASE("a pattern that cannot be read, an unknown argument and a quoting apostrophe are findings on their bytes") {
  Made made("ja",
            "msgid \"{a}\"\nmsgstr \"日{b}\"\n\nmsgid \"{c}\"\nmsgstr \"日{c\"\n\nmsgid \"d {d}\"\nmsgstr \"d'{d}\"\n");
  CHECK(test::text_of(made.diagnostics) ==
        "error catalog-argument a.po:4:11 argument={b}\n"
        "  msgstr \"日{b}\"\n"
        "             ^\n"
        "error catalog-pattern a.po:7:9\n"
        "  msgstr \"日{c\"\n"
        "          ^^^^\n"
        "warning catalog-apostrophe a.po:10:10\n"
        "  msgstr \"d'{d}\"\n"
        "           ^\n");
  CHECK(made.catalog->text("", "{a}", {{"a", "x"}}) == "x");
}

TEST_CASE("numbers and dates are never formatted by a pattern") {
  for (const char* pattern : {"{n, number}", "{n, date, short}", "{n, form}", "{n, particle}", "{n, particle, 은}"}) {
    CAPTURE(pattern);
    Made made("en", fmt::format("msgid \"{{n}}\"\nmsgstr \"{}\"\n", pattern));
    CHECK(made.diagnostics.all().front().rule.text() == "catalog-pattern");
  }
}

TEST_CASE("a pattern asks for the form of a slot, and for the particle after a slot or a text") {
  Made made("ko", R"(msgid "{a}{b}"
msgstr "{a, form, in|à }{a, form, of}{b, particle, 은/는}"
)");
  CHECK(test::text_of(made.diagnostics) == "");
  const std::vector<MessagePiece> pieces = made.catalog->format("", "{a}{b}", {{"a", Slot{}}, {"b", Slot{}}});
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0] == MessagePiece{true, "a", "in", "à ", "", true});
  CHECK(pieces[1] == MessagePiece{true, "a", "of"});
  CHECK(pieces[2] == MessagePiece{true, "b", "", "", "은/는"});
  CHECK(made.catalog->text("", "{a}{b}", {{"a", "x"}, {"b", "장관"}}) == "à xx장관은");
  CHECK(made.catalog->text("", "{a}{b}", {{"a", ""}, {"b", std::int64_t{2}}}) == "à 2는");
}

TEST_CASE("the particles of a language follow its words for characters that it reads aloud") {
  Made made("ko",
            "msgctxt \"words\"\nmsgid \"characters that end in a consonant\"\nmsgstr \"3 6 M\"\n\n"
            "msgctxt \"words\"\nmsgid \"characters that end in a liquid\"\nmsgstr \"1 L\"\n");
  for (const auto& [text, particle] : std::map<std::string, std::string>{
           {"3", "으로"}, {"1", "로"}, {"2", "로"}, {"IBM", "으로"}, {"URL", "로"}, {"EU", "로"}, {"서울", "로"}}) {
    CAPTURE(text);
    CHECK(made.catalog->particle("으로/로/로", text) == particle);
  }
}

TEST_CASE("the shipped catalogs have no findings") {
  CHECK(built_in_languages() == std::vector<std::string>{"en", "ja", "fr", "ko"});
  CHECK_FALSE(Catalog::built_in("xx"));
  for (const std::string& language : built_in_languages()) {
    CHECK(Catalog::built_in(language)->language() == language);
    Sources sources;
    Diagnostics diagnostics;
    auto file =
        read_po(sources.add(language + ".po", test::read_source_file("locales/" + language + ".po")), diagnostics);
    Catalog::from_po(language, *file, diagnostics);
    CHECK(test::text_of(diagnostics) == "");
    // The compiled catalog has the same patterns as the file.
    for (const PoEntry& entry : file->entries)
      if (!entry.msgid.text.empty() && !entry.obsolete && !entry.msgstr.front().text.empty() &&
          !Catalog::built_in(language)->has(entry.msgctxt ? entry.msgctxt->text : "", entry.msgid.text))
        FAIL_CHECK(language << ": " << entry.msgid.text);
  }
}

TEST_CASE("the patterns of a manual have no findings, and its other texts are found as they are") {
  Sources sources;
  Diagnostics diagnostics;
  auto file = read_po(sources.add("ja.po", test::read_source_file("locales/manual/ja.po")), diagnostics);
  const Catalog manual = Catalog::manual("ja");
  for (const PoEntry& entry : file->entries)
    if (entry.msgctxt && !entry.obsolete &&
        manual.verbatim(entry.msgctxt->text, entry.msgid.text) != entry.msgstr.front().text)
      FAIL_CHECK(entry.msgid.text);
  // Pages of rules and documentation of schemas are no patterns.
  std::erase_if(file->entries, [](const PoEntry& entry) {
    return entry.msgctxt && (entry.msgctxt->text == "page" || entry.msgctxt->text == "schema");
  });
  Catalog::from_po("ja", *file, diagnostics);
  CHECK(test::text_of(diagnostics) == "");
  CHECK(has_manual("ja"));
  CHECK_FALSE(has_manual("ko"));
  CHECK(Catalog::manual("ko").verbatim("page", "a text") == "a text");
}

TEST_CASE("a phrase is looked up in a catalog without reading the others") {
  CHECK(built_in_has("ja", "severity", "error"));
  CHECK(built_in_has("en", "severity", "error") == Catalog::built_in("en")->has("severity", "error"));
  CHECK_FALSE(built_in_has("ja", "severity", "no such phrase"));
  CHECK_FALSE(built_in_has("ja", "zzz", "after the last one"));
  CHECK_FALSE(built_in_has("ja", "", ""));
}

TEST_CASE("a catalog over one that is compiled in has its own phrases, and the others of that one") {
  const Catalog shipped = *Catalog::built_in("ja");
  const std::string error = shipped.text("severity", "error");
  Made made("ja", "msgctxt \"severity\"\nmsgid \"warning\"\nmsgstr \"W\"\n");
  const Catalog over = made.catalog->over(shipped);
  CHECK(over.text("severity", "warning") == "W");
  CHECK(over.text("severity", "error") == error);
  const Catalog replaced = over.replacing("W", "V").over(shipped);
  CHECK(replaced.text("severity", "warning") == "V");
  CHECK(replaced.text("severity", "error") == error);
  auto texts = [](const Catalog& of) {
    std::multiset<std::string> all;
    of.for_each_text([&](std::string_view text) { all.emplace(text); });
    return all;
  };
  std::multiset<std::string> expected = texts(shipped);
  expected.erase(expected.find(shipped.text("severity", "warning")));
  expected.insert("W");
  CHECK(texts(over) == expected);
}

TEST_CASE("a noting catalog enters each phrase that it lacks once, with its empty or fuzzy entry") {
  Made made("fr", "msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"un\"\n\nmsgctxt \"c\"\nmsgid \"b\"\nmsgstr \"\"\n");
  MissingPhrases missing;
  const Catalog noting = made.catalog->noting(missing);
  CHECK(noting.text("c", "a") == "un");
  for (int i = 0; i < 2; ++i) CHECK(noting.text("c", "b") == "b");
  CHECK(noting.text("d", "e") == "e");
  REQUIRE(missing.size() == 2);
  CHECK(missing[0].place.text() == "b");
  CHECK(missing[1] == MissingPhrase{"fr", "d", "e", {}});
}

TEST_CASE("no phrase is missing in English, whose msgids are its phrases") {
  MissingPhrases missing;
  CHECK(Made("en-GB", "").catalog->noting(missing).text("c", "b") == "b");
  CHECK(missing.empty());
}

TEST_CASE("the words of a language are lists of its catalog, and a list that is not there is empty") {
  Made made("fr",
            "msgctxt \"words\"\nmsgid \"abbreviations\"\nmsgstr \"M. Mme  p.\"\n\n"
            "msgctxt \"words\"\nmsgid \"counters after a number\"\nmsgstr \"年 月\"\n");
  CHECK(made.catalog->words().abbreviations == WordList{"M.", "Mme", "p."});
  CHECK(made.catalog->words().counters == U"年月");
  CHECK(made.catalog->words().titles.empty());
}

TEST_CASE("the catalogs that ship have their words") {
  for (const Catalog& catalog : built_in_catalogs()) {
    CHECK_MESSAGE(contains(catalog.words().abbreviations, "No."), catalog.language());
    CHECK_MESSAGE(!catalog.words().titles.empty(), catalog.language());
    CHECK_MESSAGE(!catalog.words().joining.empty(), catalog.language());
  }
  CHECK(Catalog::built_in("ja")->words().counters.find(U'年') != std::u32string::npos);
}

TEST_CASE("a built-in catalog is found by lookup") {
  CHECK(Catalog::built_in("JA_JP")->language() == "ja");
  CHECK(Catalog::built_in("en-GB")->language() == "en");
  CHECK_FALSE(Catalog::built_in("de"));
}

TEST_CASE("languages have the forms of number that CLDR says") {
  for (const char* one : {"ja", "ko", "zh-Hant", "vi", "th", "id"}) CHECK_MESSAGE(!has_plurals(one), one);
  for (const char* more : {"en", "fr", "pl", "ar"}) CHECK_MESSAGE(has_plurals(more), more);
}

}  // namespace readout
