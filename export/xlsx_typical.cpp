#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <algorithm>

namespace svod {

namespace {

class TypicalSheet {
public:
    explicit TypicalSheet(XlsxBook& book) : book_(book) {}

    void add(const ComparedTerritory& territory) {
        const auto& typical = territory.typical;
        if (!typical || typical->planned.denominator == 0) return line(territory, {}, "нет данных", Look::none);
        for (const TypicalActivity& each : typical->missing) line(territory, each, "нет", Look::bad);
        for (const TypicalActivity& each : typical->doubtful) line(territory, each, "под вопросом", Look::doubt);
        if (typical->missing.empty() && typical->doubtful.empty()) line(territory, {}, "есть все", Look::good);
    }

    int rows() const { return row_; }

private:
    void line(const ComparedTerritory& territory, const TypicalActivity& activity, const std::string& state,
              Look look) {
        book_.text(row_, 0, territory.name, Look::wrap);
        book_.text(row_, 1, activity.section, Look::wrap);
        book_.text(row_, 2, activity.title, Look::wrap);
        book_.text(row_, 3, state, look);
        if (territory.typical) {
            book_.percent(row_, 4, territory.typical->planned.value());
            book_.number(row_, 5, territory.typical->planned.numerator);
            book_.number(row_, 6, territory.typical->planned.denominator);
            book_.number(row_, 7, territory.typical->planned.not_understood);
        }
        ++row_;
    }

    XlsxBook& book_;
    int row_ = xlsx_head_row + 1;
};

}  // namespace

void xlsx_typical_sheet(XlsxBook& book, const Comparison& comparison) {
    if (std::none_of(comparison.territories.begin(), comparison.territories.end(),
                     [](const ComparedTerritory& each) { return each.typical.has_value(); }))
        return;
    const std::vector<std::string> names{"Муниципалитет", "Раздел",      "Типовое мероприятие", "В дорожной карте",
                                         "Есть типовых",  "из них есть", "из типовых",          "под вопросом"};
    book.sheet("Чего нет", {36, 36, 60, 18, 14, 14, 14, 14});
    xlsx_title(book, "Типовые мероприятия, которых нет в дорожных картах муниципалитетов",
               "Состояние " + as_of_text(comparison) + "." + filter_text(comparison) +
                   " Сопоставленное неуверенно — «под вопросом», отсутствующим не считается.");
    xlsx_heads(book, names);
    TypicalSheet sheet(book);
    for (const ComparedTerritory& territory : comparison.territories) sheet.add(territory);
    book.finish_sheet(xlsx_head_row, 1, sheet.rows() - 1, static_cast<int>(names.size()));
}

}  // namespace svod
