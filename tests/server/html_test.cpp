#include "app/server/html.h"
#include "app/server/address.h"
#include "tests/support/boost_test.h"

#include <type_traits>

namespace svod {

BOOST_AUTO_TEST_CASE(a_text_of_the_world_cannot_become_markup) {
    static_assert(!std::is_convertible_v<std::string, Markup>);
    static_assert(!std::is_convertible_v<std::string, Html>);
    static_assert(!std::is_constructible_v<Html, std::string>);
    static_assert(!std::is_constructible_v<Html, std::string_view>);
    Html html;
    html << "<p" << attribute("title", "\" onclick=\"x()") << ">" << text("<script>&'") << "</p>";
    BOOST_TEST(html.content() == "<p title=\"&quot; onclick=&quot;x()\">&lt;script&gt;&amp;&#39;</p>");
}

BOOST_AUTO_TEST_CASE(an_address_of_a_document_is_a_link_only_where_it_leads_to_a_web_page) {
    BOOST_TEST(outside_link("javascript:alert(1)").content() == "javascript:alert(1)");
    BOOST_TEST(outside_link("data:text/html,x").content() == "data:text/html,x");
    BOOST_TEST(
        outside_link("https://a.example/?a=1&b=2").content() ==
        "<a rel=\"noreferrer noopener\" href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</a>");
}

BOOST_AUTO_TEST_CASE(a_part_of_an_address_cannot_climb) {
    BOOST_TEST(Address("/documents").below("../../etc/passwd").text() == "/documents/..%2F..%2Fetc%2Fpasswd");
    BOOST_TEST(Address("/documents").below("..").text() == "/documents/-..");
    BOOST_TEST(Address("/table").with("find", "а&б=в").text() == "/table?find=%D0%B0%26%D0%B1%3D%D0%B2");
}

BOOST_AUTO_TEST_CASE(a_query_is_read_back_as_it_was_written) {
    QueryPairs pairs;
    const std::string text = Address("").with("find", "50 % + «ё»").with("section", "").text();
    BOOST_TEST(read_query(std::string_view(text).substr(1), pairs));
    BOOST_REQUIRE(pairs.size() == 2u);
    BOOST_TEST(pairs[0].second == "50 % + «ё»");
    BOOST_TEST(pairs[1].second.empty());
}

BOOST_AUTO_TEST_CASE(a_query_that_is_no_text_is_refused) {
    for (const std::string_view query : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%FF", "%C3=1", "a=%D0"}) {
        QueryPairs pairs;
        BOOST_TEST(!read_query(query, pairs), query);
    }
    std::string many;
    for (int i = 0; i < 300; ++i) many += "a=1&";
    QueryPairs pairs;
    BOOST_TEST(!read_query(many, pairs));
}

}  // namespace svod
