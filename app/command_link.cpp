#include "app/command.h"
#include "app/link_effect.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "archive/journal.h"
#include "export/text_table.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string left;
    std::string right;
    bool same = false;
    bool not_same = false;
    bool preview = false;
    std::string reason;
    std::string author;
    int undo = 0;
    std::string format = "table";
};

std::string author_of(const Options& options) {
    const std::string author = clean_line(options.author.empty() ? account_name() : options.author);
    return author.empty() ? "не назван" : author;
}

struct PointedActivity {
    ActivityKey key;
    std::string text;
};

PointedActivity pointed_at(Store& store, const std::string& event_id) {
    const std::optional<Report> report = store.report_of_event(event_id);
    if (!report)
        throw UsageError("мероприятия «" + event_id +
                         "» в архиве нет. Номера мероприятий есть в сводной: svod compare --format json, csv, xlsx.");
    const auto event = std::find_if(report->events.begin(), report->events.end(),
                                    [&](const Event& each) { return each.id == event_id; });
    return {{fold_words(event->activity), report->organization && !report->organization->name.empty()},
            clean_line(event->activity)};
}

Exit keep(const Options& options) {
    if (options.right.empty()) throw UsageError("нужны два номера мероприятий: svod link A B --same --reason ПРИЧИНА.");
    if (options.same == options.not_same) throw UsageError("укажите одно из двух: --same или --not-same.");
    const std::string reason = clean_line(options.reason);
    if (reason.empty() && !options.preview)
        throw UsageError("укажите причину: --reason \"…\". Её увидит тот, кто откроет сводную.");
    open_archive(options.archive, OpenMode::read);  // linking creates no archive
    const std::unique_ptr<Store> store =
        open_archive(options.archive, options.preview ? OpenMode::read : OpenMode::create);
    const PointedActivity left = pointed_at(*store, options.left);
    const PointedActivity right = pointed_at(*store, options.right);
    if (left.key == right.key)
        throw UsageError("«" + left.text + "» и «" + right.text +
                         "» — одна и та же формулировка одного уровня: она и так в одной строке.");
    ActivityLink link;
    link.same = options.same;
    link.left = left.key;
    link.right = right.key;
    link.left_text = left.text;
    link.right_text = right.text;
    link.author = author_of(options);
    link.time = journal_time();
    link.reason = reason;
    const std::string effect = RowsOfEvents::read(*store).moved_to(RowsOfEvents::read(*store, {link}));
    if (options.preview) {
        std::cout << effect << "Ничего не записано: это предпросмотр.\n";
        return Exit::ok;
    }
    const long long id = store->keep_link(link);
    std::cout << "Записано (№ " << id << "): «" << left.text << "» — " << (link.same ? "то же" : "не то же")
              << ", что «" << right.text << "».\n"
              << effect << "Действует для всех документов с такими мероприятиями, и для новых. Отменить: svod link "
              << "--undo " << id << "\n";
    return Exit::ok;
}

Exit undo(const Options& options) {
    open_archive(options.archive, OpenMode::read);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::create);
    const RowsOfEvents before = RowsOfEvents::read(*store);
    if (!store->undo_link(options.undo, author_of(options), journal_time()))
        throw UsageError("указания № " + std::to_string(options.undo) +
                         " нет или оно уже отменено. Все указания: svod link.");
    std::cout << "Указание № " << options.undo << " отменено.\n" << before.moved_to(RowsOfEvents::read(*store));
    return Exit::ok;
}

void write_key(Json& json, std::string_view name, const ActivityKey& key, const std::string& text) {
    json.key(name);
    json.open();
    json.field("activity", text);
    json.field("level", key.organization ? "organization" : "municipality");
    json.close();
}

std::string links_json(const std::vector<ActivityLink>& links) {
    Json json;
    json.open_list();
    for (const ActivityLink& link : links) {
        json.open();
        json.field("id", static_cast<int>(link.id));
        json.key("same");
        json.boolean(link.same);
        write_key(json, "left", link.left, link.left_text);
        write_key(json, "right", link.right, link.right_text);
        json.field("author", link.author);
        json.field("time", link.time);
        json.field("reason", link.reason);
        json.field_or_null("undone_by", link.undone_by);
        json.field_or_null("undone_time", link.undone_time);
        json.close();
    }
    json.close_list();
    return json.take() + "\n";
}

std::string day_of_word(const std::string& time) {
    const auto day = parse_iso(std::string_view(time).substr(0, 10));
    return day ? russian(*day) : time;
}

std::string links_table(const std::vector<ActivityLink>& links) {
    if (links.empty())
        return "Указаний аналитика в архиве нет. Записать: svod link НОМЕР НОМЕР --same --reason ПРИЧИНА\n";
    using Align = TextTable::Align;
    TextTable table({"№", "Мероприятие", "", "Мероприятие", "Кто и когда", "Причина"},
                    {Align::right, Align::left, Align::left, Align::left, Align::left, Align::left});
    for (const ActivityLink& link : links)
        table.add({std::to_string(link.id), link.left_text, link.same ? "то же, что" : "не то же, что", link.right_text,
                   link.author + ", " + day_of_word(link.time) +
                       (link.holds() ? "" : "; отменено: " + link.undone_by + ", " + day_of_word(link.undone_time)),
                   link.reason});
    return table.text(stdout_options().width, stdout_options().colour);
}

Exit list(const Options& options) {
    const std::vector<ActivityLink> links = open_archive(options.archive, OpenMode::read)->links();
    std::cout << (options.format == "json" ? links_json(links) : links_table(links));
    return Exit::ok;
}

Exit run_link(const Options& options) {
    if (options.undo > 0) return undo(options);
    return options.left.empty() ? list(options) : keep(options);
}

}  // namespace

void define_link(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("link", "указать, что два мероприятия — одно и то же (или нет)");
    add_archive_option(*verb, options->archive);
    verb->add_option("A", options->left, "номер мероприятия; без номеров — список указаний")->option_text(" ");
    verb->add_option("B", options->right, "номер другого мероприятия")->option_text(" ");
    verb->add_flag("--same", options->same, "одно и то же: встанут в одну строку сводной");
    verb->add_flag("--not-same", options->not_same, "разные: встанут в разные строки");
    verb->add_flag("--preview", options->preview, "только показать, что перейдёт в другую строку; ничего не записать");
    verb->add_option("--reason", options->reason, "почему")->type_name("ПРИЧИНА");
    verb->add_option("--author", options->author, "кто указал; без него — имя учётной записи")->type_name("ИМЯ");
    verb->add_option("--undo", options->undo, "отменить указание с этим номером")
        ->check(whole_number(1, 1'000'000'000))
        ->type_name("№");
    verb->add_option("--format", options->format, "вид списка: table, json")
        ->check(one_of({"table", "json"}))
        ->option_text("ФОРМАТ");
    verb->footer(
        "Примеры:\n  svod link 359d03685657-8 02ab54e1c0f7-12 --same --reason \"одна и та же база\"\n"
        "  svod link\n  svod link --undo 1");
    verb->callback([options, &run] { run = [options] { return run_link(*options); }; });
}

}  // namespace svod
