#include "archive/document_head.h"

#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include <stdexcept>

using namespace svod;

namespace {

Report full_report() {
    Report report = sample::report("город Светлый", 'a',
                                   {{"1", "Издать приказ", "2022-03-01", "done", "2022-02-20"},
                                    {"2", "Провести семинар", "2022-04-01", "not_done", ""},
                                    {"3", "Обновить сайт", "", "", ""}});
    report.as_of = parse_iso("2022-06-30");
    report.approvals.push_back({"approved", parse_iso("2022-01-10"), "1", "", ""});
    report.approvals.push_back({"agreed", parse_iso("2022-01-20"), "2", "", ""});
    report.organization = Organization{"МБОУ СОШ № 1", "МБОУ СОШ № 1"};
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_heads)

BOOST_AUTO_TEST_CASE(a_packed_head_comes_back_as_it_was) {
    const DocumentHead head = document_head(full_report());
    BOOST_TEST(head.activities.size() == 3u);
    BOOST_TEST(iso(head.approved.value()) == "2022-01-20");
    BOOST_CHECK(unpack_head(pack_head(head)) == head);
    BOOST_CHECK(unpack_head(pack_head(DocumentHead{})) == DocumentHead{});
    DocumentHead early;
    early.as_of = parse_iso("1901-02-03");
    early.activities.push_back({~0ull, true, true, Status::unclear, parse_iso("1969-12-31"), -1});
    BOOST_CHECK(unpack_head(pack_head(early)) == early);
}

BOOST_AUTO_TEST_CASE(a_head_stored_without_the_day_of_its_marks_is_read) {
    DocumentHead head = document_head(full_report());
    BOOST_TEST(iso(head.marked.value()) == "2022-02-20");
    head.marked.reset();
    std::string packed = pack_head(head);
    packed.pop_back();
    packed.front() = 2;
    BOOST_CHECK(unpack_head(packed) == head);
}

BOOST_AUTO_TEST_CASE(damaged_bytes_are_refused) {
    const std::string packed = pack_head(document_head(full_report()));
    for (std::size_t length = 0; length < packed.size(); ++length)
        BOOST_CHECK_THROW(unpack_head(packed.substr(0, length)), std::runtime_error);
    BOOST_CHECK_THROW(unpack_head(packed + "x"), std::runtime_error);
    BOOST_CHECK_THROW(unpack_head("\x7f" + packed.substr(1)), std::runtime_error);
    for (std::size_t i = 0; i < packed.size(); ++i) {
        std::string flipped = packed;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x40);
        try {
            unpack_head(flipped);
        } catch (const std::runtime_error&) {  // refused or another head, never worse
        }
    }
}

BOOST_AUTO_TEST_CASE(copies_have_one_content_and_a_changed_mark_another) {
    const Report report = full_report();
    Report copy = report;
    copy.source.name = "копия.odt";
    BOOST_TEST(document_head(report).content == document_head(copy).content);
    copy.events[1].completion->text = "Выполнено";
    BOOST_TEST(document_head(report).content != document_head(copy).content);
}

BOOST_AUTO_TEST_CASE(what_is_doubtful_is_no_fact_in_a_digest) {
    Report report = full_report();
    report.events[0].completion->confidence = 0.3;
    report.events[0].deadline->confidence = 0.3;
    report.events[0].deadline->text = "весной";
    const ActivityDigest digest = digest_of(report.events[0]);
    BOOST_CHECK(digest.status == Status::unclear);
    BOOST_TEST(!digest.deadline_end);
    BOOST_TEST(!digest.days_late);
    BOOST_TEST(digest.reported);
}

BOOST_AUTO_TEST_CASE(of_several_namesakes_the_name_is_no_doubt) {
    Report report = full_report();
    report.territory->confidence = 0.5;
    BOOST_TEST(document_head(report).territory_doubtful);
    report.territory->candidates = {{"город Светлый", "Область А", "1"}, {"город Светлый", "Область Б", "2"}};
    BOOST_TEST(!document_head(report).territory_doubtful);
    report.territory->candidates.push_back({"город Светлогорск", "Область В", "3"});
    BOOST_TEST(document_head(report).territory_doubtful);
}

BOOST_AUTO_TEST_CASE(hashes_of_texts_are_the_same_everywhere) {
    BOOST_TEST(text_hash("") == 14695981039346656037u);
    BOOST_TEST(text_hash("a") == 0xaf63dc4c8601ec8cu);  // FNV-1a of the reference
}

BOOST_AUTO_TEST_SUITE_END()
