#include "archive/corrections.h"

#include "archive/database.h"
#include "archive/document_row.h"
#include "archive/journal_writer.h"
#include "archive/seal.h"
#include "archive/store.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"

#include <set>

namespace svod {
namespace {

constexpr std::string_view columns =
    "id, field, value, sha256, content, activity, heading, occurrence, shown, was, author, time, reason";

Correction correction_of(const SqlRow& row) {
    Correction correction;
    correction.id = number(row[0]);
    correction.field = corrected_field_by_name(text(row[1])).value_or(CorrectedField::status);
    correction.value = text(row[2]);
    correction.target.sha256 = text(row[3]);
    correction.target.content = std::stoull(text(row[4]));
    correction.target.activity = text(row[5]);
    correction.target.heading = text(row[6]);
    correction.target.occurrence = static_cast<int>(number(row[7]));
    correction.shown = text(row[8]);
    correction.was = text(row[9]);
    correction.author = text(row[10]);
    correction.time = text(row[11]);
    correction.reason = text(row[12]);
    correction.undone_by = text(row[13]);
    correction.undone_time = text(row[14]);
    return correction;
}

/// Documents that the corrections may concern: those they were made on and copies of them.
std::vector<std::string> documents_of(Database& database, const std::vector<Correction>& corrections) {
    std::set<std::string> hashes;
    std::set<std::uint64_t> contents;
    for (const Correction& each : corrections) {
        hashes.insert(each.target.sha256);
        contents.insert(each.target.content);
    }
    std::vector<std::string> found;
    for (const SqlRow& row : database.rows("SELECT sha256, head FROM document WHERE error_code = '' ORDER BY sha256"))
        if (hashes.contains(text(row[0])) || contents.contains(unpack_head(bytes(row[1])).content))
            found.push_back(text(row[0]));
    return found;
}

void renew_heads(Database& database, const std::vector<Correction>& corrections) {
    const std::vector<Correction> all = read_corrections(database);
    for (const std::string& sha256 : documents_of(database, corrections)) renew_head(database, sha256, all);
}

std::string detail_of(const Correction& correction, const std::string& seal) {
    Json json;
    json.open();
    json.field("seal", seal);
    json.field("what",
               std::string(russian(correction.field)) + " → " + correction_text(correction.field, correction.value));
    json.field("reason", correction.reason);
    json.close();
    return json.take();
}

}  // namespace

std::vector<Correction> read_corrections(Database& database) {
    std::vector<Correction> found;
    for (const SqlRow& row :
         database.rows("SELECT " + std::string(columns) + ", undone_by, undone_time FROM correction ORDER BY id"))
        found.push_back(correction_of(row));
    return found;
}

std::int64_t keep_correction(Store& store, const Correction& correction) {
    return keep_corrections(store, {correction});
}

std::int64_t keep_corrections(Store& store, const std::vector<Correction>& corrections) {
    if (corrections.empty()) return 0;
    Database& database = store.database();
    std::int64_t first = 0;
    database.transaction([&] {
        first = JournalWriter(database).next();
        for (const Correction& correction : corrections) {
            JournalWriter journal(database, correction.author);
            const std::int64_t id = journal.next();
            const CorrectionTarget& target = correction.target;
            database.run(
                "INSERT INTO correction (id, field, value, sha256, content, activity, heading, occurrence, shown,"
                " was, author, time, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                {id, std::string(name(correction.field)), correction.value, target.sha256,
                 std::to_string(target.content), target.activity, target.heading, std::int64_t{target.occurrence},
                 correction.shown, correction.was, correction.author, correction.time, correction.reason});
            journal.add("correct", std::to_string(id), detail_of(correction, correction_seal(database, id)));
        }
        renew_heads(database, corrections);
    });
    return first;
}

std::vector<Correction> corrections_of(Store& store, const std::string& sha256, const std::string& event_id) {
    std::vector<Correction> found;
    const std::optional<Report> raw = uncorrected_report(store, sha256);
    if (!raw) return found;
    const std::uint64_t content = document_head(*raw).content;
    for (Correction& each : read_corrections(store.database())) {
        if (!concerns(each, *raw, content)) continue;
        const std::optional<std::size_t> event = corrected_event(*raw, each.target);
        const bool here = event_id.empty() ? each.target.activity.empty() : event && raw->events[*event].id == event_id;
        if (here) found.push_back(std::move(each));
    }
    return found;
}

bool undo_correction(Store& store, long long id, const std::string& author, const std::string& time) {
    return undo_corrections(store, {id}, author, time) == 1;
}

std::size_t undo_corrections(Store& store, const std::vector<long long>& ids, const std::string& author,
                             const std::string& time) {
    Database& database = store.database();
    std::set<long long> undone;
    database.transaction([&] {
        for (const long long id : ids) {
            const auto changed = database.rows(
                "UPDATE correction SET undone_by = ?, undone_time = ? WHERE id = ? AND undone_time = ''"
                " RETURNING id",
                {author, time, std::int64_t{id}});
            if (changed.empty()) continue;
            undone.insert(id);
            JournalWriter(database, author).add("undo", std::to_string(id), "{}");
        }
        if (undone.empty()) return;
        std::vector<Correction> taken_back = read_corrections(database);
        std::erase_if(taken_back, [&](const Correction& each) { return !undone.contains(each.id); });
        renew_heads(database, taken_back);
    });
    return undone.size();
}

std::vector<Correction> orphaned_corrections(Store& store) {
    Database& database = store.database();
    std::vector<Correction> orphans;
    for (const Correction& correction : read_corrections(database)) {
        if (!correction.holds()) continue;
        bool found = false;
        for (const std::string& sha256 : documents_of(database, {correction})) {
            std::optional<Report> report = uncorrected_report(store, sha256);
            found = found || (report && apply_corrections(*report, {correction}).empty());
        }
        if (!found) orphans.push_back(correction);
    }
    return orphans;
}

std::optional<Report> uncorrected_report(Store& store, const std::string& sha256) {
    const auto rows =
        store.database().rows("SELECT report FROM document WHERE sha256 = ? AND error_code = ''", {sha256});
    if (rows.empty()) return std::nullopt;
    return read_report_json(text(rows[0][0]));
}

void renew_head(Database& database, const std::string& sha256, const std::vector<Correction>& corrections) {
    const auto rows = database.rows("SELECT report FROM document WHERE sha256 = ? AND error_code = ''", {sha256});
    if (rows.empty()) return;
    Report report = read_report_json(text(rows[0][0]));
    apply_corrections(report, corrections);
    const DocumentRow row = derived_row(report);
    database.run(
        "UPDATE document SET kind = ?, territory = ?, oktmo = ?, period_start = ?, period_end = ?, head = ?,"
        " derived_sha256 = ?"
        " WHERE sha256 = ?",
        {row.kind, row.territory, row.oktmo, row.period_start, row.period_end, Bytes{row.head}, derived_seal(row),
         sha256});
}

std::string correction_seal(Database& database, std::int64_t id) {
    return row_seal(database.rows("SELECT " + std::string(columns) + " FROM correction WHERE id = ?", {id}));
}

}  // namespace svod
