//! Changes of something that nobody has measured yet: what is said of them, and by when their start will be known. For
//! the rules and for `smart`.

use goalpost_prose::{Amount, Kind, Reading};
use goalpost_text::Span;
use goalpost_values::Day;

use crate::Saying;
use crate::doubt::doubted_measure;
use crate::proposal::{proposed_measure, said};

/// Two weeks are enough to look.
const TWO_WEEKS: usize = 14;

/// The line that says by when a start will be known, at the latest when the goal itself is due.
#[must_use]
pub fn known_by(today: Day, due: Option<Day>) -> String {
    let day = today.iter_days().nth(TWO_WEEKS).unwrap_or(today);
    let due = due.filter(|due| *due >= today);
    format!("baseline: by {}", due.map_or(day, |due| day.min(due)))
}

/// By how much a goal or a key result shall change, where it says neither from where nor to what.
pub(crate) fn change_from_nowhere(reading: &Reading<'_>) -> Option<Amount> {
    let is_measured = matches!(reading.kind(), Kind::Goal | Kind::Result);
    let by = reading.by().filter(|_| is_measured)?;
    (reading.from().is_none() && reading.to().is_none()).then_some(by)
}

/// The words of a change from nowhere, and what is said of them; `known` is the line that says by when its start will
/// be known.
#[must_use]
pub fn unknown_start(reading: &Reading<'_>, known: &str) -> Option<(Span, Saying)> {
    let words = said(reading, change_from_nowhere(reading)?);
    let help = match proposed_measure(reading) {
        Some(measure) => help(&measure, known),
        None => doubted_measure(reading).unwrap_or_else(|| {
            format!(
                "type a `measure:` with the number that stands now and the one to reach; where nobody knows the first, \
                 type `?` in its place and `{known}` below it"
            )
        }),
    };
    Some((words, Saying::change_from_nowhere(words.of(reading.text), help)))
}

/// What to type for a measure whose start is not known.
pub(crate) fn help(measure: &str, known: &str) -> String {
    format!("type `measure: {measure}` with the start in place of `?`, or with `{known}` below it until it is known")
}
