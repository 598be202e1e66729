// Numbers of activities that are used twice or left out.
#include "normalize/findings_rules.h"

#include "text/text.h"

#include <map>
#include <optional>

namespace svod {

namespace {

/// «1.2.3» as what stands before its last part and that part; «II/4», «п. 3» likewise.
struct SplitNumber {
    std::string before;
    int last = 0;
};

std::optional<SplitNumber> split_number(const std::string& number) {
    std::size_t begin = number.size();
    while (begin > 0 && number[begin - 1] >= '0' && number[begin - 1] <= '9') --begin;
    if (begin == number.size() || number.size() - begin > 4) return std::nullopt;
    return SplitNumber{number.substr(0, begin), std::stoi(number.substr(begin))};
}

bool same_section(const Event& left, const Event& right) {
    return left.section == right.section;
}

bool same_table(const Event& left, const Event& right) {
    return !left.place.tables.empty() && !right.place.tables.empty() &&
           left.place.tables.back().table == right.place.tables.front().table;
}

std::string where_number(const Event& event) {
    return event.place.tables.empty()
               ? ""
               : " (" +
                     shown_place({event.place.tables.front().table, event.place.tables.front().rows.front(), 0, -1}) +
                     ")";
}

class NumberCheck {
public:
    explicit NumberCheck(std::vector<Finding>& findings) : findings_(findings) {}

    void take(const Event& event) {
        const auto number = split_number(event.number);
        if (!number) return;
        if (before_ != nullptr && !same_section(*before_, event)) enter_section();
        check(event, *number);
        before_ = &event;
    }

private:
    struct Last {
        int number = 0;
        const Event* event = nullptr;
        std::size_t section = 0;  // in which it was read
    };

    /// A number that goes on counting from the section before is checked against it; one that starts again is not.
    void enter_section() {
        ++section_;
        seen_.clear();
    }

    void check(const Event& event, const SplitNumber& number) {
        Last& last = last_[number.before];
        const bool carried = last.event != nullptr && last.section != section_;
        const bool restarts = number.last == 1 && last.event != nullptr &&
                              (carried || last.number > 1 || !same_table(*last.event, event));
        if (restarts) forget(number.before);
        const auto seen = seen_.find(event.number);
        if (seen != seen_.end())
            report_duplicate(event, *seen->second);
        else if (last.event != nullptr && !restarts && number.last == last.number && !carried)
            report_duplicate(event, *last.event);
        else if (last.event != nullptr && !restarts && !carried && number.last > last.number + 1)
            report_gap(event, *last.event, number, last.number);
        seen_.emplace(event.number, &event);
        last = {number.last, &event, section_};
    }

    void forget(const std::string& before) {
        const auto first = seen_.lower_bound(before);
        auto end = first;
        while (end != seen_.end() && end->first.starts_with(before)) ++end;
        seen_.erase(first, end);
    }

    void report_duplicate(const Event& event, const Event& first) {
        findings_.push_back({"duplicate_number", "warning",
                             "номер " + event.number + " стоит дважды: «" + shorten(first.activity, 60) + "»" +
                                 where_number(first) + " и «" + shorten(event.activity, 60) + "»" + where_number(event),
                             event.place, event.id});
    }

    void report_gap(const Event& event, const Event& before, const SplitNumber& number, int last) {
        const std::string missing = number.last == last + 2 ? number.before + std::to_string(last + 1)
                                                            : number.before + std::to_string(last + 1) + "–" +
                                                                  number.before + std::to_string(number.last - 1);
        findings_.push_back({"number_gap", "warning",
                             "после номера " + before.number + where_number(before) + " идёт " + event.number +
                                 where_number(event) + ": пропущено " + missing,
                             event.place, event.id});
    }

    std::vector<Finding>& findings_;
    const Event* before_ = nullptr;
    std::size_t section_ = 0;
    std::map<std::string, Last> last_;
    std::map<std::string, const Event*> seen_;
};

}  // namespace

void find_number_trouble(const FindingSource& source, std::vector<Finding>& findings) {
    NumberCheck check(findings);
    for (const Event& event : source.report.events)
        if (event.kind == Event::Kind::activity) check.take(event);
}

}  // namespace svod
