// What a cell says about its own dates: that they moved, that some months are left out, that each year has its own.
#include "normalize/deadline_resolve.h"

#include <algorithm>

namespace svod::due {

namespace {

using Unit = Term::Unit;

bool is_year_label(const Node& node) {
    const Term& term = node.term;
    return term.unit == Unit::year && term.year != 0 && term.part == Term::Part::whole && !term.lag.following &&
           (term.last_year == 0 || term.school) && node.intro == Intro::none;
}

bool is_dated(const Node& node) {
    const Unit unit = node.term.unit;
    return !node.term.has_year() && (unit == Unit::day || unit == Unit::month || unit == Unit::quarter ||
                                     unit == Unit::half || unit == Unit::season || unit == Unit::bare);
}

/// A year label, its dates, and so on to the end: nothing else, and two labels or a label that names an end.
bool is_a_list_of_years(const std::vector<Node>& nodes) {
    if (nodes.size() < 2 || !is_year_label(nodes.front())) return false;
    std::size_t labels = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const bool label = is_year_label(nodes[i]);
        if (!label && !is_dated(nodes[i])) return false;
        if (label && (i + 1 == nodes.size() || is_year_label(nodes[i + 1]))) return false;
        labels += label;
    }
    return labels > 1 || introduces_end(nodes[1].intro);
}

/// Months from September on lie in the first year of a school year.
int year_under(const Term& label, const Term& dated) {
    const int month = dated.unit == Unit::quarter ? dated.index * 3 : dated.month;
    return label.school && month < 9 ? label.year + 1 : label.year;
}

bool is_new_date(const Phrase& phrase, const Node& node) {
    const bool on = node.begin > 0 && phrase.tokens[node.begin - 1].is(Word::on);
    return on || introduces_end(node.intro);
}

/// «срок перенесён»: the words speak of the last day, whatever preposition follows.
bool speaks_of_term(const Phrase& phrase, std::size_t moved_at) {
    for (std::size_t i = moved_at < 3 ? 0 : moved_at - 3; i < moved_at + 3; ++i)
        if (phrase.tokens.has(i, Word::term_word)) return true;
    return false;
}

}  // namespace

void share_year_labels(std::vector<Node>& nodes) {
    if (!is_a_list_of_years(nodes)) return;
    const Term* label = nullptr;
    bool first = false;
    for (Node& node : nodes) {
        if (is_year_label(node)) {
            label = &node.term;
            first = true;
            continue;
        }
        if (node.term.unit != Unit::bare) node.term.year = year_under(*label, node.term);
        if (first) node.link = Link::list;
        first = false;
    }
    std::erase_if(nodes, is_year_label);
    nodes.front().link = Link::none;
}

void keep_new_dates(Phrase& phrase, std::size_t moved_at) {
    std::vector<Node>& nodes = phrase.nodes;
    const auto target = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.begin > moved_at && is_new_date(phrase, node);
    });
    if (target == nodes.end()) return;
    const bool was_an_end =
        std::any_of(nodes.begin(), target, [](const Node& node) { return introduces_end(node.intro); });
    if (target->intro == Intro::none && target->term.unit == Unit::day &&
        (was_an_end || speaks_of_term(phrase, moved_at)))
        target->intro = Intro::not_later;
    nodes.erase(nodes.begin(), target);
    std::erase_if(nodes, [](const Node& node) { return node.intro == Intro::from; });
    if (!nodes.empty()) nodes.front().link = Link::none;
}

void set_exceptions_apart(Phrase& phrase) {
    for (const Node& node : phrase.nodes)
        if (node.excepted) phrase.exceptions.push_back(node);
    std::erase_if(phrase.nodes, [](const Node& node) { return node.excepted; });
}

}  // namespace svod::due
