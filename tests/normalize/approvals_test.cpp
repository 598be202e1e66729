#include "normalize/approvals.h"

#include "tests/support/boost_test.h"
#include "text/text.h"

namespace svod {

namespace {

Approval approval(const std::string& role, const std::string& lines) {
    return normalize_approval({role, {clean_line(lines), lines, {}, false, {}}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(approvals)

BOOST_AUTO_TEST_CASE(date_and_number_are_those_of_the_act) {
    struct Case {
        std::string lines;
        std::string date;
        std::string number;
        std::string issuer;
    };
    const std::vector<Case> cases{
        {"УТВЕРЖДЕНО\nприказом отдела культуры\nот 01.09.2021 № 15-од", "2021-09-01", "15-од", "отдела культуры"},
        {"УТВЕРЖДЕНО\nприказом МБОУ СОШ № 3\nот 1 сентября 2021 г. № 45", "2021-09-01", "45", "МБОУ СОШ № 3"},
        {"УТВЕРЖДЕНО\nприказом от «01» сентября 2021 г.\n№ 387 о/д", "2021-09-01", "387 о/д", ""},
        {"Утверждено\nПриказ № 12/1 от 01.09.2021", "2021-09-01", "12/1", ""},
        {"СОГЛАСОВАНО\nПротокол заседания совета № 01 от 30.08.2021", "2021-08-30", "01", "совета"},
        {"СОГЛАСОВАНО\nна заседании управляющего совета\nпротокол от 30.08.2021 № 4", "2021-08-30", "4",
         "управляющего совета"},
        {"РАССМОТРЕНО на заседании методического объединения Протокол № 1 от 28.08.2021", "2021-08-28", "1",
         "методического объединения"},
        {"РАССМОТРЕНО\nна совещании\nПротокол от «03» марта 2022 года №14", "2022-03-03", "14", ""},
        {"Приложение № 2\nк приказу лицея № 8\nот 01.09.2021 № 7-п", "2021-09-01", "7-п", "лицея № 8"},
        {"Приложение 1 к распоряжению комитета от 01.09.2021", "2021-09-01", "", "комитета"},
        {"УТВЕРЖДАЮ\nДиректор МБОУ СОШ № 3\n_______ И.И. Ким\n01.09.2021", "2021-09-01", "", "Директор МБОУ СОШ № 3"},
        {"УТВЕРЖДАЮ\nНачальник отдела\nИ.И. Ким", "", "", "Начальник отдела"},
        {"Утверждаю\n«01 » сентября 2021 г.\nприказ № 60", "2021-09-01", "60", ""},
        {"ПРИКАЗ\n01. 09. 21 г. № 14-а", "2021-09-01", "14-а", ""},
        {"Приложение № 1\nот «01» сентября 2021г.№78", "2021-09-01", "78", ""},
        {"Утверждена приказом по школе\nОт 01.09.2021 года № 78-Д", "2021-09-01", "78-Д", "школе"},
        {"УТВЕРЖДЕН\nпостановлением администрации\nот «01» сентября 2021 г. № 512-па", "2021-09-01", "512-па",
         "администрации"},
        {"Утверждено и введено в действие приказом директора от 20.04.2022 года №140 п.1", "2022-04-20", "140",
         "директора"},
    };
    for (const Case& expected : cases) {
        const Approval read = approval(expected.lines.starts_with("РАССМ") ? "reviewed" : "approved", expected.lines);
        BOOST_TEST((read.date ? iso(*read.date) : "") == expected.date, expected.lines);
        BOOST_TEST(read.number == expected.number, expected.lines << " → " << read.number);
        BOOST_TEST(read.issuer == expected.issuer, expected.lines << " → " << read.issuer);
    }
}

BOOST_AUTO_TEST_CASE(role_and_text_are_carried) {
    const Approval read = approval("agreed", "СОГЛАСОВАНО\nсовет");
    BOOST_TEST(read.role == "agreed");
    BOOST_TEST(read.text == "СОГЛАСОВАНО совет");
    BOOST_TEST(!read.date.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
