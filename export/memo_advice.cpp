#include "compare/breakdown.h"
#include "compare/ranking.h"
#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <chrono>

namespace svod {

namespace {

constexpr std::size_t most_numbers = 15;
constexpr std::size_t most_titles = 3;
constexpr std::size_t title_length = 90;

/// What one territory is asked to do, in numbers and in the numbers of its own plan.
struct Tasks {
    std::vector<const Event*> overdue;      ///< with a mark that says it is not finished
    std::vector<const Event*> unreported;   ///< due, and the mark is empty
    std::vector<const Event*> unclear;      ///< the mark is not understood
    std::vector<const Event*> unsupported;  ///< done, and nothing named to show for it
    std::vector<const Event*> soon;
    int overdue_unknown = 0;  ///< overdue, but of the unreported and the unclear
    int contradictions = 0;
};

std::vector<Tasks> tasks_of(const Comparison& comparison) {
    std::vector<Tasks> all(comparison.territories.size());
    for (const MemoEvent& each : memo_events(comparison)) {
        const Event& event = *each.compared->event;
        if (!event.completion) continue;
        Tasks& tasks = all[each.territory];
        const Status status = counted_status(*event.completion);
        if (status == Status::no_report || status == Status::unclear) tasks.overdue_unknown += each.compared->overdue;
        if (status == Status::no_report) {
            if (each.compared->due) tasks.unreported.push_back(&event);
        } else if (status == Status::unclear) {
            tasks.unclear.push_back(&event);
        } else if (each.compared->overdue) {
            tasks.overdue.push_back(&event);
        } else if (status == Status::done && event.evidence.empty()) {
            tasks.unsupported.push_back(&event);
        }
        if (each.compared->due_soon) tasks.soon.push_back(&event);
    }
    for (const ComparedFinding& each : comparison.findings)
        for (std::size_t i = 0; i < all.size(); ++i)
            if (comparison.territories[i].id == each.territory && each.finding->code.ends_with("_mismatch"))
                ++all[i].contradictions;
    return all;
}

/// « (пункты плана: 1.2, 1.5 и ещё 3)», where they have numbers.
std::string numbers_text(const std::vector<const Event*>& events) {
    std::vector<std::string> numbers;
    for (const Event* event : events)
        if (!event->number.empty()) numbers.push_back(event->number);
    if (numbers.empty()) return {};
    return std::string(numbers.size() == 1 ? " (пункт плана: " : " (пункты плана: ") + listed(numbers, most_numbers) +
           ")";
}

void add(std::vector<std::string>& items, const std::vector<const Event*>& events, const std::string& before,
         const std::string& counted, const std::string& after = {}) {
    if (!events.empty()) items.push_back(before + counted + after + numbers_text(events));
}

long long size(const std::vector<const Event*>& events) {
    return static_cast<long long>(events.size());
}

std::vector<std::string> advice(const Tasks& tasks, const std::vector<const ComparedRow*>& missing,
                                const Comparison& comparison) {
    std::vector<std::string> items;
    add(items, tasks.overdue, "завершить ",
        plural(size(tasks.overdue), "просроченное мероприятие", "просроченных мероприятия", "просроченных мероприятий"),
        " или указать новые сроки и причины переноса");
    if (!tasks.overdue.empty() && tasks.overdue_unknown > 0)
        items.back() +=
            "; ещё у " + std::to_string(tasks.overdue_unknown) + " срок прошёл, а отметки нет или она неясна";
    add(items, tasks.unreported,
        "внести отметки об исполнении, которых нет: ", activities_text(size(tasks.unreported)));
    add(items, tasks.unclear,
        "уточнить отметки об исполнении, которые нельзя понять однозначно: ", activities_text(size(tasks.unclear)));
    if (comparison.as_of)
        add(items, tasks.soon, "обеспечить исполнение в срок: ", activities_text(size(tasks.soon)),
            " со сроком по " + long_date(*comparison.as_of + std::chrono::days(soon_days)) + " включительно");
    add(items, tasks.unsupported, "указать приказы, протоколы или ссылки, которые подтверждают исполнение: ",
        activities_text(size(tasks.unsupported)));
    if (!missing.empty()) {
        std::vector<std::string> titles;
        for (const ComparedRow* row : missing) titles.push_back("«" + shorten(row->title, title_length) + "»");
        items.push_back("рассмотреть, нужны ли в плане мероприятия, которые есть у большинства: " +
                        listed(titles, most_titles));
    }
    if (tasks.contradictions > 0)
        items.push_back("исправить расхождения чисел в документе: " +
                        plural(tasks.contradictions, "замечание", "замечания", "замечаний"));
    return items;
}

/// The sections with the least and the greatest share of what is done, of those that are sections and large enough to
/// be held against others; nothing when all are alike.
std::string weakest_sections(const Comparison& comparison) {
    std::vector<PartTotals> parts;
    for (PartTotals& part : totals_by_section(comparison))
        if (part.totals.completion.value() && part.name != no_section) parts.push_back(std::move(part));
    std::vector<int> bases;
    for (const PartTotals& part : parts) bases.push_back(part.totals.completion.denominator);
    std::erase_if(parts, [least = least_base(bases)](const PartTotals& part) {
        return part.totals.completion.denominator < least;
    });
    if (parts.size() < 2) return {};
    std::stable_sort(parts.begin(), parts.end(), [](const PartTotals& a, const PartTotals& b) {
        return *a.totals.completion.value() < *b.totals.completion.value();
    });
    if (*parts.front().totals.completion.value() == *parts.back().totals.completion.value()) return {};
    return "Меньше всего выполнено в разделе «" + parts.front().name + "» (" +
           rate_text(parts.front().totals.completion) + "), больше всего — в разделе «" + parts.back().name + "» (" +
           rate_text(parts.back().totals.completion) + ").";
}

/// Who stands first and last by the mean of points.
std::string ranking_text(const Comparison& comparison) {
    std::vector<std::string> first;
    std::size_t ranked = 0;
    for (const RankedTerritory& each : rank_territories(comparison)) {
        if (each.place == 0) continue;
        ++ranked;
        if (each.place <= 3)
            first.push_back(comparison.territories[each.territory].name + " (" + points_text(each.score) +
                            ", подлежит исполнению " + std::to_string(each.by.front().base) + ")");
    }
    if (ranked < 4) return {};
    return "По среднему баллу рейтинга (лучший результат по каждому показателю — 100 баллов) первые места занимают: " +
           listed(first, first.size()) + ".";
}

std::string most_overdue(const Comparison& comparison) {
    const ComparedTerritory* most = nullptr;
    for (const ComparedTerritory& territory : comparison.territories)
        if (!most || territory.totals.overdue > most->totals.overdue) most = &territory;
    if (!most || most->totals.overdue == 0 || comparison.territories.size() < 2) return {};
    const auto alike = std::count_if(
        comparison.territories.begin(), comparison.territories.end(),
        [&](const ComparedTerritory& territory) { return territory.totals.overdue == most->totals.overdue; });
    if (alike > 1) return {};
    return " Больше всего просроченных " + Subjects(comparison).in(most->name) + ": " +
           std::to_string(most->totals.overdue) + " из " + std::to_string(comparison.region.overdue) + ".";
}

void add_items(MemoBlocks& blocks, const std::vector<std::string>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
        blocks.push_back(memo_item(items[i] + (i + 1 < items.size() ? ";" : ".")));
}

}  // namespace

void memo_conclusions(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Выводы"));
    const Totals& region = comparison.region;
    std::string text = region.due > 0
                           ? "Из подлежащих исполнению мероприятий выполнено " + rate_text(region.completion) + "."
                           : std::string("Подлежащих исполнению мероприятий в документах нет.");
    if (region.overdue > 0) text += " Просрочено " + activities_text(region.overdue) + "." + most_overdue(comparison);
    blocks.push_back(memo_paragraph(text));
    for (const std::string& sentence : {weakest_sections(comparison), ranking_text(comparison)})
        if (!sentence.empty()) blocks.push_back(memo_paragraph(sentence));
    if (region.evidenced.denominator > region.evidenced.numerator)
        blocks.push_back(memo_paragraph("Подтверждающий документ или ссылка не названы: " +
                                        activities_text(region.evidenced.denominator - region.evidenced.numerator) +
                                        " из числа выполненных (" + std::to_string(region.evidenced.denominator) +
                                        ")."));
}

void memo_advice(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Рекомендации"));
    const std::size_t before = blocks.size();
    const Subjects subjects(comparison);
    const std::vector<Tasks> tasks = tasks_of(comparison);
    const auto missing = comparison.filters.empty()
                             ? usual_rows_missing(comparison)
                             : std::vector<std::vector<const ComparedRow*>>(comparison.territories.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const std::vector<std::string> items = advice(tasks[i], missing[i], comparison);
        if (items.empty()) continue;
        blocks.push_back(memo_lead(capitalize(subjects.in_case(comparison.territories[i].name, Case::dative)) + ":"));
        add_items(blocks, items);
    }
    if (!comparison.not_received.empty()) {
        blocks.push_back(memo_lead("Представить документы:"));
        std::vector<std::string> names;
        for (const std::string& name : comparison.not_received) names.push_back(subjects.in_case(name, Case::dative));
        add_items(blocks, names);
    }
    if (blocks.size() == before) blocks.push_back(memo_paragraph("По представленным документам рекомендаций нет."));
}

}  // namespace svod
