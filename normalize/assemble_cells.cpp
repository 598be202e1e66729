#include "normalize/assemble_cells.h"

#include "normalize/responsible.h"
#include "normalize/status.h"
#include "text/lately.h"

#include <charconv>

namespace svod {

namespace {

constexpr std::size_t longest = 400;  ///< bytes of what is remembered: a longer text hardly stands twice

void append_number(std::string& key, long long number) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    if (error == std::errc()) key.append(digits, end);
    key += ' ';
}

/// All that a reading of the phrase depends on.
void write_key(std::string& key, std::string_view text, const DeadlineContext& context) {
    key.clear();
    if (context.period) {
        append_number(key, context.period->start.time_since_epoch().count());
        append_number(key, context.period->end.time_since_epoch().count());
    }
    key += '/';
    if (context.year) append_number(key, *context.year);
    key += '/';
    key += text;
}

}  // namespace

Deadline read_deadline_cell(std::string_view text, const DeadlineContext& context) {
    if (text.size() > longest) return normalize_deadline(text, context);
    thread_local Lately<Deadline, 2048> lately;
    thread_local std::string key;
    write_key(key, text, context);
    return lately.of(key, [&](std::string_view) { return normalize_deadline(text, context); });
}

Responsible read_responsible_cell(std::string_view lines) {
    if (lines.size() > longest) return normalize_responsible(lines);
    thread_local Lately<Responsible, 2048> lately;
    return lately.of(lines, normalize_responsible);
}

Completion read_note_cell(std::string_view note, std::string_view activity) {
    if (note.size() + activity.size() > longest) return normalize_status(note, activity);
    thread_local Lately<Completion, 2048> lately;
    thread_local std::string key;
    key.clear();
    append_number(key, static_cast<long long>(note.size()));
    key += note;
    key += activity;
    return lately.of(key, [&](std::string_view) { return normalize_status(note, activity); });
}

}  // namespace svod
