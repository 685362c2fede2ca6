#include "commands/commands.h"

int main(int argc, char** argv) { return readout::run_program(argc, argv); }
