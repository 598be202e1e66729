#include "app/server/message.h"
#include "app/server/multipart.h"
#include "archive/database.h"
#include "archive/search.h"
#include "archive/search_index.h"
#include "archive/store.h"
#include "compare/comparison.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <future>
#include <thread>

namespace svod::test {

namespace {

constexpr const char* form_type = "Content-Type: multipart/form-data; boundary=grenze";

std::string part(const std::string& name, const std::string& content, const std::string& file_name = {}) {
    return "--grenze\r\nContent-Disposition: form-data; name=\"" + name + "\"" +
           (file_name.empty() ? "" : "; filename=\"" + file_name + "\"") + "\r\n\r\n" + content + "\r\n";
}

std::string token_of(const ServedArchive& served) {
    const std::string page = served.get("/import").body;
    const std::string before = "name=\"token\" value=\"";
    const std::size_t at = page.find(before) + before.size();
    return page.substr(at, page.find('"', at) - at);
}

RawAnswer upload(const ServedArchive& served, const std::string& body, const std::vector<std::string>& more = {}) {
    std::vector<std::string> fields{form_type};
    fields.insert(fields.end(), more.begin(), more.end());
    return ask(served.port(), "POST", "/import", fields, body + "--grenze--\r\n");
}

std::string plan(const std::string& municipality) {
    return roadmap_docx(municipality, {{"1", "Провести смотр", "до 01.03.2022", "школы", "выполнено"}});
}

const std::vector<std::string> places{"города Зеи", "города Тынды", "города Свободного", "города Шимановска"};

std::string plans_of_places() {
    std::string body;
    for (const std::string& place : places) body += part("files", plan(place), place + ".docx");
    return body;
}

std::string first_place(const ServedArchive& served) {
    return compare_archive(*open_archive(served.archive(), OpenMode::read), {}).territories.front().id;
}

/// Another writer holds the archive for that long, from now on.
std::future<void> held(const ServedArchive& served, std::chrono::milliseconds time) {
    std::promise<void> begun;
    std::future<void> holds = begun.get_future();
    std::future<void> ends = std::async(std::launch::async, [&served, time, begun = std::move(begun)]() mutable {
        const std::unique_ptr<Store> store = open_archive(served.archive(), OpenMode::create);
        store->database().transaction([&] {
            begun.set_value();
            std::this_thread::sleep_for(time);
        });
    });
    holds.wait();
    return ends;
}

}  // namespace

BOOST_AUTO_TEST_CASE(uploaded_files_are_in_the_comparison_and_each_outcome_is_told) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string docx = plan("города Свободного");
    const RawAnswer answer = upload(served, part("token", token_of(served)) + part("files", docx, "Свободный.docx") +
                                                part("files", "not a document", "../../x.docx"));
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.has("город Свободный"));
    BOOST_TEST(answer.has("не прочитан"));
    BOOST_TEST(answer.has("../../x.docx"));
    BOOST_TEST(served.get("/table").has("Провести смотр"));
    BOOST_TEST(upload(served, part("token", token_of(served)) + part("files", docx, "копия.docx")).has("уже загружен"));
    const RawAnswer original = served.get("/originals/" + served.documents().front());
    BOOST_TEST((original.body == docx));
    BOOST_TEST(original.fields.at("content-disposition").starts_with("attachment"));
}

BOOST_AUTO_TEST_CASE(the_outcome_of_each_file_comes_as_an_event) {
    const ServedArchive served(ServedArchive::Content::empty);
    const RawAnswer answer =
        upload(served,
               part("token", token_of(served)) + part("files", plan("города Свободного"), "а.docx") +
                   part("files", plan("города Зеи"), "б.docx"),
               {"Accept: text/event-stream"});
    BOOST_TEST(answer.fields.at("content-type").starts_with("text/event-stream"));
    BOOST_TEST(answer.has("\"done\":1,\"all\":2"));
    BOOST_TEST(answer.has("\"done\":2,\"all\":2"));
    BOOST_TEST(answer.has("event: end"));
    BOOST_TEST(served.documents().size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_import_longer_than_an_answer_may_take_is_told_to_its_end) {
    ServerLimits limits;
    limits.answer_seconds = 1;
    const ServedArchive served(ServedArchive::Content::empty, limits);
    const std::string token = part("token", token_of(served));
    const std::future<void> held_up = held(served, std::chrono::milliseconds(2500));
    const RawAnswer answer = upload(served, token + plans_of_places(), {"Accept: text/event-stream"});
    BOOST_TEST(answer.has("\"done\":4,\"all\":4"));
    BOOST_TEST(answer.has("event: end"));
}

BOOST_AUTO_TEST_CASE(an_import_goes_on_when_its_reader_has_left) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string body = part("token", token_of(served)) + plans_of_places() + "--grenze--\r\n";
    const std::future<void> held_up = held(served, std::chrono::milliseconds(1000));
    {
        Poco::Net::StreamSocket leaving(
            Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(served.port())));
        leaving.setLinger(true, 0);
        const std::string request = "POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\n" + std::string(form_type) +
                                    "\r\nAccept: text/event-stream\r\nContent-Length: " + std::to_string(body.size()) +
                                    "\r\n\r\n" + body;
        leaving.sendBytes(request.data(), static_cast<int>(request.size()));
        char byte = 0;
        leaving.receiveBytes(&byte, 1);  // the import has begun
    }
    for (int i = 0; i < 200 && served.documents().size() < places.size(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    BOOST_TEST(served.documents().size() == places.size());
}

BOOST_AUTO_TEST_CASE(a_form_of_the_page_is_taken_from_a_browser_without_script) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string body = part("token", token_of(served)) + part("files", plan("города Зеи"), "а.docx");
    BOOST_TEST(served.get("/import").fields.at("referrer-policy") == "same-origin");
    BOOST_TEST(upload(served, body, {"Origin: null"}).status == 403);
    BOOST_TEST(upload(served, body, {"Origin: null", "Sec-Fetch-Site: cross-site"}).status == 403);
    const std::string own = "Origin: http://127.0.0.1:" + std::to_string(served.port());
    BOOST_TEST(upload(served, body, {own, "Sec-Fetch-Site: same-origin"}).has("загружен"));
    BOOST_TEST(upload(served, body, {"Origin: null", "Sec-Fetch-Site: same-origin"}).has("уже загружен"));
}

BOOST_AUTO_TEST_CASE(a_form_from_elsewhere_changes_nothing) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string files = part("files", plan("города Зеи"), "а.docx");
    const std::string token = part("token", token_of(served));
    BOOST_TEST(upload(served, files).status == 403);
    BOOST_TEST(upload(served, part("token", "0") + files).status == 403);
    BOOST_TEST(upload(served, token + files, {"Origin: http://evil.example"}).status == 403);
    BOOST_TEST(upload(served, token + files, {"Sec-Fetch-Site: cross-site"}).status == 403);
    BOOST_TEST(served.documents().empty());
    BOOST_TEST(ask(served.port(), "POST", "/table", {}, "a=1").status == 405);
}

BOOST_AUTO_TEST_CASE(a_form_without_files_or_too_large_is_refused_in_words) {
    ServerLimits limits;
    limits.upload_bytes = 10'000;
    const ServedArchive served(ServedArchive::Content::empty, limits);
    BOOST_TEST(upload(served, part("token", token_of(served))).has("Ни одного файла не выбрано"));
    const RawAnswer large =
        upload(served, part("token", token_of(served)) + part("files", std::string(20'000, 'x'), "а.docx"));
    BOOST_TEST(large.status == 413);
    BOOST_TEST(large.has("по частям"));
}

BOOST_AUTO_TEST_CASE(the_limits_that_the_page_names_are_those_that_hold) {
    ServerLimits limits;
    limits.upload_bytes = 5 << 20;
    limits.upload_files = 3;
    const ServedArchive served(ServedArchive::Content::empty, limits);
    BOOST_TEST(served.get("/import").has("Не больше 3 файлов и 5 МБ"));
    const std::string token = part("token", token_of(served));
    BOOST_TEST(upload(served, token + plans_of_places()).status == 413);
    BOOST_TEST(served.documents().empty());
}

BOOST_AUTO_TEST_CASE(an_unread_file_is_no_way_round_hidden_names) {
    const ServedArchive roles(ServedArchive::Content::empty, {}, PersonNames::role);
    upload(roles, part("token", token_of(roles)) + part("files", "no document", "Петров Иван Ильич.docx"));
    const std::string hash = open_archive(roles.archive(), OpenMode::read)->documents().front().sha256;
    const RawAnswer page = roles.get("/documents/" + hash);
    BOOST_TEST(page.has("Документ не прочитан"));
    BOOST_TEST(page.has("Подлинник не выдаётся"));
    BOOST_TEST(!page.has("/originals/"));
    BOOST_TEST(!page.has("Петров"));
    BOOST_TEST(!roles.get("/journal").has("Петров"));
}

BOOST_AUTO_TEST_CASE(a_file_has_one_name_on_every_page) {
    const ServedArchive initials(ServedArchive::Content::empty, {}, PersonNames::initials);
    const std::string name = "Отчёт Петрова Ивана Ильича.docx";
    upload(initials, part("token", token_of(initials)) + part("files", plan("города Зеи"), name));
    for (const std::string& target :
         {std::string("/"), "/documents/" + initials.documents().front(), std::string("/journal"),
          Address("/territories").below(first_place(initials)).text()})
        BOOST_TEST(initials.get(target).has(name), target);
}

BOOST_AUTO_TEST_CASE(a_body_cut_on_its_way_is_no_body) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string body =
        part("token", token_of(served)) + part("files", plan("города Зеи"), "а.docx") + "--grenze--\r\n";
    Poco::Net::StreamSocket cut(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(served.port())));
    cut.setReceiveTimeout(Poco::Timespan(20, 0));
    const std::string request = "POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\n" + std::string(form_type) +
                                "\r\nContent-Length: " + std::to_string(body.size() + 50) + "\r\n\r\n" + body;
    cut.sendBytes(request.data(), static_cast<int>(request.size()));
    cut.shutdownSend();
    char line[12] = {};
    cut.receiveBytes(line, sizeof line);
    BOOST_TEST(std::string(line, sizeof line).substr(9) == "400");
    BOOST_TEST(served.documents().empty());
}

BOOST_AUTO_TEST_CASE(what_comes_by_the_page_is_as_if_by_the_command_line) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string token = part("token", token_of(served));
    const std::string first = roadmap_docx("города Зеи", {{"1", "Провести смотр", "до 01.03.2022", "школы", ""},
                                                          {"2", "Составить график", "до 01.04.2022", "школы", ""}});
    const std::string later =
        roadmap_docx("города Зеи", {{"1", "Провести смотр", "до 01.03.2022", "школы", "выполнено 20.02.2022"},
                                    {"2", "Составить график", "до 01.04.2022", "школы", ""}});
    upload(served, token + part("files", first, "первый.docx"));
    BOOST_TEST(upload(served, token + part("files", later, "второй.docx")).has("версия документа «первый.docx»"));
    const std::unique_ptr<Store> store = open_archive(served.archive(), OpenMode::read);
    BOOST_TEST(unindexed_documents(store->database()) == 0u);
    BOOST_TEST(prose_of(*store, served.documents().front()).find("по состоянию на 01.06.2022") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_script_in_a_files_name_or_cell_is_shown_as_text) {
    const ServedArchive served(ServedArchive::Content::empty);
    const std::string script = "<script>alert(1)</script>";
    const std::string docx = roadmap_docx("города Зеи", {{script, script + " смотр", script, script, script}});
    const RawAnswer answer =
        upload(served, part("token", token_of(served)) + part("files", docx, "<script>alert(1)<_script>.docx"));
    BOOST_TEST(!answer.has("<script>alert"));
    std::vector<std::string> targets{"/", "/table", "/review", "/findings", "/indicators", "/journal"};
    for (const std::string& id : served.events()) targets.push_back("/events/" + id);
    for (const std::string& hash : served.documents()) targets.push_back("/documents/" + hash);
    for (const std::string& target : targets) BOOST_TEST(!served.get(target).has("<script>alert"), target);
}

BOOST_AUTO_TEST_CASE(a_name_of_any_length_in_a_document_leaves_the_table_readable) {
    const ServedArchive served(ServedArchive::Content::empty);
    std::string body = "Управление образования";
    while (body.size() < 700) body += " и молодёжной политики";
    const std::string docx = roadmap_docx("города Зеи", {{"1", "Провести смотр", "до 01.03.2022", body, "выполнено"}});
    upload(served, part("token", token_of(served)) + part("files", docx, "а.docx"));
    for (const char* const target : {"/table", "/", "/findings"}) BOOST_TEST(served.get(target).status == 200, target);
    BOOST_TEST(served.get("/table").has("Провести смотр"));
}

BOOST_AUTO_TEST_CASE(a_form_is_taken_apart_or_refused) {
    const std::string type = "multipart/form-data; boundary=\"grenze\"";
    const std::string body = part("a", "1\r\n2") + part("b", "", "x.docx") + "--grenze--\r\n";
    const std::vector<FormPart> parts = read_multipart(type, body, 10);
    BOOST_REQUIRE(parts.size() == 2u);
    BOOST_TEST(parts[0].content == "1\r\n2");
    BOOST_TEST(parts[1].file_name == "x.docx");
    BOOST_TEST(parts[1].content.empty());
    for (std::size_t end = 0; end + 4 < body.size(); ++end)
        BOOST_CHECK_THROW(read_multipart(type, std::string_view(body).substr(0, end), 10), RefusedRequest);
    BOOST_CHECK_THROW(read_multipart("text/plain", body, 10), RefusedRequest);
    BOOST_CHECK_THROW(read_multipart(type, body, 1), RefusedRequest);
}

}  // namespace svod::test
