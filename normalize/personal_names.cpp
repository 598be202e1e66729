#include "normalize/personal_names.h"

#include "normalize/names.h"
#include "normalize/responsible_lexicon.h"
#include "text/characters.h"

#include <algorithm>

namespace svod {

namespace {

constexpr std::string_view hidden = "[имя скрыто]";

std::string initial(std::string_view name) {
    std::size_t position = 0;
    std::string out;
    append_character(out, next_character(name, position));
    return out + ".";
}

/// «Фамилия И.О.», the surname in the case it stands in.
std::string shortened(const PersonMention& person) {
    std::string out = person.surname;
    if (!person.initials.empty()) return out + " " + person.initials;
    out += " " + initial(person.first);
    return person.patronymic.empty() ? out : out + initial(person.patronymic);
}

/// «методист Сидорова»: a surname alone behind a word that names a role.
bool surname_of_role(const std::vector<NameWord>& words, std::size_t at) {
    if (at == 0 || words[at].kind != NameWord::Kind::word || !words[at].capital || words[at].upper) return false;
    constexpr std::size_t shortest = 8;  // four letters
    const NameWord& before = words[at - 1];
    return words[at].text.size() >= shortest && !words[at].line && !party_word(words[at].folded) &&
           surname_like(words[at].folded) && before.kind == NameWord::Kind::word &&
           (party_word(before.folded) || before.upper);
}

/// Two capital words alone are a person only when none may be shown.
bool counts(const PersonMention& person, PersonNames names) {
    return names == PersonNames::role || !person.initials.empty() || !person.patronymic.empty();
}

/// «Фамилия Имя Отчество» of a party.
std::string shortened_party(const std::string& name) {
    return with_names(name, PersonNames::initials);
}

std::string joined_parties(const std::vector<Party>& parties) {
    std::string text;
    for (const Party& party : parties) text += (text.empty() ? "" : ", ") + party.name;
    return text.empty() ? std::string(hidden) : text;
}

void show_parties(Responsible& responsible, PersonNames names) {
    bool person = false;
    for (Party& party : responsible.parties) {
        if (party.kind != Party::Kind::person) {
            party.name = with_names(party.name, names);
            continue;
        }
        person = true;
        if (names == PersonNames::role) {
            party = {Party::Kind::role, party.role.empty() ? std::string(hidden) : party.role, ""};
        } else {
            party.name = shortened_party(party.name);
        }
    }
    if (names == PersonNames::role && person) {
        responsible.text = joined_parties(responsible.parties);
    } else {
        responsible.text = with_names(responsible.text, names);
    }
}

class NameShower {
public:
    explicit NameShower(PersonNames names) : names_(names) {}

    void show(std::string& text) const { text = with_names(text, names_); }

    void show(OrderReference& order) const {
        show(order.issuer);
        show(order.title);
    }

    void show(Event& event) const {
        for (SectionTitle& section : event.section) show(section.title);
        show(event.activity);
        if (event.result) show(*event.result);
        if (event.deadline) show(event.deadline->text);
        if (event.completion) show(event.completion->text);
        if (event.responsible) show_parties(*event.responsible, names_);
        for (Evidence& evidence : event.evidence) show(evidence.order);
    }

    void show(Indicator& indicator) const {
        show(indicator.measure);
        for (Indicator::Dimension& dimension : indicator.dimensions) {
            show(dimension.name);
            show(dimension.value);
        }
    }

private:
    PersonNames names_;
};

}  // namespace

std::string with_names(std::string_view text, PersonNames names) {
    const auto read = [](const std::vector<NameWord>& words, std::size_t at) {
        return read_person(words, at, true, party_word);
    };
    if (names == PersonNames::full) return std::string(text);
    std::vector<NameWord> words = name_words(text);
    bool changed = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto person = read(words, at);
        if (!person && names == PersonNames::role && surname_of_role(words, at)) {
            words[at].text = hidden;
            changed = true;
        }
        if (!person || person->end <= at || !counts(*person, names)) continue;
        // «Утверждаю И.С. Лобанов»: the initials belong to the word after them, unless that has its own.
        const auto after = read(words, at + 1);
        if (after && after->end > person->end && !read(words, person->end)) {
            if (names != PersonNames::role) continue;
            person->end = after->end;
        }
        const std::string shown = names == PersonNames::role ? std::string(hidden) : shortened(*person);
        words[at].text = shown;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                    words.begin() + static_cast<std::ptrdiff_t>(person->end));
        changed = true;
    }
    return changed ? printed(words, 0, words.size()) : std::string(text);
}

std::string file_with_names(std::string_view name, PersonNames names) {
    return names == PersonNames::role ? with_names(name, names) : std::string(name);
}

void show_names(Report& report, PersonNames names) {
    if (names == PersonNames::full) return;
    const NameShower shower(names);
    report.source.name = file_with_names(report.source.name, names);
    shower.show(report.title);
    for (Approval& approval : report.approvals) {
        shower.show(approval.issuer);
        shower.show(approval.text);
    }
    for (OrderReference& order : report.orders) shower.show(order);
    for (Event& event : report.events) shower.show(event);
    for (Indicator& indicator : report.indicators) shower.show(indicator);
    for (Finding& finding : report.findings) shower.show(finding.message);
    for (ReportRevision& revision : report.revisions) {
        shower.show(revision.change.before);
        shower.show(revision.change.after);
        // The author is whoever signed in to Word: «ivanova» names a person as well.
        if (names == PersonNames::role && !revision.change.author.empty()) revision.change.author = hidden;
        shower.show(revision.change.author);
    }
}

}  // namespace svod
