#include "export/review.h"

#include "export/words.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace svod {

namespace {

constexpr std::size_t longest_quote = 300;

std::string percent(double confidence) {
    return std::to_string(std::lround(confidence * 100)) + " %";
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
    return all;
}

/// A number that contradicts another, an approval without a day: something is wrong with what was read, not with how.
bool is_read(const ReviewItem& item) {
    return item.kind == ReviewKind::figure || item.kind == ReviewKind::approval || item.kind == ReviewKind::order;
}

std::string taken_text(const ReviewItem& item) {
    if (!item.taken.empty()) return item.taken;
    return is_read(item) ? "—" : "не распознано";
}

std::string confidence_text(const ReviewItem& item) {
    return is_read(item) ? "—" : percent(item.confidence);
}

constexpr std::size_t most_places = 5;

std::string place_of_file(const Report& report, const Place& place) {
    const std::string text = place_text(place);
    return report.source.name + (text.empty() ? "" : ": " + text);
}

/// The other places of one doubt, the first of them by name.
std::string also_text(const ReviewItem& item, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, item.also.size()); ++i)
        text += (text.empty() ? "" : "; ") + place_of_file(*item.also[i].report, item.also[i].place);
    if (item.also.size() > most) text += " и ещё " + std::to_string(item.also.size() - most);
    return text;
}

std::string how(const ReviewItem& item) {
    const std::string rule = item.rule.empty() ? "правило не названо" : item.rule;
    return " [" + rule + ", уверенность " + percent(item.confidence) + "]";
}

std::string head_line(const ReviewList& list) {
    if (list.items.empty()) return "Сомнительного нет.\n";
    std::string line = "Сомнительного: " + std::to_string(list.items.size());
    if (list.shown < list.items.size()) line += ", показано " + std::to_string(list.shown) + " (--limit)";
    return line + ". Первым — то, что сильнее искажает сводную.\n";
}

std::string block(const ReviewItem& item, std::size_t number, const WriteOptions& options) {
    const char* bold = options.colour ? "\033[1m" : "";
    const char* plain = options.colour ? "\033[0m" : "";
    std::string what(russian(item.kind));
    std::string out =
        "\n" + std::string(bold) + std::to_string(number) + ". " + what + plain + " — " + item.territory + "\n";
    const auto line = [&](const std::string& label, const std::string& text) {
        if (!text.empty()) out += "   " + label + ": " + text + "\n";
    };
    line("где", item.report->source.name + ": " + source_text(item));
    if (item.event && item.kind != ReviewKind::row)
        line("мероприятие", (item.event->number.empty() ? "" : item.event->number + " ") +
                                shorten(item.event->activity, longest_quote));
    line("в документе", "«" + shorten(clean_line(item.raw), longest_quote) + "»");
    if (is_read(item))
        line("почему", item.rule);
    else
        line("понято", taken_text(item) + how(item));
    line("возможно", joined(item.alternatives));
    if (!item.also.empty()) line("то же, всего " + std::to_string(item.also.size() + 1), also_text(item, most_places));
    if (!item.event && item.events > 0) line("затронуто мероприятий", std::to_string(item.events));
    if (item.event) line("подробно", "svod show " + item.event->id);
    return out;
}

std::string write_table(const ReviewList& list, const WriteOptions& options) {
    std::string out = head_line(list);
    for (std::size_t i = 0; i < list.shown; ++i) out += block(list.items[i], i + 1, options);
    return out;
}

void write_place(Json& json, const Place& place) {
    json.key("where");
    json.open_list();
    for (const Place::Rows& part : place.tables) {
        json.open();
        json.field("table", part.table);
        json.key("rows");
        json.open_list();
        for (const int row : part.rows) json.integer(row);
        json.close_list();
        json.close();
    }
    if (place.paragraph) {
        json.open();
        json.field("paragraph", *place.paragraph);
        json.close();
    }
    json.close_list();
}

void write_item(Json& json, const ReviewItem& item) {
    json.open();
    json.field("kind", name(item.kind));
    json.confidence("consequence", item.consequence);
    json.field("territory", item.territory);
    json.field("document", item.report->source.name);
    json.field("sha256", item.report->source.sha256);
    json.field_or_null("event", item.event ? item.event->id : "");
    json.field_or_null("activity", item.event ? item.event->activity : "");
    write_place(json, item.place);
    json.key("column");
    item.column ? json.integer(*item.column) : json.null();
    json.field_or_null("header", item.header);
    json.field("source", source_text(item));
    json.field("text", item.raw);
    json.field_or_null("taken", item.taken);
    json.field_or_null("rule", item.rule);
    json.confidence("confidence", item.confidence);
    json.key("alternatives");
    json.open_list();
    for (const std::string& alternative : item.alternatives) json.text(alternative);
    json.close_list();
    json.field("events", item.events);
    json.key("also");
    json.open_list();
    for (const ReviewPlace& place : item.also) {
        json.open();
        json.field("territory", place.territory);
        json.field("document", place.report->source.name);
        json.field_or_null("event", place.event ? place.event->id : "");
        write_place(json, place.place);
        json.field("text", place.raw);
        json.close();
    }
    json.close_list();
    json.close();
}

std::string write_json(const ReviewList& list, const WriteOptions&) {
    Json json;
    json.open();
    json.field("schema", "svod.review/1");
    json.field("count", static_cast<int>(list.items.size()));
    json.key("items");
    json.open_list();
    for (std::size_t i = 0; i < list.shown; ++i) write_item(json, list.items[i]);
    json.close_list();
    json.close();
    return json.take() + "\n";
}

std::string write_csv(const ReviewList& list, const WriteOptions&) {
    std::string out = "\xEF\xBB\xBF";
    out += csv_line({"№", "Последствие", "Что сомнительно", "Муниципалитет", "Файл", "Место в файле", "Мероприятие",
                     "Текст документа", "Понято как", "Правило", "Уверенность", "Возможно", "Мероприятий", "Ещё мест",
                     "id"});
    for (std::size_t i = 0; i < list.shown; ++i) {
        const ReviewItem& item = list.items[i];
        out += csv_line({std::to_string(i + 1), number_text(std::round(item.consequence)),
                         std::string(russian(item.kind)), item.territory, item.report->source.name, source_text(item),
                         item.event ? item.event->activity : "", item.raw, taken_text(item), item.rule,
                         confidence_text(item), joined(item.alternatives), std::to_string(item.events),
                         std::to_string(item.also.size()), item.event ? item.event->id : ""});
    }
    return out;
}

constexpr std::array formats{
    ReviewFormat{"table", write_table},
    ReviewFormat{"json", write_json},
    ReviewFormat{"csv", write_csv},
};

}  // namespace

std::span<const ReviewFormat> review_formats() {
    return formats;
}

std::string source_text(const ReviewItem& item) {
    std::string text = place_text(item.place);
    if (text.empty()) return "документ целиком";
    if (item.column) text += ", колонка " + std::to_string(*item.column + 1);
    if (!item.header.empty()) text += " «" + item.header + "»";
    return text;
}

}  // namespace svod
