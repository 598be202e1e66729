#include "compare/narrowing.h"

#include "compare/bodies.h"
#include "text/text.h"

#include <algorithm>

namespace svod {

namespace {

/// The words asked for, as the beginnings of words they are looked for by.
std::vector<std::string> beginnings(const std::string& words) {
    std::vector<std::string> all;
    for (const std::string& each : stems(words)) all.push_back(" " + each);
    return all;
}

bool has_words(const Event& event, const std::vector<std::string>& wanted) {
    std::string all = event.number + " " + event.activity;
    if (event.result) all += " " + *event.result;
    if (event.completion) all += " " + event.completion->text;
    if (event.responsible) all += " " + event.responsible->text;
    const std::string folded = " " + fold_words(all);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

/// Who answers for an activity, looked for by a name.
class WantedBody {
public:
    WantedBody(const Comparison& comparison, const std::string& name)
        : reader_(comparison), key_(BodyReader::key_of(name)), folded_(fold_words(name)) {}

    bool answers_for(const Event& event) {
        const std::vector<ResponsibleBody> bodies = reader_.bodies(event);
        return std::any_of(bodies.begin(), bodies.end(), [&](const ResponsibleBody& body) {
            return body.key == key_ || fold_words(body.written) == folded_;
        });
    }

private:
    BodyReader reader_;
    std::string key_;
    std::string folded_;  ///< a short name that only some documents explain
};

std::vector<std::string> in_words(const Narrowing& narrowing) {
    std::vector<std::string> all;
    if (!narrowing.words.empty()) all.push_back("слова: " + narrowing.words);
    if (!narrowing.responsible.empty()) all.push_back("ответственный: " + narrowing.responsible);
    if (narrowing.proved) all.emplace_back(*narrowing.proved ? "с подтверждением" : "без подтверждения");
    if (narrowing.doubtful) all.emplace_back("только с нераспознанным");
    for (std::string& each : all) each += " (итоги — по всем мероприятиям)";
    return all;
}

}  // namespace

bool has_doubt(const Event& event) {
    return (event.deadline && is_doubtful(*event.deadline)) || (event.completion && is_doubtful(*event.completion)) ||
           (event.responsible && is_doubtful(*event.responsible));
}

void narrow(Comparison& comparison, const Narrowing& narrowing) {
    if (narrowing == Narrowing{}) return;
    const std::vector<std::string> words = beginnings(narrowing.words);
    std::optional<WantedBody> body;
    if (!narrowing.responsible.empty()) body.emplace(comparison, narrowing.responsible);
    const auto dropped = [&](const ComparedEvent& compared) {
        const Event& event = *compared.event;
        return (narrowing.proved && *narrowing.proved == event.evidence.empty()) ||
               (narrowing.doubtful && !has_doubt(event)) || (body && !body->answers_for(event)) ||
               (!words.empty() && !has_words(event, words));
    };
    for (ComparedRow& row : comparison.rows)
        for (std::vector<ComparedEvent>& cell : row.cells) std::erase_if(cell, dropped);
    std::erase_if(comparison.rows, [](const ComparedRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
    });
    for (std::string& each : in_words(narrowing)) comparison.filters.push_back(std::move(each));
}

}  // namespace svod
