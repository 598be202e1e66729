#include "compare/breakdown.h"
#include "compare/each_event.h"
#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t longest_text = 150;
constexpr std::size_t most_findings = 15;
constexpr std::size_t few_territories = 3;  ///< up to which an activity of one of them is as good as any

class Annex {
public:
    explicit Annex(MemoBlocks& blocks) : blocks_(blocks) {}
    void heading(const std::string& title) {
        blocks_.push_back(memo_heading("Приложение " + std::to_string(++number_) + ". " + title));
    }
    /// A table in small letters, under a sentence where there is one to say.
    void table(MemoTable table, const std::string& above = {}) {
        if (!above.empty()) blocks_.push_back(memo_paragraph(above));
        table.small = true;
        blocks_.push_back(memo_block(std::move(table)));
    }

private:
    MemoBlocks& blocks_;
    int number_ = 0;
};

std::string symbols(const std::vector<ComparedEvent>& events) {
    std::string text;
    for (const ComparedEvent& event : events) {
        const StatusMark mark = status_mark(event);
        std::string one = mark.symbol + (event.overdue ? "!" : "");
        if (text.find(one) == std::string::npos) text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

/// Rows that two territories or more have; all where there are few territories.
std::vector<const ComparedRow*> common_rows(const Comparison& comparison) {
    std::vector<const ComparedRow*> rows;
    for (const ComparedRow& row : comparison.rows) {
        const auto have =
            std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
        if (have > 1 || comparison.territories.size() <= few_territories) rows.push_back(&row);
    }
    return rows;
}

/// Rows with a head above those of each section.
template <typename Cells>
void add_by_section(MemoTable& table, const std::vector<const ComparedRow*>& rows, const Cells& cells_of) {
    const std::string* section = nullptr;
    for (const ComparedRow* row : rows) {
        if (!section || *section != row->section) table.rows.push_back({{section_name(*row)}});
        section = &row->section;
        table.rows.push_back(cells_of(*row));
    }
}

/// Activities against territories: a mark a cell, the names written upwards.
MemoTable matrix(const Comparison& comparison, const std::vector<const ComparedRow*>& rows) {
    MemoTable table{"Мероприятия по муниципалитетам", {"Мероприятие"}, {75}, {}};
    table.centred_from = table.upright_from = 1;
    for (const ComparedTerritory& territory : comparison.territories) {
        table.head.push_back(territory.name);
        table.widths.push_back(8);
    }
    add_by_section(table, rows, [](const ComparedRow& row) {
        std::vector<MemoCell> cells{{shorten(row.title, longest_text)}};
        for (const auto& events : row.cells)
            cells.push_back({symbols(events), events.empty() ? "" : worst_tone(events)});
        return cells;
    });
    return table;
}

/// Where there are more territories than a page has columns: how many have each activity, and in what state.
MemoTable counts_table(const std::vector<const ComparedRow*>& rows) {
    MemoTable table{"Мероприятия: у скольких есть и в каком состоянии",
                    {"Мероприятие", "Есть у", "Всего", "Выполнено", "Просрочено", "Не распознано", "Иное"},
                    {70, 9, 9, 11, 11, 11, 9},
                    {}};
    table.centred_from = 1;
    add_by_section(table, rows, [](const ComparedRow& row) {
        int have = 0, all = 0, done = 0, overdue = 0, unclear = 0;
        for (const auto& events : row.cells) {
            have += !events.empty();
            for (const ComparedEvent& each : events) {
                const auto& completion = each.event->completion;
                const bool is_done = completion && counted_status(*completion) == Status::done;
                const bool is_unclear = completion && counted_status(*completion) == Status::unclear;
                ++all;
                done += is_done;
                overdue += each.overdue;
                unclear += is_unclear && !each.overdue;
            }
        }
        std::vector<MemoCell> cells{{shorten(row.title, longest_text)}};
        for (const int count : {have, all, done, overdue, unclear, all - done - overdue - unclear})
            cells.push_back({std::to_string(count)});
        return cells;
    });
    return table;
}

void add_activities(Annex& annex, const Comparison& comparison) {
    const std::vector<const ComparedRow*> rows = common_rows(comparison);
    if (rows.empty()) return;
    annex.heading("Сводная таблица");
    std::string left_out;
    if (const std::size_t own = comparison.rows.size() - rows.size(); own > 0)
        left_out = " Не показано " + activities_text(static_cast<long long>(own)) +
                   ", которые есть только у одного: они в приложении к справке (файл XLSX), лист «Сводная».";
    if (comparison.territories.size() > most_territories)
        return annex.table(
            counts_table(rows),
            "По муниципальным образованиям — в приложении к справке (файл XLSX), лист «Сводная»." + left_out);
    annex.table(matrix(comparison, rows),
                "Знаки: " + marks_legend() + ". Восклицательный знак — просрочено." + left_out);
}

/// What is not done as planned: the longest overdue first, then the other ones in the order of plans.
std::vector<PlacedEvent> deviating(const Comparison& comparison) {
    std::vector<PlacedEvent> found;
    for (const PlacedEvent& each : each_event_by_territory(comparison)) {
        const StatusMark mark = status_mark(*each.compared);
        if (!each.compared->event->completion || mark.tone == "good") continue;
        if (mark.tone != "none" || each.compared->overdue) found.push_back(each);
    }
    std::stable_sort(found.begin(), found.end(), [](const PlacedEvent& a, const PlacedEvent& b) {
        if (a.compared->overdue != b.compared->overdue) return a.compared->overdue;
        return a.compared->overdue && a.compared->event->deadline->end < b.compared->event->deadline->end;
    });
    return found;
}

void add_deviations(Annex& annex, const Comparison& comparison) {
    const std::vector<PlacedEvent> all = deviating(comparison);
    if (all.empty()) return;
    MemoTable table{"Просроченные, невыполненные, перенесённые, заменённые и непонятые",
                    {Subjects(comparison).head(), "№", "Мероприятие", "Срок", "Состояние", "Отметка в документе",
                     "Место в документе"},
                    {26, 7, 44, 22, 24, 34, 16},
                    {}};
    for (std::size_t i = 0; i < std::min(all.size(), most_activities); ++i) {
        const Event& event = *all[i].compared->event;
        const StatusMark mark = status_mark(*all[i].compared);
        table.rows.push_back({{comparison.territories[all[i].territory].name},
                              {event.number},
                              {shorten(event.activity, longest_text)},
                              {shorten(deadline_text(event), longest_text)},
                              {mark.symbol + " " + mark.words, mark.tone},
                              {shorten(completion_text(event), longest_text)},
                              {place_text(event.place)}});
    }
    annex.heading("Отклонения");
    annex.table(std::move(table), "Сначала самые давние просроченные. " +
                                      shown_text(std::min(all.size(), most_activities), all.size(), "Мероприятия"));
}

MemoTable documents_table(const Comparison& comparison) {
    MemoTable table{"Документы, по которым составлена справка",
                    {Subjects(comparison).head(), "Файл", "Вид", "Период"},
                    {30, 45, 25, 22},
                    {}};
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents)
            table.rows.push_back(
                {{territory.name},
                 {document.name},
                 {std::string(russian(document.kind))},
                 {document.period ? russian(document.period->start) + " – " + russian(document.period->end)
                                  : "не указан"}});
    return table;
}

/// The weightiest first.
void add_findings(Annex& annex, const Comparison& comparison) {
    if (comparison.findings.empty()) return;
    std::vector<const ComparedFinding*> found;
    for (const ComparedFinding& each : comparison.findings) found.push_back(&each);
    std::stable_sort(found.begin(), found.end(), [](const ComparedFinding* a, const ComparedFinding* b) {
        return severity_rank(a->finding->severity) < severity_rank(b->finding->severity);
    });
    MemoTable table{"Замечания к документам",
                    {Subjects(comparison).head(), "Место в документе", "Важность", "Замечание"},
                    {28, 20, 12, 80},
                    {}};
    for (std::size_t i = 0; i < std::min(found.size(), most_findings); ++i)
        table.rows.push_back({{territory_name(comparison, found[i]->territory)},
                              {place_text(found[i]->finding->place)},
                              {std::string(severity_text(found[i]->finding->severity))},
                              {found[i]->finding->message}});
    annex.heading("Замечания к документам");
    annex.table(std::move(table), shown_text(std::min(found.size(), most_findings), found.size(), "Замечания"));
}

MemoTable definitions_table() {
    MemoTable table{"Определения", {"Величина", "Как считается"}, {28, 90}, {}};
    for (const auto& [term, meaning] : definitions()) table.rows.push_back({{term}, {meaning}});
    return table;
}

}  // namespace

void memo_annex(MemoBlocks& blocks, const Comparison& comparison) {
    Annex annex(blocks);
    add_activities(annex, comparison);
    add_deviations(annex, comparison);
    annex.heading("Документы");
    annex.table(documents_table(comparison));
    add_findings(annex, comparison);
    annex.heading("Как считается");
    annex.table(definitions_table());
}

}  // namespace svod
