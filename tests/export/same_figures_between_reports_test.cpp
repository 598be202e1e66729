#include "compare/indicator_rows.h"
#include "compare/ranking.h"
#include "compare/totals.h"
#include "export/words.h"
#include "tests/export/read_back.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"
#include "text/text.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>

using namespace svod;
using read_back::Row;
using read_back::Rows;
using read_back::written;

namespace {

Report dated(Report report, const char* as_of, const std::string& file) {
    report.as_of = parse_iso(as_of);
    report.source.name = file;
    report.title = "План мероприятий";
    return report;
}

Indicator indicator(const std::string& measure, double value) {
    Indicator made;
    made.measure = measure;
    made.value = value;
    made.unit = "чел.";
    made.place.tables = {{1, {2}}};
    return made;
}

void show_an_order(Event& event) {
    Evidence evidence;
    evidence.order.type = "приказ";
    evidence.order.number = "12-од";
    event.evidence.push_back(evidence);
}

/// Two municipalities with a report of the spring and one of the summer, and one with the summer's alone.
Comparison two_reports() {
    std::vector<Report> reports;
    reports.push_back(dated(sample::report("город Светлый", 'a',
                                           {{"1", "Издать приказ о назначении кураторов", "2022-03-01", "not_done"},
                                            {"2", "Провести собрание наставников", "2022-04-01", "in_progress"},
                                            {"3", "Разместить сведения на сайте", "2022-05-15", "done", "2022-05-10"},
                                            {"4", "Провести конкурс наставников", "2022-06-15", "in_progress"}}),
                            "2022-05-20", "весна-1.docx"));
    reports.push_back(
        dated(sample::report("город Светлый", 'b',
                             {{"1", "Издать приказ о назначении кураторов", "2022-03-01", "done", "2022-03-11"},
                              {"2", "Провести собрание наставников", "2022-04-01", "done", "2022-04-21"},
                              {"3", "Разместить сведения на сайте", "2022-05-15", "in_progress"},
                              {"4", "Провести конкурс наставников", "2022-07-05", "in_progress"},
                              {"5", "Обучить школьные команды", "2022-05-30", "no_report"}}),
              "2022-06-20", "лето-1.docx"));
    reports.push_back(
        dated(sample::report("Заречный район", 'c',
                             {{"1.10", "Издание приказа о назначении кураторов", "2022-03-01", "done", "2022-02-20"},
                              {"1.2", "Собрание наставников", "2022-04-01", "postponed"},
                              {"1.3", "Выпуск сборника практик", "2022-04-10", "not_done"}}),
              "2022-05-20", "весна-2.docx"));
    reports.push_back(
        dated(sample::report("Заречный район", 'd',
                             {{"1.10", "Издание приказа о назначении кураторов", "2022-03-01", "done", "2022-02-20"},
                              {"1.2", "Собрание наставников", "2022-04-01", "done", "2022-04-05"}}),
              "2022-06-20", "лето-2.docx"));
    reports.push_back(dated(sample::report("Дальний район", 'e',
                                           {{"1", "Назначить кураторов", "2022-03-01", "done", "2022-03-01"},
                                            {"2", "Собрание наставников", "2022-06-30", "in_progress"}}),
                            "2022-06-20", "лето-3.docx"));
    show_an_order(reports[1].events[0]);
    reports[1].indicators = {indicator("Число наставников", 40), indicator("Число школ", 12)};
    reports[3].indicators = {indicator("Число наставников", 125.1234567), indicator("Число школ", 7)};
    reports[4].indicators = {indicator("Число наставников", 1234567.25)};
    CompareOptions options;
    options.as_of = parse_iso("2022-06-20");
    return compare(std::move(reports), options);
}

rapidjson::Document json_of(const Comparison& comparison) {
    rapidjson::Document json;
    json.Parse(written("json", comparison).c_str());
    return json;
}

/// A sheet from its heads on.
Rows sheet(const Comparison& comparison, const std::string& name) {
    Rows rows = read_back::sheets(written("xlsx", comparison)).at(name);
    rows.erase(rows.begin(), rows.begin() + 2);
    return rows;
}

std::size_t column(const Rows& rows, const std::string& head, std::size_t from = 0) {
    const auto found = std::find(rows.front().begin() + static_cast<std::ptrdiff_t>(from), rows.front().end(), head);
    if (found == rows.front().end()) throw std::runtime_error("no column " + head);
    return static_cast<std::size_t>(found - rows.front().begin());
}

std::string rate(const rapidjson::Value& value) {
    return rate_text({value["numerator"].GetInt(), value["denominator"].GetInt(), value["not_understood"].GetInt()});
}

std::string text_of(const std::optional<double>& value) {
    return value ? number_text(*value) : "—";
}

/// A number as a workbook stores it.
std::string shown(const std::string& stored) {
    return stored == "—" ? stored : number_text(std::stod(stored));
}

std::string shown(const rapidjson::Value& value) {
    return value.IsNull() ? "—" : number_text(value.GetDouble());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(same_figures_between_reports)

BOOST_AUTO_TEST_CASE(delays_evidence_and_what_falls_due_are_the_same_everywhere) {
    const Comparison comparison = two_reports();
    const rapidjson::Document json = json_of(comparison);
    const Rows book = sheet(comparison, "Муниципалитеты");
    const Rows page = read_back::table(written("html", comparison), "Исполнение по муниципалитетам");
    const Document document = read_back::docx(written("docx", comparison));
    const Rows memo = read_back::table(document, {"Муниципальное образование", "Выполнено в срок"});
    const Rows late = read_back::table(document, {"Муниципальное образование", "Просрочено", "Не выполнено"});
    BOOST_TEST(comparison.region.late == 3);
    const auto same = [&](const std::string& name, const Totals& totals, const rapidjson::Value& told) {
        const auto most = worst(totals.days_late);
        const std::string longest = most ? std::to_string(*most) : "—";
        const Row in_book = read_back::row_of(book, name);
        const Row on_page = read_back::row_of(page, name);
        const Row in_memo = read_back::row_of(memo, name);
        const auto cell = [&](const char* head) { return shown(in_book[column(book, head)]); };
        const auto field = [&](const char* head) { return on_page[column(page, head)]; };
        for (const std::string& text : {shown(told["late"]), cell("Позже срока"), field("Позже срока")})
            BOOST_TEST(text == std::to_string(totals.late), name);
        for (const std::string& text : {shown(told["due_soon"]), cell("Скоро срок (30 дней)"), field("Скоро срок")})
            BOOST_TEST(text == std::to_string(totals.due_soon), name);
        for (const std::string& text : {shown(told["days_late_median"]), cell("Дней позже: медиана"),
                                        field("Дней позже (медиана)"), in_memo[column(memo, "Дней позже (медиана)")]})
            BOOST_TEST(text == text_of(median(totals.days_late)), name);
        for (const std::string& text :
             {shown(told["days_late_worst"]), cell("Дней позже: наибольшее"), field("Дней позже (наибольшее)"),
              in_memo[column(memo, "Дней позже (наибольшее)")]})
            BOOST_TEST(text == longest, name);
        const std::string in_cells =
            rate_text({std::stoi(cell("из них с приказом или ссылкой")), std::stoi(cell("из выполненных")), 0});
        for (const std::string& text :
             {rate(told["rates"]["evidenced"]), in_cells, field("Подтверждено"), in_memo[column(memo, "Подтверждено")]})
            BOOST_TEST(text == rate_text(totals.evidenced), name);
        if (const Row deviations = read_back::row_of(late, name); !deviations.empty()) {
            BOOST_TEST(deviations[column(late, "Позже срока")] == std::to_string(totals.late));
            BOOST_TEST(deviations[column(late, "Наибольшее опоздание, дней")] == longest);
        }
    };
    for (std::size_t i = 0; i < comparison.territories.size(); ++i)
        same(comparison.territories[i].name, comparison.territories[i].totals,
             json["territories"][static_cast<rapidjson::SizeType>(i)]["totals"]);
    same("Всего", comparison.region, json["region"]);
}

BOOST_AUTO_TEST_CASE(what_moved_is_the_same_everywhere) {
    const Comparison comparison = two_reports();
    const rapidjson::Document json = json_of(comparison);
    const Rows book = sheet(comparison, "Изменения");
    const Rows moves = sheet(comparison, "Что изменилось");
    const Rows page =
        read_back::table(written("html", comparison), "Изменения к предыдущему отчёту, каждый отчёт — на свою дату");
    const Rows memo =
        read_back::table(read_back::docx(written("docx", comparison)), {"Муниципальное образование", "Было", "Стало"});
    int compared = 0;
    std::size_t listed = 0;
    for (const TerritoryMovement& each : comparison.movement.territories) {
        if (each.before.empty()) continue;
        const ComparedTerritory& territory = comparison.territories[each.territory];
        const rapidjson::Value& told = json["movement"]["territories"][static_cast<rapidjson::SizeType>(compared++)];
        const Row in_book = read_back::row_of(book, territory.name);
        const std::string before = rate_text(each.before_totals.value().completion);
        const std::string after = rate_text(each.after_totals.completion);
        BOOST_TEST(rate(told["before_totals"]["rates"]["completion"]) == before);
        const auto rate_at = [&](const char* head) {
            const std::size_t at = column(book, head);
            return rate_text({std::stoi(in_book[at + 1]), std::stoi(in_book[at + 2]), std::stoi(in_book[at + 3])});
        };
        BOOST_TEST(rate_at("Было выполнено") == before);
        BOOST_TEST(rate_at("Стало выполнено") == after);
        const double change = completion_change(each).value();
        BOOST_TEST(told["completion_change"].GetDouble() == change, boost::test_tools::tolerance(1e-6));
        BOOST_TEST(std::stod(in_book[column(book, "Изменение, п. п.")]) == change * 100,
                   boost::test_tools::tolerance(1e-6));
        for (const auto& [head, key, count] : {std::tuple("В обоих документах", "kept", each.counts.kept),
                                               std::tuple("Ближе к выполнению", "forward", each.counts.forward),
                                               std::tuple("Дальше от выполнения", "back", each.counts.back),
                                               std::tuple("Срок позже", "deadline_later", each.counts.deadline_later),
                                               std::tuple("Добавлено", "added", each.counts.added),
                                               std::tuple("Исключено", "dropped", each.counts.dropped)}) {
            BOOST_TEST(told["counts"][key].GetInt() == count, key);
            BOOST_TEST(in_book[column(book, head)] == std::to_string(count), head);
        }
        for (const Rows* rows : {&page, &memo}) {
            const Row row = read_back::row_of(*rows, territory.name);
            BOOST_TEST(row[column(*rows, "Было")] == before + " на 20.05.2022");
            BOOST_TEST(row[column(*rows, "Стало")] == after + " на 20.06.2022");
            BOOST_TEST(read_back::contains(row[column(*rows, "Изменение")],
                                           std::to_string(std::lround(std::abs(change) * 100))));
            BOOST_TEST(row[column(*rows, "Ближе к выполнению")] == std::to_string(each.counts.forward));
            BOOST_TEST(row[column(*rows, "Дальше от выполнения")] == std::to_string(each.counts.back));
            BOOST_TEST(row[column(*rows, "Срок отодвинут")] == std::to_string(each.counts.deadline_later));
            BOOST_TEST(row[column(*rows, "Добавлено")] == std::to_string(each.counts.added));
            BOOST_TEST(row[column(*rows, "Исключено")] == std::to_string(each.counts.dropped));
        }
        BOOST_TEST(told["moves"].Size() == each.moves.size());
        listed += each.moves.size();
    }
    BOOST_TEST(compared == 2);
    BOOST_TEST(comparison.movement.counts.forward > 0);
    BOOST_TEST(comparison.movement.counts.back > 0);
    BOOST_TEST(comparison.movement.counts.dropped > 0);
    BOOST_TEST(moves.size() == listed + 1);
}

BOOST_AUTO_TEST_CASE(figures_on_the_day_of_each_are_headed_so_and_have_their_day_beside) {
    std::vector<Report> reports;
    reports.push_back(dated(sample::report("город Светлый", 'a',
                                           {{"1", "Издать приказ о назначении кураторов", "2022-03-01", "done"},
                                            {"2", "Провести собрание наставников", "2022-06-10", "in_progress"}}),
                            "2022-05-20", "весна.docx"));
    reports.push_back(dated(sample::report("Заречный район", 'b',
                                           {{"1", "Издание приказа о назначении кураторов", "2022-03-01", "not_done"}}),
                            "2022-06-20", "лето.docx"));
    CompareOptions options;
    options.own_dates = true;
    const Comparison comparison = compare(std::move(reports), options);
    const std::string html = written("html", comparison);
    BOOST_TEST(read_back::contains(html, "Состояние на дату документов каждого."));
    const Rows page = read_back::table(html, "Исполнение по муниципалитетам");
    const Rows book = sheet(comparison, "Муниципалитеты");
    const Document document = read_back::docx(written("docx", comparison));
    const Rows memo = read_back::table(document, {"Муниципальное образование", "На дату", "Мероприятий"});
    const std::string text = written("table", comparison);
    for (const auto& [name, day, stored] :
         {std::tuple("город Светлый", "20.05.2022", "44701"), std::tuple("Заречный район", "20.06.2022", "44732")}) {
        BOOST_TEST(read_back::row_of(page, name)[column(page, "На дату")] == day);
        BOOST_TEST(read_back::row_of(book, name)[column(book, "На дату")] == stored);
        BOOST_TEST(read_back::row_of(memo, name)[column(memo, "На дату")] == day);
        BOOST_TEST(read_back::contains(text, day));
    }
    std::string words;
    for (const Paragraph& each : document.paragraphs) words += each.text + "\n";
    BOOST_TEST(read_back::contains(words, "по состоянию на дату документов каждого"));
    BOOST_TEST(!read_back::contains(words, "по состоянию на 20 июня 2022 года"));
    BOOST_TEST(read_back::contains(words, "обеспечить исполнение в срок по 19 июня 2022 года"));
    BOOST_TEST(as_of_text(Comparison{}) == "на неизвестную дату: документы её не называют");
}

BOOST_AUTO_TEST_CASE(indicators_are_the_same_everywhere) {
    const Comparison comparison = two_reports();
    const rapidjson::Document json = json_of(comparison);
    const Rows book = sheet(comparison, "Показатели рядом");
    const Rows values = sheet(comparison, "Показатели");
    const Rows page = read_back::table(written("html", comparison), "Показатели");
    const std::vector<IndicatorRow> rows = indicator_rows(comparison);
    BOOST_TEST_REQUIRE(rows.size() == 2u);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const rapidjson::Value& told = json["indicator_rows"][static_cast<rapidjson::SizeType>(i)];
        const Row row = read_back::row_of(book, rows[i].measure);
        for (const std::string& text : {shown(told["sum"]), shown(row[column(book, "Сумма")])})
            BOOST_TEST(text == text_of(rows[i].sum));
        for (const std::string& text : {shown(told["median"]), shown(row[column(book, "Медиана")])})
            BOOST_TEST(text == text_of(rows[i].median));
        BOOST_TEST(told["reported"].GetInt() == rows[i].reported);
        BOOST_TEST(row[column(book, "Муниципалитетов с данными")] == std::to_string(rows[i].reported));
        rapidjson::SizeType with_value = 0;
        for (std::size_t t = 0; t < comparison.territories.size(); ++t) {
            const std::string cell = row[column(book, comparison.territories[t].name)];
            if (!rows[i].cells[t]) {
                BOOST_TEST(cell == "нет данных");
                continue;
            }
            BOOST_TEST(shown(cell) == number_text(rows[i].cells[t]->value));
            BOOST_TEST(told["cells"][with_value++]["value"].GetDouble() == rows[i].cells[t]->value);
        }
        BOOST_TEST(told["cells"].Size() == with_value);
    }
    BOOST_TEST_REQUIRE(values.size() == comparison.indicators.size() + 1);
    BOOST_TEST_REQUIRE(page.size() == comparison.indicators.size() + 1);
    for (std::size_t i = 0; i < comparison.indicators.size(); ++i) {
        const Indicator& each = *comparison.indicators[i].indicator;
        BOOST_TEST(json["indicators"][static_cast<rapidjson::SizeType>(i)]["indicator"]["value"].GetDouble() ==
                   each.value);
        BOOST_TEST(std::stod(values[i + 1][column(values, "Значение")]) == each.value);
        BOOST_TEST(shown(values[i + 1][column(values, "Значение")]) == number_text(each.value));
        BOOST_TEST(page[i + 1][column(page, "Муниципалитет")] ==
                   territory_name(comparison, comparison.indicators[i].territory));
        BOOST_TEST(page[i + 1][column(page, "Значение")] == number_text(each.value) + " " + each.unit);
    }
}

BOOST_AUTO_TEST_CASE(sections_and_points_are_the_same_everywhere) {
    const Comparison comparison = two_reports();
    const rapidjson::Document json = json_of(comparison);
    const Rows book = sheet(comparison, "По разделам и ответственным");
    const Rows ranking = sheet(comparison, "Рейтинг");
    const Rows page = read_back::table(written("html", comparison), "Рейтинг");
    const Rows memo = read_back::table(read_back::docx(written("docx", comparison)), {"Раздел", "Мероприятий"});
    const std::vector<PartTotals>& parts = comparison.by_section;
    BOOST_TEST_REQUIRE(json["by_section"].Size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const rapidjson::Value& told = json["by_section"][static_cast<rapidjson::SizeType>(i)]["totals"];
        const Row row = read_back::row_of(book, parts[i].name, 1);
        const Totals& totals = parts[i].totals;
        BOOST_TEST(told["events"].GetInt() == totals.events);
        BOOST_TEST(row[column(book, "Мероприятий")] == std::to_string(totals.events));
        BOOST_TEST(rate(told["rates"]["completion"]) == rate_text(totals.completion));
        BOOST_TEST(row[column(book, "из них выполнено")] == std::to_string(totals.completion.numerator));
        BOOST_TEST(row[column(book, "из подлежащих")] == std::to_string(totals.completion.denominator));
        BOOST_TEST(row[column(book, "отметка не распознана")] == std::to_string(totals.completion.not_understood));
        BOOST_TEST(row[column(book, "выполнено, дата неизвестна")] == std::to_string(totals.on_time.not_understood));
        if (parts.size() < 2) continue;  // the memo compares sections where there are two
        const Row in_memo = read_back::row_of(memo, parts[i].name);
        BOOST_TEST(in_memo[1] == std::to_string(totals.events));
        BOOST_TEST(in_memo[3] == rate_text(totals.completion));
    }
    const std::vector<RankedTerritory> ranked = rank_territories(comparison);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const std::string& name = comparison.territories[ranked[i].territory].name;
        const std::string score = text_of(ranked[i].score);
        BOOST_TEST(shown(json["ranking"][static_cast<rapidjson::SizeType>(i)]["points"]) == score);
        BOOST_TEST(shown(read_back::row_of(ranking, name, 1)[column(ranking, "Средний балл")]) == score);
        BOOST_TEST(read_back::row_of(page, name, 1)[column(page, "Средний балл")] == points_text(ranked[i].score));
    }
}

BOOST_AUTO_TEST_SUITE_END()
