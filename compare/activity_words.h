#pragma once

#include <string>
#include <string_view>

namespace svod {

/// An activity in two parts: what is to be done, and how, with whom, on what ground it is said to be done.
struct ActivityWording {
    std::string matter;
    std::string manner;
};

/// Takes «с участием …», «(по согласованию)», «в рамках …», «в соответствии с …» and the like out of an activity, each
/// up to the next comma, bracket or end. An activity that is nothing else stays whole.
ActivityWording split_wording(std::string_view activity);

}  // namespace svod
