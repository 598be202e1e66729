#include "app/server/data_table.h"
#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "app/server/source_document.h"
#include "app/server/source_part.h"
#include "compare/review.h"
#include "export/review.h"
#include "export/words.h"
#include "text/text.h"

#include <cmath>
#include <map>

namespace svod {

namespace {

constexpr const char* path = "/review";
constexpr std::size_t items_a_page = 10;
constexpr std::size_t places_listed = 5;

/// The documents that a page of the queue shows, each read once.
class DocumentShelf {
public:
    explicit DocumentShelf(Site& site) : site_(site) {}

    const SourceDocument& document(const std::string& sha256) {
        const auto found = read_.find(sha256);
        return found != read_.end() ? found->second
                                    : read_.emplace(sha256, source_document(site_, sha256)).first->second;
    }

private:
    Site& site_;
    std::map<std::string, SourceDocument> read_;
};

bool is_whole_document(const ReviewItem& item) {
    return item.place.tables.empty() && !item.place.paragraph;
}

/// Of a table: its words say enough, all its rows would be too much.
bool stands_in_words_alone(const ReviewItem& item) {
    return !item.event && !is_whole_document(item);
}

Html source_side(const ReviewItem& item, DocumentShelf& shelf, PersonNames names) {
    Html out;
    const std::string& hash = item.report->source.sha256;
    out << "<div><h3>В документе</h3><p>" << link(document_address(hash), item.report->source.name) << ": "
        << text(source_text(item)) << "</p>";
    if (stands_in_words_alone(item))
        return out << element("blockquote", "marked", shorten(clean_line(item.raw), 600)) << "</div>";
    const SourceDocument& source = shelf.document(hash);
    if (source.document && source.report && !is_whole_document(item))
        out << source_part(*source.document, *source.report, item.place, item.column, names);
    else
        out << element("blockquote", "marked", shorten(clean_line(item.raw), 600));
    return out << "</div>\n";
}

Html value_side(const ReviewItem& item, const ViewState& state) {
    Html out;
    out << "<div><h3>Понято</h3><dl class=\"facts-list\">";
    if (!stands_in_words_alone(item))
        out << "<dt>Слова</dt><dd>«" << text(shorten(clean_line(item.raw), 300)) << "»</dd>";
    if (!item.taken.empty())
        out << "<dt>Значение</dt><dd>" << text(item.taken) << "</dd>";
    else if (item.kind != ReviewKind::figure)
        out << "<dt>Значение</dt><dd><span class=\"mark doubt\"><span aria-hidden=\"true\">?</span> не "
               "распознано</span></dd>";
    if (!item.rule.empty()) out << "<dt>Правило</dt><dd>" << text(item.rule) << "</dd>";
    if (item.confidence > 0)
        out << "<dt>Уверенность</dt>" << element("dd", std::to_string(std::lround(item.confidence * 100)) + " %");
    if (!item.alternatives.empty()) {
        out << "<dt>Возможно</dt><dd><ul>";
        for (const std::string& each : item.alternatives) out << element("li", each);
        out << "</ul></dd>";
    }
    if (item.event)
        out << "<dt>Мероприятие</dt><dd>"
            << link(event_address(item.event->id, state), shorten(item.event->activity, 200)) << "</dd>";
    else if (item.events > 0)
        out << "<dt>Затронуто мероприятий</dt>" << element("dd", std::to_string(item.events));
    if (!item.also.empty()) {
        out << "<dt>"
            << text("То же ещё в " + plural(static_cast<long long>(item.also.size()), "месте", "местах", "местах"))
            << "</dt><dd><ul>";
        for (std::size_t i = 0; i < std::min(places_listed, item.also.size()); ++i)
            out << element("li", item.also[i].territory + ", " + item.also[i].report->source.name + ": " +
                                     place_text(item.also[i].place));
        out << "</ul></dd>";
    }
    return out << "</dl></div>\n";
}

Html item_part(const ReviewItem& item, std::size_t number_of, DocumentShelf& shelf, const ViewCall& call) {
    Html out;
    out << "<section class=\"item\"" << attribute("aria-labelledby", "i" + std::to_string(number_of))
        << "><h2 tabindex=\"-1\"" << attribute("id", "i" + std::to_string(number_of)) << ">"
        << text(std::to_string(number_of) + ". " + std::string(russian(item.kind)) + " — " + item.territory) << "</h2>"
        << element("p", "legend", "вес в сводной: " + number_text(std::round(item.consequence)))
        << "<div class=\"sides\">" << source_side(item, shelf, call.site.names()) << value_side(item, call.state)
        << "</div></section>\n";
    return out;
}

DataTable queue_table(const std::vector<ReviewItem>& items, const Comparison& comparison) {
    DataTable table{
        "проверить",
        "Что понято неуверенно, сначала самое весомое, " + as_of_text(comparison) + "." + filter_text(comparison),
        {{"number", "№"},
         {"consequence", "Последствие"},
         {"kind", "Что сомнительно"},
         {"territory", "Муниципалитет"},
         {"document", "Файл"},
         {"source", "Место в файле"},
         {"activity", "Мероприятие"},
         {"text", "Текст документа"},
         {"taken", "Понято как"},
         {"rule", "Правило"},
         {"event", "id"}},
        {}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ReviewItem& item = items[i];
        table.rows.push_back({static_cast<double>(i + 1), std::round(item.consequence), std::string(russian(item.kind)),
                              item.territory, item.report->source.name, source_text(item),
                              item.event ? item.event->activity : std::string(), item.raw, item.taken, item.rule,
                              item.event ? item.event->id : std::string()});
    }
    return table;
}

}  // namespace

PageResponse show_review(const ViewCall& call) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const PageFrame frame{"Проверка", "review", path, "json csv xlsx", true};
    if (comparison->territories.empty() && !call.state.narrowed()) return framed(frame, call.state, empty_archive());
    const std::vector<ReviewItem> items = review_queue(*comparison);
    Html main = chosen_part(call.state, path);
    if (items.empty())
        return framed(
            frame, call.state,
            main << nothing_here("Сомнительного нет: всё понято уверенно.", {{Address("/table"), "Открыть сводную"}}));
    const PageRange range = range_of_page(call.state, items.size(), items_a_page);
    main << element("p", "lead",
                    "Сомнительного: " + std::to_string(items.size()) +
                        ". Первым — то, что сильнее искажает сводную. Клавиши: j — дальше, k — назад.");
    DocumentShelf shelf(call.site);
    for (std::size_t i = range.begin; i < range.end; ++i) main << item_part(items[i], i + 1, shelf, call);
    main << pages_part(call.state, path, items.size(), items_a_page);
    return framed(frame, call.state, main);
}

PageResponse review_twin(const ViewCall& call, std::string_view format) {
    const std::shared_ptr<const Comparison> comparison = call.site.comparison(call.state);
    const std::vector<ReviewItem> items = review_queue(*comparison);
    if (format == "xlsx") return table_twin(queue_table(items, *comparison), format);
    const ReviewList list{items, items.size()};
    for (const ReviewFormat& each : review_formats()) {
        if (each.name != format) continue;
        std::string body = each.write(list, {});
        if (format == "json") return {200, "application/json", std::move(body)};
        return attachment("text/csv; charset=utf-8", std::move(body), "проверить.csv");
    }
    throw RefusedRequest(404, "Такого формата нет.");
}

}  // namespace svod
