#pragma once

namespace svod::sure {

// What a confidence promises: of a hundred values that carry it at least so many are right. Rules name a level of this
// table instead of a number of their own, so that a level can be measured (tests/normalize/calibration_test.cpp,
// tools/calibration) and a rule that errs more often is moved down. Lexicons with a column `confidence` keep to it too.

/// Nothing to misread: an empty cell.
constexpr double certain = 1.0;

/// The words have this one meaning, and the whole text is accounted for. Measured: 99 of 100.
constexpr double plain = 0.97;

/// A convention chooses among meanings («-» as «нет»), something was supplied or repaired, or words are left over that
/// the rule knows nothing of. Measured: 85 to 95 of 100.
constexpr double convention = 0.88;

/// One weak cue speaks for it: a document named without a verb, an unknown word in the place of a condition, two verbs
/// that disagree. A person should look at it (`svod review`).
constexpr double weak = 0.7;

/// Little better than chance, or a text that contradicts itself: below `doubtful_below`, so never shown as a fact.
constexpr double guess = 0.55;

/// Nothing was recognised; the value only says so.
constexpr double hint = 0.3;

/// A share of its confidence that a value keeps where the rules of the language settle what was left out: a year taken
/// from the section, «около 1 мая». Of a `plain` value it leaves the band of 0.95+.
constexpr double settled = 0.99;

/// The share that is kept of the confidence of a municipality named in the head of its document: it is the head's.
constexpr double from_head = 0.95;

/// The same where only the body names it, so that it may be another's: a `plain` reading becomes `weak`.
constexpr double from_body = 0.7;

}  // namespace svod::sure
