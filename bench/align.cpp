// How long 10 000 documents × 50 activities take to be put into rows. Wordings are made here: typical activities as
// many offices would word them, with their places, dates and manners, and activities that no catalogue knows.
//   bench_align [DOCUMENTS [ACTIVITIES]]
#include "compare/align.h"
#include "compare/catalogue.h"
#include "compare/catalogue_data.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace svod;

/// Steele's splitmix64: the same documents on every machine.
struct Numbers {
    std::uint64_t state = 2022;
    std::size_t below(std::size_t bound) {
        std::uint64_t x = (state += 0x9E3779B97F4A7C15u);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
        return static_cast<std::size_t>((x ^ (x >> 31)) % bound);
    }
};

constexpr std::array deeds{"Организация", "Проведение",    "Разработка", "Утверждение", "Формирование",
                           "Обновление",  "Сопровождение", "Подготовка", "Анализ",      "Распространение"};
constexpr std::array frames{"",
                            " в рамках целевой модели",
                            " с участием методической службы",
                            " (по отдельному графику)",
                            " на основании приказа управления образования",
                            " в соответствии с положением",
                            ", не реже одного раза в полугодие"};
constexpr std::array matters{"конкурса рисунков",         "турслёта работников",    "ремонта спортивного зала",
                             "ярмарки вакансий",          "закупки оборудования",   "вечера встречи выпускников",
                             "недели детской книги",      "смотра школьных музеев", "посадки деревьев у школ",
                             "выставки технических работ"};

struct Plan {
    std::vector<Event> events;
    std::vector<AlignItem> items;
};

Plan plans(std::size_t documents, std::size_t activities) {
    const std::vector<CatalogueRow> typical = built_in_catalogue_rows();
    Numbers numbers;
    Plan plan;
    plan.events.reserve(documents * activities);
    for (std::size_t d = 0; d < documents; ++d)
        for (std::size_t a = 0; a < activities; ++a) {
            std::string text = typical[numbers.below(typical.size())].title;
            if (numbers.below(5) == 0)
                text = std::string(deeds[numbers.below(deeds.size())]) + " " + matters[numbers.below(matters.size())];
            if (numbers.below(3) == 0) text += frames[numbers.below(frames.size())];
            if (numbers.below(3) == 0) text += " района № " + std::to_string(d % 400);
            Event event;
            event.id = std::to_string(plan.events.size());
            event.activity = std::move(text);
            event.result = numbers.below(2) ? "Приказ" : "Справка";
            plan.events.push_back(std::move(event));
            plan.items.push_back({static_cast<int>(d), &plan.events.back(), false});
        }
    return plan;
}

std::size_t number(int count, char** arguments, int at, std::size_t otherwise) {
    return at < count ? static_cast<std::size_t>(std::strtoul(arguments[at], nullptr, 10)) : otherwise;
}

}  // namespace

int main(int count, char** arguments) {
    const std::size_t documents = number(count, arguments, 1, 10'000);
    const Plan plan = plans(documents, number(count, arguments, 2, 50));
    std::set<std::string> wordings;
    for (const Event& event : plan.events) wordings.insert(event.activity);
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t used = std::clock();
    const std::size_t rows = align_rows(plan.items).size();
    std::printf(
        "%zu documents, %zu activities in %zu wordings: %zu rows, %.1f s by the clock, %.1f s of the processor\n",
        documents, plan.items.size(), wordings.size(), rows,
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
        static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC);
}
