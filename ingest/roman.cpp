#include "ingest/roman.h"

#include <array>
#include <string_view>

namespace svod {

std::string roman_numeral(int number, bool upper) {
    struct Step {
        int value;
        std::string_view lower;
        std::string_view upper;
    };
    static constexpr std::array steps{
        Step{1000, "m", "M"}, Step{900, "cm", "CM"}, Step{500, "d", "D"},  Step{400, "cd", "CD"}, Step{100, "c", "C"},
        Step{90, "xc", "XC"}, Step{50, "l", "L"},    Step{40, "xl", "XL"}, Step{10, "x", "X"},    Step{9, "ix", "IX"},
        Step{5, "v", "V"},    Step{4, "iv", "IV"},   Step{1, "i", "I"},
    };
    std::string text;
    for (const Step& step : steps)
        for (; number >= step.value; number -= step.value) text += upper ? step.upper : step.lower;
    return text;
}

}  // namespace svod
