#include "compare/comparison.h"
#include "compare/selection.h"

#include "tests/support/boost_test.h"

using namespace svod;

namespace {

Date day(const char* text) {
    return parse_iso(text).value();
}

Event event(Status status, const char* end, const char* done = nullptr) {
    static int number = 0;
    Event made;
    made.activity = "Мероприятие " + std::to_string(++number);
    made.deadline.emplace();
    made.deadline->kind = Deadline::Kind::by;
    made.deadline->end = day(end);
    made.deadline->confidence = 0.95;
    made.completion.emplace();
    made.completion->status = status;
    made.completion->confidence = 0.95;
    if (done) made.completion->date = day(done);
    return made;
}

Report report(const std::string& file, const std::string& territory, const char* approved, std::vector<Event> events,
              const char* end = "2021-12-31") {
    Report made;
    made.source.name = file;
    made.source.sha256 = file;
    made.kind = ReportKind::roadmap_report;
    made.title = "Дорожная карта";
    made.territory.emplace();
    made.territory->name = territory;
    made.territory->confidence = 0.95;
    made.period = Period{day("2021-01-01"), day(end), ""};
    if (approved) made.approvals.push_back({"approved", day(approved), "", "", ""});
    made.events = std::move(events);
    return made;
}

std::string own_date(const Report& report) {
    const auto date = status_date(document_head(report));
    return date ? iso(*date) : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dates_of_a_comparison)

BOOST_AUTO_TEST_CASE(an_approval_after_the_marks_is_the_date_of_the_report) {
    BOOST_TEST(own_date(report("a", "город Дальний", "2021-07-05",
                               {event(Status::done, "2021-05-01", "2021-04-20"),
                                event(Status::not_due, "2021-11-01")})) == "2021-07-05");
}

BOOST_AUTO_TEST_CASE(an_approval_before_a_mark_is_of_the_plan) {
    BOOST_TEST(own_date(report("a", "город Дальний", "2021-03-01",
                               {event(Status::done, "2021-02-01"), event(Status::done, "2021-02-15"),
                                event(Status::done, "2021-06-01", "2021-05-20")})) == "2021-12-31");
    // nobody names a day, but most of what is done was due later
    BOOST_TEST(own_date(report("a", "город Дальний", "2021-01-15",
                               {event(Status::done, "2021-06-01"), event(Status::done, "2021-09-01")})) ==
               "2021-12-31");
    // the end of a programme of years is no date of its report
    BOOST_TEST(own_date(report("a", "город Дальний", "2021-01-15", {event(Status::done, "2021-06-01", "2021-05-20")},
                               "2024-12-31")) == "2021-05-20");
    BOOST_TEST(
        own_date(report("a", "город Дальний", "2021-01-15", {event(Status::done, "2021-06-01")}, "2024-12-31")) == "");
}

BOOST_AUTO_TEST_CASE(what_a_report_says_of_its_date_holds) {
    Report stated = report("a", "город Дальний", "2021-01-15", {event(Status::done, "2021-06-01", "2021-05-20")});
    stated.as_of = day("2021-06-30");
    BOOST_TEST(own_date(stated) == "2021-06-30");
    Report plan = report("a", "город Дальний", "2021-01-15", {event(Status::done, "2021-06-01")});
    plan.events[0].completion.reset();
    BOOST_TEST(own_date(plan) == "2021-01-15");
}

BOOST_AUTO_TEST_CASE(the_date_does_not_depend_on_the_territory_asked_for) {
    const Report early = report("a", "город Дальний", nullptr, {event(Status::not_done, "2021-11-01")});
    Report late = report("b", "город Ближний", nullptr, {event(Status::done, "2021-06-01")}, "2022-12-31");
    CompareOptions options;
    options.territories = {"Дальний"};
    const Comparison all = compare({early, late}, {});
    const Comparison one = compare({early, late}, options);
    BOOST_TEST(iso(all.as_of.value()) == "2022-12-31");
    BOOST_TEST(iso(one.as_of.value()) == "2022-12-31");
    BOOST_TEST(one.territories.at(0).totals.overdue == all.territories.at(1).totals.overdue);
}

BOOST_AUTO_TEST_CASE(marks_much_older_than_the_date_are_warned_of) {
    const Report early = report("a", "город Дальний", nullptr, {event(Status::not_done, "2021-11-01")});
    const Report late = report("b", "город Ближний", nullptr, {event(Status::done, "2021-06-01")}, "2022-12-31");
    const Comparison all = compare({early, late}, {});
    BOOST_REQUIRE(all.cautions.size() == 1u);
    BOOST_TEST(all.cautions[0].find("у 1 из 2 столбцов сводной (самые старые — на 31.12.2021)") != std::string::npos);
    BOOST_TEST(all.cautions[0].find("просроченным у них сочтено 1") != std::string::npos);
    CompareOptions own;
    own.own_dates = true;
    BOOST_TEST(compare({early, late}, own).cautions.empty());
    BOOST_TEST(compare({early}, {}).cautions.empty());
}

BOOST_AUTO_TEST_CASE(marks_later_than_the_date_are_said_to_be_taken_as_they_are) {
    CompareOptions options;
    options.as_of = day("2021-03-01");
    const Comparison compared =
        compare({report("a", "город Дальний", nullptr, {event(Status::done, "2021-02-01", "2021-06-20")})}, options);
    BOOST_TEST(compared.territories.at(0).totals.done_of_due == 1);
    BOOST_REQUIRE(compared.cautions.size() == 1u);
    BOOST_TEST(compared.cautions[0].find("Отметки взяты из отчётов, как они есть") != std::string::npos);
    BOOST_TEST(compared.cautions[0].find("31.12.2021") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_mark_that_is_not_understood_is_not_told_to_be_late) {
    const Comparison compared =
        compare({report("a", "город Дальний", nullptr,
                        {event(Status::unclear, "2021-02-01"), event(Status::not_done, "2021-02-01")})},
                {});
    BOOST_TEST(compared.territories.at(0).totals.overdue == 2);
    BOOST_TEST(compared.territories.at(0).totals.overdue_unclear == 1);
    BOOST_TEST(compared.region.overdue_unclear == 1);
}

BOOST_AUTO_TEST_SUITE_END()
