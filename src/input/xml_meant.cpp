#include "input/xml_meant.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <vector>

#include "base/ascii.h"
#include "base/near.h"
#include "base/resources.h"

namespace readout {
namespace {

/// Consumes text from its front, part by part.
class ValueReader {
 public:
  explicit ValueReader(std::string_view text) : rest_(text) {}

  bool ended() const { return rest_.empty(); }
  bool take(std::string_view words) {
    if (!rest_.starts_with(words)) return false;
    rest_.remove_prefix(words.size());
    return true;
  }
  bool take_one_of(std::initializer_list<std::string_view> all) {
    return std::ranges::any_of(all, [&](std::string_view words) { return take(words); });
  }
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }
  /// A number of one to `most` digits; absent if it is longer.
  std::optional<int> number(std::size_t most) {
    std::size_t size = 0;
    int value = 0;
    while (size < rest_.size() && is_digit(rest_[size])) {
      if (size == most) return std::nullopt;
      value = value * 10 + (rest_[size++] - '0');
    }
    if (size == 0) return std::nullopt;
    rest_.remove_prefix(size);
    return value;
  }

 private:
  std::string_view rest_;
};

using Date = std::chrono::year_month_day;

/// The year comes first and has four digits; if the day or the month came first, the date would be ambiguous.
std::optional<Date> read_date(ValueReader& in) {
  std::optional<int> year = in.number(4);
  if (!year || *year < 1000 || !in.take_one_of({"-", "/", ".", "年"})) return std::nullopt;
  std::optional<int> month = in.number(2);
  if (!month || !in.take_one_of({"-", "/", ".", "月"})) return std::nullopt;
  std::optional<int> day = in.number(2);
  if (!day) return std::nullopt;
  in.take("日");
  Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
            std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// Minutes of the day, up to 24:00.
std::optional<int> read_clock(ValueReader& in) {
  std::optional<int> hour = in.number(2);
  if (!hour || !in.take_one_of({":", "："})) return std::nullopt;
  std::optional<int> minute = in.number(2);
  if (!minute || *minute > 59) return std::nullopt;
  if (in.take(":00")) {}
  in.skip_blanks();
  bool after = in.take_one_of({"p.m.", "pm", "PM", "P.M."}),
       before = !after && in.take_one_of({"a.m.", "am", "AM", "A.M."});
  if ((after || before) && (*hour < 1 || *hour > 12)) return std::nullopt;
  if (after || before) hour = *hour % 12 + (after ? 12 : 0);
  int minutes = *hour * 60 + *minute;
  return minutes <= 24 * 60 ? std::optional(minutes) : std::nullopt;
}

/// `+9`, `+0900`, `+09:00` -> `+09:00`; empty if there is no offset.
std::optional<std::string> read_offset(ValueReader& in) {
  if (in.ended()) return std::string();
  if (in.take("Z")) return "Z";
  char sign = in.take("+") ? '+' : in.take("-") || in.take("−") ? '-' : '\0';
  std::optional<int> number = sign ? in.number(4) : std::nullopt;
  if (!number) return std::nullopt;
  int hours = *number > 99 ? *number / 100 : *number, minutes = *number > 99 ? *number % 100 : 0;
  if (in.take(":")) minutes = in.number(2).value_or(60);
  if (hours > 14 || minutes > 59) return std::nullopt;
  return fmt::format("{}{:02}:{:02}", sign, hours, minutes);
}

std::string date_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string clock_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60 % 24, minutes % 60); }

std::string meant_date(ValueReader in) {
  std::optional<Date> date = read_date(in);
  return date && in.ended() ? date_text(*date) : std::string();
}

std::string meant_minute(ValueReader in) {
  std::optional<Date> date = read_date(in);
  if (!date) return {};
  if (!in.take_one_of({"T", "t"})) in.skip_blanks();
  std::optional<int> clock = read_clock(in);
  if (!clock) return {};
  in.skip_blanks();
  std::optional<std::string> offset = read_offset(in);
  if (!offset || !in.ended()) return {};
  // The end of a day is the start of the next day.
  if (*clock == 24 * 60) date = Date(std::chrono::sys_days(*date) + std::chrono::days(1));
  return date_text(*date) + "T" + clock_text(*clock) + *offset;
}

std::string meant_clock(ValueReader in) {
  std::optional<int> clock = read_clock(in);
  return clock && in.ended() ? clock_text(*clock) : std::string();
}

std::string duration_text(int hours, int minutes) {
  if (hours == 0) return minutes > 0 ? fmt::format("PT{}M", minutes) : std::string();
  return minutes > 0 ? fmt::format("PT{}H{}M", hours, minutes) : fmt::format("PT{}H", hours);
}

/// A number without a unit means minutes; hours and minutes by their units in English, Japanese and ISO 8601.
std::string meant_duration(ValueReader in) {
  if (!in.take_one_of({"PT", "pt", "P", "T"})) in.skip_blanks();
  int hours = 0, minutes = 0;
  bool any = false;
  while (std::optional<int> number = in.number(3)) {
    any = true;
    in.skip_blanks();
    if (in.take_one_of({"hours", "hour", "hrs", "hr", "h", "H", "時間"})) hours = *number;
    else if (in.take_one_of({"minutes", "minute", "mins", "min", "m", "M", "分間", "分", "'"}) || in.ended())
      minutes = *number;
    else return {};
    in.take_one_of({".", ",", " and"});
    in.skip_blanks();
  }
  return any && in.ended() && minutes < 60 * 24 && hours < 100 && (hours == 0 || minutes < 60)
             ? duration_text(hours, minutes)
             : std::string();
}

/// Names separated by commas or by several blanks.
std::string meant_ids(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = std::min(value.find_first_of(",; \t\r\n", at), value.size());
    if (end > at) out.append(out.empty() ? "" : " ").append(value.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Every node of an embedded schema.
template <class Visit>
void for_each_declaration(const pugi::xml_node& node, const Visit& visit) {
  visit(node);
  for (const pugi::xml_node& child : node.children()) for_each_declaration(child, visit);
}

const std::vector<pugi::xml_document>& schemas() {
  static const std::vector<pugi::xml_document> all = [] {
    std::vector<pugi::xml_document> made;
    for (const Resource& r : resources())
      if (r.name.ends_with(".xsd")) made.emplace_back().load_buffer(r.bytes.data(), r.bytes.size());
    return made;
  }();
  return all;
}

void collect_attributes(const pugi::xml_node& type, std::vector<std::string>& names);

/// The attributes of the complex types or attribute groups of this name.
void collect_from_type(const char* kind, std::string_view name, std::vector<std::string>& names) {
  for (const pugi::xml_document& schema : schemas())
    for (const pugi::xml_node& node : schema.document_element().children(kind))
      if (name == node.attribute("name").value()) collect_attributes(node, names);
}

/// The attributes of a type itself, not of elements within it.
void collect_attributes(const pugi::xml_node& type, std::vector<std::string>& names) {
  for (const pugi::xml_node& child : type.children()) {
    std::string_view kind = child.name();
    if (kind == "xs:attributeGroup") collect_from_type("xs:attributeGroup", child.attribute("ref").value(), names);
    else if (kind == "xs:attribute")
      names.emplace_back(child.attribute("name") ? child.attribute("name").value() : child.attribute("ref").value());
    else if (kind == "xs:simpleContent") collect_attributes(child, names);
    else if (kind == "xs:extension")
      collect_from_type("xs:complexType", child.attribute("base").value(), names), collect_attributes(child, names);
  }
}

/// Calls visit(node) for each declaration of elements of this name in the embedded schemas.
template <class Visit>
void for_each_element(std::string_view element, const Visit& visit) {
  for (const pugi::xml_document& schema : schemas())
    for_each_declaration(schema.document_element(), [&](const pugi::xml_node& node) {
      if (std::string_view(node.name()) == "xs:element" && element == node.attribute("name").value()) visit(node);
    });
}

/// The attributes of elements of this name in the embedded schemas, with their usual prefix.
std::vector<std::string> schema_attributes(std::string_view element) {
  std::vector<std::string> names;
  for_each_element(element, [&](const pugi::xml_node& node) {
    collect_from_type("xs:complexType", node.attribute("type").value(), names);
    collect_attributes(node.child("xs:complexType"), names);
  });
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// The elements of a type or a group, not those within them.
void collect_children(const pugi::xml_node& type, std::vector<std::string>& names) {
  for (const pugi::xml_node& child : type.children()) {
    const std::string_view kind = child.name();
    if (kind == "xs:element") names.emplace_back(child.attribute("name") ? child.attribute("name").value() : "");
    else if (kind != "xs:group") collect_children(child, names);
    else
      for (const pugi::xml_document& schema : schemas())
        for (const pugi::xml_node& group : schema.document_element().children("xs:group"))
          if (std::string_view(group.attribute("name").value()) == child.attribute("ref").value())
            collect_children(group, names);
  }
}

/// The children of elements of this name in the embedded schemas.
std::vector<std::string> schema_children(std::string_view element) {
  std::vector<std::string> names;
  for_each_element(element, [&](const pugi::xml_node& node) {
    collect_children(node.child("xs:complexType"), names);
    for (const pugi::xml_document& other : schemas())
      for (const pugi::xml_node& type : other.document_element().children("xs:complexType"))
        if (std::string_view(type.attribute("name").value()) == node.attribute("type").value())
          collect_children(type, names);
  });
  std::erase(names, "");
  return names;
}

}  // namespace

std::string meant_value(std::string_view type, std::string_view value) {
  std::size_t first = value.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  value = value.substr(first, value.find_last_not_of(kBlanks) + 1 - first);
  ValueReader in(value);
  if (type == "Date") return meant_date(in);
  if (type == "Minute") return meant_minute(in);
  if (type == "DateOrMinute") {
    std::string date = meant_date(in);
    return date.empty() ? meant_minute(in) : date;
  }
  if (type == "Clock") return meant_clock(in);
  if (type == "Duration") return meant_duration(in);
  if (type == "Ids") return meant_ids(value);
  return {};
}

std::string example_of(std::string_view type) {
  static const std::map<std::string_view, std::string_view> kForms{
      {"Date", "2022-02-11"},
      {"Minute", "2022-02-11T12:25+11:00"},
      {"DateOrMinute", "2022-02-11T12:25+11:00, 2022-02-11"},
      {"Clock", "09:30"},
      {"Duration", "PT55M, PT1H30M"},
      {"Zone", "Australia/Melbourne"},
      {"Key", "JP, japan-us, quad.2022"},
      {"Ids", "hayashi, hayashi blinken"},
      {"Words", "Summary"},
      {"Length", "9.5pt, 20mm"},
      {"PageText", "Back to {parties} Relations"},
      {"xs:positiveInteger", "1, 2, 3"},
      {"xs:nonNegativeInteger", "0, 1, 2"},
      {"xs:NCName", "p1, item-2"},
      {"xs:language", "ja, en, pt-BR"},
      {"xs:anyURI", "https://example.org/"}};
  auto found = kForms.find(type);
  return std::string(found == kForms.end() ? type : found->second);
}

std::string meant_attribute(std::string_view element, std::string_view attribute) {
  std::vector<std::string> known = schema_attributes(element);
  // `id` means xml:id, and `lang` means xml:lang.
  std::string prefixed = "xml:" + std::string(attribute);
  return std::ranges::find(known, prefixed) != known.end() ? prefixed : nearest(attribute, known);
}

std::string meant_child(std::string_view parent, std::string_view element) {
  return nearest(element, schema_children(parent));
}

}  // namespace readout
