// One fact stated in two tables: the marks of a matrix against a count, a count against the same count elsewhere.
#include "normalize/findings_rules.h"

#include "extract/figures_cell.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace svod {

std::span<const LexiconText> normalize_lexicons();

namespace {

constexpr std::size_t longest_label = 200;

const std::map<std::string, std::string, std::less<>>& synonyms() {
    static const auto table = [] {
        std::map<std::string, std::string, std::less<>> words;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "label_synonyms"))
            words.emplace(stem(fold(row[0])), stem(fold(row[1])));
        return words;
    }();
    return table;
}

/// The stems of a label with synonyms in one spelling; of «Традиционная «Педагог – ученик»» only what is quoted.
std::string label_key(std::string_view label) {
    label = label.substr(0, std::min(label.size(), longest_label));
    const auto open = label.find("«");
    const auto close = label.rfind("»");
    if (open != std::string_view::npos && close != std::string_view::npos && close > open + 2)
        label = label.substr(open + 2, close - open - 2);
    std::string key;
    for (const std::string& word : stems(label)) {
        const auto same = synonyms().find(word);
        key += (key.empty() ? "" : " ") + (same == synonyms().end() ? word : same->second);
    }
    return key;
}

/// The words of a measure that say something: «форм», «наставничеств».
std::set<std::string> measure_words(std::string_view measure) {
    std::set<std::string> words;
    for (std::string& word : stems(measure.substr(0, std::min<std::size_t>(measure.size(), 400))))
        if (word.size() >= 8) words.insert(std::move(word));
    return words;
}

bool share_a_word(const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::any_of(left.begin(), left.end(), [&](const std::string& word) { return right.count(word) > 0; });
}

/// How many organisations something is said of, as one table has it.
struct Count {
    std::string label;
    double value = 0;
    std::string measure;
    Location location;
    int table = 0;
};

const Figure::Label* column_label(const Figure& figure) {
    return figure.labels.size() > static_cast<std::size_t>(figure.row_labels) ? &figure.labels.back() : nullptr;
}

const Figure::Label* row_label(const Figure& figure) {
    return figure.row_labels > 0 ? &figure.labels[static_cast<std::size_t>(figure.row_labels) - 1] : nullptr;
}

bool is_organisation(const Figure::Label& label) {
    return has_figure_word(FigureWord::organisation, label.value);
}

/// Marks of a matrix summed over the organisations across or down.
std::vector<Count> marked_counts(const LogicalTable& table, const std::vector<CheckedFigure>& figures) {
    std::size_t marks = 0;
    std::size_t across = 0;
    std::size_t down = 0;
    for (const CheckedFigure& figure : figures) {
        if (!figure.value.is_mark) continue;
        ++marks;
        const Figure::Label* column = column_label(*figure.figure);
        const Figure::Label* row = row_label(*figure.figure);
        across += column != nullptr && is_organisation(*column) ? 1U : 0U;
        down += row != nullptr && is_organisation(*row) ? 1U : 0U;
    }
    std::vector<Count> counts;
    if (marks < 2 || std::max(across, down) * 3 < marks * 2) return counts;
    std::map<std::pair<int, int>, std::size_t> lines;
    for (const CheckedFigure& figure : figures) {
        if (!figure.value.is_mark) continue;
        const bool by_row = across >= down;
        const Figure::Label* label = by_row ? row_label(*figure.figure) : column_label(*figure.figure);
        if (label == nullptr) continue;
        const auto [line, fresh] = lines.emplace(
            std::pair{figure.figure->question, by_row ? figure.figure->row : figure.figure->column}, counts.size());
        if (fresh)
            counts.push_back({label->value, 0, figure.figure->measure, figure.figure->cell.location, table.index});
        counts[line->second].value += figure.value.value;
    }
    return counts;
}

/// Numbers of organisations by row label.
std::vector<Count> printed_counts(const LogicalTable& table, const std::vector<CheckedFigure>& figures) {
    std::vector<Count> counts;
    for (const CheckedFigure& figure : figures) {
        const Figure::Label* row = row_label(*figure.figure);
        if (figure.value.is_mark || figure.figure->total || row == nullptr || figure.value.unit != "ед. (ОО)") continue;
        counts.push_back(
            {row->value, figure.value.value, figure.figure->measure, figure.figure->cell.location, table.index});
    }
    return counts;
}

void compare_matrix(const std::vector<Count>& marked, const std::vector<Count>& printed,
                    std::vector<Finding>& findings) {
    std::map<std::string, std::vector<const Count*>> by_label;
    for (const Count& count : printed) by_label[label_key(count.label)].push_back(&count);
    for (const Count& count : marked) {
        const std::string key = label_key(count.label);
        const auto same = by_label.find(key);
        if (key.empty() || same == by_label.end()) continue;
        for (const Count* other : std::span(same->second).first(std::min<std::size_t>(same->second.size(), 8))) {
            if (other->table == count.table || other->value == count.value ||
                !share_a_word(measure_words(count.measure), measure_words(other->measure)))
                continue;
            findings.push_back({"cross_table_mismatch", "error",
                                "«" + count.label + "»: отмечено организаций — " + shown_number(count.value) + " (" +
                                    shown_place(count.location) + "), а «" + other->label + "» — " +
                                    shown_number(other->value) + " (" + shown_place(other->location) + ")",
                                place_of(other->location), ""});
        }
    }
}

/// What tells one time or one of several like things from another: numbers («2021», «№ 3»), ordinals («второй»),
/// months.
std::set<std::string> telling_words(std::string_view caption) {
    static const std::set<std::string, std::less<>> known = [] {
        std::set<std::string, std::less<>> stems;
        for (const LexiconRow& row : lexicon_rows(normalize_lexicons(), "telling_words"))
            stems.insert(stem(fold(row[0])));
        return stems;
    }();
    std::set<std::string> telling;
    std::string_view text = trim(caption);
    const std::string words = fold_words(text.substr(0, std::min<std::size_t>(text.size(), 400)));
    bool heads_table = false;
    for (const std::string_view word : split(words, ' ')) {
        const bool number = !word.empty() && word.front() >= '0' && word.front() <= '9';
        if (number && !heads_table)
            telling.emplace(word);
        else if (known.count(stem(word)) > 0)
            telling.insert(stem(word));
        heads_table = word == "таблица" || word == "приложение";  // «Таблица 2 – …» numbers the table
    }
    return telling;
}

/// Tables about two years, two schools, two quarters state no fact twice.
bool speak_of_different(const LogicalTable& left, const LogicalTable& right) {
    const std::set<std::string> a = telling_words(left.caption);
    const std::set<std::string> b = telling_words(right.caption);
    return !a.empty() && !b.empty() && a != b;
}

/// Everything that says what a figure counts; equal keys are the same fact.
std::string fact_key(const CheckedFigure& figure) {
    std::string key = label_key(figure.figure->measure) + "|" + figure.value.unit;
    for (const Figure::Label& label : figure.figure->labels) key += "|" + label_key(label.value);
    return key;
}

using Facts = std::map<std::string, const CheckedFigure*>;

/// Two tables that share most of their facts are one form filled in twice (for two schools, two dates), not one fact
/// stated twice.
void compare_facts(const Facts& left, const Facts& right, std::vector<Finding>& findings) {
    std::vector<std::pair<const CheckedFigure*, const CheckedFigure*>> differing;
    std::size_t shared = 0;
    for (const auto& [key, figure] : left) {
        const auto same = right.find(key);
        if (same == right.end()) continue;
        ++shared;
        if (same->second->value.value != figure->value.value) differing.emplace_back(figure, same->second);
    }
    if (shared == 0 || differing.empty()) return;
    const std::size_t smaller = std::min(left.size(), right.size());
    const bool one_form = shared * 2 > smaller && differing.size() * 3 > shared;
    if (one_form) return;
    for (const auto& [first, second] : differing)
        findings.push_back({"cross_table_mismatch", "error",
                            "«" + shown_labels(*first->figure) + "»: " + shown_number(first->value.value) + " (" +
                                shown_place(first->figure->cell.location) + ") и " + shown_number(second->value.value) +
                                " (" + shown_place(second->figure->cell.location) + ")",
                            place_of(second->figure->cell.location), ""});
}

}  // namespace

void find_contradictions(const FindingSource& source, std::vector<Finding>& findings) {
    constexpr std::size_t most_tables = 60;  // of figures, compared pair by pair
    std::vector<std::vector<CheckedFigure>> checked;
    std::vector<const LogicalTable*> tables;
    std::vector<Count> marked;
    std::vector<Count> printed;
    std::vector<Facts> facts;
    for (const LogicalTable& table : source.extraction.tables) {
        if (table.figures.empty() || checked.size() == most_tables) continue;
        checked.push_back(checked_figures(table));
        tables.push_back(&table);
        for (Count& count : marked_counts(table, checked.back())) marked.push_back(std::move(count));
        for (Count& count : printed_counts(table, checked.back())) printed.push_back(std::move(count));
    }
    compare_matrix(marked, printed, findings);
    for (const std::vector<CheckedFigure>& figures : checked) {
        facts.emplace_back();
        for (const CheckedFigure& figure : figures)
            if (!figure.value.is_mark && figure.value.unit != "%") facts.back().emplace(fact_key(figure), &figure);
    }
    for (std::size_t left = 0; left < facts.size(); ++left)
        for (std::size_t right = left + 1; right < facts.size(); ++right)
            if (!speak_of_different(*tables[left], *tables[right])) compare_facts(facts[left], facts[right], findings);
}

}  // namespace svod
