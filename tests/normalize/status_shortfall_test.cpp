#include "normalize/status.h"

#include "tests/support/boost_test.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(status_shortfall)

BOOST_AUTO_TEST_CASE(less_than_was_meant_is_partial) {
    for (const char* note :
         {"Обучено 15 чел. (75 % от плана)", "Проведено 4 семинара, 80 % к плану", "Обучены 3 педагога вместо 10",
          "Обучено 15 чел. при плане 20", "Недовыполнено на 2 встречи", "Почти завершено", "Не проведено полностью",
          "Не реализовано в полной мере"})
        BOOST_TEST(name(normalize_status(note).status) == name(Status::partially_done), note);
}

BOOST_AUTO_TEST_CASE(what_was_meant_and_not_told_done_is_not_done) {
    for (const char* note : {"Планировалось провести в апреле", "Намечалось 12.05.2022", "Предполагалось создать центр",
                             "Забыли провести", "Мероприятие провалено"})
        BOOST_TEST(name(normalize_status(note).status) == name(Status::not_done), note);
}

BOOST_AUTO_TEST_CASE(what_happened_to_a_person_tells_nothing_of_the_activity) {
    for (const char* note : {"Методист уволен", "Куратор уволился", "Ответственная заболела"})
        BOOST_TEST(name(normalize_status(note).status) == name(Status::unclear), note);
}

BOOST_AUTO_TEST_CASE(another_thing_is_still_a_substitution) {
    BOOST_TEST(name(normalize_status("Вместо семинара проведён вебинар").status) == name(Status::substituted));
    BOOST_TEST(name(normalize_status("Вместо 2 семинаров проведён вебинар").status) == name(Status::substituted));
}

BOOST_AUTO_TEST_CASE(one_thing_there_and_another_wanting_is_partial) {
    for (const char* note : {"Есть соглашение, нет плана", "Нет соглашения, есть план", "Имеется смета, не подписана",
                             "Семеро из девяти аттестованы"})
        BOOST_TEST(name(normalize_status(note).status) == name(Status::partially_done), note);
    for (const char* note : {"Конкурс признан несостоявшимся", "Получен отказ учредителя"})
        BOOST_TEST(name(normalize_status(note).status) == name(Status::not_done), note);
    BOOST_TEST(name(normalize_status("В разделе 3 изложено").status) == name(Status::unclear));
}

BOOST_AUTO_TEST_CASE(a_clause_that_no_rule_understands_costs_confidence) {
    const double alone = normalize_status("Смета утверждена").confidence;
    for (const char* note : {"Смета утверждена, ремонт в октябре", "Смета утверждена, но ремонт с трудностями",
                             "Смета утверждена, ремонт под вопросом"})
        BOOST_TEST(normalize_status(note).confidence < alone, note);
    for (const char* note : {"Смета утверждена, приказ № 4", "Проведены лекция в марте, экскурсия в мае"})
        BOOST_TEST(normalize_status(note).confidence == alone, note);
}

BOOST_AUTO_TEST_SUITE_END()
