#include "archive/journal_writer.h"

namespace svod {

JournalWriter::JournalWriter(Database& database, std::string author)
    : database_(database), author_(author.empty() ? account_name() : std::move(author)) {}

std::int64_t JournalWriter::next() {
    const auto last = database_.rows("SELECT sequence FROM journal ORDER BY sequence DESC LIMIT 1");
    return last.empty() ? 1 : number(last[0][0]) + 1;
}

std::int64_t JournalWriter::add(const std::string& action, const std::string& subject, const std::string& detail) {
    const std::vector<SqlRow> last =
        database_.rows("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1");
    JournalEntry entry{1, journal_time(), author_, action, subject, detail, {}};
    if (!last.empty()) entry.sequence = number(last[0][0]) + 1;
    entry.hash = chain_hash(last.empty() ? std::string_view() : text(last[0][1]), entry);
    database_.run(
        "INSERT INTO journal (sequence, at, author, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {entry.sequence, entry.at, entry.author, entry.action, entry.subject, entry.detail, entry.hash});
    return entry.sequence;
}

std::vector<JournalEntry> read_journal(Database& database) {
    std::vector<JournalEntry> entries;
    for (SqlRow& row :
         database.rows("SELECT sequence, at, author, action, subject, detail, hash FROM journal ORDER BY sequence"))
        entries.push_back(
            {number(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]), text(row[5]), text(row[6])});
    return entries;
}

}  // namespace svod
