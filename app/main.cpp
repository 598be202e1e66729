#include "app/command.h"
#include "app/russian_help.h"
#include "app/usage_error.h"
#include "archive/store.h"

#include <array>
#include <csignal>
#include <exception>
#include <iostream>

namespace {

/// The order is that of `svod --help`: the analyst's way first, then the tools under it.
constexpr std::array commands{
    svod::Command{"import", svod::define_import},     svod::Command{"compare", svod::define_compare},
    svod::Command{"review", svod::define_review},     svod::Command{"show", svod::define_show},
    svod::Command{"export", svod::define_export},     svod::Command{"serve", svod::define_serve},
    svod::Command{"extract", svod::define_extract},   svod::Command{"tables", svod::define_tables},
    svod::Command{"locate", svod::define_locate},     svod::Command{"normalize", svod::define_normalize},
    svod::Command{"registry", svod::define_registry}, svod::Command{"schema", svod::define_schema},
    svod::Command{"link", svod::define_link},         svod::Command{"catalogue", svod::define_catalogue},
    svod::Command{"init", svod::define_init},         svod::Command{"log", svod::define_log},
    svod::Command{"verify", svod::define_verify},     svod::Command{"history", svod::define_history},
    svod::Command{"diff", svod::define_diff},         svod::Command{"correct", svod::define_correct},
    svod::Command{"undo", svod::define_undo},         svod::Command{"original", svod::define_original},
    svod::Command{"search", svod::define_search},     svod::Command{"snapshot", svod::define_snapshot},
    svod::Command{"remove", svod::define_remove},     svod::Command{"rebuild", svod::define_rebuild},
    svod::Command{"bag", svod::define_bag},
};

int status(svod::Exit exit) {
    return static_cast<int>(exit);
}

/// A reader that has seen enough (`| head`) ends the program in silence, whatever whoever started it does with the
/// signal.
void die_of_closed_pipe() {
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigprocmask(SIG_UNBLOCK, &pipe, nullptr);
}

int run(int count, char** arguments) {
    std::function<svod::Exit()> command;
    CLI::App program(
        "svod сводит отчёты муниципалитетов (DOCX, ODT) в одно сравнение, где каждая цифра ведёт к своей ячейке.",
        "svod");
    svod::speak_russian(program);
    program.set_version_flag("--version", "svod " SVOD_VERSION, "номер версии");
    program.require_subcommand(0, 1);
    for (const svod::Command& each : commands) each.define(program, command);
    for (CLI::App* verb : program.get_subcommands({})) verb->group("Команды");
    try {
        program.parse(count, arguments);
    } catch (const CLI::Success& wanted) {
        return program.exit(wanted);
    } catch (const CLI::ParseError& error) {
        std::cerr << "svod: " << svod::russian_message(error, program.get_subcommands().empty()) << "\n";
        return status(svod::Exit::wrong_call);
    }
    if (!command) {
        std::cout << program.help();
        return status(svod::Exit::wrong_call);
    }
    const svod::Exit exit = command();
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "svod: вывод не записан: нет места или получатель закрылся\n";
        return status(svod::Exit::archive_unusable);
    }
    return status(exit);
}

}  // namespace

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    die_of_closed_pipe();
    try {
        return run(count, arguments);
    } catch (const svod::UsageError& error) {
        std::cerr << "svod: " << error.what() << "\n";
        return status(svod::Exit::wrong_call);
    } catch (const svod::DocumentError& error) {
        std::cerr << "svod: " << error.what() << "\n";
        return status(svod::Exit::some_failed);
    } catch (const svod::ArchiveError& error) {
        std::cerr << "svod: " << error.what() << "\n";
        return status(svod::Exit::archive_unusable);
    } catch (const std::exception& error) {
        std::cerr << "svod: внутренняя ошибка: " << error.what() << "\n";
        return status(svod::Exit::archive_unusable);
    }
}
