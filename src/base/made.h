// Checks what a C library made: null means that it had no memory.
//
// Takes the pointer that a function of the library returned, and returns it. The program ends a run whose memory is
// exhausted (src/allocation.cpp); this check is for builds in which that file is not compiled.
#pragma once

#include <new>

namespace readout {

/// The pointer itself; throws std::bad_alloc for null.
template <class Pointer>
Pointer made(Pointer pointer) {
  if (!pointer) throw std::bad_alloc();
  return pointer;
}

}  // namespace readout
