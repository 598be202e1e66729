#include "normalize/order.h"

#include "tests/support/allocations.h"
#include "tests/support/boost_test.h"
#include "text/text.h"

using namespace svod;

namespace {

/// «type|issuer|number|date|title» of each citation, one a line.
std::string cited(const std::string& text) {
    std::string all;
    for (const OrderReference& order : find_orders(text)) {
        if (!all.empty()) all += "\n";
        all += order.type + "|" + order.issuer + "|" + order.number + "|" + (order.date ? iso(*order.date) : "") + "|" +
               order.title;
    }
    return all;
}

struct Case {
    const char* text;
    const char* expected;
};

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) BOOST_TEST(cited(c.text) == c.expected, "«" << c.text << "»: " << cited(c.text));
}

std::string urls(const std::string& text) {
    std::string all;
    for (const std::string& url : find_urls(text)) all += (all.empty() ? "" : " ") + url;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(a_number_is_read_in_every_spelling) {
    check({
        {"приказ № 41-од от 07.10.2020", "приказ||41-од|2020-10-07|"},
        {"приказ N 12/3 от 07.10.2020", "приказ||12/3|2020-10-07|"},
        {"Приказ No 5 от 07.10.2020", "приказ||5|2020-10-07|"},
        {"Приказ №01 от 07.10.2020", "приказ||01|2020-10-07|"},
        {"Постановление № 01-12/345 от 07.10.2020", "постановление||01-12/345|2020-10-07|"},
        {"Приказ № 41 - од от 07.10.2020", "приказ||41-од|2020-10-07|"},
        {"Приказ № 41\u2011од от 07.10.2020", "приказ||41-од|2020-10-07|"},
        {"Приказ № 16 о/д от 07.10.2020", "приказ||16 о/д|2020-10-07|"},
        {"Приказ №7от 07.10.2020", "приказ||7|2020-10-07|"},
        {"приказом от 07.10.2020 41-од создана группа", "приказ||41-од|2020-10-07|"},
        {"распоряжение № Р-14 от 07.10.2020", "распоряжение||Р-14|2020-10-07|"},
        {"(пр. № 45 от 07.10.2020)", "приказ||45|2020-10-07|"},
        {"Приказ № 5.", "приказ||5||"},
    });
}

BOOST_AUTO_TEST_CASE(a_date_is_read_in_every_spelling_before_or_after_the_number) {
    check({
        {"приказ от 7 октября 2020 года № 3", "приказ||3|2020-10-07|"},
        {"приказ от 07 октября 2020г. №3", "приказ||3|2020-10-07|"},
        {"приказ от «07» октября 2020 г. № 3", "приказ||3|2020-10-07|"},
        {"приказ от 07.10.20 № 3", "приказ||3|2020-10-07|"},
        {"приказ от 7.10.2020г № 3", "приказ||3|2020-10-07|"},
        {"приказ от 07 .10. 2020 № 3", "приказ||3|2020-10-07|"},
        {"приказ от 07/10/2020 № 3", "приказ||3|2020-10-07|"},
        {"приказ № 3 от 2020-10-07", "приказ||3|2020-10-07|"},
        {"приказ № 3, 07.10.2020", "приказ||3|2020-10-07|"},
        {"приказ от 07.10.2020", "приказ|||2020-10-07|"},
        {"приказ от\n07.10.2020\n№ 3", "приказ||3|2020-10-07|"},
    });
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_no_date) {
    check({{"приказ от 31.09.2020 № 3", "приказ||3||"}});
    for (const char* text : {"приказ от 31.02.2022 № 7", "приказ № 7, 31.02.2022", "приказ № 7 от 31/02/2022"}) {
        const std::vector<OrderReference> orders = find_orders(text);
        BOOST_REQUIRE_MESSAGE(orders.size() == 1u, text);
        BOOST_TEST(!orders.front().date.has_value(), text);
        BOOST_TEST(fold(orders.front().date_text).substr(0, 2) == "31", text);
        BOOST_TEST(orders.front().confidence < find_orders("приказ от 28.02.2022 № 7").front().confidence, text);
    }
    BOOST_TEST(find_orders("приказ № 7 от 30 февраля 2022 г.").front().date_text == "30 февраля 2022 г.");
    BOOST_TEST(find_orders("приказ № 7 от 28.02.2022").front().date_text == "");
}

BOOST_AUTO_TEST_CASE(the_type_is_named_in_the_nominative) {
    check({
        {"во исполнение распоряжения главы от 07.10.2020 № 3", "распоряжение|главы|3|2020-10-07|"},
        {"письмом отдела от 07.10.2020 № 3", "письмо|отдела|3|2020-10-07|"},
        {"протокол № 3 от 07.10.2020", "протокол||3|2020-10-07|"},
        {"решением совета № 3 от 07.10.2020", "решение|совета|3|2020-10-07|"},
        {"Федеральный закон от 07.10.2020 № 3-ФЗ", "федеральный закон||3-ФЗ|2020-10-07|"},
    });
}

BOOST_AUTO_TEST_CASE(the_issuer_is_kept_as_written) {
    check({
        {"Приказ МБУ «Центр «Рост» от 07.10.2020 № 3", "приказ|МБУ «Центр «Рост»|3|2020-10-07|"},
        {"распоряжение администрации г. Дальний от 07.10.2020 № 3",
         "распоряжение|администрации г. Дальний|3|2020-10-07|"},
        {"Приказ от 07.10.2020 управления культуры № 3", "приказ|управления культуры|3|2020-10-07|"},
        {"Приказ издан 07.10.2020 № 3", "приказ||3|2020-10-07|"},
    });
}

BOOST_AUTO_TEST_CASE(a_schools_own_number_is_not_the_orders) {
    check({
        {"приказ МБОУ СОШ № 5 от 07.10.2020 № 45-од", "приказ|МБОУ СОШ № 5|45-од|2020-10-07|"},
        {"Приказ лицея № 9 от 07.10.2020 № 45", "приказ|лицея № 9|45|2020-10-07|"},
        {"Приказ школы № 45 от 07.10.2020", "приказ|школы|45|2020-10-07|"},
    });
}

BOOST_AUTO_TEST_CASE(a_title_stands_in_nested_unclosed_or_no_quotes) {
    check({
        {"Приказ № 3 от 07.10.2020 «О плане «Рост» в районе»", "приказ||3|2020-10-07|О плане «Рост» в районе"},
        {"Приказ № 3 от 07.10.2020 «О плане «Рост»", "приказ||3|2020-10-07|О плане «Рост»"},
        {"Приказ № 3 от 07.10.2020 «О плане работы https://a.ru/p.pdf", "приказ||3|2020-10-07|О плане работы"},
        {"Приказ № 3 от 07.10.2020 \"О плане\"", "приказ||3|2020-10-07|О плане"},
        {"Приказ № 3 от 07.10.2020 О плане работы; отчёт сдан", "приказ||3|2020-10-07|О плане работы"},
        {"приказ «Об отчёте» от 07.10.2020 № 3", "приказ||3|2020-10-07|Об отчёте"},
        {"приказ об отчёте от 07.10.2020 № 3", "приказ||3|2020-10-07|об отчёте"},
    });
}

BOOST_AUTO_TEST_CASE(several_orders_stand_in_one_cell) {
    check({
        {"приказы отдела от 07.10.2020 № 1, от 08.10.2020 № 2 и № 3 от 09.10.2020",
         "приказ|отдела|1|2020-10-07|\nприказ|отдела|2|2020-10-08|\nприказ|отдела|3|2020-10-09|"},
        {"Приказ № 1 от 07.10.2020, протокол № 2 от 08.10.2020", "приказ||1|2020-10-07|\nпротокол||2|2020-10-08|"},
        {"Приказ № 1 от 07.10.2020 «О плане»\nПриказ № 2 от 08.10.2020 «Об отчёте»",
         "приказ||1|2020-10-07|О плане\nприказ||2|2020-10-08|Об отчёте"},
    });
}

BOOST_AUTO_TEST_CASE(a_newspaper_a_count_and_an_order_without_number_or_date_are_no_citation) {
    for (const char* text : {"В газете «Новости» № 12 от 12.03.2021 размещена статья",
                             "Издан приказ, в газете «Новости» № 12 от 12.03.2021 заметка",
                             "Изданы приказы о создании 5 групп", "СОШ № 3", "приказ", "24.09.2020", ""})
        BOOST_TEST(cited(text) == "", text);
}

BOOST_AUTO_TEST_CASE(addresses_end_before_the_punctuation_of_the_sentence) {
    BOOST_TEST(urls("см. https://a-b.ru/x.pdf, (https://c.ru/y).") == "https://a-b.ru/x.pdf https://c.ru/y");
    BOOST_TEST(urls("на сайте www.edu.example.ru.") == "www.edu.example.ru");
    BOOST_TEST(urls("https://a.ru/w_(b)") == "https://a.ru/w_(b)");
    BOOST_TEST(urls("https://a.ru/%D0%BD%D0%B0 и текст") == "https://a.ru/%D0%BD%D0%B0");
    BOOST_TEST(urls("«https://a.ru/x»") == "https://a.ru/x");
}

BOOST_AUTO_TEST_CASE(glued_and_broken_addresses_are_taken_apart_and_put_together_where_certain) {
    BOOST_TEST(urls("сайтhttps://a.ru/1https://b.ru/2") == "https://a.ru/1 https://b.ru/2");
    BOOST_TEST(urls("https://a.ru/page.htmlПоложение") == "https://a.ru/page.html");
    BOOST_TEST(urls("https://a.ru/docs/\npr3.pdf") == "https://a.ru/docs/pr3.pdf");
    BOOST_TEST(urls("http:// www.a.ru/b") == "http://www.a.ru/b");
    BOOST_TEST(urls("https://a.ru/docs/ Положение") == "https://a.ru/docs/");
    BOOST_TEST(urls("https://a.ru/q?u=https://b.ru/z") == "https://a.ru/q?u=https://b.ru/z");
    BOOST_TEST(urls("почта www и http") == "");
}

namespace {

/// Memory asked for by a text of `piece` repeated up to `bytes`.
std::size_t work(const std::string& piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    const std::size_t before = allocations();
    find_orders(text);
    find_urls(text);
    return allocations() - before;
}

}  // namespace

BOOST_AUTO_TEST_CASE(citations_four_times_as_long_take_four_times_the_work) {
    for (const char* piece : {"приказ ", "приказ от 07.10.2020 № 3 «О ", "приказ «", "№ 3 от ", "https://a.ru/(",
                              "приказ № 1, от 07.10.2020 № 2, "}) {
        work(piece, 1'000);  // tables that are built once
        const std::size_t small = work(piece, 50'000);
        BOOST_TEST(work(piece, 200'000) <= 5 * small + 50, piece);
    }
}

BOOST_AUTO_TEST_CASE(an_issuer_with_a_list_in_its_name_and_numbers_that_share_a_date) {
    check({
        {"Приказ Департамента образования, науки и молодежной политики от 10.02.2022 №120/01-07",
         "приказ|Департамента образования, науки и молодежной политики|120/01-07|2022-02-10|"},
        {"Приказ № 12-ОД, 15-ОД от 12.09.2022", "приказ||12-ОД|2022-09-12|\nприказ||15-ОД|2022-09-12|"},
        {"прик. от 12.09.22 №15-о", "приказ||15-о|2022-09-12|"},
        {"Приказ б/н от 12.09.2022", "приказ|||2022-09-12|"},
        {"распоряжение от 25.12.2021 № Р-14 «Об утверждении порядка (модели) сопровождения молодых педагогов",
         "распоряжение||Р-14|2021-12-25|Об утверждении порядка (модели) сопровождения молодых педагогов"},
    });
}

BOOST_AUTO_TEST_CASE(numbers_of_a_list_share_the_date_before_or_after_them) {
    check({
        {"приказы от 14.04.2021 №№ 7, 8, 9", "приказ||7|2021-04-14|\nприказ||8|2021-04-14|\nприказ||9|2021-04-14|"},
        {"приказы №№ 7, 8 и 9 от 14.04.2021", "приказ||7|2021-04-14|\nприказ||8|2021-04-14|\nприказ||9|2021-04-14|"},
        {"изданы приказы 7, 8 от 14.04.2021", "приказ||7|2021-04-14|\nприказ||8|2021-04-14|"},
        {"протоколы методсовета от 14.04.2021 № 1, № 2",
         "протокол|методсовета|1|2021-04-14|\nпротокол|методсовета|2|2021-04-14|"},
        {"приказы № 7 от 14.04.2021, № 8, № 9 от 15.04.2021",
         "приказ||7|2021-04-14|\nприказ||8|2021-04-15|\nприказ||9|2021-04-15|"},
        {"приказ № 7 от 14.04.2021, № 8", "приказ||7|2021-04-14|\nприказ||8||"},
        {"приказ № 7 от 14.04.2021, 15 педагогов", "приказ||7|2021-04-14|"},
        {"приказы о назначении № 7, 25 наставников", "приказ||7||о назначении"},
    });
    const std::vector<OrderReference> shared = find_orders("приказы от 14.04.2021 №№ 7, 8");
    BOOST_TEST(shared.at(1).confidence < shared.at(0).confidence);
}

BOOST_AUTO_TEST_CASE(a_date_without_its_preposition_belongs_to_the_number_beside_it) {
    check({
        {"Протокол №2 педсовета 28.08.2021", "протокол|педсовета|2|2021-08-28|"},
        {"пр. 31/2 14.04.21", "приказ||31/2|2021-04-14|"},
        {"Приказ № 6-ОД «О плане» 14.04.2021", "приказ||6-ОД|2021-04-14|О плане"},
        {"письмо до 14.04.2021", ""},
        {"положение дел на 14.04.2021", ""},
        {"Приказ № 6 размещён на сайте школы 14.04.2021", "приказ||6||"},
    });
}

BOOST_AUTO_TEST_CASE(the_issuer_is_a_body_not_its_meeting_nor_the_other_party) {
    check({
        {"Протокол заседания МО № 5 от 14.04.2021", "протокол|МО|5|2021-04-14|"},
        {"Протокол № 5 заседания методсовета от 14.04.2021", "протокол|методсовета|5|2021-04-14|"},
        {"Протокол от 14.04.2021 № 5 заседания совета школы", "протокол|совета школы|5|2021-04-14|"},
        {"Протокол совещания при директоре № 5 от 14.04.2021", "протокол||5|2021-04-14|"},
        {"Договор с лицеем от 14.04.2021 № 5", "договор||5|2021-04-14|"},
        {"Справка по итогам проверки от 14.04.2021 № 5", "справка||5|2021-04-14|"},
        {"Приказ по отделу образования от 14.04.2021 № 5", "приказ|отдел образования|5|2021-04-14|"},
        {"Приказ от 14.04.2021 № 5 МБОУ СОШ № 8", "приказ|МБОУ СОШ № 8|5|2021-04-14|"},
        {"Приказ МБОУ «СОШ № 8 от 14.04.2021 № 5 «О группе", "приказ|МБОУ «СОШ № 8|5|2021-04-14|О группе"},
    });
}

BOOST_AUTO_TEST_CASE(letters_provisions_and_notes_are_acts_too) {
    check({
        {"исх. № 51 от 14.04.2021", "письмо||51|2021-04-14|"},
        {"письмо отдела культуры исх. № 51 от 14.04.2021", "письмо|отдела культуры|51|2021-04-14|"},
        {"письмо Министерства от 14.04.2021 № 07-03-11/52", "письмо|Министерства|07-03-11/52|2021-04-14|"},
        {"справка от 14.04.2021", "справка|||2021-04-14|"},
        {"Положение о конкурсе от 14.04.2021 № 5", "положение||5|2021-04-14|о конкурсе"},
        {"Положение о конкурсе утверждено приказом от 14.04.2021 № 5", "приказ||5|2021-04-14|"},
        {"Положение о конкурсе (приказ отдела культуры от 14.04.2021 № 5)", "приказ|отдела культуры|5|2021-04-14|"},
        {"соглашение о сотрудничестве № 5 от 14.04.2021", "соглашение||5|2021-04-14|о сотрудничестве"},
    });
}

BOOST_AUTO_TEST_CASE(an_act_no_longer_in_force_is_marked) {
    const auto cancelled = [](const char* text) {
        std::string all;
        for (const OrderReference& order : find_orders(text)) all += order.number + (order.cancelled ? "- " : "+ ");
        return all;
    };
    BOOST_TEST(cancelled("утратил силу приказ от 14.04.2021 № 5") == "5- ");
    BOOST_TEST(cancelled("Приказ от 14.04.2021 № 5 (утратил силу)") == "5- ");
    BOOST_TEST(cancelled("приказ № 5 от 14.04.2021 (отменён приказом № 9 от 20.05.2021)") == "5- 9+ ");
    BOOST_TEST(cancelled("приказом № 9 от 20.05.2021 отменён приказ № 5 от 14.04.2021") == "9+ 5- ");
    BOOST_TEST(cancelled("приказ № 9 от 20.05.2021 взамен приказа № 5 от 14.04.2021") == "9+ 5- ");
    BOOST_TEST(cancelled("признать утратившими силу приказы № 5, № 6 от 14.04.2021") == "5- 6- ");
    BOOST_TEST(cancelled("приказ № 5 от 14.04.2021 не отменён") == "5+ ");
    BOOST_TEST(cancelled("приказ № 5 от 14.04.2021, занятие отменено") == "5+ ");
    BOOST_TEST(cancelled("занятие отменено приказом № 5 от 14.04.2021") == "5+ ");
}

BOOST_AUTO_TEST_CASE(a_bare_number_is_doubtful_a_number_with_its_day_is_not) {
    BOOST_TEST(find_orders("Приказ № 5").front().confidence < doubtful_below);
    BOOST_TEST(find_orders("приказ 45-од").front().confidence >= doubtful_below);
    BOOST_TEST(find_orders("приказ школы № 5").front().confidence >= doubtful_below);
    BOOST_TEST(find_orders("Приказ № 5 от 14.04.2021").front().confidence > 0.95);
}

BOOST_AUTO_TEST_SUITE_END()
