#include "app/options.h"

#include "app/batch.h"
#include "app/usage_error.h"
#include "export/words.h"
#include "normalize/deadline.h"
#include "text/text.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace svod {

namespace {

Date today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

Date parse_day(const std::string& text) {
    if (text == "today" || fold(text) == "сегодня") return today();
    if (const auto date = parse_iso(text)) return *date;
    if (const auto dates = find_dates(text); dates.size() == 1) return dates[0];
    throw UsageError("дата «" + text + "» не понята: нужно 2022-06-01, 01.06.2022, today или documents.");
}

/// «2020-2021», «2022», «2020-09-01..2021-08-31», «2020-2021 учебный год».
DateRange parse_period(const std::string& text) {
    if (const auto range = parse_iso_range(text)) return *range;
    if (const auto period = find_period(text)) return {period->start, period->end};
    if (const auto period = find_period("на период " + text + " гг.")) return {period->start, period->end};
    if (const auto period = find_period("в " + text + " году")) return {period->start, period->end};
    throw UsageError("период «" + text + "» не понят: нужно 2022, 2020-2021 или 2020-09-01..2021-08-31.");
}

Status parse_status(const std::string& text) {
    if (const auto status = status_by_name(text)) return *status;
    if (const auto status = status_by_brief(text)) return *status;
    std::string known;
    for (int i = 0; i <= static_cast<int>(Status::unclear); ++i) {
        const auto status = static_cast<Status>(i);
        if (fold(russian(status)) == fold(text)) return status;
        known += (i ? ", " : "") + std::string(name(status)) + " («" + std::string(russian(status)) + "»)";
    }
    throw UsageError("статуса «" + text + "» нет. Есть: " + known + ".");
}

Level parse_level(const std::string& text) {
    if (text == "auto") return Level::automatic;
    if (text == "municipality") return Level::municipality;
    if (text == "organization") return Level::organization;
    if (text == "all") return Level::all;
    throw UsageError("уровня «" + text + "» нет. Есть: auto, municipality, organization, all.");
}

}  // namespace

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
    verb.add_option("--section", options.sections, "только разделы, в названии которых есть эти слова")
        ->type_name("СЛОВА");
    verb.add_option("--status", options.statuses, "только мероприятия с этим статусом: done, not_done, … или по-русски")
        ->type_name("СТАТУС");
    verb.add_option("--as-of", options.as_of,
                    "на какую дату считать: 2022-06-01, 01.06.2022, today; documents — на дату документов каждого")
        ->type_name("ДАТА");
    verb.add_option("--level", options.level, "municipality, organization, all; auto — муниципалитет там, где он есть")
        ->option_text("УРОВЕНЬ");
}

CompareOptions parse(const FilterOptions& options) {
    CompareOptions parsed;
    parsed.territories = options.territories;
    parsed.sections = options.sections;
    parsed.own_dates = options.as_of == "documents";
    if (!options.as_of.empty() && !parsed.own_dates) parsed.as_of = parse_day(options.as_of);
    if (!options.period.empty()) parsed.period = parse_period(options.period);
    for (const std::string& status : options.statuses) parsed.statuses.push_back(parse_status(status));
    parsed.level = parse_level(options.level);
    return parsed;
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

PersonNames parse_names(const HandoverOptions& options) {
    if (options.names == "role") return PersonNames::role;
    return options.names == "initials" ? PersonNames::initials : PersonNames::full;
}

CsvProfile parse_csv(const HandoverOptions& options) {
    return options.csv == "rfc" ? CsvProfile::rfc : CsvProfile::excel;
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
