#include "app/command.h"
#include "app/options.h"
#include "app/pipeline.h"
#include "app/usage_error.h"
#include "extract/extract.h"
#include "normalize/deadline.h"
#include "normalize/json.h"
#include "normalize/order.h"
#include "normalize/responsible.h"
#include "normalize/status.h"
#include "normalize/territory.h"
#include "text/text.h"

#include <array>
#include <cstdio>
#include <iostream>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string kind;
    RegistryOptions registry;
};

/// The phrase and what may follow it behind a tab (a period or a region).
struct Phrase {
    std::string text;
    std::string context;
};

std::string deadline(const Phrase& phrase, const TerritoryContext&) {
    DeadlineContext context;
    context.period = parse_iso_range(phrase.context);
    return deadline_json(normalize_deadline(phrase.text, context));
}

std::string status(const Phrase& phrase, const TerritoryContext&) {
    const Completion completion = normalize_status(phrase.text);
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, "%.2f", completion.confidence);
    return "{\"status\":\"" + std::string(name(completion.status)) + "\",\"rule\":\"" + completion.rule +
           "\",\"confidence\":" + confidence + "}";
}

std::string responsible(const Phrase& phrase, const TerritoryContext&) {
    return responsible_json(normalize_responsible(phrase.text));
}

std::string territory(const Phrase& phrase, const TerritoryContext& given) {
    TerritoryContext context = given;
    if (!phrase.context.empty()) context.region = phrase.context;
    const auto found = find_territory(phrase.text, context);
    return found ? territory_json(*found) : "null";
}

std::string header(const Phrase& phrase, const TerritoryContext&) {
    const auto field = match_header(phrase.text);
    return field ? "{\"field\":\"" + std::string(name(*field)) + "\"}" : "{\"field\":null}";
}

std::string order(const Phrase& phrase, const TerritoryContext&) {
    return orders_json(find_orders(phrase.text));
}

struct Kind {
    std::string_view name;
    std::string (*answer)(const Phrase& phrase, const TerritoryContext& context);
};

constexpr std::array kinds{
    Kind{"deadline", deadline},   Kind{"status", status}, Kind{"responsible", responsible},
    Kind{"territory", territory}, Kind{"header", header}, Kind{"order", order},
};

Exit normalize_lines(const Options& options) {
    const std::unique_ptr<Registry> registry = load_registry(options.registry.file);
    TerritoryContext context;
    context.registry = registry.get();
    context.region = options.registry.region;
    for (const Kind& kind : kinds) {
        if (kind.name != options.kind) continue;
        std::string line;
        while (std::getline(std::cin, line)) {
            if (!line.empty() && line.back() == '\r') line.pop_back();
            const auto tab = line.find('\t');
            const Phrase phrase{line.substr(0, tab), tab == std::string::npos ? std::string() : line.substr(tab + 1)};
            std::cout << kind.answer(phrase, context) << '\n';
        }
        return Exit::ok;
    }
    return Exit::wrong_call;
}

}  // namespace

void define_normalize(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("normalize", "как понята фраза: строка на входе — объект JSON на выходе");
    verb->add_option("ВИД", options->kind,
                     "deadline (за табуляцией период НАЧАЛО..КОНЕЦ), status, responsible, territory (за табуляцией "
                     "регион), header, order")
        ->required()
        ->option_text(" ")
        ->check(one_of({"deadline", "status", "responsible", "territory", "header", "order"}));
    add_registry_options(*verb, options->registry);
    verb->footer(
        "Примеры:\n  echo \"до 15 марта 2022 г.\" | svod normalize deadline\n"
        "  printf 'октябрь - апрель\\t2020-09-01..2021-08-31\\n' | svod normalize deadline\n"
        "  echo \"Издан приказ от 24.09.2020 № 304-од\" | svod normalize order");
    verb->callback([options, &run] { run = [options] { return normalize_lines(*options); }; });
}

}  // namespace svod
