#include "extract/prose_approvals.h"

#include "extract/prose_title.h"
#include "extract/word_list.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

std::span<const LexiconText> extract_lexicons();

namespace {

constexpr std::size_t most_lines = 9;
constexpr std::size_t most_blank_lines = 2;
constexpr std::size_t longest_line = 260;  ///< characters; a longer one is body text
constexpr std::size_t looked_at_words = 5;

const LexiconRow* approval_word(std::string_view word) {
    static const WordList words(extract_lexicons(), "approval_words");
    return words.find(word);
}

bool approval_goes_on(std::string_view word) {
    static const WordList words(extract_lexicons(), "approval_next");
    return words.has(word);
}

/// «У Т В Е Р Ж Д А Ю» → «утверждаю»: the single letters that open the line, joined.
std::string without_letter_spacing(std::string_view words) {
    std::string joined;
    std::size_t count = 0;
    std::string_view rest = words;
    while (!rest.empty() && length(first_word(rest)) == 1) {
        joined += first_word(rest);
        rest.remove_prefix(std::min(rest.size(), first_word(rest).size() + 1));
        ++count;
    }
    return count >= 6 ? joined + (rest.empty() ? "" : " " + std::string(rest)) : std::string(words);
}

std::string_view after_first_word(std::string_view words) {
    words.remove_prefix(std::min(words.size(), first_word(words).size() + 1));
    return words;
}

/// A year of our time stands in `text`.
bool mentions_year(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
        if (!digit(at)) continue;
        std::size_t end = at;
        while (digit(end)) ++end;
        const std::string_view number = text.substr(at, end - at);
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) return true;
        at = end;
    }
    return false;
}

/// A day with a two-digit year («05.09.20», «05. 09. 20») or a year.
bool dated(std::string_view text) {
    if (mentions_year(text)) return true;
    for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
        const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
        const std::size_t month = at + (at + 1 < text.size() && text[at + 1] == ' ' ? 2 : 1);
        const std::size_t dot = month + 2;
        const std::size_t year = dot + (dot + 1 < text.size() && text[dot + 1] == ' ' ? 2 : 1);
        if (at >= 1 && digit(at - 1) && digit(month) && digit(month + 1) &&
            text.substr(std::min(dot, text.size()), 1) == "." && digit(year))
            return true;
    }
    return false;
}

bool says_to_what(std::string_view words) {
    if (first_word(words) != "к" && first_word(words) != "утвержден" && first_word(words) != "утверждено") return false;
    return approval_goes_on(first_word(after_first_word(words))) || after_first_word(words).starts_with("письм");
}

bool is_annex(std::string_view rest, const ProseLine* next) {
    if (first_word(rest) == "n") rest = after_first_word(rest);
    if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest = after_first_word(rest);
    if (!rest.empty()) return says_to_what(rest);
    return next && (says_to_what(next->words) || (first_word(next->words) == "от" && dated(next->text)));
}

bool names_approver(std::string_view rest) {
    for (std::size_t i = 0; i < looked_at_words && !rest.empty(); ++i, rest = after_first_word(rest))
        if (approval_goes_on(first_word(rest))) return true;
    return false;
}

/// The first word of `text`, as written, with the sign after it.
std::string_view opening(std::string_view text) {
    return text.substr(0, text.find(' '));
}

/// What may still follow the date of a block: its number.
bool adds_number(const ProseLine& line) {
    if (line.text.starts_with("№") || line.text.starts_with("N")) return true;
    const std::string_view word = first_word(line.words);
    return word.starts_with("протокол") || word.starts_with("приказ") || word == "от" || word == "м";
}

const ProseLine* next_text(const std::vector<ProseLine>& lines, std::size_t at) {
    for (std::size_t i = at + 1; i < lines.size() && i <= at + 1 + most_blank_lines; ++i)
        if (!lines[i].blank()) return &lines[i];
    return nullptr;
}

/// One past the last line of the block that `lines[start]` opens.
std::size_t block_end(const std::vector<ProseLine>& lines, std::size_t start) {
    const ProseLine& head = lines[start];
    std::string text = head.text;
    std::size_t end = start + 1;
    std::size_t blanks = 0;
    for (std::size_t i = start + 1; i < lines.size() && i - start < most_lines; ++i) {
        const ProseLine& line = lines[i];
        if (line.cell != head.cell || line.after_table) break;
        if (line.blank()) {
            if (dated(text) || ++blanks > most_blank_lines) break;
            continue;
        }
        if (!approval_role(line, next_text(lines, i)).empty() || length(line.text) > longest_line) break;
        if (line.label.kind == ListLabel::Kind::number || line.outline_level > 0 || is_title_head(line)) break;
        if (dated(text) && !adds_number(line)) break;
        text += " " + line.text;
        end = i + 1;
    }
    return end;
}

ApprovalBlock block_of(std::string_view role, const std::vector<std::string>& texts, const Location& location) {
    ApprovalBlock block;
    for (const std::string& text : texts) {
        if (text.empty()) continue;
        block.text.text += (block.text.text.empty() ? "" : " ") + text;
        block.text.lines += (block.text.lines.empty() ? "" : "\n") + text;
    }
    block.role = fold_words(block.text.text).find("введен") != std::string::npos ? "order" : std::string(role);
    block.text.location = location;
    return block;
}

/// The columns of a line that tabs or runs of spaces hold apart; an empty first one when the line is indented so.
std::vector<std::string> columns_of(std::string_view raw) {
    std::vector<std::string> columns(1);
    std::size_t gap = 0;
    for (const char c : raw) {
        if (c == ' ' || c == '\t') {
            gap += c == '\t' ? 3 : 1;
            continue;
        }
        if (gap >= 3)
            columns.emplace_back();
        else if (gap > 0)
            columns.back() += ' ';
        gap = 0;
        columns.back() += c;
    }
    for (std::string& column : columns) column = clean_line(column);
    return columns;
}

ProseLine as_line(const std::string& text) {
    ProseLine line;
    line.text = text;
    line.words = fold_words(text);
    return line;
}

/// Blocks side by side in paragraphs; false when `lines[start]` does not open several.
bool take_columns(std::vector<ProseLine>& lines, std::size_t start, std::vector<ApprovalBlock>& blocks) {
    std::vector<std::string> heads = columns_of(lines[start].raw);
    std::erase_if(heads, [](const std::string& head) { return head.empty(); });
    if (heads.size() < 2) return false;
    std::vector<std::string> roles;
    for (const std::string& head : heads) roles.emplace_back(approval_role(as_line(head), nullptr));
    if (std::count(roles.begin(), roles.end(), "") > 0) return false;

    std::vector<std::vector<std::string>> texts(heads.size());
    for (std::size_t c = 0; c < heads.size(); ++c) texts[c].push_back(heads[c]);
    for (std::size_t i = start; i < lines.size() && i - start < most_lines; ++i) {
        const ProseLine& line = lines[i];
        if (line.cell != lines[start].cell || line.after_table || (i > start && is_title_head(line))) break;
        lines[i].use = ProseLine::Use::approval;
        if (i == start || line.blank()) continue;
        std::vector<std::string> parts = columns_of(line.raw);
        const bool indented = parts.front().empty();
        std::erase_if(parts, [](const std::string& part) { return part.empty(); });
        if (parts.size() == 1)
            texts[indented ? heads.size() - 1 : 0].push_back(parts.front());
        else
            for (std::size_t c = 0; c < parts.size(); ++c) texts[std::min(c, heads.size() - 1)].push_back(parts[c]);
    }
    for (std::size_t c = 0; c < heads.size(); ++c)
        blocks.push_back(block_of(roles[c], texts[c], lines[start].location));
    return true;
}

}  // namespace

std::string_view approval_role(const ProseLine& line, const ProseLine* next) {
    const std::string words = without_letter_spacing(line.words);
    const LexiconRow* row = approval_word(first_word(words));
    if (!row || length(line.text) > longest_line) return {};
    const std::string_view role = (*row)[1];
    const std::string_view when = (*row)[2];
    const std::string_view rest = after_first_word(words);
    const std::string_view head = opening(line.text);
    if (when == "always") return role;
    if (when == "annex") return is_annex(rest, next) ? role : std::string_view();
    if (when == "letterhead")
        return rest.empty() && line.front && in_capitals(line.text, 6) ? role : std::string_view();
    const bool block = rest.empty() || head.ends_with(":") || in_capitals(head, 6) || names_approver(rest);
    return block ? role : std::string_view();
}

std::vector<ApprovalBlock> take_approvals(std::vector<ProseLine>& lines) {
    std::vector<ApprovalBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].use != ProseLine::Use::free || lines[i].blank()) continue;
        if (lines[i].cell < 0 && take_columns(lines, i, blocks)) continue;
        const std::string_view role = approval_role(lines[i], next_text(lines, i));
        if (role.empty()) continue;
        const std::size_t end = block_end(lines, i);
        std::vector<std::string> texts;
        for (std::size_t k = i; k < end; ++k) {
            lines[k].use = ProseLine::Use::approval;
            texts.push_back(lines[k].text);
        }
        blocks.push_back(block_of(role, texts, lines[i].location));
        i = end - 1;
    }
    return blocks;
}

}  // namespace svod
