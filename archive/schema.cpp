#include "archive/schema.h"

#include "archive/document_row.h"
#include "archive/journal_writer.h"
#include "archive/seal.h"
#include "archive/store.h"
#include "ingest/reader.h"
#include "normalize/json.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace svod {
namespace {

/// One step from a version of the tables to the next: `{bytes}`, `{identity}` and `{by_bytes}` stand for what the two
/// databases spell differently. A step once released is never changed; what comes later is a further step.
constexpr const char* step_1[] = {
    "CREATE TABLE original (sha256 TEXT{by_bytes} PRIMARY KEY, content {bytes} NOT NULL)",
    "CREATE TABLE document (id {identity}, name TEXT{by_bytes} NOT NULL,"
    " sha256 TEXT{by_bytes} NOT NULL UNIQUE, format TEXT NOT NULL, bytes BIGINT NOT NULL, error_code TEXT NOT NULL,"
    " error_message TEXT NOT NULL, kind TEXT NOT NULL, territory TEXT NOT NULL, oktmo TEXT NOT NULL,"
    " period_start TEXT{by_bytes} NOT NULL, period_end TEXT{by_bytes} NOT NULL, report TEXT NOT NULL)",
    "CREATE INDEX document_by_territory ON document (territory)",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
};

/// Heads (none of a document that failed) and the analyst's word on activities.
constexpr const char* step_2[] = {
    "ALTER TABLE document ADD COLUMN head {bytes}",
    "CREATE TABLE activity_link (id {identity}, same BIGINT NOT NULL, left_key TEXT NOT NULL,"
    " left_organization BIGINT NOT NULL, left_text TEXT NOT NULL, right_key TEXT NOT NULL,"
    " right_organization BIGINT NOT NULL, right_text TEXT NOT NULL, author TEXT NOT NULL, time TEXT NOT NULL,"
    " reason TEXT NOT NULL, undone_by TEXT NOT NULL DEFAULT '', undone_time TEXT NOT NULL DEFAULT '')",
};

/// The journal, and of each document the hash of its report.
constexpr const char* step_3[] = {
    "ALTER TABLE document ADD COLUMN report_sha256 TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE journal (sequence BIGINT PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, action TEXT NOT NULL,"
    " subject TEXT{by_bytes} NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL)",
    "CREATE INDEX journal_by_subject ON journal (subject)",
};

/// What stands outside the tables of a document; what the journal says of a document or a link seals its row.
constexpr const char* step_4[] = {
    "ALTER TABLE document ADD COLUMN prose TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX journal_by_action ON journal (action)",
};

/// What people put right of what was read; of what is kept beside a report, its hash.
constexpr const char* step_5[] = {
    "ALTER TABLE document ADD COLUMN derived_sha256 TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE correction (id BIGINT PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL, sha256 TEXT NOT NULL,"
    " content TEXT NOT NULL, activity TEXT NOT NULL, heading TEXT NOT NULL, occurrence BIGINT NOT NULL,"
    " shown TEXT NOT NULL, was TEXT NOT NULL, author TEXT NOT NULL, time TEXT NOT NULL, reason TEXT NOT NULL,"
    " undone_by TEXT NOT NULL DEFAULT '', undone_time TEXT NOT NULL DEFAULT '')",
};

/// The words of documents: of each segment of the index its terms, of each document the segment it is in (0: none yet)
/// and how many texts it has there.
constexpr const char* step_6[] = {
    "ALTER TABLE document ADD COLUMN segment BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE document ADD COLUMN units BIGINT NOT NULL DEFAULT 0",
    "CREATE INDEX document_by_segment ON document (segment)",
    "CREATE TABLE search_segment (id {identity}, level BIGINT NOT NULL)",
    "CREATE TABLE search_term (segment BIGINT NOT NULL, term TEXT{by_bytes} NOT NULL, stem TEXT{by_bytes} NOT NULL,"
    " postings {bytes} NOT NULL, PRIMARY KEY (segment, term))",
    "CREATE INDEX search_term_by_stem ON search_term (stem)",
    "CREATE INDEX search_term_by_term ON search_term (term)",
};

std::string spelled(std::string sql, const SqlDialect& dialect) {
    const std::pair<std::string_view, std::string_view> words[] = {
        {"{bytes}", dialect.bytes_type}, {"{identity}", dialect.identity}, {"{by_bytes}", dialect.by_bytes}};
    for (const auto& [word, spelling] : words)
        for (std::size_t at = sql.find(word); at != std::string::npos; at = sql.find(word, at + spelling.size()))
            sql.replace(at, word.size(), spelling);
    return sql;
}

std::vector<std::string> stored_hashes(Database& database, const std::string& where) {
    std::vector<std::string> hashes;
    for (const SqlRow& row : database.rows("SELECT sha256 FROM document WHERE " + where + " ORDER BY sha256"))
        hashes.push_back(text(row[0]));
    return hashes;
}

std::string stored_report(Database& database, const std::string& sha256) {
    return text(database.rows("SELECT report FROM document WHERE sha256 = ?", {sha256}).at(0).at(0));
}

void add_heads(Database& database) {
    for (const std::string& sha256 : stored_hashes(database, "error_code = ''")) {
        const Report report = read_report_json(stored_report(database, sha256));
        database.run("UPDATE document SET head = ? WHERE sha256 = ?",
                     {Bytes{pack_head(document_head(report))}, sha256});
    }
}

/// The journal starts with what came in before there was one.
void seal_documents(Database& database) {
    JournalWriter journal(database);
    for (const std::string& sha256 : stored_hashes(database, "1 = 1"))
        database.run("UPDATE document SET report_sha256 = ? WHERE sha256 = ?",
                     {sha256_hex(stored_report(database, sha256)), sha256});
    for (const std::string& sha256 : stored_hashes(database, "error_code = ''")) journal.add("import", sha256, "{}");
    for (const std::string& sha256 : stored_hashes(database, "error_code <> ''"))
        journal.add("import_failed", sha256, "{}");
}

/// What the journal said of them before held no seal.
void seal_rows(Database& database) {
    JournalWriter journal(database);
    for (const std::string& sha256 : stored_hashes(database, "1 = 1"))
        journal.add("seal", sha256, seal_detail(document_seal(database, sha256)));
    for (const SqlRow& row : database.rows("SELECT id FROM activity_link ORDER BY id"))
        journal.add("link_seal", std::to_string(number(row[0])), seal_detail(link_seal(database, number(row[0]))));
    for (const SqlRow& row :
         database.rows("SELECT id FROM activity_link WHERE undone_time <> '' AND NOT EXISTS (SELECT 1"
                       " FROM journal WHERE action = 'unlink' AND subject = CAST(id AS TEXT))"
                       " ORDER BY id"))
        journal.add("unlink", std::to_string(number(row[0])), "{}");
}

void seal_derived(Database& database) {
    for (const std::string& sha256 : stored_hashes(database, "1 = 1"))
        database.run("UPDATE document SET derived_sha256 = ? WHERE sha256 = ?",
                     {stored_derived_seal(database, sha256), sha256});
}

void make(Database& database, std::span<const char* const> statements) {
    for (const char* statement : statements) database.run(spelled(statement, database.dialect()));
}

/// The tables of each version, and what turns the rows of the one before into its own.
struct Step {
    std::span<const char* const> statements;
    void (*convert)(Database& database);
};
constexpr Step steps[] = {{step_1, nullptr},   {step_2, add_heads},    {step_3, seal_documents},
                          {step_4, seal_rows}, {step_5, seal_derived}, {step_6, nullptr}};
constexpr int newest = std::size(steps);

}  // namespace

void prepare_schema(Database& database, OpenMode mode, const std::string& shown) {
    const int version = database.schema_version();
    if (version == newest) return;
    if (version < 0)
        throw ArchiveError("«" + shown + "» — не архив svod: в нём данные другой программы. Укажите другой архив.");
    if (version > newest)
        throw ArchiveError("Архив «" + shown + "» создан более новой версией svod (схема " + std::to_string(version) +
                           "). Обновите программу.");
    if (mode == OpenMode::read)
        throw ArchiveError("В «" + shown + "» ещё нет архива. Создайте его командой «svod import ПАПКА --archive " +
                           shown + "».");
    const bool earlier = version > 0;
    database.transaction([&] {
        // Another import may have made or brought up the tables while this one waited.
        for (int at = std::max(database.schema_version(), 0); at < newest; ++at) {
            make(database, steps[at].statements);
            if (steps[at].convert) steps[at].convert(database);
            database.set_schema_version(at + 1);
        }
    });
    if (earlier) database.settle();
}

int newest_schema() {
    return newest;
}

bool has_earlier_schema(Database& database) {
    const int version = database.schema_version();
    return version > 0 && version < newest;
}

}  // namespace svod
