#include "compare/ranking.h"
#include "compare/totals.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <algorithm>

namespace svod {

namespace {

std::string unranked(bool small_base) {
    return small_base ? "мало данных" : "нет данных";
}

std::optional<double> place(int value) {
    return value ? std::optional<double>(value) : std::nullopt;
}

void ranked_row(XlsxBook& book, int row, const ComparedTerritory& territory, const RankedTerritory& ranked) {
    int column = 0;
    book.number_or(row, column++, place(ranked.place), unranked(ranked.small_base));
    book.text(row, column++, territory.name, Look::wrap);
    book.decimal(row, column++, ranked.score);
    book.number(row, column++, ranked.measured);
    const bool known = has_marks(territory.totals);
    for (std::size_t i = 0; i < ranked.by.size(); ++i) {
        const Rate& rate = ranked_measures()[i].rate(territory.totals);
        book.percent(row, column++, rate.value());
        for (const int value : {rate.numerator, rate.denominator, rate.not_understood})
            book.number_or(row, column++, known ? std::optional<double>(value) : std::nullopt);
        book.decimal(row, column++, ranked.by[i].points);
        book.number_or(row, column++, place(ranked.by[i].place), unranked(ranked.by[i].small_base));
    }
}

}  // namespace

void xlsx_ranking_sheet(XlsxBook& book, const Comparison& comparison) {
    std::vector<std::string> names{"Место", "Муниципалитет", "Средний балл", "Показателей с данными"};
    for (const RankedMeasure& measure : ranked_measures())
        for (const char* head : {"", ": числитель", ": знаменатель", ": не понято", ": баллы", ": место"})
            names.push_back(std::string(measure.name) + head);
    std::vector<double> widths(names.size(), 15);
    widths[0] = 12;
    widths[1] = 36;
    book.sheet("Рейтинг", widths);
    xlsx_title(book, "Рейтинг муниципалитетов",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                   " Лучший результат в регионе — 100 баллов, остальные пропорционально; без данных — без места. «Мало "
                   "данных» — знаменатель меньше трети медианы по "
                   "региону: без баллов и места.");
    xlsx_heads(book, names);
    int row = xlsx_head_row + 1;
    const int first = row;
    int with_data = 0;
    for (const RankedTerritory& ranked : rank_territories(comparison)) {
        with_data += ranked.place > 0;
        ranked_row(book, row++, comparison.territories[ranked.territory], ranked);
    }
    book.finish_sheet(xlsx_head_row, 2, row - 1, static_cast<int>(names.size()));
    if (with_data > 1) book.bar_chart("Рейтинг", "Средний балл", first, first + with_data - 1, 1, 2, row + 1, 1);
}

}  // namespace svod
