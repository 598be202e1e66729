#pragma once

#include <stdexcept>

namespace svod {

/// The call itself is wrong (an option's value, a missing file of options): exit status 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace svod
