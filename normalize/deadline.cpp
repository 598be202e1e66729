#include "normalize/deadline.h"

#include "normalize/deadline_rules.h"

namespace svod {

Deadline normalize_deadline(std::string_view phrase, const DeadlineContext& context) {
    const due::Phrase read = due::read_phrase(phrase, true);
    Deadline deadline = due::apply_rules({read, context, due::resolve_spans(read, context), phrase});
    deadline.text = phrase;
    return deadline;
}

}  // namespace svod
