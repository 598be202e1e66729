#include "compare/breakdown.h"
#include "compare/each_event.h"
#include "compare/ranking.h"
#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <tuple>

namespace svod {

namespace {

constexpr std::size_t title_length = 60;
constexpr std::size_t few_territories = 6;  ///< up to which there is room for more citations
constexpr std::size_t most_addressed = 12;  ///< territories with advice of their own; the others stand in a table

using Events = std::vector<const Event*>;

/// What one territory is asked to do.
struct Tasks {
    std::size_t territory = 0;
    Events overdue;      ///< with a mark that says it is not finished
    Events unreported;   ///< due, and the mark is empty
    Events unclear;      ///< the mark is not understood
    Events unsupported;  ///< done, and nothing named to show for it
    Events soon;
    int overdue_unknown = 0;  ///< overdue, but of the unreported and the unclear
    int contradictions = 0;
    std::vector<const ComparedRow*> missing;  ///< what most others plan

    bool empty() const {
        return overdue.empty() && unreported.empty() && unclear.empty() && unsupported.empty() && soon.empty() &&
               contradictions == 0 && missing.empty();
    }
};

/// The order of the plan: the id begins with the document's hash and ends with the ordinal in it.
auto plan_order(const Event* event) {
    const std::size_t dash = std::min(event->id.rfind('-'), event->id.size());
    return std::tuple(event->id.substr(0, dash), event->id.size(), event->id);
}

void sort_by_plan(Events& events) {
    std::sort(events.begin(), events.end(),
              [](const Event* a, const Event* b) { return plan_order(a) < plan_order(b); });
}

/// The longest overdue or the nearest deadline first.
void sort_by_deadline(Events& events) {
    sort_by_plan(events);
    const auto end = [](const Event* event) { return event->deadline ? event->deadline->end : std::nullopt; };
    std::stable_sort(events.begin(), events.end(), [&](const Event* a, const Event* b) { return end(a) < end(b); });
}

std::vector<Tasks> tasks_of(const Comparison& comparison) {
    std::vector<Tasks> all(comparison.territories.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i].territory = i;
    for (const PlacedEvent& each : each_event_by_territory(comparison)) {
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
        for (Tasks& tasks : all)
            if (comparison.territories[tasks.territory].id == each.territory &&
                each.finding->code.ends_with("_mismatch"))
                ++tasks.contradictions;
    const auto missing = comparison.filters.empty() ? usual_rows_missing(comparison)
                                                    : decltype(usual_rows_missing(comparison))(all.size());
    for (Tasks& tasks : all) {
        tasks.missing = missing[tasks.territory];
        for (Events* events : {&tasks.overdue, &tasks.soon}) sort_by_deadline(*events);
        for (Events* events : {&tasks.unreported, &tasks.unclear, &tasks.unsupported}) sort_by_plan(*events);
    }
    return all;
}

/// «№ 1.10 «Издать приказ» (срок 01.03.2021)»: the number alone says little where each section begins anew.
std::string citation(const Event& event, bool with_deadline) {
    std::string text = event.number.empty() ? "" : "№ " + event.number + " ";
    text += "«" + shorten(event.activity, title_length) + "»";
    if (with_deadline && event.deadline && event.deadline->end) text += " (срок " + russian(*event.deadline->end) + ")";
    return text;
}

struct Adviser {
    const Comparison& comparison;
    std::size_t most;  ///< cited of each kind; of what is only to be filled in, half as many
    std::vector<std::string> items{};

    void add(const std::string& what, const Events& events, std::size_t cite, bool with_deadline = false) {
        if (events.empty()) return;
        std::vector<std::string> cited;
        for (const Event* event : events) cited.push_back(citation(*event, with_deadline));
        items.push_back(what + ": " + listed(cited, cite));
    }

    std::vector<std::string> advise(const Tasks& tasks) {
        const auto count = [](const Events& events) { return activities_text(static_cast<long long>(events.size())); };
        add("завершить или указать новые сроки и причины переноса, просрочено " + count(tasks.overdue), tasks.overdue,
            most, true);
        if (!tasks.overdue.empty() && tasks.overdue_unknown > 0)
            items.back() +=
                "; ещё у " + std::to_string(tasks.overdue_unknown) + " срок прошёл, а отметки нет или она неясна";
        add("внести отметки об исполнении, их нет у " + of_activities(tasks.unreported), tasks.unreported, most);
        add("уточнить отметки об исполнении, которые нельзя понять однозначно, у " + of_activities(tasks.unclear),
            tasks.unclear, most);
        if (const auto day = counted_on(comparison, comparison.territories[tasks.territory]))
            add("обеспечить исполнение в срок по " + long_date(*day + std::chrono::days(soon_days)) +
                    " включительно, " + count(tasks.soon),
                tasks.soon, most, true);
        add("указать приказы, протоколы или ссылки, которые подтверждают исполнение " +
                of_activities(tasks.unsupported),
            tasks.unsupported, (most + 1) / 2);
        add_missing(tasks.missing);
        if (tasks.contradictions > 0)
            items.push_back("исправить расхождения чисел в документе: " +
                            plural(tasks.contradictions, "замечание", "замечания", "замечаний"));
        return std::move(items);
    }

    static std::string of_activities(const Events& events) {
        return plural(static_cast<long long>(events.size()), "мероприятия", "мероприятий", "мероприятий");
    }

    void add_missing(const std::vector<const ComparedRow*>& rows) {
        if (rows.empty()) return;
        std::vector<std::string> titles;
        for (const ComparedRow* row : rows) titles.push_back("«" + shorten(row->title, title_length) + "»");
        items.push_back("рассмотреть, нужны ли в плане мероприятия, которые есть у большинства: " +
                        listed(titles, (most + 1) / 2));
    }
};

/// Those asked for most have advice of their own, in the order of territories.
std::vector<Tasks> take_first(std::vector<Tasks>& all) {
    std::vector<Tasks> first = std::move(all);
    all.clear();
    first.erase(std::remove_if(first.begin(), first.end(), [](const Tasks& each) { return each.empty(); }),
                first.end());
    if (first.size() <= most_addressed) return first;
    const auto weight = [](const Tasks& each) {
        return std::pair(each.overdue.size() + each.unreported.size(), each.unclear.size());
    };
    std::stable_sort(first.begin(), first.end(), [&](const Tasks& a, const Tasks& b) { return weight(a) > weight(b); });
    const auto rest = first.begin() + static_cast<std::ptrdiff_t>(most_addressed);
    all.assign(std::make_move_iterator(rest), std::make_move_iterator(first.end()));
    first.erase(rest, first.end());
    for (std::vector<Tasks>* each : {&first, &all})
        std::sort(each->begin(), each->end(), [](const Tasks& a, const Tasks& b) { return a.territory < b.territory; });
    return first;
}

MemoTable others_table(const Comparison& comparison, const std::vector<Tasks>& others) {
    MemoTable table{"Рекомендации остальным: число мероприятий",
                    {Subjects(comparison).head(), "Завершить просроченные", "Внести отметки", "Уточнить отметки",
                     "Исполнить в срок", "Подтвердить исполнение", "Исправить расхождения"},
                    {30, 15, 13, 13, 13, 16, 16},
                    {},
                    1};
    for (const Tasks& each : others) {
        std::vector<MemoCell> row{{comparison.territories[each.territory].name}};
        for (const Events* events : {&each.overdue, &each.unreported, &each.unclear, &each.soon, &each.unsupported})
            row.push_back({std::to_string(events->size())});
        row.push_back({std::to_string(each.contradictions)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The sections with the least and the greatest share of what is done, of those that are sections and large enough to
/// be held against others; nothing when all are alike.
std::string weakest_sections(const Comparison& comparison) {
    std::vector<PartTotals> parts;
    for (const PartTotals& part : comparison.by_section)
        if (part.totals.completion.value() && part.name != no_section) parts.push_back(part);
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
    std::string text =
        !has_marks(region) ? "Отметок об исполнении " + within(comparison) + " нет: сколько выполнено, неизвестно."
        : region.due > 0   ? "Из подлежащих исполнению мероприятий выполнено " + rate_text(region.completion) + "."
                         : "Подлежащих исполнению мероприятий " + within(comparison) + " нет.";
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
    if (!comparison.filters.empty())
        blocks.push_back(
            memo_paragraph("Рекомендации составлены только по отобранному." + filter_text(comparison) +
                           " Об остальных мероприятиях и муниципальных образованиях по ним судить нельзя."));
    const std::size_t before = blocks.size();
    const Subjects subjects(comparison);
    std::vector<Tasks> others = tasks_of(comparison);
    const std::vector<Tasks> first = take_first(others);
    const std::size_t most = comparison.territories.size() <= few_territories ? 4 : 2;
    if (!first.empty())
        blocks.push_back(
            memo_paragraph("Просроченные названы в порядке сроков, остальные — в порядке плана. Полные перечни — в "
                           "приложении к справке (файл XLSX), листы «Просрочка» и «Мероприятия»."));
    for (const Tasks& tasks : first) {
        blocks.push_back(
            memo_lead(capitalize(subjects.in_case(comparison.territories[tasks.territory].name, Case::dative)) + ":"));
        add_items(blocks, Adviser{comparison, most}.advise(tasks));
    }
    if (!others.empty()) blocks.push_back(memo_block(others_table(comparison, others)));
    if (!comparison.not_received.empty()) {
        blocks.push_back(memo_lead("Представить документы:"));
        std::vector<std::string> names;
        for (const std::string& name : comparison.not_received) names.push_back(subjects.in_case(name, Case::dative));
        add_items(blocks, names);
    }
    if (blocks.size() == before)
        blocks.push_back(memo_paragraph(capitalize(within(comparison)) + " нет того, что требует рекомендаций."));
}

}  // namespace svod
