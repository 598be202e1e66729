#include "normalize/deadline_cycle.h"

#include <array>

namespace svod::due {

namespace {

using Unit = Term::Unit;

int first_month(const Term& term) {
    switch (term.unit) {
        case Unit::month:
            return term.month;
        case Unit::season:
            return term.index == 1 ? 12 : term.index * 3 - 3;
        case Unit::quarter:
            return term.index * 3 - 2;
        default:
            return 0;
    }
}

}  // namespace

Cycle normal_cycle(Cycle cycle) {
    const auto months = [&] {
        switch (cycle.unit) {
            case Cycle::Unit::month:
                return 1;
            case Cycle::Unit::quarter:
                return 3;
            case Cycle::Unit::half:
                return 6;
            case Cycle::Unit::year:
                return 12;
            default:
                return 0;
        }
    }();
    if (months == 0 || (cycle.count > 1 && cycle.interval > 1)) return cycle;
    const int length = cycle.count > 1 && months % cycle.count == 0 ? months / cycle.count : months * cycle.interval;
    const bool divides = cycle.count == 1 || months % cycle.count == 0;
    if (!divides) return cycle;
    switch (length) {
        case 1:
            return {Cycle::Unit::month, 1, 1};
        case 3:
            return {Cycle::Unit::quarter, 1, 1};
        case 6:
            return {Cycle::Unit::half, 1, 1};
        case 12:
            return {Cycle::Unit::year, 1, 1};
        default:
            return cycle;
    }
}

std::vector<int> months_kept(const Phrase& phrase) {
    std::array<bool, 13> out{};
    int before = 0;
    for (const Node& node : phrase.exceptions) {
        const int first = first_month(node.term);
        if (first == 0) return {};
        const int length = node.term.unit == Unit::month ? 1 : 3;
        const bool range = before != 0 && (node.link == Link::dash || node.intro == Intro::through);
        const int start = range ? before : first;
        const int last = (first + length - 2) % 12 + 1;
        for (int month = start;; month = month % 12 + 1) {
            out[static_cast<std::size_t>(month)] = true;
            if (month == last) break;
        }
        before = first;
    }
    if (before == 0) return {};
    std::vector<int> kept;
    for (int month = 1; month <= 12; ++month)
        if (!out[static_cast<std::size_t>(month)]) kept.push_back(month);
    return kept;
}

}  // namespace svod::due
