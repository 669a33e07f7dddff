//! What needs attention: blockers, what is overdue, and what nobody has looked at.

use goalpost_model::progress::Freshness;
use schemars::JsonSchema;
use serde::Serialize;

use super::habits::HabitLine;
use super::line::StatusLine;
use crate::blockers::Blocker;
use crate::figures::Date;

/// What needs attention, each list the longest waiting first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Attention<'m> {
    /// The open blockers.
    pub blocked: Vec<Blocked<'m>>,
    /// What is past its last day and not closed. What stands in something that is overdue itself is not named.
    pub overdue: Vec<Overdue<'m>>,
    /// What gave no sign of life for two cadences or more. What is overdue, or stands in something quiet, is not named.
    pub quiet: Vec<Quiet<'m>>,
}

/// An open blocker and what it blocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Blocked<'m> {
    /// The id of what is blocked.
    pub id: Option<String>,
    /// Its title.
    pub title: &'m str,
    /// The blocker.
    pub blocker: Blocker<'m>,
}

/// Something past its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Overdue<'m> {
    /// Its id.
    pub id: Option<String>,
    /// Its title.
    pub title: &'m str,
    /// Its owners.
    pub owners: Vec<&'m str>,
    /// Its last day.
    pub due: Option<Date>,
    /// How many days ago that was.
    pub days: i64,
}

/// Something without a sign of life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quiet<'m> {
    /// Its id.
    pub id: Option<String>,
    /// Its title.
    pub title: &'m str,
    /// Its owners.
    pub owners: Vec<&'m str>,
    /// The day of the last sign of life, or from which one was expected.
    pub since: Option<Date>,
    /// How many days ago that was.
    pub days: i64,
    /// Whether it is forgotten: none for three cadences and six weeks.
    pub forgotten: bool,
}

impl Attention<'_> {
    /// Whether nothing does.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocked.is_empty() && self.overdue.is_empty() && self.quiet.is_empty()
    }
}

/// What needs attention among the lines of a report.
pub(super) fn attention<'r, 'm: 'r>(
    lines: impl Iterator<Item = &'r StatusLine<'m>>,
    habits: &[HabitLine<'m>],
    today: Date,
) -> Attention<'m> {
    let mut found = Attention::default();
    for line in lines {
        found.look_at(line, today, false, false);
    }
    for habit in habits {
        found.block(habit.id.as_ref(), habit.title, &habit.blockers);
    }
    found.blocked.sort_by_key(|blocked| blocked.blocker.since);
    found.overdue.sort_by_key(|overdue| overdue.due);
    found.quiet.sort_by_key(|quiet| quiet.since);
    found
}

impl<'m> Attention<'m> {
    fn look_at(&mut self, line: &StatusLine<'m>, today: Date, above_overdue: bool, above_quiet: bool) {
        let is_quiet = matches!(line.freshness, Freshness::Stale | Freshness::Forgotten);
        if !line.context {
            self.block(line.id.as_ref(), line.title, &line.blockers);
            if line.overdue && !above_overdue {
                self.overdue.push(overdue(line, today));
            }
            // What is overdue has to be closed, which ends its silence too.
            if is_quiet && !above_quiet && !line.overdue {
                self.quiet.push(quiet(line, today));
            }
        }
        let (above_overdue, above_quiet) = (
            above_overdue || line.overdue && !line.context,
            above_quiet || is_quiet && !line.context,
        );
        for child in &line.children {
            self.look_at(child, today, above_overdue, above_quiet);
        }
    }

    fn block(&mut self, id: Option<&String>, title: &'m str, blockers: &[Blocker<'m>]) {
        self.blocked.extend(blockers.iter().map(|blocker| Blocked {
            id: id.cloned(),
            title,
            blocker: blocker.clone(),
        }));
    }
}

fn overdue<'m>(line: &StatusLine<'m>, today: Date) -> Overdue<'m> {
    Overdue {
        id: line.id.clone(),
        title: line.title,
        owners: line.owners.clone(),
        due: line.due,
        days: line.due.map_or(0, |due| (today.0 - due.0).num_days()),
    }
}

fn quiet<'m>(line: &StatusLine<'m>, today: Date) -> Quiet<'m> {
    Quiet {
        id: line.id.clone(),
        title: line.title,
        owners: line.owners.clone(),
        since: line.last_sign,
        days: line.last_sign.map_or(0, |since| (today.0 - since.0).num_days()),
        forgotten: line.freshness == Freshness::Forgotten,
    }
}
