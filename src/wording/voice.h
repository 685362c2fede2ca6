// In which language and manner a fact is put into words.
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
