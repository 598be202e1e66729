#include "compare/align.h"

#include "tests/support/boost_test.h"

#include <algorithm>
#include <list>
#include <map>
#include <set>

using namespace svod;

namespace {

/// Activities of several municipalities; owns the events the items point to.
struct Plans {
    std::list<Event> events;
    std::vector<AlignItem> items;

    void add(int territory, const std::string& activity, const std::string& result = "",
             const std::string& section = "", bool organization = false) {
        Event event;
        event.id = std::to_string(events.size());
        event.activity = activity;
        if (!result.empty()) event.result = result;
        if (!section.empty()) event.section.push_back({std::nullopt, section});
        events.push_back(std::move(event));
        items.push_back({territory, &events.back(), organization});
    }

    std::string row_of(const std::string& activity) const {
        for (const AlignedRow& row : align_rows(items))
            for (const AlignedMember& member : row.members)
                if (items[static_cast<std::size_t>(member.item)].event->activity == activity) return row.id;
        return "";
    }

    /// The rows as sets of wordings: what must not depend on the order of the items.
    std::set<std::set<std::string>> wordings() const {
        std::set<std::set<std::string>> all;
        for (const AlignedRow& row : align_rows(items)) {
            std::set<std::string> texts;
            for (const AlignedMember& member : row.members)
                texts.insert(items[static_cast<std::size_t>(member.item)].event->activity);
            all.insert(texts);
        }
        return all;
    }
};

std::string row_of(const std::string& activity, const std::string& result = "") {
    Plans plans;
    plans.add(0, activity, result);
    return align_rows(plans.items).front().id;
}

Plans sample() {
    Plans plans;
    plans.add(0, "Создание базы наставников в школах", "База наставников");
    plans.add(0, "Создание базы наставляемых в школах", "База наставляемых");
    plans.add(0, "Проведение конкурса «Лучший наставник района»");
    plans.add(0, "Посадка аллеи памяти учителей");
    plans.add(1, "Сформировать банк наставников в ОО");
    plans.add(1, "Сформировать банк наставляемых в ОО");
    plans.add(1, "Посадка аллеи памяти учителей-ветеранов");
    plans.add(2, "Муниципальный конкурс наставников");
    plans.add(2, "Закупка световозвращающих жилетов");
    return plans;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(alignment)

BOOST_AUTO_TEST_CASE(one_activity_in_several_wordings_is_one_row_of_the_catalogue) {
    const std::map<std::string, std::vector<std::string>> same{
        {"base-mentor",
         {"Формирование базы наставников", "Составить список наставников школы", "Внесение наставников в базу данных"}},
        {"base-mentee", {"Формирование базы наставляемых", "Создать реестр наставляемых в школах"}},
        {"pay", {"Внести в положение об оплате труда надбавку за наставничество", "Установление доплат наставникам"}},
        {"consent",
         {"Оформление согласий на обработку персональных данных",
          "Получить от родителей согласия на обработку персональных данных"}},
        {"pd", {"Курсы повышения квалификации кураторов", "Организовать повышение квалификации педагогов-наставников"}},
        {"fsn", {"Внесение данных в формы ФСН", "Заполнить формы федерального статистического наблюдения"}},
        {"young-school", {"Работа клуба молодых педагогов", "Занятия Школы молодого учителя"}},
        {"recommend",
         {"Выработка рекомендаций школам по результатам мониторинга", "Принять управленческие решения по итогам года"}},
        {"group-meetings",
         {"Заседания муниципальной рабочей группы", "Проводить заседания рабочей группы ежеквартально"}},
        {"graduates", {"Встречи с выпускниками прошлых лет", "Привлечь выпускников к наставничеству"}},
    };
    for (const auto& [id, wordings] : same)
        for (const std::string& wording : wordings)
            BOOST_TEST(row_of(wording) == id, wording << ": " << row_of(wording) << " instead of " << id);
}

BOOST_AUTO_TEST_CASE(a_verb_and_its_noun_are_the_same) {
    BOOST_TEST(row_of("Утвердить состав муниципальной рабочей группы") ==
               row_of("Утверждение состава муниципальной рабочей группы"));
    BOOST_TEST(row_of("Награждение наставников") == row_of("Наградить наставников"));
}

BOOST_AUTO_TEST_CASE(the_object_tells_activities_apart) {
    BOOST_TEST(row_of("Формирование базы наставников") != row_of("Формирование базы наставляемых"));
    BOOST_TEST(row_of("Стартовая диагностика наставников") != row_of("Стартовая диагностика наставляемых"));
    BOOST_TEST(row_of("Анкетирование желающих стать наставниками") !=
               row_of("Анкетирование: удовлетворенность участников программой"));
}

BOOST_AUTO_TEST_CASE(the_level_tells_activities_apart) {
    BOOST_TEST(row_of("Разработка муниципальной дорожной карты") == "roadmap-m");
    BOOST_TEST(row_of("Разработка дорожных карт в образовательных организациях") == "roadmap-s");
    BOOST_TEST(row_of("Создание раздела на сайтах школ") == "site-s");
    BOOST_TEST(row_of("Создание раздела на сайте управления образования") == "site-m");
}

BOOST_AUTO_TEST_CASE(the_level_of_the_document_decides_where_the_activity_names_none) {
    Plans plans;
    plans.add(0, "Разработка дорожной карты", "", "", false);
    plans.add(1, "Разработка дорожной карты", "", "", true);
    const std::vector<AlignedRow> rows = align_rows(plans.items);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[0].id == "roadmap-m");
    BOOST_TEST(rows[1].id == "roadmap-s");
}

BOOST_AUTO_TEST_CASE(with_whom_and_on_what_ground_a_thing_is_done_is_not_the_thing) {
    BOOST_TEST(row_of("Проведение экскурсий на предприятия с участием муниципального координатора") == "career");
    BOOST_TEST(row_of("Разработка положений о наставничестве в школах (по согласованию)") == "regulation-s");
    BOOST_TEST(row_of("Обучение наставников в рамках конкурса «Учитель года»") == "train-mentors");
}

BOOST_AUTO_TEST_CASE(an_activity_that_covers_two_stands_in_the_row_of_the_first_and_names_the_other) {
    Plans plans;
    plans.add(0, "Создание баз наставников и наставляемых");
    const std::vector<AlignedRow> rows = align_rows(plans.items);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].id == "base-mentor");
    BOOST_TEST(rows[0].members.at(0).reason.find("База наставляемых") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(beyond_the_catalogue_close_wordings_share_a_row_and_others_do_not) {
    const Plans plans = sample();
    BOOST_TEST(plans.row_of("Посадка аллеи памяти учителей") ==
               plans.row_of("Посадка аллеи памяти учителей-ветеранов"));
    BOOST_TEST(plans.row_of("Посадка аллеи памяти учителей").starts_with("own-"));
    BOOST_TEST(plans.row_of("Посадка аллеи памяти учителей") != plans.row_of("Закупка световозвращающих жилетов"));
}

BOOST_AUTO_TEST_CASE(every_item_stands_in_exactly_one_row) {
    const Plans plans = sample();
    std::map<int, int> times;
    for (const AlignedRow& row : align_rows(plans.items)) {
        BOOST_TEST(!row.id.empty());
        BOOST_TEST(!row.title.empty());
        for (const AlignedMember& member : row.members) {
            ++times[member.item];
            BOOST_TEST(!member.reason.empty());
        }
    }
    BOOST_TEST(times.size() == plans.items.size());
    for (const auto& [item, count] : times) BOOST_TEST(count == 1);
}

BOOST_AUTO_TEST_CASE(the_rows_do_not_depend_on_the_order_of_the_items) {
    Plans plans = sample();
    const auto expected = plans.wordings();
    std::reverse(plans.items.begin(), plans.items.end());
    BOOST_TEST((plans.wordings() == expected));
    std::rotate(plans.items.begin(), plans.items.begin() + 4, plans.items.end());
    BOOST_TEST((plans.wordings() == expected));
}

BOOST_AUTO_TEST_CASE(numbers_and_years_are_no_evidence) {
    Plans plans;
    plans.add(0, "Посадка аллеи памяти учителей в 2021 году");
    plans.add(1, "Посадка аллеи памяти учителей в 2022 году");
    plans.add(2, "Закупка жилетов в 2022 году");
    BOOST_TEST(align_rows(plans.items).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_wording_no_territory_has_beside_another_joins_it_by_its_result) {
    Plans plans;
    for (int territory = 0; territory < 24; ++territory) {
        const std::string section = "Мониторинг и оценка результатов";
        plans.add(territory, territory % 2 ? "Внутренний мониторинг программ в школах" : "Светофор школьных достижений",
                  "Справка о ходе программ в школах", section);
        plans.add(territory, "Награждение лучших наставников", "Грамоты");
    }
    BOOST_TEST(plans.row_of("Светофор школьных достижений") == plans.row_of("Внутренний мониторинг программ в школах"));
}

BOOST_AUTO_TEST_CASE(two_wordings_that_territories_have_side_by_side_stay_apart) {
    Plans plans;
    for (int territory = 0; territory < 24; ++territory) {
        plans.add(territory, "Внутренний мониторинг программ в школах", "Справка о ходе программ в школах",
                  "Мониторинг и оценка результатов");
        plans.add(territory, "Светофор школьных достижений", "Справка о ходе программ в школах",
                  "Мониторинг и оценка результатов");
    }
    BOOST_TEST(plans.row_of("Светофор школьных достижений") != plans.row_of("Внутренний мониторинг программ в школах"));
}

BOOST_AUTO_TEST_CASE(align_numbers_groups_by_their_first_item) {
    Plans plans;
    plans.add(0, "Закупка жилетов");
    plans.add(0, "Формирование базы наставников");
    plans.add(1, "Закупка жилетов");
    const std::vector<int> groups = align(plans.items);
    BOOST_TEST(groups == (std::vector<int>{0, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
