//! The status of one thing: its states in order, then the rule.

use goalpost_values::{Day, Decimal};

use super::{Judged, Rule, Status};
use crate::progress::exact;
use crate::progress::measured::{LevelState, Measured, Whole};
use crate::progress::plan::{Bar, Plan};
use crate::progress::share::{Progress, Unknown};
use crate::progress::timing::{Elapsed, Timing};

/// While the plan is below this no verdict is worse than at risk: nothing can be far behind on the first days
/// (progress.md, "Status rules").
const EARLY_PLAN: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// From how many whole items short a thing is off track; fewer are at risk (progress.md, "Status rules").
const ITEMS_OFF_TRACK: u32 = 2;

/// What its people have declared of a thing, as in force on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Life {
    /// `dropped`, itself or what it is nested in.
    pub dropped: bool,
    /// `score 0.7`, the final grade.
    pub score: Option<Decimal>,
    /// `done`.
    pub done: bool,
    /// `paused` and not resumed, itself or what it is nested in.
    pub paused: bool,
}

/// What is needed to judge one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject<'a> {
    /// Its days, and the day it is looked at.
    pub timing: &'a Timing,
    /// What its people declared.
    pub life: Life,
    /// Its p and the parts of it.
    pub measured: &'a Measured,
    /// Its bar, also where there is no plan.
    pub bar: Bar,
    /// Its plan; `None` without a start or an end.
    pub plan: Option<Plan>,
}

/// A status and what decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Where it stands.
    pub status: Status,
    /// Why.
    pub because: Because,
}

impl Verdict {
    /// Whether the thing is closed: done, dropped or scored. One that is past its end and not closed is overdue (T04).
    #[must_use]
    pub fn is_closed(&self) -> bool {
        let closed_by_its_people = matches!(self.because, Because::Dropped | Because::Scored { .. });
        closed_by_its_people || self.status == Status::Done
    }
}

/// What decided a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// It was dropped.
    Dropped,
    /// It was graded, against this bar.
    Scored {
        /// The grade.
        score: Decimal,
        /// The bar.
        bar: Bar,
    },
    /// It was marked done.
    MarkedDone,
    /// p ≥ 1.
    TargetReached,
    /// The level held on its last day.
    LevelHeld,
    /// It is paused.
    Paused,
    /// Its first day is ahead.
    StartsOn(Day),
    /// It is past its end, with this p against this bar.
    Ended {
        /// p, if known.
        p: Option<Progress>,
        /// The bar.
        bar: Bar,
    },
    /// The last value of the level ran out on this day.
    RanOut(Day),
    /// Never measured although a third of the time or more is gone.
    NeverMeasured(Elapsed),
    /// p is unknown.
    Unknown(Unknown),
    /// Without a start or an end there is no plan and so no verdict.
    NoPlan,
    /// The rule compared p with the plan.
    Rule {
        /// The rule.
        rule: &'static Rule,
        /// The raw p.
        p: Progress,
        /// The plan with the rule's own bar.
        plan: Decimal,
        /// Whether it would be off track, were the plan not still below a tenth.
        held_back: bool,
    },
    /// Items were judged one by one: short = ⌊N · plan⌋ − done.
    Items {
        /// The items.
        whole: Whole,
        /// ⌊N · plan⌋.
        expected: Decimal,
        /// How many are short; 0 or below is on the plan.
        short: Decimal,
        /// Whether it would be off track, were the plan not still below a tenth.
        held_back: bool,
    },
    /// The worst status among the results of an objective.
    WorstOf {
        /// How many of them were looked at.
        counted: u32,
    },
    /// It has no results.
    NoResults,
}

/// The status of a result, a goal, or anything else with a p of its own (progress.md, "States in order").
#[must_use]
pub fn judge(rule: &'static Rule, subject: &Subject<'_>) -> Verdict {
    let verdict = declared(subject.life, subject.bar)
        .or_else(|| reached(subject))
        .or_else(|| resting(subject.life, subject.timing))
        .or_else(|| ended(subject))
        .or_else(|| without_plan(subject))
        .unwrap_or_else(|| against_plan(rule, subject));
    Verdict {
        status: verdict.0,
        because: verdict.1,
    }
}

type Decision = (Status, Because);

/// Dropped, or scored.
pub(super) fn declared(life: Life, bar: Bar) -> Option<Decision> {
    if life.dropped {
        return Some((Status::Dropped, Because::Dropped));
    }
    let score = life.score?;
    let status = achieved_or_missed(exact::reaches(score, bar.value));
    Some((status, Because::Scored { score, bar }))
}

/// Done: p ≥ 1, or `done`; a level never before its last day, and from it on when it holds.
fn reached(subject: &Subject<'_>) -> Option<Decision> {
    if let Some(level) = subject.measured.level() {
        let held = subject.timing.on_last_day_or_later() && level == LevelState::Holds;
        return held.then_some((Status::Done, Because::LevelHeld));
    }
    if subject.life.done {
        return Some((Status::Done, Because::MarkedDone));
    }
    let whole = subject.measured.progress.is_ok_and(Progress::is_whole);
    whole.then_some((Status::Done, Because::TargetReached))
}

/// Paused, or not started.
pub(super) fn resting(life: Life, timing: &Timing) -> Option<Decision> {
    if life.paused {
        return Some((Status::Paused, Because::Paused));
    }
    let start = timing.start.filter(|_| timing.before_start())?;
    Some((Status::NotStarted, Because::StartsOn(start)))
}

/// After the end: achieved from the bar on, else missed, unknown too.
fn ended(subject: &Subject<'_>) -> Option<Decision> {
    let (p, bar) = (subject.measured.progress.ok(), subject.bar);
    let achieved = p.is_some_and(|p| exact::reaches(p.raw(), bar.value));
    let verdict = (achieved_or_missed(achieved), Because::Ended { p, bar });
    subject.timing.after_end().then_some(verdict)
}

fn achieved_or_missed(achieved: bool) -> Status {
    if achieved { Status::Achieved } else { Status::Missed }
}

/// Unknown, where no rule can speak: a level that ran out, nothing measured, no plan. Whole items are known to be 0.
fn without_plan(subject: &Subject<'_>) -> Option<Decision> {
    if let Some(LevelState::RanOut(day)) = subject.measured.level() {
        return Some((Status::Unknown, Because::RanOut(day)));
    }
    let Some(plan) = subject.plan else {
        let why = subject
            .measured
            .progress
            .err()
            .map_or(Because::NoPlan, Because::Unknown);
        return Some((Status::Unknown, why));
    };
    let why = subject.measured.progress.err()?;
    if subject.measured.whole().is_some_and(|whole| whole.of > 0) {
        return None;
    }
    if why == Unknown::NeverMeasured && plan.elapsed.is_third() {
        return Some((Status::AtRisk, Because::NeverMeasured(plan.elapsed)));
    }
    Some((Status::Unknown, Because::Unknown(why)))
}

fn against_plan(rule: &'static Rule, subject: &Subject<'_>) -> Decision {
    let Some(plan) = subject.plan else {
        return (Status::Unknown, Because::NoPlan);
    };
    let value = if rule.uses_bar { plan.value } else { plan.paced };
    let is_early = rule.is_lenient && value < EARLY_PLAN;
    if let Some(whole) = subject.measured.whole().filter(|_| rule.is_lenient) {
        return judge_items(whole, value, is_early);
    }
    let p = subject.measured.progress.unwrap_or(Progress::NONE);
    let (status, held_back) = held_back(rule.judge(p.raw(), value, plan.elapsed.share()), is_early);
    let because = Because::Rule {
        rule,
        p,
        plan: value,
        held_back,
    };
    (status, because)
}

fn judge_items(whole: Whole, plan: Decimal, is_early: bool) -> Decision {
    let expected = exact::whole_below(plan.checked_mul(whole.of.into()).unwrap_or_default());
    let short = expected.checked_sub(whole.done).unwrap_or_default();
    let judged = if short <= Decimal::ZERO {
        Judged::OnTrack
    } else if short < ITEMS_OFF_TRACK.into() {
        Judged::AtRisk
    } else {
        Judged::OffTrack
    };
    let (status, held_back) = held_back(judged, is_early);
    let because = Because::Items {
        whole,
        expected,
        short,
        held_back,
    };
    (status, because)
}

fn held_back(judged: Judged, is_early: bool) -> (Status, bool) {
    match judged {
        Judged::OnTrack => (Status::OnTrack, false),
        Judged::AtRisk => (Status::AtRisk, false),
        Judged::OffTrack if is_early => (Status::AtRisk, true),
        Judged::OffTrack => (Status::OffTrack, false),
    }
}
