//! Lists of things that stand somewhere.

use goalpost_syntax::Keyword;

use super::Wanted;
use super::report::{Cell, Row};
use crate::figures::{Date, Ratio};
use crate::filter::owners;
use crate::status::habit;

type Table<'m> = (&'static [&'static str], Vec<Row<'m>>);

/// Objectives, results, goals, facts or milestones.
pub(super) fn of_keyword<'m>(wanted: &Wanted<'_, 'm>, keyword: Keyword) -> Table<'m> {
    let evaluation = wanted.evaluation;
    let row = |thing| {
        let standing = evaluation.standing(thing);
        vec![
            Cell::owned(thing.full_id()),
            Cell::maybe(Some(thing.title())),
            Cell::maybe(Some(standing.status().word())),
            standing.score.map_or(Cell::Nothing, |score| Cell::Share(Ratio(score))),
            Cell::texts(owners(thing, evaluation.on())),
            Cell::day(standing.timing.end),
            Cell::maybe(Some(thing.path())),
            Cell::Number(thing.line_number().into()),
        ]
    };
    let things = wanted.things().filter(|thing| thing.keyword() == keyword);
    (
        &["id", "title", "status", "score", "owner", "due", "path", "line"],
        things.map(row).collect(),
    )
}

/// Habits.
pub(super) fn habits<'m>(wanted: &Wanted<'_, 'm>) -> Table<'m> {
    let things = wanted.things().filter(|thing| thing.keyword() == Keyword::Habit);
    let rows = things.map(|thing| {
        let line = habit(wanted.evaluation, thing);
        vec![
            Cell::owned(line.id),
            Cell::maybe(Some(line.title)),
            Cell::maybe(Some(line.state.word())),
            line.adherence.map_or(Cell::Nothing, Cell::Share),
            Cell::Number(line.streak.into()),
            Cell::owned(line.every),
            Cell::texts(line.owners),
            Cell::day(line.until.map(|Date(day)| day)),
            Cell::maybe(Some(line.path)),
            Cell::Number(line.line.into()),
        ]
    });
    (
        &[
            "id",
            "title",
            "state",
            "adherence",
            "streak",
            "every",
            "owner",
            "until",
            "path",
            "line",
        ],
        rows.collect(),
    )
}
