#include "archive/sql_store.h"

#include "archive/corrections.h"
#include "archive/document_row.h"
#include "archive/journal_writer.h"
#include "archive/seal.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <map>

namespace svod {
namespace {

/// So many rows are in memory beside what is wanted of them.
constexpr std::int64_t page_size = 64;

class SqlStore final : public Store {
public:
    SqlStore(std::unique_ptr<Database> database, std::string shown)
        : database_(std::move(database)), shown_(std::move(shown)) {}

    Database& database() override { return *database_; }
    const std::string& shown() const override { return shown_; }
    bool has(const std::string& sha256) override;
    StoreOutcome store(const Report& report, std::string_view original, std::string_view prose) override;
    StoreOutcome store_failure(const Source& source, std::string_view code, std::string_view message,
                               std::string_view original) override;
    std::vector<Report> reports(const DocumentFilter& filter) override;
    std::vector<DocumentHead> heads(const DocumentFilter& filter) override;
    std::vector<Report> reports_of(const std::vector<std::string>& sha256) override;
    std::vector<StoredDocument> documents() override;
    std::optional<Report> report_of_event(const std::string& event_id) override;
    std::optional<std::string> original(const std::string& sha256) override;
    void keep_registry(const std::string& tsv) override;
    std::string registry() override;
    void keep_catalogue(const std::string& json) override;
    std::string catalogue() override;
    long long keep_link(const ActivityLink& link) override;
    std::vector<ActivityLink> links() override;
    bool undo_link(long long id, const std::string& author, const std::string& time) override;
    std::vector<JournalEntry> journal() override;
    std::string revision() override;

private:
    void keep_setting(const std::string& key, const std::string& value, const std::string& action);
    std::string setting(const std::string& key);
    /// A stored report as it counts: with what people put right.
    Report corrected(const std::string& json, const std::vector<Correction>& corrections) const;
    /// The documents that were read and whose period fits, by (name, sha256), a page at a time: name, hash, `columns`.
    void for_each_read(const std::string& columns, const DocumentFilter& filter,
                       const std::function<void(const SqlRow&)>& take);
    StoreOutcome insert(const DocumentRow& row, std::string_view original);
    Report read_stored(const std::string& json) const;

    std::unique_ptr<Database> database_;
    std::string shown_;
};

/// A report as it was stored. One that this program cannot read was written by another version of it.
Report SqlStore::read_stored(const std::string& json) const {
    try {
        return read_report_json(json);
    } catch (const std::runtime_error& error) {
        throw ArchiveError("Архив «" + shown_ + "» заполнен другой версией svod: загрузите документы в новый архив. (" +
                           error.what() + ")");
    }
}

Report SqlStore::corrected(const std::string& json, const std::vector<Correction>& corrections) const {
    Report report = read_stored(json);
    apply_corrections(report, corrections);
    return report;
}

bool SqlStore::has(const std::string& sha256) {
    return !database_->rows("SELECT sha256 FROM document WHERE sha256 = ? AND error_code = ''", {sha256}).empty();
}

StoreOutcome SqlStore::insert(const DocumentRow& row, std::string_view original) {
    StoreOutcome outcome = StoreOutcome::stored;
    database_->transaction([&] {
        const auto known = database_->rows("SELECT error_code FROM document WHERE sha256 = ?", {row.sha256});
        if (!known.empty() && (text(known[0][0]).empty() || !row.error_code.empty())) {
            outcome = StoreOutcome::already_there;
            return;
        }
        if (!known.empty()) {
            outcome = StoreOutcome::replaced_failure;
            database_->run("DELETE FROM document WHERE sha256 = ?", {row.sha256});
        }
        if (!original.empty())  // an empty value is NULL to Poco's drivers
            database_->run("INSERT INTO original (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
                           {row.sha256, Bytes{std::string(original)}});
        database_->run(
            "INSERT INTO document (name, sha256, format, bytes, error_code, error_message, kind, territory, oktmo,"
            " period_start, period_end, report, report_sha256, head, prose, derived_sha256) VALUES (?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?)",
            {row.name, row.sha256, row.format, row.bytes, row.error_code, row.error_message, row.kind, row.territory,
             row.oktmo, row.period_start, row.period_end, row.report, sha256_hex(row.report), Bytes{row.head},
             row.prose, derived_seal(row)});
        JournalWriter(*database_)
            .add(row.error_code.empty() ? "import" : "import_failed", row.sha256,
                 seal_detail(document_seal(*database_, row.sha256)));
    });
    return outcome;
}

StoreOutcome SqlStore::store(const Report& report, std::string_view original, std::string_view prose) {
    Report counted = report;
    apply_corrections(counted, read_corrections(*database_));
    DocumentRow row = derived_row(counted);
    row.report = report_json(report);
    row.prose = prose;
    return insert(row, original);
}

StoreOutcome SqlStore::store_failure(const Source& source, std::string_view code, std::string_view message,
                                     std::string_view original) {
    DocumentRow row = row_of(source);
    row.error_code = code;
    row.error_message = message;
    return insert(row, original);
}

void SqlStore::for_each_read(const std::string& columns, const DocumentFilter& filter,
                             const std::function<void(const SqlRow&)>& take) {
    const std::string start = filter.period ? iso(filter.period->start) : std::string("0000");
    const std::string end = filter.period ? iso(filter.period->end) : std::string("9999");
    std::string last_name, last_sha256;
    for (bool more = true; more;) {
        const std::vector<SqlRow> page =
            database_->rows("SELECT name, sha256, " + columns +
                                " FROM document WHERE error_code = ''"
                                " AND (period_start = '' OR (period_start <= ? AND period_end >= ?))"
                                " AND (name > ? OR (name = ? AND sha256 > ?)) ORDER BY name, sha256 LIMIT ?",
                            {end, start, last_name, last_name, last_sha256, page_size});
        for (const SqlRow& row : page) take(row);
        more = page.size() == static_cast<std::size_t>(page_size);
        if (more) {
            last_name = text(page.back()[0]);
            last_sha256 = text(page.back()[1]);
        }
    }
}

std::vector<Report> SqlStore::reports(const DocumentFilter& filter) {
    const auto wanted = [&](const std::string& territory, const std::string& oktmo) {
        return filter.territories.empty() ||
               std::any_of(filter.territories.begin(), filter.territories.end(),
                           [&](const std::string& asked) { return territory_matches(territory, oktmo, asked); });
    };
    const std::vector<Correction> corrections = read_corrections(*database_);
    std::vector<Report> found;
    for_each_read("territory, oktmo, report", filter, [&](const SqlRow& row) {
        if (wanted(text(row[2]), text(row[3]))) found.push_back(corrected(text(row[4]), corrections));
    });
    return found;
}

std::vector<DocumentHead> SqlStore::heads(const DocumentFilter& filter) {
    std::map<std::string, std::vector<std::string>> superseded;
    for (const Correction& correction : read_corrections(*database_))
        if (correction.holds() && correction.field == CorrectedField::supersedes)
            superseded[correction.target.sha256].push_back(correction.value);
    std::vector<DocumentHead> found;
    for_each_read("head", filter, [&](const SqlRow& row) {
        try {
            found.push_back(unpack_head(bytes(row[2])));
            if (const auto said = superseded.find(found.back().sha256); said != superseded.end())
                found.back().supersedes = said->second;
        } catch (const std::runtime_error& error) {
            throw ArchiveError("Архив «" + shown_ + "» повреждён: восстановите его из копии. (" + error.what() + ")");
        }
    });
    return found;
}

std::vector<Report> SqlStore::reports_of(const std::vector<std::string>& sha256) {
    const std::vector<Correction> corrections = read_corrections(*database_);
    std::vector<Report> found;
    for (const std::string& key : sha256) {
        const auto rows = database_->rows("SELECT report FROM document WHERE sha256 = ? AND error_code = ''", {key});
        if (!rows.empty()) found.push_back(corrected(text(rows[0][0]), corrections));
    }
    return found;
}

std::vector<StoredDocument> SqlStore::documents() {
    std::vector<StoredDocument> found;
    for (const SqlRow& row : database_->rows("SELECT id, name, sha256, format, bytes, error_code, error_message"
                                             " FROM document ORDER BY name, sha256")) {
        StoredDocument document;
        document.id = number(row[0]);
        document.name = text(row[1]);
        document.sha256 = text(row[2]);
        document.format = text(row[3]);
        document.bytes = static_cast<std::uint64_t>(number(row[4]));
        document.error_code = text(row[5]);
        document.error_message = text(row[6]);
        found.push_back(std::move(document));
    }
    return found;
}

std::optional<Report> SqlStore::report_of_event(const std::string& event_id) {
    // An event's id starts with the first 12 hex digits of its document's hash.
    const std::string from = event_id.substr(0, event_id.find('-'));
    if (from.size() != 12) return std::nullopt;
    const std::vector<Correction> corrections = read_corrections(*database_);
    for (const SqlRow& row : database_->rows(
             "SELECT report FROM document WHERE sha256 >= ? AND sha256 < ? AND error_code = '' ORDER BY sha256",
             {from, from + "g"})) {
        Report report = corrected(text(row[0]), corrections);
        for (const Event& event : report.events)
            if (event.id == event_id) return report;
    }
    return std::nullopt;
}

std::optional<std::string> SqlStore::original(const std::string& sha256) {
    const std::vector<SqlRow> found = database_->rows("SELECT content FROM original WHERE sha256 = ?", {sha256});
    if (found.empty()) return sha256 == sha256_hex("") ? std::optional(std::string()) : std::nullopt;
    const std::string& content = bytes(found[0][0]);
    if (sha256_hex(content) != sha256)
        throw ArchiveError("Архив «" + shown_ + "»: оригинал " + sha256 + " повреждён. Восстановите архив из копии.");
    return content;
}

void SqlStore::keep_setting(const std::string& key, const std::string& value, const std::string& action) {
    database_->transaction([&] {
        database_->run(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            {key, value});
        JournalWriter(*database_).add(action, "", "{\"sha256\":\"" + sha256_hex(value) + "\"}");
    });
}

std::string SqlStore::setting(const std::string& key) {
    const std::vector<SqlRow> found = database_->rows("SELECT value FROM setting WHERE key = ?", {key});
    return found.empty() ? std::string() : text(found[0][0]);
}

void SqlStore::keep_registry(const std::string& tsv) {
    keep_setting("registry", tsv, "registry");
}

std::string SqlStore::registry() {
    return setting("registry");
}

void SqlStore::keep_catalogue(const std::string& json) {
    keep_setting("catalogue", json, "catalogue");
}

std::string SqlStore::catalogue() {
    return setting("catalogue");
}

long long SqlStore::keep_link(const ActivityLink& link) {
    long long id = 0;
    database_->transaction([&] {
        id = number(database_
                        ->rows("INSERT INTO activity_link (same, left_key, left_organization, left_text, right_key,"
                               " right_organization, right_text, author, time, reason)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                               {std::int64_t{link.same}, link.left.folded, std::int64_t{link.left.organization},
                                link.left_text, link.right.folded, std::int64_t{link.right.organization},
                                link.right_text, link.author, link.time, link.reason})
                        .at(0)
                        .at(0));
        JournalWriter(*database_, link.author).add("link", std::to_string(id), seal_detail(link_seal(*database_, id)));
    });
    return id;
}

std::vector<ActivityLink> SqlStore::links() {
    std::vector<ActivityLink> found;
    for (const SqlRow& row : database_->rows(
             "SELECT id, same, left_key, left_organization, right_key, right_organization, left_text, right_text,"
             " author, time, reason, undone_by, undone_time FROM activity_link ORDER BY id")) {
        ActivityLink link;
        link.id = number(row[0]);
        link.same = number(row[1]) != 0;
        link.left = {text(row[2]), number(row[3]) != 0};
        link.right = {text(row[4]), number(row[5]) != 0};
        link.left_text = text(row[6]);
        link.right_text = text(row[7]);
        link.author = text(row[8]);
        link.time = text(row[9]);
        link.reason = text(row[10]);
        link.undone_by = text(row[11]);
        link.undone_time = text(row[12]);
        found.push_back(std::move(link));
    }
    return found;
}

bool SqlStore::undo_link(long long id, const std::string& author, const std::string& time) {
    bool changed = false;
    database_->transaction([&] {
        changed = !database_
                       ->rows(
                           "UPDATE activity_link SET undone_by = ?, undone_time = ? WHERE id = ? AND undone_time = ''"
                           " RETURNING id",
                           {author, time, std::int64_t{id}})
                       .empty();
        if (changed) JournalWriter(*database_, author).add("unlink", std::to_string(id), "{}");
    });
    return changed;
}

std::vector<JournalEntry> SqlStore::journal() {
    return read_journal(*database_);
}

std::string SqlStore::revision() {
    const std::vector<SqlRow> last = database_->rows("SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1");
    return last.empty() ? std::string() : text(last[0][0]);
}

}  // namespace

std::unique_ptr<Store> make_sql_store(std::unique_ptr<Database> database, std::string shown) {
    return std::make_unique<SqlStore>(std::move(database), std::move(shown));
}

}  // namespace svod
