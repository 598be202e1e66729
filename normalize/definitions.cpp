#include "normalize/definitions.h"

#include "normalize/names_words.h"
#include "normalize/responsible.h"
#include "normalize/responsible_head.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t longest_short_name = 60;  ///< characters
constexpr std::size_t longest_full_name = 300;  ///< bytes before the bracket that are looked at
constexpr std::string_view opening = "(далее";

bool is_separator(std::string_view text, std::size_t at, std::size_t& size) {
    for (const std::string_view sign : {" ", "-", "–", "—", "−", ":", "=", ",", "«", "\"", "“", "„"})
        if (text.substr(at).starts_with(sign)) {
            size = sign.size();
            return true;
        }
    return false;
}

/// What stands in the brackets after «далее», without «по тексту», «именуемый», dashes and quotes.
std::string short_name_in(std::string_view inside) {
    std::size_t size = 0;
    for (bool moved = true; moved;) {
        moved = false;
        while (!inside.empty() && is_separator(inside, 0, size)) inside.remove_prefix(size);
        for (const std::string_view word : {"по тексту", "соответственно", "именуемый", "именуемое", "именуемая"})
            if (inside.starts_with(word)) {
                inside.remove_prefix(word.size());
                moved = true;
            }
    }
    std::string name = clean_line(inside);
    for (const std::string_view quote : {"»", "\"", "”", "“"})
        if (name.ends_with(quote) && name.find("«") == std::string::npos) name.resize(name.size() - quote.size());
    return length(name) > longest_short_name ? std::string() : name;
}

/// The last sentence or clause before the bracket; the heads are looked for in it.
std::string_view clause_before(std::string_view text) {
    if (text.size() > longest_full_name) {
        std::size_t from = text.size() - longest_full_name;
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
        text.remove_prefix(from);
    }
    for (const std::string_view stop : {". ", "; ", ": ", "\n", ") "})
        if (const auto found = text.rfind(stop); found != std::string_view::npos)
            text.remove_prefix(found + stop.size());
    return trim(text);
}

/// The organisation that ends the clause: the longest tail that is read as one organisation and nothing else.
std::string organisation_at_end(std::string_view clause) {
    constexpr std::size_t most_words = 16;
    const std::vector<std::string_view> words = split(clause, ' ');
    const std::size_t first = words.size() > most_words ? words.size() - most_words : 0;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (words[i].empty()) continue;
        const auto begin = static_cast<std::size_t>(words[i].data() - clause.data());
        const std::string_view tail = clause.substr(begin);
        const std::vector<NameWord> words_of_tail = name_words(tail);
        const std::optional<PartyHead> head = read_head(words_of_tail, 0);
        const bool organisation =
            head ? head->kind() == Party::Kind::org
                 : !words_of_tail.empty() && words_of_tail.front().upper && tail.find("«") != tail.npos;
        if (!organisation) continue;
        const Responsible read = normalize_responsible(tail);
        if (read.parties.size() == 1 && read.parties.front().kind == Party::Kind::org) return read.parties.front().name;
    }
    return {};
}

bool same_name(std::string_view written, std::string_view defined) {
    return fold_words(written) == fold_words(defined);
}

}  // namespace

std::vector<Definition> find_definitions(std::string_view text) {
    std::vector<Definition> found;
    if (text.find(opening.front()) == std::string_view::npos || text.find("далее") == std::string_view::npos)
        return found;
    const std::string line = clean_line(text);
    const std::string_view view = line;
    for (std::size_t at = 0; (at = view.find(opening, at)) != std::string_view::npos; at += opening.size()) {
        const std::size_t inside = at + opening.size();
        const std::size_t close = view.find(')', inside);
        if (close == std::string_view::npos) break;
        std::string name = short_name_in(view.substr(inside, close - inside));
        if (name.empty()) continue;
        std::string full = organisation_at_end(clause_before(view.substr(0, at)));
        if (!full.empty() && !same_name(full, name)) found.push_back({std::move(name), std::move(full)});
    }
    return found;
}

std::vector<Definition> document_definitions(const Document& document) {
    std::vector<Definition> all;
    const auto take = [&](std::string_view text) {
        for (Definition& definition : find_definitions(text))
            if (std::none_of(all.begin(), all.end(), [&](const Definition& known) {
                    return same_name(known.short_name, definition.short_name);
                }))
                all.push_back(std::move(definition));
    };
    for (const Paragraph& paragraph : document.paragraphs) take(paragraph.text);
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells) take(cell.text);
    return all;
}

void resolve_parties(Responsible& responsible, const std::vector<Definition>& definitions) {
    if (definitions.empty()) return;
    for (Party& party : responsible.parties) {
        if (party.kind == Party::Kind::person) continue;
        for (const Definition& definition : definitions)
            if (same_name(party.name, definition.short_name)) {
                party.kind = Party::Kind::org;
                party.name = definition.full_name;
                break;
            }
    }
}

}  // namespace svod
