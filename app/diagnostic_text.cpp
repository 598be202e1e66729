#include "app/diagnostic_text.h"

#include <array>

namespace svod {
namespace {

struct Sentence {
    std::string_view code;
    std::string_view words;
};

constexpr std::array sentences{
    Sentence{"part_unreadable", "часть документа повреждена и прочитана не до конца"},
    Sentence{"embedded_not_read", "вложенное в документ не открывается и в отчёт не входит"},
    Sentence{"span_cut", "объединение ячеек шире предела и обрезано"},
};

std::string_view words_of(std::string_view code) {
    for (const Sentence& each : sentences)
        if (each.code == code) return each.words;
    return "в документе есть непонятное";
}

std::string_view words_of(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "к сведению";
        case Severity::warning:
            return "предупреждение";
        case Severity::error:
            break;
    }
    return "ошибка";
}

std::string words_of(const Location& location) {
    std::string text;
    const auto add = [&](std::string_view word, int index) {
        if (index >= 0) text += (text.empty() ? "" : ", ") + std::string(word) + " " + std::to_string(index + 1);
    };
    add("таблица", location.table);
    add("строка", location.row);
    add("колонка", location.column);
    add("абзац", location.paragraph);
    return text.empty() ? text : text + ": ";
}

}  // namespace

std::string diagnostic_line(const std::string& shown, const Diagnostic& diagnostic) {
    std::string line = shown + ": " + words_of(diagnostic.location) + std::string(words_of(diagnostic.severity)) +
                       ": " + std::string(words_of(diagnostic.code));
    if (!diagnostic.text.empty()) line += ": «" + diagnostic.text + "»";
    return line + " [" + std::string(diagnostic.code) + "]";
}

}  // namespace svod
