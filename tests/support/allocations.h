#pragma once

#include <cstddef>

namespace svod {

/// How often this thread has asked for memory so far: a measure of work that is the same on every machine and at any
/// load, unlike a clock.
std::size_t allocations();

}  // namespace svod
