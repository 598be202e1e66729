#include "archive/verify.h"

#include "archive/corrections.h"
#include "archive/database.h"
#include "archive/document_row.h"
#include "archive/journal_writer.h"
#include "archive/page_sums.h"
#include "archive/schema.h"
#include "archive/seal.h"
#include "ingest/reader.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>

namespace svod {
namespace {

constexpr std::int64_t rows_a_page = 64;

/// What the journal says last of a document, a link or a setting.
using LastWord = std::map<std::string, const JournalEntry*>;

bool one_of_actions(const JournalEntry& entry, std::initializer_list<std::string_view> actions) {
    return std::find(actions.begin(), actions.end(), entry.action) != actions.end();
}

LastWord last_word(const std::vector<JournalEntry>& journal, std::initializer_list<std::string_view> actions) {
    LastWord last;
    for (const JournalEntry& entry : journal)
        if (one_of_actions(entry, actions)) last[entry.subject] = &entry;
    return last;
}

class Verifier {
public:
    Verifier(Database& database, Verification& result) : database_(database), result_(result) {}

    void run() {
        within("journal", [this] { check_journal(); });
        within("original", [this] { check_originals(); });
        within("document", [this] { check_documents(); });
        within("activity_link", [this] {
            check_words("activity_link", {"link", "link_seal"}, "unlink", link_seal, Damage::Kind::link);
        });
        within("correction",
               [this] { check_words("correction", {"correct"}, "undo", correction_seal, Damage::Kind::correction); });
        within("setting", [this] { check_settings(); });
    }

private:
    /// A table that the database cannot read is damage like any other.
    void within(const std::string& table, const std::function<void()>& work) {
        try {
            work();
        } catch (const std::exception& error) {
            add(Damage::Kind::table, table, error.what());
        }
    }

    void add(Damage::Kind kind, const std::string& subject, const std::string& detail = {}) {
        result_.damage.push_back({kind, subject, detail});
    }

    void check_journal() {
        journal_ = read_journal(database_);
        result_.entries = journal_.size();
        if (const auto broken = first_broken_entry(journal_)) add(Damage::Kind::journal, std::to_string(*broken));
    }

    /// Rows of a table by its hash, one at a time in memory: an original may be large.
    void for_each_hash(const std::string& table, const std::function<void(const std::string&)>& take) {
        std::string last;
        for (bool more = true; more;) {
            const auto page = database_.rows(
                "SELECT sha256 FROM " + table + " WHERE sha256 > ? ORDER BY sha256 LIMIT ?", {last, rows_a_page});
            for (const SqlRow& row : page) take(text(row[0]));
            more = page.size() == static_cast<std::size_t>(rows_a_page);
            if (more) last = text(page.back()[0]);
        }
    }

    void check_originals() {
        for_each_hash("original", [this](const std::string& sha256) {
            ++result_.originals;
            const auto found = database_.rows("SELECT content FROM original WHERE sha256 = ?", {sha256});
            if (found.empty() || sha256_hex(bytes(found[0][0])) != sha256) add(Damage::Kind::original, sha256);
        });
    }

    void check_documents() {
        LastWord said = last_word(journal_, {"import", "import_failed", "seal", "rebuild", "remove"});
        for_each_hash("document", [&](const std::string& sha256) {
            const auto entry = said.find(sha256);
            if (entry == said.end() || entry->second->action == "remove") {
                add(Damage::Kind::unknown, sha256);
            } else {
                check_document(sha256, detail_text(entry->second->detail, "seal"));
                said.erase(entry);
            }
        });
        for (const auto& [sha256, entry] : said)
            if (entry->action != "remove") add(Damage::Kind::missing, sha256);
    }

    void check_document(const std::string& sha256, const std::string& seal) {
        const auto found = database_.rows(
            "SELECT name, error_code, report, report_sha256, derived_sha256 FROM document WHERE sha256 = ?", {sha256});
        if (found.empty()) return add(Damage::Kind::missing, sha256);
        const SqlRow& row = found.front();
        if (document_seal(database_, sha256) != seal || stored_derived_seal(database_, sha256) != text(row[4]))
            add(Damage::Kind::document, sha256, text(row[0]));
        if (sha256_hex(text(row[2])) != text(row[3])) return add(Damage::Kind::report, sha256, text(row[0]));
        if (!text(row[1]).empty()) return;
        ++result_.reports;
        if (sha256 != sha256_hex("") &&
            database_.rows("SELECT sha256 FROM original WHERE sha256 = ?", {sha256}).empty())
            add(Damage::Kind::original, sha256, text(row[0]));
    }

    /// What people said: each row is what the journal sealed, and taken back where the journal says so.
    void check_words(const std::string& table, std::initializer_list<std::string_view> said_by,
                     std::string_view undone_by, std::string (*seal)(Database&, std::int64_t), Damage::Kind kind) {
        const LastWord said = last_word(journal_, said_by);
        const LastWord undone = last_word(journal_, {undone_by});
        const LastWord forgotten = kind == Damage::Kind::correction ? last_word(journal_, {"forget"}) : LastWord();
        for (const auto& [id, entry] : said)
            if (!forgotten.contains(id) && seal(database_, std::stoll(id)) != detail_text(entry->detail, "seal"))
                add(kind, id);
        for (const SqlRow& row : database_.rows("SELECT id, undone_time FROM " + table + " ORDER BY id")) {
            const std::string id = std::to_string(number(row[0]));
            if (!said.contains(id) || undone.contains(id) == text(row[1]).empty()) add(kind, id);
        }
    }

    void check_settings() {
        std::map<std::string, std::string> expected;
        for (const JournalEntry& entry : journal_)
            if (one_of_actions(entry, {"registry", "catalogue"}))
                expected[entry.action] = detail_text(entry.detail, "sha256");
        for (const SqlRow& row : database_.rows("SELECT key, value FROM setting ORDER BY key")) {
            if (expected[text(row[0])] != sha256_hex(text(row[1]))) add(Damage::Kind::setting, text(row[0]));
            expected.erase(text(row[0]));
        }
        for (const auto& [key, hash] : expected) add(Damage::Kind::setting, key);
    }

    Database& database_;
    Verification& result_;
    std::vector<JournalEntry> journal_;
};

void check_file(const std::string& path, Verification& result) {
    try {
        PageCheck pages = check_pages(path);
        if (!pages.summed) {
            open_archive(path, OpenMode::read);  // brings it up to date
            pages = check_pages(path);
        }
        result.pages = pages.pages;
        for (const std::size_t number : pages.damaged)
            result.damage.push_back({Damage::Kind::page, std::to_string(number)});
    } catch (const std::runtime_error&) {
        throw ArchiveError("Архив «" + path + "» не читается: проверьте права и диск.");
    }
}

}  // namespace

std::string_view name(Damage::Kind kind) {
    switch (kind) {
        case Damage::Kind::page:
            return "page";
        case Damage::Kind::original:
            return "original";
        case Damage::Kind::report:
            return "report";
        case Damage::Kind::document:
            return "document";
        case Damage::Kind::missing:
            return "missing";
        case Damage::Kind::unknown:
            return "unknown";
        case Damage::Kind::link:
            return "link";
        case Damage::Kind::correction:
            return "correction";
        case Damage::Kind::setting:
            return "setting";
        case Damage::Kind::journal:
            return "journal";
        case Damage::Kind::table:
            break;
    }
    return "table";
}

Verification verify_archive(const std::string& address) {
    Verification result;
    if (!is_postgres(address) && std::filesystem::exists(address)) check_file(address, result);
    try {
        const std::unique_ptr<Store> store = open_archive(address, OpenMode::read);
        Verifier(store->database(), result).run();
    } catch (const ArchiveError& error) {
        if (result.damage.empty()) throw;
        result.damage.push_back({Damage::Kind::table, "", error.what()});
    }
    return result;
}

}  // namespace svod
