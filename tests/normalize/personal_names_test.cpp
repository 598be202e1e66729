#include "normalize/personal_names.h"

#include "tests/support/boost_test.h"

using namespace svod;

BOOST_AUTO_TEST_SUITE(personal_names)

BOOST_AUTO_TEST_CASE(full_names_become_initials) {
    const std::pair<const char*, const char*> table[] = {
        {"Воронцова Алла Петровна, методист", "Воронцова А.П., методист"},
        {"Отчёт готовит Алла Петровна Воронцова до мая", "Отчёт готовит Воронцова А.П. до мая"},
        {"Назначен куратор Лобанов И.С.", "Назначен куратор Лобанов И.С."},
        {"Управление образования", "Управление образования"},
    };
    for (const auto& [text, expected] : table)
        BOOST_TEST(with_names(text, PersonNames::initials) == expected, with_names(text, PersonNames::initials));
}

BOOST_AUTO_TEST_CASE(with_roles_alone_no_person_is_left) {
    for (const char* text :
         {"Ответственная Воронцова А.П.", "И.С. Лобанов провёл семинар", "Семинар провела Воронцова Алла Петровна.",
          "Приказ подписан Лобановым Игорем Сергеевичем", "Воронцова А.П., Лобанов И.С., Чижова О.О.",
          "директор Лобанов", "методист ИМЦ Воронцова", "Утверждаю директор Чижова"}) {
        const std::string shown = with_names(text, PersonNames::role);
        BOOST_TEST(shown.find("[имя скрыто]") != std::string::npos, shown);
        for (const char* part : {"Воронц", "Лобанов", "Чижов", "Алла", "Игор", "Петровн", "Сергеев"})
            BOOST_TEST(shown.find(part) == std::string::npos, shown);
    }
}

BOOST_AUTO_TEST_CASE(a_text_without_persons_is_left_letter_for_letter) {
    for (const char* text :
         {"До 1 сентября\n2021 года", "методист Центра развития", "директор МБОУ СОШ № 5 Зейского района",
          "  Приказ № 5 от 01.09.2021 «О наставничестве» ", ""})
        for (const PersonNames names : {PersonNames::full, PersonNames::initials, PersonNames::role})
            BOOST_TEST(with_names(text, names) == text);
}

BOOST_AUTO_TEST_CASE(every_text_of_a_report_is_shown_so) {
    Report report;
    report.source.name = "Отчёт Лобанов И.С..docx";
    report.approvals.push_back({"approved", std::nullopt, "", "", "Утверждаю И.С. Лобанов"});
    Event& event = report.events.emplace_back();
    event.activity = "Назначить Лобанова И.С. куратором";
    event.completion.emplace().text = "Назначен Лобанов И.С.";
    event.responsible = Responsible{"методист Лобанов И.С., РУО",
                                    {{Party::Kind::person, "Лобанов И.С.", "методист"}, {Party::Kind::org, "РУО", ""}},
                                    1};
    ReportRevision& revision = report.revisions.emplace_back();
    revision.change.author = "lobanov";
    revision.change.before = "методист";
    revision.change.after = "методист Лобанов И.С.";
    show_names(report, PersonNames::role);
    BOOST_TEST(report.revisions[0].change.author == "[имя скрыто]");
    BOOST_TEST(report.revisions[0].change.after.find("Лобанов") == std::string::npos);
    BOOST_TEST(report.events[0].responsible->text == "методист, РУО");
    BOOST_TEST(report.events[0].responsible->parties[0].name == "методист");
    for (const std::string& text : {report.source.name, report.approvals[0].text, report.events[0].activity,
                                    report.events[0].completion->text, report.events[0].responsible->text})
        BOOST_TEST(text.find("Лобанов") == std::string::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
