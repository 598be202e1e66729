#include "tests/support/sample_report.h"

#include <algorithm>

namespace svod::sample {

namespace {

Event event(const std::string& hash, int ordinal, const Line& line) {
    Event made;
    made.id = hash.substr(0, 12) + "-" + std::to_string(ordinal);
    made.section = {{"1", "Организационная работа"}};
    made.number = line.number;
    made.activity = line.activity;
    made.place.tables = {{0, {ordinal}}};
    made.confidence = 0.95;
    Deadline deadline;
    deadline.text = line.end.empty() ? "по графику" : "до " + line.end;
    deadline.kind = line.end.empty() ? Deadline::Kind::conditional : Deadline::Kind::by;
    deadline.end = parse_iso(line.end);
    deadline.rule = "deadline.by-date";
    deadline.confidence = 0.98;
    made.deadline = deadline;
    made.responsible = Responsible{"Отдел образования", {{Party::Kind::org, "отдел образования", ""}}, 0.9};
    made.result = "Приказ";
    if (line.status.empty()) return made;
    Completion completion;
    completion.text = "отметка: " + line.status;
    completion.status = *status_by_name(line.status);
    completion.confidence = 0.95;
    completion.rule = "status.sample";
    completion.date = parse_iso(line.date);
    if (completion.date && deadline.end)
        completion.days_late = std::max<int>(0, static_cast<int>((*completion.date - *deadline.end).count()));
    made.completion = completion;
    return made;
}

}  // namespace

Report report(const std::string& territory, char seed, const std::vector<Line>& lines) {
    Report made;
    made.source = {territory + ".docx", "docx", 1000, std::string(64, seed)};
    made.kind = ReportKind::roadmap_report;
    made.title = "План мероприятий (дорожная карта)";
    made.territory = Territory{territory, "город", "", "", territory, 0.95, {}};
    made.period = Period{*parse_iso("2022-01-01"), *parse_iso("2022-12-31"), "2022 год"};
    for (std::size_t i = 0; i < lines.size(); ++i)
        made.events.push_back(event(made.source.sha256, static_cast<int>(i) + 1, lines[i]));
    return made;
}

}  // namespace svod::sample
