//! A check-in of today: what can be known of it, and what its author has to say.

use goalpost_model::{Model, ThingRef, unit_of};
use goalpost_syntax::Keyword;
use goalpost_text::{FileEdit, FileId};
use goalpost_values::{Measure, Unit};

use super::writing::Writing;
use super::{Action, placeholder_in, rewrite};

/// What is left to be filled in where a number is reported. Until it is, the linter says so.
const VALUE: &str = "[Value]";
/// What is left to be filled in elsewhere.
const WORDS: &str = "[What happened]";

/// Writes a check-in of today into the thing at a place: of a habit that it was done, of others with a hole for what
/// only its author knows. None where no check-in is expected, or the habit was done today already.
#[must_use]
pub fn check_in(model: &Model, file: FileId, offset: u32) -> Option<Action> {
    let thing = model.thing_at(file, offset).filter(|thing| takes_check_ins(*thing))?;
    let today = model.today();
    let (title, line, hole) = if thing.keyword() == Keyword::Habit {
        if thing.events().any(|event| event.day() == today) {
            return None;
        }
        ("Done today", format!("{today} done"), "")
    } else if is_measured(thing) {
        let unit = thing.measure().and_then(unit_of).unwrap_or(Unit::None);
        // As the formatter writes it.
        let gap = match unit {
            Unit::Words(_) | Unit::Currency(_) | Unit::Per(..) => " ",
            _ => "",
        };
        ("Add a check-in for today", format!("{today} {VALUE}{gap}{unit}"), VALUE)
    } else {
        ("Add a check-in for today", format!("{today}: {WORDS}"), WORDS)
    };
    let edit = Writing::in_thing(thing).last(&line);
    let select = placeholder_in(&edit, hole);
    let file = thing.file();
    Some(rewrite(title, vec![FileEdit { file, edit }]).selecting(file, select))
}

/// Whether a number says how far a thing is.
fn is_measured(thing: ThingRef<'_>) -> bool {
    matches!(
        thing.measure(),
        Some(Measure::Move { .. } | Measure::Count { .. } | Measure::Hold(_) | Measure::Average(_))
    )
}

fn takes_check_ins(thing: ThingRef<'_>) -> bool {
    let kinds = [
        Keyword::Objective,
        Keyword::Result,
        Keyword::Goal,
        Keyword::Fact,
        Keyword::Habit,
    ];
    kinds.contains(&thing.keyword()) && !thing.in_template()
}
