#include "tests/support/boost_test.h"

#include "extract/extract.h"
#include "extract/header.h"

using namespace svod;

namespace {

struct Phrase {
    std::string text;
    HeaderField field;
};

std::ostream& operator<<(std::ostream& out, const Phrase& phrase) {
    return out << phrase.text;
}

std::string meaning(const std::string& text) {
    const auto field = match_header(text);
    return field ? std::string(name(*field)) : "nothing";
}

const std::vector<Phrase> phrases{
    {"№", HeaderField::number},
    {"№ п.п.", HeaderField::number},
    {"Номер пункта", HeaderField::number},
    {"Перечень мероприятий", HeaderField::activity},
    {"Что делаем", HeaderField::activity},
    {"Шаги", HeaderField::activity},
    {"Период проведения", HeaderField::deadline},
    {"Срок выполнения мероприятия", HeaderField::deadline},
    {"Дата исполнения (план)", HeaderField::deadline},
    {"Ответственный за выполнение мероприятия", HeaderField::responsible},
    {"Кто отвечает", HeaderField::responsible},
    {"Должность, Ф.И.О.", HeaderField::responsible},
    {"Ожидаемый итог", HeaderField::result},
    {"Вид отчетного документа", HeaderField::result},
    {"Отметка о выполнении, дата", HeaderField::completion},
    {"Причины неисполнения", HeaderField::completion},
    {"Результат исполнения", HeaderField::completion},
    {"Дата фактического выполнения", HeaderField::completion_date},
    {"Срок исполнения (факт)", HeaderField::completion_date},
    {"Реквизиты приказа", HeaderField::evidence},
    {"Название документа, дата, номер", HeaderField::evidence},
    {"Дополнительная информация", HeaderField::note},
    {"Источники и объемы финансирования, тыс. руб.", HeaderField::funding},
    {"Сроки и объем финансирования", HeaderField::funding},
    {"Номер показателя", HeaderField::indicator},
    {"Показатель результативности", HeaderField::indicator},
    {"Ед. изм.", HeaderField::unit},
    {"Плановое значение показателя", HeaderField::plan_value},
    {"Факт 2024 года", HeaderField::fact_value},
    {"Название учреждения", HeaderField::organisation},
    {"Численность педагогов", HeaderField::count},
    {"% охвата", HeaderField::share},
    {"Целевая аудитория", HeaderField::participants},
    {"Где проводится", HeaderField::place},
    {"Уровень", HeaderField::level},
    {"Направление деятельности", HeaderField::section},
};

const std::vector<Phrase> misspelt{
    {"Наименование меропрития", HeaderField::activity},
    {"Ответсвенные за исполнение", HeaderField::responsible},
    {"СРОКК РЕАЛИЗАЦИИ", HeaderField::deadline},
    {"Дата выпонления", HeaderField::completion_date},
    {"Резльтат", HeaderField::result},
    {"Меро-приятия", HeaderField::activity},
    {"Cрок", HeaderField::deadline},  // Latin C
};

}  // namespace

BOOST_AUTO_TEST_SUITE(heads_of_columns)

BOOST_DATA_TEST_CASE(a_head_means_its_field, boost::unit_test::data::make(phrases), phrase) {
    BOOST_TEST(meaning(phrase.text) == name(phrase.field));
}

BOOST_DATA_TEST_CASE(a_misspelt_head_is_known_with_less_certainty, boost::unit_test::data::make(misspelt), phrase) {
    BOOST_TEST(meaning(phrase.text) == name(phrase.field));
}

BOOST_AUTO_TEST_CASE(certainty_falls_with_misprints_and_length) {
    const double sure = find_header("Результат")->score;
    BOOST_TEST(sure > find_header("Резльтат")->score);
    BOOST_TEST(sure >
               find_header("Результат работы, который мы хотим увидеть у каждого из тех, кто пришел к нам в этом году")
                   ->score);
}

BOOST_AUTO_TEST_CASE(what_is_no_head_means_nothing) {
    for (const std::string text : {"", "   ", "—", "Подпись", "да", "Иванова А.А.", "05.09.2020"})
        BOOST_TEST(meaning(text) == "nothing");
    BOOST_TEST(meaning(std::string(1 << 20, 'x')) == "nothing");
}

BOOST_AUTO_TEST_CASE(names_of_fields_and_roles_are_those_of_the_contract) {
    for (int i = 0; i <= static_cast<int>(HeaderField::section); ++i) {
        const auto field = static_cast<HeaderField>(i);
        BOOST_TEST((header_field(name(field)) == field));
    }
    BOOST_TEST(name(HeaderField::completion_date) == "completion_date");
    BOOST_TEST(!header_field("columns"));
    BOOST_TEST(name(TableRole::roadmap) == "roadmap");
    BOOST_TEST(name(TableRole::layout) == "layout");
}

BOOST_AUTO_TEST_SUITE_END()
