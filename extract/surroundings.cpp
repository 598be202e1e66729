#include "extract/surroundings.h"

#include "extract/letters.h"
#include "extract/role.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t longest_heading = 1000;  // bytes
constexpr std::size_t most_headings = 8;
constexpr int paragraph_shape = 9;

bool is_heading_like(const Paragraph& paragraph) {
    if (paragraph.text.size() > longest_heading || is_title_text(paragraph.text)) return false;
    if (paragraph.outline_level > 0 || paragraph.bold) return true;
    const Heading heading = read_heading({}, paragraph.text, paragraph_shape);
    const bool numbered = heading.form != Heading::Form::plain && heading.form != Heading::Form::letter;
    return numbered && last_character(heading.title.title) != '.' && last_character(heading.title.title) != ';';
}

Heading heading_of(const Paragraph& paragraph) {
    return read_heading({}, paragraph.text, paragraph_shape);
}

bool same_make(const Paragraph& left, const Paragraph& right) {
    return left.bold == right.bold && left.outline_level == right.outline_level && left.centered == right.centered &&
           heading_of(left).form == heading_of(right).form;
}

void look_over(Surroundings& around, const std::vector<const Paragraph*>& gap) {
    around.may_continue = true;
    for (const Paragraph* paragraph : gap) {
        around.announced |= announces_continuation(paragraph->text);
        around.may_continue &= is_furniture(paragraph->text);
    }
    bool collecting = true;
    for (auto paragraph = gap.rbegin(); paragraph != gap.rend(); ++paragraph) {
        const std::string& text = (*paragraph)->text;
        const bool blank = trim(text).empty();
        if (!blank && around.caption.empty() && !is_furniture(text)) around.caption = clean_line(shorten(text, 600));
        if (blank && around.over.empty()) continue;
        collecting = collecting && !blank && around.over.size() < most_headings && is_heading_like(**paragraph);
        if (collecting) around.over.insert(around.over.begin(), *paragraph);
    }
}

}  // namespace

std::vector<Surroundings> surroundings_of(const Document& document) {
    std::vector<Surroundings> all(document.tables.size());
    std::vector<const Paragraph*> gap;
    int before = -1;
    for (const Block& block : document.blocks) {
        if (block.kind == Block::Kind::paragraph) {
            gap.push_back(&document.paragraphs[static_cast<std::size_t>(block.index)]);
            continue;
        }
        const Table& table = document.tables[static_cast<std::size_t>(block.index)];
        if (table.parent) continue;
        Surroundings& around = all[static_cast<std::size_t>(block.index)];
        look_over(around, gap);
        around.before = before;
        before = block.index;
        gap.clear();
    }
    return all;
}

std::vector<Heading> headings_over(const Surroundings& around, const Surroundings* next, bool first) {
    std::vector<const Paragraph*> over = around.over;
    if (first) {
        const auto numbered = [](const Paragraph* paragraph) {
            return heading_of(*paragraph).form != Heading::Form::plain;
        };
        const std::size_t most = next ? next->over.size() : over.size();
        std::size_t taken = 0;
        while (taken < over.size() && taken < most) {
            const Paragraph* candidate = over[over.size() - 1 - taken];
            const bool alike = next && same_make(*candidate, *next->over[next->over.size() - 1 - taken]);
            if (!alike && !numbered(candidate)) break;
            ++taken;
        }
        over.erase(over.begin(), over.end() - static_cast<std::ptrdiff_t>(taken));
    }
    std::vector<Heading> headings;
    for (const Paragraph* paragraph : over) headings.push_back(heading_of(*paragraph));
    return headings;
}

}  // namespace svod
