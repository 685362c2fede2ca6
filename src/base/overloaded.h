// Combines several function objects into one, for std::visit.
//
// `std::visit(Overloaded{[](const A&) {...}, [](const B&) {...}}, variant)` calls the one for the held type. Clang 14
// needs the deduction guide for this aggregate.
#pragma once

namespace readout {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace readout
