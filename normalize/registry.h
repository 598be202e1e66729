#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace svod {

/// One municipality in one of its versions.
struct Municipality {
    std::string oktmo;                           ///< 8 digits
    std::string name_full;                       ///< «Старооскольский городской округ»
    std::string name_short;
    std::string type;
    std::string center;
    std::string region;
    int year_from = 0;
    int year_to = 9999;
};

/// The municipalities of the country. Built once, then read by any number of threads.
class Registry {
public:
    /// TSV with the columns oktmo, name_full, name_short, type, center, region_name, year_from, year_to (any order,
    /// more allowed), or the state classifier's own OKTMO CSV. Throws std::runtime_error with the line and what is wrong.
    static Registry read(std::istream& input);
    static Registry load(const std::string& path);

    explicit Registry(std::vector<Municipality> municipalities);
    const std::vector<Municipality>& municipalities() const { return municipalities_; }

    /// Indices of the municipalities whose name has this stem key (see territory.cpp), in OKTMO order.
    std::vector<int> find(const std::string& key) const;

private:
    std::vector<Municipality> municipalities_;
    std::vector<std::pair<std::string, int>> by_key_;   ///< sorted
};

}  // namespace svod
