#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include "base/descriptor.h"
#include "base/visible.h"
#include "commands/program.h"
#include "commands/report.h"

int main(int argc, char** argv) {
  // Requests memory from the system in blocks of 4 MB. glibc requests 128 KB: hundreds of calls in the 17 ms of a PDF.
  mallopt(M_TOP_PAD, 4 << 20);
  readout::fill_standard_descriptors();
  // A reader that is gone is an error of writing, which is reported, and not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return readout::run_program(argc, argv);
  } catch (const std::bad_alloc&) {
    // fputs() needs no memory of its own.
    std::fputs("readout: out of memory\n", stderr);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "readout: %s\n", readout::visible(fault.what()).c_str());
  }
  return readout::kEnvironment;
}
