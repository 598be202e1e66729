#pragma once

#include "normalize/status_note.h"

#include <string>

namespace svod {

/// A note without its questions: «Выполнено? Да» → «Да», «Выполнено?» → nothing.
struct Questioned {
    std::string rest;
    bool asked = false;    ///< a question was struck out
    bool doubted = false;  ///< the note ends in one, or in what may be a title: «акция Что такое дом?»
};

Questioned strike_questions(const CompletionNote& note);

}  // namespace svod
