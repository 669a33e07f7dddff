//! Schedules that a sentence proposes. Like a measure, a proposal is for its author to accept.

use goalpost_prose::{DeadlineKind, Reading};
use goalpost_text::Span;
use goalpost_values::{Schedule, list};

/// The most words in which somebody says how often: "every last Friday of the month at half past eight in the morning".
const MOST_WORDS: usize = 12;

/// How often a sentence says that something is done, in the place of until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm<'t> {
    /// The words.
    pub(crate) words: &'t str,
    /// The same, as `every:` takes it; none where no schedule says it.
    pub(crate) schedule: Option<String>,
}

impl<'t> Rhythm<'t> {
    /// The rhythm of a sentence that has no end; none of one that has, or says neither.
    #[must_use]
    pub fn of(reading: &Reading<'t>) -> Option<Self> {
        let deadline = reading.deadline.as_ref();
        let rhythm = deadline.filter(|deadline| deadline.kind == DeadlineKind::Recurring)?;
        Some(Self {
            words: rhythm.span.of(reading.text),
            schedule: proposed_schedule(reading),
        })
    }
}

/// How often a sentence says that something is done, as `every:` takes it; none where it does not say it, or no schedule
/// does.
#[must_use]
pub fn proposed_schedule(reading: &Reading<'_>) -> Option<String> {
    let deadline = reading.deadline.as_ref()?;
    let said = deadline.recurrence.as_deref();
    let recurs = deadline.kind == DeadlineKind::Recurring;
    if !recurs && said.is_none() {
        return None;
    }
    let is_about = |words: Span| {
        let holds = words.start <= deadline.span.start && deadline.span.end <= words.end;
        let misses = words.end <= deadline.span.start || deadline.span.end <= words.start;
        if recurs { holds } else { misses }
    };
    let told = longest(reading, is_about).map(|schedule| schedule.to_string());
    told.or_else(|| said.filter(|said| Schedule::parse(said).is_ok()).map(str::to_owned))
}

/// What the longest stretch of words means that is a schedule, of those that are asked about.
fn longest(reading: &Reading<'_>, is_about: impl Fn(Span) -> bool) -> Option<Schedule> {
    let statement = reading.statement.of(reading.text);
    let words: Vec<Span> = list(statement)
        .map(|(at, word)| Span::from_usize(at as usize, at as usize + word.len()).shifted(reading.statement.start))
        .collect();
    let at_length = |length: usize| {
        let stretches = words
            .windows(length)
            .map(|words| Span::new(words[0].start, words[length - 1].end));
        let mut stretches = stretches.filter(|words| is_about(*words));
        stretches.find_map(|words| {
            let text = words
                .of(reading.text)
                .trim_end_matches(|c: char| c.is_ascii_punctuation());
            Schedule::meant_by(text)
        })
    };
    (1..=MOST_WORDS.min(words.len())).rev().find_map(at_length)
}
