#include "app/command.h"
#include "app/options.h"
#include "app/usage_error.h"
#include "archive/corrections.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace svod {

namespace {

constexpr int last_entry = 99'999'999;

struct Options {
    std::string archive;
    int entry = 0;
    std::string author;
};

/// The journal entry of this number, which has to be one that can be undone.
JournalEntry entry_asked_for(Store& store, int number) {
    const std::vector<JournalEntry> entries = store.journal();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const JournalEntry& entry) { return entry.sequence == number; });
    if (found == entries.end())
        throw UsageError("записи № " + std::to_string(number) + " в журнале нет. Все записи: svod log.");
    if (found->action != "correct" && found->action != "link")
        throw UsageError("запись № " + std::to_string(number) +
                         " не отменить: отменяются исправления (svod correct) и указания (svod link).");
    return *found;
}

Exit undo(const Options& options) {
    const std::unique_ptr<Store> store = open_existing(options.archive);
    const JournalEntry entry = entry_asked_for(*store, options.entry);
    const std::string author = clean_line(options.author.empty() ? account_name() : options.author);
    const long long id = std::stoll(entry.subject);
    const bool undone = entry.action == "link" ? store->undo_link(id, author, journal_time())
                                               : undo_correction(*store, id, author, journal_time());
    if (!undone) throw UsageError("запись № " + std::to_string(options.entry) + " уже отменена.");
    std::cout << "Отменена запись № " << options.entry << " журнала.\n";
    return Exit::ok;
}

}  // namespace

void define_undo(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("undo", "отменить исправление или указание, не забывая о нём");
    verb->add_option("№", options->entry, "номер записи журнала (svod log)")
        ->required()
        ->check(whole_number(1, last_entry))
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--author", options->author, "кто отменил; без него — имя учётной записи")->type_name("ИМЯ");
    verb->footer("Пример:\n  svod undo 17");
    verb->callback([options, &run] { run = [options] { return undo(*options); }; });
}

}  // namespace svod
