//! The sheet of a one-to-one for programs: one table, in which `row` says what a row is about.

use super::promises::{Kept, Promised};
use super::{Observed, PersonReport, Said};
use crate::blockers::Blocker;
use crate::reports::Point;
use crate::reports::entries::Moved;
use crate::sheet::{Cell, Row, Sheet, row_of};
use crate::show::Reference;
use crate::status::{HabitLine, StatusLine};

/// `row` is `result`, `fact`, `habit`, `expectation`, `observation`, `question`, `blocker`, `waits`, `praise`, `promise` or
/// `said`.
/// The status of what is asked or praised is its word: `overdue`, `less sure`; that of what was said is its tone.
const COLUMNS: [&str; 13] = [
    "row",
    "kind",
    "id",
    "title",
    "status",
    "score",
    "status_before",
    "score_before",
    "events",
    "day",
    "due",
    "by",
    "words",
];

pub(super) fn sheet<'r>(report: &'r PersonReport<'_>) -> Sheet<'r> {
    let mut rows: Vec<Row<'r>> = Vec::new();
    for moved in &report.results {
        rows.push(result(moved));
        rows.extend(moved.facts.iter().map(fact));
    }
    rows.extend(report.habits.iter().map(habit));
    rows.extend(observations(&COLUMNS, &report.expectations));
    rows.extend(report.questions.iter().map(|about| point("question", about)));
    rows.extend(report.results.iter().flat_map(|moved| {
        let open = moved.line.blockers.iter();
        open.map(|blocker| blocked(&moved.line, blocker))
    }));
    rows.extend(report.waited_for.iter().map(|about| point("waits", about)));
    rows.extend(report.praise.iter().map(|about| point("praise", about)));
    rows.extend(report.promises.iter().map(promise));
    rows.extend(spoken(&COLUMNS, &report.said));
    Sheet {
        columns: &COLUMNS,
        rows,
    }
}

fn result<'r>(moved: &'r Moved<'_>) -> Row<'r> {
    let line = &moved.line;
    let cells = [
        ("row", Cell::maybe(Some("result"))),
        ("kind", Cell::maybe(Some(line.kind))),
        ("id", Cell::owned(line.id.clone())),
        ("title", Cell::maybe(Some(line.title))),
        ("status", Cell::maybe(Some(line.status.word()))),
        ("score", Cell::share(line.score)),
        ("status_before", Cell::maybe(Some(moved.before.status.word()))),
        ("score_before", Cell::share(moved.before.score)),
        ("events", Cell::count(moved.entries.len())),
        ("due", line.due.map_or(Cell::Nothing, Cell::Day)),
    ];
    row_of(&COLUMNS, cells)
}

/// What a goal is made of.
fn fact<'r>(line: &'r StatusLine<'_>) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("fact"))),
        ("kind", Cell::maybe(Some(line.kind))),
        ("id", Cell::owned(line.id.clone())),
        ("title", Cell::maybe(Some(line.title))),
        ("status", Cell::maybe(Some(line.status.word()))),
        ("score", Cell::share(line.score)),
    ];
    row_of(&COLUMNS, cells)
}

fn habit<'r>(habit: &'r HabitLine<'_>) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("habit"))),
        ("kind", Cell::maybe(Some("habit"))),
        ("id", Cell::owned(habit.id.clone())),
        ("title", Cell::maybe(Some(habit.title))),
        ("status", Cell::maybe(Some(habit.state.word()))),
        ("score", Cell::share(habit.adherence)),
    ];
    row_of(&COLUMNS, cells)
}

fn named<'r>(row: &'r str, of: &'r Reference<'_>) -> [(&'static str, Cell<'r>); 4] {
    [
        ("row", Cell::maybe(Some(row))),
        ("kind", Cell::maybe(Some(of.kind))),
        ("id", Cell::owned(of.id.clone())),
        ("title", Cell::maybe(Some(of.title))),
    ]
}

fn point<'r>(row: &'r str, point: &'r Point<'_>) -> Row<'r> {
    let own = [
        ("status", Cell::maybe(Some(point.what))),
        ("day", point.on.map_or(Cell::Nothing, Cell::Day)),
        ("words", Cell::maybe(Some(&point.text))),
    ];
    row_of(&COLUMNS, named(row, &point.about).into_iter().chain(own))
}

fn blocked<'r>(line: &'r StatusLine<'_>, blocker: &'r Blocker<'_>) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("blocker"))),
        ("kind", Cell::maybe(Some(line.kind))),
        ("id", Cell::owned(line.id.clone())),
        ("title", Cell::maybe(Some(line.title))),
        ("status", Cell::maybe(Some(blocker.name))),
        ("day", Cell::Day(blocker.since)),
        ("by", Cell::maybe(blocker.by)),
        ("words", Cell::maybe(Some(blocker.words))),
    ];
    row_of(&COLUMNS, cells)
}

fn promise<'r>(promise: &'r Promised<'_>) -> Row<'r> {
    let kept = match promise.kept {
        Kept::Late => "late",
        Kept::Done => "done",
        Kept::Open => "open",
    };
    let cells = [
        ("row", Cell::maybe(Some("promise"))),
        (
            "kind",
            Cell::maybe(Some(if promise.milestone { "milestone" } else { "step" })),
        ),
        ("id", Cell::owned(promise.within.id.clone())),
        ("title", Cell::maybe(Some(promise.within.title))),
        ("status", Cell::maybe(Some(kept))),
        ("day", promise.done.map_or(Cell::Nothing, Cell::Day)),
        ("due", promise.due.map_or(Cell::Nothing, Cell::Day)),
        ("by", Cell::maybe(promise.by)),
        ("words", Cell::maybe(Some(promise.text))),
    ];
    row_of(&COLUMNS, cells)
}

/// A row for each expectation, with its latest observation, and one for each observation of the days.
pub(crate) fn observations<'r>(
    columns: &'static [&'static str],
    expectations: &'r [Observed<'_>],
) -> impl Iterator<Item = Row<'r>> {
    expectations.iter().flat_map(move |observed| {
        let latest = observed.latest.as_ref();
        let own = [
            ("status", Cell::maybe(latest.and_then(|said| said.tone))),
            ("events", Cell::count(observed.entries.len())),
            ("day", latest.map_or(Cell::Nothing, |said| Cell::Day(said.on))),
        ];
        let whole = row_of(
            columns,
            named("expectation", &observed.expectation).into_iter().chain(own),
        );
        let entries = observed
            .entries
            .iter()
            .map(move |entry| said("observation", columns, entry));
        std::iter::once(whole).chain(entries)
    })
}

/// A row for each thing that others said.
pub(crate) fn spoken<'r>(columns: &'static [&'static str], all: &'r [Said<'_>]) -> impl Iterator<Item = Row<'r>> {
    all.iter().map(move |one| said("said", columns, one))
}

fn said<'r>(row: &'r str, columns: &[&str], said: &'r Said<'_>) -> Row<'r> {
    let own = [
        ("status", Cell::maybe(said.tone)),
        ("day", Cell::Day(said.on)),
        ("by", Cell::maybe(said.by)),
        ("words", Cell::maybe(Some(said.words))),
    ];
    row_of(columns, named(row, &said.about).into_iter().chain(own))
}
