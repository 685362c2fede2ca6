// The reading of readout.toml: one row for each key that it may have.
#include <fmt/format.h>

#include <stdexcept>

namespace readout {
namespace {

/// toml++ 3.3 asserts what a wrong file can break, such as the key of `[=`.
constexpr void require_toml(bool holds) {
  if (!holds) throw std::logic_error("unexpected character");
}

}  // namespace
}  // namespace readout

#define TOML_ASSERT(expression) readout::require_toml(static_cast<bool>(expression))
#define TOML_ENABLE_FORMATTERS 0

#include <toml++/toml.h>

#include "base/near.h"
#include "base/utf8.h"
#include "commands/project.h"

namespace readout {
namespace {

struct SettingWord {
  std::string_view word;
  RuleSetting setting;
};
constexpr SettingWord kSettingWords[] = {{"off", RuleSetting::off},
                                         {"on", RuleSetting::on},
                                         {"note", RuleSetting::note},
                                         {"warning", RuleSetting::warning},
                                         {"error", RuleSetting::error}};

/// A TOML document beside its source, with the findings on it.
class TomlReader {
 public:
  TomlReader(const Source& source, const std::string& folder, Diagnostics& diagnostics)
      : source_(source), folder_(folder), diagnostics_(diagnostics) {
    for (std::size_t i = source.bytes.find('\n'); i != std::string::npos; i = source.bytes.find('\n', i + 1))
      lines_.push_back(i + 1);
  }

  Span span_of(const toml::source_region& region) const {
    const std::uint32_t begin = offset_of(region.begin);
    return {&source_, begin, std::max(begin, offset_of(region.end))};
  }

  Diagnostic& report(RuleId rule, const toml::source_region& region, Arguments arguments) {
    return diagnostics_.report(rule, span_of(region), std::move(arguments));
  }

  void refuse(std::string_view key, std::string_view form, const toml::node& value) {
    report("project-value-invalid", value.source(), {{"key", std::string(key)}, {"form", std::string(form)}});
  }

  std::optional<ProjectValue> text(std::string_view key, const toml::node& node) {
    const auto value = node.value_exact<std::string>();
    if (!value || value->empty()) refuse(key, "a text in quotation marks", node);
    return value && !value->empty() ? std::optional(ProjectValue{*value, span_of(node.source())}) : std::nullopt;
  }

  /// A path, from the folder of the project.
  std::optional<ProjectValue> path(std::string_view key, const toml::node& node) {
    std::optional<ProjectValue> value = text(key, node);
    if (value && !value->text.starts_with('/')) value->text = folder_ + value->text;
    return value;
  }

  template <class Read>
  void each(std::string_view key, const toml::node& node, Read read) {
    const toml::array* list = node.as_array();
    if (!list) return refuse(key, "a list in brackets", node);
    for (const toml::node& one : *list) read(one);
  }

  void settings(const toml::node& node, RuleSettings& settings) {
    const toml::table* table = node.as_table();
    if (!table) return refuse("rules", "a table of rules, such as RULE = \"off\"", node);
    for (const auto& [rule, value] : *table) setting(rule, value, settings);
  }

  void setting(const toml::key& rule, const toml::node& value, RuleSettings& settings) {
    const std::string word = value.value_exact<std::string>().value_or("");
    const auto* row = std::ranges::find(kSettingWords, word, &SettingWord::word);
    if (row == std::end(kSettingWords))
      return refuse(rule.str(), "\"off\", \"on\", \"note\", \"warning\" or \"error\"", value);
    const std::optional<RuleId> one = RuleId::find(rule.str());
    const bool changes = row->setting != RuleSetting::on && row->setting != RuleSetting::error;
    if (one && !can_be_set(one->row()) && changes)
      report("project-rule-fixed", rule.source(), {{"rule", std::string(rule.str())}});
    else if (!apply_setting(settings, rule.str(), row->setting)) unknown_rule(rule);
  }

  void unknown_rule(const toml::key& rule) {
    Diagnostic& finding = report("rule-unknown", rule.source(), {{"rule", std::string(rule.str())}});
    offer(finding, nearest(rule.str(), rules_and_categories()));
  }

  /// Offers the word for the place of a finding.
  static void offer(Diagnostic& finding, std::string word) {
    if (!word.empty()) finding.fixes.push_back({finding.primary, std::move(word)});
  }

 private:
  /// Positions of toml++ count lines that end in a line feed, and code points, both from 1.
  std::uint32_t offset_of(const toml::source_position& position) const {
    if (position.line == 0) return 0;
    if (position.line > lines_.size()) return static_cast<std::uint32_t>(source_.bytes.size());
    std::size_t at = lines_[position.line - 1];
    for (std::uint32_t column = 1; column < position.column && at < source_.bytes.size(); ++column) {
      if (source_.bytes[at] == '\n') break;
      at += decode_at(source_.bytes, at).length;
    }
    return static_cast<std::uint32_t>(at);
  }

  const Source& source_;
  const std::string& folder_;
  Diagnostics& diagnostics_;
  std::vector<std::size_t> lines_{0};  ///< where each begins
};

/// A key of the file, or of an entry of `paths`.
template <class Owner>
struct TomlKey {
  std::string_view name;
  void (*read)(TomlReader&, std::string_view key, const toml::node&, Owner&);
};

template <class Owner, std::size_t N>
void read_table(TomlReader& in, const toml::table& table, const TomlKey<Owner> (&keys)[N], Owner& owner) {
  for (const auto& [key, value] : table) {
    const auto* known = std::ranges::find(keys, key.str(), &TomlKey<Owner>::name);
    if (known != std::end(keys)) {
      known->read(in, key.str(), value, owner);
      continue;
    }
    std::vector<std::string> names;
    for (const TomlKey<Owner>& one : keys) names.emplace_back(one.name);
    Diagnostic& finding =
        in.report("project-key-unknown", key.source(),
                  {{"key", std::string(key.str())}, {"known", fmt::format("{}", fmt::join(names, ", "))}});
    TomlReader::offer(finding, nearest(key.str(), names));
  }
}

template <ProjectValue Project::* member>
void read_path(TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
  if (std::optional<ProjectValue> path = in.path(key, node)) project.*member = std::move(*path);
}

template <class Owner, std::vector<std::string> Owner::* member>
void read_patterns(TomlReader& in, std::string_view key, const toml::node& node, Owner& owner) {
  in.each(key, node, [&](const toml::node& one) {
    if (std::optional<ProjectValue> pattern = in.text(key, one)) (owner.*member).push_back(std::move(pattern->text));
  });
}

template <class Owner>
void read_rules(TomlReader& in, std::string_view, const toml::node& node, Owner& owner) {
  in.settings(node, owner.rules);
}

constexpr TomlKey<PathSettings> kPathKeys[] = {
    {"match", read_patterns<PathSettings, &PathSettings::patterns>},
    {"rules", read_rules<PathSettings>},
};

/// A style is the name of a shipped one, or a file from the folder of the project.
void read_project_style(TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
  const std::optional<ProjectValue> name = in.text(key, node);
  if (!name) return;
  const bool file = name->text.find('/') != std::string::npos || name->text.ends_with(".xml");
  project.style = file ? *in.path(key, node) : *name;
}

constexpr TomlKey<Project> kProjectKeys[] = {
    {"languages",
     [](TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
       in.each(key, node, [&](const toml::node& one) {
         if (std::optional<ProjectValue> tag = in.text(key, one)) project.languages.push_back(std::move(*tag));
       });
     }},
    {"register", read_path<&Project::register_file>},
    {"style", read_project_style},
    {"layout",
     [](TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
       const std::optional<ProjectValue> layout = in.text(key, node);
       if (!layout) return;
       if (layout->text == "parallel" || layout->text == "stacked" || layout->text == "sequential")
         project.layout = *layout;
       else in.refuse(key, "\"parallel\", \"stacked\" or \"sequential\"", node);
     }},
    {"locales", read_path<&Project::locales>},
    {"folders",
     [](TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
       in.each(key, node, [&](const toml::node& one) {
         if (std::optional<ProjectValue> folder = in.path(key, one)) project.folders.push_back(std::move(*folder));
       });
     }},
    {"exclude", read_patterns<Project, &Project::exclude>},
    {"max-findings",
     [](TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
       const auto count = node.value_exact<std::int64_t>();
       if (count && *count >= 1 && *count <= kMostFindings) project.max_findings = static_cast<unsigned>(*count);
       else in.refuse(key, fmt::format("a whole number from 1 to {}", kMostFindings), node);
     }},
    {"rules", read_rules<Project>},
    {"paths",
     [](TomlReader& in, std::string_view key, const toml::node& node, Project& project) {
       in.each(key, node, [&](const toml::node& one) {
         if (const toml::table* table = one.as_table()) read_table(in, *table, kPathKeys, project.paths.emplace_back());
         else in.refuse(key, "tables that begin with [[paths]]", one);
       });
     }},
};

}  // namespace

Project read_project(const Source& source, const std::string& folder, Diagnostics& diagnostics) {
  Project project;
  project.folder = folder;
  project.source = &source;
  TomlReader in(source, folder, diagnostics);
  try {
    read_table(in, toml::parse(std::string_view(source.bytes)), kProjectKeys, project);
  } catch (const toml::parse_error& error) {
    in.report("project-not-toml", error.source(), {{"reason", std::string(error.description())}});
  } catch (const std::logic_error& broken) {
    in.report("project-not-toml", toml::source_region{}, {{"reason", std::string(broken.what())}});
  }
  return project;
}

}  // namespace readout
