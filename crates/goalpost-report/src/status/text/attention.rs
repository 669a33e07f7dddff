//! The end of the status report: what needs attention.

use crate::status::attention::{Attention, Blocked, Overdue, Quiet};
use crate::style::Style;
use crate::text::{Ink, Line, columns, days};

/// What needs attention, each with its age; nothing where nothing does.
pub(super) fn rows(attention: &Attention<'_>, style: &Style) -> Vec<(Line, Vec<Line>)> {
    let blocked = attention.blocked.iter().map(|blocked| {
        let age = match blocked.blocker.days {
            0 => "since today".to_owned(),
            open => days(open),
        };
        item(Ink::Bad, "blocked", &age, &sentence_of(style, blocked))
    });
    let overdue = attention.overdue.iter().map(|overdue| {
        let Overdue { title, owners, .. } = overdue;
        let text = named(style, overdue.id.as_deref(), title, owners);
        item(Ink::Bad, "overdue", &days(overdue.days), &text)
    });
    let quiet = attention.quiet.iter().map(|quiet| {
        let Quiet { title, owners, .. } = quiet;
        let (ink, word) = if quiet.forgotten {
            (Ink::Bad, "forgotten")
        } else {
            (Ink::Warn, "stale")
        };
        let text = named(style, quiet.id.as_deref(), title, owners);
        item(ink, word, &days(quiet.days), &text)
    });
    blocked.chain(overdue).chain(quiet).collect()
}

fn sentence_of(style: &Style, blocked: &Blocked<'_>) -> String {
    let blocker = &blocked.blocker;
    let mut text = format!(
        "{} by {}",
        named(style, blocked.id.as_deref(), blocked.title, &[]),
        blocker.name
    );
    if !blocker.waits_for.is_empty() {
        text.push_str(&format!(", waits for {}", blocker.waits_for.join(" ")));
    }
    text
}

/// An id and its title, and who answers for it.
pub(crate) fn named(style: &Style, id: Option<&str>, title: &str, owners: &[&str]) -> String {
    let mut text = id.unwrap_or(title).to_owned();
    if id.is_some() && !title.is_empty() {
        text = format!("{text} {}", style.quoted(title));
    }
    if !owners.is_empty() {
        text.push_str(&format!(", {}", owners.join(" ")));
    }
    text
}

/// `blocked    11 days  workshop/flow.rework by jig`
pub(crate) fn item(ink: Ink, word: &str, age: &str, text: &str) -> (Line, Vec<Line>) {
    const WORD: usize = 11;
    const AGE: usize = 9;
    let mut label = Line::of(ink, word);
    label.pad_to(WORD + AGE.saturating_sub(columns(age) + 2));
    label.add(Ink::Plain, age);
    (label, vec![Line::of(Ink::Plain, text)])
}
