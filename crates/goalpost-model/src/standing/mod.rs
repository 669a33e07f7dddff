//! Where every thing stands on a day: the arithmetic of [`crate::progress`], fed from the workspace.
//!
//! An [`Evaluation`] answers for one day and computes each thing once, when it is first asked for. Another day is
//! another evaluation: p, e and status of a day never change afterwards.

mod habit;
mod life;
mod measure;
mod outlook;
mod pace;
mod sign;
mod values;

use std::cell::{Cell, OnceCell};

use goalpost_syntax::{Fact, FactKinds, FieldName, Keyword, Status as OwnStatus};
use goalpost_values::{Cadence, Day, Days, Decimal, parse_number};

use crate::model::Model;
use crate::progress::{
    Bar, BarSource, ChildStatus, Kind, MONTHLY, Measured, NoForecast, Part, Plan, Progress, RollUp, Staleness, Status,
    Subject, Timing, Verdict, WEEKLY, bar, judge, objective, plan, roll_up, share_at, staleness,
};
use crate::progress::{Forecast, Life, Tally};
use crate::thing::{ThingId, ThingRef};

pub use values::{InUnit, Values};

/// Where one thing stands on a day.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The day, and the thing's own days in force on it.
    pub timing: Timing,
    /// What its people declared: dropped, paused, done, graded.
    pub life: Life,
    /// What its measure says. For an objective without one: the roll-up of its results.
    pub measured: Measured,
    /// The roll-up of its results, facts, milestones or steps, where its score comes from one.
    pub roll_up: Option<RollUp>,
    /// The score that counts upward: the final grade, else p within 0…1. None when unknown.
    pub score: Option<Decimal>,
    /// The score against what was promised first: nothing dropped, first target and first days. None when unknown.
    pub promised: Option<Decimal>,
    /// The share of the target that counts as success.
    pub bar: Bar,
    /// Its weight among its siblings.
    pub weight: Decimal,
    /// How far it should be; none without a start or an end.
    pub plan: Option<Plan>,
    /// Its status, and why.
    pub verdict: Verdict,
    /// Its owner's own status, with its day.
    pub own_status: Option<(OwnStatus, Day)>,
    /// How likely its people think it is, 0 to 1, with the day.
    pub confidence: Option<(Decimal, Day)>,
    /// How stale it is; none for kinds of things that nobody checks in on.
    pub staleness: Option<Staleness>,
}

impl Standing {
    /// Its status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.verdict.status
    }

    /// The final grade, else p unclamped. None when unknown.
    #[must_use]
    pub fn raw(&self) -> Option<Decimal> {
        self.life.score.or(self.measured.raw())
    }
}

/// A workspace as of one day.
#[derive(Debug)]
pub struct Evaluation<'m> {
    model: &'m Model,
    on: Day,
    cells: Vec<OnceCell<Box<Standing>>>,
    /// What is being computed, so that a circle ends.
    active: Vec<Cell<bool>>,
    supporters: Vec<(ThingId, ThingId)>,
    closed: crate::progress::DaysOff,
}

impl<'m> Evaluation<'m> {
    /// An evaluation for a day.
    #[must_use]
    pub fn new(model: &'m Model, on: Day) -> Self {
        let count = model.things().len();
        Self {
            model,
            on,
            cells: vec![OnceCell::new(); count],
            active: vec![Cell::new(false); count],
            supporters: supporters(model),
            closed: crate::progress::DaysOff::new(model.calendar().closed().iter().copied()),
        }
    }

    /// The model.
    #[must_use]
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// The day.
    #[must_use]
    pub fn on(&self) -> Day {
        self.on
    }

    /// Where a thing stands.
    #[must_use]
    pub fn standing(&self, thing: ThingRef<'m>) -> &Standing {
        let index = thing.id().index();
        if let Some(known) = self.cells[index].get() {
            return known;
        }
        self.active[index].set(true);
        let standing = self.compute(thing);
        self.active[index].set(false);
        self.cells[index].get_or_init(|| Box::new(standing))
    }

    /// What directly supports a thing: whatever names it in `supports:`, and goals in an objective.
    pub fn supporters(&self, thing: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> + '_ {
        let first = self.supporters.partition_point(|(target, _)| *target < thing.id());
        self.supporters[first..]
            .iter()
            .take_while(move |(target, _)| *target == thing.id())
            .map(|&(_, from)| self.model.thing(from))
    }

    /// How well a habit was kept; none without a schedule that can be read.
    #[must_use]
    pub fn tally(&self, thing: ThingRef<'m>) -> Option<Tally> {
        habit::tally_of(self, thing)
    }

    /// The days of a window on which a habit is due, days off left out; none for a quota. It walks through every day
    /// of the window.
    #[must_use]
    pub fn occurrences(&self, thing: ThingRef<'m>, window: Days) -> Vec<Day> {
        habit::occurrences_of(self, thing, window)
    }

    /// How far a thing should be on any day, by the start, end and bar in force on the day of the evaluation: the
    /// line of a chart. None without a start or an end.
    #[must_use]
    pub fn plan_on(&self, thing: ThingRef<'m>, day: Day) -> Option<Plan> {
        let timing = Timing {
            on: day,
            ..self.timing(thing)
        };
        pace::with_pace(self, thing, |pace| plan(self.bar(thing), pace, &timing))
    }

    /// Where the values of a thing lead.
    ///
    /// # Errors
    /// Why there is no forecast.
    pub fn forecast(&self, thing: ThingRef<'m>) -> Result<Forecast, NoForecast> {
        outlook::forecast_of(self, thing)
    }

    /// The values of a thing up to the day, and what they are measured against; none for measures without values.
    #[must_use]
    pub fn values(&self, thing: ThingRef<'m>) -> Option<Values<'m>> {
        values::values_of(self, thing)
    }

    /// How often somebody is expected to look at a thing.
    #[must_use]
    pub fn cadence(&self, thing: ThingRef<'m>) -> Cadence {
        let declared = thing.inherited_value(FieldName::Cadence);
        declared
            .and_then(|text| Cadence::parse(text).ok())
            .unwrap_or(match thing.keyword() {
                Keyword::Goal | Keyword::Expectation => MONTHLY,
                Keyword::Fact | Keyword::Milestone | Keyword::Habit => {
                    return thing.parent().map_or(MONTHLY, |parent| self.cadence(parent));
                }
                _ => WEEKLY,
            })
    }

    pub(crate) fn is_active(&self, thing: ThingRef<'m>) -> bool {
        self.active[thing.id().index()].get()
    }

    pub(crate) fn closed_days(&self) -> &crate::progress::DaysOff {
        &self.closed
    }

    pub(crate) fn timing(&self, thing: ThingRef<'m>) -> Timing {
        Timing {
            on: self.on,
            start: thing.start_on(self.on),
            end: thing.due_on(self.on),
        }
    }

    fn compute(&self, thing: ThingRef<'m>) -> Standing {
        let timing = self.timing(thing);
        let life = life::life(thing, self.on);
        let measured = measure::measured(self, thing, &timing, life);
        let bar = self.bar(thing);
        let planned = pace::with_pace(self, thing, |pace| plan(bar, pace, &timing));
        let rule = self.model.settings().status_rule;
        let verdict = if rolls_up_results(thing) {
            objective(life, bar, &timing, &self.children_statuses(thing))
        } else {
            judge(
                rule,
                &Subject {
                    timing: &timing,
                    life,
                    measured: &measured,
                    bar,
                    plan: planned,
                },
            )
        };
        let score = life.score.map(clamp).or(measured.score());
        Standing {
            roll_up: roll_up_of(&measured),
            promised: self.promised(thing, &timing, score),
            staleness: self.staleness(thing, verdict.status, &timing),
            own_status: own_status(thing, self.on),
            confidence: confidence(thing, self.on),
            weight: weight(thing, self.on),
            plan: planned,
            timing,
            life,
            measured,
            score,
            bar,
            verdict,
        }
    }

    /// The bar of a thing: p at `commit:`, else by the kind of the objective that it is a result of, or that it is.
    fn bar(&self, thing: ThingRef<'m>) -> Bar {
        let objective = match thing.keyword() {
            Keyword::Objective => Some(thing),
            Keyword::Result | Keyword::Milestone => thing
                .parent()
                .and_then(|parent| match parent.keyword() {
                    Keyword::Objective => Some(parent),
                    _ => parent.parent(),
                })
                .filter(|parent| parent.keyword() == Keyword::Objective),
            _ => None,
        };
        let kind = objective
            .and_then(|objective| objective.kind_on(self.on))
            .and_then(kind_of);
        let commit = values::way_of(self, thing).and_then(|way| {
            let commit = thing.quantity_on(goalpost_syntax::Revised::Commit, self.on)?;
            share_at(way.start?, way.target, way.unit.value(commit)?)
        });
        match commit {
            None if objective.is_none() => Bar {
                value: Decimal::ONE,
                source: BarSource::All,
            },
            _ => bar(kind, commit),
        }
    }

    fn children_statuses(&self, thing: ThingRef<'m>) -> Vec<ChildStatus> {
        results_of(thing)
            .map(|child| {
                let standing = self.standing(child);
                ChildStatus {
                    status: standing.status(),
                    weight: standing.weight,
                }
            })
            .collect()
    }

    /// The parts of a roll-up over some things.
    pub(crate) fn parts(&self, things: impl Iterator<Item = ThingRef<'m>>, whole: &Timing) -> Vec<Part> {
        things
            .map(|thing| {
                let standing = self.standing(thing);
                Part {
                    weight: standing.weight,
                    progress: standing.score.map(Progress::new),
                    dropped: standing.life.dropped,
                    ended: standing.timing.after_end() || whole.after_end(),
                }
            })
            .collect()
    }

    /// The score against what was promised: parts that were dropped count with their last p.
    fn promised(&self, thing: ThingRef<'m>, timing: &Timing, score: Option<Decimal>) -> Option<Decimal> {
        if rolls_up_results(thing) {
            let parts: Vec<Part> = results_of(thing)
                .map(|child| {
                    let standing = self.standing(child);
                    Part {
                        weight: promised_weight(child),
                        progress: standing.promised.map(Progress::new),
                        dropped: false,
                        ended: standing.timing.after_end() || timing.after_end(),
                    }
                })
                .collect();
            return roll_up(&parts).score.ok();
        }
        measure::promised(self, thing).unwrap_or(score)
    }

    fn staleness(&self, thing: ThingRef<'m>, status: Status, timing: &Timing) -> Option<Staleness> {
        let watched = matches!(
            thing.keyword(),
            Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Expectation
        );
        watched.then(|| staleness(&sign::watch(self, thing, status, timing), self.on))
    }
}

fn clamp(share: Decimal) -> Decimal {
    share.clamp(Decimal::ZERO, Decimal::ONE)
}

/// Whether its score and status come from its results.
fn rolls_up_results(thing: ThingRef<'_>) -> bool {
    thing.keyword() == Keyword::Objective && thing.field(FieldName::Measure).is_none()
}

/// The key results of an objective, drafts left out.
fn results_of<'m>(thing: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> {
    let drafts = thing.is_draft();
    thing
        .children_of(Keyword::Result)
        .filter(move |child| drafts || !child.is_draft())
}

fn roll_up_of(measured: &Measured) -> Option<RollUp> {
    use crate::progress::measured::Parts;
    match measured.parts {
        Parts::RollUp(roll_up) => Some(roll_up),
        Parts::Items(items) => Some(items.roll_up),
        _ => None,
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    match word.to_ascii_lowercase().as_str() {
        "committed" => Some(Kind::Committed),
        "aspirational" => Some(Kind::Aspirational),
        "learning" => Some(Kind::Learning),
        _ => None,
    }
}

fn weight(thing: ThingRef<'_>, on: Day) -> Decimal {
    thing
        .weight_on(on)
        .and_then(|text| parse_number(text).ok())
        .unwrap_or(Decimal::ONE)
}

fn promised_weight(thing: ThingRef<'_>) -> Decimal {
    thing
        .value(FieldName::Weight)
        .and_then(|text| parse_number(text).ok())
        .unwrap_or(Decimal::ONE)
}

fn own_status(thing: ThingRef<'_>, on: Day) -> Option<(OwnStatus, Day)> {
    latest(thing, on, FactKinds::STATUS, |fact| match fact {
        Fact::Status(status) => Some(*status),
        _ => None,
    })
}

fn confidence(thing: ThingRef<'_>, on: Day) -> Option<(Decimal, Day)> {
    latest(thing, on, FactKinds::CONFIDENCE, |fact| match fact {
        Fact::Confidence(share) => Some(*share),
        _ => None,
    })
}

/// The latest fact of a kind on or before a day.
pub(crate) fn latest<T>(
    thing: ThingRef<'_>,
    on: Day,
    kinds: FactKinds,
    pick: impl Fn(&Fact<'_>) -> Option<T>,
) -> Option<(T, Day)> {
    let event = thing
        .events()
        .rev()
        .find(|event| event.day() <= on && event.has(kinds))?;
    let event_facts = event.read();
    let found = event_facts.facts.iter().find_map(|(fact, _)| pick(fact))?;
    Some((found, event.day()))
}

/// Who supports whom, by the supported: `supports:`, goals in an objective. Drafts support nothing.
fn supporters(model: &Model) -> Vec<(ThingId, ThingId)> {
    let mut edges = Vec::new();
    for thing in model.things().filter(|thing| !thing.in_template() && !thing.is_draft()) {
        for target in thing.references(FieldName::Supports) {
            edges.push((target.id(), thing.id()));
        }
        let nested = matches!(thing.keyword(), Keyword::Goal);
        if let Some(parent) = thing.parent().filter(|_| nested) {
            edges.push((parent.id(), thing.id()));
        }
    }
    edges.sort_unstable();
    edges.dedup();
    edges
}
