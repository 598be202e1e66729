#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace svod {

/// Russian words in the help of `app` and of every verb added after this call.
void speak_russian(CLI::App& app);

/// What is wrong with the call and what to do, in Russian.
/// `no_verb`: no command of the program was recognised before the trouble.
std::string russian_message(const CLI::ParseError& error, bool no_verb);

}  // namespace svod
