#pragma once

#include "app/filters.h"
#include "app/usage_error.h"
#include "archive/store.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace svod {

/// Checks of an option's value that explain themselves in Russian.
std::function<std::string(const std::string&)> whole_number(int least, int most);
std::function<std::string(const std::string&)> one_of(std::vector<std::string> known);

/// `--archive`: the option, else $SVOD_ARCHIVE, else svod.sqlite in the working folder.
void add_archive_option(CLI::App& verb, std::string& address);

/// `--threads`: 0 means one a processor core.
void add_threads_option(CLI::App& verb, unsigned& threads);
unsigned thread_count(unsigned asked);

/// `--registry`, `--region`.
struct RegistryOptions {
    std::string file;
    std::string region;
};
void add_registry_options(CLI::App& verb, RegistryOptions& options);

void add_filter_options(CLI::App& verb, FilterOptions& options);
void add_handover_options(CLI::App& verb, HandoverOptions& options);

/// The row of a table of formats that `--format` names; throws UsageError with the names there are.
template <class Format>
const Format& named(std::span<const Format> formats, const std::string& name) {
    std::string known;
    for (const Format& each : formats) {
        if (each.name == name) return each;
        known += (known.empty() ? "" : ", ") + std::string(each.name);
    }
    throw UsageError("формата «" + name + "» нет. Есть: " + known + ".");
}

/// Writes `data` to the file `path`, or to stdout when it is empty or «-». A file is written beside and renamed, so
/// that no half-written file is left; a device or pipe is written to as it is. Throws UsageError when it cannot be.
void write_output(const std::string& path, const std::string& data);

}  // namespace svod
