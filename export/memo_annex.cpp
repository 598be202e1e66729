#include "export/memo_parts.h"
#include "export/words.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t territories_a_table = 20;
constexpr std::size_t longest_text = 400;

class Annex {
public:
    explicit Annex(MemoBlocks& blocks) : blocks_(blocks) {}
    void heading(const std::string& title) {
        blocks_.push_back(memo_heading("Приложение " + std::to_string(++number_) + ". " + title));
    }

private:
    MemoBlocks& blocks_;
    int number_ = 0;
};

std::string symbols(const std::vector<ComparedEvent>& events) {
    std::string text;
    for (const ComparedEvent& event : events) {
        const StatusMark mark = status_mark(event);
        std::string one = mark.symbol + (event.overdue ? "!" : "");
        if (text.find(one) == std::string::npos) text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

/// Activities against the territories first..last: a mark a cell, the names written upwards.
MemoTable matrix(const Comparison& comparison, std::size_t first, std::size_t last) {
    MemoTable table;
    table.caption = "Мероприятия по муниципалитетам";
    if (first > 0 || last < comparison.territories.size())
        table.caption += ", столбцы " + std::to_string(first + 1) + "–" + std::to_string(last);
    table.head = {"Мероприятие"};
    table.widths = {75};
    table.centred_from = table.upright_from = 1;
    for (std::size_t i = first; i < last; ++i) {
        table.head.push_back(comparison.territories[i].name);
        table.widths.push_back(8);
    }
    const std::string* section = nullptr;
    for (const ComparedRow& row : comparison.rows) {
        std::vector<MemoCell> cells{{shorten(row.title, longest_text)}};
        bool any = false;
        for (std::size_t i = first; i < last; ++i) {
            any = any || !row.cells[i].empty();
            cells.push_back({symbols(row.cells[i]), row.cells[i].empty() ? "" : worst_tone(row.cells[i])});
        }
        if (!any) continue;
        if (!section || *section != row.section)
            table.rows.push_back({{row.section.empty() ? "Без раздела" : row.section}});
        section = &row.section;
        table.rows.push_back(std::move(cells));
    }
    return table;
}

MemoTable deviations_list(const Comparison& comparison) {
    MemoTable table{"Просроченные, невыполненные, перенесённые, заменённые и непонятые",
                    {"№", "Мероприятие", "Срок", "Состояние", "Отметка в документе", "Место в документе"},
                    {7, 50, 24, 26, 38, 16},
                    {}};
    std::string group;
    for (const MemoEvent& each : memo_events(comparison)) {
        const Event& event = *each.compared->event;
        const StatusMark mark = status_mark(*each.compared);
        if (!event.completion || mark.tone == "good" || (mark.tone == "none" && !each.compared->overdue)) continue;
        const std::string source = comparison.territories[each.territory].name + " — " + each.compared->document;
        if (source != group) table.rows.push_back({{source}});
        group = source;
        table.rows.push_back({{event.number},
                              {shorten(event.activity, longest_text)},
                              {shorten(deadline_text(event), longest_text)},
                              {mark.symbol + " " + mark.words, mark.tone},
                              {shorten(completion_text(event), longest_text)},
                              {place_text(event.place)}});
    }
    return table;
}

MemoTable documents_table(const Comparison& comparison) {
    MemoTable table{"Документы, по которым составлена справка",
                    {Subjects(comparison).head(), "Файл", "Вид", "Период"},
                    {30, 45, 25, 22},
                    {}};
    for (const ComparedTerritory& territory : comparison.territories)
        for (const ComparedDocument& document : territory.documents)
            table.rows.push_back(
                {{territory.name},
                 {document.name},
                 {std::string(russian(document.kind))},
                 {document.period ? russian(document.period->start) + " – " + russian(document.period->end)
                                  : "не указан"}});
    return table;
}

MemoTable findings_table(const Comparison& comparison) {
    MemoTable table{"Замечания к документам", {"Место в документе", "Замечание"}, {22, 98}, {}};
    const std::string* document = nullptr;
    for (const ComparedFinding& each : comparison.findings) {
        if (!document || *document != each.document) table.rows.push_back({{each.document}});
        document = &each.document;
        table.rows.push_back({{place_text(each.finding->place)}, {each.finding->message}});
    }
    return table;
}

MemoTable definitions_table() {
    MemoTable table{"Определения", {"Величина", "Как считается"}, {28, 90}, {}};
    for (const auto& [term, meaning] : definitions()) table.rows.push_back({{term}, {meaning}});
    return table;
}

}  // namespace

void memo_annex(MemoBlocks& blocks, const Comparison& comparison) {
    Annex annex(blocks);
    annex.heading("Сводная таблица");
    blocks.push_back(memo_paragraph("Знаки: " + marks_legend() + ". Восклицательный знак — просрочено."));
    for (std::size_t first = 0; first < comparison.territories.size(); first += territories_a_table)
        blocks.push_back(memo_block(
            matrix(comparison, first, std::min(first + territories_a_table, comparison.territories.size()))));
    if (MemoTable table = deviations_list(comparison); !table.rows.empty()) {
        annex.heading("Отклонения");
        blocks.push_back(memo_block(std::move(table)));
    }
    annex.heading("Документы");
    blocks.push_back(memo_block(documents_table(comparison)));
    if (!comparison.findings.empty()) {
        annex.heading("Замечания к документам");
        blocks.push_back(memo_block(findings_table(comparison)));
    }
    annex.heading("Как считается");
    blocks.push_back(memo_block(definitions_table()));
}

}  // namespace svod
