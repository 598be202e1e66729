#include "app/command.h"
#include "app/option_values.h"
#include "app/options.h"
#include "app/terminal.h"
#include "app/usage_error.h"
#include "archive/search.h"
#include "export/words.h"
#include "normalize/json_writer.h"
#include "text/text.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

namespace svod {

namespace {

constexpr int most_listed = 1000;

struct Options {
    std::string archive;
    std::vector<std::string> words;
    std::vector<std::string> territories;
    std::vector<std::string> statuses;
    int limit = 20;
    std::string format = "table";
};

/// A hit with the texts it was found in.
struct FoundText {
    SearchHit hit;
    std::string event;                                       ///< its id; empty: outside the tables
    std::string territory;                                   ///< empty: not recognised
    std::string status;                                      ///< in words; empty: none is reported
    std::vector<std::pair<std::string, std::string>> texts;  ///< what it is, its words; only those with a mark
};

std::vector<FoundText> read_texts(Store& store, const SearchAnswer& answer, const std::vector<SearchPart>& parts) {
    std::map<std::string, Report> reports;
    std::vector<FoundText> found;
    for (const SearchHit& hit : answer.hits) {
        auto known = reports.find(hit.sha256);
        if (known == reports.end()) {
            std::vector<Report> read = store.reports_of({hit.sha256});
            if (read.empty()) continue;
            known = reports.emplace(hit.sha256, std::move(read.front())).first;
        }
        const Report& report = known->second;
        FoundText text{
            hit, {}, report.territory && !is_doubtful(*report.territory) ? report.territory->name : "", {}, {}};
        const auto add = [&](const std::string& what, const std::string& words) {
            if (!marked_words(words, parts).empty()) text.texts.emplace_back(what, clean_line(words));
        };
        if (hit.unit > 0 && static_cast<std::size_t>(hit.unit) <= report.events.size()) {
            const Event& event = report.events[static_cast<std::size_t>(hit.unit) - 1];
            text.event = event.id;
            if (event.completion)
                text.status =
                    is_doubtful(*event.completion) ? "не распознано" : std::string(russian(event.completion->status));
            text.texts.emplace_back("activity", clean_line(event.activity));
            add("result", event.result.value_or(""));
            add("completion", event.completion ? event.completion->text : "");
            add("responsible", event.responsible ? event.responsible->text : "");
        } else {
            const std::string prose = prose_of(store, hit.sha256);
            if (prose.empty()) add("prose", report.title);
            for (const std::string_view line : split(prose, '\n')) add("prose", std::string(line));
        }
        found.push_back(std::move(text));
    }
    return found;
}

/// The text with its words marked: in bold where there is colour, else in [brackets].
std::string marked(const std::string& text, const std::vector<SearchPart>& parts, bool colour) {
    std::string out;
    std::size_t last = 0;
    for (const auto& [start, length] : marked_words(text, parts)) {
        out += text.substr(last, start - last) + (colour ? "\033[1;4m" : "[") + text.substr(start, length) +
               (colour ? "\033[0m" : "]");
        last = start + length;
    }
    return out + text.substr(last);
}

/// A long paragraph around its first mark.
std::string excerpt(const std::string& text, const std::vector<SearchPart>& parts) {
    constexpr std::size_t most_bytes = 600;
    constexpr std::size_t before = 120;
    if (text.size() <= most_bytes) return text;
    const auto marks = marked_words(text, parts);
    std::size_t start = marks.empty() || marks[0].first < before ? 0 : text.rfind(' ', marks[0].first - before);
    if (start == std::string::npos) start = 0;
    std::size_t end = text.find(' ', std::min(text.size(), start + most_bytes));
    if (end == std::string::npos) end = text.size();
    return (start ? "…" : "") + text.substr(start, end - start) + (end < text.size() ? "…" : "");
}

std::string_view label(std::string_view what) {
    if (what == "result") return "результат: ";
    if (what == "completion") return "отметка: ";
    return what == "responsible" ? "ответственные: " : "";
}

std::string answer_text(const std::vector<FoundText>& found, const SearchAnswer& answer,
                        const std::vector<SearchPart>& parts) {
    const bool colour = stdout_options().colour;
    std::string text;
    for (const FoundText& each : found) {
        text += (each.event.empty() ? each.hit.sha256.substr(0, 12) : each.event) + "  " +
                (each.territory.empty() ? "муниципалитет не распознан" : each.territory) +
                (each.status.empty() ? "" : ", " + each.status) + "  " + each.hit.name + "\n";
        for (const auto& [what, words] : each.texts)
            text += "  " + std::string(label(what)) + marked(excerpt(words, parts), parts, colour) + "\n";
    }
    return text + (found.empty() ? "Ничего не найдено.\n"
                                 : "Показано: " + std::to_string(found.size()) +
                                       "; всего с этими словами: " + std::to_string(answer.found) + ".\n");
}

std::string answer_json(const std::vector<FoundText>& found, const SearchAnswer& answer,
                        const std::vector<SearchPart>& parts) {
    Json json;
    json.open();
    json.field("schema", "svod.search/1");
    json.field("found", static_cast<int>(answer.found));
    json.key("hits");
    json.open_list();
    for (const FoundText& each : found) {
        json.open();
        json.field("document", each.hit.name);
        json.field("sha256", each.hit.sha256);
        json.field_or_null("event", each.event);
        json.field_or_null("territory", each.territory);
        json.confidence("score", each.hit.score);
        json.key("texts");
        json.open_list();
        for (const auto& [what, words] : each.texts) {
            json.open();
            json.field("field", what);
            json.field("text", words);
            json.key("marks");
            json.open_list();
            for (const auto& [start, size] : marked_words(words, parts)) {
                json.open_list();
                json.integer(static_cast<std::int64_t>(length(std::string_view(words).substr(0, start))));
                json.integer(static_cast<std::int64_t>(length(std::string_view(words).substr(start, size))));
                json.close_list();
            }
            json.close_list();
            json.close();
        }
        json.close_list();
        json.close();
    }
    json.close_list();
    json.close();
    return json.take() + "\n";
}

Exit search(const Options& options) {
    std::string asked;
    for (const std::string& word : options.words) {
        const bool phrase = word.find(' ') != std::string::npos && options.words.size() > 1;
        asked += (asked.empty() ? "" : " ") + (phrase ? "\"" + word + "\"" : word);
    }
    SearchRequest request;
    request.parts = parse_search(asked);
    if (request.parts.empty()) throw UsageError("назовите хотя бы одно слово: svod search \"наставник* психолог\".");
    request.territories = options.territories;
    for (const std::string& status : options.statuses) request.statuses.push_back(parse_status(status));
    request.limit = static_cast<std::size_t>(options.limit);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const SearchAnswer answer = search_archive(*store, request);
    const std::vector<FoundText> found = read_texts(*store, answer, request.parts);
    std::cout << (options.format == "json" ? answer_json(found, answer, request.parts)
                                           : answer_text(found, answer, request.parts));
    return Exit::ok;
}

}  // namespace

void define_search(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("search", "найти слова в мероприятиях, результатах, отметках и тексте");
    verb->add_option("СЛОВА", options->words,
                     "слова в любой форме; «\"несколько слов\"» — подряд; начало* — с этого начала")
        ->required()
        ->option_text(" ");
    add_archive_option(*verb, options->archive);
    verb->add_option("--territory", options->territories,
                     "только этот муниципалитет (название или ОКТМО; можно несколько)")
        ->type_name("НАЗВАНИЕ");
    verb->add_option("--status", options->statuses, "только мероприятия с этим статусом")->type_name("СТАТУС");
    verb->add_option("--limit", options->limit, "показать столько лучших (обычно 20)")
        ->check(whole_number(1, most_listed))
        ->option_text("ЧИСЛО");
    verb->add_option("--format", options->format, "table, json")
        ->check(one_of({"table", "json"}))
        ->option_text("ФОРМАТ");
    verb->footer(
        "Все слова должны стоять в одном мероприятии (или в тексте вне таблиц). Регистр и «ё» не важны.\n\nПримеры:\n"
        "  svod search \"наставник* психолог\" --territory Зея\n  svod search '\"целевая модель\" школа' --status "
        "\"не выполнено\"");
    verb->callback([options, &run] { run = [options] { return search(*options); }; });
}

}  // namespace svod
