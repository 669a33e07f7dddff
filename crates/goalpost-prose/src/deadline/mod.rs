//! When a sentence wants to be done: a day, a period, a length of time, an event, or again and again.

mod again;
mod calendar;
mod coded;
mod compared;
mod doubt;
mod due;
mod event;
mod holiday;
mod length;
mod occasion;
mod period;
mod recurring;
mod scope;
mod weekday;

use goalpost_text::Span;
use goalpost_values::Day;

use crate::lexicon::{Tag, Tags};
use crate::reading::Kind;
use crate::sentence::Sentence;

/// A deadline, or the cadence that bounds a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The words.
    pub span: Span,
    /// How it is said.
    pub kind: DeadlineKind,
    /// The last day; none for a cadence, an event without a date, and what can be read in several ways or in none.
    pub day: Option<Day>,
    /// All days that the words may mean, where these are several, sorted.
    pub readings: Vec<Day>,
    /// Whether the words name a day that no calendar has: "31 June". It has no day then, bounds nothing, and its
    /// reading is the nearest day that there is, where there is one.
    pub is_no_day: bool,
    /// The cadence as a schedule of the Goals language, such as `week on mon`; none where it is not regular.
    pub recurrence: Option<String>,
}

/// How a deadline is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineKind {
    /// A date, a month, a year, a holiday.
    Absolute,
    /// A quarter or a half.
    Quarter,
    /// Depends on today or on an event: within six weeks, by Friday.
    Relative,
    /// Again and again.
    Recurring,
}

impl DeadlineKind {
    /// Its name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absolute => "absolute",
            Self::Quarter => "quarter",
            Self::Relative => "relative",
            Self::Recurring => "recurring",
        }
    }
}

/// Stretches of the calendar, from a day to a year.
const PERIODS: Tags = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::HalfYear, Tag::Year]);

/// What the reader has to know to find days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Calendar {
    /// Which day it is.
    pub(crate) today: Day,
    /// The month, 1 to 12, in which the fiscal year starts, where that is known; what is read for another month then is
    /// read again.
    pub(crate) fiscal_start: u32,
    /// Whether somebody said so.
    pub(crate) is_fiscal_known: bool,
}

/// Finds the deadline and takes its words, and those of every other date, out of the sentence, so that none of their
/// numbers is read as an amount.
pub(crate) fn read(sentence: &mut Sentence<'_>, calendar: &Calendar, kind: Kind) -> Option<Deadline> {
    let scope = scope::Scope::new(sentence, kind);
    let mut end: Option<Deadline> = None;
    let mut at = sentence.start;
    while at < sentence.len() {
        // Most words open no date.
        let asks = due::is_worth_asking(sentence.at(at));
        debug_assert!(
            asks || due::at(sentence, calendar, &scope, at).is_none(),
            "{}",
            sentence.text
        );
        let found = asks.then(|| due::at(sentence, calendar, &scope, at)).flatten();
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let found = doubt::told(sentence, calendar, &scope, at, found);
        sentence.take(at, found.end);
        if found.bounds && !end.as_ref().is_some_and(|end| end.is_better(&found.deadline)) {
            end = Some(found.deadline);
        }
        at = found.end;
    }
    let cadence = recurring::read(sentence, kind);
    match (end, cadence) {
        (Some(mut end), cadence) => {
            end.recurrence = cadence.and_then(|cadence| cadence.recurrence);
            Some(end)
        }
        (None, cadence) => cadence,
    }
}

impl Deadline {
    /// Whether an earlier deadline stays although another follows: the last date wins over one without a day, and a
    /// day that does not exist over both, as what was meant by it is to be asked.
    fn is_better(&self, other: &Self) -> bool {
        let rank = |deadline: &Self| {
            let fixed = deadline.kind != DeadlineKind::Relative;
            (deadline.is_no_day, deadline.day.is_some(), fixed)
        };
        // A date with the name of a day in front of it holds both.
        let is_held = other.span.start < self.span.end;
        !is_held && (rank(self) > rank(other) || (rank(self) == rank(other) && self.day >= other.day))
    }
}
