//! What happened, what was promised and what is to do, line by line.

use crate::show::{Entry, Promise, Step};
use crate::style::Style;
use crate::text::{Ink, Line, Page, count};

/// `2026-10-22  `
const DAY: usize = 14;

/// Writes what happened.
pub(super) fn write(page: &mut Page<'_>, history: &[Entry<'_>]) {
    if history.is_empty() {
        return;
    }
    page.heading("History");
    for entry in history {
        let label = Line::of(Ink::Faint, &format!("  {}", entry.on));
        page.hanging(&label, DAY, Ink::Plain, &said(entry));
        for note in entry.notes.lines() {
            page.paragraph(Ink::Faint, DAY, note);
        }
    }
}

/// `7.6% off-track confidence 3/10, @juno: Half of what comes back is headsets`
pub(super) fn said(entry: &Entry<'_>) -> String {
    let mut text = entry.facts.join(" ");
    for handle in &entry.about {
        if !text.contains(handle) {
            text.push(' ');
            text.push_str(handle);
        }
    }
    text = [text.as_str(), &entry.tags.join(" ")].join(" ").trim().to_owned();
    if let Some(by) = entry.by {
        text = if text.is_empty() {
            by.to_owned()
        } else {
            format!("{text}, {by}")
        };
    }
    if entry.tracked {
        text.push_str(" (tracked)");
    }
    match (text.is_empty(), entry.words) {
        (_, "") => text,
        (true, words) => words.to_owned(),
        (false, words) => format!("{text}: {words}"),
    }
}

/// Writes what was promised first and what is in force.
pub(super) fn write_promises(page: &mut Page<'_>, promises: &[Promise]) {
    if promises.is_empty() {
        return;
    }
    page.heading("Promised and current");
    for promise in promises {
        let label = Line::of(Ink::Faint, &format!("  {}", promise.what));
        let text = revised(promise, page.style());
        page.hanging(&label, DAY, Ink::Plain, &text);
    }
}

/// `300ms → 350ms  (1 revision, the latest on 2026-11-02)`
pub(super) fn revised(promise: &Promise, style: &Style) -> String {
    let first = promise.promised.as_deref().unwrap_or("nothing");
    let times = i64::try_from(promise.times).unwrap_or(i64::MAX);
    let often = count(times, "revision", "revisions");
    format!(
        "{first} {} {}  ({often}, the latest on {})",
        style.arrow(),
        promise.current,
        promise.on
    )
}

/// Writes the steps.
pub(super) fn write_steps(page: &mut Page<'_>, steps: &[Step<'_>]) {
    if steps.is_empty() {
        return;
    }
    page.heading("Steps");
    for step in steps {
        let sign = if step.done { "[x]" } else { "[ ]" };
        let ink = if step.done { Ink::Faint } else { Ink::Plain };
        page.hanging(&Line::of(ink, &format!("  {sign}")), 6, ink, &to_do(step));
        for note in step.notes.lines() {
            page.paragraph(Ink::Faint, 6, note);
        }
    }
}

/// `Print it  (due 2026-11-27, @juno)`
pub(super) fn to_do(step: &Step<'_>) -> String {
    let mut remarks = Vec::new();
    remarks.extend(step.on.map(|day| format!("done {day}")));
    remarks.extend(step.due.map(|day| format!("due {day}")));
    remarks.extend(step.who.map(str::to_owned));
    match remarks.as_slice() {
        [] => step.text.to_owned(),
        remarks => format!("{}  ({})", step.text, remarks.join(", ")),
    }
}
