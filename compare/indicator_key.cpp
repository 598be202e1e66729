#include "compare/indicator_key.h"

#include "compare/lexicons.h"
#include "compare/short_names.h"
#include "text/text.h"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

namespace svod {

namespace {

constexpr std::string_view repeats_measure = "что посчитано";

const std::map<std::string, std::string, std::less<>>& word_meanings() {
    static const std::map<std::string, std::string, std::less<>> known = [] {
        std::map<std::string, std::string, std::less<>> map;
        for (const LexiconRow& row : lexicon_rows(compare_lexicons(), "indicator_words"))
            map.emplace(row[0], row[1] == "-" ? std::string() : std::string(row[1]));
        return map;
    }();
    return known;
}

using Left = std::set<std::string, std::less<>>;

/// Stems of the words, without those of `left_out`.
std::string words_key(std::string_view text, const Left& left_out) {
    std::string key;
    const auto add = [&](const std::string& root) {
        if (!left_out.contains(root)) key += (key.empty() ? "" : " ") + root;
    };
    const std::string folded = fold_words(text);
    for (const std::string_view word : split(folded, ' ')) {
        if (word.empty()) continue;
        const auto meaning = word_meanings().find(word);
        if (meaning == word_meanings().end())
            add(stem(word));
        else
            for (const std::string& root : stems(meaning->second)) add(root);
    }
    return key;
}

/// The words of the municipality's name where the text has its own one (the longest), not only «город» or «район».
Left name_words(std::string_view measure, std::string_view territory_name) {
    const std::vector<std::string> name = stems(territory_name);
    if (name.empty()) return {};
    const auto own = std::max_element(name.begin(), name.end(),
                                      [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    const std::vector<std::string> words = stems(measure);
    if (std::find(words.begin(), words.end(), *own) == words.end()) return {};
    return {name.begin(), name.end()};
}

bool is_number(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::string indicator_words(std::string_view text) {
    return words_key(text, {});
}

struct IndicatorKeys::Reader {
    std::unordered_map<const Indicator*, const ShortNames*> names_of;
    std::vector<std::unique_ptr<ShortNames>> kept;
    std::unordered_map<std::string, std::string> known;  ///< words by text: the same texts recur in every document

    const std::string& words(const std::string& text) {
        const auto [found, is_new] = known.emplace(text, std::string());
        if (is_new) found->second = words_key(text, {});
        return found->second;
    }
};

IndicatorKeys::IndicatorKeys(const Comparison& comparison) : reader_(std::make_unique<Reader>()) {
    for (const Report& report : comparison.reports) {
        if (report.indicators.empty()) continue;
        auto names = std::make_unique<ShortNames>(short_names(report));
        if (names->empty()) continue;
        for (const Indicator& indicator : report.indicators) reader_->names_of.emplace(&indicator, names.get());
        reader_->kept.push_back(std::move(names));
    }
}

IndicatorKeys::~IndicatorKeys() = default;

IndicatorKey IndicatorKeys::key(const ComparedIndicator& compared, std::string_view territory_name) {
    const Indicator& indicator = *compared.indicator;
    const auto found = reader_->names_of.find(&indicator);
    const auto full = [&](const std::string& text) {
        return found == reader_->names_of.end() ? text : written_out(text, *found->second);
    };
    IndicatorKey key;
    const std::string measure = full(indicator.measure);
    const Left left_out = name_words(measure, territory_name);
    key.measure = left_out.empty() ? reader_->words(measure) : words_key(measure, left_out);
    std::vector<std::pair<std::string, std::string>> dimensions;
    for (const Indicator::Dimension& each : indicator.dimensions) {
        if (fold_words(each.name) == repeats_measure) continue;
        const std::string name = reader_->words(full(each.name));
        std::string value = reader_->words(full(each.value));
        if (is_number(value)) value = name + ":" + value;  // five of what?
        dimensions.emplace_back(std::move(value), name);
    }
    std::sort(dimensions.begin(), dimensions.end());
    for (const auto& [value, name] : dimensions) {
        key.values += "\n" + value;
        key.names += "\n" + name + ":" + value;
    }
    return key;
}

}  // namespace svod
