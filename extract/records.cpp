#include "extract/records.h"

#include "extract/letters.h"
#include "extract/role.h"
#include "extract/rows.h"
#include "ingest/time_limit.h"
#include "text/characters.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::size_t longest_repeated = 2500;  // bytes of a text that stands once and holds for many rows

/// Fields that several columns may share; their texts are put together.
bool may_be_shared(HeaderField field) {
    return field == HeaderField::deadline || field == HeaderField::responsible || field == HeaderField::evidence ||
           field == HeaderField::funding || field == HeaderField::note || field == HeaderField::participants;
}

RawField raw_field(const Grid& grid, int row, int column) {
    const GridPlace& place = grid.at(row, column);
    RawField field{place.text, place.lines, place.origin, is_inherited(grid, row, column), place.links};
    if (place.origin.table < 0) field.location = {grid.at(row, 0).origin.table, grid.at(row, 0).origin.row, column, -1};
    return field;
}

/// A second column of the same field: «начало» and «окончание» make one deadline, two lists of people one list.
void add_shared(RawField& field, HeaderField kind, const RawField& addition) {
    if (addition.text.empty() || addition.text == field.text) return;
    if (field.text.empty()) {
        field = addition;
        return;
    }
    field.text += (kind == HeaderField::deadline ? " – " : ", ") + addition.text;
    field.lines += (kind == HeaderField::deadline ? " – " : "\n") + addition.lines;
    field.links.insert(field.links.end(), addition.links.begin(), addition.links.end());
}

bool is_ditto(const std::string& text) {
    if (text.empty() || text.size() > 24) return false;
    const std::string words = fold_words(text);
    if (words == "то же" || words == "тоже" || words == "тот же" || words == "те же") return true;
    return words.empty() && text.find_first_of("\"/") != std::string::npos;
}

class Reader {
public:
    Reader(const Whole& whole, Sections& sections) : whole_(whole), grid_(whole.grid), sections_(sections) {}

    std::vector<Record> read() {
        read_titles();
        const std::vector<RowKind> kinds = judge_rows(whole_);
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            check_time();
            const int row = whole_.head.rows + static_cast<int>(i);
            if (kinds[i].kind == RowKind::Kind::section) {
                sections_.add(read_heading(kinds[i].number, kinds[i].title, kinds[i].shape));
                open_ = false;
            } else if (kinds[i].kind == RowKind::Kind::record) {
                read_row(row);
            } else if (kinds[i].kind != RowKind::Kind::blank) {
                open_ = false;
            }
        }
        return std::move(records_);
    }

private:
    /// A numbered title over the head is the first section («I. Подготовка» above «№ | Мероприятие …»).
    void read_titles() {
        for (int row = 0; row < whole_.head.title_rows; ++row)
            for (const int column : filled_columns(grid_, row)) {
                const Heading heading = read_heading({}, grid_.at(row, column).text, 1);
                if (is_title_text(heading.title.title)) continue;
                if (heading.form != Heading::Form::plain || whole_.titled_parts) sections_.add(heading);
            }
    }

    void read_row(int row) {
        Record record = fields_of(row);
        record.place = grid_.sources[static_cast<std::size_t>(row)];
        split_number(record);
        if (continues(record, row)) {
            append(records_.back(), record);
            return;
        }
        const RawField& activity = record.fields[HeaderField::activity];
        if (activity.text.empty()) return;
        repeat_dittos(record);
        record.section = section_of(record);
        records_.push_back(std::move(record));
        open_ = true;
    }

    Record fields_of(int row) const {
        Record record;
        for (const SchemaColumn& column : whole_.schema.columns) {
            if (!column.field) continue;
            RawField field = raw_field(grid_, row, column.column);
            // A cell merged over two columns is the value of the first.
            if (is_covered_from_left(grid_, row, column.column)) field.text = field.lines = {};
            if (*column.field == HeaderField::number && fold_words(field.text).empty())
                field.text = field.lines = {};  // a bullet
            const auto [found, added] =
                record.fields.try_emplace(*column.field, std::move(field));  // moved only when added
            if (!added && may_be_shared(*column.field)) add_shared(found->second, *column.field, field);
        }
        return record;
    }

    /// «1.1. Разработка…» where no column has the number.
    static void split_number(Record& record) {
        const auto number = record.fields.find(HeaderField::number);
        if (number != record.fields.end() && !number->second.text.empty()) return;
        const auto found = record.fields.find(HeaderField::activity);
        if (found == record.fields.end()) return;
        RawField& activity = found->second;
        const auto label = read_label(activity.text);
        if (!label || label->form == Label::Form::letter || label->bytes >= activity.text.size()) return;
        RawField split = activity;
        split.text = split.lines = label->text;
        split.links.clear();
        record.fields[HeaderField::number] = std::move(split);
        activity.text = clean_line(std::string_view(activity.text).substr(label->bytes));
        if (const auto in_lines = read_label(activity.lines))
            activity.lines = clean_lines(std::string_view(activity.lines).substr(in_lines->bytes));
    }

    /// A row without a number and a beginning of its own: the rest of the row above, or one more line of it.
    bool continues(const Record& record, int row) const {
        if (!open_ || records_.empty()) return false;
        const auto text_of = [&](HeaderField field) -> const RawField* {
            const auto found = record.fields.find(field);
            return found == record.fields.end() ? nullptr : &found->second;
        };
        const RawField* number = text_of(HeaderField::number);
        const RawField* activity = text_of(HeaderField::activity);
        const bool own_number = number && !number->text.empty() && !number->inherited;
        if (!activity || own_number) return false;
        if (activity->inherited && !activity->text.empty()) return true;
        if (is_blank_row(grid_, row)) return false;
        if (activity->text.empty()) return true;
        const auto above = records_.back().fields.find(HeaderField::number);
        const bool numbered = above != records_.back().fields.end() && !above->second.text.empty();
        return numbered && number && begins_mid_sentence(activity->text);
    }

    static void append(Record& record, const Record& rest) {
        for (const auto& [kind, addition] : rest.fields) {
            if (addition.inherited || addition.text.empty()) continue;
            RawField& field = record.fields[kind];
            if (field.text == addition.text) continue;
            const bool empty = field.text.empty();
            field.text += (empty ? "" : " ") + addition.text;
            field.lines += (empty ? "" : "\n") + addition.lines;
            field.links.insert(field.links.end(), addition.links.begin(), addition.links.end());
            if (empty) field.location = addition.location;
        }
        for (const Place::Rows& rows : rest.place.tables) {
            auto& tables = record.place.tables;
            if (tables.empty() || tables.back().table != rows.table) {
                tables.push_back(rows);
            } else {
                tables.back().rows.insert(tables.back().rows.end(), rows.rows.begin(), rows.rows.end());
            }
        }
    }

    /// «То же», «-//-»: what the row above says.
    void repeat_dittos(Record& record) const {
        if (records_.empty()) return;
        for (auto& [kind, field] : record.fields) {
            if (!is_ditto(field.text)) continue;
            const auto above = records_.back().fields.find(kind);
            if (above == records_.back().fields.end() || above->second.text.size() > longest_repeated) continue;
            const Location location = field.location;
            field = above->second;
            field.location = location;
            field.inherited = true;
        }
    }

    std::vector<SectionTitle> section_of(const Record& record) {
        std::vector<SectionTitle> path = sections_.path();
        const auto column = record.fields.find(HeaderField::section);
        if (column == record.fields.end()) return path;
        if (!column->second.text.empty() && column->second.text.size() <= longest_repeated)
            column_section_ = read_heading({}, column->second.text, 0).title;
        if (!column_section_.title.empty()) path.push_back(column_section_);
        return path;
    }

    const Whole& whole_;
    const Grid& grid_;
    Sections& sections_;
    std::vector<Record> records_;
    SectionTitle column_section_;
    bool open_ = false;  ///< nothing but records and blanks since the last record
};

}  // namespace

std::vector<Record> read_records(const Whole& whole, Sections& sections) {
    return Reader(whole, sections).read();
}

}  // namespace svod
