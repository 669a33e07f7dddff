//! Where one habit stands.

use goalpost_model::progress::{KEPT, Status, percent};
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Decimal, Measure, Need, Rule, Schedule};
use schemars::JsonSchema;
use serde::Serialize;

use super::counts::Word;
use crate::blockers::{self, Blocker};
use crate::figures::{Date, Ratio};
use crate::filter::owners;

/// Where one habit stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct HabitLine<'m> {
    /// Its id in the whole workspace; none where it has none.
    pub id: Option<String>,
    /// Its title.
    pub title: &'m str,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
    /// The owners in force, with their `@`.
    pub owners: Vec<&'m str>,
    /// Its schedule in one style; none where it has none that can be read.
    pub every: Option<String>,
    /// How it is kept.
    pub state: HabitState,
    /// Done / due, 0…1; none while nothing has been due.
    pub adherence: Option<Ratio>,
    /// The adherence in whole percent, rounded down.
    pub percent: Option<u8>,
    /// The adherence that its goal asks of it, else 80%.
    pub bar: Ratio,
    /// Times done, or minutes for a quota of hours.
    pub done: i64,
    /// Times due, or minutes.
    pub due: i64,
    /// Whether the two count minutes.
    pub in_minutes: bool,
    /// Times done in a row up to now.
    pub streak: u32,
    /// The longest streak.
    pub best: u32,
    /// The latest times in a row that were neither done nor skipped.
    pub silent_in_a_row: u32,
    /// Its strength, 0…1.
    pub strength: Option<f64>,
    /// Its last day.
    pub until: Option<Date>,
    /// The open blockers on it.
    pub blockers: Vec<Blocker<'m>>,
}

/// How a habit is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HabitState {
    /// At least as often as its goal asks, else four times out of five.
    Kept,
    /// Less often than that.
    Slipping,
    /// The latest three times neither done nor skipped.
    Lapsed,
    /// Nothing has been due yet, or it has no schedule that can be read.
    Unknown,
    /// Paused by its people.
    Paused,
    /// Its first day is ahead.
    NotStarted,
    /// Its last day is over.
    Ended,
    /// Given up.
    Dropped,
}

/// From how many scheduled times in a row without a word a habit has lapsed (rule H03, `lapsed`).
pub(crate) const LAPSED: u32 = 3;

impl HabitState {
    /// Every state, as they are told.
    pub const ALL: [HabitState; 8] = [
        HabitState::Kept,
        HabitState::Slipping,
        HabitState::Lapsed,
        HabitState::Unknown,
        HabitState::Paused,
        HabitState::NotStarted,
        HabitState::Ended,
        HabitState::Dropped,
    ];

    /// The word of filters and JSON: `not-started`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            HabitState::NotStarted => "not-started",
            other => other.label(),
        }
    }

    /// The words for people: `not started`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            HabitState::Kept => "kept",
            HabitState::Slipping => "slipping",
            HabitState::Lapsed => "lapsed",
            HabitState::Unknown => "unknown",
            HabitState::Paused => "paused",
            HabitState::NotStarted => "not started",
            HabitState::Ended => "ended",
            HabitState::Dropped => "dropped",
        }
    }

    /// The status of goals that has the same shape and colour.
    pub(crate) fn like(self) -> Status {
        match self {
            HabitState::Kept => Status::OnTrack,
            HabitState::Slipping => Status::AtRisk,
            HabitState::Lapsed => Status::OffTrack,
            HabitState::Unknown => Status::Unknown,
            HabitState::Paused => Status::Paused,
            HabitState::NotStarted => Status::NotStarted,
            HabitState::Ended => Status::Done,
            HabitState::Dropped => Status::Dropped,
        }
    }
}

impl Word for HabitState {
    fn key(&self) -> &'static str {
        self.word()
    }
}

/// The line of a habit.
pub(crate) fn habit<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> HabitLine<'m> {
    let on = evaluation.on();
    let schedule = thing
        .value(FieldName::Every)
        .and_then(|text| Schedule::parse(text).ok());
    let tally = evaluation.tally(thing);
    let adherence = tally.and_then(|tally| tally.adherence());
    HabitLine {
        id: thing.full_id(),
        title: thing.title(),
        path: thing.path(),
        line: thing.line_number(),
        owners: owners(thing, on).collect(),
        every: schedule.as_ref().map(ToString::to_string),
        state: habit_state(evaluation, thing),
        adherence: adherence.map(Ratio),
        percent: adherence.map(percent),
        bar: Ratio(asked_for(thing)),
        done: tally.map_or(0, |tally| tally.done),
        due: tally.map_or(0, |tally| tally.due),
        in_minutes: schedule.is_some_and(|schedule| counts_minutes(schedule.rule)),
        streak: tally.map_or(0, |tally| tally.streak),
        best: tally.map_or(0, |tally| tally.best),
        silent_in_a_row: tally.map_or(0, |tally| tally.silent_in_a_row),
        strength: tally.map(|tally| tally.strength),
        until: evaluation.standing(thing).timing.end.map(Date),
        blockers: blockers::open(thing, on),
    }
}

/// The adherence that what holds the habit, or a fact beside it, asks of it; else [`KEPT`].
pub(crate) fn asked_for(habit: ThingRef<'_>) -> Decimal {
    let holder = habit.parent();
    let beside = holder.into_iter().flat_map(|holder| holder.children_of(Keyword::Fact));
    let mut measured = holder.into_iter().chain(beside).filter_map(|thing| {
        let Measure::HabitShare { habit: name, at_least } = thing.measure()? else {
            return None;
        };
        let meant = thing.model().resolve(name, Some(thing.id()), thing.file())?;
        (meant == habit && thing.field(FieldName::Measure).is_some()).then_some(at_least)
    });
    measured.next().unwrap_or(KEPT)
}

fn counts_minutes(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::Quota {
            need: Need::Minutes(_),
            ..
        }
    )
}

/// How a habit is kept on the day of the evaluation.
pub(crate) fn habit_state<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> HabitState {
    let standing = evaluation.standing(thing);
    if standing.life.dropped {
        return HabitState::Dropped;
    }
    if standing.timing.after_end() {
        return HabitState::Ended;
    }
    if standing.life.paused {
        return HabitState::Paused;
    }
    if standing.timing.before_start() {
        return HabitState::NotStarted;
    }
    let Some(tally) = evaluation.tally(thing) else {
        return HabitState::Unknown;
    };
    match tally.adherence() {
        None => HabitState::Unknown,
        Some(_) if tally.silent_in_a_row >= LAPSED => HabitState::Lapsed,
        Some(adherence) if adherence >= asked_for(thing) => HabitState::Kept,
        Some(_) => HabitState::Slipping,
    }
}

/// How much was done of what was due: `16 of 18`, `26h30m of 27h`.
pub(crate) fn done_of_due(habit: &HabitLine<'_>) -> String {
    format!("{} of {}", amount(habit, habit.done), amount(habit, habit.due))
}

/// So many times of a habit, or so much time where it counts that.
pub(crate) fn amount(habit: &HabitLine<'_>, number: i64) -> String {
    if habit.in_minutes {
        hours(number)
    } else {
        number.to_string()
    }
}

/// A habit's time in hours, however many they are: a day of it is no day of the calendar.
fn hours(minutes: i64) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    match (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60) {
        (0, minutes) => format!("{sign}{minutes}m"),
        (hours, 0) => format!("{sign}{hours}h"),
        (hours, minutes) => format!("{sign}{hours}h{minutes}m"),
    }
}

/// When it is due, in words: `every week on thu`, `3x per week`.
pub(crate) fn when(habit: &HabitLine<'_>) -> String {
    match habit.every.as_deref() {
        None => "no schedule".to_owned(),
        Some(quota) if quota.contains(" per ") => quota.to_owned(),
        Some(schedule) => format!("every {schedule}"),
    }
}
