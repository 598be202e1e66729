#include "compare/short_names.h"
#include "compare/comparison.h"

#include "tests/support/boost_test.h"
#include "text/text.h"

#include <algorithm>

using namespace svod;

namespace {

Report plan(const std::string& file, const std::string& territory, const std::string& title,
            const std::vector<std::string>& activities) {
    Report made;
    made.source.name = file;
    made.source.sha256 = file;
    made.kind = ReportKind::roadmap;
    made.title = title;
    made.territory.emplace();
    made.territory->name = territory;
    made.territory->confidence = 0.95;
    made.period = Period{parse_iso("2022-01-01").value(), parse_iso("2022-12-31").value(), ""};
    for (const std::string& activity : activities) {
        made.events.emplace_back();
        made.events.back().id = file + std::to_string(made.events.size());
        made.events.back().activity = activity;
    }
    return made;
}

ShortNames named(const std::string& title) {
    return short_names(plan("план", "город Липов", title, {}));
}

std::string only(const std::string& title) {
    std::string all;
    for (const auto& [name, words] : named(title)) all += (all.empty() ? "" : "; ") + name + " = " + words;
    return all;
}

const ComparedRow* row_of(const Comparison& comparison, const std::string& activity) {
    for (const ComparedRow& row : comparison.rows)
        for (const auto& cell : row.cells)
            for (const ComparedEvent& event : cell)
                if (event.event->activity == activity) return &row;
    return nullptr;
}

const std::string abbreviated = "Собрать ЗОС на каждую теплицу";
const std::string in_full = "Собрать заключение об овощной спелости на каждую теплицу";
const std::string stranger = "Собрать залежи осенней соломы на каждую теплицу";

Report with_short(const std::string& title = "План по теплицам: заключение об овощной спелости (далее – ЗОС)") {
    return plan("а", "город Липов", title, {abbreviated});
}

Report with_words() {
    return plan("б", "город Яснов", "План по теплицам", {in_full});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(short_names_of_a_document)

BOOST_AUTO_TEST_CASE(an_abbreviation_stands_for_the_words_its_letters_begin) {
    const std::pair<const char*, const char*> cases[] = {
        {"Внедрение целевой модели наставничества (далее – ЦМН) в школах", "ЦМН = целевой модели наставничества"},
        {"персонализированная программа (далее — «ПП»)", "ПП = персонализированная программа"},
        {"отдел озеленения и благоустройства (далее по тексту: ООБ)", "ООБ = отдел озеленения и благоустройства"},
        {"отдел озеленения и благоустройства (далее - ООиБ)", "ООиБ = отдел озеленения и благоустройства"},
        {"учебно-опытный участок (далее – УОУ)", "УОУ = учебно-опытный участок"},
        {"план работ (далее – План)", ""},
        {"целевая модель (далее – ЦМН)", ""},
        {"школьный сад (далее – ЦМН)", ""},
        {"Сад (далее – С", ""},
        {"(далее – ЦМН)", ""},
        {"большой сад (далее – БС), белый столб (далее – БС)", "БС = большой сад"},
    };
    for (const auto& [title, expected] : cases) BOOST_TEST(only(title) == expected, title << ": " << only(title));
}

BOOST_AUTO_TEST_CASE(only_the_whole_word_is_written_out_and_not_where_it_is_explained) {
    const ShortNames names = named("целевая модель наставничества (далее – ЦМН)");
    BOOST_TEST(written_out("Внедрить ЦМН.", names) == "Внедрить целевая модель наставничества.");
    BOOST_TEST(written_out("Внедрить «ЦМН» и ЦМНО", names) == "Внедрить «целевая модель наставничества» и ЦМНО");
    BOOST_TEST(written_out("Внедрить модель (далее – ЦМН)", names) == "Внедрить модель (далее – ЦМН)");
    BOOST_TEST(written_out("Внедрить ЦМН", {}) == "Внедрить ЦМН");
}

BOOST_AUTO_TEST_CASE(an_abbreviated_activity_stands_with_its_full_words) {
    const Comparison compared = compare({with_short(), with_words()}, {});
    const ComparedRow* row = row_of(compared, abbreviated);
    BOOST_REQUIRE(row);
    BOOST_TEST(row == row_of(compared, in_full));
    BOOST_TEST(row->title.find("заключение об овощной спелости") != std::string::npos);
    for (const auto& cell : row->cells)
        BOOST_TEST((cell.at(0).reason.find("сокращения раскрыты") != std::string::npos) ==
                   (cell.at(0).event->activity == abbreviated));
}

BOOST_AUTO_TEST_CASE(another_document_may_mean_another_thing_by_it) {
    Report other = plan("в", "город Тополин", "Уборка: залежи осенней соломы (далее – ЗОС)", {abbreviated});
    const Comparison compared =
        compare({with_short(), with_words(), std::move(other), plan("г", "город Рябинов", "План", {stranger})}, {});
    const ComparedRow* full = row_of(compared, in_full);
    const ComparedRow* straw = row_of(compared, stranger);
    BOOST_REQUIRE((full && straw && full != straw));
    const auto filled = [](const ComparedRow& row) {
        return std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
    };
    BOOST_TEST(filled(*full) == 2);
    BOOST_TEST(filled(*straw) == 2);
}

BOOST_AUTO_TEST_CASE(unexplained_it_stands_for_itself) {
    const Comparison compared = compare({with_short("План по теплицам"), with_words()}, {});
    BOOST_TEST(row_of(compared, abbreviated) != row_of(compared, in_full));
}

BOOST_AUTO_TEST_CASE(the_rows_do_not_depend_on_the_order_of_the_documents) {
    const Comparison one = compare({with_short(), with_words()}, {});
    const Comparison other = compare({with_words(), with_short()}, {});
    BOOST_REQUIRE(one.rows.size() == other.rows.size());
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
        BOOST_TEST(one.rows[i].id == other.rows[i].id);
        BOOST_TEST(one.rows[i].title == other.rows[i].title);
    }
}

BOOST_AUTO_TEST_CASE(the_word_of_an_analyst_is_kept_by_the_words_as_written) {
    CompareOptions options;
    ActivityLink link;
    link.id = 1;
    link.same = false;
    link.left = {fold_words(abbreviated), false};
    link.right = {fold_words(in_full), false};
    link.left_text = abbreviated;
    link.right_text = in_full;
    link.author = "Петрова";
    link.time = "2022-06-01T10:00:00Z";
    options.links.push_back(link);
    const Comparison compared = compare({with_short(), with_words()}, options);
    BOOST_TEST(row_of(compared, abbreviated) != row_of(compared, in_full));
}

BOOST_AUTO_TEST_SUITE_END()
