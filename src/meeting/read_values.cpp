#include "meeting/read_values.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "base/ascii.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "base/whitespace.h"

namespace readout {
namespace {

/// The number written by the digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size() || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                               text.begin() + static_cast<std::ptrdiff_t>(at + count), is_digit))
    return -1;
  return read_number(text.substr(at, count)).value_or(-1);
}

/// `YYYY-MM-DD` at the start of `text`.
std::optional<CivilDate> parse_date(std::string_view text) {
  CivilDate date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
  if (date.year < 0 || date.month < 0 || date.day < 0) return std::nullopt;
  return date;
}

/// `Z`, `+HH:MM` or `-HH:MM`.
std::optional<int> parse_offset(std::string_view text) {
  if (text == "Z") return 0;
  int hours = digits(text, 1, 2), minutes = digits(text, 4, 2);
  if (text.size() != 6 || hours < 0 || minutes < 0) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// The words of a text that are separated by single blanks.
std::vector<SourcedText> words_in(const SourcedText& text) {
  std::vector<SourcedText> words;
  for (std::size_t at = 0; at < text.text.size();) {
    std::size_t end = std::min(text.text.find(' ', at), text.text.size());
    words.push_back(text.slice(at, end));
    at = end + 1;
  }
  return words;
}

std::optional<CivilDate> existing_date(const SourcedText& value, Diagnostics& diagnostics) {
  std::optional<CivilDate> date = parse_date(value.text);
  if (!date || is_valid(*date)) return date;
  diagnostics.report("date-does-not-exist", value.origin.span(0, 10), {{"date", value.text.substr(0, 10)}});
  return std::nullopt;
}

}  // namespace

SourcedText trimmed_value(const XmlAttribute& attribute) {
  const std::string& text = attribute.value.text;
  std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string::npos) return attribute.value;
  return attribute.value.slice(begin, text.find_last_not_of(kBlanks) + 1);
}

std::string attribute_text(const XmlElement& element, std::string_view name) {
  const XmlAttribute* attribute = element.attribute(name);
  return attribute ? trimmed_value(*attribute).text : std::string();
}

Span attribute_span(const XmlElement& element, std::string_view name) {
  const XmlAttribute* attribute = element.attribute(name);
  return attribute ? trimmed_value(*attribute).span() : element.name_span;
}

std::string id_of(const XmlElement& element) {
  const XmlAttribute* id = element.attribute(kXmlNamespace, "id");
  return id ? trimmed_value(*id).text : std::string();
}

std::string lang_of(const XmlElement& element) {
  const XmlAttribute* lang = element.attribute(kXmlNamespace, "lang");
  return lang ? trimmed_value(*lang).text : std::string();
}

bool check_references_differ(const std::vector<SourcedText>& list, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, Span> first;
  bool differ = true;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Span span = list[i].span();
    if (list[i].text.empty()) continue;
    const auto [known, fresh] = first.emplace(list[i].text, span);
    if (fresh) continue;
    differ = false;
    Diagnostic& repeated = diagnostics.report("reference-repeated", span, {{"id", list[i].text}});
    repeated.related.push_back({known->second, "first-here"});
    repeated.fixes.push_back({{span.source, list[i - 1].span().end, span.end}, ""});
  }
  return differ;
}

std::vector<std::string> read_ids(const XmlElement& element, std::string_view name, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return ids;
  std::vector<SourcedText> words = words_in(fold_whitespace(attribute->value, true, true));
  check_references_differ(words, diagnostics);
  for (SourcedText& word : words) ids.push_back(std::move(word.text));
  return ids;
}

std::optional<CivilDate> read_date(const XmlElement& element, std::string_view name, Diagnostics& diagnostics) {
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return std::nullopt;
  return existing_date(trimmed_value(*attribute), diagnostics);
}

WrittenTime no_time(Span value) {
  WrittenTime time;
  time.has_clock = false;
  time.span = time.date_span = time.clock_span = value;
  time.offset_span = {value.source, value.end, value.end};
  return time;
}

std::optional<WrittenTime> read_time(const XmlElement& element, std::string_view name, Diagnostics& diagnostics) {
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return std::nullopt;
  SourcedText value = trimmed_value(*attribute);
  std::string_view text = value.text;
  std::optional<CivilDate> date = existing_date(value, diagnostics);
  if (!date) return std::nullopt;
  WrittenTime time = no_time(value.span());
  time.wall.date = *date;
  time.date_span = value.origin.span(0, 10);
  if (text.size() <= 10) return time;
  time.has_clock = true;
  time.clock_span = value.origin.span(11, 16);
  time.wall.hour = digits(text, 11, 2), time.wall.minute = digits(text, 14, 2);
  if (time.wall.hour < 0 || time.wall.hour > 23 || time.wall.minute < 0 || time.wall.minute > 59) return std::nullopt;
  std::string_view rest = text.substr(16);
  if (rest.starts_with(":00")) rest.remove_prefix(3);
  if (!rest.empty()) time.offset_minutes = parse_offset(rest);
  time.offset_span = value.origin.span(text.size() - rest.size(), text.size());
  return time;
}

std::optional<int> read_number(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                   : std::nullopt;
}

std::optional<int> read_duration(const XmlElement& element, std::string_view name) {
  std::string text = attribute_text(element, name);
  if (!text.starts_with("PT")) return std::nullopt;
  int minutes = 0;
  std::string_view rest = std::string_view(text).substr(2);
  if (std::size_t h = rest.find('H'); h != std::string_view::npos) {
    minutes += read_number(rest.substr(0, h)).value_or(0) * 60;
    rest.remove_prefix(h + 1);
  }
  if (rest.ends_with('M')) minutes += read_number(rest.substr(0, rest.size() - 1)).value_or(0);
  else if (!rest.empty()) return std::nullopt;
  return minutes > 0 ? std::optional(minutes) : std::nullopt;
}

std::vector<PartyOrder> read_orders(const XmlElement& element, Diagnostics& diagnostics) {
  std::vector<PartyOrder> orders;
  std::map<std::string, Span> first;
  for (const XmlElement* e : element.elements("order")) {
    PartyOrder order{lang_of(*e), words_in(fold_whitespace(element_text(*e), true, true)), e->tag};
    check_references_differ(order.parties, diagnostics);
    const auto [known, fresh] = first.emplace(folded_tag(order.lang), order.span);
    if (!fresh)
      diagnostics.report("order-repeated", order.span, {{"language", order.lang}})
          .related.push_back({known->second, "first-here"});
    else orders.push_back(std::move(order));
  }
  return orders;
}

SourcedText element_text(const XmlElement& element) {
  SourcedText out;
  for (const XmlNode& node : element.children)
    if (const auto* text = std::get_if<SourcedText>(&node)) {
      out.text += text->text;
      out.origin.append(text->origin);
    }
  return out;
}

}  // namespace readout
