#include "app/command.h"
#include "app/journal_text.h"
#include "app/options.h"
#include "app/terminal.h"
#include "export/text_table.h"
#include "normalize/json_writer.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

namespace svod {

namespace {

constexpr int most_listed = 100'000'000;

struct Options {
    std::string archive;
    std::string format = "table";
    std::string subject;
    int limit = 0;  ///< 0: all
};

std::string log_json(const std::vector<JournalEntry>& entries) {
    std::string lines;
    for (const JournalEntry& entry : entries) {
        Json json;
        json.open();
        json.key("sequence");
        json.integer(entry.sequence);
        json.field("at", entry.at);
        json.field("author", entry.author);
        json.field("action", entry.action);
        json.field("subject", entry.subject);
        json.key("detail");
        json.raw(entry.detail);
        json.field("hash", entry.hash);
        json.close();
        lines += json.take() + "\n";
    }
    return lines;
}

std::string log_table(const std::vector<JournalEntry>& entries, Store& store) {
    std::map<std::string, std::string> names;
    for (const StoredDocument& document : store.documents()) names[document.sha256] = document.name;
    using Align = TextTable::Align;
    TextTable table({"№", "Когда (UTC)", "Кто", "Что", "С чем", "Подробности"},
                    {Align::right, Align::left, Align::left, Align::left, Align::left, Align::left});
    for (const JournalEntry& entry : entries) {
        const auto known = names.find(entry.subject);
        const std::string subject = known != names.end()        ? known->second
                                    : entry.subject.size() > 12 ? entry.subject.substr(0, 12)
                                                                : entry.subject;
        table.add({std::to_string(entry.sequence), journal_time_text(entry.at), entry.author,
                   std::string(action_text(entry.action)), subject, detail_line(entry)});
    }
    return table.text(stdout_options().width, stdout_options().colour);
}

Exit print_log(const Options& options) {
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    std::vector<JournalEntry> entries = store->journal();
    if (!options.subject.empty())
        std::erase_if(entries, [&](const JournalEntry& entry) { return !entry.subject.starts_with(options.subject); });
    const auto limit = static_cast<std::size_t>(options.limit);
    if (limit && entries.size() > limit)
        entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(limit));
    std::cout << (options.format == "json" ? log_json(entries) : log_table(entries, *store));
    return Exit::ok;
}

}  // namespace

void define_log(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("log", "журнал: кто, когда и что сделал с архивом");
    add_archive_option(*verb, options->archive);
    verb->add_option("--subject", options->subject, "только записи о документе с таким началом SHA-256")
        ->type_name("SHA-256");
    verb->add_option("--limit", options->limit, "показать только столько последних")
        ->check(whole_number(1, most_listed))
        ->option_text("ЧИСЛО");
    verb->add_option("--format", options->format, "table или json (строка на запись)")
        ->check(one_of({"table", "json"}))
        ->option_text("ФОРМАТ");
    verb->footer("Примеры:\n  svod log --limit 20\n  svod log --format json > журнал.ndjson");
    verb->callback([options, &run] { run = [options] { return print_log(*options); }; });
}

}  // namespace svod
