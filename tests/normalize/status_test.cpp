#include "normalize/status.h"

#include "tests/support/boost_test.h"

#include <array>
#include <chrono>

using namespace svod;

namespace {

void check(Status expected, const std::vector<std::string>& notes) {
    for (const std::string& note : notes) {
        const Completion completion = normalize_status(note);
        BOOST_TEST(name(completion.status) == name(expected), "«" << note << "»: " << name(completion.status) << " by "
                                                                  << completion.rule << " instead of "
                                                                  << name(expected));
        BOOST_TEST(completion.text == note);
        BOOST_TEST(!completion.rule.empty());
        BOOST_TEST(completion.confidence > 0.0);
        BOOST_TEST(completion.confidence <= 1.0);
    }
}

std::string day_of_note(const std::string& note) {
    const auto date = normalize_status(note).date;
    return date ? iso(*date) : "";
}

double seconds_to_read(const std::string& note) {
    const auto start = std::chrono::steady_clock::now();
    normalize_status(note);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string all;
    while (all.size() < bytes) all += text;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(status)

BOOST_AUTO_TEST_CASE(a_deed_in_the_past_a_deliverable_or_a_tick_is_done) {
    check(Status::done, {
                            "Проблем при реализации не возникло",
                            "Информация о том, что проводится отбор, размещена на сайте",
                            "10 из 10",
                            "3 пары",
                            "Нарушения устранены",
                            "Сделано в январе",
                            "Подготовлены методические материалы для наставников",
                            "Состоялось родительское собрание, присутствовало 54 человека",
                            "Школьные положения переработаны и размещены на сайтах",
                            "Ответственные лица назначены",
                            "Обучение прошли 12 кураторов",
                            "Провели три круглых стола",
                            "Анкетирование завершено, обработано 340 анкет",
                            "Заседание совета прошло 14 февраля 2022 года",
                            "Опубликованы две заметки в районной газете",
                            "Педагоги обучены по программе «Наставник»",
                            "Проведено 3 из 3 семинаров",
                            "Изданы приказы в 8 из 8 школ",
                            "100%",
                            "Выполнено на 100%",
                            "План перевыполнен на 12 %",
                            "Охвачено 87 % молодых педагогов",
                            "В опросе участвовали 64% родителей",
                            "Доля обученных педагогов увеличилась на 5 %",
                            "✓",
                            "✔",
                            "V",
                            "да",
                            "вып.",
                            "Вып",
                            "исп.",
                            "Замечаний не поступало",
                            "Жалоб не зарегистрировано",
                            "Проверка проведена, нарушений не обнаружено",
                            "Отклонений нет",
                            "Просроченных обращений не имеется",
                            "Работа выполнена не позднее установленного срока",
                            "Охвачены не только педагоги, но и родители",
                            "Проведено не менее 4 встреч",
                            "Положение № 4 от 12.03.2021",
                            "Приказ № 77 от 01.09.2021",
                            "Протокол заседания от 15.05.2022 № 2",
                            "https://school5.ru/nastavnik",
                            "14 договоров",
                            "Список наставников на сайте школы",
                            "Имеется",
                            "Отчёт прилагается",
                            "Ссылка на страницу: www.edu-center.ru/page",
                            "Выполнено, информация размещена на сайте",
                            "Выполнено. Замечаний нет",
                            "Работали 4 секции, обсуждены вопросы адаптации",
                            "Информирование осуществлялось в течение всего учебного года",
                            "Мониторинг проводился ежеквартально",
                            "Проведена проверка, в ходе которой не выявлены нарушения",
                            "Создано 5 центров, которые ещё не работают",
                            "Приняты меры, чтобы срок не нарушался",
                            "Утверждён проект плана",
                            "Защищены проекты обучающихся",
                            "Разработан проект «Школа наставника»",
                            "Во второй половине года проведены встречи",
                            "Кроме того, проведены консультации",
                            "На основании решения коллегии создана комиссия",
                            "Прошли курсы 5 педагогов из 3 школ",
                            "Приказом отдела создана рабочая группа",
                            "Мероприятие проведено в дистанционном формате",
                            "Проведено дистанционно",
                            "выполненo",
                        });
}

BOOST_AUTO_TEST_CASE(the_present_tense_and_steps_on_the_way_are_in_progress) {
    check(Status::in_progress, {
                                   "Сайт наполняется по мере поступления материалов",
                                   "Разрабатывается",
                                   "Идёт подбор наставников",
                                   "Собираются заявки от школ",
                                   "Проект положения направлен на согласование в отдел",
                                   "Документ находится на рассмотрении у юриста",
                                   "Начата подготовка сборника",
                                   "Приступили к заполнению реестра",
                                   "Работа ведется в соответствии с графиком",
                                   "Формируется база наставников, проведено первое анкетирование",
                                   "Реализация программ продолжается до конца учебного года",
                                   "На стадии подписания",
                                   "Готовится приказ",
                                   "Планируется продолжить работу в следующем году",
                                   "Положение утверждено; работа по обучению кураторов ведётся",
                                   "Подготовлен проект договора",
                               });
}

BOOST_AUTO_TEST_CASE(a_denial_in_any_form_is_not_done) {
    check(Status::not_done, {
                                "Осталось без исполнения",
                                "Нарушения не устранены",
                                "Работа по заключению договоров не начиналась",
                                "Не организовано",
                                "Не сформирован ни один реестр",
                                "Ни в одной школе положение не принято",
                                "Мероприятие не проведено из-за отсутствия ведущего",
                                "Куратор не назначен",
                                "Наставнические пары пока не сформированы",
                                "Конкурс не состоялся по причине малого числа заявок",
                                "Не удалось заключить договоры с предприятиями",
                                "Центр не создан",
                                "К работе не приступали",
                                "Договоры не были подписаны",
                                "Приказ отсутствует",
                                "Раздела на сайте нет",
                                "Несформирована",
                                "Работа не ведётся",
                                "Планы до школ не доведены",
                                "0",
                                "0 %",
                                "×",
                                "✗",
                                "-",
                                "нет",
                                "Рекомендовано школам провести до конца года",
                                "Необходимо доработать",
                                "Не вып.",
                            });
}

BOOST_AUTO_TEST_CASE(a_part_a_share_or_a_contrast_is_partially_done) {
    check(Status::partially_done, {
                                      "Назначены кураторы в 7 школах (из 9)",
                                      "Исполнено на 1/2",
                                      "Выполнена часть работ",
                                      "Все пункты, кроме третьего, выполнены",
                                      "Сделано частично",
                                      "Приказы изданы в большинстве школ",
                                      "Утверждены программы в 4 школах из 9",
                                      "Положение принято не всеми учреждениями",
                                      "Разработаны программы, однако планы не утверждены",
                                      "Обучение прошла половина кураторов",
                                      "Базы созданы в трёх из шести школ",
                                      "Выполнено на 45%",
                                      "Готовность 80 %",
                                      "Вкладки созданы на сайтах 12 школ (75 %)",
                                      "Планы составлены за исключением двух школ",
                                      "Отчёты собраны не полностью",
                                      "Семинар проведён, сборник не издан",
                                      "Часть мероприятий проведена",
                                      "Выполнено 6 пунктов из 10",
                                      "Проведено 2 из 3 семинаров",
                                      "Проведен один семинар, второй запланирован на апрель",
                                  });
}

BOOST_AUTO_TEST_CASE(what_was_struck_from_the_plan_is_cancelled) {
    check(Status::cancelled, {
                                 "Отмена мероприятия",
                                 "Мероприятие снято с плана",
                                 "Отменён в связи с карантином",
                                 "Конкурс отменён приказом отдела № 12 от 03.02.2021",
                                 "Исключено из дорожной карты",
                                 "Пункт утратил актуальность",
                                 "Отпала необходимость",
                                 "Проведение признано нецелесообразным",
                                 "Не требуется",
                             });
}

BOOST_AUTO_TEST_CASE(what_was_moved_is_postponed_whatever_else_is_said) {
    check(Status::postponed, {
                                 "Перенесён на второе полугодие",
                                 "Форум отложен до осени",
                                 "Срок продлён до 1 июня",
                                 "Срок исполнения продлён приказом от 12.01.2022",
                                 "Не проведено, перенесено на октябрь 2022 года",
                                 "Реализация приостановлена",
                                 "Сроки проведения конкурса изменены",
                                 "Мероприятие переносится на следующий год",
                             });
}

BOOST_AUTO_TEST_CASE(something_done_instead_is_substituted) {
    check(Status::substituted, {
                                   "Вместо форума проведён вебинар",
                                   "Семинар заменён на консультации",
                                   "Взамен печатного сборника выпущена электронная версия",
                                   "Отменено, проведена онлайн-встреча",
                                   "Центр не создан, создана рабочая группа",
                                   "Полномочия центра переданы методическому кабинету",
                                   "Конкурс не проведён, вместо него организована выставка",
                               });
}

BOOST_AUTO_TEST_CASE(the_future_and_a_term_not_come_are_not_due) {
    check(Status::not_due, {
                               "Будет выполнено в мае",
                               "Запланировано на 2 квартал",
                               "Предстоит провести в конце года",
                               "Ожидается утверждение в июне",
                               "Состоится 25 мая",
                               "Срок ещё не наступил",
                               "Не наступил срок исполнения",
                               "Планируем провести в сентябре",
                               "Намечено на август",
                               "Срок исполнения до 01.12.2022",
                               "Будут разработаны и утверждены до конца года",
                           });
}

BOOST_AUTO_TEST_CASE(an_informational_letter_that_was_not_sent_is_a_deed_not_done) {
    check(Status::not_done, {"Информационное письмо не направлено", "Информационный буклет не получен школами"});
}

BOOST_AUTO_TEST_CASE(missing_information_and_dashes_are_no_report) {
    check(Status::no_report, {
                                 "Нет отчёта",
                                 "Сведения не поступили",
                                 "Школы информацию не предоставили",
                                 "Информация не предоставлена",
                                 "Отчёт по форме не сдан",
                                 "данных нет",
                                 "Сведения отсутствуют",
                                 "—",
                                 "...",
                                 "–",
                             });
}

BOOST_AUTO_TEST_CASE(terms_names_references_and_repetitions_are_unclear) {
    check(Status::unclear, {
                               "Указано выше",
                               "Ответственный - Смирнова О.П.",
                               "-//-",
                               "\"",
                               "см. пункт 1.3",
                               "См. раздел 2",
                               "то же",
                               "Снято с контроля",
                               "Постоянно",
                               "В течение года",
                               "до 01.09.2021",
                               "сентябрь - октябрь",
                               "Директор школы",
                               "Петрова И.И., Сидоров А.А.",
                               "Проведение семинаров для кураторов",
                           });
}

BOOST_AUTO_TEST_CASE(an_empty_note_of_any_white_space_is_no_report) {
    check(Status::no_report, {"", " ", "\n", "\u00a0", "\u00a0 \t"});
    BOOST_TEST(normalize_status("").rule == "status.empty");
}

BOOST_AUTO_TEST_CASE(a_negation_denies_only_what_it_stands_before) {
    check(Status::done, {"Проведены занятия для педагогов, не имеющих опыта", "Нельзя не отметить: работа завершена",
                         "Сделано не раз"});
    check(Status::not_done,
          {"Положение ещё не было утверждено", "Ни разу не проводилось", "Имеется не утверждённая программа"});
    check(Status::partially_done, {"Ещё не все школы издали приказы", "Положения приняты не в каждом учреждении"});
}

BOOST_AUTO_TEST_CASE(a_deed_counted_as_none_is_not_done_and_a_bad_thing_counted_as_none_is_good) {
    check(Status::not_done,
          {"Заключено 0 соглашений", "Обучено 0 педагогов", "Заключено соглашений: 0", "Заключено соглашений - 0",
           "0 соглашений заключено", "Заключено ноль соглашений", "Обучено 0 педагогов в 2023 году",
           "В 2022 году обучено 0 педагогов", "Обучение прошли 0 человек", "0 договоров", "Договоров: 0",
           "Доля обученных педагогов 0 %"});
    check(Status::done,
          {"Нарушений выявлено 0", "Выявлено 0 нарушений", "Выявлено: 0 нарушений", "0 замечаний", "Замечаний: 0",
           "Доля нарушений 0 %", "Обращения граждан - 0", "Жалоб поступило 0",
           "Проведена проверка, выявлено 0 нарушений", "Отчислено 0 обучающихся", "Заключено 10 соглашений",
           "Заключено 0 соглашений и 5 договоров", "Проведено в 10 00", "Выполнено, израсходовано 0 рублей",
           "Создан центр № 0", "Выполнено с опозданием 0 дней", "Рассмотрено 0 обращений"});
    check(Status::partially_done, {"Проведён семинар, обучено 0 педагогов"});
    BOOST_TEST(normalize_status("Рассмотрено 0 обращений").confidence < 0.6);
}

BOOST_AUTO_TEST_CASE(a_question_tells_nothing_unless_it_is_answered) {
    check(Status::unclear, {"выполнено?", "Выполнено ?", "Не выполнено??", "(выполнено?)", "\"Выполнено?\"", "да?",
                            "Приказ издан (?)", "Когда проведено?"});
    BOOST_TEST(normalize_status("выполнено?").confidence < 0.5);
    check(Status::done,
          {"Выполнено? Да.", "Проведена викторина «Что? Где? Когда?»", "Проведена викторина «Что? Где?",
           "Проведена акция Что такое дом?", "Размещено: https://a.ru/?id=5", "Выполнено. Кем проверено?"});
    check(Status::not_done, {"Выполнено? Нет"});
    BOOST_TEST(normalize_status("Выполнено. Кем проверено?").confidence < 0.6);
    BOOST_TEST(normalize_status("Проведена викторина «Что? Где? Когда?»").confidence > 0.9);
}

BOOST_AUTO_TEST_CASE(a_plan_for_a_year_may_be_the_term_alone) {
    for (const char* note : {"План на 2023 год", "План на 2023-2024 учебный год", "План на май"}) {
        BOOST_TEST(name(normalize_status(note).status) == "unclear", note);
        BOOST_TEST(normalize_status(note).confidence < 0.6, note);
    }
    check(Status::done,
          {"План работы кураторов на 2023 год", "План на 2023 год утверждён", "План мероприятий на сайте"});
}

BOOST_AUTO_TEST_CASE(an_answer_may_have_its_day_beside_it) {
    check(Status::done,
          {"Да, 15.05.2022", "да 15.05.2022", "Да (15.05.2022 г.)", "Вып. 15.05.2022", "Да. Май 2022 г."});
    check(Status::not_done, {"Нет, 15.05.2022", "Нет (2022 год)"});
    check(Status::unclear, {"Синий, 15.05.2022", "По графику, 2022 год"});
    BOOST_TEST(day_of_note("Да, 15.05.2022") == "2022-05-15");
    BOOST_TEST(day_of_note("Нет, 15.05.2022") == "");
}

BOOST_AUTO_TEST_CASE(a_day_no_calendar_has_weakens_the_note) {
    for (const char* note : {"Выполнено 30.02.2022", "Да, 31.04.2022", "Проведено 12.13.2022г."}) {
        BOOST_TEST(name(normalize_status(note).status) == "done", note);
        BOOST_TEST(normalize_status(note).confidence < 0.6, note);
        BOOST_TEST(day_of_note(note) == "", note);
    }
    for (const char* note : {"Выполнено 28.02.2022", "Выполнено п. 1.14.2", "Выполнено 29.02.2020 г."})
        BOOST_TEST(normalize_status(note).confidence > 0.9, note);
}

BOOST_AUTO_TEST_CASE(a_share_of_people_reached_is_coverage_and_no_completion) {
    const Completion coverage = normalize_status("Приняли участие 9 из 10 молодых педагогов (90 %)");
    BOOST_TEST(name(coverage.status) == "done");
    BOOST_TEST(!coverage.percent.has_value());
    const Completion completion = normalize_status("Мероприятия выполнены на 62,5 %");
    BOOST_TEST(name(completion.status) == "partially_done");
    BOOST_REQUIRE(completion.percent.has_value());
    BOOST_TEST(*completion.percent == 62.5);
}

BOOST_AUTO_TEST_CASE(lines_of_a_cell_are_statements_of_their_own) {
    check(Status::partially_done, {"Положение разработано\nПлан не утверждён"});
    check(Status::done, {"Проведены:\n- семинар;\n- вебинар", "Проведён семинар для\nкураторов"});
}

BOOST_AUTO_TEST_CASE(a_latin_look_alike_and_a_soft_hyphen_do_not_hide_a_word) {
    check(Status::done, {"Bыполнено", "выпол\u00adнено", "ВЫПОЛНЕНО"});
    check(Status::not_done, {"Нe выполнено"});
}

BOOST_AUTO_TEST_CASE(a_note_that_repeats_the_activity_reports_nothing) {
    const std::string activity = "Информация о ходе программы, список педагогов школы";
    BOOST_TEST(name(normalize_status("Список педагогов школы", activity).status) == "unclear");
    BOOST_TEST(name(normalize_status("Список педагогов школы", "Утвердить приказ").status) == "done");
}

BOOST_AUTO_TEST_CASE(a_remark_explains_a_mark_but_does_not_undo_a_deed) {
    const std::vector<std::array<const char*, 3>> rows{{"нет", "слёт перенесён на март 2023 года", "postponed"},
                                                       {"-", "отменено по решению совета", "cancelled"},
                                                       {"нет", "вместо лекции проведён вебинар", "substituted"},
                                                       {"", "перенесено на осень", "postponed"},
                                                       {"нет", "выполнено частично", "partially_done"},
                                                       {"нет", "нет средств", "not_done"},
                                                       {"нет", "", "not_done"},
                                                       {"нет", "приказ № 5 от 01.02.2022", "not_done"},
                                                       {"", "приказ № 5 от 01.02.2022", "no_report"},
                                                       {"синий", "не нужен при пустом списке", "unclear"},
                                                       {"синий", "не выполнено", "not_done"},
                                                       {"да", "выполнено частично", "partially_done"},
                                                       {"да", "срок был перенесён на май", "done"},
                                                       {"выполнено", "отменены занятия в двух классах", "done"},
                                                       {"выполнено", "средства не потребовались", "done"},
                                                       {"частично", "второй этап перенесён на май", "partially_done"}};
    for (const auto& [mark, remark, expected] : rows) {
        const Completion completion = refine_status(normalize_status(mark), remark);
        BOOST_TEST(name(completion.status) == expected, mark << " + " << remark << " → " << name(completion.status));
        BOOST_TEST(completion.text == mark);
    }
}

BOOST_AUTO_TEST_CASE(a_deliverable_without_a_verb_is_weak_evidence_and_an_explicit_word_strong) {
    BOOST_TEST(normalize_status("Приказ № 8 от 01.02.2021").confidence <= 0.7);
    BOOST_TEST(normalize_status("6 семинаров").confidence <= 0.7);
    BOOST_TEST(normalize_status("Выполнено").confidence >= 0.97);
    BOOST_TEST(normalize_status("Зелёный забор").confidence < 0.6);
}

BOOST_AUTO_TEST_CASE(the_day_of_completion_is_the_notes_own_date_or_that_of_the_order_that_did_it) {
    BOOST_TEST(day_of_note("Выполнено 24.09.2020") == "2020-09-24");
    BOOST_TEST(day_of_note("Проведено 3 марта 2021 года") == "2021-03-03");
    BOOST_TEST(day_of_note("Проведено 01.03.2021г., затем 05.03.21") == "2021-03-05");
    BOOST_TEST(day_of_note("Издан приказ отдела от 07.10.2020 № 15 «О плане на 01.01.2021»") == "2020-10-07");
    BOOST_TEST(day_of_note("Выполнено 12.03.2021, приказ от 10.03.2021 № 4") == "2021-03-12");
    BOOST_TEST(day_of_note("Проведён с 01.03.2021 по 05.03.2021") == "2021-03-05");
}

BOOST_AUTO_TEST_CASE(a_month_a_ground_a_newspaper_and_a_term_give_no_day) {
    for (const char* note :
         {"Проведено в апреле 2021 года", "На основании приказа от 05.04.2021 № 9 проведена проверка",
          "По приказу от 05.04.2021 № 9 создана группа", "В газете «Новости» № 7 от 02.02.2021 размещена заметка",
          "Подготовлено к 01.09.2021", "Перенесено на 01.09.2021", "Не выполнено до 01.09.2021",
          "Размещено: https://a.ru/2021-03-04/x"})
        BOOST_TEST(day_of_note(note) == "", note);
}

BOOST_AUTO_TEST_CASE(a_report_that_is_the_activity_itself_was_left_undone) {
    const auto status = [](std::string_view note, std::string_view activity) {
        return name(normalize_status(note, activity).status);
    };
    BOOST_TEST(status("Отчет куратору не направлен", "Подготовка отчетности для куратора") == "not_done");
    BOOST_TEST(status("Отчет куратору не направлен", "Проведение семинара") == "no_report");
}

BOOST_AUTO_TEST_CASE(a_cell_of_a_megabyte_is_read_in_linear_time) {
    constexpr double limit = 4;
    for (const char* piece : {"не ", "выполнено, ", "выполнено? ", "обучено 0 ", "0 ", "из 5 ", "\"",
                              "срок информация не ", "на согласование ", "( ", "приказ от № «О ", "100 % ", "проект "})
        BOOST_TEST(seconds_to_read(repeated(piece, 1 << 20)) < limit, piece);
}

BOOST_AUTO_TEST_SUITE_END()
