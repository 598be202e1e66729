#include "normalize/confidence.h"
#include "normalize/deadline_rules.h"
#include "text/text.h"

#include <algorithm>
#include <string>

namespace svod::due {

namespace {

constexpr std::size_t reach = 4;     ///< tokens looked through for a count or for the word before the event
constexpr std::size_t longest = 25;  ///< tokens of an anchor; the rest of a long cell speaks of something else

bool is_filler(const Token& token) {
    return token.is(Word::working) || token.is(Word::calendar) || token.is(Word::term_word) ||
           token.is(Token::Kind::dot) || token.is(Token::Kind::dash);
}

constexpr char minutes = 'm';  ///< tells PT30M from the months of P30M

/// The letter of an ISO 8601 duration for the unit, 0 for what is none.
char unit_letter(const Token& token) {
    if (token.is(Word::day_unit)) return 'D';
    if (token.is(Word::week)) return 'W';
    if (token.is(Word::month_unit)) return 'M';
    if (token.is(Word::hour)) return 'H';
    if (token.is(Word::minute)) return minutes;
    return token.is(Word::year) || token.is(Word::unit_of_measure) ? 'Y' : '\0';
}

struct Wait {
    std::string duration;
    int amount = 1;
    bool business = false;
    bool before = false;
    std::size_t end = 0;  ///< the token after it
};

std::string iso(int amount, char unit) {
    if (unit == minutes) return "PT" + std::to_string(amount) + 'M';
    return (unit == 'H' ? "PT" : "P") + std::to_string(amount) + unit;
}

/// «10 рабочих дней», «5-дневный срок», «трехдневный срок», «месячный срок», «недели» (one) from token `at`.
Wait read_wait(const Tokens& tokens, std::size_t at) {
    Wait wait;
    int amount = 1;
    std::size_t next = at;
    const Token& first = tokens.at(next);
    const bool counted = first.is(Word::cardinal) || (first.is(Token::Kind::number) && first.digits <= 3);
    if (counted) {
        amount = first.value;
        ++next;
    }
    for (std::size_t i = 0; i < reach && is_filler(tokens.at(next)); ++i, ++next)
        wait.business = wait.business || tokens.at(next).is(Word::working);
    const Token& unit = tokens.at(next);
    if (unit.is(Word::days_adjective)) {
        const bool month = unit.value < 0;
        wait.amount = counted ? amount : month ? 1 : unit.value;
        wait.duration = iso(wait.amount, month ? 'M' : 'D');
    } else if (const char letter = unit_letter(unit); letter != '\0') {
        wait.amount = amount;
        wait.duration = iso(amount, letter);
    } else {
        return {};
    }
    wait.end = next + 1;
    while (is_filler(tokens.at(wait.end)) && wait.end < next + reach) ++wait.end;
    return wait;
}

bool parts(const Tokens& tokens, std::size_t at) {
    const Token& token = tokens[at];
    if (token.is(Token::Kind::semicolon) || token.is(Token::Kind::open) || token.is(Token::Kind::close)) return true;
    if (!token.is(Token::Kind::comma)) return token.line_before && token.is(Token::Kind::number);
    const Token& next = tokens.at(at + 1);
    if (tokens.has(at + 2, Word::not_) || tokens.has(at + 2, Word::not_later)) return true;  // «…, но не позднее»
    return next.is(Word::not_) || next.is(Word::until) || next.is(Word::further) || next.is(Word::every) ||
           next.is(Word::not_later) || next.is(Word::in) || next.is(Token::Kind::number);
}

std::string text_from(const Reading& reading, std::size_t at) {
    const Tokens& tokens = reading.phrase.tokens;
    if (at >= tokens.size()) return {};
    std::size_t end = at;
    while (end < tokens.size() && end < at + longest && !parts(tokens, end)) ++end;
    if (end > at && tokens[end - 1].is(Token::Kind::dot)) --end;
    if (end == at) return {};
    return clean_line(reading.source.substr(tokens[at].begin, tokens[end - 1].end - tokens[at].begin));
}

/// The token after the words that stand before an event: «со дня», «с момента», «после», «до»; `at` for none.
std::size_t after_event_words(const Tokens& tokens, std::size_t at, bool& before) {
    const Token& token = tokens.at(at);
    before = token.is(Word::until) || token.is(Word::before);
    if (before || token.is(Word::after) || token.is(Word::toward)) return at + 1;
    if (token.is(Word::from) || token.is(Word::of)) {
        const bool moment = tokens.has(at + 1, Word::day_unit) || tokens.has(at + 1, Word::moment);
        return moment ? at + 2 : at + 1;
    }
    return token.is(Word::by) && (tokens.has(at + 1, Word::ending) || tokens.has(at + 1, Word::results)) ? at + 1 : at;
}

std::optional<Wait> find_wait(const Tokens& tokens, std::size_t at) {
    for (std::size_t i = at; i < std::min(at + reach, tokens.size()); ++i) {
        Wait wait = read_wait(tokens, i);
        if (!wait.duration.empty()) return wait;
        if (tokens[i].is(Word::after) || tokens[i].is(Word::until) || tokens[i].is(Word::before)) break;
    }
    return std::nullopt;
}

/// The day `amount` units after `day` (before it where negative); months keep the day where the month has it.
std::optional<Date> moved_by(Date day, int amount, char unit) {
    if (unit == 'D' || unit == 'W') return day + std::chrono::days(amount * (unit == 'W' ? 7 : 1));
    if (unit != 'M' && unit != 'Y') return std::nullopt;
    const int index = year_of(day) * 12 + month_of(day) - 1 + amount * (unit == 'Y' ? 12 : 1);
    if (index < 1900 * 12) return std::nullopt;
    const Date last = last_day_of_month(index / 12, index % 12 + 1);
    return make_date(index / 12, index % 12 + 1, std::min(day_of(day), day_of(last)));
}

}  // namespace

/// «за 10 дней до 1 сентября 2022 г.», «в течение месяца после 01.06.2022»: counted from a known day. Working days need
/// a calendar of holidays, so they stay a condition.
std::optional<Deadline> counted_from_date(const Reading& reading) {
    const Tokens& tokens = reading.phrase.tokens;
    if (reading.spans.empty() || reading.phrase.cycle.unit != Cycle::Unit::none) return std::nullopt;
    const Span& span = reading.spans.front();
    const std::size_t until = span.begin;
    const bool back = span.intro == Intro::until && tokens.has(until, Word::until);
    const bool forth =
        span.intro == Intro::after && tokens.has(until, Word::after) && span.first.unit == Term::Unit::day;
    if (!(back || forth) || span.is_range || !span.dates) return std::nullopt;
    for (std::size_t at = until < reach + 1 ? 0 : until - reach - 1; at < until; ++at) {
        const bool counts = back ? tokens.has(at, Word::for_)
                                 : tokens.has(at, Word::in) || tokens.has(at, Word::during) ||
                                       tokens.has(at, Word::in_during) || tokens.has(at, Word::through);
        if (!counts) continue;
        const Wait wait = read_wait(tokens, at + 1);
        if (wait.duration.empty() || wait.end != until) continue;
        Deadline deadline;
        if (wait.business) {
            deadline.kind = Deadline::Kind::conditional;
            deadline.confidence = sure::convention;
            deadline.rule = "deadline.offset";
            deadline.offset = (back ? "-" : "") + wait.duration;
            deadline.business_days = true;
            deadline.anchor = text_from(reading, until + 1);
            return deadline;
        }
        deadline.kind = Deadline::Kind::by;
        deadline.confidence = sure::convention;
        deadline.end = moved_by(span.dates->start, back ? -wait.amount : wait.amount, wait.duration.back());
        if (!deadline.end || wait.duration.starts_with("PT")) return std::nullopt;
        apply_doubt(deadline, span.doubt);
        return deadline;
    }
    return std::nullopt;
}

void read_anchor(const Reading& reading, Deadline& deadline) {
    const Phrase& phrase = reading.phrase;
    const Tokens& tokens = phrase.tokens;
    if (phrase.condition != Condition::offset && phrase.condition != Condition::event) return;
    std::size_t at = phrase.condition_at;
    bool before = false;
    const bool on_the_day = tokens.has(at, Word::in) && tokens.has(at + 1, Word::day_unit);
    if (on_the_day) {
        deadline.offset = "P0D";
        deadline.anchor = text_from(reading, at + 2);
        return;
    }
    if (const auto wait = find_wait(tokens, at)) {
        deadline.business_days = wait->business;
        at = after_event_words(tokens, wait->end, before);
        if (at > wait->end) deadline.anchor = text_from(reading, at);
        deadline.offset = (before ? "-" : "") + wait->duration;
        return;
    }
    const std::size_t event = after_event_words(tokens, at, before);
    if (before && at >= 2 && tokens[at - 2].is(Word::for_))  // «за месяц до окончания срока»
        if (const Wait wait = read_wait(tokens, at - 1); !wait.duration.empty()) deadline.offset = "-" + wait.duration;
    if (event > at) deadline.anchor = text_from(reading, event);
}

}  // namespace svod::due
