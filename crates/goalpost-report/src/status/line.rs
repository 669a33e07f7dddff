//! Where one objective, result or goal stands.

use goalpost_model::progress::{Freshness, Status, percent};
use goalpost_model::{Evaluation, Standing, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Status as Said};
use goalpost_values::{Day, Measure};
use schemars::JsonSchema;
use serde::Serialize;

use crate::blockers::{self, Blocker};
use crate::figures::{Date, Ratio};
use crate::filter::owners;
use crate::reading::{self, Reading};

/// Where one thing stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StatusLine<'m> {
    /// Its id in the whole workspace; none where it has none.
    pub id: Option<String>,
    /// `objective`, `result` or `goal`.
    pub kind: &'static str,
    /// Its title.
    pub title: &'m str,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
    /// The owners in force, with their `@`.
    pub owners: Vec<&'m str>,
    /// Its team, own or inherited.
    pub team: Option<&'m str>,
    /// Its status, as `at-risk`.
    #[serde(serialize_with = "status_word")]
    #[schemars(with = "&str")]
    pub status: Status,
    /// p, unclamped, or the final grade; none when unknown.
    pub progress: Option<Ratio>,
    /// p within 0…1, or the final grade; none when unknown.
    pub score: Option<Ratio>,
    /// The score in whole percent, rounded down: 100 for all of it only.
    pub percent: Option<u8>,
    /// The score against what was promised first; none when unknown.
    pub promised: Option<Ratio>,
    /// How much of its time is gone; none without a start or an end.
    pub e: Option<Ratio>,
    /// How far it should be: B · pace(e); none without a start or an end.
    pub plan: Option<Ratio>,
    /// B, the share of the target that counts as success.
    pub bar: Ratio,
    /// What its measure says.
    pub reading: Reading,
    /// Its owner's own status.
    pub own: Option<OwnStatus>,
    /// How likely its people think it is.
    pub confidence: Option<Ratio>,
    /// Its first day in force.
    pub start: Option<Date>,
    /// Its last day in force.
    pub due: Option<Date>,
    /// Days until its last day, below 0 when that is over; none without one and once it is closed.
    pub days_left: Option<i64>,
    /// Whether it is past its last day and nobody closed it.
    pub overdue: bool,
    /// `fresh`, `due`, `stale`, `forgotten`, or `at-rest` where no sign of life is expected.
    #[serde(serialize_with = "freshness_word")]
    #[schemars(with = "&str")]
    pub freshness: Freshness,
    /// The day of the last sign of life, or from which one is expected.
    pub last_sign: Option<Date>,
    /// Whether there was no sign of life yet, and that day is its first.
    pub untouched: bool,
    /// The open blockers on it and on what stands in it without a line of its own.
    pub blockers: Vec<Blocker<'m>>,
    /// How many of its parts are not for its readers: its score does not count them, so that nobody can work theirs out.
    pub hidden: usize,
    /// Whether it is shown only because something in it is what was asked for.
    pub context: bool,
    /// The results and goals in it.
    pub children: Vec<StatusLine<'m>>,
}

/// What the owner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnStatus {
    /// Their word.
    #[serde(serialize_with = "status_word")]
    #[schemars(with = "&str")]
    pub status: Status,
    /// The day they said it.
    pub on: Date,
    /// Whether it differs from the computed status; an unknown one differs from any.
    pub differs: bool,
}

/// A status as JSON has it.
pub(crate) fn status_word<S: serde::Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.word())
}

fn freshness_word<S: serde::Serializer>(freshness: &Freshness, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match freshness {
        Freshness::AtRest => "at-rest",
        Freshness::Fresh => "fresh",
        Freshness::Due => "due",
        Freshness::Stale => "stale",
        Freshness::Forgotten => "forgotten",
    })
}

/// Whether a thing has a line of its own in the report.
pub(super) fn has_line(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Habit
    )
}

/// Whether its people closed it, or the target is reached.
pub(crate) fn is_closed(standing: &Standing) -> bool {
    let life = standing.life;
    life.dropped || life.done || life.score.is_some() || standing.status() == Status::Done
}

/// The line of a thing, without its children, for somebody who may see only some of what stands in it.
pub(crate) fn line_for<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    sees: &dyn Fn(ThingRef<'m>) -> bool,
) -> StatusLine<'m> {
    let standing = evaluation.standing(thing);
    let on = evaluation.on();
    let closed = is_closed(standing);
    let own_lines = |child: ThingRef<'m>| !has_line(child.keyword()) && sees(child);
    let staleness = standing.staleness;
    let clock = staleness.and_then(|staleness| staleness.clock);
    StatusLine {
        id: thing.full_id(),
        kind: thing.keyword().as_str(),
        title: thing.title(),
        path: thing.path(),
        line: thing.line_number(),
        owners: owners(thing, on).collect(),
        team: thing.inherited_value(FieldName::Team),
        status: standing.status(),
        progress: standing.raw().map(Ratio),
        score: standing.score.map(Ratio),
        percent: standing.score.map(percent),
        promised: standing.promised.map(Ratio),
        e: standing.timing.elapsed().map(|elapsed| Ratio(elapsed.share())),
        plan: standing.plan.map(|plan| Ratio(plan.value)),
        bar: Ratio(standing.bar.value),
        reading: reading::read(evaluation, thing),
        own: standing.own_status.map(|said| own_status(standing.status(), said)),
        confidence: standing.confidence.map(|(share, _)| Ratio(share)),
        start: standing.timing.start.map(Date),
        due: standing.timing.end.map(Date),
        days_left: standing.timing.end.filter(|_| !closed).map(|end| (end - on).num_days()),
        overdue: standing.timing.after_end() && !closed,
        freshness: staleness.map_or(Freshness::AtRest, |staleness| staleness.freshness),
        last_sign: clock.map(|clock| Date(clock.since)),
        untouched: clock.is_some_and(|clock| clock.is_first),
        blockers: if closed {
            Vec::new()
        } else {
            blockers::open_within(thing, on, &own_lines)
        },
        hidden: hidden(evaluation, thing, sees),
        context: false,
        children: Vec::new(),
    }
}

/// How many of the parts that count in a score are not for its readers.
fn hidden<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, sees: &dyn Fn(ThingRef<'m>) -> bool) -> usize {
    let counts = |part: &ThingRef<'m>| !part.is_draft() && !sees(*part) && !evaluation.standing(*part).life.dropped;
    match thing.measure() {
        Some(Measure::Rollup) => evaluation.supporters(thing).filter(counts).count(),
        Some(_) => 0,
        None => {
            let parts = thing
                .children()
                .filter(|part| matches!(part.keyword(), Keyword::Result | Keyword::Fact));
            parts.filter(counts).count()
        }
    }
}

fn own_status(computed: Status, (said, on): (Said, Day)) -> OwnStatus {
    let status = match said {
        Said::OnTrack => Status::OnTrack,
        Said::AtRisk => Status::AtRisk,
        Said::OffTrack => Status::OffTrack,
    };
    OwnStatus {
        status,
        on: Date(on),
        differs: computed.steps_from(status) != Some(0),
    }
}
