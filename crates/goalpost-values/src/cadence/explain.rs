//! What a text that is no cadence may have meant.

use goalpost_text::{Diagnostic, Safety};

use super::Cadence;
use crate::say::{self, BAD_VALUE, bad, offering};
use crate::schedule::english;
use crate::{Need, Per, Rule, WeekdaySet, duration};

/// Explains a text that is no cadence.
pub(super) fn cadence(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_VALUE, text) {
        return found;
    }
    if let Some(meant) = guess(text) {
        let found = bad(BAD_VALUE, text, "is not how a cadence is written");
        return offering(found, text, &[meant.to_string()], Safety::Safe);
    }
    let found = match duration::explain::guess(text) {
        Some(_) => bad(BAD_VALUE, text, "is not a whole number of days"),
        None => bad(BAD_VALUE, text, "is not a cadence"),
    };
    let found =
        found.help("type `day`, `week`, `2 weeks`, `month`, `quarter`, `year`, or a number of days such as `10d`");
    match say::near(text, &["day", "week", "month", "quarter", "year"]) {
        Some(near) => offering(found, text, &[near], Safety::Unsafe),
        None => Box::new(found),
    }
}

/// The cadence that a text in English means: `weekly`, `every two weeks`.
fn guess(text: &str) -> Option<Cadence> {
    let meant = match english::rule(text)
        .filter(|understood| understood.length.is_none())?
        .meaning
    {
        english::Meaning::Rule(Rule::Weekdays(WeekdaySet::ALL)) => Cadence::Days(1),
        english::Meaning::Rule(Rule::Quota {
            need: Need::Times(1),
            per,
        }) => match per {
            Per::Week => Cadence::Days(7),
            Per::Month => Cadence::Months(1),
            Per::Quarter => Cadence::Months(3),
            Per::Year => Cadence::Months(12),
        },
        english::Meaning::EveryFew(count, word) => Cadence::of(count, word)?,
        english::Meaning::Rule(_) => return None,
    };
    Some(meant)
}
