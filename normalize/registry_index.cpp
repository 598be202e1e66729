// The registry's keys: which words, in any case, name which municipality.
#include "normalize/inflection.h"
#include "normalize/names_words.h"
#include "normalize/registry.h"
#include "normalize/territory.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace svod {

namespace {

bool type_word(std::string_view folded) {
    static constexpr std::array<std::string_view, 22> words{
        "городской",    "муниципальный", "округ",      "район",     "город",           "зато",
        "поселок",      "рабочий",       "городского", "типа",      "внутригородская", "территория",
        "города",       "федерального",  "значения",   "поселение", "городок",         "национальный",
        "город-курорт", "город-герой",   "пгт",        "село"};
    return std::find(words.begin(), words.end(), folded) != words.end();
}

bool adjective_core(const Municipality& m, const std::string& core) {
    const std::string folded = fold(core);
    const bool masculine = folded.ends_with("ий") || folded.ends_with("ый") || folded.ends_with("ой");
    const bool district = m.type == "муниципальный район" || m.name_full.find(core + " район") != std::string::npos;
    const bool town_type = !district && !m.name_full.starts_with(core);
    const bool own_town = town_type && m.center.size() > core.size() && m.center.ends_with(core);
    const bool town = m.name_full.find("город " + core) != std::string::npos;
    return masculine && !own_town && !town;
}

std::string stems_of(const std::string& folded_core) {
    std::string key;
    for (const std::string_view word : split(folded_core, ' ')) {
        const std::string stem = adjective_stem(word);
        key += (key.empty() ? "" : " ") + (stem.empty() ? std::string(word) : stem);
    }
    return key;
}

/// Adjectives a town may give its district: «луховицы» → «луховицк», «зея» → «зейск», «химки» → «химкинск».
std::vector<std::string> derived_stems(const std::string& folded) {
    static constexpr std::string_view vowels = "аеиоуыэюяьй";
    if (folded.size() < 4) return {};
    std::string stem = folded;
    while (stem.size() > 6) {
        const std::string_view last = std::string_view(stem).substr(stem.size() - 2);
        const auto at = vowels.find(last);
        if (at == std::string_view::npos || at % 2 != 0) break;
        stem.resize(stem.size() - 2);
        if (last != "ь" && last != "й") break;
    }
    if (stem.ends_with("ск")) return {stem};
    if (stem.ends_with("ц")) return {stem + "к", stem + "овск"};
    const std::string_view last = std::string_view(stem).substr(stem.size() - 2);
    if (vowels.find(last) != std::string_view::npos) return {stem + "йск"};
    return {stem + "ск", stem + "инск", stem + "овск", stem + "енск", stem + "ьск"};
}

class KeyCollector {
public:
    void add(Registry::Key kind, std::string_view key, int index) {
        keys_.emplace_back(static_cast<char>(kind) + std::string(key), index);
    }

    void add_core(const Municipality& m, const std::string& core, int index) {
        const std::string folded = fold(core);
        if (folded.empty()) return;
        if (adjective_core(m, core)) {
            const std::string stems = stems_of(folded);
            add(Registry::Key::adjective, stems, index);
            for (const std::string_view word : split(stems, ' '))
                if (word != stems) add(Registry::Key::adjective, word, index);
            return;
        }
        for (const std::string& form : place_forms(folded)) add(Registry::Key::name, form, index);
        for (const std::string& stem : derived_stems(folded)) add(Registry::Key::derived, stem, index);
    }

    void add_center(const Municipality& m, int index) {
        std::string_view center = m.center;
        if (center.starts_with("г. "))
            center.remove_prefix(std::string_view("г. ").size());
        else if (center.starts_with("г "))
            center.remove_prefix(std::string_view("г ").size());
        else
            return;
        for (const std::string& form : place_forms(fold(center))) add(Registry::Key::center, form, index);
    }

    std::vector<std::pair<std::string, int>> sorted() {
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        return std::move(keys_);
    }

private:
    std::vector<std::pair<std::string, int>> keys_;
};

/// Edit distance of letters, given up above `most`.
int distance(const std::u32string& a, const std::u32string& b, int most) {
    std::array<int, 64> row{};
    if (a.size() >= row.size() || b.size() >= row.size()) return most + 1;
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return row[b.size()];
}

std::u32string letters(std::string_view text) {
    std::u32string out;
    for (std::size_t position = 0; position < text.size();) out.push_back(next_character(text, position));
    return out;
}

}  // namespace

bool Registry::has_region(std::string_view name) const {
    return regions_.count(fold_words(name)) > 0;
}

Registry::Registry(std::vector<Municipality> municipalities) : municipalities_(std::move(municipalities)) {
    std::stable_sort(municipalities_.begin(), municipalities_.end(), [](const Municipality& a, const Municipality& b) {
        return a.oktmo != b.oktmo ? a.oktmo < b.oktmo : a.year_from < b.year_from;
    });
    std::map<std::string, std::string> regions;
    for (Municipality& m : municipalities_) {
        const auto [it, inserted] = regions.emplace(m.region, "");
        if (inserted) it->second = find_region(m.region);
        if (!it->second.empty()) m.region = it->second;
        if (inserted) regions_.insert(fold_words(m.region));
    }
    KeyCollector keys;
    std::map<std::string, int> entities;
    for (std::size_t i = 0; i < municipalities_.size(); ++i) {
        const int index = static_cast<int>(i);
        std::string whole = municipalities_[i].region;
        for (const std::string& core : core_names(municipalities_[i])) {
            keys.add_core(municipalities_[i], core, index);
            whole += "|" + fold(core);
        }
        entities_.push_back(entities.emplace(whole, index).first->second);
        keys.add_center(municipalities_[i], index);
    }
    by_key_ = keys.sorted();
}

std::vector<int> Registry::find(Key kind, std::string_view key) const {
    const std::string wanted = static_cast<char>(kind) + std::string(key);
    std::vector<int> found;
    for (auto it = std::lower_bound(by_key_.begin(), by_key_.end(), std::pair(wanted, std::numeric_limits<int>::min()));
         it != by_key_.end() && it->first == wanted; ++it)
        found.push_back(it->second);
    return found;
}

std::vector<int> Registry::find_misspelt(std::string_view adjective_stem) const {
    constexpr std::size_t long_word = 8;
    const std::u32string wanted = letters(adjective_stem);
    if (wanted.empty()) return {};
    int best = wanted.size() >= long_word ? 2 : 1;
    std::vector<int> found;
    const auto first = std::lower_bound(by_key_.begin(), by_key_.end(),
                                        std::pair(std::string(1, static_cast<char>(Key::adjective)), -1));
    for (auto it = first; it != by_key_.end() && it->first.front() == static_cast<char>(Key::adjective); ++it) {
        const std::u32string known = letters(std::string_view(it->first).substr(1));
        if (known.empty() || known.front() != wanted.front() || known.size() + 2 < wanted.size() ||
            wanted.size() + 2 < known.size())
            continue;
        const int off = distance(wanted, known, best);
        if (off > best) continue;
        if (off < best) found.clear();
        best = off;
        found.push_back(it->second);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> core_names(const Municipality& municipality) {
    std::vector<std::string> names(1);
    int depth = 0;
    for (const NameWord& word : name_words(municipality.name_full)) {
        if (word.is("(")) ++depth;
        if (word.is(")")) --depth;
        if (depth > 0 || word.kind == NameWord::Kind::mark) continue;
        if (word.folded == "и")
            names.emplace_back();
        else if (!type_word(word.folded))
            names.back() += (names.back().empty() ? "" : " ") + word.text;
    }
    std::erase(names, "");
    return names;
}

std::string display_name(const Municipality& municipality) {
    const std::string& full = municipality.name_full;
    constexpr std::string_view city_okrug = "городской округ ";
    for (const std::string_view inner : {"город ", "ЗАТО "})
        if (full.starts_with(std::string(city_okrug) + std::string(inner))) return full.substr(city_okrug.size());
    for (const std::string_view type :
         {city_okrug, std::string_view("муниципальный округ "), std::string_view("муниципальный район ")}) {
        if (!full.starts_with(type)) continue;
        const std::string core = full.substr(type.size());
        if (core.find(' ') == std::string::npos && adjective_core(municipality, core))
            return core + " " + std::string(trim(type));
    }
    return full;
}

}  // namespace svod
