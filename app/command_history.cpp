#include "app/command.h"
#include "app/history.h"
#include "app/options.h"
#include "app/stored_document.h"
#include "app/terminal.h"
#include "compare/selection.h"
#include "compare/version_chains.h"
#include "export/text_table.h"
#include "normalize/json_writer.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string asked;
    std::string format = "table";
};

/// Chains of one place's documents; of a document's own chain alone where a document was named.
std::vector<std::vector<const DocumentHead*>> chains_asked_for(Store& store, const std::vector<DocumentHead>& heads,
                                                               const std::string& asked) {
    std::vector<std::vector<const DocumentHead*>> chains = version_chains(heads);
    const auto of_place = [&](const std::vector<const DocumentHead*>& chain) {
        return std::any_of(chain.begin(), chain.end(), [&](const DocumentHead* head) {
            return territory_matches(head->territory, head->oktmo, asked) ||
                   (!head->organization.empty() && fold(head->organization) == fold(asked));
        });
    };
    std::vector<std::vector<const DocumentHead*>> found;
    std::copy_if(chains.begin(), chains.end(), std::back_inserter(found), of_place);
    if (!found.empty()) return found;
    const std::string sha256 = document_named(store, asked).sha256;
    std::copy_if(chains.begin(), chains.end(), std::back_inserter(found), [&](const auto& chain) {
        return std::any_of(chain.begin(), chain.end(),
                           [&](const DocumentHead* head) { return head->sha256 == sha256; });
    });
    return found;
}

std::string chain_title(const DocumentHead& head) {
    std::string title = head.territory.empty() ? "муниципалитет не распознан" : head.territory;
    if (!head.organization.empty()) title += ", " + head.organization;
    return title + (head.title.empty() ? "" : ": " + head.title);
}

std::string history_table(const std::vector<HistoryChain>& chains) {
    std::string text;
    for (const HistoryChain& chain : chains) {
        TextTable table({"Документ", "Вид", "Период", "По состоянию", "Загружен", "Что изменилось", "SHA-256"});
        for (const HistoryEntry& entry : chain) {
            const auto date = status_date(*entry.head);
            const auto day =
                parse_iso(std::string_view(entry.imported).substr(0, std::min<std::size_t>(10, entry.imported.size())));
            table.add({entry.head->name, std::string(russian(entry.head->kind)),
                       entry.head->period ? entry.head->period->label : "", date ? russian(*date) : "",
                       day ? russian(*day) : "", entry.copy ? "копия предыдущего" : entry.changes,
                       entry.head->sha256.substr(0, 12)});
        }
        text += (text.empty() ? "" : "\n") + chain_title(*chain.back().head) + "\n" +
                table.text(stdout_options().width, stdout_options().colour);
    }
    return text;
}

std::string history_json(const std::vector<HistoryChain>& chains) {
    Json json;
    json.open();
    json.field("schema", "svod.history/1");
    json.key("documents");
    json.open_list();
    for (const HistoryChain& chain : chains) {
        const DocumentHead& newest = *chain.back().head;
        json.open();
        json.field_or_null("territory", newest.territory);
        json.field_or_null("organization", newest.organization);
        json.field("title", newest.title);
        json.key("versions");
        json.open_list();
        for (const HistoryEntry& entry : chain) {
            json.open();
            json.field("name", entry.head->name);
            json.field("sha256", entry.head->sha256);
            json.field("kind", name(entry.head->kind));
            json.field_or_null("period", entry.head->period ? entry.head->period->label : "");
            json.field("as_of", status_date(*entry.head));
            json.field_or_null("imported", entry.imported);
            json.key("copy");
            json.boolean(entry.copy);
            json.field_or_null("changes", entry.changes);
            json.close();
        }
        json.close_list();
        json.close();
    }
    json.close_list();
    json.close();
    return json.take() + "\n";
}

Exit history(const Options& options) {
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const std::vector<DocumentHead> heads = store->heads({});
    HistoryTeller teller(*store);
    std::vector<HistoryChain> chains;
    for (const auto& chain : chains_asked_for(*store, heads, options.asked)) chains.push_back(teller.tell(chain));
    std::cout << (options.format == "json" ? history_json(chains) : history_table(chains));
    return Exit::ok;
}

}  // namespace

void define_history(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("history", "версии документа или муниципалитета по времени");
    verb->add_option("ЧЕЙ", options->asked, "муниципалитет, организация, файл или начало SHA-256")
        ->required()
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format, "table, json")
        ->check(one_of({"table", "json"}))
        ->option_text("ФОРМАТ");
    verb->footer("Примеры:\n  svod history Зея\n  svod history отчёт.docx --format json");
    verb->callback([options, &run] { run = [options] { return history(*options); }; });
}

}  // namespace svod
