#pragma once

#include "normalize/deadline_phrase.h"

#include <cstddef>
#include <string_view>

namespace svod::due {

/// Left to right over the tokens once; every reader looks a bounded number of tokens ahead, so the whole is linear.
/// The readers take the token they stand at and return the token after what they have read, `at` itself for nothing.
/// One file a concern: prepositions, whole periods, recurrences, conditions, and the words that part or join terms.
class PhraseReader {
public:
    PhraseReader(std::string_view text, bool misprints) : misprints_(misprints) {
        phrase_.tokens = read_tokens(text, misprints);
    }

    Phrase run();

private:
    using Kind = Token::Kind;

    static constexpr std::size_t most_adjectives = 4;  ///< skipped before a noun; a bound keeps hostile cells linear
    static constexpr int uncertain_count = 7;          ///< divides no unit, so no days follow from it

    /// «3», «трех», «3-х»: a quantity, not an ordinal; `end` 0 for none.
    struct Count {
        int value = 0;
        std::size_t end = 0;
    };

    const Tokens& tokens() const { return phrase_.tokens; }
    bool has(std::size_t at, Word word) const { return phrase_.tokens.has(at, word); }
    bool has(std::size_t at, Kind kind) const { return phrase_.tokens.has(at, kind); }
    bool has_mark() const {
        return phrase_.cycle.unit != Cycle::Unit::none || phrase_.constant || phrase_.whole_period ||
               phrase_.whole_year;
    }
    bool term_follows(std::size_t at) const;
    std::size_t skip_adjectives(std::size_t at) const;

    // Terms and signs
    std::size_t step(std::size_t at);
    void add_node(const Term& term);
    std::size_t sign(std::size_t at);
    void bracket(std::size_t at);
    bool joins_iso_dates(std::size_t at) const;
    bool is_aside() const;

    // Times of day: told, but no part of a deadline
    std::size_t time_of_day(std::size_t at);
    std::size_t clock_end(std::size_t at) const;
    std::size_t hours_end(std::size_t at) const;
    std::size_t reference(std::size_t at);
    void drop_counted_number(std::size_t at);
    std::size_t part(std::size_t at, std::size_t length);
    void join(Link link) {
        if (link_ != Link::apart) link_ = link;
    }
    /// Words that speak of the whole phrase do not part its dates: «май, ежегодно, ноябрь».
    void link_after_mark() { join(Link::list); }
    void introduce(Intro intro, std::size_t at) {
        intro_ = intro;
        intro_at_ = at;
    }
    void forget() {
        intro_ = Intro::none;
        link_ = Link::none;
        alternative_ = for_what_is_reported_ = false;
    }

    // Words
    std::size_t word(std::size_t at);
    std::size_t street(std::size_t at);
    std::size_t preposition(std::size_t at);
    std::size_t time_word(std::size_t at);
    std::size_t condition_word(std::size_t at);
    std::size_t change_word(std::size_t at);
    std::size_t link_word(std::size_t at);

    // Prepositions
    std::size_t until(std::size_t at);
    std::size_t toward(std::size_t at);
    std::size_t by(std::size_t at);
    std::size_t from(std::size_t at);
    std::size_t around(std::size_t at);
    std::size_t negation(std::size_t at);
    std::size_t in(std::size_t at);
    std::size_t on(std::size_t at);
    bool near_term_word(std::size_t at) const;

    // Whole periods
    std::size_t during(std::size_t at);
    std::size_t take_whole_period(std::size_t at);
    std::size_t whole(std::size_t at);
    std::size_t period(std::size_t at);
    std::size_t year(std::size_t at);

    // Recurrences
    Count count_at(std::size_t at) const;
    std::size_t frequency(std::size_t at);
    bool times_abbreviated(std::size_t at) const;
    std::size_t skip_frequency_words(std::size_t at) const;
    void set_cycle(Cycle::Unit unit, int count, int interval);
    std::size_t each(std::size_t at);
    std::size_t by_results(std::size_t at);

    // Conditions
    std::size_t duration(std::size_t at);
    std::size_t first_months(int count, std::size_t at);
    void condition(Condition condition, std::size_t at, bool weak = false);
    bool is_action_noun(const Token& token) const;

    Phrase phrase_;
    Intro intro_ = Intro::none;
    std::size_t intro_at_ = 0;
    Link link_ = Link::none;
    bool alternative_ = false;
    bool for_what_is_reported_ = false;
    bool document_ = false;
    std::size_t document_at_ = 0;
    std::size_t moved_at_ = 0;
    bool clock_range_ = false;  ///< «с 10.00» was read, «до 12.00» belongs to it
    bool actual_ = false;
    bool excepting_ = false;
    bool bracket_ = false;
    std::size_t nodes_before_bracket_ = 0;
    std::size_t unknown_before_bracket_ = 0;
    bool misprints_;
};

/// The unit that a recurrence speaks of: «квартал», «лет»; `none` for every other token.
Cycle::Unit cycle_unit(const Token& token);

}  // namespace svod::due
