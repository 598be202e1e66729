#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// Words and beginnings of words with what they stand for, found without trying each: a word is looked up whole and by
/// every beginning it has.
class WordIndex {
public:
    /// `written`: alternatives joined by `|`; one that ends with `*` is the beginning of words.
    void add(std::string_view written, std::size_t id);

    /// Every id whose words `word` meets, in no order, some twice.
    std::vector<std::size_t> find(std::string_view word) const;
    bool has(std::string_view word) const;

private:
    using Ids = std::map<std::string, std::vector<std::size_t>, std::less<>>;
    template <class Visit>
    bool visit(std::string_view word, Visit&& found) const;

    Ids words_;
    Ids beginnings_;
    std::size_t longest_ = 0;  ///< bytes of the longest beginning
};

}  // namespace svod
