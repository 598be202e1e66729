#include "extract/word_list.h"

#include <algorithm>

namespace svod {

WordList::WordList(std::span<const LexiconText> table, std::string_view lexicon)
    : rows_(lexicon_rows(table, lexicon)) {}

const LexiconRow* WordList::find(std::string_view word) const {
    const auto meets = [&](const LexiconRow& row) {
        const std::string_view form = row.front();
        return form.ends_with('*') ? word.starts_with(form.substr(0, form.size() - 1)) : word == form;
    };
    const auto found = std::find_if(rows_.begin(), rows_.end(), meets);
    return found == rows_.end() ? nullptr : &*found;
}

}  // namespace svod
