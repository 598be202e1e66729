#include "normalize/report.h"

#include <array>
#include <utility>

namespace svod {

namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
    std::string_view russian;
};

constexpr std::array deadline_kinds{
    Named{Deadline::Kind::by, "by", ""},
    Named{Deadline::Kind::on, "on", ""},
    Named{Deadline::Kind::within, "within", ""},
    Named{Deadline::Kind::ongoing, "ongoing", ""},
    Named{Deadline::Kind::recurring, "recurring", ""},
    Named{Deadline::Kind::conditional, "conditional", ""},
    Named{Deadline::Kind::unspecified, "unspecified", ""},
};

constexpr std::array statuses{
    Named{Status::done, "done", "выполнено"},
    Named{Status::partially_done, "partially_done", "выполнено частично"},
    Named{Status::in_progress, "in_progress", "в работе"},
    Named{Status::not_done, "not_done", "не выполнено"},
    Named{Status::substituted, "substituted", "заменено"},
    Named{Status::postponed, "postponed", "перенесено"},
    Named{Status::cancelled, "cancelled", "отменено"},
    Named{Status::not_due, "not_due", "срок не наступил"},
    Named{Status::no_report, "no_report", "нет отметки"},
    Named{Status::unclear, "unclear", "неясно"},
};

constexpr std::array party_kinds{
    Named{Party::Kind::person, "person", ""},
    Named{Party::Kind::role, "role", ""},
    Named{Party::Kind::org, "org", ""},
};

constexpr std::array event_kinds{
    Named{Event::Kind::activity, "activity", ""},
    Named{Event::Kind::recommendation, "recommendation", ""},
    Named{Event::Kind::accomplishment, "accomplishment", ""},
};

constexpr std::array report_kinds{
    Named{ReportKind::roadmap, "roadmap", "дорожная карта"},
    Named{ReportKind::roadmap_report, "roadmap_report", "отчёт о дорожной карте"},
    Named{ReportKind::analytical_report, "analytical_report", "аналитический отчёт"},
    Named{ReportKind::other, "other", "другой документ"},
};

template <class Table, class Value>
constexpr auto row_of(const Table& table, Value value) {
    for (const auto& row : table) {
        if (row.value == value) return row;
    }
    return table.back();
}

}  // namespace

std::string_view name(Deadline::Kind kind) {
    return row_of(deadline_kinds, kind).name;
}

std::string_view name(Status status) {
    return row_of(statuses, status).name;
}

std::string_view russian(Status status) {
    return row_of(statuses, status).russian;
}

std::optional<Status> status_by_name(std::string_view name) {
    for (const auto& row : statuses) {
        if (row.name == name) return row.value;
    }
    return std::nullopt;
}

std::string_view name(Party::Kind kind) {
    return row_of(party_kinds, kind).name;
}

std::string_view name(Event::Kind kind) {
    return row_of(event_kinds, kind).name;
}

std::string_view name(ReportKind kind) {
    return row_of(report_kinds, kind).name;
}

std::string_view russian(ReportKind kind) {
    return row_of(report_kinds, kind).russian;
}

}  // namespace svod
