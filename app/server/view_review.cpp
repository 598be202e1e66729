#include "app/server/correction_form.h"
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
#include <optional>
#include <set>

namespace svod {

namespace {

constexpr const char* path = "/review";
constexpr std::size_t items_a_page = 10;
constexpr std::size_t places_listed = 5;
constexpr std::size_t places_decided = 2000;  ///< at once: their ids stand in the form

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

/// Which correction settles the doubt; nullopt: none, it is settled by a better document or by a link.
std::optional<CorrectedField> settled_by(ReviewKind kind) {
    if (kind == ReviewKind::completion) return CorrectedField::status;
    if (kind == ReviewKind::deadline) return CorrectedField::deadline;
    if (kind == ReviewKind::territory) return CorrectedField::territory;
    if (kind == ReviewKind::period) return CorrectedField::period;
    return std::nullopt;
}

/// What the decision is about: the activities where the doubt stands, or the document.
std::vector<std::string> subjects_of(const ReviewItem& item) {
    if (!item.event) return {item.report->source.sha256};
    std::vector<std::string> subjects{item.event->id};
    for (const ReviewPlace& place : item.also)
        if (place.event && subjects.size() < places_decided) subjects.push_back(place.event->id);
    return subjects;
}

/// Ways to settle it: what was read is right, or what is.
Html decision_part(const ViewCall& call, const ReviewItem& item, std::size_t number_of) {
    Html out;
    const std::optional<CorrectedField> field = settled_by(item.kind);
    if (!field) return out;
    const std::string id = "i" + std::to_string(number_of);
    const std::string back = call.state.at(path).part(id).text();
    const std::vector<std::string> subjects = subjects_of(item);
    out << "<div class=\"decision\">";
    const bool lasting = *field != CorrectedField::period;  // a period has no confidence that could rise
    if (lasting && !item.taken.empty() && !confirming_value(*item.report, item.event, *field).empty())
        out << confirm_button(call, subjects, *field, back);
    CorrectionForm form;
    form.id = id;
    form.subjects = subjects;
    form.fields = {*field};
    form.back = back;
    return out << "<details data-key=\"e\"><summary>Исправить</summary>" << correction_form(call, form)
               << "</details></div>\n";
}

/// What is left to do and what it is good for.
Html progress_part(const std::vector<ReviewItem>& items) {
    long long open = 0;
    std::set<std::string> events;
    for (const ReviewItem& item : items) {
        if (!settled_by(item.kind)) continue;
        ++open;
        if (item.event) events.insert(item.event->id);
        for (const ReviewPlace& place : item.also)
            if (place.event) events.insert(place.event->id);
        if (!item.event)
            for (const Event& event : item.report->events) events.insert(event.id);
    }
    Html out;
    if (open == 0) return out;
    return out << element(
               "p", "Решить здесь осталось: " + plural(open, "вопрос", "вопроса", "вопросов") +
                        "; от ответов зависит, как посчитано " +
                        plural(static_cast<long long>(events.size()), "мероприятие", "мероприятия", "мероприятий") +
                        ".");
}

constexpr const char* keys_help =
    "<p class=\"keys\">Клавиши: <kbd>j</kbd> — дальше, <kbd>k</kbd> — назад, <kbd>a</kbd> — верно, <kbd>e</kbd> — "
    "исправить, <kbd>u</kbd> — отменить записанное последним; в русской раскладке — те же.</p>\n";

Html item_part(const ReviewItem& item, std::size_t number_of, DocumentShelf& shelf, const ViewCall& call) {
    Html out;
    out << "<section class=\"item\"" << attribute("aria-labelledby", "i" + std::to_string(number_of))
        << "><h2 tabindex=\"-1\"" << attribute("id", "i" + std::to_string(number_of)) << ">"
        << text(std::to_string(number_of) + ". " + std::string(russian(item.kind)) + " — " + item.territory) << "</h2>"
        << element("p", "legend", "вес в сводной: " + number_text(std::round(item.consequence)))
        << "<div class=\"sides\">" << source_side(item, shelf, call.site.names()) << value_side(item, call.state)
        << "</div>" << decision_part(call, item, number_of) << "</section>\n";
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
    Html main = done_part(call, call.state.at(path).text());
    main << chosen_part(call.state, path);
    if (items.empty())
        return framed(
            frame, call.state,
            main << nothing_here("Сомнительного нет: всё понято уверенно.", {{Address("/table"), "Открыть сводную"}}));
    const PageRange range = range_of_page(call.state, items.size(), items_a_page);
    main << element("p", "lead",
                    "Сомнительного: " + std::to_string(items.size()) + ". Первым — то, что сильнее искажает сводную.")
         << progress_part(items) << keys_help;
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
