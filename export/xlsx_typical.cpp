#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace svod {

namespace {

constexpr int fixed = 4;  ///< columns before the municipalities
constexpr double width_of_state = 17;

/// What the roadmaps of all municipalities say of one typical activity.
struct TypicalRow {
    const TypicalActivity* activity = nullptr;
    std::set<std::size_t> missing;  ///< territories
    std::set<std::size_t> doubtful;
};

/// Those that somebody lacks, or may lack: by section and title.
std::vector<TypicalRow> rows_of(const Comparison& comparison) {
    std::vector<TypicalRow> rows;
    std::map<std::string, std::size_t> places;  // by id
    const auto row = [&](const TypicalActivity& activity) -> TypicalRow& {
        const auto [place, is_new] = places.emplace(activity.id, rows.size());
        if (is_new) rows.push_back({&activity, {}, {}});
        return rows[place->second];
    };
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) {
        const auto& typical = comparison.territories[i].typical;
        if (!typical) continue;
        for (const TypicalActivity& each : typical->missing) row(each).missing.insert(i);
        for (const TypicalActivity& each : typical->doubtful) row(each).doubtful.insert(i);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const TypicalRow& a, const TypicalRow& b) {
        return std::tie(a.activity->section, a.activity->title) < std::tie(b.activity->section, b.activity->title);
    });
    return rows;
}

void write_row(XlsxBook& book, int at, const TypicalRow& row, const Comparison& comparison) {
    book.text(at, 0, row.activity->section, Look::wrap);
    book.text(at, 1, row.activity->title, Look::wrap);
    book.number(at, 2, static_cast<double>(row.missing.size()));
    book.number(at, 3, static_cast<double>(row.doubtful.size()));
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) {
        const int column = fixed + static_cast<int>(i);
        if (!comparison.territories[i].typical)
            book.text(at, column, "нет данных", Look::none);
        else if (row.missing.count(i))
            book.text(at, column, "✗ нет", Look::bad);
        else if (row.doubtful.count(i))
            book.text(at, column, "? под вопросом", Look::doubt);
        else
            book.text(at, column, "✓ есть", Look::good);
    }
}

/// The figures of each municipality: how many of the catalogue it has.
void write_figures(XlsxBook& book, int at, const Comparison& comparison) {
    const auto line = [&](const char* name, const auto& write) {
        for (int column = 0; column < fixed; ++column) book.text(at, column, column == 1 ? name : "", Look::head);
        for (std::size_t i = 0; i < comparison.territories.size(); ++i) {
            const auto& typical = comparison.territories[i].typical;
            write(fixed + static_cast<int>(i), typical ? typical->planned : Rate{});
        }
        ++at;
    };
    line("Есть типовых, доля", [&](int column, const Rate& rate) { book.percent(at, column, rate.value()); });
    const auto count = [&](int column, const Rate& rate, int value) {
        book.number_or(at, column, rate.denominator ? std::optional<double>(value) : std::nullopt, "нет данных");
    };
    line("из них есть", [&](int column, const Rate& rate) { count(column, rate, rate.numerator); });
    line("из типовых", [&](int column, const Rate& rate) { count(column, rate, rate.denominator); });
    line("под вопросом", [&](int column, const Rate& rate) { count(column, rate, rate.not_understood); });
}

}  // namespace

void xlsx_typical_sheet(XlsxBook& book, const Comparison& comparison) {
    int all = 0;
    for (const ComparedTerritory& each : comparison.territories)
        if (each.typical) all = std::max(all, each.typical->planned.denominator);
    if (all == 0) return;
    const std::vector<TypicalRow> rows = rows_of(comparison);
    std::vector<std::string> names{"Раздел", "Типовое мероприятие", "Нет у", "Под вопросом у"};
    std::vector<double> widths{50, 62, 8, 12};
    for (const ComparedTerritory& territory : comparison.territories) {
        names.push_back(territory.name);
        widths.push_back(width_of_state);
    }
    book.sheet("Чего нет", widths);
    xlsx_title(book, "Типовые мероприятия, которых нет в дорожных картах муниципалитетов",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                   " Сопоставленное неуверенно — «под вопросом», отсутствующим не считается. Есть у всех и поэтому не "
                   "показаны: " +
                   std::to_string(all - static_cast<int>(rows.size())) + " из " + std::to_string(all) + ".");
    xlsx_heads(book, names);
    int at = xlsx_head_row + 1;
    for (const TypicalRow& row : rows) write_row(book, at++, row, comparison);
    const int last = at - 1;
    write_figures(book, at, comparison);
    book.finish_sheet(xlsx_head_row, 2, last, static_cast<int>(names.size()));
}

}  // namespace svod
