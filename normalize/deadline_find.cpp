#include "normalize/deadline.h"

#include "normalize/confidence.h"
#include "normalize/deadline_rules.h"

#include <algorithm>

namespace svod {

namespace {

using due::Intro;
using due::Span;
using due::Term;
using due::Word;
using Unit = Term::Unit;
using Part = Term::Part;

/// No day with its year is written without one.
bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

bool stands_before(const due::Phrase& phrase, const Span& span, Word word) {
    return span.begin > 0 && phrase.tokens[span.begin - 1].is(word);
}

/// Whether `span` says when the action is due: introduced as an end, a range, or «в» + a time. «план на 2022 год», «за
/// 2021 год» and dates of documents say something else.
bool states_a_time(const due::Phrase& phrase, const Span& span) {
    if (span.alternative) return false;
    if (span.first.unit == Unit::day_number || span.first.unit == Unit::weekday)
        return due::introduces_end(span.intro) || phrase.cycle.unit != due::Cycle::Unit::none;
    if (!span.dates) return false;
    if (span.intro == Intro::of || span.intro == Intro::after) return false;
    if (due::introduces_end(span.intro) && !span.is_range) return span.intro != Intro::through || phrase.inclusive;
    const bool in = stands_before(phrase, span, Word::in);
    const bool about = stands_before(phrase, span, Word::on) || stands_before(phrase, span, Word::for_);
    if (about) return false;
    if (span.intro == Intro::during) return span.first.unit != Unit::period;
    if (span.is_range) return span.first.unit == Unit::day || span.intro == Intro::from || in;
    if (span.intro == Intro::from) return span.first.unit == Unit::day;
    if (span.first.unit == Unit::day) return span.explicit_year;
    return in && (span.first.has_year() || span.first.school || span.first.unit == Unit::month);
}

/// The source text of tokens [first, last), with the «в», «в срок», «не реже» that introduce them.
std::string source_text(std::string_view sentence, const due::Tokens& tokens, std::size_t first, std::size_t last) {
    static constexpr std::size_t most_words = 3;
    for (std::size_t taken = 0; first > 0 && taken < most_words; --first, ++taken) {
        const due::Token& before = tokens[first - 1];
        if (!before.is(Word::term_word) && !before.is(Word::in) && !before.is(Word::on) && !before.is(Word::rarer) &&
            !before.is(Word::not_))
            break;
    }
    const std::size_t begin = tokens[first].begin;
    return std::string(sentence.substr(begin, tokens[last - 1].end - begin));
}

/// The words of the sentence that are the deadline; where the recurrence stands apart from the date, both with «…»
/// between.
std::string deadline_text(std::string_view sentence, const due::Phrase& phrase, const std::vector<Span>& spans,
                          bool marked) {
    std::string mark;
    if (marked && phrase.mark_end > 0) mark = source_text(sentence, phrase.tokens, phrase.mark_begin, phrase.mark_end);
    if (spans.empty()) return mark;
    std::size_t first = spans.front().begin;
    std::size_t last = spans.front().end;
    for (const Span& span : spans) {
        first = std::min(first, span.begin);
        last = std::max(last, span.end);
    }
    if (mark.empty() || (first <= phrase.mark_begin && phrase.mark_end <= last))
        return source_text(sentence, phrase.tokens, first, last);
    if (phrase.mark_end == first || phrase.mark_end + 1 == first)
        return source_text(sentence, phrase.tokens, phrase.mark_begin, last);
    const std::string dates = source_text(sentence, phrase.tokens, first, last);
    return phrase.mark_begin < first ? mark + " … " + dates : dates + " … " + mark;
}

/// Where both are said, the end wins over the time around it: «в 2022 году … в срок до 15 мая 2022 года».
void keep_strongest(std::vector<Span>& spans) {
    const auto is_end = [](const Span& span) { return due::introduces_end(span.intro) && !span.is_range; };
    if (std::any_of(spans.begin(), spans.end(), is_end))
        std::erase_if(spans, [&](const Span& span) { return !is_end(span); });
    else if (spans.size() > 1)
        spans.resize(1);
}

// Periods of titles

bool is_opening(std::string_view quote) {
    return quote == "«" || quote == "„" || quote == "“";
}

/// Which tokens stand inside quotes: a period there is the period of a programme the title names.
std::vector<bool> quoted_tokens(std::string_view text, const due::Tokens& tokens) {
    std::vector<bool> quoted(tokens.size() + 1);
    int depth = 0;
    bool straight = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is(due::Token::Kind::quote)) {
            const std::string_view quote = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
            if (is_opening(quote))
                ++depth;
            else if (quote == "\"")
                straight = !straight;
            else if (depth > 0)
                --depth;
        }
        quoted[i] = depth > 0 || straight;
    }
    return quoted;
}

/// How surely `span` is the period of the document; 0: it is not.
int period_score(const due::Phrase& phrase, const Span& span) {
    if (!span.dates || span.doubt.year_missing || span.dates->start > span.dates->end) return 0;
    const bool sums_up = span.intro == Intro::results;  // «по итогам 2022 года»
    if ((due::introduces_end(span.intro) && !sums_up) || span.intro == Intro::of || span.intro == Intro::after)
        return 0;
    if (span.intro == Intro::from && !span.is_range) return 0;
    const bool covered = sums_up || stands_before(phrase, span, Word::for_);
    const bool introduced = covered || stands_before(phrase, span, Word::on) || stands_before(phrase, span, Word::in) ||
                            stands_before(phrase, span, Word::period);
    const int told = (covered ? 4 : 0) + (introduced ? 2 : 0);
    switch (span.first.unit) {
        case Unit::year:
            if (span.first.year == 0) return 0;
            if (span.first.school || span.is_range) return 10 + told;
            return introduced || span.end > span.first.begin + 1 ? 9 + told : 0;
        case Unit::half:
        case Unit::quarter:
            return span.first.year != 0 || span.last.year != 0 ? 10 + told : 0;
        case Unit::month:
            return span.explicit_year && (covered || (span.is_range && introduced)) ? 9 + told
                   : span.is_range && span.explicit_year                            ? 6
                                                                                    : 0;
        case Unit::day:
            return span.is_range && span.explicit_year ? 9 + told : 0;
        default:
            return 0;
    }
}

std::string roman(int number) {
    static const char* const numerals[] = {"", "I", "II", "III", "IV"};
    return number >= 1 && number <= 4 ? numerals[number] : std::to_string(number);
}

std::string period_label(const Span& span) {
    const std::string first = std::to_string(year_of(span.dates->start));
    const std::string last = std::to_string(year_of(span.dates->end));
    const Term& term = span.first;
    if (term.unit == Unit::year && term.part == Part::whole) {
        if (term.school) return first + "–" + last + " учебный год";
        return first == last ? first + " год" : first + "–" + last + " годы";
    }
    const std::string numbers = span.is_range ? roman(term.index) + "–" + roman(span.last.index) : roman(term.index);
    const std::string year = term.school
                                 ? std::to_string(term.year) + "–" + std::to_string(term.year + 1) + " учебного года"
                                 : first + " года";
    if (term.unit == Unit::half && term.part == Part::whole) return numbers + " полугодие " + year;
    if (term.unit == Unit::quarter && term.part == Part::whole)
        return numbers + (span.is_range ? " кварталы " : " квартал ") + year;
    return russian(span.dates->start) + " – " + russian(span.dates->end);
}

}  // namespace

std::optional<Deadline> find_deadline(std::string_view sentence, const DeadlineContext& context) {
    due::Phrase phrase = due::read_phrase(sentence, false);
    std::vector<Span> spans = due::resolve_spans(phrase, context);
    std::erase_if(spans, [&](const Span& span) { return !states_a_time(phrase, span); });
    if (phrase.cycle.unit == due::Cycle::Unit::none) keep_strongest(spans);
    bool marked = phrase.cycle.unit != due::Cycle::Unit::none || phrase.constant || phrase.whole_period ||
                  (phrase.whole_year && phrase.whole_year_during);
    if (spans.empty() && !marked) return std::nullopt;
    const bool frames_nothing = !spans.empty() && phrase.cycle.unit == due::Cycle::Unit::none;
    if (frames_nothing) phrase.constant = phrase.whole_period = phrase.whole_year = marked = false;
    phrase.condition = due::Condition::none;
    phrase.no_term = phrase.further = false;
    phrase.unknown_words = 0;
    Deadline deadline = due::apply_rules({phrase, context, spans});
    if (deadline.kind == Deadline::Kind::unspecified) return std::nullopt;
    deadline.text = deadline_text(sentence, phrase, spans, marked);
    deadline.confidence = std::min(deadline.confidence, sure::convention);
    return deadline;
}

std::vector<Date> find_dates(std::string_view text) {
    std::vector<Date> dates;
    if (!has_digit(text)) return dates;
    const due::Phrase phrase = due::read_phrase(text, false);
    for (const due::Node& node : phrase.nodes)
        if (node.term.unit == Unit::day && node.term.year != 0)
            if (const auto date = make_date(node.term.year, node.term.month, node.term.day)) dates.push_back(*date);
    return dates;
}

std::optional<Period> find_period(std::string_view text) {
    due::Phrase phrase = due::read_phrase(text, false);
    for (due::Node& node : phrase.nodes) node.after_mark = false;  // «за 2022 год» is what a title is asked for
    const std::vector<Span> spans = due::resolve_spans(phrase, {});
    const std::vector<bool> quoted = quoted_tokens(text, phrase.tokens);
    const Span* best = nullptr;
    int best_score = 0;
    for (const Span& span : spans) {
        int score = period_score(phrase, span) * 2;
        if (score > 0 && quoted[span.begin]) score -= 10;
        if (score <= best_score) continue;
        best = &span;
        best_score = score;
    }
    if (best == nullptr) return std::nullopt;
    const Span* last = best;  // «2021-2022, 2022-2023 учебные годы»
    while (last + 1 < spans.data() + spans.size() && last->first.school && (last + 1)->first.school &&
           (last + 1)->link == due::Link::list && (last + 1)->dates &&
           (last + 1)->dates->start == last->dates->end + std::chrono::days(1))
        ++last;
    if (last != best)
        return Period{best->dates->start, last->dates->end,
                      std::to_string(year_of(best->dates->start)) + "–" + std::to_string(year_of(last->dates->end)) +
                          " учебные годы"};
    return Period{best->dates->start, best->dates->end, period_label(*best)};
}

std::optional<Date> find_as_of(std::string_view text) {
    if (!has_digit(text)) return std::nullopt;
    const due::Phrase phrase = due::read_phrase(text, false);
    std::optional<Date> plain;
    for (const due::Node& node : phrase.nodes) {
        const Term& term = node.term;
        if (term.unit != Unit::day || term.year == 0 || node.begin == 0 || !phrase.tokens[node.begin - 1].is(Word::on))
            continue;
        const std::optional<Date> date = make_date(term.year, term.month, term.day);
        if (!date) continue;
        if (node.begin >= 2 && phrase.tokens[node.begin - 2].is(Word::status_on)) return date;
        if (!plain) plain = date;
    }
    return plain;
}

}  // namespace svod
