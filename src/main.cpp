#include <malloc.h>

#include "commands/program.h"

int main(int argc, char** argv) {
  // Memory is asked of the system by 4 MB, where glibc asks by 128 KB: hundreds of calls in the 17 ms of a PDF.
  mallopt(M_TOP_PAD, 4 << 20);
  return readout::run_program(argc, argv);
}
