//! The status as rows for programs.

use super::{HabitLine, StatusLine, StatusReport};
use crate::sheet::{self, Cell, Row, Sheet};

/// The report as CSV: a row for each objective, result, goal and habit that it shows.
#[must_use]
pub fn csv(report: &StatusReport<'_>) -> String {
    let mut rows = Vec::new();
    let goals = report.people.iter().flat_map(|person| &person.goals);
    report
        .objectives
        .iter()
        .chain(goals)
        .for_each(|line| add(line, &mut rows));
    rows.extend(report.habits.iter().map(of_habit));
    sheet::csv(&Sheet {
        columns: &[
            "kind",
            "id",
            "title",
            "owner",
            "team",
            "status",
            "score",
            "promised",
            "plan",
            "confidence",
            "start",
            "due",
            "days_left",
            "last_sign",
            "blocked_by",
            "path",
            "line",
        ],
        rows,
    })
}

/// A line and those in it; what is shown only because of what stands in it has no row.
fn add<'r>(line: &'r StatusLine<'_>, rows: &mut Vec<Row<'r>>) {
    if !line.context {
        rows.push(of_line(line));
    }
    line.children.iter().for_each(|child| add(child, rows));
}

fn of_line<'r>(line: &'r StatusLine<'_>) -> Row<'r> {
    let share = |share: Option<crate::figures::Ratio>| share.map_or(Cell::Nothing, Cell::Share);
    let day = |day: Option<crate::figures::Date>| day.map_or(Cell::Nothing, Cell::Day);
    vec![
        Cell::maybe(Some(line.kind)),
        Cell::maybe(line.id.as_deref()),
        Cell::maybe(Some(line.title)),
        Cell::texts(line.owners.iter().copied()),
        Cell::maybe(line.team),
        Cell::maybe(Some(line.status.word())),
        share(line.score),
        share(line.promised),
        share(line.plan),
        share(line.confidence),
        day(line.start),
        day(line.due),
        line.days_left.map_or(Cell::Nothing, Cell::Number),
        day(line.last_sign.filter(|_| !line.untouched)),
        Cell::texts(line.blockers.iter().map(|blocker| blocker.name)),
        Cell::maybe(Some(line.path)),
        Cell::Number(line.line.into()),
    ]
}

fn of_habit<'r>(habit: &'r HabitLine<'_>) -> Row<'r> {
    vec![
        Cell::maybe(Some("habit")),
        Cell::maybe(habit.id.as_deref()),
        Cell::maybe(Some(habit.title)),
        Cell::texts(habit.owners.iter().copied()),
        Cell::Nothing,
        Cell::maybe(Some(habit.state.word())),
        habit.adherence.map_or(Cell::Nothing, Cell::Share),
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        habit.until.map_or(Cell::Nothing, Cell::Day),
        Cell::Nothing,
        Cell::Nothing,
        Cell::texts(habit.blockers.iter().map(|blocker| blocker.name)),
        Cell::maybe(Some(habit.path)),
        Cell::Number(habit.line.into()),
    ]
}
