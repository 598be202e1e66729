#include "archive/search_index.h"

#include "normalize/json.h"
#include "text/text.h"

#include <algorithm>
#include <functional>
#include <set>

namespace svod {
namespace {

constexpr std::int64_t documents_a_segment = 500;
constexpr std::size_t segments_a_level = 8;
constexpr std::int64_t terms_a_page = 2000;
constexpr std::size_t rows_a_statement = 100;

/// Places of the words of one unit, by word.
using Places = std::map<std::string, std::vector<std::uint32_t>>;

/// Adds words of a text behind `place`; returns the place behind them. Of all but prose only the first are taken.
std::uint32_t add_words(Places& places, std::string_view text, std::uint32_t place, std::uint32_t limit) {
    const std::string folded = fold_words(text);
    for (const std::string_view word : split(folded, ' ')) {
        if (word.empty() || place >= limit) continue;
        places[std::string(word)].push_back(place++);
    }
    return place;
}

void add_field(Places& places, std::string_view text, SearchField field) {
    const std::uint32_t start = static_cast<std::uint32_t>(field) * words_a_field;
    add_words(places, text, start, start + words_a_field - 1);  // a phrase does not run into the next field
}

Places words_of(const Event& event) {
    Places places;
    add_field(places, event.activity, SearchField::activity);
    if (event.result) add_field(places, *event.result, SearchField::result);
    if (event.completion) add_field(places, event.completion->text, SearchField::completion);
    if (event.responsible) add_field(places, event.responsible->text, SearchField::responsible);
    return places;
}

/// What stands outside the tables; a document of an earlier version has its title at least.
Places words_of(const Report& report, std::string_view prose) {
    constexpr std::uint32_t no_limit = 1u << 31;
    Places places;
    std::uint32_t place = static_cast<std::uint32_t>(SearchField::prose) * words_a_field;
    if (prose.empty()) place = add_words(places, report.title, place, no_limit) + 1;
    for (const std::string_view line : split(prose, '\n')) place = add_words(places, line, place, no_limit) + 1;
    return places;
}

/// Rows of a statement with many of them: «(?, ?), (?, ?)».
std::string value_rows(std::size_t rows, std::size_t columns) {
    std::string row = "(";
    for (std::size_t i = 0; i < columns; ++i) row += i ? ", ?" : "?";
    row += ")";
    std::string all;
    for (std::size_t i = 0; i < rows; ++i) all += (i ? ", " : "") + row;
    return all;
}

class TermWriter {
public:
    TermWriter(Database& database, std::int64_t segment) : database_(database), segment_(segment) {}

    void add(const std::string& term, const std::string& postings) {
        for (SqlValue value : {SqlValue(segment_), SqlValue(term), SqlValue(stem(term)), SqlValue(Bytes{postings})})
            values_.push_back(std::move(value));
        if (values_.size() == rows_a_statement * columns) flush();
    }

    void flush() {
        if (values_.empty()) return;
        database_.run("INSERT INTO search_term (segment, term, stem, postings) VALUES " +
                          value_rows(values_.size() / columns, columns),
                      values_);
        values_.clear();
    }

private:
    static constexpr std::size_t columns = 4;
    Database& database_;
    std::int64_t segment_;
    std::vector<SqlValue> values_;
};

std::int64_t new_segment(Database& database, std::int64_t level) {
    return number(database.rows("INSERT INTO search_segment (level) VALUES (?) RETURNING id", {level}).at(0).at(0));
}

/// Every term of some segments in order, with the postings of each segment that has it.
void for_each_term(Database& database, const std::string& segments,
                   const std::function<void(const std::string&, const std::vector<std::string>&)>& take) {
    std::string last;
    std::string term;
    std::vector<std::string> postings;
    for (bool more = true; more;) {
        const std::vector<SqlRow> distinct = database.rows("SELECT DISTINCT term FROM search_term WHERE segment IN (" +
                                                               segments + ") AND term > ? ORDER BY term LIMIT ?",
                                                           {last, terms_a_page});
        if (distinct.empty()) return;
        more = distinct.size() == static_cast<std::size_t>(terms_a_page);
        const std::string end = text(distinct.back()[0]);
        for (const SqlRow& row : database.rows("SELECT term, postings FROM search_term WHERE segment IN (" + segments +
                                                   ") AND term > ? AND term <= ? ORDER BY term, segment",
                                               {last, end})) {
            if (text(row[0]) != term && !postings.empty()) {
                take(term, postings);
                postings.clear();
            }
            term = text(row[0]);
            postings.push_back(bytes(row[1]));
        }
        if (!postings.empty()) take(term, postings);
        postings.clear();
        last = end;
    }
}

std::string merged(const std::vector<std::string>& postings) {
    std::vector<PostedDocument> documents;
    for (const std::string& each : postings)
        for (PostedDocument& document : unpack_documents(each)) documents.push_back(std::move(document));
    std::sort(documents.begin(), documents.end(),
              [](const PostedDocument& a, const PostedDocument& b) { return a.document < b.document; });
    return pack_documents(documents);
}

/// Makes one segment of all of a level when there are many; true when it did.
bool merge_a_level(Database& database) {
    std::map<std::int64_t, std::vector<std::int64_t>> levels;
    for (const SqlRow& row : database.rows("SELECT level, id FROM search_segment ORDER BY level, id"))
        levels[number(row[0])].push_back(number(row[1]));
    for (const auto& [level, segments] : levels) {
        if (segments.size() < segments_a_level) continue;
        std::string list;
        for (const std::int64_t segment : segments) list += (list.empty() ? "" : ", ") + std::to_string(segment);
        const std::int64_t merged_into = new_segment(database, level + 1);
        TermWriter writer(database, merged_into);
        for_each_term(database, list, [&](const std::string& term, const std::vector<std::string>& postings) {
            writer.add(term, merged(postings));
        });
        writer.flush();
        database.run("DELETE FROM search_term WHERE segment IN (" + list + ")");
        database.run("DELETE FROM search_segment WHERE id IN (" + list + ")");
        database.run("UPDATE document SET segment = ? WHERE segment IN (" + list + ")", {merged_into});
        return true;
    }
    return false;
}

/// Indexes some of those that wait; how many.
std::size_t index_some(Database& database) {
    const std::vector<SqlRow> waiting = database.rows(
        "SELECT id, report, prose FROM document WHERE segment = 0 AND error_code = '' ORDER BY id LIMIT ?",
        {documents_a_segment});
    if (waiting.empty()) return 0;
    const std::int64_t segment = new_segment(database, 0);
    WordCollection words;
    for (const SqlRow& row : waiting) {
        const std::int64_t units = words.add(number(row[0]), read_report_json(text(row[1])), text(row[2]));
        database.run("UPDATE document SET segment = ?, units = ? WHERE id = ?", {segment, units, number(row[0])});
    }
    TermWriter writer(database, segment);
    for (const auto& [term, documents] : words.terms()) writer.add(term, pack_documents(documents));
    writer.flush();
    return waiting.size();
}

}  // namespace

std::int64_t WordCollection::add(std::int64_t document, const Report& report, std::string_view prose) {
    std::map<std::string, std::vector<PostedUnit>> of_document;
    const auto take = [&](std::uint32_t unit, Places places) {
        for (auto& [word, where] : places) of_document[word].push_back({unit, std::move(where)});
    };
    take(0, words_of(report, prose));
    for (std::size_t i = 0; i < report.events.size(); ++i)
        take(static_cast<std::uint32_t>(i + 1), words_of(report.events[i]));
    for (const auto& [word, units] : of_document) terms_[word].push_back({document, pack_units(units)});
    return static_cast<std::int64_t>(report.events.size()) + 1;
}

void index_new_documents(Database& database) {
    while (unindexed_documents(database) > 0) {
        database.transaction([&] {
            index_some(database);
            while (merge_a_level(database)) {
            }
        });
    }
}

std::int64_t unindexed_documents(Database& database) {
    return number(database.rows("SELECT count(*) FROM document WHERE segment = 0 AND error_code = ''").at(0).at(0));
}

void forget_words(Database& database, const std::string& sha256) {
    const std::vector<SqlRow> found = database.rows("SELECT id, segment FROM document WHERE sha256 = ?", {sha256});
    if (found.empty() || number(found[0][1]) == 0) return;
    const std::int64_t document = number(found[0][0]);
    const std::int64_t segment = number(found[0][1]);
    for_each_term(
        database, std::to_string(segment), [&](const std::string& term, const std::vector<std::string>& postings) {
            std::vector<PostedDocument> documents = unpack_documents(postings.front());
            if (!std::erase_if(documents, [&](const PostedDocument& each) { return each.document == document; }))
                return;
            if (documents.empty())
                database.run("DELETE FROM search_term WHERE segment = ? AND term = ?", {segment, term});
            else
                database.run("UPDATE search_term SET postings = ? WHERE segment = ? AND term = ?",
                             {Bytes{pack_documents(documents)}, segment, term});
        });
    database.run("UPDATE document SET segment = 0, units = 0 WHERE sha256 = ?", {sha256});
}

}  // namespace svod
