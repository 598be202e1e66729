#include "tests/support/boost_test.h"

#include "normalize/prose_figures.h"

#include <ctime>
#include <sstream>

using namespace svod;

namespace {

std::vector<ProseFigure> read(const std::string& lead, const std::vector<std::string>& items = {}) {
    Statement statement;
    statement.lead.text = lead;
    statement.lead.location.paragraph = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        statement.items.emplace_back();
        statement.items.back().text = items[i];
        statement.items.back().location.paragraph = static_cast<int>(i) + 1;
    }
    return read_prose_figures(statement);
}

/// «value unit (share) label», a figure a line; parts are indented.
std::string shown(const std::vector<ProseFigure>& figures) {
    std::ostringstream out;
    for (const ProseFigure& figure : figures) {
        out << (figure.whole >= 0 ? "  " : "") << figure.value << " " << figure.unit;
        if (figure.share) out << " (" << *figure.share << ")";
        if (figure.base) out << " of " << *figure.base;
        if (!figure.label.empty()) out << " " << figure.label;
        out << "\n";
    }
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose_figures)

BOOST_AUTO_TEST_CASE(numbers_that_count_something_are_figures) {
    struct Case {
        const char* text;
        const char* figures;
    };
    for (const Case& c :
         {Case{"В районе работают 12 школ.", "12 ед. (ОО)\n"},
          Case{"В программе участвуют 1 254 человека.", "1254 чел.\n"},
          Case{"В 15 общеобразовательных организациях (75 %) назначены кураторы.", "15 ед. (ОО) (75)\n"},
          Case{"Проведено 4 семинара и 12 консультаций для наставников.", "4 мероприятие\n12 мероприятие\n"},
          Case{"Количество наставников – 48.", "48 чел.\n"}, Case{"Охват обучающихся составил 12,5%.", "12.5 %\n"},
          Case{"Положения приняты в 9 из 12 школ (75%).", "9 ед. (ОО) (75) of 12\n"},
          Case{"Сформировано 30 пар, что составляет 60% от плана.", "30 пара (60)\n"},
          Case{"Обучено 3 061человек.", "3061 чел.\n"},
          Case{"Реализовано 14 программ/планов наставничества.", "14 программа\n"}})
        BOOST_TEST(shown(read(c.text)) == c.figures, c.text);
}

BOOST_AUTO_TEST_CASE(dates_orders_ages_bounds_and_plans_are_no_figures) {
    for (const char* text : {"Приказ управления от 25 апреля 2022 года № 591 издан.",
                             "С 01.09.2021 по 31.05.2022 работала школа наставника.",
                             "В 2021/2022 учебном году работа продолжена.",
                             "Дети в возрасте от 10 лет.",
                             "В МБОУ «СОШ № 5» открыт кабинет.",
                             "Охват не менее 70% обучающихся.",
                             "Планируется обучить 15 педагогов.",
                             "Ученики 5-11 классов выбрали наставников.",
                             "Согласно пункту 3 плана.",
                             "Письмо № 01-05/123 направлено школам.",
                             "Конкурс «100 лучших школ» завершён.",
                             "До 30 декабря школам подготовить отчет.",
                             "Встреча состоится в 15 часов.",
                             "Работа велась 3 месяца.",
                             "Необходимо создать 5 групп.",
                             "Приложение 2 к приказу.",
                             "Занято 1 место.",
                             "1. Создать рабочую группу.",
                             "Распоряжение Р-145 исполнено.",
                             "Федеральный закон 273-ФЗ.",
                             "В 2022 году школы получили доступ."})
        BOOST_TEST(shown(read(text)) == "", text);
}

BOOST_AUTO_TEST_CASE(a_breakdown_in_brackets_has_parts_of_the_same_unit) {
    const auto figures = read(
        "1. В опросе приняли участие 40 образовательных организаций (22 дошкольных организации; 15 "
        "общеобразовательных; 3 учреждения дополнительного образования).");
    BOOST_TEST(shown(figures) ==
               "40 ед. (ОО)\n  22 ед. (ОО) дошкольных организации\n  15 ед. (ОО) общеобразовательных\n  3 ед. (ОО) "
               "учреждения дополнительного образования\n");
    BOOST_TEST(figures[0].measure == "В опросе приняли участие образовательных организаций");
    BOOST_TEST(figures[0].object == "образовательных организаций");
    BOOST_TEST(figures[0].bracketed);
    BOOST_TEST(shown(read("Работают 12 школ (340 педагогов).")) == "12 ед. (ОО)\n340 чел. педагогов\n");
}

BOOST_AUTO_TEST_CASE(a_breakdown_after_of_them_may_put_the_label_first) {
    BOOST_TEST(shown(read("Разработано 50 программ, из них для категории «педагог – педагог» - 30 и для категории "
                          "«студент – ученик» - 20 программ.")) ==
               "50 программа\n  30 программа «педагог – педагог»\n  20 программа «студент – ученик»\n");
    BOOST_TEST(shown(read("Общее количество обучающихся 2 000 человек, из них количество обучающихся начальной школы "
                          "800человек, количество обучающихся старшей школы 1 200 человек.")) ==
               "2000 чел.\n  800 чел. количество обучающихся начальной школы\n  1200 чел. количество обучающихся "
               "старшей школы\n");
    BOOST_TEST(shown(read("Участвовали 25 педагогов, в том числе 10 учителей, 15 воспитателей.")) ==
               "25 чел.\n  10 чел. учителей\n  15 чел. воспитателей\n");
}

BOOST_AUTO_TEST_CASE(a_breakdown_in_the_list_below_belongs_to_the_last_number) {
    const auto figures = read("2. В 20 школах (50%) утверждено положение, из них:",
                              {"- 12 из городских школ (60%);", "- 8 из сельских школ (40%)."});
    BOOST_TEST(shown(figures) ==
               "20 ед. (ОО) (50)\n  12 ед. (ОО) (60) городских школ\n  8 ед. (ОО) (40) сельских школ\n");
    BOOST_TEST(figures[1].measure == "утверждено положение");
    BOOST_TEST(figures[2].place.paragraph.value_or(-1) == 2);
    BOOST_TEST(shown(read("Количество наставников по категориям:", {"педагоги – 12;", "студенты – 3 чел."})) ==
               "12  педагоги\n3 чел. студенты\n");
}

BOOST_AUTO_TEST_CASE(an_item_can_open_a_breakdown_of_its_own) {
    BOOST_TEST(shown(read("Результаты мониторинга следующие:",
                          {"В опросе приняли участие 9 школ.", "В 6 школах есть кураторы, из них:", "4 городских;",
                           "2 сельских.", "В 3 школах обучены наставники."})) ==
               "9 ед. (ОО)\n6 ед. (ОО)\n  4 ед. (ОО) городских\n  2 ед. (ОО) сельских\n3 ед. (ОО)\n");
}

BOOST_AUTO_TEST_CASE(a_sentence_that_never_ends_is_read_in_linear_time) {
    std::string text;
    while (text.size() < 1'000'000) text += "12 школ (";
    const std::clock_t start = std::clock();
    read(text);
    BOOST_TEST(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 5.0);
}

BOOST_AUTO_TEST_CASE(a_sentence_without_an_end_keeps_all_its_figures) {
    for (const char* sign : {", ", "; ", " "}) {
        std::string text = "По районам работают";
        for (int i = 0; i < 1000; ++i) text += sign + std::to_string(100 + i) + " школ и";
        BOOST_TEST(read(text).size() == 1000u, sign);
    }
}

BOOST_AUTO_TEST_CASE(a_number_may_stand_behind_what_it_is_counted_out_of) {
    for (const char* text : {"Из 50 школ 40 (80%) имеют план.", "Из 50 школ в 40 (80%) есть план."})
        BOOST_TEST(shown(read(text)) == "40 ед. (ОО) (80) of 50\n", text);
    BOOST_TEST(shown(read("Клубы открыты в 6 школах (из 14).")) == "6 ед. (ОО) of 14\n");
    BOOST_TEST(shown(read("Доля школ с планом – 85% (17 из 20).")) == "17 ед. (ОО) (85) of 20\n");
    BOOST_TEST(shown(read("Работают 45 школ (из них: городских – 40, сельских – 5).")) ==
               "45 ед. (ОО)\n  40 ед. (ОО) городских\n  5 ед. (ОО) сельских\n");
    BOOST_TEST(shown(read("Из 50 школ района приехали 30 педагогов.")) == "50 ед. (ОО)\n30 чел.\n");
}

BOOST_AUTO_TEST_CASE(by_how_much_is_not_how_many) {
    for (const char* text :
         {"Это на 5% выше прошлого года.", "Обучено на 12 человек больше.", "Стало на 3 школы меньше."})
        BOOST_TEST(shown(read(text)) == "", text);
    BOOST_TEST(shown(read("Занятия идут на 12 площадках.")) == "12 площадка\n");
}

BOOST_AUTO_TEST_SUITE_END()
