#include "compare/narrowing.h"

#include "compare/breakdown.h"
#include "compare/each_event.h"
#include "tests/support/boost_test.h"

using namespace svod;

namespace {

/// One municipality whose document calls a body by a short name that it explains.
Comparison comparison() {
    Report report;
    report.title = "План, принятый комитетом по образованию (далее – КО)";
    const auto add = [&](const char* activity, std::vector<Party> parties) {
        Event event;
        event.activity = activity;
        if (!parties.empty()) event.responsible = Responsible{"как написано", std::move(parties), 1};
        report.events.push_back(std::move(event));
    };
    add("Первое дело", {{Party::Kind::org, "КО", ""}});
    add("Второе дело", {{Party::Kind::org, "комитет образования", ""}});
    add("Третье дело", {{Party::Kind::org, "Комитет по культуре", ""}, {Party::Kind::org, "КО", ""}});
    add("Четвёртое дело", {{Party::Kind::person, "Чижов О.О.", ""}});
    add("Пятое дело", {});
    Comparison made;
    made.reports.push_back(std::move(report));
    made.territories.emplace_back();
    for (const Event& event : made.reports[0].events) {
        ComparedRow row;
        row.title = event.activity;
        row.cells.push_back({ComparedEvent{"план.docx", &event}});
        made.rows.push_back(std::move(row));
    }
    return made;
}

std::vector<std::string> left(const Narrowing& narrowing) {
    Comparison made = comparison();
    narrow(made, narrowing);
    std::vector<std::string> titles;
    for (const ComparedRow& row : made.rows) titles.push_back(row.title.substr(0, row.title.find(' ')));
    return titles;
}

std::vector<std::string> left_of(const std::string& body) {
    Narrowing narrowing;
    narrowing.responsible = body;
    return left(narrowing);
}

using Titles = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(narrowing)

BOOST_AUTO_TEST_CASE(a_body_is_asked_for_by_its_name_or_as_its_document_calls_it) {
    for (const char* name : {"комитет образования", "Комитет по образованию"})
        BOOST_TEST(left_of(name) == (Titles{"Первое", "Второе", "Третье"}), boost::test_tools::per_element());
    BOOST_TEST(left_of("КО") == (Titles{"Первое", "Третье"}), boost::test_tools::per_element());
    BOOST_TEST(left_of("комитет по культуре") == Titles{"Третье"}, boost::test_tools::per_element());
    BOOST_TEST(left_of("Чижов О.О.").empty());
}

BOOST_AUTO_TEST_CASE(as_many_are_left_as_the_breakdown_counts) {
    for (const PartTotals& body : totals_by_responsible(comparison()))
        BOOST_TEST(left_of(body.name).size() == static_cast<std::size_t>(body.totals.events), body.name);
    BOOST_TEST(left_of("не указан").size() == 2u);
}

BOOST_AUTO_TEST_CASE(rows_without_an_event_go_and_the_head_says_why) {
    Comparison made = comparison();
    Narrowing narrowing;
    narrowing.words = "вторым делом";
    narrow(made, narrowing);
    BOOST_TEST(made.rows.size() == 1u);
    BOOST_REQUIRE(made.filters.size() == 1u);
    BOOST_TEST(made.filters[0].find("вторым делом") != std::string::npos);
    narrow(made, {});
    BOOST_TEST(made.filters.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_event_in_two_rows_is_met_once) {
    Comparison made;
    made.territories.resize(2);
    const Event first;
    const Event second;
    const auto row = [&](const char* id, std::vector<ComparedEvent> here, std::vector<ComparedEvent> there) {
        made.rows.push_back({id, "", "", {std::move(here), std::move(there)}});
    };
    row("а", {}, {ComparedEvent{"", &second}});
    row("б", {ComparedEvent{"", &first}}, {ComparedEvent{"", &second}});
    const std::vector<PlacedEvent> events = each_event(made);
    BOOST_REQUIRE(events.size() == 2u);
    BOOST_TEST(events[0].compared->event == &second);
    BOOST_TEST(events[0].row->id == "а");
    BOOST_TEST(events[0].territory == 1u);
    const std::vector<PlacedEvent> by_territory = each_event_by_territory(made);
    BOOST_REQUIRE(by_territory.size() == 2u);
    BOOST_TEST(by_territory[0].compared->event == &first);
    BOOST_TEST(by_territory[1].row->id == "а");
}

BOOST_AUTO_TEST_SUITE_END()
