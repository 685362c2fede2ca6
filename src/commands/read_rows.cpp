#include "commands/read_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "base/visible.h"

namespace readout {
namespace {

/// Written JSON keeps the order of its keys; JSON that is read is looked up by key.
using Written = nlohmann::ordered_json;
using Json = nlohmann::json;

/// A value that its key does not allow; `form` describes the allowed values.
struct Fault {
  std::string form;
};
using Result = std::optional<Fault>;

Result read_fraction(const Json& value, Fraction& out) {
  std::string text = value.is_string() ? value.get<std::string>() : value.is_number_integer() ? value.dump() : "";
  std::optional<Fraction> parsed = parse_fraction(text);
  if (!parsed) return Fault{"a number of ems in a string, such as \"8\", \"12.5\" or \"25/2\""};
  out = *parsed;
  return std::nullopt;
}

/// A word of a list, and the value that it denotes.
template <class T>
struct Choice {
  std::string_view word;
  T value;
};

template <class T, std::size_t N>
Result read_choice(const Json& value, const Choice<T> (&choices)[N], T& out) {
  std::string words;
  for (const Choice<T>& choice : choices) {
    if (value.is_string() && value.get_ref<const std::string&>() == choice.word) {
      out = choice.value;
      return std::nullopt;
    }
    if (!words.empty()) words += ", ";
    words += fmt::format("\"{}\"", choice.word);
  }
  return Fault{"one of " + words};
}

bool read_count(const Json& value, std::size_t& out) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 100'000'000) return false;
  out = value.get<std::size_t>();
  return true;
}

Result read_spans(const Json& value, std::vector<RowSpan>& out) {
  Fault fault{"pairs of a start and an end, such as [[0, 2]]"};
  if (!value.is_array()) return fault;
  for (const Json& pair : value) {
    RowSpan span;
    if (!pair.is_array() || pair.size() != 2 || !read_count(pair[0], span.begin) || !read_count(pair[1], span.end))
      return fault;
    out.push_back(span);
  }
  return std::nullopt;
}

Result read_sizes(const Json& value, std::vector<RowSize>& out) {
  Fault fault{"a start, an end and a size each, such as [[3, 4, \"1/2\"]]"};
  if (!value.is_array()) return fault;
  for (const Json& triple : value) {
    RowSize size;
    if (!triple.is_array() || triple.size() != 3 || !read_count(triple[0], size.at.begin) ||
        !read_count(triple[1], size.at.end))
      return fault;
    if (read_fraction(triple[2], size.size)) return fault;
    out.push_back(size);
  }
  return std::nullopt;
}

constexpr Choice<RubyKind> kRubyKinds[] = {
    {"mono", RubyKind::mono}, {"group", RubyKind::group}, {"jukugo", RubyKind::jukugo}};

Result read_one_ruby(const Json& value, RowRuby& out) {
  Fault fault{"objects with start, end, kind (mono, group or jukugo) and text, a list of readings"};
  if (!value.is_object()) return fault;
  bool start = false, end = false;
  for (const auto& [key, part] : value.items()) {
    if (key == "start") start = read_count(part, out.at.begin);
    else if (key == "end") end = read_count(part, out.at.end);
    else if (key == "kind" && !read_choice(part, kRubyKinds, out.kind)) continue;
    else if (key == "text" && part.is_array()) {
      for (const Json& reading : part) {
        if (!reading.is_string()) return fault;
        out.readings.push_back(reading.get<std::string>());
      }
    } else return fault;
  }
  return start && end ? Result{} : Result{fault};
}

Result read_ruby(const Json& value, std::vector<RowRuby>& out) {
  if (!value.is_array()) return Fault{"a list of readings, each with start, end, kind and text"};
  for (const Json& one : value)
    if (Result fault = read_one_ruby(one, out.emplace_back())) return fault;
  return std::nullopt;
}

Result read_text(const Json& value, std::string& out) {
  if (!value.is_string()) return Fault{"a text"};
  out = value.get<std::string>();
  return std::nullopt;
}

Result read_bool(const Json& value, bool& out) {
  if (!value.is_boolean()) return Fault{"true or false"};
  out = value.get<bool>();
  return std::nullopt;
}

Result read_runt(const Json& value, int& out) {
  std::size_t count = 0;
  if (!read_count(value, count) || count > 100) return Fault{"a number of characters from 0 to 100"};
  out = static_cast<int>(count);
  return std::nullopt;
}

Result read_measure(const Json& value, std::optional<Fraction>& out) { return read_fraction(value, out.emplace()); }

constexpr Choice<Profile> kProfileWords[] = {
    {"jlreq", Profile::jlreq}, {"jis", Profile::jis}, {"books", Profile::books}};
constexpr Choice<Kinsoku> kKinsokuWords[] = {{"very-loose", Kinsoku::very_loose},
                                             {"loose", Kinsoku::loose},
                                             {"strict", Kinsoku::strict},
                                             {"very-strict", Kinsoku::very_strict}};
constexpr Choice<Setting::Align> kAlignWords[] = {{"justify", Setting::Align::justify},
                                                  {"justify-all", Setting::Align::justify_all},
                                                  {"natural", Setting::Align::natural},
                                                  {"jidori", Setting::Align::jidori}};
constexpr Choice<HeadStyle> kHeadWords[] = {
    {"tentsuki", HeadStyle::tentsuki}, {"indented", HeadStyle::indented}, {"half", HeadStyle::half}};
constexpr Choice<Repeat> kRepeatWords[] = {
    {"keep", Repeat::keep}, {"class19", Repeat::class19}, {"replace", Repeat::replace}};
constexpr Choice<RubyEdge> kEdgeWords[] = {{"ruby", RubyEdge::ruby}, {"base", RubyEdge::base}};

/// The keys of a row; all except `text` are optional.
struct Key {
  std::string_view name;
  Result (*read)(const Json&, TextRow&);
};
constexpr Key kKeys[] = {
    {"text", [](const Json& v, TextRow& r) { return read_text(v, r.text); }},
    {"lang", [](const Json& v, TextRow& r) { return read_text(v, r.lang); }},
    {"measure", [](const Json& v, TextRow& r) { return read_measure(v, r.measure); }},
    {"indent", [](const Json& v, TextRow& r) { return read_fraction(v, r.indent); }},
    {"profile", [](const Json& v, TextRow& r) { return read_choice(v, kProfileWords, r.setting.profile); }},
    {"kinsoku", [](const Json& v, TextRow& r) { return read_choice(v, kKinsokuWords, r.setting.kinsoku); }},
    {"align", [](const Json& v, TextRow& r) { return read_choice(v, kAlignWords, r.setting.align); }},
    {"head", [](const Json& v, TextRow& r) { return read_choice(v, kHeadWords, r.setting.head); }},
    {"repeat", [](const Json& v, TextRow& r) { return read_choice(v, kRepeatWords, r.setting.repeat); }},
    {"ruby_edge", [](const Json& v, TextRow& r) { return read_choice(v, kEdgeWords, r.setting.ruby_edge); }},
    {"runt", [](const Json& v, TextRow& r) { return read_runt(v, r.setting.runt); }},
    {"first_fit", [](const Json& v, TextRow& r) { return read_bool(v, r.setting.first_fit); }},
    {"hang", [](const Json& v, TextRow& r) { return read_bool(v, r.setting.hang); }},
    {"ruby", [](const Json& v, TextRow& r) { return read_ruby(v, r.rubies); }},
    {"sizes", [](const Json& v, TextRow& r) { return read_sizes(v, r.sizes); }},
    {"tcy", [](const Json& v, TextRow& r) { return read_spans(v, r.tcy); }},
    {"dots", [](const Json& v, TextRow& r) { return read_spans(v, r.dots); }},
    {"keep", [](const Json& v, TextRow& r) { return read_spans(v, r.keep); }},
    {"names", [](const Json& v, TextRow& r) { return read_spans(v, r.names); }},
};

/// The positions of the parts of a valid line of JSON. The line is scanned once, at the first request.
class Places {
 public:
  explicit Places(Span line) : line_(line), text_(line.text()) {}

  /// The key as written; the whole line if the key has escapes.
  Span of_key(const std::string& key) {
    const Member* found = member(key);
    return found ? span(found->key) : line_;
  }

  /// The value of a key, or its entry `entry`; the whole value if it is not a list or has fewer entries.
  Span of_value(const std::string& key, std::optional<std::size_t> entry) {
    const Member* found = member(key);
    if (!found) return line_;
    return span(entry ? entry_of(found->value, *entry) : found->value);
  }

 private:
  struct Range {
    std::size_t begin = 0, end = 0;
  };
  struct Member {
    Range key, value;
  };

  Span span(Range range) const {
    auto at = [&](std::size_t offset) { return static_cast<std::uint32_t>(line_.begin + offset); };
    return {line_.source, at(range.begin), at(range.end)};
  }

  /// The first member of the outermost object with this key.
  const Member* member(const std::string& key) {
    if (!members_) read_members(members_.emplace());
    const auto found = members_->find(key);
    return found == members_->end() ? nullptr : &found->second;
  }

  void read_members(std::map<std::string_view, Member>& members) const {
    for (std::size_t at = inside(skip_blank(0)); at < text_.size() && text_[at] == '"'; at = inside(at)) {
      const Range key{at, end_of_value(at)};
      const std::size_t begin = inside(skip_blank(key.end));
      const Range value{begin, end_of_value(begin)};
      members.emplace(text_.substr(key.begin + 1, key.end - key.begin - 2), Member{key, value});
      at = skip_blank(value.end);
    }
  }

  Range entry_of(Range list, std::size_t index) const {
    if (list.begin >= text_.size() || text_[list.begin] != '[') return list;
    for (std::size_t at = inside(list.begin); at < list.end; at = inside(at)) {
      Range one{at, end_of_value(at)};
      if (index-- == 0) return one;
      at = skip_blank(one.end);
      if (at >= list.end || text_[at] != ',') break;
    }
    return list;
  }

  std::size_t skip_blank(std::size_t at) const { return std::min(text_.find_first_not_of(kBlanks, at), text_.size()); }
  /// The position after a bracket, comma or colon.
  std::size_t inside(std::size_t at) const { return skip_blank(std::min(at + 1, text_.size())); }

  std::size_t end_of_string(std::size_t at) const {
    for (++at; at < text_.size() && text_[at] != '"'; ++at)
      if (text_[at] == '\\') ++at;
    return std::min(at + 1, text_.size());
  }

  std::size_t end_of_value(std::size_t at) const {
    if (at < text_.size() && text_[at] == '"') return end_of_string(at);
    int depth = 0;
    for (; at < text_.size(); ++at) {
      char c = text_[at];
      if (c == '"') at = end_of_string(at) - 1;
      else if (c == '[' || c == '{') ++depth;
      else if ((c == ']' || c == '}') && --depth <= 0) return depth < 0 ? at : at + 1;
      else if (depth == 0 && std::string_view(", \t\r\n").find(c) != std::string_view::npos) return at;
    }
    return at;
  }

  Span line_;
  std::string_view text_;
  std::optional<std::map<std::string_view, Member>> members_;
};

const Key* find_key(const std::string& name) {
  for (const Key& key : kKeys)
    if (key.name == name) return &key;
  return nullptr;
}

std::string known_keys() {
  std::string out;
  for (const Key& key : kKeys) {
    if (!out.empty()) out += ", ";
    out += key.name;
  }
  return out;
}

Written json_of(const std::vector<RowBody>& bodies) {
  Written out = Written::array();
  for (const RowBody& body : bodies)
    out.push_back({{"text", body.text}, {"x", fraction_text(body.x)}, {"advance", fraction_text(body.advance)}});
  return out;
}

Written json_of(const RowSpace& space) {
  return {{"after", space.after},
          {"clause", space.clause},
          {"rule", space.rule},
          {"natural", fraction_text(space.natural)},
          {"set", fraction_text(space.set)}};
}

Written json_of(const RowLine& line) {
  Written out;
  out["text"] = line.text;
  out["bodies"] = json_of(line.bodies);
  if (!line.readings.empty()) out["ruby"] = json_of(line.readings);
  if (!line.dots.empty()) {
    out["dots"] = Written::array();
    for (Fraction dot : line.dots) out["dots"].push_back(fraction_text(dot));
  }
  out["end"] = fraction_text(line.end);
  out["natural"] = fraction_text(line.natural);
  out["rung"] = line.rung;
  out["ratio"] = fraction_text(line.ratio);
  out["penalty"] = line.penalty;
  out["demerits"] = line.demerits;
  if (line.off.n != 0) out["off"] = fraction_text(line.off);
  out["clauses"] = Written::array();
  for (const RowSpace& space : line.spaces) out["clauses"].push_back(json_of(space));
  return out;
}

}  // namespace

std::optional<TextRow> read_row(Span line, Diagnostics& diagnostics) {
  Json json = Json::parse(line.text(), nullptr, false);
  if (!json.is_object()) {
    diagnostics.report("row-not-json", line);
    return std::nullopt;
  }
  TextRow row;
  Places places(line);
  bool good = true;
  auto report = [&](RuleId rule, Span at, Arguments arguments) {
    diagnostics.report(rule, at, std::move(arguments));
    good = false;
  };
  for (const auto& [name, value] : json.items()) {
    const Key* key = find_key(name);
    if (!key) report("row-key-unknown", places.of_key(name), {{"key", name}, {"known", known_keys()}});
    else if (Result fault = key->read(value, row))
      report("row-value-invalid", places.of_value(name, {}), {{"key", name}, {"form", fault->form}});
  }
  if (!json.contains("text")) report("row-value-invalid", line, {{"key", "text"}, {"form", "a text"}});
  if (!good) return std::nullopt;
  if (std::optional<RowFault> fault = check_row(row)) {
    report("row-value-refused", places.of_value(fault->key, fault->entry),
           {{"key", fault->key}, {"reason", fault->reason}});
    return std::nullopt;
  }
  return row;
}

std::string write_answer(const RowAnswer& answer) {
  Written out;
  out["lines"] = Written::array();
  for (const RowLine& line : answer.lines) out["lines"].push_back(json_of(line));
  out["breaks"] = answer.breaks;
  return visible_json(out.dump(-1, ' ', false, Written::error_handler_t::replace));
}

}  // namespace readout
