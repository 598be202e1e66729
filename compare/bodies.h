#pragma once

#include "compare/comparison.h"
#include "compare/short_names.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace svod {

/// A body that answers for an activity, as it is counted: equal keys are one.
struct ResponsibleBody {
    std::string name;
    std::string key;        ///< stems of its words, short names written out
    bool expanded = false;  ///< the document has a short name, whose words may be in any case
    std::string written{};  ///< as the document has it
};

/// Bodies by what they are called, not by how: «КО» of a document that explains it, «комитет образования», «Комитет по
/// образованию».
class BodyReader {
public:
    explicit BodyReader(const Comparison& comparison);

    /// Each once; never empty. Persons without a role and empty cells are «не указан», a cell that is not understood
    /// «не распознан».
    std::vector<ResponsibleBody> bodies(const Event& event);

    /// The key of a body of this name, as bodies() or totals_by_responsible() tell it.
    static std::string key_of(const std::string& name);

private:
    ResponsibleBody body_of(const Event& event, const std::string& name);

    std::deque<ShortNames> names_;
    std::unordered_map<const Event*, const ShortNames*> names_of_;
    std::unordered_map<std::string, std::string> keys_;  ///< by name written out
};

}  // namespace svod
