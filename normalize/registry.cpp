// Reading the registry: a TSV, or the state classifier's own CSV.
#include "normalize/registry.h"

#include "normalize/territory.h"
#include "text/characters.h"
#include "text/text.h"

#include <array>
#include <charconv>
#include <fstream>
#include <istream>
#include <iterator>
#include <stdexcept>

namespace svod {

namespace {

[[noreturn]] void refuse(std::size_t line, std::string_view what) {
    throw std::runtime_error("строка " + std::to_string(line) + ": " + std::string(what));
}

bool digits(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9') return false;
    return !text.empty();
}

int year(std::string_view text, int otherwise, std::size_t line) {
    if (text.empty()) return otherwise;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) refuse(line, "год — не число");
    return value;
}

std::string unmarked(std::string text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

bool valid_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();)
        if (next_character(text, position) == 0xFFFD) return false;
    return true;
}

/// Windows-1251 → UTF-8: the letters and the few marks the classifier holds; anything else becomes U+FFFD.
std::string from_windows_1251(std::string_view text) {
    std::string out;
    out.reserve(text.size() * 2);
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x80)
            out.push_back(byte);
        else if (c >= 0xC0)
            append_character(out, U'А' + (c - 0xC0u));
        else if (c == 0xA8)
            append_character(out, U'Ё');
        else if (c == 0xB8)
            append_character(out, U'ё');
        else if (c == 0xB9)
            append_character(out, U'№');
        else if (c == 0xA0)
            out.push_back(' ');
        else if (c == 0x96 || c == 0x97)
            append_character(out, U'–');
        else if (c == 0xAB)
            append_character(out, U'«');
        else if (c == 0xBB)
            append_character(out, U'»');
        else
            append_character(out, 0xFFFD);
    }
    return out;
}

/// Fields of one line: `;` between, quotes doubled inside quotes (RFC 4180 with another separator).
std::vector<std::string> csv_fields(std::string_view line) {
    std::vector<std::string> fields{""};
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"')
                fields.back() += line[++i];
            else
                quoted = !quoted;
        } else if (line[i] == ';' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += line[i];
        }
    }
    return fields;
}

/// The type under a group's heading («Муниципальные районы Алтайского края»); empty when the row is no heading.
std::string_view type_of_heading(std::string_view name) {
    if (name.starts_with("Муниципальные районы")) return "муниципальный район";
    if (name.starts_with("Муниципальные округа")) return "муниципальный округ";
    if (name.starts_with("Городские округа")) return "городской округ";
    if (name.starts_with("Внутригородские")) return "внутригородская территория города федерального значения";
    return {};
}

std::string full_name(const std::string& name, std::string_view type) {
    if (name.find("район") != std::string::npos || name.find("округ") != std::string::npos) return name;
    const bool adjective =
        type != "городской округ" && (name.ends_with("кий") || name.ends_with("ный") || name.ends_with("кой"));
    return adjective ? name + " " + std::string(type) : std::string(type) + " " + name;
}

/// Rows of the classifier: ТЕР, КОД1, КОД2, КОД3, КЧ, раздел, наименование, центр … Section 1 holds municipalities,
/// those of the upper level have zeros in КОД2 and КОД3 and stand under the headings of their subject and of their
/// type.
class ClassifierReader {
public:
    void read(std::string_view line, std::size_t number) {
        const std::vector<std::string> fields = csv_fields(line);
        if (fields.size() < 8) refuse(number, "в классификаторе не меньше восьми колонок");
        const std::string subject = padded(fields[0], 2), first = padded(fields[1], 3);
        if (!digits(subject) || !digits(first) || !digits(fields[2]) || !digits(fields[3]))
            refuse(number, "код — не число");
        if (fields[5] != "1" || padded(fields[2], 3) != "000" || padded(fields[3], 3) != "000") return;
        const std::string name = clean_line(fields[6]);
        const std::string_view heading = type_of_heading(name);
        if (!heading.empty()) type_ = heading;
        if (!heading.empty() || name.starts_with("Муниципальные образования"))
            enter_region(name);
        else
            municipalities_.push_back({subject + first + "000", full_name(name, type_), "", std::string(type_),
                                       clean_line(fields[7]), region_, 0, 9999});
    }

    std::vector<Municipality> take() { return std::move(municipalities_); }

private:
    static std::string padded(const std::string& code, std::size_t width) {
        return code.size() < width ? std::string(width - code.size(), '0') + code : code;
    }

    void enter_region(const std::string& heading) {
        std::string region = find_region(heading);
        if (!region.empty()) region_ = std::move(region);
    }

    std::string region_;
    std::string_view type_;
    std::vector<Municipality> municipalities_;
};

/// The TSV: which column is what.
class TableReader {
public:
    explicit TableReader(std::string_view head) {
        static constexpr std::array<std::string_view, 8> names{"oktmo",  "name_full",   "name_short", "type",
                                                               "center", "region_name", "year_from",  "year_to"};
        const std::vector<std::string_view> columns = split(head, '\t');
        for (std::size_t i = 0; i < names.size(); ++i)
            for (std::size_t column = 0; column < columns.size(); ++column)
                if (trim(columns[column]) == names[i]) column_[i] = static_cast<int>(column);
        for (const std::size_t needed : {0u, 1u, 5u})
            if (column_[needed] < 0) refuse(1, "нет колонки «" + std::string(names[needed]) + "»");
    }

    Municipality read(std::string_view line, std::size_t number) const {
        const std::vector<std::string_view> fields = split(line, '\t');
        const auto field = [&](std::size_t i) {
            const auto column = static_cast<std::size_t>(column_[i]);
            return column_[i] < 0 || column >= fields.size() ? std::string_view() : trim(fields[column]);
        };
        Municipality m{std::string(field(0)),     clean_line(field(1)),        clean_line(field(2)),
                       clean_line(field(3)),      clean_line(field(4)),        clean_line(field(5)),
                       year(field(6), 0, number), year(field(7), 9999, number)};
        if (m.oktmo.size() == 11 && m.oktmo.ends_with("000")) m.oktmo.resize(8);
        if (m.oktmo.size() == 7) m.oktmo.insert(0, "0");
        if (m.oktmo.size() != 8 || !digits(m.oktmo)) refuse(number, "в oktmo 8 цифр, а не «" + m.oktmo + "»");
        if (m.name_full.empty()) refuse(number, "name_full пусто");
        if (m.year_from > m.year_to) refuse(number, "year_from позже year_to");
        return m;
    }

private:
    std::array<int, 8> column_{-1, -1, -1, -1, -1, -1, -1, -1};
};

std::vector<Municipality> read_lines(const std::vector<std::string_view>& lines) {
    ClassifierReader classifier;
    std::vector<Municipality> municipalities;
    if (lines.empty() || trim(lines.front()).empty()) refuse(1, "справочник пуст");
    if (lines.front().find('\t') != std::string_view::npos) {
        const TableReader table(lines.front());
        for (std::size_t i = 1; i < lines.size(); ++i)
            if (!trim(lines[i]).empty()) municipalities.push_back(table.read(lines[i], i + 1));
    } else if (lines.front().find(';') != std::string_view::npos) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view first = split(lines[i], ';').front();
            const bool head = i == 0 && !digits(first) && first.find_first_of("0123456789") == std::string_view::npos;
            if (!trim(lines[i]).empty() && !head) classifier.read(lines[i], i + 1);
        }
        municipalities = classifier.take();
    } else {
        refuse(1, "это не TSV и не CSV классификатора ОКТМО");
    }
    if (municipalities.empty()) refuse(lines.size(), "ни одного муниципалитета");
    return municipalities;
}

}  // namespace

Registry Registry::read(std::istream& input) {
    std::string text = unmarked(std::string(std::istreambuf_iterator<char>(input), {}));
    if (!valid_utf8(text)) text = from_windows_1251(text);
    std::erase(text, '\r');
    return Registry(read_lines(split(text, '\n')));
}

Registry Registry::load(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("файл не открывается: " + path);
    return read(file);
}

}  // namespace svod
