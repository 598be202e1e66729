#include "archive/search.h"

#include "archive/document_head.h"
#include "archive/search_index.h"
#include "archive/store.h"
#include "normalize/json.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace svod {
namespace {

constexpr double field_weights[] = {4, 2, 2, 1, 1};  ///< by SearchField

/// A text that has a part: document and unit in one number, so that lists are joined by it.
struct Match {
    std::uint64_t key = 0;
    double weight = 0;  ///< of the places it stands at

    std::int64_t document() const { return static_cast<std::int64_t>(key >> unit_bits); }
    std::uint32_t unit() const { return static_cast<std::uint32_t>(key & ((1u << unit_bits) - 1)); }
    static std::uint64_t key_of(std::int64_t document, std::uint32_t unit) {
        return static_cast<std::uint64_t>(document) << unit_bits | unit;
    }
    static constexpr unsigned unit_bits = 24;
};
using Matches = std::vector<Match>;

bool by_key(const Match& a, const Match& b) {
    return a.key < b.key;
}

/// Where lists of several words or segments hold one text, it is one match.
void join_equal(Matches& matches) {
    if (!std::is_sorted(matches.begin(), matches.end(), by_key))
        std::stable_sort(matches.begin(), matches.end(), by_key);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (kept && matches[kept - 1].key == matches[i].key)
            matches[kept - 1].weight += matches[i].weight;
        else
            matches[kept++] = matches[i];
    }
    matches.resize(kept);
}

/// What lies in the segments and what is not there yet, looked up alike.
class WordSource {
public:
    explicit WordSource(Store& store) : database_(store.database()) {
        if (unindexed_documents(database_) == 0) return;
        for (const SqlRow& row : database_.rows("SELECT id, report, prose FROM document WHERE segment = 0 AND"
                                                " error_code = '' ORDER BY id"))
            waiting_units_ += waiting_.add(number(row[0]), read_report_json(text(row[1])), text(row[2]));
    }

    double units() {
        return static_cast<double>(
            waiting_units_ +
            number(database_.rows("SELECT CAST(coalesce(sum(units), 0) AS BIGINT) FROM document").at(0).at(0)));
    }

    /// Postings of all forms of a word.
    void forms(const std::string& word, const std::function<void(const std::vector<PostedDocument>&)>& take) {
        const std::string wanted = stem(word);
        for (const SqlRow& row : database_.rows("SELECT postings FROM search_term WHERE stem = ?"
                                                " ORDER BY segment, term",
                                                {wanted}))
            take(unpack_documents(bytes(row[0])));
        for (const auto& [term, documents] : waiting_.terms())
            if (stem(term) == wanted) take(documents);
    }

    void beginnings(const std::string& prefix, const std::function<void(const std::vector<PostedDocument>&)>& take) {
        const std::string end = prefix + "\xF4\x8F\xBF\xBF";  // the last character there is
        for (const SqlRow& row : database_.rows("SELECT postings FROM search_term WHERE term >= ? AND term < ?"
                                                " ORDER BY segment, term",
                                                {prefix, end}))
            take(unpack_documents(bytes(row[0])));
        const auto& terms = waiting_.terms();
        for (auto at = terms.lower_bound(prefix); at != terms.end() && at->first.starts_with(prefix); ++at)
            take(at->second);
    }

private:
    Database& database_;
    WordCollection waiting_;
    std::int64_t waiting_units_ = 0;
};

Matches match_word(WordSource& source, const std::string& word, bool prefix) {
    Matches matches;
    const auto take = [&](const std::vector<PostedDocument>& documents) {
        for (const PostedDocument& document : documents)
            for (const PostedUnit& unit : unpack_units(document.units)) {
                double weight = 0;
                for (const std::uint32_t place : unit.places)
                    weight += field_weights[static_cast<std::size_t>(field_of(place))];
                matches.push_back({Match::key_of(document.document, unit.unit), weight});
            }
    };
    prefix ? source.beginnings(word, take) : source.forms(word, take);
    join_equal(matches);
    return matches;
}

std::map<std::uint64_t, std::set<std::uint32_t>> places_of(WordSource& source, const std::string& word) {
    std::map<std::uint64_t, std::set<std::uint32_t>> places;
    source.forms(word, [&](const std::vector<PostedDocument>& documents) {
        for (const PostedDocument& document : documents)
            for (const PostedUnit& unit : unpack_units(document.units))
                places[Match::key_of(document.document, unit.unit)].insert(unit.places.begin(), unit.places.end());
    });
    return places;
}

/// Texts where the words stand one behind the other. The places kept are those of the last word that fits.
Matches match_phrase(WordSource& source, const std::vector<std::string>& words) {
    std::map<std::uint64_t, std::set<std::uint32_t>> fitting = places_of(source, words.front());
    for (std::size_t i = 1; i < words.size() && !fitting.empty(); ++i) {
        const auto next = places_of(source, words[i]);
        std::map<std::uint64_t, std::set<std::uint32_t>> longer;
        for (const auto& [key, places] : fitting) {
            const auto found = next.find(key);
            if (found == next.end()) continue;
            for (const std::uint32_t place : places)
                if (found->second.contains(place + 1)) longer[key].insert(place + 1);
        }
        fitting = std::move(longer);
    }
    Matches matches;
    for (const auto& [key, places] : fitting) {
        Match match{key, 0};
        for (const std::uint32_t place : places)
            match.weight += field_weights[static_cast<std::size_t>(field_of(place))];
        matches.push_back(match);
    }
    return matches;
}

/// Only texts that have every part, each with the sum of what the parts are worth.
Matches match_all(WordSource& source, const std::vector<SearchPart>& parts) {
    constexpr double saturation = 1.2;
    const double units = source.units();
    Matches all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Matches matches = parts[i].words.size() > 1 ? match_phrase(source, parts[i].words)
                                                    : match_word(source, parts[i].words.front(), parts[i].prefix);
        const auto count = static_cast<double>(matches.size());
        const double rarity = std::log(1 + (std::max(0.0, units - count) + 0.5) / (count + 0.5));
        for (Match& match : matches)
            match.weight = rarity * match.weight * (saturation + 1) / (match.weight + saturation);
        if (i == 0) {
            all = std::move(matches);
            continue;
        }
        Matches both;
        auto mine = all.begin();
        for (const Match& match : matches) {
            while (mine != all.end() && mine->key < match.key) ++mine;
            if (mine == all.end()) break;
            if (mine->key == match.key) both.push_back({match.key, mine->weight + match.weight});
        }
        all = std::move(both);
        if (all.empty()) break;
    }
    return all;
}

struct DocumentNames {
    std::string name, sha256, territory, oktmo;
};

/// What is known of documents by their numbers, fetched when it is asked for.
class DocumentLookup {
public:
    explicit DocumentLookup(Database& database) : database_(database) {}

    void fetch(const std::vector<std::int64_t>& documents) {
        constexpr std::size_t most_listed = 400;
        std::string list;
        std::size_t count = 0;
        for (const std::int64_t document : documents)
            if (!known_.contains(document) && ++count <= most_listed)
                list += (list.empty() ? "" : ", ") + std::to_string(document);
        if (count == 0) return;
        const std::string where = count > most_listed ? "" : " WHERE id IN (" + list + ")";
        for (const SqlRow& row : database_.rows("SELECT id, name, sha256, territory, oktmo FROM document" + where))
            known_[number(row[0])] = {text(row[1]), text(row[2]), text(row[3]), text(row[4])};
    }

    const DocumentNames& of(std::int64_t document) { return known_[document]; }

    Status status(std::int64_t document, std::uint32_t unit) {
        auto found = heads_.find(document);
        if (found == heads_.end()) {
            const auto rows = database_.rows("SELECT head FROM document WHERE id = ?", {document});
            found = heads_.emplace(document, rows.empty() ? DocumentHead{} : unpack_head(bytes(rows[0][0]))).first;
        }
        const auto& activities = found->second.activities;
        if (unit == 0 || unit > activities.size() || !activities[unit - 1].reported) return Status::no_report;
        return activities[unit - 1].status;
    }

    bool has_status(std::int64_t document, std::uint32_t unit) {
        status(document, unit);
        const auto& activities = heads_.at(document).activities;
        return unit > 0 && unit <= activities.size() && activities[unit - 1].reported;
    }

private:
    Database& database_;
    std::map<std::int64_t, DocumentNames> known_;
    std::map<std::int64_t, DocumentHead> heads_;
};

std::vector<std::int64_t> documents_of(Matches::const_iterator begin, Matches::const_iterator end) {
    std::vector<std::int64_t> documents;
    for (; begin != end; ++begin)
        if (documents.empty() || documents.back() != begin->document()) documents.push_back(begin->document());
    return documents;
}

void keep_territories(Matches& matches, const std::vector<std::string>& territories, DocumentLookup& lookup) {
    if (territories.empty()) return;
    lookup.fetch(documents_of(matches.begin(), matches.end()));
    std::map<std::int64_t, bool> wanted;
    std::erase_if(matches, [&](const Match& match) {
        const auto [at, added] = wanted.emplace(match.document(), false);
        const DocumentNames& names = lookup.of(match.document());
        if (added)
            at->second = std::any_of(territories.begin(), territories.end(), [&](const std::string& asked) {
                return territory_matches(names.territory, names.oktmo, asked);
            });
        return !at->second;
    });
}

/// The matches in order of their score; those of equal score by name, so that the order does not depend on the store.
class Ranking {
public:
    Ranking(Matches matches, DocumentLookup& lookup) : matches_(std::move(matches)), lookup_(lookup) {
        std::make_heap(matches_.begin(), matches_.end(), worse);
    }

    /// All matches of the best score that is left, in their order; empty at the end.
    Matches next() {
        Matches equal;
        while (!matches_.empty() && (equal.empty() || matches_.front().weight == equal.front().weight)) {
            std::pop_heap(matches_.begin(), matches_.end(), worse);
            equal.push_back(matches_.back());
            matches_.pop_back();
        }
        lookup_.fetch(documents_of(equal.begin(), equal.end()));
        std::sort(equal.begin(), equal.end(), [this](const Match& a, const Match& b) {
            const DocumentNames& left = lookup_.of(a.document());
            const DocumentNames& right = lookup_.of(b.document());
            return std::tuple(std::string_view(left.name), std::string_view(left.sha256), a.unit()) <
                   std::tuple(std::string_view(right.name), std::string_view(right.sha256), b.unit());
        });
        return equal;
    }

private:
    static bool worse(const Match& a, const Match& b) { return a.weight < b.weight; }

    Matches matches_;
    DocumentLookup& lookup_;
};

/// Words of a text as they are written: runs of letters and digits. Anything that may belong to one counts as such.
bool parts_words(std::string_view character) {
    if (character.size() == 1) {
        const char c = character[0];
        return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
    return character == "«" || character == "»" || character == "№" || character == "\xC2\xA0" ||
           (character.starts_with("\xE2\x80") && character != "\xE2\x80\x91");
}

std::size_t character_size(unsigned char lead) {
    return lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

bool meant(const std::string& word, const std::vector<SearchPart>& parts) {
    for (const SearchPart& part : parts)
        for (const std::string& each : part.words)
            if (part.prefix ? word.starts_with(each) : stem(word) == stem(each)) return true;
    return false;
}

}  // namespace

std::vector<SearchPart> parse_search(std::string_view asked) {
    std::vector<SearchPart> parts;
    const std::string plain = fold(asked);  // every kind of quote is « " »
    bool quoted = false;
    for (const std::string_view piece : split(plain, '"')) {
        if (quoted) {
            SearchPart phrase;
            const std::string folded = fold_words(piece);
            for (const std::string_view word : split(folded, ' '))
                if (!word.empty()) phrase.words.emplace_back(word);
            if (!phrase.words.empty()) parts.push_back(std::move(phrase));
        } else {
            for (const std::string_view raw : split(piece, ' ')) {
                const bool prefix = raw.size() > 1 && raw.back() == '*';
                const std::string folded = fold_words(raw);
                const auto words = split(folded, ' ');
                for (std::size_t i = 0; i < words.size(); ++i)
                    if (!words[i].empty()) parts.push_back({{std::string(words[i])}, prefix && i + 1 == words.size()});
            }
        }
        quoted = !quoted;
    }
    return parts;
}

SearchAnswer search_archive(Store& store, const SearchRequest& request) {
    SearchAnswer answer;
    if (request.parts.empty()) return answer;
    WordSource source(store);
    DocumentLookup lookup(store.database());
    Matches matches = match_all(source, request.parts);
    answer.found = matches.size();
    keep_territories(matches, request.territories, lookup);
    Ranking ranking(std::move(matches), lookup);
    while (answer.hits.size() < request.limit) {
        const Matches next = ranking.next();
        if (next.empty()) break;
        for (const Match& match : next) {
            if (answer.hits.size() == request.limit) break;
            if (!request.statuses.empty() &&
                (!lookup.has_status(match.document(), match.unit()) ||
                 std::find(request.statuses.begin(), request.statuses.end(),
                           lookup.status(match.document(), match.unit())) == request.statuses.end()))
                continue;
            const DocumentNames& names = lookup.of(match.document());
            answer.hits.push_back({names.sha256, names.name, static_cast<int>(match.unit()), match.weight});
        }
    }
    return answer;
}

std::vector<std::pair<std::size_t, std::size_t>> marked_words(std::string_view text,
                                                              const std::vector<SearchPart>& parts) {
    std::vector<std::pair<std::size_t, std::size_t>> marks;
    std::size_t start = 0;
    const auto end_word = [&](std::size_t end) {
        if (end == start) return;
        const std::string folded = fold_words(text.substr(start, end - start));
        for (const std::string_view word : split(folded, ' '))
            if (!word.empty() && meant(std::string(word), parts)) {
                marks.emplace_back(start, end - start);
                break;
            }
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = std::min(character_size(static_cast<unsigned char>(text[at])), text.size() - at);
        if (parts_words(text.substr(at, size))) {
            end_word(at);
            start = at + size;
        }
        at += size;
    }
    end_word(text.size());
    return marks;
}

std::string prose_of(Store& store, const std::string& sha256) {
    const auto rows = store.database().rows("SELECT prose FROM document WHERE sha256 = ?", {sha256});
    return rows.empty() ? std::string() : text(rows[0][0]);
}

}  // namespace svod
