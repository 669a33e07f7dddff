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
    pub words: &'t str,
    /// The same, as `every:` takes it; none where no schedule says it.
    pub schedule: Option<String>,
    /// What comes nearest to it where no schedule says it, the nearest first.
    pub near: Vec<String>,
}

impl<'t> Rhythm<'t> {
    /// The rhythm of a sentence that has no end; none of one that has, or says neither.
    #[must_use]
    pub fn of(reading: &Reading<'t>) -> Option<Self> {
        let deadline = reading.deadline.as_ref();
        let rhythm = deadline.filter(|deadline| deadline.kind == DeadlineKind::Recurring)?;
        let schedule = proposed_schedule(reading);
        let near = match schedule {
            Some(_) => Vec::new(),
            None => nearest(reading, rhythm.span),
        };
        Some(Self {
            words: rhythm.span.of(reading.text),
            schedule,
            near,
        })
    }

    /// The `every:` line that says it, or that comes nearest.
    pub(crate) fn line(&self) -> Option<String> {
        let schedule = self.schedule.as_ref().or(self.near.first())?;
        Some(format!("every: {schedule}"))
    }
}

/// How often a sentence says that something is done, as `every:` takes it; none where it does not say it, or no
/// schedule does.
#[must_use]
pub fn proposed_schedule(reading: &Reading<'_>) -> Option<String> {
    let deadline = reading.deadline.as_ref()?;
    let said = deadline.recurrence.as_deref();
    let recurs = deadline.kind == DeadlineKind::Recurring;
    if !recurs && said.is_none() {
        return None;
    }
    let is_about = |words: Span| {
        let misses = words.end <= deadline.span.start || deadline.span.end <= words.start;
        if recurs { holds(words, deadline.span) } else { misses }
    };
    let told = longest(reading, is_about, Schedule::meant_by).map(|schedule| schedule.to_string());
    // What has two meanings, or hangs on something else than the calendar, is not guessed.
    let is_open = || recurs && !nearest(reading, deadline.span).is_empty();
    told.or_else(|| {
        let said = said.filter(|said| Schedule::parse(said).is_ok() && !is_open());
        said.map(str::to_owned)
    })
}

/// The schedules that come nearest to a rhythm that none says.
fn nearest(reading: &Reading<'_>, rhythm: Span) -> Vec<String> {
    let known = |text: &str| Some(Schedule::nearest(text)).filter(|near| !near.is_empty());
    let near = longest(reading, |words| holds(words, rhythm), known);
    near.iter().flatten().map(Schedule::to_string).collect()
}

fn holds(words: Span, rhythm: Span) -> bool {
    words.start <= rhythm.start && rhythm.end <= words.end
}

/// What the longest stretch of words means that means something, of those that are asked about.
fn longest<T>(reading: &Reading<'_>, is_about: impl Fn(Span) -> bool, means: impl Fn(&str) -> Option<T>) -> Option<T> {
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
            means(text)
        })
    };
    (1..=MOST_WORDS.min(words.len())).rev().find_map(at_length)
}
