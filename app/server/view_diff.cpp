#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "app/stored_document.h"
#include "compare/catalogue.h"
#include "compare/selection.h"
#include "compare/version_chains.h"
#include "export/diff.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

/// The documents that the asked one may be held against: those of its place, its own chain of versions first.
struct OtherVersions {
    std::vector<DocumentHead> heads;
    const DocumentHead* here = nullptr;      ///< into heads
    const DocumentHead* previous = nullptr;  ///< of its chain, no copy; nullptr: it is the first
};

OtherVersions others_of(Store& store, const std::string& sha256) {
    OtherVersions others;
    others.heads = store.heads({});
    for (const DocumentHead& head : others.heads)
        if (head.sha256 == sha256) others.here = &head;
    if (!others.here) throw RefusedRequest(404, "Такого прочитанного документа в архиве нет.");
    const std::string place = place_key(*others.here);
    std::erase_if(others.heads, [&](const DocumentHead& head) {
        return head.sha256 != sha256 && (place.empty() || place_key(head) != place);
    });
    for (const auto& chain : version_chains(others.heads)) {
        const DocumentHead* before = nullptr;
        for (const DocumentHead* head : chain) {
            if (head->sha256 == sha256) {
                others.here = head;
                others.previous = before;
            }
            if (!before || !is_copy(*before, *head)) before = head;
        }
    }
    return others;
}

Html choice_part(const ViewCall& call, const OtherVersions& others, const std::string& chosen) {
    Html options;
    for (const DocumentHead& head : others.heads) {
        if (&head == others.here) continue;
        options << "<option" << attribute("value", head.sha256);
        if (head.sha256 == chosen) options << " selected";
        options << ">"
                << text(file_with_names(head.name, call.site.names()) +
                        (status_date(head) ? ", на " + russian(*status_date(head)) : std::string()))
                << "</option>";
    }
    Html out;
    if (options.empty()) return out;
    return out << "<form class=\"correct\"><label>Сличить с документом<select name=\"with\">" << options
               << "</select></label><button>Сличить</button></form>\n";
}

/// «было» struck through, «стало» underlined: read aloud as deletions and insertions.
Html sides_cell(const DiffLine::Sides& sides, const Event* event = nullptr) {
    Html out;
    out << "<td>";
    if (sides.before != sides.after && !sides.before.empty()) out << element("del", sides.before) << " ";
    const Html words =
        sides.before == sides.after || sides.after.empty() ? text(sides.after) : element("ins", sides.after);
    if (event && !sides.after.empty())
        out << "<a data-panel" << href(event_address(event->id, {})) << ">" << words << "</a>";
    else
        out << words;
    return out << "</td>";
}

Html changes_part(const DocumentDiff& diff) {
    Html out;
    if (diff.changes.empty()) return out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Изменения\"><table><caption>Зачёркнуто, "
           "что "
           "было; подчёркнуто, что стало</caption><thead><tr><th scope=\"col\">№</th><th "
           "scope=\"col\">Мероприятие</th><th scope=\"col\">Что изменилось</th><th scope=\"col\">Срок</th><th "
           "scope=\"col\">Ответственные</th><th scope=\"col\">Отметка</th></tr></thead><tbody>\n";
    for (const ActivityChange& change : diff.changes) {
        const DiffLine line = diff_line(change);
        out << "<tr>" << sides_cell(line.number) << sides_cell(line.activity, change.move.after) << "<td"
            << attribute("class", line.tone) << ">" << text(line.change) << "</td>" << sides_cell(line.deadline)
            << sides_cell(line.responsible) << sides_cell(line.completion) << "</tr>\n";
    }
    return out << "</tbody></table></div>\n";
}

/// The two reports, persons shown as the site shows them.
struct HeldReports {
    Report before;
    Report after;
};

HeldReports read_both(Store& store, const std::string& before, const std::string& after, PersonNames names) {
    HeldReports both{report_named(store, before), report_named(store, after)};
    show_names(both.before, names);
    show_names(both.after, names);
    return both;
}

std::string path_of(const std::string& sha256) {
    return Address("/documents").below(sha256).text() + "/diff";
}

}  // namespace

PageResponse show_diff(const ViewCall& call) {
    const std::unique_ptr<Store> store = call.site.open();
    const OtherVersions others = others_of(*store, call.id);
    std::string before = call.state.own_value("with");
    if (before.empty() && others.previous) before = others.previous->sha256;
    const PageFrame frame{
        "Сличение", {}, before.empty() ? std::string() : path_of(call.id), "json csv xlsx html", true};
    if (before.empty()) {
        Html main = nothing_here("Прежней версии этого документа в архиве нет.",
                                 {{document_address(call.id), "Открыть документ"}, {Address("/import"), "Загрузить"}});
        return framed(frame, call.state, main << choice_part(call, others, {}));
    }
    const HeldReports both = read_both(*store, before, call.id, call.site.names());
    const DocumentDiff diff = diff_documents(both.before, both.after, *catalogue_of(*store));
    Html main;
    main << "<p class=\"lead\">Было: " << link(document_address(both.before.source.sha256), diff_heading(both.before))
         << "<br>Стало: " << link(document_address(both.after.source.sha256), diff_heading(both.after)) << "</p>"
         << element("p", capitalize(diff_summary(diff)) + ".") << choice_part(call, others, both.before.source.sha256)
         << changes_part(diff);
    return framed(frame, call.state, main);
}

PageResponse diff_twin(const ViewCall& call, std::string_view format) {
    const std::unique_ptr<Store> store = call.site.open();
    std::string before = call.state.own_value("with");
    if (before.empty()) {
        const OtherVersions others = others_of(*store, call.id);
        if (!others.previous)
            throw RefusedRequest(404, "Прежней версии этого документа нет: назовите другой, with=SHA-256.");
        before = others.previous->sha256;
    }
    const HeldReports both = read_both(*store, before, call.id, call.site.names());
    const DocumentDiff diff = diff_documents(both.before, both.after, *catalogue_of(*store));
    for (const DiffFormat& each : diff_formats()) {
        if (each.name != format) continue;
        std::string body = each.write(diff, {});
        if (format == "json") return {200, std::string(media_type_of(format)), std::move(body)};
        return attachment(media_type_of(format), std::move(body), "изменения" + std::string(each.extension));
    }
    throw RefusedRequest(404, "Такого формата нет.");
}

}  // namespace svod
