//! Days that depend on what only the author knows: when the company's year starts, when the season ends.

use goalpost_values::{Datelike, Day, nearest_weekday};

use super::coded::fiscal;
use super::due::{self, Found};
use super::scope::Scope;
use super::weekday::weekday_of;
use super::{Calendar, DeadlineKind};
use crate::lexicon::{List, Tag};
use crate::sentence::Sentence;

/// The months in which fiscal years start, as a rule: the calendar's, that of Britain, India and Japan, that of
/// Australia, that of the United States' government.
const STARTS: [u32; 4] = [1, 4, 7, 10];

/// A date with its day taken back where nobody could tell it.
pub(super) fn told(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize, mut found: Found) -> Found {
    let Some(day) = found.deadline.day else {
        return found;
    };
    if let Some((named, other)) =
        contradicting(sentence, at, day).filter(|_| found.deadline.kind == DeadlineKind::Absolute)
    {
        found.deadline.span = sentence.span(named, found.end);
        found.deadline.day = None;
        found.deadline.readings = vec![day.min(other), day.max(other)];
        return found;
    }
    let words = at..found.end;
    if words.clone().any(|at| sentence.word_in(at, List::Stretches)) {
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

/// "Friday 3 March 2027", which is a Wednesday: the token that names another day of the week in front of a date, and
/// the nearest day that it names.
fn contradicting(sentence: &Sentence<'_>, at: usize, day: Day) -> Option<(usize, Day)> {
    let before = sentence.before(at);
    let is_joint = before.has(Tag::Det) || !before.is_word() && !before.is_number();
    let named = at.checked_sub(if is_joint { 2 } else { 1 })?;
    if !sentence.has(named, Tag::Weekday) {
        return None;
    }
    // "Friday in March", "Monday 2027": no day of a month is named.
    let is_year = |word: &str| word.len() == "2027".len() && word.bytes().all(|byte| byte.is_ascii_digit());
    let of_month = |at: usize| sentence.at(at).is_number() && !is_year(sentence.word(at));
    let dated = of_month(at) || of_month(at + 1) && (sentence.has(at, Tag::MonthName) || sentence.has(at, Tag::Det));
    let weekday = weekday_of(sentence.at(named).value).filter(|weekday| dated && *weekday != day.weekday())?;
    Some((named, nearest_weekday(day, weekday)?))
}
