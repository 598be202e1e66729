#include "normalize/deadline_phrase.h"

#include <algorithm>
#include <utility>

namespace svod::due {

namespace {

using Kind = Token::Kind;

Cycle::Unit cycle_unit(const Token& token) {
    if (!token.is(Kind::word)) return Cycle::Unit::none;
    switch (token.word) {
        case Word::day_unit:
            return Cycle::Unit::day;
        case Word::week:
            return Cycle::Unit::week;
        case Word::month_unit:
            return Cycle::Unit::month;
        case Word::quarter:
            return Cycle::Unit::quarter;
        case Word::half:
        case Word::half_year:
            return Cycle::Unit::half;
        case Word::year:
            return Cycle::Unit::year;
        case Word::unit_of_measure:
            return token.value == 1 ? Cycle::Unit::year : Cycle::Unit::none;  // «лет»
        case Word::school_term:
            return Cycle::Unit::term;
        default:
            return Cycle::Unit::none;
    }
}

/// Left to right over the tokens once; every reader looks a bounded number of tokens ahead, so the whole is linear.
class PhraseReader {
    static constexpr std::size_t most_adjectives = 4;  ///< skipped before a noun; a bound keeps hostile cells linear

    static constexpr int uncertain_count = 7;  ///< divides no unit, so no days follow from it

public:
    PhraseReader(std::string_view text, bool misprints) : misprints_(misprints) {
        phrase_.tokens = read_tokens(text, misprints);
    }

    Phrase run() {
        const Tokens& tokens = phrase_.tokens;
        for (std::size_t at = 0; at < tokens.size();) {
            const bool marked = has_mark();
            const std::size_t next = std::max(step(at), at + 1);
            if (!marked && has_mark()) {
                phrase_.mark_begin = at;
                phrase_.mark_end = std::min(next, tokens.size());
            }
            at = next;
        }
        share_right(phrase_.nodes);
        for (const Node& node : phrase_.nodes) phrase_.repaired = phrase_.repaired || node.term.repaired;
        return std::move(phrase_);
    }

private:
    const Tokens& tokens() const { return phrase_.tokens; }
    bool has_mark() const {
        return phrase_.cycle.unit != Cycle::Unit::none || phrase_.constant || phrase_.whole_period ||
               phrase_.whole_year;
    }
    bool has(std::size_t at, Word word) const { return phrase_.tokens.has(at, word); }
    bool has(std::size_t at, Kind kind) const { return phrase_.tokens.has(at, kind); }

    std::size_t step(std::size_t at) {
        if (const std::size_t next = reference(at); next > at) return next;
        if (const std::size_t next = frequency(at); next > at) return next;
        if (const std::size_t next = duration(at); next > at) return next;
        if (const std::optional<Term> term = read_term(tokens(), at)) {
            add_node(*term);
            return term->end;
        }
        return tokens()[at].is(Kind::word) ? word(at) : sign(at);
    }

    // Terms

    void add_node(const Term& term) {
        Node node;
        node.term = term;
        node.intro = intro_;
        node.begin = intro_ == Intro::none ? term.begin : std::min(intro_at_, term.begin);
        node.link = phrase_.nodes.empty() ? Link::none : link_;
        node.alternative = alternative_;
        node.after_mark = for_what_is_reported_;
        const bool numbered =
            has(term.end, Kind::letter_mark) || (has(term.end, Kind::word) && tokens()[term.end].letters_size == 1 &&
                                                 tokens().letters_of(tokens()[term.end]) == "n");
        const bool of_document = document_ && (intro_ == Intro::of ||
                                               (!misprints_ && intro_ == Intro::none && term.begin < document_at_ + 8));
        node.cited = (of_document || (intro_ == Intro::of && numbered)) && term.unit == Term::Unit::day;
        if (node.cited) document_ = false;
        if (term.unit == Term::Unit::day && term.weak && intro_ == Intro::none && phrase_.nodes.empty()) {
            forget();
            return;
        }
        phrase_.nodes.push_back(node);
        forget();
    }

    void forget() {
        intro_ = Intro::none;
        link_ = Link::none;
        alternative_ = for_what_is_reported_ = false;
    }

    void introduce(Intro intro, std::size_t at) {
        intro_ = intro;
        intro_at_ = at;
    }

    void join(Link link) {
        if (link_ != Link::apart) link_ = link;
    }

    // Signs and numbers that are no terms

    std::size_t sign(std::size_t at) {
        switch (tokens()[at].kind) {
            case Kind::dash:
                join(Link::dash);
                break;
            case Kind::comma:
            case Kind::semicolon:
            case Kind::slash:
            case Kind::open:
            case Kind::close:
                join(Link::list);
                break;
            case Kind::number:
            case Kind::roman:
            case Kind::letter_mark:
                link_ = Link::apart;
                introduce(Intro::none, at);
                break;
            default:
                break;
        }
        return at + 1;
    }

    /// «п. 1.2», «№ 15», «приложение 3»: numbers that are no dates.
    std::size_t reference(std::size_t at) {
        std::size_t next = at;
        if (has(at, Kind::letter_mark))
            ++next;
        else if (has(at, Word::reference) && read_roman_like(tokens(), at).value == 0)
            next = has(at + 1, Kind::dot) ? at + 2 : at + 1;
        else
            return at;
        if (!tokens().has_number(next)) {
            if (has(at, Word::reference)) ++phrase_.unknown_words, link_ = Link::apart;
            return next;
        }
        ++next;
        while ((has(next, Kind::dot) || has(next, Kind::dash)) && tokens().has_number(next + 1) &&
               !tokens()[next + 1].space_before)
            next += 2;
        link_ = Link::apart;
        return next;
    }

    // Recurrence

    struct Count {
        int value = 0;
        std::size_t end = 0;
    };

    /// «3», «трех», «3-х»: a quantity, not an ordinal.
    Count count_at(std::size_t at) const {
        const Token& token = tokens().at(at);
        const bool number = token.is(Kind::number) && token.digits <= 3 && token.word != Word::ordinal;
        return number || token.is(Word::cardinal) ? Count{token.value, at + 1} : Count{};
    }

    /// «2 раза в год», «раз в два года», «не реже чем раз в квартал».
    std::size_t frequency(std::size_t at) {
        const Count count = count_at(at);
        const std::size_t times = count.end != 0 ? count.end : at;
        if (!has(times, Word::times)) return at;
        std::size_t next = times + 1;
        if (has(next, Word::in) || has(next, Word::for_)) ++next;
        if (has(next, Word::during)) ++next;
        if (has(next, Word::in_during)) ++next;
        next = skip_frequency_words(next);
        const Count interval = count_at(next);
        if (interval.end != 0) next = skip_frequency_words(interval.end);
        const Cycle::Unit unit = cycle_unit(tokens().at(next));
        if (unit == Cycle::Unit::none) return at;
        const bool between = !phrase_.nodes.empty() && phrase_.nodes.back().term.unit == Term::Unit::bare &&
                             phrase_.nodes.back().term.end + 1 == at;
        if (between) phrase_.nodes.pop_back();  // «2-4 раза в год»: no count to rely on
        set_cycle(unit,
                  between          ? uncertain_count
                  : count.end != 0 ? count.value
                                   : tokens()[times].value,
                  interval.end != 0 ? interval.value : 1);
        return unit == Cycle::Unit::year ? skip_year_word(tokens(), next) : next + 1;
    }

    std::size_t skip_frequency_words(std::size_t at) const {
        const std::size_t limit = at + most_adjectives;
        while (at < limit &&
               (has(at, Word::each) || has(at, Word::calendar) || has(at, Word::school) || has(at, Word::whole)))
            ++at;
        return at;
    }

    void set_cycle(Cycle::Unit unit, int count, int interval) {
        if (phrase_.cycle.unit == Cycle::Unit::year && unit != Cycle::Unit::year)
            return;  // «ежегодно, раз в квартал»: the year frames it
        if (unit == Cycle::Unit::half && interval > 1) return;
        phrase_.cycle = {unit, std::max(count, 1), std::max(interval, 1)};
        link_after_mark();
    }

    /// Words that speak of the whole phrase do not part its dates: «май, ежегодно, ноябрь».
    void link_after_mark() { join(Link::list); }

    /// «каждый понедельник», «каждые 3 месяца», «каждого года».
    std::size_t each(std::size_t at) {
        const Count interval = count_at(at + 1);
        std::size_t next = interval.end != 0 ? interval.end : at + 1;
        next = skip_frequency_words(next);
        const Cycle::Unit unit = cycle_unit(tokens().at(next));
        if (unit != Cycle::Unit::none) {
            set_cycle(unit, 1, interval.end != 0 ? interval.value : 1);
            return unit == Cycle::Unit::year ? skip_year_word(tokens(), next) : next + 1;
        }
        if (has(next, Word::weekday))
            set_cycle(Cycle::Unit::week, 1, 1);
        else if (has(next, Word::month))
            set_cycle(Cycle::Unit::year, 1, 1);
        return at + 1;
    }

    /// «по итогам полугодия», «по кварталам».
    std::size_t by_results(std::size_t at) {
        std::size_t next = at;
        while (next < at + most_adjectives &&
               (has(next, Word::each) || has(next, Word::report) || has(next, Word::calendar) ||
                has(next, Word::current) || has(next, Word::school)))
            ++next;
        const Cycle::Unit unit = cycle_unit(tokens().at(next));
        if (unit == Cycle::Unit::none || unit == Cycle::Unit::day) return at;
        if (unit == Cycle::Unit::year && has(next - 1, Word::school)) return at;
        set_cycle(unit, 1, 1);
        return next + 1;
    }

    // Offsets and events

    /// «10 рабочих дней», «трех месяцев», «пятидневный срок», «3-х дней»: how long after an event.
    std::size_t duration(std::size_t at) {
        if (has(at, Word::days_adjective)) {
            const bool term = has(at + 1, Word::term_word);
            if (term) condition(Condition::offset, at);
            return term ? at + 2 : at;
        }
        const Count count = count_at(at);
        if (count.end == 0) return at;
        const std::size_t adjective = has(count.end, Kind::dash) ? count.end + 1 : count.end;
        if (has(adjective, Word::days_adjective)) {  // «10-дневный срок», «3-х дневный срок»
            condition(Condition::offset, at);
            return adjective + 1;
        }
        std::size_t next = count.end;
        bool working = false;
        for (; next < at + most_adjectives && (has(next, Word::working) || has(next, Word::calendar));
             next = has(next + 1, Kind::dot) ? next + 2 : next + 1)
            working = true;
        const Token& unit = tokens().at(next);
        const bool years = unit.is(Word::unit_of_measure) && unit.value == 1 && intro_ == Intro::during;
        const bool span = years || unit.is(Word::day_unit) || unit.is(Word::week) || unit.is(Word::month_unit) ||
                          unit.is(Word::hour) ||
                          (unit.is(Word::year) && unit.letters_size > 2 &&
                           (intro_ == Intro::during || intro_ == Intro::after) && count.value < 10);
        if (!span || has(next + 1, Word::month)) return at;
        Lag lag;
        if (working && unit.is(Word::day_unit) && count.value > 0 && read_lag(tokens(), next + 1, lag) > next + 1 &&
            (lag.following || lag.each) && lag.names_month)
            return at;
        condition(Condition::offset, at);
        introduce(Intro::none, at);
        link_ = Link::apart;
        return next + 1;
    }

    void condition(Condition condition, std::size_t at, bool weak = false) {
        const bool stronger = phrase_.condition == Condition::none || (phrase_.weak_condition && !weak) ||
                              (condition == Condition::schedule && phrase_.condition != Condition::schedule && !weak);
        if (!stronger) return;
        phrase_.condition = condition;
        phrase_.condition_at = at;
        phrase_.weak_condition = weak;
    }

    /// True when the words at `at` can begin a term: then a preposition before them introduces it.
    bool term_follows(std::size_t at) const {
        const Token& token = tokens().at(at);
        if (token.is(Kind::number) || token.is(Kind::roman) || token.is(Kind::quote)) return true;
        return token.is(Kind::word) && read_term(tokens(), at).has_value();
    }

    std::size_t skip_adjectives(std::size_t at) const {
        const std::size_t limit = at + most_adjectives;
        while (at < limit &&
               (has(at, Word::separate) || has(at, Word::school) || has(at, Word::set) || has(at, Word::current) ||
                has(at, Word::calendar) || has(at, Word::whole) || has(at, Kind::quote)))
            ++at;
        return at;
    }

    // Words

    std::size_t word(std::size_t at) {
        const Token& token = tokens()[at];
        drop_counted_number(at);
        switch (token.word) {
            case Word::until:
                return until(at);
            case Word::toward:
                introduce(Intro::toward, at);
                return at + 1;
            case Word::by:
                return by(at);
            case Word::from:
                return from(at);
            case Word::of:
                introduce(Intro::of, at);
                return at + 1;
            case Word::after:
            case Word::before:
                return around(at);
            case Word::at:
                condition(Condition::need, at, !has(at + 1, Word::need) && !has(at + 1, Word::presence));
                return part(at, 1);
            case Word::through:
                condition(Condition::event, at);
                return at + 1;
            case Word::not_:
                return negation(at);
            case Word::not_later:
                introduce(Intro::not_later, at);
                return at + 1;
            case Word::in:
                return in(at);
            case Word::on:
            case Word::for_:
                return on(at);
            case Word::during:
            case Word::in_during:
                return during(at);
            case Word::whole:
                return whole(at);
            case Word::period:
                return period(at);
            case Word::course:
                if (has(at + 1, Word::realization) || has(at + 1, Word::whole) || has(at + 1, Word::period))
                    phrase_.whole_period = true;
                return at + 1;
            case Word::each:
                return each(at);
            case Word::every:
                set_cycle(static_cast<Cycle::Unit>(token.value), 1, 1);
                phrase_.repaired |= token.repaired;
                return at + 1;
            case Word::constant:
                phrase_.constant = true;
                link_after_mark();
                return at + 1;
            case Word::permanent:
                if (has(at + 1, Word::basis)) phrase_.constant = true;
                return at + 2;
            case Word::indefinite:
                phrase_.indefinite = true;
                return at + 1;
            case Word::further:
                phrase_.further = true;
                link_after_mark();
                return at + 1;
            case Word::inclusive:
                phrase_.inclusive = true;
                return at + 1;
            case Word::and_:
                join(Link::list);
                return at + 1;
            case Word::or_:
                join(Link::list);
                alternative_ = true;
                return at + 1;
            case Word::accordance:
            case Word::agreement:
                condition(Condition::schedule, at);
                return part(at, 1);
            case Word::clarify:
                condition(Condition::schedule, at, !near_term_word(at));
                return part(at, 1);
            case Word::schedule:
            case Word::separate:
                condition(Condition::schedule, at, true);
                return part(at, 1);
            case Word::set:
                if (near_term_word(at)) condition(Condition::schedule, at);
                return at + 1;
            case Word::meeting:
                condition(Condition::event, at, true);
                return part(at, 1);
            case Word::document:
                document_ = true;
                document_at_ = at;
                return part(at, 1);
            case Word::stage:
                phrase_.staged = true;
                return at + 1;
            case Word::shortest:
                phrase_.no_term = true;
                return at + 1;
            case Word::term_word:
                return at + 1;
            case Word::year:
                return year(at);
            case Word::half_year:
            case Word::number:
            case Word::report:
            case Word::rarer:
            case Word::later:
            case Word::current:
            case Word::calendar:
            case Word::realization:
            case Word::programme:
            case Word::basis:
            case Word::next:
            case Word::planned:
            case Word::new_:
            case Word::previous:
            case Word::last:
            case Word::school:
            case Word::working:
                return at + 1;
            default:
                break;
        }
        ++phrase_.unknown_words;
        return part(at, 1);
    }

    /// «1 этап», «7 лет», «5 классов»: a number that counts the word behind it begins no list of days.
    void drop_counted_number(std::size_t at) {
        if (phrase_.nodes.empty() || phrase_.nodes.back().term.unit != Term::Unit::bare ||
            phrase_.nodes.back().term.end != at)
            return;
        switch (tokens()[at].word) {
            case Word::and_:
            case Word::or_:
            case Word::by:
            case Word::until:
            case Word::from:
            case Word::in:
                return;
            default:
                phrase_.nodes.pop_back();
        }
    }

    /// A word that keeps its neighbours apart.
    std::size_t part(std::size_t at, std::size_t length) {
        link_ = Link::apart;
        for_what_is_reported_ = false;
        introduce(Intro::none, at);
        return at + length;
    }

    bool near_term_word(std::size_t at) const {
        for (std::size_t i = at < 3 ? 0 : at - 3; i < at + 4; ++i)
            if (has(i, Word::term_word) || has(i, Word::moment)) return true;
        return false;
    }

    std::size_t until(std::size_t at) {
        introduce(Intro::until, at);
        std::size_t next = at + 1;
        while (next < at + most_adjectives && (has(next, Word::not_) || has(next, Word::later))) ++next;
        const Token& token = tokens().at(next);
        if (!token.is(Kind::word) || term_follows(next)) return at + 1;
        const bool span =
            token.is(Word::cardinal) || token.is(Word::whole) || token.is(Word::year) || token.is(Word::term_word);
        if (!span) condition(Condition::event, at, token.word == Word::unknown && !is_action_noun(token));
        return at + 1;
    }

    /// «утверждения», «подписания», «получения», «регистрации», «старта»: what deadlines wait for.
    bool is_action_noun(const Token& token) const {
        const std::string_view letters = tokens().letters_of(token);
        static const std::string endings[] = {folded("ния"),    folded("тия"),     folded("ции"),   folded("ки"),
                                              folded("старта"), folded("запуска"), folded("выхода")};
        return letters.size() > 4 && std::any_of(std::begin(endings), std::end(endings),
                                                 [&](const std::string& ending) { return letters.ends_with(ending); });
    }

    static std::string folded(const char* utf8) {
        std::string out;
        const std::string_view text = utf8;
        for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
            const auto high = static_cast<unsigned char>(text[i]);
            const auto low = static_cast<unsigned char>(text[i + 1]);
            out += folded_letter(static_cast<char32_t>((high & 0x1F) << 6 | (low & 0x3F)));
        }
        return out;
    }

    std::size_t by(std::size_t at) {
        std::size_t next = skip_adjectives(at + 1);
        const Token& token = tokens().at(next);
        if (token.is(Word::results)) {
            if (const std::size_t end = by_results(next + 1); end > next + 1) return end;
            if (term_follows(next + 1)) return introduce(Intro::results, at), next + 1;
            condition(Condition::event, at);
            return part(at, 2);
        }
        if (token.is(Word::measure)) return condition(Condition::need, at), part(at, next + 1 - at);
        if (token.is(Word::schedule) || token.is(Word::agreement) || token.is(Word::document) || token.is(Word::set) ||
            token.is(Word::term_word) || has(at + 1, Word::separate)) {
            condition(Condition::schedule, at);
            return part(at, next + 1 - at);
        }
        if (token.is(Word::ending)) {
            condition(Condition::event, at);
            return part(at, next + 1 - at);
        }
        if (token.is(Word::status_on)) return part(at, next + 1 - at);
        if (const std::size_t end = by_results(at + 1); end > at + 1 && token.is(Kind::word)) return end;
        if (token.is(Word::need)) condition(Condition::need, at);
        if (token.is(Kind::word) && token.word == Word::unknown) condition(Condition::event, at, true);
        introduce(Intro::through, at);
        return at + 1;
    }

    std::size_t from(std::size_t at) {
        std::size_t next = at + 1;
        if (has(next, Word::from)) ++next;  // «начиная с»
        const bool event = (has(next, Word::day_unit) && !has(next + 1, Word::month)) || has(next, Word::moment) ||
                           (has(next, Word::beginning) && !term_follows(next));
        if (event) {
            condition(Condition::event, at);
            return part(at, next + 1 - at);
        }
        introduce(Intro::from, at);
        return next;
    }

    std::size_t around(std::size_t at) {
        if (term_follows(at + 1)) {
            introduce(tokens()[at].word == Word::after ? Intro::after : Intro::before, at);
            return at + 1;
        }
        condition(Condition::event, at);
        return part(at, 1);
    }

    std::size_t negation(std::size_t at) {
        if (has(at + 1, Word::later)) {
            introduce(Intro::not_later, at);
            return at + 2;
        }
        if (has(at + 1, Word::earlier)) {
            introduce(Intro::from, at);
            return at + 2;
        }
        if (has(at + 1, Word::set) || has(at + 1, Word::clarify) || has(at + 1, Word::none)) phrase_.no_term = true;
        return has(at + 1, Word::rarer) || phrase_.no_term ? at + 2 : at + 1;
    }

    std::size_t in(std::size_t at) {
        const std::size_t next = skip_adjectives(at + 1);
        if (has(next, Word::accordance)) return at + 1;
        if (has(next, Word::day_unit) && !has(next + 1, Word::month)) {
            condition(Condition::event, at);
            return part(at, 2);
        }
        if (has(next, Word::moment)) condition(Condition::event, at);
        if (has(next, Word::term_word) && (has(at + 1, Word::set) || has(at + 1, Word::separate)))
            condition(Condition::schedule, at);
        introduce(Intro::none, at);
        return at + 1;
    }

    std::size_t on(std::size_t at) {
        introduce(Intro::none, at);
        if (has(at, Word::for_) &&
            (has(at + 1, Word::report) || (has(at + 1, Kind::roman) || tokens().has_number(at + 1))))
            for_what_is_reported_ = true;
        if (has(at, Word::for_) && cycle_unit(tokens().at(at + 1)) >= Cycle::Unit::month) phrase_.reports = true;
        if (has(at, Word::for_) && has(at + 1, Word::year)) for_what_is_reported_ = true;
        if (has(at, Word::on) && has(at + 1, Word::last) && has(at + 2, Word::meeting)) {
            condition(Condition::event, at);
            return part(at, 3);
        }
        return at + 1;
    }

    /// «в течение …», «на протяжении …».
    std::size_t during(std::size_t at) {
        introduce(Intro::during, at);
        std::size_t next = has(at + 1, Kind::dot) ? at + 2 : at + 1;
        const std::size_t limit = next + most_adjectives;
        while (next < limit && (has(next, Word::whole) || has(next, Word::current) || has(next, Word::calendar) ||
                                has(next, Word::report)))
            ++next;
        if (has(next, Word::year)) {
            phrase_.whole_year = phrase_.whole_year_during = true;
            link_after_mark();
            introduce(Intro::none, at);
            return skip_year_word(tokens(), next);
        }
        if (has(next, Word::period) || has(next, Word::term_word) || has(next, Word::realization) ||
            has(next, Word::programme) || (has(next, Word::season_time) && has(next - 1, Word::whole)))
            return take_whole_period(next);
        const Token& unit = tokens().at(next);
        if (unit.is(Word::month_unit) || unit.is(Word::day_unit) || unit.is(Word::week) || unit.is(Word::quarter) ||
            unit.is(Word::half) || unit.is(Word::half_year)) {
            condition(Condition::offset, at);
            return next + 1;
        }
        return next;
    }

    std::size_t take_whole_period(std::size_t at) {
        if (has(at, Word::period) && has(at + 1, Word::holidays)) return at + 1;
        phrase_.whole_period = true;
        link_after_mark();
        introduce(Intro::none, at);
        ++at;
        while (has(at, Word::realization) || has(at, Word::programme) || has(at, Kind::quote)) ++at;
        return at;
    }

    std::size_t whole(std::size_t at) {
        std::size_t next = at + 1;
        while (next < at + most_adjectives && (has(next, Word::current) || has(next, Word::calendar) ||
                                               has(next, Word::report) || has(next, Word::whole)))
            ++next;
        if (has(next, Word::period) || has(next, Word::term_word) || has(next, Word::realization))
            return take_whole_period(next);
        if (has(next, Word::year)) {
            phrase_.whole_year = true;
            return skip_year_word(tokens(), next);
        }
        if (has(next, Word::school)) introduce(Intro::during, at);
        return at + 1;
    }

    std::size_t period(std::size_t at) {
        const bool bare = at + 1 >= tokens().size();
        if (has(at + 1, Word::realization) || (bare && phrase_.nodes.empty())) return take_whole_period(at);
        if (has(at + 1, Kind::word) && tokens()[at + 1].word == Word::unknown) condition(Condition::event, at, true);
        return at + 1;
    }

    /// A «год» that belongs to no number: the whole phrase of a cell («год»), else nothing.
    std::size_t year(std::size_t at) {
        for_what_is_reported_ = false;
        if (tokens()[at].letters_size > 2 && phrase_.nodes.empty() &&
            (at == 0 || has(at - 1, Word::in) || has(at - 1, Word::on)))
            phrase_.whole_year = true;
        return at + 1;
    }

    Phrase phrase_;
    Intro intro_ = Intro::none;
    std::size_t intro_at_ = 0;
    Link link_ = Link::none;
    bool alternative_ = false;
    bool for_what_is_reported_ = false;
    bool document_ = false;
    std::size_t document_at_ = 0;
    bool misprints_;
};

}  // namespace

Phrase read_phrase(std::string_view text, bool misprints) {
    return PhraseReader(text, misprints).run();
}

}  // namespace svod::due
