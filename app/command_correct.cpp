#include "app/command.h"
#include "app/correcting.h"
#include "app/journal_text.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "archive/corrections.h"
#include "export/text_table.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <iostream>
#include <memory>
#include <set>

namespace svod {

namespace {

struct Options {
    std::string archive;
    std::string subject;
    std::string status;
    std::string deadline;
    std::string territory;
    std::string period;
    std::string supersedes;
    std::string reason;
    std::string author;
    std::string format = "table";
};

/// The one field that is to be corrected, and what to.
std::pair<CorrectedField, std::string> asked_for(const Options& options) {
    const std::pair<CorrectedField, const std::string*> given[] = {{CorrectedField::status, &options.status},
                                                                   {CorrectedField::deadline, &options.deadline},
                                                                   {CorrectedField::territory, &options.territory},
                                                                   {CorrectedField::period, &options.period},
                                                                   {CorrectedField::supersedes, &options.supersedes}};
    std::pair<CorrectedField, std::string> asked;
    int count = 0;
    for (const auto& [field, value] : given)
        if (!value->empty()) asked = {field, *value}, ++count;
    if (count != 1)
        throw UsageError(
            "укажите, что исправить, одно за раз: --status, --deadline, --territory, --period или --supersedes.");
    return asked;
}

Exit keep(const Options& options) {
    const auto [field, value] = asked_for(options);
    if (clean_line(options.reason).empty())
        throw UsageError("укажите причину: --reason \"…\". Её увидит тот, кто откроет журнал.");
    const std::unique_ptr<Store> store = open_existing(options.archive);
    const CorrectionGround ground{options.author.empty() ? account_name() : options.author, options.reason};
    const Correction correction = corrections_of_said(*store, {{options.subject, field, value}}, ground).front();
    const std::int64_t entry = keep_correction(*store, correction);
    std::cout << "Записано (№ " << entry << " журнала): «" << correction.shown << "», " << russian(field) << ": "
              << correction.was << " → " << correction_text(field, correction.value)
              << ".\nСказанное в файле не изменено. Отменить: svod undo " << entry << "\n";
    return Exit::ok;
}

std::string corrections_json(const std::vector<Correction>& corrections, const std::set<long long>& orphans) {
    Json json;
    json.open_list();
    for (const Correction& each : corrections) {
        json.open();
        json.field("id", static_cast<int>(each.id));
        json.field("field", name(each.field));
        json.field("value", each.value);
        json.field("sha256", each.target.sha256);
        json.field("shown", each.shown);
        json.field("was", each.was);
        json.field("author", each.author);
        json.field("time", each.time);
        json.field("reason", each.reason);
        json.field_or_null("undone_by", each.undone_by);
        json.field_or_null("undone_time", each.undone_time);
        json.key("orphaned");
        json.boolean(orphans.contains(each.id));
        json.close();
    }
    json.close_list();
    return json.take() + "\n";
}

std::string corrections_table(const std::vector<Correction>& corrections, const std::set<long long>& orphans) {
    if (corrections.empty())
        return "Исправлений в архиве нет. Записать: svod correct НОМЕР --status СТАТУС --reason ПРИЧИНА\n";
    TextTable table({"№", "Что", "Поле", "Было", "Стало", "Кто и когда", "Причина"});
    for (const Correction& each : corrections) {
        std::string state;
        if (!each.holds()) state = "; отменено: " + each.undone_by + ", " + journal_time_text(each.undone_time);
        if (orphans.contains(each.id)) state = "; не действует: такого документа или мероприятия в архиве больше нет";
        table.add({std::to_string(each.id), each.shown, std::string(russian(each.field)), each.was,
                   correction_text(each.field, each.value), each.author + ", " + journal_time_text(each.time) + state,
                   each.reason});
    }
    return table.text(stdout_options().width, stdout_options().colour);
}

Exit list(const Options& options) {
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const std::vector<Correction> corrections = read_corrections(store->database());
    std::set<long long> orphans;
    for (const Correction& each : orphaned_corrections(*store)) orphans.insert(each.id);
    std::cout << (options.format == "json" ? corrections_json(corrections, orphans)
                                           : corrections_table(corrections, orphans));
    return Exit::ok;
}

}  // namespace

void define_correct(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("correct", "исправить прочтённое: статус, срок, муниципалитет, период");
    verb->add_option("ЧТО", options->subject,
                     "номер мероприятия; для муниципалитета и периода — и файл или начало SHA-256; без него — список "
                     "исправлений")
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--status", options->status, "done, not_done, … или по-русски")->type_name("СТАТУС");
    verb->add_option("--deadline", options->deadline, "2022-06-01, 01.06.2022 или 2022-01-10..2022-02-01")
        ->type_name("ДАТА");
    verb->add_option("--territory", options->territory, "муниципалитет документа")->type_name("НАЗВАНИЕ");
    verb->add_option("--period", options->period, "период документа: 2022, 2020-2021, 2020-09-01..2021-08-31")
        ->type_name("ПЕРИОД");
    verb->add_option("--supersedes", options->supersedes, "прежняя версия документа: файл или начало SHA-256")
        ->type_name("ДОКУМЕНТ");
    verb->add_option("--reason", options->reason, "почему")->type_name("ПРИЧИНА");
    verb->add_option("--author", options->author, "кто исправил; без него — имя учётной записи")->type_name("ИМЯ");
    verb->add_option("--format", options->format, "вид списка: table, json")
        ->check(one_of({"table", "json"}))
        ->option_text("ФОРМАТ");
    verb->footer(
        "Исправление хранится отдельно от сказанного в файле и переживает повторную загрузку и новый разбор.\n\n"
        "Примеры:\n  svod correct 359d03685657-8 --status выполнено --reason \"приказ № 5 в приложении\"\n"
        "  svod correct отчёт.docx --territory \"город Зея\" --reason \"по сопроводительному письму\"\n  svod correct");
    verb->callback(
        [options, &run] { run = [options] { return options->subject.empty() ? list(*options) : keep(*options); }; });
}

}  // namespace svod
