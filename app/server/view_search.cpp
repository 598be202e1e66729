#include "app/server/event_parts.h"
#include "app/server/layout.h"
#include "export/search.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>

namespace svod {

namespace {

constexpr const char* path = "/search";
constexpr std::size_t usually_shown = 20;
constexpr std::size_t most_shown = 1000;
constexpr std::size_t more_shown = 5;  ///< times as many, by the link

std::size_t limit_of(const ViewState& state) {
    const std::string& asked = state.own_value("limit");
    if (asked.empty()) return usually_shown;
    std::size_t limit = 0;
    const auto [end, trouble] = std::from_chars(asked.data(), asked.data() + asked.size(), limit);
    if (trouble != std::errc() || end != asked.data() + asked.size() || limit < 1 || limit > most_shown)
        throw RefusedRequest(400, "Число найденного «" + asked + "» не понято: нужно целое от 1 до 1000.");
    return limit;
}

SearchRequest request_of(const ViewState& state) {
    SearchRequest request;
    request.parts = parse_search(state.own_value("q"));
    request.territories = state.filters.territories;
    request.statuses = parse(state.filters).statuses;
    request.limit = limit_of(state);
    return request;
}

Html status_choice(const ViewState& state) {
    Html out;
    out << "<label>Статус<select name=\"status\"><option value=\"\">любой</option>";
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i) {
        const auto status = static_cast<Status>(i);
        out << "<option" << attribute("value", name(status));
        if (state.has("status", std::string(name(status)))) out << " selected";
        out << ">" << text(russian(status)) << "</option>";
    }
    return out << "</select></label>";
}

Html search_form(const ViewState& state) {
    const auto& places = state.filters.territories;
    Html out;
    return out << "<form class=\"correct\" role=\"search\" aria-label=\"Поиск с отбором\"" << attribute("action", path)
               << "><label>Слова<input name=\"q\" type=\"search\"" << attribute("value", state.own_value("q"))
               << "></label><label>Муниципалитет<input name=\"territory\" placeholder=\"все\""
               << attribute("value", places.empty() ? std::string() : places.front()) << "></label>"
               << status_choice(state) << "<button>Найти</button></form>\n<p class=\"legend\">"
               << "Слова — в любой форме, все в одном мероприятии или абзаце; «целевая модель» в кавычках — подряд; "
               << "наставник* — с этого начала.</p>\n";
}

Html marked(const std::string& words, const std::vector<SearchPart>& parts) {
    Html out;
    std::size_t last = 0;
    for (const auto& [start, size] : marked_words(words, parts)) {
        out << text(std::string_view(words).substr(last, start - last)) << "<mark>"
            << text(std::string_view(words).substr(start, size)) << "</mark>";
        last = start + size;
    }
    return out << text(std::string_view(words).substr(last));
}

Html hit_part(const FoundHit& each, const SearchResult& result) {
    Html out;
    out << "<li>";
    bool linked = each.event.empty();
    for (const auto& [field, words] : each.texts) {
        const Html shown = marked(excerpt(words, result.parts), result.parts);
        out << "<p>" << text(field_label(field));
        if (linked)
            out << shown;
        else
            out << "<a data-panel" << href(event_address(each.event, {})) << ">" << shown << "</a>";
        linked = true;
        out << "</p>";
    }
    out << "<small>" << text(each.territory.empty() ? "муниципалитет не распознан" : each.territory);
    if (!each.status.empty()) out << " · " << text(each.status);
    return out << " · " << link(document_address(each.hit.sha256), each.hit.name) << "</small></li>\n";
}

Html hits_part(const SearchResult& result, const ViewState& state) {
    Html out;
    out << element("p", "lead",
                   "Показано: " + std::to_string(result.hits.size()) + "; всего с этими словами" +
                       (state.narrowed() ? ", без отбора" : "") + ": " + std::to_string(result.found) + ".")
        << "<ol class=\"hits\">";
    for (const FoundHit& each : result.hits) out << hit_part(each, result);
    out << "</ol>\n";
    const std::size_t limit = limit_of(state);
    if (result.hits.size() < limit || limit == most_shown || result.found <= limit) return out;
    ViewState more = state;
    std::erase_if(more.own, [](const auto& pair) { return pair.first == "limit"; });
    more.own.emplace_back("limit", std::to_string(std::min(most_shown, limit * more_shown)));
    return out << "<p>" << link(more.at(path), "Показать больше") << "</p>\n";
}

}  // namespace

PageResponse show_search(const ViewCall& call) {
    const ViewState& state = call.state;
    const SearchRequest request = request_of(state);
    Html main = search_form(state);
    if (request.parts.empty()) {
        if (!state.own_value("q").empty())
            main << nothing_here("Назовите хотя бы одно слово из букв или цифр.",
                                 {{Address("/table"), "Открыть сводную"}});
        return framed({"Поиск", "search", {}}, state, main);
    }
    const SearchResult result = find_texts(*call.site.open(), request, call.site.names());
    const PageFrame frame{"Поиск: " + shorten(state.own_value("q"), 100), "search", path, "json csv xlsx"};
    if (result.hits.empty()) {
        ViewState anywhere = state;
        anywhere.filters = {};
        std::vector<NextStep> steps{{Address("/table"), "Открыть сводную"}};
        if (state.narrowed()) steps.insert(steps.begin(), {anywhere.at(path), "Искать без отбора"});
        return framed(frame, state,
                      main << nothing_here("Ничего не найдено. Попробуйте начало слова со звёздочкой: "
                                           "наставник*.",
                                           steps));
    }
    return framed(frame, state, main << hits_part(result, state));
}

PageResponse search_twin(const ViewCall& call, std::string_view format) {
    const SearchRequest request = request_of(call.state);
    if (request.parts.empty()) throw RefusedRequest(400, "Назовите хотя бы одно слово: q=наставник*.");
    const SearchResult result = find_texts(*call.site.open(), request, call.site.names());
    for (const SearchFormat& each : search_formats()) {
        if (each.name != format) continue;
        std::string body = each.write(result, {});
        if (format == "json") return {200, std::string(media_type_of(format)), std::move(body)};
        return attachment(media_type_of(format), std::move(body), "поиск" + std::string(each.extension));
    }
    throw RefusedRequest(404, "Такого формата нет.");
}

}  // namespace svod
