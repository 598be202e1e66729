#pragma once

#include "compare/comparison.h"
#include "normalize/inflection.h"

#include <string>

namespace svod {

/// What the columns of a comparison are, in the forms that sentences need.
class Subjects {
public:
    explicit Subjects(const Comparison& comparison);

    std::string head() const;  ///< «Муниципальное образование», «Организация»
    std::string counted(long long number) const;   ///< «2 муниципальных образования»
    std::string genitive(long long number) const;  ///< «из 2 муниципальных образований»
    std::string instrumental_plural() const;       ///< «муниципальными образованиями»
    std::string by() const;                        ///< «По муниципальным образованиям»
    std::string accepted(long long number) const;  ///< «представило» for 1, 21, …, else «представили»
    /// «Зейскому району», «городу Зее»; a name whose cases are not sure stays as it is behind a noun that bears the
    /// case: «муниципальному образованию «Красное-на-Волге»».
    std::string in_case(const std::string& name, Case form) const;
    std::string in(const std::string& name) const;  ///< «в Зейском районе», «во Владимирском районе»

private:
    bool organizations_ = false;
};

}  // namespace svod
