#include "export/csv.h"

#include "export/event_columns.h"
#include "export/markup.h"
#include "export/words.h"
#include "text/text.h"

namespace svod {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A spreadsheet takes a field that starts so for a formula or a command (OWASP ASVS 5.0, 1.2.10).
bool dangerous(std::string_view field) {
    return !field.empty() && std::string_view("=+-@\t\r\n").find(field.front()) != std::string_view::npos;
}

std::string day(const std::optional<Date>& date, CsvProfile profile) {
    if (!date) return {};
    return profile == CsvProfile::rfc ? iso(*date) : russian(*date);
}

std::string file_start(CsvProfile profile) {
    return profile == CsvProfile::rfc ? std::string() : std::string(byte_order_mark);
}

/// Columns that the two tables share, from the event itself.
std::vector<std::string> event_fields(const Event& event, const std::string& status, const std::string& document,
                                      CsvProfile profile) {
    const ShownDates dates = shown_dates(event);
    return {event.number,
            event.activity,
            deadline_words(event),
            day(dates.start, profile),
            day(dates.end, profile),
            responsible_text(event),
            event.result.value_or(""),
            completion_text(event),
            status,
            day(dates.done, profile),
            dates.days_late ? std::to_string(*dates.days_late) : "",
            evidence_text(event),
            document,
            place_text(event.place),
            event.id};
}

std::vector<std::string> joined(std::vector<std::string> left, const std::vector<std::string>& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields, CsvProfile profile) {
    const char separator = profile == CsvProfile::rfc ? ',' : ';';
    const std::string to_quote = std::string("\"\r\n") + separator;
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        std::string field = safe_text(fields[i]);
        if (dangerous(field)) field.insert(0, "'");
        if (field.find_first_of(to_quote) != std::string::npos) {
            std::string quoted = "\"";
            for (const char c : field) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
            field = quoted + "\"";
        }
        if (i) line += separator;
        line += field;
    }
    return line + "\r\n";
}

std::string write_comparison_csv(const Comparison& comparison, const WriteOptions& options) {
    std::string out = file_start(options.csv);
    out += csv_line(
        joined({"Раздел", "Мероприятие сводной", "Муниципалитет", "ОКТМО", "Подлежит исполнению", "Просрочено"},
               event_heads()),
        options.csv);
    for (const ComparedRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i])
                out += csv_line(
                    joined({row.section, row.title, comparison.territories[i].name, comparison.territories[i].oktmo,
                            compared.due ? "да" : "", compared.overdue ? "да" : ""},
                           event_fields(*compared.event, status_mark(compared).words, compared.document, options.csv)),
                    options.csv);
    return out;
}

std::string write_reports_csv(const std::vector<Report>& reports, const WriteOptions& options) {
    std::string out = file_start(options.csv);
    out += csv_line(joined({"Муниципалитет", "ОКТМО", "Организация", "Вид документа", "Раздел"}, event_heads()),
                    options.csv);
    for (const Report& report : reports)
        for (const Event& event : report.events)
            out += csv_line(
                joined({report.territory ? report.territory->name : "", report.territory ? report.territory->oktmo : "",
                        report.organization ? report.organization->name : "", std::string(russian(report.kind)),
                        section_text(event)},
                       event_fields(event, status_mark({report.source.name, &event, false, false}).words,
                                    report.source.name, options.csv)),
                options.csv);
    return out;
}

}  // namespace svod
