//! The table: a line for each thing, for spreadsheets and statistics.

use std::io::{self, Write};

use csv::WriterBuilder;
use goalpost_model::Evaluation;
use serde::Serialize;

use super::thing::{ThingOf, thing};
use super::{Options, Written, each};
use crate::figures::{Amount, Date, Exact, Ratio};

/// A line of the table. Figures in the unit of the measure stand without it; several values in one cell are parted by
/// blanks; what is unknown is empty.
#[derive(Debug, Serialize)]
pub(super) struct Row<'r> {
    key: &'r str,
    kind: &'static str,
    title: &'r str,
    parent: Option<&'r str>,
    owners: String,
    team: Option<&'r str>,
    #[serde(rename = "type")]
    type_of: Option<&'r str>,
    tags: String,
    supports: String,
    draft: bool,
    start: Option<Date>,
    due: Option<Date>,
    weight: Option<Exact>,
    status: Option<&'static str>,
    own_status: Option<&'static str>,
    confidence: Option<Ratio>,
    progress: Option<Ratio>,
    score: Option<Ratio>,
    promised: Option<Ratio>,
    e: Option<Ratio>,
    plan: Option<Ratio>,
    bar: Option<Ratio>,
    closed: Option<bool>,
    overdue: Option<bool>,
    freshness: Option<&'static str>,
    last_sign: Option<Date>,
    measure: Option<&'r str>,
    unit: Option<&'r str>,
    from: Option<Exact>,
    target: Option<Exact>,
    value: Option<Exact>,
    value_day: Option<Date>,
    landing: Option<Exact>,
    low: Option<Exact>,
    high: Option<Exact>,
    reached: Option<Date>,
    needed_per_week: Option<Exact>,
    adherence: Option<Ratio>,
    streak: Option<u32>,
    best: Option<u32>,
    strength: Option<f64>,
    safe: Option<i64>,
    path: &'r str,
    line: u32,
}

/// The names of the columns: the fields of [`Row`].
pub(super) const COLUMNS: [&str; 44] = [
    "key",
    "kind",
    "title",
    "parent",
    "owners",
    "team",
    "type",
    "tags",
    "supports",
    "draft",
    "start",
    "due",
    "weight",
    "status",
    "own_status",
    "confidence",
    "progress",
    "score",
    "promised",
    "e",
    "plan",
    "bar",
    "closed",
    "overdue",
    "freshness",
    "last_sign",
    "measure",
    "unit",
    "from",
    "target",
    "value",
    "value_day",
    "landing",
    "low",
    "high",
    "reached",
    "needed_per_week",
    "adherence",
    "streak",
    "best",
    "strength",
    "safe",
    "path",
    "line",
];

/// Writes the table. Its first line names the columns, also where no thing follows.
pub(super) fn write<'m>(
    out: &mut dyn Write,
    evaluation: &Evaluation<'m>,
    options: &Options<'_>,
) -> io::Result<Written> {
    let mut table = WriterBuilder::new().has_headers(false).from_writer(out);
    table.write_record(COLUMNS).map_err(plain)?;
    let written = each(evaluation, options, |found, links| {
        let thing = thing(evaluation, found, links, options.filter);
        table.serialize(row(&thing)).map_err(plain)
    })?;
    table.flush()?;
    Ok(written)
}

/// What the writer below said, so that a closed pipe is still one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The line of a thing.
pub(super) fn row<'r>(thing: &'r ThingOf<'r>) -> Row<'r> {
    let (figures, measure) = (&thing.figures, thing.measure.as_ref());
    let (forecast, habit) = (thing.forecast.as_ref(), thing.habit.as_ref());
    let latest = thing.values.last();
    let exact = |amount: Option<&Amount>| amount.map(|amount| amount.value);
    Row {
        key: thing.key,
        kind: thing.kind,
        title: thing.title,
        parent: thing.links.parent,
        owners: thing.owners.join(" "),
        team: thing.team,
        type_of: thing.type_of,
        tags: thing.tags.join(" "),
        supports: thing.links.supports.join(" "),
        draft: thing.draft,
        start: thing.start,
        due: thing.due,
        weight: thing.weight,
        status: figures.status,
        own_status: figures.own_status.map(|said| said.status),
        confidence: figures.confidence.map(|confidence| confidence.share),
        progress: figures.progress,
        score: figures.score,
        promised: figures.promised,
        e: figures.e,
        plan: figures.plan,
        bar: figures.bar,
        closed: figures.closed,
        overdue: figures.overdue,
        freshness: figures.freshness,
        last_sign: figures.last_sign,
        measure: measure.map(|measure| measure.text),
        unit: measure.and_then(|measure| measure.unit.as_deref()),
        from: exact(measure.and_then(|measure| measure.start.as_ref())),
        target: exact(measure.and_then(|measure| measure.target.as_ref())),
        value: latest.map(|latest| latest.value),
        value_day: latest.map(|latest| latest.day),
        landing: exact(forecast.map(|forecast| &forecast.landing)),
        low: exact(forecast.map(|forecast| &forecast.low)),
        high: exact(forecast.map(|forecast| &forecast.high)),
        reached: forecast.and_then(|forecast| forecast.reached),
        needed_per_week: exact(forecast.and_then(|forecast| forecast.needed_per_week.as_ref())),
        adherence: habit.and_then(|habit| habit.adherence),
        streak: habit.map(|habit| habit.streak),
        best: habit.map(|habit| habit.best),
        strength: habit.map(|habit| habit.strength),
        safe: habit.and_then(|habit| habit.safe),
        path: thing.path,
        line: thing.line,
    }
}
