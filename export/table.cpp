#include "export/table.h"

#include "compare/breakdown.h"
#include "export/markup.h"
#include "export/table_parts.h"
#include "export/text_table.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace svod {

namespace {

using Align = TextTable::Align;

constexpr std::size_t title_length = 70;

/// Foreign text on one line of a terminal, with nothing in it that the terminal obeys.
std::string shown(const std::string& text) {
    return clean_line(safe_text(text));
}

/// One sentence or name, on further lines indented by two more where the terminal is narrower.
std::string fitted(const std::string& text, const std::string& indent, int width) {
    std::string out;
    const int room = width > 0 ? std::max(20, width - display_width(indent) - 2) : 1 << 20;
    for (const std::string& line : wrap_text(text, room)) out += indent + (out.empty() ? "" : "  ") + line + "\n";
    return out;
}

/// Municipalities against counts. What nobody has takes no column.
TextTable totals_table(const Comparison& comparison, bool main_only) {
    std::vector<const TotalsColumn*> columns;
    for (const TotalsColumn& column : totals_columns()) {
        const std::string of_all = column.value(comparison.region);
        if (of_all != "0" && (column.main || (!main_only && of_all != "—"))) columns.push_back(&column);
    }
    std::vector<std::string> heads{"Муниципалитет"};
    std::vector<Align> aligns{Align::left};
    if (comparison.own_dates) {
        heads.emplace_back("На дату");
        aligns.push_back(Align::left);
    }
    for (const TotalsColumn* column : columns) {
        heads.emplace_back(column->head);
        aligns.push_back(Align::right);
    }
    TextTable table(heads, aligns);
    const auto add = [&](const std::string& name, const std::optional<Date>& day, const Totals& totals) {
        std::vector<std::string> cells{name};
        if (comparison.own_dates) cells.push_back(day ? russian(*day) : "—");
        for (const TotalsColumn* column : columns) cells.push_back(column->value(totals));
        table.add(std::move(cells));
    };
    for (const ComparedTerritory& territory : comparison.territories)
        add(territory.name, counted_on(comparison, territory), territory.totals);
    if (comparison.territories.size() > 1) add("Всего", std::nullopt, comparison.region);
    return table;
}

/// All columns where they fit without wrapping, else the main ones.
std::string totals_text(const Comparison& comparison, const WriteOptions& options) {
    const TextTable all = totals_table(comparison, false);
    if (options.width <= 0 || all.widest() <= options.width) return all.text(options.width, options.colour);
    return totals_table(comparison, true).text(options.width, options.colour) +
           fitted("Остальные столбцы не уместились: они есть в --format xlsx и csv.", "", options.width);
}

std::string not_received_line(const Comparison& comparison, const WriteOptions& options) {
    const std::string text = not_received_text(comparison);
    return text.empty() ? text : fitted(shown(text), "", options.width);
}

std::string cell_text(const std::vector<ComparedEvent>& events, bool why) {
    std::string text;
    for (const ComparedEvent& event : events) {
        const StatusMark mark = status_mark(event);
        text += (text.empty() ? "" : "; ") + mark.symbol + " " + mark.words;
        if (why && !event.reason.empty())
            text += " [" + event.reason + "; надёжность " + number_text(std::round(event.score * 100) / 100) + "]";
    }
    return text;
}

/// Activities, and under each the municipalities that have it: fits any width, unlike a column a municipality.
std::string rows_text(const Comparison& comparison, const WriteOptions& options) {
    std::string out;
    std::string section;
    const char* bold = options.colour ? "\033[1m" : "";
    const char* plain = options.colour ? "\033[0m" : "";
    for (const ComparedRow& row : comparison.rows) {
        if (row.section != section) {
            section = row.section;
            out +=
                "\n" + std::string(bold) + (section.empty() ? std::string(no_section) : shown(section)) + plain + "\n";
        }
        out += fitted(shorten(shown(row.title), title_length), "  ", options.width);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            out += fitted(shown(comparison.territories[i].name) + ": " + cell_text(row.cells[i], options.why), "      ",
                          options.width);
        }
    }
    return comparison.rows.empty() ? "\nМероприятий по этому отбору нет.\n" : out;
}

}  // namespace

std::string write_comparison_table(const Comparison& comparison, const WriteOptions& options) {
    if (comparison.territories.empty())
        return "Ни одного документа не подходит. Загрузите их командой «svod import ПАПКА» или смягчите фильтр.\n";
    std::string cautions;
    for (const std::string& each : comparison.cautions)
        cautions += fitted("Внимание. " + shown(each), "", options.width);
    if (!cautions.empty() && !comparison.own_dates)
        cautions +=
            fitted("Расчёт на дату документов каждого — --as-of documents, документы одного периода — --period ПЕРИОД.",
                   "", options.width);
    return "Сводная " + as_of_text(comparison) + "." + safe_text(filter_text(comparison)) + "\n" + cautions + "\n" +
           totals_text(comparison, options) + not_received_line(comparison, options) +
           movement_part(comparison, options) + schools_part(comparison, options) + typical_part(comparison, options) +
           rows_text(comparison, options) + "\n" +
           fitted("Как считается: svod compare --format xlsx, лист «О расчёте», или README.", "", options.width);
}

}  // namespace svod
