#pragma once

#include "normalize/inflection.h"
#include "normalize/names_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace svod {

/// A person named by words [begin, end) of a phrase, its parts as written.
struct PersonMention {
    std::size_t begin = 0, end = 0;
    std::string surname;
    std::string initials;  ///< «И.И.», «Р.А. оглы»; empty when the names are full, and where the surname stands alone
    std::string first, patronymic;
};

/// Is the folded word one that names no person («совет», «главный»)?
using CommonWord = bool (*)(std::string_view folded);

/// The person that begins at word `at`: «Иванов И.И.», «И.И. Иванов», «Иванов ИИ», «Иванов И. И.», «Иванов А,В,»,
/// «Иванова Анна Петровна», «Анна Петровна Иванова», «Анна Иванова». `starts`: nothing of the same party is before it.
std::optional<PersonMention> read_person(const std::vector<NameWord>& words, std::size_t at, bool starts,
                                         CommonWord common);

/// «Фамилия И.О.» or «Фамилия Имя Отчество» in the nominative. `form`: the case the person stands in where the words
/// around tell it (a role in the dative); endings that are no nominative's are put right without it.
std::string person_name(const PersonMention& person, std::optional<Case> form);

/// («Пинаевой», feminine) → «Пинаева», («Шишкину», —) → «Шишкин», («Шевченко», —) stays.
std::string nominative_surname(std::string_view surname, std::optional<Gender> gender, std::optional<Case> form);

/// Has the folded word an ending that hardly anything but a surname has («Петров», «Сидоровой», «Шевченко»)?
bool surname_alone(std::string_view folded);

/// Has the folded word the ending of a surname in any case?
bool surname_like(std::string_view folded);

}  // namespace svod
