//! The end of the status report: what needs attention.

use crate::status::attention::{Attention, Blocked, Overdue, Quiet};
use crate::text::{Ink, Line, Page, columns, days};

/// Writes what needs attention; nothing where nothing does.
pub(super) fn write(page: &mut Page<'_>, attention: &Attention<'_>) {
    if attention.is_empty() {
        return;
    }
    page.heading("Needs attention");
    page.gap();
    for blocked in &attention.blocked {
        let blocker = &blocked.blocker;
        let age = match blocker.days {
            0 => "since today".to_owned(),
            open => days(open),
        };
        item(page, Ink::Bad, "blocked", &age, &sentence_of(page, blocked));
    }
    for overdue in &attention.overdue {
        let Overdue { title, owners, .. } = overdue;
        let text = named(page, overdue.id.as_deref(), title, owners);
        item(page, Ink::Bad, "overdue", &days(overdue.days), &text);
    }
    for quiet in &attention.quiet {
        let Quiet { title, owners, .. } = quiet;
        let (ink, word) = if quiet.forgotten {
            (Ink::Bad, "forgotten")
        } else {
            (Ink::Warn, "stale")
        };
        let text = named(page, quiet.id.as_deref(), title, owners);
        item(page, ink, word, &days(quiet.days), &text);
    }
}

fn sentence_of(page: &Page<'_>, blocked: &Blocked<'_>) -> String {
    let blocker = &blocked.blocker;
    let mut text = format!(
        "{} by {}",
        named(page, blocked.id.as_deref(), blocked.title, &[]),
        blocker.name
    );
    if !blocker.waits_for.is_empty() {
        text.push_str(&format!(", waits for {}", blocker.waits_for.join(" ")));
    }
    text
}

fn named(page: &Page<'_>, id: Option<&str>, title: &str, owners: &[&str]) -> String {
    let mut text = id.unwrap_or(title).to_owned();
    if id.is_some() && !title.is_empty() {
        text = format!("{text} {}", page.style().quoted(title));
    }
    if !owners.is_empty() {
        text.push_str(&format!(", {}", owners.join(" ")));
    }
    text
}

/// `blocked    11 days  workshop/flow.rework by jig`
fn item(page: &mut Page<'_>, ink: Ink, word: &str, age: &str, text: &str) {
    const WORD: usize = 11;
    const AGE: usize = 9;
    let mut label = Line::of(ink, word);
    label.pad_to(WORD + AGE.saturating_sub(columns(age) + 2));
    label.add(Ink::Plain, age);
    page.hanging(&label, WORD + AGE, Ink::Plain, text);
}
