//! What is due: a page for everybody, and rows for those whose it is.

use std::collections::HashMap;

use maud::{Markup, html};

use super::Site;
use super::frame::{Part, Tab};
use super::gather::key;
use super::linked::body;
use super::links::Place;
use super::panel::Entry;
use crate::reports::agenda::{AgendaReport, Due, What};
use crate::text::days;

/// How many days ahead are looked at.
pub(super) const AHEAD: u32 = 14;

/// What is due of each of those who are named with it, by handle: places in the list of all of it.
pub(super) fn by_owner(agenda: &AgendaReport<'_>) -> HashMap<String, Vec<usize>> {
    let mut found: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, due) in agenda.due.iter().enumerate() {
        for owner in &due.owners {
            found.entry(key(owner)).or_default().push(at);
        }
    }
    found
}

/// The part.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let mut agenda = site.agenda.clone();
    let all = agenda.due.len();
    if site.gathered.is_large() {
        let is_listed = |due: &Due<'_>| !matches!(due.what, What::Habit | What::CheckIn);
        agenda.due.retain(is_listed);
    }
    let rest = all - agenda.due.len();
    let late = agenda.due.iter().filter(|due| due.late > 0).count();
    Part {
        place: Place::of("agenda"),
        title: "Agenda".to_owned(),
        tab: Some(Tab {
            name: "Agenda",
            count: Some(late).filter(|late| *late > 0),
        }),
        content: html! {
            header.title {
                h1 { "What is due" }
                p.faint { "to " (agenda.until) }
            }
            article.sheet { (body(site, &agenda, None)) }
            @if rest > 0 { p.rest.faint { (site.words(&format!("{rest} check-ins and times of habits stand with those whose they are."))) } }
        },
    }
}

/// What is due of somebody.
pub(super) fn rows(site: &Site<'_, '_>, at: usize) -> Vec<Entry> {
    let handle = site.gathered.parties[at].handle;
    let theirs = site.due_of.get(&key(handle)).into_iter().flatten();
    let due = theirs.filter_map(|at| site.agenda.due.get(*at));
    due.filter(|due| !due.done).map(|due| row(site, due, false)).collect()
}

/// What is due soonest of everything, what is late first: deadlines, milestones, steps and grades.
pub(super) fn soonest(site: &Site<'_, '_>) -> Vec<Entry> {
    let due = site.agenda.due.iter();
    let due = due.filter(|due| !due.done && !matches!(due.what, What::Habit | What::CheckIn));
    due.take(2 * super::panel::NAMED)
        .map(|due| row(site, due, true))
        .collect()
}

fn row(site: &Site<'_, '_>, due: &Due<'_>, with_owners: bool) -> Entry {
    let class = match (due.late > 0, due.what) {
        (true, _) => "bad",
        (_, What::Deadline | What::Milestone | What::Step) => "warn",
        _ => "even",
    };
    let text = html! {
        @if due.what == What::Step { (site.said(due.text)) } @else { (site.reference(&due.about)) }
        span.said {
            (due.on)
            @if due.late > 0 { ", " (site.words(&format!("{} late", days(due.late)))) }
            @if !due.note.is_empty() { " · " (site.words(&due.note)) }
            @if due.what == What::Step { " · " (site.reference(&due.about)) }
            @else if !due.within.is_empty() { " · " (site.said(due.within)) }
            @if with_owners { " " (site.people(&due.owners)) }
        }
    };
    (class, due.what.word(), text)
}

/// The panel of the overview.
pub(super) fn panel(site: &Site<'_, '_>) -> Markup {
    let rows = soonest(site);
    html! {
        @if !rows.is_empty() {
            section.panel {
                h2 { a href=(site.links.to(&Place::of("agenda"))) { "What is due" } }
                (super::panel::folded(site, &rows))
            }
        }
    }
}
