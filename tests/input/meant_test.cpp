#include "input/xml_meant.h"
#include "support/support.h"

using namespace readout;

TEST_CASE("a wrong value gets a suggestion only if its meaning is clear") {
  struct Row {
    std::string_view type, written, meant;
  };
  for (const Row& row : std::initializer_list<Row>{{"Date", "2022/2/11", "2022-02-11"},
                                                   {"Date", "2022.02.11", "2022-02-11"},
                                                   {"Date", "2022年2月11日", "2022-02-11"},
                                                   {"Date", " 2022-2-11 ", "2022-02-11"},
                                                   {"Date", "11/02/2022", ""},
                                                   {"Date", "2022-02-30", ""},
                                                   {"Date", "2022-02-11T10:00", ""},
                                                   {"Date", "22-02-11", ""},
                                                   {"Date", "", ""},
                                                   {"Date", "99999-01-01", ""},
                                                   {"Minute", "2022-02-11 12:25", "2022-02-11T12:25"},
                                                   {"Minute", "2022-02-11T9:05+9", "2022-02-11T09:05+09:00"},
                                                   {"Minute", "2022-02-11T09:05+0900", "2022-02-11T09:05+09:00"},
                                                   {"Minute", "2022-12-31T24:00-05:00", "2023-01-01T00:00-05:00"},
                                                   {"Minute", "2022-02-11 1:30 p.m.", "2022-02-11T13:30"},
                                                   {"Minute", "2022-02-11 12:05 am", "2022-02-11T00:05"},
                                                   {"Minute", "2022-02-11T24:01", ""},
                                                   {"Minute", "2022-02-11T12:60", ""},
                                                   {"Minute", "2022-02-11", ""},
                                                   {"Minute", "2022-02-11T12:25+15:00", ""},
                                                   {"Minute", "2022-02-11T12:25 JST", ""},
                                                   {"Minute", "2022-02-11 13:30 p.m.", ""},
                                                   {"DateOrMinute", "2022/02/11", "2022-02-11"},
                                                   {"DateOrMinute", "2022/02/11 9:30", "2022-02-11T09:30"},
                                                   {"DateOrMinute", "yesterday", ""},
                                                   {"Clock", "9:30", "09:30"},
                                                   {"Clock", "9:30 pm", "21:30"},
                                                   {"Clock", "24:00", "00:00"},
                                                   {"Clock", "9.30", ""},
                                                   {"Clock", "25:00", ""},
                                                   {"Duration", "55", "PT55M"},
                                                   {"Duration", "55 min", "PT55M"},
                                                   {"Duration", "PT55", "PT55M"},
                                                   {"Duration", "1h30", "PT1H30M"},
                                                   {"Duration", "1 hour and 30 minutes", "PT1H30M"},
                                                   {"Duration", "1時間30分", "PT1H30M"},
                                                   {"Duration", "2 hours", "PT2H"},
                                                   {"Duration", "P1H", "PT1H"},
                                                   {"Duration", "0", ""},
                                                   {"Duration", "an hour", ""},
                                                   {"Duration", "55 s", ""},
                                                   {"Ids", "hayashi, blinken", "hayashi blinken"},
                                                   {"Ids", "hayashi;blinken", "hayashi blinken"},
                                                   {"Zone", "Tokyo", ""}})
    CHECK_MESSAGE(meant_value(row.type, row.written) == row.meant, row.type << " " << row.written);
}

TEST_CASE("a misspelt attribute gets a suggestion from the same element") {
  CHECK(meant_attribute("session", "duration_is") == "duration-is");
  CHECK(meant_attribute("session", "Zone") == "zone");
  CHECK(meant_attribute("p", "id") == "xml:id");
  CHECK(meant_attribute("name", "lang") == "xml:lang");
  CHECK(meant_attribute("person", "nationality") == "");
  CHECK(meant_attribute("given", "readings") == "reading");
  // The attribute is defined in an attribute group.
  CHECK(meant_attribute("person", "countr") == "country");
  // Attributes of another element are not suggested.
  CHECK(meant_attribute("visit", "zone") == "");
  CHECK(meant_attribute("nothing", "id") == "");
}
