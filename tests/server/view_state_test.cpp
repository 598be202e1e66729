#include "app/server/view_state.h"
#include "app/server/message.h"
#include "tests/support/boost_test.h"

namespace svod {

BOOST_AUTO_TEST_CASE(a_state_is_written_as_it_was_read) {
    const QueryPairs query{{"territory", "Зея"},   {"territory", "Тында"}, {"section", "кадры"},
                           {"status", "not_done"}, {"period", "2022"},     {"as_of", "2022-06-01"},
                           {"level", "all"},       {"find", "сайт"},       {"responsible", "школы"},
                           {"evidence", "no"},     {"doubtful", "yes"},    {"sort", "title"},
                           {"page", "3"}};
    BOOST_TEST((ViewState::read(query).pairs() == query));
}

BOOST_AUTO_TEST_CASE(equal_states_have_one_address) {
    const ViewState state = ViewState::read({{"page", "1"}, {"level", "auto"}, {"find", ""}, {"section", "кадры"}});
    BOOST_TEST(state.at("/table").text() == "/table?section=%D0%BA%D0%B0%D0%B4%D1%80%D1%8B");
}

BOOST_AUTO_TEST_CASE(another_filter_leads_to_the_first_page) {
    const ViewState state = ViewState::read({{"page", "7"}, {"status", "done"}});
    BOOST_TEST(state.with("status", "not_done").at("/").text() == "/?status=done&status=not_done");
    BOOST_TEST(state.with("status", "done").at("/").text() == "/?status=done");
    BOOST_TEST(state.without("status", "done").at("/").text() == "/");
}

BOOST_AUTO_TEST_CASE(a_link_takes_a_name_of_any_length) {
    const std::string name(6000, 'a');
    const ViewState chosen = ViewState().with("responsible", name).with("section", name);
    BOOST_TEST(chosen.has("section", name));
    BOOST_TEST(chosen.without("section", name).narrowing.responsible == name);
    BOOST_TEST(ViewState::read({{"responsible", std::string(4000, 'a')}}).narrowing.responsible.size() == 4000u);
}

BOOST_AUTO_TEST_CASE(what_is_no_state_is_refused_in_words) {
    const std::vector<QueryPairs> wrong{
        {{"colour", "red"}},     {{"page", "0"}},     {{"page", "1x"}},
        {{"as_of", "скоро"}},    {{"status", "хм"}},  {{"period", "давно"}},
        {{"evidence", "maybe"}}, {{"level", "moon"}}, {{"find", std::string(5000, 'a')}}};
    for (const QueryPairs& query : wrong)
        BOOST_CHECK_EXCEPTION(ViewState::read(query), RefusedRequest,
                              [](const RefusedRequest& refused) { return refused.status() == 400; });
}

}  // namespace svod
