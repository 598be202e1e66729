#include "app/server/correction_form.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "app/server/report_twin.h"
#include "app/server/source_document.h"
#include "app/server/source_part.h"
#include "archive/corrections.h"
#include "compare/totals.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>

namespace svod {

namespace {

struct FoundEvent {
    SourceDocument source;
    const Event* event = nullptr;  ///< into source.report
};

FoundEvent find_event(Site& site, const std::string& id) {
    const std::unique_ptr<Store> store = site.open();
    const std::optional<Report> report = store->report_of_event(id);
    if (!report)
        throw RefusedRequest(404, "Мероприятия «" + id +
                                      "» в архиве нет: документ мог быть загружен заново. "
                                      "Найдите его в сводной по словам.");
    FoundEvent found{source_document(site, report->source.sha256), nullptr};
    for (const Event& event : found.source.report->events)
        if (event.id == id) found.event = &event;
    return found;
}

std::string percent(double confidence) {
    return std::to_string(std::lround(confidence * 100)) + " %";
}

/// One value of the event: what it is, as understood, the words it was read from, by which rule and how surely.
Html value_row(std::string_view name, const std::string& understood, const std::string& words, const std::string& rule,
               double confidence, bool doubtful) {
    Html out;
    out << "<tr><th scope=\"row\">" << text(name) << "</th><td>";
    if (doubtful)
        out << "<span class=\"mark doubt\"><span aria-hidden=\"true\">?</span> не распознано</span>";
    else
        out << text(understood);
    out << "</td><td>" << text(words) << "</td><td>"
        << (rule.empty()             ? text("—")
            : rule == corrected_rule ? text("сказал человек")
                                     : element("code", rule))
        << "</td>";
    return out << element("td", "number", confidence > 0 ? percent(confidence) : "—") << "</tr>\n";
}

std::string dates_text(const Deadline& deadline) {
    std::string words(russian(deadline.kind));
    if (deadline.start) words += ", с " + russian(*deadline.start);
    if (deadline.end) words += ", по " + russian(*deadline.end);
    if (!deadline.rrule.empty()) words += ", повторение: " + deadline.rrule;
    return words;
}

std::string completion_words(const Completion& completion) {
    std::string words(russian(completion.status));
    if (completion.date) words += ", " + russian(*completion.date);
    if (completion.days_late && *completion.days_late > 0)
        words += ", позже срока на " + plural(*completion.days_late, "день", "дня", "дней");
    return words;
}

std::string parties_text(const Responsible& responsible) {
    std::string words;
    for (const Party& party : responsible.parties)
        words += (words.empty() ? "" : "; ") + party.name + (party.role.empty() ? "" : " (" + party.role + ")");
    return words;
}

Html values_part(const Event& event) {
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Как понято\"><table>"
           "<caption>Как понято: значение, слова документа, правило</caption><thead><tr><th scope=\"col\">Что</th>"
           "<th scope=\"col\">Понято как</th><th scope=\"col\">В документе</th><th scope=\"col\">Правило</th>"
           "<th scope=\"col\">Уверенность</th></tr></thead><tbody>\n"
        << value_row("Мероприятие", event.activity, event.activity, "", event.confidence, false);
    if (event.deadline)
        out << value_row("Срок", dates_text(*event.deadline), event.deadline->text, event.deadline->rule,
                         event.deadline->confidence, is_doubtful(*event.deadline));
    if (event.responsible)
        out << value_row("Ответственные", parties_text(*event.responsible), event.responsible->text, "",
                         event.responsible->confidence, is_doubtful(*event.responsible));
    if (event.result) out << value_row("Результат", *event.result, *event.result, "", 0, false);
    if (event.completion)
        out << value_row("Выполнение", completion_words(*event.completion), event.completion->text,
                         event.completion->rule, event.completion->confidence, is_doubtful(*event.completion));
    return out << "</tbody></table></div>\n";
}

Html evidence_part(const Event& event) {
    Html out;
    if (event.evidence.empty()) return out;
    out << "<h2>Подтверждение</h2><ul>";
    for (const Evidence& evidence : event.evidence) {
        if (evidence.kind == Evidence::Kind::url) {
            out << "<li>" << outside_link(evidence.url) << "</li>";
            continue;
        }
        const OrderReference& order = evidence.order;
        std::string words = order.type;
        if (!order.issuer.empty()) words += " " + order.issuer;
        if (order.date) words += " от " + russian(*order.date);
        if (!order.number.empty()) words += " № " + order.number;
        if (!order.title.empty()) words += " «" + order.title + "»";
        out << element("li", words);
    }
    return out << "</ul>\n";
}

Html findings_part(const Report& report, const Event& event) {
    Html out;
    for (const Finding& finding : report.findings)
        if (finding.event == event.id) out << element("li", finding.message);
    if (out.empty()) return out;
    Html part;
    return part << "<h2>Замечания</h2><ul>" << out << "</ul>\n";
}

Html origin_part(const FoundEvent& found) {
    const Report& report = *found.source.report;
    Html out;
    out << "<p class=\"lead\">" << link(document_address(report.source.sha256), report.source.name);
    if (report.territory && !is_doubtful(*report.territory)) out << " · " << text(report.territory->name);
    if (report.organization) out << " · " << text(report.organization->name);
    const std::string section = section_text(*found.event);
    if (!section.empty()) out << "<br>" << text(section);
    return out << "</p>\n";
}

/// The same activity in the municipality's previous document, of those that are chosen.
Html history_part(const ViewCall& call, const std::string& id) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    Html out;
    for (const TerritoryMovement& territory : comparison->movement.territories)
        for (const ActivityMove& move : territory.moves) {
            if (!move.after || move.after->id != id || !move.before) continue;
            out << "<h2>В прежнем документе</h2><p>"
                << link(event_address(move.before->id, call.state), move.before->activity) << "</p><p>";
            if (move.before->completion)
                out << text("было: " + std::string(russian(counted_status(*move.before->completion)))) << "; ";
            if (move.before->deadline) out << text("срок: " + move.before->deadline->text);
            return out << "</p>\n";
        }
    return out;
}

/// What a person said of the activity, and a form to say it.
Html correct_part(const ViewCall& call, const Report& report, const Event& event) {
    const std::string back = event_address(event.id, call.state).text();
    CorrectionForm form;
    form.id = "event";
    form.subjects = {event.id};
    form.fields = {CorrectedField::status, CorrectedField::deadline};
    form.back = back;
    Html out = corrected_part(call, corrections_of(*call.site.open(), report.source.sha256, event.id), back);
    return out << "<details id=\"correct\"><summary>Исправить статус или срок</summary>" << correction_form(call, form)
               << "</details>\n";
}

}  // namespace

PageResponse show_event(const ViewCall& call) {
    const FoundEvent found = find_event(call.site, call.id);
    const Event& event = *found.event;
    const std::string title = (event.number.empty() ? "" : event.number + " ") + shorten(event.activity, 160);
    Html main = done_part(call, event_address(event.id, call.state).text());
    main << origin_part(found) << values_part(event) << correct_part(call, *found.source.report, event)
         << "<h2>В документе</h2>";
    if (found.source.document)
        main << source_part(*found.source.document, *found.source.report, event.place, std::nullopt, call.site.names());
    main << "<p>" << text(place_text(event.place)) << "</p>" << evidence_part(event)
         << findings_part(*found.source.report, event) << history_part(call, event.id);
    return framed({title, "table", Address("/events").below(event.id).text(), "json csv xlsx"}, {}, main);
}

PageResponse event_twin(const ViewCall& call, std::string_view format) {
    std::unique_ptr<Store> store = call.site.open();
    std::optional<Report> report = store->report_of_event(call.id);
    if (!report) throw RefusedRequest(404, "Мероприятия «" + call.id + "» в архиве нет.");
    std::erase_if(report->events, [&](const Event& event) { return event.id != call.id; });
    show_names(*report, call.site.names());
    if (format == "json") return {200, "application/json", written_reports("ndjson", {*report})};
    if (format == "csv")
        return attachment("text/csv; charset=utf-8", written_reports("csv", {*report}), call.id + ".csv");
    return report_workbook(std::move(*report), call.id);
}

}  // namespace svod
