#pragma once

#include "normalize/status_note.h"

#include <optional>

namespace svod {

/// A share of completion a note states: «на 57,1 %», «в 78 ОО (63%)», «в 5 из 7 школ», «из 5 мероприятий проведено 3».
/// Shares of coverage («приняли участие 98 % педагогов») and of something measured («доля выросла до 12 %») are none.
struct Share {
    double percent = 0;   ///< of completion; above 100 for «перевыполнено на 9,9 %»
    bool stated = false;  ///< the note gives a percentage, not two numbers
    double confidence = 0;
};

std::optional<Share> find_share(const CompletionNote& note);

/// What came of what was meant, where both are told: «план 20, факт 15», «охват 40 %, план 80 %», «запланировано 5,
/// проведено 3».
std::optional<Share> find_plan_share(const CompletionNote& note);

}  // namespace svod
