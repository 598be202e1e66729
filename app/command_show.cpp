#include "app/command.h"
#include "app/journal_text.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "archive/corrections.h"
#include "export/text_table.h"
#include "ingest/reader.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string event;
};

std::string section_line(const Event& event) {
    std::string line;
    for (const SectionTitle& section : event.section)
        line += (line.empty() ? "" : " → ") + (section.number ? *section.number + ". " : std::string()) + section.title;
    return line;
}

std::string with_rule(const std::string& value, const std::string& rule, double confidence, bool doubtful) {
    const std::string how = " [" + (rule.empty() ? std::string("правило не названо") : rule) + ", уверенность " +
                            std::to_string(std::lround(confidence * 100)) + " %]";
    return doubtful ? "не распознано" + how : value + how;
}

constexpr std::pair<std::string_view, std::string_view> flag_words[] = {
    {"end_boundary_ambiguous", "«до» понято включительно"},
    {"year_inferred", "год взят из документа"},
    {"year_ambiguous", "год неоднозначен"},
    {"suspicious_year", "год вне периода документа"},
    {"invalid_date", "такого дня нет"},
    {"reversed", "начало позже конца"},
    {"approximate", "приблизительно"},
};

std::string deadline_line(const Deadline& deadline) {
    std::string value(russian(deadline.kind));
    if (deadline.start) value += ", с " + russian(*deadline.start);
    if (deadline.end) value += ", по " + russian(*deadline.end);
    if (!deadline.rrule.empty()) value += ", " + deadline.rrule;
    for (const std::string& flag : deadline.flags) {
        const auto* known = std::find_if(std::begin(flag_words), std::end(flag_words),
                                         [&](const auto& each) { return each.first == flag; });
        value += "; " + (known == std::end(flag_words) ? flag : std::string(known->second));
    }
    return "«" + deadline.text + "» → " + with_rule(value, deadline.rule, deadline.confidence, is_doubtful(deadline));
}

std::string completion_line(const Completion& completion) {
    std::string value(russian(completion.status));
    if (completion.date) value += ", " + russian(*completion.date);
    if (completion.days_late && *completion.days_late > 0)
        value += ", позже срока на " + plural(*completion.days_late, "день", "дня", "дней");
    return "«" + completion.text + "» → " +
           with_rule(value, completion.rule, completion.confidence, is_doubtful(completion));
}

std::string parties_line(const Responsible& responsible) {
    std::string line = "«" + responsible.text + "» → ";
    if (is_doubtful(responsible)) return line + "не распознано";
    for (std::size_t i = 0; i < responsible.parties.size(); ++i) {
        const Party& party = responsible.parties[i];
        line += (i ? "; " : "") + party.name + (party.role.empty() ? "" : " (" + party.role + ")");
    }
    return line;
}

std::string evidence_line(const Evidence& evidence) {
    if (evidence.kind == Evidence::Kind::url) return evidence.url;
    const OrderReference& order = evidence.order;
    std::string line = order.type;
    if (!order.issuer.empty()) line += " " + order.issuer;
    if (order.date) line += " от " + russian(*order.date);
    if (!order.number.empty()) line += " № " + order.number;
    if (!order.title.empty()) line += " «" + order.title + "»";
    return line;
}

/// The rows of the source table that the event came from, cell by cell, as they stand in the document.
void print_source(const Document& document, const Event& event) {
    for (const Place::Rows& rows : event.place.tables) {
        if (rows.table < 0 || rows.table >= static_cast<int>(document.tables.size())) continue;
        std::string numbers;
        for (const int row : rows.rows) numbers += (numbers.empty() ? "" : ", ") + std::to_string(row + 1);
        std::cout << "\nВ документе: таблица " << rows.table + 1 << ", "
                  << (rows.rows.size() == 1 ? "строка " : "строки ") << numbers << "\n";
        for (const Cell& cell : document.tables[static_cast<std::size_t>(rows.table)].cells) {
            const bool here = std::any_of(rows.rows.begin(), rows.rows.end(),
                                          [&](int row) { return cell.row <= row && row < cell.row + cell.row_span; });
            if (here && !trim(cell.text).empty())
                std::cout << "  колонка " << cell.column + 1 << ": " << clean_line(cell.text) << "\n";
        }
    }
    if (event.place.paragraph && *event.place.paragraph < static_cast<int>(document.paragraphs.size()))
        std::cout << "\nВ документе: абзац " << *event.place.paragraph + 1 << "\n  "
                  << clean_line(document.paragraphs[static_cast<std::size_t>(*event.place.paragraph)].text) << "\n";
}

/// A doubtful municipality by its words in the document and by what it may be.
std::string territory_line(const Report& report) {
    if (!report.territory) return "не распознан";
    const Territory& territory = *report.territory;
    if (!is_doubtful(territory)) return territory.name;
    std::string line = "«" + territory.mention + "» → не распознано";
    for (std::size_t i = 0; i < territory.candidates.size(); ++i)
        line +=
            (i ? ", " : "; подходят: ") + territory.candidates[i].name + " (" + territory.candidates[i].region + ")";
    return line;
}

void print_event(const Report& report, const Event& event) {
    std::cout << event.id << "  " << (event.number.empty() ? "" : event.number + " ") << event.activity << "\n";
    const auto line = [](const std::string& label, const std::string& value) {
        if (!value.empty()) std::cout << "  " << label << ": " << value << "\n";
    };
    line("Файл", report.source.name + " (SHA-256 " + report.source.sha256 + ")");
    line("Муниципалитет", territory_line(report));
    line("Организация", report.organization ? report.organization->name : "");
    line("Раздел", section_line(event));
    if (event.deadline) line("Срок", deadline_line(*event.deadline));
    if (event.responsible) line("Ответственные", parties_line(*event.responsible));
    line("Результат", event.result.value_or(""));
    if (event.completion) line("Выполнение", completion_line(*event.completion));
    for (const Evidence& evidence : event.evidence) line("Подтверждение", evidence_line(evidence));
    for (const Finding& finding : report.findings)
        if (finding.event == event.id) line("Замечание", finding.message);
}

/// What people put right of the event and of its document.
void print_corrections(Store& store, const Report& report, const Event& event) {
    std::vector<Correction> made = corrections_of(store, report.source.sha256, {});
    for (Correction& each : corrections_of(store, report.source.sha256, event.id)) made.push_back(std::move(each));
    for (const Correction& each : made)
        if (each.holds())
            std::cout << "  Исправлено: " << russian(each.field) << ": " << each.was << " → "
                      << correction_text(each.field, each.value) << " — " << each.author << ", "
                      << journal_time_text(each.time) << ": " << each.reason << "\n";
}

Exit show(const Options& options) {
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const std::optional<Report> report = store->report_of_event(options.event);
    if (!report)
        throw UsageError("мероприятия «" + options.event +
                         "» в архиве нет. Номера мероприятий: svod export --format csv, колонка «id».");
    const auto event = std::find_if(report->events.begin(), report->events.end(),
                                    [&](const Event& each) { return each.id == options.event; });
    print_event(*report, *event);
    print_corrections(*store, *report, *event);
    const std::optional<std::string> bytes = store->original(report->source.sha256);
    if (!bytes) return Exit::ok;
    Diagnostics diagnostics;
    print_source(read_document(*bytes, report->source.name, Limits{}, diagnostics), *event);
    return Exit::ok;
}

}  // namespace

void define_show(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("show", "одно мероприятие: как понято и из каких ячеек взято");
    verb->add_option("МЕРОПРИЯТИЕ", options->event, "номер вида 3fa91c22d0b1-12 из compare, export или extract")
        ->required()
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->footer("Пример:\n  svod show 3fa91c22d0b1-12 --archive регион.sqlite");
    verb->callback([options, &run] { run = [options] { return show(*options); }; });
}

}  // namespace svod
