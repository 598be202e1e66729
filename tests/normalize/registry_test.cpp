#include "tests/support/boost_test.h"

#include "normalize/registry.h"

#include <sstream>

using namespace svod;

namespace {

Registry read(const std::string& text) {
    std::istringstream input(text);
    return Registry::read(input);
}

std::string failure(const std::string& text) {
    try {
        read(text);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

const std::string head = "oktmo\tname_full\tname_short\ttype\tcenter\tregion_name\tyear_from\tyear_to\n";

Municipality named(std::string full, std::string type, std::string center) {
    return {"00000000", std::move(full), "", std::move(type), std::move(center), "", 0, 9999};
}

std::string cores(std::string full) {
    std::string out;
    for (const std::string& core : core_names(named(std::move(full), "", ""))) out += (out.empty() ? "" : " + ") + core;
    return out;
}

std::string shown(std::string full, std::string type, std::string center) {
    return display_name(named(std::move(full), std::move(type), std::move(center)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(registry)

BOOST_AUTO_TEST_CASE(a_table_is_read_by_its_column_names_in_any_order) {
    const Registry registry = read(
        "region_name\tname_full\tx\toktmo\tyear_to\nКрасноярский край\tКанский муниципальный "
        "район\t1\t04621000\t2030\n\n"
        "Красноярский край\tгородской округ город Канск\t2\t4720000\t\n");
    BOOST_TEST(registry.municipalities().size() == 2u);
    BOOST_TEST(registry.municipalities()[0].oktmo == "04621000");
    BOOST_TEST(registry.municipalities()[0].year_to == 2030);
    BOOST_TEST(registry.municipalities()[1].oktmo == "04720000");
    BOOST_TEST(registry.municipalities()[1].year_to == 9999);
}

BOOST_AUTO_TEST_CASE(line_ends_and_a_byte_order_mark_do_not_matter) {
    const Registry registry = read(
        "\xEF\xBB\xBFoktmo\tname_full\tregion_name\r\n04621000\tКанский муниципальный район\tКрасноярский край\r\n");
    BOOST_TEST(registry.municipalities()[0].region == "Красноярский край");
}

BOOST_AUTO_TEST_CASE(the_classifiers_own_file_is_read_with_its_headings) {
    const Registry registry = read(
        "\"04\";\"000\";\"000\";\"000\";\"2\";\"1\";\"Муниципальные образования Красноярского края\";\"\";\"\"\n"
        "\"04\";\"600\";\"000\";\"000\";\"4\";\"1\";\"Муниципальные районы Красноярского края\";\"\";\"\"\n"
        "\"04\";\"621\";\"000\";\"000\";\"8\";\"1\";\"Канский муниципальный район\";\"г Канск\";\"\"\n"
        "\"04\";\"621\";\"404\";\"000\";\"8\";\"1\";\"Амонашенский сельсовет\";\"п Амонаш\";\"\"\n"
        "\"04\";\"621\";\"404\";\"101\";\"8\";\"2\";\"п Амонаш\";\"\";\"\"\n"
        "\"04\";\"700\";\"000\";\"000\";\"5\";\"1\";\"Городские округа Красноярского края\";\"\";\"\"\n"
        "\"04\";\"720\";\"000\";\"000\";\"6\";\"1\";\"город \"\"Канск\"\"\";\"г Канск\";\"\"\n");
    BOOST_TEST(registry.municipalities().size() == 2u);
    BOOST_TEST(registry.municipalities()[0].region == "Красноярский край");
    BOOST_TEST(registry.municipalities()[0].type == "муниципальный район");
    BOOST_TEST(registry.municipalities()[1].type == "городской округ");
    BOOST_TEST(registry.municipalities()[1].oktmo == "04720000");
    BOOST_TEST(registry.find(Registry::Key::adjective, "канск").size() == 1u);
    BOOST_TEST(registry.find(Registry::Key::name, "канска").size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_classifiers_file_may_be_in_windows_1251) {
    const std::string heading =
        "04;600;000;000;4;1;\xCC\xF3\xED\xE8\xF6\xE8\xEF\xE0\xEB\xFC\xED\xFB\xE5 \xF0\xE0\xE9\xEE\xED\xFB "
        "\xCA\xF0\xE0\xF1\xED\xEE\xFF\xF0\xF1\xEA\xEE\xE3\xEE \xEA\xF0\xE0\xFF;\n";
    const Registry registry =
        read(heading + "04;621;000;000;8;1;\xCA\xE0\xED\xF1\xEA\xE8\xE9;\xE3 \xCA\xE0\xED\xF1\xEA\n");
    BOOST_TEST(registry.municipalities()[0].name_full == "Канский муниципальный район");
    BOOST_TEST(registry.municipalities()[0].region == "Красноярский край");
    BOOST_TEST(registry.municipalities()[0].center == "г Канск");
}

BOOST_AUTO_TEST_CASE(a_bad_file_is_refused_with_its_line) {
    BOOST_TEST(failure("") == "строка 1: справочник пуст");
    BOOST_TEST(failure("just words\n") == "строка 1: это не TSV и не CSV классификатора ОКТМО");
    BOOST_TEST(failure("oktmo\tname_full\n1\t2\n") == "строка 1: нет колонки «region_name»");
    BOOST_TEST(failure(head + "04x\tКанский муниципальный район\t\t\t\tКрасноярский край\t\t\n") ==
               "строка 2: в oktmo 8 цифр, а не «04x»");
    BOOST_TEST(failure(head + "04621000\t\t\t\t\tКрасноярский край\t\t\n") == "строка 2: name_full пусто");
    BOOST_TEST(failure(head + "04621000\tКанский район\t\t\t\tКрасноярский край\tmany\t\n") ==
               "строка 2: год — не число");
    BOOST_TEST(failure(head + "04621000\tКанский район\t\t\t\tКрасноярский край\t2020\t2019\n") ==
               "строка 2: year_from позже year_to");
    BOOST_TEST(failure(head) == "строка 2: ни одного муниципалитета");
    BOOST_CHECK_THROW(Registry::load("/no/such/file"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(the_core_of_a_name_is_what_is_left_without_its_type) {
    BOOST_TEST(cores("городской округ ЗАТО город Железногорск") == "Железногорск");
    BOOST_TEST(cores("Канский муниципальный район") == "Канский");
    BOOST_TEST(cores("муниципальный район город Нея и Нейский район") == "Нея + Нейский");
    BOOST_TEST(cores("городской округ рабочий поселок (поселок городского типа) Прогресс") == "Прогресс");
    BOOST_TEST(cores("муниципальный район имени Лазо") == "имени Лазо");
}

BOOST_AUTO_TEST_CASE(a_name_is_shown_as_it_stands_in_a_sentence) {
    BOOST_TEST(shown("городской округ город Канск", "городской округ", "г Канск") == "город Канск");
    BOOST_TEST(shown("городской округ ЗАТО город Железногорск", "городской округ", "г Железногорск") ==
               "ЗАТО город Железногорск");
    BOOST_TEST(shown("городской округ Старооскольский", "городской округ", "г Старый Оскол") ==
               "Старооскольский городской округ");
    BOOST_TEST(shown("городской округ Жуковский", "городской округ", "г Жуковский") == "городской округ Жуковский");
    BOOST_TEST(shown("городской округ Самара", "городской округ", "г Самара") == "городской округ Самара");
    BOOST_TEST(shown("Канский муниципальный район", "муниципальный район", "г Канск") == "Канский муниципальный район");
}

BOOST_AUTO_TEST_CASE(a_misspelt_adjective_finds_its_nearest) {
    const Registry registry =
        read(head +
             "04621000\tКанский муниципальный район\t\tмуниципальный район\t\tКрасноярский край\t\t\n"
             "04659000\tШушенский муниципальный район\t\tмуниципальный район\t\tКрасноярский край\t\t\n");
    BOOST_TEST(registry.find_misspelt("шушеннск").size() == 1u);
    BOOST_TEST(registry.find_misspelt("шшунск").empty());
    BOOST_TEST(registry.find_misspelt("каннск").size() == 1u);
    BOOST_TEST(registry.find_misspelt("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
