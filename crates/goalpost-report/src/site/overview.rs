//! Where everything stands, on one screen: how many stand where, what needs attention, and all that is going on.

use goalpost_model::progress::Status;
use goalpost_syntax::Keyword;
use maud::{Markup, html};

use super::Site;
use super::card::{legend, row};
use super::frame::{Choice, Part, Tab, tools};
use super::gather::{Home, Kept, Work};
use super::links::Place;
use super::panel::{Entry, NAMED, folded, panel, points};
use super::periods::{self, Kind};
use crate::html::STYLE;
use crate::html::bar::colour;
use crate::html::inline::{class, words};
use crate::reports::{Point, checkins};
use crate::status::{Attention, HabitState, TOLD, blocked, collect, done_of_due, status_of};
use crate::text::{count, days, ink_of, list_of};

/// The id of the list of everything.
const GOING_ON: &str = "going-on";

/// The first part.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let scope = &site.input.scope;
    let report = collect(scope.evaluation, scope.filter, scope.audience);
    let week = checkins::collect(scope);
    let content = html! {
        header.title {
            h1 { "Where we are" }
            (periods::switch(site, None, Kind::Overview))
        }
        (band(site, &site.gathered.works, GOING_ON))
        div.columns {
            div.lead {
                @if site.gathered.works.is_empty() { p { "Nothing is running: agree on the next goals." } }
                @else { (listed(site, &site.gathered.works, GOING_ON)) }
            }
            div.aside {
                (attention(site, &report.attention))
                (panel(site, "To decide", &points(site, "warn", &unsaid(&week.decisions), true)))
                (panel(site, "To praise", &points(site, "good", &week.praise, true)))
                (super::due::panel(site))
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
pub(super) fn band(site: &Site<'_, '_>, works: &[Work<'_>], list: &str) -> Markup {
    let rows = || works.iter().flat_map(Work::rows);
    let number = |status| rows().filter(|row| row.line.status == status).count();
    let counted: Vec<(Status, usize)> = TOLD.iter().map(|status| (*status, number(*status))).collect();
    let counted: Vec<(Status, usize)> = counted.into_iter().filter(|(_, number)| *number > 0).collect();
    if counted.is_empty() {
        return html! {};
    }
    let label = match list.strip_prefix(GOING_ON).filter(|time| !time.is_empty()) {
        Some(time) => format!("How many stand where in {}", time.trim_start_matches('-')),
        None => "How many stand where".to_owned(),
    };
    html! {
        section.band aria-label=(label) {
            p.of { "Of " (site.words(&said_together(works))) ":" }
            // How long a piece is tells how many there are.
            @if !site.veil.hides() { (stack(&counted)) }
            ul {
                @for (status, number) in &counted {
                    li.(class(ink_of(*status)).unwrap_or("even")) {
                        a href=(format!("#{list}")) data-pick=(status.word()) {
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
fn said_together(works: &[Work<'_>]) -> String {
    let rows = || works.iter().flat_map(Work::rows);
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

/// Everything that is going on, team by team; `list` is the id of the list.
pub(super) fn listed(site: &Site<'_, '_>, works: &[Work<'_>], list: &str) -> Markup {
    let mut homes: Vec<Home> = works.iter().map(|work| work.home).collect();
    homes.sort_unstable();
    homes.dedup();
    html! {
        div.above-list {
            (tools(list, Choice::Status))
            (legend(site))
        }
        div id=(list) {
            @for home in homes {
                section.group data-group {
                    h2 {
                        @match home {
                            Home::Party(at) => a href=(site.links.to(&site.place_of(at))) { (words(&site.called(at))) },
                            Home::Nobody if list == GOING_ON => "Nobody’s yet",
                            Home::Nobody | Home::Then(_) => "Others",
                        }
                    }
                    ul.items.sheet {
                        @for work in works.iter().filter(|work| work.home == home) { (row(site, work)) }
                    }
                }
            }
        }
    }
}

fn attention(site: &Site<'_, '_>, attention: &Attention<'_>) -> Markup {
    let mut rows: Vec<Entry> = Vec::new();
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

/// What is not named as needing attention already.
fn unsaid<'m>(points: &[Point<'m>]) -> Vec<Point<'m>> {
    let said = |point: &&Point<'m>| !matches!(point.what, "blocked" | "overdue");
    points.iter().filter(said).cloned().collect()
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
    let rows: Vec<Entry> = lapsed.chain(slipping).take(NAMED).collect();
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
