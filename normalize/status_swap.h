#pragma once

#include "normalize/status_note.h"

#include <optional>

namespace svod {

/// What «не … , а …» corrects.
enum class Swap {
    thing,  ///< «не семинар, а круглый стол»: another thing
    fewer,  ///< «не 5, а 3 занятия»
    more,   ///< «не два, а три семинара»
    manner  ///< «не очно, а дистанционно», «не в мае, а в июне»: the thing itself is the same
};

/// The first correction of a note; one that denies the deed itself («не проведено, а отложено») is none.
std::optional<Swap> find_swap(const CompletionNote& note);

}  // namespace svod
