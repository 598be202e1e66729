#include "app/command.h"
#include "app/options.h"
#include "app/selection_check.h"
#include "app/terminal.h"
#include "export/review.h"

#include <algorithm>
#include <memory>

namespace svod {

namespace {

constexpr int most_listed = 100'000'000;

struct Options {
    std::string archive;
    std::string format = "table";
    std::string output;
    int limit = 0;  ///< 0: all
    FilterOptions filters;
};

Exit review(const Options& options) {
    const CompareOptions compare_options = parse(options.filters);
    const std::unique_ptr<Store> store = open_archive(options.archive, OpenMode::read);
    const Comparison comparison = compare_archive(*store, compare_options);
    require_something(*store, comparison, compare_options);
    const std::vector<ReviewItem> items = review_queue(comparison);
    const std::size_t limit = options.limit ? static_cast<std::size_t>(options.limit) : items.size();
    const ReviewList list{items, std::min(limit, items.size())};
    write_output(options.output, named(review_formats(), options.format)
                                     .write(list, options.output.empty() ? stdout_options() : WriteOptions{}));
    return Exit::ok;
}

}  // namespace

void define_review(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        program.add_subcommand("review", "что понято неуверенно: сначала то, что сильнее искажает сводную");
    add_archive_option(*verb, options->archive);
    verb->add_option("--format", options->format, "table, json, csv")->type_name("ФОРМАТ");
    verb->add_option("-o,--output", options->output, "файл результата (без него — на экран)")->type_name("ФАЙЛ");
    verb->add_option("--limit", options->limit, "показать только столько первых")
        ->check(whole_number(1, most_listed))
        ->option_text("ЧИСЛО");
    add_filter_options(*verb, options->filters);
    verb->footer(
        "Примеры:\n  svod review --limit 20\n  svod review --territory Зея --format csv -o проверить.csv\n"
        "  svod review --status неясно");
    verb->callback([options, &run] { run = [options] { return review(*options); }; });
}

}  // namespace svod
