#include "app/server/layout.h"

#include "app/server/assets.h"
#include "compare/breakdown.h"
#include "compare/section_filter.h"
#include "normalize/report.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace svod {

namespace {

Html menu_part(std::string_view current) {
    Html menu;
    menu
        << "<header class=\"top\"><nav class=\"menu\" aria-label=\"Разделы\"><a class=\"home\" href=\"/\">свод</a><ul>";
    for (const PageView& view : page_views()) {
        if (view.menu.empty()) continue;
        menu << "<li><a" << attribute("href", view.path);
        if (view.name == current) menu << " aria-current=\"page\"";
        menu << ">" << text(view.menu) << "</a></li>";
    }
    menu << "</ul></nav>\n";
    if (current != "search")
        menu << "<form class=\"find\" role=\"search\" aria-label=\"Поиск по архиву\" action=\"/search\"><input "
                "type=\"search\" name=\"q\" "
                "aria-label=\"Искать во всех документах\" placeholder=\"Поиск\"><button>Найти</button></form>";
    return menu << "</header>\n";
}

Html twins_part(const PageFrame& frame, const ViewState& state) {
    if (frame.path.empty() || frame.formats.empty()) return {};
    Html twins;
    twins << "<p class=\"twins\">Скачать то же самое:";
    for (const std::string_view format : split(frame.formats, ' '))
        twins << " " << link(twin_address(state, frame.path, format), upper(format));
    return twins << "</p>\n";
}

std::string_view name_of_key(std::string_view key) {
    static constexpr std::array names{
        std::pair<std::string_view, std::string_view>{"territory", "муниципалитет"},
        std::pair<std::string_view, std::string_view>{"section", "раздел"},
        std::pair<std::string_view, std::string_view>{"status", "статус"},
        std::pair<std::string_view, std::string_view>{"period", "период"},
        std::pair<std::string_view, std::string_view>{"as_of", "на дату"},
        std::pair<std::string_view, std::string_view>{"level", "уровень"},
        std::pair<std::string_view, std::string_view>{"find", "слова"},
        std::pair<std::string_view, std::string_view>{"responsible", "ответственный"},
        std::pair<std::string_view, std::string_view>{"evidence", "подтверждение"},
        std::pair<std::string_view, std::string_view>{"doubtful", "нераспознанное"},
    };
    const auto* found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == key; });
    return found == names.end() ? std::string_view() : found->second;
}

std::string value_in_words(const std::string& key, const std::string& value) {
    if (key == "status")
        if (const auto status = status_by_name(value)) return std::string(russian(*status));
    if (key == "section" && value == whole_section({})) return std::string(no_section);
    if (key == "section" && value.starts_with(whole_section({}))) return value.substr(1);
    if (key == "as_of")
        if (const auto date = parse_iso(value)) return russian(*date);
    if (value == "yes") return key == "doubtful" ? "только оно" : "есть";
    if (value == "no") return "нет";
    return value;
}

}  // namespace

Address twin_address(const ViewState& state, const std::string& path, std::string_view format) {
    const std::string base = path == "/" ? "/overview" : path;
    return state.at(base + "." + std::string(format));
}

PageResponse framed(const PageFrame& frame, const ViewState& state, const Html& main) {
    Html page;
    page << "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         << element("title", frame.title + " — свод") << "\n<link rel=\"stylesheet\""
         << attribute("href", asset_address("style.css")) << ">\n<link rel=\"icon\" type=\"image/svg+xml\""
         << attribute("href", asset_address("icon.svg")) << ">\n<script type=\"module\""
         << attribute("src", asset_address("page.js")) << "></script>\n</head>\n<body"
         << attribute("class", frame.wide ? "wide" : "narrow")
         << ">\n<a class=\"skip\" href=\"#main\">К содержанию</a>\n"
         << menu_part(frame.view) << "<main id=\"main\" tabindex=\"-1\">\n"
         << element("h1", frame.title) << "\n"
         << main << "\n"
         << twins_part(frame, state) << "</main>\n</body>\n</html>\n";
    PageResponse response;
    response.body = page.content();
    return response;
}

Html chosen_part(const ViewState& state, const std::string& path) {
    Html chosen;
    for (const auto& [key, value] : state.pairs()) {
        const std::string_view name = name_of_key(key);
        if (name.empty()) continue;
        chosen << "<li>" << text(name) << ": <strong>" << text(value_in_words(key, value)) << "</strong> <a"
               << href(state.without(key, value).at(path)) << attribute("aria-label", "убрать отбор: " + value)
               << ">убрать</a></li>";
    }
    if (chosen.empty()) return {};
    Html part;
    return part << "<ul class=\"chosen\" aria-label=\"Отобрано\">" << chosen << "<li><a" << attribute("href", path)
                << ">Сбросить весь отбор</a></li></ul>\n";
}

Html nothing_here(std::string_view sentence, const std::vector<NextStep>& steps) {
    Html part;
    part << "<div class=\"nothing\"><p>" << text(sentence) << "</p><ul>";
    for (const NextStep& step : steps) part << "<li>" << link(step.address, step.words) << "</li>";
    return part << "</ul></div>\n";
}

Html empty_archive() {
    return nothing_here("В архиве пока нет ни одного документа.",
                        {{Address("/import"), "Загрузить отчёты и дорожные карты (DOCX, ODT)"}});
}

PageResponse trouble_page(int status, const std::string& message) {
    const std::string title = status == 404   ? "Такой страницы нет"
                              : status == 403 ? "Доступ закрыт"
                              : status >= 500 ? "Не получилось"
                                              : "Запрос не понят";
    PageResponse response =
        framed({title, {}, {}}, {},
               nothing_here(message, {{Address("/"), "Открыть обзор"}, {Address("/table"), "Открыть сводную"}}));
    response.status = status;
    return response;
}

PageRange range_of_page(const ViewState& state, std::size_t all, std::size_t a_page) {
    const std::size_t last = all == 0 ? 0 : (all - 1) / a_page;
    const std::size_t page = std::min(static_cast<std::size_t>(state.page - 1), last);
    return {page * a_page, std::min(all, (page + 1) * a_page)};
}

Html pages_part(const ViewState& state, const std::string& path, std::size_t all, std::size_t a_page) {
    if (all <= a_page) return {};
    const PageRange range = range_of_page(state, all, a_page);
    const auto at_page = [&](std::size_t page) {
        ViewState other = state;
        other.page = static_cast<int>(page);
        return other.at(path);
    };
    const std::size_t page = range.begin / a_page + 1;
    const std::size_t pages = (all + a_page - 1) / a_page;
    Html part;
    part << "<nav class=\"pages\" aria-label=\"Страницы\"><p>"
         << text(std::to_string(range.begin + 1) + "–" + std::to_string(range.end) + " из " + std::to_string(all))
         << "</p>";
    if (page > 1) part << link(at_page(1), "В начало") << link(at_page(page - 1), "← Назад");
    if (page < pages) part << link(at_page(page + 1), "Дальше →") << link(at_page(pages), "В конец");
    return part << "</nav>\n";
}

}  // namespace svod
