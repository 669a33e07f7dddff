//! The rows of the status report: status, title, bar and percentage in columns, and what else is to say below.

use goalpost_model::progress::{Freshness, Status};

use crate::document::{Item, Meter};
use crate::reading::say;
use crate::reports::quiet_since;
use crate::status::habits::{HabitLine, HabitState, done_of_due, when};
use crate::status::line::StatusLine;
use crate::style::Style;
use crate::text::{Ink, Line, count, days, glyph, ink_of, out_of_ten};

/// What stands above a row and has said a part of it already.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Above<'r> {
    /// A heading that says nothing about it.
    Nothing,
    /// The name of its owner.
    Person,
    /// The objective that it stands in.
    Whole(&'r StatusLine<'r>),
}

impl<'r> Above<'r> {
    fn whole(self) -> Option<&'r StatusLine<'r>> {
        match self {
            Above::Whole(whole) => Some(whole),
            _ => None,
        }
    }
}

/// From this width on there is room for values beside the bars, and for the ids of parts.
const WIDE: usize = 110;

/// A status with its shape: `● on track`.
pub(crate) fn status_of(style: &Style, status: Status) -> Line {
    Line::of(ink_of(status), &format!("{} {}", glyph(style, status), status.label()))
}

/// A percentage, or that it is not known.
pub(crate) fn figure(percent: Option<u8>) -> String {
    percent.map_or_else(|| "?".to_owned(), |percent| format!("{percent}%"))
}

/// How far something is, and how far it should be by today; what is over is held against no plan.
pub(crate) fn meter(line: &StatusLine<'_>) -> Meter {
    Meter {
        share: line.score.map(|score| score.0),
        mark: line.plan.filter(|_| !line.status.is_closed()).map(|plan| plan.0),
        ink: Some(ink_of(line.status)),
        figure: figure(line.percent),
    }
}

/// How well a habit is kept, and how well it is to be kept.
pub(crate) fn habit_meter(line: &HabitLine<'_>) -> Meter {
    Meter {
        share: line.adherence.map(|share| share.0),
        mark: line.adherence.map(|_| line.bar.0),
        ink: Some(ink_of(line.state.like())),
        figure: figure(line.percent),
    }
}

/// The row of an objective, result or goal, and what is to say about it below.
pub(crate) fn thing(line: &StatusLine<'_>, above: Above<'_>, style: &Style) -> Item {
    let ink = match (line.context, above.whole()) {
        (true, _) => Ink::Faint,
        (false, None) => Ink::Strong,
        _ => Ink::Plain,
    };
    let blockers = line.blockers.iter();
    Item {
        nested: above.whole().is_some(),
        label: status_of(style, line.status),
        title: Line::of(ink, line.title),
        meter: Some(meter(line)),
        values: Line::of(Ink::Plain, &say(&line.reading, style)),
        facts: facts_of(line, above, style),
        notes: blockers.map(|blocker| Line::of(Ink::Bad, &blocked(blocker))).collect(),
    }
}

/// The row of a habit, and what is to say about it below. Without `all` nothing is said of one that is simply kept.
pub(crate) fn habit(line: &HabitLine<'_>, all: bool, style: &Style) -> Item {
    let like = line.state.like();
    let is_quiet = !all && line.state == HabitState::Kept && line.blockers.is_empty();
    let values = match line.due > 0 && (!is_quiet || style.columns() >= WIDE) {
        true => done_of_due(line),
        false => String::new(),
    };
    let blockers = line.blockers.iter();
    Item {
        label: Line::of(ink_of(like), &format!("{} {}", glyph(style, like), line.state.label())),
        title: Line::of(Ink::Plain, line.title),
        meter: Some(habit_meter(line)),
        values: Line::of(Ink::Plain, &values),
        facts: if is_quiet { Vec::new() } else { facts_of_habit(line) },
        notes: blockers.map(|blocker| Line::of(Ink::Bad, &blocked(blocker))).collect(),
        ..Item::default()
    }
}

fn facts_of_habit(line: &HabitLine<'_>) -> Vec<Line> {
    let mut facts = vec![
        Line::of(Ink::Plain, &line.owners.join(" ")),
        Line::of(Ink::Faint, &when(line)),
    ];
    if line.streak > 1 {
        facts.push(Line::of(Ink::Plain, &format!("{} in a row", line.streak)));
    }
    if line.state == HabitState::Lapsed {
        let times = count(line.silent_in_a_row, "time", "times");
        facts.push(Line::of(Ink::Bad, &format!("the last {times} without a word")));
    }
    facts
}

/// What else is to say: the id, who, how sure, until when, how stale.
fn facts_of(line: &StatusLine<'_>, above: Above<'_>, style: &Style) -> Vec<Line> {
    let parent = above.whole();
    let plain = |text: &str| Line::of(Ink::Plain, text);
    let mut facts = vec![owners_of(line, above)];
    if let Some(own) = line.own.filter(|own| own.differs && !is_settled(line.status)) {
        facts.push(Line::of(
            ink_of(own.status),
            &format!("owner says {}", own.status.label()),
        ));
    }
    if let Some(confidence) = line.confidence.filter(|_| !is_settled(line.status)) {
        facts.push(plain(&format!("confidence {}", out_of_ten(confidence.0))));
    }
    let same_days = parent.is_some_and(|parent| parent.due == line.due);
    if !same_days || line.overdue && parent.is_some_and(|parent| !parent.overdue) {
        facts.extend(time_left(line));
    }
    facts.extend(silence(line, parent));
    facts.extend(unseen(line.hidden).map(|said| Line::of(Ink::Faint, &said)));
    if parent.is_none() || style.columns() >= WIDE {
        let id = line
            .id
            .clone()
            .unwrap_or_else(|| format!("{}:{}", line.path, line.line));
        facts.push(Line::of(Ink::Faint, &id));
    }
    facts
}

/// Whether the owner's word on it is history.
fn is_settled(status: Status) -> bool {
    status.is_closed() || matches!(status, Status::Paused | Status::NotStarted)
}

/// The owners, unless what stands above has named them.
fn owners_of(line: &StatusLine<'_>, above: Above<'_>) -> Line {
    let named = match above {
        Above::Nothing => false,
        Above::Person => line.owners.len() < 2,
        Above::Whole(whole) => whole.owners == line.owners,
    };
    match line.owners.as_slice() {
        _ if named => Line::default(),
        [] => Line::of(Ink::Warn, "nobody owns it"),
        owners => Line::of(Ink::Plain, &owners.join(" ")),
    }
}

/// That a score leaves out what is not shown.
pub(crate) fn unseen(hidden: usize) -> Option<String> {
    match hidden {
        0 => None,
        1 => Some("without 1 that is not shown".to_owned()),
        more => Some(format!("without {more} that are not shown")),
    }
}

fn time_left(line: &StatusLine<'_>) -> Option<Line> {
    let left = line.days_left?;
    let due = line.due?;
    Some(match left {
        _ if line.overdue => Line::of(Ink::Bad, &format!("overdue by {}", days(-left))),
        0 => Line::of(Ink::Warn, "due today"),
        _ => Line::of(Ink::Plain, &format!("{} left, to {due}", days(left))),
    })
}

fn silence(line: &StatusLine<'_>, parent: Option<&StatusLine<'_>>) -> Option<Line> {
    // A whole that is quiet has said so for its parts.
    if parent.is_some_and(|parent| parent.freshness >= line.freshness && parent.freshness > Freshness::Fresh) {
        return None;
    }
    let since = line.last_sign?;
    let (ink, word) = match line.freshness {
        Freshness::AtRest | Freshness::Fresh => return None,
        Freshness::Due => (Ink::Faint, "check-in due"),
        Freshness::Stale => (Ink::Warn, "stale"),
        Freshness::Forgotten => (Ink::Bad, "forgotten"),
    };
    Some(Line::of(
        ink,
        &format!("{word}, {}", quiet_since(line.untouched, since)),
    ))
}

/// `blocked for 11 days by jig, waits for @bram: The headset jig is stuck`
pub(crate) fn blocked(blocker: &crate::blockers::Blocker<'_>) -> String {
    let mut text = match blocker.days {
        0 => format!("blocked since today by {}", blocker.name),
        open => format!("blocked for {} by {}", days(open), blocker.name),
    };
    if !blocker.waits_for.is_empty() {
        text.push_str(&format!(", waits for {}", blocker.waits_for.join(" ")));
    }
    if !blocker.words.is_empty() {
        text.push_str(&format!(": {}", blocker.words));
    }
    text
}
