#include "ingest/account.h"

#include <algorithm>

namespace svod {
namespace {

struct Reason {
    std::string_view name;
    std::string_view russian;
};

constexpr std::array<Reason, dropped_reasons> reasons{{
    {"deleted", "удалено правкой"},
    {"hidden", "скрытый текст"},
    {"field_code", "код поля"},
    {"covered", "закрыто объединённой ячейкой"},
    {"note", "сноски (хранятся отдельно)"},
    {"comment", "примечания (хранятся отдельно)"},
    {"alternate", "невыбранная замена"},
    {"number", "сохранённый номер списка"},
    {"ruby", "подписи над текстом"},
    {"description", "описания рисунков"},
    {"object", "вложенные объекты и формулы"},
    {"outside", "вне текста: свойства, стили, колонтитулы"},
    {"space", "пробелы разметки"},
    {"mark", "мягкие переносы и знаки направления"},
    {"composed", "соединено со своей буквой"},
    {"layout", "числа и данные разметки"},
    {"unreadable", "в оборванной части"},
}};

class CountingHandler : public XmlHandler {
public:
    CountingHandler(XmlHandler& inner, Account& account) : inner_(inner), account_(account) {}
    void begin(const XmlCursor& cursor) override { inner_.begin(cursor); }
    void start(const XmlElement& element) override { inner_.start(element); }
    void end(int id) override { inner_.end(id); }
    void text(std::string_view characters) override {
        account_.read(characters);
        inner_.text(characters);
    }

private:
    XmlHandler& inner_;
    Account& account_;
};

}  // namespace

std::string_view name(Dropped reason) {
    return reasons[static_cast<std::size_t>(reason)].name;
}

std::string_view russian(Dropped reason) {
    return reasons[static_cast<std::size_t>(reason)].russian;
}

std::int64_t Account::characters_in(std::string_view utf8) {
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; });
}

void Account::change(Dropped reason, std::int64_t given, std::int64_t got) {
    if (got <= given)
        drop(reason, given - got);
    else
        add(got - given);
}

void Account::close_note(const Note& note) {
    drop(note.kind == "comment" ? Dropped::comment : Dropped::note, characters_in(note.text) - notes_.back());
    notes_.pop_back();
}

std::int64_t Account::unaccounted() const {
    std::int64_t rest = total_ - kept_;
    for (const std::int64_t count : dropped_) rest -= count;
    return rest;
}

void Account::close(const Document& document) {
    kept_ = -added_;
    for (const Paragraph& paragraph : document.paragraphs) kept_ += characters_in(paragraph.text);
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells) kept_ += characters_in(cell.text);
    if (broken_) drop(Dropped::unreadable, unaccounted());
}

void parse_counted(const XmlFeed& feed, std::string_view part, const Limits& limits, std::span<const XmlName> names,
                   XmlHandler& handler, Account* account) {
    if (account == nullptr) return parse_xml(feed, part, limits, names, handler);
    account->open_part(part);
    CountingHandler counting(handler, *account);
    parse_xml(feed, part, limits, names, counting);
}

bool is_blank(std::string_view characters) {
    return characters.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace svod
