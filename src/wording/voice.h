// A voice: the language and manner in which facts are put into words.
//
// Language, catalog, registers and switches of house wording, which every function of wording/ takes. Owns nothing; all
// that it refers to must outlive the call.
#pragma once

#include <string>

#include "locale/catalog.h"
#include "meeting/register.h"
#include "style/style.h"

namespace readout {

/// The context of every function of wording/.
struct Voice {
  std::string lang;
  const Catalog* catalog = nullptr;
  const Registers* registers = nullptr;
  const readout::Wording* wording = nullptr;
  std::string own_party = {};  ///< key of the issuer's country; empty if it is not needed
  CivilDate day = {};          ///< the day of the meeting, for names that changed; invalid for those of today
};

}  // namespace readout
