#include "normalize/deadline_phrase_reader.h"

namespace svod::due {

namespace {

bool is_hour(const Token& token) {
    return token.is(Token::Kind::number) && token.digits <= 2 && token.value <= 24 && token.word == Word::unknown;
}

bool is_minute(const Token& token) {
    return token.is(Token::Kind::number) && token.digits == 2 && token.value <= 59;
}

bool starts_or_ends(Intro intro) {
    return intro == Intro::until || intro == Intro::not_later || intro == Intro::toward || intro == Intro::through ||
           intro == Intro::from;
}

}  // namespace

/// «до 17:00», «в 14.00», «не позднее 18 часов»: a day is what a deadline is told in (R1), so the hour is passed over,
/// and the preposition before it stays with the day.
std::size_t PhraseReader::time_of_day(std::size_t at) {
    if (!is_hour(tokens().at(at))) return at;
    std::size_t end = clock_end(at);
    if (end == at) end = hours_end(at);
    if (end == at) return at;
    for (std::size_t i = at; i < end; ++i) phrase_.tokens.list[i].kind = Kind::sign;
    const bool closes_range = clock_range_ && intro_ == Intro::until;
    if (intro_ == Intro::from || closes_range) {
        clock_range_ = intro_ == Intro::from;
        introduce(Intro::none, at);
    }
    return end;
}

/// «17:00», «09:00:00», «17.00», «17-00 ч.»; `at` for none. Figures with a dot are a date unless something says they
/// are not.
std::size_t PhraseReader::clock_end(std::size_t at) const {
    const Token& mark = tokens().at(at + 1);
    const Token& minutes = tokens().at(at + 2);
    if (mark.space_before || minutes.space_before || !is_minute(minutes)) return at;
    if (mark.is(Kind::colon)) {
        if (!has(at + 3, Kind::colon)) return at + 3;
        return is_minute(tokens().at(at + 4)) ? at + 5 : at;  // «15:10:2022» is a date
    }
    if (!mark.is(Kind::dot) && !mark.is(Kind::dash)) return at;
    if (has(at + 3, Word::hour)) return has(at + 4, Kind::dot) ? at + 5 : at + 4;
    const bool goes_on = (has(at + 3, Kind::dot) || has(at + 3, Kind::dash)) && tokens().has_number(at + 4) &&
                         !tokens()[at + 4].space_before;
    if (goes_on) return at;
    const bool in = at > 0 && has(at - 1, Word::in);
    const bool behind_a_day = in && !phrase_.nodes.empty() && phrase_.nodes.back().term.unit == Term::Unit::day &&
                              phrase_.nodes.back().term.end + 1 == at;
    const bool sharp = minutes.value == 0 && (in || starts_or_ends(intro_));
    return behind_a_day || sharp ? at + 3 : at;
}

/// «18 часов», «12 ч. 00 мин.» beside a day; elsewhere hours are a duration.
std::size_t PhraseReader::hours_end(std::size_t at) const {
    if (!has(at + 1, Word::hour)) return at;
    if (!starts_or_ends(intro_) && !(at > 0 && has(at - 1, Word::in))) return at;
    std::size_t end = has(at + 2, Kind::dot) ? at + 3 : at + 2;
    if (tokens().has_number(end) && has(end + 1, Word::minute)) end = has(end + 2, Kind::dot) ? end + 3 : end + 2;
    const bool behind_a_day = !phrase_.nodes.empty() && phrase_.nodes.back().term.unit == Term::Unit::day;
    return behind_a_day || term_follows(has(end, Kind::comma) ? end + 1 : end) ? end : at;
}

}  // namespace svod::due
