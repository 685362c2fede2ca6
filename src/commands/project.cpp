#include "commands/project.h"

#include <algorithm>

#include "base/file.h"
#include "base/glob.h"
#include "base/rule_table.h"

namespace readout {
namespace {

/// The folder above a normal path, which has `..` only at its beginning.
std::string folder_above(const std::string& folder) {
  if (folder == "/") return folder;
  if (folder.empty() || folder.ends_with("../")) return folder + "../";
  return folder_of(std::string_view(folder).substr(0, folder.size() - 1));
}

/// Whether the search for a project file ends at the folder.
bool ends_search(const std::string& folder, const Files& files) {
  if (files.exists(folder + ".git")) return true;
  const auto status_of = [&](const std::string& one) { return files.status(one.empty() ? "." : one); };
  const std::optional<FileStatus> here = status_of(folder), above = status_of(folder_above(folder));
  return !here || !above || here->id == above->id;
}

/// Whether a file could not be read because it does not exist. A file whose status cannot be asked for may exist.
bool is_absent(const Diagnostics& of_reading) {
  return std::ranges::any_of(of_reading.all(), [](const Diagnostic& d) { return d.rule == RuleId("file-not-found"); });
}

}  // namespace

const Project* Projects::of_file(const std::string& path, Diagnostics& diagnostics) {
  if (path == "-") return of_folder("", diagnostics);
  const std::optional<FileStatus> status = files_.status(path);
  const bool folder = status && status->kind == FileKind::folder;
  std::string start = normal_path(folder ? path + "/" : folder_of(path));
  return of_folder(start == "./" || start == "." ? "" : start, diagnostics);
}

const Project* Projects::of_folder(const std::string& folder, Diagnostics& diagnostics) {
  if (const auto known = by_folder_.find(folder); known != by_folder_.end()) return known->second;
  const std::string path = folder + std::string(kProjectFile);
  const Project* project = nullptr;
  Diagnostics findings;
  const FileBytes bytes = files_.map(path, kMaxProjectFile, {}, findings);
  if (bytes || !is_absent(findings)) {
    diagnostics.append(std::move(findings));
    const Source& source = sources_.add(path, bytes ? std::string(*bytes) : "");
    project = projects_.emplace_back(std::make_unique<Project>(read_project(source, folder, diagnostics))).get();
  } else if (!ends_search(folder, files_)) {
    project = of_folder(folder_above(folder), diagnostics);
  }
  return by_folder_[folder] = project;
}

std::string path_in(const Project& project, std::string_view path) {
  const std::string folder = absolute_path(project.folder.empty() ? "./" : project.folder), file = absolute_path(path);
  return file.starts_with(folder) ? file.substr(folder.size()) : "";
}

bool excludes(const Project& project, std::string_view path) {
  if (project.exclude.empty()) return false;
  const std::string inside = path_in(project, path);
  return std::ranges::any_of(project.exclude, [&](const std::string& one) { return glob_covers(one, inside); });
}

std::vector<std::string> rules_and_categories() {
  std::vector<std::string> ids;
  for (const CategoryRow& row : rule_rows::kCategoryRows) ids.emplace_back(row.id);
  for (const RuleRow& row : kRules) ids.emplace_back(row.id);
  return ids;
}

bool apply_setting(RuleSettings& settings, std::string_view rule_or_category, RuleSetting setting) {
  bool found = false;
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    const bool of_category = category_row(kRules[i].category).id == rule_or_category;
    if (kRules[i].id != rule_or_category && !of_category) continue;
    found = true;
    if (can_be_set(kRules[i])) settings[i] = setting;
  }
  return found;
}

}  // namespace readout
