#include "archive/sqlite_store.h"

#include "ingest/reader.h"
#include "normalize/json.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <Poco/Data/LOB.h>
#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>

#include <filesystem>
#include <fstream>

namespace svod {

namespace {

using Poco::Data::Session;
using namespace Poco::Data::Keywords;

constexpr int application_id = 0x73766F64;  // «svod», in the file header (SQLite file format §1.3.17)
constexpr int schema_version = 2;
constexpr int busy_milliseconds = 30'000;

constexpr const char* schema[] = {
    "CREATE TABLE original (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, format TEXT NOT "
    "NULL,"
    " bytes INTEGER NOT NULL, error_code TEXT NOT NULL, error_message TEXT NOT NULL, kind TEXT NOT NULL,"
    " territory TEXT NOT NULL, oktmo TEXT NOT NULL, period_start TEXT NOT NULL, period_end TEXT NOT NULL, report TEXT "
    "NOT NULL)",
    "CREATE INDEX document_by_territory ON document (territory)",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
};

/// Added by version 2: heads (none of a document that failed) and the analyst's word on activities.
constexpr const char* version_2[] = {
    "ALTER TABLE document ADD COLUMN head BLOB",
    "CREATE TABLE activity_link (id INTEGER PRIMARY KEY AUTOINCREMENT, same INTEGER NOT NULL, left_key TEXT NOT NULL,"
    " left_organization INTEGER NOT NULL, left_text TEXT NOT NULL, right_key TEXT NOT NULL,"
    " right_organization INTEGER NOT NULL, right_text TEXT NOT NULL, author TEXT NOT NULL, time TEXT NOT NULL,"
    " reason TEXT NOT NULL, undone_by TEXT NOT NULL DEFAULT '', undone_time TEXT NOT NULL DEFAULT '')",
};

std::string optional_iso(const std::optional<Period>& period, Date Period::*member) {
    return period ? iso((*period).*member) : std::string();
}

/// A file that starts as SQLite files do (file format §1.3.1), or is empty and may become one.
bool may_be_sqlite(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(16, '\0');
    file.read(head.data(), 16);
    return file.gcount() == 0 || head == std::string("SQLite format 3\0", 16);
}

/// Runs `work` and turns every SQLite trouble into an ArchiveError that says what to do.
template <typename Work>
auto guarded(const std::string& path, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const Poco::Data::SQLite::DBLockedException&) {
        throw ArchiveError("Архив «" + path + "» занят другой программой. Подождите, пока она закончит, и повторите.");
    } catch (const Poco::Data::SQLite::TableLockedException&) {
        throw ArchiveError("Архив «" + path + "» занят другой программой. Подождите, пока она закончит, и повторите.");
    } catch (const Poco::Data::SQLite::ReadOnlyException&) {
        throw ArchiveError("Архив «" + path + "» доступен только для чтения. Дайте право записи на файл и его папку.");
    } catch (const Poco::Data::SQLite::DatabaseFullException&) {
        throw ArchiveError("На диске с архивом «" + path +
                           "» нет места. Освободите место и повторите: принятое сохранено.");
    } catch (const Poco::Data::SQLite::CorruptImageException&) {
        throw ArchiveError("Файл «" + path + "» повреждён или это не архив svod. Восстановите его из копии.");
    } catch (const Poco::Exception& error) {
        throw ArchiveError("Архив «" + path + "»: " + error.displayText());
    }
}

/// A report as it was stored. One that this program cannot read was written by another version of it.
Report read_stored(const std::string& path, const std::string& json) {
    try {
        return read_report_json(json);
    } catch (const std::runtime_error& error) {
        throw ArchiveError("Архив «" + path + "» заполнен другой версией svod: загрузите документы в новый архив. (" +
                           error.what() + ")");
    }
}

Poco::Data::BLOB blob(std::string_view bytes) {
    return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

std::string_view bytes_of(const Poco::Data::BLOB& blob) {
    return {reinterpret_cast<const char*>(blob.rawContent()), blob.size()};
}

class SqliteStore final : public Store {
public:
    SqliteStore(std::string path, OpenMode mode);

    bool has(const std::string& sha256) override;
    StoreOutcome store(const Report& report, std::string_view original) override;
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

private:
    /// One row of `document`, as it is bound.
    struct Row {
        std::string name, sha256, format, error_code, error_message, kind, territory, oktmo, period_start, period_end,
            report;
        Poco::Int64 bytes = 0;
        Poco::Data::BLOB head;
    };

    int pragma(const std::string& name);
    void check_schema(OpenMode mode);
    void migrate();
    void keep_setting(const std::string& key, const std::string& value);
    std::string setting(const std::string& key);
    StoreOutcome insert(Row row, std::string_view original);
    template <typename Work>
    void transaction(Work work);

    std::string path_;
    std::unique_ptr<Session> session_;
};

SqliteStore::SqliteStore(std::string path, OpenMode mode) : path_(std::move(path)) {
    Poco::Data::SQLite::Connector::registerConnector();
    const bool exists = std::filesystem::exists(path_);
    if (!exists && mode != OpenMode::create)
        throw ArchiveError("Архива «" + path_ + "» нет. Создайте его командой «svod import ПАПКА --archive " + path_ +
                           "».");
    if (exists && !may_be_sqlite(path_)) throw ArchiveError("Файл «" + path_ + "» — не архив svod.");
    guarded(path_, [&] {
        session_ = std::make_unique<Session>(Poco::Data::SQLite::Connector::KEY, path_);
        *session_ << "PRAGMA busy_timeout = " + std::to_string(busy_milliseconds), now;
        if (mode == OpenMode::read) {
            // A reader leaves the checkpoints to the writer: SQLite 3.40 may corrupt a WAL that two connections reset.
            *session_ << "PRAGMA wal_autocheckpoint = 0", now;
        }
        *session_ << "PRAGMA synchronous = FULL", now;
        check_schema(mode);
        if (mode == OpenMode::read) *session_ << "PRAGMA query_only = 1", now;
    });
}

int SqliteStore::pragma(const std::string& name) {
    int value = 0;
    *session_ << "PRAGMA " + name, into(value), now;
    return value;
}

void SqliteStore::check_schema(OpenMode mode) {
    const int version = pragma("user_version");
    if (version == 0 && mode == OpenMode::create) {
        int tables = 0;
        *session_ << "SELECT count(*) FROM sqlite_master", into(tables), now;
        if (tables > 0) throw ArchiveError("Файл «" + path_ + "» — база данных другой программы, а не архив svod.");
        std::string journal;
        *session_ << "PRAGMA journal_mode = WAL", into(journal), now;
        transaction([&] {
            if (pragma("user_version") != 0) return;  // another import made it while this one waited
            for (const char* statement : schema) *session_ << std::string(statement), now;
            for (const char* statement : version_2) *session_ << std::string(statement), now;
            *session_ << "PRAGMA application_id = " + std::to_string(application_id), now;
            *session_ << "PRAGMA user_version = " + std::to_string(schema_version), now;
        });
        return;
    }
    if (pragma("application_id") != application_id) throw ArchiveError("Файл «" + path_ + "» — не архив svod.");
    if (version > schema_version)
        throw ArchiveError("Архив «" + path_ + "» создан более новой версией svod (схема " + std::to_string(version) +
                           "). Обновите программу.");
    if (version < schema_version && mode == OpenMode::create) migrate();
}

/// From version 1. Another program may have done it while this one waited.
void SqliteStore::migrate() {
    transaction([&] {
        if (pragma("user_version") >= schema_version) return;
        for (const char* statement : version_2) *session_ << std::string(statement), now;
        std::vector<std::string> hashes;
        *session_ << "SELECT sha256 FROM document WHERE error_code = ''", into(hashes), now;
        for (std::string& sha256 : hashes) {
            std::string json;
            *session_ << "SELECT report FROM document WHERE sha256 = ?", use(sha256), into(json), now;
            Poco::Data::BLOB head = blob(pack_head(document_head(read_stored(path_, json))));
            *session_ << "UPDATE document SET head = ? WHERE sha256 = ?", use(head), use(sha256), now;
        }
        *session_ << "PRAGMA user_version = " + std::to_string(schema_version), now;
    });
}

template <typename Work>
void SqliteStore::transaction(Work work) {
    *session_ << "BEGIN IMMEDIATE", now;
    try {
        work();
        *session_ << "COMMIT", now;
    } catch (...) {
        try {
            *session_ << "ROLLBACK", now;
        } catch (const Poco::Exception&) {
            // SQLite has already rolled back by itself (disk full, I/O error); the first exception tells why.
        }
        throw;
    }
}

bool SqliteStore::has(const std::string& sha256) {
    return guarded(path_, [&] {
        int count = 0;
        std::string key = sha256;
        *session_ << "SELECT count(*) FROM document WHERE sha256 = ? AND error_code = ''", use(key), into(count), now;
        return count > 0;
    });
}

StoreOutcome SqliteStore::insert(Row row, std::string_view original) {
    return guarded(path_, [&] {
        StoreOutcome outcome = StoreOutcome::stored;
        transaction([&] {
            std::vector<std::string> codes;
            *session_ << "SELECT error_code FROM document WHERE sha256 = ?", use(row.sha256), into(codes), now;
            if (!codes.empty() && (codes[0].empty() || !row.error_code.empty())) {
                outcome = StoreOutcome::already_there;
                return;
            }
            if (!codes.empty()) {
                outcome = StoreOutcome::replaced_failure;
                *session_ << "DELETE FROM document WHERE sha256 = ?", use(row.sha256), now;
            }
            Poco::Data::BLOB content = blob(original);
            *session_ << "INSERT OR IGNORE INTO original (sha256, content) VALUES (?, ?)", use(row.sha256),
                use(content), now;
            *session_ << "INSERT INTO document (name, sha256, format, bytes, error_code, error_message, kind, "
                         "territory, oktmo,"
                         " period_start, period_end, report, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                use(row.name), use(row.sha256), use(row.format), use(row.bytes), use(row.error_code),
                use(row.error_message), use(row.kind), use(row.territory), use(row.oktmo), use(row.period_start),
                use(row.period_end), use(row.report), use(row.head), now;
        });
        return outcome;
    });
}

StoreOutcome SqliteStore::store(const Report& report, std::string_view original) {
    Row row;
    row.name = report.source.name;
    row.sha256 = report.source.sha256;
    row.format = report.source.format;
    row.bytes = static_cast<Poco::Int64>(report.source.bytes);
    row.kind = name(report.kind);
    row.territory = report.territory ? fold(report.territory->name) : std::string();
    row.oktmo = report.territory ? report.territory->oktmo : std::string();
    row.period_start = optional_iso(report.period, &Period::start);
    row.period_end = optional_iso(report.period, &Period::end);
    row.report = report_json(report);
    row.head = blob(pack_head(document_head(report)));
    return insert(std::move(row), original);
}

StoreOutcome SqliteStore::store_failure(const Source& source, std::string_view code, std::string_view message,
                                        std::string_view original) {
    Row row;
    row.name = source.name;
    row.sha256 = source.sha256;
    row.format = source.format;
    row.bytes = static_cast<Poco::Int64>(source.bytes);
    row.error_code = code;
    row.error_message = message;
    return insert(std::move(row), original);
}

std::vector<Report> SqliteStore::reports(const DocumentFilter& filter) {
    return guarded(path_, [&] {
        std::vector<Report> found;
        std::string json, territory, oktmo;
        std::string start = filter.period ? iso(filter.period->start) : std::string("0000");
        std::string end = filter.period ? iso(filter.period->end) : std::string("9999");
        Poco::Data::Statement select(*session_);
        select << "SELECT territory, oktmo, report FROM document WHERE error_code = ''"
                  " AND (period_start = '' OR (period_start <= ? AND period_end >= ?)) ORDER BY name, sha256",
            use(end), use(start), into(territory), into(oktmo), into(json), range(0, 1);
        while (!select.done()) {
            if (select.execute() == 0) break;
            bool wanted = filter.territories.empty();
            for (const std::string& asked : filter.territories)
                wanted = wanted || territory_matches(territory, oktmo, asked);
            if (wanted) found.push_back(read_stored(path_, json));
        }
        return found;
    });
}

std::vector<DocumentHead> SqliteStore::heads(const DocumentFilter& filter) {
    return guarded(path_, [&] {
        std::vector<DocumentHead> found;
        if (pragma("user_version") < schema_version) {
            for (const Report& report : reports({{}, filter.period})) found.push_back(document_head(report));
            return found;
        }
        std::string start = filter.period ? iso(filter.period->start) : std::string("0000");
        std::string end = filter.period ? iso(filter.period->end) : std::string("9999");
        std::vector<Poco::Data::BLOB> heads;
        *session_ << "SELECT head FROM document WHERE error_code = '' AND (period_start = '' OR (period_start <= ? AND"
                     " period_end >= ?)) ORDER BY name, sha256",
            use(end), use(start), into(heads), now;
        for (const Poco::Data::BLOB& head : heads) {
            try {
                found.push_back(unpack_head(bytes_of(head)));
            } catch (const std::runtime_error& error) {
                throw ArchiveError("Архив «" + path_ + "» повреждён: восстановите его из копии. (" + error.what() +
                                   ")");
            }
        }
        return found;
    });
}

std::vector<Report> SqliteStore::reports_of(const std::vector<std::string>& sha256) {
    return guarded(path_, [&] {
        std::vector<Report> found;
        for (std::string key : sha256) {
            std::vector<std::string> json;
            *session_ << "SELECT report FROM document WHERE sha256 = ? AND error_code = ''", use(key), into(json), now;
            if (!json.empty()) found.push_back(read_stored(path_, json[0]));
        }
        return found;
    });
}

std::vector<StoredDocument> SqliteStore::documents() {
    return guarded(path_, [&] {
        std::vector<StoredDocument> found;
        Poco::Data::Statement select(*session_);
        select
            << "SELECT id, name, sha256, format, bytes, error_code, error_message FROM document ORDER BY name, sha256",
            now;
        Poco::Data::RecordSet rows(select);
        for (bool more = rows.moveFirst(); more; more = rows.moveNext()) {
            StoredDocument document;
            document.id = rows["id"].convert<Poco::Int64>();
            document.name = rows["name"].convert<std::string>();
            document.sha256 = rows["sha256"].convert<std::string>();
            document.format = rows["format"].convert<std::string>();
            document.bytes = rows["bytes"].convert<Poco::UInt64>();
            document.error_code = rows["error_code"].convert<std::string>();
            document.error_message = rows["error_message"].convert<std::string>();
            found.push_back(std::move(document));
        }
        return found;
    });
}

std::optional<Report> SqliteStore::report_of_event(const std::string& event_id) {
    return guarded(path_, [&]() -> std::optional<Report> {
        // An event's id starts with the first 12 hex digits of its document's hash.
        std::string from = event_id.substr(0, event_id.find('-'));
        if (from.size() != 12) return std::nullopt;
        std::string to = from + "g";
        std::vector<std::string> found;
        *session_ << "SELECT report FROM document WHERE sha256 >= ? AND sha256 < ? AND error_code = '' ORDER BY sha256",
            use(from), use(to), into(found), now;
        for (const std::string& json : found) {
            Report report = read_stored(path_, json);
            for (const Event& event : report.events)
                if (event.id == event_id) return report;
        }
        return std::nullopt;
    });
}

std::optional<std::string> SqliteStore::original(const std::string& sha256) {
    return guarded(path_, [&]() -> std::optional<std::string> {
        std::vector<Poco::Data::BLOB> found;
        std::string key = sha256;
        *session_ << "SELECT content FROM original WHERE sha256 = ?", use(key), into(found), now;
        if (found.empty()) return std::nullopt;
        std::string bytes(bytes_of(found[0]));
        if (sha256_hex(bytes) != sha256)
            throw ArchiveError("Архив «" + path_ + "»: оригинал " + sha256 +
                               " повреждён. Восстановите архив из копии.");
        return bytes;
    });
}

void SqliteStore::keep_setting(const std::string& key, const std::string& value) {
    guarded(path_, [&] {
        std::string name = key;
        std::string text = value;
        transaction([&] {
            *session_ << "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", use(name), use(text), now;
        });
    });
}

std::string SqliteStore::setting(const std::string& key) {
    return guarded(path_, [&] {
        std::vector<std::string> found;
        std::string name = key;
        *session_ << "SELECT value FROM setting WHERE key = ?", use(name), into(found), now;
        return found.empty() ? std::string() : found[0];
    });
}

void SqliteStore::keep_registry(const std::string& tsv) {
    keep_setting("registry", tsv);
}

std::string SqliteStore::registry() {
    return setting("registry");
}

void SqliteStore::keep_catalogue(const std::string& json) {
    keep_setting("catalogue", json);
}

std::string SqliteStore::catalogue() {
    return setting("catalogue");
}

long long SqliteStore::keep_link(const ActivityLink& link) {
    return guarded(path_, [&] {
        ActivityLink kept = link;
        int same = kept.same;
        int left_organization = kept.left.organization;
        int right_organization = kept.right.organization;
        Poco::Int64 id = 0;
        transaction([&] {
            *session_ << "INSERT INTO activity_link (same, left_key, left_organization, left_text, right_key,"
                         " right_organization, right_text, author, time, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                use(same), use(kept.left.folded), use(left_organization), use(kept.left_text), use(kept.right.folded),
                use(right_organization), use(kept.right_text), use(kept.author), use(kept.time), use(kept.reason), now;
            *session_ << "SELECT last_insert_rowid()", into(id), now;
        });
        return static_cast<long long>(id);
    });
}

std::vector<ActivityLink> SqliteStore::links() {
    return guarded(path_, [&] {
        std::vector<ActivityLink> found;
        if (pragma("user_version") < schema_version) return found;
        Poco::Data::Statement select(*session_);
        select << "SELECT * FROM activity_link ORDER BY id", now;
        Poco::Data::RecordSet rows(select);
        for (bool more = rows.moveFirst(); more; more = rows.moveNext()) {
            const auto text = [&](const char* column) { return rows[column].convert<std::string>(); };
            ActivityLink link;
            link.id = rows["id"].convert<Poco::Int64>();
            link.same = rows["same"].convert<int>() != 0;
            link.left = {text("left_key"), rows["left_organization"].convert<int>() != 0};
            link.right = {text("right_key"), rows["right_organization"].convert<int>() != 0};
            link.left_text = text("left_text");
            link.right_text = text("right_text");
            link.author = text("author");
            link.time = text("time");
            link.reason = text("reason");
            link.undone_by = text("undone_by");
            link.undone_time = text("undone_time");
            found.push_back(std::move(link));
        }
        return found;
    });
}

bool SqliteStore::undo_link(long long id, const std::string& author, const std::string& time) {
    return guarded(path_, [&] {
        Poco::Int64 key = id;
        std::string by = author;
        std::string when = time;
        int changed = 0;
        transaction([&] {
            *session_ << "UPDATE activity_link SET undone_by = ?, undone_time = ? WHERE id = ? AND undone_time = ''",
                use(by), use(when), use(key), now;
            *session_ << "SELECT changes()", into(changed), now;
        });
        return changed > 0;
    });
}

}  // namespace

std::unique_ptr<Store> open_sqlite_store(const std::string& path, OpenMode mode) {
    return std::make_unique<SqliteStore>(path, mode);
}

}  // namespace svod
