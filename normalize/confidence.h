#pragma once

namespace svod::sure {

// What a confidence promises: the share that is right among values of its band (0.95+, 0.8–0.95, 0.5–0.8, below), as
// documents write them. Figures below are of tests/gold: of the phrases that the rules were written with in sight, and
// of `statuses_fresh.tsv`, notes from which no rule was written. Rules name a level of this table instead of a
// number of their own, so that a level can be measured (tests/normalize/calibration_test.cpp, tools/calibration) and a
// rule that errs more often is moved down. Lexicons with a column `confidence` keep to it too.

/// Nothing to misread: an empty cell.
constexpr double certain = 1.0;

/// The words have this one meaning, and the whole text is accounted for. Measured: more than 99 of 100;
/// of notes read once, by no rule written from them (`statuses_fresh.tsv`), 34 of 34.
constexpr double plain = 0.97;

/// A convention chooses among meanings («-» as «нет»), something was supplied or repaired, or words are left over that
/// the rule knows nothing of. Measured: 95 of 100 and more where rules were written with the phrases in sight, of notes
/// read once 56 of 71.
constexpr double convention = 0.88;

/// One weak cue speaks for it: a document named without a verb, an unknown word in the place of a condition, two verbs
/// that disagree. A person should look at it (`svod review`). Measured together with `guess`: 29 of 32 deadlines and
/// 129 of 136 statuses in sight, 8 of 12 unseen.
constexpr double weak = 0.7;

/// Little better than chance, or a text that contradicts itself: below `doubtful_below`, so never shown as a fact.
constexpr double guess = 0.55;

/// Nothing was recognised; the value only says so.
constexpr double hint = 0.3;

/// A share of its confidence that a value keeps where the rules of the language settle what was left out: a year taken
/// from the section, «около 1 мая». A `plain` value stays at 0.95 and more.
constexpr double settled = 0.99;

/// The share of its confidence that a municipality keeps where the head of the document names it.
constexpr double from_head = 0.95;

/// The same where only the body names it, so that it may be another's: a `plain` reading becomes `weak`.
constexpr double from_body = 0.7;

}  // namespace svod::sure
