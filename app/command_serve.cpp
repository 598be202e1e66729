#include "app/command.h"
#include "app/options.h"
#include "app/server/server.h"

#include <csignal>
#include <memory>

namespace svod {

namespace {

struct Options {
    std::string archive;
    int port = 8080;
    HandoverOptions handover;
};

}  // namespace

void define_serve(CLI::App& program, std::function<Exit()>& run) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = program.add_subcommand("serve", "страница в браузере: http://127.0.0.1:8080");
    add_archive_option(*verb, options->archive);
    verb->add_option("--port", options->port, "порт (0 — любой свободный)")
        ->check(whole_number(0, 65535))
        ->option_text("ЧИСЛО");
    verb->add_option("--names", options->handover.names,
                     "лица: full — как написаны, initials — с инициалами, role — только должности")
        ->check(one_of({"full", "initials", "role"}))
        ->option_text("ВИД");
    verb->footer(
        "Страница видна только с этого компьютера. Те же данные — у каждой страницы с окончанием .json, .csv, .xlsx;\n"
        "их описание — /openapi.json.\n\n"
        "Пример:\n  svod serve --archive регион.sqlite --port 8081");
    verb->callback([options, &run] {
        run = [options] {
            std::signal(SIGPIPE, SIG_IGN);  // a browser that goes away ends its answer, not the server
            serve({options->archive, options->port, parse_names(options->handover), {}});
            return Exit::ok;
        };
    });
}

}  // namespace svod
