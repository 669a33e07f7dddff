//! Days that depend on what only the author knows: when the company's year starts, when the season ends.

use goalpost_values::Day;

use super::Calendar;
use super::coded::fiscal;
use super::due::{self, Found};
use super::scope::Scope;
use crate::lexicon::Tag;
use crate::sentence::Sentence;

/// The months in which fiscal years start, as a rule: the calendar's, that of Britain, India and Japan, that of Australia,
/// that of the United States' government.
const STARTS: [u32; 4] = [1, 4, 7, 10];

/// Periods that begin and end on other days everywhere.
const OTHERS: &[&str] = &[
    "season",
    "school year",
    "academic year",
    "semester",
    "trimester",
    "term",
    "sprint",
    "iteration",
    "tax year",
    "cycle",
];

/// A date with its day taken back where nobody could tell it.
pub(super) fn told(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize, mut found: Found) -> Found {
    if found.deadline.day.is_none() {
        return found;
    }
    let words = at..found.end;
    let others = |at: usize| OTHERS.iter().any(|word| sentence.word(at).eq_ignore_ascii_case(word));
    if words.clone().any(others) {
        found.deadline.day = None;
        return found;
    }
    let is_fiscal =
        |at: usize| sentence.has(at, Tag::Fiscal) || sentence.word(at) == "FY" || fiscal(sentence.word(at)).is_some();
    if calendar.is_fiscal_known || !words.clone().any(is_fiscal) {
        return found;
    }
    let read = |month: u32| {
        let calendar = Calendar {
            fiscal_start: month,
            ..*calendar
        };
        due::at(sentence, &calendar, scope, at)?.deadline.day
    };
    let mut days: Vec<Day> = STARTS.iter().filter_map(|month| read(*month)).collect();
    days.sort_unstable();
    days.dedup();
    if days.len() > 1 {
        found.deadline.day = None;
        found.deadline.readings = days;
    }
    found
}
