#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace svod {

namespace {

constexpr std::size_t most_names = 5;

std::string unclear_overdue(const Totals& totals) {
    return totals.overdue_unclear == 0
               ? std::string()
               : " (из них с неясной отметкой — " + std::to_string(totals.overdue_unclear) + ")";
}

std::string whole_text(const Totals& totals) {
    if (!has_marks(totals))
        return "Учтено " + activities_text(totals.events) +
               ". Отметок об исполнении у них нет: сколько выполнено и просрочено, неизвестно.";
    std::string text = "Учтено " + activities_text(totals.events) + ". Подлежит исполнению " +
                       activities_text(totals.due) + ", из них выполнено: " + rate_text(totals.completion) + ".";
    if (totals.on_time.denominator > 0)
        text += " В срок — " + rate_text(totals.on_time) + " из тех, у которых известны и дата выполнения, и срок.";
    text += " Просрочено " + activities_text(totals.overdue) + unclear_overdue(totals) + ".";
    if (const auto middle = median(totals.days_late))
        text += " Позже срока выполнено " + activities_text(totals.late) + "; медиана опоздания в днях — " +
                number_text(*middle) + ", наибольшее — " + std::to_string(*worst(totals.days_late)) + ".";
    if (totals.due_soon > 0)
        text += " В ближайшие " + plural(soon_days, "день", "дня", "дней") +
                " наступает срок ещё не оконченных: " + activities_text(totals.due_soon) + ".";
    if (totals.evidenced.denominator > 0)
        text += " Приказ, протокол или ссылка названы у выполненных: " + rate_text(totals.evidenced) + ".";
    return text;
}

/// «в Зейском районе, в городе Шимановске и ещё 2 — по 100 %».
std::string places(const Subjects& subjects, const std::vector<const ComparedTerritory*>& territories) {
    std::vector<std::string> names;
    for (const ComparedTerritory* territory : territories) names.push_back(subjects.in(territory->name));
    const std::string& label = rate_text(territories.front()->totals.completion);
    return listed(names, most_names) + " — " +
           (territories.size() == 1
                ? label
                : "по " + std::to_string(std::lround(*territories.front()->totals.completion.value() * 100)) + " %");
}

std::string spread_text(const Comparison& comparison) {
    std::vector<const ComparedTerritory*> known;
    for (const ComparedTerritory& territory : comparison.territories)
        if (territory.totals.completion.value()) known.push_back(&territory);
    if (known.size() < 2) return {};
    const auto value = [](const ComparedTerritory* each) { return *each->totals.completion.value(); };
    const auto less = [&](const auto* a, const auto* b) { return value(a) < value(b); };
    const auto [least, most] = std::minmax_element(known.begin(), known.end(), less);
    const double low = value(*least);
    const double high = value(*most);
    const Subjects subjects(comparison);
    if (low == high) return "Доля выполненных у всех одинакова: " + std::to_string(std::lround(low * 100)) + " %.";
    const auto with = [&](double wanted) {
        std::vector<const ComparedTerritory*> found;
        for (const ComparedTerritory* each : known)
            if (value(each) == wanted) found.push_back(each);
        return found;
    };
    return "Наибольшая доля выполненных — " + places(subjects, with(high)) + "; наименьшая — " +
           places(subjects, with(low)) + ".";
}

struct TotalsColumn {
    const char* name;
    int width;
    std::string (*text)(const Totals& totals);
};

/// A row a territory, and one that sums them up.
MemoTable by_territory(const Comparison& comparison, const char* caption, std::initializer_list<TotalsColumn> columns) {
    MemoTable table{caption, {Subjects(comparison).head()}, {30}, {}, 1};
    if (comparison.own_dates) {
        table.head.push_back("На дату");
        table.widths.push_back(15);
    }
    for (const TotalsColumn& column : columns) {
        table.head.push_back(column.name);
        table.widths.push_back(column.width);
    }
    const auto add = [&](const std::string& name, const std::optional<Date>& day, const Totals& totals) {
        std::vector<MemoCell> row{{name}};
        if (comparison.own_dates) row.push_back({day ? russian(*day) : "—"});
        for (const TotalsColumn& column : columns) row.push_back({column.text(totals)});
        table.rows.push_back(std::move(row));
    };
    for (const ComparedTerritory& territory : comparison.territories)
        add(territory.name, counted_on(comparison, territory), territory.totals);
    table.total = comparison.territories.size() > 1;
    if (table.total) add("Всего", std::nullopt, comparison.region);
    return table;
}

MemoTable totals_table(const Comparison& comparison) {
    return by_territory(
        comparison, "Исполнение",
        {{"Мероприятий", 13, [](const Totals& totals) { return std::to_string(totals.events); }},
         {"Подлежит исполнению", 13, [](const Totals& totals) { return count_text(totals, totals.due); }},
         {"Выполнено из подлежащих", 24, [](const Totals& totals) { return rate_text(totals.completion); }},
         {"Просрочено", 13, [](const Totals& totals) { return count_text(totals, totals.overdue); }}});
}

/// Beside the first one, for all of it in one table would be too small to read on a page that stands.
MemoTable timeliness_table(const Comparison& comparison) {
    return by_territory(comparison, "Сроки и подтверждение",
                        {{"Выполнено в срок", 24, [](const Totals& totals) { return rate_text(totals.on_time); }},
                         {"Дней позже (медиана)", 14,
                          [](const Totals& totals) {
                              const auto middle = median(totals.days_late);
                              return middle ? number_text(*middle) : std::string("—");
                          }},
                         {"Дней позже (наибольшее)", 14,
                          [](const Totals& totals) {
                              const auto most = worst(totals.days_late);
                              return most ? std::to_string(*most) : std::string("—");
                          }},
                         {"Подтверждено", 20, [](const Totals& totals) { return rate_text(totals.evidenced); }}});
}

/// There is a figure in it: where no document has dates of completion and evidence, it would say nothing.
bool tells_timeliness(const Totals& totals) {
    return totals.on_time.denominator > 0 || totals.evidenced.denominator > 0 || !totals.days_late.empty();
}

MemoTable sections_table(const std::vector<PartTotals>& parts) {
    MemoTable table{"Исполнение по разделам",
                    {"Раздел", "Мероприятий", "Подлежит исполнению", "Выполнено из подлежащих", "Просрочено"},
                    {50, 14, 15, 20, 14},
                    {},
                    1};
    for (const PartTotals& part : parts)
        table.rows.push_back({{part.name},
                              {std::to_string(part.totals.events)},
                              {count_text(part.totals, part.totals.due)},
                              {rate_text(part.totals.completion)},
                              {count_text(part.totals, part.totals.overdue)}});
    return table;
}

/// «40 % (4 из 10) на 30.06.2021»
std::string dated_rate(const Rate& rate, const std::optional<Date>& as_of) {
    return rate_text(rate) + (as_of ? " на " + russian(*as_of) : std::string());
}

}  // namespace

std::string change_text(const Rate& before, const Rate& after) {
    const auto change = rate_change(before, after);
    if (!change) return "—";
    const long points = std::lround(*change * 100);
    return (points > 0 ? "+" : points < 0 ? "−" : "") + std::to_string(std::labs(points)) + " п. п.";
}

MemoTable movement_table(const Comparison& comparison) {
    MemoTable table{"Изменения к предыдущему отчёту, каждый отчёт — на свою дату",
                    {Subjects(comparison).head(), "Было", "Стало", "Изменение", "Ближе к выполнению",
                     "Дальше от выполнения", "Срок отодвинут", "Добавлено", "Исключено"},
                    {28, 17, 17, 13, 8, 8, 8, 8, 8},
                    {},
                    1,
                    4};
    for (const TerritoryMovement& each : comparison.movement.territories) {
        if (each.before.empty()) continue;
        const ComparedTerritory& territory = comparison.territories[each.territory];
        const Rate before = each.before_totals ? each.before_totals->completion : Rate{};
        table.rows.push_back(
            {{territory.name},
             {each.before_is_plan ? "нет данных: план без отметок" : dated_rate(before, each.before_as_of)},
             {dated_rate(each.after_totals.completion, each.after_as_of)},
             {each.before_is_plan ? "—" : change_text(before, each.after_totals.completion)},
             {each.before_is_plan ? "—" : std::to_string(each.counts.forward)},
             {each.before_is_plan ? "—" : std::to_string(each.counts.back)},
             {std::to_string(each.counts.deadline_later)},
             {std::to_string(each.counts.added)},
             {std::to_string(each.counts.dropped)}});
    }
    return table;
}

void memo_completion(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Исполнение"));
    blocks.push_back(memo_paragraph(whole_text(comparison.region)));
    if (auto chart = status_chart(comparison)) blocks.push_back(memo_block(std::move(*chart)));
    blocks.push_back(memo_subheading(Subjects(comparison).by()));
    if (const std::string text = spread_text(comparison); !text.empty()) blocks.push_back(memo_paragraph(text));
    blocks.push_back(memo_block(totals_table(comparison)));
    if (tells_timeliness(comparison.region)) blocks.push_back(memo_block(timeliness_table(comparison)));
    if (auto chart = completion_chart(comparison)) blocks.push_back(memo_block(std::move(*chart)));
    const std::vector<PartTotals>& parts = comparison.by_section;
    if (parts.size() < 2) return;
    blocks.push_back(memo_subheading("По разделам"));
    blocks.push_back(memo_block(sections_table(parts)));
    if (auto chart = section_chart(comparison)) blocks.push_back(memo_block(std::move(*chart)));
}

void memo_movement(MemoBlocks& blocks, const Comparison& comparison) {
    const Movement& movement = comparison.movement;
    const auto known = std::count_if(movement.territories.begin(), movement.territories.end(),
                                     [](const TerritoryMovement& each) { return !each.before.empty(); });
    if (known == 0) return;
    const Subjects subjects(comparison);
    const MoveCounts& counts = movement.counts;
    blocks.push_back(memo_subheading("Изменения к предыдущему отчёту"));
    std::string text = "Предыдущие документы есть у " + subjects.genitive(known) +
                       ". В обоих документах: " + activities_text(counts.kept) +
                       "; ближе к выполнению: " + std::to_string(counts.forward) +
                       ", дальше от него: " + std::to_string(counts.back) +
                       ", срок отодвинут: " + std::to_string(counts.deadline_later) + ". Добавлено " +
                       activities_text(counts.added) + ", исключено " + activities_text(counts.dropped) + ".";
    if (movement.compared > 0)
        text +=
            " Доля выполненных там, где отметки есть в обоих документах, в каждом — на его собственную дату: было " +
            rate_text(movement.before.completion) + ", стало " + rate_text(movement.after.completion) + " (" +
            change_text(movement.before.completion, movement.after.completion) + ").";
    MemoTable table = movement_table(comparison);
    const std::size_t all = table.rows.size();
    cut(table, most_territories);
    blocks.push_back(memo_paragraph(text + " " + shown_text(table.rows.size(), all, "Изменения")));
    blocks.push_back(memo_block(std::move(table)));
}

}  // namespace svod
