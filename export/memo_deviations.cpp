#include "compare/each_event.h"
#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t most_practices = 10;
constexpr std::size_t most_usual = 12;
constexpr std::size_t most_titles = 2;
constexpr std::size_t most_names = 6;
constexpr std::size_t longest_text = 200;

int count_of(const Totals& totals, Status status) {
    const auto found = totals.by_status.find(status);
    return found == totals.by_status.end() ? 0 : found->second;
}

bool deviates(const Totals& totals) {
    return totals.overdue > 0 || totals.late > 0 || count_of(totals, Status::not_done) > 0 ||
           count_of(totals, Status::postponed) > 0 || count_of(totals, Status::cancelled) > 0 ||
           count_of(totals, Status::substituted) > 0 || count_of(totals, Status::no_report) > 0;
}

std::vector<MemoCell> deviations_row(const std::string& name, const Totals& totals) {
    const auto most = worst(totals.days_late);
    return {{name},
            {std::to_string(totals.overdue)},
            {std::to_string(count_of(totals, Status::not_done))},
            {std::to_string(totals.late)},
            {most ? std::to_string(*most) : "—"},
            {std::to_string(count_of(totals, Status::postponed))},
            {std::to_string(count_of(totals, Status::substituted))},
            {std::to_string(count_of(totals, Status::cancelled))},
            {std::to_string(count_of(totals, Status::no_report))},
            {std::to_string(totals.overdue_unclear)}};
}

MemoTable deviations_table(const Comparison& comparison) {
    MemoTable table{
        "Отклонения",
        {Subjects(comparison).head(), "Просрочено", "Не выполнено", "Позже срока", "Наибольшее опоздание, дней",
         "Перенесено", "Заменено", "Отменено", "Нет отметки", "Просрочено с неясной отметкой"},
        {36, 8, 8, 8, 8, 8, 8, 8, 8, 8},
        {},
        1,
        1};
    std::vector<const ComparedTerritory*> deviating;
    for (const ComparedTerritory& territory : comparison.territories)
        if (deviates(territory.totals)) deviating.push_back(&territory);
    if (deviating.size() > most_territories)
        std::stable_sort(deviating.begin(), deviating.end(),
                         [](const ComparedTerritory* a, const ComparedTerritory* b) {
                             return a->totals.overdue > b->totals.overdue;
                         });
    for (const ComparedTerritory* territory : deviating)
        table.rows.push_back(deviations_row(territory->name, territory->totals));
    table.total = table.rows.size() > 1;
    if (table.total) table.rows.push_back(deviations_row("Всего", comparison.region));
    return table;
}

/// Usual activities that documents lack: who lacks each; first those that the fewest lack.
void missing_usual(MemoBlocks& blocks, const Comparison& comparison) {
    const auto missing = usual_rows_missing(comparison);
    struct Line {
        const ComparedRow* row;
        std::vector<std::string> names;
    };
    std::vector<Line> lines;
    for (const ComparedRow& row : comparison.rows) {
        Line line{&row, {}};
        for (std::size_t i = 0; i < missing.size(); ++i)
            if (std::find(missing[i].begin(), missing[i].end(), &row) != missing[i].end())
                line.names.push_back(comparison.territories[i].name);
        if (!line.names.empty()) lines.push_back(std::move(line));
    }
    if (lines.empty()) return;
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.names.size() < b.names.size(); });
    MemoTable table{"Мероприятия, которые есть у большинства, и у кого их нет",
                    {"Мероприятие", "Нет у", "Нет в документах"},
                    {48, 8, 44},
                    {}};
    for (const Line& line : lines)
        table.rows.push_back(
            {{line.row->title}, {std::to_string(line.names.size())}, {listed(line.names, most_names)}});
    cut(table, most_usual);
    blocks.push_back(memo_subheading("Чего нет в документах"));
    blocks.push_back(
        memo_paragraph("Перечислены мероприятия, которые есть не менее чем у половины представивших "
                       "документы, но не у всех; сначала те, которых нет у немногих. Отсутствие в документе не "
                       "означает, что мероприятие не проводилось. " +
                       shown_text(table.rows.size(), lines.size(), "Сводная")));
    blocks.push_back(memo_block(std::move(table)));
}

int typical_missing(const std::vector<MemoCell>& row) {
    return row[2].text.empty() || row[2].text == "—" ? -1 : std::stoi(row[2].text);
}

void missing_typical(MemoBlocks& blocks, const Comparison& comparison) {
    MemoTable table = typical_table(comparison, most_titles);
    if (table.rows.empty()) return;
    const std::size_t all = table.rows.size();
    if (all > most_territories) {
        std::stable_sort(table.rows.begin(), table.rows.end(),
                         [](const auto& a, const auto& b) { return typical_missing(a) > typical_missing(b); });
        cut(table, most_territories);
    }
    blocks.push_back(memo_subheading("Типовые мероприятия, которых нет в дорожных картах"));
    blocks.push_back(
        memo_paragraph("Мероприятия каталога, которым в документах муниципалитета ничего не соответствует. "
                       "Сопоставленное неуверенно отсутствующим не считается: оно под вопросом. Муниципалитеты без "
                       "дорожной карты — «нет данных». Названия полностью — в приложении к справке (файл XLSX), лист "
                       "«Чего нет». " +
                       shown_text(table.rows.size(), all, "Чего нет")));
    blocks.push_back(memo_block(std::move(table)));
}

std::vector<std::string> names_where(const Comparison& comparison, bool (*holds)(const Totals& totals)) {
    std::vector<std::string> names;
    for (const ComparedTerritory& territory : comparison.territories)
        if (holds(territory.totals)) names.push_back(territory.name);
    return names;
}

bool is_done(const PlacedEvent& event) {
    const auto& completion = event.compared->event->completion;
    return completion && counted_status(*completion) == Status::done;
}

bool only_here(const PlacedEvent& event) {
    const auto& cells = event.row->cells;
    return std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }) == 1;
}

/// Done and with a document or a link to show for it, and planned by nobody else.
MemoTable own_practices(const Comparison& comparison) {
    MemoTable table{"Выполненные и подтверждённые мероприятия, которых нет у других",
                    {Subjects(comparison).head(), "Мероприятие", "Результат", "Подтверждение"},
                    {22, 36, 26, 22},
                    {}};
    for (const PlacedEvent& each : each_event_by_territory(comparison)) {
        const Event& event = *each.compared->event;
        if (!is_done(each) || event.evidence.empty() || !only_here(each)) continue;
        table.rows.push_back({{comparison.territories[each.territory].name},
                              {shorten(event.activity, longest_text)},
                              {shorten(event.result.value_or(""), longest_text)},
                              {shorten(evidence_text(event), longest_text)}});
    }
    return table;
}

std::vector<std::size_t> done_early(const Comparison& comparison) {
    std::vector<std::size_t> early(comparison.territories.size());
    for (const PlacedEvent& each : each_event_by_territory(comparison)) {
        const ShownDates dates = shown_dates(*each.compared->event);
        if (is_done(each) && dates.done && dates.end && *dates.done < *dates.end) ++early[each.territory];
    }
    return early;
}

}  // namespace

std::vector<std::vector<const ComparedRow*>> usual_rows_missing(const Comparison& comparison) {
    const auto with_events = static_cast<std::size_t>(
        std::count_if(comparison.territories.begin(), comparison.territories.end(),
                      [](const ComparedTerritory& territory) { return territory.totals.events > 0; }));
    const std::size_t usual_from = std::max<std::size_t>(3, (with_events + 1) / 2);
    std::vector<std::vector<const ComparedRow*>> missing(comparison.territories.size());
    for (const ComparedRow& row : comparison.rows) {
        const auto have = static_cast<std::size_t>(
            std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }));
        if (have < usual_from) continue;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (row.cells[i].empty() && comparison.territories[i].totals.events > 0) missing[i].push_back(&row);
    }
    return missing;
}

void memo_deviations(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Отклонения"));
    const Totals& region = comparison.region;
    if (!has_marks(region)) {
        blocks.push_back(memo_paragraph("Отметок об исполнении " + within(comparison) +
                                        " нет, поэтому об отклонениях судить нельзя."));
    } else if (!deviates(region)) {
        blocks.push_back(
            memo_paragraph("Просроченных, невыполненных, перенесённых, заменённых и отменённых мероприятий " +
                           within(comparison) + " нет."));
    } else {
        std::string text =
            "Просрочено " + activities_text(region.overdue) +
            (region.overdue_unclear ? " (из них с неясной отметкой — " + std::to_string(region.overdue_unclear) + ")"
                                    : std::string()) +
            ", не выполнено — " + std::to_string(count_of(region, Status::not_done)) + ", перенесено — " +
            std::to_string(count_of(region, Status::postponed)) + ", заменено другими — " +
            std::to_string(count_of(region, Status::substituted)) + ", отменено — " +
            std::to_string(count_of(region, Status::cancelled)) + ", без отметки об исполнении — " +
            std::to_string(count_of(region, Status::no_report)) +
            ". Одно мероприятие может быть и не выполненным, и просроченным. Наиболее давние — в "
            "приложении «Отклонения». ";
        MemoTable table = deviations_table(comparison);
        const std::size_t all = table.rows.size() - (table.total ? 1 : 0);
        cut(table, most_territories);
        text += shown_text(table.rows.size() - (table.total ? 1 : 0), all, "Муниципалитеты");
        blocks.push_back(memo_paragraph(std::move(text)));
        blocks.push_back(memo_block(std::move(table)));
    }
    if (comparison.filters.empty()) missing_usual(blocks, comparison);
    missing_typical(blocks, comparison);
}

void memo_practices(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Практики"));
    if (!comparison.filters.empty())
        blocks.push_back(memo_paragraph(
            "Практики названы только из отобранного; что есть у одного и чего нет у других, по отбору не видно."));
    const std::size_t before = blocks.size();
    if (const auto all_done = names_where(
            comparison,
            [](const Totals& totals) { return totals.due > 0 && totals.completion.numerator == totals.due; });
        !all_done.empty())
        blocks.push_back(
            memo_paragraph("Выполнено всё, что подлежит исполнению: " + listed(all_done, all_done.size()) + "."));
    if (const auto all_shown = names_where(comparison,
                                           [](const Totals& totals) {
                                               return totals.evidenced.denominator > 0 &&
                                                      totals.evidenced.numerator == totals.evidenced.denominator;
                                           });
        !all_shown.empty())
        blocks.push_back(memo_paragraph("Подтверждено приказом, протоколом или ссылкой всё выполненное: " +
                                        listed(all_shown, all_shown.size()) + "."));
    std::vector<std::string> early_names;
    const std::vector<std::size_t> early = done_early(comparison);
    for (std::size_t i = 0; i < early.size(); ++i)
        if (early[i] > 0) early_names.push_back(comparison.territories[i].name + " (" + std::to_string(early[i]) + ")");
    if (!early_names.empty())
        blocks.push_back(memo_paragraph("Выполнено раньше срока (в скобках — число мероприятий): " +
                                        listed(early_names, early_names.size()) + "."));
    // What a selection leaves out may have it too.
    MemoTable own =
        comparison.territories.size() > 1 && comparison.filters.empty() ? own_practices(comparison) : MemoTable{};
    if (!own.rows.empty()) {
        const std::size_t all = own.rows.size();
        own.rows.resize(std::min(all, most_practices));
        blocks.push_back(memo_paragraph("Выполнено, подтверждено и не встречается в документах других: " +
                                        activities_text(static_cast<long long>(all)) + ". " +
                                        shown_text(own.rows.size(), all, "Мероприятия")));
        blocks.push_back(memo_block(std::move(own)));
    }
    if (blocks.size() == before)
        blocks.push_back(
            memo_paragraph("Сведений, по которым можно выделить практики, " + within(comparison) + " нет."));
}

}  // namespace svod
