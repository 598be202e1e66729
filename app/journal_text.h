#pragma once

#include "archive/journal.h"

#include <string>
#include <string_view>

namespace svod {

/// What an action of the journal is to a person: «загружен документ».
std::string_view action_text(std::string_view action);

/// «01.03.2022 09:15» of «2022-03-01T09:15:00Z».
std::string journal_time_text(const std::string& time);

/// The texts of an entry's detail that a person wants: the reason, what was changed to what. Empty when there are none.
std::string detail_line(const JournalEntry& entry);

}  // namespace svod
