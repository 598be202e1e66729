#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace svod {

/// Exit statuses of the contract.
enum class Exit { ok = 0, some_failed = 1, wrong_call = 2, archive_unusable = 3 };

/// One verb: `define` adds it to the program and sets `run` (called after parsing) to what it does.
struct Command {
    std::string_view name;
    void (*define)(CLI::App& program, std::function<Exit()>& run);
};

void define_import(CLI::App& program, std::function<Exit()>& run);
void define_compare(CLI::App& program, std::function<Exit()>& run);
void define_link(CLI::App& program, std::function<Exit()>& run);
void define_catalogue(CLI::App& program, std::function<Exit()>& run);
void define_review(CLI::App& program, std::function<Exit()>& run);
void define_show(CLI::App& program, std::function<Exit()>& run);
void define_export(CLI::App& program, std::function<Exit()>& run);
void define_extract(CLI::App& program, std::function<Exit()>& run);
void define_tables(CLI::App& program, std::function<Exit()>& run);
void define_locate(CLI::App& program, std::function<Exit()>& run);
void define_normalize(CLI::App& program, std::function<Exit()>& run);
void define_registry(CLI::App& program, std::function<Exit()>& run);
void define_schema(CLI::App& program, std::function<Exit()>& run);
void define_init(CLI::App& program, std::function<Exit()>& run);
void define_log(CLI::App& program, std::function<Exit()>& run);
void define_verify(CLI::App& program, std::function<Exit()>& run);
void define_history(CLI::App& program, std::function<Exit()>& run);
void define_diff(CLI::App& program, std::function<Exit()>& run);
void define_correct(CLI::App& program, std::function<Exit()>& run);
void define_undo(CLI::App& program, std::function<Exit()>& run);
void define_search(CLI::App& program, std::function<Exit()>& run);
void define_original(CLI::App& program, std::function<Exit()>& run);
void define_snapshot(CLI::App& program, std::function<Exit()>& run);
void define_remove(CLI::App& program, std::function<Exit()>& run);
void define_rebuild(CLI::App& program, std::function<Exit()>& run);
void define_bag(CLI::App& program, std::function<Exit()>& run);
void define_rules(CLI::App& program, std::function<Exit()>& run);
void define_serve(CLI::App& program, std::function<Exit()>& run);

}  // namespace svod
