// The shipped places: zones, countries, forms, and the capitals of another project.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "locale/zone.h"
#include "meeting/shipped.h"
#include "support/support.h"

using namespace readout;

namespace {

struct Places {
  Sources sources;
  ShippedRegister shipped{sources};
  Registers registers{{}, &shipped};
  std::vector<const RegisterEntry*> all = registers.entries(EntryKind::place);
};

const Places& places() {
  static const Places all;
  return all;
}

const RegisterEntry* place(std::string_view key) { return places().registers.find(EntryKind::place, key); }

std::string form(const RegisterEntry& entry, std::string_view lang, const CivilDate& day = {}) {
  const Form* found = entry.form(lang, "", day);
  return found ? found->text.text : std::string();
}

/// The lines of a table, in cells; without comments.
std::vector<std::vector<std::string>> table(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  const std::string text = test::read_source_file(path);
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    const std::string line = text.substr(at, text.find('\n', at) - at);
    if (line.starts_with("#")) continue;
    std::vector<std::string> cells(1);
    for (char c : line)
      if (c == '\t') cells.emplace_back();
      else cells.back() += c;
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace

TEST_CASE("each shipped place has a zone that exists and serves its country, or is a venue in such a city") {
  const Zones zones;
  // The zone of another country, whose clock the place shares.
  const std::map<std::string, std::string> reasons{{"hanoi", "the north of Viet Nam never had the clock of the south"},
                                                   {"danang", "as Hanoi"},
                                                   {"nha-trang", "as Hanoi"}};
  for (const RegisterEntry* entry : places().all) {
    const RegisterEntry* city = entry->city.empty() ? entry : place(entry->city);
    REQUIRE_MESSAGE(city, entry->key);
    CHECK_MESSAGE(entry->zone.empty() == !entry->city.empty(), entry->key);
    CHECK_MESSAGE(city->city.empty(), entry->key);
    CHECK_MESSAGE(entry->country == city->country, entry->key);
    CHECK_MESSAGE((zones.knows(ZoneSource::system, city->zone) || zones.knows(ZoneSource::icu, city->zone)),
                  entry->key);
    CHECK_MESSAGE(may_serve(city->zone, city->country) != reasons.contains(entry->key), entry->key);
  }
}

TEST_CASE("each shipped place has a name in both languages, neither of which is its key") {
  for (const RegisterEntry* entry : places().all)
    for (const char* lang : {"en", "ja"}) {
      CHECK_MESSAGE(!form(*entry, lang).empty(), entry->key);
      CHECK_MESSAGE(form(*entry, lang) != entry->key, entry->key);
    }
}

TEST_CASE("every shipped country has its capital, which is that of countryinfo or differs for a reason") {
  std::set<std::string> countries;
  for (const std::vector<std::string>& row : table("tests/meeting/capitals.tsv")) {
    REQUIRE(row.size() == 4);
    const RegisterEntry* capital = place(row[2]);
    REQUIRE_MESSAGE(capital, row[2]);
    CHECK_MESSAGE(capital->country == row[0], row[2]);
    CHECK_MESSAGE((form(*capital, "en") == row[1]) == row[3].empty(), row[2]);
    countries.insert(row[0]);
  }
  for (const RegisterEntry* country : places().registers.entries(EntryKind::country))
    CHECK_MESSAGE(countries.contains(country->key), country->key);
}

TEST_CASE("the seats of the United Nations and of its agencies, host cities and sixty venues ship") {
  for (const char* key :
       {"new-york", "geneva", "vienna", "nairobi", "rome", "paris", "montreal", "london", "bern", "madrid",
        "washington-dc", "the-hague", "hamburg", "bonn", "bangkok", "beirut", "addis-ababa", "santiago",
        // G7 and G8, 2005 to 2026
        "gleneagles", "saint-petersburg", "heiligendamm", "toyako", "laquila", "huntsville", "deauville", "camp-david",
        "enniskillen", "brussels", "elmau", "shima", "taormina", "la-malbaie", "biarritz", "carbis-bay", "hiroshima",
        "fasano", "kananaskis", "evian",
        // G20
        "pittsburgh", "toronto", "seoul", "cannes", "los-cabos", "brisbane", "antalya", "hangzhou", "buenos-aires",
        "osaka", "riyadh", "bali", "new-delhi", "rio-de-janeiro", "johannesburg", "miami",
        // APEC
        "busan", "hanoi", "sydney", "lima", "singapore", "yokohama", "honolulu", "vladivostok", "beijing", "manila",
        "danang", "port-moresby", "kuala-lumpur", "auckland", "san-francisco", "gyeongju", "shenzhen",
        // ASEAN
        "cebu", "cha-am", "hua-hin", "jakarta", "phnom-penh", "bandar-seri-begawan", "naypyidaw", "vientiane",
        "labuan-bajo", "phuket", "langkawi", "luang-prabang",
        // TICAD
        "tunis", "gaborone", "arusha", "dakar", "marrakesh", "yaounde", "banjul", "maputo", "accra", "tokyo"})
    CHECK_MESSAGE(place(key), key);
  CHECK(std::ranges::count_if(places().all, [](const RegisterEntry* e) { return !e->city.empty(); }) >= 60);
}

TEST_CASE("a name that changed is that of the day of the meeting") {
  const CivilDate old{2020, 6, 1}, today{2024, 6, 1};
  CHECK(form(*place("kyiv"), "ja", old) == "キエフ");
  CHECK(form(*place("kyiv"), "ja", today) == "キーウ");
  CHECK(form(*place("kyiv"), "ja") == "キーウ");
  CHECK(form(*place("kyiv"), "en", old) == "Kyiv");
  CHECK(form(*place("astana"), "en", {2018, 1, 1}) == "Astana");
  CHECK(form(*place("astana"), "en", {2019, 3, 23}) == "Nur-Sultan");
  CHECK(form(*place("astana"), "en", {2022, 9, 16}) == "Nur-Sultan");
  CHECK(form(*place("astana"), "en", {2022, 9, 17}) == "Astana");
  const RegisterEntry& turkey = *places().registers.find_party("TR");
  CHECK(turkey.form("en", "long", old)->text.text == "the Republic of Turkey");
  CHECK(turkey.form("en", "title", old)->text.text == "the Republic of Turkey");
  CHECK(turkey.form("en", "long", today)->text.text == "the Republic of Türkiye");
}
