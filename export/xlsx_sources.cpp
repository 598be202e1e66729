#include "compare/each_event.h"
#include "compare/totals.h"
#include "export/words.h"
#include "export/xlsx_sheets.h"

#include <map>

namespace svod {

namespace {

/// How well one document was understood.
struct Quality {
    int events = 0;
    int statuses_unclear = 0;
    int deadlines_unclear = 0;
};

/// By hash: what counts in the comparison. Names of files do not tell documents apart.
std::map<std::string, Quality> qualities(const Comparison& comparison) {
    std::map<const Event*, const std::string*> hash_of;
    for (const Report& report : comparison.reports)
        for (const Event& event : report.events) hash_of[&event] = &report.source.sha256;
    std::map<std::string, Quality> all;
    for (const PlacedEvent& each : each_event(comparison)) {
        const Event& event = *each.compared->event;
        Quality& quality = all[*hash_of.at(&event)];
        ++quality.events;
        quality.statuses_unclear += event.completion && counted_status(*event.completion) == Status::unclear;
        quality.deadlines_unclear += event.deadline && is_doubtful(*event.deadline);
    }
    return all;
}

std::string period_text(const ComparedDocument& document) {
    if (!document.period) return "не указан";
    return russian(document.period->start) + " – " + russian(document.period->end);
}

}  // namespace

void xlsx_sources_sheet(XlsxBook& book, const Comparison& comparison) {
    book.sheet("Источники и качество", {32, 40, 30, 26, 14, 14, 14, 12, 70});
    xlsx_title(book, "Документы сравнения и качество разбора",
               "Оригиналы хранятся в архиве; SHA-256 — их контрольная сумма.");
    const std::vector<std::string> names{
        "Муниципалитет",     "Файл",      "Вид",    "Период", "Мероприятий в сравнении", "Отметка не распознана",
        "Срок не распознан", "Замечаний", "SHA-256"};
    xlsx_heads(book, names);
    std::map<std::string, std::size_t> findings;
    for (const Report& report : comparison.reports) findings[report.source.sha256] = report.findings.size();
    auto quality = qualities(comparison);
    int row = xlsx_head_row + 1;
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents) {
            const Quality& read = quality[document.sha256];
            book.text(row, 0, territory.name, Look::wrap);
            book.text(row, 1, document.name, Look::wrap);
            book.text(row, 2, std::string(russian(document.kind)));
            book.text(row, 3, period_text(document));
            book.number(row, 4, read.events);
            book.number(row, 5, read.statuses_unclear, read.statuses_unclear ? Look::doubt : Look::plain);
            book.number(row, 6, read.deadlines_unclear, read.deadlines_unclear ? Look::doubt : Look::plain);
            book.number(row, 7, static_cast<double>(findings[document.sha256]));
            book.text(row++, 8, document.sha256);
        }
    for (const std::string& name : comparison.not_received) {
        book.text(row, 0, name, Look::wrap);
        book.text(row++, 1, "документ не получен", Look::bad);
    }
    book.finish_sheet(xlsx_head_row, 1, row - 1, static_cast<int>(names.size()), static_cast<int>(names.size()) - 1);
}

}  // namespace svod
