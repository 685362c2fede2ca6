// Shared by the tests: goldens, inline sources, findings as text.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace readout::test {

/// A path below the source tree.
std::string source_path(std::string_view relative);
/// The program under test.
std::string binary();
/// A file of the source tree; fails the test if it cannot be read.
std::string read_source_file(std::string_view relative);

/// Compares with tests/<relative>; with --update writes it instead. On a difference the test fails and shows the first
/// line that differs.
void check_golden(std::string_view relative, std::string_view actual);
void set_update_goldens(bool update);

/// Keeps a file that a test makes in the folder of `--keep=FOLDER`, for judges; does nothing without that option.
void keep(const std::string& name, std::string_view bytes);
void set_folder_of_kept_files(const std::string& folder);

/// Findings as text for whole comparison, one block each, no words of any language:
///   error session-offset-disagrees NAME:3:17 offset=+10:00 expected=+11:00
///     start="2022-02-11T12:25:00+10:00"
///           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
///   related first-here NAME:2:3
///   fix NAME:3:24-30 "+11:00"
std::string text_of(const Diagnostics& diagnostics);

/// A fresh folder for one test, removed at the end of the program.
std::string temporary_folder();

/// Runs a command line through the shell; output of both streams together.
struct Ran {
  int exit_code = 0;
  std::string out;
};
Ran run(const std::string& command);

}  // namespace readout::test
