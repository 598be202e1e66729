#include "archive/corrections.h"

#include "archive/store.h"
#include "archive/verify.h"
#include "ingest/reader.h"
#include "normalize/json.h"
#include "tests/archive/archive_place.h"
#include "tests/support/boost_test.h"
#include "tests/support/sample_report.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

using namespace svod;

namespace {

const auto both_stores = boost::unit_test::data::make(store_kinds());

Report plan(const std::string& original) {
    Report report = sample::report("город Светлый", 'a',
                                   {{"1", "Издать приказ", "2022-03-01", "done", "2022-04-20"},
                                    {"2", "Провести смотр", "2022-03-01", "not_done", ""},
                                    {"3", "Провести смотр", "2022-06-01", "not_done", ""}});
    report.source.sha256 = sha256_hex(original);
    for (std::size_t i = 0; i < report.events.size(); ++i)
        report.events[i].id = report.source.sha256.substr(0, 12) + "-" + std::to_string(i + 1);
    return report;
}

Correction correction(const Report& report, int event, CorrectedField field, const std::string& value) {
    Correction made;
    made.field = field;
    made.value = value;
    made.target = correction_target(report, event < 0 ? nullptr : &report.events[static_cast<std::size_t>(event)]);
    made.author = "О'Коннор";
    made.time = "2022-06-01T09:30:00Z";
    made.reason = "по письму";
    return made;
}

Status status_of(Store& store, const Report& report, std::size_t event) {
    return store.reports_of({report.source.sha256}).at(0).events[event].completion->status;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(corrections)

BOOST_DATA_TEST_CASE(a_correction_counts_everywhere_and_leaves_the_words_of_the_file_alone, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = plan("x");
    archive->store(report, "x");
    keep_correction(*archive, correction(report, 2, CorrectedField::status, "done"));
    keep_correction(*archive, correction(report, 0, CorrectedField::deadline, "2022-05-01"));
    const Report counted = archive->reports({}).at(0);
    BOOST_TEST((counted.events[2].completion->status == Status::done));
    BOOST_TEST((counted.events[1].completion->status == Status::not_done));
    BOOST_TEST(counted.events[2].completion->text == report.events[2].completion->text);
    BOOST_TEST(iso(counted.events[0].deadline->end.value()) == "2022-05-01");
    BOOST_TEST(counted.events[0].deadline->text == report.events[0].deadline->text);
    BOOST_TEST(counted.events[0].completion->days_late.value() == 0);
    BOOST_TEST(counted.events[0].deadline->rule == corrected_rule);
    BOOST_CHECK(archive->heads({}).at(0) == document_head(counted));
    BOOST_TEST(report_json(archive->report_of_event(report.events[2].id).value()) == report_json(counted));
    BOOST_TEST(report_json(uncorrected_report(*archive, report.source.sha256).value()) == report_json(report));
    BOOST_TEST(verify_archive(place.address()).damage.empty());
}

BOOST_DATA_TEST_CASE(place_and_period_of_a_document_are_found_by_what_they_were_corrected_to, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = plan("x");
    archive->store(report, "x");
    keep_correction(*archive, correction(report, -1, CorrectedField::territory, "город Ясный\t12345678"));
    keep_correction(*archive, correction(report, -1, CorrectedField::period, "2023-01-01..2023-12-31\t2023"));
    BOOST_TEST(archive->reports({{"Светлый"}, {}}).empty());
    BOOST_REQUIRE(archive->reports({{"Ясный"}, {}}).size() == 1u);
    BOOST_TEST(archive->reports({{"12345678"}, {}}).at(0).territory->mention == "город Светлый");
    BOOST_TEST(archive->heads({{}, DateRange{*parse_iso("2022-01-01"), *parse_iso("2022-12-31")}}).empty());
    BOOST_TEST(archive->heads({{}, DateRange{*parse_iso("2023-01-01"), *parse_iso("2023-12-31")}}).size() == 1u);
}

BOOST_DATA_TEST_CASE(a_correction_is_taken_back_once_and_not_forgotten, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = plan("x");
    archive->store(report, "x");
    const std::int64_t entry = keep_correction(*archive, correction(report, 1, CorrectedField::status, "done"));
    BOOST_TEST(archive->journal().back().sequence == entry);
    BOOST_TEST(archive->journal().back().author == "О'Коннор");
    keep_correction(*archive, correction(report, 1, CorrectedField::status, "cancelled"));
    BOOST_TEST((status_of(*archive, report, 1) == Status::cancelled));
    BOOST_TEST(undo_correction(*archive, 3, "Петрова", "2022-07-01T00:00:00Z"));
    BOOST_TEST((status_of(*archive, report, 1) == Status::done));
    BOOST_TEST(undo_correction(*archive, 2, "Петрова", "2022-07-01T00:00:00Z"));
    BOOST_TEST(!undo_correction(*archive, 2, "Петрова", "2022-07-01T00:00:00Z"));
    BOOST_TEST(!undo_correction(*archive, 7, "Петрова", "2022-07-01T00:00:00Z"));
    BOOST_TEST((status_of(*archive, report, 1) == Status::not_done));
    BOOST_CHECK(archive->heads({}).at(0) == document_head(report));
    const std::vector<Correction> kept = read_corrections(archive->database());
    BOOST_REQUIRE(kept.size() == 2u);
    BOOST_TEST(kept[1].undone_by == "Петрова");
    BOOST_TEST(kept[1].reason == "по письму");
    BOOST_TEST(verify_archive(place.address()).damage.empty());
}

BOOST_DATA_TEST_CASE(it_holds_for_a_copy_and_for_a_document_that_comes_again, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = plan("x");
    keep_correction(*archive, correction(report, 1, CorrectedField::status, "done"));  // before it is there
    BOOST_TEST(orphaned_corrections(*archive).size() == 1u);
    const Report copy = plan("saved again");
    archive->store(copy, "saved again");
    BOOST_TEST((status_of(*archive, copy, 1) == Status::done));
    BOOST_CHECK(archive->heads({}).at(0).activities[1].status == Status::done);
    BOOST_TEST(orphaned_corrections(*archive).empty());
}

BOOST_DATA_TEST_CASE(it_is_found_again_by_its_words_and_told_when_it_belongs_to_nothing, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = plan("x");
    Report better = report;
    better.events.insert(better.events.begin(), report.events[0]);  // a row that was not read before
    better.events[0].activity = "Утвердить положение";
    archive->store(better, "x");
    keep_correction(*archive, correction(report, 2, CorrectedField::status, "done"));
    BOOST_TEST((status_of(*archive, better, 3) == Status::done));
    Correction lost = correction(report, 0, CorrectedField::status, "done");
    lost.target.activity = "чего нет";
    keep_correction(*archive, lost);
    const std::vector<Correction> orphans = orphaned_corrections(*archive);
    BOOST_REQUIRE(orphans.size() == 1u);
    BOOST_TEST(orphans[0].id == 3);
}

BOOST_DATA_TEST_CASE(what_is_confirmed_becomes_sure_and_stays_what_it_was, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    Report report = plan("x");
    Completion& mark = *report.events[1].completion;
    mark.status = Status::in_progress;
    mark.date = parse_iso("2022-02-10");
    mark.percent = 40;
    mark.confidence = 0.6;
    Deadline& deadline = *report.events[1].deadline;
    deadline.kind = Deadline::Kind::recurring;
    deadline.start = parse_iso("2022-01-01");
    deadline.end = parse_iso("2022-12-31");
    deadline.rrule = "FREQ=MONTHLY";
    deadline.confidence = 0.6;
    report.events[2].deadline->end.reset();
    report.events[2].deadline->start.reset();
    report.events[2].deadline->kind = Deadline::Kind::ongoing;
    report.events[2].deadline->confidence = 0.7;
    archive->store(report, "x");
    const auto confirm = [&](int event, CorrectedField field) {
        return correction(report, event, field,
                          confirming_value(report, &report.events[static_cast<std::size_t>(event)], field));
    };
    keep_corrections(*archive, {confirm(1, CorrectedField::status), confirm(1, CorrectedField::deadline),
                                confirm(2, CorrectedField::deadline)});
    const Report counted = archive->reports({}).at(0);
    BOOST_TEST((counted.events[1].completion->status == Status::in_progress));
    BOOST_TEST(iso(counted.events[1].completion->date.value()) == "2022-02-10");
    BOOST_TEST(counted.events[1].completion->percent.value() == 40);
    BOOST_TEST(counted.events[1].completion->confidence == 1);
    BOOST_TEST((counted.events[1].deadline->kind == Deadline::Kind::recurring));
    BOOST_TEST(counted.events[1].deadline->rrule == "FREQ=MONTHLY");
    BOOST_TEST(counted.events[1].deadline->confidence == 1);
    BOOST_TEST((counted.events[2].deadline->kind == Deadline::Kind::ongoing));
    BOOST_TEST(counted.events[2].deadline->confidence == 1);
}

BOOST_AUTO_TEST_CASE(nothing_can_be_confirmed_where_nothing_was_understood) {
    Report report = plan("x");
    Event& event = report.events[0];
    event.completion->confidence = 0.3;
    event.deadline->confidence = 0.3;
    BOOST_TEST(confirming_value(report, &event, CorrectedField::status).empty());
    BOOST_TEST(confirming_value(report, &event, CorrectedField::deadline).empty());
    event.completion->confidence = 0.9;
    event.completion->status = Status::unclear;
    BOOST_TEST(confirming_value(report, &event, CorrectedField::status).empty());
    report.territory.reset();
    BOOST_TEST(confirming_value(report, nullptr, CorrectedField::territory).empty());
}

BOOST_DATA_TEST_CASE(several_are_kept_and_taken_back_in_one_go, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    const Report report = plan("x");
    archive->store(report, "x");
    const std::int64_t first = keep_corrections(*archive, {correction(report, 1, CorrectedField::status, "done"),
                                                           correction(report, 2, CorrectedField::status, "done")});
    BOOST_TEST((status_of(*archive, report, 1) == Status::done));
    BOOST_TEST((status_of(*archive, report, 2) == Status::done));
    BOOST_TEST(corrections_of(*archive, report.source.sha256, report.events[2].id).size() == 1u);
    BOOST_TEST(corrections_of(*archive, report.source.sha256, report.events[0].id).empty());
    BOOST_TEST(corrections_of(*archive, report.source.sha256, "").empty());
    BOOST_TEST(undo_corrections(*archive, {first, first + 1, first + 5}, "кто", "2022-06-02T09:30:00Z") == 2u);
    BOOST_TEST((status_of(*archive, report, 2) == Status::not_done));
    BOOST_TEST(undo_corrections(*archive, {first}, "кто", "2022-06-02T09:30:00Z") == 0u);
    BOOST_TEST(verify_archive(place.address()).damage.empty());
}

BOOST_DATA_TEST_CASE(a_corrected_period_is_no_longer_contradicted_by_what_it_holds, both_stores, kind) {
    const ArchivePlace place(kind);
    const auto archive = open_archive(place.address(), OpenMode::create);
    Report report = plan("x");
    const auto outside = [&](std::size_t event) {
        report.findings.push_back({"deadline_outside_period", "warning", "вне периода", {}, report.events[event].id});
    };
    outside(0);
    report.events[2].deadline->end = parse_iso("2025-06-01");
    outside(2);
    archive->store(report, "x");
    keep_correction(*archive, correction(report, -1, CorrectedField::period, "2022-01-01..2022-12-31\t2022"));
    const std::vector<Finding> left = archive->reports({}).at(0).findings;
    BOOST_REQUIRE(left.size() == 1u);
    BOOST_TEST(left[0].event == report.events[2].id);
}

BOOST_DATA_TEST_CASE(a_changed_correction_is_found, both_stores, kind) {
    const ArchivePlace place(kind);
    const Report report = plan("x");
    {
        const auto archive = open_archive(place.address(), OpenMode::create);
        archive->store(report, "x");
        keep_correction(*archive, correction(report, 1, CorrectedField::status, "done"));
    }
    place.run_sql("UPDATE correction SET reason = ''");
    const Verification result = verify_archive(place.address());
    BOOST_REQUIRE(result.damage.size() == 1u);
    BOOST_TEST((result.damage[0].kind == Damage::Kind::correction));
}

BOOST_AUTO_TEST_SUITE_END()
