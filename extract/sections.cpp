#include "extract/sections.h"

#include "extract/label.h"
#include "text/characters.h"
#include "text/lexicon.h"
#include "text/text.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::ptrdiff_t most_levels = 8;

const std::set<std::string, std::less<>>& section_words() {
    static const std::set<std::string, std::less<>> words = [] {
        std::set<std::string, std::less<>> read;
        for (const LexiconRow& row : lexicon_rows(extract_lexicons(), "section_words")) read.emplace(row[0]);
        return read;
    }();
    return words;
}

/// What follows a number: dots, dashes and spaces before the title itself.
std::string_view title_after(std::string_view text) {
    while (!text.empty()) {
        std::size_t position = 0;
        const char32_t character = next_character(text, position);
        if (!is_space(character) && !is_dash(character) && character != '.' && character != ':' && character != ')')
            break;
        text.remove_prefix(position);
    }
    return text;
}

void take_label(Heading& heading, const Label& label) {
    heading.title.number = label.text;
    heading.depth = static_cast<int>(label.values.size());
    heading.form = label.form == Label::Form::roman    ? Heading::Form::roman
                   : label.form == Label::Form::letter ? Heading::Form::letter
                                                       : Heading::Form::arabic;
}

/// «Раздел 1. Название», «Блок II «Название»», «Этап 1».
bool read_worded(Heading& heading, const std::string& text) {
    const auto end = text.find(' ');
    if (end == std::string::npos) return false;
    const std::string word = fold_words(text.substr(0, end));
    if (!section_words().contains(word)) return false;
    const std::string_view rest = std::string_view(text).substr(end + 1);
    auto label = read_label(rest);
    // After the word a number needs no mark of its own: «Этап 3 — Запуск», «Блок II Кадры».
    if (!label) label = whole_label(rest.substr(0, rest.find(' ')));
    if (!label || label->form == Label::Form::letter) return false;
    take_label(heading, *label);
    heading.form = Heading::Form::word;
    heading.word = word;
    const std::string_view title = title_after(rest.substr(label->bytes));
    if (!title.empty()) heading.title.title = std::string(title);
    return true;
}

bool same_kind(const Heading& left, const Heading& right) {
    if (left.form != right.form) return false;
    if (left.form == Heading::Form::word) return left.word == right.word;
    return left.form != Heading::Form::arabic || left.depth == right.depth;
}

}  // namespace

Heading read_heading(std::string_view number, std::string_view text, int shape) {
    Heading heading;
    heading.shape = shape;
    const std::string line = clean_line(text);
    heading.title.title = line;
    if (const auto label = whole_label(number)) {
        take_label(heading, *label);
        return heading;
    }
    if (read_worded(heading, line)) return heading;
    if (const auto label = read_label(line)) {
        const std::string_view title = title_after(std::string_view(line).substr(label->bytes));
        if (!title.empty()) {
            take_label(heading, *label);
            heading.title.title = std::string(title);
        }
    }
    return heading;
}

bool is_worded_number(std::string_view text) {
    const Heading heading = read_heading({}, text, 0);
    return heading.form == Heading::Form::word && heading.title.title == clean_line(text);
}

int Sections::rank_of(const Heading& heading) const {
    switch (heading.form) {
        case Heading::Form::word:
            return heading.word == "подраздел" ? 1 : 0;
        case Heading::Form::roman:
            return 2;
        case Heading::Form::arabic:
            return 2 + heading.depth;
        case Heading::Form::letter:
            return 20;
        case Heading::Form::plain:
            break;
    }
    return -1;
}

const std::vector<SectionTitle>& Sections::path() {
    if (!pending_.empty()) settle();
    return path_;
}

void Sections::settle() {
    // Nobody nests so deep; what a hostile table piles up must not be copied into each of its rows.
    if (std::ssize(pending_) > most_levels) pending_.erase(pending_.begin(), pending_.end() - most_levels);
    for (std::size_t i = 0; i < pending_.size(); ++i) place(pending_[i], i == 0, pending_.size());
    pending_.clear();
    if (std::ssize(stack_) > most_levels) stack_.erase(stack_.begin(), stack_.end() - most_levels);
    path_.clear();
    for (const Heading& heading : stack_) path_.push_back(heading.title);
}

void Sections::place(const Heading& heading, bool first_of_run, std::size_t run_length) {
    const bool plain = heading.form == Heading::Form::plain;
    const auto cut_to = [this](std::size_t size) { stack_.resize(size); };
    if (plain && !first_of_run) {
        stack_.push_back(heading);
        return;
    }
    if (plain) {
        // A run of two titles begins as high as the last run of two did.
        std::size_t wanted = run_length;
        for (std::size_t i = stack_.size(); i-- > 0;) {
            if (!same_kind(stack_[i], heading)) continue;
            const bool more_above = std::any_of(stack_.begin(), stack_.begin() + static_cast<std::ptrdiff_t>(i),
                                                [&](const Heading& above) { return same_kind(above, heading); });
            if (wanted > 1 && more_above) {
                --wanted;
                continue;
            }
            cut_to(i);
            stack_.push_back(heading);
            return;
        }
        for (std::size_t i = 0; i < stack_.size(); ++i)
            if (stack_[i].shape == heading.shape) {
                cut_to(i);
                break;
            }
        stack_.push_back(heading);
        return;
    }
    for (std::size_t i = stack_.size(); i-- > 0;)
        if (same_kind(stack_[i], heading)) {
            cut_to(i);
            stack_.push_back(heading);
            return;
        }
    while (!stack_.empty()) {
        const Heading& top = stack_.back();
        const bool beside_plain = top.form == Heading::Form::plain && first_of_run && top.shape == heading.shape;
        if (!beside_plain && (top.form == Heading::Form::plain || rank_of(top) < rank_of(heading))) break;
        stack_.pop_back();
    }
    stack_.push_back(heading);
}

}  // namespace svod
