#include "app/server/view_state.h"

#include "app/server/message.h"
#include "app/usage_error.h"

#include <algorithm>
#include <charconv>

namespace svod {

namespace {

constexpr std::size_t longest_value = 4 << 10;
constexpr int most_pages = 1'000'000;

int page_number(const std::string& value) {
    int page = 0;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), page);
    if (trouble != std::errc() || end != value.data() + value.size() || page < 1 || page > most_pages)
        throw RefusedRequest(400, "Номер страницы «" + value + "» не понят: нужно целое число от 1.");
    return page;
}

bool yes_or_no(const std::string& key, const std::string& value) {
    if (value == "yes" || value == "no") return value == "yes";
    throw RefusedRequest(400, "Значение «" + value + "» параметра " + key + " не понято: нужно yes или no.");
}

void set(ViewState& state, const std::string& key, const std::string& value) {
    FilterOptions& filters = state.filters;
    if (key == "territory")
        filters.territories.push_back(value);
    else if (key == "section")
        filters.sections.push_back(value);
    else if (key == "status")
        filters.statuses.push_back(value);
    else if (key == "period")
        filters.period = value;
    else if (key == "as_of")
        filters.as_of = value;
    else if (key == "level")
        filters.level = value;
    else if (key == "find")
        state.narrowing.words = value;
    else if (key == "responsible")
        state.narrowing.responsible = value;
    else if (key == "evidence")
        state.narrowing.proved = yes_or_no(key, value);
    else if (key == "doubtful")
        state.narrowing.doubtful = yes_or_no(key, value);
    else if (key == "sort")
        state.sort = value;
    else if (key == "done")
        state.done = value;
    else if (key == "page")
        state.page = page_number(value);
    else
        throw RefusedRequest(400, "Параметра «" + key +
                                      "» нет. Есть: territory, section, status, period, as_of, level, find, "
                                      "responsible, evidence, doubtful, sort, page.");
}

/// A state of the server's own making: what a document says may be as long as it likes and is still a link.
ViewState state_of(const QueryPairs& pairs) {
    ViewState state;
    for (const auto& [key, value] : pairs) set(state, key, value);
    return state;
}

}  // namespace

ViewState ViewState::read(const QueryPairs& query) {
    ViewState state;
    for (const auto& [key, value] : query) {
        if (value.empty()) continue;
        if (value.size() > longest_value)
            throw RefusedRequest(400, "Значение параметра «" + key + "» слишком длинное.");
        set(state, key, value);
    }
    try {
        parse(state.filters);
    } catch (const UsageError& error) {
        throw RefusedRequest(400, std::string("Отбор не понят: ") + error.what());
    }
    return state;
}

QueryPairs ViewState::pairs() const {
    QueryPairs pairs;
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) pairs.emplace_back(key, value);
    };
    for (const std::string& each : filters.territories) put("territory", each);
    for (const std::string& each : filters.sections) put("section", each);
    for (const std::string& each : filters.statuses) put("status", each);
    put("period", filters.period);
    put("as_of", filters.as_of);
    if (filters.level != "auto") put("level", filters.level);
    put("find", narrowing.words);
    put("responsible", narrowing.responsible);
    if (narrowing.proved) put("evidence", *narrowing.proved ? "yes" : "no");
    if (narrowing.doubtful) put("doubtful", "yes");
    put("sort", sort);
    if (page > 1) put("page", std::to_string(page));
    return pairs;
}

Address ViewState::at(const std::string& path) const {
    Address address(path);
    for (const auto& [key, value] : pairs()) address.with(key, value);
    return address;
}

ViewState ViewState::with(std::string_view key, const std::string& value) const {
    QueryPairs changed = pairs();
    const bool many = key == "territory" || key == "section" || key == "status";
    std::erase_if(changed, [&](const auto& pair) {
        return pair.first == "page" || (pair.first == key && (!many || pair.second == value));
    });
    changed.emplace_back(key, value);
    return state_of(changed);
}

ViewState ViewState::without(std::string_view key, const std::string& value) const {
    QueryPairs changed = pairs();
    std::erase_if(changed, [&](const auto& pair) {
        return pair.first == "page" || (pair.first == key && (value.empty() || pair.second == value));
    });
    return state_of(changed);
}

bool ViewState::has(std::string_view key, const std::string& value) const {
    const QueryPairs all = pairs();
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& pair) { return pair.first == key && pair.second == value; });
}

bool ViewState::narrowed() const {
    const QueryPairs all = pairs();
    return std::any_of(all.begin(), all.end(),
                       [](const auto& pair) { return pair.first != "sort" && pair.first != "page"; });
}

}  // namespace svod
