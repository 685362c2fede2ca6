// The table of commands.
//
// Each function is in the .cpp file of its name, together with the values of the command's options. To add a command,
// add such a file, its declaration and its entry in the table.
#pragma once

#include "commands/command.h"
#include "commands/options.h"

namespace readout {

Command render_command(CommonOptions& common);
Command site_command(CommonOptions& common);
Command preview_command(CommonOptions& common);
Command check_command(CommonOptions& common);
Command ids_command(CommonOptions& common);
Command new_command(CommonOptions& common);
Command po_command(CommonOptions& common);
Command schema_command(CommonOptions& common);
Command rules_command(CommonOptions& common);
Command dump_command(CommonOptions& common);
Command completions_command(CommonOptions& common);

/// All commands, in the order of --help.
inline constexpr Command (*kCommands[])(CommonOptions&) = {
    render_command, site_command,   preview_command, check_command, ids_command,         new_command,
    po_command,     schema_command, rules_command,   dump_command,  completions_command,
};

}  // namespace readout
