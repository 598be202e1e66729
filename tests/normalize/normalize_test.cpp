#include "normalize/normalize.h"

#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/citations.h"
#include "tests/support/boost_test.h"
#include "tests/support/docx_notation.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

RawField raw(const std::string& text) {
    return {clean_line(text), text, {}, false, {}};
}

/// A plan of one table: its columns, then its rows, every row a list of texts in the order of the columns.
struct Plan {
    std::vector<HeaderField> columns;
    std::vector<std::vector<std::string>> rows;
    TableRole role = TableRole::roadmap;
    std::vector<SectionTitle> section = {};
};

Extraction extraction_of(const std::string& title, const Plan& plan) {
    Extraction extraction;
    extraction.title = title;
    extraction.front.push_back(raw(title));
    LogicalTable table;
    table.role = plan.role;
    for (std::size_t c = 0; c < plan.columns.size(); ++c)
        table.schema.columns.push_back({static_cast<int>(c), plan.columns[c], std::string(name(plan.columns[c])), 1});
    for (std::size_t r = 0; r < plan.rows.size(); ++r) {
        Record record;
        record.section = plan.section;
        record.place.tables = {{0, {static_cast<int>(r + 1)}}};
        for (std::size_t c = 0; c < plan.columns.size(); ++c) record.fields[plan.columns[c]] = raw(plan.rows[r][c]);
        table.records.push_back(std::move(record));
    }
    table.place.tables = {{0, {}}};
    extraction.tables.push_back(std::move(table));
    return extraction;
}

Report report_of(const Extraction& extraction) {
    Document document;
    document.source.sha256 = "0123456789abcdef";
    document.tables.resize(1);
    document.blocks = {{Block::Kind::table, 0}};
    return normalize_report(document, extraction, {});
}

using F = HeaderField;

}  // namespace

BOOST_AUTO_TEST_SUITE(normalize)

BOOST_AUTO_TEST_CASE(a_row_of_a_plan_becomes_an_event) {
    const Report report = report_of(
        extraction_of("План работы на 2021 год",
                      {{F::number, F::activity, F::deadline, F::responsible, F::result},
                       {{"1.2.", "Открыть клуб", "до 5 марта", "директор", "Приказ"}, {"1.3.", "", "", "", ""}}}));
    BOOST_TEST((report.kind == ReportKind::roadmap));
    BOOST_REQUIRE(report.period.has_value());
    BOOST_TEST(iso(report.period->start) == "2021-01-01");
    BOOST_REQUIRE(report.events.size() == 1u);
    const Event& event = report.events.front();
    BOOST_TEST(event.id == "0123456789ab-1");
    BOOST_TEST(event.number == "1.2");
    BOOST_TEST(event.activity == "Открыть клуб");
    BOOST_REQUIRE(event.deadline.has_value());
    BOOST_TEST(iso(event.deadline->end.value()) == "2021-03-05");
    BOOST_TEST(event.result.value() == "Приказ");
    BOOST_TEST(!event.completion.has_value());
    BOOST_TEST(event.place.tables.front().rows.front() == 1);
}

BOOST_AUTO_TEST_CASE(a_section_of_one_year_gives_its_rows_the_year) {
    const Report report =
        report_of(extraction_of("План на 2021-2023 годы", {{F::activity, F::deadline},
                                                           {{"Открыть клуб", "до 5 марта"}},
                                                           TableRole::roadmap,
                                                           {{std::nullopt, "Мероприятия в 2022 году"}}}));
    BOOST_TEST(iso(report.events.at(0).deadline.value().end.value()) == "2022-03-05");
}

BOOST_AUTO_TEST_CASE(days_late_are_counted_from_the_day_of_completion) {
    const Plan plan{{F::activity, F::deadline, F::completion, F::completion_date},
                    {{"Открыть клуб", "до 05.03.2021", "Издан приказ отдела от 08.03.2021 № 7-од «О клубе»", ""},
                     {"Закрыть клуб", "до 05.03.2021", "Выполнено", "01.03.2021"},
                     {"Сдать отчет", "до 05.03.2021", "", "09.03.2021"},
                     {"Сшить флаг", "до 05.03.2021", "Не выполнено", ""}}};
    const Report report = report_of(extraction_of("Отчет о плане за 2021 год", plan));
    BOOST_TEST((report.kind == ReportKind::roadmap_report));
    BOOST_REQUIRE(report.events.size() == 4u);
    BOOST_TEST(report.events[0].completion.value().days_late.value() == 3);
    BOOST_TEST(report.events[0].evidence.at(0).order.number == "7-од");
    BOOST_TEST(report.events[1].completion.value().days_late.value() == 0);
    BOOST_TEST((report.events[2].completion.value().status == Status::done));
    BOOST_TEST(report.events[2].completion.value().days_late.value() == 4);
    BOOST_TEST(!report.events[3].completion.value().date.has_value());
}

BOOST_AUTO_TEST_CASE(a_table_of_events_tells_what_was_done_in_its_results) {
    const Report report = report_of(
        extraction_of("Информация о работе", {{F::number, F::activity, F::result},
                                              {{"1", "Смотр песни", "Участвовало 9 школ. https://example.org/a"}},
                                              TableRole::events}));
    BOOST_TEST((report.kind == ReportKind::analytical_report));
    const Event& event = report.events.at(0);
    BOOST_TEST((event.kind == Event::Kind::accomplishment));
    BOOST_TEST(!event.result.has_value());
    BOOST_TEST((event.completion.value().status == Status::done));
    BOOST_TEST(event.evidence.at(0).url == "https://example.org/a");
}

BOOST_AUTO_TEST_CASE(a_recommendation_has_the_deadline_of_its_sentence) {
    Extraction extraction;
    ProseItem item;
    item.section = {{"1", "Школам"}};
    item.number = "1.1";
    item.text = raw("Создать в срок до 19.09.2022 клуб.");
    item.place.paragraph = 7;
    extraction.prose.push_back(item);
    const Report report = report_of(extraction);
    const Event& event = report.events.at(0);
    BOOST_TEST((event.kind == Event::Kind::recommendation));
    BOOST_TEST(iso(event.deadline.value().end.value()) == "2022-09-19");
    BOOST_TEST(event.section.at(0).title == "Школам");
    BOOST_TEST(event.place.paragraph.value() == 7);
}

BOOST_AUTO_TEST_CASE(the_period_may_follow_from_full_dates_alone) {
    const auto period = [](std::vector<std::vector<std::string>> rows) {
        const Report report = report_of(extraction_of("План", {{F::activity, F::deadline}, std::move(rows)}));
        return report.period ? iso(report.period->start) + ".." + iso(report.period->end) : "";
    };
    BOOST_TEST(period({{"А", "до 01.10.2020"}, {"Б", "до 01.02.2021"}, {"В", "15.05.2021"}}) ==
               "2020-09-01..2021-08-31");
    BOOST_TEST(period({{"А", "до 01.02.2021"}, {"Б", "до 01.10.2021"}, {"В", "15.05.2021"}}) ==
               "2021-01-01..2021-12-31");
    BOOST_TEST(period({{"А", "до 01.02.2021"}, {"Б", "до 01.10.2021"}}) == "");
    BOOST_TEST(period({{"А", "до 01.02.2020"}, {"Б", "до 01.10.2021"}, {"В", "15.05.2022"}}) == "");
}

BOOST_AUTO_TEST_CASE(a_period_is_stated_by_a_head_and_not_by_prose) {
    const auto period = [](const std::vector<std::string>& front, const std::vector<std::string>& items) {
        Extraction extraction;
        extraction.title = "Отчет о работе";
        for (const std::string& line : front) extraction.front.push_back(raw(line));
        for (const std::string& text : items) {
            ProseItem item;
            item.kind = ProseItem::Kind::accomplishment;
            item.text = raw(text);
            extraction.front.push_back(item.text);
            extraction.prose.push_back(std::move(item));
        }
        const Report report = report_of(extraction);
        return report.period ? iso(report.period->start) + ".." + iso(report.period->end) : "";
    };
    BOOST_TEST(period({"с 10 по 20 марта 2022 года"}, {}) == "2022-03-10..2022-03-20");
    BOOST_TEST(period({"С 10 по 20 марта 2022 года прошла декада чтения."}, {}) == "");
    BOOST_TEST(period({}, {"С 10 по 20 марта 2022 года прошла декада чтения"}) == "");
    BOOST_TEST(period({}, {"В 2021 году открыт кружок"}) == "");
    BOOST_TEST(period({"Отчётный период: с 10.01.2022 по 20.05.2022."}, {}) == "2022-01-10..2022-05-20");
    BOOST_TEST(period({"за 2021 год"}, {"В 2020 году открыт кружок"}) == "2021-01-01..2021-12-31");
}

BOOST_AUTO_TEST_CASE(what_is_recommended_is_due_after_what_is_reported_on) {
    Extraction extraction;
    extraction.title = "Анализ работы за 2021-2022 учебный год по состоянию на 01.06.2022";
    for (const char* text :
         {"Обновить план в срок до 15 сентября.", "Ежемесячно проводить занятия.", "Провести опрос до 10.10.2023."}) {
        ProseItem item;
        item.text = raw(text);
        extraction.prose.push_back(std::move(item));
    }
    const Report report = report_of(extraction);
    BOOST_REQUIRE(report.events.size() == 3u);
    BOOST_TEST(iso(report.events[0].deadline->end.value()) == "2022-09-15");
    BOOST_TEST((report.events[1].deadline->kind == Deadline::Kind::recurring));
    BOOST_TEST(!report.events[1].deadline->end.has_value());
    BOOST_TEST(iso(report.events[2].deadline->end.value()) == "2023-10-10");
    BOOST_TEST(std::none_of(report.findings.begin(), report.findings.end(),
                            [](const Finding& f) { return f.code == "deadline_outside_period"; }));
}

BOOST_AUTO_TEST_CASE(a_remark_beside_the_mark_gives_its_status_and_its_order) {
    const Plan plan{{F::activity, F::completion, F::note},
                    {{"А", "нет", "перенесено на май 2023 года"},
                     {"Б", "да", "приказ отдела от 03.03.2022 № 8"},
                     {"В", "", "отменено"},
                     {"Г", "", ""}}};
    const Report report = report_of(extraction_of("Отчет о плане за 2022 год", plan));
    BOOST_REQUIRE(report.events.size() == 4u);
    BOOST_TEST((report.events[0].completion->status == Status::postponed));
    BOOST_TEST((report.events[1].completion->status == Status::done));
    BOOST_TEST(report.events[1].evidence.at(0).order.number == "8");
    BOOST_TEST((report.events[2].completion->status == Status::cancelled));
    const auto missing = std::count_if(report.findings.begin(), report.findings.end(),
                                       [](const Finding& f) { return f.code == "completion_missing"; });
    BOOST_TEST(missing == 1);
}

BOOST_AUTO_TEST_CASE(an_order_cited_twice_is_one_with_both_rows) {
    const Plan plan{{F::activity, F::completion},
                    {{"А", "Приказ отдела от 01.09.2021 № 7 «О клубе»"},
                     {"Б", "приказ от 01.09.2021 № 7"},
                     {"В", "приказ от 02.09.2021 № 7"}}};
    const Report report = report_of(extraction_of("Отчет о плане", plan));
    BOOST_REQUIRE(report.orders.size() == 2u);
    BOOST_TEST(report.orders[0].title == "О клубе");
    BOOST_TEST(report.orders[0].place.tables.at(0).rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_acts_of_approvals_are_not_cited_orders) {
    Document document;
    for (const char* text : {"УТВЕРЖДЕНО", "приказом отдела от 01.09.2021 № 7",
                             "Во исполнение приказа министерства от 05.08.2021 № 12 создан клуб."}) {
        document.blocks.push_back({Block::Kind::paragraph, static_cast<int>(document.paragraphs.size())});
        document.paragraphs.emplace_back().text = text;
    }
    Extraction extraction;
    extraction.approvals.push_back({"approved", raw("УТВЕРЖДЕНО\nприказом отдела от 01.09.2021 № 7")});
    const auto orders = cited_orders(document, extraction);
    BOOST_REQUIRE(orders.size() == 1u);
    BOOST_TEST(orders[0].number == "12");
    BOOST_TEST(orders[0].place.paragraph.value() == 2);
}

BOOST_AUTO_TEST_CASE(nothing_gives_an_empty_report) {
    const Report report = normalize_report(Document{}, Extraction{}, {});
    BOOST_TEST((report.kind == ReportKind::other));
    BOOST_TEST(report.events.empty());
    BOOST_TEST(!report.period.has_value());
    BOOST_TEST(!report.territory.has_value());
}

BOOST_AUTO_TEST_CASE(a_check_box_of_word_ticked_in_the_column_of_marks_is_a_thing_done) {
    using namespace docx_notation;
    const auto box = [](const std::string& state) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>" + state +
               "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
               "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    };
    const auto line = [&](const char* number, const char* activity, const std::string& state) {
        return row({cell(p(number)), cell(p(activity)), cell(p("до 05.03.2021")), cell(box(state))});
    };
    const std::string bytes =
        docx(p("План работы на 2021 год") + table({row({cell(p("№ п/п")), cell(p("Мероприятие")),
                                                        cell(p("Срок исполнения")), cell(p("Отметка о выполнении"))}),
                                                   line("1", "Открыть клуб", "<w:checked/>"),
                                                   line("2", "Собрать отзывы", "<w:default w:val=\"0\"/>")}));
    Diagnostics diagnostics;
    const Document document = read_document(bytes, "план.docx", Limits{}, diagnostics);
    const Report report = normalize_report(document, extract(document), {});
    BOOST_REQUIRE(report.events.size() == 2u);
    BOOST_TEST((report.events[0].completion.value().status == Status::done));
    BOOST_TEST((report.events[1].completion.value().status == Status::not_done));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace svod
