// The roof: commands, one function each, one file each. They alone read the environment, print, and know exit codes:
// 0 clean or notes only, 1 findings, 2 wrong usage, 3 the environment failed.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "commands/options.h"
#include "locale/catalog.h"

namespace readout {

enum ExitCode : int { kClean = 0, kFindings = 1, kUsage = 2, kEnvironment = 3 };

/// Exit code for what was found.
int exit_code_of(const Diagnostics& diagnostics);

int run_render(const RenderOptions& options, const CommonOptions& common);
int run_check(const CheckOptions& options, const CommonOptions& common);
int run_ids(const IdsOptions& options, const CommonOptions& common);
int run_new(const NewOptions& options, const CommonOptions& common);
int run_po_update(const PoUpdateOptions& options, const CommonOptions& common);
int run_schema(const SchemaOptions& options, const CommonOptions& common);
int run_rules(const RulesOptions& options, const CommonOptions& common);
int run_dump(const DumpOptions& options, const CommonOptions& common);
int run_dump_rows(const DumpOptions& options, const CommonOptions& common);

/// The whole program: what main() returns.
int run_program(int argc, const char* const* argv);

}  // namespace readout
