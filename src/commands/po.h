// The subcommands of `readout po`, and what they share.
//
// Each command is in the file po_NAME.cpp. meetings_of() turns operands into meetings as `readout check` does.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "commands/command.h"
#include "commands/options.h"
#include "commands/pipeline.h"

namespace readout {

Command po_update_command(CommonOptions& common);
Command po_status_command(CommonOptions& common);
Command po_template_command(CommonOptions& common);
Command po_glossary_command(CommonOptions& common);

/// The operand of a command that takes meetings.
Option meetings_operand(std::vector<std::string>& paths);

/// The meetings among files and folders, each once, under their normal names: a named file whatever it is, and in a
/// folder each XML file that resembles a meeting and that its project does not exclude. Reports `nothing-checked` if
/// there is none.
std::vector<std::string> meetings_of(const std::vector<std::string>& paths, const Files& files, Houses& houses,
                                     Diagnostics& diagnostics);

}  // namespace readout
