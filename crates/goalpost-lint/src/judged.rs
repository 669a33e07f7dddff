//! What a sentence shows to be wrong by what it is: a label, a standing manner, a deed, a number where none belongs.
//! Decided once, for the rules and for `smart`.

use goalpost_prose::{Amount, Judgement, Kind, NotSpecific, Reading, Role, Verb, VerbClass};
use goalpost_text::Span;
use goalpost_values::Decimal;

/// The most words that a label has: the verb of a longer title is more likely to be one that is not known.
const WORDS_OF_A_LABEL: usize = 6;

/// Whether a title is too long to be called a label, as a look at it shows.
pub(crate) fn is_too_long_for_label(title: &str) -> bool {
    title.split_whitespace().nth(WORDS_OF_A_LABEL).is_some()
}

/// The whole of a goal that is called something, and says nothing. A key result may be named as what it counts.
#[must_use]
pub fn bare_label(reading: &Reading<'_>) -> Option<Span> {
    let Judgement::No(NotSpecific::Label, words) = reading.specific() else {
        return None;
    };
    let is_label = reading.kind() == Kind::Goal && !is_too_long_for_label(reading.text);
    (is_label && reading.verbs().is_empty() && reading.placeholders.is_empty()).then_some(words)
}

/// What makes a goal a standing manner, which is never finished.
#[must_use]
pub fn standing_goal(reading: &Reading<'_>) -> Option<Span> {
    (reading.kind() == Kind::Goal).then(|| reading.standing())?
}

/// The number of an objective, which belongs to its key results: the first target that is said in figures or counts
/// more than one. Of a rank, as in "a top 10 employer", nothing is said.
#[must_use]
pub fn number_in_objective(reading: &Reading<'_>) -> Option<Span> {
    if reading.kind() != Kind::Objective {
        return None;
    }
    let in_digits = |amount: &Amount| amount.span.of(reading.text).bytes().any(|byte| byte.is_ascii_digit());
    // "Two desks, one smile" is a slogan; "open two desks" is a number to reach.
    let several =
        |amount: &Amount| amount.role != Role::By && amount.value > Decimal::ONE && !reading.verbs().is_empty();
    let is_rank = |amount: &Amount| {
        let before = reading.text.get(..amount.span.start as usize).unwrap_or_default();
        before
            .split_whitespace()
            .next_back()
            .is_some_and(|word| word.eq_ignore_ascii_case("top"))
    };
    let mut targets = [reading.to(), reading.by()].into_iter().flatten();
    let number = targets.find(|amount| !is_rank(amount) && (in_digits(amount) || several(amount)));
    number.map(|amount| amount.span)
}

/// The deed that a key result commits to, in the place of what the deed changes. What only goes on is business as
/// usual.
#[must_use]
pub fn deed_as_result(reading: &Reading<'_>) -> Option<Span> {
    let is_result = reading.kind() == Kind::Result;
    let goes_on = || first_verb(reading).is_some_and(goes_on);
    reading.output().filter(|_| is_result && !goes_on())
}

/// The verb of a key result that goes on with something, without a level to hold.
#[must_use]
pub fn business_as_usual(reading: &Reading<'_>) -> Option<Span> {
    if reading.kind() != Kind::Result {
        return None;
    }
    let verb = first_verb(reading).filter(|verb| goes_on(verb))?;
    let holds_level = reading.amounts.iter().any(|amount| amount.role != Role::Count);
    (!holds_level).then_some(verb.span)
}

/// The verb that a sentence begins with.
pub(crate) fn first_verb<'r>(reading: &'r Reading<'_>) -> Option<&'r Verb> {
    let first = reading.verbs().first();
    first.filter(|verb| verb.span.start == reading.statement.start)
}

/// Whether a verb says that something goes on: maintain, continue, keep. To hold a meeting is another thing.
pub(crate) fn goes_on(verb: &Verb) -> bool {
    let deeds = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::WIN)
        .with(VerbClass::BECOME);
    verb.class.is(VerbClass::KEEP.with(VerbClass::HOLD)) && !verb.class.is(deeds.with(VerbClass::LEARN))
}
