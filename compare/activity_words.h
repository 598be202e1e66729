#pragma once

#include <string>
#include <string_view>

namespace svod {

/// An activity in parts, folded.
struct ActivityWording {
    std::string matter;  ///< what is to be done
    std::string manner;  ///< with whom, on what ground, in what frame
    std::string detail;  ///< what stands in brackets, behind a colon, in «…, необходимым для …»
};

/// Takes «с участием …», «(по согласованию)», «в рамках …», «в соответствии с …» and the like, brackets, participial
/// clauses and the list behind a colon out of an activity. An activity that is nothing else stays whole.
ActivityWording split_wording(std::string_view activity);

/// The first words of a text, as many as say what is done.
std::string lead_of(std::string_view matter);

}  // namespace svod
