#include "compare/bodies.h"

#include "text/text.h"

#include <set>

namespace svod {

namespace {

constexpr const char* not_named = "не указан";
constexpr const char* not_understood = "не распознан";

/// What is no name keeps apart from bodies that may be called so: no stem begins with a space.
ResponsibleBody no_body(const std::string& words) {
    return {words, " " + words, false, words};
}

std::string stems_of_words(const std::string& name) {
    constexpr std::size_t shortest_word = 3 * 2;  // bytes: «по», «и», «с» do not tell bodies apart
    std::string key;
    const std::string folded = fold_words(name);
    for (const std::string_view word : split(folded, ' '))
        if (word.size() >= shortest_word || word.find_first_of("0123456789") != std::string_view::npos)
            key += (key.empty() ? "" : " ") + stem(word);
    return key.empty() ? folded : key;
}

}  // namespace

BodyReader::BodyReader(const Comparison& comparison) {
    for (const Report& report : comparison.reports) {
        const ShortNames& names = names_.emplace_back(short_names(report));
        if (names.empty()) continue;
        for (const Event& event : report.events) names_of_.emplace(&event, &names);
    }
}

std::string BodyReader::key_of(const std::string& name) {
    for (const char* words : {not_named, not_understood})
        if (fold_words(name) == words) return no_body(words).key;
    return stems_of_words(name);
}

std::vector<ResponsibleBody> BodyReader::bodies(const Event& event) {
    if (event.responsible && is_doubtful(*event.responsible)) return {no_body(not_understood)};
    std::vector<ResponsibleBody> found;
    std::set<std::string> seen;
    if (event.responsible)
        for (const Party& party : event.responsible->parties) {
            const std::string& name = party.kind == Party::Kind::person ? party.role : party.name;
            if (name.empty()) continue;
            ResponsibleBody body = body_of(event, name);
            if (seen.insert(body.key).second) found.push_back(std::move(body));
        }
    if (found.empty()) found.push_back(no_body(not_named));
    return found;
}

ResponsibleBody BodyReader::body_of(const Event& event, const std::string& name) {
    const auto names = names_of_.find(&event);
    const std::string full = names == names_of_.end() ? name : written_out(name, *names->second);
    const auto [known, is_new] = keys_.emplace(full, std::string());
    if (is_new) known->second = stems_of_words(full);
    return {full == name ? name : capitalize(full), known->second, full != name, name};
}

}  // namespace svod
