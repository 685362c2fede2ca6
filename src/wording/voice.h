// A voice: the language and manner in which facts are put into words.
//
// Language, catalog, registers and switches of house wording, handed to every function of wording/. Owns nothing; all
// of it outlives the call.
#pragma once

#include <string>

#include "locale/catalog.h"
#include "meeting/register.h"
#include "style/style.h"

namespace readout {

/// What every function of wording/ needs beside the fact. Owns nothing.
struct Voice {
  std::string lang;
  const Catalog* catalog = nullptr;
  const Registers* registers = nullptr;
  const readout::Wording* wording = nullptr;
  std::string own_party = {};  ///< key of the issuer's country; empty where nobody asks
};

}  // namespace readout
