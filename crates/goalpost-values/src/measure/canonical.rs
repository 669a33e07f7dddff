//! Writing a measure as the formatter does.

use super::Measure;
use super::shape::{Bar, Counted, Shape};
use crate::canonical::tidy;

/// A measure with the machine's words and signs as the language writes them (`to`, `>=`, `..`, lower case, single
/// blanks) and the people's words and numbers as they stand. None where nothing is to be rewritten, or where the
/// text is no measure.
#[must_use]
pub fn canonical_measure(text: &str) -> Option<String> {
    Measure::read(text).ok()?;
    let written = write(Shape::read(text)?);
    (written != text).then_some(written)
}

fn write(shape: Shape<'_>) -> String {
    match shape {
        Shape::Move(start, target) => format!("{} to {}", tidy(start), tidy(target)),
        Shape::Change(start, change) => format!("{} {}", tidy(start), tidy(change)),
        Shape::Count(target) => tidy(target),
        Shape::UnknownTo(target) => format!("? to {}", tidy(target)),
        Shape::UnknownBy(change) => format!("? {}", tidy(change)),
        Shape::Hold(bar) => level(bar),
        Shape::Average(bar) => format!("average {}", level(bar)),
        Shape::Feedback(bar) => format!("feedback {}", level(bar)),
        Shape::YesNo => "yes/no".to_owned(),
        Shape::Steps => "steps".to_owned(),
        Shape::Milestones => "milestones".to_owned(),
        Shape::Rollup => "rollup".to_owned(),
        Shape::Habit(habit, Counted::Share(share)) => format!("habit {habit} >= {}", tidy(share)),
        Shape::Habit(habit, Counted::Streak(times)) => format!("habit {habit} {times} in a row"),
    }
}

fn level(bar: Bar<'_>) -> String {
    match bar {
        Bar::AtLeast(bar) => format!(">= {}", tidy(bar)),
        Bar::AtMost(bar) => format!("<= {}", tidy(bar)),
        Bar::Between(low, high) => format!("{}..{}", tidy(low), tidy(high)),
    }
}
