#include "app/diagnostic_text.h"
#include "app/server/correction_form.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "app/server/report_twin.h"
#include "app/server/source_document.h"
#include "app/server/source_part.h"
#include "archive/corrections.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t lines_a_page = 400;

/// The document's blocks as lines: a paragraph is one, a row of a table is one.
struct LineBlock {
    Block block;
    std::size_t begin = 0;
    std::size_t lines = 0;
};

std::vector<LineBlock> line_blocks(const Document& document) {
    std::vector<LineBlock> blocks;
    std::size_t at = 0;
    for (const Block& block : document.blocks) {
        const std::size_t lines =
            block.kind == Block::Kind::paragraph
                ? 1
                : static_cast<std::size_t>(std::max(1, document.tables[static_cast<std::size_t>(block.index)].rows));
        blocks.push_back({block, at, lines});
        at += lines;
    }
    return blocks;
}

std::map<int, std::string> events_by_row(const Report& report, int table) {
    std::map<int, std::string> events;
    for (const Event& event : report.events)
        for (const Place::Rows& rows : event.place.tables)
            if (rows.table == table)
                for (const int row : rows.rows) events.emplace(row, event.id);
    return events;
}

Html paragraph_html(const Paragraph& paragraph, PersonNames names) {
    const std::string words = names == PersonNames::full ? paragraph.text : with_names(paragraph.text, names);
    if (trim(words).empty()) return {};
    return paragraph.outline_level > 0 || paragraph.bold ? element("p", "bold", words) : element("p", words);
}

/// What stands on the page's lines, each table with the roles of its columns and the events of its rows.
Html content_part(const SourceDocument& source, const std::vector<LineBlock>& blocks, const PageRange& range,
                  PersonNames names) {
    Html out;
    for (const LineBlock& each : blocks) {
        if (each.begin + each.lines <= range.begin || each.begin >= range.end) continue;
        const auto index = static_cast<std::size_t>(each.block.index);
        if (each.block.kind == Block::Kind::paragraph) {
            out << paragraph_html(source.document->paragraphs[index], names);
            continue;
        }
        TableShown shown;
        shown.first = static_cast<int>(std::max(range.begin, each.begin) - each.begin);
        shown.last = static_cast<int>(std::min(range.end, each.begin + each.lines) - each.begin);
        shown.roles = column_roles(*source.report, each.block.index);
        shown.events = events_by_row(*source.report, each.block.index);
        shown.names = names;
        out << source_table(source.document->tables[index], shown);
    }
    return out;
}

Html facts_of_document(const Report& report) {
    Html out;
    const auto fact = [&](Markup name, const std::string& value) {
        if (!value.empty()) out << "<dt>" << name << "</dt>" << element("dd", value);
    };
    out << "<dl class=\"facts-list\">";
    fact("Вид", std::string(russian(report.kind)));
    fact("Название", report.title);
    if (!report.territory)
        fact("Муниципалитет", "не распознан");
    else if (is_doubtful(*report.territory))
        fact("Муниципалитет", "не распознан: «" + report.territory->mention + "»");
    else
        fact("Муниципалитет",
             report.territory->name +
                 (report.territory->oktmo.empty() ? std::string() : ", ОКТМО " + report.territory->oktmo));
    if (report.organization) fact("Организация", report.organization->name);
    if (report.period) fact("Период", russian(report.period->start) + " – " + russian(report.period->end));
    if (report.as_of) fact("По состоянию на", russian(*report.as_of));
    fact("Понято",
         plural(static_cast<long long>(report.events.size()), "мероприятие", "мероприятия", "мероприятий") + ", " +
             plural(static_cast<long long>(report.indicators.size()), "показатель", "показателя", "показателей") +
             ", " + plural(static_cast<long long>(report.findings.size()), "замечание", "замечания", "замечаний"));
    fact("SHA-256", report.source.sha256);
    return out << "</dl>\n";
}

Html left_out_part(const SourceDocument& source, PersonNames names) {
    Html out;
    for (const Diagnostic& each : source.diagnostics)
        out << element("li", with_names(diagnostic_line(source.name, each), names));
    for (const Finding& each : source.report->findings)
        out << element("li", each.message + (place_text(each.place).empty() ? "" : " — " + place_text(each.place)));
    if (out.empty()) return out << "<p>Ничего не пропущено, замечаний нет.</p>\n";
    Html part;
    return part << "<ul>" << out << "</ul>\n";
}

Html download_part(const ViewCall& call) {
    Html out;
    if (call.site.names() != PersonNames::full)
        return out << "<p>Подлинник не выдаётся: в нём лица названы полностью.</p>\n";
    return out << "<p>" << link(Address("/originals").below(call.id), "Скачать подлинник") << "</p>\n";
}

/// What a person said of the document, and a form to say it: open where the file itself says too little.
Html correct_part(const ViewCall& call, const Report& report) {
    const std::string back = Address("/documents").below(call.id).text();
    Html out = corrected_part(call, corrections_of(*call.site.open(), call.id, {}), back);
    const bool unknown = !report.territory || is_doubtful(*report.territory) || !report.period;
    out << "<details id=\"correct\"" << (unknown ? Html(" open") : Html()) << "><summary>"
        << text(unknown ? "Указать муниципалитет и период" : "Исправить муниципалитет или период") << "</summary>";
    CorrectionForm form;
    form.id = "document";
    form.subjects = {report.source.sha256};
    form.fields = {CorrectedField::territory, CorrectedField::period};
    form.back = back;
    return out << correction_form(call, form) << "</details>\n";
}

}  // namespace

PageResponse show_document(const ViewCall& call) {
    const SourceDocument source = source_document(call.site, call.id);
    const std::string path = Address("/documents").below(call.id).text();
    if (!source.document || !source.report) {
        Html unread = nothing_here("Документ не прочитан: " + source.error,
                                   {{Address("/import"), "Загрузить исправленный файл"}});
        return framed({source.name, {}, {}}, call.state, unread << download_part(call));
    }
    const std::vector<LineBlock> blocks = line_blocks(*source.document);
    const std::size_t lines = blocks.empty() ? 0 : blocks.back().begin + blocks.back().lines;
    const PageRange range = range_of_page(call.state, lines, lines_a_page);
    Html main = done_part(call, path);
    main << facts_of_document(*source.report) << correct_part(call, *source.report) << download_part(call) << "<p>"
         << link(Address(path + "/diff"), "Сличить с прежней версией") << "</p>"
         << "<h2>Замечания и пропущенное</h2>" << left_out_part(source, call.site.names())
         << "<h2>Документ, как прочитан</h2>"
         << "<p class=\"lead\">Над таблицей — чем понят столбец; номер строки ведёт к мероприятию.</p>"
         << content_part(source, blocks, range, call.site.names()) << pages_part(call.state, path, lines, lines_a_page);
    return framed({source.name, {}, path, "json csv xlsx", true}, call.state, main);
}

PageResponse document_twin(const ViewCall& call, std::string_view format) {
    std::vector<Report> reports = call.site.open()->reports_of({call.id});
    if (reports.empty()) throw RefusedRequest(404, "Прочитанного документа с таким номером в архиве нет.");
    show_names(reports.front(), call.site.names());
    if (format == "json") return {200, "application/json", written_reports("json", reports)};
    const std::string name = reports.front().source.name;
    if (format == "csv") return attachment("text/csv; charset=utf-8", written_reports("csv", reports), name + ".csv");
    return report_workbook(std::move(reports.front()), name);
}

PageResponse show_original(const ViewCall& call) {
    if (call.site.names() != PersonNames::full)
        throw RefusedRequest(403, "Подлинники не выдаются: в них лица названы полностью.");
    const std::unique_ptr<Store> store = call.site.open();
    std::optional<std::string> bytes = store->original(call.id);
    if (!bytes) throw RefusedRequest(404, "Такого документа в архиве нет.");
    for (const StoredDocument& document : store->documents())
        if (document.sha256 == call.id)
            return attachment("application/octet-stream", std::move(*bytes),
                              document.name.substr(document.name.rfind('/') + 1));
    throw RefusedRequest(404, "Такого документа в архиве нет.");
}

}  // namespace svod
