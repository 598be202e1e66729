#pragma once

#include "compare/comparison.h"

#include <map>
#include <string>
#include <string_view>

namespace svod {

/// What an indicator is of, whatever words a document has for it: equal keys are one indicator.
struct IndicatorKey {
    std::string measure;
    std::string values;  ///< of its dimensions
    std::string names;   ///< of its dimensions, with the values
};

/// Reads keys: case, ё, order of dimensions and endings do not matter, abbreviations that the document explains are
/// read as their words, general ones and «итого», «всего» by lexicon/indicator_words.tsv, the name of the municipality
/// is left out. A dimension that only repeats what is counted («Что посчитано») is none.
class IndicatorKeys {
public:
    explicit IndicatorKeys(const Comparison& comparison);
    ~IndicatorKeys();
    IndicatorKey key(const ComparedIndicator& compared, std::string_view territory_name);

private:
    struct Reader;
    std::unique_ptr<Reader> reader_;
};

/// The words of one text as keys compare them.
std::string indicator_words(std::string_view text);

}  // namespace svod
