#include "archive/corrections.h"
#include "archive/store.h"
#include "compare/comparison.h"
#include "compare/review.h"
#include "extract/extract.h"
#include "ingest/reader.h"
#include "normalize/normalize.h"
#include "tests/server/served_archive.h"
#include "tests/support/boost_test.h"

#include <algorithm>

namespace svod::test {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string token_of(const ServedArchive& served) {
    const std::string page = served.get("/import").body;
    const std::string before = "name=\"token\" value=\"";
    const std::size_t at = page.find(before);
    BOOST_REQUIRE(at != std::string::npos);
    return page.substr(at + before.size(), page.find('"', at + before.size()) - at - before.size());
}

std::string form_body(const Fields& fields) {
    std::string body;
    for (const auto& [key, value] : fields) body += (body.empty() ? "" : "&") + key + "=" + percent_encoded(value);
    return body;
}

RawAnswer send(const ServedArchive& served, Fields fields, std::vector<std::string> heads = {}) {
    fields.emplace_back("token", token_of(served));
    heads.push_back("Content-Type: application/x-www-form-urlencoded");
    heads.push_back("Origin: http://127.0.0.1:" + std::to_string(served.port()));
    return ask(served.port(), "POST", "/corrections", heads, form_body(fields));
}

std::vector<Correction> kept(const ServedArchive& served) {
    return read_corrections(open_archive(served.archive(), OpenMode::read)->database());
}

/// The event of the archive whose activity begins so.
Event event_about(const ServedArchive& served, const std::string& words, const std::string& place = "Зе") {
    for (const Report& report : open_archive(served.archive(), OpenMode::read)->reports({}))
        for (const Event& event : report.events)
            if (event.activity.starts_with(words) && report.territory->name.find(place) != std::string::npos)
                return event;
    throw std::runtime_error("no such event");
}

/// A document with three marks that one rule took for one status, without being sure.
void store_unsure_marks(const ServedArchive& served) {
    const std::string bytes =
        roadmap_docx("города Дальнего", {{"1", "Собрать заявки", "до 01.03.2022", "школы", "идёт"},
                                         {"2", "Разобрать заявки", "до 01.04.2022", "школы", "идёт"},
                                         {"3", "Ответить всем", "до 01.05.2022", "школы", "идёт"}});
    Diagnostics diagnostics;
    const Document document = read_document(bytes, "Неуверенно.docx", Limits{}, diagnostics);
    Report report = normalize_report(document, extract(document), {});
    for (Event& event : report.events) {
        event.completion->status = Status::in_progress;
        event.completion->rule = "completion.process";
        event.completion->confidence = 0.6;
    }
    open_archive(served.archive(), OpenMode::create)->store(report, bytes);
}

std::vector<ReviewItem> doubtful(const Comparison& comparison, ReviewKind kind) {
    std::vector<ReviewItem> items = review_queue(comparison);
    std::erase_if(items, [&](const ReviewItem& item) { return item.kind != kind; });
    return items;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_correction_made_on_the_page_counts_and_stands_beside_what_the_file_says) {
    const ServedArchive served;
    const Event event = event_about(served, "Обновить");
    const std::string page = "/events/" + event.id;
    BOOST_TEST(served.get(page).has("action=\"/corrections\""));
    const RawAnswer answer = send(served, {{"subjects", event.id},
                                           {"status", "выполнено"},
                                           {"deadline", "10.05.2022"},
                                           {"reason", "приказ № 5 в приложении"},
                                           {"author", "Орлова Анна"},
                                           {"back", page}});
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.fields.at("location").starts_with(page + "?done="));
    const Event now = event_about(served, "Обновить");
    BOOST_TEST((now.completion->status == Status::done));
    BOOST_TEST(iso(now.deadline->end.value()) == "2022-05-10");
    BOOST_TEST(now.completion->text == event.completion->text);
    const std::vector<Correction> made = kept(served);
    BOOST_REQUIRE(made.size() == 2u);
    BOOST_TEST(made[0].author == "Орлова Анна");
    BOOST_TEST(made[0].reason == "приказ № 5 в приложении");
    const RawAnswer shown = served.get(answer.fields.at("location"));
    for (const std::string words : {"Записано исправлений: 2", "Исправлено человеком", "не выполнено", "выполнено",
                                    "15.04.2022", "10.05.2022", "Орлова Анна", "приказ № 5 в приложении", "Отменить"})
        BOOST_TEST(shown.has(words), words);
    BOOST_TEST(served.get("/corrections").has("приказ № 5 в приложении"));
}

BOOST_AUTO_TEST_CASE(what_was_written_is_taken_back_from_the_page_and_from_the_journal) {
    const ServedArchive served;
    const Event event = event_about(served, "Обновить");
    const auto correct = [&] {
        send(served, {{"subjects", event.id}, {"status", "done"}, {"reason", "проверено"}, {"back", "/"}});
        return kept(served).back();
    };
    const Correction first = correct();
    const RawAnswer journal = served.get("/journal");
    BOOST_TEST(journal.has("name=\"undo\" value=\"" + std::to_string(first.id) + "\""));
    BOOST_TEST(journal.has("Обновить сведения на сайте"));
    const RawAnswer answer = send(served, {{"undo", std::to_string(first.id)}, {"back", "/journal?page=1"}});
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.fields.at("location") == "/journal?page=1");
    BOOST_TEST((event_about(served, "Обновить").completion->status == Status::not_done));
    BOOST_TEST(!kept(served).front().holds());
    BOOST_TEST(!served.get("/journal").has("name=\"undo\""));
    BOOST_TEST(send(served, {{"undo", std::to_string(first.id)}, {"back", "/"}}).status == 400);
    BOOST_TEST(send(served, {{"undo", "1"}, {"back", "/"}}).status == 400);
    BOOST_TEST(send(served, {{"undo", "two"}, {"back", "/"}}).status == 400);
    const Correction second = correct();
    const Correction third = correct();
    const std::string range = std::to_string(second.id) + "-" + std::to_string(third.id);
    BOOST_TEST(served.get("/review?done=" + range).has("Записано исправлений: 2"));
    send(served, {{"undo", std::to_string(second.id)}, {"last", std::to_string(third.id)}, {"back", "/"}});
    BOOST_TEST((event_about(served, "Обновить").completion->status == Status::not_done));
    BOOST_TEST(!served.get("/review?done=" + range).has("Записано"));
    for (const std::string done : {"0", "x", "5-2", "1", "1-999999999", "7-"})
        BOOST_TEST(!served.get("/review?done=" + done).has("Записано"), done);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_told_beside_its_field_and_nothing_is_written) {
    const ServedArchive served;
    const Event event = event_about(served, "Обновить");
    const RawAnswer answer = send(served, {{"subjects", event.id},
                                           {"status", ""},
                                           {"deadline", "когда-<нибудь>"},
                                           {"reason", ""},
                                           {"author", "Орлова"},
                                           {"back", "/events/" + event.id}});
    BOOST_TEST(answer.status == 400);
    BOOST_TEST(answer.has("value=\"когда-&lt;нибудь&gt;\""));
    BOOST_TEST(answer.has("id=\"again-deadline-trouble\">Срок «когда-&lt;нибудь&gt;» не понят"));
    BOOST_TEST(answer.has("aria-describedby=\"again-deadline-trouble\""));
    BOOST_TEST(answer.has("Укажите причину"));
    BOOST_TEST(kept(served).empty());
    BOOST_TEST(send(served, {{"subjects", event.id}, {"status", ""}, {"deadline", ""}, {"reason", "так"}})
                   .has("Укажите, что исправить"));
    BOOST_TEST(send(served, {{"subjects", "nothing-1"}, {"status", "done"}, {"reason", "так"}}).status == 400);
    BOOST_TEST(send(served, {{"status", "done"}, {"reason", "так"}}).status == 400);
    BOOST_TEST(send(served, {{"subjects", event.id}, {"status", "done"}, {"reason", std::string(3000, 'x')}}).status ==
               400);
    BOOST_TEST(kept(served).empty());
}

BOOST_AUTO_TEST_CASE(a_correction_from_elsewhere_is_refused) {
    const ServedArchive served;
    const Event event = event_about(served, "Обновить");
    const Fields fields{{"subjects", event.id}, {"status", "done"}, {"reason", "так"}};
    const std::string type = "Content-Type: application/x-www-form-urlencoded";
    const auto status = [&](const std::vector<std::string>& heads, Fields sent) {
        return ask(served.port(), "POST", "/corrections", heads, form_body(sent)).status;
    };
    Fields own = fields;
    own.emplace_back("token", token_of(served));
    Fields guessed = fields;
    guessed.emplace_back("token", "00000000");
    BOOST_TEST(status({type}, fields) == 403);
    BOOST_TEST(status({type}, guessed) == 403);
    BOOST_TEST(status({type, "Origin: http://elsewhere.example"}, own) == 403);
    BOOST_TEST(status({type, "Sec-Fetch-Site: cross-site"}, own) == 403);
    BOOST_TEST(status({"Content-Type: text/plain"}, own) == 400);
    BOOST_TEST(kept(served).empty());
    BOOST_TEST(status({type, "Sec-Fetch-Site: same-origin", "Origin: null"}, own) == 303);
    BOOST_TEST(kept(served).size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_way_on_leads_to_this_server_alone) {
    const ServedArchive served;
    const Event event = event_about(served, "Обновить");
    for (const std::string back : {"//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example",
                                   "/x\r\nSet-Cookie: a=b", "", "а"}) {
        const RawAnswer answer =
            send(served, {{"subjects", event.id}, {"status", "done"}, {"reason", "так"}, {"back", back}});
        BOOST_TEST(answer.status == 303, back);
        BOOST_TEST(answer.fields.at("location").starts_with("/?done="), answer.fields.at("location"));
    }
}

BOOST_AUTO_TEST_CASE(the_name_of_who_corrects_is_remembered_and_never_markup) {
    const ServedArchive served;
    const Event event = event_about(served, "Обновить");
    const auto correct = [&](Fields fields, const std::vector<std::string>& heads) {
        fields.insert(fields.end(), {{"subjects", event.id}, {"status", "done"}, {"reason", "<b>так</b>"}});
        return send(served, fields, heads);
    };
    const std::string cookie = correct({{"author", "Орлова \"Анна\"; a"}}, {}).fields.at("set-cookie");
    BOOST_TEST(cookie.find("HttpOnly") != std::string::npos);
    BOOST_TEST(cookie.find("SameSite=Strict") != std::string::npos);
    const std::string pair = "Cookie: other=1; " + cookie.substr(0, cookie.find(';'));
    BOOST_TEST(served.get("/events/" + event.id, {pair}).has("value=\"Орлова &quot;Анна&quot;; a\""));
    correct({}, {pair});
    BOOST_TEST(kept(served).back().author == "Орлова \"Анна\"; a");
    correct({{"author", ""}}, {});
    BOOST_TEST(kept(served).back().author == "аналитик страницы");
    BOOST_TEST(served.get("/corrections").has("&lt;b&gt;так&lt;/b&gt;"));
    BOOST_TEST(!served.get("/journal").has("<b>так"));
}

BOOST_AUTO_TEST_CASE(a_document_is_given_its_municipality_and_period) {
    const ServedArchive served;
    const std::string hash = served.documents().front();
    const std::string page = "/documents/" + hash;
    BOOST_TEST(served.get(page).has("name=\"territory\""));
    const RawAnswer answer = send(served, {{"subjects", hash},
                                           {"territory", "город Светлогорск"},
                                           {"period", "2023"},
                                           {"reason", "сопроводительное письмо"},
                                           {"back", page}});
    BOOST_TEST(answer.status == 303);
    const Report report = open_archive(served.archive(), OpenMode::read)->reports_of({hash}).front();
    BOOST_TEST(report.territory->name == "город Светлогорск");
    BOOST_TEST(iso(report.period->start) == "2023-01-01");
    const RawAnswer shown = served.get(page);
    BOOST_TEST(shown.has("Исправлено человеком"));
    BOOST_TEST(shown.has("сопроводительное письмо"));
    BOOST_TEST(served.get("/").has("Светлогорск"));
    const RawAnswer refused =
        send(served, {{"subjects", hash}, {"territory", ""}, {"period", "давно"}, {"reason", "так"}, {"back", page}});
    BOOST_TEST(refused.status == 400);
    BOOST_TEST(refused.has("Период «давно» не понят"));
}

BOOST_AUTO_TEST_CASE(what_is_confirmed_leaves_the_queue_and_comes_back_when_taken_back) {
    const ServedArchive served;
    store_unsure_marks(served);
    const auto compared = [&] { return compare_archive(*open_archive(served.archive(), OpenMode::read), {}); };
    const Comparison before = compared();
    std::vector<ReviewItem> marks = doubtful(before, ReviewKind::completion);
    std::erase_if(marks, [](const ReviewItem& item) { return item.taken.empty(); });
    BOOST_REQUIRE(marks.size() == 1u);
    BOOST_TEST(marks.front().also.size() == 2u);
    const std::string page = served.get("/review").body;
    BOOST_TEST(page.find("Верно — во всех местах: 3") != std::string::npos);
    BOOST_TEST(page.find("Решить здесь осталось") != std::string::npos);
    std::string subjects = marks.front().event->id;
    for (const ReviewPlace& place : marks.front().also) subjects += " " + place.event->id;
    const RawAnswer answer = send(served, {{"subjects", subjects}, {"confirm", "status"}, {"back", "/review#i1"}});
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.fields.at("location").ends_with("#i1"));
    const std::vector<Correction> made = kept(served);
    BOOST_REQUIRE(made.size() == 3u);
    BOOST_TEST(made.front().reason == "подтверждено при проверке");
    BOOST_TEST(made.front().value == "in_progress");
    const Comparison after = compared();
    BOOST_TEST(doubtful(after, ReviewKind::completion).size() + 1 == doubtful(before, ReviewKind::completion).size());
    BOOST_TEST(send(served, {{"subjects", subjects}, {"confirm", "status"}, {"back", "/review"}}).status == 409);
    send(served,
         {{"undo", std::to_string(made.front().id)}, {"last", std::to_string(made.back().id)}, {"back", "/review"}});
    const Comparison again = compared();
    BOOST_TEST(doubtful(again, ReviewKind::completion).size() == doubtful(before, ReviewKind::completion).size());
}

BOOST_AUTO_TEST_CASE(one_decision_is_made_in_all_places_or_in_the_first_alone) {
    const ServedArchive served;
    const std::vector<std::string> ids = served.events();
    const std::string subjects = ids[0] + " " + ids[1];
    send(served, {{"subjects", subjects}, {"status", "cancelled"}, {"reason", "снято"}, {"back", "/review"}});
    BOOST_TEST(kept(served).size() == 1u);
    send(served,
         {{"subjects", subjects}, {"status", "cancelled"}, {"reason", "снято"}, {"all", "yes"}, {"back", "/review"}});
    BOOST_TEST(kept(served).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_correction_does_not_betray_hidden_names) {
    const ServedArchive roles(ServedArchive::Content::two_municipalities, {}, PersonNames::role);
    const Event event = event_about(roles, "Обновить");
    send(roles, {{"subjects", event.id},
                 {"status", "done"},
                 {"reason", "сообщил Петров Иван Ильич"},
                 {"author", "Сидорова Анна Павловна"},
                 {"back", "/"}});
    for (const std::string& target : {std::string("/corrections"), std::string("/journal"), "/events/" + event.id}) {
        const RawAnswer answer = roles.get(target);
        BOOST_TEST(answer.has("сообщил"), target);
        BOOST_TEST(!answer.has("Петров"), target);
        BOOST_TEST(!answer.has("Сидорова"), target);
    }
}

}  // namespace svod::test
