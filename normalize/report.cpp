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
template <class Value>
Named(Value, std::string_view, std::string_view) -> Named<Value>;  // clang before 17 deduces none for an aggregate

constexpr std::array deadline_kinds{
    Named{Deadline::Kind::by, "by", "не позднее срока"},
    Named{Deadline::Kind::on, "on", "в этот день"},
    Named{Deadline::Kind::within, "within", "за это время"},
    Named{Deadline::Kind::ongoing, "ongoing", "весь период"},
    Named{Deadline::Kind::recurring, "recurring", "повторяется"},
    Named{Deadline::Kind::conditional, "conditional", "зависит от другого"},
    Named{Deadline::Kind::unspecified, "unspecified", "срок не определён"},
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

std::string_view russian(Deadline::Kind kind) {
    return row_of(deadline_kinds, kind).russian;
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

bool is_doubtful(const Deadline& deadline) {
    return deadline.confidence < doubtful_below && !deadline.text.empty();
}

bool is_doubtful(const Completion& completion) {
    return completion.confidence < doubtful_below && completion.status != Status::no_report;
}

bool is_doubtful(const Responsible& responsible) {
    return responsible.confidence < doubtful_below && !responsible.text.empty();
}

bool is_doubtful(const Territory& territory) {
    return territory.confidence < doubtful_below;
}

}  // namespace svod
