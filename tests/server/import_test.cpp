#include "app/server/message.h"
#include "app/server/multipart.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

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
