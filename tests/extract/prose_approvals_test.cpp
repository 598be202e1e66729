#include "tests/extract/prose_notation.h"

#include "tests/support/boost_test.h"

namespace svod {

namespace {

/// «role: line / line; role: …»
std::string approvals_of(const std::vector<std::string>& blocks) {
    std::string shown;
    for (const ApprovalBlock& block : prose_of(blocks).approvals) {
        std::string lines = block.text.lines;
        for (char& c : lines) c = c == '\n' ? '/' : c;
        shown += (shown.empty() ? "" : "; ") + block.role + ": " + lines;
    }
    return shown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose_approvals)

BOOST_AUTO_TEST_CASE(a_block_of_approval_is_found_wherever_it_stands) {
    struct Case {
        std::vector<std::string> blocks;
        std::string approvals;
    };
    const std::vector<Case> cases{
        {{"УТВЕРЖДАЮ", "Директор школы", "______ И.И. Петров", "01.09.2021", "", "^План"},
         "approved: УТВЕРЖДАЮ/Директор школы/______ И.И. Петров/01.09.2021"},
        {{"УТВЕРЖДЕНО", "приказом школы", "от 1 сентября 2021 года", "№ 15-од", "^План"},
         "approved: УТВЕРЖДЕНО/приказом школы/от 1 сентября 2021 года/№ 15-од"},
        {{"У Т В Е Р Ж Д А Ю:", "Директор", "01.09.2021"}, "approved: У Т В Е Р Ж Д А Ю:/Директор/01.09.2021"},
        {{"СОГЛАСОВАНО\nпротокол совета\nот 30.08.2021 № 2 || УТВЕРЖДАЮ\nДиректор\n31.08.2021"},
         "agreed: СОГЛАСОВАНО/протокол совета/от 30.08.2021 № 2; approved: УТВЕРЖДАЮ/Директор/31.08.2021"},
        {{"СОГЛАСОВАНО\t\t\tУТВЕРЖДАЮ", "Председатель\t\t\tДиректор", "30.08.2021\t\t\t31.08.2021"},
         "agreed: СОГЛАСОВАНО/Председатель/30.08.2021; approved: УТВЕРЖДАЮ/Директор/31.08.2021"},
        {{"Рассмотрено на заседании методического совета, протокол от 30.08.2021 № 1"},
         "reviewed: Рассмотрено на заседании методического совета, протокол от 30.08.2021 № 1"},
        {{"Приложение № 2", "к приказу школы", "от 01.09.2021 № 7"},
         "order: Приложение № 2/к приказу школы/от 01.09.2021 № 7"},
        {{"Приложение к распоряжению комитета от 01.09.2021 № 7"},
         "order: Приложение к распоряжению комитета от 01.09.2021 № 7"},
        {{"Утверждено и введено в действие приказом директора от 01.09.2021 № 7"},
         "order: Утверждено и введено в действие приказом директора от 01.09.2021 № 7"},
        {{"Принята", "педагогическим советом", "", "УТВЕРЖДЕНА", "приказом от 01.09.21", "План"},
         "reviewed: Принята/педагогическим советом; approved: УТВЕРЖДЕНА/приказом от 01.09.21"},
        {{"Приложение № 1", "от «01» сентября 2021г.№78", "^План"}, "order: Приложение № 1/от «01» сентября 2021г.№78"},
        {{"ПРИКАЗ", "01. 09. 21 г. № 14-а", "О клубе"}, "order: ПРИКАЗ/01. 09. 21 г. № 14-а"},
        {{"ПРИКАЗ", "01.09.2021", "№ 7", "Об утверждении плана"}, "order: ПРИКАЗ/01.09.2021/№ 7"},
    };
    for (const Case& expected : cases) BOOST_TEST(approvals_of(expected.blocks) == expected.approvals);
}

BOOST_AUTO_TEST_CASE(a_sentence_of_the_text_is_no_approval) {
    for (const char* text : {"Утверждено положение о наставничестве и план работы.", "Приложение к дорожной карте",
                             "Приложение 1", "Согласована дата встречи с родителями.",
                             "Приняты меры по устранению недостатков.", "Приказ издан 01.09.2021."})
        BOOST_TEST(approvals_of({text}) == "");
}

BOOST_AUTO_TEST_CASE(the_block_ends_where_the_document_begins) {
    const Extraction extraction = prose_of({"УТВЕРЖДАЮ", "Директор", "", "^План работы", "^на 2021 год"});
    BOOST_TEST(extraction.approvals.size() == 1u);
    BOOST_TEST(extraction.approvals.front().text.text == "УТВЕРЖДАЮ Директор");
    BOOST_TEST(extraction.title == "План работы на 2021 год");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
