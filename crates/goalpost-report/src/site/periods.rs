//! The times that can be looked at: quarters of the workspace's year and the periods that it names. Each has its grades, and
//! each but that of the day an overview as of then.

use std::collections::BTreeSet;

use goalpost_values::{Day, Days};
use maud::{Markup, html};

use super::Site;
use super::card::card;
use super::frame::{Part, Tab};
use super::gather::{Home, Work, works_of};
use super::linked::body;
use super::links::Place;
use super::overview::{band, listed};
use crate::reports::{Scope, scorecard};

/// How many times there are pages for, those nearest to the day.
const MOST: usize = 8;
/// How far they are from it at most, in days: a year and a bit.
const NEAR: i64 = 380;

/// A time that can be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    /// What it is called: `2026-Q3`, `FY2027-Q1`, `autumn`.
    name: String,
    /// The same in the names of pages.
    slug: String,
    pub(super) days: Days,
}

/// Which of the times it is, seen from the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Past,
    Now,
    Ahead,
}

impl Time {
    fn quarter(scope: &Scope<'_, '_>, day: Day) -> Option<Self> {
        let name = scope.quarter_of(day);
        let days = scope.evaluation.model().calendar().read(&name)?;
        Some(Self {
            slug: name.clone(),
            name,
            days,
        })
    }

    fn named(name: &str, days: Days) -> Self {
        let is_plain = name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        Self {
            name: name.to_owned(),
            slug: if is_plain {
                name.to_owned()
            } else {
                format!("{}-{}", days.first, days.last)
            },
            days,
        }
    }

    fn seen(&self, on: Day) -> Seen {
        match () {
            () if self.days.last < on => Seen::Past,
            () if self.days.first > on => Seen::Ahead,
            () => Seen::Now,
        }
    }
}

/// The times in which something that is shown ends, that of the day, and the one before it.
pub(super) fn times(scope: &Scope<'_, '_>, works: &[Work<'_>]) -> Vec<Time> {
    let on = scope.on();
    let distance = |days: Days| {
        let (before, after) = ((on - days.last).num_days(), (days.first - on).num_days());
        before.max(after).max(0)
    };
    let ends: BTreeSet<Day> = works.iter().filter_map(|work| Some(work.top.line.due?.0)).collect();
    let now = Time::quarter(scope, on);
    // What was is looked back on: the quarter before is always there.
    let before = now
        .as_ref()
        .and_then(|now| Time::quarter(scope, now.days.first.pred_opt()?));
    let of_ends = ends.iter().filter_map(|end| Time::quarter(scope, *end));
    let mut found: Vec<Time> = of_ends.chain(now).chain(before).collect();
    let calendar = scope.evaluation.model().calendar();
    let named = calendar
        .names()
        .into_iter()
        .filter_map(|name| Some((name, calendar.named(name)?)));
    let is_used = |days: Days| ends.range(days.first..=days.last).next().is_some() || days.contains(on);
    found.extend(
        named
            .filter(|(_, days)| is_used(*days))
            .map(|(name, days)| Time::named(name, days)),
    );
    found.sort_by(|a, b| (a.days.first, a.days.last, &a.name).cmp(&(b.days.first, b.days.last, &b.name)));
    found.dedup_by(|a, b| a.days == b.days);
    found.retain(|time| distance(time.days) <= NEAR);
    let mut nearest: Vec<i64> = found.iter().map(|time| distance(time.days)).collect();
    nearest.sort_unstable();
    if let Some(limit) = nearest.get(MOST - 1) {
        found.retain(|time| distance(time.days) <= *limit);
        found.truncate(MOST);
    }
    found
}

/// What ran in each of the times that are not the present one: as it stands now where its end is in them or ahead of the
/// day, as it stood on their last day where it went on.
pub(super) fn works_in<'m>(scope: &Scope<'_, 'm>, time: &Time) -> Vec<Work<'m>> {
    let days = time.days;
    let runs = |scope: &Scope<'_, 'm>, thing| {
        let timing = scope.evaluation.standing(thing).timing;
        let from = timing.start.is_none_or(|start| start <= days.last);
        from && timing.end.is_some_and(|end| days.first <= end)
    };
    match time.seen(scope.on()) {
        Seen::Now => Vec::new(),
        Seen::Ahead => works_of(scope, &|thing| runs(scope, thing), None),
        Seen::Past => {
            let then = scope.evaluation.as_of(days.last);
            let then = Scope {
                evaluation: &then,
                ..*scope
            };
            let ends_in = |thing| {
                let end = scope.evaluation.standing(thing).timing.end;
                end.is_some_and(|end| end <= days.last)
            };
            works_of(scope, &|thing| runs(&then, thing), Some((&then, &ends_in)))
        }
    }
}

/// The parts of each time: its overview and its grades.
pub(super) fn parts(site: &Site<'_, '_>) -> Vec<Part> {
    let times = site.gathered.times.iter().enumerate();
    times
        .flat_map(|(at, time)| [overview(site, at, time), Some(grades(site, at, time))])
        .flatten()
        .collect()
}

fn overview(site: &Site<'_, '_>, at: usize, time: &Time) -> Option<Part> {
    let seen = time.seen(site.input.scope.on());
    let works = site.gathered.then.get(at).filter(|_| seen != Seen::Now)?;
    let list = format!("going-on-{}", site.slug(time));
    // What has no card on the page of whom it belongs to has one here.
    let closed = works
        .iter()
        .filter(|work| site.gathered.homes.get(&work.top.thing.id()) == Some(&Home::Then(at)));
    let closed: Vec<&Work<'_>> = closed.collect();
    let name = site.words(&time.name);
    Some(Part {
        place: site.place_then(at),
        title: format!("Overview of {name}"),
        tab: None,
        content: html! {
            header.title {
                h1 { @if seen == Seen::Past { "Where we were, " (name) } @else { "What is to come, " (name) } }
                (switch(site, Some(at), Kind::Overview))
            }
            p.faint {
                (time.days.first) " to " (time.days.last)
                @if seen == Seen::Past { ": what ended by then with its grade, what went on as it stood on the last day" }
                @else { ", as of today" }
                ". " a href=(site.links.to(&scorecard_of(site, time))) { "Its grades" }
            }
            @if works.is_empty() {
                p { "Nothing " (if seen == Seen::Past { "ran" } else { "runs" }) " in this time." }
            } @else {
                (band(site, works, &list))
                (listed(site, works, &list))
            }
            @if !closed.is_empty() {
                h2 { "What ended in it" }
                @for work in closed { (card(site, work)) }
            }
        },
    })
}

fn grades(site: &Site<'_, '_>, at: usize, time: &Time) -> Part {
    let scope = Scope {
        since: Some(time.days.first),
        until: Some(time.days.last),
        ..site.input.scope
    };
    let mut report = scorecard::collect(&scope);
    if site.gathered.is_large() {
        report.grades.retain(|grade| !grade.nested);
    }
    let title = format!("Scorecard of {}", site.words(&time.name));
    let is_now = site.gathered.now == Some(at);
    Part {
        place: scorecard_of(site, time),
        title: title.clone(),
        tab: is_now.then_some(Tab {
            name: "Scorecard",
            count: None,
        }),
        content: html! {
            header.title {
                h1 { (title) }
                (switch(site, Some(at), Kind::Grades))
            }
            p.faint {
                (time.days.first) " to " (time.days.last) ". "
                a href=(site.links.to(&site.place_then(at))) { "Its overview" }
            }
            article.sheet { (body(site, &report, Some(at))) }
        },
    }
}

/// What the pages of a time are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Overview,
    Grades,
}

fn scorecard_of(site: &Site<'_, '_>, time: &Time) -> Place {
    Place::of(format!("scorecard-{}", site.slug(time)))
}

impl Site<'_, '_> {
    fn slug(&self, time: &Time) -> String {
        if self.veil.hides() {
            return format!("{}-{}", time.days.first, time.days.last);
        }
        time.slug.clone()
    }

    /// The overview of a time: that of the day stands at the start.
    pub(super) fn place_then(&self, at: usize) -> Place {
        let time = self.gathered.times.get(at);
        match time.filter(|time| time.seen(self.input.scope.on()) != Seen::Now) {
            Some(time) => Place::of(format!("overview-{}", self.slug(time))),
            None => Place::start(),
        }
    }
}

/// The ways to the same for all times; `shown` is the one that is looked at, none for now.
pub(super) fn switch(site: &Site<'_, '_>, shown: Option<usize>, kind: Kind) -> Markup {
    let on = site.input.scope.on();
    let place = |at: usize, time: &Time| match kind {
        Kind::Overview => site.place_then(at),
        Kind::Grades => scorecard_of(site, time),
    };
    // The overview of now is one, however many of the times hold the day.
    let is_listed =
        |at: usize, time: &Time| kind == Kind::Grades || time.seen(on) != Seen::Now || site.gathered.now == Some(at);
    let is_here = |at: usize| shown == Some(at) || shown.is_none() && site.gathered.now == Some(at);
    html! {
        div.periods role="group" aria-label="Periods" {
            ul {
                @for (at, time) in site.gathered.times.iter().enumerate().filter(|(at, time)| is_listed(*at, time)) {
                    li {
                        a href=(site.links.to(&place(at, time))) aria-current=[is_here(at).then_some("page")] {
                            (site.words(&time.name))
                        }
                    }
                }
            }
        }
    }
}
