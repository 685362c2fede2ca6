// Words of a POSIX shell (XCU 2.2.2): takes any text, returns one word that the shell reads as that text.
//
// For commands that Readout prints for a user to copy, and for the completions of bash and zsh. Does not run a shell.
// A line feed stays a line feed inside the word.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The text between single quotes.
std::string single_quoted(std::string_view text);

}  // namespace readout
