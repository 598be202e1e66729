#include "export/csv.h"

#include "export/event_columns.h"
#include "export/markup.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace svod {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::size_t longest_value = 24;   // letters of what a spreadsheet may read as a date
constexpr std::size_t longest_number = 11;  // digits; more are shown as 1,07E+11

/// A spreadsheet takes a field that starts so for a formula or a command (OWASP ASVS 5.0, 1.2.10). A lone hyphen, the
/// dash of tables, is none.
bool dangerous(std::string_view field) {
    return !field.empty() && field != "-" &&
           std::string_view("=+-@\t\r\n").find(field.front()) != std::string_view::npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Words that Russian Excel reads in a date or a number: months in any of their cases or by three letters, «г.», the
/// «e» of 1e5. Whole words only: what passes is put between quotes.
bool is_date_word(const std::string& word) {
    static constexpr std::array words{
        "г",       "e",       "янв",    "январь", "января",  "фев",    "февраль", "февраля",  "мар",      "март",
        "марта",   "апр",     "апрель", "апреля", "май",     "мая",    "июн",     "июнь",     "июня",     "июл",
        "июль",    "июля",    "авг",    "август", "августа", "сен",    "сент",    "сентябрь", "сентября", "окт",
        "октябрь", "октября", "ноя",    "нояб",   "ноябрь",  "ноября", "дек",     "декабрь",  "декабря"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Digits, the marks of dates and numbers, names of months, and nothing else.
bool made_of_dates_and_numbers(const std::string& field) {
    constexpr std::string_view marks = "0123456789.,/:-% ";
    std::string word;
    bool digits = false;
    for (const char c : lower(field) + " ") {
        if (marks.find(c) == std::string_view::npos) {
            word += c;
            continue;
        }
        if (!word.empty() && !is_date_word(word)) return false;
        word.clear();
        digits = digits || is_digit(c);
    }
    return digits;
}

/// Shown by a spreadsheet as it is written: a whole number, a number with a decimal comma, a date 01.09.2021.
bool kept_as_written(const std::string& field) {
    std::string form;
    for (const char c : field) form += is_digit(c) ? 'd' : c;
    if (form == "dd.dd.dddd") return true;
    const std::size_t comma = form.find(',');
    const std::string whole = form.substr(0, comma);
    if (whole.empty() || whole.find_first_not_of('d') != std::string::npos) return false;
    if (whole.size() > longest_number || (whole.size() > 1 && field.front() == '0')) return false;
    if (comma == std::string::npos) return true;
    return comma + 1 < form.size() && form.find_first_not_of('d', comma + 1) == std::string::npos &&
           field.back() != '0';
}

/// What Russian Excel would turn into a date or another number (1.10, 007, «сентябрь 2021») as a constant of text:
/// digits, marks and names of months in quotes, never other text.
std::string kept_as_text(const std::string& field) {
    const bool changes = length(field) <= longest_value && made_of_dates_and_numbers(field) && !kept_as_written(field);
    return changes ? "=\"" + field + "\"" : field;
}

std::string guarded(const std::string& field, CsvProfile profile) {
    if (!dangerous(field)) return profile == CsvProfile::excel ? kept_as_text(field) : field;
    if (profile == CsvProfile::excel && field.starts_with("- ")) return "–" + field.substr(1);  // an item of a list
    return "'" + field;
}

std::string day(const std::optional<Date>& date, CsvProfile profile) {
    if (!date) return {};
    return profile == CsvProfile::rfc ? iso(*date) : russian(*date);
}

/// Two decimals: 0,85.
std::string score_text(const ComparedEvent& compared, CsvProfile profile) {
    std::string text = number_text(std::round(compared.score * 100) / 100);
    if (profile == CsvProfile::rfc) std::replace(text.begin(), text.end(), ',', '.');
    return text;
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
        std::string field = guarded(safe_text(fields[i]), profile);
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
    out += csv_line(joined({"Раздел", "Мероприятие сводной", "Муниципалитет", "ОКТМО", "Подлежит исполнению",
                            "Просрочено", "Скоро срок", "Почему в этой строке", "Надёжность сопоставления"},
                           event_heads()),
                    options.csv);
    for (const ComparedRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            for (const ComparedEvent& compared : row.cells[i])
                out += csv_line(
                    joined({row.section, row.title, comparison.territories[i].name, comparison.territories[i].oktmo,
                            compared.due ? "да" : "", compared.overdue ? "да" : "", compared.due_soon ? "да" : "",
                            compared.reason, score_text(compared, options.csv)},
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
