#include "normalize/citations.h"

#include "ingest/time_limit.h"
#include "normalize/order.h"
#include "text/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace svod {

namespace {

Place paragraph_place(int index) {
    Place place;
    place.paragraph = index;
    return place;
}

Place row_place(int table, int row) {
    Place place;
    place.tables = {{table, {row}}};
    return place;
}

/// Collects citations; one act cited twice is one, whatever the second citation leaves out.
class Citations {
public:
    void add(std::string_view text, const Place& place) {
        for (OrderReference& order : find_orders(text)) {
            if (order.number.empty() && !order.date && order.date_text.empty()) continue;
            order.place = place;
            merge(std::move(order));
        }
    }

    std::vector<OrderReference> take() { return std::move(orders_); }

private:
    static bool same_act(const OrderReference& left, const OrderReference& right) {
        if (fold(left.number) != fold(right.number)) return false;
        if (left.date && right.date && *left.date != *right.date) return false;
        if (!left.type.empty() && !right.type.empty() && left.type != right.type) return false;
        const bool dated = left.date && right.date;
        const bool same_issuer = left.issuer.empty() || right.issuer.empty() || fold(left.issuer) == fold(right.issuer);
        const bool same_title = left.title.empty() || right.title.empty() || fold(left.title) == fold(right.title);
        if (left.number.empty()) return dated && same_issuer && same_title;
        return dated || (same_issuer && same_title);
    }

    void merge(OrderReference order) {
        std::vector<std::size_t>& namesakes = by_number_[fold(order.number)];
        for (const std::size_t index : namesakes) {
            OrderReference& known = orders_[index];
            if (!same_act(known, order)) continue;
            if (known.type.empty()) known.type = order.type;
            if (known.issuer.empty()) known.issuer = order.issuer;
            if (known.title.empty()) known.title = order.title;
            if (!known.date) known.date = order.date;
            if (known.date_text.empty()) known.date_text = order.date_text;
            known.cancelled = known.cancelled || order.cancelled;
            known.confidence = std::max(known.confidence, order.confidence);
            join(known.place, order.place);
            return;
        }
        namesakes.push_back(orders_.size());
        orders_.push_back(std::move(order));
    }

    static void join(Place& place, const Place& more) {
        if (place.paragraph || more.paragraph) return;
        for (const Place::Rows& rows : more.tables) {
            const auto same = std::find_if(place.tables.begin(), place.tables.end(),
                                           [&](const Place::Rows& known) { return known.table == rows.table; });
            if (same == place.tables.end()) {
                place.tables.push_back(rows);
                continue;
            }
            same->rows.insert(same->rows.end(), rows.rows.begin(), rows.rows.end());
            std::sort(same->rows.begin(), same->rows.end());
            same->rows.erase(std::unique(same->rows.begin(), same->rows.end()), same->rows.end());
        }
    }

    std::vector<OrderReference> orders_;
    std::map<std::string, std::vector<std::size_t>> by_number_;
};

std::set<std::string> approval_lines(const Extraction& extraction) {
    std::set<std::string> lines;
    for (const ApprovalBlock& block : extraction.approvals)
        for (const std::string_view line : split(block.text.lines, '\n')) lines.emplace(line);
    return lines;
}

void add_paragraph(Citations& citations, const Paragraph& paragraph, int index,
                   const std::set<std::string>& approvals) {
    std::string text;
    for (const std::string_view line : split(paragraph.text, '\n')) {
        const std::string clean = clean_line(line);
        if (!approvals.contains(clean)) text += (text.empty() ? "" : "\n") + clean;
    }
    citations.add(clean_line(text), paragraph_place(index));
}

void add_cells(Citations& citations, const Document& document, const LogicalTable& table) {
    for (const Place::Rows& part : table.place.tables) {
        for (const Cell& cell : document.tables[static_cast<std::size_t>(part.table)].cells)
            citations.add(clean_line(cell.text), row_place(part.table, cell.row));
    }
}

void add_records(Citations& citations, const LogicalTable& table) {
    for (const Record& record : table.records) {
        for (const auto& [field, raw] : record.fields)
            if (!raw.inherited) citations.add(raw.text, record.place);
    }
}

}  // namespace

std::vector<OrderReference> cited_orders(const Document& document, const Extraction& extraction) {
    Citations citations;
    const std::set<std::string> approvals = approval_lines(extraction);
    std::map<int, const LogicalTable*> tables;
    for (const LogicalTable& table : extraction.tables) tables[table.index] = &table;
    for (const Block& block : document.blocks) {
        check_time();
        if (block.kind == Block::Kind::paragraph) {
            add_paragraph(citations, document.paragraphs[static_cast<std::size_t>(block.index)], block.index,
                          approvals);
            continue;
        }
        const auto table = tables.find(block.index);
        if (table == tables.end() || table->second->role == TableRole::layout) continue;
        table->second->records.empty() ? add_cells(citations, document, *table->second)
                                       : add_records(citations, *table->second);
    }
    return citations.take();
}

}  // namespace svod
