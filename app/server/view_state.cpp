#include "app/server/view_state.h"

#include "app/server/message.h"
#include "app/usage_error.h"
#include "text/text.h"

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

/// False: no view has this key.
bool set(ViewState& state, const std::string& key, const std::string& value) {
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
        return false;
    return true;
}

[[noreturn]] void refuse_key(const std::string& key, std::string_view own_keys) {
    std::string own;
    for (const std::string_view each : split(own_keys, ' '))
        if (!each.empty()) own += std::string(each) + ", ";
    throw RefusedRequest(400, "Параметра «" + key + "» нет. Есть: " + own +
                                  "territory, section, status, period, as_of, level, find, responsible, evidence, "
                                  "doubtful, sort, page.");
}

bool is_one_of(std::string_view key, std::string_view keys) {
    const std::vector<std::string_view> all = split(keys, ' ');
    return std::find(all.begin(), all.end(), key) != all.end();
}

/// A state of the server's own making: what a document says may be as long as it likes and is still a link.
ViewState state_of(const QueryPairs& pairs, const QueryPairs& own) {
    ViewState state;
    state.own = own;
    for (const auto& [key, value] : pairs) set(state, key, value);
    return state;
}

}  // namespace

ViewState ViewState::read(const QueryPairs& query, std::string_view own_keys) {
    ViewState state;
    for (const auto& [key, value] : query) {
        if (value.empty()) continue;
        if (value.size() > longest_value)
            throw RefusedRequest(400, "Значение параметра «" + key + "» слишком длинное.");
        if (set(state, key, value)) continue;
        if (!is_one_of(key, own_keys)) refuse_key(key, own_keys);
        state.own.emplace_back(key, value);
    }
    try {
        parse(state.filters);
    } catch (const UsageError& error) {
        throw RefusedRequest(400, std::string("Отбор не понят: ") + error.what());
    }
    return state;
}

const std::string& ViewState::own_value(std::string_view key) const {
    static const std::string none;
    const auto found = std::find_if(own.begin(), own.end(), [&](const auto& pair) { return pair.first == key; });
    return found == own.end() ? none : found->second;
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
    for (const auto& [key, value] : own) address.with(key, value);
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
    return state_of(changed, own);
}

ViewState ViewState::without(std::string_view key, const std::string& value) const {
    QueryPairs changed = pairs();
    std::erase_if(changed, [&](const auto& pair) {
        return pair.first == "page" || (pair.first == key && (value.empty() || pair.second == value));
    });
    return state_of(changed, own);
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
