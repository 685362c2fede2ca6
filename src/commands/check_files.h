// The files that `readout check` checks.
//
// Takes names of files and folders, and lists of names; returns each file once, under its normal name. A folder gives
// every XML and PO file below it. What a file is depends on its bytes: kind_of() answers that when the file is read.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"

namespace readout {

struct FileToCheck {
  std::string path;
  bool named = true;  ///< as an operand or in a list; false: found in a folder, so it may be none of ours
};

/// The names in a list: one on each line, which ends in LF or CR LF. A byte order mark at its start is no part of a
/// name.
std::vector<std::string> names_in_list(std::string_view bytes);

/// What to check.
struct CheckRequest {
  std::vector<std::string> named{};  ///< files and folders
  bool skip_others = false;          ///< treats named files like those found in a folder
  std::function<bool(const std::string&)> excluded = [](const std::string&) { return false; };
};

struct FilesToCheck {
  std::vector<FileToCheck> files;
  std::size_t excluded = 0;  ///< how many the project leaves out
};

/// Each of the files that are named or below a named folder, once, in this order. A project excludes only files that
/// are found in a folder. A translation is left out if its meeting is there: it is checked with the meeting. Reports
/// what files_below() reports, `file-unreadable` or `file-not-found` for a special file, and the note `link-repeated`
/// for a link to a file that is there.
FilesToCheck files_to_check(const CheckRequest& request, const Files& files, Diagnostics& diagnostics);

enum class RootKind {
  meeting,  ///< also what resembles a file of ours, or is not XML: checking it as a meeting reports what is wrong
  reg,
  style,
  other  ///< well-formed XML of another vocabulary
};

/// What the bytes of an XML file are, by their root element.
RootKind kind_of(std::string_view bytes);

/// A translation's meeting and language by its name: NAME.xml and LANG for NAME.LANG.po; empty if it has another form.
struct NameOfTranslation {
  std::string meeting, language;
};
NameOfTranslation name_of_translation(const std::string& path, const Files& files);

/// The meeting of a template: NAME.xml for NAME.pot.
std::string meeting_of_template(const std::string& path);

}  // namespace readout
