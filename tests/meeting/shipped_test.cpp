// The shipped register: countries and bodies with all their forms, in both languages.
#include <fmt/format.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <set>

#include "base/resources.h"
#include "base/utf8.h"
#include "input/xml.h"
#include "input/xml_canonical.h"
#include "meeting/shipped.h"
#include "support/support.h"

using namespace readout;
using readout::test::text_of;

namespace {

struct Shipped {
  Sources sources;
  ShippedRegister entries{sources};
  Registers registers{{}, &entries};

  std::string form(std::string_view key, std::string_view lang, std::string_view use) const {
    const RegisterEntry* entry = registers.find_party(key);
    const Form* form = entry ? entry->form(lang, use) : nullptr;
    return form ? form->text.text : "-";
  }
  std::vector<const RegisterEntry*> all(EntryKind kind) const { return registers.entries(kind); }
};

const Shipped& shipped() {
  static const Shipped all;
  return all;
}

std::string place(Span span) { return fmt::format("{}-{}", span.begin, span.end); }

/// All values of an entry and their places, without the name of the file.
std::string said(const RegisterEntry& entry) {
  std::string out = fmt::format("{} {} {} {} {} {}\n", element_name(entry.kind), entry.key, entry.country, entry.city,
                                entry.names_parties ? 1 : 0, place(entry.span));
  for (const Form& form : entry.forms)
    out += fmt::format("  {} {} {} {}\n", form.lang, form.use, form.text.text, place(form.text.span()));
  for (const PartyOrder& order : entry.orders) {
    out += fmt::format("  {} {}:", order.lang, place(order.span));
    for (const SourcedText& party : order.parties) out += fmt::format(" {} {}", party.text, place(party.span()));
  }
  return out;
}

/// The keys of the entries that satisfy a condition, in their order.
template <class Condition>
std::string keys_where(EntryKind kind, Condition holds) {
  std::string keys;
  for (const RegisterEntry* entry : shipped().all(kind))
    if (holds(*entry)) keys += (keys.empty() ? "" : " ") + entry->key;
  return keys;
}

bool has_article(const RegisterEntry& entry, std::string_view use) {
  return entry.form("en", use)->text.text.starts_with("the ");
}

/// The forms of an entry as `en long|short|compound|title|ja long|short|compound|title|character`.
std::string row_of(std::string_view key) {
  std::string row;
  for (const char* lang : {"en", "ja"})
    for (const char* use : {"long", "short", "compound", "title"}) row += shipped().form(key, lang, use) + "|";
  return row + shipped().form(key, "ja", "character");
}

struct Row {
  std::string_view key, forms;
};
constexpr Row kWellKnown[] = {
    {"JP", "Japan|Japan|Japan|Japan|日本国|日本|日|日本|日"},
    {"US",
     "the United States of America|the United States|U.S.|the United States of America|アメリカ合衆国|米国|米|米国|米"},
    {"GB",
     "the United Kingdom of Great Britain and Northern Ireland|the United Kingdom|UK|the United Kingdom of Great "
     "Britain and Northern Ireland|グレートブリテン及び北アイルランド連合王国|英国|英|英国|英"},
    {"FR", "the French Republic|France|France|the French Republic|フランス共和国|フランス|仏|フランス共和国|仏"},
    {"DE",
     "the Federal Republic of Germany|Germany|Germany|the Federal Republic of "
     "Germany|ドイツ連邦共和国|ドイツ|独|ドイツ連邦共和国|独"},
    {"IT", "the Italian Republic|Italy|Italy|the Italian Republic|イタリア共和国|イタリア|伊|イタリア共和国|伊"},
    {"CA", "Canada|Canada|Canada|Canada|カナダ|カナダ|加|カナダ|加"},
    {"AU",
     "the Commonwealth of Australia|Australia|Australia|the Commonwealth of "
     "Australia|オーストラリア連邦|豪州|豪|オーストラリア連邦|豪"},
    {"IN", "India|India|India|India|インド|インド|印|インド|印"},
    {"KR", "the Republic of Korea|the Republic of Korea|ROK|the Republic of Korea|大韓民国|韓国|韓|韓国|韓"},
    {"CN", "the People’s Republic of China|China|China|the People’s Republic of China|中華人民共和国|中国|中|中国|中"},
    {"RU", "the Russian Federation|Russia|Russia|the Russian Federation|ロシア連邦|ロシア|露|ロシア連邦|露"},
    {"KP",
     "the Democratic People’s Republic of Korea|North Korea|North Korea|the Democratic People’s Republic of "
     "Korea|朝鮮民主主義人民共和国|北朝鮮|朝|北朝鮮|朝"},
    {"TW", "Taiwan|Taiwan|Taiwan|Taiwan|台湾|台湾|台|台湾|台"},
    {"BR",
     "the Federative Republic of Brazil|Brazil|Brazil|the Federative Republic of "
     "Brazil|ブラジル連邦共和国|ブラジル|ブラジル|ブラジル連邦共和国|-"},
    {"MX",
     "the United Mexican States|Mexico|Mexico|the United Mexican "
     "States|メキシコ合衆国|メキシコ|メキシコ|メキシコ合衆国|-"},
    {"EG",
     "the Arab Republic of Egypt|Egypt|Egypt|the Arab Republic of "
     "Egypt|エジプト・アラブ共和国|エジプト|エジプト|エジプト・アラブ共和国|-"},
    {"FJ", "the Republic of Fiji|Fiji|Fiji|the Republic of Fiji|フィジー共和国|フィジー|フィジー|フィジー共和国|-"},
    {"TO", "the Kingdom of Tonga|Tonga|Tonga|the Kingdom of Tonga|トンガ王国|トンガ|トンガ|トンガ王国|-"},
    {"PL",
     "the Republic of Poland|Poland|Poland|the Republic of "
     "Poland|ポーランド共和国|ポーランド|ポーランド|ポーランド共和国|-"},
    {"TR", "the Republic of Türkiye|Türkiye|Türkiye|the Republic of Türkiye|トルコ共和国|トルコ|トルコ|トルコ共和国|-"},
    {"HU", "Hungary|Hungary|Hungary|Hungary|ハンガリー|ハンガリー|ハンガリー|ハンガリー|-"},
    {"BE",
     "the Kingdom of Belgium|Belgium|Belgium|the Kingdom of Belgium|ベルギー王国|ベルギー|ベルギー|ベルギー王国|-"},
    {"NZ",
     "New Zealand|New Zealand|New Zealand|New "
     "Zealand|ニュージーランド|ニュージーランド|ニュージーランド|ニュージーランド|-"},
    {"PH",
     "the Republic of the Philippines|the Philippines|Philippines|the Republic of the "
     "Philippines|フィリピン共和国|フィリピン|フィリピン|フィリピン共和国|-"},
    {"NL",
     "the Kingdom of the Netherlands|the Netherlands|Netherlands|the Kingdom of the "
     "Netherlands|オランダ王国|オランダ|オランダ|オランダ王国|-"},
    {"AE",
     "the United Arab Emirates|the United Arab Emirates|UAE|the United Arab "
     "Emirates|アラブ首長国連邦|アラブ首長国連邦|UAE|アラブ首長国連邦|-"},
    {"VN",
     "the Socialist Republic of Viet Nam|Viet Nam|Viet Nam|the Socialist Republic of Viet "
     "Nam|ベトナム社会主義共和国|ベトナム|ベトナム|ベトナム社会主義共和国|-"},
    {"CV",
     "the Republic of Cabo Verde|Cabo Verde|Cabo Verde|the Republic of Cabo "
     "Verde|カーボベルデ共和国|カーボベルデ|カーボベルデ|カーボベルデ共和国|-"},
    {"GE", "Georgia|Georgia|Georgia|Georgia|ジョージア|ジョージア|ジョージア|ジョージア|-"},
    {"SZ",
     "the Kingdom of Eswatini|Eswatini|Eswatini|the Kingdom of "
     "Eswatini|エスワティニ王国|エスワティニ|エスワティニ|エスワティニ王国|-"},
    {"MK",
     "the Republic of North Macedonia|North Macedonia|North Macedonia|the Republic of North "
     "Macedonia|北マケドニア共和国|北マケドニア|北マケドニア|北マケドニア共和国|-"},
    {"MM",
     "the Republic of the Union of Myanmar|Myanmar|Myanmar|the Republic of the Union of "
     "Myanmar|ミャンマー連邦共和国|ミャンマー|ミャンマー|ミャンマー連邦共和国|-"},
    {"BO",
     "the Plurinational State of Bolivia|Bolivia|Bolivia|the Plurinational State of "
     "Bolivia|ボリビア多民族国|ボリビア|ボリビア|ボリビア多民族国|-"},
    {"VE",
     "the Bolivarian Republic of Venezuela|Venezuela|Venezuela|the Bolivarian Republic of "
     "Venezuela|ベネズエラ・ボリバル共和国|ベネズエラ|ベネズエラ|ベネズエラ・ボリバル共和国|-"},
    {"CI",
     "the Republic of Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|the Republic of Côte "
     "d’Ivoire|コートジボワール共和国|コートジボワール|コートジボワール|コートジボワール共和国|-"},
    {"CD",
     "the Democratic Republic of the Congo|the Democratic Republic of the Congo|Democratic Republic of the Congo|the "
     "Democratic Republic of the Congo|コンゴ民主共和国|コンゴ民主共和国|コンゴ民主共和国|コンゴ民主共和国|-"},
    {"CG",
     "the Republic of the Congo|the Republic of the Congo|Republic of the Congo|the Republic of the "
     "Congo|コンゴ共和国|コンゴ共和国|コンゴ共和国|コンゴ共和国|-"},
    {"KG",
     "the Kyrgyz Republic|Kyrgyzstan|Kyrgyzstan|the Kyrgyz Republic|キルギス共和国|キルギス|キルギス|キルギス共和国|-"},
    {"LA",
     "the Lao People’s Democratic Republic|Laos|Laos|the Lao People’s Democratic "
     "Republic|ラオス人民民主共和国|ラオス|ラオス|ラオス人民民主共和国|-"},
    {"SY",
     "the Syrian Arab Republic|Syria|Syria|the Syrian Arab "
     "Republic|シリア・アラブ共和国|シリア|シリア|シリア・アラブ共和国|-"},
    {"LY", "the State of Libya|Libya|Libya|the State of Libya|リビア国|リビア|リビア|リビア国|-"},
    {"GR",
     "the Hellenic Republic|Greece|Greece|the Hellenic Republic|ギリシャ共和国|ギリシャ|ギリシャ|ギリシャ共和国|-"},
    {"ZA",
     "the Republic of South Africa|South Africa|South Africa|the Republic of South "
     "Africa|南アフリカ共和国|南アフリカ|南アフリカ|南アフリカ共和国|-"},
    {"TZ",
     "the United Republic of Tanzania|Tanzania|Tanzania|the United Republic of "
     "Tanzania|タンザニア連合共和国|タンザニア|タンザニア|タンザニア連合共和国|-"},
    {"UA", "Ukraine|Ukraine|Ukraine|Ukraine|ウクライナ|ウクライナ|ウクライナ|ウクライナ|-"},
    {"VA", "the Holy See|the Holy See|Holy See|the Holy See|バチカン|バチカン|バチカン|バチカン|-"},
    {"PS", "Palestine|Palestine|Palestine|Palestine|パレスチナ|パレスチナ|パレスチナ|パレスチナ|-"},
    {"XK", "the Republic of Kosovo|Kosovo|Kosovo|the Republic of Kosovo|コソボ共和国|コソボ|コソボ|コソボ共和国|-"},
    {"HK",
     "the Hong Kong Special Administrative Region of the People’s Republic of China|Hong Kong|Hong Kong|the Hong Kong "
     "Special Administrative Region of the People’s Republic of China|中華人民共和国香港特別行政区|香港|香港|香港|-"},
    {"FM",
     "the Federated States of Micronesia|Micronesia|Micronesia|the Federated States of "
     "Micronesia|ミクロネシア連邦|ミクロネシア連邦|ミクロネシア|ミクロネシア連邦|-"},
    {"KN",
     "Saint Kitts and Nevis|Saint Kitts and Nevis|Saint Kitts and Nevis|Saint Kitts and "
     "Nevis|セントクリストファー・ネービス|セントクリストファー・ネービス|セントクリストファー・ネービス|"
     "セントクリストファー・ネービス|-"},
    {"GY",
     "the Co-operative Republic of Guyana|Guyana|Guyana|the Co-operative Republic of "
     "Guyana|ガイアナ共和国|ガイアナ|ガイアナ|ガイアナ共和国|-"},
    {"TL",
     "the Democratic Republic of Timor-Leste|Timor-Leste|Timor-Leste|the Democratic Republic of "
     "Timor-Leste|東ティモール民主共和国|東ティモール|東ティモール|東ティモール民主共和国|-"},
    {"BN",
     "Brunei Darussalam|Brunei|Brunei|Brunei "
     "Darussalam|ブルネイ・ダルサラーム国|ブルネイ|ブルネイ|ブルネイ・ダルサラーム国|-"},
    {"ST",
     "the Democratic Republic of São Tomé and Príncipe|São Tomé and Príncipe|São Tomé and Príncipe|the Democratic "
     "Republic of São Tomé and "
     "Príncipe|サントメ・プリンシペ民主共和国|サントメ・プリンシペ|サントメ・プリンシペ|サントメ・プリンシペ民主共和国|"
     "-"},
    {"IR",
     "the Islamic Republic of Iran|Iran|Iran|the Islamic Republic of "
     "Iran|イラン・イスラム共和国|イラン|イラン|イラン・イスラム共和国|-"},
};

constexpr Row kBodies[] = {
    {"mofa-jp",
     "the Ministry of Foreign Affairs of Japan|the Ministry of Foreign Affairs of Japan|Ministry of Foreign Affairs of "
     "Japan|the Ministry of Foreign Affairs of Japan|外務省|外務省|外務省|外務省|-"},
    {"jica",
     "the Japan International Cooperation Agency|JICA|JICA|the Japan International Cooperation "
     "Agency|国際協力機構|JICA|JICA|国際協力機構|-"},
    {"white-house",
     "the White House|the White House|White House|the White "
     "House|ホワイトハウス|ホワイトハウス|ホワイトハウス|ホワイトハウス|-"},
    {"gac-ca",
     "Global Affairs Canada|Global Affairs Canada|Global Affairs Canada|Global Affairs "
     "Canada|カナダ外務・貿易・開発省|カナダ外務省|カナダ外務省|カナダ外務・貿易・開発省|-"},
    {"un", "the United Nations|the United Nations|UN|the United Nations|国際連合|国連|国連|国連|-"},
    {"unga",
     "the United Nations General Assembly|the UN General Assembly|UN General Assembly|the United Nations General "
     "Assembly|国連総会|国連総会|国連総会|国連総会|-"},
    {"eu", "the European Union|the EU|EU|the European Union|欧州連合|EU|EU|欧州連合（EU）|-"},
    {"nato", "the North Atlantic Treaty Organization|NATO|NATO|NATO|北大西洋条約機構|NATO|NATO|NATO|-"},
    {"iaea",
     "the International Atomic Energy Agency|the IAEA|IAEA|the International Atomic Energy "
     "Agency|国際原子力機関|IAEA|IAEA|国際原子力機関|-"},
    {"pif",
     "the Pacific Islands Forum|the PIF|PIF|the Pacific Islands "
     "Forum|太平洋諸島フォーラム|PIF|PIF|太平洋諸島フォーラム|-"},
    {"asean", "the Association of Southeast Asian Nations|ASEAN|ASEAN|ASEAN|東南アジア諸国連合|ASEAN|ASEAN|ASEAN|-"},
};

}  // namespace

TEST_CASE("every shipped register is valid, and no two have the same key") {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  std::set<std::pair<EntryKind, std::string>> keys;
  std::string files;
  for (const Resource& file : resources()) {
    if (!file.name.starts_with("src/meeting/") || !file.name.ends_with(".xml")) continue;
    files += std::string(file.name) + " ";
    std::unique_ptr<XmlElement> tree =
        read_xml(sources.add(std::string(file.name), std::string(file.bytes)), Schema::reg, diagnostics);
    REQUIRE(tree);
    for (const RegisterEntry& entry : read_register(*tree, diagnostics).entries)
      CHECK_MESSAGE(keys.insert({entry.kind, entry.key}).second, entry.key);
  }
  CHECK(text_of(diagnostics) == "");
  CHECK(files == "src/meeting/bodies.xml src/meeting/countries.xml src/meeting/places.xml src/meeting/register.xml ");
  CHECK(keys.size() == shipped().entries.places().size());
}

TEST_CASE("an entry read by itself equals that of the whole file, at the same place, and no person ships") {
  prepare_xml();
  Sources sources;
  Diagnostics diagnostics;
  std::string whole, alone;
  std::size_t at = 0;
  for (const Resource& file : resources()) {
    if (!file.name.starts_with("src/meeting/") || !file.name.ends_with(".xml")) continue;
    const Source& source = sources.add(std::string(file.name), std::string(file.bytes));
    const std::unique_ptr<XmlElement> tree = read_shipped_xml(source);
    const Register read = read_register(*tree, diagnostics);
    CHECK(read.people.empty());
    for (const RegisterEntry& entry : read.entries) {
      const RegisterEntry* found = shipped().entries.find(entry.kind, entry.key);
      REQUIRE_MESSAGE(found, entry.key);
      whole += said(entry);
      alone += said(*found);
    }
    for (const XmlNode& node : tree->children) {
      const XmlElement& element = *std::get<std::unique_ptr<XmlElement>>(node);
      REQUIRE(at < shipped().entries.places().size());
      CHECK(shipped().entries.places()[at].whole.text() == element.whole.text());
      CHECK(canonical_xml(shipped().entries.element(at++)) == canonical_xml(element));
    }
  }
  CHECK(alone == whole);
  CHECK(whole.find("organization mofa-jp JP  1 ") != std::string::npos);
}

TEST_CASE("an unknown key, or a key of another kind, is not found") {
  CHECK_FALSE(shipped().entries.find(EntryKind::country, "ZZ"));
  CHECK_FALSE(shipped().entries.find(EntryKind::country, ""));
  CHECK_FALSE(shipped().entries.find(EntryKind::term, "tokyo"));
  CHECK(shipped().entries.find(EntryKind::place, "tokyo")->country == "JP");
}

TEST_CASE("every country has all forms in both languages, under two capital letters") {
  CHECK(shipped().all(EntryKind::country).size() == 201);
  for (const RegisterEntry* country : shipped().all(EntryKind::country)) {
    CAPTURE(country->key);
    CHECK(country->key.size() == 2);
    CHECK(country->key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    for (const char* lang : {"en", "ja"})
      for (const char* use : {"long", "short", "compound", "title"}) CHECK_MESSAGE(country->form(lang, use), use);
  }
}

TEST_CASE("no two countries have the same short, compound or long name") {
  for (const char* lang : {"en", "ja"})
    for (const char* use : {"long", "short", "compound", "title"}) {
      std::set<std::string> taken;
      for (const RegisterEntry* country : shipped().all(EntryKind::country)) {
        CAPTURE(country->key);
        CHECK(taken.insert(country->form(lang, use)->text.text).second);
      }
    }
}

TEST_CASE("only the countries that headings abbreviate have a form of one character") {
  std::string characters;
  std::set<std::string> taken;
  for (const RegisterEntry* country : shipped().all(EntryKind::country)) {
    CHECK_FALSE(country->form("en", "character"));
    const Form* form = country->form("ja", "character");
    if (!form) continue;
    characters += country->key + form->text.text + " ";
    CHECK(count_code_points(form->text.text) == 1);
    CHECK(taken.insert(form->text.text).second);
    CHECK(country->form("ja", "compound")->text.text == form->text.text);
  }
  CHECK(characters == "AU豪 CA加 CN中 DE独 FR仏 GB英 IN印 IT伊 JP日 KP朝 KR韓 RU露 TW台 US米 ");
}

TEST_CASE("long forms and titles have an article in English, except for these countries and bodies") {
  auto without = [](const RegisterEntry& entry) { return !has_article(entry, "long"); };
  CHECK(keys_where(EntryKind::country, without) ==
        "AG BA BB BF BN BZ CA GD GE HU IE IN JM JP KN LC ME MN MY NP NU NZ PS RO SB TM TV TW UA VC");
  CHECK(keys_where(EntryKind::country,
                   [](const RegisterEntry& e) { return has_article(e, "long") != has_article(e, "title"); }) == "");
  CHECK(keys_where(EntryKind::country, [](const RegisterEntry& e) { return has_article(e, "short"); }) ==
        "AE BS CD CF CG CK DO GB GM KM KR MH MV NL PH US VA");
  CHECK(keys_where(EntryKind::country, [](const RegisterEntry& e) { return has_article(e, "compound"); }) == "");
  CHECK(keys_where(EntryKind::organization, without) == "apec gac-ca gavi");
  CHECK(keys_where(EntryKind::organization, [](const RegisterEntry& e) { return has_article(e, "compound"); }) == "");
}

TEST_CASE("in titles and running text, a body whose name has a word such as Ministry or Office has an article") {
  for (const RegisterEntry* body : shipped().all(EntryKind::organization))
    for (const char* use : {"long", "short", "title"}) {
      const std::string& name = body->form("en", use)->text.text;
      for (const char* word :
           {"Ministry", "Department", "Office", "Cabinet", "Foreign", "Federal", "Prime", "United", "State"})
        CHECK_MESSAGE(!name.starts_with(word), body->key << ": " << name);
    }
}

TEST_CASE("well-known countries and bodies have their usual names") {
  for (const Row& row : kWellKnown) CHECK_MESSAGE(row_of(row.key) == row.forms, row.key);
  for (const Row& row : kBodies) CHECK_MESSAGE(row_of(row.key) == row.forms, row.key);
}

TEST_CASE("every body has a form for every use in both languages, and belongs to a country that ships") {
  CHECK(shipped().all(EntryKind::organization).size() >= 100);
  for (const RegisterEntry* body : shipped().all(EntryKind::organization)) {
    CAPTURE(body->key);
    for (const char* lang : {"en", "ja"})
      for (const char* use : {"long", "short", "compound", "title"}) CHECK_MESSAGE(body->form(lang, use), use);
    if (!body->country.empty()) CHECK(shipped().registers.find(EntryKind::country, body->country));
  }
}

TEST_CASE("every form is in the composed form of Unicode (NFC)") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (EntryKind kind : kEntryKinds)
    for (const RegisterEntry* entry : shipped().all(kind))
      for (const Form& form : entry->forms) {
        UErrorCode ok = U_ZERO_ERROR;
        CHECK_MESSAGE(nfc->isNormalized(icu::UnicodeString::fromUTF8(form.text.text), ok), form.text.text);
      }
}
