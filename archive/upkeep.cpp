#include "archive/upkeep.h"

#include "archive/corrections.h"
#include "archive/document_row.h"
#include "archive/journal_writer.h"
#include "archive/seal.h"
#include "archive/search_index.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"

namespace svod {
namespace {

std::string reason_detail(const std::string& reason) {
    Json json;
    json.open();
    json.field("reason", reason);
    json.close();
    return json.take();
}

/// What was put right in the document has its words: it goes too, but for what is said in another that is its copy.
void forget_corrections(Database& database, const std::string& sha256, JournalWriter& journal) {
    for (const SqlRow& row : database.rows("DELETE FROM correction WHERE sha256 = ? RETURNING id", {sha256}))
        journal.add("forget", std::to_string(number(row[0])), "{}");
}

}  // namespace

bool remove_document(Store& store, const std::string& sha256, const std::string& author, const std::string& reason) {
    Database& database = store.database();
    bool removed = false;
    database.transaction([&] {
        removed = !database.rows("SELECT sha256 FROM document WHERE sha256 = ?", {sha256}).empty();
        if (!removed) return;
        JournalWriter journal(database, author);
        forget_words(database, sha256);
        forget_corrections(database, sha256, journal);
        database.run("DELETE FROM document WHERE sha256 = ?", {sha256});
        database.run("DELETE FROM original WHERE sha256 = ?", {sha256});
        journal.add("remove", sha256, reason_detail(reason));
    });
    if (removed) database.forget_past();
    return removed;
}

bool replace_report(Store& store, const Report& report, std::string_view prose) {
    Database& database = store.database();
    const std::string json = report_json(report);
    const std::string& sha256 = report.source.sha256;
    bool changed = false;
    database.transaction([&] {
        const auto stored = database.rows("SELECT report, prose FROM document WHERE sha256 = ?", {sha256});
        changed = !stored.empty() && (text(stored[0][0]) != json || text(stored[0][1]) != prose);
        if (!changed) return;
        forget_words(database, sha256);
        database.run(
            "UPDATE document SET format = ?, error_code = '', error_message = '', report = ?,"
            " report_sha256 = ?, prose = ? WHERE sha256 = ?",
            {report.source.format, json, sha256_hex(json), std::string(prose), sha256});
        renew_head(database, sha256, read_corrections(database));
        JournalWriter(database).add("rebuild", sha256, seal_detail(document_seal(database, sha256)));
    });
    return changed;
}

bool replace_failure(Store& store, const std::string& sha256, std::string_view code, std::string_view message) {
    Database& database = store.database();
    bool changed = false;
    database.transaction([&] {
        changed = !database
                       .rows(
                           "UPDATE document SET error_code = ?, error_message = ? WHERE sha256 = ? AND"
                           " error_code <> '' AND (error_code <> ? OR error_message <> ?) RETURNING sha256",
                           {std::string(code), std::string(message), sha256, std::string(code), std::string(message)})
                       .empty();
        if (changed) JournalWriter(database).add("rebuild", sha256, seal_detail(document_seal(database, sha256)));
    });
    return changed;
}

}  // namespace svod
