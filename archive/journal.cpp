#include "archive/journal.h"

#include "ingest/reader.h"

#include <ctime>

#include <pwd.h>
#include <unistd.h>

namespace svod {

std::string chain_hash(std::string_view previous_hash, const JournalEntry& entry) {
    std::string whole;
    const auto add = [&](std::string_view field) {
        whole += std::to_string(field.size());
        whole += ':';
        whole += field;
    };
    add(previous_hash);
    add(std::to_string(entry.sequence));
    for (const std::string* field : {&entry.at, &entry.author, &entry.action, &entry.subject, &entry.detail})
        add(*field);
    return sha256_hex(whole);
}

std::optional<std::int64_t> first_broken_entry(const std::vector<JournalEntry>& entries) {
    std::string previous;
    std::int64_t sequence = 0;
    for (const JournalEntry& entry : entries) {
        ++sequence;
        if (entry.sequence != sequence || entry.hash != chain_hash(previous, entry)) return sequence;
        previous = entry.hash;
    }
    return std::nullopt;
}

std::string journal_time() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[sizeof "2022-03-01T09:15:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

std::string account_name() {
    const passwd* account = getpwuid(geteuid());
    return account && account->pw_name ? account->pw_name : "";
}

}  // namespace svod
