#pragma once

#include "normalize/report.h"

#include <string>
#include <vector>

namespace svod {

/// «не позднее срока, по 31.12.2022».
std::string deadline_in_words(const Deadline& deadline);

/// What a doubtful value may be instead of what it was taken for, in words; empty where the program knows of nothing.
std::vector<std::string> territory_alternatives(const Territory& territory);
std::vector<std::string> completion_alternatives(const Completion& completion);
std::vector<std::string> deadline_alternatives(const Deadline& deadline);

}  // namespace svod
