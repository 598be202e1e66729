#include "normalize/tables_json.h"

#include "ingest/fill.h"
#include "normalize/json.h"
#include "normalize/json_writer.h"
#include "text/byte_scan.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace svod {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

/// Characters that JSON escapes (RFC 8259 §7).
constexpr std::array<bool, 256> escaped = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i) table[i] = true;
    table['"'] = table['\\'] = true;
    return table;
}();

bool is_verbatim(std::string_view text) {
    return !any_byte(text,
                     [](ByteBlock bytes, ByteBlock) { return (bytes < 0x20) | (bytes == '"') | (bytes == '\\'); });
}

/// JSON of grids: cells are all alike and by the hundred thousand, so their keys are literals, and what is written
/// leaves for the sink, if there is one, in pieces.
class GridText {
public:
    explicit GridText(std::string& out, const JsonSink* sink = nullptr) : out_(out), sink_(sink) {
        if (sink_ != nullptr) out_.reserve(piece_bytes + piece_bytes / 4);
    }

    GridText& operator<<(std::string_view literal) {
        out_ += literal;
        return *this;
    }
    GridText& operator<<(int value) {
        std::array<char, 12> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out_.append(digits.data(), end);
        return *this;
    }
    void text(std::string_view value) {
        out_ += '"';
        if (is_verbatim(value)) {
            out_ += value;
            out_ += '"';
            return;
        }
        std::size_t begin = 0;
        for (std::size_t at = 0; at < value.size(); ++at) {
            if (!escaped[static_cast<unsigned char>(value[at])]) continue;
            out_.append(value, begin, at - begin);
            escape(value[at]);
            begin = at + 1;
        }
        out_.append(value, begin);
        out_ += '"';
    }
    void let_go(std::size_t from = piece_bytes) {
        if (sink_ == nullptr || out_.size() < from) return;
        (*sink_)(out_);
        out_.clear();
    }

private:
    void escape(char character) {
        constexpr std::string_view plain = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        constexpr std::string_view digits = "0123456789ABCDEF";
        out_ += '\\';
        if (const std::size_t at = plain.find(character); at != std::string_view::npos) {
            out_ += letters[at];
            return;
        }
        out_ += "u00";
        out_ += digits[static_cast<std::size_t>(character) >> 4];
        out_ += digits[static_cast<std::size_t>(character) & 15u];
    }

    std::string& out_;
    const JsonSink* sink_;
};

void write_place(GridText& json, int row, int column, int row_span, int column_span, std::string_view text) {
    constexpr std::string_view single = ",\"row_span\":1,\"column_span\":1";
    constexpr std::string_view text_key = ",\"text\":";
    std::array<char, 128> head;  // the keys are 60 characters, a number at most 11
    char* to = head.data();
    const auto put = [&](std::string_view key, int value) {
        to = std::copy(key.begin(), key.end(), to);
        to = std::to_chars(to, to + 11, value).ptr;
    };
    put("{\"row\":", row);
    put(",\"column\":", column);
    if (row_span == 1 && column_span == 1) {
        to = std::copy(single.begin(), single.end(), to);
    } else {
        put(",\"row_span\":", row_span);
        put(",\"column_span\":", column_span);
    }
    to = std::copy(text_key.begin(), text_key.end(), to);
    json << std::string_view(head.data(), static_cast<std::size_t>(to - head.data()));
    json.text(text);
}

void write_cell(GridText& json, const Cell& cell) {
    write_place(json, cell.row, cell.column, cell.row_span, cell.column_span, cell.text);
    json << "}";
}

void write_filled(GridText& json, const FilledPlace& place) {
    write_place(json, place.row, place.column, 1, 1, place.cell->text);
    json << ",\"filled\":true}";
}

void write_cells(GridText& json, const Table& table, bool fill) {
    std::string_view comma;
    const auto next = [&] {
        json.let_go();
        json << comma;
        comma = ",";
    };
    if (!fill) {
        for (const Cell& cell : table.cells) {
            next();
            write_cell(json, cell);
        }
        return;
    }
    for (const FilledPlace& place : fill_grid(table)) {
        next();
        place.filled ? write_filled(json, place) : write_cell(json, *place.cell);
    }
}

void write_parent(GridText& json, const std::optional<TableParent>& parent) {
    if (!parent) {
        json << "null";
        return;
    }
    json << "{\"table\":" << parent->table << ",\"row\":" << parent->row << ",\"column\":" << parent->column << "}";
}

void write_grid(GridText& json, const Table& table, bool fill) {
    json << "{\"index\":" << table.index << ",\"parent\":";
    write_parent(json, table.parent);
    json << ",\"rows\":" << table.rows << ",\"columns\":" << table.columns << ",\"header_rows\":" << table.header_rows
         << ",\"cells\":[";
    write_cells(json, table, fill);
    json << "]}";
}

void write_count(Json& json, std::string_view key, std::int64_t count) {
    json.key(key);
    json.integer(count);
}

std::string account_json(const Account& account) {
    Json json;
    json.open();
    json.key("parts");
    json.open_list();
    for (const std::string& part : account.parts()) json.text(part);
    json.close_list();
    write_count(json, "total", account.total());
    write_count(json, "kept", account.kept());
    json.key("dropped");
    json.open();
    for (std::size_t i = 0; i < dropped_reasons; ++i) {
        const auto reason = static_cast<Dropped>(i);
        if (account.dropped(reason) != 0) write_count(json, name(reason), account.dropped(reason));
    }
    json.close();
    write_count(json, "unaccounted", account.unaccounted());
    write_count(json, "added", account.added());
    json.close();
    return json.take();
}

void write_tables(GridText& json, const Document& document, const TablesView& view) {
    json << "{\"source\":" << source_json(document.source) << ",\"tables\":[";
    std::string_view comma;
    for (const Table& table : document.tables) {
        json << comma;
        write_grid(json, table, view.fill);
        comma = ",";
    }
    json << "]";
    if (view.account != nullptr) json << ",\"account\":" << account_json(*view.account);
    json << "}";
    json.let_go(1);
}

/// What the cells take when nothing in them needs escaping.
std::size_t bytes_of_cells(const Document& document) {
    constexpr std::size_t bytes_beside_text = 80;
    std::size_t bytes = 1024;
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells) bytes += cell.text.size() + bytes_beside_text;
    return bytes;
}

}  // namespace

void write_tables_json(const Document& document, const TablesView& view, const JsonSink& sink) {
    std::string piece;
    GridText json(piece, &sink);
    write_tables(json, document, view);
}

std::string tables_json(const Document& document, const TablesView& view) {
    std::string text;
    text.reserve(bytes_of_cells(document));
    GridText json(text);
    write_tables(json, document, view);
    return text;
}

}  // namespace svod
