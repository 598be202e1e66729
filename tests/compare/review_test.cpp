#include "compare/review.h"

#include "compare/review_alternatives.h"
#include "normalize/deadline.h"
#include "normalize/status.h"
#include "tests/support/boost_test.h"

#include <algorithm>

using namespace svod;

namespace {

Event event(int number, const std::string& activity, const std::string& deadline, const std::string& note) {
    Event made;
    made.id = "e-" + std::to_string(number);
    made.number = std::to_string(number);
    made.activity = activity;
    made.deadline = normalize_deadline(deadline, {parse_iso_range("2022-01-01..2022-12-31"), std::nullopt});
    made.completion = normalize_status(note);
    made.place.tables = {{0, {number}}};
    return made;
}

Report report(const std::string& file, std::vector<Event> events) {
    Report made;
    made.source.name = file;
    made.source.sha256 = file;
    made.kind = ReportKind::roadmap_report;
    made.title = "Отчёт о дорожной карте";
    made.territory.emplace();
    made.territory->name = "город Приозёрный";
    made.territory->mention = "города Приозёрного";
    made.territory->confidence = 0.97;
    made.period = Period{parse_iso("2022-01-01").value(), parse_iso("2022-12-31").value(), ""};
    ReportTable table;
    table.place.tables = {{0, {0, 1, 2, 3, 4}}};
    SchemaColumn column;
    column.column = 4;
    column.field = HeaderField::completion;
    column.header = "Что сделано";
    table.columns.push_back(column);
    made.tables.push_back(table);
    made.events = std::move(events);
    return made;
}

Comparison compared(std::vector<Report> reports) {
    CompareOptions options;
    options.as_of = parse_iso("2022-06-01");
    return compare(std::move(reports), options);
}

std::vector<std::string> kinds_of(const std::vector<ReviewItem>& items) {
    std::vector<std::string> names;
    for (const ReviewItem& item : items) names.emplace_back(name(item.kind));
    return names;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(review)

BOOST_AUTO_TEST_CASE(what_is_sure_is_not_listed) {
    const Comparison comparison =
        compared({report("a.docx", {event(1, "Выставка ремёсел", "до 15.03.2022", "Проведена 14.03.2022")})});
    BOOST_TEST(review_queue(comparison).empty());
}

BOOST_AUTO_TEST_CASE(an_unclear_status_of_something_overdue_goes_before_one_that_is_not_due_yet) {
    const Comparison comparison =
        compared({report("a.docx", {event(1, "Выставка ремёсел", "до 15.12.2022", "см. приложение"),
                                    event(2, "Слёт юннатов", "до 15.03.2022", "см. приложение")})});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(items.size() == 2u);
    BOOST_TEST(items[0].event->activity == "Слёт юннатов");
    BOOST_TEST(items[0].consequence > 100);
    BOOST_TEST(items[0].raw == "см. приложение");
    BOOST_TEST(items[0].taken == "неясно");
    BOOST_TEST(items[0].column.value() == 4);
    BOOST_TEST(items[0].header == "Что сделано");
    BOOST_TEST(items[1].consequence < 60);
}

BOOST_AUTO_TEST_CASE(a_document_of_an_ambiguous_municipality_comes_first_with_its_candidates) {
    Report doubtful = report("b.docx", {event(1, "Слёт юннатов", "до 15.03.2022", "Проведён")});
    doubtful.territory->name = "Лесной район";
    doubtful.territory->mention = "Лесного района";
    doubtful.territory->confidence = 0.5;
    doubtful.territory->candidates = {{"Лесной район", "Первая область", "11"}, {"Лесной район", "Вторая область", ""}};
    const Comparison comparison =
        compared({report("a.docx", {event(1, "Слёт юннатов", "до 15.03.2022", "см. приложение")}), doubtful});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(items.size() == 2u);
    BOOST_TEST(name(items[0].kind) == "territory");
    BOOST_TEST(items[0].event == nullptr);
    BOOST_TEST(items[0].events == 1);
    BOOST_TEST(items[0].taken.empty());
    const Texts expected{"Лесной район, Первая область, ОКТМО 11", "Лесной район, Вторая область"};
    BOOST_TEST(items[0].alternatives == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_document_without_a_municipality_is_listed_unless_there_is_nothing_in_it) {
    Report nowhere = report("b.docx", {event(1, "Слёт юннатов", "до 15.03.2022", "Проведён")});
    nowhere.territory.reset();
    BOOST_TEST(kinds_of(review_queue(compared({nowhere}))) == Texts{"territory"}, boost::test_tools::per_element());
    nowhere.events.clear();
    BOOST_TEST(review_queue(compared({nowhere})).empty());
}

BOOST_AUTO_TEST_CASE(an_unrecognised_table_stands_before_single_cells) {
    Report strange = report("a.docx", {event(1, "Слёт юннатов", "до 15.03.2022", "см. приложение")});
    Finding finding;
    finding.code = "schema_unrecognised";
    finding.message = "таблица 2: колонки не распознаны";
    finding.place.tables = {{1, {0, 1, 2}}};
    strange.findings.push_back(finding);
    const Comparison comparison = compared({strange});
    const std::vector<ReviewItem> items = review_queue(comparison);
    const Texts expected{"table", "completion"};
    BOOST_TEST(kinds_of(items) == expected, boost::test_tools::per_element());
    BOOST_TEST(items[0].events == 3);
}

BOOST_AUTO_TEST_CASE(a_deadline_that_is_not_understood_is_listed_with_its_words_but_a_dash_is_not) {
    const Comparison comparison =
        compared({report("a.docx", {event(1, "Слёт юннатов", "у старого причала", "Не проведён"),
                                    event(2, "Выставка ремёсел", "—", "Проведена")})});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(items.size() == 1u);
    BOOST_TEST(name(items[0].kind) == "deadline");
    BOOST_TEST(items[0].raw == "у старого причала");
    BOOST_TEST(items[0].consequence >= 70);
}

BOOST_AUTO_TEST_CASE(equal_words_of_a_document_that_are_not_understood_are_one_item) {
    std::vector<Event> events;
    for (int i = 1; i <= 4; ++i)
        events.push_back(event(i, "Дело номер " + std::to_string(i), "до 15.03.2022", "см. приложение"));
    const Comparison comparison = compared({report("a.docx", events)});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(items.size() == 1u);
    BOOST_TEST(items[0].events == 4);
    BOOST_TEST(items[0].also.size() == 3u);
}

BOOST_AUTO_TEST_CASE(equal_consequences_keep_the_order_of_files_and_rows_whatever_the_order_given) {
    const Report first = report("a.docx", {event(1, "Слёт юннатов", "до 15.03.2022", "см. приложение"),
                                           event(2, "Выставка ремёсел", "до 15.03.2022", "см. приложение")});
    Report second = report("b.docx", {event(1, "Поход выходного дня", "до 15.03.2022", "см. приложение")});
    second.title = "Другая карта";
    const auto order = [](const Comparison& comparison) {
        Texts texts;
        for (const ReviewItem& item : review_queue(comparison)) texts.push_back(item.event->activity);
        return texts;
    };
    const Texts expected{"Слёт юннатов", "Выставка ремёсел", "Поход выходного дня"};
    BOOST_TEST(order(compared({first, second})) == expected, boost::test_tools::per_element());
    BOOST_TEST(order(compared({second, first})) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(competing_words_of_a_note_are_its_alternatives) {
    const std::vector<Status> all = possible_statuses("Не утверждено, на согласовании, часть уже размещена");
    BOOST_TEST((std::find(all.begin(), all.end(), Status::not_done) != all.end()));
    BOOST_TEST((std::find(all.begin(), all.end(), Status::in_progress) != all.end()));
    BOOST_TEST(possible_statuses("кот").empty());
}

BOOST_AUTO_TEST_CASE(a_deadline_of_an_uncertain_year_may_be_a_year_earlier_or_later) {
    Deadline deadline;
    deadline.text = "до 29 февраля";
    deadline.kind = Deadline::Kind::by;
    deadline.end = parse_iso("2024-02-29");
    deadline.confidence = 0.7;
    deadline.flags = {"year_ambiguous"};
    const Texts expected{"по 28.02.2023", "по 28.02.2025"};
    BOOST_TEST(deadline_alternatives(deadline) == expected, boost::test_tools::per_element());
    deadline.flags = {"reversed"};
    deadline.start = parse_iso("2024-05-01");
    BOOST_TEST(deadline_alternatives(deadline) == Texts{"с 29.02.2024 по 01.05.2024"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(marks_that_one_rule_took_for_one_status_are_one_item) {
    std::vector<Event> events;
    for (int i = 1; i <= 4; ++i) {
        events.push_back(event(i, "Выставка № " + std::to_string(i), "до 15.03.2022", ""));
        Completion& completion = *events.back().completion;
        completion.text = "Приказ № " + std::to_string(i);
        completion.status = i == 4 ? Status::in_progress : Status::done;
        completion.rule = "status.deliverable";
        completion.confidence = 0.7;
    }
    const Comparison comparison = compared({report("a.docx", std::move(events))});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(items.size() == 2u);
    const ReviewItem& many = items[0].also.empty() ? items[1] : items[0];
    BOOST_TEST(many.taken == "выполнено");
    BOOST_TEST(many.events == 3);
    BOOST_REQUIRE(many.also.size() == 2u);
    BOOST_TEST(many.also[1].raw == "Приказ № 3");
    BOOST_TEST(many.also[1].event->number == "3");
}

BOOST_AUTO_TEST_CASE(two_marks_of_one_rule_stay_two_items) {
    std::vector<Event> events;
    for (int i = 1; i <= 2; ++i) {
        events.push_back(event(i, "Выставка", "до 15.03.2022", ""));
        *events.back().completion = {"Приказ", Status::done, 0.7, "status.deliverable", {}, {}, {}};
    }
    const Comparison comparison = compared({report("a.docx", std::move(events))});
    BOOST_TEST(review_queue(comparison).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_mark_that_is_surely_unclear_is_called_so) {
    std::vector<Event> events{event(1, "Выставка", "до 15.03.2022", "")};
    *events[0].completion = {"кот", Status::unclear, 0.97, "status.unclear", {}, {}, {}};
    const Comparison comparison = compared({report("a.docx", events)});
    BOOST_REQUIRE(review_queue(comparison).size() == 1u);
    BOOST_TEST(review_queue(comparison)[0].taken == "неясно");
    events[0].completion->confidence = 0.3;
    BOOST_TEST(review_queue(compared({report("a.docx", events)}))[0].taken.empty());
}

BOOST_AUTO_TEST_CASE(a_plan_without_a_period_is_listed_before_its_deadlines) {
    Report plan = report("a.docx", {event(1, "Выставка", "у старого причала", "Не проведена")});
    plan.period.reset();
    const Comparison comparison = compared({plan});
    const std::vector<std::string> kinds = kinds_of(review_queue(comparison));
    BOOST_REQUIRE(kinds.size() >= 2u);
    BOOST_TEST(kinds[0] == "period");
}

BOOST_AUTO_TEST_CASE(contradicting_numbers_approvals_without_a_day_and_bare_documents_are_listed_in_this_order) {
    Report made = report("a.docx", {event(1, "Выставка", "до 15.03.2022", "Проведена 14.03.2022")});
    made.findings.push_back({"total_mismatch", "error", "итог не сходится: 5 и 6", {}, ""});
    made.findings.push_back({"number_gap", "warning", "пропущено 2", {}, ""});
    Approval approval;
    approval.role = "approved";
    approval.text = "Утверждаю. Директор";
    made.approvals.push_back(approval);
    approval.date = parse_iso("2022-01-10");
    made.approvals.push_back(approval);
    OrderReference order;
    order.type = "приказ";
    made.orders.push_back(order);
    made.orders.push_back(order);
    order.number = "5";
    made.orders.push_back(order);
    const Comparison comparison = compared({made});
    const std::vector<ReviewItem> items = review_queue(comparison);
    const Texts expected{"figure", "approval", "order"};
    BOOST_TEST(kinds_of(items) == expected, boost::test_tools::per_element());
    BOOST_TEST(items[0].raw == "итог не сходится: 5 и 6");
    BOOST_TEST(items[2].also.size() == 1u);
}

BOOST_AUTO_TEST_CASE(numbers_without_a_unit_are_one_item_a_document) {
    Report made = report("a.docx", {event(1, "Выставка", "до 15.03.2022", "Проведена 14.03.2022")});
    for (const char* unit : {"", "чел.", ""}) {
        Indicator indicator;
        indicator.measure = "Посетители";
        indicator.unit = unit;
        indicator.place.tables = {{1, {static_cast<int>(made.indicators.size())}}};
        made.indicators.push_back(indicator);
    }
    const Comparison comparison = compared({made});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(items.size() == 1u);
    BOOST_TEST(name(items[0].kind) == "figure");
    BOOST_TEST(items[0].also.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_municipality_in_doubt_is_shown_by_the_words_of_the_document) {
    Report doubtful = report("b.docx", {event(1, "Слёт юннатов", "до 15.03.2022", "Проведён")});
    doubtful.territory->confidence = 0.5;
    BOOST_TEST(compared({doubtful}).territories[0].name == "не распознано (города Приозёрного)");
    BOOST_TEST(compared({doubtful, report("a.docx", {})}).territories[0].name == "город Приозёрный");
}

BOOST_AUTO_TEST_SUITE_END()
