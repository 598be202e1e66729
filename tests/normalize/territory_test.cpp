#include "tests/support/boost_test.h"

#include "normalize/territory.h"
#include "tests/support/allocations.h"

#include <sstream>

using namespace svod;

namespace {

const Registry& registry() {
    static const Registry table = [] {
        std::istringstream input(
            "oktmo\tname_full\ttype\tcenter\tregion_name\tyear_from\tyear_to\n"
            "04621000\tКанский муниципальный район\tмуниципальный район\tг Канск\tКрасноярский край\t2018\t9999\n"
            "04720000\tгородской округ город Канск\tгородской округ\tг Канск\tКрасноярский край\t2018\t9999\n"
            "04735000\tгородской округ ЗАТО город Железногорск\tгородской округ\tг Железногорск\tКрасноярский "
            "край\t2018\t9999\n"
            "38705000\tгородской округ город Железногорск\tгородской округ\tг Железногорск\tКурская "
            "область\t2018\t9999\n"
            "04643000\tПартизанский муниципальный район\tмуниципальный район\tс Партизанское\tКрасноярский "
            "край\t2018\t9999\n"
            "05630000\tПартизанский муниципальный район\tмуниципальный район\tс Владимиро-Александровское\tПриморский "
            "край\t2018\t2022\n"
            "05530000\tПартизанский муниципальный округ\tмуниципальный округ\tс Владимиро-Александровское\tПриморский "
            "край\t2023\t9999\n"
            "04653000\tТаймырский Долгано-Ненецкий муниципальный район\tмуниципальный район\tг Дудинка\tКрасноярский "
            "край\t2018\t9999\n"
            "52601000\tАзовский немецкий национальный муниципальный район\tмуниципальный район\tс Азово\tОмская "
            "область\t2018\t9999\n"
            "60601000\tАзовский муниципальный район\tмуниципальный район\tг Азов\tРостовская область\t2018\t9999\n"
            "54701000\tгородской округ город Орёл\tгородской округ\tг Орёл\tОрловская область\t2018\t9999\n"
            "14740000\tгородской округ Старооскольский\tгородской округ\tг Старый Оскол\tБелгородская "
            "область\t2018\t9999\n"
            "46747000\tгородской округ Луховицы\tгородской округ\tг Луховицы\tМосковская область\t2018\t9999\n"
            "46783000\tгородской округ Химки\tгородской округ\tг Химки\tМосковская область\t2018\t9999\n"
            "22701000\tгородской округ город Нижний Новгород\tгородской округ\tг Нижний Новгород\tНижегородская "
            "область\t2018\t9999\n"
            "60701000\tгородской округ город Ростов-на-Дону\tгородской округ\tг Ростов-на-Дону\tРостовская "
            "область\t2018\t9999\n"
            "65740000\tгородской округ город Каменск-Уральский\tгородской округ\tг Каменск-Уральский\tСвердловская "
            "область\t2018\t9999\n"
            "08624000\tмуниципальный район имени Лазо\tмуниципальный район\tрп Переяславка\tХабаровский "
            "край\t2018\t9999\n"
            "57654000\tЧайковский муниципальный район\tмуниципальный район\tг Чайковский\tПермский край\t2018\t2019\n"
            "57735000\tгородской округ Чайковский\tгородской округ\tг Чайковский\tПермский край\t2019\t9999\n"
            "03703000\tгородской округ город-курорт Анапа\tгородской округ\tг Анапа\tКраснодарский край\t2018\t9999\n"
            "69741000\tгородской округ ЗАТО Северск\tгородской округ\tг Северск\tТомская область\t2018\t9999\n"
            "45301000\tвнутригородская территория города федерального значения муниципальный округ "
            "Арбат\tвнутригородская территория города федерального "
            "значения\t\tМосква\t2018\t9999\n");
        return Registry::read(input);
    }();
    return table;
}

TerritoryContext knowing(std::string region = "", int year = 0) {
    return {&registry(), std::move(region), year};
}

std::string oktmo(std::string_view phrase, const TerritoryContext& context = knowing()) {
    const std::optional<Territory> territory = find_territory(phrase, context);
    if (!territory) return "none";
    if (territory->oktmo.empty()) return territory->candidates.empty() ? "unknown" : "ambiguous";
    return territory->oktmo;
}

std::string by_rule(std::string_view phrase) {
    const std::optional<Territory> territory = find_territory(phrase, {});
    return territory ? territory->name : "none";
}

struct Example {
    const char* phrase;
    const char* expected;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(territory)

BOOST_AUTO_TEST_CASE(without_a_registry_the_nominative_is_formed_by_rule) {
    const std::vector<Example> examples{
        {"отчёт города Канска за год", "город Канск"},
        {"в городе Канске", "город Канск"},
        {"городом Канском", "город Канск"},
        {"по городу Канску", "город Канск"},
        {"г.Канск", "город Канск"},
        {"школы г. Канска", "город Канск"},
        {"жители города Гатчины", "город Гатчина"},
        {"в городе Твери", "город Тверь"},
        {"г. Орла", "город Орёл"},
        {"школы города Заречья", "город Заречье"},
        {"в городе Заречье", "город Заречье"},
        {"по городу Заречью", "город Заречье"},
        {"город Заречье", "город Заречье"},
        {"города Ростова-на-Дону", "город Ростов-на-Дону"},
        {"в городе Нижнем Тагиле", "город Нижний Тагил"},
        {"города Великих Лук", "город Великие Луки"},
        {"города-курорта Анапы", "город Анапа"},
        {"МО «Город Саратов»", "город Саратов"},
        {"МО г. Канск", "город Канск"},
        {"городского округа город Воронеж", "город Воронеж"},
        {"городского округа Химки", "городской округ Химки"},
        {"ГО «Вуктыл»", "городской округ Вуктыл"},
        {"г.о. Химки", "городской округ Химки"},
        {"Ачинского района", "Ачинский район"},
        {"в Ачинском р-не", "Ачинский район"},
        {"Усть-Абаканскому муниципальному району", "Усть-Абаканский муниципальный район"},
        {"Шушенским муниципальным округом", "Шушенский муниципальный округ"},
        {"Лысьвенском городском округе", "Лысьвенский городской округ"},
        {"МР «Удорский»", "Удорский муниципальный район"},
        {"МО «Тайшетский район»", "Тайшетский район"},
        {"Слюдянского районного муниципального образования", "Слюдянское районное муниципальное образование"},
        {"района имени Лазо", "район имени Лазо"},
        {"ЗАТО Северск", "ЗАТО Северск"},
        {"ЗАТО г. Зеленогорск", "ЗАТО город Зеленогорск"},
        {"ОТЧЁТ ГОРОДА ЗЕИ", "город Зея"},
        {"В АЧИНСКОМ РАЙОНЕ", "Ачинский район"},
        {"Северо – Эвенского района", "Северо-Эвенский район"},
        {"Чухломского района", "Чухломской район"},
        {"Канск, 2022 год", "город Канск"},
        {"с. Ермаковское Ермаковского района", "Ермаковский район"},
        {"города Зуевки Зуевского района", "Зуевский район"},
    };
    for (const Example& example : examples)
        BOOST_TEST(by_rule(example.phrase) == example.expected, example.phrase << " → " << by_rule(example.phrase));
}

BOOST_AUTO_TEST_CASE(regions_streets_police_and_city_districts_are_no_municipality) {
    for (const char* phrase : {"Красноярского края",
                               "Республики Алтай",
                               "Ханты-Мансийского автономного округа",
                               "Уральского федерального округа",
                               "города Москвы",
                               "г. Санкт-Петербург",
                               "Ленинский район города Красноярска",
                               "администрации Советского района г. Уфы",
                               "Октябрьский район городского округа Самара",
                               "ул. Канская, 4",
                               "МО МВД России «Канский»",
                               "отделение полиции «Ачинское»",
                               "в школах района",
                               "нашего города",
                               "каждого муниципального района",
                               "МО учителей истории",
                               "руководители ГМО",
                               "ГО и ЧС",
                               "школа имени Чайковского",
                               "в 2021 г. Методисты",
                               "городского округа",
                               "Черепанова Е.Г. Начальник",
                               "Г.К. Шестакова",
                               ""}) {
        BOOST_TEST(by_rule(phrase) == "none", phrase << " → " << by_rule(phrase));
        BOOST_TEST(oktmo(phrase) == "none", phrase << " → " << oktmo(phrase));
    }
}

BOOST_AUTO_TEST_CASE(the_registry_gives_the_code) {
    const std::vector<Example> examples{
        {"города Канска", "04720000"},
        {"Канск", "04720000"},
        {"в Канске", "04720000"},
        {"Канского района", "04621000"},
        {"управление образования Канского муниципального района", "04621000"},
        {"МР «Канский»", "04621000"},
        {"города Орла", "54701000"},
        {"города Старый Оскол", "14740000"},
        {"в Старооскольском городском округе", "14740000"},
        {"Старооскольский центр образования", "14740000"},
        {"Луховицкого района", "46747000"},
        {"в Химках", "46783000"},
        {"Нижнего Новгорода", "22701000"},
        {"ГОРОДА НИЖНЕГО НОВГОРОДА", "22701000"},
        {"в Ростове-на-Дону", "60701000"},
        {"Каменска-Уральского", "65740000"},
        {"района имени Лазо", "08624000"},
        {"Таймырского Долгано-Ненецкого муниципального района", "04653000"},
        {"Азовского немецкого национального района", "52601000"},
        {"города-курорта Анапа", "03703000"},
        {"Чайковского городского округа", "57735000"},
        {"городе Чайковском", "57735000"},
        {"Каннского района", "04621000"},
        {"канского района", "04621000"},
        {"Канскиймуниципальный район", "04621000"},
        {"муниципального округа Арбат города Москвы", "45301000"},
        {"Енисейского района", "unknown"},
    };
    for (const Example& example : examples)
        BOOST_TEST(oktmo(example.phrase) == example.expected, example.phrase << " → " << oktmo(example.phrase));
}

BOOST_AUTO_TEST_CASE(namesakes_are_candidates_until_a_region_decides) {
    BOOST_TEST(oktmo("города Железногорска") == "ambiguous");
    BOOST_TEST(find_territory("города Железногорска", knowing())->candidates.size() == 2u);
    BOOST_TEST(find_territory("города Железногорска", knowing())->confidence < 0.6);
    BOOST_TEST(oktmo("города Железногорска", knowing("Курская область")) == "38705000");
    BOOST_TEST(oktmo("города Железногорска", knowing("Курской области")) == "38705000");
    BOOST_TEST(oktmo("города Железногорска Курской области") == "38705000");
    BOOST_TEST(oktmo("Красноярский край, город Железногорск") == "04735000");
    BOOST_TEST(oktmo("ЗАТО Железногорск") == "04735000");
    BOOST_TEST(oktmo("Партизанский район") == "ambiguous");
    BOOST_TEST(oktmo("Партизанский район", knowing("Приморский край")) == "05630000");
    // The region beside the name wins over that of the document.
    BOOST_TEST(oktmo("города Железногорска Курской области", knowing("Красноярский край")) == "38705000");
    // A municipality of another region is still named.
    BOOST_TEST(oktmo("города Орла", knowing("Красноярский край")) == "54701000");
}

BOOST_AUTO_TEST_CASE(a_document_finds_the_municipality_as_it_was_in_its_year) {
    BOOST_TEST(oktmo("Партизанского района", knowing("Приморский край", 2021)) == "05630000");
    BOOST_TEST(oktmo("Партизанского района", knowing("Приморский край", 2024)) == "05530000");
    BOOST_TEST(oktmo("Партизанского муниципального округа", knowing("Приморский край", 2021)) == "05630000");
    BOOST_TEST(find_territory("Партизанского района", knowing("Приморский край", 2024))->name ==
               "Партизанский муниципальный округ");
    BOOST_TEST(oktmo("Чайковского района", knowing("", 2018)) == "57654000");
}

BOOST_AUTO_TEST_CASE(a_territory_says_where_it_was_read_and_how_sure_it_is) {
    const std::optional<Territory> typed =
        find_territory("постановление администрации города Канска Красноярского края", knowing());
    BOOST_TEST(typed->name == "город Канск");
    BOOST_TEST(typed->type == "городской округ");
    BOOST_TEST(typed->region == "Красноярский край");
    BOOST_TEST(typed->mention == "города Канска");
    BOOST_TEST(typed->confidence > 0.9);
    BOOST_TEST(find_territory("в Канске", knowing())->confidence < typed->confidence);
    BOOST_TEST(find_territory("Старооскольский центр образования", knowing())->confidence < 0.6);
    BOOST_TEST(find_territory("Ачинского района Красноярского края", {})->region == "Красноярский край");
}

BOOST_AUTO_TEST_CASE(the_first_mention_that_is_known_is_taken) {
    BOOST_TEST(oktmo("конкурс в городе Канске, Чайковский район") == "04720000");
    BOOST_TEST(oktmo("села Нигдеева Канского района") == "04621000");
}

BOOST_AUTO_TEST_CASE(regions_are_found_in_every_case_and_abbreviation) {
    const std::vector<Example> examples{
        {"Амурской области", "Амурская область"},
        {"в Приморском крае", "Приморский край"},
        {"Томская обл.", "Томская область"},
        {"Республикой Татарстан", "Республика Татарстан"},
        {"в Татарстане", "Республика Татарстан"},
        {"Республики Коми", "Республика Коми"},
        {"Удмуртской Республики", "Удмуртская Республика"},
        {"ХМАО-Югры", "Ханты-Мансийский автономный округ — Югра"},
        {"Ханты-Мансийского автономного округа – Югры", "Ханты-Мансийский автономный округ — Югра"},
        {"ЯНАО", "Ямало-Ненецкий автономный округ"},
        {"Еврейской автономной области", "Еврейская автономная область"},
        {"Республика Саха (Якутия)", "Республика Саха (Якутия)"},
        {"Северной Осетии", "Республика Северная Осетия — Алания"},
        {"города Москвы", "Москва"},
        {"МИНИСТЕРСТВО ОБРАЗОВАНИЯ НОВОСИБИРСКОЙ ОБЛАСТИ", "Новосибирская область"},
        {"Алтайского района", ""},
        {"областной конкурс", ""},
        {"", ""},
    };
    for (const Example& example : examples)
        BOOST_TEST(find_region(example.phrase) == example.expected,
                   example.phrase << " → " << find_region(example.phrase));
}

namespace {

/// Memory asked for by a text of `piece` repeated up to `bytes`.
std::size_t work(const std::string& piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    const TerritoryContext context = knowing();
    const std::size_t before = allocations();
    find_territory(text, context);
    return allocations() - before;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_text_four_times_as_long_takes_four_times_the_work) {
    for (const std::string piece : {"г.о. ", "городского округа ", "Незнаевского района ", "Канск, ", "МО « ",
                                    "Усть - ", "Курской области ", "ЗАТО г. "}) {
        work(piece, 1'000);  // tables that are built once
        const std::size_t small = work(piece, 25'000);
        BOOST_TEST(work(piece, 100'000) <= 5 * small, piece);
    }
}

BOOST_AUTO_TEST_CASE(a_region_is_known_by_its_form_too) {
    BOOST_TEST(find_region("Управление образования Нижнереченской области") == "Нижнереченская область");
    BOOST_TEST(find_region("школы Заозёрского края") == "Заозёрский край");
    BOOST_TEST(find_region("в предметной области") == "");
    BOOST_TEST(find_region("Педагогической области") == "");
    BOOST_TEST(find_region("любимого края") == "");
}

BOOST_AUTO_TEST_CASE(a_region_that_the_registry_lacks_gives_no_oktmo) {
    BOOST_TEST(oktmo("города Анапы Нижнереченской области") == "unknown");
    BOOST_TEST(oktmo("города Анапы", knowing("Нижнереченская область")) == "unknown");
    const auto territory = find_territory("города Анапы Нижнереченской области", knowing());
    BOOST_REQUIRE(territory.has_value());
    BOOST_TEST(territory->region == "Нижнереченская область");
}

BOOST_AUTO_TEST_CASE(a_region_of_the_body_only_tells_namesakes_apart) {
    TerritoryContext context = knowing();
    context.region_in_body = "Курская область";
    BOOST_TEST(oktmo("город Железногорск", context) == "38705000");
    TerritoryContext unregistered;
    unregistered.region_in_body = "Курская область";
    const auto territory = find_territory("город Железногорск", unregistered);
    BOOST_REQUIRE(territory.has_value());
    BOOST_TEST(territory->region == "");
}

BOOST_AUTO_TEST_CASE(a_police_unit_of_a_district_is_no_territory_and_an_adjective_may_follow_its_type) {
    BOOST_TEST(oktmo("ОМВД по Канскому району") == "none");
    BOOST_TEST(oktmo("ОМВД России по г. Орлу") == "none");
    BOOST_TEST(oktmo("р-н Канский") == "04621000");
}

BOOST_AUTO_TEST_CASE(a_republic_that_the_registry_lacks_gives_no_oktmo) {
    BOOST_TEST(find_region("школы Республики Заозерье") == "Республика Заозерье");
    BOOST_TEST(find_region("Заозерской Республики") == "Заозерская Республика");
    BOOST_TEST(find_region("ул. Республики, д. 5") == "");
    BOOST_TEST(find_region("Республики Татарстан") == "Республика Татарстан");
    BOOST_TEST(oktmo("города Анапы Республики Заозерье") == "unknown");
    BOOST_TEST(oktmo("города Анапы", knowing("Республика Заозерье")) == "unknown");
}

BOOST_AUTO_TEST_CASE(types_are_known_in_every_abbreviation) {
    const auto named = [](const char* phrase) {
        const auto territory = find_territory(phrase, {});
        return territory ? territory->name : std::string("none");
    };
    BOOST_TEST(named("Липовского м.р-на") == "Липовский муниципальный район");
    BOOST_TEST(named("м.р-н Липовский") == "Липовский муниципальный район");
    BOOST_TEST(named("района им. Лазо") == "район имени Лазо");
    BOOST_TEST(named("Липовского МО") == "Липовское муниципальное образование");
    BOOST_TEST(named("МОГО «Липовск»") == "городской округ Липовск");
    BOOST_TEST(named("ГИБДД Липовского района") == "none");
    BOOST_TEST(named("ОМВД России Липовского района") == "none");
}

BOOST_AUTO_TEST_CASE(the_police_of_a_district_is_no_territory) {
    for (const char* phrase :
         {"отдел полиции по Липовскому району", "Отдел полиции № 2 по Липовскому району", "полиция Липовского района",
          "отделом полиции Липовского района", "отдел полиции по г. Орлу"})
        BOOST_TEST(!find_territory(phrase, {}).has_value(), phrase);
    const auto beside = find_territory("полиция, администрация Липовского района", {});
    BOOST_REQUIRE(beside.has_value());
    BOOST_TEST(beside->name == "Липовский район");
}

BOOST_AUTO_TEST_CASE(short_types_are_known_in_small_letters) {
    const auto named = [](const char* phrase) {
        const auto territory = find_territory(phrase, {});
        return territory ? territory->name : std::string("none");
    };
    for (const char* phrase :
         {"МР «Липовский»", "мр «Липовский»", "м.р. «Липовский»", "М.Р. «Липовский»", "мр Липовский", "Липовского мр"})
        BOOST_TEST(named(phrase) == "Липовский муниципальный район", phrase << " → " << named(phrase));
    for (const char* phrase : {"ГО «Липовск»", "го «Липовск»", "г.о. «Липовск»", "Г.О. «Липовск»"})
        BOOST_TEST(named(phrase) == "городской округ Липовск", phrase << " → " << named(phrase));
    BOOST_TEST(named("мо «Липовское»") == named("МО «Липовское»"));
    BOOST_TEST(named("заседание мо учителей Липовска") != "муниципальное образование Липовск");
}

BOOST_AUTO_TEST_SUITE_END()
