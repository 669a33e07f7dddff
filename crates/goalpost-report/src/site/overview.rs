//! Where everything stands, on one screen: how many stand where, what needs attention, and all that is going on.

use goalpost_model::progress::Status;
use goalpost_syntax::Keyword;
use maud::{Markup, html};

use super::Site;
use super::card::{legend, row};
use super::frame::{Choice, Part, Tab, tools};
use super::gather::{Home, Kept, Work};
use super::links::Place;
use crate::html::STYLE;
use crate::html::bar::colour;
use crate::html::inline::{class, words};
use crate::reports::{Point, checkins};
use crate::status::{Attention, HabitState, TOLD, blocked, collect, done_of_due, status_of};
use crate::text::{count, days, ink_of, list_of};

/// How many of what needs attention are named at once.
const NAMED: usize = 6;

/// The first part.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let scope = &site.input.scope;
    let report = collect(scope.evaluation, scope.filter, scope.audience);
    let week = checkins::collect(scope);
    let content = html! {
        header.title {
            h1 { "Where we are" }
            (super::periods::switch(site, None))
        }
        (band(site))
        div.columns {
            div.lead { (works(site)) }
            div.aside {
                (attention(site, &report.attention))
                (points(site, "To decide", "warn", &week.decisions))
                (points(site, "To praise", "good", &week.praise))
                (habits(site))
            }
        }
        (super::findings::left_out(site))
    };
    Part {
        place: Place::start(),
        title: "Overview".to_owned(),
        tab: Some(Tab {
            name: "Overview",
            count: None,
        }),
        content,
    }
}

/// How many objectives, results and goals stand where: a band, and the same in numbers, which lead to those that are
/// meant.
fn band(site: &Site<'_, '_>) -> Markup {
    let rows = || site.gathered.works.iter().flat_map(Work::rows);
    let number = |status| rows().filter(|row| row.line.status == status).count();
    let counted: Vec<(Status, usize)> = TOLD.iter().map(|status| (*status, number(*status))).collect();
    let counted: Vec<(Status, usize)> = counted.into_iter().filter(|(_, number)| *number > 0).collect();
    html! {
        section.band aria-label="How many stand where" {
            p.of { "Of " (site.words(&said_together(site))) ":" }
            // How long a piece is tells how many there are.
            @if !site.veil.hides() { (stack(&counted)) }
            ul {
                @for (status, number) in &counted {
                    li.(class(ink_of(*status)).unwrap_or("even")) {
                        a href="#going-on" data-pick=(status.word()) {
                            strong { (site.words(&number.to_string())) }
                            " " (status_of(&STYLE, *status).plain())
                        }
                    }
                }
            }
        }
    }
}

/// What is counted: `3 objectives, 12 key results and 5 goals`.
fn said_together(site: &Site<'_, '_>) -> String {
    let rows = || site.gathered.works.iter().flat_map(Work::rows);
    let kinds = [
        (Keyword::Objective, "objective", "objectives"),
        (Keyword::Result, "key result", "key results"),
        (Keyword::Goal, "goal", "goals"),
    ];
    let said = kinds.into_iter().filter_map(|(kind, one, many)| {
        let number = rows().filter(|row| row.thing.keyword() == kind).count();
        (number > 0).then(|| count(i64::try_from(number).unwrap_or(i64::MAX), one, many))
    });
    list_of(&said.collect::<Vec<_>>(), "and")
}

fn stack(counted: &[(Status, usize)]) -> Markup {
    let total: usize = counted.iter().map(|(_, number)| number).sum();
    let mut before = 0;
    html! {
        svg.stack viewBox="0 0 1000 14" width="1000" height="14" preserveAspectRatio="none" aria-hidden="true" {
            @for (status, number) in counted {
                @let (from, to) = (1000 * before / total.max(1), 1000 * (before + number) / total.max(1));
                @let ink = ink_of(*status);
                @let gap = if before + number == total { 0 } else { 3 };
                rect class=(class(ink).unwrap_or("even")) x=(from) y="0" width=((to - from).saturating_sub(gap))
                    height="14" fill=(colour(ink)) {}
                @let () = before += number;
            }
        }
    }
}

/// Everything that is going on, team by team.
fn works(site: &Site<'_, '_>) -> Markup {
    let mut homes: Vec<Home> = site.gathered.works.iter().map(|work| work.home).collect();
    homes.sort_unstable();
    homes.dedup();
    html! {
        div.above-list {
            (tools("going-on", Choice::Status))
            (legend(site))
        }
        div id="going-on" {
            @for home in homes {
                section.group data-group {
                    h2 {
                        @match home {
                            Home::Party(at) => a href=(site.links.to(&site.place_of(at))) { (words(&site.called(at))) },
                            Home::Nobody => "Nobody’s yet",
                        }
                    }
                    ul.items.sheet {
                        @for work in site.gathered.works.iter().filter(|work| work.home == home) { (row(site, work)) }
                    }
                }
            }
        }
    }
}

fn attention(site: &Site<'_, '_>, attention: &Attention<'_>) -> Markup {
    let mut rows: Vec<(&str, &str, Markup)> = Vec::new();
    let name = |id: Option<&String>, title: &str| match site.gathered.thing(id) {
        Some(thing) => site.title(thing),
        None => site.said(title),
    };
    for found in &attention.blocked {
        let said = site.said(&blocked(&found.blocker));
        let text = html! { (name(found.id.as_ref(), found.title)) span.said { (said) } };
        rows.push(("bad", "blocked", text));
    }
    for found in &attention.overdue {
        let over = site.words(&format!("by {}", days(found.days)));
        let text =
            html! { (name(found.id.as_ref(), found.title)) span.said { (over) " " (site.people(&found.owners)) } };
        rows.push(("bad", "overdue", text));
    }
    for found in &attention.quiet {
        let (class, word) = if found.forgotten {
            ("bad", "forgotten")
        } else {
            ("warn", "stale")
        };
        let since = site.words(&format!("nothing for {}", days(found.days)));
        let text =
            html! { (name(found.id.as_ref(), found.title)) span.said { (since) " " (site.people(&found.owners)) } };
        rows.push((class, word, text));
    }
    html! {
        section.panel {
            h2 { "Needs attention" }
            @if rows.is_empty() { p.good { "✓ Nothing is blocked, overdue or forgotten." } }
            (folded(site, &rows))
        }
    }
}

fn points(site: &Site<'_, '_>, heading: &str, class: &'static str, points: &[Point<'_>]) -> Markup {
    let row = |point: &Point<'_>| {
        let name = match site.gathered.at(point.about.path, point.about.line) {
            Some(thing) => site.title(thing),
            None => site.said(point.about.title),
        };
        let text = html! { (name) span.said { (site.said(&point.text)) " " (site.people(&point.owners)) } };
        let class = if matches!(point.what, "off track" | "missed") {
            "bad"
        } else {
            class
        };
        (class, point.what, text)
    };
    // What blocks is named above already.
    let rows: Vec<(&str, &str, Markup)> = points
        .iter()
        .filter(|point| !matches!(point.what, "blocked" | "overdue"))
        .map(row)
        .collect();
    html! {
        @if !rows.is_empty() {
            section.panel {
                h2 { (heading) }
                (folded(site, &rows))
            }
        }
    }
}

/// How many habits are kept, and those that are not.
fn habits(site: &Site<'_, '_>) -> Markup {
    let all = &site.gathered.habits;
    let of = |state: HabitState| all.iter().filter(move |kept| kept.line.state == state);
    let said: Vec<String> = HabitState::ALL
        .into_iter()
        .map(|state| (of(state).count(), state))
        .filter(|(number, _)| *number > 0)
        .map(|(number, state)| format!("{number} {}", state.label()))
        .collect();
    let row = |kept: &Kept<'_>, class: &'static str| {
        let line = &kept.line;
        let text = html! {
            (site.said(&site.name(kept.thing)))
            span.said { (site.words(&done_of_due(line))) " " (site.people(&line.owners)) }
        };
        (class, line.state.label(), text)
    };
    // The page of habits has the others.
    let lapsed = of(HabitState::Lapsed).map(|kept| row(kept, "bad"));
    let slipping = of(HabitState::Slipping).map(|kept| row(kept, "warn"));
    let rows: Vec<(&str, &str, Markup)> = lapsed.chain(slipping).take(NAMED).collect();
    html! {
        @if !all.is_empty() {
            section.panel {
                h2 { a href=(site.links.to(&Place::of("habits"))) { "Habits" } }
                p.facts { (site.words(&said.join(", "))) }
                (folded(site, &rows))
            }
        }
    }
}

/// Rows of which the first are seen at once.
fn folded(site: &Site<'_, '_>, rows: &[(&str, &str, Markup)]) -> Markup {
    let more = rows.len().saturating_sub(NAMED);
    let row =
        |(class, word, text): &(&str, &str, Markup)| html! { li { span.tag.(class) { (word) } span.text { (text) } } };
    html! {
        @if !rows.is_empty() {
            ul.talk { @for next in rows.iter().take(NAMED) { (row(next)) } }
        }
        @if more > 0 {
            details {
                summary { (site.words(&format!("and {more} more"))) }
                ul.talk { @for next in rows.iter().skip(NAMED) { (row(next)) } }
            }
        }
    }
}
