#include "compare/ranking.h"
#include "export/words.h"
#include "tests/export/read_back.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"
#include "text/text.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace svod;
using read_back::Row;
using read_back::Rows;
using read_back::written;

namespace {

/// Three municipalities with every status, a late and an overdue one, and one that only has a plan.
Comparison region() {
    std::vector<Report> reports;
    reports.push_back(sample::report("город Светлый", 'a',
                                     {{"1", "Издать приказ о назначении кураторов", "2022-03-01", "done", "2022-03-11"},
                                      {"2", "Провести собрание наставников", "2022-04-01", "not_done"},
                                      {"3", "Заключить соглашения с предприятиями", "2022-05-01", "done", "2022-04-20"},
                                      {"4", "Разместить сведения на сайте", "2022-05-15", "partially_done"},
                                      {"5", "Провести конкурс наставников", "2022-06-15", "in_progress"}}));
    reports.push_back(
        sample::report("Заречный район", 'b',
                       {{"1.1", "Издание приказа о назначении кураторов", "2022-03-01", "done", "2022-02-20"},
                        {"1.2", "Собрание наставников", "2022-04-01", "postponed"},
                        {"1.3", "Обучение наставников", "2022-05-10", "cancelled"},
                        {"1.4", "Мониторинг программ", "2022-05-20", "unclear"},
                        {"1.5", "Отчёт о работе", "2022-12-20", "not_due"},
                        {"1.6", "Выпуск сборника практик", "2022-05-25", "done"}}));
    reports.push_back(sample::report("Верхний район", 'c',
                                     {{"1", "Назначить кураторов", "2022-03-01", "substituted"},
                                      {"2", "Собрание", "2022-04-01", "no_report"},
                                      {"3", "Размещение сведений на сайте", "2022-05-01", "done", "2022-05-01"}}));
    reports.push_back(sample::report("Дальний район", 'd', {{"1", "Назначить кураторов", "2022-03-01", ""}}));
    reports[1].events[3].completion->confidence = 0.3;
    CompareOptions options;
    options.as_of = parse_iso("2022-06-01");
    return compare(std::move(reports), options);
}

/// What every format has to say of one territory.
struct Figures {
    int events = 0;
    std::map<Status, int> by_status;
    int due = 0;
    int overdue = 0;
    std::string completion;  ///< «50 % (2 из 4)»
    std::string on_time;
    std::string place;  ///< in the ranking

    friend bool operator==(const Figures&, const Figures&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Figures& figures) {
        out << figures.events << " events, due " << figures.due << ", overdue " << figures.overdue << ", "
            << figures.completion << ", " << figures.on_time << ", place " << figures.place << ":";
        for (const auto& [status, count] : figures.by_status) out << " " << name(status) << " " << count;
        return out;
    }
};
using ByTerritory = std::map<std::string, Figures>;

std::map<Status, int> no_statuses() {
    std::map<Status, int> counts;
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i) counts[static_cast<Status>(i)] = 0;
    return counts;
}

ByTerritory expected(const Comparison& comparison) {
    ByTerritory all;
    for (const ComparedTerritory& territory : comparison.territories)
        all[territory.name] = {territory.totals.events,
                               territory.totals.by_status,
                               territory.totals.due,
                               territory.totals.overdue,
                               rate_text(territory.totals.completion),
                               rate_text(territory.totals.on_time),
                               "нет данных"};
    for (const RankedTerritory& ranked : rank_territories(comparison))
        if (ranked.place) all[comparison.territories[ranked.territory].name].place = std::to_string(ranked.place);
    return all;
}

void check(const ByTerritory& seen, const Comparison& comparison) {
    const ByTerritory wanted = expected(comparison);
    BOOST_TEST_REQUIRE(seen.size() == wanted.size());
    for (const auto& [territory, figures] : wanted) BOOST_TEST(seen.at(territory) == figures, territory);
}

/// Counts activities one by one, as a reader of a list would.
struct Counter {
    void add(const std::string& territory, const std::string& id, std::optional<Status> status, bool due, bool overdue,
             std::optional<int> days_late) {
        if (!seen.insert(id).second) return;
        Figures& of = all[territory];
        if (of.by_status.empty()) of.by_status = no_statuses();
        ++of.events;
        if (status) ++of.by_status[*status];
        of.due += due;
        of.overdue += overdue;
        Rate& completion = completions[territory];
        Rate& on_time = on_times[territory];
        completion.denominator += due;
        completion.numerator += due && status == Status::done;
        completion.not_understood += due && status == Status::unclear;
        if (status != Status::done) return;
        if (!days_late) {
            ++on_time.not_understood;
            return;
        }
        ++on_time.denominator;
        on_time.numerator += *days_late == 0;
    }

    /// The figures without the places, which a list of activities does not tell.
    ByTerritory figures(const Comparison& comparison) {
        for (auto& [territory, of] : all) {
            of.completion = rate_text(completions[territory]);
            of.on_time = rate_text(on_times[territory]);
            of.place = expected(comparison)[territory].place;
        }
        return all;
    }

    std::set<std::string> seen;
    ByTerritory all;
    std::map<std::string, Rate> completions, on_times;
};

std::size_t column(const Rows& rows, const std::string& head, std::size_t from = 0) {
    for (std::size_t i = from; i < rows.front().size(); ++i)
        if (rows.front()[i] == head) return i;
    throw std::runtime_error("no column " + head);
}

/// Of «—» 0: that it stands where nothing is known is tested apart.
int number(const std::string& text) {
    return text.empty() ? -1 : text == "—" ? 0 : std::stoi(text);
}

std::string rate(const rapidjson::Value& value) {
    return rate_text({value["numerator"].GetInt(), value["denominator"].GetInt(), value["not_understood"].GetInt()});
}

/// The status that words of a list begin with: «не выполнено, просрочено».
std::optional<Status> status_of(const std::string& words) {
    if (words.starts_with("не распознано")) return Status::unclear;
    const std::string first(split(words, ',').front());
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i)
        if (russian(static_cast<Status>(i)) == first) return static_cast<Status>(i);
    return std::nullopt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(same_figures)

BOOST_AUTO_TEST_CASE(json_tells_them) {
    const Comparison comparison = region();
    rapidjson::Document json;
    json.Parse(written("json", comparison).c_str());
    ByTerritory seen;
    std::map<std::string, std::string> names;
    for (const auto& territory : json["territories"].GetArray()) {
        const auto& totals = territory["totals"];
        names[territory["id"].GetString()] = territory["name"].GetString();
        Figures& of = seen[territory["name"].GetString()];
        of = {totals["events"].GetInt(),
              no_statuses(),
              totals["due"].GetInt(),
              totals["overdue"].GetInt(),
              rate(totals["rates"]["completion"]),
              rate(totals["rates"]["on_time"]),
              "нет данных"};
        for (auto& [status, count] : of.by_status) count = totals[std::string(name(status)).c_str()].GetInt();
    }
    for (const auto& ranked : json["ranking"].GetArray())
        if (!ranked["place"].IsNull())
            seen[names[ranked["territory"].GetString()]].place = std::to_string(ranked["place"].GetInt());
    check(seen, comparison);
}

BOOST_AUTO_TEST_CASE(ndjson_tells_them_activity_by_activity) {
    const Comparison comparison = region();
    Counter counter;
    const std::string text = written("ndjson", comparison);
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty()) continue;
        rapidjson::Document json;
        json.Parse(std::string(line).c_str());
        const auto& completion = json["event"]["completion"];
        std::optional<Status> status;
        std::optional<int> late;
        if (!completion.IsNull()) {
            status = completion["confidence"].GetDouble() < 0.6 ? Status::unclear
                                                                : *status_by_name(completion["status"].GetString());
            if (!completion["days_late"].IsNull()) late = completion["days_late"].GetInt();
        }
        counter.add(json["territory"].GetString(), json["event"]["id"].GetString(), status, json["due"].GetBool(),
                    json["overdue"].GetBool(), late);
    }
    check(counter.figures(comparison), comparison);
}

BOOST_AUTO_TEST_CASE(csv_tells_them_activity_by_activity_in_both_profiles) {
    const Comparison comparison = region();
    for (const CsvProfile profile : {CsvProfile::excel, CsvProfile::rfc}) {
        WriteOptions options;
        options.csv = profile;
        const Rows rows = read_back::csv(written("csv", comparison, options), profile == CsvProfile::rfc ? ',' : ';');
        Counter counter;
        std::set<std::string> soon;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto cell = [&](const char* head) { return rows[i][column(rows, head)]; };
            const std::string late = cell("Дней позже срока");
            if (cell("Скоро срок") == "да") soon.insert(cell("id"));
            counter.add(cell("Муниципалитет"), cell("id"), status_of(cell("Статус")),
                        cell("Подлежит исполнению") == "да", cell("Просрочено") == "да",
                        late.empty() ? std::nullopt : std::optional(number(late)));
        }
        check(counter.figures(comparison), comparison);
        BOOST_TEST(soon.size() == 1u);
        BOOST_TEST(soon.size() == static_cast<std::size_t>(comparison.region.due_soon));
    }
}

BOOST_AUTO_TEST_CASE(the_workbook_tells_them) {
    const Comparison comparison = region();
    const auto sheets = read_back::sheets(written("xlsx", comparison));
    Rows rows = sheets.at("Муниципалитеты");
    rows.erase(rows.begin(), rows.begin() + 2);  // the title and its line
    Rows ranking = sheets.at("Рейтинг");
    ByTerritory seen;
    for (const ComparedTerritory& territory : comparison.territories) {
        const Row row = read_back::row_of(rows, territory.name);
        const auto cell = [&](const std::string& head, std::size_t from = 0) {
            return number(row[column(rows, head, from)]);
        };
        Figures& of = seen[territory.name];
        of = {cell("Мероприятий"), no_statuses(), cell("Подлежат исполнению"), cell("Просрочено"), {}, {}, {}};
        for (auto& [status, count] : of.by_status) count = cell(capitalize(russian(status)), 3);
        of.completion = rate_text({cell("из них выполнено"), cell("из подлежащих"), cell("отметка не распознана")});
        of.on_time =
            rate_text({cell("из них в срок"), cell("из выполненных с датой"), cell("выполнено, дата неизвестна")});
        of.place = read_back::row_of(ranking, territory.name, 1)[0];
    }
    check(seen, comparison);
}

BOOST_AUTO_TEST_CASE(the_page_tells_them) {
    const Comparison comparison = region();
    const std::string html = written("html", comparison);
    const Rows rows = read_back::table(html, "Исполнение по муниципалитетам");
    const Rows ranking = read_back::table(html, "Рейтинг");
    ByTerritory seen;
    for (const ComparedTerritory& territory : comparison.territories) {
        const Row row = read_back::row_of(rows, territory.name);
        const auto cell = [&](const std::string& head) { return row[column(rows, head)]; };
        Figures& of = seen[territory.name];
        of = {number(cell("Мероприятий")),
              no_statuses(),
              number(cell("Подлежат исполнению")),
              number(cell("Просрочено")),
              cell("Выполнено из подлежащих"),
              cell("Выполнено в срок"),
              read_back::row_of(ranking, territory.name, 1)[0]};
        for (auto& [status, count] : of.by_status) count = number(cell(capitalize(brief(status))));
    }
    check(seen, comparison);
}

BOOST_AUTO_TEST_CASE(the_memo_tells_what_it_has_room_for) {
    const Comparison comparison = region();
    const Document document = read_back::docx(written("docx", comparison));
    const Rows rows = read_back::table(document, {"Муниципальное образование", "Мероприятий", "Подлежит исполнению"});
    const Rows deviations = read_back::table(document, {"Муниципальное образование", "Просрочено", "Не выполнено"});
    BOOST_TEST_REQUIRE(rows.size() == comparison.territories.size() + 2);
    const auto same = [&](const Row& row, const Totals& totals) {
        BOOST_TEST(row[1] == std::to_string(totals.events));
        BOOST_TEST(row[2] == count_text(totals, totals.due));
        BOOST_TEST(row[3] == rate_text(totals.completion));
        BOOST_TEST(row[4] == count_text(totals, totals.overdue));
    };
    const Rows times = read_back::table(document, {"Муниципальное образование", "Выполнено в срок"});
    BOOST_TEST_REQUIRE(times.size() == rows.size());
    const auto in_time = [&](const Row& row, const Totals& totals) {
        BOOST_TEST(row[1] == rate_text(totals.on_time));
        BOOST_TEST(row[4] == rate_text(totals.evidenced));
    };
    for (const ComparedTerritory& territory : comparison.territories) {
        same(read_back::row_of(rows, territory.name), territory.totals);
        in_time(read_back::row_of(times, territory.name), territory.totals);
    }
    same(rows.back(), comparison.region);
    in_time(times.back(), comparison.region);
    for (const auto& [head, status] :
         {std::pair("Не выполнено", Status::not_done), std::pair("Перенесено", Status::postponed),
          std::pair("Заменено", Status::substituted), std::pair("Отменено", Status::cancelled),
          std::pair("Нет отметки", Status::no_report)})
        BOOST_TEST(
            deviations.back()[column(deviations, head)] == std::to_string(comparison.region.by_status.at(status)),
            head);
}

BOOST_AUTO_TEST_CASE(the_terminal_tells_them) {
    const Comparison comparison = region();
    const std::string text = written("table", comparison);
    for (const ComparedTerritory& territory : comparison.territories)
        for (const std::string_view line : split(text, '\n'))
            if (line.starts_with(territory.name + "  ")) {
                BOOST_TEST(read_back::contains(std::string(line), rate_text(territory.totals.completion)));
                BOOST_TEST(read_back::contains(std::string(line), rate_text(territory.totals.on_time)));
            }
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_goes_with_each_rate) {
    const Comparison comparison = region();
    const Totals& totals = comparison.territories[comparison.territories.size() - 1].totals;
    BOOST_TEST_REQUIRE(totals.completion.not_understood == 1);
    BOOST_TEST_REQUIRE(totals.on_time.not_understood == 1);
    BOOST_TEST(rate_text({2, 4, 1}) == "50 % (2 из 4; не понято 1)");
    BOOST_TEST(rate_text({0, 0, 3}) == "— (не понято 3)");
    BOOST_TEST(rate_text({0, 0, 0}) == "—");
    const auto sheets = read_back::sheets(written("xlsx", comparison));
    Rows ranking = sheets.at("Рейтинг");
    ranking.erase(ranking.begin(), ranking.begin() + 2);
    const Row row = read_back::row_of(ranking, comparison.territories.back().name, 1);
    for (const RankedMeasure& measure : ranked_measures())
        BOOST_TEST(row[column(ranking, std::string(measure.name) + ": не понято")] ==
                   std::to_string(measure.rate(totals).not_understood));
}

BOOST_AUTO_TEST_CASE(without_marks_nothing_is_said_to_be_zero) {
    Comparison comparison = region();
    comparison.not_received = {"Пропавший район"};
    const std::string plan_only = "Дальний район";
    const Rows page = read_back::table(written("html", comparison), "Исполнение по муниципалитетам");
    const Row on_page = read_back::row_of(page, plan_only);
    BOOST_TEST(on_page[1] == "1");
    for (std::size_t i = 2; i < on_page.size(); ++i) BOOST_TEST(on_page[i] == "—", page.front()[i]);
    BOOST_TEST(read_back::row_of(page, "Пропавший район")[1] == "не получен");
    const auto sheets = read_back::sheets(written("xlsx", comparison));
    const Row in_book = read_back::row_of(sheets.at("Муниципалитеты"), plan_only);
    BOOST_TEST(in_book[2] == "1");
    for (std::size_t i = 3; i < in_book.size(); ++i) BOOST_TEST(in_book[i] == "—", i);
    const Document document = read_back::docx(written("docx", comparison));
    const Row in_memo = read_back::row_of(
        read_back::table(document, {"Муниципальное образование", "Мероприятий", "Подлежит исполнению"}), plan_only);
    BOOST_TEST(in_memo == (Row{plan_only, "1", "—", "—", "—"}), boost::test_tools::per_element());

    CompareOptions options;
    options.as_of = parse_iso("2022-06-01");
    std::vector<Report> plan;
    plan.push_back(sample::report(plan_only, 'd', {{"1", "Назначить кураторов", "2022-03-01", ""}}));
    const Comparison alone = compare(std::move(plan), options);
    const Document memo = read_back::docx(written("docx", alone));
    const auto said = [&](const char* words) {
        return std::any_of(memo.paragraphs.begin(), memo.paragraphs.end(),
                           [&](const Paragraph& each) { return read_back::contains(clean_line(each.text), words); });
    };
    BOOST_TEST(said("Отметок об исполнении у них нет: сколько выполнено и просрочено, неизвестно."));
    BOOST_TEST(!said("Просрочено 0"));
    BOOST_TEST(!said("заменённых и отменённых мероприятий"));
}

BOOST_AUTO_TEST_CASE(charts_of_the_page_show_them_and_so_does_the_table_beside) {
    const Comparison comparison = region();
    const std::string html = written("html", comparison);
    for (const ComparedTerritory& territory : comparison.territories) {
        if (!territory.totals.completion.value()) continue;
        const std::string label = rate_text(territory.totals.completion);
        BOOST_TEST(read_back::contains(html, ">" + label + "</text>"), territory.name);
        BOOST_TEST(
            read_back::contains(html, "<th scope=\"row\">" + territory.name + "</th><td class=\"number\">" + label),
            territory.name);
    }
}

BOOST_AUTO_TEST_CASE(what_a_roadmap_lacks_is_the_same_everywhere) {
    const Comparison comparison = region();
    rapidjson::Document json;
    json.Parse(written("json", comparison).c_str());
    Rows sheet = read_back::sheets(written("xlsx", comparison)).at("Чего нет");
    sheet.erase(sheet.begin(), sheet.begin() + 2);  // the title and its line
    const Rows page = read_back::table(written("html", comparison), "Типовые мероприятия каталога в дорожных картах");
    const Rows memo = read_back::table(read_back::docx(written("docx", comparison)), {"Муниципалитет", "Есть", "Нет"});
    const std::string text = written("table", comparison);
    for (std::size_t i = 0; i < comparison.territories.size(); ++i) {
        const ComparedTerritory& territory = comparison.territories[i];
        const TypicalActivities& typical = territory.typical.value();
        BOOST_TEST(typical.planned.numerator > 0, territory.name);
        const auto& told = json["territories"][static_cast<rapidjson::SizeType>(i)]["typical"];
        BOOST_TEST(told["planned"]["numerator"].GetInt() == typical.planned.numerator);
        BOOST_TEST(told["planned"]["denominator"].GetInt() == typical.planned.denominator);
        BOOST_TEST(told["missing"].Size() == typical.missing.size());
        BOOST_TEST(told["doubtful"].Size() == typical.doubtful.size());
        BOOST_TEST(told["missing"][0]["title"].GetString() == typical.missing[0].title);
        const std::size_t at = column(sheet, territory.name);
        const auto lines = std::count_if(sheet.begin(), sheet.end(),
                                         [&](const Row& row) { return row.size() > at && row[at] == "✗ нет"; });
        BOOST_TEST(static_cast<std::size_t>(lines) == typical.missing.size());
        BOOST_TEST(read_back::row_of(sheet, "из них есть", 1)[at] == std::to_string(typical.planned.numerator));
        BOOST_TEST(read_back::row_of(sheet, "из типовых", 1)[at] == std::to_string(typical.planned.denominator));
        for (const Rows* rows : {&page, &memo}) {
            const Row row = read_back::row_of(*rows, territory.name);
            BOOST_REQUIRE(row.size() > 3u);
            BOOST_TEST(row[1] == typical_text(territory.typical));
            BOOST_TEST(row[2] == std::to_string(typical.missing.size()));
            BOOST_TEST(read_back::contains(row[3], "«" + typical.missing[0].title + "»"));
        }
        BOOST_TEST(read_back::contains(text, "  " + territory.name + ": " + typical_text(territory.typical) + "; нет"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
