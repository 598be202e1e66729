#pragma once

#include "normalize/names_words.h"

#include <string>
#include <vector>

namespace svod {

/// A subject of the Federation named by words [begin, end).
struct RegionMention {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;  ///< nominative
    bool known = true;  ///< a subject of the Federation; else only named like one («Нижнереченская область»)
};

/// All of them, in order. Cities of federal importance count only after «город», «г.».
std::vector<RegionMention> region_mentions(const std::vector<NameWord>& words);

}  // namespace svod
