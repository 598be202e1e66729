#include "export/diff.h"

#include "export/data_table.h"
#include "export/markup.h"
#include "export/text_table.h"
#include "export/words.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <array>
#include <cstdlib>

namespace svod {

namespace {

std::string status_words(const Event& event) {
    if (!event.completion) return "план";
    return is_doubtful(*event.completion) ? "не распознано" : std::string(russian(event.completion->status));
}

std::string joined(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& each : names) list += (list.empty() ? "" : ", ") + each;
    return list;
}

std::string status_change(const ActivityMove& move) {
    if (move.status == StatusMove::none) return {};
    return std::string(move.status == StatusMove::back ? "откат: " : "статус: ") + status_words(*move.before) + " → " +
           status_words(*move.after);
}

std::string deadline_change(const ActivityMove& move) {
    if (move.deadline_days)
        return "срок " + std::string(*move.deadline_days > 0 ? "позже" : "раньше") + " на " +
               plural(std::abs(*move.deadline_days), "день", "дня", "дней");
    return move.deadline_reworded ? "срок записан иначе" : "";
}

const Event& told_by(const ActivityMove& move) {
    return move.after ? *move.after : *move.before;
}

/// «было → стало», or the one where both are the same.
std::string both(const std::string& before, const std::string& after) {
    return before == after ? after : before + " → " + after;
}

std::string number_words(const ActivityMove& move) {
    if (!move.before || !move.after) return told_by(move).number;
    return both(move.before->number, move.after->number);
}

std::string activity_words(const ActivityMove& move) {
    if (!move.before || !move.after || !move.reworded) return told_by(move).activity;
    return "было: " + move.before->activity + " / стало: " + move.after->activity;
}

std::string deadline_pair(const ActivityMove& move) {
    if (!move.before || !move.after) return deadline_words(told_by(move));
    return both(deadline_words(*move.before), deadline_words(*move.after));
}

std::string write_table(const DocumentDiff& diff, const WriteOptions& options) {
    std::string text = "Было:  " + diff_heading(*diff.before) + "\nСтало: " + diff_heading(*diff.after) + "\n" +
                       capitalize(diff_summary(diff)) + ".\n";
    if (diff.changes.empty()) return text;
    TextTable table({"№", "Мероприятие", "Что изменилось", "Срок"});
    for (const ActivityChange& change : diff.changes)
        table.add(
            {number_words(change.move), activity_words(change.move), change_text(change), deadline_pair(change.move)});
    return text + "\n" + table.text(options.width, options.colour);
}

void write_names(Json& json, std::string_view key, const std::vector<std::string>& names) {
    json.key(key);
    json.open_list();
    for (const std::string& each : names) json.text(each);
    json.close_list();
}

void write_event(Json& json, std::string_view key, const Event* event) {
    json.key(key);
    if (!event) return json.null();
    json.open();
    json.field("id", event->id);
    json.field_or_null("number", event->number);
    json.field("activity", event->activity);
    json.key("deadline");
    event->deadline ? json.raw(deadline_json(*event->deadline)) : json.null();
    json.key("completion");
    event->completion ? json.raw(completion_json(*event->completion)) : json.null();
    json.key("responsible");
    event->responsible ? json.raw(responsible_json(*event->responsible)) : json.null();
    json.close();
}

void write_counts(Json& json, const DocumentDiff& diff) {
    const MoveCounts& counts = diff.counts;
    json.key("counts");
    json.open();
    json.field("kept", counts.kept);
    json.field("added", counts.added);
    json.field("dropped", counts.dropped);
    json.field("reworded", counts.reworded);
    json.field("deadline_later", counts.deadline_later);
    json.field("deadline_earlier", counts.deadline_earlier);
    json.field("forward", counts.forward);
    json.field("back", counts.back);
    json.field("other_status", counts.other_status);
    json.field("first_marks", diff.first_marks);
    json.field("new_responsible", diff.new_parties);
    json.close();
}

std::string write_json(const DocumentDiff& diff, const WriteOptions&) {
    Json json;
    json.open();
    json.field("schema", "svod.diff/1");
    json.key("before");
    json.raw(source_json(diff.before->source));
    json.key("after");
    json.raw(source_json(diff.after->source));
    write_counts(json, diff);
    json.key("changes");
    json.open_list();
    for (const ActivityChange& change : diff.changes) {
        const ActivityMove& move = change.move;
        json.open();
        json.field("change", !move.before ? "added" : !move.after ? "dropped" : "changed");
        write_event(json, "before", move.before);
        write_event(json, "after", move.after);
        json.key("reworded");
        json.boolean(move.reworded);
        json.key("deadline_days");
        move.deadline_days ? json.integer(*move.deadline_days) : json.null();
        json.key("deadline_reworded");
        json.boolean(move.deadline_reworded);
        json.field("status", name(move.status));
        json.key("first_mark");
        json.boolean(change.first_mark);
        write_names(json, "newly_responsible", change.responsible);
        write_names(json, "no_longer_responsible", change.released);
        json.close();
    }
    json.close_list();
    json.close();
    return json.take() + "\n";
}

constexpr std::string_view page_head = R"(<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Что изменилось</title>
<style>
:root { color-scheme: light dark; --line: #767676; --good: #e2f0d9; --bad: #f8d7da; }
@media (prefers-color-scheme: dark) { :root { --good: #1f3b1c; --bad: #4f1f24; } }
body { font: 16px/1.45 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
.good { background: var(--good); } .bad { background: var(--bad); }
del { text-decoration-thickness: 1px; }
@media print { body { margin: 0; font-size: 9pt; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>Что изменилось</h1>
)";

/// «было» struck through, «стало» underlined: read aloud as deletions and insertions.
std::string marked(const std::string& before, const std::string& after) {
    if (before == after) return escaped(after);
    const auto tagged = [](const char* tag, const std::string& text) {
        return text.empty() ? std::string() : "<" + std::string(tag) + ">" + escaped(text) + "</" + tag + ">";
    };
    return tagged("del", before) + " " + tagged("ins", after);
}

std::string html_row(const ActivityChange& change) {
    const DiffLine line = diff_line(change);
    const auto cell = [](const DiffLine::Sides& sides) { return "<td>" + marked(sides.before, sides.after) + "</td>"; };
    return "<tr>" + cell(line.number) + cell(line.activity) + "<td class=\"" + std::string(line.tone) + "\">" +
           escaped(line.change) + "</td>" + cell(line.deadline) + cell(line.responsible) + cell(line.completion) +
           "</tr>\n";
}

std::string write_html(const DocumentDiff& diff, const WriteOptions&) {
    std::string page(page_head);
    page += "<p>Было: " + escaped(diff_heading(*diff.before)) + "<br>Стало: " + escaped(diff_heading(*diff.after)) +
            "</p>\n<p>" + escaped(capitalize(diff_summary(diff))) + ".</p>\n";
    if (!diff.changes.empty()) {
        page += "<table><thead><tr>";
        for (const char* name : {"№", "Мероприятие", "Что изменилось", "Срок", "Ответственные", "Отметка"})
            page += "<th scope=\"col\">" + std::string(name) + "</th>";
        page += "</tr></thead><tbody>\n";
        for (const ActivityChange& change : diff.changes) page += html_row(change);
        page += "</tbody></table>\n";
    }
    return page + "</main>\n</body>\n</html>\n";
}

/// Both sides of every change, a line each.
DataTable table_of(const DocumentDiff& diff) {
    DataTable table{"изменения",
                    "Было: " + diff_heading(*diff.before) + ". Стало: " + diff_heading(*diff.after) + ". " +
                        capitalize(diff_summary(diff)) + ".",
                    {{"number", "№"},
                     {"activity_before", "Мероприятие: было"},
                     {"activity", "Мероприятие: стало"},
                     {"change", "Что изменилось"},
                     {"deadline_before", "Срок: был"},
                     {"deadline", "Срок: стал"},
                     {"responsible_before", "Ответственные: были"},
                     {"responsible", "Ответственные: стали"},
                     {"completion_before", "Отметка: была"},
                     {"completion", "Отметка: стала"}},
                    {}};
    for (const ActivityChange& change : diff.changes) {
        const DiffLine line = diff_line(change);
        table.rows.push_back({line.number.after.empty() ? line.number.before : line.number.after, line.activity.before,
                              line.activity.after, line.change, line.deadline.before, line.deadline.after,
                              line.responsible.before, line.responsible.after, line.completion.before,
                              line.completion.after});
    }
    return table;
}

std::string write_csv(const DocumentDiff& diff, const WriteOptions&) {
    return written_table(table_of(diff), "csv");
}

std::string write_xlsx(const DocumentDiff& diff, const WriteOptions&) {
    return written_table(table_of(diff), "xlsx");
}

constexpr std::array formats{
    DiffFormat{"table", ".txt", write_table}, DiffFormat{"json", ".json", write_json},
    DiffFormat{"html", ".html", write_html},  DiffFormat{"csv", ".csv", write_csv},
    DiffFormat{"xlsx", ".xlsx", write_xlsx},
};

}  // namespace

std::span<const DiffFormat> diff_formats() {
    return formats;
}

DiffLine diff_line(const ActivityChange& change) {
    const ActivityMove& move = change.move;
    const auto sides = [&](std::string (*text)(const Event&)) {
        return DiffLine::Sides{move.before ? text(*move.before) : std::string(),
                               move.after ? text(*move.after) : std::string()};
    };
    DiffLine line;
    line.number = sides([](const Event& event) { return event.number; });
    line.activity = sides([](const Event& event) { return event.activity; });
    line.change = change_text(change);
    line.tone = !move.after || move.status == StatusMove::back ? "bad"
                : move.status == StatusMove::forward           ? "good"
                                                               : "";
    line.deadline = sides(deadline_words);
    line.responsible = sides(responsible_text);
    line.completion = sides(completion_text);
    return line;
}

std::string diff_heading(const Report& report) {
    std::string text = report.source.name;
    if (report.as_of) text += ", на " + russian(*report.as_of);
    return text + " (" + report.source.sha256.substr(0, 12) + ")";
}

std::string change_text(const ActivityChange& change) {
    const ActivityMove& move = change.move;
    if (!move.before) return "добавлено";
    if (!move.after) return "снято";
    std::string text;
    for (const std::string& part :
         {change.first_mark ? "отметка: " + status_words(*move.after) : status_change(move), deadline_change(move),
          change.responsible.empty() ? std::string() : "теперь отвечает: " + joined(change.responsible),
          change.released.empty() ? std::string() : "больше не отвечает: " + joined(change.released),
          std::string(move.reworded ? "формулировка" : "")})
        if (!part.empty()) text += (text.empty() ? "" : "; ") + part;
    return text;
}

std::string diff_summary(const DocumentDiff& diff) {
    const MoveCounts& counts = diff.counts;
    std::string text;
    const auto add = [&text](const char* words, int count) {
        if (count) text += (text.empty() ? "" : ", ") + std::string(words) + " " + std::to_string(count);
    };
    add("добавлено", counts.added);
    add("снято", counts.dropped);
    add("отметки появились у", diff.first_marks);
    add("откат у", counts.back);
    add("ближе к выполнению", counts.forward);
    add("статус иной у", counts.other_status);
    add("срок позже у", counts.deadline_later);
    add("срок раньше у", counts.deadline_earlier);
    add("новые ответственные у", diff.new_parties);
    add("переформулировано", counts.reworded);
    return text.empty() ? "без изменений" : text;
}

}  // namespace svod
