// Entry of every test program. `--update` re-records goldens, `--keep=FOLDER` keeps files for judges (see support.h).
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstring>

#include "support/support.h"

/// Asked by the leak sanitizer: fontconfig keeps its configuration to the end of the process.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig.so"; }

int main(int argc, char** argv) {
  constexpr std::string_view kKeep = "--keep=";
  for (int i = 1; i < argc; ++i)
    if (std::strcmp(argv[i], "--update") == 0) readout::test::set_update_goldens(true);
    else if (std::string_view(argv[i]).starts_with(kKeep))
      readout::test::set_folder_of_kept_files(argv[i] + kKeep.size());
  doctest::Context context(argc, argv);
  return context.run();
}
