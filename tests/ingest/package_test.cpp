#include "ingest/package.h"
#include "ingest/trouble.h"
#include "tests/support/boost_test.h"
#include "tests/support/zip_builder.h"

#include <functional>

using namespace svod;

namespace {

std::string outcome(const std::string& bytes, const Limits& limits = {}) {
    try {
        const Package package(bytes, limits);
        for (const std::string& part : package.part_names())
            package.stream(part, [](std::string_view) { return true; });
        return "read";
    } catch (const DocumentError& error) {
        return std::string(name(error.code()));
    }
}

const std::vector<zip::Entry> two{{"a.xml", "первая"}, {"b.xml", "вторая часть"}};

std::vector<zip::Entry> changed(const std::function<void(zip::Entry&)>& change) {
    std::vector<zip::Entry> entries = two;
    change(entries[1]);
    return entries;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(package)

BOOST_AUTO_TEST_CASE(the_parts_of_an_honest_container_are_read_stored_and_deflated) {
    for (const std::string& bytes : {zip::stored(two), zip::deflated(two)}) {
        const Package package(bytes, {});
        BOOST_TEST(package.part_names() == (std::vector<std::string>{"a.xml", "b.xml"}),
                   boost::test_tools::per_element());
        BOOST_TEST(package.has("b.xml"));
        BOOST_TEST(!package.has("B.xml"));
        BOOST_TEST(package.read("b.xml", 100) == "вторая часть");
    }
}

BOOST_AUTO_TEST_CASE(back_slashes_in_names_are_folders) {
    const std::string bytes = zip::stored({{"word\\document.xml", "x"}});
    BOOST_TEST(Package(bytes, {}).has("word/document.xml"));
}

BOOST_AUTO_TEST_CASE(a_container_that_contradicts_itself_is_refused) {
    using Change = std::function<void(zip::Entry&)>;
    const std::vector<std::pair<std::string, Change>> lies{
        {"another name in the local header", [](zip::Entry& entry) { entry.local_name = "c.xml"; }},
        {"other sizes in the local header", [](zip::Entry& entry) { entry.local_size = 5; }},
        {"a checksum of other bytes", [](zip::Entry& entry) { entry.crc = 1; }},
        {"more bytes declared than there are", [](zip::Entry& entry) { entry.declared_size = 1000; }},
        {"fewer bytes declared than there are", [](zip::Entry& entry) { entry.declared_size = 3; }},
        {"an offset to the other entry", [](zip::Entry& entry) { entry.offset = 0; }},
        {"an offset past the end", [](zip::Entry& entry) { entry.offset = 1 << 20; }},
        {"the other entry's name", [](zip::Entry& entry) { entry.name = "a.xml"; }},
        {"no name", [](zip::Entry& entry) { entry.name = ""; }},
        {"a name with a zero", [](zip::Entry& entry) { entry.name = std::string("b\0.xml", 6); }},
        {"an unknown compression", [](zip::Entry& entry) { entry.method = 98; }},
    };
    for (const auto& [what, change] : lies)
        BOOST_TEST(outcome(zip::stored(changed(change))) == "corrupt_container", what);
}

BOOST_AUTO_TEST_CASE(two_entries_over_the_same_bytes_are_refused) {
    const std::string inner = zip::stored({{"a.xml", "x"}});
    std::string outer = zip::stored({{"a.xml", inner}, {"b.xml", ""}});
    BOOST_TEST(outcome(outer) == "read");
    std::vector<zip::Entry> overlapping{{"a.xml", inner}, {"a.xml", "x"}};
    overlapping[1].offset = 35;
    BOOST_TEST(outcome(zip::stored(overlapping)) == "corrupt_container");
}

BOOST_AUTO_TEST_CASE(an_encrypted_entry_says_so) {
    BOOST_TEST(outcome(zip::stored(changed([](zip::Entry& entry) { entry.flags = 1; }))) == "encrypted");
    BOOST_TEST(outcome(zip::stored(changed([](zip::Entry& entry) { entry.method = 99; }))) == "encrypted");
}

BOOST_AUTO_TEST_CASE(bytes_after_the_end_are_forgiven_and_bytes_that_miss_are_not) {
    const std::string bytes = zip::deflated(two);
    BOOST_TEST(outcome(bytes + "\r\n") == "read");
    for (std::size_t size = 0; size < bytes.size(); ++size)
        BOOST_TEST_CONTEXT(size) BOOST_TEST(outcome(bytes.substr(0, size)) == "corrupt_container");
}

BOOST_AUTO_TEST_CASE(a_message_that_names_a_damaged_part_is_still_utf8) {
    const DocumentError error(ErrorCode::corrupt_container, "часть «w\xf2rd» и\u0306");
    BOOST_TEST(error.what() == std::string("часть «w\xef\xbf\xbdrd» й"));
}

BOOST_AUTO_TEST_CASE(every_limit_is_named_when_it_is_hit) {
    const std::string bytes =
        zip::deflated({{"a.xml", std::string(100'000, 'a')}, {"b.xml", std::string(100'000, 'b')}});
    const auto message = [&](const Limits& limits) {
        try {
            const Package package(bytes, limits);
            for (const std::string& part : package.part_names()) package.read(part, 1 << 20);
        } catch (const DocumentError& error) {
            return std::string(name(error.code())) + " " + error.what();
        }
        return std::string("read");
    };
    const auto names = [&](const Limits& limits, std::string_view limit) {
        return message(limits).find("limit_exceeded") == 0 && message(limits).find(limit) != std::string::npos;
    };
    BOOST_TEST(message({}) == "read");
    Limits limits;
    limits.file_bytes = 100;
    BOOST_TEST(names(limits, "file_bytes"));
    limits = {};
    limits.package_parts = 1;
    BOOST_TEST(names(limits, "package_parts"));
    limits = {};
    limits.part_bytes = 99'999;
    BOOST_TEST(names(limits, "part_bytes"));
    limits = {};
    limits.inflated_bytes = 150'000;
    BOOST_TEST(names(limits, "inflated_bytes"));
    limits = {};
    limits.ratio = 50;
    limits.ratio_from = 50'000;
    BOOST_TEST(names(limits, "ratio"));
}

BOOST_AUTO_TEST_CASE(a_missing_part_is_a_corrupt_container) {
    const std::string bytes = zip::stored(two);
    const Package package(bytes, {});
    BOOST_CHECK_THROW(package.read("c.xml", 10), DocumentError);
    BOOST_CHECK_THROW(package.read("b.xml", 3), DocumentError);
}

BOOST_AUTO_TEST_SUITE_END()
