#include "ingest/package.h"
#include "tests/export/read_back.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"
#include "text/text.h"

using namespace svod;
using read_back::contains;
using read_back::written;

namespace {

constexpr const char* full_name = "Чижова Ольга Олеговна";
constexpr const char* short_name = "Чижова О.О.";

/// A document that names a person wherever a document can.
Report named(const std::string& file, char seed, const std::string& end) {
    Report report =
        sample::report("город Ясный", seed,
                       {{"1", std::string("Назначить куратором: ") + full_name, "2022-03-01", "done", "2022-03-11"},
                        {"2", "Собрание кураторов", "2022-04-01", "not_done"},
                        {"3", "Семинар", "2022-04-01", "unclear"}});
    report.source.name = file;
    report.title = std::string("План, утвердила ") + full_name;
    report.period = Period{*parse_iso("2022-01-01"), *parse_iso(end), end};
    report.approvals.push_back({"approved", std::nullopt, "12", "директор", std::string("Утвердила ") + short_name});
    for (Event& event : report.events) {
        event.section = {{"1", std::string("Работа с кадрами, ведёт ") + full_name}};
        event.result = std::string("Приказ, исп. ") + full_name;
        if (event.deadline) event.deadline->text += std::string(", контроль: ") + full_name;
        event.completion->text = std::string("Провела ") + full_name;
        event.responsible = Responsible{std::string("методист ") + full_name,
                                        {{Party::Kind::person, full_name, "методист"}, {Party::Kind::org, "РУО", ""}},
                                        0.9};
        Evidence order;
        order.order.type = "приказ";
        order.order.issuer = std::string("директор ") + full_name;
        order.order.number = "12";
        order.order.title = std::string("О назначении куратором: ") + full_name;
        event.evidence.push_back(order);
        report.findings.push_back({"completed_late", "warning", std::string("Отмечено: ") + full_name, {}, event.id});
    }
    report.events[2].completion->confidence = 0.2;
    Indicator indicator;
    indicator.measure = std::string("Наставников у куратора ") + full_name;
    indicator.dimensions = {{"Куратор", full_name}};
    indicator.unit = "чел.";
    report.indicators.push_back(indicator);
    return report;
}

Comparison shown(PersonNames names) {
    CompareOptions options;
    options.names = names;
    options.as_of = parse_iso("2022-06-01");
    return compare({named("Отчёт Чижова Ольга Олеговна весна.docx", 'a', "2022-03-31"),
                    named("Отчёт Чижова Ольга Олеговна лето.docx", 'b', "2022-06-30")},
                   options);
}

bool is_package(const std::string& bytes) {
    return bytes.starts_with("PK");
}

/// Everything that a written file holds, folded: of a package its names of parts and every part.
std::string everything(const std::string& bytes) {
    if (!is_package(bytes)) return fold(bytes);
    const Package package(bytes, Limits{});
    std::string all;
    for (const std::string& name : package.part_names()) all += name + "\n" + package.read(name, 64u << 20) + "\n";
    return fold(all);
}

/// The lines of a calendar are folded in the middle of words.
std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(of_full_names_the_files_have_them) {
    const Comparison comparison = shown(PersonNames::full);
    for (const char* format : {"json", "ndjson", "csv", "xlsx", "html", "docx", "ics"})
        BOOST_TEST(contains(everything(unfolded(written(format, comparison))), "ольга"), format);
}

BOOST_AUTO_TEST_CASE(with_roles_alone_no_written_file_names_a_person) {
    const Comparison comparison = shown(PersonNames::role);
    for (const ComparisonWriter& writer : comparison_writers()) {
        const std::string all = everything(unfolded(written(writer.name, comparison)));
        for (const char* part : {"чижов", "ольг", "олеговн", "о.о."})
            BOOST_TEST(!contains(all, part), std::string(writer.name) + ": " + part);
        BOOST_TEST(contains(all, "семинар"), writer.name);
    }
}

BOOST_AUTO_TEST_CASE(with_initials_no_written_file_has_a_first_name) {
    const Comparison comparison = shown(PersonNames::initials);
    for (const ComparisonWriter& writer : comparison_writers()) {
        std::string all = everything(unfolded(written(writer.name, comparison)));
        // The name of a file is kept: by it the document is found again.
        for (const std::string file : {"отчёт чижова ольга олеговна", "отчет чижова ольга олеговна"})
            for (std::size_t at = all.find(file); at != std::string::npos; at = all.find(file))
                all.erase(at, file.size());
        for (const char* part : {"ольг", "олеговн"})
            BOOST_TEST(!contains(all, part), std::string(writer.name) + ": " + part);
    }
}

BOOST_AUTO_TEST_SUITE_END()
