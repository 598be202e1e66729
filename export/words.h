#pragma once

#include "compare/comparison.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod {

/// «частично», «нет отметки»: the status in one or two words, and back (any case).
std::string_view brief(Status status);
std::optional<Status> status_by_brief(std::string_view words);

/// How an event's status is shown: a symbol and words; a doubtful one is «? не распознано», overdue is said in words.
/// An event without a completion column has no mark: «план», a recommendation «рекомендовано».
struct StatusMark {
    std::string symbol;  ///< «✓», «◐», «✗», …
    std::string words;   ///< «выполнено», «не выполнено, просрочено»
    std::string brief;  ///< for narrow cells: «частично, просрочено», «выполнено, +14 дн.»
    std::string tone;  ///< "good", "partial", "bad", "none", "doubt": for colours
};
StatusMark status_mark(const ComparedEvent& compared);

/// «✓ выполнено, ◐ частично, …»: every symbol with its meaning.
std::string marks_legend();

/// The tone that needs attention most: bad, doubt, partial, good, none.
std::string worst_tone(const std::vector<ComparedEvent>& events);

/// «85 % (17 из 20; не понято 1)»; «—» without a denominator.
std::string rate_text(const Rate& rate);

/// A count of `totals` that rests on marks; «—» where no document has any.
std::string count_text(const Totals& totals, int count);

/// «таблица 2, строка 14» / «абзац 17», 1-based as a person counts.
std::string place_text(const Place& place);

/// «№ 304-од от 24.09.2020», addresses, one after another.
std::string evidence_text(const Event& event);

/// The source words of a deadline and, where understood and different in form, the date it ends.
std::string deadline_text(const Event& event);

/// The words of the cell; «(не распознано)» behind those that are too doubtful.
std::string deadline_words(const Event& event);
std::string responsible_text(const Event& event);
std::string completion_text(const Event& event);

/// The dates that may be shown as facts: none of a value that is not understood.
struct ShownDates {
    std::optional<Date> start;
    std::optional<Date> end;
    std::optional<Date> done;
    std::optional<int> days_late;
};
ShownDates shown_dates(const Event& event);

std::string section_text(const Event& event);
std::string points_text(const std::optional<double>& points);  ///< «87,5»; «—» without data

/// The shortest decimals that read back as the same number, with a comma and never an exponent; «—» for no number.
std::string number_text(double value);

/// Term and definition, printed with every export.
const std::vector<std::pair<std::string, std::string>>& definitions();

/// What the reader of the figures has to be warned of, each sentence on its own; empty when nothing.
std::string cautions_text(const Comparison& comparison);

/// «ошибка», «внимание», «к сведению»: how grave a finding is.
std::string_view severity_text(std::string_view severity);

/// The gravest is 0.
int severity_rank(std::string_view severity);

/// « Отбор: статус: не выполнено.», empty when nothing was filtered.
std::string filter_text(const Comparison& comparison);

/// «1 июня 2021 года».
std::string long_date(Date date);

/// «на 01.06.2021», «на дату документов каждого», «на неизвестную дату: …»; goes on from «Состояние » or «Сводная ».
std::string as_of_text(const Comparison& comparison);

/// The day the figures of a territory are counted on.
std::optional<Date> counted_on(const Comparison& comparison, const ComparedTerritory& territory);

/// The name of the territory of this id; the id where there is none.
std::string territory_name(const Comparison& comparison, const std::string& id);

/// «41 из 60»; «нет данных» where nothing is known.
std::string typical_text(const std::optional<TypicalActivities>& typical);

/// «Документов не получено от 2 муниципалитетов: …»; empty when nobody expected is missing.
std::string not_received_text(const Comparison& comparison);

/// Columns of the totals table: the head and the value for `totals`. Where not all fit, the main ones are shown.
struct TotalsColumn {
    std::string_view head;
    std::string (*value)(const Totals& totals);
    bool main = false;
};
const std::vector<TotalsColumn>& totals_columns();

}  // namespace svod
