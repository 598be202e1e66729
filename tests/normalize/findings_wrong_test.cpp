#include "tests/support/boost_test.h"

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "tests/support/document_notation.h"

using namespace svod;

namespace {

/// The codes of everything found in a document, but for the territory that these documents do not name.
std::string codes_in(const std::string& notation) {
    const Document document = document_of(notation);
    std::string codes;
    for (const Finding& finding : normalize_report(document, extract(document), {}).findings)
        if (finding.code != "territory_unknown") codes += (codes.empty() ? "" : " ") + finding.code;
    return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(findings_of_wrong_documents)

struct Wrong {
    const char* text;
    const char* codes;
};

BOOST_AUTO_TEST_CASE(a_wrong_total_is_found_wherever_it_stands) {
    for (const Wrong& wrong : {Wrong{// down last
                                     "Численность педагогов\n"
                                     "|Вид организации|Педагогов, чел.|Молодых, чел.|\n"
                                     "|Лицеи|50|8|\n"
                                     "|Гимназии|40|6|\n"
                                     "|Основные школы|30|4|\n"
                                     "|Всего|120|19|\n",
                                     "total_mismatch"},
                               Wrong{// down first
                                     "Численность педагогов\n"
                                     "|Вид организации|Педагогов, чел.|Молодых, чел.|\n"
                                     "|Всего|121|18|\n"
                                     "|Лицеи|50|8|\n"
                                     "|Гимназии|40|6|\n"
                                     "|Основные школы|30|4|\n",
                                     "total_mismatch"},
                               Wrong{// down single column
                                     "Расходы\n"
                                     "|Статья|Сумма, руб.|\n"
                                     "|Книги|12 500|\n"
                                     "|Бумага|7 500|\n"
                                     "|Итого|25 000|\n",
                                     "total_mismatch"},
                               Wrong{// down nbsp
                                     "Обучающиеся по ступеням\n"
                                     "|Ступень|2020|2021|\n"
                                     "|1–4 классы|1\u00a0120|1\u00a0180|\n"
                                     "|5–9 классы|2\u00a0300|2\u00a0250|\n"
                                     "|10–11 классы|410|395|\n"
                                     "|ИТОГО:|3\u00a0830|3\u00a0852|\n",
                                     "total_mismatch"},
                               Wrong{// header total
                                     "|Количество наставляемых, по возрасту:|Итого|<|\n"
                                     "|^|ед. (ОО)|2 100 чел.|\n"
                                     "|до 10 лет|6|800 чел.|\n"
                                     "|11–14 лет|6|700 чел.|\n"
                                     "|15–18 лет|5|500 чел.|\n",
                                     "total_mismatch"},
                               Wrong{// subtotal wrong
                                     "Участники проекта\n"
                                     "|Организация|Детей|Взрослых|\n"
                                     "|СОШ № 1|10|2|\n"
                                     "|СОШ № 2|20|3|\n"
                                     "|Итого по школам|31|5|\n"
                                     "|Детский сад № 4|5|1|\n"
                                     "|Детский сад № 7|7|2|\n"
                                     "|Итого по садам|12|3|\n"
                                     "|Всего|42|8|\n",
                                     "total_mismatch"},
                               Wrong{// grand total wrong
                                     "Участники проекта\n"
                                     "|Организация|Детей|Взрослых|\n"
                                     "|СОШ № 1|10|2|\n"
                                     "|СОШ № 2|20|3|\n"
                                     "|Итого по школам|30|5|\n"
                                     "|Детский сад № 4|5|1|\n"
                                     "|Детский сад № 7|7|2|\n"
                                     "|Итого по садам|12|3|\n"
                                     "|Всего|45|8|\n",
                                     "total_mismatch"},
                               Wrong{// across two-row head
                                     "Пары наставничества\n"
                                     "|Школа|2020/21|<|<|2021/22|<|<|\n"
                                     "|^|педагоги|дети|всего|педагоги|дети|всего|\n"
                                     "|Первая|2|3|5|4|4|9|\n"
                                     "|Вторая|1|6|7|2|5|7|\n"
                                     "|Третья|1|1|2|2|2|4|\n",
                                     "total_mismatch"},
                               Wrong{// total column first wrong
                                     "Пары наставничества\n"
                                     "|Школа|Всего пар|в том числе|<|\n"
                                     "|^|^|педагог – педагог|ученик – ученик|\n"
                                     "|Первая|6|2|3|\n"
                                     "|Вторая|7|1|6|\n"
                                     "|Третья|4|2|2|\n",
                                     "total_mismatch"},
                               Wrong{// across with dash
                                     "Кадры\n"
                                     "|Школа|Наставников|Наставляемых|Итого|\n"
                                     "|Первая|5|-|5|\n"
                                     "|Вторая|–|7|8|\n"
                                     "|Третья|2|1|3|\n",
                                     "total_mismatch"},
                               Wrong{// marks total across
                                     "Темы, по которым прошли семинары\n"
                                     "|Школа|Право|Этика|Психология|Всего|\n"
                                     "|СОШ № 1|+|-|+|2|\n"
                                     "|СОШ № 2|+|+|+|3|\n"
                                     "|СОШ № 3|-|-|+|2|\n",
                                     "total_mismatch"},
                               Wrong{// marks total down
                                     "Темы, по которым прошли семинары\n"
                                     "|Тема|СОШ № 1|СОШ № 2|СОШ № 3|\n"
                                     "|Право|+|+|-|\n"
                                     "|Этика|-|+|-|\n"
                                     "|Психология|+|+|+|\n"
                                     "|Всего тем|2|3|2|\n",
                                     "total_mismatch"},
                               Wrong{// subtotal inside merged
                                     "Участники\n"
                                     "|Округ|Школа|Педагоги|Дети|\n"
                                     "|Первый|Школа 1|2|10|\n"
                                     "|^|Школа 2|3|20|\n"
                                     "|^|Итого|5|35|\n"
                                     "|Второй|Школа 3|1|5|\n"
                                     "|^|Школа 4|1|6|\n"
                                     "|^|Итого|2|11|\n"
                                     "|Всего|<|7|46|\n",
                                     "total_mismatch"},
                               Wrong{// money
                                     "Финансирование, тыс. руб.\n"
                                     "|Источник|2021|2022|Всего|\n"
                                     "|Бюджет района|12,5|13,5|26,0|\n"
                                     "|Бюджет области|100,25|90,75|191,0|\n"
                                     "|Итого|112,75|104,25|218,0|\n",
                                     "total_mismatch"},
                               Wrong{// quarters
                                     "Проведено занятий\n"
                                     "|Школа|I кв.|II кв.|III кв.|IV кв.|За год|\n"
                                     "|Первая|2|3|1|4|10|\n"
                                     "|Вторая|1|1|1|1|5|\n"
                                     "|Третья|2|2|2|2|8|\n",
                                     "total_mismatch"},
                               Wrong{// total spanning
                                     "Состав\n"
                                     "|№ п/п|Школа|Педагогов|Родителей|\n"
                                     "|1|Первая|3|2|\n"
                                     "|2|Вторая|4|1|\n"
                                     "|3|Третья|2|2|\n"
                                     "|ИТОГО|<|10|5|\n",
                                     "total_mismatch"},
                               Wrong{// of which exceeds
                                     "Педагоги\n"
                                     "|Школа|Всего педагогов|из них:|<|<|\n"
                                     "|^|^|женщин|молодых|с категорией|\n"
                                     "|Первая|30|35|5|20|\n"
                                     "|Вторая|20|18|4|11|\n"
                                     "|Итого|50|53|9|31|\n",
                                     "total_mismatch total_mismatch"},
                               Wrong{// question totals
                                     "Мониторинг программы\n"
                                     "|Показатель|Городские|Сельские|Всего|\n"
                                     "|1. Количество наставников, чел.|<|<|<|\n"
                                     "|опытные педагоги|10|5|15|\n"
                                     "|студенты|4|1|6|\n"
                                     "|2. Количество наставляемых, чел.|<|<|<|\n"
                                     "|молодые педагоги|7|3|10|\n"
                                     "|дети|20|12|32|\n",
                                     "total_mismatch"}})
        BOOST_TEST(codes_in(wrong.text) == wrong.codes, wrong.text);
}

BOOST_AUTO_TEST_CASE(a_wrong_percentage_is_found) {
    for (const Wrong& wrong : {Wrong{// share col
                                     "Охват\n"
                                     "|Район|Всего детей|Охвачено|Доля охвата|\n"
                                     "|Северный|200|50|25%|\n"
                                     "|Южный|300|90|33%|\n"
                                     "|Западный|100|10|10%|\n",
                                     "share_mismatch"},
                               Wrong{// share of total
                                     "Структура\n"
                                     "|Уровень|Чел.|Доля, %|\n"
                                     "|Высшее|60|60|\n"
                                     "|Среднее|30|35|\n"
                                     "|Без образования|10|10|\n"
                                     "|Итого|100|100|\n",
                                     "share_mismatch"},
                               Wrong{// share in cell
                                     "Формы работы\n"
                                     "|Форма|Школы|\n"
                                     "|Очная|12 (60%)|\n"
                                     "|Заочная|5 (25%)|\n"
                                     "|Смешанная|3 (18%)|\n"
                                     "|Всего|20 (100%)|\n",
                                     "share_mismatch"},
                               Wrong{// shares between numbers
                                     "Сравнение\n"
                                     "|Школа|Детей|Участников|%|Победителей|%|\n"
                                     "|Первая|100|20|20|5|25|\n"
                                     "|Вторая|200|50|25|10|20|\n"
                                     "|Третья|50|10|20|1|15|\n"
                                     "|Итого|350|80|22,9|16|20|\n",
                                     "share_mismatch"},
                               Wrong{// two rows share
                                     "Охват\n"
                                     "|Район|Всего детей, чел.|Охвачено, чел.|Охвачено, %|\n"
                                     "|Северный|200|50|25|\n"
                                     "|Южный|300|90|33|\n",
                                     "share_mismatch"}})
        BOOST_TEST(codes_in(wrong.text) == wrong.codes, wrong.text);
}

BOOST_AUTO_TEST_CASE(a_wrong_sentence_is_found) {
    for (const Wrong& wrong : {Wrong{// prose in that number
                                     "Отчёт о наставничестве\n"
                                     "По итогам года в 40 школах назначены кураторы, из них:\n"
                                     "- 25 городских школ;\n"
                                     "- 16 сельских школ.\n",
                                     "total_mismatch"},
                               Wrong{// prose share
                                     "Отчёт\n"
                                     "Положения приняты в 7 из 9 школ (87,8%).\n",
                                     "share_mismatch"},
                               Wrong{// prose share inverted
                                     "Отчёт\n"
                                     "Из 50 школ 40 (85%) имеют план наставничества.\n",
                                     "share_mismatch"},
                               Wrong{// prose brackets
                                     "Отчёт\n"
                                     "Обследовано 60 школ (городских – 25, сельских – 36).\n",
                                     "total_mismatch"}})
        BOOST_TEST(codes_in(wrong.text) == wrong.codes, wrong.text);
}

BOOST_AUTO_TEST_CASE(a_fact_told_in_two_ways_is_found) {
    for (const Wrong& wrong : {Wrong{// cross table
                                     "Кадры района\n"
                                     "|Показатель|Чел.|\n"
                                     "|Наставники|12|\n"
                                     "|Наставляемые|21|\n"
                                     "|Кураторы|4|\n"
                                     "Итоги года\n"
                                     "|Показатель|Чел.|\n"
                                     "|Наставники|14|\n"
                                     "|Победители конкурса|3|\n"
                                     "|Участники слёта|40|\n",
                                     "cross_table_mismatch"},
                               Wrong{// matrix against count
                                     "Формы работы школ\n"
                                     "|Школа|Семинары|Вебинары|Тренинги|\n"
                                     "|МБОУ СОШ № 1|да|да|нет|\n"
                                     "|МБОУ СОШ № 2|да|нет|нет|\n"
                                     "|МБОУ СОШ № 3|да|да|да|\n"
                                     "Формы работы, применяемые школами\n"
                                     "|Форма|Количество ОО|\n"
                                     "|Семинары|3|\n"
                                     "|Вебинары|3|\n"
                                     "|Тренинги|1|\n",
                                     "cross_table_mismatch"}})
        BOOST_TEST(codes_in(wrong.text) == wrong.codes, wrong.text);
}

BOOST_AUTO_TEST_SUITE_END()
