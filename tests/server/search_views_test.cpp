#include "archive/found_texts.h"
#include "archive/search_index.h"
#include "archive/store.h"
#include "compare/catalogue.h"
#include "compare/comparison.h"
#include "export/diff.h"
#include "export/search.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/normalize.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

namespace svod::test {

namespace {

std::string search_target(const std::string& ending, const std::string& words, const std::string& rest = {}) {
    return "/search" + ending + "?q=" + percent_encoded(words) + rest;
}

SearchResult found(const ServedArchive& served, const std::string& words, std::vector<Status> statuses = {}) {
    SearchRequest request;
    request.parts = parse_search(words);
    request.statuses = std::move(statuses);
    return find_texts(*open_archive(served.archive(), OpenMode::read), request);
}

std::string store_plan(const ServedArchive& served, const std::string& name, const std::string& place,
                       const std::vector<PlanRow>& rows) {
    const std::string bytes = roadmap_docx(place, rows);
    Diagnostics diagnostics;
    const Document document = read_document(bytes, name, Limits{}, diagnostics);
    const Report report = normalize_report(document, extract(document), {});
    open_archive(served.archive(), OpenMode::create)->store(report, bytes);
    return report.source.sha256;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_are_found_in_any_form_marked_and_lead_to_their_activity) {
    const ServedArchive served;
    const RawAnswer page = served.get(search_target("", "сведение сайт"));
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.has("Обновить <mark>сведения</mark> на <mark>сайте</mark>"));
    BOOST_TEST(page.has("Показано: 2; всего с этими словами: 2."));
    for (const std::string& id : {served.events()[1]}) BOOST_TEST(page.has("href=\"/events/" + id + "\""));
    BOOST_TEST(page.has("Зея.docx"));
    const RawAnswer markup = served.get(search_target("", "смотр"));
    BOOST_TEST(markup.has("&lt;b&gt;<mark>смотр</mark>&lt;/b&gt;"));
    BOOST_TEST(!markup.has("<b>"));
}

BOOST_AUTO_TEST_CASE(a_search_is_narrowed_by_place_and_status_and_told_when_nothing_is_left) {
    const ServedArchive served;
    const std::string not_done = "&status=not_done";
    const RawAnswer one = served.get(search_target("", "сайте", not_done));
    BOOST_TEST(one.has("Показано: 1"));
    BOOST_TEST(one.has("<option value=\"not_done\" selected>"));
    BOOST_TEST(one.has("href=\"/search.json?q="));
    BOOST_TEST(one.has("&amp;status=not_done"));
    const RawAnswer none = served.get(search_target("", "сайте", "&territory=" + percent_encoded("Китеж")));
    BOOST_TEST(none.has("Ничего не найдено"));
    BOOST_TEST(none.has("Искать без отбора"));
    BOOST_TEST(served.get(search_target("", "сайте", "&limit=1")).has("Показать больше"));
    BOOST_TEST(served.get(search_target("", "сайте", "&limit=0")).status == 400);
    BOOST_TEST(served.get(search_target("", "сайте", "&with=1")).status == 400);
    BOOST_TEST(served.get("/search").status == 200);
    BOOST_TEST(served.get("/search?q=...").has("Назовите хотя бы одно слово"));
    BOOST_TEST(served.get("/search.json").status == 400);
}

BOOST_AUTO_TEST_CASE(what_is_found_is_what_the_command_line_writes) {
    const ServedArchive served;
    for (const SearchFormat& format : search_formats()) {
        if (format.name == "table") continue;
        const std::string target = search_target("." + std::string(format.name), "сайте", "&status=not_done");
        BOOST_TEST((served.get(target).body == format.write(found(served, "сайте", {Status::not_done}), {})),
                   format.name);
    }
}

BOOST_AUTO_TEST_CASE(every_page_has_a_box_to_search_from) {
    const ServedArchive served;
    for (const char* const target : {"/", "/table", "/journal"})
        BOOST_TEST(served.get(target).has(
                       "<form class=\"find\" role=\"search\" aria-label=\"Поиск по архиву\" action=\"/search\">"),
                   target);
}

BOOST_AUTO_TEST_CASE(a_search_does_not_betray_who_is_hidden) {
    const ServedArchive roles(ServedArchive::Content::two_municipalities, {}, PersonNames::role);
    BOOST_TEST(found(roles, "Иванова").hits.size() == 1u);
    const RawAnswer answer = roles.get(search_target("", "Иванова"));
    BOOST_TEST(answer.has("Ничего не найдено"));
    BOOST_TEST(!answer.has("смотр"));
    BOOST_TEST(roles.get(search_target(".json", "Иванова")).has("\"found\":0"));
}

BOOST_AUTO_TEST_CASE(a_version_is_held_against_the_one_before) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::vector<PlanRow> before{{"1", "Провести смотр отрядов", "до 01.03.2022", "школы", ""},
                                      {"2", "Собрать заявки участников", "до 01.04.2022", "школы", ""},
                                      {"3", "Составить график выездов", "до 01.05.2022", "школы", ""},
                                      {"4", "Издать сборник <лучших> работ", "до 01.06.2022", "школы", ""}};
    std::vector<PlanRow> after = before;
    after[0][4] = "выполнено 20.02.2022";
    after[1][2] = "до 15.04.2022";
    after.pop_back();
    const std::string old_hash = store_plan(served, "1 план.docx", "города Зеи", before);
    const std::string new_hash = store_plan(served, "2 отчёт.docx", "города Зеи", after);
    const std::string elsewhere = store_plan(served, "Тында.docx", "города Тынды", before);
    const std::unique_ptr<Store> store = open_archive(served.archive(), OpenMode::read);
    const Report first = store->reports_of({old_hash}).front();
    const Report second = store->reports_of({new_hash}).front();
    const auto catalogue = catalogue_of(*store);
    const auto written = [&](const Report& left, const Report& right, std::string_view format) {
        for (const DiffFormat& each : diff_formats())
            if (each.name == format) return each.write(diff_documents(left, right, *catalogue), {});
        return std::string();
    };
    const std::string target = "/documents/" + new_hash + "/diff";
    for (const std::string format : {"json", "csv", "xlsx", "html"}) {
        BOOST_TEST((served.get(target + "." + format).body == written(first, second, format)), format);
        BOOST_TEST((served.get(target + "." + format + "?with=" + elsewhere).body ==
                    written(store->reports_of({elsewhere}).front(), second, format)),
                   format);
    }
    const RawAnswer page = served.get(target);
    BOOST_TEST(page.has("1 план.docx"));
    BOOST_TEST(page.has("снято"));
    BOOST_TEST(page.has("срок позже на 14 дней"));
    BOOST_TEST(page.has("<del>Издать сборник &lt;лучших&gt; работ</del>"));
    BOOST_TEST(page.has("<ins>"));
    const RawAnswer alone = served.get("/documents/" + old_hash + "/diff");
    BOOST_TEST(alone.status == 200);
    BOOST_TEST(alone.has("Прежней версии этого документа в архиве нет"));
    BOOST_TEST(alone.has("value=\"" + new_hash + "\""));
    BOOST_TEST(!alone.has("value=\"" + elsewhere + "\""));
    BOOST_TEST(served.get("/documents/" + old_hash + "/diff.json").status == 404);
    BOOST_TEST(served.get("/documents/nothing/diff").status == 404);
    BOOST_TEST(served.get(target + "?with=nothing").status == 400);

    const std::string territory = compare_archive(*store, {}).territories.front().id;
    const RawAnswer place = served.get(Address("/territories").below(territory).text());
    BOOST_TEST(place.has("href=\"" + target + "\">снято 1"));
    BOOST_TEST(place.has("первый"));
}

}  // namespace svod::test
