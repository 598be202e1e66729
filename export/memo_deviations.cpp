#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t most_practices = 25;
constexpr std::size_t longest_text = 300;

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
            {overdue_text(totals)},
            {std::to_string(count_of(totals, Status::not_done))},
            {std::to_string(totals.late)},
            {most ? std::to_string(*most) : "—"},
            {std::to_string(count_of(totals, Status::postponed))},
            {std::to_string(count_of(totals, Status::substituted))},
            {std::to_string(count_of(totals, Status::cancelled))},
            {std::to_string(count_of(totals, Status::no_report))}};
}

MemoTable deviations_table(const Comparison& comparison) {
    MemoTable table{"Отклонения",
                    {Subjects(comparison).head(), "Просрочено", "Не выполнено", "Позже срока",
                     "Наибольшее опоздание, дней", "Перенесено", "Заменено", "Отменено", "Нет отметки"},
                    {28, 14, 14, 12, 14, 14, 12, 12, 12},
                    {},
                    1};
    for (const ComparedTerritory& territory : comparison.territories)
        if (deviates(territory.totals)) table.rows.push_back(deviations_row(territory.name, territory.totals));
    table.total = table.rows.size() > 1;
    if (table.total) table.rows.push_back(deviations_row("Всего", comparison.region));
    return table;
}

/// Usual activities that documents lack: how many territories lack each.
void missing_usual(MemoBlocks& blocks, const Comparison& comparison) {
    const auto missing = usual_rows_missing(comparison);
    MemoTable table{
        "Мероприятия, которые есть у большинства, и у кого их нет", {"Мероприятие", "Нет в документах"}, {50, 50}, {}};
    for (const ComparedRow& row : comparison.rows) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < missing.size(); ++i)
            if (std::find(missing[i].begin(), missing[i].end(), &row) != missing[i].end())
                names.push_back(comparison.territories[i].name);
        if (!names.empty()) table.rows.push_back({{row.title}, {listed(names, names.size())}});
    }
    if (table.rows.empty()) return;
    blocks.push_back(memo_subheading("Чего нет в документах"));
    blocks.push_back(
        memo_paragraph("Перечислены мероприятия, которые есть не менее чем у половины представивших "
                       "документы, но не у всех. Отсутствие в документе не означает, что мероприятие не "
                       "проводилось."));
    blocks.push_back(memo_block(std::move(table)));
}

void missing_typical(MemoBlocks& blocks, const Comparison& comparison) {
    MemoTable table = typical_table(comparison);
    if (table.rows.empty()) return;
    blocks.push_back(memo_subheading("Типовые мероприятия, которых нет в дорожных картах"));
    blocks.push_back(
        memo_paragraph("Мероприятия каталога, которым в документах муниципалитета ничего не соответствует. "
                       "Сопоставленное неуверенно отсутствующим не считается: оно под вопросом. Муниципалитеты без "
                       "дорожной карты — «нет данных»."));
    blocks.push_back(memo_block(std::move(table)));
}

std::vector<std::string> names_where(const Comparison& comparison, bool (*holds)(const Totals& totals)) {
    std::vector<std::string> names;
    for (const ComparedTerritory& territory : comparison.territories)
        if (holds(territory.totals)) names.push_back(territory.name);
    return names;
}

bool is_done(const MemoEvent& event) {
    const auto& completion = event.compared->event->completion;
    return completion && counted_status(*completion) == Status::done;
}

bool only_here(const MemoEvent& event) {
    const auto& cells = event.row->cells;
    return std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }) == 1;
}

/// Done and with a document or a link to show for it, and planned by nobody else.
MemoTable own_practices(const Comparison& comparison) {
    MemoTable table{"Выполненные и подтверждённые мероприятия, которых нет у других",
                    {Subjects(comparison).head(), "Мероприятие", "Результат", "Подтверждение"},
                    {22, 36, 26, 22},
                    {}};
    for (const MemoEvent& each : memo_events(comparison)) {
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
    for (const MemoEvent& each : memo_events(comparison)) {
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
    if (!deviates(region)) {
        blocks.push_back(
            memo_paragraph("Просроченных, невыполненных, перенесённых, заменённых и отменённых мероприятий "
                           "в представленных документах нет."));
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
            ". Одно мероприятие может быть и не выполненным, и просроченным. Полный перечень — в "
            "приложении «Отклонения».";
        blocks.push_back(memo_paragraph(std::move(text)));
        blocks.push_back(memo_block(deviations_table(comparison)));
    }
    if (comparison.filters.empty()) missing_usual(blocks, comparison);
    missing_typical(blocks, comparison);
}

void memo_practices(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Практики"));
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
    MemoTable own = comparison.territories.size() > 1 ? own_practices(comparison) : MemoTable{};
    if (!own.rows.empty()) {
        const std::size_t all = own.rows.size();
        own.rows.resize(std::min(all, most_practices));
        blocks.push_back(
            memo_paragraph("Выполнено, подтверждено и не встречается в документах других: " +
                           activities_text(static_cast<long long>(all)) +
                           (all > most_practices ? "; показаны первые " + std::to_string(most_practices) + "." : ".")));
        blocks.push_back(memo_block(std::move(own)));
    }
    if (blocks.size() == before)
        blocks.push_back(
            memo_paragraph("Сведений, по которым можно выделить практики, в представленных документах нет."));
}

}  // namespace svod
