#include "export/words.h"
#include "export/xlsx_sheets.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

bool has_before(const TerritoryMovement& movement) {
    return !movement.before.empty();
}

std::string status_words(const Event& event) {
    const StatusMark mark = status_mark({{}, &event});
    return mark.symbol + " " + mark.words;
}

/// «вперёд», «срок позже на 14 дн.; иначе сформулировано»
std::string move_text(const ActivityMove& move) {
    if (!move.before) return "добавлено";
    if (!move.after) return "исключено";
    std::vector<std::string> parts;
    if (move.status == StatusMove::forward) parts.emplace_back("ближе к выполнению");
    if (move.status == StatusMove::back) parts.emplace_back("дальше от выполнения");
    if (move.status == StatusMove::other) parts.emplace_back("состояние изменилось");
    if (move.deadline_days)
        parts.push_back((*move.deadline_days > 0 ? "срок позже на " : "срок раньше на ") +
                        std::to_string(std::abs(*move.deadline_days)) + " дн.");
    if (move.deadline_reworded) parts.emplace_back("срок записан иначе");
    if (move.reworded) parts.emplace_back("сформулировано иначе");
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

Look look_of_move(const ActivityMove& move) {
    if (move.status == StatusMove::forward) return Look::good;
    if (move.status == StatusMove::back) return Look::bad;
    return move.before && move.after ? Look::partial : Look::none;
}

void figures_sheet(XlsxBook& book, const Comparison& comparison) {
    const std::vector<std::string> names{
        "Муниципалитет",    "Прежний документ",   "Прежние данные на",  "Нынешние данные на",
        "Было выполнено",   "из них выполнено",   "из подлежащих",      "отметка не распознана",
        "Стало выполнено",  "из них выполнено",   "из подлежащих",      "отметка не распознана",
        "Изменение, п. п.", "В обоих документах", "Ближе к выполнению", "Дальше от выполнения",
        "Состояние иначе",  "Срок позже",         "Срок раньше",        "Не распознано",
        "Добавлено",        "Исключено"};
    std::vector<double> widths(names.size(), 13);
    widths[0] = 36;
    widths[1] = 40;
    book.sheet("Изменения", widths);
    xlsx_title(book, "Изменения к предыдущему отчёту",
               "Каждый отчёт — на свою дату: «по состоянию на», утверждение или конец периода." +
                   filter_text(comparison) + " Доли сравнимы там, где отметки есть в обоих документах.");
    xlsx_heads(book, names);
    int row = xlsx_head_row + 1;
    for (const TerritoryMovement& each : comparison.movement.territories) {
        if (!has_before(each)) continue;
        std::string documents;
        for (const ComparedDocument& document : each.before)
            documents += (documents.empty() ? "" : "; ") + document.name;
        int column = 0;
        book.text(row, column++, comparison.territories[each.territory].name, Look::wrap);
        book.text(row, column++, documents, Look::wrap);
        book.date(row, column++, each.before_as_of);
        book.date(row, column++, each.after_as_of);
        const auto rate = [&](const Rate& of) {
            book.percent(row, column++, of.value());
            book.number(row, column++, of.numerator);
            book.number(row, column++, of.denominator);
            book.number(row, column++, of.not_understood);
        };
        if (each.before_totals)
            rate(each.before_totals->completion);
        else
            for (int i = 0; i < 4; ++i) book.number_or(row, column++, std::nullopt, "нет данных");
        rate(each.after_totals.completion);
        const auto change = completion_change(each);
        book.decimal(row, column++, change ? std::optional(*change * 100) : std::nullopt);
        const auto of_marks = [&](int count) {  // a plan has no marks that could move
            book.number_or(row, column++, each.before_is_plan ? std::nullopt : std::optional<double>(count));
        };
        book.number(row, column++, each.counts.kept);
        for (const int count : {each.counts.forward, each.counts.back, each.counts.other_status}) of_marks(count);
        for (const int count : {each.counts.deadline_later, each.counts.deadline_earlier})
            book.number(row, column++, count);
        of_marks(each.counts.not_understood);
        for (const int count : {each.counts.added, each.counts.dropped}) book.number(row, column++, count);
        ++row;
    }
    book.finish_sheet(xlsx_head_row, 1, row - 1, static_cast<int>(names.size()));
}

void moves_sheet(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of) {
    const std::vector<std::string> names{"Муниципалитет",    "Мероприятие", "Что изменилось", "Было: состояние",
                                         "Стало: состояние", "Был срок",    "Стал срок",      "Место в файле"};
    book.sheet("Что изменилось", {28, 60, 34, 24, 24, 24, 24, 24});
    xlsx_title(book, "Что изменилось в мероприятиях", "Только изменившиеся, добавленные и исключённые мероприятия.");
    xlsx_heads(book, names);
    int row = xlsx_head_row + 1;
    for (const TerritoryMovement& each : comparison.movement.territories)
        for (const ActivityMove& move : each.moves) {
            const Event& shown = move.after ? *move.after : *move.before;
            book.text(row, 0, comparison.territories[each.territory].name, Look::wrap);
            book.text(row, 1, shown.activity, Look::wrap);
            book.text(row, 2, move_text(move), look_of_move(move));
            book.text(row, 3, move.before ? status_words(*move.before) : "", Look::wrap);
            book.text(row, 4, move.after ? status_words(*move.after) : "", Look::wrap);
            book.text(row, 5, move.before ? deadline_text(*move.before) : "", Look::wrap);
            book.text(row, 6, move.after ? deadline_text(*move.after) : "", Look::wrap);
            if (const auto at = rows_of.find(move.after); at != rows_of.end())
                book.link(row, 7, xlsx_events_sheet, at->second, place_text(shown.place), Look::link);
            else
                book.text(row, 7, place_text(shown.place), Look::wrap);
            ++row;
        }
    if (row == xlsx_head_row + 1) book.text(row, 0, "Изменений нет.", Look::note);
    book.finish_sheet(xlsx_head_row, 1, std::max(row - 1, xlsx_head_row), static_cast<int>(names.size()));
}

}  // namespace

void xlsx_movement_sheets(XlsxBook& book, const Comparison& comparison, const std::map<const Event*, int>& rows_of) {
    const auto& territories = comparison.movement.territories;
    if (std::none_of(territories.begin(), territories.end(), has_before)) return;
    figures_sheet(book, comparison);
    moves_sheet(book, comparison, rows_of);
}

}  // namespace svod
