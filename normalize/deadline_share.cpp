#include "normalize/deadline_phrase.h"

#include <algorithm>

namespace svod::due {

namespace {

using Unit = Term::Unit;

bool is_range_end(const Node& node) {
    return node.link == Link::dash || node.intro == Intro::through || node.intro == Intro::until;
}

/// «15» of «15 и 22 марта»: takes what the term on its right is a number of. False when that has no such numbers.
bool take_unit(Term& bare, const Term& right) {
    const int number = bare.index;
    switch (right.unit) {
        case Unit::day:
        case Unit::day_number:
            if (bare.roman || number < 1 || number > 31) return false;
            bare.unit = right.unit;
            bare.day = number;
            bare.month = right.month;
            bare.lag = right.lag;
            bare.business_day = right.business_day;
            break;
        case Unit::quarter:
        case Unit::half:
            if (number < 1 || number > 4) return false;
            bare.unit = right.unit;
            bare.index = number;
            break;
        case Unit::month:
            if (right.part != Term::Part::whole) {  // «1 и 2 декада марта»
                bare.part = right.part;
                bare.part_number = number;
            } else if (number < 1 || number > 12 || right.begin + 3 != right.end) {  // «10-11.2022»
                return false;
            }
            bare.month = right.part == Term::Part::whole ? number : right.month;
            bare.unit = Unit::month;
            break;
        default:
            return false;
    }
    bare.school = right.school;
    return true;
}

bool takes_year(const Term& term) {
    return !term.has_year() && term.unit != Unit::bare && term.unit != Unit::weekday && term.unit != Unit::day_number &&
           term.unit != Unit::period;
}

void take_year(Term& left, const Term& right) {
    left.year = right.year;
    left.last_year = left.unit == Unit::half || left.unit == Unit::season ? right.last_year : 0;
    left.year_word = right.year_word;
    left.school = left.school || right.school;
}

int month_of_term(const Term& term) {
    if (term.unit == Unit::quarter) return term.index * 3;
    if (term.unit == Unit::half) return term.index * 6;
    return term.month;
}

/// «Сентябрь 2022 - май»: the year written once, on the left; an earlier month is the next year's.
void share_left(std::vector<Node>& nodes) {
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        Term& term = nodes[i].term;
        const Term& left = nodes[i - 1].term;
        if (!takes_year(term) || nodes[i].link == Link::apart || nodes[i].cited || nodes[i - 1].cited ||
            left.year == 0 || left.unit == Unit::year)
            continue;
        if (term.part == Term::Part::ending && term.unit == Unit::year) continue;
        if (is_range_end(nodes[i]) || nodes[i].link == Link::list) {
            term.year = left.year;
            if (is_range_end(nodes[i]) && month_of_term(term) < month_of_term(left)) ++term.year;
        }
    }
}

/// «июнь 2022, 2023, 2024 гг.», «до 1 июня 2022–2024 гг.»: the years behind a dated term say how often it comes back.
void repeat_over_years(std::vector<Node>& nodes) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Term& years = nodes[i].term;
        Term* dated = kept > 0 ? &nodes[kept - 1].term : nullptr;
        const bool repeats = dated != nullptr &&
                             (dated->unit == Unit::day || dated->unit == Unit::month || dated->unit == Unit::quarter) &&
                             dated->year != 0 && !dated->school && years.unit == Unit::year &&
                             years.part == Term::Part::whole && !years.school && nodes[i].intro == Intro::none &&
                             (nodes[i].link == Link::list || nodes[i].link == Link::dash) &&
                             years.year > std::max(dated->year, dated->repeat_last);
        if (repeats) {
            dated->repeat_last = years.year;
            dated->year_word = Term::YearWord::each;
        } else {
            nodes[kept++] = nodes[i];
        }
    }
    nodes.resize(kept);
}

}  // namespace

/// «2022 год: март, июнь», «2022 г. II квартал»: a year in front belongs to the terms behind it that have none.
void share_year_in_front(std::vector<Node>& nodes) {
    if (nodes.size() < 2) return;
    const Node& front = nodes.front();
    const bool heads = front.term.unit == Unit::year && front.term.year != 0 && !front.term.school &&
                       front.term.part == Term::Part::whole && front.term.last_year == 0 &&
                       front.intro == Intro::none && nodes[1].link != Link::dash;
    const bool all = heads && std::all_of(nodes.begin() + 1, nodes.end(), [](const Node& node) {
                         return takes_year(node.term) && node.term.unit != Unit::year && node.link != Link::apart;
                     });
    if (!all) return;
    const Term year = front.term;
    for (auto node = nodes.begin() + 1; node != nodes.end(); ++node) take_year(node->term, year);
    nodes[1].link = Link::none;
    nodes.erase(nodes.begin());
}

void share_right(std::vector<Node>& nodes) {
    share_year_labels(nodes);
    for (std::size_t i = nodes.size(); i-- > 1;) {
        Node& left = nodes[i - 1];
        const Node& right = nodes[i];
        if (right.link == Link::apart || left.cited || right.cited) continue;
        const bool joined = right.link != Link::none || right.intro == Intro::through || right.intro == Intro::until ||
                            right.intro == Intro::none;
        const bool listed = right.link != Link::none || is_range_end(right);
        if (left.term.unit == Unit::bare && listed && right.term.unit != Unit::bare) {
            if (!take_unit(left.term, right.term)) continue;
        } else if (left.term.unit == Unit::year && right.term.unit == Unit::year && right.term.school &&
                   left.term.year != 0) {
            continue;
        }
        if (joined && takes_year(left.term) && right.term.has_year() && right.term.unit != Unit::year)
            take_year(left.term, right.term);
        if (joined && takes_year(left.term) && left.term.unit != Unit::year && right.term.unit == Unit::year &&
            right.link == Link::list && right.intro == Intro::none && right.term.part == Term::Part::whole)
            take_year(left.term, right.term);
    }
    repeat_over_years(nodes);
    const bool has_day =
        std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.term.unit == Unit::day; });
    if (has_day)
        std::erase_if(nodes,
                      [](const Node& node) { return node.term.unit == Unit::weekday; });  // «15 октября (суббота)»
    std::erase_if(nodes, [](const Node& node) { return node.term.unit == Unit::bare; });
    share_left(nodes);
    share_year_in_front(nodes);
}

}  // namespace svod::due
