#include "extract/content.h"

#include "extract/label.h"
#include "extract/pattern.h"
#include "extract/word_index.h"
#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t bytes_looked_at = 400;  // of one cell; what a cell is shows in its first words

struct Vocabulary {
    WordIndex deadline;
    WordIndex responsible;
    WordIndex completion;
    WordIndex report;
    WordIndex report_rest;
};

const Vocabulary& vocabulary() {
    static const Vocabulary words = [] {
        Vocabulary read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "content")) {
            if (row[0] == "deadline") read.deadline.add(row[1], 0);
            if (row[0] == "responsible") read.responsible.add(row[1], 0);
            if (row[0] == "completion") read.completion.add(row[1], 0);
            if (row[0] == "report") read.report.add(row[1], 0);
            if (row[0] == "report_rest") read.report_rest.add(row[1], 0);
        }
        return read;
    }();
    return words;
}

std::string_view beginning(std::string_view text) {
    if (text.size() <= bytes_looked_at) return text;
    std::size_t end = bytes_looked_at;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

bool all_digits(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double share_of(const std::vector<std::string>& words, const WordIndex& known_words, bool digits_count) {
    if (words.empty()) return 0;
    const auto known = [&](const std::string& word) {
        return (digits_count && all_digits(word)) || known_words.has(word);
    };
    return static_cast<double>(std::count_if(words.begin(), words.end(), known)) / static_cast<double>(words.size());
}

bool capital(char32_t letter) {
    return (letter >= U'А' && letter <= U'Я') || letter == U'Ё';
}

/// «Н.П.» or «Н. П.» anywhere: a person is named.
bool has_initials(std::string_view text) {
    std::array<char32_t, 4> last{};
    for (std::size_t position = 0; position < text.size();) {
        const char32_t character = next_character(text, position);
        if (is_space(character)) continue;
        std::rotate(last.begin(), last.begin() + 1, last.end());
        last.back() = character;
        if (capital(last[0]) && last[1] == '.' && capital(last[2]) && last[3] == '.') return true;
    }
    return false;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [word](std::string_view ending) { return word.ends_with(ending); });
}

bool is_year(const std::string& word) {
    return word.size() == 4 && all_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

/// «05.09.2020», «до мая», «IV квартал», not «1 542» or «2-12-34».
bool deadline_words(const std::vector<std::string>& words) {
    if (words.empty() || words.size() > 25 || share_of(words, vocabulary().deadline, true) < 0.6) return false;
    if (!std::all_of(words.begin(), words.end(), all_digits)) return true;
    return words.size() >= 2 && std::any_of(words.begin(), words.end(), is_year);
}

bool responsible_words(std::string_view text, const std::vector<std::string>& words) {
    if (words.empty() || words.size() > 40) return false;
    return has_initials(text) || vocabulary().responsible.has(words.front()) ||
           share_of(words, vocabulary().responsible, false) >= 0.4;
}

bool completion_words(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return vocabulary().completion.has(word); });
}

bool report_words(const std::vector<std::string>& words) {
    if (words.empty()) return false;
    const Vocabulary& known = vocabulary();
    const bool negated = words.front() == "не" && words.size() > 1;
    if (known.report.has(words.front()) || (negated && known.completion.has(words[1]))) return true;
    return completion_words(words) && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               return known.completion.has(word) || known.report_rest.has(word) || known.deadline.has(word) ||
                      all_digits(word);
           });
}

bool mark_words(const std::vector<std::string>& words) {
    constexpr std::size_t most_words = 4;
    const Vocabulary& known = vocabulary();
    const bool date = words.size() > 1 && std::all_of(words.begin(), words.end(), all_digits);
    return words.size() <= most_words && !date && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               return word == "да" || word == "нет" || all_digits(word) || known.completion.has(word) ||
                      known.report.has(word) || known.report_rest.has(word);
           });
}

bool activity_words(const std::vector<std::string>& words) {
    if (words.size() < 2) return false;
    std::size_t first = 0;
    while (first + 1 < words.size() && all_digits(words[first])) ++first;
    return ends_with_any(words[first], {"ние", "ния", "ций", "ция", "тие", "тка", "вка", "ска", "ство", "ать", "ить",
                                        "еть", "ти", "ять", "ча", "ктаж", "ринг", "нар", "ор"});
}

}  // namespace

bool reads_as_deadline(std::string_view text) {
    return deadline_words(pattern_words(beginning(text)));
}

bool reads_as_responsible(std::string_view text) {
    return responsible_words(text, pattern_words(beginning(text)));
}

bool reads_as_completion(std::string_view text) {
    return completion_words(pattern_words(beginning(text)));
}

bool reads_as_report(std::string_view text) {
    return report_words(pattern_words(beginning(text)));
}

bool reads_as_activity(std::string_view text) {
    return activity_words(pattern_words(beginning(text)));
}

const ColumnContent& Content::operator[](int column) const {
    std::optional<ColumnContent>& known = columns_[static_cast<std::size_t>(column)];
    if (known) return *known;
    ColumnContent& content = known.emplace();
    const int end = std::min(grid_.rows, first_row_ + rows_);
    for (int row = first_row_; row < end; ++row) {
        const GridPlace& place = grid_.at(row, column);
        if (place.column_span > 1 || is_inherited(grid_, row, column)) continue;
        ++content.looked_at;
        if (place.text.empty()) continue;
        const std::string_view text = beginning(place.text);
        const std::vector<std::string> words = pattern_words(text);
        ++content.filled;
        content.number += whole_label(text).has_value();
        content.deadline += deadline_words(words);
        content.responsible += responsible_words(text, words);
        content.completion += completion_words(words);
        content.report += report_words(words);
        content.mark += mark_words(words);
        content.activity += activity_words(words);
        content.words += static_cast<double>(words.size());
    }
    if (content.filled == 0) return content;
    for (double* share : {&content.number, &content.deadline, &content.responsible, &content.completion,
                          &content.report, &content.mark, &content.activity, &content.words})
        *share /= content.filled;
    return content;
}

}  // namespace svod
