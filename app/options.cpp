#include "app/options.h"

#include "app/batch.h"
#include "app/usage_error.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace svod {

std::function<std::string(const std::string&)> whole_number(int least, int most) {
    return [least, most](const std::string& text) {
        const bool digits =
            !text.empty() && text.size() < 9 && text.find_first_not_of("0123456789") == std::string::npos;
        if (digits && std::stoi(text) >= least && std::stoi(text) <= most) return std::string();
        return "«" + text + "» — нужно целое число от " + std::to_string(least) + " до " + std::to_string(most);
    };
}

std::function<std::string(const std::string&)> one_of(std::vector<std::string> known) {
    return [known = std::move(known)](const std::string& text) {
        std::string list;
        for (const std::string& each : known) {
            if (each == text) return std::string();
            list += (list.empty() ? "" : ", ") + each;
        }
        return "«" + text + "» — есть только " + list;
    };
}

void add_archive_option(CLI::App& verb, std::string& address) {
    address = "svod.sqlite";
    verb.add_option("--archive", address,
                    "архив: файл SQLite или postgresql://… (по умолчанию $SVOD_ARCHIVE, иначе svod.sqlite здесь)")
        ->envname("SVOD_ARCHIVE")
        ->option_text("ФАЙЛ");
}

void add_threads_option(CLI::App& verb, unsigned& threads) {
    verb.add_option("--threads", threads, "сколько файлов читать сразу (по умолчанию по числу ядер)")
        ->check(whole_number(0, 256))
        ->option_text("ЧИСЛО");
}

unsigned thread_count(unsigned asked) {
    return asked ? asked : default_threads();
}

void add_registry_options(CLI::App& verb, RegistryOptions& options) {
    verb.add_option("--registry", options.file,
                    "справочник муниципалитетов с кодами ОКТМО (TSV или CSV классификатора)")
        ->type_name("ФАЙЛ");
    verb.add_option("--region", options.region, "регион, если документ его не называет: «Амурская область»")
        ->type_name("РЕГИОН");
}

void add_filter_options(CLI::App& verb, FilterOptions& options) {
    verb.add_option("--territory", options.territories,
                    "только это муниципальное образование (название или ОКТМО; можно несколько)")
        ->type_name("НАЗВАНИЕ");
    verb.add_option("--period", options.period,
                    "только документы этого периода: 2022, 2020-2021, 2020-09-01..2021-08-31")
        ->type_name("ПЕРИОД");
    verb.add_option(
            "--section", options.sections,
            "только разделы, в названии которых есть эти слова; =Раздел — раздел сводной целиком, = — без раздела")
        ->type_name("СЛОВА");
    verb.add_option("--status", options.statuses, "только мероприятия с этим статусом: done, not_done, … или по-русски")
        ->type_name("СТАТУС");
    verb.add_option("--as-of", options.as_of,
                    "на какую дату считать: 2022-06-01, 01.06.2022, today; documents — на дату документов каждого")
        ->type_name("ДАТА");
    verb.add_option("--level", options.level, "municipality, organization, all; auto — муниципалитет там, где он есть")
        ->option_text("УРОВЕНЬ");
}

void add_handover_options(CLI::App& verb, HandoverOptions& options) {
    verb.add_option("--names", options.names,
                    "лица: full — как написаны, initials — с инициалами, role — только должности (для публикации)")
        ->check(one_of({"full", "initials", "role"}))
        ->option_text("ВИД");
    verb.add_option("--csv", options.csv, "вид csv: excel — для русского Excel, rfc — для программ (запятая, даты ISO)")
        ->check(one_of({"excel", "rfc"}))
        ->option_text("ВИД");
}

void write_output(const std::string& path, const std::string& data) {
    if (path.empty() || path == "-") {
        std::cout << data;
        return;
    }
    namespace fs = std::filesystem;
    std::error_code trouble;
    const fs::path target = fs::weakly_canonical(path, trouble);  // a link keeps its place; its target is written
    const bool special = fs::exists(target, trouble) && !fs::is_regular_file(target, trouble);
    const fs::path written = special || target.empty() ? fs::path(path) : fs::path(target.string() + ".part");
    std::ofstream file(written, std::ios::binary | std::ios::trunc);
    file << data;
    file.close();
    if (file && !special) fs::rename(written, target, trouble);
    if (file && !(trouble && !special)) return;
    if (!special) fs::remove(written, trouble);
    throw UsageError("файл «" + path + "» не записан: нет такой папки, прав или места.");
}

}  // namespace svod
