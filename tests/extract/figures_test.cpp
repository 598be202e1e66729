#include "tests/support/boost_test.h"

#include "extract/figures.h"
#include "extract/figures_cell.h"
#include "ingest/trouble.h"
#include "text/text.h"

#include <sstream>

using namespace svod;

namespace {

/// A grid from lines of cells apart by «|». `<` continues the cell to the left, `^` the cell above; `*` first = bold.
Grid grid(const std::string& lines, int header_rows = 1) {
    Grid out;
    std::vector<std::vector<std::string>> rows;
    for (const std::string_view line : split(lines, '\n')) {
        if (trim(line).empty()) continue;
        rows.emplace_back();
        for (const std::string_view cell : split(line, '|')) rows.back().emplace_back(trim(cell));
    }
    out.rows = static_cast<int>(rows.size());
    out.columns = static_cast<int>(rows.front().size());
    out.header_rows = header_rows;
    out.places.resize(rows.size() * rows.front().size());
    out.sources.resize(rows.size());
    for (int r = 0; r < out.rows; ++r) {
        out.sources[static_cast<std::size_t>(r)].tables.push_back({0, {r}});
        for (int c = 0; c < out.columns; ++c) {
            std::string text = rows[static_cast<std::size_t>(r)].at(static_cast<std::size_t>(c));
            GridPlace& place = out.at(r, c);
            if (text == "<" || text == "^") {
                place = text == "<" ? out.at(r, c - 1) : out.at(r - 1, c);
                place.first = false;
                GridPlace& origin = out.at(place.origin.row, place.origin.column);
                origin.column_span = std::max(origin.column_span, c - place.origin.column + 1);
                origin.row_span = std::max(origin.row_span, r - place.origin.row + 1);
                continue;
            }
            place.bold = !text.empty() && text.front() == '*';
            if (place.bold) text.erase(0, 1);
            place.text = place.lines = text;
            place.origin = {0, r, c, -1};
            place.first = true;
        }
    }
    for (GridPlace& place : out.places) {
        const GridPlace& origin = out.at(place.origin.row, place.origin.column);
        place.row_span = origin.row_span;
        place.column_span = origin.column_span;
    }
    return out;
}

/// «measure: label, label = text unit (share)», a figure a line; totals end with Σ, marks with ±.
std::string shown(const std::vector<Figure>& figures) {
    std::ostringstream out;
    for (const Figure& figure : figures) {
        out << figure.measure << ":";
        for (const Figure::Label& label : figure.labels)
            out << " [" << (label.name.empty() ? "" : label.name + "=") << label.value << "]";
        out << " " << figure.cell.text;
        if (!figure.unit.empty()) out << " {" << figure.unit << "}";
        if (!figure.share.text.empty()) out << " (" << figure.share.text << ")";
        out << (figure.total ? " Σ" : "") << (figure.mark ? figure.ticked ? " ±да" : " ±нет" : "") << "\n";
    }
    return out.str();
}

std::string counts(const std::string& lines, const std::string& caption = "", int header_rows = 1) {
    std::uint64_t bytes = 0;
    return shown(read_figures(grid(lines, header_rows), TableRole::indicators, caption, bytes));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(figures)

BOOST_AUTO_TEST_CASE(a_number_is_read_in_every_russian_spelling) {
    const auto value = [](std::string_view text) { return scan_number(text).value_or(PrintedNumber{-1, 0, 0}).value; };
    BOOST_TEST(value("7") == 7);
    BOOST_TEST(value("1 542") == 1542);
    BOOST_TEST(value("1\u00a0542 чел.") == 1542);
    BOOST_TEST(value("12 345 678") == 12345678);
    BOOST_TEST(value("12,5") == 12.5);
    BOOST_TEST(value("0.25 %") == 0.25);
    BOOST_TEST(value("3 061человек") == 3061);
    BOOST_TEST(value("2021 125") == 2021);
    for (const char* refused : {"", "чел.", "01.06.2022", "1.2.3", "2021/2022", "10:30", "12345678901234"})
        BOOST_TEST(value(refused) == -1, refused);
}

BOOST_AUTO_TEST_CASE(a_cell_is_a_quantity_only_when_nothing_else_stands_in_it) {
    struct Case {
        const char* text;
        double value;
        const char* unit;
        double share;
    };
    for (const Case& c :
         {Case{"78 (63%)", 78, "", 63}, Case{"78 (63,4 %)", 78, "", 63.4}, Case{"1 542 чел.", 1542, "чел.", -1},
          Case{"4 ед. (ОО)", 4, "ед. (ОО)", -1}, Case{"19 педагогов", 19, "педагогов", -1},
          Case{"63% (78)", 78, "", 63}, Case{"5 школ – 40%", 5, "школ", 40}, Case{"12.", 12, "", -1},
          Case{"7 образовательных организаций", 7, "образовательных организаций", -1}}) {
        const CellReading read = read_cell(c.text);
        BOOST_TEST((read.kind == CellReading::Kind::quantity), c.text);
        BOOST_TEST(read.value == c.value, c.text);
        BOOST_TEST(read.unit == c.unit, c.text);
        BOOST_TEST(read.share.value_or(-1) == c.share, c.text);
    }
    for (const char* text : {"Участвовало 19 педагогов", "01.06.2022", "№ 12", "до 3 лет", "3 года", "приказ № 5",
                             "Школа № 7", "1-4 классы", "2 квартал", "12-од"})
        BOOST_TEST((read_cell(text).kind == CellReading::Kind::text), text);
    for (const char* text : {"чел.", "ед. (ОО)", "%", "тыс. руб.", "человек"})
        BOOST_TEST((read_cell(text).kind == CellReading::Kind::unit), text);
    for (const char* text : {"63%", "63,4 %"}) BOOST_TEST((read_cell(text).kind == CellReading::Kind::share), text);
    for (const char* text : {"-", "–", "—", "н/д"})
        BOOST_TEST((read_cell(text).kind == CellReading::Kind::nothing), text);
    for (const char* text : {"+", "Да", "есть", "✓"})
        BOOST_TEST((read_cell(text).kind == CellReading::Kind::mark && read_cell(text).mark), text);
    for (const char* text : {"нет", "✗", "отсутствует"})
        BOOST_TEST((read_cell(text).kind == CellReading::Kind::mark && !read_cell(text).mark), text);
}

BOOST_AUTO_TEST_CASE(the_unit_is_split_from_the_end_of_a_head) {
    struct Case {
        const char* head;
        const char* text;
        const char* unit;
    };
    for (const Case& c :
         {Case{"Количество ОО, ед.", "Количество ОО", "ед."}, Case{"Обучающиеся (чел.)", "Обучающиеся", "чел."},
          Case{"Доля, %", "Доля", "%"}, Case{"Охват в %", "Охват", "%"}, Case{"ед. (ОО)", "", "ед. (ОО)"},
          Case{"Педагоги, наставники", "Педагоги, наставники", ""},
          Case{"Школы (городские)", "Школы (городские)", ""}}) {
        BOOST_TEST(split_head_unit(c.head).text == c.text);
        BOOST_TEST(split_head_unit(c.head).unit == c.unit);
    }
}

BOOST_AUTO_TEST_CASE(a_total_is_headed_by_the_bare_word) {
    for (const char* text : {"Итого", "ВСЕГО", "Итого:", "Всего по району", "Итого по школам", "Всего, чел."})
        BOOST_TEST(is_total_label(text), text);
    for (const char* text : {"Всего обучающихся, чел.", "Всего обучающихся", "Итоговая аттестация", ""})
        BOOST_TEST(!is_total_label(text), text);
}

BOOST_AUTO_TEST_CASE(a_matrix_gives_a_mark_for_every_row_and_column) {
    const Grid matrix = grid(
        "Формы/ОО | Школа № 1 | Школа № 2\n"
        "Педагог – педагог | + | -\n"
        "Ученик – ученик | - | -\n");
    BOOST_TEST(matrix_score(matrix) > 0.9);
    BOOST_TEST(counts_score(matrix) == 0);
    std::uint64_t bytes = 0;
    BOOST_TEST(shown(read_figures(matrix, TableRole::matrix, "Реализация форм.", bytes)) ==
               "Реализация форм: [Формы=Педагог – педагог] [ОО=Школа № 1] + ±да\n"
               "Реализация форм: [Формы=Педагог – педагог] [ОО=Школа № 2] - ±нет\n"
               "Реализация форм: [Формы=Ученик – ученик] [ОО=Школа № 1] - ±нет\n"
               "Реализация форм: [Формы=Ученик – ученик] [ОО=Школа № 2] - ±нет\n");
}

BOOST_AUTO_TEST_CASE(a_lone_letter_is_a_tick_where_nothing_else_is_ticked) {
    const std::string head = "Направление | Лицей № 4 | Школа № 9 | Школа № 11\n";
    const Grid ticked = grid(head + "Педагог – педагог | Х |  | х\nУченик – ученик |  | X | Х\n");
    BOOST_TEST(matrix_score(ticked) > 0.9);
    std::uint64_t bytes = 0;
    BOOST_TEST(shown(read_figures(ticked, TableRole::matrix, "Формы.", bytes)) ==
               "Формы: [Направление=Педагог – педагог] [Лицей № 4] Х ±да\n"
               "Формы: [Направление=Педагог – педагог] [Школа № 11] х ±да\n"
               "Формы: [Направление=Ученик – ученик] [Школа № 9] X ±да\n"
               "Формы: [Направление=Ученик – ученик] [Школа № 11] Х ±да\n");
    const Grid crossed = grid(head + "Педагог – педагог | ✓ | Х | ✓\nУченик – ученик | Х | ✓ | ✓\n");
    BOOST_TEST(shown(read_figures(crossed, TableRole::matrix, "Формы.", bytes)) ==
               "Формы: [Направление=Педагог – педагог] [Лицей № 4] ✓ ±да\n"
               "Формы: [Направление=Педагог – педагог] [Школа № 9] Х ±нет\n"
               "Формы: [Направление=Педагог – педагог] [Школа № 11] ✓ ±да\n"
               "Формы: [Направление=Ученик – ученик] [Лицей № 4] Х ±нет\n"
               "Формы: [Направление=Ученик – ученик] [Школа № 9] ✓ ±да\n"
               "Формы: [Направление=Ученик – ученик] [Школа № 11] ✓ ±да\n");
}

BOOST_AUTO_TEST_CASE(a_lone_letter_closes_a_cell_of_a_table_of_numbers) {
    const std::string lines =
        "Показатель | 2021 | 2022\n"
        "Количество наставников, чел. | 14 | 19\n"
        "Количество сертификатов, ед. | Х | 7\n";
    BOOST_TEST(counts_score(grid(lines)) == 1);
    BOOST_TEST(counts(lines).find("Х") == std::string::npos);
    BOOST_TEST(matrix_score(grid("Мероприятие | Отметка\nСеминар | Х\n")) == 0);  // one letter alone says nothing
}

BOOST_AUTO_TEST_CASE(a_total_printed_in_the_head_is_a_figure_and_gives_the_unit) {
    BOOST_TEST(counts("Охвачено наставничеством, по ступеням: | Всего | <\n"
                      "^ | ед. (ОО) | 1 240 чел.\n"
                      "начальная школа | 4 | 700 чел.\n"
                      "основная школа | 5 | 540 чел.\n") ==
               "Охвачено наставничеством, по ступеням: [Всего] 1 240 чел. {чел.} Σ\n"
               "Охвачено наставничеством, по ступеням: [начальная школа] 4 {ед. (ОО)}\n"
               "Охвачено наставничеством, по ступеням: [начальная школа] 700 чел. {чел.}\n"
               "Охвачено наставничеством, по ступеням: [основная школа] 5 {ед. (ОО)}\n"
               "Охвачено наставничеством, по ступеням: [основная школа] 540 чел. {чел.}\n");
}

BOOST_AUTO_TEST_CASE(two_row_heads_name_the_leaf_and_dashes_are_no_figures) {
    BOOST_TEST(counts(" | Число программ в | < | Всего\n"
                      "^ | детских садах | школах | ^\n"
                      "Для молодых | 5 | 10 | 15\n"
                      "Для опытных | - | 2 | 2\n"
                      "Всего | 5 | 12 | 17\n",
                      "Таблица 3 – Программы", 2) ==
               "Программы: [Для молодых] [Число программ в=детских садах] 5\n"
               "Программы: [Для молодых] [Число программ в=школах] 10\n"
               "Программы: [Для молодых] [Всего] 15 Σ\n"
               "Программы: [Для опытных] [Число программ в=школах] 2\n"
               "Программы: [Для опытных] [Всего] 2 Σ\n"
               "Программы: [Всего] [Число программ в=детских садах] 5 Σ\n"
               "Программы: [Всего] [Число программ в=школах] 12 Σ\n"
               "Программы: [Всего] [Всего] 17 Σ\n");
}

BOOST_AUTO_TEST_CASE(a_share_column_stands_beside_its_count) {
    BOOST_TEST(counts("Тип организации | Количество ОО, ед. | Всего обучающихся, чел. | Охвачено, чел. | Доля, %\n"
                      "Сельские | 3 | 1 200 | 120 | 10,0\n"
                      "Городские | 2 | 800 | 80 | 10,0 %\n",
                      "Охват") ==
               "Охват: [Тип организации=Сельские] [Количество ОО] 3 {ед.}\n"
               "Охват: [Тип организации=Сельские] [Всего обучающихся] 1 200 {чел.}\n"
               "Охват: [Тип организации=Сельские] [Охвачено] 120 {чел.} (10,0)\n"
               "Охват: [Тип организации=Городские] [Количество ОО] 2 {ед.}\n"
               "Охват: [Тип организации=Городские] [Всего обучающихся] 800 {чел.}\n"
               "Охват: [Тип организации=Городские] [Охвачено] 80 {чел.} (10,0 %)\n");
}

BOOST_AUTO_TEST_CASE(several_questions_of_one_table_are_measures_of_their_own) {
    BOOST_TEST(counts("№ | Вопрос | Ответ\n"
                      "1. Количество наставников | < | <\n"
                      "1.1 | педагоги | 12\n"
                      "1.2 | студенты | 3 чел.\n"
                      "2. Число программ | < | <\n"
                      "2.1 | индивидуальных | 7\n") ==
               "1. Количество наставников: [Вопрос=педагоги] [Ответ] 12\n"
               "1. Количество наставников: [Вопрос=студенты] [Ответ] 3 чел.\n"
               "2. Число программ: [Вопрос=индивидуальных] [Ответ] 7\n");
}

BOOST_AUTO_TEST_CASE(a_count_table_below_a_list_of_documents_begins_with_its_own_head) {
    BOOST_TEST(counts("Документы города | Реквизиты\n"
                      "Приказ о внедрении | Приказ № 12 от 01.02.2020\n"
                      "Программа | -\n"
                      "Документы школ | Указать количество организаций, ед.\n"
                      "Приказ о внедрении в школе | 7\n"
                      "Другое | -\n") ==
               "Документы школ: [Приказ о внедрении в школе] [Указать количество организаций] 7 {ед.}\n");
}

BOOST_AUTO_TEST_CASE(an_indicator_table_says_its_measure_in_the_row) {
    BOOST_TEST(counts("№ | Показатель | Ед. изм. | План | Факт\n"
                      "1 | Охват детей | % | 10 | 12,5\n"
                      "2 | Обучено педагогов | чел. | 30 | -\n") ==
               "Охват детей: [Показатель=Охват детей] [План] 10 {%}\n"
               "Охват детей: [Показатель=Охват детей] [Факт] 12,5 {%}\n"
               "Обучено педагогов: [Показатель=Обучено педагогов] [План] 30 {чел.}\n");
}

BOOST_AUTO_TEST_CASE(a_table_of_two_columns_needs_no_head) {
    BOOST_TEST(counts("Школ в районе | 12\nДетских садов | 9\n", "", 0) ==
               "Школ в районе: [Школ в районе] 12\nДетских садов: [Детских садов] 9\n");
}

BOOST_AUTO_TEST_CASE(answers_as_labels_are_no_marks) {
    BOOST_TEST(counts("Ответ | Школы\nДа | 30 (75%)\nНет | 10 (25%)\n", "Ответы") ==
               "Ответы: [Ответ=Да] [Школы] 30 (75%)\nОтветы: [Ответ=Нет] [Школы] 10 (25%)\n");
}

BOOST_AUTO_TEST_CASE(merged_labels_apply_to_every_row_and_years_are_heads) {
    BOOST_TEST(counts("Группа | Кто | 2020 | 2021\n"
                      "Педагоги | молодые | 4 | 5\n"
                      "^ | опытные | 6 | 7\n",
                      "Обучено") ==
               "Обучено: [Группа=Педагоги] [Кто=молодые] [2020] 4\n"
               "Обучено: [Группа=Педагоги] [Кто=молодые] [2021] 5\n"
               "Обучено: [Группа=Педагоги] [Кто=опытные] [2020] 6\n"
               "Обучено: [Группа=Педагоги] [Кто=опытные] [2021] 7\n");
}

BOOST_AUTO_TEST_CASE(a_plan_is_neither_a_matrix_nor_a_count_table) {
    const Grid plan = grid(
        "№ | Мероприятие | Срок | Ответственный\n"
        "1 | Издать приказ | до 01.09.2020 | Директор\n"
        "2 | Провести 2 семинара | сентябрь 2020 | Методист\n"
        "3 | Подвести итоги | май 2021 | -\n");
    BOOST_TEST(matrix_score(plan) < 0.2);
    BOOST_TEST(counts_score(plan) < 0.2);
}

BOOST_AUTO_TEST_CASE(the_column_of_row_numbers_the_numbered_head_and_dates_are_no_figures) {
    BOOST_TEST(counts("№ п/п | Школа | Дата приказа | Наставников\n"
                      "1 | 2 | 3 | 4\n"
                      "1 | Восток | 2020 | 5\n"
                      "2 | Запад | 2021 | 6\n",
                      "Наставники") ==
               "Наставники: [Школа=Восток] [Наставников] 5\n"
               "Наставники: [Школа=Запад] [Наставников] 6\n");
}

BOOST_AUTO_TEST_CASE(a_long_head_is_not_repeated_without_end) {
    const std::string head = std::string(1 << 20, 'a');
    std::string heads = "Показатель";
    std::string values = head;
    for (int column = 0; column < 100; ++column) {
        heads += " | к" + std::to_string(column);
        values += " | " + std::to_string(column);
    }
    std::uint64_t bytes = 0;
    BOOST_CHECK_THROW(read_figures(grid(heads + "\n" + values + "\n", 1), TableRole::indicators, "", bytes),
                      DocumentError);
}

BOOST_AUTO_TEST_SUITE_END()
