#include "tests/export/sample_comparison.h"

#include "compare/breakdown.h"
#include "tests/support/sample_report.h"

namespace svod::sample {

namespace {

Totals totals(int events, int done, int not_done, int due, int overdue, int late) {
    Totals made;
    made.events = events;
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i) made.by_status[static_cast<Status>(i)] = 0;
    made.by_status[Status::done] = done;
    made.by_status[Status::not_done] = not_done;
    made.due = due;
    made.done_of_due = done;
    made.overdue = overdue;
    made.late = late;
    made.completion = {done, due, 0};
    made.on_time = {done - late, done, 0};
    return made;
}

}  // namespace

Comparison comparison() {
    Comparison made;
    made.as_of = parse_iso("2022-06-01");
    made.reports.push_back(report("город Светлый", 'a',
                                  {{"1", "Издать приказ; «о базе»", "2022-03-01", "done", "2022-03-11"},
                                   {"2", "=HYPERLINK(\"http://x\")", "2022-04-01", "not_done"}}));
    made.reports.push_back(report(
        "Заречный район", 'b',
        {{"1.1", "Издание приказа <script>", "2022-05-01", "done", "2022-04-30"}, {"1.2", "Собрание", "", "unclear"}}));
    made.reports[1].events[1].completion->confidence = 0.3;
    made.reports[0].findings.push_back({"completed_late",
                                        "warning",
                                        "Выполнено 11.03.2022, позже срока 01.03.2022",
                                        {{{0, {1}}}, {}},
                                        made.reports[0].events[0].id});
    made.reports[1].indicators.push_back({"Охвачено наставничеством",
                                          {{"Уровень", "школы"}},
                                          1542,
                                          false,
                                          "чел.",
                                          12.5,
                                          parse_iso("2022-06-01"),
                                          {{{1, {2}}}, {}}});
    for (const Report& each : made.reports) {
        ComparedTerritory territory;
        territory.id = territory.name = each.territory->name;
        territory.documents.push_back({each.source.name, each.source.sha256, each.kind, each.period});
        made.territories.push_back(territory);
    }
    made.territories[0].totals = totals(2, 1, 1, 2, 1, 1);
    made.territories[1].totals = totals(2, 1, 0, 1, 0, 0);
    made.territories[1].totals.by_status[Status::unclear] = 1;
    made.region = totals(4, 2, 1, 3, 1, 1);
    made.region.by_status[Status::unclear] = 1;
    const auto event = [&](std::size_t document, std::size_t index, bool due, bool overdue) {
        return ComparedEvent{made.reports[document].source.name, &made.reports[document].events[index], due, overdue};
    };
    made.rows.push_back(
        {"r1", "Издание приказа", "Организационная работа", {{event(0, 0, true, false)}, {event(1, 0, true, false)}}});
    made.rows.push_back({"r2", "Ссылка", "Организационная работа", {{event(0, 1, true, true)}, {}}});
    made.rows.push_back({"r3", "Собрание", "", {{}, {event(1, 1, false, false)}}});
    made.indicators.push_back({made.territories[1].id, made.reports[1].source.name, &made.reports[1].indicators[0]});
    made.findings.push_back({made.territories[0].id, made.reports[0].source.name, &made.reports[0].findings[0]});
    made.by_section = totals_by_section(made);
    made.by_responsible = totals_by_responsible(made);
    return made;
}

}  // namespace svod::sample
