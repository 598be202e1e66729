#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Where an element stands in its part: from its «<» to past its last «>», in bytes of the inflated part as UTF-8.
/// `original_range` turns that into bytes of a part in another encoding. Empty for what the document did not write.
struct SourceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

struct Link {
    std::string text;
    std::string target;
};

/// One cell of the visual grid; a merged cell is listed once, at its top left. Small, and its text is not its own: long
/// tables are made of little else.
struct Cell {
    std::string_view text;  ///< paragraphs joined by \n, list labels rendered; lives in Table::texts
    int row = 0;
    int row_span = 1;
    std::int16_t column = 0;
    std::int16_t column_span = 1;
    bool bold = false;
    SourceRange source;  ///< of its w:tc or table:table-cell in Document::part; repeated cells share one
};

/// The hyperlinks of a cell that has any.
struct CellLinks {
    int row = 0;
    int column = 0;
    std::vector<Link> links;
};

/// The cells of a table, in blocks: a long table grows without its old cells standing beside their copies.
class CellList {
public:
    template <typename List, typename Value>
    class Walk {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Cell;
        using difference_type = std::ptrdiff_t;
        using pointer = Value*;
        using reference = Value&;

        Walk() = default;
        Walk(List& list, std::size_t at) : list_(&list), at_(at) {}
        Value& operator*() const { return (*list_)[at_]; }
        Value* operator->() const { return &(*list_)[at_]; }
        Walk& operator++() {
            ++at_;
            return *this;
        }
        Walk operator++(int) {
            Walk before = *this;
            ++at_;
            return before;
        }
        friend bool operator==(const Walk&, const Walk&) = default;

    private:
        List* list_ = nullptr;
        std::size_t at_ = 0;
    };

    std::size_t size() const { return blocks_.empty() ? 0 : (blocks_.size() - 1) * block + blocks_.back().size(); }
    bool empty() const { return blocks_.empty(); }

    Cell& operator[](std::size_t at) { return blocks_[at / block][at % block]; }
    const Cell& operator[](std::size_t at) const { return blocks_[at / block][at % block]; }
    const Cell& at(std::size_t at) const { return blocks_.at(at / block).at(at % block); }
    Cell& back() { return blocks_.back().back(); }

    void push_back(const Cell& cell) { room().push_back(cell); }
    Cell& emplace_back() { return room().emplace_back(); }
    void pop_back() {
        blocks_.back().pop_back();
        if (blocks_.back().empty()) blocks_.pop_back();
    }

    auto begin() { return Walk<CellList, Cell>(*this, 0); }
    auto end() { return Walk<CellList, Cell>(*this, size()); }
    auto begin() const { return Walk<const CellList, const Cell>(*this, 0); }
    auto end() const { return Walk<const CellList, const Cell>(*this, size()); }

private:
    /// The last block, with room for another cell.
    std::vector<Cell>& room();

    static constexpr std::size_t block = 256;
    std::vector<std::vector<Cell>> blocks_;  ///< all full but the last, none empty
};

/// The texts of a table's cells, one behind another: a string for each would cost more than most of them are long.
class CellTexts {
public:
    /// A copy that lives as long as the table does.
    std::string_view keep(std::string_view text) { return extend({}, text); }
    /// A kept text with `more` behind it: in its place when it was kept last, else in a new one.
    std::string_view extend(std::string_view text, std::string_view more);

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
        std::size_t used = 0;
        char* end() const { return bytes.get() + used; }
    };
    Block& block_with(std::size_t room);

    std::vector<Block> blocks_;
};

}  // namespace svod
