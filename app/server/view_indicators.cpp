#include "app/server/data_table.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "compare/indicator_rows.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace svod {

namespace {

constexpr const char* path = "/indicators";
constexpr std::size_t rows_a_page = 60;

/// What is in a table beside its figures: which of them lie far from the others.
struct IndicatorsShown {
    DataTable table;
    std::vector<std::vector<std::optional<IndicatorCell>>> cells;  ///< parallel to the rows; empty: a plain list
    std::size_t first_cell = 0;                                    ///< column of the first municipality
};

/// The same indicator across municipalities.
IndicatorsShown side_by_side(const Comparison& comparison, std::vector<IndicatorRow> rows) {
    IndicatorsShown shown;
    shown.table = {"показатели",
                   "Показатели, которые сообщают два муниципалитета и более, " + as_of_text(comparison) + "." +
                       filter_text(comparison),
                   {{"measure", "Показатель"},
                    {"dimensions", "Разрезы"},
                    {"unit", "Единица"},
                    {"reported", "Сообщили"},
                    {"sum", "Сумма"},
                    {"median", "Медиана"},
                    {"per_1000", "На 1000"},
                    {"per_1000_of", "На 1000 чего"}},
                   {}};
    shown.first_cell = shown.table.columns.size();
    for (const ComparedTerritory& territory : comparison.territories)
        shown.table.columns.push_back({territory.id, territory.name});
    for (IndicatorRow& row : rows) {
        std::vector<DataValue> values{
            row.measure,
            row.dimensions,
            row.unit,
            static_cast<double>(row.reported),
            value_or_nothing(row.sum),
            value_or_nothing(row.median),
            row.per_1000 ? DataValue(std::round(row.per_1000->value() * 10) / 10) : DataValue(),
            row.per_1000 ? DataValue(row.per_1000->base) : DataValue()};
        for (const std::optional<IndicatorCell>& cell : row.cells)
            values.push_back(cell ? DataValue(cell->value) : DataValue());
        shown.table.rows.push_back(std::move(values));
        shown.cells.push_back(std::move(row.cells));
    }
    return shown;
}

DataValue figure_of(const Indicator& indicator) {
    if (!indicator.is_mark) return indicator.value;
    return std::string(indicator.value != 0 ? "да" : "нет");
}

/// Every value as a document gives it, where there is nothing to set side by side.
IndicatorsShown one_by_one(const Comparison& comparison) {
    IndicatorsShown shown;
    shown.table = {"показатели",
                   "Показатели, как их сообщают документы, " + as_of_text(comparison) + "." + filter_text(comparison),
                   {{"measure", "Показатель"},
                    {"dimensions", "Разрезы"},
                    {"value", "Значение"},
                    {"unit", "Единица"},
                    {"share", "Доля, %"},
                    {"territory", "Муниципалитет"},
                    {"document", "Файл"},
                    {"place", "Место"}},
                   {}};
    for (const ComparedIndicator& each : comparison.indicators) {
        const Indicator& indicator = *each.indicator;
        shown.table.rows.push_back({indicator.measure, dimensions_text(indicator), figure_of(indicator), indicator.unit,
                                    value_or_nothing(indicator.share), territory_name(comparison, each.territory),
                                    each.document, place_text(indicator.place)});
    }
    return shown;
}

IndicatorsShown indicators_shown(const Comparison& comparison) {
    std::vector<IndicatorRow> rows = indicator_rows(comparison);
    return rows.empty() ? one_by_one(comparison) : side_by_side(comparison, std::move(rows));
}

/// The figure with a way to where it stands, marked where it lies far from the others.
Html figure_cell(const IndicatorCell& cell) {
    Html out;
    const std::string place = place_text(cell.source->indicator->place);
    out << "<a" << href(document_address(cell.source->report->source.sha256))
        << attribute("title", cell.source->document + ": " + place) << ">" << text(number_text(cell.value)) << "</a>";
    if (cell.outlier) out << " <span class=\"mark doubt\">выброс</span>";
    if (cell.others > 0) out << "<small>есть и другие значения: " << number(cell.others) << "</small>";
    return out;
}

}  // namespace

PageResponse show_indicators(const ViewCall& call) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const PageFrame frame{"Показатели", "indicators", path, "json csv xlsx", true};
    if (comparison->territories.empty() && !call.state.narrowed()) return framed(frame, call.state, empty_archive());
    const IndicatorsShown shown = indicators_shown(*comparison);
    Html main = chosen_part(call.state, path);
    if (shown.table.rows.empty())
        return framed(frame, call.state,
                      main << nothing_here("Показателей в этих документах нет.",
                                           {{Address(path), "Показать показатели всех муниципалитетов"},
                                            {Address("/table"), "Открыть мероприятия"}}));
    const PageRange range = range_of_page(call.state, shown.table.rows.size(), rows_a_page);
    main << "<p class=\"lead\">Пусто («—») — значения нет, это не ноль. «Выброс» — значение далеко от остальных "
            "(изменённая z-оценка больше 3,5).</p>"
         << element("div", "indicators",
                    html_table(shown.table, range.begin, range.end,
                               [&](std::size_t row, std::size_t column) -> Html {
                                   if (shown.cells.empty() || column < shown.first_cell) return {};
                                   const auto& cell = shown.cells[row][column - shown.first_cell];
                                   return cell ? figure_cell(*cell) : Html();
                               }))
         << pages_part(call.state, path, shown.table.rows.size(), rows_a_page);
    return framed(frame, call.state, main);
}

PageResponse indicators_twin(const ViewCall& call, std::string_view format) {
    return table_twin(indicators_shown(*call.site.comparison(call.state)).table, format);
}

}  // namespace svod
