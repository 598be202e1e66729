#include "normalize/deadline_phrase_reader.h"

#include <algorithm>
#include <utility>

namespace svod::due {

Phrase PhraseReader::run() {
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
    if (phrase_.moved) keep_new_dates(phrase_, moved_at_);
    if (phrase_.excepts) set_exceptions_apart(phrase_);
    for (const Node& node : phrase_.nodes) phrase_.repaired = phrase_.repaired || node.term.repaired;
    return std::move(phrase_);
}

std::size_t PhraseReader::step(std::size_t at) {
    if (const std::size_t next = time_of_day(at); next > at) return next;
    if (const std::size_t next = reference(at); next > at) return next;
    if (const std::size_t next = frequency(at); next > at) return next;
    if (const std::size_t next = duration(at); next > at) return next;
    if (const std::optional<Term> term = read_term(tokens(), at)) {
        add_node(*term);
        return term->end;
    }
    return tokens()[at].is(Kind::word) ? word(at) : sign(at);
}

void PhraseReader::add_node(const Term& term) {
    Node node;
    node.term = term;
    node.intro = intro_;
    node.begin = intro_ == Intro::none ? term.begin : std::min(intro_at_, term.begin);
    node.link = phrase_.nodes.empty() ? Link::none : link_;
    node.alternative = alternative_;
    node.after_mark = for_what_is_reported_;
    node.aside = is_aside();
    node.excepted = excepting_;
    const bool numbered =
        has(term.end, Kind::letter_mark) || (has(term.end, Kind::word) && tokens()[term.end].letters_size == 1 &&
                                             tokens().letters_of(tokens()[term.end]) == "n");
    const bool of_document =
        document_ && (intro_ == Intro::of || (!misprints_ && intro_ == Intro::none && term.begin < document_at_ + 8));
    node.cited = (of_document || (intro_ == Intro::of && numbered)) && term.unit == Term::Unit::day;
    if (node.cited) document_ = false;
    if (term.unit == Term::Unit::day && term.weak && intro_ == Intro::none && phrase_.nodes.empty()) {
        forget();
        return;
    }
    phrase_.nodes.push_back(node);
    forget();
}

std::size_t PhraseReader::sign(std::size_t at) {
    switch (tokens()[at].kind) {
        case Kind::dash:
            join(Link::dash);
            break;
        case Kind::slash:
            join(joins_iso_dates(at) ? Link::dash : Link::list);
            break;
        case Kind::comma:
        case Kind::semicolon:
            join(Link::list);
            break;
        case Kind::open:
        case Kind::close:
            bracket(at);
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

void PhraseReader::bracket(std::size_t at) {
    bracket_ = has(at, Kind::open);
    if (!bracket_) {
        excepting_ = actual_ = false;
        return;
    }
    nodes_before_bracket_ = phrase_.nodes.size();
    unknown_before_bracket_ = phrase_.unknown_words;
}

/// «до 25 декабря (малокомплектные – до 15 января)»: words that no rule knows say whose date the second one is.
bool PhraseReader::is_aside() const {
    const bool of_another = bracket_ && nodes_before_bracket_ > 0 && phrase_.unknown_words > unknown_before_bracket_;
    return of_another || (actual_ && !phrase_.nodes.empty());
}

/// «2022-09-01/2022-12-31» (ISO 8601-1 §5.5)
bool PhraseReader::joins_iso_dates(std::size_t at) const {
    const auto begins_with_year = [&](std::size_t token) {
        return tokens().has_number(token) && tokens()[token].digits == 4;
    };
    return !phrase_.nodes.empty() && phrase_.nodes.back().term.unit == Term::Unit::day &&
           phrase_.nodes.back().term.end == at && begins_with_year(phrase_.nodes.back().term.begin) &&
           begins_with_year(at + 1);
}

/// «п. 1.2», «№ 15», «приложение 3»: numbers that are no dates.
std::size_t PhraseReader::reference(std::size_t at) {
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

/// A word that keeps its neighbours apart.
std::size_t PhraseReader::part(std::size_t at, std::size_t length) {
    link_ = Link::apart;
    for_what_is_reported_ = false;
    introduce(Intro::none, at);
    return at + length;
}

/// True when the words at `at` can begin a term: then a preposition before them introduces it.
bool PhraseReader::term_follows(std::size_t at) const {
    const Token& token = tokens().at(at);
    if (token.is(Kind::number) || token.is(Kind::roman) || token.is(Kind::quote)) return true;
    return token.is(Kind::word) && read_term(tokens(), at).has_value();
}

std::size_t PhraseReader::skip_adjectives(std::size_t at) const {
    const std::size_t limit = at + most_adjectives;
    while (at < limit &&
           (has(at, Word::separate) || has(at, Word::school) || has(at, Word::set) || has(at, Word::current) ||
            has(at, Word::calendar) || has(at, Word::whole) || has(at, Kind::quote)))
        ++at;
    return at;
}

/// «1 этап», «7 лет», «5 классов»: a number that counts the word behind it begins no list of days.
void PhraseReader::drop_counted_number(std::size_t at) {
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

Phrase read_phrase(std::string_view text, bool misprints) {
    return PhraseReader(text, misprints).run();
}

}  // namespace svod::due
