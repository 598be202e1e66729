#include "extract/content.h"

#include "extract/label.h"
#include "extract/pattern.h"
#include "extract/word_index.h"
#include "text/characters.h"
#include "text/lately.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <array>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t bytes_looked_at = 400;  // of one cell; what a cell is shows in its first words

/// What a word of a cell speaks for; a word may speak for several.
enum Speaks : unsigned { deadline = 1, responsible = 2, completion = 4, report = 8, report_rest = 16, digits = 32 };

const WordIndex& vocabulary() {
    static const WordIndex words = [] {
        WordIndex read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "content")) {
            if (row[0] == "deadline") read.add(row[1], deadline);
            if (row[0] == "responsible") read.add(row[1], responsible);
            if (row[0] == "completion") read.add(row[1], completion);
            if (row[0] == "report") read.add(row[1], report);
            if (row[0] == "report_rest") read.add(row[1], report_rest);
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

struct CellWord {
    std::string text;
    unsigned speaks = 0;

    bool for_any(unsigned kinds) const { return (speaks & kinds) != 0; }
};
using CellWords = std::vector<CellWord>;

/// The words of the beginning of a cell, each looked up once.
CellWords cell_words(std::string_view beginning) {
    CellWords words;
    for (std::string& word : pattern_words(beginning)) {
        unsigned speaks = all_digits(word) ? unsigned{digits} : 0;
        vocabulary().each(word, [&](std::size_t kind) { speaks |= static_cast<unsigned>(kind); });
        words.push_back({std::move(word), speaks});
    }
    return words;
}

double share_of(const CellWords& words, unsigned kinds) {
    if (words.empty()) return 0;
    const auto speaking =
        std::count_if(words.begin(), words.end(), [kinds](const CellWord& word) { return word.for_any(kinds); });
    return static_cast<double>(speaking) / static_cast<double>(words.size());
}

bool all_are(const CellWords& words, unsigned kinds) {
    return std::all_of(words.begin(), words.end(), [kinds](const CellWord& word) { return word.for_any(kinds); });
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

bool is_year(const CellWord& word) {
    return word.text.size() == 4 && word.for_any(digits) &&
           (word.text.starts_with("19") || word.text.starts_with("20"));
}

/// «05.09.2020», «до мая», «IV квартал», not «1 542» or «2-12-34».
bool deadline_words(const CellWords& words) {
    if (words.empty() || words.size() > 25 || share_of(words, deadline | digits) < 0.6) return false;
    if (!all_are(words, digits)) return true;
    return words.size() >= 2 && std::any_of(words.begin(), words.end(), is_year);
}

bool responsible_words(std::string_view text, const CellWords& words) {
    if (words.empty() || words.size() > 40) return false;
    return words.front().for_any(responsible) || share_of(words, responsible) >= 0.4 || has_initials(text);
}

bool completion_words(const CellWords& words) {
    return std::any_of(words.begin(), words.end(), [](const CellWord& word) { return word.for_any(completion); });
}

bool report_words(const CellWords& words) {
    if (words.empty()) return false;
    const bool negated = words.front().text == "не" && words.size() > 1;
    if (words.front().for_any(report) || (negated && words[1].for_any(completion))) return true;
    return completion_words(words) && all_are(words, completion | report_rest | deadline | digits);
}

bool mark_words(const CellWords& words) {
    constexpr std::size_t most_words = 4;
    const bool date = words.size() > 1 && all_are(words, digits);
    return words.size() <= most_words && !date && std::all_of(words.begin(), words.end(), [](const CellWord& word) {
               return word.text == "да" || word.text == "нет" ||
                      word.for_any(digits | completion | report | report_rest);
           });
}

bool activity_words(const CellWords& words) {
    if (words.size() < 2) return false;
    std::size_t first = 0;
    while (first + 1 < words.size() && words[first].for_any(digits)) ++first;
    return ends_with_any(words[first].text, {"ние", "ния", "ций", "ция", "тие", "тка", "вка", "ска", "ство", "ать",
                                             "ить", "еть", "ти", "ять", "ча", "ктаж", "ринг", "нар", "ор"});
}

}  // namespace

bool reads_as_deadline(std::string_view text) {
    return deadline_words(cell_words(beginning(text)));
}

bool reads_as_responsible(std::string_view text) {
    return responsible_words(text, cell_words(beginning(text)));
}

bool reads_as_completion(std::string_view text) {
    return completion_words(cell_words(beginning(text)));
}

bool reads_as_report(std::string_view text) {
    return report_words(cell_words(beginning(text)));
}

bool reads_as_activity(std::string_view text) {
    return activity_words(cell_words(beginning(text)));
}

namespace {

/// What one cell reads as.
struct CellLook {
    bool number = false, deadline = false, responsible = false, completion = false;
    bool report = false, mark = false, activity = false;
    std::size_t words = 0;
};

CellLook read_cell_look(std::string_view text) {
    const CellWords words = cell_words(text);
    return {whole_label(text).has_value(), deadline_words(words), responsible_words(text, words),
            completion_words(words),       report_words(words),   mark_words(words),
            activity_words(words),         words.size()};
}

/// A column is looked at several times: as a part that may continue the table before, as one of its own.
const CellLook& look_at_cell(std::string_view beginning) {
    thread_local Lately<CellLook, 2048> lately;
    return lately.of(beginning, read_cell_look);
}

}  // namespace

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
        const CellLook& look = look_at_cell(beginning(place.text));
        ++content.filled;
        content.number += look.number;
        content.deadline += look.deadline;
        content.responsible += look.responsible;
        content.completion += look.completion;
        content.report += look.report;
        content.mark += look.mark;
        content.activity += look.activity;
        content.words += static_cast<double>(look.words);
    }
    if (content.filled == 0) return content;
    for (double* share : {&content.number, &content.deadline, &content.responsible, &content.completion,
                          &content.report, &content.mark, &content.activity, &content.words})
        *share /= content.filled;
    return content;
}

}  // namespace svod
