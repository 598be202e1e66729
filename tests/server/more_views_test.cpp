#include "app/server/views.h"
#include "archive/corrections.h"
#include "archive/journal.h"
#include "archive/store.h"
#include "compare/comparison.h"
#include "compare/review.h"
#include "export/review.h"
#include "export/writer.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"
#include "tests/support/json_schema.h"
#include "text/text.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace svod::test {

namespace {

const ServedArchive& served() {
    static const ServedArchive archive;
    return archive;
}

std::string territory_id() {
    return compare_archive(*open_archive(served().archive(), OpenMode::read), {}).territories.front().id;
}

/// A path that the view answers, for a view by id too.
std::string path_of(const PageView& view) {
    std::string path(view.path);
    if (path == "/") return "/overview";
    if (view.name == "event") path += served().events().front();
    if (view.name == "document" || view.name == "original" || view.name == "diff") path += served().documents().front();
    if (view.name == "territory") path = Address("/territories").below(territory_id()).text();
    return path + std::string(view.tail);
}

/// What the view cannot do without.
std::string query_of(const PageView& view) {
    if (view.name == "search") return "?q=" + percent_encoded("график");
    if (view.name == "diff") return "?with=" + served().documents().back();
    return {};
}

rapidjson::Document parsed(const std::string& json) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    BOOST_REQUIRE(!document.HasParseError());
    return document;
}

/// The body keeps to a schema of the description.
void check_schema(const rapidjson::Document& api, const std::string& name, const std::string& body) {
    rapidjson::StringBuffer schema;
    rapidjson::Writer<rapidjson::StringBuffer> writer(schema);
    api["components"]["schemas"][name.c_str()].Accept(writer);
    const std::vector<std::string> errors = schema_errors({schema.GetString(), schema.GetSize()}, body);
    BOOST_TEST(errors.empty(), name << ": " << (errors.empty() ? "" : errors.front()));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_view_answers_and_is_a_whole_page) {
    for (const PageView& view : page_views()) {
        const RawAnswer answer = served().get((view.path == "/" ? "/" : path_of(view)) + query_of(view));
        BOOST_TEST(answer.status == 200, view.name << ": " << answer.status);
        if (view.name == "original") continue;
        BOOST_TEST(answer.has("<html lang=\"ru\">"), view.name);
        BOOST_TEST(answer.has("<a class=\"skip\" href=\"#main\">"), view.name);
        BOOST_TEST(answer.has("<main id=\"main\""), view.name);
        BOOST_TEST(!answer.has(" style=\""), view.name);
        BOOST_TEST(!answer.has("onclick="), view.name);
    }
}

BOOST_AUTO_TEST_CASE(the_description_of_the_api_is_what_it_answers) {
    const rapidjson::Document api = parsed(served().get("/openapi.json").body);
    BOOST_TEST(api["openapi"].GetString() == std::string("3.1.0"));
    std::size_t described = 0;
    for (const PageView& view : page_views()) {
        if (view.twin == nullptr) continue;
        for (const std::string_view format : split(view.formats, ' ')) {
            const std::string base = view.path == "/" ? "/overview" : std::string(view.path);
            const std::string named =
                "/api/v1" + base + (view.by_id ? "{id}" : "") + std::string(view.tail) + "." + std::string(format);
            BOOST_REQUIRE_MESSAGE(api["paths"].HasMember(named.c_str()), named);
            ++described;
            const auto& content = api["paths"][named.c_str()]["get"]["responses"]["200"]["content"];
            const RawAnswer answer =
                served().get("/api/v1" + path_of(view) + "." + std::string(format) + query_of(view));
            BOOST_TEST(answer.status == 200, named);
            const std::string type = answer.fields.at("content-type");
            BOOST_TEST(content.HasMember(type.substr(0, type.find(';')).c_str()), named << ": " << type);
            if (format != "json") continue;
            const std::string schema = content["application/json"]["schema"]["$ref"].GetString();
            check_schema(api, schema.substr(schema.rfind('/') + 1), answer.body);
        }
    }
    BOOST_TEST(api["paths"].MemberCount() == described);
}

BOOST_AUTO_TEST_CASE(trouble_keeps_to_the_description_too) {
    const rapidjson::Document api = parsed(served().get("/openapi.json").body);
    for (const std::string target : {"/api/v1/nothing.json", "/api/v1/table.json?page=x", "/api/v1/documents/x.json"}) {
        const RawAnswer answer = served().get(target);
        BOOST_TEST(answer.status >= 400, target);
        check_schema(api, "trouble", answer.body);
    }
}

BOOST_AUTO_TEST_CASE(the_queue_is_what_the_command_line_writes) {
    const Comparison comparison = compare_archive(*open_archive(served().archive(), OpenMode::read), {});
    const std::vector<ReviewItem> items = review_queue(comparison);
    BOOST_REQUIRE(!items.empty());
    for (const ReviewFormat& format : review_formats()) {
        if (format.name == "table") continue;
        const RawAnswer answer = served().get("/review." + std::string(format.name));
        BOOST_TEST((answer.body == format.write({items, items.size()}, {})), format.name);
    }
    BOOST_TEST(served().get("/review").has("ололо траляля"));
}

BOOST_AUTO_TEST_CASE(a_municipality_is_compared_with_the_middle_of_the_region) {
    const RawAnswer answer = served().get(Address("/territories").below(territory_id()).text());
    BOOST_TEST(answer.has("Медиана"));
    BOOST_TEST(answer.has("Сроки по месяцам"));
    BOOST_TEST(answer.has("Зея.docx"));
    BOOST_TEST(served().get("/territories/nowhere").status == 404);
}

BOOST_AUTO_TEST_CASE(a_document_is_shown_with_the_roles_of_its_columns_and_its_original) {
    const std::string hash = served().documents().front();
    const RawAnswer answer = served().get("/documents/" + hash);
    for (const std::string role : {"мероприятие", "срок", "ответственные", "отметка о выполнении"})
        BOOST_TEST(answer.has("<th scope=\"col\">" + role + "</th>"), role);
    BOOST_TEST(answer.has("Провести &lt;b&gt;смотр&lt;/b&gt; &amp; конкурс"));
    BOOST_TEST(answer.has("href=\"/events/" + served().events().front() + "\""));
    BOOST_TEST(answer.has("href=\"/originals/" + hash + "\""));
    const std::unique_ptr<Store> store = open_archive(served().archive(), OpenMode::read);
    std::string exported;
    for (const DataWriter& writer : data_writers())
        if (writer.name == "json") exported = writer.write(store->reports_of({hash}), {});
    BOOST_TEST((served().get("/documents/" + hash + ".json").body == exported));
    BOOST_TEST(served().get("/documents/" + std::string(64, '0')).status == 404);
    BOOST_TEST(served().get("/originals/" + std::string(64, '0')).status == 404);
}

BOOST_AUTO_TEST_CASE(originals_are_not_handed_out_where_names_are_hidden) {
    const ServedArchive roles(ServedArchive::Content::two_municipalities, {}, PersonNames::role);
    const std::string hash = roles.documents().front();
    BOOST_TEST(roles.get("/originals/" + hash).status == 403);
    BOOST_TEST(!roles.get("/documents/" + hash).has("Иванов"));
}

BOOST_AUTO_TEST_CASE(the_journal_tells_what_was_done) {
    const RawAnswer answer = served().get("/journal");
    BOOST_TEST(answer.has(">загружен</td>"));
    BOOST_TEST(answer.has("Зея.docx</a>"));
    BOOST_TEST(answer.has("цепочка цела"));
    BOOST_TEST(parsed(served().get("/journal.json").body)["rows"].Size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_journal_tells_of_a_correction_in_the_words_of_the_command_line) {
    const ServedArchive roles(ServedArchive::Content::two_municipalities, {}, PersonNames::role);
    const std::unique_ptr<Store> store = open_archive(roles.archive(), OpenMode::create);
    Correction correction;
    correction.field = CorrectedField::period;
    correction.value = "2022-01-01..2022-12-31";
    correction.target = correction_target(store->reports({}).front(), nullptr);
    correction.author = "analyst";
    correction.time = journal_time();
    correction.reason = "сообщил Петров Иван Ильич";
    keep_correction(*store, correction);
    const RawAnswer page = roles.get("/journal");
    BOOST_TEST(page.has("<td>исправлено <form"));
    BOOST_TEST(page.has("сообщил"));
    BOOST_TEST(!page.has("Петров"));
    BOOST_TEST(!page.has("seal"));
    BOOST_TEST(!roles.get("/journal.json").has("Петров"));
}

BOOST_AUTO_TEST_CASE(only_what_chooses_is_described_as_choosing) {
    const rapidjson::Document api = parsed(served().get("/openapi.json").body);
    const auto chooses = [&](const char* path) {
        const auto& parameters = api["paths"][path]["get"]["parameters"];
        return std::any_of(parameters.Begin(), parameters.End(), [](const auto& parameter) {
            return std::string(parameter["name"].GetString()) == "status";
        });
    };
    for (const char* path : {"/api/v1/overview.json", "/api/v1/table.csv", "/api/v1/indicators.json",
                             "/api/v1/findings.json", "/api/v1/review.json", "/api/v1/territories/{id}.json"})
        BOOST_TEST(chooses(path), path);
    for (const char* path : {"/api/v1/documents/{id}.json", "/api/v1/events/{id}.json", "/api/v1/journal.json"})
        BOOST_TEST(!chooses(path), path);
    BOOST_TEST(served().get("/api/v1/comparison.json").status == 404);
}

BOOST_AUTO_TEST_CASE(a_table_gives_the_same_rows_as_page_and_as_data) {
    const RawAnswer page = served().get("/findings");
    const rapidjson::Document json = parsed(served().get("/findings.json").body);
    const std::string csv = served().get("/findings.csv").body;
    const Comparison comparison = compare_archive(*open_archive(served().archive(), OpenMode::read), {});
    BOOST_TEST(json["rows"].Size() == comparison.findings.size());
    for (const auto& row : json["rows"].GetArray()) {
        BOOST_TEST(csv.find(row["place"].GetString()) != std::string::npos);
        BOOST_TEST(page.has(row["code"].GetString()));
    }
}

}  // namespace svod::test
