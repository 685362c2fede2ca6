// Text that reaches a terminal or the log of a workflow.
//
// Takes text from files, names of files and command lines; returns text in which no character controls the terminal,
// ends a line, or reorders the text around it (Unicode 23.1, 23.2; UAX #9). Such a character becomes `\u{202E}`; an
// ASCII control and a byte that is not UTF-8 become `\x{1B}`. Everything that prints such text calls these functions.
// What a command produces (a PDF, a text, a schema) is not changed.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// For a name or a value within a line.
std::string visible(std::string_view text);
/// For a text of several lines: line feeds and tabs stay.
std::string visible_lines(std::string_view text);
/// For a JSON document in UTF-8: the characters become `\u202e`, which is the same value.
std::string visible_json(std::string_view document);
/// Replaces only bytes that are not UTF-8: for a value of a JSON document.
std::string as_utf8(std::string_view bytes);

}  // namespace readout
