#include "compare/catalogue.h"
#include "compare/comparison.h"
#include "compare/event_pairs.h"

#include "tests/support/boost_test.h"

using namespace svod;

namespace {

Date day(const char* text) {
    return parse_iso(text).value();
}

Event event(const std::string& activity, std::optional<Status> status, const char* end = nullptr) {
    Event made;
    made.activity = activity;
    if (end) {
        made.deadline.emplace();
        made.deadline->kind = Deadline::Kind::by;
        made.deadline->end = day(end);
        made.deadline->text = end;
        made.deadline->confidence = 0.95;
    }
    if (!status) return made;
    made.completion.emplace();
    made.completion->status = *status;
    made.completion->confidence = 0.95;
    made.completion->text = std::string(russian(*status));
    return made;
}

Report report(const std::string& file, const char* as_of, std::vector<Event> events,
              const std::string& territory = "город Дальний", ReportKind kind = ReportKind::roadmap_report) {
    Report made;
    made.source.name = file;
    made.source.sha256 = file;
    made.kind = kind;
    made.title = "Дорожная карта";
    made.territory.emplace();
    made.territory->name = territory;
    made.territory->confidence = 0.95;
    made.period = Period{day("2021-01-01"), day("2021-12-31"), ""};
    if (as_of) made.as_of = day(as_of);
    made.events = std::move(events);
    return made;
}

const ActivityMove* move_to(const TerritoryMovement& movement, const std::string& activity) {
    for (const ActivityMove& move : movement.moves)
        if (move.after && move.after->activity == activity) return &move;
    return nullptr;
}

std::string pairs_of(const std::vector<Event>& before, const std::vector<Event>& after) {
    std::vector<const Event*> left;
    std::vector<const Event*> right;
    for (const Event& each : before) left.push_back(&each);
    for (const Event& each : after) right.push_back(&each);
    std::string text;
    for (const EventPair& pair : pair_events(left, right, false, *Catalogue::built_in()))
        text += (pair.before ? std::to_string(pair.before - before.data()) : "-") + "→" +
                (pair.after ? std::to_string(pair.after - after.data()) : "-") + " ";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(movement)

BOOST_AUTO_TEST_CASE(statuses_and_deadlines_that_moved_since_the_previous_report_are_told) {
    const Comparison compared =
        compare({report("июнь.docx", "2021-06-30",
                        {event("Создание базы наставников", Status::in_progress, "2021-05-01"),
                         event("Конкурс «Лучший наставник»", Status::done, "2021-05-01"),
                         event("Установочный семинар", Status::not_done, "2021-06-01"),
                         event("Посадка аллеи памяти", Status::done, "2021-04-01")}),
                 report("сентябрь.docx", "2021-09-30",
                        {event("Создание базы наставников", Status::done, "2021-05-01"),
                         event("Конкурс «Лучший наставник»", Status::in_progress, "2021-05-01"),
                         event("Установочный семинар", Status::not_done, "2021-09-01"),
                         event("Закупка световозвращающих жилетов", Status::done, "2021-08-01")})},
                {});
    BOOST_REQUIRE(compared.movement.territories.size() == 1u);
    const TerritoryMovement& movement = compared.movement.territories[0];
    BOOST_REQUIRE(movement.before.size() == 1u);
    BOOST_TEST(movement.before[0].name == "июнь.docx");
    BOOST_TEST(iso(movement.before_as_of.value()) == "2021-06-30");
    BOOST_TEST(!movement.before_is_plan);
    BOOST_TEST(movement.counts.kept == 3);
    BOOST_TEST(movement.counts.forward == 1);
    BOOST_TEST(movement.counts.back == 1);
    BOOST_TEST(movement.counts.deadline_later == 1);
    BOOST_TEST(movement.counts.deadline_earlier == 0);
    BOOST_TEST(movement.counts.added == 1);
    BOOST_TEST(movement.counts.dropped == 1);
    BOOST_TEST(movement.moves.size() == 5u);
    BOOST_REQUIRE(move_to(movement, "Установочный семинар"));
    BOOST_TEST(move_to(movement, "Установочный семинар")->deadline_days.value() == 92);
    BOOST_CHECK(move_to(movement, "Создание базы наставников")->status == StatusMove::forward);
    BOOST_CHECK(move_to(movement, "Конкурс «Лучший наставник»")->status == StatusMove::back);
    BOOST_TEST(movement.moves.back().before->activity == "Посадка аллеи памяти");
    BOOST_TEST(movement.before_totals->completion.numerator == 2);
    BOOST_TEST(movement.before_totals->completion.denominator == 4);
    BOOST_TEST(completion_change(movement).value() == 0);
}

BOOST_AUTO_TEST_CASE(rates_of_the_region_speak_of_the_same_municipalities_on_both_dates) {
    const std::vector<Event> half{event("Дело об одном", Status::done), event("Забота о другом", Status::not_done)};
    const std::vector<Event> whole{event("Дело об одном", Status::done), event("Забота о другом", Status::done)};
    const Comparison compared = compare({report("1.docx", "2021-03-31", half), report("2.docx", "2021-06-30", whole),
                                         report("3.docx", "2021-06-30", half, "город Ближний")},
                                        {});
    BOOST_TEST(compared.movement.compared == 1);
    BOOST_TEST(compared.movement.before.completion.numerator == 1);
    BOOST_TEST(compared.movement.after.completion.numerator == 2);
    BOOST_TEST(compared.movement.after.completion.denominator == 2);
    BOOST_TEST(compared.movement.territories[0].before.empty());  // Ближний comes first and has no earlier report
    BOOST_TEST(compared.movement.territories[0].counts.added == 0);
}

BOOST_AUTO_TEST_CASE(a_copy_of_a_report_is_no_previous_one) {
    const std::vector<Event> events{event("Дело об одном", Status::done)};
    const Comparison compared =
        compare({report("отчёт.docx", "2021-06-30", events), report("отчёт.odt", "2021-06-30", events)}, {});
    BOOST_TEST(compared.movement.territories[0].before.empty());
    BOOST_TEST(compared.movement.compared == 0);
}

BOOST_AUTO_TEST_CASE(a_report_is_held_against_its_plan_only_for_deadlines_and_activities) {
    const Comparison compared =
        compare({report("план.docx", nullptr, {event("Дело об одном", std::nullopt, "2021-05-01")}, "город Дальний",
                        ReportKind::roadmap),
                 report("отчёт.docx", "2021-06-30", {event("Дело об одном", Status::done, "2021-06-01")})},
                {});
    const TerritoryMovement& movement = compared.movement.territories[0];
    BOOST_TEST(movement.before_is_plan);
    BOOST_TEST(movement.counts.forward + movement.counts.back + movement.counts.other_status == 0);
    BOOST_TEST(movement.counts.deadline_later == 1);
    BOOST_TEST(compared.movement.compared == 0);
    BOOST_TEST(!movement.before_totals.has_value());  // of a plan nothing is known to be done or not
    BOOST_TEST(!completion_change(movement).has_value());
}

BOOST_AUTO_TEST_CASE(both_reports_are_counted_at_their_own_dates) {
    // As of the end of the period the September report would be overdue in November and seem a step back.
    const std::vector<Event> events{event("Дело об одном", Status::done, "2021-03-01"),
                                    event("Забота о другом", Status::not_due, "2021-11-15")};
    const std::vector<Report> reports{report("июнь.docx", "2021-06-30", events),
                                      report("сентябрь.docx", "2021-09-30", events)};
    const Comparison compared = compare(reports, {});
    const TerritoryMovement& movement = compared.movement.territories[0];
    BOOST_TEST(compared.territories[0].totals.overdue == 1);  // as of 31 December
    BOOST_TEST(iso(movement.before_as_of.value()) == "2021-06-30");
    BOOST_TEST(iso(movement.after_as_of.value()) == "2021-09-30");
    BOOST_TEST(movement.after_totals.overdue == 0);
    BOOST_TEST(completion_change(movement).value() == 0);
    BOOST_TEST(compared.movement.after.overdue == 0);
    CompareOptions earlier;
    earlier.as_of = day("2021-07-15");
    BOOST_TEST(iso(compare(reports, earlier).movement.territories[0].after_as_of.value()) == "2021-07-15");
}

BOOST_AUTO_TEST_CASE(a_report_is_held_against_a_report_before_a_plan) {
    const std::vector<Event> planned{event("Дело об одном", std::nullopt)};
    Report plan = report("план.docx", "2021-05-31", planned, "город Дальний", ReportKind::roadmap);
    const Comparison compared =
        compare({report("1.docx", "2021-03-31", {event("Дело об одном", Status::not_done)}),
                 report("2.docx", "2021-06-30", {event("Дело об одном", Status::done)}), std::move(plan)},
                {});
    BOOST_TEST(compared.movement.territories[0].before.at(0).name == "1.docx");
}

BOOST_AUTO_TEST_CASE(an_unclear_status_is_no_step_forward_or_back) {
    const Comparison compared = compare({report("1.docx", "2021-03-31", {event("Дело об одном", Status::unclear)}),
                                         report("2.docx", "2021-06-30", {event("Дело об одном", Status::done)})},
                                        {});
    const MoveCounts& counts = compared.movement.territories[0].counts;
    BOOST_TEST(counts.other_status == 1);
    BOOST_TEST(counts.not_understood == 1);
    BOOST_TEST(counts.forward == 0);
}

BOOST_AUTO_TEST_CASE(a_section_that_is_asked_for_narrows_what_moved) {
    Event first = event("Дело об одном", Status::not_done);
    first.section.push_back({std::nullopt, "Кадры"});
    Event second = event("Забота о другом", Status::not_done);
    second.section.push_back({std::nullopt, "Ремонт"});
    Event dropped = event("Покупка третьего", Status::not_done);
    dropped.section.push_back({std::nullopt, "Ремонт"});
    const std::vector<Event> before{first, second, dropped};
    first.completion->status = second.completion->status = Status::done;
    first.completion->text = second.completion->text = "Выполнено";
    CompareOptions options;
    options.sections = {"кадры"};
    const Comparison compared =
        compare({report("1.docx", "2021-03-31", before), report("2.docx", "2021-06-30", {first, second})}, options);
    const TerritoryMovement& movement = compared.movement.territories[0];
    BOOST_TEST(movement.counts.forward == 1);
    BOOST_TEST(movement.counts.dropped == 0);
    BOOST_TEST(movement.before_totals->events == 1);
}

BOOST_AUTO_TEST_CASE(activities_are_paired_however_they_are_reordered_and_reworded) {
    const std::vector<Event> before{event("Дело об одном", {}), event("Создание базы наставников школ района", {}),
                                    event("Посадка аллеи памяти", {})};
    const std::vector<Event> after{event("Закупка жилетов", {}), event("Создать базу наставников школ района", {}),
                                   event("Дело об одном", {})};
    BOOST_TEST(pairs_of(before, after) == "-→0 1→1 0→2 2→- ");
}

BOOST_AUTO_TEST_CASE(equal_activities_of_several_sections_are_paired_within_their_section) {
    Event first = event("Проведение совещания", {});
    Event second = first;
    first.section.push_back({std::nullopt, "Кадры"});
    second.section.push_back({std::nullopt, "Ремонт"});
    BOOST_TEST(pairs_of({first, second}, {second, first}) == "1→0 0→1 ");
    BOOST_TEST(pairs_of({first, first}, {first}) == "0→0 1→- ");
}

BOOST_AUTO_TEST_SUITE_END()
