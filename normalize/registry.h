#pragma once

#include <iosfwd>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// One municipality in one of its versions.
struct Municipality {
    std::string oktmo;      ///< 8 digits
    std::string name_full;  ///< «Старооскольский городской округ»
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
    /// more allowed), or the state classifier's own OKTMO CSV (ОК 033-2013 as Rosstat publishes it: `;`, quotes, UTF-8
    /// or windows-1251). Throws std::runtime_error with the line and what is wrong.
    static Registry read(std::istream& input);
    static Registry load(const std::string& path);

    explicit Registry(std::vector<Municipality> municipalities);

    /// In OKTMO order, versions of one municipality by year.
    const std::vector<Municipality>& municipalities() const { return municipalities_; }

    /// What a key is made of: a town's name in any case, the stem of a district's adjective, an adjective formed from
    /// a town's name, the town a municipality is governed from.
    enum class Key : char { name = '=', adjective = '~', derived = '^', center = '@' };

    /// Indices of the municipalities with this key, ascending. Keys are folded.
    std::vector<int> find(Key kind, std::string_view key) const;

    /// The adjective stems nearest to a misspelt one: one letter off, or two in a word of eight letters and more.
    /// Takes time in proportion to the registry: not for every word of a text.
    std::vector<int> find_misspelt(std::string_view adjective_stem) const;

    /// Has it a municipality of this region (in any case)?
    bool has_region(std::string_view name) const;

    /// The same number for the versions of one municipality: its region and its name without the type.
    int entity(int index) const { return entities_[static_cast<std::size_t>(index)]; }

private:
    std::vector<Municipality> municipalities_;
    std::vector<int> entities_;
    std::set<std::string> regions_;                    ///< folded
    std::vector<std::pair<std::string, int>> by_key_;  ///< sorted
};

/// The name without the words of its type: «городской округ ЗАТО город Железногорск» → «Железногорск»; several where
/// it joins two («город Нея и Нейский район»).
std::vector<std::string> core_names(const Municipality& municipality);

/// «Старооскольский городской округ», «город Зея», «ЗАТО город Железногорск»: the name as it stands in a sentence.
std::string display_name(const Municipality& municipality);

}  // namespace svod
