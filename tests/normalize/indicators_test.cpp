#include "tests/support/boost_test.h"

#include "ingest/time_limit.h"
#include "ingest/trouble.h"
#include "normalize/indicators.h"
#include "tests/normalize/report_notation.h"

using namespace svod;

namespace {

std::string shown(const std::string& notation) {
    const Document document = document_of(notation);
    return lines_of(normalize_indicators(document, extract(document), std::nullopt));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(indicators)

BOOST_AUTO_TEST_CASE(figures_and_sentences_come_in_reading_order) {
    BOOST_TEST(shown("В опросе приняли участие 12 школ.\n"
                     "Формы наставничества\n"
                     "|Формы/ОО|МБОУ «СОШ № 1»|МБОУ «СОШ № 2»|\n"
                     "|Учитель – ученик|+|-|\n"
                     "|Ученик – ученик|-|+|\n"
                     "Наставниками стали 30 педагогов.\n") ==
               "В опросе приняли участие школ: [школ] 12 ед. (ОО)\n"
               "Формы наставничества: [Учитель – ученик] [МБОУ «СОШ № 1»] да\n"
               "Формы наставничества: [Учитель – ученик] [МБОУ «СОШ № 2»] нет\n"
               "Формы наставничества: [Ученик – ученик] [МБОУ «СОШ № 1»] нет\n"
               "Формы наставничества: [Ученик – ученик] [МБОУ «СОШ № 2»] да\n"
               "Наставниками стали педагогов: [педагогов] 30 чел.\n");
}

BOOST_AUTO_TEST_CASE(shares_and_units_are_taken_from_cell_head_and_neighbour) {
    BOOST_TEST(shown("Вовлеченность детей\n"
                     "|Тип учреждения|Число учреждений|Численность детей, чел.|Вовлечено, чел.|%|\n"
                     "|Сады|2|1 200|120|10,0|\n"
                     "|Школы|3|1 500|450|30,0|\n") ==
               "Вовлеченность детей: [Сады] [Число учреждений] 2 ед. (ОО)\n"
               "Вовлеченность детей: [Сады] [Численность детей] 1200 чел.\n"
               "Вовлеченность детей: [Сады] [Вовлечено] 120 чел. (10 %)\n"
               "Вовлеченность детей: [Школы] [Число учреждений] 3 ед. (ОО)\n"
               "Вовлеченность детей: [Школы] [Численность детей] 1500 чел.\n"
               "Вовлеченность детей: [Школы] [Вовлечено] 450 чел. (30 %)\n");
}

BOOST_AUTO_TEST_CASE(a_plan_gives_no_indicators) {
    BOOST_TEST(shown("|№|Мероприятие|Срок|Ответственный|\n|1|Провести 2 семинара|до 01.09.2020|Методист|\n|2|Обучить "
                     "15 наставников|май 2021|Методист|\n") == "");
}

BOOST_AUTO_TEST_CASE(time_used_up_ends_the_reading_of_statements) {
    const Document document = document_of("В опросе приняли участие 12 школ.\n");
    const Extraction extraction = extract(document);
    Limits limits;
    limits.cpu_milliseconds = 0;
    const TimeLimit time(limits);
    BOOST_CHECK_THROW(normalize_indicators(document, extraction, std::nullopt), DocumentError);
}

BOOST_AUTO_TEST_SUITE_END()
