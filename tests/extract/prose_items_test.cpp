#include "tests/extract/prose_notation.h"

#include "extract/prose_lines.h"
#include "tests/support/boost_test.h"

namespace svod {

namespace {

/// «R 1.1 [1 Школам] Создать; A …»: kind, number, sections, text.
std::string items_of(const std::vector<std::string>& blocks) {
    std::string shown;
    for (const ProseItem& item : prose_of(blocks).prose) {
        shown += shown.empty() ? "" : "; ";
        shown += item.kind == ProseItem::Kind::recommendation ? "R" : "A";
        if (item.number) shown += " " + *item.number;
        for (const SectionTitle& section : item.section)
            shown += " [" + (section.number ? *section.number + " " : "") + section.title + "]";
        shown += " " + item.text.text;
    }
    return shown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose_items)

BOOST_AUTO_TEST_CASE(recommendations_stand_under_their_addressee) {
    struct Case {
        std::vector<std::string> blocks;
        std::string items;
    };
    const std::vector<Case> cases{
        {{"Исходя из итогов рекомендуется:", "1. Отделу культуры:", "1.1. Создать клуб до 01.09.2022.",
          "1.2. Провести смотр", "2 Школам (Петров И.И.):", "2.1. Открыть кружок", "Председатель", "И.И. Ким"},
         "R 1.1 [1 Отделу культуры] Создать клуб до 01.09.2022.; R 1.2 [1 Отделу культуры] Провести смотр; R 2.1 [2 "
         "Школам (Петров И.И.)] Открыть кружок"},
        {{"Рекомендовать:", "#1. Отделу культуры", "#1.1. Создать клуб", "#2. Школам", "#2.1. Открыть кружок"},
         "R 1.1 [1 Отделу культуры] Создать клуб; R 2.1 [2 Школам] Открыть кружок"},
        {{"Рекомендации:", "Директорам школ:", "- назначить куратора;", "- провести обучение."},
         "R [Директорам школ] назначить куратора;; R [Директорам школ] провести обучение."},
        {{"^!Рекомендации", "", "Усилить работу с молодыми педагогами.", "Обновить сайт.", "Справку составил методист"},
         "R Усилить работу с молодыми педагогами.; R Обновить сайт."},
        {{"2. Рекомендовать директорам школ:", "1) обновить сайт;", "2) провести смотр."},
         "R 1 [2 директорам школ] обновить сайт;; R 2 [2 директорам школ] провести смотр."},
        {{"2. Рекомендовать школам:", "2.1. Обновить сайт.", "3. Отделу подготовить отчет.",
          "4. Контроль оставить за отделом."},
         "R 2.1 [2 школам] Обновить сайт.; R 3 Отделу подготовить отчет.; R 4 Контроль оставить за отделом."},
        {{"2. Рекомендовать школам:", "2.1. Обновить сайт.", "3. Итоги подвести в мае."},
         "R 2.1 [2 школам] Обновить сайт.; R 3 Итоги подвести в мае."},
        {{"2. Рекомендовать школам:", "2.1. Обновить сайт.", "3. Работа школ одобрена."},
         "R 2.1 [2 школам] Обновить сайт."},
        {{"Рекомендовать директорам школ обновить сайт до 1 мая."},
         "R [директорам школ] Рекомендовать директорам школ обновить сайт до 1 мая."},
        {{"Предлагается:", "1. Методистам: подготовить памятку.", "2. В срок до 1 мая 2022 года обновить сайт."},
         "R 1 [Методистам] подготовить памятку.; R 2 В срок до 1 мая 2022 года обновить сайт."},
        {{"Рекомендуем:", "1. Организовать:", "- семинары;", "- смотры.", "2. Обновить сайт."},
         "R 1 Организовать: - семинары; - смотры.; R 2 Обновить сайт."},
        {{"Рекомендовать:", "1. Отделу культуры:", "1.1. Создать клуб", "[table]", "1.2. Провести смотр"},
         "R 1.1 [1 Отделу культуры] Создать клуб"},
    };
    for (const Case& expected : cases) BOOST_TEST(items_of(expected.blocks) == expected.items);
}

BOOST_AUTO_TEST_CASE(what_was_done_is_an_accomplishment_with_its_list) {
    struct Case {
        std::vector<std::string> blocks;
        std::string items;
    };
    const std::vector<Case> cases{
        {{"За год проведены следующие мероприятия:", "1. Издан приказ (приказ школы от 01.09.2021 № 7).",
          "2. Прошла неделя книги, в рамках которой состоялись:", "- встреча;", "- выставка.", "3. Открыт клуб.",
          "Итоги подведены в мае."},
         "A 1 Издан приказ (приказ школы от 01.09.2021 № 7).; A 2 Прошла неделя книги, в рамках которой состоялись: - "
         "встреча; - выставка.; A 3 Открыт клуб."},
        {{"Организованы:", "- смотр песни;", "- ярмарка."}, "A смотр песни;; A ярмарка."},
    };
    for (const Case& expected : cases) BOOST_TEST(items_of(expected.blocks) == expected.items);
}

BOOST_AUTO_TEST_CASE(other_lists_are_neither) {
    const std::vector<std::vector<std::string>> none{
        {"Основные задачи:", "1. Создать клуб", "2. Обновить сайт"},
        {"Подготовлены рекомендации:", "- памятка для родителей;", "- листовка для школ;", "- плакат."},
        {"Методические рекомендации утверждены приказом от 01.09.2021 № 7."},
        {"Работа проведена в срок.", "1. Школы", "2. Сады"},
    };
    for (const auto& blocks : none) BOOST_TEST(items_of(blocks) == "");
}

BOOST_AUTO_TEST_CASE(a_label_is_a_number_a_letter_or_a_bullet_but_no_date_and_no_count) {
    struct Case {
        std::string line;
        std::string number;
        std::string body;
    };
    const std::vector<Case> cases{
        {"1. Дело", "1", "Дело"},    {"1.2.3. Дело", "1.2.3", "Дело"}, {"1.2 Дело", "1.2", "Дело"},
        {"1.1.Дело", "1.1", "Дело"}, {"3 Школам", "3", "Школам"},      {"12) дело", "12", "дело"},
        {"IV. Дело", "IV", "Дело"},  {"а) дело", "а", "дело"},         {"- дело", "", "дело"},
        {"–дело", "", "дело"},       {"• дело", "", "дело"},
    };
    for (const Case& expected : cases) {
        const ListLabel label = typed_label(expected.line);
        BOOST_TEST((label.kind != ListLabel::Kind::none), expected.line);
        BOOST_TEST(label.number == expected.number);
        BOOST_TEST(expected.line.substr(label.size) == expected.body);
    }
    for (const char* line : {"31. 03. 22 г. № 14", "01.06.2022 прошла встреча", "12.05 прошла встреча", "68 дошкольных",
                             "2021 год", "г. Тосно", "А. Б. Ким", "5", "", "-", "-5 градусов"})
        BOOST_TEST((typed_label(line).kind == ListLabel::Kind::none), line);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
