#include "ingest/cells.h"

#include "ingest/document.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace svod {
namespace {

constexpr std::size_t few = 16;
constexpr std::size_t first_block = 1024;
constexpr std::size_t largest_block = 32 * 1024;  ///< unless one text is longer

}  // namespace

std::vector<Cell>& CellList::room() {
    if (!blocks_.empty() && blocks_.back().size() < block) return blocks_.back();
    const std::size_t size = blocks_.empty() ? few : block;
    blocks_.emplace_back().reserve(size);
    return blocks_.back();
}

/// A text that outgrows its block gets one of twice its size, so that one made of many pieces takes linear time.
CellTexts::Block& CellTexts::block_with(std::size_t room) {
    if (!blocks_.empty() && blocks_.back().size - blocks_.back().used >= room) return blocks_.back();
    const std::size_t usual = blocks_.empty() ? first_block : std::min(blocks_.back().size * 2, largest_block);
    const std::size_t size = std::max(usual, room * 2);
    blocks_.push_back(Block{std::make_unique_for_overwrite<char[]>(size), size, 0});
    return blocks_.back();
}

std::string_view CellTexts::extend(std::string_view text, std::string_view more) {
    if (more.empty()) return text;
    const bool last = !blocks_.empty() && !text.empty() && text.data() + text.size() == blocks_.back().end();
    if (last && blocks_.back().size - blocks_.back().used >= more.size()) {
        std::memcpy(blocks_.back().end(), more.data(), more.size());
        blocks_.back().used += more.size();
        return {text.data(), text.size() + more.size()};
    }
    Block& block = block_with(text.size() + more.size());
    char* const begin = block.end();
    if (!text.empty()) std::memcpy(begin, text.data(), text.size());
    std::memcpy(begin + text.size(), more.data(), more.size());
    block.used += text.size() + more.size();
    return {begin, text.size() + more.size()};
}

const std::vector<Link>& links_of(const Table& table, const Cell& cell) {
    static const std::vector<Link> none;
    if (table.links.empty()) return none;
    const auto found =
        std::lower_bound(table.links.begin(), table.links.end(), cell, [](const CellLinks& each, const Cell& sought) {
            return std::tuple(each.row, each.column) < std::tuple(sought.row, int{sought.column});
        });
    const bool has_any = found != table.links.end() && found->row == cell.row && found->column == cell.column;
    return has_any ? found->links : none;
}

}  // namespace svod
