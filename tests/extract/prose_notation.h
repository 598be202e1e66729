#pragma once

#include "extract/prose.h"
#include "tests/support/document_notation.h"
#include "text/text.h"

#include <string>
#include <vector>

namespace svod {

/// A document of text, one string a block: «!» first makes the paragraph bold, «^» centred, «#1.2.» gives it an
/// automatic number; «left || right» is a layout table of one row; «[table]» is a table of data. Returns what
/// read_prose makes of it.
inline Extraction prose_of(const std::vector<std::string>& blocks) {
    Document document;
    Extraction extraction;
    const auto add_table = [&](TableRole role, const std::vector<std::string>& cells) {
        Table table;
        table.index = static_cast<int>(document.tables.size());
        table.rows = 1;
        table.columns = static_cast<int>(cells.size());
        for (std::size_t c = 0; c < cells.size(); ++c) add_cell(table, 0, static_cast<int>(c), cells[c]);
        LogicalTable logical;
        logical.index = table.index;
        logical.role = role;
        logical.place.tables = {{table.index, {0}}};
        document.blocks.push_back({Block::Kind::table, table.index});
        document.tables.push_back(std::move(table));
        extraction.tables.push_back(logical);
    };
    for (std::string_view block : blocks) {
        const auto border = block.find(" || ");
        if (block == "[table]") {
            add_table(TableRole::roadmap, {"№", "Мероприятие"});
        } else if (border != std::string_view::npos) {
            add_table(TableRole::layout, {std::string(block.substr(0, border)), std::string(block.substr(border + 4))});
        } else {
            Paragraph paragraph;
            for (; !block.empty() && (block.front() == '!' || block.front() == '^'); block.remove_prefix(1))
                (block.front() == '!' ? paragraph.bold : paragraph.centered) = true;
            if (block.starts_with("#")) {
                block.remove_prefix(1);
                paragraph.number = block.substr(0, block.find(' '));
                paragraph.list_level = 0;
            }
            paragraph.text = block;
            document.blocks.push_back({Block::Kind::paragraph, static_cast<int>(document.paragraphs.size())});
            document.paragraphs.push_back(paragraph);
        }
    }
    read_prose(document, extraction);
    return extraction;
}

}  // namespace svod
