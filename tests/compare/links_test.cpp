#include "compare/align.h"
#include "compare/catalogue.h"
#include "compare/comparison.h"

#include "tests/support/boost_test.h"
#include "text/text.h"

#include <algorithm>
#include <list>

using namespace svod;

namespace {

ActivityLink said(long long id, bool same, const std::string& left, const std::string& right,
                  bool organization = false) {
    ActivityLink link;
    link.id = id;
    link.same = same;
    link.left = {fold_words(left), organization};
    link.right = {fold_words(right), organization};
    link.left_text = left;
    link.right_text = right;
    link.author = "Петрова";
    link.time = "2022-06-01T09:30:00Z";
    link.reason = "сверено";
    return link;
}

/// Activities of several municipalities, what analysts said of them, and the rows that come of it.
struct Linked {
    std::list<Event> events;
    std::vector<AlignItem> items;
    std::vector<ActivityLink> links;

    Linked& add(int territory, const std::string& activity, bool organization = false) {
        Event event;
        event.id = std::to_string(events.size());
        event.activity = activity;
        events.push_back(std::move(event));
        items.push_back({territory, &events.back(), organization});
        return *this;
    }

    std::vector<AlignedRow> rows() const { return align_rows(items, {*Catalogue::built_in(), links}); }

    const std::string row_of(const std::string& activity, bool organization = false) const {
        for (const AlignedRow& row : rows())
            for (const AlignedMember& member : row.members) {
                const AlignItem& item = items[static_cast<std::size_t>(member.item)];
                if (item.event->activity == activity && item.organization == organization) return row.id;
            }
        return "";
    }

    AlignedMember member(const std::string& activity) const {
        for (const AlignedRow& row : rows())
            for (const AlignedMember& each : row.members)
                if (items[static_cast<std::size_t>(each.item)].event->activity == activity) return each;
        return {};
    }

    /// Every item stands in one row.
    bool whole() const {
        std::vector<int> seen(items.size(), 0);
        for (const AlignedRow& row : rows())
            for (const AlignedMember& each : row.members) ++seen[static_cast<std::size_t>(each.item)];
        return std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; });
    }
};

Linked strangers() {
    Linked plan;
    plan.add(0, "Посадка аллеи памяти").add(1, "Закладка сквера ветеранов").add(2, "Закупка жилетов");
    return plan;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysts_links)

BOOST_AUTO_TEST_CASE(two_wordings_an_analyst_calls_the_same_stand_in_one_row_with_the_reason) {
    Linked plan = strangers();
    BOOST_TEST(plan.row_of("Посадка аллеи памяти") != plan.row_of("Закладка сквера ветеранов"));
    plan.links = {said(1, true, "Посадка аллеи памяти", "Закладка сквера ветеранов")};
    BOOST_TEST(plan.row_of("Посадка аллеи памяти") == plan.row_of("Закладка сквера ветеранов"));
    BOOST_TEST(plan.row_of("Закупка жилетов") != plan.row_of("Закладка сквера ветеранов"));
    BOOST_TEST(plan.whole());
    const AlignedMember member = plan.member("Посадка аллеи памяти");
    BOOST_TEST(member.score == 1);
    BOOST_TEST(member.reason ==
               "указано аналитиком: то же, что «Закладка сквера ветеранов» (Петрова, 01.06.2022: сверено)");
}

BOOST_AUTO_TEST_CASE(a_word_holds_for_documents_that_come_later_however_the_activity_is_set_in_type) {
    Linked plan = strangers();
    plan.links = {said(1, true, "Посадка аллеи памяти", "Закладка сквера ветеранов")};
    plan.add(3, "ПОСАДКА АЛЛЕИ  ПАМЯТИ.");
    BOOST_TEST(plan.row_of("ПОСАДКА АЛЛЕИ  ПАМЯТИ.") == plan.row_of("Закладка сквера ветеранов"));
    BOOST_TEST(plan.whole());
}

BOOST_AUTO_TEST_CASE(a_row_beyond_the_catalogue_joins_one_of_it) {
    Linked plan = strangers();
    plan.add(3, "Муниципальный конкурс наставников");
    const std::string row = plan.row_of("Муниципальный конкурс наставников");
    BOOST_TEST(!row.starts_with("own-"));
    for (const bool turned : {false, true}) {
        plan.links = {turned ? said(1, true, "Муниципальный конкурс наставников", "Посадка аллеи памяти")
                             : said(1, true, "Посадка аллеи памяти", "Муниципальный конкурс наставников")};
        BOOST_TEST(plan.row_of("Посадка аллеи памяти") == row);
        BOOST_TEST(plan.row_of("Муниципальный конкурс наставников") == row);
    }
}

BOOST_AUTO_TEST_CASE(of_two_rows_of_the_catalogue_only_the_wording_pointed_at_moves) {
    Linked plan;
    plan.add(0, "Создание базы наставников").add(1, "Формирование базы наставников");
    plan.add(2, "Муниципальный конкурс наставников");
    const std::string base = plan.row_of("Создание базы наставников");
    const std::string contest = plan.row_of("Муниципальный конкурс наставников");
    plan.links = {said(1, true, "Создание базы наставников", "Муниципальный конкурс наставников")};
    BOOST_TEST(plan.row_of("Создание базы наставников") == contest);
    BOOST_TEST(plan.row_of("Формирование базы наставников") == base);
    BOOST_TEST(plan.whole());
}

BOOST_AUTO_TEST_CASE(what_an_analyst_calls_different_is_parted) {
    Linked plan;
    plan.add(0, "Создание базы наставников").add(1, "Формирование реестра наставников района");
    BOOST_TEST(plan.row_of("Создание базы наставников") == plan.row_of("Формирование реестра наставников района"));
    plan.links = {said(1, false, "Формирование реестра наставников района", "Создание базы наставников")};
    BOOST_TEST(plan.row_of("Создание базы наставников") != plan.row_of("Формирование реестра наставников района"));
    BOOST_TEST(plan.whole());
    const AlignedMember parted = plan.member("Формирование реестра наставников района");
    const AlignedMember other = plan.member("Создание базы наставников");
    BOOST_TEST((parted.reason + other.reason).find("указано аналитиком: не то же, что «") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_latest_word_on_a_pair_counts_and_one_taken_back_does_not) {
    Linked plan = strangers();
    plan.links = {said(1, true, "Посадка аллеи памяти", "Закладка сквера ветеранов"),
                  said(2, false, "Закладка сквера ветеранов", "Посадка аллеи памяти")};
    BOOST_TEST(plan.row_of("Посадка аллеи памяти") != plan.row_of("Закладка сквера ветеранов"));
    std::swap(plan.links[0].id, plan.links[1].id);
    BOOST_TEST(plan.row_of("Посадка аллеи памяти") == plan.row_of("Закладка сквера ветеранов"));
    plan.links[0].undone_time = "2022-06-02T09:30:00Z";
    plan.links[1].undone_time = "2022-06-02T09:30:00Z";
    BOOST_TEST(plan.row_of("Посадка аллеи памяти") != plan.row_of("Закладка сквера ветеранов"));
}

BOOST_AUTO_TEST_CASE(a_word_is_of_one_level) {
    Linked plan = strangers();
    plan.add(3, "Посадка аллеи памяти", true);
    plan.links = {said(1, true, "Посадка аллеи памяти", "Закупка жилетов")};
    BOOST_TEST(plan.row_of("Посадка аллеи памяти") == plan.row_of("Закупка жилетов"));
    plan.links = {said(1, false, "Посадка аллеи памяти", "Закладка сквера ветеранов", true)};
    BOOST_TEST(plan.whole());  // nobody has these on that level: nothing happens
}

BOOST_AUTO_TEST_CASE(words_on_activities_that_no_document_has_do_nothing) {
    Linked plan = strangers();
    const auto before = plan.rows();
    plan.links = {said(1, true, "Чего нет", "Посадка аллеи памяти"), said(2, false, "Чего нет", "Другого нет"),
                  said(3, true, "Посадка аллеи памяти", "Посадка аллеи памяти")};
    const auto after = plan.rows();
    BOOST_REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) BOOST_TEST(before[i].id == after[i].id);
}

BOOST_AUTO_TEST_CASE(the_same_rows_come_of_the_same_words_whatever_the_order_of_documents) {
    Linked plan = strangers();
    plan.add(3, "Создание базы наставников").add(4, "Формирование реестра наставников района");
    plan.add(5, "Посадка аллеи памяти").add(6, "Высадка деревьев на аллее");
    plan.links = {said(1, true, "Посадка аллеи памяти", "Закладка сквера ветеранов"),
                  said(2, true, "Закупка жилетов", "Посадка аллеи памяти"),
                  said(3, false, "Создание базы наставников", "Формирование реестра наставников района"),
                  said(4, true, "Создание базы наставников", "Высадка деревьев на аллее")};
    const auto shape = [&plan] {
        std::vector<std::string> all;
        for (const AlignedRow& row : plan.rows()) {
            std::vector<std::string> texts;
            for (const AlignedMember& member : row.members)
                texts.push_back(plan.items[static_cast<std::size_t>(member.item)].event->activity + "@" +
                                std::to_string(plan.items[static_cast<std::size_t>(member.item)].territory) + " " +
                                member.reason);
            std::sort(texts.begin(), texts.end());
            std::string line = row.id + ":";
            for (const std::string& text : texts) line += " " + text;
            all.push_back(line);
        }
        return all;
    };
    const std::vector<std::string> first = shape();
    BOOST_TEST(plan.whole());
    for (int turn = 0; turn < 5; ++turn) {
        std::rotate(plan.items.begin(), plan.items.begin() + 3, plan.items.end());
        std::swap(plan.items[0], plan.items[4]);
        const std::vector<std::string> again = shape();
        BOOST_TEST(first == again, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_comparison_applies_the_links_it_is_given) {
    Report report;
    report.source.name = report.source.sha256 = "a";
    report.kind = ReportKind::roadmap_report;
    report.territory.emplace();
    report.territory->name = "город Дальний";
    Event event;
    event.activity = "Посадка аллеи памяти";
    report.events.push_back(event);
    Report other = report;
    other.source.name = other.source.sha256 = "b";
    other.territory->name = "город Ближний";
    other.events[0].activity = "Закладка сквера ветеранов";
    CompareOptions options;
    BOOST_TEST(compare({report, other}, options).rows.size() == 2u);
    options.links = {said(1, true, "Посадка аллеи памяти", "Закладка сквера ветеранов")};
    const Comparison compared = compare({report, other}, options);
    BOOST_REQUIRE(compared.rows.size() == 1u);
    BOOST_TEST(compared.rows[0].cells[1].at(0).score == 1);
    BOOST_TEST(compared.rows[0].cells[1].at(0).reason.starts_with("указано аналитиком"));
}

BOOST_AUTO_TEST_SUITE_END()
