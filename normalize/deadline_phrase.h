#pragma once

#include "normalize/deadline_terms.h"

#include <string_view>
#include <vector>

namespace svod::due {

/// What stands before a term: «до», «не позднее», «с» …
enum class Intro : std::uint8_t { none, until, toward, not_later, through, from, after, before, during, of, results };

/// How a term is joined to the one before it.
enum class Link : std::uint8_t { none, dash, list, apart };

struct Node {
    Term term;
    Intro intro = Intro::none;
    Link link = Link::none;
    bool cited = false;        ///< the date of an order or a letter, not of the activity
    bool alternative = false;  ///< «или май 2021 г.»
    bool aside = false;  ///< «(малокомплектные – до 15 января)», «факт. 15.10.2022»: not of the activity itself
    bool excepted = false;    ///< «кроме января»
    bool after_mark = false;  ///< «(за отчетный год)»: describes what is reported, not when it is due
    std::size_t begin = 0;    ///< tokens, preposition included
};

/// «ежеквартально», «2 раза в год», «раз в два года».
struct Cycle {
    enum class Unit : std::uint8_t { none, day, week, month, quarter, half, year, term };
    Unit unit = Unit::none;
    int count = 1;
    int interval = 1;
};

/// What a date depends on when it is not a date.
enum class Condition : std::uint8_t { none, schedule, event, need, offset };

/// A deadline phrase taken apart: its terms in order and the words that say how to understand them.
struct Phrase {
    Tokens tokens;
    std::vector<Node> nodes;
    Cycle cycle;
    std::size_t mark_begin = 0;  ///< tokens of the first word of recurrence or of «весь период»; both 0: none
    std::size_t mark_end = 0;
    Condition condition = Condition::none;
    std::size_t condition_at = 0;    ///< token
    bool weak_condition = false;     ///< told by an unknown word only («по звонку»)
    bool whole_period = false;       ///< «в течение всего периода»
    bool whole_year = false;         ///< «в течение года», «весь год»
    bool whole_year_during = false;  ///< said with «в течение»
    bool constant = false;           ///< «постоянно»
    bool indefinite = false;         ///< «бессрочно»
    bool further = false;            ///< «…, далее …»
    bool inclusive = false;
    bool reports = false;  ///< «за полугодие – до …»: dates by which something past is reported
    bool staged = false;   ///< «1 этап»: dates of stages, not of every year
    bool no_term = false;  ///< «срок не установлен», «в кратчайшие сроки»
    bool halved = false;   ///< «в начале и конце года»: one of two times is told by half
    bool moved = false;    ///< «перенесено с 01.10 на 01.12»
    bool excepts = false;  ///< «кроме января», «за исключением каникул»
    std::vector<Node> exceptions = {};  ///< the calendar terms of what is excepted
    std::size_t unknown_words = 0;
    bool repaired = false;
};

Phrase read_phrase(std::string_view text, bool misprints);

/// «в 2021 году – до 1 ноября, в 2022 году – до 1 марта»: a year that stands before its own dates governs them up to
/// the next such year. A step of share_right.
void share_year_labels(std::vector<Node>& nodes);

/// Leaves of «перенесено с … на …» the new date; `moved_at` is the token of the verb. A step of read_phrase.
void keep_new_dates(Phrase& phrase, std::size_t moved_at);

/// Takes the terms of «кроме …» from the nodes to `exceptions`. A step of read_phrase.
void set_exceptions_apart(Phrase& phrase);

/// Supplies to each term the unit, month and year that are written once, on its right: «22 – 24 марта 2021», «май,
/// август 2022 г.» (R6), and drops numbers that turned out to be no dates. A step of read_phrase.
void share_right(std::vector<Node>& nodes);

}  // namespace svod::due
