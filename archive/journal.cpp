#include "archive/journal.h"

#include "ingest/reader.h"

#include <rapidjson/document.h>

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

std::string detail_text(const std::string& detail, const std::string& key) {
    rapidjson::Document parsed;
    parsed.Parse(detail.c_str());
    if (parsed.HasParseError() || !parsed.IsObject()) return {};
    const auto found = parsed.FindMember(key.c_str());
    return found != parsed.MemberEnd() && found->value.IsString() ? found->value.GetString() : std::string();
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
