#include "export/memo.h"

#include "compare/totals.h"
#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

MemoBlock text_block(MemoBlock::Kind kind, std::string text) {
    MemoBlock block;
    block.kind = kind;
    block.text = std::move(text);
    return block;
}

/// The one region all territories are in; empty when there is none or several.
std::string common_region(const Comparison& comparison) {
    std::string region;
    for (const ComparedTerritory& territory : comparison.territories) {
        if (territory.region.empty()) continue;
        if (!region.empty() && region != territory.region) return {};
        region = territory.region;
    }
    return region;
}

std::string kinds_text(const Comparison& comparison) {
    struct Forms {
        ReportKind kind;
        const char *one, *few, *many;
    };
    static constexpr Forms forms[] = {
        {ReportKind::roadmap_report, "отчёт об исполнении плана", "отчёта об исполнении плана",
         "отчётов об исполнении плана"},
        {ReportKind::roadmap, "план мероприятий без отметок об исполнении",
         "плана мероприятий без отметок об исполнении", "планов мероприятий без отметок об исполнении"},
        {ReportKind::analytical_report, "аналитический отчёт", "аналитических отчёта", "аналитических отчётов"},
        {ReportKind::other, "иной документ", "иных документа", "иных документов"},
    };
    std::map<ReportKind, long long> counts;
    long long all = 0;
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents) {
            ++counts[document.kind];
            ++all;
        }
    std::string kinds;
    for (const Forms& each : forms)
        if (counts[each.kind] > 0)
            kinds += (kinds.empty() ? "" : ", ") + plural(counts[each.kind], each.one, each.few, each.many);
    return plural(all, "документ", "документа", "документов") + ": " + kinds;
}

std::optional<DateRange> periods(const Comparison& comparison) {
    std::optional<DateRange> range;
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents) {
            if (!document.period) continue;
            if (!range) range = DateRange{document.period->start, document.period->end};
            range->start = std::min(range->start, document.period->start);
            range->end = std::max(range->end, document.period->end);
        }
    return range;
}

int with_mark(const Totals& totals) {
    int count = 0;
    for (const auto& [status, number] : totals.by_status) count += number;
    return count;
}

/// Who reported and who did not, of those expected; who reported without being expected is counted apart.
std::string reported_text(const Comparison& comparison) {
    const Subjects subjects(comparison);
    const auto here = static_cast<long long>(comparison.territories.size());
    const std::string all = "Документы " + subjects.accepted(here) + " " + subjects.counted(here) + ".";
    if (comparison.expected == 0) return all;
    const auto expected = static_cast<long long>(comparison.expected);
    const auto came = expected - static_cast<long long>(comparison.not_received.size());
    std::string text = all + " Из " + subjects.genitive(expected) + ", от которых ожидались документы, их " +
                       subjects.accepted(came) + " " +
                       rate_text({static_cast<int>(came), static_cast<int>(expected), 0}) + ".";
    if (!comparison.not_received.empty())
        text += " Не представили: " + listed(comparison.not_received, comparison.not_received.size()) + ".";
    return text;
}

MemoTable coverage_table(const Comparison& comparison) {
    MemoTable table{"Представленные документы",
                    {Subjects(comparison).head(), "Документы", "Период", "Мероприятий", "С отметкой об исполнении"},
                    {30, 30, 22, 14, 14},
                    {},
                    3};
    for (const ComparedTerritory& territory : comparison.territories) {
        std::set<std::string> kinds;
        std::set<std::string> spans;
        for (const ComparedDocument& document : territory.documents) {
            kinds.insert(std::string(russian(document.kind)));
            if (document.period) spans.insert(russian(document.period->start) + " – " + russian(document.period->end));
        }
        table.rows.push_back({{territory.name},
                              {listed({kinds.begin(), kinds.end()}, kinds.size())},
                              {spans.empty() ? "не указан" : listed({spans.begin(), spans.end()}, spans.size())},
                              {std::to_string(territory.totals.events)},
                              {std::to_string(with_mark(territory.totals))}});
    }
    for (const std::string& name : comparison.not_received)
        table.rows.push_back({{name}, {"не представлены", "bad"}, {"—"}, {"—"}, {"—"}});
    return table;
}

}  // namespace

MemoBlock memo_heading(std::string text) {
    return text_block(MemoBlock::Kind::heading, std::move(text));
}

MemoBlock memo_subheading(std::string text) {
    return text_block(MemoBlock::Kind::subheading, std::move(text));
}

MemoBlock memo_paragraph(std::string text) {
    return text_block(MemoBlock::Kind::paragraph, std::move(text));
}

MemoBlock memo_lead(std::string text) {
    return text_block(MemoBlock::Kind::lead, std::move(text));
}

MemoBlock memo_item(std::string text) {
    return text_block(MemoBlock::Kind::item, std::move(text));
}

MemoBlock memo_block(MemoTable table) {
    MemoBlock block;
    block.kind = MemoBlock::Kind::table;
    block.table = std::move(table);
    return block;
}

MemoBlock memo_block(BarChart chart) {
    MemoBlock block;
    block.kind = MemoBlock::Kind::chart;
    block.chart = std::move(chart);
    return block;
}

std::string within(const Comparison& comparison) {
    return comparison.filters.empty() ? "в представленных документах" : "среди отобранного";
}

std::string activities_text(long long count) {
    return plural(count, "мероприятие", "мероприятия", "мероприятий");
}

std::string shown_text(std::size_t shown, std::size_t all, const std::string& sheet) {
    if (shown >= all) return {};
    return "Показаны " + std::to_string(shown) + " из " + std::to_string(all) +
           "; полный перечень — в приложении к справке (файл XLSX), лист «" + sheet + "».";
}

void cut(MemoTable& table, std::size_t most) {
    const std::size_t last = table.total ? 1 : 0;
    if (table.rows.size() > most + last)
        table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(most),
                         table.rows.end() - static_cast<std::ptrdiff_t>(last));
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i ? ", " : "") + names[i];
    return names.size() > most ? text + " и ещё " + std::to_string(names.size() - most) : text;
}

void memo_introduction(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Введение"));
    const std::string region = common_region(comparison);
    std::string text = "Справка составлена по документам, которые представлены " +
                       Subjects(comparison).instrumental_plural() + (region.empty() ? "" : " (" + region + ")") +
                       ". Использовано " + kinds_text(comparison) + ".";
    if (const auto range = periods(comparison))
        text += " Документы охватывают период с " + long_date(range->start) + " по " + long_date(range->end) + ".";
    if (comparison.own_dates)
        text += " Сведения о каждом приведены на дату его собственных документов: она указана в таблице «Исполнение».";
    else
        text += comparison.as_of ? " Сведения приведены по состоянию на " + long_date(*comparison.as_of) + "."
                                 : " Дата, на которую приведены сведения, в документах не указана.";
    blocks.push_back(memo_paragraph(text + filter_text(comparison)));
    if (!comparison.cautions.empty()) blocks.push_back(memo_paragraph(cautions_text(comparison)));
    blocks.push_back(
        memo_paragraph("Доля выполненных считается по мероприятиям, срок которых наступил и у которых в документе есть "
                       "место для отметки об исполнении. У каждой доли указаны числитель и знаменатель; «—» означает, "
                       "что данных нет. Определения всех величин даны в последнем приложении."));
}

void memo_coverage(MemoBlocks& blocks, const Comparison& comparison) {
    blocks.push_back(memo_heading("Охват"));
    std::string text = reported_text(comparison);
    std::vector<std::string> plans_only;
    for (const ComparedTerritory& territory : comparison.territories)
        if (!has_marks(territory.totals)) plans_only.push_back(territory.name);
    if (!plans_only.empty())
        text +=
            " Нет отметок об исполнении в документах, которые представили: " + listed(plans_only, plans_only.size()) +
            "; в доли исполнения их мероприятия не входят.";
    blocks.push_back(memo_paragraph(text));
    if (const auto unclear = comparison.region.by_status.find(Status::unclear);
        unclear != comparison.region.by_status.end() && unclear->second > 0)
        blocks.push_back(
            memo_paragraph("Отметку об исполнении не удалось понять однозначно: " + activities_text(unclear->second) +
                           ". Выполненными они не считаются; прочитанные слова приведены в приложении."));
    if (MemoTable table = coverage_table(comparison); table.rows.size() <= most_territories) {
        blocks.push_back(memo_block(std::move(table)));
    } else {
        blocks.push_back(memo_paragraph("Документы каждого перечислены в приложении «Документы»."));
    }
}

Memo make_memo(const Comparison& comparison) {
    Memo memo;
    memo.title = "Аналитическая справка об исполнении планов мероприятий («дорожных карт»)";
    if (const std::string region = common_region(comparison); !region.empty()) memo.below_title.push_back(region);
    if (comparison.own_dates)
        memo.below_title.push_back("по состоянию на дату документов каждого");
    else if (comparison.as_of)
        memo.below_title.push_back("по состоянию на " + long_date(*comparison.as_of));
    if (comparison.territories.empty()) {
        memo.body.push_back(
            memo_paragraph("Документов, по которым можно составить справку, нет." + filter_text(comparison)));
        return memo;
    }
    for (auto* chapter : {memo_introduction, memo_coverage, memo_completion, memo_movement, memo_deviations,
                          memo_practices, memo_conclusions, memo_advice})
        chapter(memo.body, comparison);
    memo_annex(memo.annex, comparison);
    return memo;
}

}  // namespace svod
