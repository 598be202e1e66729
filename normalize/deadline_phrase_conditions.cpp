#include "normalize/deadline_phrase_reader.h"

#include <algorithm>
#include <string>

namespace svod::due {

/// «10 рабочих дней», «трех месяцев», «пятидневный срок», «3-х дней»: how long after an event.
std::size_t PhraseReader::duration(std::size_t at) {
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
                      unit.is(Word::hour) || unit.is(Word::minute) ||
                      (unit.is(Word::year) && unit.letters_size > 2 &&
                       (intro_ == Intro::during || intro_ == Intro::after) && count.value < 10);
    if (!span || has(next + 1, Word::month)) return at;
    if (unit.is(Word::month_unit) && !working)
        if (const std::size_t end = first_months(count.value, next + 1); end > next + 1) return end;
    Lag lag;
    if (working && unit.is(Word::day_unit) && count.value > 0 && read_lag(tokens(), next + 1, lag) > next + 1 &&
        (lag.following || lag.each) && lag.names_month)
        return at;
    condition(Condition::offset, at);
    introduce(Intro::none, at);
    link_ = Link::apart;
    return next + 1;
}

/// «9 месяцев 2022 года»: January to September; `at` behind «месяцев», returned where no year follows.
std::size_t PhraseReader::first_months(int count, std::size_t at) {
    Term last;
    last.unit = Term::Unit::month;
    last.month = count;
    last.begin = at - 1;
    last.end = read_year_behind(tokens(), at, last);
    if (last.end == at || last.year == 0 || count < 2 || count > 11) return at;
    Term first = last;
    first.month = 1;
    add_node(first);
    link_ = Link::dash;
    add_node(last);
    return last.end;
}

void PhraseReader::condition(Condition condition, std::size_t at, bool weak) {
    const bool stronger = phrase_.condition == Condition::none || (phrase_.weak_condition && !weak) ||
                          (condition == Condition::schedule && phrase_.condition != Condition::schedule && !weak);
    if (!stronger) return;
    phrase_.condition = condition;
    phrase_.condition_at = at;
    phrase_.weak_condition = weak;
}

/// «утверждения», «подписания», «получения», «регистрации», «старта»: what deadlines wait for.
bool PhraseReader::is_action_noun(const Token& token) const {
    const std::string_view letters = tokens().letters_of(token);
    const std::vector<std::string>& endings = endings_of(Endings::action);
    return letters.size() > 4 && std::any_of(endings.begin(), endings.end(),
                                             [&](const std::string& ending) { return letters.ends_with(ending); });
}

}  // namespace svod::due
