// Opens a place in the editor of the user.
//
// Takes a template such as `code -g {file}:{line}:{column}`, returns its arguments, or runs them. No shell reads them:
// the template is split at blanks before the place is put in, so a name with blanks stays one argument.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The arguments for a place `file:line:column`; a template without `{file}` gets the file as its last argument.
std::vector<std::string> editor_arguments(std::string_view pattern, const std::string& place);

/// Starts the editor and does not wait for it. False if it cannot be started.
bool start_editor(const std::vector<std::string>& arguments);

/// Forgets editors that have ended.
void collect_editors();

}  // namespace readout
