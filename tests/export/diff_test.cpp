#include "compare/document_diff.h"

#include "compare/catalogue.h"
#include "compare/version_chains.h"
#include "export/diff.h"
#include "export/schemas.h"
#include "tests/support/boost_test.h"
#include "tests/support/json_schema.h"
#include "tests/support/sample_report.h"

#include <algorithm>

using namespace svod;

namespace {

DocumentDiff diff_of(const Report& before, const Report& after) {
    return diff_documents(before, after, *Catalogue::built_in());
}

/// What happened to the activity that starts so; empty: nothing.
std::string told(const DocumentDiff& diff, const std::string& start) {
    for (const ActivityChange& change : diff.changes) {
        const Event& event = change.move.after ? *change.move.after : *change.move.before;
        if (event.activity.starts_with(start)) return change_text(change);
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_diffs)

BOOST_AUTO_TEST_CASE(what_happened_to_each_activity_is_told_even_when_all_are_renumbered) {
    Report before = sample::report("город Светлый", 'a',
                                   {{"1", "Издать приказ о кураторах", "2022-03-01", "done", "2022-02-20"},
                                    {"2", "Провести праздник первой борозды", "2022-04-01", "not_done", ""},
                                    {"3", "Обновить вывеску ангара", "2022-05-01", "in_progress", ""},
                                    {"4", "Покрасить забор стадиона", "2022-06-01", "not_done", ""},
                                    {"5", "Высадить аллею у вокзала", "2022-07-01", "not_done", ""}});
    Report after = sample::report("город Светлый", 'b',
                                  {{"7.1", "Открыть музей паровозов", "2022-08-01", "not_done", ""},
                                   {"7.2", "Высадить аллею у вокзала", "2022-07-01", "not_done", ""},
                                   {"7.3", "Провести праздник первой борозды", "2022-04-15", "done", "2022-04-14"},
                                   {"7.4", "Издать приказ о кураторах", "2022-03-01", "in_progress", ""},
                                   {"7.5", "Обновить вывеску ангара и ворот", "2022-04-28", "in_progress", ""}});
    after.events[1].responsible->parties = {{Party::Kind::role, "садовник", ""}};
    const DocumentDiff diff = diff_of(before, after);
    BOOST_TEST(told(diff, "Открыть музей") == "добавлено");
    BOOST_TEST(told(diff, "Покрасить забор") == "снято");
    BOOST_TEST(told(diff, "Издать приказ") == "откат: выполнено → в работе");
    BOOST_TEST(told(diff, "Провести праздник") == "статус: не выполнено → выполнено; срок позже на 14 дней");
    BOOST_TEST(told(diff, "Обновить вывеску") == "срок раньше на 3 дня; формулировка");
    BOOST_TEST(told(diff, "Высадить аллею") == "теперь отвечает: садовник; больше не отвечает: отдел образования");
    BOOST_TEST(diff.changes.size() == 6u);
    BOOST_TEST(diff.counts.kept == 4);
    BOOST_TEST(diff_summary(diff) ==
               "добавлено 1, снято 1, откат у 1, ближе к выполнению 1, срок позже у 1, срок раньше у 1, новые "
               "ответственные у 1, переформулировано 1");
}

BOOST_AUTO_TEST_CASE(what_a_report_says_of_its_plan_is_told_as_first_marks) {
    const Report plan =
        sample::report("город Светлый", 'a',
                       {{"1", "Издать приказ", "2022-03-01", "", ""}, {"2", "Обойти парк", "2022-04-01", "", ""}});
    const Report report =
        sample::report("город Светлый", 'b',
                       {{"1", "Издать приказ", "2022-03-01", "done", ""}, {"2", "Обойти парк", "2022-04-01", "", ""}});
    const DocumentDiff diff = diff_of(plan, report);
    BOOST_TEST(told(diff, "Издать приказ") == "отметка: выполнено");
    BOOST_TEST(told(diff, "Обойти парк").empty());
    BOOST_TEST(diff_summary(diff) == "отметки появились у 1");
}

BOOST_AUTO_TEST_CASE(a_document_held_against_itself_has_no_changes) {
    const Report report = sample::report("город Светлый", 'a',
                                         {{"1", "Издать приказ", "2022-03-01", "done", "2022-02-20"},
                                          {"2", "Издать приказ", "2022-03-01", "not_done", ""}});
    const DocumentDiff diff = diff_of(report, report);
    BOOST_TEST(diff.changes.empty());
    BOOST_TEST(diff_summary(diff) == "без изменений");
}

BOOST_AUTO_TEST_CASE(every_format_escapes_and_the_json_keeps_its_schema) {
    const Report before = sample::report("город Светлый", 'a', {{"1", "Купить <b>шкаф</b>", "2022-03-01", "done", ""}});
    const Report after = sample::report("город Светлый", 'b', {{"1", "Построить мост & док", "2022-03-01", "", ""}});
    const DocumentDiff diff = diff_of(before, after);
    for (const DiffFormat& format : diff_formats()) {
        const std::string text = format.write(diff, {});
        if (format.name == "json") {
            BOOST_TEST(test::schema_errors(schema_text("diff"), text).empty());
        } else if (format.name == "html") {
            BOOST_TEST(text.find("<b>") == std::string::npos);
            BOOST_TEST(text.find("<del>Купить &lt;b&gt;шкаф") != std::string::npos);
            BOOST_TEST(text.find("мост &amp; док</ins>") != std::string::npos);
        } else if (format.name == "csv") {
            BOOST_TEST(text.find("Купить <b>шкаф</b>") != std::string::npos);
            BOOST_TEST(text.find("Построить мост & док") != std::string::npos);
        } else if (format.name == "xlsx") {
            BOOST_TEST(text.starts_with("PK"));
        } else {
            BOOST_TEST(text.find("добавлено 1, снято 1") == std::string::npos);  // a head is capitalized
            BOOST_TEST(text.find("Добавлено 1, снято 1") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(versions_stand_in_one_chain_and_other_matters_in_their_own) {
    Report plan = sample::report("город Светлый", 'a', {{"1", "Издать приказ", "2022-03-01", "", ""}});
    plan.kind = ReportKind::roadmap;
    const Report report = sample::report("город Светлый", 'b', {{"1", "Издать приказ", "2022-03-01", "done", ""}});
    Report other = sample::report("город Светлый", 'c', {{"1", "Починить кровлю", "2022-03-01", "", ""}});
    other.title = "План ремонта";
    const Report elsewhere = sample::report("город Ясный", 'd', {{"1", "Издать приказ", "2022-03-01", "done", ""}});
    std::vector<DocumentHead> heads;
    for (const Report* each : std::vector<const Report*>{&report, &elsewhere, &other, &plan})
        heads.push_back(document_head(*each));
    std::vector<std::string> found;
    for (const auto& chain : version_chains(heads)) {
        found.emplace_back();
        for (const DocumentHead* head : chain) found.back() += head->sha256[0];
    }
    std::sort(found.begin(), found.end());
    BOOST_TEST(found == (std::vector<std::string>{"ab", "c", "d"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
