#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "app/server/traffic_light.h"
#include "compare/review.h"
#include "compare/totals.h"
#include "export/chart_svg.h"
#include "export/review.h"
#include "export/words.h"
#include "export/writer.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t listed_at_once = 10;

Html fact(Markup name, const std::string& value, const Address& address, std::string_view more) {
    Html out;
    out << "<div><dt>" << name << "</dt><dd><strong>" << link(address, value) << "</strong>";
    if (!more.empty()) out << "<small>" << text(more) << "</small>";
    return out << "</dd></div>\n";
}

std::string not_understood_text(const Rate& rate, std::string_view what) {
    return rate.not_understood ? "не распознано " + std::to_string(rate.not_understood) + " " + std::string(what)
                               : std::string();
}

Html facts_part(const Comparison& comparison, const ViewState& state, std::size_t doubts) {
    const Totals& region = comparison.region;
    Html out;
    out << "<dl class=\"facts\">";
    out << fact("Выполнено из подлежащих", rate_text(region.completion), state.with("sort", "problems").at("/table"),
                not_understood_text(region.completion, "отметок"));
    out << fact("В срок", rate_text(region.on_time), state.at("/table"), not_understood_text(region.on_time, "дат"));
    out << fact("Просрочено", std::to_string(region.overdue), state.at("/").part("overdue"), "срок прошёл");
    out << fact("Срок в ближайшие 30 дней", std::to_string(region.due_soon), state.at("/").part("soon"),
                "и не завершено");
    out << fact("Проверить", std::to_string(doubts), state.at("/review"), "понято неуверенно");
    out << fact("Замечаний к документам", std::to_string(comparison.findings.size()), state.at("/findings"), "");
    return out << "</dl>\n";
}

Html cautions_part(const Comparison& comparison) {
    const std::string words = cautions_text(comparison);
    return words.empty() ? Html() : element("p", "nothing", words);
}

Html territories_part(const Comparison& comparison, const ViewState& state) {
    Html out;
    out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Итоги по муниципалитетам\"><table>"
           "<caption>Итоги по муниципалитетам</caption><thead><tr><th scope=\"col\">Муниципалитет</th>";
    std::vector<const TotalsColumn*> columns;
    for (const TotalsColumn& column : totals_columns())
        if (column.main) columns.push_back(&column);
    for (const TotalsColumn* column : columns) out << "<th scope=\"col\">" << text(column->head) << "</th>";
    out << "</tr></thead><tbody>\n";
    for (const ComparedTerritory& territory : comparison.territories) {
        out << "<tr><th scope=\"row\">"
            << link(state.at(Address("/territories").below(territory.id).text()), territory.name) << "</th>";
        for (const TotalsColumn* column : columns) out << element("td", "number", column->value(territory.totals));
        out << "</tr>\n";
    }
    out << "</tbody><tfoot><tr class=\"total\"><th scope=\"row\">Всего</th>";
    for (const TotalsColumn* column : columns) out << element("td", "number", column->value(comparison.region));
    return out << "</tr></tfoot></table></div>\n";
}

Html movement_sentence(const Comparison& comparison) {
    const MoveCounts& counts = comparison.movement.counts;
    Html out;
    if (counts.kept == 0 && counts.added == 0 && counts.dropped == 0)
        return out << "<p>Прежних отчётов, с которыми можно сравнить, в архиве нет.</p>\n";
    const std::pair<int, std::string_view> moves[] = {{counts.forward, "ближе к выполнению"},
                                                      {counts.back, "дальше от выполнения"},
                                                      {counts.other_status, "статус изменился иначе"},
                                                      {counts.deadline_later, "срок перенесён позже"},
                                                      {counts.deadline_earlier, "срок перенесён раньше"},
                                                      {counts.added, "добавлено мероприятий"},
                                                      {counts.dropped, "исчезло мероприятий"}};
    Html items;
    for (const auto& [count, words] : moves)
        if (count > 0) items << "<li>" << text(words) << ": <strong>" << number(count) << "</strong></li>";
    if (items.empty())
        out << "<p>Мероприятия, сроки и отметки те же, что в прежних отчётах.</p>\n";
    else
        out << "<ul>" << items << "</ul>";
    const std::optional<double> change =
        rate_change(comparison.movement.before.completion, comparison.movement.after.completion);
    if (change)
        out << element(
            "p", "Исполнение: было " + rate_text(comparison.movement.before.completion) + ", стало " +
                     rate_text(comparison.movement.after.completion) + " — у " +
                     plural(comparison.movement.compared, "муниципалитета", "муниципалитетов", "муниципалитетов") +
                     " с прежним отчётом.");
    return out;
}

Html review_part(const std::vector<ReviewItem>& items, const ViewState& state) {
    Html out;
    if (items.empty()) return out << "<p>Сомнительного нет.</p>\n";
    out << "<ol>";
    for (std::size_t i = 0; i < std::min<std::size_t>(items.size(), 5); ++i)
        out << "<li>" << text(russian(items[i].kind)) << " — " << text(items[i].territory) << ": «"
            << text(shorten(clean_line(items[i].raw), 120)) << "»</li>";
    return out << "</ol><p>" << link(state.at("/review"), "Разобрать всё по порядку") << "</p>\n";
}

/// The documents taken in last, those that could not be read among them.
Html imports_part(Store& store, PersonNames names) {
    std::vector<StoredDocument> documents = store.documents();
    std::sort(documents.begin(), documents.end(),
              [](const StoredDocument& a, const StoredDocument& b) { return a.id > b.id; });
    Html out;
    out << "<ul class=\"imports\">";
    for (std::size_t i = 0; i < std::min(documents.size(), listed_at_once); ++i) {
        out << "<li>" << link(document_address(documents[i].sha256), file_with_names(documents[i].name, names));
        if (!documents[i].error_code.empty())
            out << " <span class=\"mark bad\"><span aria-hidden=\"true\">✗</span> не прочитан: "
                << text(documents[i].error_message) << "</span>";
        out << "</li>";
    }
    return out << "</ul>\n";
}

std::vector<ListedEvent> chosen_events(const Comparison& comparison, bool ComparedEvent::*which) {
    std::vector<ListedEvent> events = listed_events(comparison);
    std::erase_if(events, [&](const ListedEvent& each) { return !(each.compared->*which); });
    std::stable_sort(events.begin(), events.end(), [](const ListedEvent& a, const ListedEvent& b) {
        return a.compared->event->deadline->end < b.compared->event->deadline->end;
    });
    return events;
}

Html chart_part(const Comparison& comparison) {
    const std::optional<BarChart> chart = completion_chart(comparison);
    Html out;
    if (!chart) return out;
    return out << "<figure><figcaption>" << text(chart->title) << "</figcaption>" << drawn(chart_svg(*chart, "c"))
               << "<p>Те же числа — в таблице итогов ниже.</p></figure>\n";
}

}  // namespace

PageResponse show_overview(const ViewCall& call) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const PageFrame frame{"Обзор", "overview", "/", "json csv xlsx docx", true};
    Html main = chosen_part(call.state, "/");
    const std::unique_ptr<Store> store = call.site.open();
    if (comparison->territories.empty()) {
        if (call.state.narrowed())
            main << nothing_here("По этому отбору ничего нет.", {{Address("/"), "Показать всё"}});
        else if (store->documents().empty())
            main << empty_archive();
        else
            main << nothing_here("Документы есть, но ни один не назван по муниципалитету или не прочитан.",
                                 {{Address("/import"), "Загрузить ещё"}})
                 << imports_part(*store, call.site.names());
        return framed(frame, call.state, main);
    }
    const std::vector<ReviewItem> items = review_queue(*comparison);
    main << element("p", "lead", "Состояние " + as_of_text(*comparison) + "." + filter_text(*comparison))
         << cautions_part(*comparison) << facts_part(*comparison, call.state, items.size())
         << traffic_light(*comparison, call.state) << chart_part(*comparison)
         << territories_part(*comparison, call.state) << "<h2>С прошлого отчёта</h2>" << movement_sentence(*comparison)
         << "<h2 id=\"overdue\">Просрочено</h2>"
         << events_list("Просрочено дольше всех", chosen_events(*comparison, &ComparedEvent::overdue), listed_at_once,
                        "Просроченных мероприятий нет.", call.state)
         << "<h2 id=\"soon\">Скоро срок</h2>"
         << events_list("Срок в ближайшие 30 дней", chosen_events(*comparison, &ComparedEvent::due_soon),
                        listed_at_once, "В ближайшие 30 дней сроков нет.", call.state)
         << "<h2>Проверить в первую очередь</h2>" << review_part(items, call.state) << "<h2>Последние загрузки</h2>"
         << imports_part(*store, call.site.names());
    return framed(frame, call.state, main);
}

PageResponse comparison_twin(const ViewCall& call, std::string_view format) {
    for (const ComparisonWriter& writer : comparison_writers()) {
        if (writer.name != format) continue;
        const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
        std::string body = writer.write(*comparison, {});
        if (format == "json") return {200, std::string(writer.media_type), std::move(body)};
        return attachment(writer.media_type, std::move(body), "сводная" + std::string(writer.extension));
    }
    throw RefusedRequest(404, "Такого формата нет.");
}

}  // namespace svod
