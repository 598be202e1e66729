#include "archive/found_texts.h"

#include "archive/store.h"
#include "text/text.h"

#include <algorithm>
#include <map>

namespace svod {

namespace {

/// The reports of the hits, each read once, persons shown as asked.
class HitReports {
public:
    HitReports(Store& store, PersonNames names) : store_(store), names_(names) {}

    const Report* report(const std::string& sha256) {
        const auto known = read_.find(sha256);
        if (known != read_.end()) return &known->second;
        std::vector<Report> read = store_.reports_of({sha256});
        if (read.empty()) return nullptr;
        show_names(read.front(), names_);
        return &read_.emplace(sha256, std::move(read.front())).first->second;
    }

private:
    Store& store_;
    PersonNames names_;
    std::map<std::string, Report> read_;
};

void add_marked(FoundHit& found, const std::string& field, const std::string& words,
                const std::vector<SearchPart>& parts) {
    if (!marked_words(words, parts).empty()) found.texts.push_back({field, clean_line(words)});
}

void add_event(FoundHit& found, const Event& event, const std::vector<SearchPart>& parts) {
    found.event = event.id;
    if (event.completion)
        found.status =
            is_doubtful(*event.completion) ? "не распознано" : std::string(russian(event.completion->status));
    found.texts.push_back({"activity", clean_line(event.activity)});
    add_marked(found, "result", event.result.value_or(""), parts);
    add_marked(found, "completion", event.completion ? event.completion->text : "", parts);
    add_marked(found, "responsible", event.responsible ? event.responsible->text : "", parts);
}

void add_prose(FoundHit& found, const Report& report, const std::string& prose, PersonNames names,
               const std::vector<SearchPart>& parts) {
    if (prose.empty()) add_marked(found, "prose", report.title, parts);
    for (const std::string_view line : split(prose, '\n'))
        add_marked(found, "prose", names == PersonNames::full ? std::string(line) : with_names(line, names), parts);
}

bool all_shown(const FoundHit& found, const std::vector<SearchPart>& parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const SearchPart& part) {
        return std::any_of(found.texts.begin(), found.texts.end(),
                           [&](const FoundText& each) { return !marked_words(each.text, {part}).empty(); });
    });
}

}  // namespace

SearchResult find_texts(Store& store, const SearchRequest& request, PersonNames names) {
    const SearchAnswer answer = search_archive(store, request);
    SearchResult result{request.parts, {}, answer.found};
    HitReports reports(store, names);
    for (const SearchHit& hit : answer.hits) {
        const Report* report = reports.report(hit.sha256);
        if (report == nullptr) continue;
        FoundHit found;
        found.hit = hit;
        found.hit.name = file_with_names(hit.name, names);
        if (report->territory && !is_doubtful(*report->territory)) found.territory = report->territory->name;
        if (hit.unit > 0 && static_cast<std::size_t>(hit.unit) <= report->events.size())
            add_event(found, report->events[static_cast<std::size_t>(hit.unit) - 1], request.parts);
        else
            add_prose(found, *report, prose_of(store, hit.sha256), names, request.parts);
        if (names == PersonNames::full || all_shown(found, request.parts)) result.hits.push_back(std::move(found));
    }
    if (names != PersonNames::full) result.found = result.hits.size();
    return result;
}

}  // namespace svod
